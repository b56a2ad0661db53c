//! Dossiers that move with their agency, many in one transaction: events, rows, audit and outbox together, as for any other change.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Utc};
use domain::{
    agency_change::Matter,
    dossier::{self, By, Event},
    ids::AgencyCode,
};
use uuid::Uuid;

use super::{
    chain::{self, Author},
    service, store,
};
use crate::{
    app::local,
    audit,
    db::Conn,
    dossiers::{
        rows::{self, DossierRow},
        succession,
    },
    http::{actor::Principal, error::AppResult},
    identity, outbox,
};

/// Who takes over the dossiers of which agencies.
pub struct Taking<'a> {
    /// The agencies whose dossiers move.
    pub from: &'a [String],
    /// Only dossiers with an id after this one: a pass over those that stay comes to its end so.
    pub after: Uuid,
    /// So many at once at most.
    pub most: i64,
    /// Number of the decision.
    pub decision: &'a str,
    /// Who takes over a dossier of an agency; the agency itself where it stays.
    pub heir: &'a (dyn Fn(&str, Matter<'_>) -> AppResult<AgencyCode> + Sync),
}

impl std::fmt::Debug for Taking<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Taking").field("from", &self.from).field("after", &self.after).finish_non_exhaustive()
    }
}

/// What a batch did.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rehoused {
    /// Dossiers moved, by the agency they left.
    pub moved: BTreeMap<String, i64>,
    /// The dossiers, each with the agency that it left and that to which it came.
    pub changed: Vec<(Uuid, String, String)>,
    /// Dossiers that stay at their agency.
    pub stayed: i64,
    /// The last dossier looked at.
    pub last: Option<Uuid>,
    /// As many were looked at as were asked for: there may be more.
    pub full: bool,
}

/// Move a batch of open dossiers. Whoever works on one of them at this moment goes first: it is left for a later batch.
///
/// # Errors
/// When the database fails, or a stored state cannot be read.
pub async fn rehouse_in_tx(tx: &mut Conn, taking: &Taking<'_>, now: DateTime<Utc>) -> AppResult<Rehoused> {
    let rows = rows::lock_open_at_in_tx(tx, taking.from, taking.after, taking.most).await?;
    let full = i64::try_from(rows.len())? >= taking.most;
    let mut done = Rehoused { last: rows.last().map(|row| row.id), full, ..Rehoused::default() };
    let mut leaving = Vec::with_capacity(rows.len());
    for row in rows {
        let to = (taking.heir)(&row.agency_code, matter(&row))?;
        if to.as_str() == row.agency_code {
            done.stayed += 1;
        } else {
            leaving.push((store::fold(&row)?, row, to));
        }
    }
    let staff = staff(tx, leaving.iter().map(|(state, ..)| state)).await?;
    let (mut moved, mut events, mut acts, mut told) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut beside = Vec::new();
    for (state, mut row, to) in leaving {
        let comes = |account: domain::ids::AccountId| {
            staff.get(&account.uuid()).is_some_and(|agencies| agencies.contains(to.as_str()))
        };
        let Some(kind) = dossier::rehouse(&state, &to, taking.decision, comes) else { continue };
        let event = Event { seq: state.seq + 1, at: local(now), actor: By::PROGRAM, kind };
        *done.moved.entry(row.agency_code.clone()).or_default() += 1;
        done.changed.push((row.id, row.agency_code.clone(), to.to_string()));
        let state = dossier::apply(Some(state), &event)?;
        events.extend(chain::extend(&mut row, Author::Program, std::slice::from_ref(&event))?);
        store::mirror(&mut row, &state, now)?;
        beside.extend(store::beside(row.id, &state)?);
        acts.push(store::recorded(Author::Program, &row, event.kind.name().as_str()));
        told.push((row.id, event.seq));
        moved.push(row);
    }
    if !moved.is_empty() {
        rows::append_in_tx(tx, &events).await?;
        rows::rehouse_in_tx(tx, &moved, &beside).await?;
        outbox::push_all_in_tx(tx, &told, now).await?;
        audit::record_all_in_tx(tx, now, &acts).await?;
    }
    Ok(done)
}

/// Move what these agencies have to do in a batch of dossiers of others: steps that they do, opinions that they are asked for. The dossiers stay.
///
/// # Errors
/// When the database fails, or a stored state cannot be read.
pub async fn repartner_in_tx(tx: &mut Conn, taking: &Taking<'_>, now: DateTime<Utc>) -> AppResult<Rehoused> {
    let rows = rows::lock_open_beside_in_tx(tx, taking.from, taking.after, taking.most).await?;
    let full = i64::try_from(rows.len())? >= taking.most;
    let mut done = Rehoused { last: rows.last().map(|row| row.id), full, ..Rehoused::default() };
    let mut read = Vec::with_capacity(rows.len());
    for row in rows {
        read.push((store::fold(&row)?, row));
    }
    let staff = staff(tx, read.iter().map(|(state, _)| state)).await?;
    for (state, mut row) in read {
        let (mut after, mut events) = (state.clone(), Vec::new());
        for from in taking.from {
            let to = (taking.heir)(from, matter(&row))?;
            let comes = |account: domain::ids::AccountId| {
                staff.get(&account.uuid()).is_some_and(|agencies| agencies.contains(to.as_str()))
            };
            let from = AgencyCode::parse(from)?;
            let Some(kind) = dossier::repartner(&after, &from, &to, taking.decision, comes) else { continue };
            let event = Event { seq: after.seq + 1, at: local(now), actor: By::PROGRAM, kind };
            after = dossier::apply(Some(after), &event)?;
            events.push(event);
            *done.moved.entry(from.to_string()).or_default() += 1;
        }
        if events.is_empty() {
            done.stayed += 1;
        } else {
            store::store_in_tx(tx, Author::Program, &mut row, state, events, now).await?;
        }
    }
    Ok(done)
}

/// A dossier that was closed and is open again comes to where its people are now: to the caller's agency, if that took over from the dossier's; its steps
/// elsewhere to who took over from their agencies.
///
/// # Errors
/// When the database fails, or a stored state cannot be read.
pub async fn follow_in_tx(
    tx: &mut Conn,
    caller: &Principal,
    row: &mut DossierRow,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let state = store::fold(row)?;
    let staff = staff(tx, std::iter::once(&state)).await?;
    let comes_to = |to: &AgencyCode, account: domain::ids::AccountId| {
        staff.get(&account.uuid()).is_some_and(|agencies| agencies.contains(to.as_str()))
    };
    let mut kinds = Vec::new();
    if let Some(heir) = succession::heir_among(tx, &row.agency_code, &caller.agencies()).await? {
        let to = AgencyCode::parse(&heir.code)?;
        kinds.extend(dossier::rehouse(&state, &to, &heir.decision_number, |account| comes_to(&to, account)));
    }
    let partners: BTreeSet<AgencyCode> = state.filing.partners.values().cloned().collect();
    for from in partners {
        let Some(heir) = succession::heir(tx, from.as_str()).await? else { continue };
        let to = AgencyCode::parse(&heir.code)?;
        kinds.extend(dossier::repartner(&state, &from, &to, &heir.decision_number, |account| comes_to(&to, account)));
    }
    service::happens_in_tx(tx, row, kinds, now).await
}

fn matter(row: &DossierRow) -> Matter<'_> {
    Matter {
        procedure: &row.procedure_code,
        sector: &row.sector_code,
        commune: row.applicant.get("communeCode").and_then(serde_json::Value::as_str),
    }
}

/// The agencies where those who have a step of these dossiers work.
async fn staff(
    tx: &mut Conn,
    states: impl Iterator<Item = &dossier::Dossier>,
) -> AppResult<HashMap<Uuid, HashSet<String>>> {
    let accounts: HashSet<Uuid> = states
        .flat_map(|state| &state.steps)
        .filter_map(|step| step.assignee)
        .map(domain::ids::AccountId::uuid)
        .collect();
    let mut found: HashMap<Uuid, HashSet<String>> = HashMap::new();
    for (account, agency) in identity::workplaces(tx, &accounts.into_iter().collect::<Vec<_>>()).await? {
        found.entry(account).or_default().insert(agency);
    }
    Ok(found)
}
