//! What an asked agency sees, and what the asking one.

use chrono::{DateTime, FixedOffset};
use domain::dossier::{Consult, DueState, InternalProcess, Opinion, ProposalOutcome, ReasonCode};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::catalogue::Ref;

/// Which questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum ConsultationView {
    /// Those that wait for an answer; due first.
    Waiting,
    /// Those that were answered, or whose dossier went on without them; newest first.
    Past,
}

/// Filters of the list.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConsultationQuery {
    /// Default: `waiting`.
    #[param(inline)]
    pub view: Option<ConsultationView>,
    /// Items on a page.
    #[param(minimum = 1, maximum = 100, default = 20)]
    pub limit: Option<u8>,
    /// From `next` of the page before.
    #[param(max_length = 400)]
    pub cursor: Option<String>,
    /// Count them all, too.
    pub total: Option<bool>,
}

/// A question to an agency.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Consultation {
    /// The dossier that it is about.
    pub dossier_id: Uuid,
    /// Its place among the questions of that dossier, from 0.
    pub place: i32,
    /// Version for `If-Match`.
    pub version: i64,
    /// Code of the dossier.
    pub code: Option<String>,
    /// The procedure.
    pub procedure: Ref,
    /// The agency that asks.
    pub asked_by: Ref,
    /// The agency that is asked.
    pub asked: Ref,
    /// The unit or person there, as the asker calls it.
    pub whom: String,
    /// What is asked.
    pub question: String,
    /// When.
    pub asked_at: DateTime<FixedOffset>,
    /// Until when to answer, by the calendar of who is asked.
    pub answer_by: DateTime<FixedOffset>,
    /// How near that is; `done` when no answer is waited for.
    pub due_state: DueState,
    /// Whether it waits for an answer.
    pub open: bool,
    /// The answer.
    pub answer: Option<String>,
    /// When it came; none where the dossier went on without it.
    pub answered_at: Option<DateTime<FixedOffset>>,
    /// Who asked wrote it down from paper.
    pub on_behalf: bool,
}

/// A page of questions.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConsultationPage {
    /// The questions.
    pub items: Vec<Consultation>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// How many there are, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub total: Option<i64>,
}

/// A paper that the asked agency is shown.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ShownPaper {
    /// The file.
    pub id: Uuid,
    /// Its name.
    pub file_name: String,
    /// What kind of file it is.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
}

/// A question with what is shown for it. Whose dossier it is and the papers are shown while the answer is waited for, not after.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConsultationDetail {
    /// The question.
    pub consultation: Consultation,
    /// Who asks there.
    pub asker: String,
    /// Who the dossier is for.
    pub applicant_name: Option<String>,
    /// The papers.
    pub papers: Vec<ShownPaper>,
}

/// The answer of an agency that was asked.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConsultationAnswer {
    /// What it says.
    #[schema(min_length = 1, max_length = 2000, pattern = "\\S")]
    pub answer: String,
}

/// An opinion that was asked for, in the dossier of who asked.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConsultDto {
    /// Whom, as people call it.
    pub whom: String,
    /// The agency, where it answers here; none: what it says comes on paper.
    pub agency_code: Option<String>,
    /// What was asked.
    pub question: String,
    /// The papers that it is shown.
    pub attachments: Vec<Uuid>,
    /// When.
    pub asked_at: DateTime<FixedOffset>,
    /// Until when to answer.
    pub answer_by: DateTime<FixedOffset>,
    /// It did not come in time, or has not come and the time is over.
    pub overdue: bool,
    /// What it says.
    pub answer: Option<String>,
    /// Who asked wrote it down, for an agency that could have given it here.
    pub on_behalf: bool,
    /// When it came.
    pub answered_at: Option<DateTime<FixedOffset>>,
}

impl ConsultDto {
    /// As it stands now.
    #[must_use]
    pub fn new(asked: &Consult, now: DateTime<FixedOffset>) -> Self {
        Self {
            whom: asked.whom.clone(),
            agency_code: asked.agency.as_ref().map(ToString::to_string),
            question: asked.question.clone(),
            attachments: asked.attachments.iter().map(|id| id.uuid()).collect(),
            asked_at: asked.asked_at,
            answer_by: asked.answer_by,
            overdue: asked.answered_at.unwrap_or(now) > asked.answer_by,
            answer: asked.answer.clone(),
            on_behalf: asked.on_behalf,
            answered_at: asked.answered_at,
        }
    }
}

/// What a step of the process said that was asked for its opinion.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OpinionDto {
    /// The step, from 0.
    pub step: usize,
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// `approve`: it agrees; `refuse`: it does not.
    pub outcome: ProposalOutcome,
    /// Why not, of the list.
    pub reason_code: Option<ReasonCode>,
    /// Its words.
    pub text: String,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// Nothing was said in its time: by the definition of the process it agrees.
    pub silent: bool,
}

impl OpinionDto {
    /// In the process of its dossier.
    #[must_use]
    pub fn new(given: &Opinion, process: &InternalProcess) -> Self {
        let step = process.step(given.step);
        Self {
            step: given.step,
            name: step.map(|step| step.name.clone()).unwrap_or_default(),
            unit: step.map(|step| step.unit.clone()).unwrap_or_default(),
            outcome: given.given.outcome,
            reason_code: given.given.reason_code,
            text: given.given.text.clone(),
            at: given.at,
            silent: given.silent,
        }
    }
}
