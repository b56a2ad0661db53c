//! With whom an agency works: which agency does the steps that a process gives to "tax" or "landRegistry", and whether it lies in a difficult area.
//! Both count for dossiers that are begun from then on.

mod dto;
mod handlers;
mod rows;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of cooperation.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config.service(handlers::get_cooperation).service(handlers::update_cooperation);
}
