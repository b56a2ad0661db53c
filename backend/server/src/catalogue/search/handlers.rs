//! Search over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get,
    web::{Data, Json},
};
use domain::search::{SuggestionKind, fold};

use super::{
    dto::{
        LifeEventPage, ProcedurePage, ProcedureQuery, ProcedureSummary, SectorPage, SuggestQuery, Suggestion,
        SuggestionPage, SuggestionTarget,
    },
    facets::{Filtered, filter},
    searchable::Searchable,
};
use crate::{
    app::App,
    catalogue::answer,
    db::page,
    http::{error::AppResult, extract::Query, listed},
};

/// How many are shown when nothing answers the question.
const CLOSEST: usize = 5;
/// How many suggestions are shown.
const SUGGESTIONS: usize = 8;

/// Find procedures
///
/// By a question as people type it (with or without diacritics, slips, raw Telex, everyday words, codes) and by filters.
#[utoipa::path(tag = "catalogue", params(ProcedureQuery), responses((status = 200, description = "The procedures found.", body = ProcedurePage)))]
#[get("/procedures")]
pub async fn list_procedures(
    app: Data<App>,
    query: Query<ProcedureQuery>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let query = query.0;
    let offset: u32 = page::decode(query.cursor.as_deref())?.unwrap_or(0);
    let limit = query.limit.unwrap_or(page::DEFAULT_LIMIT);
    let search = app.catalogue.search().await?;
    let listing = &search.listing;
    let found = find(&search, &query);
    let numbers = &found.filtered.numbers;
    let shown = |numbers: &[u32], skip: usize, most: usize| -> Vec<ProcedureSummary> {
        numbers.iter().skip(skip).take(most).filter_map(|number| listing.summary(*number).cloned()).collect()
    };
    if !found.confident {
        let page = ProcedurePage {
            items: Vec::new(),
            next: None,
            total: query.total.unwrap_or(false).then_some(0),
            facets: query.facets.unwrap_or(false).then(|| filter(listing, std::iter::empty(), &query).facets).flatten(),
            did_you_mean: found.did_you_mean,
            closest: Some(shown(numbers, 0, CLOSEST)),
        };
        return Ok(listed::answer(&request, None, &page));
    }
    let items = shown(numbers, usize::try_from(offset)?, limit.into());
    let after = offset.saturating_add(limit.into());
    let next = if usize::try_from(after)? < numbers.len() { Some(page::encode(&after)?) } else { None };
    let page = ProcedurePage {
        items,
        next,
        total: if query.total.unwrap_or(false) { Some(u32::try_from(numbers.len())?) } else { None },
        facets: found.filtered.facets,
        did_you_mean: found.did_you_mean,
        closest: None,
    };
    Ok(listed::answer(&request, page.next.as_deref(), &page))
}

struct Found {
    filtered: Filtered,
    confident: bool,
    did_you_mean: Option<String>,
}

/// Everything that answers, ranked: by the question, else by the life event, else the everyday procedures first.
fn find(search: &Searchable, query: &ProcedureQuery) -> Found {
    let listing = &search.listing;
    let event: Option<Vec<u32>> = query.life_event.as_ref().map(|code| {
        let procedures =
            search.life_events.iter().find(|event| event.event.code == *code).map(|event| &event.event.procedures);
        procedures.into_iter().flatten().filter_map(|procedure| listing.number(&procedure.code)).collect()
    });
    let question = query.q.as_deref().map(str::trim).filter(|question| !question.is_empty());
    let (ranked, confident, did_you_mean) = match (question, event) {
        (Some(question), event) => {
            let hits = listing.ask(question);
            let numbers = hits
                .hits
                .iter()
                .map(|hit| hit.doc)
                .filter(|number| event.as_ref().is_none_or(|event| event.contains(number)));
            (numbers.collect(), hits.confident, hits.did_you_mean)
        }
        (None, Some(event)) => (event, true, None),
        (None, None) => (listing.browse().to_vec(), true, None),
    };
    Found { filtered: filter(listing, ranked.into_iter(), query), confident, did_you_mean }
}

/// Suggest while a question is typed
#[utoipa::path(tag = "catalogue", params(SuggestQuery), responses((status = 200, description = "The suggestions.", body = SuggestionPage)))]
#[get("/procedures/suggest")]
pub async fn suggest_procedures(app: Data<App>, query: Query<SuggestQuery>) -> AppResult<Json<SuggestionPage>> {
    let search = app.catalogue.search().await?;
    let typed = query.0.q;
    let folded = fold(typed.trim());
    let mut items: Vec<Suggestion> = Vec::new();
    if folded.chars().count() >= 2 {
        let events = search.life_events.iter().filter(|event| event.ways.iter().any(|way| way.starts_with(&folded)));
        items.extend(events.take(2).map(|event| Suggestion {
            code: Some(event.event.code.clone()),
            text: event.event.name.clone(),
            kind: SuggestionTarget::LifeEvent,
        }));
        let listing = &search.listing;
        let more = listing.index().suggest(&typed, SUGGESTIONS - items.len());
        items.extend(more.into_iter().filter_map(|suggestion| match suggestion.kind {
            SuggestionKind::Procedure => Some(Suggestion {
                code: Some(listing.summary(suggestion.doc)?.code.clone()),
                text: suggestion.text,
                kind: SuggestionTarget::Procedure,
            }),
            SuggestionKind::Phrase => {
                Some(Suggestion { code: None, text: suggestion.text, kind: SuggestionTarget::Query })
            }
        }));
    }
    Ok(Json(SuggestionPage { items, next: None }))
}

/// List sectors
///
/// Subject areas with their procedures counted, the largest first.
#[utoipa::path(tag = "catalogue", responses(
    (status = 200, description = "The sectors.", body = SectorPage),
    (status = 304, description = "Not changed."),
))]
#[get("/sectors")]
pub async fn list_sectors(app: Data<App>, request: HttpRequest) -> AppResult<HttpResponse> {
    let mut items = app.catalogue.search().await?.listing.sectors.clone();
    items.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)).then_with(|| a.code.cmp(&b.code)));
    answer::kept(&request, &SectorPage { items, next: None })
}

/// List life events
///
/// Events of life and business with the procedures that they bring.
#[utoipa::path(tag = "catalogue", responses(
    (status = 200, description = "The life events.", body = LifeEventPage),
    (status = 304, description = "Not changed."),
))]
#[get("/life-events")]
pub async fn list_life_events(app: Data<App>, request: HttpRequest) -> AppResult<HttpResponse> {
    let items = app.catalogue.search().await?.life_events.iter().map(|event| event.event.clone()).collect();
    answer::kept(&request, &LifeEventPage { items, next: None })
}
