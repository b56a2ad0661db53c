//! Folding events into a dossier. No rule is asked again: what was decided has happened.

use super::{
    Apology, Begun, ChildDossier, Clock, Consult, Dossier, Ending, Event, EventKind, EventName, Filing, IssuedResult,
    Opinion, Outcome, OwnerConsent, Payment, Rest, State, StateKind, StepProgress, StepSet, SupplementRequest,
};
use crate::calendar::{Extension, Wait};

/// A stored history does not fit together: damage, never a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Inconsistent {
    /// The first event is not an opening, or a later one is.
    #[error("event {event} where the history begins")]
    Opening {
        /// The event.
        event: EventName,
    },
    /// An event is missing, doubled or out of order.
    #[error("event {found} follows event {last}")]
    Order {
        /// Seq of the event before.
        last: i64,
        /// Seq of this one.
        found: i64,
    },
    /// Such an event does not happen in this state.
    #[error("{event} in state {state}")]
    Impossible {
        /// The event.
        event: EventName,
        /// The state.
        state: StateKind,
    },
}

/// The dossier after an event; none before the first.
///
/// # Errors
/// The event does not follow.
pub fn apply(dossier: Option<Dossier>, event: &Event) -> Result<Dossier, Inconsistent> {
    match (dossier, &event.kind) {
        (None, EventKind::Opened { id, filing }) if event.seq == 1 => Ok(Dossier {
            id: *id,
            seq: event.seq,
            steps: steps(filing),
            clock: Clock::new(filing.limit, filing.cutoff),
            filing: Filing::clone(filing),
            state: State::Draft,
            code: None,
            sets: super::event::one(),
            supplements: vec![],
            payments: vec![],
            consults: vec![],
            opinions: vec![],
            children: vec![],
            proposal: None,
            signed: None,
            result: None,
            ending: None,
            apology: None,
            origin: None,
            consent: OwnerConsent::default(),
            created_at: event.at,
            submitted_at: None,
            received_at: None,
            resolved_at: None,
            closed_at: None,
        }),
        (None, kind) | (Some(_), kind @ EventKind::Opened { .. }) => Err(Inconsistent::Opening { event: kind.name() }),
        (Some(dossier), _) if dossier.seq.checked_add(1) != Some(event.seq) => {
            Err(Inconsistent::Order { last: dossier.seq, found: event.seq })
        }
        (Some(dossier), kind) => match next(&dossier, kind) {
            Some(state) => Ok(happened(dossier, event, state)),
            None => Err(Inconsistent::Impossible { event: kind.name(), state: dossier.kind() }),
        },
    }
}

/// The dossier after a whole history; none for an empty one.
///
/// # Errors
/// An event does not follow.
pub fn fold<'a>(events: impl IntoIterator<Item = &'a Event>) -> Result<Option<Dossier>, Inconsistent> {
    events.into_iter().try_fold(None, |dossier, event| apply(dossier, event).map(Some))
}

/// The state after an event, where it can happen at all: the whole life at a glance. Nothing leads out of `Closed` but a correction.
fn next(dossier: &Dossier, kind: &EventKind) -> Option<State> {
    use EventKind as E;
    let closed = |outcome| Some(State::Closed { outcome });
    match (kind, dossier.state) {
        (E::Revised { .. }, State::Draft) => Some(State::Draft),
        (E::Submitted { .. }, State::Draft) => Some(State::Submitted),
        (E::Received { .. }, State::Draft | State::Submitted) => Some(State::Received),
        (E::Declined { .. }, State::Submitted | State::Received) => closed(Outcome::Declined),
        (E::SupplementRequested { .. }, State::Submitted | State::Received | State::InProgress { .. }) => {
            dossier.state.as_back().map(|back| State::AwaitingSupplement { back })
        }
        (E::Supplemented { .. }, State::AwaitingSupplement { back })
        | (E::PaymentSettled { .. }, State::AwaitingPayment { back })
        | (E::Resumed { .. }, State::Suspended { back, .. }) => Some(back.state()),
        (
            E::PaymentRequested { .. },
            State::Submitted | State::Received | State::InProgress { .. } | State::Resolved,
        ) => dossier.state.as_back().map(|back| State::AwaitingPayment { back }),
        (E::Paused { cause, .. }, State::Received | State::InProgress { .. } | State::Approved) => {
            dossier.state.as_back().map(|back| State::Suspended { back, cause: *cause })
        }
        (
            E::Extended { .. } | E::Apologized { .. } | E::Rescheduled { .. },
            state @ (State::Received
            | State::InProgress { .. }
            | State::Approved
            | State::AwaitingPayment { .. }
            | State::Suspended { .. }),
        )
        | (E::Consulted { .. }, state @ State::InProgress { .. })
        | (E::Signed { .. }, state @ State::Approved)
        | (E::ResultNotified { .. }, state @ State::Resolved) => Some(state),
        (E::ConsultAnswered { consult, .. }, state) if state.takes_opinions() => {
            dossier.consults.get(*consult).filter(|asked| asked.answered_at.is_none()).map(|_| state)
        }
        (E::Transferred { .. }, State::Submitted | State::Received) => Some(State::Submitted),
        (
            E::Terminated { .. },
            State::Received
            | State::InProgress { .. }
            | State::AwaitingSupplement { .. }
            | State::AwaitingPayment { .. }
            | State::Suspended { .. },
        ) => closed(Outcome::Halted),
        (
            E::Corrected { begun, .. },
            State::Resolved | State::Closed { outcome: Outcome::Delivered | Outcome::Refused },
        ) => at(dossier, StepSet::one(begun.step)),
        (E::OwnerAsked { .. } | E::OwnerConfirmed { .. } | E::OwnerLinked { .. }, state) => {
            super::assist::follows(dossier, kind).then_some(state)
        }
        (E::Rehoused { from, .. }, state) if !state.is_final() && *from == dossier.filing.agency => Some(state),
        (E::PartnerRehoused { from, .. }, state) if !state.is_final() => {
            super::rehouse::concerns(dossier, from).then_some(state)
        }
        (E::ProcessChanged { process, steps, .. }, state) => super::change_process::state_after(state, process, steps),
        (E::Assigned { step, .. }, state)
            if *step < dossier.steps.len() && matches!(state.working(), State::InProgress { .. } | State::Approved) =>
        {
            Some(state)
        }
        (E::Forwarded { from, steps, .. }, State::Received | State::InProgress { .. })
        | (
            E::Proposed { from, steps, .. } | E::Opined { from, steps, .. } | E::Approved { from, steps, .. },
            State::InProgress { .. },
        ) => at(dossier, onward(dossier, *from, steps)?),
        (E::SentBack { from, begun, .. }, State::InProgress { .. } | State::Approved) => {
            at(dossier, onward(dossier, *from, std::slice::from_ref(begun))?)
        }
        (E::ChildOpened { step, .. } | E::ChildNotOpened { step, .. }, state @ State::InProgress { .. }) => {
            dossier.children_to_open().contains(*step).then_some(state)
        }
        (
            E::ChildWaits { child, .. } | E::ChildGoesOn { child, .. } | E::ChildEnded { child, .. },
            state @ State::InProgress { .. },
        ) => dossier.open_child(*child).map(|_| state),
        // Also after the whole is over: the applicant has the old result.
        (E::ChildRevoked { child, .. }, state) => dossier.granted().any(|known| known.id == *child).then_some(state),
        (E::ChildCorrected { child, .. }, state) => {
            let ended = |known: &ChildDossier| known.id == *child && known.end.is_some() && !known.replaced;
            dossier.children.iter().any(ended).then_some(state)
        }
        (E::Refused { .. }, State::InProgress { .. }) => closed(Outcome::Refused),
        (E::ResultIssued { .. }, State::Approved) => Some(State::Resolved),
        (E::Delivered { .. }, State::Resolved) => closed(Outcome::Delivered),
        (
            E::Withdrawn { .. },
            State::Submitted
            | State::Received
            | State::InProgress { .. }
            | State::AwaitingSupplement { .. }
            | State::AwaitingPayment { .. }
            | State::Suspended { .. },
        ) => closed(Outcome::Withdrawn),
        _ => None,
    }
}

/// The steps that a dossier is at when one of them is done and others begin.
fn onward(dossier: &Dossier, from: usize, begun: &[Begun]) -> Option<StepSet> {
    let here = dossier.current_steps();
    let begun: StepSet = begun.iter().map(|begun| begun.step).collect();
    here.contains(from).then(|| here.without(StepSet::one(from)).and(begun))
}

/// The state of being at these steps. The hand-out is reached by the issue alone.
fn at(dossier: &Dossier, steps: StepSet) -> Option<State> {
    let process = &dossier.filing.process;
    let issue = StepSet::one(process.issue());
    match steps {
        StepSet::EMPTY => None,
        steps if steps == issue => Some(State::Approved),
        steps if steps.iter().all(|step| (1..process.issue()).contains(&step)) => Some(State::InProgress { steps }),
        _ => None,
    }
}

fn happened(mut d: Dossier, event: &Event, state: State) -> Dossier {
    let (at, seq, before) = (event.at, event.seq, d.current_steps());
    (d.seq, d.state) = (seq, state);
    super::rehouse::settle(&mut d, &event.kind);
    match event.kind.clone() {
        EventKind::Opened { .. } => {}
        EventKind::Revised { filing } => {
            d.steps = steps(&filing);
            d.clock = Clock::new(filing.limit, filing.cutoff);
            d.filing = *filing;
        }
        EventKind::Submitted { code, check_due } => {
            d.code = Some(code);
            d.submitted_at = Some(at);
            enter(&mut d, Begun::at(0, Some(check_due)), event);
        }
        EventKind::Received { code, sets, deadline, begun } => {
            (d.code, d.sets) = (Some(code), sets);
            d.received_at = Some(at);
            d.clock.start(at, deadline.as_ref(), seq);
            enter(&mut d, begun, event);
        }
        EventKind::Declined { reason, legal_basis } => end(&mut d, event, Some(Ending { reason, legal_basis })),
        EventKind::SupplementRequested { reason, items, answer_by, restarts, rest } => {
            d.supplements.push(SupplementRequest { requested_at: at, reason, items, answer_by, answered_at: None });
            d.clock.pause(at, &rest, Wait::Supplement, restarts, seq);
            stand(&mut d, &rest, None);
        }
        EventKind::Supplemented { deadline, counts, steps, .. } => {
            if let Some(request) = d.supplements.last_mut() {
                request.answered_at = Some(at);
            }
            d.clock.resume(at, deadline.as_ref(), &counts, seq);
            due(&mut d, &steps);
        }
        EventKind::PaymentRequested { amount, purpose, quantity, charged, reason, proof, pay_by, stops, rest } => {
            d.payments.push(Payment {
                amount,
                purpose,
                quantity,
                charged,
                reason,
                proof,
                requested_at: at,
                pay_by,
                settled_at: None,
                settlement: None,
                settled_by: None,
            });
            if stops {
                d.clock.pause(at, &rest, Wait::Payment, false, seq);
                stand(&mut d, &rest, pay_by);
            }
        }
        EventKind::PaymentSettled { settlement, deadline, counts, steps } => {
            if let Some(payment) = d.payments.last_mut() {
                (payment.settled_at, payment.settlement) = (Some(at), Some(settlement));
                payment.settled_by = Some(event.actor);
            }
            d.clock.resume(at, deadline.as_ref(), &counts, seq);
            due(&mut d, &steps);
        }
        EventKind::Paused { cause, stops, rest, until, .. } => {
            if stops {
                d.clock.pause(at, &rest, cause.wait(), false, seq);
                stand(&mut d, &rest, until);
            }
        }
        EventKind::Resumed { deadline, counts, steps, .. } => {
            d.clock.resume(at, deadline.as_ref(), &counts, seq);
            due(&mut d, &steps);
        }
        EventKind::Extended { deadline, span, steps, .. } => {
            d.clock.extend(at, &deadline, span, Extension::Law, seq);
            due(&mut d, &steps);
        }
        EventKind::Apologized { reason, in_time, deadline, span, steps } => {
            let from = d.clock.due_at().unwrap_or(at);
            d.apology = Some(Apology { at, reason, in_time, from, until: deadline.due });
            d.clock.extend(at, &deadline, span, Extension::Apology, seq);
            due(&mut d, &steps);
        }
        EventKind::Rescheduled { deadline, counts, steps, .. } => {
            d.clock.reschedule(at, &deadline, &counts, seq);
            due(&mut d, &steps);
        }
        EventKind::Consulted { whom, agency, step, question, attachments, answer_by } => d.consults.push(Consult {
            whom,
            agency,
            step,
            question,
            attachments,
            asked_at: at,
            answer_by,
            answer: None,
            on_behalf: false,
            answered_at: None,
        }),
        EventKind::ConsultAnswered { consult, answer, on_behalf } => {
            if let Some(asked) = d.consults.get_mut(consult) {
                (asked.answer, asked.on_behalf, asked.answered_at) = (Some(answer), on_behalf, Some(at));
            }
        }
        EventKind::Transferred { filing, check_due, .. } => {
            d.steps = steps(&filing);
            d.clock = Clock::new(filing.limit, filing.cutoff);
            d.received_at = None;
            d.filing = *filing;
            enter(&mut d, Begun::at(0, Some(check_due)), event);
        }
        kind @ (EventKind::ChildOpened { .. }
        | EventKind::ChildWaits { .. }
        | EventKind::ChildGoesOn { .. }
        | EventKind::ChildEnded { .. }
        | EventKind::ChildNotOpened { .. }
        | EventKind::ChildCorrected { .. }
        | EventKind::ChildRevoked { .. }) => super::children::heard(&mut d, kind, event),
        EventKind::Rehoused { to, released, .. } => super::rehouse::rehoused(&mut d, to, &released),
        EventKind::PartnerRehoused { from, to, released, .. } => {
            super::rehouse::repartnered(&mut d, &from, &to, &released)
        }
        EventKind::ProcessChanged { process, partners, pairs, steps, .. } => {
            super::change_process::changed(&mut d, *process, partners, &pairs, &steps, at)
        }
        EventKind::Signed { attachment } => d.signed = Some(attachment),
        EventKind::ResultNotified { .. } => {}
        EventKind::OwnerAsked { to } => (d.consent.asked_at, d.consent.asked_to) = (Some(at), Some(to)),
        EventKind::OwnerConfirmed { by } => {
            (d.consent.confirmed_at, d.consent.confirmed_by) = (Some(at), Some(by));
        }
        EventKind::OwnerLinked { owner } => d.filing.owner = Some(owner),
        EventKind::Terminated { reason, legal_basis } => end(&mut d, event, Some(Ending { reason, legal_basis })),
        EventKind::Corrected { begun, .. } => {
            (d.closed_at, d.ending, d.result, d.signed, d.proposal) = (None, None, None, None, None);
            again(&mut d, begun, event);
        }
        EventKind::Assigned { step, assignee, .. } => {
            if let Some(step) = d.steps.get_mut(step) {
                step.assignee = Some(assignee);
            }
        }
        EventKind::Forwarded { from, steps, .. } | EventKind::Approved { from, steps, .. } => {
            go(&mut d, from, &steps, event)
        }
        EventKind::Proposed { proposal, from, steps } => {
            d.proposal = Some(proposal);
            go(&mut d, from, &steps, event);
        }
        EventKind::Opined { opinion, from, silent, steps } => {
            // Said anew when the work is repeated: the last word counts.
            d.opinions.retain(|given| given.step != from);
            d.opinions.push(Opinion { step: from, given: opinion, at, silent });
            go(&mut d, from, &steps, event);
        }
        EventKind::SentBack { from, begun, .. } => {
            d.signed = None;
            let to = begun.step;
            again(&mut d, begun, event);
            if to == from {
                super::children::asked_again(&mut d, from);
            }
        }
        EventKind::Refused { reason } | EventKind::Withdrawn { reason } => {
            end(&mut d, event, Some(Ending { reason, legal_basis: None }))
        }
        EventKind::ResultIssued { number, attachment } => {
            d.result = Some(IssuedResult { number, attachment, issued_at: at });
            d.signed = None;
            d.resolved_at = d.resolved_at.or(Some(at));
            d.clock.stop(at, seq);
            let (from, to) = (d.filing.process.issue(), d.filing.process.deliver());
            go(&mut d, from, &[Begun::at(to, None)], event);
        }
        EventKind::Delivered { .. } => end(&mut d, event, None),
    }
    if d.state.is_final() {
        for step in before.iter() {
            leave(&mut d, step, event);
        }
    }
    d
}

fn steps(filing: &Filing) -> Vec<StepProgress> {
    vec![StepProgress::default(); filing.process.steps().len()]
}

/// New due times.
pub(super) fn due(d: &mut Dossier, steps: &[Begun]) {
    for begun in steps {
        if let Some(step) = d.steps.get_mut(begun.step) {
            (step.due_at, step.own, step.left) = (begun.due, begun.own, None);
            step.counted_by.clone_from(&begun.counted_by);
        }
    }
}

/// The work stands still, until a moment where that is known.
fn stand(d: &mut Dossier, rest: &Rest, until: Option<chrono::DateTime<chrono::FixedOffset>>) {
    for step in d.current_steps().iter() {
        let left = rest.steps.iter().find(|rest| rest.step == step).map(|rest| rest.left);
        if let Some(step) = d.steps.get_mut(step) {
            (step.due_at, step.left) = (until, left);
        }
    }
}

fn leave(d: &mut Dossier, step: usize, event: &Event) {
    if let Some(step) = d.steps.get_mut(step) {
        step.left_at = Some(event.at);
    }
}

fn enter(d: &mut Dossier, begun: Begun, event: &Event) {
    if let Some(step) = d.steps.get_mut(begun.step) {
        *step = StepProgress {
            entered_at: step.entered_at.or(Some(event.at)),
            due_at: begun.due,
            own: begun.own,
            counted_by: begun.counted_by,
            assignee: step.assignee,
            ..StepProgress::default()
        };
    }
}

/// Back to a step: what was done from there on is to be done again.
fn again(d: &mut Dossier, to: Begun, event: &Event) {
    let after = d.filing.process.following(to.step).and(StepSet::one(to.step));
    for (_, later) in d.steps.iter_mut().enumerate().filter(|(step, _)| after.contains(*step)) {
        *later = StepProgress { assignee: later.assignee, ..StepProgress::default() };
    }
    enter(d, to, event);
}

fn go(d: &mut Dossier, from: usize, to: &[Begun], event: &Event) {
    leave(d, from, event);
    for begun in to {
        enter(d, begun.clone(), event);
    }
}

/// Over: the clock ends, unless the result ended it before.
fn end(d: &mut Dossier, event: &Event, ending: Option<Ending>) {
    d.closed_at = Some(event.at);
    if d.resolved_at.is_none() {
        d.resolved_at = Some(event.at);
        d.clock.stop(event.at, event.seq);
    }
    d.ending = ending;
}
