//! Forms over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get,
    web::{Data, Path},
};

use super::dto::ProcedureForm;
use crate::{
    app::App,
    catalogue::{answer, procedures},
    http::error::{AppError, AppResult},
};

/// Get the form of a procedure
///
/// The printed form as a JSON Schema, or a general form where the printed one is not in the catalogue.
#[utoipa::path(tag = "catalogue", params(("code" = String, Path, description = "Code of the procedure.")), responses(
    (status = 200, description = "The form.", body = ProcedureForm),
    (status = 304, description = "Not changed."),
))]
#[get("/procedures/{code}/form")]
pub async fn get_procedure_form(app: Data<App>, request: HttpRequest, code: Path<String>) -> AppResult<HttpResponse> {
    let published =
        procedures::current(&app, &mut *app.db.get().await?, &code).await?.ok_or_else(AppError::not_found)?;
    let form = published.form();
    answer::kept(
        &request,
        &ProcedureForm {
            procedure_code: published.procedure.code.clone(),
            form_code: form.code.clone(),
            title: form.title.clone(),
            version: form.version,
            confidence: form.confidence,
            schema: form.schema.clone(),
            ui_schema: form.ui_schema.clone(),
        },
    )
}
