//! What an agency has besides its dossiers, and how each kind goes to who takes over. A kind that is added gets its variant here, or in
//! [`Equipment`], and nothing else has to know: the dry run counts it, the beginning of a change and the end of each move take it along.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, Text},
};
use diesel_async::RunQueryDsl;
use domain::{
    agency_change::{Move, Plan},
    ids::AccountId,
};
use uuid::Uuid;

use super::equipment::Equipment;
use crate::{db::Conn, http::error::AppResult, identity};

/// Kinds of belongings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belonging {
    /// Officials' roles.
    Officials,
    /// Processes that the agency approved for itself.
    Processes,
    /// What it does for others, and who does what for it.
    Partners,
    /// How it gives out work and how early it reminds.
    WorkSettings,
    /// What stands in its rooms and on its papers.
    Equipment(Equipment),
}

impl Belonging {
    /// All kinds.
    pub fn all() -> impl Iterator<Item = Self> {
        let people = [Self::Officials, Self::Processes, Self::Partners, Self::WorkSettings];
        people.into_iter().chain(Equipment::ALL.map(Self::Equipment))
    }

    /// Give it to who takes over. What they have already, stays; so this may be done twice.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn give_in_tx(self, tx: &mut Conn, plan: &Plan, from: &[String], now: DateTime<Utc>) -> AppResult<()> {
        match self {
            Self::Officials => {
                let new: Vec<_> = posts(tx, plan, from).await?.into_iter().map(|post| post.after()).collect();
                identity::assign_all_in_tx(tx, &new).await
            }
            Self::Processes => give_processes_in_tx(tx, plan, from).await,
            Self::Partners => give_partners_in_tx(tx, plan, from).await,
            Self::WorkSettings => give_work_settings_in_tx(tx, plan, from).await,
            Self::Equipment(equipment) => equipment.give_in_tx(tx, plan, from, now).await,
        }
    }

    /// Take from an agency what it no longer has, when the last of its dossiers has gone. What tells of the past (processes of agencies that ended) stays.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_in_tx(self, tx: &mut Conn, plan: &Plan, from: &[String]) -> AppResult<()> {
        match self {
            Self::Officials => {
                let old: Vec<_> = posts(tx, plan, from).await?.into_iter().map(Post::before).collect();
                identity::release_all_in_tx(tx, &old).await
            }
            Self::Processes | Self::Partners | Self::WorkSettings | Self::Equipment(_) => Ok(()),
        }
    }
}

/// A role that moves.
#[derive(Debug)]
struct Post {
    account: Uuid,
    role: String,
    from: String,
    to: String,
}

impl Post {
    fn after(&self) -> (Uuid, String, String) {
        (self.account, self.role.clone(), self.to.clone())
    }

    fn before(self) -> (Uuid, String, String) {
        (self.account, self.role, self.from)
    }
}

async fn posts(conn: &mut Conn, plan: &Plan, from: &[String]) -> AppResult<Vec<Post>> {
    let staff = identity::staff_of(conn, from).await?;
    Ok(staff
        .into_iter()
        .filter_map(|(account, role, from)| {
            let to = plan.of(&from)?.of_official(AccountId::from(account))?.to_string();
            (to != from).then_some(Post { account, role, from, to })
        })
        .collect())
}

/// Officials of these agencies, each once per agency.
pub async fn officials(conn: &mut Conn, from: &[String]) -> AppResult<BTreeSet<(String, Uuid)>> {
    let staff = identity::staff_of(conn, from).await?;
    Ok(staff.into_iter().map(|(account, _, agency)| (agency, account)).collect())
}

/// A process of an agency's own.
#[derive(Debug, QueryableByName)]
pub struct OwnProcess {
    /// The agency.
    #[diesel(sql_type = Text)]
    pub agency_code: String,
    /// The procedure.
    #[diesel(sql_type = Text)]
    pub procedure_code: String,
    /// Its name.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Its sector.
    #[diesel(sql_type = Text)]
    pub sector_code: String,
}

/// Processes of these agencies' own.
pub async fn processes(conn: &mut Conn, from: &[String]) -> AppResult<Vec<OwnProcess>> {
    Ok(diesel::sql_query(
        "SELECT DISTINCT i.agency_code, i.procedure_code, p.name, p.sector_code
         FROM internal_process i JOIN procedure p ON p.code = i.procedure_code WHERE i.agency_code = ANY ($1) AND i.state = 'published' ORDER BY 1, 2",
    )
    .bind::<Array<Text>, _>(from)
    .load(conn)
    .await?)
}

/// Where several that become one had different processes, the one whose move stands first in the plan gives its own; the dry run tells them all.
async fn give_processes_in_tx(tx: &mut Conn, plan: &Plan, from: &[String]) -> AppResult<()> {
    let mut own = processes(tx, from).await?;
    let place = |code: &str| plan.moves.iter().position(|one: &Move| one.from.as_str() == code);
    own.sort_by_key(|process| place(&process.agency_code));
    let (mut procedures, mut givers, mut takers) = (Vec::new(), Vec::new(), Vec::new());
    for process in &own {
        let Some(one) = plan.of(&process.agency_code) else { continue };
        for to in one.of_procedure(&process.procedure_code, &process.sector_code) {
            procedures.push(process.procedure_code.as_str());
            givers.push(process.agency_code.as_str());
            takers.push(to.as_str());
        }
    }
    diesel::sql_query(
        "INSERT INTO internal_process (id, version, title, procedure_code, agency_code, case_variant_id, state, source, whole,
             difficult_whole, content, findings, edition)
         SELECT DISTINCT ON (n.procedure_code, n.taker, i.case_variant_id) i.id || '@' || n.taker, 1, i.title, n.procedure_code, n.taker,
             i.case_variant_id, 'published', i.source, i.whole, i.difficult_whole, i.content, i.findings, 1
         FROM unnest($1, $2, $3) WITH ORDINALITY AS n (procedure_code, giver, taker, place)
             JOIN internal_process i ON i.procedure_code = n.procedure_code AND i.agency_code = n.giver AND i.state = 'published'
         WHERE NOT EXISTS (SELECT FROM internal_process o WHERE o.procedure_code = n.procedure_code AND o.agency_code = n.taker
             AND o.state = 'published' AND o.case_variant_id IS NOT DISTINCT FROM i.case_variant_id)
         ORDER BY n.procedure_code, n.taker, i.case_variant_id, n.place, i.version DESC ON CONFLICT DO NOTHING",
    )
    .bind::<Array<Text>, _>(procedures)
    .bind::<Array<Text>, _>(givers)
    .bind::<Array<Text>, _>(takers)
    .execute(tx)
    .await?;
    Ok(())
}

/// For whom an agency that ends did steps, for that one its successor does them. Who takes over works with the partners that the first of its
/// predecessors had, unless it has its own.
async fn give_partners_in_tx(tx: &mut Conn, plan: &Plan, from: &[String]) -> AppResult<()> {
    let ends = |code: &&String| plan.of(code).is_some_and(|one| !one.remains);
    let heirs: Vec<(&str, &str)> = from
        .iter()
        .filter(ends)
        .filter_map(|code| Some((code.as_str(), plan.of(code)?.to.as_ref()?.as_str())))
        .collect();
    let (givers, takers): (Vec<_>, Vec<_>) = heirs.into_iter().unzip();
    diesel::sql_query(
        "UPDATE agency_partner p SET partner_agency_code = n.taker FROM unnest($1, $2) AS n (giver, taker)
         WHERE p.partner_agency_code = n.giver AND p.agency_code <> n.taker",
    )
    .bind::<Array<Text>, _>(&givers)
    .bind::<Array<Text>, _>(&takers)
    .execute(tx)
    .await?;
    // Who takes over its own partner does that one's steps itself.
    diesel::sql_query(
        "DELETE FROM agency_partner p USING unnest($1, $2) AS n (giver, taker)
         WHERE p.partner_agency_code = n.giver AND p.agency_code = n.taker",
    )
    .bind::<Array<Text>, _>(&givers)
    .bind::<Array<Text>, _>(&takers)
    .execute(tx)
    .await?;
    let (givers, takers) = successions(plan, from);
    diesel::sql_query(
        "INSERT INTO agency_partner (agency_code, partner, partner_agency_code)
         SELECT DISTINCT ON (n.taker, p.partner) n.taker, p.partner, p.partner_agency_code
         FROM unnest($1, $2) WITH ORDINALITY AS n (giver, taker, place) JOIN agency_partner p ON p.agency_code = n.giver
         WHERE p.partner_agency_code <> n.taker AND n.giver <> n.taker
         ORDER BY n.taker, p.partner, n.place ON CONFLICT DO NOTHING",
    )
    .bind::<Array<Text>, _>(givers)
    .bind::<Array<Text>, _>(takers)
    .execute(tx)
    .await?;
    Ok(())
}

/// Who takes over works as the first of its predecessors that had said how, unless it has said so itself.
async fn give_work_settings_in_tx(tx: &mut Conn, plan: &Plan, from: &[String]) -> AppResult<()> {
    let (givers, takers) = successions(plan, from);
    diesel::sql_query(
        "INSERT INTO work_setting (agency_code, version, distribution, holder_hours, superior_hours, supplement_days, check_hours, cutoff, restarts, updated_at)
         SELECT DISTINCT ON (n.taker) n.taker, 1, w.distribution, w.holder_hours, w.superior_hours, w.supplement_days, w.check_hours, w.cutoff, w.restarts, w.updated_at
         FROM unnest($1, $2) WITH ORDINALITY AS n (giver, taker, place) JOIN work_setting w ON w.agency_code = n.giver
         WHERE n.giver <> n.taker ORDER BY n.taker, n.place ON CONFLICT DO NOTHING",
    )
    .bind::<Array<Text>, _>(givers)
    .bind::<Array<Text>, _>(takers)
    .execute(tx)
    .await?;
    Ok(())
}

/// Each agency of these beside each that takes over from it, in two lists.
fn successions<'a>(plan: &'a Plan, from: &[String]) -> (Vec<&'a str>, Vec<&'a str>) {
    let moves = from.iter().filter_map(|code| plan.of(code));
    moves.flat_map(|one| one.successors().into_iter().map(|to| (one.from.as_str(), to.as_str()))).unzip()
}
