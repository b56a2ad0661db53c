//! How an agency gives out work that nobody was named for, and how early it reminds.

mod dto;
mod handlers;
mod rows;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

pub use service::{Working, working};

/// The routes of work settings.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config.service(handlers::get_work_settings).service(handlers::update_work_settings);
}
