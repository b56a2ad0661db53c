//! Lists of dossiers: one's own, one's work, the agency's; and search by what must not stand in an address.

mod dto;
mod handlers;
mod rows;
mod service;

pub use handlers::{list_dossiers, search_dossiers};
