//! Who works at an agency.

mod dto;
mod handlers;
mod rows;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of officials.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config.service(handlers::list_officials);
}
