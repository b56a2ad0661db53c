//! The first moment of a change: agencies begin, end, get their names and superiors, officials belong to both sides; no dossier moves yet.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::sql_types::{Array, Bool, Date, Text, Uuid as Id};
use diesel_async::RunQueryDsl;
use domain::agency_change::Plan;
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{belongings::Belonging, rows::ChangeRow};
use crate::{
    audit,
    catalogue::calendars::{self, Calendars},
    db::Conn,
    dossiers::{self, Noting},
    http::error::AppResult,
};

/// Carry out everything but the move of dossiers.
///
/// # Errors
/// When the database fails.
pub async fn begin_in_tx(tx: &mut Conn, change: &ChangeRow, plan: &Plan, now: DateTime<Utc>) -> AppResult<()> {
    let day = plan.effective_on;
    calendars::lock_in_tx(tx).await?;
    let before = Calendars::read(tx).await?;
    open_in_tx(tx, plan).await?;
    rename_in_tx(tx, change.id, plan).await?;
    place_in_tx(tx, change.id, plan).await?;
    end_in_tx(tx, change.id, day).await?;
    succeed_in_tx(tx, change, plan).await?;
    let from: Vec<String> = plan.moves.iter().map(|one| one.from.to_string()).collect();
    for belonging in Belonging::all() {
        belonging.give_in_tx(tx, plan, &from, now).await?;
    }
    // Dossiers that move are looked at when they do; here those whose agency goes on by another calendar.
    let ended: BTreeSet<&str> = plan.moves.iter().filter(|one| !one.remains).map(|one| one.from.as_str()).collect();
    let after = Calendars::read(tx).await?;
    dossiers::list_recounted_in_tx(tx, &before, &after, &ended, &mut noting(change, now)).await?;
    let act = audit::Act::by_system("agencyChangeBegun", &format!("agencyChange:{}", change.id))
        .with(json!({ "decision": change.decision_number, "effectiveOn": day, "agencies": plan.moves.len() }));
    audit::record_in_tx(tx, now, &act).await
}

/// Under what the appointments are listed that a change moves.
pub fn noting(change: &ChangeRow, now: DateTime<Utc>) -> Noting {
    let note = format!("Sắp xếp cơ quan theo {}", change.decision_number);
    Noting::new(note, change.approved_by.unwrap_or(change.planned_by), now)
}

/// A row of `agency`, by the names of its columns.
#[derive(Serialize)]
struct Opened<'a> {
    code: &'a str,
    name: &'a str,
    level: &'static str,
    parent_code: Option<&'a str>,
    province_code: Option<&'a str>,
    commune_code: Option<&'a str>,
    accepts_dossiers: bool,
    address: Option<&'a str>,
    phone: Option<&'a str>,
    provisional: bool,
    valid_from: NaiveDate,
    difficult_area: bool,
    cooperation_version: i64,
}

/// Who takes over from somebody who takes dossiers, takes them too.
async fn open_in_tx(tx: &mut Conn, plan: &Plan) -> AppResult<()> {
    let opened: Vec<Opened<'_>> = plan
        .opens
        .iter()
        .map(|one| Opened {
            code: one.code.as_str(),
            name: &one.name,
            level: one.level.as_str(),
            parent_code: one.superior.as_ref().map(domain::ids::AgencyCode::as_str),
            province_code: one.province.as_deref(),
            commune_code: one.commune.as_deref(),
            accepts_dossiers: false,
            address: one.address.as_deref(),
            phone: one.phone.as_deref(),
            provisional: false,
            valid_from: plan.effective_on,
            difficult_area: false,
            cooperation_version: 0,
        })
        .collect();
    diesel::sql_query("INSERT INTO agency SELECT * FROM json_populate_recordset(NULL::agency, $1::json)")
        .bind::<Text, _>(serde_json::to_string(&opened)?)
        .execute(tx)
        .await?;
    let pairs =
        || plan.moves.iter().flat_map(|one| one.successors().into_iter().map(|to| (one.from.as_str(), to.as_str())));
    // What consists of difficult areas alone, is one.
    diesel::sql_query(
        "UPDATE agency a SET difficult_area = true FROM (
             SELECT n.taker FROM unnest($1, $2) AS n (giver, taker) JOIN agency g ON g.code = n.giver GROUP BY n.taker HAVING bool_and(g.difficult_area)
         ) whole WHERE a.code = whole.taker AND a.valid_from = $3",
    )
    .bind::<Array<Text>, _>(pairs().map(|(from, _)| from).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(pairs().map(|(_, to)| to).collect::<Vec<_>>())
    .bind::<Date, _>(plan.effective_on)
    .execute(tx)
    .await?;
    diesel::sql_query(
        "UPDATE agency a SET accepts_dossiers = true FROM unnest($1, $2) AS n (giver, taker) JOIN agency g ON g.code = n.giver
         WHERE a.code = n.taker AND g.accepts_dossiers AND NOT a.accepts_dossiers",
    )
    .bind::<Array<Text>, _>(pairs().map(|(from, _)| from).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(pairs().map(|(_, to)| to).collect::<Vec<_>>())
    .execute(tx)
    .await?;
    Ok(())
}

/// Keep what an agency was called, and under whom it was, before the day.
const REMEMBER: &str = "INSERT INTO agency_past (agency_code, until, name, parent_code, change_id)
     SELECT a.code, $2, a.name, a.parent_code, $1 FROM agency a WHERE a.code = ANY ($3) ON CONFLICT DO NOTHING";

async fn remember_in_tx(tx: &mut Conn, change: Uuid, day: NaiveDate, agencies: &[&str]) -> AppResult<()> {
    diesel::sql_query(REMEMBER)
        .bind::<Id, _>(change)
        .bind::<Date, _>(day)
        .bind::<Array<Text>, _>(agencies)
        .execute(tx)
        .await?;
    Ok(())
}

async fn rename_in_tx(tx: &mut Conn, change: Uuid, plan: &Plan) -> AppResult<()> {
    let codes: Vec<&str> = plan.renames.iter().map(|one| one.agency.as_str()).collect();
    remember_in_tx(tx, change, plan.effective_on, &codes).await?;
    diesel::sql_query("UPDATE agency a SET name = n.name FROM unnest($1, $2) AS n (code, name) WHERE a.code = n.code")
        .bind::<Array<Text>, _>(codes)
        .bind::<Array<Text>, _>(plan.renames.iter().map(|one| one.name.as_str()).collect::<Vec<_>>())
        .execute(tx)
        .await?;
    Ok(())
}

async fn place_in_tx(tx: &mut Conn, change: Uuid, plan: &Plan) -> AppResult<()> {
    let codes: Vec<&str> = plan.placings.iter().map(|one| one.agency.as_str()).collect();
    remember_in_tx(tx, change, plan.effective_on, &codes).await?;
    diesel::sql_query(
        "UPDATE agency a SET parent_code = n.superior FROM unnest($1, $2) AS n (code, superior) WHERE a.code = n.code",
    )
    .bind::<Array<Text>, _>(codes)
    .bind::<Array<Text>, _>(plan.placings.iter().map(|one| one.superior.as_str()).collect::<Vec<_>>())
    .execute(tx)
    .await?;
    Ok(())
}

/// Agencies end. Those below them that go on come under the successor; a successor that was below, under whom the ended one was.
async fn end_in_tx(tx: &mut Conn, change: Uuid, day: NaiveDate) -> AppResult<()> {
    diesel::sql_query(
        "UPDATE agency a SET accepts_dossiers = false, valid_to = $2 FROM agency_change_move m
         WHERE m.change_id = $1 AND m.ends AND a.code = m.from_code",
    )
    .bind::<Id, _>(change)
    .bind::<Date, _>(day)
    .execute(tx)
    .await?;
    diesel::sql_query(
        "INSERT INTO agency_past (agency_code, until, name, parent_code, change_id)
         SELECT a.code, $2, a.name, a.parent_code, $1 FROM agency a JOIN agency_change_move m ON m.from_code = a.parent_code
         WHERE m.change_id = $1 AND m.ends AND a.valid_to IS NULL AND a.valid_from IS DISTINCT FROM $2 ON CONFLICT DO NOTHING",
    )
    .bind::<Id, _>(change)
    .bind::<Date, _>(day)
    .execute(tx)
    .await?;
    diesel::sql_query(
        "UPDATE agency a SET parent_code = CASE WHEN a.code = m.to_code THEN over.parent_code ELSE m.to_code END
         FROM agency_change_move m JOIN agency over ON over.code = m.from_code
         WHERE m.change_id = $1 AND m.ends AND a.parent_code = m.from_code AND a.valid_to IS NULL",
    )
    .bind::<Id, _>(change)
    .execute(tx)
    .await?;
    Ok(())
}

async fn succeed_in_tx(tx: &mut Conn, change: &ChangeRow, plan: &Plan) -> AppResult<()> {
    let (mut before, mut after, mut default) = (Vec::new(), Vec::new(), Vec::new());
    for one in &plan.moves {
        for to in one.successors() {
            before.push(one.from.as_str());
            after.push(to.as_str());
            default.push(!one.remains && one.to.as_ref() == Some(to));
        }
    }
    diesel::sql_query(
        "INSERT INTO agency_succession (predecessor_code, successor_code, change_id, decision_number, effective_on, is_default)
         SELECT n.before, n.after, $1, $2, $3, n.is_default FROM unnest($4, $5, $6) AS n (before, after, is_default)",
    )
    .bind::<Id, _>(change.id)
    .bind::<Text, _>(&change.decision_number)
    .bind::<Date, _>(plan.effective_on)
    .bind::<Array<Text>, _>(before)
    .bind::<Array<Text>, _>(after)
    .bind::<Array<Bool>, _>(default)
    .execute(tx)
    .await?;
    Ok(())
}
