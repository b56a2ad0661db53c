//! Whose calendar a step is counted by: a step that another agency does has the time of that agency, with its closures, its Saturdays and its hours.
//! The dossier as a whole is counted by the calendar of its own agency alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Dossier, Filing, Moment};
use crate::calendar::WorkingCalendar;
use crate::ids::AgencyCode;

/// The calendars of the agencies that do steps of a dossier outside its own.
#[derive(Clone, Debug, Default)]
pub struct PartnerCalendars(BTreeMap<AgencyCode, Arc<WorkingCalendar>>);

/// Where nobody else does anything.
static NOBODY: PartnerCalendars = PartnerCalendars(BTreeMap::new());

impl PartnerCalendars {
    /// Those of these agencies. `look` gives the calendar that an agency counts by: one that says nothing itself counts by the nearest above it, in the end by
    /// the country's.
    #[must_use]
    pub fn of<'a>(
        agencies: impl IntoIterator<Item = &'a AgencyCode>,
        look: impl Fn(&AgencyCode) -> Arc<WorkingCalendar>,
    ) -> Self {
        Self(agencies.into_iter().map(|agency| (agency.clone(), look(agency))).collect())
    }

    /// None: every step is the dossier's agency's.
    #[must_use]
    pub const fn none() -> &'static Self {
        &NOBODY
    }

    /// The calendar of a partner; for none, and for one that is not known, the dossier's agency's.
    #[must_use]
    pub fn or<'a>(&'a self, partner: Option<&AgencyCode>, own: &'a WorkingCalendar) -> &'a WorkingCalendar {
        partner.and_then(|partner| self.0.get(partner)).map_or(own, Arc::as_ref)
    }
}

impl Filing {
    /// The partner by whose calendar a step's own time is counted; none: it is the dossier's agency's work.
    #[must_use]
    pub fn counts_at(&self, step: usize) -> Option<&AgencyCode> {
        let agency = self.agency_of(self.process.step(step)?);
        (*agency != self.agency).then_some(agency)
    }
}

impl Dossier {
    /// The agencies whose calendars its rules may ask for, beside its own.
    pub fn partners(&self) -> impl Iterator<Item = &AgencyCode> {
        self.filing.partners.values().chain(self.steps.iter().filter_map(|step| step.counted_by.as_ref()))
    }
}

impl<'a> Moment<'a> {
    /// The calendar of a partner; for none that of the dossier's agency.
    #[must_use]
    pub fn calendar_of(&self, partner: Option<&AgencyCode>) -> &'a WorkingCalendar {
        self.partners.or(partner, self.calendar)
    }
}
