//! With whom an agency works, as the API tells it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::catalogue::Ref;

/// An agency that does steps for another.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PartnerAgency {
    /// The name that processes have for it: `tax`, `landRegistry`.
    pub partner: String,
    /// The agency.
    pub agency: Ref,
    /// Whose decision that is, where it comes from above.
    pub from: Option<Ref>,
    /// Whether anybody works on dossiers there; where nobody does, its steps wait.
    pub staffed: bool,
}

/// With whom an agency works.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Cooperation {
    /// The agency.
    pub agency: Ref,
    /// Version for `If-Match`.
    pub version: i64,
    /// It lies in mountains, at the border, on an island or in a poor commune, where some procedures have more time.
    pub difficult_area: bool,
    /// Its own partners.
    pub partners: Vec<PartnerAgency>,
    /// Partners of the agencies above it that it has too.
    pub inherited: Vec<PartnerAgency>,
    /// Names of partners that processes in force for it use, and nobody is named for: the agency itself does these steps.
    pub missing: Vec<String>,
}

/// A partner that is named.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewPartner {
    /// The name that processes have for it.
    #[schema(pattern = "^[a-z][a-zA-Z0-9]{0,39}$")]
    pub partner: String,
    /// Code of the agency.
    #[schema(min_length = 1, max_length = 40)]
    pub agency_code: String,
}

/// With whom an agency is to work, all at once.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CooperationDraft {
    /// Whether it lies in a difficult area.
    pub difficult_area: bool,
    /// Its own partners; those from above are left out.
    #[schema(max_items = 40)]
    pub partners: Vec<NewPartner>,
}
