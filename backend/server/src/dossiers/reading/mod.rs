//! Reading one dossier: what it is, what happened, its clock, its result. An official's look is recorded.

mod clock;
mod dto;
mod handlers;
mod service;

pub use handlers::{get_dossier, get_dossier_clock, get_dossier_result, list_dossier_events};
