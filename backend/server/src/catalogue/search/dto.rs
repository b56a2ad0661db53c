//! Questions and answers of search.

use domain::{
    procedure::{Audience, Detail},
    terms::Level,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::catalogue::Ref;

/// What is looked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProcedureQuery {
    /// A question as people type it, or a code; without it everything, the everyday procedures first.
    #[param(max_length = 500)]
    pub q: Option<String>,
    /// Code of a sector.
    #[param(max_length = 200)]
    pub sector: Option<String>,
    /// Code of the publishing body, or a value of the agency facet.
    #[param(max_length = 200)]
    pub agency: Option<String>,
    /// Level that carries it out.
    #[param(inline)]
    pub level: Option<Level>,
    /// Who files.
    #[param(inline)]
    pub audience: Option<Audience>,
    /// Whether it can be filed on the national portal.
    pub online: Option<bool>,
    /// Code of a life event.
    #[param(max_length = 60)]
    pub life_event: Option<String>,
    /// Items on a page; default 20.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// From `next` of the page before.
    #[param(max_length = 500)]
    pub cursor: Option<String>,
    /// Count all that was found.
    pub total: Option<bool>,
    /// Count what the filters would give.
    pub facets: Option<bool>,
}

/// A procedure in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProcedureSummary {
    /// Code.
    pub code: String,
    /// Name as published.
    pub name: String,
    /// Subject area.
    pub sector: Ref,
    /// Levels that carry it out.
    pub levels: Vec<Level>,
    /// Who may file.
    pub audience: Vec<Audience>,
    /// Whether it can be filed on the national portal.
    pub online: bool,
    /// Executing agencies as text.
    pub agency: Option<String>,
    /// Publishing body.
    pub publisher: Ref,
    /// The time limit in a few words.
    pub time_limit: Option<String>,
    /// The fee in a few words.
    pub fee: Option<String>,
    /// What the applicant gets.
    pub result: Option<String>,
    /// Whether the whole record is known, or its names only.
    pub detail: Detail,
    /// Whether its printed form can be filled in here.
    pub has_form: bool,
}

/// A page of procedures.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProcedurePage {
    /// The best first; without a question the everyday ones first. Empty when nothing answers the question: see `closest`.
    pub items: Vec<ProcedureSummary>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// How many were found; with `total=true` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub total: Option<u32>,
    /// Counts by filter; with `facets=true` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub facets: Option<Facets>,
    /// The question as it was understood, when slips of the finger were corrected.
    pub did_you_mean: Option<String>,
    /// What came nearest, when nothing answers the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub closest: Option<Vec<ProcedureSummary>>,
}

/// How many procedures each value of a filter would give, under the other filters.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Facets {
    /// By sector.
    pub sector: Vec<Facet>,
    /// By level.
    pub level: Vec<Facet>,
    /// By executing agency; the most frequent.
    pub agency: Vec<Facet>,
    /// By who may file.
    pub audience: Vec<Facet>,
    /// By whether it can be filed on the national portal.
    pub online: Vec<Facet>,
}

/// One value of a filter.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Facet {
    /// What to filter by.
    pub value: String,
    /// What people read.
    pub label: String,
    /// How many procedures.
    pub count: u32,
}

/// What is being typed.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SuggestQuery {
    /// The question so far.
    #[param(max_length = 500)]
    pub q: String,
}

/// What a suggestion leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum SuggestionTarget {
    /// A procedure, by its code.
    Procedure,
    /// A question to ask.
    Query,
    /// A life event, by its code.
    LifeEvent,
}

/// A line below the search box.
#[derive(Debug, Serialize, ToSchema)]
pub struct Suggestion {
    /// Code of the procedure or life event; none for a question.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub code: Option<String>,
    /// Text to show.
    pub text: String,
    /// What it leads to.
    pub kind: SuggestionTarget,
}

/// Suggestions.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionPage {
    /// At most 8, the best first.
    pub items: Vec<Suggestion>,
    /// Always null.
    pub next: Option<String>,
}

/// A subject area with its procedures counted.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Sector {
    /// Code made of publisher and name.
    pub code: String,
    /// Name.
    pub name: String,
    /// Publishing body.
    pub publisher: Ref,
    /// Published procedures.
    pub count: u32,
}

/// The sectors.
#[derive(Debug, Serialize, ToSchema)]
pub struct SectorPage {
    /// Those with procedures, the largest first.
    pub items: Vec<Sector>,
    /// Always null: the list is whole.
    pub next: Option<String>,
}

/// An event of life or business and the procedures that it brings.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LifeEvent {
    /// Code.
    pub code: String,
    /// Vietnamese name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// Whom it concerns.
    pub audience: Audience,
    /// Its procedures that are published, the most usual first.
    pub procedures: Vec<Ref>,
}

/// The life events.
#[derive(Debug, Serialize, ToSchema)]
pub struct LifeEventPage {
    /// In the order of the start page.
    pub items: Vec<LifeEvent>,
    /// Always null: the list is whole.
    pub next: Option<String>,
}
