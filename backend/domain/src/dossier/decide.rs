//! The one function that judges every action.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::permit::{Permit, permit};
use super::{
    Action, Assignee, By, ClockState, Dossier, Event, EventKind, Filing, Moment, Proposal, Refusal, RefusalCode,
    Settlement, State,
};
use crate::access::{Actor, Relation, Role};
use crate::calendar::{CalendarError, Cutoff, Deadline, Span, TimeLimit, deadline, local};
use crate::ids::DossierId;
use crate::money::Dong;
use crate::terms::Channel;

/// Working hours in which the desk must check what was filed online (domain reference 4.3; sector rule in wide use).
pub const INTAKE_CHECK_HOURS: u32 = 8;
/// Longest reason, proposal or note, in characters.
pub const MAX_TEXT: usize = 4_000;
/// Longest number, name or component id, in characters.
pub const MAX_NOTE: usize = 200;
/// Most items of a supplement request.
pub const MAX_ITEMS: usize = 50;

impl From<CalendarError> for Refusal {
    fn from(_: CalendarError) -> Self {
        RefusalCode::NoDeadline.into()
    }
}

/// Begins a draft: a citizen's own or on behalf, online; or the desk's, for a person who stands there or has written.
///
/// # Errors
/// The actor may not file this way, or at this agency.
pub fn open(id: DossierId, filing: Filing, actor: &Actor) -> Result<EventKind, Refusal> {
    may_file(&filing, actor)?;
    Ok(EventKind::Opened { id, filing: Box::new(filing) })
}

/// Changes what a draft is about: agency, case, channel, and what follows from them.
///
/// # Errors
/// It is no draft, or the actor may not file the one or the other.
pub fn revise(dossier: &Dossier, filing: Filing, actor: &Actor) -> Result<EventKind, Refusal> {
    may_file(&dossier.filing, actor)?;
    if dossier.state != State::Draft {
        return Err(RefusalCode::WrongState.into());
    }
    may_file(&filing, actor)?;
    Ok(EventKind::Revised { filing: Box::new(filing) })
}

fn may_file(filing: &Filing, actor: &Actor) -> Result<Role, RefusalCode> {
    match (actor.relation(filing), filing.channel) {
        (Relation::Owner | Relation::Helper, Channel::Online) => Ok(Role::Submitter),
        (Relation::Handling(roles), Channel::Counter | Channel::Post) if roles.contains(&Role::CounterOfficial) => {
            Ok(Role::CounterOfficial)
        }
        (Relation::Owner | Relation::Helper | Relation::Handling(_) | Relation::System, _) => {
            Err(RefusalCode::WrongRole)
        }
        (Relation::Stranger, _) => Err(RefusalCode::Stranger),
    }
}

/// Judges an action: what happens, or why not. Changes nothing.
///
/// # Errors
/// The actor may not, the dossier does not allow it now, or the data is wrong.
pub fn decide(dossier: &Dossier, action: &Action, actor: &Actor, at: &Moment<'_>) -> Result<Vec<EventKind>, Refusal> {
    let permit = permit(dossier, action.kind(), actor, at.now)?;
    check(action)?;
    happens(dossier, action, actor, permit, at)
}

/// As [`decide`], with the events numbered, dated and signed: ready to be stored and to be folded by [`super::apply`].
///
/// # Errors
/// As [`decide`].
pub fn act(dossier: &Dossier, action: &Action, actor: &Actor, at: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let by = By { account: actor.account(), role: permit(dossier, action.kind(), actor, at.now)?.role };
    let kinds = decide(dossier, action, actor, at)?;
    Ok((1..).zip(kinds).map(|(place, kind)| Event { seq: dossier.seq + place, at: at.now, actor: by, kind }).collect())
}

fn happens(
    dossier: &Dossier,
    action: &Action,
    actor: &Actor,
    permit: Permit,
    at: &Moment<'_>,
) -> Result<Vec<EventKind>, Refusal> {
    let (step, clock) = (permit.step, &dossier.clock);
    // What has been resolved once has no due time of the whole any more.
    let whole = clock.due_at().filter(|_| clock.state() != ClockState::Stopped);
    let pause = || clock.plan_pause(at.calendar, at.now);
    let due = |to: usize| step_due(dossier, to, whole, at);
    let mut events: Vec<_> = permit.takes.map(|assignee| EventKind::Assigned { step, assignee }).into_iter().collect();
    events.push(match action.clone() {
        Action::Submit { code } => EventKind::Submitted { code, check_due: check_due(at)? },
        Action::Receive { code } => {
            let code = dossier.code.clone().or(code).ok_or_else(|| Refusal::of(RefusalCode::Required, "/code"))?;
            let deadline = clock.plan_start(at.calendar, at.now)?;
            let step_due = step_due(dossier, step, due_of(deadline.as_ref()), at)?;
            EventKind::Received { code, deadline, step_due }
        }
        Action::Decline { reason, legal_basis } => EventKind::Declined { reason, legal_basis },
        Action::RequestSupplement { reason, items, answer_within_days } => {
            let term = answer_within_days
                .map(|days| deadline(at.calendar, at.now, TimeLimit::working_days(days), Cutoff::Off))
                .transpose()?;
            let restarts = dossier.state == State::Received;
            let left = if restarts { None } else { pause()? };
            EventKind::SupplementRequested { reason, items, answer_by: due_of(term.as_ref()), left }
        }
        Action::Supplement { note } => {
            let (deadline, step_due) = goes_on(dossier, step, at)?;
            EventKind::Supplemented { note, deadline, step_due }
        }
        Action::RequestPayment { amount, purpose } => EventKind::PaymentRequested { amount, purpose, left: pause()? },
        Action::ConfirmPayment { settlement } => {
            let (deadline, step_due) = goes_on(dossier, step, at)?;
            EventKind::PaymentSettled { settlement, deadline, step_due }
        }
        Action::Consult { whom, question, answer_within_days } => {
            let limit = TimeLimit::working_days(answer_within_days);
            let answer_by = deadline(at.calendar, at.now, limit, Cutoff::Off)?.due;
            EventKind::Consulted { whom, question, answer_by }
        }
        Action::AnswerConsult { consult, answer } => {
            let open = dossier.consults.get(consult).is_some_and(|asked| asked.answered_at.is_none());
            if !open {
                return Err(Refusal::of(RefusalCode::NoConsult, "/consult"));
            }
            EventKind::ConsultAnswered { consult, answer }
        }
        Action::Pause { cause, reason } => EventKind::Paused { cause, reason, left: pause()? },
        Action::Resume { note } => {
            let (deadline, step_due) = goes_on(dossier, step, at)?;
            EventKind::Resumed { note, deadline, step_due }
        }
        Action::Extend { reason, legal_basis, until } => {
            let (deadline, span) = extension(dossier, until, at)?;
            let step_due = step_due(dossier, step, Some(deadline.due), at)?;
            EventKind::Extended { reason, legal_basis, deadline, span, step_due }
        }
        Action::Apologize { reason, until } => {
            let (deadline, span) = extension(dossier, until, at)?;
            let step_due = step_due(dossier, step, Some(deadline.due), at)?;
            let in_time = whole.is_some_and(|due| local(at.now).date() < local(due).date());
            EventKind::Apologized { reason, in_time, deadline, span, step_due }
        }
        Action::Transfer { reason, filing } => {
            if filing.agency == dossier.filing.agency {
                return Err(Refusal::of(RefusalCode::SameAgency, "/agency"));
            }
            EventKind::Transferred { reason, filing, check_due: check_due(at)? }
        }
        Action::Terminate { reason, legal_basis } => EventKind::Terminated { reason, legal_basis },
        Action::Correct { reason } => {
            let to = dossier.filing.process.last_appraisal();
            EventKind::Corrected { reason, to, step_due: step_due(dossier, to, None, at)? }
        }
        Action::Sign { attachment } => EventKind::Signed { attachment },
        Action::NotifyResult { note } => EventKind::ResultNotified { note },
        Action::Assign { assignee } => {
            if !permit.heads && actor.account() != Some(assignee.account) {
                return Err(RefusalCode::WrongRole.into());
            }
            if dossier.assignee() == Some(assignee.account) {
                return Err(RefusalCode::AlreadyAssigned.into());
            }
            assigned(dossier, step, &assignee)?
        }
        Action::Forward { note, assignee } => {
            let to = step + 1;
            let next = assignee.map(|assignee| assigned(dossier, to, &assignee)).transpose()?;
            events.push(EventKind::Forwarded { to, note, step_due: due(to)? });
            events.extend(next);
            return Ok(events);
        }
        Action::SendBack { reason } => {
            let to = step.saturating_sub(1);
            EventKind::SentBack { to, reason, step_due: due(to)? }
        }
        Action::Propose { outcome, text } => {
            let to = step + 1;
            EventKind::Proposed { proposal: Proposal { outcome, text }, to, step_due: due(to)? }
        }
        Action::Approve { note } => EventKind::Approved { note, step_due: due(step + 1)? },
        Action::Refuse { reason } => EventKind::Refused { reason },
        Action::IssueResult { number, attachment } => {
            if dossier.signed.is_some_and(|signed| signed != attachment) {
                return Err(Refusal::of(RefusalCode::NotTheSigned, "/attachmentId"));
            }
            EventKind::ResultIssued { number, attachment }
        }
        Action::Deliver { received_by, how } => EventKind::Delivered { received_by, how },
        Action::Withdraw { reason } => EventKind::Withdrawn { reason },
    });
    Ok(events)
}

/// What a dossier that waited has before it: the clock, and the step it comes back to.
fn goes_on(
    dossier: &Dossier,
    step: usize,
    at: &Moment<'_>,
) -> Result<(Option<Deadline>, Option<DateTime<FixedOffset>>), CalendarError> {
    let clock = &dossier.clock;
    let deadline = clock.plan_resume(at.calendar, at.now)?;
    let step_due = match clock.state() {
        ClockState::NotStarted => Some(check_due(at)?),
        ClockState::Stopped => None,
        ClockState::Running | ClockState::Paused => step_due(dossier, step, clock.due_after(deadline.as_ref()), at)?,
    };
    Ok((deadline, step_due))
}

fn extension(dossier: &Dossier, until: NaiveDate, at: &Moment<'_>) -> Result<(Deadline, Span), Refusal> {
    dossier.clock.plan_extension(at.calendar, at.now, until)?.ok_or_else(|| RefusalCode::NoDueTime.into())
}

fn due_of(deadline: Option<&Deadline>) -> Option<DateTime<FixedOffset>> {
    deadline.map(|deadline| deadline.due)
}

/// Until when the desk must have checked what comes in online now.
fn check_due(at: &Moment<'_>) -> Result<DateTime<FixedOffset>, CalendarError> {
    deadline(at.calendar, at.now, TimeLimit::working_hours(INTAKE_CHECK_HOURS), Cutoff::Off).map(|check| check.due)
}

/// Due time of a step that begins now: its own limit, never later than the whole.
fn step_due(
    dossier: &Dossier,
    step: usize,
    whole: Option<DateTime<FixedOffset>>,
    at: &Moment<'_>,
) -> Result<Option<DateTime<FixedOffset>>, CalendarError> {
    let limit = dossier.filing.process.step(step).and_then(|step| step.limit);
    let own = limit.map(|limit| deadline(at.calendar, at.now, limit, dossier.filing.cutoff)).transpose()?;
    Ok(own.map(|own| own.due).into_iter().chain(whole).min())
}

fn assigned(dossier: &Dossier, step: usize, assignee: &Assignee) -> Result<EventKind, Refusal> {
    let role = dossier.filing.process.step(step).map(|step| step.role);
    if role.is_some_and(|role| assignee.roles.contains(&role)) {
        Ok(EventKind::Assigned { step, assignee: assignee.account })
    } else {
        Err(Refusal::of(RefusalCode::AssigneeLacksRole, "/assignee"))
    }
}

/// The texts of an action: what must be there is there, nothing is endless.
fn check(action: &Action) -> Result<(), Refusal> {
    match action {
        Action::Submit { .. } | Action::Receive { .. } | Action::Assign { .. } | Action::Sign { .. } => Ok(()),
        Action::Decline { reason, legal_basis } | Action::Terminate { reason, legal_basis } => {
            required(reason, MAX_TEXT, "/reason").and(optional(legal_basis.as_ref(), MAX_TEXT, "/legalBasis"))
        }
        Action::RequestSupplement { reason, items, .. } => {
            required(reason, MAX_TEXT, "/reason")?;
            if items.is_empty() {
                return Err(Refusal::of(RefusalCode::Required, "/items"));
            }
            if items.len() > MAX_ITEMS {
                return Err(Refusal::of(RefusalCode::TooLong, "/items"));
            }
            items.iter().try_for_each(|item| {
                required(&item.text, MAX_TEXT, "/items")
                    .and(optional(item.component.as_ref(), MAX_NOTE, "/items"))
                    .and(optional(item.reason.as_ref(), MAX_TEXT, "/items"))
            })
        }
        Action::Supplement { note }
        | Action::Forward { note, .. }
        | Action::Approve { note }
        | Action::Resume { note }
        | Action::NotifyResult { note } => optional(note.as_ref(), MAX_TEXT, "/note"),
        Action::SendBack { reason }
        | Action::Refuse { reason }
        | Action::Withdraw { reason }
        | Action::Pause { reason, .. }
        | Action::Apologize { reason, .. }
        | Action::Transfer { reason, .. }
        | Action::Correct { reason } => required(reason, MAX_TEXT, "/reason"),
        Action::Extend { reason, legal_basis, .. } => {
            required(reason, MAX_TEXT, "/reason").and(required(legal_basis, MAX_TEXT, "/legalBasis"))
        }
        Action::RequestPayment { amount, purpose } => {
            if *amount <= Dong(0) {
                return Err(Refusal::of(RefusalCode::NotPositive, "/amount"));
            }
            required(purpose, MAX_TEXT, "/purpose")
        }
        Action::ConfirmPayment { settlement: Settlement::Paid { receipt } } => required(receipt, MAX_NOTE, "/receipt"),
        Action::ConfirmPayment { settlement: Settlement::Waived { reason, .. } } => {
            required(reason, MAX_TEXT, "/reason")
        }
        Action::Consult { whom, question, .. } => {
            required(whom, MAX_NOTE, "/whom").and(required(question, MAX_TEXT, "/question"))
        }
        Action::AnswerConsult { answer, .. } => required(answer, MAX_TEXT, "/answer"),
        Action::Propose { text, .. } => required(text, MAX_TEXT, "/text"),
        Action::IssueResult { number, .. } => required(number, MAX_NOTE, "/number"),
        Action::Deliver { received_by, .. } => optional(received_by.as_ref(), MAX_NOTE, "/receivedBy"),
    }
}

fn required(text: &str, most: usize, pointer: &'static str) -> Result<(), Refusal> {
    if text.trim().is_empty() { Err(Refusal::of(RefusalCode::Required, pointer)) } else { short(text, most, pointer) }
}

fn optional(text: Option<&String>, most: usize, pointer: &'static str) -> Result<(), Refusal> {
    text.map_or(Ok(()), |text| short(text, most, pointer))
}

fn short(text: &str, most: usize, pointer: &'static str) -> Result<(), Refusal> {
    if text.chars().count() > most { Err(Refusal::of(RefusalCode::TooLong, pointer)) } else { Ok(()) }
}
