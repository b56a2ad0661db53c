//! What people are reminded of before a time is over, and after it is: the holder of a step, then the superior, then the heads; the applicant before a
//! dossier ends because nobody answered.
//!
//! Lead times are settings (domain reference 4.5: "warn at configurable lead times"). Nothing is said of what waits or is over.

use chrono::{DateTime, FixedOffset, Timelike as _};
use serde::{Deserialize, Serialize};

use crate::access::Role;
use crate::calendar::{WorkingCalendar, local};
use crate::dossier::{ClockState, Dossier, PartnerCalendars, Phase, State};
use crate::macros::text_enum;

/// Working days before the end of the time for a supplement, or for what else the dossier waits for, on which the applicant is told, where the time was longer than that.
pub const SUPPLEMENT_NOTICES: [i64; 2] = [1, 3];
/// Applicants are not told earlier in the day than at this hour.
const FIRST_HOUR: u32 = 7;
/// A step is never reminded of before two thirds of its time have passed: short limits have short leads.
const LEAST_PART: i64 = 3;

text_enum! {
    /// What somebody is told.
    pub enum ReminderKind {
        /// To the holder: the step is due soon.
        StepDue => "stepDue",
        /// To the superior of the holder: it is still not done.
        StepDueSuperior => "stepDueSuperior",
        /// To the holder and the superior: the step is late.
        StepOverdue => "stepOverdue",
        /// To the heads of the agency and its supervisors: the dossier is late.
        DossierOverdue => "dossierOverdue",
        /// To the applicant: the dossier ends unless the supplement comes, or what else it waits for.
        SupplementEnding => "supplementEnding",
    }
}

/// Working minutes before a step is due in which its people are reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leads {
    /// The holder.
    pub holder: i64,
    /// The superior.
    pub superior: i64,
}

/// Something to remind of, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reminder {
    /// What is told.
    pub kind: ReminderKind,
    /// The step, where it is about one.
    pub step: Option<usize>,
    /// The time that is or was to be kept: one that moves is reminded of anew.
    pub due_at: DateTime<FixedOffset>,
    /// Working days left, told to applicants; 0 otherwise.
    pub days: i64,
}

/// Everything that is to be said at this moment. The same is given again until the time moves or the work is done: whoever tells it, tells it once.
#[must_use]
pub fn reminders(
    dossier: &Dossier,
    calendar: &WorkingCalendar,
    partners: &PartnerCalendars,
    leads: impl Fn(usize) -> Leads,
    now: DateTime<FixedOffset>,
) -> Vec<Reminder> {
    match dossier.state {
        State::AwaitingSupplement { .. } | State::AwaitingPayment { .. } | State::Suspended { .. } => {
            ending(dossier, calendar, now).into_iter().chain(late(dossier, now)).collect()
        }
        State::Submitted | State::Received | State::InProgress { .. } | State::Approved => {
            // While one of its children waits for the applicant, the whole does.
            if dossier.clock.state() == ClockState::Paused {
                return Vec::new();
            }
            let mut found: Vec<_> = dossier
                .current_steps()
                .iter()
                .filter(|step| !dossier.waits_for_child(*step))
                .flat_map(|step| {
                    of_step(dossier, partners.or(dossier.filing.counts_at(step), calendar), leads(step), step, now)
                })
                .collect();
            found.extend(late(dossier, now));
            found
        }
        State::Draft | State::Resolved | State::Closed { .. } => Vec::new(),
    }
}

/// The dossier as a whole, where its clock runs and its time is over: also where it waits for something that counts.
fn late(dossier: &Dossier, now: DateTime<FixedOffset>) -> Option<Reminder> {
    let running = dossier.clock.state() == ClockState::Running && dossier.resolved_at.is_none();
    let due_at = dossier.clock.due_at().filter(|due| running && *due < now)?;
    Some(Reminder { kind: ReminderKind::DossierOverdue, step: None, due_at, days: 0 })
}

fn of_step(
    dossier: &Dossier,
    calendar: &WorkingCalendar,
    leads: Leads,
    step: usize,
    now: DateTime<FixedOffset>,
) -> Vec<Reminder> {
    let Some(progress) = dossier.steps.get(step) else { return Vec::new() };
    let (Some(entered), Some(due_at)) = (progress.entered_at, progress.due_at) else { return Vec::new() };
    let told = |kind| Reminder { kind, step: Some(step), due_at, days: 0 };
    if due_at < now {
        return vec![told(ReminderKind::StepOverdue)];
    }
    let left = calendar.working_minutes_between(now, due_at);
    // Time in which it stood and waited is no time that the step had.
    let begun = match dossier.clock.phase {
        Phase::Running { since, .. } => entered.max(since),
        Phase::NotStarted | Phase::Paused { .. } | Phase::Stopped { .. } => entered,
    };
    let most = calendar.working_minutes_between(begun, due_at) / LEAST_PART;
    let holder = leads.holder.min(most);
    // Where the holder's lead was cut short, the superior's is half of it at most.
    let superior = if holder < leads.holder { leads.superior.min(holder / 2) } else { leads.superior.min(holder) };
    let mut found = Vec::new();
    if left <= holder {
        found.push(told(ReminderKind::StepDue));
    }
    if left <= superior {
        found.push(told(ReminderKind::StepDueSuperior));
    }
    found
}

/// The last notice that is reached, where the time was longer than it.
fn ending(dossier: &Dossier, calendar: &WorkingCalendar, now: DateTime<FixedOffset>) -> Option<Reminder> {
    let since = dossier.waits_since()?;
    let due_at = dossier.answer_by().filter(|until| now < *until)?;
    let (today, last) = (local(now), local(due_at).date());
    let left = calendar.working_days_between(today.date(), last);
    let term = calendar.working_days_between(local(since).date(), last);
    let reached = SUPPLEMENT_NOTICES.into_iter().find(|days| left <= *days)?;
    (term > reached && today.hour() >= FIRST_HOUR).then_some(Reminder {
        kind: ReminderKind::SupplementEnding,
        step: None,
        due_at,
        days: reached,
    })
}

/// Whom to ask for a role's superior at its agency: the first of these that somebody holds there.
#[must_use]
pub const fn superiors(role: Role) -> &'static [Role] {
    match role {
        Role::CounterOfficial | Role::Cashier => &[Role::DeskHead, Role::Leader],
        Role::Specialist | Role::RecordsClerk => &[Role::DivisionHead, Role::Leader],
        Role::DivisionHead | Role::DeskHead => &[Role::Leader],
        _ => &[],
    }
}
