//! Filing for somebody else: the code that the owner is sent and tells, and the account that turns out to be his.

mod dto;
mod handlers;
mod rows;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

pub use dto::{AssistanceDto, NewAssistance};
pub use service::{Pending, addresses, code_left, link_proved, of_parties, pending_code, terms_change_in_tx};

/// The routes of confirming.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::create_owner_code)
        .service(handlers::check_owner_code)
        .service(handlers::create_owner_confirmation);
}
