//! Absences as the API tells them.

use chrono::{DateTime, FixedOffset};
use domain::access::Role;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Record an absence.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewAbsence {
    /// Who is away; default: the caller. Heads record it for the officials of their agencies.
    pub official: Option<Uuid>,
    /// The first moment of it.
    pub from: DateTime<FixedOffset>,
    /// The first moment after it; at most two years later.
    pub until: DateTime<FixedOffset>,
    /// Who does the work meanwhile: an official of the same agency with a role that the absent holds there. None: the work waits, or a head gives it
    /// to others.
    pub substitute: Option<Uuid>,
    /// Why: leave, illness, a business trip.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

/// Which absences.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AbsenceQuery {
    /// Only those of this official.
    pub official: Option<Uuid>,
    /// Those that are over or were called off, too; default: only present and coming ones.
    pub past: Option<bool>,
    /// Items on a page.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// Where the page before ended.
    #[param(max_length = 400)]
    pub cursor: Option<String>,
}

/// How an absence stands to this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum AbsenceState {
    /// It has not begun.
    Coming,
    /// The official is away.
    Current,
    /// It came to its end.
    Over,
    /// It was called off, or ended before its time.
    Ended,
}

/// An official, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OfficialRef {
    /// The account.
    pub id: Uuid,
    /// Full name.
    pub name: String,
}

/// An absence.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Absence {
    /// Its id.
    pub id: Uuid,
    /// Who is away.
    pub official: OfficialRef,
    /// Who was named to do the work.
    pub substitute: Option<OfficialRef>,
    /// Roles of the absent at the agencies of both that the substitute does not hold: that work waits, or a head gives it to others.
    pub uncovered_roles: Vec<Role>,
    /// The first moment of it.
    pub from: DateTime<FixedOffset>,
    /// The first moment after it, as planned.
    pub until: DateTime<FixedOffset>,
    /// Why; for the absent and the heads alone.
    pub reason: Option<String>,
    /// How it stands to this moment.
    pub state: AbsenceState,
    /// Who recorded it.
    pub recorded_by: OfficialRef,
    /// When.
    pub recorded_at: DateTime<FixedOffset>,
    /// Who ended it before its time.
    pub ended_by: Option<OfficialRef>,
    /// When.
    pub ended_at: Option<DateTime<FixedOffset>>,
    /// Whether the caller may end it.
    pub may_end: bool,
}

/// A page of absences.
#[derive(Debug, Serialize, ToSchema)]
pub struct AbsencePage {
    /// The absences.
    pub items: Vec<Absence>,
    /// Cursor of the next page.
    pub next: Option<String>,
}
