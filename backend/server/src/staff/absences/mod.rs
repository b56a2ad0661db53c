//! Absences: recorded by the official or a head, ended early by either; what follows from them for dossiers is asked for here.

mod dto;
mod handlers;
mod rows;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

pub use service::{doer_for, stood_in_for};

/// The routes of absences.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_absences)
        .service(handlers::create_absence)
        .service(handlers::get_absence)
        .service(handlers::delete_absence);
}
