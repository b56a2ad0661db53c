//! Agencies over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get,
    web::{Data, Path},
};
use domain::search::fold;

use super::dto::{Agency, AgencyPage, AgencyQuery};
use crate::{
    app::{App, local},
    catalogue::answer,
    db::page,
    http::{
        error::{AppError, AppResult},
        extract::Query,
        listed,
    },
};

/// How a list of agencies reads in the document.
const LISTED: &str = "The agencies.";

/// The agencies of one page: those after the cursor's code that `fits` takes.
pub fn page_of(
    all: &[Agency],
    fits: impl Fn(&Agency) -> bool,
    limit: Option<u8>,
    cursor: Option<&str>,
) -> AppResult<AgencyPage> {
    let after: Option<String> = page::decode(cursor)?;
    let limit = limit.unwrap_or(page::DEFAULT_LIMIT);
    let start = after.map_or(0, |after| all.partition_point(|agency| agency.code <= after));
    let found: Vec<Agency> =
        all.iter().skip(start).filter(|agency| fits(agency)).take(usize::from(limit) + 1).cloned().collect();
    let (items, next) = page::cut(found, limit, |agency| agency.code.clone())?;
    Ok(AgencyPage { items, next })
}

/// List agencies
///
/// By level, province and words of the name, in the order of their codes.
#[utoipa::path(tag = "catalogue", params(AgencyQuery), responses((status = 200, description = LISTED, body = AgencyPage)))]
#[get("/agencies")]
pub async fn list_agencies(app: Data<App>, query: Query<AgencyQuery>, request: HttpRequest) -> AppResult<HttpResponse> {
    let query = query.0;
    let snapshot = app.catalogue.snapshot();
    let asked = fold(query.q.as_deref().unwrap_or_default());
    let today = local(app.clock.now()).date_naive();
    let fits = |agency: &Agency| {
        (query.ended == Some(true) || agency.valid_to.is_none_or(|end| today < end))
            && query.level.is_none_or(|level| agency.level == level)
            && query.province.as_ref().is_none_or(|province| agency.province_code.as_ref() == Some(province))
            && query.accepting.is_none_or(|accepting| agency.accepts_dossiers == accepting)
            && named(agency, &asked)
    };
    let page = page_of(snapshot.agencies(), fits, query.limit, query.cursor.as_deref())?;
    Ok(listed::answer(&request, page.next.as_deref(), &page))
}

/// Whether the name has every word that is asked for; the last one may still be growing.
fn named(agency: &Agency, asked: &str) -> bool {
    let name = fold(&agency.name);
    let has = |word: &str, whole: bool| {
        name.split(|c: char| !c.is_alphanumeric()).any(|part| if whole { part == word } else { part.starts_with(word) })
    };
    let words: Vec<&str> = asked.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let Some((last, before)) = words.split_last() else { return asked.trim().is_empty() };
    agency.code.eq_ignore_ascii_case(asked.trim()) || (has(last, false) && before.iter().all(|word| has(word, true)))
}

/// Get an agency
#[utoipa::path(tag = "catalogue", params(("code" = String, Path, description = "Code of the agency.")), responses(
    (status = 200, description = "The agency.", body = Agency),
    (status = 304, description = "Not changed."),
))]
#[get("/agencies/{code}")]
pub async fn get_agency(app: Data<App>, request: HttpRequest, code: Path<String>) -> AppResult<HttpResponse> {
    let agency = super::agency(&mut *app.db.get().await?, &code).await?.ok_or_else(AppError::not_found)?;
    answer::kept(&request, &agency)
}
