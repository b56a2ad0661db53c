//! Processes as callers see them.

use chrono::{DateTime, FixedOffset};
use domain::{
    access::Role,
    calendar::{LimitUnit, TimeLimit},
    dossier::{Condition, InternalProcess, Item, Step, StepKind},
    procedure::Finding,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

/// Whether a version is worked by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum ProcessState {
    /// Being written.
    Draft,
    /// New dossiers are worked by it.
    Published,
    /// A later version took its place; dossiers filed under it keep it.
    Retired,
}

impl ProcessState {
    /// As stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Retired => "retired",
        }
    }
}

/// A time limit.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WholeTime {
    /// How many; at most two decimals.
    #[schema(minimum = 0, maximum = 9999)]
    pub amount: f64,
    /// Of what.
    pub unit: LimitUnit,
}

/// What a process is for, and how it goes.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProcessDraft {
    /// What it is called in the catalogue of processes.
    #[schema(min_length = 1, max_length = 600, pattern = r"\S")]
    pub title: String,
    /// The procedure; none: a pattern.
    #[schema(max_length = 40, pattern = "^[^\\u0000]*$")]
    pub procedure_code: Option<String>,
    /// For this agency and those below it; none: for every one.
    #[schema(max_length = 60, pattern = "^[^\\u0000]*$")]
    pub agency_code: Option<String>,
    /// For this case of the procedure; none: for every one.
    #[schema(max_length = 60, pattern = "^[^\\u0000]*$")]
    pub case_variant_id: Option<String>,
    /// The decision that approved it.
    #[schema(max_length = 600, pattern = "^[^\\u0000]*$")]
    pub source: Option<String>,
    /// The time of the whole, that the steps must add up to.
    pub whole: Option<WholeTime>,
    /// The time of the whole in difficult areas, where that is another.
    pub difficult_whole: Option<WholeTime>,
    /// The process: a document of `GET /schemas/process.json`.
    #[schema(value_type = Object)]
    pub definition: Value,
}

/// Filters of the list.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProcessQuery {
    /// Code of the procedure.
    #[param(max_length = 40)]
    pub procedure: Option<String>,
    /// Code of the agency that it is for.
    #[param(max_length = 60)]
    pub agency: Option<String>,
    /// State of the version.
    #[param(inline)]
    pub state: Option<ProcessState>,
    /// Only those with something to look at.
    pub doubtful: Option<bool>,
    /// Items on a page.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// Where the page begins: `next` of the page before.
    #[param(max_length = 400)]
    pub cursor: Option<String>,
}

/// Which version.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VersionQuery {
    /// Number of the version; the newest when absent.
    #[param(minimum = 1, maximum = 1_000_000)]
    pub version: Option<i32>,
}

/// Something that whoever keeps a process should know.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FindingDto {
    /// Where, as a JSON pointer: into the definition, or into the source record.
    pub pointer: String,
    /// What, as a code: `stepsDifferFromWhole`.
    pub code: String,
    /// What, in Vietnamese.
    pub message: String,
}

impl From<Finding> for FindingDto {
    fn from(finding: Finding) -> Self {
        Self { pointer: finding.pointer, code: finding.code, message: finding.message }
    }
}

/// A process in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProcessSummary {
    /// Its id, the same in all versions.
    pub id: String,
    /// The version.
    pub version: i32,
    /// Its title.
    pub title: String,
    /// Whether it is worked by.
    pub state: ProcessState,
    /// The procedure; null: a pattern.
    pub procedure_code: Option<String>,
    /// For this agency and those below it; null: for every one.
    pub agency_code: Option<String>,
    /// For this case; null: for every one.
    pub case_variant_id: Option<String>,
    /// The decision that approved it.
    pub source: String,
    /// The time of the whole, in Vietnamese.
    pub whole_text: Option<String>,
    /// How many steps.
    pub step_count: usize,
    /// How many things should be looked at.
    pub finding_count: usize,
}

/// Processes.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProcessPage {
    /// By id, newest version first.
    pub items: Vec<ProcessSummary>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// A step of a process.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PlannedStep {
    /// Number, from 0.
    pub index: usize,
    /// What is done.
    pub name: String,
    /// What kind of work it is.
    pub kind: StepKind,
    /// Who does it.
    pub role: Role,
    /// Which unit.
    pub unit: String,
    /// The agency that does it, by the name that each agency resolves; null: the dossier's own.
    pub partner: Option<String>,
    /// The phase that it belongs to.
    pub phase: Option<String>,
    /// Its time, in Vietnamese.
    pub limit_text: Option<String>,
    /// Its time in difficult areas, where that is another.
    pub difficult_limit_text: Option<String>,
    /// At an opinion: who says nothing in its time agrees.
    pub silence_agrees: bool,
}

/// A piece of the way through a process: a step, lines at the same time, or a choice of lines.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PieceDto {
    /// Number of the step, when it is one.
    pub step: Option<usize>,
    /// Lines that run at the same time.
    #[schema(no_recursion)]
    pub parallel: Option<Vec<Vec<PieceDto>>>,
    /// Lines of which one is taken.
    pub choice: Option<Vec<LineDto>>,
}

/// A line of a choice.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LineDto {
    /// When it is taken, in Vietnamese; null: otherwise.
    pub when: Option<String>,
    /// What is done.
    #[schema(no_recursion)]
    pub steps: Vec<PieceDto>,
}

/// The way through a process.
#[must_use]
pub fn pieces(process: &InternalProcess) -> Vec<PieceDto> {
    let mut index = 0;
    line(&process.definition().steps, &mut index)
}

fn line(items: &[Item], index: &mut usize) -> Vec<PieceDto> {
    let mut piece = |item: &Item| match item {
        Item::Step(_) => {
            *index += 1;
            PieceDto { step: Some(*index - 1), parallel: None, choice: None }
        }
        Item::Parallel { parallel } => {
            let parallel = parallel.iter().map(|items| line(items, index)).collect();
            PieceDto { step: None, parallel: Some(parallel), choice: None }
        }
        Item::Choice { choice } => {
            let choice = choice
                .iter()
                .map(|way| LineDto { when: way.when.as_ref().map(Condition::text_vi), steps: line(&way.steps, index) })
                .collect();
            PieceDto { step: None, parallel: None, choice: Some(choice) }
        }
    };
    items.iter().map(&mut piece).collect()
}

/// A process.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProcessDetail {
    /// What it is, and for what.
    #[serde(flatten)]
    pub summary: ProcessSummary,
    /// When this version was last changed.
    pub changed_at: Option<DateTime<FixedOffset>>,
    /// The steps, numbered.
    pub steps: Vec<PlannedStep>,
    /// The way through them.
    pub flow: Vec<PieceDto>,
    /// What should be looked at.
    pub findings: Vec<FindingDto>,
    /// As it is written.
    #[schema(value_type = Object)]
    pub definition: Value,
}

/// What a check of a process found.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProcessCheck {
    /// Whether it can be published.
    pub sound: bool,
    /// What stands in the way, and what should be looked at.
    pub findings: Vec<FindingDto>,
    /// The sum of the steps, in the unit of the whole; null where they cannot be added.
    pub total_text: Option<String>,
    /// The steps, numbered; empty where it is not sound.
    pub steps: Vec<PlannedStep>,
    /// The way through them.
    pub flow: Vec<PieceDto>,
}

/// Steps as callers see them.
#[must_use]
pub fn planned(steps: &[Step]) -> Vec<PlannedStep> {
    let planned = |(index, step): (usize, &Step)| PlannedStep {
        index,
        name: step.name.clone(),
        kind: step.kind,
        role: step.role,
        unit: step.unit.clone(),
        partner: step.partner.clone(),
        phase: step.phase.clone(),
        limit_text: step.limit.map(TimeLimit::text_vi),
        difficult_limit_text: step.difficult_limit.map(TimeLimit::text_vi),
        silence_agrees: step.silence_agrees,
    };
    steps.iter().enumerate().map(planned).collect()
}

/// How a draft is put in force.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Publication {
    /// What does not add up, and roles that nobody holds yet, have been seen.
    #[serde(default)]
    pub acknowledge: bool,
}
