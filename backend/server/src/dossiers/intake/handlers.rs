//! Intake over HTTP.

use actix_web::{
    HttpResponse, delete, patch, post,
    web::{Data, Path},
};

use super::service;
use crate::{
    app::App,
    dossiers::{
        dto::{Dossier, DossierChange, NewDossier},
        view,
    },
    http::{
        actor::Signed,
        error::{AppResult, Problem},
        extract::{Body, IdempotencyKey, IfMatch},
    },
};

/// Begin a dossier
///
/// A draft; with `submit` it is filed at once (at the counter: received). Everything that is wrong is told at once, and nothing is kept then.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header, description = "Makes the dossier be begun once.", min_length = 1, max_length = 200)),
    request_body = NewDossier, responses(
    (status = 201, description = "Begun, or filed.", body = Dossier, headers(("ETag" = String, description = "Version."), ("Location" = String, description = "The dossier."))),
    (status = 409, description = "The same request is still being worked on, or the dossier cannot be filed now.", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "The key belongs to another request.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/dossiers")]
pub async fn create_dossier(
    app: Data<App>,
    caller: Signed,
    key: IdempotencyKey,
    body: Body<NewDossier>,
) -> AppResult<HttpResponse> {
    Ok(service::create(&app, &caller.0, &key, body.0).await?.into_response())
}

/// Change a draft
///
/// Or the answers of a dossier that waits for its supplement.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(
    ("id" = String, Path, description = "UUID or code of the dossier."),
    ("If-Match" = String, Header, description = "Version that was read, from `ETag`.")), request_body = DossierChange, responses(
    (status = 200, description = "Changed.", body = Dossier, headers(("ETag" = String, description = "Version."))),
    (status = 409, description = "It cannot be changed now.", body = Problem, content_type = "application/problem+json"),
    (status = 412, description = "Somebody changed it since.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[patch("/dossiers/{id}")]
pub async fn update_dossier(
    app: Data<App>,
    caller: Signed,
    id: Path<String>,
    version: IfMatch,
    body: Body<DossierChange>,
) -> AppResult<HttpResponse> {
    let row = service::update(&app, &caller.0, &id.parse()?, version, body.0).await?;
    view::answer(&app, &caller.0, row).await
}

/// Throw a draft away
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(("id" = String, Path, description = "UUID of the draft.")), responses(
    (status = 204, description = "Gone."),
    (status = 409, description = "It is filed already.", body = Problem, content_type = "application/problem+json"),
))]
#[delete("/dossiers/{id}")]
pub async fn delete_dossier(app: Data<App>, caller: Signed, id: Path<String>) -> AppResult<HttpResponse> {
    service::delete(&app, &caller.0, &id.parse()?).await?;
    Ok(HttpResponse::NoContent().finish())
}
