//! Beginning and filling in a dossier: online by a citizen, at the counter by an official for the person who stands there.

mod handlers;
mod service;

pub use handlers::{create_dossier, delete_dossier, update_dossier};
pub use service::create;
