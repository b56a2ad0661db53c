//! Requests and answers about filing for somebody else.

use chrono::{DateTime, FixedOffset};
use domain::{
    access::Actor,
    dossier::{self, Assistance, ConfirmedBy, Dossier, HelperKind, Notices},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// In which capacity a dossier is filed for somebody else.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewAssistance {
    /// In which capacity.
    pub kind: HelperKind,
    /// Name of the school or firm.
    #[schema(max_length = 200)]
    pub organisation: Option<String>,
    /// Who is told of what happens.
    pub notices: Notices,
}

impl From<NewAssistance> for Assistance {
    fn from(said: NewAssistance) -> Self {
        let organisation = said.organisation.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        Self { kind: said.kind, organisation, notices: said.notices }
    }
}

/// That somebody else filed it, and how far the owner has confirmed it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AssistanceDto {
    /// In which capacity.
    pub kind: HelperKind,
    /// For which school or firm.
    pub organisation: Option<String>,
    /// Who is told of what happens.
    pub notices: Notices,
    /// When the owner was last sent a code.
    pub asked_at: Option<DateTime<FixedOffset>>,
    /// Where to, masked.
    pub asked_to: Option<String>,
    /// When the owner confirmed.
    pub confirmed_at: Option<DateTime<FixedOffset>>,
    /// How.
    pub confirmed_by: Option<ConfirmedBy>,
    /// Whether the caller may have a code sent and enter it.
    pub can_ask: bool,
    /// Whether the caller is the owner, who may confirm.
    pub can_confirm: bool,
}

impl AssistanceDto {
    /// As one who reads the dossier sees it; none where the applicant entered it himself.
    #[must_use]
    pub fn of(state: &Dossier, reader: &Actor) -> Option<Self> {
        let said = state.filing.assistance.as_ref()?;
        let consent = &state.consent;
        Some(Self {
            kind: said.kind,
            organisation: said.organisation.clone(),
            notices: said.notices,
            asked_at: consent.asked_at,
            asked_to: consent.asked_to.clone(),
            confirmed_at: consent.confirmed_at,
            confirmed_by: consent.confirmed_by,
            can_ask: dossier::ask_owner(state, String::new(), reader).is_ok(),
            can_confirm: dossier::confirm_as_owner(state, reader).is_ok(),
        })
    }
}

/// By which way the owner is sent the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum CodeWay {
    /// To the e-mail address of the applicant.
    Email,
}

/// Send the owner a code.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CodeRequest {
    /// By which way.
    pub way: CodeWay,
}

/// The code that the owner has told.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CodeAnswer {
    /// Six digits.
    #[schema(pattern = r"^\d{6}$")]
    pub code: String,
}

/// The owner's own word; there is nothing to say beside it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OwnerConfirmation {}
