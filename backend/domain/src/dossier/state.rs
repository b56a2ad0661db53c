//! Where a dossier stands, and the national status that follows from it.

use serde::{Deserialize, Serialize};

use crate::macros::text_enum;

/// Where a dossier stands. What only makes sense in one state is kept in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum State {
    /// Being written; nobody but its writer sees it.
    Draft,
    /// Filed online, not yet checked by the desk.
    Submitted,
    /// Taken in with code and due date; still at the desk.
    Received,
    /// With the officials, at this step of its process.
    InProgress {
        /// Index of the step.
        step: usize,
    },
    /// The applicant is to supplement it.
    AwaitingSupplement {
        /// Where it goes back to.
        back: Back,
    },
    /// Signed; to be numbered and issued.
    Approved,
    /// The result is out and waits for the applicant.
    Resolved,
    /// Over. Nothing leads out of here.
    Closed {
        /// How it ended.
        outcome: Outcome,
    },
}

/// Where a supplemented dossier goes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Back {
    /// To the check before reception: no clock ran.
    Submitted,
    /// To the desk after reception: the clock begins anew.
    Received,
    /// To an appraisal step: the clock goes on.
    Step {
        /// Index of the step.
        step: usize,
    },
}

/// How a dossier ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// The result is in the applicant's hands.
    Delivered,
    /// Not taken in (từ chối tiếp nhận).
    Declined,
    /// The leader refused what was asked for.
    Refused,
    /// Taken back by the applicant.
    Withdrawn,
}

text_enum! {
    /// The name of a state, as the API and the database have it.
    pub enum StateKind {
        /// Draft.
        Draft => "draft",
        /// Submitted.
        Submitted => "submitted",
        /// Received.
        Received => "received",
        /// In progress.
        InProgress => "inProgress",
        /// Awaiting a supplement.
        AwaitingSupplement => "awaitingSupplement",
        /// Approved.
        Approved => "approved",
        /// Resolved.
        Resolved => "resolved",
        /// Closed: delivered.
        Delivered => "delivered",
        /// Closed: declined.
        Declined => "declined",
        /// Closed: refused.
        Refused => "refused",
        /// Closed: withdrawn.
        Withdrawn => "withdrawn",
    }
}

impl State {
    /// Its name.
    #[must_use]
    pub const fn kind(self) -> StateKind {
        match self {
            Self::Draft => StateKind::Draft,
            Self::Submitted => StateKind::Submitted,
            Self::Received => StateKind::Received,
            Self::InProgress { .. } => StateKind::InProgress,
            Self::AwaitingSupplement { .. } => StateKind::AwaitingSupplement,
            Self::Approved => StateKind::Approved,
            Self::Resolved => StateKind::Resolved,
            Self::Closed { outcome: Outcome::Delivered } => StateKind::Delivered,
            Self::Closed { outcome: Outcome::Declined } => StateKind::Declined,
            Self::Closed { outcome: Outcome::Refused } => StateKind::Refused,
            Self::Closed { outcome: Outcome::Withdrawn } => StateKind::Withdrawn,
        }
    }

    /// Whether nothing can follow.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Closed { .. })
    }
}
