//! Tracking over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get, post,
    web::{Data, Json, Path},
};

use super::{Tracking, TrackingRequest};
use crate::{
    app::App,
    http::{
        error::{AppError, AppResult, Problem},
        extract::Body,
    },
};

/// Follow a dossier by its code
///
/// With the last four digits of the applicant's telephone or number. Guessing is slowed down.
#[utoipa::path(tag = "tracking", request_body = TrackingRequest, responses(
    (status = 200, description = "Its progress.", body = Tracking),
    (status = 404, description = "No dossier with this code and these digits.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/tracking")]
pub async fn track_dossier(
    app: Data<App>,
    body: Body<TrackingRequest>,
    request: HttpRequest,
) -> AppResult<Json<Tracking>> {
    let peer = request.peer_addr().map(|address| address.ip().to_string()).unwrap_or_default();
    Ok(Json(super::by_code(&app, &body.0, &peer).await?))
}

/// Follow a dossier by the code on its slip
///
/// The secret in the QR code.
#[utoipa::path(tag = "tracking", params(("token" = String, Path, description = "Secret from the QR code.")),
    responses((status = 200, description = "Its progress.", body = Tracking)))]
#[get("/tracking/{token}")]
pub async fn follow_tracking_link(app: Data<App>, token: Path<String>) -> AppResult<Json<Tracking>> {
    if token.len() != 43 {
        return Err(AppError::not_found());
    }
    Ok(Json(super::by_token(&app, &token).await?))
}

/// The QR code of a tracking page
#[utoipa::path(tag = "tracking", params(("token" = String, Path, description = "Secret from the tracking address.")),
    responses((status = 200, description = "The picture.", body = String, content_type = "image/svg+xml")))]
#[get("/tracking/{token}/qr.svg")]
pub async fn get_tracking_qr(app: Data<App>, token: Path<String>) -> AppResult<HttpResponse> {
    super::by_token(&app, &token).await?;
    let picture = documents::qr_svg(&super::super::view::tracking_url(&app, &token))?;
    Ok(HttpResponse::Ok().content_type("image/svg+xml").body(picture))
}
