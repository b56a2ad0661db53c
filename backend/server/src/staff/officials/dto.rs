//! Officials as their colleagues see them.

use chrono::{DateTime, FixedOffset};
use domain::access::Role;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An official of an agency.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OfficialSummary {
    /// The account.
    pub id: Uuid,
    /// Full name.
    pub full_name: String,
    /// Whether the account can be used; one that cannot may still hold dossiers.
    pub active: bool,
    /// Roles held at the agency.
    pub roles: Vec<Role>,
    /// Open steps that the official holds, of dossiers of any agency.
    pub open_steps: i64,
    /// Until when the official is away; none: there now.
    pub absent_until: Option<DateTime<FixedOffset>>,
}

/// The officials of an agency.
#[derive(Debug, Serialize, ToSchema)]
pub struct OfficialPage {
    /// By name.
    pub items: Vec<OfficialSummary>,
    /// Always null: the list is whole.
    pub next: Option<String>,
}
