//! The one function that judges every action.

use chrono::{DateTime, FixedOffset};

use super::permit::{Permit, permit};
use super::{Action, Assignee, By, Dossier, Event, EventKind, Filing, Moment, Proposal, Refusal, RefusalCode, State};
use crate::access::{Actor, Relation, Role};
use crate::calendar::{CalendarError, Cutoff, Deadline, TimeLimit, deadline};
use crate::ids::DossierId;
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
    let permit = permit(dossier, action.kind(), actor)?;
    check(action)?;
    happens(dossier, action, actor, permit, at)
}

/// As [`decide`], with the events numbered, dated and signed: ready to be stored and to be folded by [`super::apply`].
///
/// # Errors
/// As [`decide`].
pub fn act(dossier: &Dossier, action: &Action, actor: &Actor, at: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let by = By { account: actor.account(), role: permit(dossier, action.kind(), actor)?.role };
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
    let due = |to: usize| step_due(dossier, to, clock.due_at(), at);
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
            let left = if restarts { None } else { clock.plan_pause(at.calendar, at.now)? };
            EventKind::SupplementRequested { reason, items, answer_by: due_of(term.as_ref()), left }
        }
        Action::Supplement { note } => {
            let deadline = clock.plan_resume(at.calendar, at.now)?;
            let step_due = match clock.started_at {
                None => Some(check_due(at)?),
                Some(_) => step_due(dossier, step, clock.due_after(deadline.as_ref()), at)?,
            };
            EventKind::Supplemented { note, deadline, step_due }
        }
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
        Action::IssueResult { number, attachment } => EventKind::ResultIssued { number, attachment },
        Action::Deliver { received_by, how } => EventKind::Delivered { received_by, how },
        Action::Withdraw { reason } => EventKind::Withdrawn { reason },
    });
    Ok(events)
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
        Action::Submit { .. } | Action::Receive { .. } | Action::Assign { .. } => Ok(()),
        Action::Decline { reason, legal_basis } => {
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
                required(&item.text, MAX_TEXT, "/items").and(optional(item.component.as_ref(), MAX_NOTE, "/items"))
            })
        }
        Action::Supplement { note } | Action::Forward { note, .. } | Action::Approve { note } => {
            optional(note.as_ref(), MAX_TEXT, "/note")
        }
        Action::SendBack { reason } | Action::Refuse { reason } | Action::Withdraw { reason } => {
            required(reason, MAX_TEXT, "/reason")
        }
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
