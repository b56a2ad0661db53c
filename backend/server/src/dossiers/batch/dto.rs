//! Requests and answers about many dossiers at once.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{dossiers::dto::ActRequest, http::error::Problem};

/// A dossier, in the version that the caller read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BatchItem {
    /// The dossier.
    pub id: Uuid,
    /// Its version, as in `ETag`.
    #[schema(minimum = 0)]
    pub version: i64,
}

/// Take one action on many dossiers.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BatchRequest {
    /// The action with its members, the same for each. What needs a file or a number of its own is done one by one: `sign`, `issueResult`,
    /// `confirmPayment`.
    pub act: ActRequest,
    /// The dossiers, each once.
    #[schema(min_items = 1, max_items = 100)]
    pub dossiers: Vec<BatchItem>,
    /// Only tell what would be done; nothing is changed.
    #[serde(default)]
    #[schema(default = false)]
    pub dry_run: bool,
}

/// Give what an official holds to others.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReassignRequest {
    /// The agency whose work it is; the caller is a head there.
    #[schema(max_length = 60)]
    pub agency: String,
    /// Who takes it all over; none: each step goes to the least loaded who is there and holds its role.
    pub to: Option<Uuid>,
    /// Only tell what would be done; nothing is changed.
    #[serde(default)]
    #[schema(default = false)]
    pub dry_run: bool,
    /// `next` of the answer before, where there were more than 100.
    pub after: Option<Uuid>,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum RowOutcome {
    /// Done.
    Done,
    /// It would be done.
    Possible,
    /// Not done; `problem` tells why.
    Refused,
}

/// One dossier of many.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BatchRow {
    /// The dossier.
    pub id: Uuid,
    /// Its code, where the caller may know of it and it has one.
    pub code: Option<String>,
    /// What became of it.
    pub outcome: RowOutcome,
    /// Its version now, where it was changed.
    pub version: Option<i64>,
    /// Who was given it, where it was given to somebody.
    pub given_to: Option<String>,
    /// Why it was refused: the document that the action alone would have been answered with.
    pub problem: Option<Problem>,
}

/// What became of each.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BatchAnswer {
    /// In the order of the request; for a reassignment in the order of the ids.
    pub items: Vec<BatchRow>,
    /// Rows done, or possible in a dry run.
    pub done: usize,
    /// Rows refused.
    pub refused: usize,
    /// Where a reassignment goes on; null: there are no more.
    pub next: Option<Uuid>,
}
