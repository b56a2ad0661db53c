//! What stands in an agency's rooms and on its papers: working time, counters, words on its slips, what is done on the spot, the system that it works in.
//! An agency that begins takes over what the first of its predecessors had; one that was there before keeps its own, and what it is not given is told.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, BigInt, Jsonb, Nullable, Text, Timestamptz},
};
use diesel_async::RunQueryDsl;
use domain::{
    agency_change::{Move, Plan},
    search::fold,
};
use serde_json::Value;

use crate::{db::Conn, http::error::AppResult};

/// Kinds of equipment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Equipment {
    /// Working hours and days of its own.
    Calendar,
    /// Counters with their opening hours.
    Desks,
    /// Its words on its slips.
    SlipTexts,
    /// What it does in one sitting.
    OnTheSpot,
    /// The other system that it works in.
    Exchange,
}

/// Equipment of one agency that goes to another, or is left behind because that one has its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Equipment,
    /// Whose it was.
    pub from: String,
    /// Whose it will be.
    pub to: String,
    /// How many.
    pub count: i64,
    /// It stays behind: the successor has its own, or an earlier predecessor's.
    pub left: bool,
}

impl Equipment {
    /// All kinds; counters after the calendar that they lie in.
    pub const ALL: [Self; 5] = [Self::Calendar, Self::Desks, Self::SlipTexts, Self::OnTheSpot, Self::Exchange];

    /// What these agencies have of it, and where it goes.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn items(self, conn: &mut Conn, plan: &Plan, from: &[String]) -> AppResult<Vec<Item>> {
        let item = |from: &str, to: &str, count, left| Item {
            kind: self,
            from: from.to_owned(),
            to: to.to_owned(),
            count,
            left,
        };
        if self == Self::OnTheSpot {
            let mut counts: BTreeMap<(String, String), i64> = BTreeMap::new();
            for one in spots(conn, from).await? {
                for to in takers_of(plan, &one) {
                    *counts.entry((one.agency_code.clone(), to)).or_default() += 1;
                }
            }
            return Ok(counts.into_iter().map(|((from, to), count)| item(&from, &to, count, false)).collect());
        }
        let takers: Vec<String> = plan.moves.iter().flat_map(Move::successors).map(ToString::to_string).collect();
        let had = self.had(conn, from).await?;
        let there: BTreeSet<String> = self.had(conn, &takers).await?.into_keys().collect();
        let begins = |code: &str| plan.opens.iter().any(|one| one.code.as_str() == code);
        let mut given: BTreeSet<&str> = BTreeSet::new();
        let mut items = Vec::new();
        for one in plan.moves.iter().filter(|one| from.iter().any(|code| code == one.from.as_str())) {
            // What stands in rooms stays with who goes on in them; only how long it works there is the same elsewhere.
            if one.remains && self != Self::Calendar {
                continue;
            }
            let Some(count) = had.get(one.from.as_str()) else { continue };
            for to in self.goes_to(one) {
                let left = match self {
                    Self::Desks => false,
                    Self::Exchange => !begins(to) || there.contains(to) || !self.all_have(conn, plan, to).await?,
                    _ => !begins(to) || there.contains(to) || given.contains(to),
                };
                given.insert(to);
                items.push(item(one.from.as_str(), to, *count, left));
            }
        }
        Ok(items)
    }

    /// Counters and the way to another system go with the agency's house to one successor; the rest to everybody who takes over something.
    fn goes_to(self, one: &Move) -> Vec<&str> {
        match self {
            Self::Desks | Self::Exchange => {
                one.to.iter().filter(|to| **to != one.from).map(domain::ids::AgencyCode::as_str).collect()
            }
            _ => one.successors().into_iter().map(domain::ids::AgencyCode::as_str).collect(),
        }
    }

    /// Whether every predecessor works in one and the same other system.
    async fn all_have(self, conn: &mut Conn, plan: &Plan, to: &str) -> AppResult<bool> {
        let goes = |one: &&Move| one.successors().into_iter().any(|successor| successor.as_str() == to);
        let before: Vec<String> = plan.moves.iter().filter(goes).map(|one| one.from.to_string()).collect();
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = BigInt)]
            agencies: i64,
            #[diesel(sql_type = BigInt)]
            systems: i64,
        }
        let row: Row = diesel::sql_query(
            "SELECT count(*) AS agencies, count(DISTINCT system) AS systems FROM exchange_agency WHERE agency_code = ANY ($1)",
        )
        .bind::<Array<Text>, _>(&before)
        .get_result(conn)
        .await?;
        Ok(row.systems == 1 && row.agencies == i64::try_from(before.len())?)
    }

    /// How many of it each of these agencies has, those that have any.
    async fn had(self, conn: &mut Conn, agencies: &[String]) -> AppResult<BTreeMap<String, i64>> {
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = Text)]
            agency_code: String,
            #[diesel(sql_type = BigInt)]
            many: i64,
        }
        let sql = match self {
            Self::Calendar => {
                "SELECT agency_code, 1::bigint AS many FROM calendar c WHERE agency_code = ANY ($1)
                     AND (hours IS NOT NULL OR EXISTS (SELECT FROM calendar_day d WHERE d.scope = c.scope))"
            }
            Self::Desks => {
                "SELECT agency_code, jsonb_array_length(desks)::bigint AS many FROM calendar
                 WHERE agency_code = ANY ($1) AND jsonb_array_length(desks) > 0"
            }
            Self::SlipTexts => "SELECT agency_code, 1::bigint AS many FROM slip_text WHERE agency_code = ANY ($1)",
            Self::OnTheSpot => {
                "SELECT agency_code, count(*) AS many FROM on_the_spot WHERE agency_code = ANY ($1) GROUP BY 1"
            }
            Self::Exchange => "SELECT agency_code, 1::bigint AS many FROM exchange_agency WHERE agency_code = ANY ($1)",
        };
        let rows: Vec<Row> = diesel::sql_query(sql).bind::<Array<Text>, _>(agencies).load(conn).await?;
        Ok(rows.into_iter().map(|row| (row.agency_code, row.many)).collect())
    }

    /// Give it to who takes over. What they have, stays; so this may be done twice.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn give_in_tx(self, tx: &mut Conn, plan: &Plan, from: &[String], now: DateTime<Utc>) -> AppResult<()> {
        if self == Self::OnTheSpot {
            return give_spots_in_tx(tx, plan, from).await;
        }
        let items = self.items(tx, plan, from).await?;
        let pairs = items.iter().filter(|item| !item.left).map(|item| (item.from.as_str(), item.to.as_str()));
        let (givers, takers): (Vec<&str>, Vec<&str>) = pairs.unzip();
        if givers.is_empty() {
            return Ok(());
        }
        match self {
            Self::Calendar => give_calendars_in_tx(tx, &givers, &takers, now).await,
            Self::Desks => give_desks_in_tx(tx, &givers, &takers, now).await,
            Self::SlipTexts => give_slip_texts_in_tx(tx, &givers, &takers, now).await,
            Self::Exchange => {
                diesel::sql_query(
                    "INSERT INTO exchange_agency (agency_code, system) SELECT DISTINCT n.taker, e.system
                     FROM unnest($1, $2) AS n (giver, taker) JOIN exchange_agency e ON e.agency_code = n.giver ON CONFLICT DO NOTHING",
                )
                .bind::<Array<Text>, _>(givers)
                .bind::<Array<Text>, _>(takers)
                .execute(tx)
                .await?;
                Ok(())
            }
            Self::OnTheSpot => Ok(()),
        }
    }
}

async fn give_calendars_in_tx(tx: &mut Conn, givers: &[&str], takers: &[&str], now: DateTime<Utc>) -> AppResult<()> {
    diesel::sql_query(
        "INSERT INTO calendar (scope, agency_code, version, hours, updated_at)
         SELECT n.taker, n.taker, 1, c.hours, $3 FROM unnest($1, $2) AS n (giver, taker) JOIN calendar c ON c.agency_code = n.giver
         ON CONFLICT (scope) DO UPDATE SET hours = EXCLUDED.hours, version = calendar.version + 1, updated_at = EXCLUDED.updated_at",
    )
    .bind::<Array<Text>, _>(givers)
    .bind::<Array<Text>, _>(takers)
    .bind::<Timestamptz, _>(now)
    .execute(tx)
    .await?;
    diesel::sql_query(
        "INSERT INTO calendar_day (scope, day, kind, name, hours)
         SELECT n.taker, d.day, d.kind, d.name, d.hours FROM unnest($1, $2) AS n (giver, taker) JOIN calendar_day d ON d.scope = n.giver
         ON CONFLICT DO NOTHING",
    )
    .bind::<Array<Text>, _>(givers)
    .bind::<Array<Text>, _>(takers)
    .execute(tx)
    .await?;
    Ok(())
}

/// Counters of all predecessors stand side by side; of those with one name there is one.
async fn give_desks_in_tx(tx: &mut Conn, givers: &[&str], takers: &[&str], now: DateTime<Utc>) -> AppResult<()> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        agency_code: String,
        #[diesel(sql_type = Jsonb)]
        desks: Value,
    }
    let both: Vec<&str> = givers.iter().chain(takers).copied().collect();
    let rows: Vec<Row> = diesel::sql_query("SELECT agency_code, desks FROM calendar WHERE agency_code = ANY ($1)")
        .bind::<Array<Text>, _>(both)
        .load(tx)
        .await?;
    let desks_of = |code: &str| -> Vec<Value> {
        let found = rows.iter().find(|row| row.agency_code == code);
        found.and_then(|row| row.desks.as_array().cloned()).unwrap_or_default()
    };
    let mut after: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for (giver, taker) in givers.iter().zip(takers) {
        let desks = after.entry(taker).or_insert_with(|| desks_of(taker));
        for desk in desks_of(giver) {
            if !desks.iter().any(|there| there.get("name") == desk.get("name")) {
                desks.push(desk);
            }
        }
    }
    after.retain(|taker, desks| *desks != desks_of(taker));
    diesel::sql_query(
        "INSERT INTO calendar (scope, agency_code, version, desks, updated_at)
         SELECT n.taker, n.taker, 1, n.desks, $3 FROM unnest($1, $2) AS n (taker, desks)
         ON CONFLICT (scope) DO UPDATE SET desks = EXCLUDED.desks, version = calendar.version + 1, updated_at = EXCLUDED.updated_at",
    )
    .bind::<Array<Text>, _>(after.keys().copied().collect::<Vec<_>>())
    .bind::<Array<Jsonb>, _>(after.into_values().map(Value::Array).collect::<Vec<_>>())
    .bind::<Timestamptz, _>(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// What names the old house goes with it; whom to ask, where, and what stands at the end goes on.
async fn give_slip_texts_in_tx(tx: &mut Conn, givers: &[&str], takers: &[&str], now: DateTime<Utc>) -> AppResult<()> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        agency_code: String,
        #[diesel(sql_type = Text)]
        name: String,
        #[diesel(sql_type = Nullable<Text>)]
        unit: Option<String>,
    }
    let rows: Vec<Row> = diesel::sql_query(
        "SELECT t.agency_code, a.name, t.unit FROM slip_text t JOIN agency a ON a.code = t.agency_code WHERE t.agency_code = ANY ($1)",
    )
    .bind::<Array<Text>, _>(givers)
    .load(tx)
    .await?;
    let units: Vec<Option<&str>> = givers
        .iter()
        .map(|giver| {
            let row = rows.iter().find(|row| row.agency_code == *giver)?;
            let name = fold(&row.name);
            let name = name.strip_prefix("uy ban nhan dan ").unwrap_or(&name).to_owned();
            row.unit.as_deref().filter(|unit| !fold(unit).contains(&name))
        })
        .collect();
    diesel::sql_query(
        "INSERT INTO slip_text (agency_code, version, unit, place, contact, closing_note, updated_at)
         SELECT n.taker, 1, n.unit, t.place, t.contact, t.closing_note, $4
         FROM unnest($1, $2, $3) AS n (giver, taker, unit) JOIN slip_text t ON t.agency_code = n.giver ON CONFLICT DO NOTHING",
    )
    .bind::<Array<Text>, _>(givers)
    .bind::<Array<Text>, _>(takers)
    .bind::<Array<Nullable<Text>>, _>(units)
    .bind::<Timestamptz, _>(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Something that an agency does on the spot.
#[derive(Debug, QueryableByName)]
struct Spot {
    #[diesel(sql_type = Text)]
    agency_code: String,
    #[diesel(sql_type = Text)]
    procedure_code: String,
    #[diesel(sql_type = Text)]
    sector_code: String,
}

async fn spots(conn: &mut Conn, from: &[String]) -> AppResult<Vec<Spot>> {
    Ok(diesel::sql_query(
        "SELECT o.agency_code, o.procedure_code, p.sector_code FROM on_the_spot o JOIN procedure p ON p.code = o.procedure_code
         WHERE o.agency_code = ANY ($1) ORDER BY 1, 2",
    )
    .bind::<Array<Text>, _>(from)
    .load(conn)
    .await?)
}

fn takers_of(plan: &Plan, spot: &Spot) -> Vec<String> {
    let takers = plan.of(&spot.agency_code).map(|one| one.of_procedure(&spot.procedure_code, &spot.sector_code));
    let takers = takers.unwrap_or_default().into_iter().map(ToString::to_string);
    takers.filter(|to| *to != spot.agency_code).collect()
}

async fn give_spots_in_tx(tx: &mut Conn, plan: &Plan, from: &[String]) -> AppResult<()> {
    let (mut givers, mut takers, mut procedures) = (Vec::new(), Vec::new(), Vec::new());
    for spot in spots(tx, from).await? {
        for taker in takers_of(plan, &spot) {
            takers.push(taker);
            givers.push(spot.agency_code.clone());
            procedures.push(spot.procedure_code.clone());
        }
    }
    diesel::sql_query(
        "INSERT INTO on_the_spot (agency_code, procedure_code, chosen_by, chosen_at)
         SELECT DISTINCT ON (n.taker, n.procedure_code) n.taker, n.procedure_code, o.chosen_by, o.chosen_at
         FROM unnest($1, $2, $3) AS n (giver, taker, procedure_code)
             JOIN on_the_spot o ON o.agency_code = n.giver AND o.procedure_code = n.procedure_code
         ORDER BY n.taker, n.procedure_code, o.chosen_at ON CONFLICT DO NOTHING",
    )
    .bind::<Array<Text>, _>(givers)
    .bind::<Array<Text>, _>(takers)
    .bind::<Array<Text>, _>(procedures)
    .execute(tx)
    .await?;
    Ok(())
}
