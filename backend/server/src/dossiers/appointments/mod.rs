//! What a change of a calendar would do to appointments given before: seen before it is saved, listed when it is, decided one by one or together
//! by somebody who may. Nothing here moves by itself.

mod days_off;
mod dto;
mod handlers;
mod moved;
mod rows;
mod scan;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

pub use days_off::{DaysOff, Taker, import_days_off};
pub use moved::{Noting, count_moving, list_moved_in_tx, list_recounted_in_tx};
pub use service::settle;

/// The routes of writing calendars and of deciding.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::preview_calendar)
        .service(handlers::update_calendar)
        .service(handlers::list_calendar_moves)
        .service(handlers::decide_calendar_moves);
}
