//! Answers about reasons.

use domain::dossier::{ReasonCode, ReasonUse};
use serde::Serialize;
use utoipa::ToSchema;

/// A reason of the list.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ReasonDto {
    /// Its code, for `reasonCode`.
    pub code: ReasonCode,
    /// What it can be given for.
    pub uses: &'static [ReasonUse],
    /// In Vietnamese, as it is told to the applicant and printed; `other` is told by the free words alone.
    pub text: &'static str,
    /// In English, for readers of English.
    pub text_en: &'static str,
    /// What would put it right, for a defect.
    pub remedy: Option<&'static str>,
    /// The law behind it, where one rule is.
    pub source: Option<&'static str>,
    /// Whether free words must stand beside it.
    pub needs_words: bool,
}

impl From<ReasonCode> for ReasonDto {
    fn from(code: ReasonCode) -> Self {
        let words = code.words();
        Self {
            code,
            uses: code.uses(),
            text: words.vi,
            text_en: words.en,
            remedy: words.remedy,
            source: words.source,
            needs_words: code == ReasonCode::Other,
        }
    }
}

/// The reasons, in the order in which they are offered.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReasonPage {
    /// The reasons.
    pub items: Vec<ReasonDto>,
    /// Always null: the list is whole.
    pub next: Option<String>,
}
