//! The register over HTTP.

use actix_web::{HttpResponse, get, web::Data};

use super::{
    dto::RegisterQuery,
    service::{self, Format},
};
use crate::{
    app::App,
    http::{
        actor::Official,
        error::{AppResult, Problem},
        extract::Query,
        file,
    },
};

/// The register of a year as a book to print
///
/// Form 07 of Thông tư 03/2025/TT-VPCP, one volume of 1,000 dossiers. For who may read the statistics of the agency; the look is recorded.
#[utoipa::path(tag = "reports", security(("bearer" = [])), params(RegisterQuery), responses(
    (status = 200, description = "The volume.", body = Vec<u8>, content_type = "application/pdf"),
    (status = 413, description = "The year has more than one volume: ask for one.", body = Problem, content_type = "application/problem+json"),
))]
#[get("/reports/register.pdf")]
pub async fn get_register_pdf(
    app: Data<App>,
    caller: Official,
    query: Query<RegisterQuery>,
) -> AppResult<HttpResponse> {
    answer(&app, &caller, query.0, Format::Pdf).await
}

/// The register of a year as a workbook
///
/// The same columns, with dates as dates; up to 20,000 dossiers at once, or one volume. For who may read the statistics of the agency; the look
/// is recorded.
#[utoipa::path(tag = "reports", security(("bearer" = [])), params(RegisterQuery), responses(
    (status = 200, description = "The workbook.", body = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (status = 413, description = "The year is too large: ask for one volume.", body = Problem, content_type = "application/problem+json"),
))]
#[get("/reports/register.xlsx")]
pub async fn get_register_xlsx(
    app: Data<App>,
    caller: Official,
    query: Query<RegisterQuery>,
) -> AppResult<HttpResponse> {
    answer(&app, &caller, query.0, Format::Xlsx).await
}

async fn answer(app: &App, caller: &Official, query: RegisterQuery, format: Format) -> AppResult<HttpResponse> {
    let volume = query.volume.map(|volume| format!("-quyen-{volume:02}")).unwrap_or_default();
    let name = format!("so-theo-doi-{}-{}{volume}.{}", query.agency, query.year, format.ending());
    let bytes = service::register(app, &caller.0, query, format).await?;
    Ok(file::answer(format.media_type(), &name, bytes.into()))
}
