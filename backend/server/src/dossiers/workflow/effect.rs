//! The effect of an action, as the API tells it.

use chrono::{DateTime, FixedOffset};
use domain::dossier::{ClockState, Effect, StateKind};
use serde::Serialize;
use utoipa::ToSchema;

/// What an action would do to the due time.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ActionEffect {
    /// The state afterwards.
    pub state: StateKind,
    /// What the clock does afterwards.
    pub clock: ClockState,
    /// The due time that holds now; none where none runs.
    pub due_before: Option<DateTime<FixedOffset>>,
    /// The due time afterwards; while the applicant is waited for it stands still.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// Until when the applicant is to answer.
    pub answer_by: Option<DateTime<FixedOffset>>,
    /// Whether the clock begins anew with the answer, instead of going on.
    pub restarts: bool,
    /// The due time if the answer came at once.
    pub due_if_at_once: Option<DateTime<FixedOffset>>,
    /// The due time if the answer came at the last moment.
    pub due_if_at_last: Option<DateTime<FixedOffset>>,
}

impl From<Effect> for ActionEffect {
    fn from(effect: Effect) -> Self {
        Self {
            state: effect.state,
            clock: effect.clock,
            due_before: effect.due_before,
            due_at: effect.due,
            answer_by: effect.answer_by,
            restarts: effect.restarts,
            due_if_at_once: effect.due_if_at_once,
            due_if_at_last: effect.due_if_at_last,
        }
    }
}
