//! Work that nobody was named for, given to the least loaded where the agency wants that.

use chrono::{DateTime, Utc};
use domain::{
    access::Role,
    distribution::{Distribution, least_loaded},
    dossier::{By, Dossier, Event, EventKind, StepSet, unheld_steps},
    ids::AccountId,
};
use uuid::Uuid;

use crate::{app::local, db::Conn, dossiers::rows, http::error::AppResult, staff};

/// The steps of a dossier that nobody holds now and that were not open to all `before`, each given to somebody who is there. Two dossiers are never given
/// out by the same count: the agency's counts are taken one after the other until their transactions end.
pub async fn given_out_in_tx(
    tx: &mut Conn,
    state: &Dossier,
    before: StepSet,
    now: DateTime<Utc>,
) -> AppResult<Vec<Event>> {
    let mut steps: Vec<(&str, usize)> = unheld_steps(state)
        .without(before)
        .iter()
        .filter_map(|index| Some((state.filing.agency_of(state.filing.process.step(index)?).as_str(), index)))
        .collect();
    // In one order everywhere, so that nobody waits in a circle.
    steps.sort_unstable();
    let mut given: Vec<Event> = Vec::new();
    let mut taken: Vec<AccountId> = Vec::new();
    for (agency, step) in steps {
        if staff::working(tx, agency).await?.distribution == Distribution::Off {
            continue;
        }
        let Some(assignee) = choose_in_tx(tx, agency, Role::Specialist, None, &taken, now).await? else { continue };
        taken.push(assignee);
        let seq = state.seq + 1 + i64::try_from(given.len())?;
        let kind = EventKind::Assigned { step, assignee, instead_of: None };
        given.push(Event { seq, at: local(now), actor: By::PROGRAM, kind });
    }
    Ok(given)
}

/// The least loaded official who is there and holds the role at the agency, other than `besides`. Each place in `taken` counts as one step more, for
/// what this transaction has given out and not stored.
pub async fn choose_in_tx(
    tx: &mut Conn,
    agency: &str,
    role: Role,
    besides: Option<Uuid>,
    taken: &[AccountId],
    now: DateTime<Utc>,
) -> AppResult<Option<AccountId>> {
    let mut candidates = rows::candidates_in_tx(tx, agency, role.as_str(), now).await?;
    candidates.retain(|one| Some(one.account.uuid()) != besides);
    for one in &mut candidates {
        one.open += i64::try_from(taken.iter().filter(|account| **account == one.account).count())?;
    }
    Ok(least_loaded(&candidates))
}
