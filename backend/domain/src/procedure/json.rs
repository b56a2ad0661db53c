//! Records as JSON text. Here, in the crate that is always compiled with optimisation, since the whole catalogue goes through it at start.

use serde_json::Value;

use super::record::Procedure;
use super::source::{self, Finding, Reading, Severity};

/// Reads a source record from its JSON text; what is no JSON is rejected with the code `not_json`.
#[must_use]
pub fn read_record(text: &str) -> Reading {
    match serde_json::from_str::<Value>(text) {
        Ok(record) => source::read_record(&record),
        Err(error) => {
            let message = format!("Không phải JSON (dòng {}, cột {}).", error.line(), error.column());
            let finding =
                Finding { pointer: String::new(), code: "not_json".to_owned(), message, severity: Severity::Reject };
            Reading { procedure: None, findings: vec![finding] }
        }
    }
}

impl Procedure {
    /// Reads what [`Self::to_json`] wrote.
    ///
    /// # Errors
    /// The text is no such JSON.
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The record as JSON, its members always in the same order.
    ///
    /// # Errors
    /// None for a record as it stands; the writer of JSON can tell one.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}
