//! How the time of a dossier is counted beside its limit: by its process where that says so, else as its agency has set it, else by the rule.

use serde::{Deserialize, Serialize};

use super::process::ClockRules;

/// What holds for a dossier from when it is filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Timing {
    /// Working days that the applicant has for a supplement, where the request names no others.
    pub supplement_days: u16,
}

impl Default for Timing {
    /// Seven working days for a supplement: the one general term that a rule of the state names (Nghị định 301/2026/NĐ-CP, domain reference 9.2).
    fn default() -> Self {
        Self { supplement_days: 7 }
    }
}

impl Timing {
    /// Longest term for a supplement, in working days.
    pub const MOST_DAYS: u16 = 365;

    /// As a process has it that says something of its own.
    #[must_use]
    pub fn under(self, rules: &ClockRules) -> Self {
        Self { supplement_days: rules.supplement_days.unwrap_or(self.supplement_days) }
    }
}
