//! Work settings as the API tells them.

use chrono::{DateTime, FixedOffset};
use domain::distribution::Distribution;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::catalogue::Ref;

/// How an agency works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkRules {
    /// What becomes of a specialist's step that nobody was named for.
    pub distribution: Distribution,
    /// Working hours before a step is due in which its holder is reminded; never more than a third of the time that the step has.
    #[schema(minimum = 1, maximum = 80)]
    pub holder_hours: u8,
    /// The same for the superior; not more than for the holder.
    #[schema(minimum = 1, maximum = 80)]
    pub superior_hours: u8,
    /// Working days that applicants have for a supplement, where neither the request nor the process says otherwise; then silence ends the dossier.
    #[schema(minimum = 1, maximum = 365)]
    pub supplement_days: u16,
    /// Working hours in which the desk checks what comes in online, where the process does not say otherwise.
    #[schema(minimum = 1, maximum = 80)]
    pub check_hours: u16,
    /// Whether what is received after 15:00 counts from the next working day, where the process does not say otherwise.
    pub cutoff: bool,
    /// Whether a supplement that the desk asks for after reception begins the clock anew, where the process does not say otherwise; else it goes on.
    pub restarts: bool,
}

/// The work settings of an agency.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct WorkSettings {
    /// The agency.
    pub agency: Ref,
    /// Version; 0 before the first change.
    pub version: i64,
    /// How it works.
    pub rules: WorkRules,
    /// Whether the caller may change them.
    pub may_change: bool,
    /// When they were last changed.
    pub updated_at: Option<DateTime<FixedOffset>>,
}
