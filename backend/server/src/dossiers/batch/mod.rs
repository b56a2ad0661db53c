//! One action on many dossiers: each in a transaction of its own, judged as if it came alone, answered row by row.

mod dto;
mod handlers;
mod service;

pub use handlers::{act_on_dossiers, create_reassignments};
