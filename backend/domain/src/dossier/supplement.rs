//! What an applicant is asked to supplement.

use serde::{Deserialize, Serialize};

use super::ReasonCode;

/// One thing to supplement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SupplementItem {
    /// The component that it belongs to, if any.
    pub component: Option<String>,
    /// The field of the form that it belongs to, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The reason of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_code: Option<ReasonCode>,
    /// What is wrong with it, in whole words, where that is not the reason of the whole request.
    #[serde(default)]
    pub reason: Option<String>,
    /// What would satisfy it.
    pub text: String,
}

impl SupplementItem {
    /// What is wrong and what would satisfy it, as it is told in one piece.
    #[must_use]
    pub fn told(&self) -> String {
        self.reason.iter().chain([&self.text]).map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}
