//! The list of reasons over HTTP.

use actix_web::{get, web::Json};
use domain::dossier::ReasonCode;

use super::dto::ReasonPage;

/// Reasons to choose from
///
/// For every action that needs a reason and for the defects of a supplement request: words in both languages, and the law where one rule
/// stands behind it. A reason is given by its code, with free words beside it where wished.
#[utoipa::path(tag = "dossiers", responses((status = 200, description = "The reasons.", body = ReasonPage)))]
#[get("/reasons")]
pub async fn list_reasons() -> Json<ReasonPage> {
    Json(ReasonPage { items: ReasonCode::ALL.iter().copied().map(Into::into).collect(), next: None })
}
