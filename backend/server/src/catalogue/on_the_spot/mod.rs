//! "Five on the spot" (5 tại chỗ): what an agency receives, appraises, approves, stamps and returns at its desk in one sitting. It says which
//! screen is offered; the rules are those of every dossier.

mod handlers;
mod rows;
mod service;

use utoipa_actix_web::service_config::ServiceConfig;

pub use rows::chosen;

/// The routes of choosing.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_on_the_spot)
        .service(handlers::update_on_the_spot)
        .service(handlers::delete_on_the_spot);
}
