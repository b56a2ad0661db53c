//! A dossier moves with its agency: nothing is decided anew. State, clock, code and steps stay; only where it lies changes.

use super::{Dossier, EventKind};
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
