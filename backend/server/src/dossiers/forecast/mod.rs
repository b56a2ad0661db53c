//! How long a procedure really takes at an agency: rolled up from what was resolved, told to citizens beside the legal limit.

mod dto;
mod handlers;
mod rows;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

pub use service::roll_up;

/// The route of reading.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config.service(handlers::get_procedure_forecast);
}
