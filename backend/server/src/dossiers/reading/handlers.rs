//! One dossier over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get,
    http::header,
    web::{Data, Json, Path},
};

use super::{
    clock,
    dto::{Clock, DossierEventPage},
    service,
};
use crate::{
    app::App,
    dossiers::{access, dto::Dossier, view},
    http::{
        actor::Signed,
        error::AppResult,
        extract::{etag, not_modified},
        file,
    },
};

/// Read a dossier
///
/// With what the reader can do now. An official's look is recorded.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(
    ("id" = String, Path, description = "UUID or code of the dossier."),
    ("If-None-Match" = Option<String>, Header, description = "Version that the reader has.")), responses(
    (status = 200, description = "The dossier.", body = Dossier, headers(("ETag" = String, description = "Version."))),
    (status = 304, description = "The reader has it already."),
))]
#[get("/dossiers/{id}")]
pub async fn get_dossier(
    app: Data<App>,
    caller: Signed,
    id: Path<String>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let row = access::looked_at(&app, &caller.0, &id.parse()?, "dossier").await?;
    if not_modified(&request, row.version) {
        return Ok(HttpResponse::NotModified().insert_header(etag(row.version)).finish());
    }
    let seen = view::dossier(&app, &caller.0, row).await?;
    // What one may do depends on who asks and when: nobody else's answer, and no old one.
    let private = (header::CACHE_CONTROL, "private, no-store");
    Ok(HttpResponse::Ok().insert_header(etag(seen.version)).insert_header(private).json(seen))
}

/// What happened to a dossier
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(("id" = String, Path, description = "UUID or code of the dossier.")),
    responses((status = 200, description = "The events, oldest first.", body = DossierEventPage)))]
#[get("/dossiers/{id}/timeline")]
pub async fn list_dossier_events(
    app: Data<App>,
    caller: Signed,
    id: Path<String>,
) -> AppResult<Json<DossierEventPage>> {
    Ok(Json(service::timeline(&app, &caller.0, &id.parse()?).await?))
}

/// The clock of a dossier
///
/// With its ledger: runs, pauses, resumes and days off, each with the rule and the event behind it; and whose calendar it is counted by, also of the steps
/// that other agencies do.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(("id" = String, Path, description = "UUID or code of the dossier.")),
    responses((status = 200, description = "The clock.", body = Clock)))]
#[get("/dossiers/{id}/clock")]
pub async fn get_dossier_clock(app: Data<App>, caller: Signed, id: Path<String>) -> AppResult<Json<Clock>> {
    Ok(Json(clock::clock(&app, &caller.0, &id.parse()?).await?))
}

/// The result of a dossier
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(("id" = String, Path, description = "UUID or code of the dossier.")), responses(
    (status = 200, description = "The file.", content((Vec<u8> = "application/pdf"), (Vec<u8> = "image/jpeg"), (Vec<u8> = "image/png"))),
))]
#[get("/dossiers/{id}/result")]
pub async fn get_dossier_result(app: Data<App>, caller: Signed, id: Path<String>) -> AppResult<HttpResponse> {
    let (attachment, bytes) = service::result(&app, &caller.0, &id.parse()?).await?;
    Ok(file::answer(&attachment.media_type, &attachment.file_name, bytes))
}
