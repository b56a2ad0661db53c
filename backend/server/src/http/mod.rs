//! What every request passes: number, gate, errors, extractors, the base of the document. Knows no feature.

pub mod actor;
pub mod brake;
pub mod contract;
pub mod document;
pub mod error;
pub mod extract;
pub mod file;
pub mod gate;
pub mod idempotency;
pub mod listed;
pub mod request_id;
pub mod spa;
