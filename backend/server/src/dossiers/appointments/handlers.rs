//! Calendars written, and appointments decided about, over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get, post, put,
    web::{Data, Path},
};

use super::{
    dto::{CalendarMovePage, DecidedMoves, DecisionRequest, MoveQuery, Preview, PreviewQuery, SavedCalendar},
    service,
};
use crate::{
    app::App,
    catalogue::calendars::CalendarDraft,
    http::{
        actor::Official,
        error::{AppResult, Problem},
        extract::{Body, IdempotencyKey, IfMatch, Query, etag},
        listed,
    },
};

/// See what a change of a calendar would move
///
/// Every open dossier whose appointment the change would move, with the time given and the time as it would be. Nothing changes.
#[utoipa::path(tag = "working-time", security(("bearer" = [])),
    params(("scope" = String, Path, description = "`VN`, or the code of an agency."), PreviewQuery), request_body = CalendarDraft,
    responses((status = 200, description = "A page, with the total.", body = Preview, headers(("Link" = String, description = "The next page.")))))]
#[post("/calendars/{scope}/preview")]
pub async fn preview_calendar(
    app: Data<App>,
    caller: Official,
    scope: Path<String>,
    query: Query<PreviewQuery>,
    body: Body<CalendarDraft>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let page = service::preview(&app, &caller.0, &scope, &body.0, &query.0).await?;
    Ok(listed::answer(&request, page.next.as_deref(), &page))
}

/// Save a calendar
///
/// Deadlines are counted by it from now on. Appointments given before stay: those that it would move wait for a decision in `/calendar-moves`.
/// For the catalogue's and the system's administrators of the agency or of one above it; the country's for those of the system at an agency that
/// has none above it.
#[utoipa::path(tag = "working-time", security(("bearer" = [])), params(
    ("scope" = String, Path, description = "`VN`, or the code of an agency."),
    ("If-Match" = String, Header, description = "Version that was read, from `ETag`; `\"0\"` for a calendar that says nothing yet.")), request_body = CalendarDraft, responses(
    (status = 200, description = "Saved.", body = SavedCalendar, headers(("ETag" = String, description = "Version."))),
    (status = 412, description = "Somebody changed it since.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[put("/calendars/{scope}")]
pub async fn update_calendar(
    app: Data<App>,
    caller: Official,
    scope: Path<String>,
    version: IfMatch,
    body: Body<CalendarDraft>,
) -> AppResult<HttpResponse> {
    let saved = service::save(&app, &caller.0, &scope, version, &body.0).await?;
    Ok(HttpResponse::Ok().insert_header(etag(saved.calendar.version)).json(saved))
}

/// List appointments that wait for a decision
///
/// Those that a changed calendar would move, of dossiers about which the caller may decide: leaders and heads of the desk of the agency, and
/// administrators of the agency or of one above it.
#[utoipa::path(tag = "working-time", security(("bearer" = [])), params(MoveQuery), responses(
    (status = 200, description = "A page, due first, with the total.", body = CalendarMovePage, headers(("Link" = String, description = "The next page."))),
))]
#[get("/calendar-moves")]
pub async fn list_calendar_moves(
    app: Data<App>,
    caller: Official,
    query: Query<MoveQuery>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let page = service::list(&app, &caller.0, query.0).await?;
    Ok(listed::answer(&request, page.next.as_deref(), &page))
}

/// Decide about appointments
///
/// Keep them, or move them to where the calendar puts them: a later time freely, an earlier one than was promised with a reason, never one that
/// is over. All together or none; what there is nothing to decide about any more comes back as `lapsed`. The applicant is told of a move.
#[utoipa::path(tag = "working-time", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header, description = "Makes the decision be taken once.", min_length = 1, max_length = 200)),
    request_body = DecisionRequest, responses(
    (status = 200, description = "Decided.", body = DecidedMoves),
    (status = 404, description = "One of them is not there, or not for you.", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "One would move into the past, or the same request is still being worked on.", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "The key belongs to another request.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/calendar-moves/decisions")]
pub async fn decide_calendar_moves(
    app: Data<App>,
    caller: Official,
    key: IdempotencyKey,
    body: Body<DecisionRequest>,
) -> AppResult<HttpResponse> {
    Ok(service::decide(&app, &caller.0, &key, &body.0).await?.into_response())
}
