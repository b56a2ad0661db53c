//! Slip texts over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get, post, put,
    web::{Data, Path},
};

use super::{
    dto::{SlipTexts, SlipWords},
    service,
};
use crate::{
    app::App,
    http::{
        actor::Official,
        error::{AppResult, Problem},
        extract::{Body, IfMatch, etag, not_modified},
        file,
    },
};

/// Get the slip texts of an agency
///
/// What it prints on its papers in its own words. For who heads its desk, and who keeps the catalogue there or above.
#[utoipa::path(tag = "catalogue", security(("bearer" = [])), params(("code" = String, Path, description = "Code of the agency.")), responses(
    (status = 200, description = "The texts.", body = SlipTexts, headers(("ETag" = String, description = "Version."))),
    (status = 304, description = "Not changed."),
))]
#[get("/agencies/{code}/slip-texts")]
pub async fn get_slip_texts(
    app: Data<App>,
    caller: Official,
    code: Path<String>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let texts = service::read(&app, &caller.0, &code).await?;
    if not_modified(&request, texts.version) {
        return Ok(HttpResponse::NotModified().insert_header(etag(texts.version)).finish());
    }
    Ok(HttpResponse::Ok().insert_header(etag(texts.version)).json(texts))
}

/// Change the slip texts of an agency
///
/// All at once: what is left out is the catalogue's again. Papers printed from then on have them.
#[utoipa::path(tag = "catalogue", security(("bearer" = [])), params(
    ("code" = String, Path, description = "Code of the agency."),
    ("If-Match" = String, Header, description = "Version that was read, from `ETag`.")), request_body = SlipWords, responses(
    (status = 200, description = "Changed.", body = SlipTexts, headers(("ETag" = String, description = "Version."))),
    (status = 412, description = "Somebody changed it since.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[put("/agencies/{code}/slip-texts")]
pub async fn update_slip_texts(
    app: Data<App>,
    caller: Official,
    code: Path<String>,
    version: IfMatch,
    body: Body<SlipWords>,
) -> AppResult<HttpResponse> {
    let texts = service::change(&app, &caller.0, &code, version, body.0).await?;
    Ok(HttpResponse::Ok().insert_header(etag(texts.version)).json(texts))
}

/// See slip texts before they are stored
///
/// An invented receipt with these texts. Nothing is stored.
#[utoipa::path(tag = "catalogue", security(("bearer" = [])), params(("code" = String, Path, description = "Code of the agency.")),
    request_body = SlipWords, responses((status = 200, description = "The receipt.", body = Vec<u8>, content_type = "application/pdf")))]
#[post("/agencies/{code}/slip-texts/preview.pdf")]
pub async fn preview_slip_texts(
    app: Data<App>,
    caller: Official,
    code: Path<String>,
    body: Body<SlipWords>,
) -> AppResult<HttpResponse> {
    let bytes = service::preview(&app, &caller.0, &code, body.0).await?;
    Ok(file::answer("application/pdf", "xem-thu.pdf", bytes.into()))
}
