//! Moves to another version of a process over HTTP.

use actix_web::{
    HttpResponse, get, post,
    web::{Data, Path},
};
use uuid::Uuid;

use super::{
    dto::{NewProcessMove, ProcessMove, ProcessMovePreview, ProcessMoveScope},
    service,
};
use crate::{
    app::App,
    http::{
        actor::Official,
        error::{AppResult, Problem},
        extract::{Body, IdempotencyKey},
    },
};

/// Preview a move to the process in force
///
/// What would become of each open dossier of a procedure at an agency: which step stands for which, what is due when, what cannot move and why. For who
/// leads the agency or heads its desk, and who keeps the catalogue there or above. Nothing is changed.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), request_body = ProcessMoveScope, responses(
    (status = 200, description = "What would happen.", body = ProcessMovePreview),
    (status = 404, description = "No such procedure or agency.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/process-moves/preview")]
pub async fn preview_process_move(
    app: Data<App>,
    caller: Official,
    body: Body<ProcessMoveScope>,
) -> AppResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(service::preview(&app, &caller.0, body.0).await?))
}

/// Move dossiers to the process in force
///
/// As the preview has shown it: with another process in force by now it is refused. The first dossiers move at once, the rest by and by; each has it in its
/// history, and keeps the appointment that was given.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(("Idempotency-Key" = String, Header, description = "Once per key.")),
    request_body = NewProcessMove, responses(
    (status = 201, description = "Decided.", body = ProcessMove, headers(("Location" = String, description = "How far it has come."))),
    (status = 404, description = "No such procedure or agency.", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "The same request is under way.", body = Problem, content_type = "application/problem+json"),
    (status = 412, description = "Another process is in force since the preview.", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "The key was used for another request.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/process-moves")]
pub async fn create_process_move(
    app: Data<App>,
    caller: Official,
    key: IdempotencyKey,
    body: Body<NewProcessMove>,
) -> AppResult<HttpResponse> {
    Ok(service::decide(&app, &caller.0, &key, body.0).await?.into_response())
}

/// Get a move to the process in force
///
/// How far it has come, and which dossiers were not moved, with the reason.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(("id" = Uuid, Path, description = "The decision.")), responses(
    (status = 200, description = "How far it has come.", body = ProcessMove),
))]
#[get("/process-moves/{id}")]
pub async fn get_process_move(app: Data<App>, caller: Official, id: Path<Uuid>) -> AppResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(service::read(&app, &caller.0, *id).await?))
}
