//! A dossier moves with its agency, and its steps elsewhere with theirs: nothing is decided anew. State, clock, code and steps stay; only where
//! they lie changes.

use super::{Consult, Dossier, EventKind};
use crate::ids::{AccountId, AgencyCode};

/// What happens to a dossier whose agency was taken over by `to`; `comes` tells who of the officials works there now. None where nothing does: it
/// is over, or it is there.
#[must_use]
pub fn rehouse(
    dossier: &Dossier,
    to: &AgencyCode,
    decision: &str,
    comes: impl Fn(AccountId) -> bool,
) -> Option<EventKind> {
    if dossier.state.is_final() || dossier.filing.agency == *to {
        return None;
    }
    // Steps of partners stay with their people.
    let own =
        dossier.filing.process.steps().iter().map(|step| *dossier.filing.agency_of(step) == dossier.filing.agency);
    let assignees = dossier.steps.iter().zip(own).filter(|(_, own)| *own).filter_map(|(step, _)| step.assignee);
    let mut released: Vec<AccountId> = assignees.filter(|account| !comes(*account)).collect();
    released.sort_unstable();
    released.dedup();
    let from = dossier.filing.agency.clone();
    Some(EventKind::Rehoused { from, to: to.clone(), decision: decision.to_owned(), released })
}

/// What happens to a dossier of another agency when `from`, which does steps of it or is asked for its opinion, was taken over by `to`; `comes` tells
/// who of the officials works there now. None where nothing does: it is over, or `from` has nothing to do with it.
#[must_use]
pub fn repartner(
    dossier: &Dossier,
    from: &AgencyCode,
    to: &AgencyCode,
    decision: &str,
    comes: impl Fn(AccountId) -> bool,
) -> Option<EventKind> {
    if dossier.state.is_final() || from == to || !concerns(dossier, from) {
        return None;
    }
    let filing = &dossier.filing;
    let theirs = filing.process.steps().iter().map(|step| *from != filing.agency && filing.agency_of(step) == from);
    let assignees =
        dossier.steps.iter().zip(theirs).filter(|(_, theirs)| *theirs).filter_map(|(step, _)| step.assignee);
    let mut released: Vec<AccountId> = assignees.filter(|account| !comes(*account)).collect();
    released.sort_unstable();
    released.dedup();
    Some(EventKind::PartnerRehoused { from: from.clone(), to: to.clone(), decision: decision.to_owned(), released })
}

/// Whether the agency is a partner of the dossier, or asked for an opinion that it has not given.
pub(super) fn concerns(dossier: &Dossier, agency: &AgencyCode) -> bool {
    let asked = |consult: &Consult| consult.answered_at.is_none() && consult.agency.as_ref() == Some(agency);
    dossier.filing.partners.values().any(|partner| partner == agency) || dossier.consults.iter().any(asked)
}

/// It has happened. What it has answered, it has answered under its old name.
pub(super) fn repartnered(dossier: &mut Dossier, from: &AgencyCode, to: &AgencyCode, released: &[AccountId]) {
    let filing = &dossier.filing;
    let theirs: Vec<bool> = filing.process.steps().iter().map(|step| filing.agency_of(step) == from).collect();
    for (step, theirs) in dossier.steps.iter_mut().zip(theirs) {
        step.assignee = step.assignee.filter(|account| !theirs || !released.contains(account));
        if step.counted_by.as_ref() == Some(from) {
            step.counted_by = Some(to.clone());
        }
    }
    for partner in dossier.filing.partners.values_mut().filter(|partner| *partner == from) {
        partner.clone_from(to);
    }
    for asked in dossier.consults.iter_mut().filter(|asked| asked.answered_at.is_none()) {
        asked.agency = asked.agency.take().map(|agency| if agency == *from { to.clone() } else { agency });
    }
}

/// Whoever files it with an agency or takes it in there makes that agency its first one, wherever its draft or its filing lay before.
pub(super) fn settle(dossier: &mut Dossier, kind: &EventKind) {
    if matches!(
        kind,
        EventKind::Submitted { .. }
            | EventKind::Received { .. }
            | EventKind::Revised { .. }
            | EventKind::Transferred { .. }
    ) {
        dossier.origin = None;
    }
}

impl EventKind {
    /// The agency that has the dossier from this event on, where the event says so.
    #[must_use]
    pub fn agency(&self) -> Option<&AgencyCode> {
        match self {
            Self::Opened { filing, .. } | Self::Revised { filing } | Self::Transferred { filing, .. } => {
                Some(&filing.agency)
            }
            Self::Rehoused { to, .. } => Some(to),
            _ => None,
        }
    }
}

/// It has happened. A step of somebody who did not come is everybody's with the role, also one that is done: it may be sent back to.
pub(super) fn rehoused(dossier: &mut Dossier, to: AgencyCode, released: &[AccountId]) {
    let before = std::mem::replace(&mut dossier.filing.agency, to);
    dossier.origin.get_or_insert(before);
    for step in &mut dossier.steps {
        step.assignee = step.assignee.filter(|account| !released.contains(account));
    }
}
