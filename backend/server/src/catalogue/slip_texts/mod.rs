//! What an agency prints on its papers in its own words: head, place, whom to ask, a closing note. Changed without code; what it does not change
//! comes from the catalogue.

mod dto;
mod handlers;
mod rows;
mod sample;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

pub(in crate::catalogue) use service::theirs;
pub use service::{Stationery, stationery};

/// The routes of slip texts.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config.service(handlers::get_slip_texts).service(handlers::update_slip_texts).service(handlers::preview_slip_texts);
}
