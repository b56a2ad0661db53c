//! Agencies, administrative units before and after 1 July 2025, banks.

mod dto;
mod handlers;
pub(in crate::catalogue) mod rows;
mod units;

use utoipa_actix_web::service_config::ServiceConfig;

use chrono::NaiveDate;

use crate::{db::Conn, http::error::AppResult};

pub use dto::{Agency, AgencyPage, Unit};
pub(in crate::catalogue) use handlers::page_of;

/// The routes of agencies and units.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_agencies)
        .service(handlers::get_agency)
        .service(units::list_provinces)
        .service(units::list_communes)
        .service(units::search_former_units)
        .service(units::list_banks);
}

/// The agency with this code, as it stands in the database.
///
/// # Errors
/// When the database fails.
pub async fn agency(conn: &mut Conn, code: &str) -> AppResult<Option<Agency>> {
    if code.contains('\0') { Ok(None) } else { rows::agency(conn, code).await }
}

/// The agency with this code, with the name and the superior that it had on a day: what was printed then is printed so again.
///
/// # Errors
/// When the database fails.
pub async fn agency_on(conn: &mut Conn, code: &str, day: NaiveDate) -> AppResult<Option<Agency>> {
    rows::agency_on(conn, code, day).await
}
