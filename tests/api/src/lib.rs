//! What the black-box tests stand on: the whole program over HTTP, on a fresh database each, with a clock that the test sets.

mod app;
mod database;

pub use app::{Answer, Caller, TestApp};
pub use database::fresh_database;
