//! Agencies change: plans that two administrators stand for, their dry run, and the one job that carries them out on their day. What is wrong
//! with a plan and who takes over what is decided by `domain::agency_change`; here it is stored, told and done.

mod appointments;
mod begin;
mod belongings;
mod dto;
mod equipment;
mod handlers;
mod job;
mod rows;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

pub use job::{Job, Progress, SETTLE, begin_due, look, move_due};

/// The routes of changes.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_agency_changes)
        .service(handlers::create_agency_change)
        .service(handlers::get_agency_change)
        .service(handlers::get_agency_change_dry_run)
        .service(handlers::get_agency_change_progress)
        .service(handlers::act_on_agency_change);
}
