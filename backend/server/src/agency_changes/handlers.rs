//! Changes of agencies over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get, post,
    web::{Data, Json, Path},
};
use uuid::Uuid;

use super::{
    dto::{
        AgencyChange, AgencyChangePage, AgencyChangeQuery, ChangeActRequest, ChangeProgress, DryRun, NewAgencyChange,
    },
    service,
};
use crate::{
    app::App,
    http::{
        actor::Administrator,
        error::{AppResult, Problem},
        extract::{Body, IdempotencyKey, IfMatch, Query, etag, not_modified},
        listed,
    },
};

/// List changes of agencies
///
/// The latest day first. For administrators, as everything here.
#[utoipa::path(tag = "agency-changes", security(("bearer" = [])), params(AgencyChangeQuery), responses(
    (status = 200, description = "A page.", body = AgencyChangePage, headers(("Link" = String, description = "The next page."))),
))]
#[get("/agency-changes")]
pub async fn list_agency_changes(
    app: Data<App>,
    _caller: Administrator,
    query: Query<AgencyChangeQuery>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let page = service::list(&app, query.0).await?;
    Ok(listed::answer(&request, page.next.as_deref(), &page))
}

/// Plan a change of agencies
///
/// By whoever administers every agency that it names. Everything that is wrong with the plan is told at once, and nothing is kept then. It happens on its
/// day when a second administrator has agreed.
#[utoipa::path(tag = "agency-changes", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header, description = "Makes the change be planned once.", min_length = 1, max_length = 200)),
    request_body = NewAgencyChange, responses(
    (status = 201, description = "Planned.", body = AgencyChange, headers(("ETag" = String, description = "Version."), ("Location" = String, description = "The change."))),
    (status = 409, description = "The same request is still being worked on.", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "The key belongs to another request.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/agency-changes")]
pub async fn create_agency_change(
    app: Data<App>,
    caller: Administrator,
    key: IdempotencyKey,
    body: Body<NewAgencyChange>,
) -> AppResult<HttpResponse> {
    Ok(service::plan(&app, &caller.0, &key, body.0).await?.into_response())
}

/// Get a change of agencies
#[utoipa::path(tag = "agency-changes", security(("bearer" = [])), params(("id" = Uuid, Path, description = "Id of the change.")), responses(
    (status = 200, description = "The change.", body = AgencyChange, headers(("ETag" = String, description = "Version."))),
    (status = 304, description = "Not changed."),
))]
#[get("/agency-changes/{id}")]
pub async fn get_agency_change(
    app: Data<App>,
    caller: Administrator,
    id: Path<Uuid>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let change = service::read(&app, &caller.0, *id).await?;
    if not_modified(&request, change.summary.version) {
        return Ok(HttpResponse::NotModified().insert_header(etag(change.summary.version)).finish());
    }
    Ok(HttpResponse::Ok().insert_header(etag(change.summary.version)).json(change))
}

/// Get the dry run of a change
///
/// Which officials, procedures, open dossiers, calendars and counters would move if it came now, and what is wrong with the plan by now.
#[utoipa::path(tag = "agency-changes", security(("bearer" = [])), params(("id" = Uuid, Path, description = "Id of the change.")),
    responses((status = 200, description = "What would happen.", body = DryRun)))]
#[get("/agency-changes/{id}/dry-run")]
pub async fn get_agency_change_dry_run(
    app: Data<App>,
    _caller: Administrator,
    id: Path<Uuid>,
) -> AppResult<Json<DryRun>> {
    Ok(Json(service::dry_run(&app, *id).await?))
}

/// Get the progress of a change
#[utoipa::path(tag = "agency-changes", security(("bearer" = [])), params(("id" = Uuid, Path, description = "Id of the change.")),
    responses((status = 200, description = "How far it has come.", body = ChangeProgress)))]
#[get("/agency-changes/{id}/progress")]
pub async fn get_agency_change_progress(
    app: Data<App>,
    _caller: Administrator,
    id: Path<Uuid>,
) -> AppResult<Json<ChangeProgress>> {
    Ok(Json(service::progress(&app, *id).await?))
}

/// Approve or cancel a change of agencies
///
/// It is approved by another administrator than the one who planned it; it can be cancelled until its day.
#[utoipa::path(tag = "agency-changes", security(("bearer" = [])), params(
    ("id" = Uuid, Path, description = "Id of the change."),
    ("If-Match" = String, Header, description = "Version that was read, from `ETag`.")), request_body = ChangeActRequest, responses(
    (status = 200, description = "Done.", body = AgencyChange, headers(("ETag" = String, description = "Version."))),
    (status = 409, description = "It does not allow it now.", body = Problem, content_type = "application/problem+json"),
    (status = 412, description = "Somebody changed it since.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/agency-changes/{id}/actions")]
pub async fn act_on_agency_change(
    app: Data<App>,
    caller: Administrator,
    id: Path<Uuid>,
    version: IfMatch,
    body: Body<ChangeActRequest>,
) -> AppResult<HttpResponse> {
    let change = service::act(&app, &caller.0, *id, version, body.0).await?;
    Ok(HttpResponse::Ok().insert_header(etag(change.summary.version)).json(change))
}
