//! Requests and answers about moves to another version of a process.

use chrono::{DateTime, FixedOffset};
use domain::{
    access::Role,
    dossier::{MoveProblem, ReasonCode, StepKind},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::catalogue::Ref;

/// A choice by hand: which step of the process in force takes the place of one that it does not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StepChoice {
    /// Name of the old step.
    #[schema(min_length = 1, max_length = 600)]
    pub name: String,
    /// Its kind.
    pub kind: StepKind,
    /// Index of the step that takes its place.
    #[schema(maximum = 60)]
    pub to: u8,
}

/// Which dossiers, and by which choices.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProcessMoveScope {
    /// Code of the procedure.
    #[schema(min_length = 1, max_length = 40)]
    pub procedure_code: String,
    /// Code of the agency whose dossiers they are.
    #[schema(min_length = 1, max_length = 40)]
    pub agency_code: String,
    /// These alone; absent: all that are open.
    #[schema(min_items = 1, max_items = 500)]
    pub dossiers: Option<Vec<Uuid>>,
    /// Choices by hand.
    #[schema(max_items = 60)]
    pub choices: Option<Vec<StepChoice>>,
}

/// The decision to move dossiers.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewProcessMove {
    /// Code of the procedure.
    #[schema(min_length = 1, max_length = 40)]
    pub procedure_code: String,
    /// Code of the agency whose dossiers they are.
    #[schema(min_length = 1, max_length = 40)]
    pub agency_code: String,
    /// These alone; absent: all that are open.
    #[schema(min_items = 1, max_items = 500)]
    pub dossiers: Option<Vec<Uuid>>,
    /// Choices by hand.
    #[schema(max_items = 60)]
    pub choices: Option<Vec<StepChoice>>,
    /// Why, in free words alone or beside `reasonCode`; stands in the history of each dossier. One of both is needed.
    #[schema(min_length = 1, max_length = 2000, pattern = "\\S")]
    pub reason: Option<String>,
    /// The reason of the list (`GET /reasons`, for `changeProcess`), where one fits.
    pub reason_code: Option<ReasonCode>,
    /// From the preview: what was seen there is what is done.
    #[schema(min_length = 1, max_length = 100)]
    pub stamp: String,
}

/// A step of the process in force.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TargetStep {
    /// Index, from 0.
    pub index: usize,
    /// Its name.
    pub name: String,
    /// What is done.
    pub kind: StepKind,
    /// Who does it.
    pub role: Role,
    /// In how much time.
    pub limit_text: String,
}

/// A process in force.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TargetProcess {
    /// The case of the procedure that it is for.
    pub case_variant_id: String,
    /// Its name.
    pub name: String,
    /// Its steps.
    pub steps: Vec<TargetStep>,
}

/// A step that a dossier is at, and what it becomes.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MovingStep {
    /// Name of the step now.
    pub from: String,
    /// Its kind.
    pub kind: StepKind,
    /// Name of the step afterwards; none: no step takes its place.
    pub to: Option<String>,
    /// When it is due now.
    pub due_before: Option<DateTime<FixedOffset>>,
    /// When it would be due.
    pub due_after: Option<DateTime<FixedOffset>>,
}

/// What would become of a dossier.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MovingDossier {
    /// The dossier.
    pub id: Uuid,
    /// Its code.
    pub code: Option<String>,
    /// Name of its process.
    pub process: String,
    /// When the whole is due; that stays.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// The steps that it is at.
    pub steps: Vec<MovingStep>,
    /// Steps that begin with the move, because they run beside where it is.
    pub begins: Vec<String>,
    /// Steps before it that nobody has done and nobody will do.
    pub passed: Vec<String>,
    /// Steps that were done and that the process in force does not have.
    pub dropped: Vec<String>,
    /// What stands against it.
    pub problem: Option<MoveProblem>,
    /// The same in words.
    pub problem_text: Option<String>,
}

/// What a move would do. Nothing is changed by asking.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProcessMovePreview {
    /// The procedure.
    pub procedure: Ref,
    /// The agency.
    pub agency: Ref,
    /// What the decision must name.
    pub stamp: String,
    /// The processes in force, by case.
    pub targets: Vec<TargetProcess>,
    /// Dossiers that would move.
    pub movable: usize,
    /// Dossiers that cannot.
    pub blocked: usize,
    /// Dossiers that are worked by the process in force already.
    pub same: usize,
    /// Those that would move or cannot, at most 500.
    pub dossiers: Vec<MovingDossier>,
}

/// A dossier that was not moved.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct KeptDossier {
    /// The dossier.
    pub id: Uuid,
    /// Its code.
    pub code: Option<String>,
    /// Why; `same`: there was nothing to move.
    pub problem: MoveProblem,
    /// The same in words.
    pub problem_text: String,
}

/// A decision to move dossiers, and how far it has come.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProcessMove {
    /// The decision.
    pub id: Uuid,
    /// The procedure.
    pub procedure: Ref,
    /// The agency.
    pub agency: Ref,
    /// Why, in whole words.
    pub reason: String,
    /// The reason of the list, where one was given.
    pub reason_code: Option<ReasonCode>,
    /// Who decided.
    pub asked_by: String,
    /// When.
    pub asked_at: DateTime<FixedOffset>,
    /// Dossiers that were moved.
    pub moved: i64,
    /// Dossiers that are still to be looked at.
    pub left: i64,
    /// Dossiers that were not moved, at most 500.
    pub kept: Vec<KeptDossier>,
    /// When all were looked at.
    pub finished_at: Option<DateTime<FixedOffset>>,
}
