//! Requests and answers of the lists.

use chrono::{DateTime, FixedOffset};
use domain::{
    dossier::{DueState, StateKind, Status},
    terms::Channel,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::catalogue::Ref;

/// Which dossiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum View {
    /// Those that the caller entered or owns; newest change first.
    Mine,
    /// Those whose present step the caller can do now; due first.
    Todo,
    /// All of the caller's agencies; newest first.
    Agency,
}

/// How near the due time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Due {
    /// Over.
    Overdue,
    /// Today.
    Today,
    /// By the end of the next working day.
    Soon,
}

/// Filters of the list.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListQuery {
    /// Default: `mine` for citizens, `todo` for officials.
    #[param(inline)]
    pub view: Option<View>,
    /// National status.
    #[param(inline)]
    pub status: Option<Status>,
    /// Index of the step, from 0.
    #[param(minimum = 0, maximum = 60)]
    pub step: Option<i32>,
    /// How near the due time is.
    #[param(inline)]
    pub due: Option<Due>,
    /// Code of the procedure.
    #[param(max_length = 40)]
    pub procedure: Option<String>,
    /// Code of the agency.
    #[param(max_length = 60)]
    pub agency: Option<String>,
    /// Account of the official who holds it.
    pub assignee: Option<Uuid>,
    /// Items on a page.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// Where the page before ended.
    #[param(max_length = 400)]
    pub cursor: Option<String>,
    /// Tell how many there are.
    pub total: Option<bool>,
}

/// Search by what must not stand in an address. Give at least one member.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchRequest {
    /// Code, or the beginning of one.
    #[schema(min_length = 3, max_length = 80)]
    pub code: Option<String>,
    /// Number of the applicant.
    #[schema(min_length = 3, max_length = 20)]
    pub identity_number: Option<String>,
    /// Name of the applicant, or the beginning of it; diacritics do not matter.
    #[schema(min_length = 2, max_length = 200)]
    pub name: Option<String>,
    /// Telephone of the applicant.
    #[schema(min_length = 8, max_length = 20)]
    pub phone: Option<String>,
}

/// Who holds a dossier.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Holder {
    /// The account.
    pub id: Uuid,
    /// Full name.
    pub name: String,
}

/// A dossier in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DossierSummary {
    /// The dossier.
    pub id: Uuid,
    /// Code on the slip.
    pub code: Option<String>,
    /// Version.
    pub version: i64,
    /// The procedure.
    pub procedure: Ref,
    /// The agency.
    pub agency: Ref,
    /// Who it is for.
    pub applicant_name: String,
    /// Who entered it, where that was not the applicant.
    pub entered_by: Option<String>,
    /// National status; none for a draft.
    pub status: Option<Status>,
    /// National status code, 1 to 10.
    pub status_code: Option<i16>,
    /// State of the workflow.
    pub state: StateKind,
    /// The present step, from 0.
    pub step_index: Option<usize>,
    /// Its name.
    pub step_name: Option<String>,
    /// Number of steps.
    pub step_count: usize,
    /// When the step is due.
    pub step_due_at: Option<DateTime<FixedOffset>>,
    /// Who holds it; officials only.
    pub assignee: Option<Holder>,
    /// When it was begun.
    pub created_at: DateTime<FixedOffset>,
    /// When it last changed.
    pub updated_at: DateTime<FixedOffset>,
    /// When it was filed.
    pub submitted_at: Option<DateTime<FixedOffset>>,
    /// When it was received.
    pub received_at: Option<DateTime<FixedOffset>>,
    /// When it is due.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// How near that is.
    pub due_state: DueState,
    /// Working minutes left; negative when late.
    pub remaining_minutes: Option<i64>,
    /// How it came.
    pub channel: Channel,
}

/// A page of dossiers.
#[derive(Debug, Serialize, ToSchema)]
pub struct DossierPage {
    /// The dossiers.
    pub items: Vec<DossierSummary>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// How many there are, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub total: Option<i64>,
}
