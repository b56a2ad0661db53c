//! Slips over HTTP.

use actix_web::{
    HttpResponse, get,
    web::{Data, Path},
};

use super::service::{self, Kind};
use crate::{
    app::App,
    http::{
        actor::Signed,
        error::{AppError, AppResult},
        file,
    },
};

/// A slip of a dossier as PDF
///
/// By the forms of Thông tư 03/2025/TT-VPCP. `receipt`: form 01, from filing on; `supplement`: form 02; `refusal`: form 03; `apology`: form 04;
/// `termination`: form 05; `control`: form 06, for the officials of the dossier alone, from reception on.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(
    ("id" = String, Path, description = "UUID or code of the dossier."),
    ("kind" = String, Path, description = "`receipt`, `supplement`, `refusal`, `apology`, `termination` or `control`.",
        pattern = "^(receipt|supplement|refusal|apology|termination|control)$")), responses(
    (status = 200, description = "The slip.", body = Vec<u8>, content_type = "application/pdf"),
))]
#[get("/dossiers/{id}/slips/{kind}.pdf")]
pub async fn get_slip(app: Data<App>, caller: Signed, path: Path<(String, String)>) -> AppResult<HttpResponse> {
    let (id, kind) = path.into_inner();
    let slip = match kind.as_str() {
        "receipt" => Kind::Receipt,
        "supplement" => Kind::Supplement,
        "refusal" => Kind::Refusal,
        "apology" => Kind::Apology,
        "termination" => Kind::Termination,
        "control" => Kind::Control,
        _ => return Err(AppError::not_found()),
    };
    let bytes = service::pdf(&app, &caller.0, &id.parse()?, slip).await?;
    Ok(file::answer("application/pdf", &format!("{kind}-{id}.pdf"), bytes.into()))
}
