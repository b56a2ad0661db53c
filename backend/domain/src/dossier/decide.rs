//! The one function that judges every action.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::permit::{Permit, permit_for, previous};
use super::{
    Action, Assignee, Begun, By, ClockState, Counts, Dossier, Event, EventKind, Facts, Filing, Moment, Phase, Proposal,
    ProposalOutcome, ReasonCode, ReasonUse, Refusal, RefusalCode, Rest, Settlement, State, StepKind, StepRest, StepSet,
    apply,
};
use crate::access::{Actor, Relation, Role};
use crate::calendar::{CalendarError, Count, Cutoff, Deadline, Span, TimeLimit, Wait, deadline, local};
use crate::ids::{AgencyCode, DossierId};
use crate::money::Dong;
use crate::terms::Channel;

/// Working hours in which the desk must check what was filed online (domain reference 4.3; sector rule in wide use).
pub const INTAKE_CHECK_HOURS: u16 = 8;
/// Longest reason, proposal or note, in characters.
pub const MAX_TEXT: usize = 4_000;
/// Longest number, name or component id, in characters.
pub const MAX_NOTE: usize = 200;
/// Most sets (bộ) of one dossier that a desk takes in; records of procedures ask for three at most.
pub const MAX_SETS: u32 = 10;
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
    let permit = permit_for(dossier, action, actor, at.now)?;
    check(action)?;
    let mut events = happens(dossier, action, actor, permit, at)?;
    by_itself(dossier, &mut events, at)?;
    Ok(events)
}

/// What the process itself foresees next: a wait that was reached begins, one that has ended is left; so is a step whose child was granted.
pub(super) fn by_itself(dossier: &Dossier, events: &mut Vec<EventKind>, at: &Moment<'_>) -> Result<(), Refusal> {
    if !dossier.filing.process.steps().iter().any(|step| step.kind.is_wait() || step.kind == StepKind::Child) {
        return Ok(());
    }
    let folded = |dossier: Dossier, kind: &EventKind| {
        let (seq, actor) = (dossier.seq + 1, By::PROGRAM);
        apply(Some(dossier), &Event { seq, at: at.now, actor, kind: kind.clone() })
    };
    let stored = |_| Refusal::from(RefusalCode::WrongState);
    let mut dossier = events.iter().try_fold(dossier.clone(), folded).map_err(stored)?;
    while let State::InProgress { steps } = dossier.state {
        if let Some(done) = steps.iter().find(|step| dossier.passes(*step)) {
            let next = EventKind::Forwarded { from: done, note: None, steps: begun_after(&dossier, done, at)? };
            dossier = folded(dossier, &next).map_err(stored)?;
            events.push(next);
            continue;
        }
        let Some(here) = steps.only() else { break };
        let Some(step) = dossier.filing.process.step(here).filter(|step| step.kind.is_wait()) else { break };
        let next = match (events.last(), step.kind.cause()) {
            (Some(EventKind::Resumed { .. } | EventKind::PaymentSettled { .. }), _) => {
                EventKind::Forwarded { from: here, note: None, steps: begun_after(&dossier, here, at)? }
            }
            (_, Some(cause)) => {
                let limit = step.limit_in(dossier.filing.difficult_area);
                let until = limit.map(|limit| deadline(at.calendar, at.now, limit, Cutoff::Off)).transpose()?;
                let rest = stands(&dossier, at)?;
                EventKind::Paused {
                    cause,
                    reason: step.name.as_str().into(),
                    until: due_of(until.as_ref()),
                    stops: true,
                    rest,
                }
            }
            (_, None) => break,
        };
        dossier = folded(dossier, &next).map_err(stored)?;
        events.push(next);
    }
    Ok(())
}

/// As [`decide`], with the events numbered, dated and signed: ready to be stored and to be folded by [`super::apply`].
///
/// # Errors
/// As [`decide`].
pub fn act(dossier: &Dossier, action: &Action, actor: &Actor, at: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    let permit = permit_for(dossier, action, actor, at.now)?;
    let by = By { account: actor.account(), role: permit.role, in_place_of: permit.in_place_of };
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
    let pause = || stands(dossier, at);
    let onward = || begun_after(dossier, step, at);
    let mut events: Vec<_> =
        permit.takes.map(|assignee| EventKind::Assigned { step, assignee, instead_of: None }).into_iter().collect();
    let happened = match action.clone() {
        Action::Submit { code } => EventKind::Submitted { code, check_due: check_due(&dossier.filing, at)? },
        Action::Receive { code, sets } => {
            let code = dossier.code.clone().or(code).ok_or_else(|| Refusal::of(RefusalCode::Required, "/code"))?;
            let deadline = clock.plan_start(at.calendar, at.now)?;
            let begun = begun(dossier, step, due_of(deadline.as_ref()), at)?;
            EventKind::Received { code, sets, deadline, begun }
        }
        Action::Decline { reason, legal_basis } => EventKind::Declined { reason, legal_basis },
        Action::RequestSupplement { reason, items, answer_within_days } => {
            let days = answer_within_days.unwrap_or_else(|| dossier.filing.timing.supplement_days.into());
            let answer_by = deadline(at.calendar, at.now, TimeLimit::working_days(days), Cutoff::Off)?.due;
            // What is late is not healed by beginning anew.
            let open = clock.due_at().is_none_or(|due| at.now <= due);
            let restarts = dossier.state == State::Received && dossier.filing.timing.restarts && open;
            EventKind::SupplementRequested { reason, items, answer_by, restarts, rest: pause()? }
        }
        Action::Supplement { note } => {
            let (deadline, counts, steps) = goes_on(dossier, at)?;
            EventKind::Supplemented { note, deadline, counts, steps }
        }
        Action::RequestPayment { amount, purpose, quantity, reason, proof } => {
            let charged = dossier.filing.charge(quantity).amount;
            if reason.is_none() && charged.is_some_and(|charged| charged != amount) {
                return Err(Refusal::of(RefusalCode::AmountDiffers, "/reason"));
            }
            let (mut pay_by, mut waits_at) = (None, step);
            if let Some(wait) = dossier.filing.process.payment_after(step) {
                let limit =
                    dossier.filing.process.step(wait).and_then(|wait| wait.limit_in(dossier.filing.difficult_area));
                let term = limit.map(|limit| deadline(at.calendar, at.now, limit, Cutoff::Off)).transpose()?;
                (pay_by, waits_at) = (due_of(term.as_ref()), wait);
                let steps = vec![Begun::at(wait, None)];
                events.push(EventKind::Forwarded { from: step, note: None, steps });
            }
            let (stops, rest) = stands_for(dossier, Wait::Payment, Some(waits_at), at)?;
            EventKind::PaymentRequested { amount, purpose, quantity, charged, reason, proof, pay_by, stops, rest }
        }
        Action::ConfirmPayment { settlement } => {
            let (deadline, counts, steps) = goes_on(dossier, at)?;
            EventKind::PaymentSettled { settlement, deadline, counts, steps }
        }
        Action::Consult { whom, agency, question, attachments, answer_within_days } => {
            let limit = TimeLimit::working_days(answer_within_days);
            let answer_by = deadline(at.calendar, at.now, limit, Cutoff::Off)?.due;
            EventKind::Consulted { whom, agency, step: Some(step), question, attachments, answer_by }
        }
        Action::AnswerConsult { consult, answer } => super::consult::answered(dossier, actor, permit, consult, answer)?,
        Action::Pause { cause, reason } => {
            let (stops, rest) = stands_for(dossier, cause.wait(), None, at)?;
            EventKind::Paused { cause, reason, until: None, stops, rest }
        }
        Action::Resume { note } => {
            let (deadline, counts, steps) = goes_on(dossier, at)?;
            EventKind::Resumed { note, deadline, counts, steps }
        }
        Action::Extend { reason, legal_basis, until } => {
            let (deadline, span) = extension(dossier, until, at)?;
            let steps = kept(dossier, Some(deadline.due), at)?;
            EventKind::Extended { reason, legal_basis, deadline, span, steps }
        }
        Action::Apologize { reason, until } => {
            let (deadline, span) = extension(dossier, until, at)?;
            let steps = kept(dossier, Some(deadline.due), at)?;
            let in_time = match clock.due_at() {
                Some(due) => local(at.now).date() <= at.calendar.previous_working_day(local(due).date())?,
                None => false,
            };
            EventKind::Apologized { reason, in_time, deadline, span, steps }
        }
        Action::Transfer { reason, filing } => {
            if filing.agency == dossier.filing.agency {
                return Err(Refusal::of(RefusalCode::SameAgency, "/agency"));
            }
            let check_due = check_due(&filing, at)?;
            EventKind::Transferred { reason, filing, check_due }
        }
        Action::Terminate { reason, legal_basis } => EventKind::Terminated { reason, legal_basis },
        Action::Correct { reason } => {
            let to = dossier.filing.process.last_appraisal();
            EventKind::Corrected { reason, begun: begun(dossier, to, None, at)? }
        }
        Action::Sign { attachment } => EventKind::Signed { attachment },
        Action::NotifyResult { note } => EventKind::ResultNotified { note },
        Action::Assign { assignee, step: wanted } => {
            let step = wanted.unwrap_or(step);
            if !dossier.current_steps().contains(step) {
                return Err(Refusal::of(RefusalCode::NotCurrent, "/step"));
            }
            if !permit.heads && actor.account() != Some(assignee.account) {
                return Err(RefusalCode::WrongRole.into());
            }
            if dossier.steps.get(step).is_some_and(|progress| progress.assignee == Some(assignee.account)) {
                return Err(RefusalCode::AlreadyAssigned.into());
            }
            assigned(dossier, step, &assignee)?
        }
        Action::Forward { note, assignee } => {
            let steps = match dossier.filing.process.payment_after(step) {
                Some(_) if note.as_deref().is_none_or(|note| note.trim().is_empty()) && !dossier.is_corrected() => {
                    return Err(Refusal::of(RefusalCode::NothingToPay, "/note"));
                }
                Some(wait) => begun_past(dossier, wait, at)?,
                None => onward()?,
            };
            let next = match (assignee, steps.as_slice()) {
                (Some(assignee), [next]) => Some(assigned(dossier, next.step, &assignee)?),
                (Some(_), _) => return Err(Refusal::of(RefusalCode::NotOneStep, "/assignee")),
                (None, _) => None,
            };
            events.push(EventKind::Forwarded { from: step, note, steps });
            events.extend(next);
            return Ok(events);
        }
        Action::SendBack { reason } => {
            let child = dossier.filing.process.step(step).is_some_and(|step| step.kind == StepKind::Child);
            let to = if child { step } else { previous(dossier, step).ok_or(RefusalCode::NoPreviousStep)? };
            EventKind::SentBack { from: step, reason, begun: begun(dossier, to, whole(dossier), at)? }
        }
        Action::Propose { outcome, reason_code, text } if dossier.filing.process.is(step, StepKind::Opinion) => {
            super::consult::opined(actor, Proposal { outcome, reason_code, text }, step, onward()?)
        }
        Action::Propose { outcome, reason_code, text } => {
            EventKind::Proposed { proposal: Proposal { outcome, reason_code, text }, from: step, steps: onward()? }
        }
        Action::Approve { note } => EventKind::Approved { from: step, note, steps: onward()? },
        Action::Refuse { reason } => EventKind::Refused { reason },
        Action::IssueResult { number, attachment } => {
            if dossier.signed.is_some_and(|signed| signed != attachment) {
                return Err(Refusal::of(RefusalCode::NotTheSigned, "/attachmentId"));
            }
            EventKind::ResultIssued { number, attachment }
        }
        Action::Deliver { received_by, how } => EventKind::Delivered { received_by, how },
        Action::Withdraw { reason } => EventKind::Withdrawn { reason },
    };
    events.push(happened);
    Ok(events)
}

/// What a dossier that waited has before it: the clock, and the steps it comes back to.
pub(super) fn goes_on(
    dossier: &Dossier,
    at: &Moment<'_>,
) -> Result<(Option<Deadline>, Counts, Vec<Begun>), CalendarError> {
    let clock = &dossier.clock;
    let (deadline, counts) = clock.plan_resume(at.calendar, at.now, dossier.goes_on_by())?;
    let all = |due| dossier.current_steps().iter().map(|step| Begun::at(step, due)).collect();
    let steps = match clock.state() {
        ClockState::NotStarted => all(Some(check_due(&dossier.filing, at)?)),
        ClockState::Stopped => all(None),
        _ if matches!(clock.phase, Phase::Paused { restarts: true, .. }) => {
            begun_of(dossier, dossier.current_steps(), due_of(deadline.as_ref()), at)?
        }
        ClockState::Running | ClockState::Paused => kept(dossier, clock.due_after(deadline.as_ref()), at)?,
    };
    Ok((deadline, counts, steps))
}

/// The due time of the whole; what has been resolved once has none any more.
fn whole(dossier: &Dossier) -> Option<DateTime<FixedOffset>> {
    dossier.clock.due_at().filter(|_| dossier.clock.state() != ClockState::Stopped)
}

/// The steps that begin when one is done.
fn begun_after(dossier: &Dossier, done: usize, at: &Moment<'_>) -> Result<Vec<Begun>, CalendarError> {
    let facts = Facts { filing: &dossier.filing, case_variant: at.case_variant, answers: at.answers };
    let next = dossier.filing.process.after(dossier.current_steps(), done, &facts);
    begun_of(dossier, next, whole(dossier), at)
}

/// The steps that begin when a payment is passed by: there is nothing to pay.
fn begun_past(dossier: &Dossier, wait: usize, at: &Moment<'_>) -> Result<Vec<Begun>, CalendarError> {
    let facts = Facts { filing: &dossier.filing, case_variant: at.case_variant, answers: at.answers };
    let next = dossier.filing.process.after(StepSet::one(wait), wait, &facts);
    begun_of(dossier, next, whole(dossier), at)
}

/// What is left of the clock, and of the times of the steps that the dossier is at, when it stands from now on.
fn stands(dossier: &Dossier, at: &Moment<'_>) -> Result<Rest, CalendarError> {
    let mut rest = dossier.clock.plan_pause(at.calendar, at.now)?;
    for step in dossier.current_steps().iter() {
        rest.steps.extend(step_stands(dossier, step, at)?);
    }
    Ok(rest)
}

/// Whether the clock stands for a wait, and what is then left. One that does not run changes nothing by it.
fn stands_for(
    dossier: &Dossier,
    wait: Wait,
    step: Option<usize>,
    at: &Moment<'_>,
) -> Result<(bool, Rest), CalendarError> {
    let stops = dossier.clock.state() != ClockState::Running || dossier.filing.stops(wait, step);
    Ok((stops, if stops { stands(dossier, at)? } else { Rest::default() }))
}

/// What is left of a step's own time; none where it has none, or that is over.
pub(super) fn step_stands(dossier: &Dossier, step: usize, at: &Moment<'_>) -> Result<Option<StepRest>, CalendarError> {
    let Some(progress) = dossier.steps.get(step) else { return Ok(None) };
    let calendar = at.calendar_of(progress.counted_by.as_ref());
    Ok(match (progress.own, progress.left) {
        (Some(_), Some(left)) => Some(StepRest { step, left }),
        (Some(own), None) if at.now <= own.deadline(calendar)?.due => {
            Some(StepRest { step, left: own.left(calendar, at.now)? })
        }
        _ => None,
    })
}

/// The current steps under another due time of the whole. Each keeps its own time: what was left of it when the dossier stood, none of it anew. What goes on,
/// goes on by the calendar of who does the step now.
fn kept(dossier: &Dossier, whole: Option<DateTime<FixedOffset>>, at: &Moment<'_>) -> Result<Vec<Begun>, CalendarError> {
    let one = |step: usize| {
        let Some(progress) = dossier.steps.get(step) else { return Ok(Begun::at(step, whole)) };
        let filing = &dossier.filing;
        if let (Some(own), Some(left)) = (progress.own, progress.left) {
            let partner = filing.counts_at(step);
            let own = own.again(at.calendar_of(partner), left, at.now, dossier.goes_on_by())?;
            return timed(filing, step, Some(own), partner, whole, at);
        }
        timed(filing, step, progress.own, progress.counted_by.as_ref(), whole, at)
    };
    dossier.current_steps().iter().map(one).collect()
}

fn begun_of(
    dossier: &Dossier,
    steps: StepSet,
    whole: Option<DateTime<FixedOffset>>,
    at: &Moment<'_>,
) -> Result<Vec<Begun>, CalendarError> {
    steps.iter().map(|step| begun(dossier, step, whole, at)).collect()
}

fn extension(dossier: &Dossier, until: NaiveDate, at: &Moment<'_>) -> Result<(Deadline, Span), Refusal> {
    dossier.clock.plan_extension(at.calendar, at.now, until)?.ok_or_else(|| RefusalCode::NoDueTime.into())
}

fn due_of(deadline: Option<&Deadline>) -> Option<DateTime<FixedOffset>> {
    deadline.map(|deadline| deadline.due)
}

/// Until when the desk must have checked what comes in online now.
fn check_due(filing: &Filing, at: &Moment<'_>) -> Result<DateTime<FixedOffset>, CalendarError> {
    let hours = TimeLimit::working_hours(filing.timing.check_hours.into());
    deadline(at.calendar, at.now, hours, Cutoff::Off).map(|check| check.due)
}

/// A step that begins now: due by its own limit, never later than the whole.
fn begun(
    dossier: &Dossier,
    step: usize,
    whole: Option<DateTime<FixedOffset>>,
    at: &Moment<'_>,
) -> Result<Begun, CalendarError> {
    let filing = &dossier.filing;
    timed(filing, step, filing.own_time(step, at.now), filing.counts_at(step), whole, at)
}

/// A step with its own time, counted by the calendar of a partner or of the dossier's agency: due when that ends, never later than the whole. Who is asked
/// for an opinion has all of its time, for silence may count.
pub(super) fn timed(
    filing: &Filing,
    step: usize,
    own: Option<Count>,
    partner: Option<&AgencyCode>,
    whole: Option<DateTime<FixedOffset>>,
    at: &Moment<'_>,
) -> Result<Begun, CalendarError> {
    let due = own.map(|own| own.deadline(at.calendar_of(partner))).transpose()?.map(|own| own.due);
    let counted_by = own.and(partner).cloned();
    let whole = whole.filter(|_| due.is_none() || !filing.process.is(step, StepKind::Opinion));
    Ok(Begun { step, due: due.into_iter().chain(whole).min(), own, counted_by })
}

fn assigned(dossier: &Dossier, step: usize, assignee: &Assignee) -> Result<EventKind, Refusal> {
    let filing = &dossier.filing;
    let holds = filing.process.step(step).is_some_and(|step| {
        let agency = filing.agency_of(step);
        assignee.held.iter().any(|held| held.role == step.role && held.agency == *agency)
    });
    if holds {
        Ok(EventKind::Assigned { step, assignee: assignee.account, instead_of: assignee.instead_of })
    } else {
        Err(Refusal::of(RefusalCode::AssigneeLacksRole, "/assignee"))
    }
}

/// The texts of an action: what must be there is there, nothing is endless, a reason of the list is one for this.
fn check(action: &Action) -> Result<(), Refusal> {
    if let Some((reason, what)) = action.reason() {
        reason.check(what)?;
    }
    match action {
        Action::Receive { sets, .. } if !(1..=MAX_SETS).contains(sets) => {
            Err(Refusal::of(RefusalCode::WrongSets, "/sets"))
        }
        Action::Submit { .. }
        | Action::Receive { .. }
        | Action::Assign { .. }
        | Action::Sign { .. }
        | Action::SendBack { .. }
        | Action::Refuse { .. }
        | Action::Withdraw { .. }
        | Action::Pause { .. }
        | Action::Apologize { .. }
        | Action::Transfer { .. }
        | Action::Correct { .. } => Ok(()),
        Action::Decline { legal_basis, .. } | Action::Terminate { legal_basis, .. } => {
            optional(legal_basis.as_ref(), MAX_TEXT, "/legalBasis")
        }
        Action::RequestSupplement { items, .. } => {
            if items.is_empty() {
                return Err(Refusal::of(RefusalCode::Required, "/items"));
            }
            if items.len() > MAX_ITEMS {
                return Err(Refusal::of(RefusalCode::TooLong, "/items"));
            }
            items.iter().try_for_each(|item| {
                let what = if item.field.is_some() { ReasonUse::AnswerDefect } else { ReasonUse::PaperDefect };
                fits(item.reason_code, what, "/items")?;
                required(&item.text, MAX_TEXT, "/items")
                    .and(optional(item.component.as_ref(), MAX_NOTE, "/items"))
                    .and(optional(item.field.as_ref(), MAX_NOTE, "/items"))
                    .and(optional(item.reason.as_ref(), MAX_TEXT, "/items"))
            })
        }
        Action::Supplement { note }
        | Action::Forward { note, .. }
        | Action::Approve { note }
        | Action::Resume { note }
        | Action::NotifyResult { note } => optional(note.as_ref(), MAX_TEXT, "/note"),
        Action::Extend { legal_basis, .. } => required(legal_basis, MAX_TEXT, "/legalBasis"),
        Action::RequestPayment { amount, purpose, reason, proof, .. } => {
            if *amount <= Dong(0) {
                return Err(Refusal::of(RefusalCode::NotPositive, "/amount"));
            }
            let ground = reason.as_ref().and_then(|reason| reason.code);
            if proof.is_none() && ground.is_some_and(ReasonCode::is_proved_by_paper) {
                return Err(Refusal::of(RefusalCode::ProofMissing, "/attachmentId"));
            }
            required(purpose, MAX_TEXT, "/purpose")
        }
        // Who must not pay shows why, unless his age does; so does what is told in free words alone.
        Action::ConfirmPayment { settlement: Settlement::Waived { reason, proof: None } }
            if reason.code.is_none_or(|code| code == ReasonCode::Other || code.is_proved_by_paper()) =>
        {
            Err(Refusal::of(RefusalCode::ProofMissing, "/attachmentId"))
        }
        Action::ConfirmPayment { settlement: Settlement::Waived { .. } } => Ok(()),
        Action::ConfirmPayment { settlement: Settlement::Paid { receipt } } => required(receipt, MAX_NOTE, "/receipt"),
        Action::Consult { whom, question, attachments, .. } => {
            if attachments.len() > MAX_ITEMS {
                return Err(Refusal::of(RefusalCode::TooLong, "/attachments"));
            }
            required(whom, MAX_NOTE, "/whom").and(required(question, MAX_TEXT, "/question"))
        }
        Action::AnswerConsult { answer, .. } => required(answer, MAX_TEXT, "/answer"),
        Action::Propose { outcome, reason_code, text } => {
            match (outcome, reason_code) {
                (ProposalOutcome::Refuse, None) => return Err(Refusal::of(RefusalCode::Required, "/reasonCode")),
                (ProposalOutcome::Approve, Some(_)) => {
                    return Err(Refusal::of(RefusalCode::ForeignReason, "/reasonCode"));
                }
                (_, code) => fits(*code, ReasonUse::Propose, "/reasonCode")?,
            }
            required(text, MAX_TEXT, "/text")
        }
        Action::IssueResult { number, .. } => required(number, MAX_NOTE, "/number"),
        Action::Deliver { received_by, .. } => optional(received_by.as_ref(), MAX_NOTE, "/receivedBy"),
    }
}

fn fits(code: Option<ReasonCode>, what: ReasonUse, pointer: &'static str) -> Result<(), Refusal> {
    if code.is_none_or(|code| code.is_for(what)) {
        Ok(())
    } else {
        Err(Refusal::of(RefusalCode::ForeignReason, pointer))
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
