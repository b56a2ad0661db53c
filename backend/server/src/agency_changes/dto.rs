//! Changes of agencies as the API tells them.

use chrono::{DateTime, FixedOffset, NaiveDate};
use domain::{
    agency_change::{
        self, Basis, ChangeKind, ChangeState, Decision, Exception, Move, Opening, Placing, Plan, Renaming,
    },
    ids::AgencyCode,
    terms::Level,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::equipment::Equipment;
use crate::catalogue::Ref;

/// The decision (quyết định, nghị quyết) behind a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DecisionDto {
    /// Its number.
    #[schema(min_length = 1, max_length = 300, example = "1656/NQ-UBTVQH15")]
    pub number: String,
    /// The day on which it was signed.
    pub date: NaiveDate,
}

/// An agency that begins with the change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpeningDto {
    /// Its code.
    #[schema(max_length = 40)]
    pub code: AgencyCode,
    /// Its name.
    #[schema(min_length = 1, max_length = 300)]
    pub name: String,
    /// Level of administration.
    pub level: Level,
    /// The agency above it.
    #[schema(max_length = 40)]
    pub superior: Option<AgencyCode>,
    /// Code of its province.
    #[schema(pattern = r"^\d{2}$")]
    pub province: Option<String>,
    /// Code of its commune.
    #[schema(pattern = r"^\d{5}$")]
    pub commune: Option<String>,
    /// Where it is.
    #[schema(max_length = 500)]
    pub address: Option<String>,
    /// Its telephone number.
    #[schema(max_length = 20)]
    pub phone: Option<String>,
}

/// What goes elsewhere than the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExceptionDto {
    /// By what it is recognised.
    pub by: Basis,
    /// Code of the procedure, the sector or the commune of the applicant's address; account of the official.
    #[schema(min_length = 1, max_length = 100)]
    pub value: String,
    /// Where it goes; the agency itself, where that goes on.
    #[schema(max_length = 40)]
    pub to: AgencyCode,
}

/// An agency whose work goes to others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveDto {
    /// The agency.
    #[schema(max_length = 40)]
    pub from: AgencyCode,
    /// Who takes over what no exception names; the agency itself, where it goes on and keeps the rest.
    #[schema(max_length = 40)]
    pub to: Option<AgencyCode>,
    /// It goes on itself, with what is not moved; default: it ends.
    #[serde(default)]
    #[schema(required = false)]
    pub remains: bool,
    /// What goes elsewhere; the first that fits counts.
    #[serde(default)]
    #[schema(required = false, max_items = 500)]
    pub exceptions: Vec<ExceptionDto>,
}

/// An agency that gets another name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RenamingDto {
    /// The agency.
    #[schema(max_length = 40)]
    pub agency: AgencyCode,
    /// Its new name.
    #[schema(min_length = 1, max_length = 300)]
    pub name: String,
}

/// An agency that comes under another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlacingDto {
    /// The agency.
    #[schema(max_length = 40)]
    pub agency: AgencyCode,
    /// The agency above it from then on.
    #[schema(max_length = 40)]
    pub superior: AgencyCode,
}

/// A plan for agencies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewAgencyChange {
    /// What the decision does.
    pub kind: ChangeKind,
    /// The decision.
    pub decision: DecisionDto,
    /// The first day on which it holds; it is carried out at its beginning, Vietnamese time.
    pub effective_on: NaiveDate,
    /// A word to those who read it.
    #[schema(max_length = 1000)]
    pub note: Option<String>,
    /// Agencies that begin.
    #[serde(default)]
    #[schema(required = false, max_items = 2000)]
    pub opens: Vec<OpeningDto>,
    /// Agencies whose work goes to others.
    #[serde(default)]
    #[schema(required = false, max_items = 2000)]
    pub moves: Vec<MoveDto>,
    /// Agencies with a new name.
    #[serde(default)]
    #[schema(required = false, max_items = 2000)]
    pub renames: Vec<RenamingDto>,
    /// Agencies with a new superior.
    #[serde(default)]
    #[schema(required = false, max_items = 2000)]
    pub placings: Vec<PlacingDto>,
}

impl From<NewAgencyChange> for Plan {
    fn from(new: NewAgencyChange) -> Self {
        let exception = |one: ExceptionDto| Exception { by: one.by, value: one.value, to: one.to };
        Self {
            kind: new.kind,
            decision: Decision { number: new.decision.number.trim().to_owned(), date: new.decision.date },
            effective_on: new.effective_on,
            note: new.note,
            opens: new
                .opens
                .into_iter()
                .map(|one| Opening {
                    code: one.code,
                    name: one.name.trim().to_owned(),
                    level: one.level,
                    superior: one.superior,
                    province: one.province,
                    commune: one.commune,
                    address: one.address,
                    phone: one.phone,
                })
                .collect(),
            moves: new
                .moves
                .into_iter()
                .map(|one| Move {
                    from: one.from,
                    to: one.to,
                    remains: one.remains,
                    exceptions: one.exceptions.into_iter().map(exception).collect(),
                })
                .collect(),
            renames: new
                .renames
                .into_iter()
                .map(|one| Renaming { agency: one.agency, name: one.name.trim().to_owned() })
                .collect(),
            placings: new
                .placings
                .into_iter()
                .map(|one| Placing { agency: one.agency, superior: one.superior })
                .collect(),
        }
    }
}

impl From<Plan> for NewAgencyChange {
    fn from(plan: Plan) -> Self {
        let exception = |one: Exception| ExceptionDto { by: one.by, value: one.value, to: one.to };
        Self {
            kind: plan.kind,
            decision: DecisionDto { number: plan.decision.number, date: plan.decision.date },
            effective_on: plan.effective_on,
            note: plan.note,
            opens: plan
                .opens
                .into_iter()
                .map(|one| OpeningDto {
                    code: one.code,
                    name: one.name,
                    level: one.level,
                    superior: one.superior,
                    province: one.province,
                    commune: one.commune,
                    address: one.address,
                    phone: one.phone,
                })
                .collect(),
            moves: plan
                .moves
                .into_iter()
                .map(|one| MoveDto {
                    from: one.from,
                    to: one.to,
                    remains: one.remains,
                    exceptions: one.exceptions.into_iter().map(exception).collect(),
                })
                .collect(),
            renames: plan.renames.into_iter().map(|one| RenamingDto { agency: one.agency, name: one.name }).collect(),
            placings: plan
                .placings
                .into_iter()
                .map(|one| PlacingDto { agency: one.agency, superior: one.superior })
                .collect(),
        }
    }
}

/// A change in a list.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AgencyChangeSummary {
    /// Its id.
    pub id: Uuid,
    /// Its version.
    pub version: i64,
    /// What the decision does.
    pub kind: ChangeKind,
    /// How far it has come.
    pub state: ChangeState,
    /// The decision.
    pub decision: DecisionDto,
    /// The first day on which it holds.
    pub effective_on: NaiveDate,
    /// Agencies whose work goes to others.
    pub agencies: i64,
    /// Who wrote it down.
    pub planned_by: String,
    /// When.
    pub planned_at: DateTime<FixedOffset>,
    /// Who agreed.
    pub approved_by: Option<String>,
    /// When.
    pub approved_at: Option<DateTime<FixedOffset>>,
    /// When everything was where it belongs.
    pub finished_at: Option<DateTime<FixedOffset>>,
    /// Why it could not begin on its day.
    pub problem: Option<String>,
}

/// A change with its plan.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AgencyChange {
    /// What a list tells of it.
    #[serde(flatten)]
    pub summary: AgencyChangeSummary,
    /// What changes.
    pub plan: NewAgencyChange,
    /// Names of the agencies of today that the plan speaks of.
    pub names: Vec<Ref>,
    /// Why it was taken back.
    pub cancel_reason: Option<String>,
    /// When agencies changed.
    pub started_at: Option<DateTime<FixedOffset>>,
    /// What the caller may do now.
    pub allowed_actions: Vec<ChangeAction>,
}

/// A page of changes.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgencyChangePage {
    /// The latest day first.
    pub items: Vec<AgencyChangeSummary>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Which changes.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgencyChangeQuery {
    /// Only those that have come so far.
    #[param(inline)]
    pub state: Option<ChangeState>,
    /// Items on a page; default 20.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// From `next` of the page before.
    #[param(max_length = 500)]
    pub cursor: Option<String>,
}

/// What can be done to a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum ChangeAction {
    /// Agree, as the second one.
    Approve,
    /// Take it back before its day.
    Cancel,
}

/// Do something to a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeActRequest {
    /// What.
    pub action: ChangeAction,
    /// Why; needed to take it back.
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: Option<String>,
}

/// What goes from one agency to another, or stays.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DryRunLine {
    /// The agency.
    pub from: Ref,
    /// Who takes over; the agency itself for what stays.
    pub to: Ref,
    /// Open dossiers.
    pub dossiers: u64,
    /// Officials.
    pub officials: u64,
    /// Procedures with a process of the agency's own.
    pub procedures: u64,
}

/// An official who moves.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MovingOfficial {
    /// The account.
    pub id: Uuid,
    /// Full name.
    pub full_name: String,
    /// From where.
    pub from: Ref,
    /// To where.
    pub to: Ref,
}

/// A procedure that others carry out by the agency's own process.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MovingProcedure {
    /// The procedure.
    pub procedure: Ref,
    /// From where.
    pub from: Ref,
    /// Everyone who takes it over.
    pub to: Vec<Ref>,
}

/// A part in dossiers of another agency: steps that are done for it, opinions that it waits for.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MovingPart {
    /// Whose dossiers they are, and stay.
    pub agency: Ref,
    /// Who has the part.
    pub from: Ref,
    /// Who takes it over.
    pub to: Ref,
    /// How many open dossiers.
    pub dossiers: i64,
}

/// What else an agency has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum OtherKind {
    /// Working hours and days of its own.
    Calendar,
    /// Counters with their opening hours.
    Desks,
    /// Its words on its slips.
    SlipTexts,
    /// What it does in one sitting, while the person waits.
    OnTheSpot,
    /// The other system that it works in.
    Exchange,
}

impl From<Equipment> for OtherKind {
    fn from(kind: Equipment) -> Self {
        match kind {
            Equipment::Calendar => Self::Calendar,
            Equipment::Desks => Self::Desks,
            Equipment::SlipTexts => Self::SlipTexts,
            Equipment::OnTheSpot => Self::OnTheSpot,
            Equipment::Exchange => Self::Exchange,
        }
    }
}

/// Something else that moves: a calendar, counters, words on slips.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OtherBelonging {
    /// What.
    pub what: OtherKind,
    /// From where.
    pub from: Ref,
    /// To where.
    pub to: Ref,
    /// How many.
    pub count: i64,
    /// It stays behind: the successor has its own, or an earlier predecessor's. Appointments that its dossiers have from another calendar are listed for
    /// decision when they move.
    pub left: bool,
}

/// What is wrong with a plan by now.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PlanFault {
    /// Where, as a JSON pointer into the plan.
    pub pointer: String,
    /// Stable code of what is wrong.
    pub code: String,
    /// What is wrong and what would be right.
    pub message: String,
}

/// What a change would do if it came now. Nothing is changed by asking.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DryRun {
    /// Open dossiers that move.
    pub dossiers: u64,
    /// Open dossiers that stay at an agency that goes on.
    pub staying: u64,
    /// Officials who move.
    pub officials: u64,
    /// Procedures whose process moves.
    pub procedures: u64,
    /// Agencies below those that end; they come under the successors.
    pub agencies_below: i64,
    /// Appointments that would be put up for decision, because the dossier would be counted by another calendar. None moves by itself.
    pub appointments: u64,
    /// What moves between which agencies.
    pub lines: Vec<DryRunLine>,
    /// The officials, at most 1,000.
    pub moving_officials: Vec<MovingOfficial>,
    /// The procedures, at most 1,000.
    pub moving_procedures: Vec<MovingProcedure>,
    /// Parts in dossiers of other agencies that move; the dossiers stay.
    pub parts: Vec<MovingPart>,
    /// What else moves.
    pub others: Vec<OtherBelonging>,
    /// What is wrong with the plan by now; it cannot be approved or carried out so.
    pub faults: Vec<PlanFault>,
}

impl From<agency_change::Fault> for PlanFault {
    fn from(fault: agency_change::Fault) -> Self {
        Self { pointer: fault.pointer, code: fault.code.as_str().to_owned(), message: fault.code.text().to_owned() }
    }
}

/// How far a change has come.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChangeProgress {
    /// How far it has come.
    pub state: ChangeState,
    /// Agencies whose work goes to others.
    pub agencies: i64,
    /// Those that are done.
    pub agencies_done: i64,
    /// Dossiers moved.
    pub dossiers_moved: i64,
    /// Open dossiers still at agencies that are not done.
    pub dossiers_left: i64,
    /// When agencies changed.
    pub started_at: Option<DateTime<FixedOffset>>,
    /// When everything was where it belongs.
    pub finished_at: Option<DateTime<FixedOffset>>,
}
