//! Absences over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, delete, get, post,
    web::{Data, Json, Path},
};
use uuid::Uuid;

use super::{
    dto::{Absence, AbsencePage, AbsenceQuery, NewAbsence},
    service,
};
use crate::{
    app::App,
    http::{
        actor::Official,
        error::{AppResult, Problem},
        extract::{Body, IdempotencyKey, Query},
        listed,
    },
};

/// List absences
///
/// The caller's own, those in which the caller stands in, and for heads those of the officials of their agencies; the latest first.
#[utoipa::path(tag = "staff", security(("bearer" = [])), params(AbsenceQuery), responses(
    (status = 200, description = "A page.", body = AbsencePage, headers(("Link" = String, description = "The next page."))),
))]
#[get("/absences")]
pub async fn list_absences(
    app: Data<App>,
    caller: Official,
    query: Query<AbsenceQuery>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let page = service::list(&app, &caller.0, query.0).await?;
    Ok(listed::answer(&request, page.next.as_deref(), &page))
}

/// Record an absence
///
/// While it lasts, what would be given to the absent goes to the substitute, who may also act on what the absent holds. Where the substitute is away
/// too, the substitute's substitute does both, and so on.
#[utoipa::path(tag = "staff", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header, description = "Makes the absence be recorded once.", min_length = 1, max_length = 200)),
    request_body = NewAbsence, responses(
    (status = 201, description = "Recorded.", body = Absence, headers(("Location" = String, description = "The absence."))),
    (status = 409, description = "The official is away in this time already, or the same request is still being worked on.", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "The key belongs to another request.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/absences")]
pub async fn create_absence(
    app: Data<App>,
    caller: Official,
    key: IdempotencyKey,
    body: Body<NewAbsence>,
) -> AppResult<HttpResponse> {
    Ok(service::record(&app, &caller.0, &key, body.0).await?.into_response())
}

/// Get an absence
#[utoipa::path(tag = "staff", security(("bearer" = [])), params(("id" = Uuid, Path, description = "Id of the absence.")),
    responses((status = 200, description = "The absence.", body = Absence)))]
#[get("/absences/{id}")]
pub async fn get_absence(app: Data<App>, caller: Official, id: Path<Uuid>) -> AppResult<Json<Absence>> {
    Ok(Json(service::read(&app, &caller.0, *id).await?))
}

/// End an absence
///
/// One that has not begun is called off; a present one ends now. It stays in the list of past ones. Nothing happens to one that is over.
#[utoipa::path(tag = "staff", security(("bearer" = [])), params(("id" = Uuid, Path, description = "Id of the absence.")),
    responses((status = 200, description = "The absence.", body = Absence)))]
#[delete("/absences/{id}")]
pub async fn delete_absence(app: Data<App>, caller: Official, id: Path<Uuid>) -> AppResult<Json<Absence>> {
    Ok(Json(service::end(&app, &caller.0, *id).await?))
}
