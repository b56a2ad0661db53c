//! What the black-box tests stand on: the whole program over HTTP, on a fresh database each, with a clock that the test sets.

mod app;
mod database;

pub use app::{Answer, Caller, TestApp};
pub use database::fresh_database;

/// A path of the repository. Asked for at run time: checkouts share a target folder, so that a test may have been built in another one.
///
/// # Panics
/// When the test was not started by Cargo.
#[must_use]
pub fn repository(path: &str) -> std::path::PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| panic!("start the tests with cargo"));
    std::path::Path::new(&here).join("../..").join(path)
}
