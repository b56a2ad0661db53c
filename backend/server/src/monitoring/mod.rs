//! Figures for leaders and the public: received, in progress, due soon, overdue, on time. Reads only; holds no name of a person.

mod dto;
mod handlers;
mod rows;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of the figures.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::get_statistics_overview)
        .service(handlers::list_agency_statistics)
        .service(handlers::list_sector_statistics);
}
