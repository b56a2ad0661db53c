//! Finding procedures: questions, filters, facets, suggestions, sectors and life events. All from memory.

mod dto;
mod facets;
mod handlers;
mod listing;
#[cfg(test)]
mod quality;
mod searchable;
mod words;

use utoipa_actix_web::service_config::ServiceConfig;

pub use searchable::{Published, Searchable};

/// The routes of search.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_procedures)
        .service(handlers::suggest_procedures)
        .service(handlers::list_sectors)
        .service(handlers::list_life_events);
}
