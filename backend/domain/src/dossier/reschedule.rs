//! A changed calendar and the appointments given before: when each would be due now, and the decision to move one. Nothing moves by itself.

use serde::{Deserialize, Serialize};

use super::deadline::{At, Clock, Counts, Judged, Phase};
use super::decide::timed;
use super::{Begun, Dossier, EventKind, Moment, Reason, ReasonUse, Refusal, RefusalCode};
use crate::access::Role;
use crate::calendar::{CalendarError, Count, Cutoff, Deadline, Entry, LedgerLine, Span, WorkingCalendar, count, local};

/// Who may move an appointment: at the dossier's agency its leader and the head of its desk, and the administrators whose calendar it was.
pub const RESCHEDULES: [Role; 4] = [Role::Leader, Role::DeskHead, Role::CatalogueAdmin, Role::SystemAdmin];

/// The change of a calendar that an appointment is moved after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CalendarVersion {
    /// Whose calendar: `VN` or the code of an agency.
    pub scope: String,
    /// Its version with the change.
    pub version: i64,
}

impl Clock {
    /// When it would be due by this calendar, and what is counted until then. None where no due time runs: before the start, at the end, and
    /// while it waits, for then the rest is counted by the calendar of the day on which it goes on.
    ///
    /// # Errors
    /// As [`count`].
    pub fn recount(&self, calendar: &WorkingCalendar) -> Result<Option<(Deadline, Count)>, CalendarError> {
        let Phase::Running { since, count: Some(counted), due: Some(due) } = self.phase else { return Ok(None) };
        if !self.is_appointed(since) {
            return counted.deadline(calendar).map(|deadline| Some((deadline, counted)));
        }
        // A day that somebody named stays that day while it is worked on.
        let day = calendar.working_day_from(local(due).date())?;
        let end = calendar.closing_time(day).ok_or(CalendarError::OutOfRange)?;
        let span = Span::WorkingMinutes(calendar.working_minutes_between(since, end));
        let counted = count(calendar, since, span, Cutoff::Off)?;
        Ok(Some((Deadline { due: end, ..counted }, Count { since, span, cutoff: Cutoff::Off })))
    }

    /// What statistics judge by, by this calendar: the same as the appointment, unless an apology has moved that away from it.
    fn rejudge(
        &self,
        calendar: &WorkingCalendar,
        plan: &Deadline,
        now: Count,
    ) -> Result<Option<Judged>, CalendarError> {
        let Some(judged) = self.judged else { return Ok(None) };
        if matches!(self.phase, Phase::Running { count: Some(count), .. } if count == judged) {
            return Ok(Some(Judged { count: now, due: plan.due }));
        }
        Ok(Some(Judged { count: judged, due: judged.deadline(calendar)?.due }))
    }

    /// Since when the present span runs; none while nothing does.
    #[must_use]
    pub const fn running_since(&self) -> Option<At> {
        match self.phase {
            Phase::Running { since, .. } => Some(since),
            Phase::NotStarted | Phase::Paused { .. } | Phase::Stopped { .. } => None,
        }
    }

    /// Whether what runs since then was given a day by name: by an apology, or by a law.
    fn is_appointed(&self, since: At) -> bool {
        self.ledger.iter().any(|line| line.line.at == since && matches!(line.line.entry, Entry::Extend { .. }))
    }

    /// Another due time by a changed calendar; of what ran before, the days are told as they count now.
    pub(crate) fn reschedule(&mut self, at: At, plan: &Deadline, counts: &Counts, seq: i64) {
        if let Phase::Running { due: Some(from), .. } = self.phase {
            self.phase = Phase::Running { since: plan.start, count: counts.whole, due: Some(plan.due) };
            self.ledger.retain(|line| line.line.at < plan.start || !follows_the_calendar(&line.line.entry));
            self.judge(counts.judged);
            self.write(vec![LedgerLine { at, entry: Entry::Rescheduled { from } }], seq);
            self.write(plan.ledger.iter().filter(|line| follows_the_calendar(&line.entry)).cloned().collect(), seq);
        }
    }
}

/// Whether the line says what the calendar makes of a span, not what somebody did.
const fn follows_the_calendar(entry: &Entry) -> bool {
    match entry {
        Entry::StartMoved { .. }
        | Entry::DayOff { .. }
        | Entry::Closed { .. }
        | Entry::Worked { .. }
        | Entry::ShortDay { .. }
        | Entry::Rolled { .. }
        | Entry::Due => true,
        Entry::Start { .. }
        | Entry::Pause { .. }
        | Entry::Resume { .. }
        | Entry::Restart
        | Entry::Extend { .. }
        | Entry::Rescheduled { .. }
        | Entry::Stop => false,
    }
}

/// Judges the decision to move an appointment to where the calendar puts it: a later day, or the same day at another hour, freely; an earlier
/// moment than was promised only with a reason, and never one that is over.
///
/// # Errors
/// The role may not, no due time runs or none moves, or the reason is missing or endless.
pub fn reschedule(
    dossier: &Dossier,
    role: Role,
    calendar: CalendarVersion,
    reason: Option<Reason>,
    at: &Moment<'_>,
) -> Result<EventKind, Refusal> {
    if !RESCHEDULES.contains(&role) {
        return Err(RefusalCode::WrongRole.into());
    }
    // Nothing said is no reason; a reason of the list is checked whatever stands beside it.
    let reason = reason.filter(|reason| reason.code.is_some() || !reason.text.trim().is_empty());
    if let Some(reason) = &reason {
        reason.check(ReasonUse::Reschedule)?;
    }
    let (deadline, count) = dossier.clock.recount(at.calendar)?.ok_or(RefusalCode::NoDueTime)?;
    let counts = Counts { whole: Some(count), judged: dossier.clock.rejudge(at.calendar, &deadline, count)? };
    let due = dossier.clock.due_at().filter(|due| *due != deadline.due).ok_or(RefusalCode::NoDueTime)?;
    if deadline.due < due && deadline.due < at.now {
        return Err(RefusalCode::NotLater.into());
    }
    if deadline.due < due && reason.is_none() {
        return Err(Refusal::of(RefusalCode::Required, "/reason"));
    }
    let steps = begun_anew(dossier, &deadline, at)?;
    Ok(EventKind::Rescheduled { calendar, reason, deadline, counts, steps })
}

/// Due times of the present steps by the calendars as they are now: what they had, when it began and whose calendar it is stays, never later than the whole.
fn begun_anew(dossier: &Dossier, whole: &Deadline, at: &Moment<'_>) -> Result<Vec<Begun>, CalendarError> {
    let one = |step: usize| {
        let progress = dossier.steps.get(step);
        let partner = progress.and_then(|step| step.counted_by.as_ref());
        timed(&dossier.filing, step, progress.and_then(|step| step.own), partner, Some(whole.due), at)
    };
    dossier.current_steps().iter().map(one).collect()
}
