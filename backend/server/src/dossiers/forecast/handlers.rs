//! Real times over HTTP.

use actix_web::{
    get,
    web::{Data, Json, Path},
};

use super::{
    dto::{Forecast, ForecastQuery},
    service,
};
use crate::{
    app::App,
    http::{error::AppResult, extract::Query},
};

/// How long a procedure really takes
///
/// Median and ninetieth percentile of the working time of dossiers resolved in the last twelve months, without what waited for the applicant or
/// for others. Fewer than five cases tell nothing: then there is no figure.
#[utoipa::path(tag = "catalogue", params(("code" = String, Path, description = "Code of the procedure."), ForecastQuery),
    responses((status = 200, description = "The figures.", body = Forecast)))]
#[get("/procedures/{code}/forecast")]
pub async fn get_procedure_forecast(
    app: Data<App>,
    code: Path<String>,
    query: Query<ForecastQuery>,
) -> AppResult<Json<Forecast>> {
    Ok(Json(service::read(&app, &code, query.0.agency.as_deref()).await?))
}
