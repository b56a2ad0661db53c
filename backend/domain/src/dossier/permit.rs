//! Who may take which action in which state: one table, used to judge an action and to offer it.

use super::{ActionKind, Back, Dossier, HEADS, RefusalCode, State, StepKind};
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
}

/// Whose action it is.
enum Whose {
    /// The applicant's or his helper's; for a dossier that came in on paper, the desk's on his word.
    Applicant,
    /// That of whoever does the current step: its role, and its assignee where it has one.
    Step,
    /// A request for supplement: as `Step` the first time, later only the leader's or the desk head's.
    Request,
    /// To give work: the heads'; and everybody of the role may take what is nobody's.
    Assign,
}

/// Every action with the answer that [`super::decide`] would give to well-formed data.
#[must_use]
pub fn allowed_actions(dossier: &Dossier, actor: &Actor) -> Vec<(ActionKind, Result<(), RefusalCode>)> {
    ActionKind::ALL.iter().map(|kind| (*kind, permit(dossier, *kind, actor).map(drop))).collect()
}

pub(super) fn permit(dossier: &Dossier, action: ActionKind, actor: &Actor) -> Result<Permit, RefusalCode> {
    if !actor.may_read(&dossier.filing, &dossier.state) {
        return Err(RefusalCode::Stranger);
    }
    let whose = whose(dossier, action)?;
    let step = dossier.current_step().unwrap_or(0);
    let role = dossier.filing.process.step(step).map(|step| step.role).ok_or(RefusalCode::WrongStep)?;
    let permit = Permit { role: None, step, takes: None, heads: false };
    let held = match actor.relation(&dossier.filing) {
        Relation::Owner | Relation::Helper => {
            return if matches!(whose, Whose::Applicant) {
                Ok(Permit { role: Some(Role::Submitter), ..permit })
            } else {
                Err(RefusalCode::WrongRole)
            };
        }
        Relation::Handling(held) => held,
        Relation::System | Relation::Stranger => return Err(RefusalCode::WrongRole),
    };
    let first = |wanted: &[Role]| wanted.iter().copied().find(|role| held.contains(role));
    match whose {
        Whose::Applicant if dossier.filing.channel == Channel::Online => Err(RefusalCode::WrongRole),
        Whose::Applicant => first(&[Role::CounterOfficial])
            .map(|role| Permit { role: Some(role), ..permit })
            .ok_or(RefusalCode::WrongRole),
        Whose::Request if !dossier.supplements.is_empty() => first(&[Role::Leader, Role::DeskHead])
            .map(|role| Permit { role: Some(role), ..permit })
            .ok_or(RefusalCode::SupplementAlreadyRequested),
        Whose::Step | Whose::Request if !held.contains(&role) => Err(RefusalCode::WrongRole),
        Whose::Step | Whose::Request => match dossier.assignee() {
            Some(assignee) if actor.account() != Some(assignee) => Err(RefusalCode::NotAssignee),
            Some(_) => Ok(Permit { role: Some(role), ..permit }),
            None => {
                Ok(Permit { role: Some(role), takes: actor.account().filter(|_| role == Role::Specialist), ..permit })
            }
        },
        Whose::Assign => match first(&HEADS) {
            Some(head) => Ok(Permit { role: Some(head), heads: true, ..permit }),
            None if !held.contains(&role) => Err(RefusalCode::WrongRole),
            None if dossier.assignee().is_some() => Err(RefusalCode::NotAssignee),
            None => Ok(Permit { role: Some(role), ..permit }),
        },
    }
}

/// The table. Every state is answered for; an action that a state does not name is not for that state.
fn whose(dossier: &Dossier, action: ActionKind) -> Result<Whose, RefusalCode> {
    use ActionKind as A;
    match dossier.state {
        State::Draft => match action {
            A::Submit => Ok(Whose::Applicant),
            A::Receive if dossier.filing.channel != Channel::Online => Ok(Whose::Step),
            _ => Err(RefusalCode::WrongState),
        },
        State::Submitted => match action {
            A::Receive | A::Decline => Ok(Whose::Step),
            A::RequestSupplement => Ok(Whose::Request),
            A::Withdraw => Ok(Whose::Applicant),
            _ => Err(RefusalCode::WrongState),
        },
        State::Received => match action {
            A::Decline | A::Forward => Ok(Whose::Step),
            A::RequestSupplement => Ok(Whose::Request),
            A::Withdraw => Ok(Whose::Applicant),
            _ => Err(RefusalCode::WrongState),
        },
        State::InProgress { step } => match (action, dossier.filing.process.step(step).map(|step| step.kind)) {
            (A::Assign, _) => Ok(Whose::Assign),
            (A::Withdraw, _) => Ok(Whose::Applicant),
            (A::SendBack, _) if step <= 1 => Err(RefusalCode::NoPreviousStep),
            (A::SendBack, _) => Ok(Whose::Step),
            (A::RequestSupplement, Some(StepKind::Appraise)) => Ok(Whose::Request),
            (A::Propose, Some(StepKind::Appraise))
            | (A::Forward, Some(StepKind::Review))
            | (A::Approve | A::Refuse, Some(StepKind::Sign)) => Ok(Whose::Step),
            (A::RequestSupplement | A::Propose | A::Forward | A::Approve | A::Refuse, _) => Err(RefusalCode::WrongStep),
            _ => Err(RefusalCode::WrongState),
        },
        State::AwaitingSupplement { back: Back::Submitted | Back::Received | Back::Step { .. } } => match action {
            A::Supplement | A::Withdraw => Ok(Whose::Applicant),
            _ => Err(RefusalCode::WrongState),
        },
        State::Approved => match action {
            A::IssueResult | A::SendBack => Ok(Whose::Step),
            A::Assign => Ok(Whose::Assign),
            A::Withdraw => Err(RefusalCode::AlreadySigned),
            _ => Err(RefusalCode::WrongState),
        },
        State::Resolved => match action {
            A::Deliver => Ok(Whose::Step),
            A::Withdraw => Err(RefusalCode::AlreadySigned),
            _ => Err(RefusalCode::WrongState),
        },
        State::Closed { .. } => Err(RefusalCode::Final),
    }
}
