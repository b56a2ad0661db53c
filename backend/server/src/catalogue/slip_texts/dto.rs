//! Slip texts as the API tells them.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::catalogue::Ref;

/// The texts that an agency may change. Null, or left out: as the catalogue has it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlipWords {
    /// Superior agency in the head of the paper; an empty text prints none.
    #[schema(max_length = 200)]
    pub superior: Option<String>,
    /// Issuing unit in the head of the paper.
    #[schema(min_length = 1, max_length = 200)]
    pub unit: Option<String>,
    /// Place name (địa danh) in front of the date.
    #[schema(min_length = 1, max_length = 100)]
    pub place: Option<String>,
    /// Whom to ask, as it reads after "liên hệ"; instead of official and telephone.
    #[schema(min_length = 1, max_length = 300)]
    pub contact: Option<String>,
    /// A sentence at the end of the text of each slip.
    #[schema(min_length = 1, max_length = 500)]
    pub closing_note: Option<String>,
}

/// What is printed where the agency says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SlipDefaults {
    /// Superior agency.
    pub superior: Option<String>,
    /// Issuing unit.
    pub unit: String,
    /// Place name; none where the name of the agency does not tell it, so that dots are printed.
    pub place: Option<String>,
    /// Telephone of the agency, printed with the name of the official.
    pub phone: Option<String>,
}

/// The slip texts of an agency.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SlipTexts {
    /// The agency.
    pub agency: Ref,
    /// Version; 0 before the first change.
    pub version: i64,
    /// What the agency changed.
    pub texts: SlipWords,
    /// What is printed for the rest.
    pub defaults: SlipDefaults,
    /// When it was last changed.
    pub updated_at: Option<DateTime<FixedOffset>>,
}
