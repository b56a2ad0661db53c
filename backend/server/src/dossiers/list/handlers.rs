//! Lists over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get, post,
    web::{Data, Json},
};

use super::{
    dto::{DossierPage, ListQuery, SearchRequest},
    service,
};
use crate::{
    app::App,
    http::{
        actor::Signed,
        error::AppResult,
        extract::{Body, Query},
        listed,
    },
};

/// List dossiers
///
/// Only what the caller may see: own dossiers, and those of the agencies where the caller works.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(ListQuery), responses(
    (status = 200, description = "A page.", body = DossierPage, headers(("Link" = String, description = "The next page."))),
))]
#[get("/dossiers")]
pub async fn list_dossiers(
    app: Data<App>,
    caller: Signed,
    query: Query<ListQuery>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let page = service::list(&app, &caller.0, query.0).await?;
    Ok(listed::answer(&request, page.next.as_deref(), &page))
}

/// Search dossiers
///
/// By code, number, name or telephone, which must not stand in an address; at most 50 answers.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), request_body = SearchRequest, responses((status = 200, description = "What was found.", body = DossierPage)))]
#[post("/dossiers/search")]
pub async fn search_dossiers(
    app: Data<App>,
    caller: Signed,
    body: Body<SearchRequest>,
) -> AppResult<Json<DossierPage>> {
    Ok(Json(service::search(&app, &caller.0, body.0).await?))
}
