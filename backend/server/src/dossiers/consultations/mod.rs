//! The door of an agency that is asked for its opinion: it finds the questions put to it, sees of each dossier what it is shown and no more, and
//! answers. What may be answered is judged by `workflow`, as every action is.

mod dto;
mod handlers;
mod rows;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

pub use dto::{ConsultDto, OpinionDto};
pub use rows::silent;

/// The routes of consultations.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_consultations)
        .service(handlers::get_consultation)
        .service(handlers::answer_consultation)
        .service(handlers::download_consultation_attachment);
}
