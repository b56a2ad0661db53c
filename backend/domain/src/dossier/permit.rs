//! Who may take which action in which state: one table, used to judge an action and to offer it.

use chrono::{DateTime, FixedOffset};

use super::{
    Action, ActionKind, Back, Cause, Consult, Dossier, HEADS, Outcome, Phase, RefusalCode, State, Step, StepKind,
    StepSet,
};
use crate::access::{Actor, Relation, Role};
use crate::ids::AccountId;
use crate::terms::Channel;

/// An action is allowed: on these terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Permit {
    /// The capacity acted in.
    pub role: Option<Role>,
    /// The step acted at; the first for a draft.
    pub step: usize,
    /// The actor takes the step, which was nobody's, upon himself.
    pub takes: Option<AccountId>,
    /// He may give the step to others, not only to himself.
    pub heads: bool,
    /// Whose step it is, where he does it for somebody who is away.
    pub in_place_of: Option<AccountId>,
    /// Nothing but that his agency was asked for its opinion lets him in.
    pub asked: bool,
}

/// Whose action it is.
enum Whose {
    /// The applicant's or his helper's; for a dossier that came in on paper, the desk's on his word.
    Applicant,
    /// That of whoever does the current step: its role, and its assignee where it has one.
    Step,
    /// A request for supplement: as `Step` the first time, later only the leader's.
    Request,
    /// To give work: that of the heads of the agency that does it; and everybody of the role may take what is nobody's.
    Assign,
    /// The heads', of the dossier's agency or of that which does the step; or that of whoever does the current step, where nobody works beside it; the
    /// program's too.
    Heads,
    /// To say that what the applicant was to do is done: the applicant's, or as `Heads`.
    Completion,
    /// That of these roles alone.
    Held(&'static [Role]),
    /// That of these roles, and of the program.
    Due(&'static [Role]),
    /// As `Step`; the program's too, because silence counts.
    Silence,
}

/// Every action with the answer that [`super::decide`] would give to well-formed data.
#[must_use]
pub fn allowed_actions(
    dossier: &Dossier,
    actor: &Actor,
    now: DateTime<FixedOffset>,
) -> Vec<(ActionKind, Result<(), RefusalCode>)> {
    ActionKind::ALL.iter().map(|kind| (*kind, permit(dossier, *kind, actor, now).map(drop))).collect()
}

/// As [`permit`], for an action with its data: where lines run at the same time, a step that is named is judged by itself.
pub(super) fn permit_for(
    dossier: &Dossier,
    action: &Action,
    actor: &Actor,
    now: DateTime<FixedOffset>,
) -> Result<Permit, RefusalCode> {
    match action {
        Action::Assign { step: Some(step), .. }
            if dossier.current_steps().contains(*step) && actor.may_read(&dossier.filing, &dossier.state) =>
        {
            permit_at(dossier, action.kind(), actor, now, *step)
        }
        _ => permit(dossier, action.kind(), actor, now),
    }
}

/// As one who works on the dossier; for an opinion also as one who was asked.
pub(super) fn permit(
    dossier: &Dossier,
    action: ActionKind,
    actor: &Actor,
    now: DateTime<FixedOffset>,
) -> Result<Permit, RefusalCode> {
    let works = permit_to_work(dossier, action, actor, now);
    match works {
        Err(_) if action == ActionKind::AnswerConsult => super::consult::asked(dossier, actor).unwrap_or(works),
        works => works,
    }
}

/// At the first of the current steps where the actor may; where he may at none, the answer that tells him most.
fn permit_to_work(
    dossier: &Dossier,
    action: ActionKind,
    actor: &Actor,
    now: DateTime<FixedOffset>,
) -> Result<Permit, RefusalCode> {
    if !actor.may_read(&dossier.filing, &dossier.state) {
        return Err(RefusalCode::Stranger);
    }
    let here = dossier.current_steps();
    let here = if here.is_empty() { StepSet::one(0) } else { here };
    let mut refused = Err(RefusalCode::WrongRole);
    for step in here.iter() {
        match permit_at(dossier, action, actor, now, step) {
            Err(code) if refused == Err(RefusalCode::WrongRole) => refused = Err(code),
            Err(_) => {}
            permit => return permit,
        }
    }
    refused
}

fn permit_at(
    dossier: &Dossier,
    action: ActionKind,
    actor: &Actor,
    now: DateTime<FixedOffset>,
    at: usize,
) -> Result<Permit, RefusalCode> {
    let step = dossier.filing.process.step(at).ok_or(RefusalCode::WrongStep)?;
    let whose = whose(dossier, action, now, at, step)?;
    let permit = Permit { role: None, step: at, takes: None, heads: false, in_place_of: None, asked: false };
    let held = match actor.relation(&dossier.filing) {
        Relation::Owner | Relation::Helper => {
            return if matches!(whose, Whose::Applicant | Whose::Completion) {
                Ok(Permit { role: Some(Role::Submitter), ..permit })
            } else {
                Err(RefusalCode::WrongRole)
            };
        }
        Relation::Handling(held) => held,
        Relation::System if matches!(whose, Whose::Heads | Whose::Due(_) | Whose::Silence) => return Ok(permit),
        Relation::System | Relation::Stranger => return Err(RefusalCode::WrongRole),
    };
    let first = |wanted: &[Role]| wanted.iter().copied().find(|role| held.contains(role));
    let there = actor.roles_at(dossier.filing.agency_of(step));
    let doer = there.contains(&step.role);
    // The people of the agency that does the step are its own heads' to direct.
    let head = HEADS.into_iter().find(|role| there.contains(role));
    let assignee = dossier.steps.get(at).and_then(|progress| progress.assignee);
    match whose {
        Whose::Applicant if dossier.filing.channel == Channel::Online => Err(RefusalCode::WrongRole),
        Whose::Applicant => first(&[Role::CounterOfficial])
            .map(|role| Permit { role: Some(role), ..permit })
            .ok_or(RefusalCode::WrongRole),
        Whose::Request if !dossier.supplements.is_empty() => first(&[Role::Leader])
            .map(|role| Permit { role: Some(role), ..permit })
            .ok_or(RefusalCode::SupplementAlreadyRequested),
        // To put the whole aside or take it up is also the matter of whoever answers for the whole.
        Whose::Heads | Whose::Completion if first(&HEADS).or(head).is_some() => {
            Ok(Permit { role: first(&HEADS).or(head), ..permit })
        }
        // Who has one of several lines does not stop the time of the others.
        Whose::Heads if dossier.current_steps().only().is_none() => Err(RefusalCode::WrongRole),
        Whose::Step | Whose::Request | Whose::Heads | Whose::Completion | Whose::Silence if !doer => {
            Err(RefusalCode::WrongRole)
        }
        Whose::Step | Whose::Request | Whose::Heads | Whose::Completion | Whose::Silence => match assignee {
            Some(assignee) if !actor.does_work_of(assignee) => Err(RefusalCode::NotAssignee),
            Some(assignee) => {
                let in_place_of = Some(assignee).filter(|assignee| actor.account() != Some(*assignee));
                Ok(Permit { role: Some(step.role), in_place_of, ..permit })
            }
            None => {
                let takes = actor.account().filter(|_| step.role == Role::Specialist && can_be_taken(dossier.state));
                Ok(Permit { role: Some(step.role), takes, ..permit })
            }
        },
        Whose::Held(roles) | Whose::Due(roles) => {
            first(roles).map(|role| Permit { role: Some(role), ..permit }).ok_or(RefusalCode::WrongRole)
        }
        Whose::Assign => match head {
            Some(head) => Ok(Permit { role: Some(head), heads: true, ..permit }),
            None if !doer => Err(RefusalCode::WrongRole),
            None if assignee.is_some() => Err(RefusalCode::NotAssignee),
            None => Ok(Permit { role: Some(step.role), ..permit }),
        },
    }
}

/// The current steps that a specialist is to do and nobody holds: those that may be taken, or given out.
#[must_use]
pub fn unheld_steps(dossier: &Dossier) -> StepSet {
    let unheld = |step: &usize| {
        let held = dossier.steps.get(*step).is_some_and(|progress| progress.assignee.is_some());
        let theirs = dossier.filing.process.step(*step).is_some_and(|step| step.role == Role::Specialist);
        !held && theirs && !dossier.waits_for_child(*step)
    };
    if can_be_taken(dossier.state) { dossier.current_steps().iter().filter(unheld).collect() } else { StepSet::EMPTY }
}

/// A step is taken in the state in which it is worked on.
const fn can_be_taken(state: State) -> bool {
    matches!(state, State::InProgress { .. } | State::Approved)
}

const LEADER: Whose = Whose::Held(&[Role::Leader]);
/// Who may end the waiting for an applicant who stays silent.
const SILENCE: &[Role] = &[Role::Leader, Role::DeskHead, Role::CounterOfficial];
/// Who takes money.
const TILL: &[Role] = &[Role::Cashier, Role::CounterOfficial];

/// The table. Every state is answered for; an action that a state does not name is not for that state.
fn whose(
    dossier: &Dossier,
    action: ActionKind,
    now: DateTime<FixedOffset>,
    at: usize,
    step: &Step,
) -> Result<Whose, RefusalCode> {
    use ActionKind as A;
    let (corrected, signed) = (dossier.is_corrected(), dossier.is_signed());
    match dossier.state {
        State::Draft => match action {
            A::Submit => Ok(Whose::Applicant),
            A::Receive if dossier.filing.channel != Channel::Online => Ok(Whose::Step),
            _ => Err(RefusalCode::WrongState),
        },
        State::Submitted => match action {
            A::Receive | A::Decline | A::RequestPayment | A::Transfer => Ok(Whose::Step),
            A::RequestSupplement => Ok(Whose::Request),
            A::Withdraw => Ok(Whose::Applicant),
            _ => Err(RefusalCode::WrongState),
        },
        State::Received => match action {
            A::Decline | A::Forward | A::RequestPayment | A::Transfer => Ok(Whose::Step),
            A::RequestSupplement => Ok(Whose::Request),
            A::Withdraw => Ok(Whose::Applicant),
            A::Pause => Ok(Whose::Heads),
            A::Extend | A::Apologize => later(dossier, action, now),
            A::Terminate => Ok(LEADER),
            _ => Err(RefusalCode::WrongState),
        },
        State::InProgress { .. }
            if corrected
                && matches!(
                    action,
                    A::Withdraw | A::RequestSupplement | A::RequestPayment | A::Terminate | A::Pause
                ) =>
        {
            Err(RefusalCode::BeingCorrected)
        }
        State::InProgress { .. } => match (action, step.kind) {
            (A::Assign, _) => Ok(Whose::Assign),
            (A::Withdraw | A::Terminate, _) if signed => Err(RefusalCode::AlreadySigned),
            (A::Withdraw, _) => Ok(Whose::Applicant),
            (A::Pause, _) => Ok(Whose::Heads),
            (A::Extend | A::Apologize, _) => later(dossier, action, now),
            (A::Terminate, _) => Ok(LEADER),
            (A::Forward, StepKind::Child) if dossier.failed_at(at) => Ok(Whose::Step),
            (A::Forward, StepKind::Child) => Err(RefusalCode::ChildOpen),
            // Back to its agency: it is asked for once more.
            (A::SendBack, StepKind::Child) if dossier.failed_at(at) => Ok(Whose::Step),
            (A::SendBack, StepKind::Child) => Err(RefusalCode::WrongStep),
            (A::SendBack, _) if previous(dossier, at).is_none() => Err(RefusalCode::NoPreviousStep),
            (A::SendBack, _) => Ok(Whose::Step),
            (A::RequestSupplement, StepKind::Appraise | StepKind::Work) => Ok(Whose::Request),
            (A::Propose, StepKind::Appraise) | (A::Forward, StepKind::Work) if waits_for_opinion(dossier, at, now) => {
                Err(RefusalCode::ConsultOpen)
            }
            (A::AnswerConsult, StepKind::Appraise | StepKind::Work) if !consult_open(dossier) => {
                Err(RefusalCode::NoConsult)
            }
            (A::Propose, StepKind::Opinion) if step.silence_agrees && late(dossier, at, now) => Ok(Whose::Silence),
            // Silence is no consent (Nghị định 61/2018/NĐ-CP điều 19 khoản 5): whoever answers for the whole goes on without the opinion.
            (A::Forward, StepKind::Opinion) if late(dossier, at, now) => Ok(Whose::Held(&HEADS)),
            (A::Forward, StepKind::Opinion) => Err(RefusalCode::ConsultOpen),
            (A::Consult | A::AnswerConsult | A::RequestPayment, StepKind::Appraise | StepKind::Work)
            | (A::Propose, StepKind::Appraise | StepKind::Opinion)
            | (A::Forward, StepKind::Review | StepKind::Work)
            | (A::Approve | A::Refuse, StepKind::Sign) => Ok(Whose::Step),
            (
                A::RequestSupplement
                | A::Propose
                | A::Forward
                | A::Approve
                | A::Refuse
                | A::Consult
                | A::AnswerConsult
                | A::RequestPayment,
                _,
            ) => Err(RefusalCode::WrongStep),
            _ => Err(RefusalCode::WrongState),
        },
        State::AwaitingSupplement { .. } => match action {
            A::Assign if is_handled(dossier.state) => Ok(Whose::Assign),
            A::Supplement | A::Withdraw => Ok(Whose::Applicant),
            A::Terminate => match dossier.answer_by() {
                Some(until) if now <= until => Err(RefusalCode::NotYet),
                _ => Ok(Whose::Due(SILENCE)),
            },
            _ => Err(RefusalCode::WrongState),
        },
        State::AwaitingPayment { back } => match action {
            A::Assign if is_handled(dossier.state) => Ok(Whose::Assign),
            A::ConfirmPayment => Ok(Whose::Due(TILL)),
            A::Extend | A::Apologize if runs(dossier) => later(dossier, action, now),
            A::Withdraw | A::Terminate if corrected => Err(RefusalCode::BeingCorrected),
            A::Withdraw | A::Terminate if matches!(back, Back::Resolved) || signed => Err(RefusalCode::AlreadySigned),
            A::Withdraw => Ok(Whose::Applicant),
            A::Terminate => Ok(ends(dossier, now)),
            _ => Err(RefusalCode::WrongState),
        },
        State::Suspended { back, cause } => match action {
            A::Assign if is_handled(dossier.state) => Ok(Whose::Assign),
            A::Resume if cause == Cause::Applicant && step.kind == StepKind::AwaitApplicant => Ok(Whose::Completion),
            // The time in which the public may object is the law's; one without a time is ended by who does the step.
            A::Resume if step.kind == StepKind::AwaitPublication && !due_is_over(dossier, at, now) => {
                Err(RefusalCode::NotYet)
            }
            A::Resume => Ok(Whose::Heads),
            A::Extend | A::Apologize if runs(dossier) => later(dossier, action, now),
            A::Withdraw | A::Terminate if corrected => Err(RefusalCode::BeingCorrected),
            A::Withdraw | A::Terminate if matches!(back, Back::Approved) || signed => Err(RefusalCode::AlreadySigned),
            A::Withdraw => Ok(Whose::Applicant),
            A::Terminate => Ok(ends(dossier, now)),
            _ => Err(RefusalCode::WrongState),
        },
        State::Approved => match action {
            A::IssueResult | A::SendBack => Ok(Whose::Step),
            A::Sign => Ok(LEADER),
            A::Assign => Ok(Whose::Assign),
            A::Pause if corrected => Err(RefusalCode::BeingCorrected),
            A::Pause => Ok(Whose::Heads),
            A::Extend | A::Apologize => later(dossier, action, now),
            A::Withdraw => Err(RefusalCode::AlreadySigned),
            _ => Err(RefusalCode::WrongState),
        },
        State::Resolved => match action {
            A::Deliver => Ok(Whose::Step),
            A::RequestPayment => Ok(Whose::Held(TILL)),
            A::NotifyResult => Ok(Whose::Due(&[Role::CounterOfficial, Role::RecordsClerk])),
            A::Correct if dossier.filing.process.sign().is_none() => Err(RefusalCode::WrongStep),
            A::Correct => Ok(LEADER),
            A::Withdraw => Err(RefusalCode::AlreadySigned),
            _ => Err(RefusalCode::WrongState),
        },
        State::Closed { outcome: Outcome::Delivered | Outcome::Refused } if action == A::Correct => {
            // What its children signed is corrected there.
            dossier.filing.process.sign().map(|_| LEADER).ok_or(RefusalCode::WrongStep)
        }
        State::Closed { .. } => Err(RefusalCode::Final),
    }
}

/// Whether its clock runs on while it waits.
const fn runs(dossier: &Dossier) -> bool {
    matches!(dossier.clock.phase, Phase::Running { .. })
}

/// Whether a step has had its time; one that has none, too.
fn due_is_over(dossier: &Dossier, at: usize, now: DateTime<FixedOffset>) -> bool {
    dossier.steps.get(at).and_then(|progress| progress.due_at).is_none_or(|due| due <= now)
}

/// Whether the time of a step is over.
fn late(dossier: &Dossier, at: usize, now: DateTime<FixedOffset>) -> bool {
    dossier.steps.get(at).and_then(|progress| progress.due_at).is_some_and(|due| due < now)
}

/// Who ends the waiting for an applicant: the leader, and when a term is over whoever may say so.
fn ends(dossier: &Dossier, now: DateTime<FixedOffset>) -> Whose {
    match dossier.answer_by() {
        Some(until) if until < now => Whose::Due(SILENCE),
        _ => LEADER,
    }
}

/// Whether it is with the officials behind the desk, or comes back to them from waiting: its steps can be given to somebody.
const fn is_handled(state: State) -> bool {
    matches!(state.working(), State::InProgress { .. } | State::Approved)
}

/// The step that a dossier goes back to from one.
pub(super) fn previous(dossier: &Dossier, step: usize) -> Option<usize> {
    let done = |step: usize| dossier.steps.get(step).is_some_and(|progress| progress.left_at.is_some());
    dossier.filing.process.before(step, done)
}

/// To move the due time: while one runs; an apology once; the longer time of a law only before the time is over, for it heals nothing that is late.
fn later(dossier: &Dossier, action: ActionKind, now: DateTime<FixedOffset>) -> Result<Whose, RefusalCode> {
    let Phase::Running { due: Some(due), .. } = dossier.clock.phase else { return Err(RefusalCode::NoDueTime) };
    let judged = dossier.clock.judged_due_at.map_or(due, |judged| judged.min(due));
    match action {
        ActionKind::Apologize if dossier.apology.is_some() => Err(RefusalCode::AlreadyApologized),
        ActionKind::Extend if judged < now => Err(RefusalCode::AlreadyLate),
        _ => Ok(LEADER),
    }
}

fn consult_open(dossier: &Dossier) -> bool {
    dossier.consults.iter().any(|asked| asked.answered_at.is_none())
}

/// Whether an opinion that a step asked for is still due; lines beside it do not wait. One that does not come in time holds nobody up (Nghị định
/// 61/2018/NĐ-CP điều 19 khoản 5).
fn waits_for_opinion(dossier: &Dossier, at: usize, now: DateTime<FixedOffset>) -> bool {
    let due = |asked: &Consult| asked.answered_at.is_none() && now <= asked.answer_by;
    dossier.consults.iter().any(|asked| due(asked) && asked.step.is_none_or(|step| step == at))
}
