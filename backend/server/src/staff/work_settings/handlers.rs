//! Work settings over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get, put,
    web::{Data, Path},
};

use super::{
    dto::{WorkRules, WorkSettings},
    service,
};
use crate::{
    app::App,
    http::{
        actor::Official,
        error::{AppResult, Problem},
        extract::{Body, IfMatch, etag, not_modified},
    },
};

/// Get the work settings of an agency
///
/// How it gives out work that nobody was named for, how early it reminds, and how long applicants have for a supplement. For those who work there.
#[utoipa::path(tag = "staff", security(("bearer" = [])), params(("code" = String, Path, description = "Code of the agency.")), responses(
    (status = 200, description = "The settings.", body = WorkSettings, headers(("ETag" = String, description = "Version."))),
    (status = 304, description = "Not changed."),
))]
#[get("/agencies/{code}/work-settings")]
pub async fn get_work_settings(
    app: Data<App>,
    caller: Official,
    code: Path<String>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let settings = service::read(&app, &caller.0, &code).await?;
    if not_modified(&request, settings.version) {
        return Ok(HttpResponse::NotModified().insert_header(etag(settings.version)).finish());
    }
    Ok(HttpResponse::Ok().insert_header(etag(settings.version)).json(settings))
}

/// Change the work settings of an agency
///
/// All at once. For the leaders of the agency and the head of its desk; what was given out, and what was filed before, stays as it is.
#[utoipa::path(tag = "staff", security(("bearer" = [])), params(
    ("code" = String, Path, description = "Code of the agency."),
    ("If-Match" = String, Header, description = "Version that was read, from `ETag`.")), request_body = WorkRules, responses(
    (status = 200, description = "Changed.", body = WorkSettings, headers(("ETag" = String, description = "Version."))),
    (status = 412, description = "Somebody changed it since.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[put("/agencies/{code}/work-settings")]
pub async fn update_work_settings(
    app: Data<App>,
    caller: Official,
    code: Path<String>,
    version: IfMatch,
    body: Body<WorkRules>,
) -> AppResult<HttpResponse> {
    let settings = service::change(&app, &caller.0, &code, version, body.0).await?;
    Ok(HttpResponse::Ok().insert_header(etag(settings.version)).json(settings))
}
