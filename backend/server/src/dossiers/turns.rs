//! What was proposed, and how a dossier turned out otherwise than by a result: as the API tells it.

use chrono::{DateTime, FixedOffset};
use domain::dossier::{ProposalOutcome, ReasonCode};
use serde::Serialize;
use utoipa::ToSchema;

/// What the specialist proposes.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProposalDto {
    /// To approve or to refuse.
    pub outcome: ProposalOutcome,
    /// Why to refuse, of the list.
    pub reason_code: Option<ReasonCode>,
    /// In words.
    pub text: String,
}

/// The apology for being late.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ApologyDto {
    /// When it was made.
    pub at: DateTime<FixedOffset>,
    /// Why the agency is late.
    pub reason: String,
    /// The due time before.
    pub from: DateTime<FixedOffset>,
    /// The new due time.
    pub until: DateTime<FixedOffset>,
}

/// How a dossier ended without a result: declined, refused, withdrawn or stopped.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct EndingDto {
    /// The reason.
    pub reason: String,
    /// The reason of the list.
    pub reason_code: Option<ReasonCode>,
    /// Where the law says so.
    pub legal_basis: Option<String>,
}

/// Why the dossier was declined or refused.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RefusalDto {
    /// The reason.
    pub reason: String,
}
