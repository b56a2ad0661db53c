//! How the time of a dossier is counted beside its limit: by its process where that says so, else as its agency has set it, else by the rule.

use serde::{Deserialize, Serialize};

use super::INTAKE_CHECK_HOURS;
use super::process::ClockRules;

/// What holds for a dossier from when it is filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Timing {
    /// Working days that the applicant has for a supplement, where the request names no others.
    pub supplement_days: u16,
    /// Working hours in which the desk checks what comes in online.
    pub check_hours: u16,
    /// Whether a supplement that the desk asks for after reception begins the clock anew, instead of letting it go on with what was left.
    pub restarts: bool,
}

impl Default for Timing {
    /// Seven working days for a supplement: the one general term that a rule of the state names (Nghị định 301/2026/NĐ-CP, domain reference 9.2); eight hours
    /// for the check, and a clock that begins anew with a supplement asked for at the desk (Nghị định 61/2018/NĐ-CP điều 19 khoản 4).
    fn default() -> Self {
        Self { supplement_days: 7, check_hours: INTAKE_CHECK_HOURS, restarts: true }
    }
}

impl Timing {
    /// Longest term for a supplement, in working days.
    pub const MOST_DAYS: u16 = 365;
    /// Longest time for the check, in working hours.
    pub const MOST_HOURS: u16 = 80;

    /// As a process has it that says something of its own.
    #[must_use]
    pub fn under(self, rules: &ClockRules) -> Self {
        Self {
            supplement_days: rules.supplement_days.unwrap_or(self.supplement_days),
            check_hours: rules.check_hours.unwrap_or(self.check_hours),
            restarts: rules.restarts.unwrap_or(self.restarts),
        }
    }
}
