//! Officials over HTTP.

use actix_web::{
    get,
    web::{Data, Json, Path},
};

use super::{dto::OfficialPage, service};
use crate::{
    app::App,
    http::{actor::Official, error::AppResult},
};

/// List the officials of an agency
///
/// With what each holds, and who is away. For those who work there.
#[utoipa::path(tag = "staff", security(("bearer" = [])), params(("code" = String, Path, description = "Code of the agency.")),
    responses((status = 200, description = "The officials.", body = OfficialPage)))]
#[get("/agencies/{code}/officials")]
pub async fn list_officials(app: Data<App>, caller: Official, code: Path<String>) -> AppResult<Json<OfficialPage>> {
    Ok(Json(service::list(&app, &caller.0, &code).await?))
}
