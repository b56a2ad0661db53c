//! Appointments that a change of a calendar would move, as the API tells them.

use chrono::{DateTime, FixedOffset};
use domain::dossier::ReasonCode;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::catalogue::{Ref, calendars::Calendar};

/// A dossier whose appointment the change would move.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct WouldMove {
    /// The dossier.
    pub dossier_id: Uuid,
    /// Its code.
    pub code: Option<String>,
    /// Its agency.
    pub agency: Ref,
    /// Its procedure.
    pub procedure: Ref,
    /// The appointment given.
    pub due_at: DateTime<FixedOffset>,
    /// Where the calendar would put it.
    pub would_be_at: DateTime<FixedOffset>,
}

/// A page of what a change would move.
#[derive(Debug, Serialize, ToSchema)]
pub struct Preview {
    /// The dossiers, in the order in which they were begun.
    pub items: Vec<WouldMove>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// How many there are in all.
    pub total: i64,
}

/// Which page.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewQuery {
    /// Items on a page; default 20.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// From `next` of the page before.
    #[param(max_length = 500)]
    pub cursor: Option<String>,
}

/// A saved calendar.
#[derive(Debug, Serialize, ToSchema)]
pub struct SavedCalendar {
    /// The calendar.
    pub calendar: Calendar,
    /// How many appointments it would move, which now wait for a decision.
    pub moves: i64,
}

/// Which appointments.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveQuery {
    /// Only of this calendar: `VN` or the code of an agency.
    #[param(max_length = 60)]
    pub scope: Option<String>,
    /// Only of dossiers of this agency.
    #[param(max_length = 60)]
    pub agency: Option<String>,
    /// Items on a page; default 20.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// From `next` of the page before.
    #[param(max_length = 500)]
    pub cursor: Option<String>,
}

/// The change of a calendar that an appointment waits for a decision after.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CalendarChange {
    /// Whose calendar: `VN` or the code of an agency.
    pub scope: String,
    /// Its version with the change.
    pub version: i64,
    /// Why it was changed.
    pub note: String,
    /// When.
    pub saved_at: DateTime<FixedOffset>,
}

/// An appointment that waits for a decision.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CalendarMove {
    /// To name it in the decision.
    pub id: Uuid,
    /// The dossier and its appointment.
    #[serde(flatten)]
    pub dossier: WouldMove,
    /// The change.
    pub change: CalendarChange,
}

/// A page of appointments that wait for a decision.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarMovePage {
    /// Due first.
    pub items: Vec<CalendarMove>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// How many there are in all.
    pub total: i64,
}

/// Keep an appointment, or move it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    /// The appointment given stays.
    Keep,
    /// It moves to where the calendar puts it.
    Move,
}

/// A decision about appointments.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DecisionRequest {
    /// Which.
    #[schema(min_items = 1, max_items = 100)]
    pub moves: Vec<Uuid>,
    /// What.
    pub decision: Verdict,
    /// Why, in free words alone or beside `reasonCode`; one of both is needed where an appointment moves to an earlier time than was promised.
    #[serde(default)]
    #[schema(max_length = 4000)]
    pub reason: Option<String>,
    /// The reason of the list (`GET /reasons`, for `reschedule`), where one fits.
    #[serde(default)]
    pub reason_code: Option<ReasonCode>,
}

/// What became of an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum MoveOutcome {
    /// It stays.
    Kept,
    /// It moved.
    Moved,
    /// There was nothing to decide any more: the dossier waits, has ended or was given another day; or it was decided before.
    Lapsed,
}

/// What became of one appointment.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DecidedMove {
    /// Which.
    pub id: Uuid,
    /// The dossier.
    pub dossier_id: Uuid,
    /// What became of it.
    pub outcome: MoveOutcome,
    /// The appointment as it stands now.
    pub due_at: Option<DateTime<FixedOffset>>,
}

/// What became of the appointments.
#[derive(Debug, Serialize, ToSchema)]
pub struct DecidedMoves {
    /// In the order of the request.
    pub items: Vec<DecidedMove>,
}
