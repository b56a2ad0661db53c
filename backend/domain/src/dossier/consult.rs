//! The opinion of another unit or agency (Nghị định 61/2018/NĐ-CP điều 19 khoản 5): who is asked answers by itself, in its own time; who asks may
//! write down what came on paper.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::permit::Permit;
use super::{Action, Begun, Dossier, EventKind, Proposal, ProposalOutcome, Refusal, RefusalCode, State};
use crate::access::{Actor, Role};
use crate::ids::{AgencyCode, AttachmentId};

/// Roles that speak for an agency that is asked.
pub const OPINES: [Role; 3] = [Role::Specialist, Role::DivisionHead, Role::Leader];

/// An opinion that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Consult {
    /// Whom, as people call it.
    pub whom: String,
    /// The agency, where it answers here; none: what it says comes on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyCode>,
    /// The step that asked, and waits for the answer; none in what was asked before that was kept: all wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
    /// What was asked.
    pub question: String,
    /// The papers that it is shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<AttachmentId>,
    /// When.
    pub asked_at: DateTime<FixedOffset>,
    /// Until when to answer, by the calendar of who is asked.
    pub answer_by: DateTime<FixedOffset>,
    /// What it says.
    pub answer: Option<String>,
    /// Who asked wrote the answer down, for an agency that could have given it here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_behalf: bool,
    /// When it came.
    pub answered_at: Option<DateTime<FixedOffset>>,
}

/// What a step of the process said that is asked for its opinion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Opinion {
    /// The step.
    pub step: usize,
    /// Whether it agrees, and its words.
    pub given: Proposal,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// Nothing was said in its time: by the definition of the process it agrees.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub silent: bool,
}

/// What the program says for a step that stayed silent, where silence counts.
#[must_use]
pub fn silence() -> Action {
    let Proposal { outcome, reason_code, text } = agreed_by_silence();
    Action::Propose { outcome, reason_code, text }
}

/// Silence agrees and says nothing else.
fn agreed_by_silence() -> Proposal {
    let text = "Quá thời hạn không trả lời: coi như đồng ý.".to_owned();
    Proposal { outcome: ProposalOutcome::Approve, reason_code: None, text }
}

/// The opinion of a step; the program has none of its own.
pub(super) fn opined(actor: &Actor, said: Proposal, from: usize, steps: Vec<Begun>) -> EventKind {
    let silent = actor.account().is_none();
    EventKind::Opined { opinion: if silent { agreed_by_silence() } else { said }, from, silent, steps }
}

impl Dossier {
    /// From when on the silence of a step that it is at counts as agreement; none where none does.
    #[must_use]
    pub fn silence_counts_at(&self) -> Option<DateTime<FixedOffset>> {
        let State::InProgress { steps } = self.state else { return None };
        let counts = |step: &usize| self.filing.process.step(*step).is_some_and(|step| step.silence_agrees);
        steps.iter().filter(counts).filter_map(|step| self.steps.get(step)?.due_at).min()
    }
}

impl State {
    /// Whether an opinion can still come: until the result is out or the dossier over, also while it waits.
    #[must_use]
    pub const fn takes_opinions(self) -> bool {
        matches!(self.working(), Self::InProgress { .. } | Self::Approved)
    }
}

impl Actor {
    /// The capacity in which the actor speaks for an agency that is asked.
    #[must_use]
    pub fn opines_for(&self, agency: &AgencyCode) -> Option<Role> {
        self.roles_at(agency).into_iter().find(|role| OPINES.contains(role))
    }
}

/// What holds for an actor who was asked, whatever else he is to the dossier; none for whom nobody asked.
pub(super) fn asked(dossier: &Dossier, actor: &Actor) -> Option<Result<Permit, RefusalCode>> {
    let roles = dossier.consults.iter().filter_map(|asked| {
        let role = asked.agency.as_ref().and_then(|agency| actor.opines_for(agency))?;
        Some((role, asked.answered_at.is_none()))
    });
    let roles: Vec<_> = roles.collect();
    let open = roles.iter().find(|(_, open)| *open);
    roles.first()?;
    Some(match (open, dossier.state) {
        (_, State::Closed { .. }) => Err(RefusalCode::Final),
        (_, state) if !state.takes_opinions() => Err(RefusalCode::WrongState),
        (None, _) => Err(RefusalCode::NoConsult),
        (Some((role, _)), _) => {
            let step = dossier.current_step().unwrap_or(0);
            Ok(Permit { role: Some(*role), step, takes: None, heads: false, in_place_of: None, asked: true })
        }
    })
}

/// The answer to one question: that of the agency itself, or what its asker wrote down.
pub(super) fn answered(
    dossier: &Dossier,
    actor: &Actor,
    permit: Permit,
    consult: usize,
    answer: String,
) -> Result<EventKind, Refusal> {
    let none = || Refusal::of(RefusalCode::NoConsult, "/consult");
    let question = dossier.consults.get(consult).filter(|asked| asked.answered_at.is_none()).ok_or_else(none)?;
    let asker = dossier.filing.process.step(permit.step).map(|step| dossier.filing.agency_of(step));
    // A question to another unit of the own agency is not answered by who asks it.
    let agency = question.agency.as_ref().filter(|agency| permit.asked || asker != Some(*agency));
    let opines = agency.is_some_and(|agency| actor.opines_for(agency).is_some());
    if permit.asked && !opines {
        return Err(none());
    }
    Ok(EventKind::ConsultAnswered { consult, answer, on_behalf: question.agency.is_some() && !opines })
}
