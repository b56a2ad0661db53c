//! On the spot over HTTP.

use actix_web::{
    HttpResponse, delete, get, put,
    web::{Data, Json, Path},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::service;
use crate::{
    app::App,
    catalogue::Ref,
    http::{actor::Official, error::AppResult},
};

/// Procedures.
#[derive(Debug, Serialize, ToSchema)]
pub struct OnTheSpot {
    /// By name.
    pub items: Vec<Ref>,
    /// Always null: the list is whole.
    pub next: Option<String>,
}

/// What an agency does on the spot
///
/// Procedures that it receives, appraises, approves, stamps and returns at its desk in one sitting.
#[utoipa::path(tag = "catalogue", params(("code" = String, Path, description = "Code of the agency.")),
    responses((status = 200, description = "The procedures.", body = OnTheSpot)))]
#[get("/agencies/{code}/on-the-spot")]
pub async fn list_on_the_spot(app: Data<App>, code: Path<String>) -> AppResult<Json<OnTheSpot>> {
    Ok(Json(OnTheSpot { items: service::list(&app, &code).await?, next: None }))
}

/// Do a procedure on the spot
///
/// From now on, for dossiers that come in at the counter. For who heads the desk, and who keeps the catalogue there or above.
#[utoipa::path(tag = "catalogue", security(("bearer" = [])), params(
    ("code" = String, Path, description = "Code of the agency."),
    ("procedure" = String, Path, description = "Code of the procedure.")),
    responses((status = 204, description = "It is done so.")))]
#[put("/agencies/{code}/on-the-spot/{procedure}")]
pub async fn update_on_the_spot(
    app: Data<App>,
    caller: Official,
    path: Path<(String, String)>,
) -> AppResult<HttpResponse> {
    service::choose(&app, &caller.0, &path.0, &path.1).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Do a procedure on the spot no longer
///
/// Dossiers that are under way keep the screen that they have.
#[utoipa::path(tag = "catalogue", security(("bearer" = [])), params(
    ("code" = String, Path, description = "Code of the agency."),
    ("procedure" = String, Path, description = "Code of the procedure.")),
    responses((status = 204, description = "It is not done so.")))]
#[delete("/agencies/{code}/on-the-spot/{procedure}")]
pub async fn delete_on_the_spot(
    app: Data<App>,
    caller: Official,
    path: Path<(String, String)>,
) -> AppResult<HttpResponse> {
    service::unchoose(&app, &caller.0, &path.0, &path.1).await?;
    Ok(HttpResponse::NoContent().finish())
}
