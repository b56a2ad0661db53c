//! Cooperation over HTTP.

use actix_web::{
    HttpResponse, get, put,
    web::{Data, Path},
};

use super::{
    dto::{Cooperation, CooperationDraft},
    service,
};
use crate::{
    app::App,
    http::{
        actor::Administrator,
        error::{AppResult, Problem},
        extract::{Body, IfMatch, etag},
    },
};

/// Get with whom an agency works
///
/// Which agency does the steps that a process gives to a partner, by name; its own and those from above. And whether it lies in a difficult area.
#[utoipa::path(tag = "catalogue", params(("code" = String, Path, description = "Code of the agency.")), responses(
    (status = 200, description = "Its partners.", body = Cooperation, headers(("ETag" = String, description = "Version."))),
))]
#[get("/agencies/{code}/cooperation")]
pub async fn get_cooperation(app: Data<App>, code: Path<String>) -> AppResult<HttpResponse> {
    let told = service::read(&app, &code).await?;
    Ok(HttpResponse::Ok().insert_header(etag(told.version)).json(told))
}

/// Change with whom an agency works
///
/// All at once, for who administers the catalogue or the system there or above. It counts for dossiers that are begun from then on; those that run keep
/// the partners that they were begun with.
#[utoipa::path(tag = "catalogue", security(("bearer" = [])), params(
    ("code" = String, Path, description = "Code of the agency."),
    ("If-Match" = String, Header, description = "Version that was read, from `ETag`.")), request_body = CooperationDraft, responses(
    (status = 200, description = "Changed.", body = Cooperation, headers(("ETag" = String, description = "Version."))),
    (status = 412, description = "Somebody changed it since.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[put("/agencies/{code}/cooperation")]
pub async fn update_cooperation(
    app: Data<App>,
    caller: Administrator,
    code: Path<String>,
    version: IfMatch,
    body: Body<CooperationDraft>,
) -> AppResult<HttpResponse> {
    let told = service::change(&app, &caller.0, &code, version, body.0).await?;
    Ok(HttpResponse::Ok().insert_header(etag(told.version)).json(told))
}
