//! Notices as their reader sees them.

use chrono::{DateTime, FixedOffset};
use domain::reminder::ReminderKind;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::catalogue::Ref;

/// Which notices.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NotificationQuery {
    /// Only those that were not read.
    pub unread: Option<bool>,
    /// Items on a page.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// Where the page before ended.
    #[param(max_length = 400)]
    pub cursor: Option<String>,
}

/// A notice.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Notification {
    /// Its id.
    pub id: Uuid,
    /// What is told.
    pub kind: ReminderKind,
    /// The dossier.
    pub dossier_id: Uuid,
    /// Its code.
    pub code: Option<String>,
    /// Name of its procedure.
    pub procedure_name: String,
    /// The agency that handles it.
    pub agency: Ref,
    /// The step, where it is about one.
    pub step_name: Option<String>,
    /// The time that is or was to be kept.
    pub due_at: DateTime<FixedOffset>,
    /// When it was told.
    pub created_at: DateTime<FixedOffset>,
    /// When it was read.
    pub read_at: Option<DateTime<FixedOffset>>,
    /// Whether the reader may open the dossier; a supervisor above the agency is told of it alone.
    pub may_open: bool,
}

/// A page of notices.
#[derive(Debug, Serialize, ToSchema)]
pub struct NotificationPage {
    /// Newest first.
    pub items: Vec<Notification>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// How many were not read, of all.
    pub unread: i64,
}

/// Mark notices as read.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NotificationChange {
    /// Those that were read; absent: all of them.
    #[schema(max_items = 100)]
    pub read: Option<Vec<Uuid>>,
}

/// How many notices are left to read.
#[derive(Debug, Serialize, ToSchema)]
pub struct Unread {
    /// How many were not read.
    pub unread: i64,
}
