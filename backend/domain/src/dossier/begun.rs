//! A step of a dossier that begins, or has another due time.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::calendar::Count;
use crate::ids::AgencyCode;

/// A step that is worked on from now on, with its due time: its own limit, never later than the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Begun {
    /// Index of the step.
    pub step: usize,
    /// Until when it should be done; none without any limit.
    pub due: Option<DateTime<FixedOffset>>,
    /// Its own time from now on; none where it has none, and at a wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<Count>,
    /// The partner by whose calendar that is counted; none: by that of the dossier's agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_by: Option<AgencyCode>,
}

impl Begun {
    /// A step without a time of its own.
    #[must_use]
    pub const fn at(step: usize, due: Option<DateTime<FixedOffset>>) -> Self {
        Self { step, due, own: None, counted_by: None }
    }
}
