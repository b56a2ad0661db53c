//! Work that nobody was named for goes to whoever has the least (phân công tự động).

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::ids::AccountId;
use crate::macros::text_enum;

text_enum! {
    /// How an agency gives out work that nobody was named for.
    pub enum Distribution {
        /// It lies open for everybody of the role until somebody takes it.
        Off => "off",
        /// It goes to the one who is there and has the fewest open steps.
        LeastLoaded => "leastLoaded",
    }
}

/// Somebody who is there and could do a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// The account.
    pub account: AccountId,
    /// Open steps that he holds, each counted alike.
    pub open: i64,
    /// When he was last given one; none: never.
    pub last_given: Option<DateTime<FixedOffset>>,
}

/// The one with the fewest open steps; among equals the one who has waited longest since he was last given one; among those, the first by account, so
/// that the same people and loads always give the same choice.
#[must_use]
pub fn least_loaded(candidates: &[Candidate]) -> Option<AccountId> {
    candidates.iter().min_by_key(|one| (one.open, one.last_given, one.account)).map(|one| one.account)
}
