//! The list of reasons, from which officials and applicants choose: data of the rules, the same for every agency.

mod dto;
mod handlers;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of the list.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config.service(handlers::list_reasons);
}
