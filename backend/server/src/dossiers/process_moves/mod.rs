//! Running dossiers move to the process that is in force now: shown before, decided by who answers for them, and done for many by the program in
//! its own time. What may move and how is judged by `domain::dossier::plan_process`.

mod dto;
mod handlers;
mod rows;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

pub use service::go_on;

/// The routes of moves.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::preview_process_move)
        .service(handlers::create_process_move)
        .service(handlers::get_process_move);
}
