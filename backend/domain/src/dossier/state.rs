//! Where a dossier stands, and the national status that follows from it.

use serde::{Deserialize, Serialize};

use super::StepSet;
use crate::calendar::Wait;
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
    /// With the officials, at these steps of its process.
    InProgress {
        /// The steps, more than one where lines run at the same time.
        steps: StepSet,
    },
    /// The applicant is to supplement it.
    AwaitingSupplement {
        /// Where it goes back to.
        back: Back,
    },
    /// The applicant is to pay.
    AwaitingPayment {
        /// Where it goes back to.
        back: Back,
    },
    /// Put aside for a cause outside the agency; the clock stands.
    Suspended {
        /// Where it goes back to.
        back: Back,
        /// The cause.
        cause: Cause,
    },
    /// Signed; to be numbered and issued.
    Approved,
    /// The result is out and waits for the applicant.
    Resolved,
    /// Over. Nothing leads out of here but the correction of a wrong result.
    Closed {
        /// How it ended.
        outcome: Outcome,
    },
}

/// Where a dossier that waited goes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Back {
    /// To the check before reception: no clock ran.
    Submitted,
    /// To the desk after reception: the clock begins anew.
    Received,
    /// To its steps: the clock goes on.
    Steps {
        /// The steps.
        steps: StepSet,
    },
    /// To the clerk.
    Approved,
    /// To the hand-out.
    Resolved,
}

impl Back {
    /// The state that it goes back to.
    #[must_use]
    pub const fn state(self) -> State {
        match self {
            Self::Submitted => State::Submitted,
            Self::Received => State::Received,
            Self::Steps { steps } => State::InProgress { steps },
            Self::Approved => State::Approved,
            Self::Resolved => State::Resolved,
        }
    }
}

text_enum! {
    /// Why a dossier is put aside.
    pub enum Cause {
        /// An incident of the system.
        Incident => "incident",
        /// Another agency works on it or has its papers.
        OtherAgency => "otherAgency",
        /// The applicant does something himself.
        Applicant => "applicant",
        /// The public may object (niêm yết, đăng tin).
        Publication => "publication",
    }
}

impl Cause {
    /// What the clock stands for meanwhile.
    #[must_use]
    pub const fn wait(self) -> Wait {
        match self {
            Self::Incident => Wait::Incident,
            Self::OtherAgency => Wait::OtherAgency,
            Self::Applicant => Wait::Applicant,
            Self::Publication => Wait::Publication,
        }
    }
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
    /// Stopped by law, or because the applicant stayed silent (dừng giải quyết).
    Halted,
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
        /// Awaiting a payment.
        AwaitingPayment => "awaitingPayment",
        /// Put aside.
        Suspended => "suspended",
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
        /// Closed: stopped.
        Halted => "halted",
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
            Self::AwaitingPayment { .. } => StateKind::AwaitingPayment,
            Self::Suspended { .. } => StateKind::Suspended,
            Self::Approved => StateKind::Approved,
            Self::Resolved => StateKind::Resolved,
            Self::Closed { outcome: Outcome::Delivered } => StateKind::Delivered,
            Self::Closed { outcome: Outcome::Declined } => StateKind::Declined,
            Self::Closed { outcome: Outcome::Refused } => StateKind::Refused,
            Self::Closed { outcome: Outcome::Withdrawn } => StateKind::Withdrawn,
            Self::Closed { outcome: Outcome::Halted } => StateKind::Halted,
        }
    }

    /// This state as one that a dossier may come back to from waiting.
    #[must_use]
    pub const fn as_back(self) -> Option<Back> {
        match self {
            Self::Submitted => Some(Back::Submitted),
            Self::Received => Some(Back::Received),
            Self::InProgress { steps } => Some(Back::Steps { steps }),
            Self::Approved => Some(Back::Approved),
            Self::Resolved => Some(Back::Resolved),
            Self::Draft
            | Self::AwaitingSupplement { .. }
            | Self::AwaitingPayment { .. }
            | Self::Suspended { .. }
            | Self::Closed { .. } => None,
        }
    }

    /// The state that work goes on in: this one, or that which a waiting dossier goes back to.
    #[must_use]
    pub const fn working(self) -> Self {
        match self {
            Self::AwaitingSupplement { back } | Self::AwaitingPayment { back } | Self::Suspended { back, .. } => {
                back.state()
            }
            other => other,
        }
    }

    /// Whether it is over.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Closed { .. })
    }
}
