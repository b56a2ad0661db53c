//! Reading JSON objects by key, noting what is wrong.

use serde_json::{Map, Value};

use super::super::text;
use super::{Finding, Severity};

/// Collects findings while a record is read.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) findings: Vec<Finding>,
}

impl Notes {
    pub(super) fn doubt(&mut self, pointer: impl Into<String>, code: &str, message: impl Into<String>) {
        self.add(pointer, code, message, Severity::Doubt);
    }

    pub(super) fn reject(&mut self, pointer: impl Into<String>, code: &str, message: impl Into<String>) {
        self.add(pointer, code, message, Severity::Reject);
    }

    pub(super) fn add(
        &mut self,
        pointer: impl Into<String>,
        code: &str,
        message: impl Into<String>,
        severity: Severity,
    ) {
        self.findings.push(Finding {
            pointer: pointer.into(),
            code: code.to_owned(),
            message: message.into(),
            severity,
        });
    }

    pub(super) fn rejected(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Reject)
    }
}

/// A JSON object that is read by key, noting wrong types.
pub(super) struct Fields<'a> {
    pub(super) map: &'a Map<String, Value>,
    pub(super) at: String,
}

impl<'a> Fields<'a> {
    pub(super) fn text(&self, key: &str, notes: &mut Notes) -> &'a str {
        match self.map.get(key) {
            Some(Value::String(text)) => text,
            None | Some(Value::Null) => "",
            Some(_) => {
                notes.doubt(
                    format!("{}/{key}", self.at),
                    "wrong_type",
                    format!("Trường {key} phải là chuỗi ký tự; bỏ qua giá trị."),
                );
                ""
            }
        }
    }

    pub(super) fn optional(&self, key: &str, notes: &mut Notes) -> Option<String> {
        Some(text::tidy(self.text(key, notes))).filter(|text| !text.is_empty())
    }

    pub(super) fn list(&self, key: &str, notes: &mut Notes) -> &'a [Value] {
        match self.map.get(key) {
            Some(Value::Array(items)) => items,
            None | Some(Value::Null) => &[],
            Some(_) => {
                notes.doubt(
                    format!("{}/{key}", self.at),
                    "wrong_type",
                    format!("Trường {key} phải là danh sách; bỏ qua giá trị."),
                );
                &[]
            }
        }
    }

    pub(super) fn texts(&self, key: &str, notes: &mut Notes) -> Vec<String> {
        let mut found = Vec::new();
        for (index, item) in self.list(key, notes).iter().enumerate() {
            match item.as_str() {
                Some(text) => found.extend(Some(text::one_line(text)).filter(|text| !text.is_empty())),
                None => {
                    let at = format!("{}/{key}/{index}", self.at);
                    notes.doubt(at, "wrong_type", "Phần tử phải là chuỗi ký tự; bỏ qua.");
                }
            }
        }
        found
    }

    /// Yes or no; no where nothing is said.
    pub(super) fn yes(&self, key: &str, notes: &mut Notes) -> bool {
        match self.map.get(key) {
            Some(Value::Bool(said)) => *said,
            None | Some(Value::Null) => false,
            Some(_) => {
                let at = format!("{}/{key}", self.at);
                notes.doubt(at, "wrong_type", format!("Trường {key} phải là true hoặc false; bỏ qua giá trị."));
                false
            }
        }
    }

    pub(super) fn objects(&self, key: &str, notes: &mut Notes) -> Vec<Fields<'a>> {
        let mut found = Vec::new();
        for (index, item) in self.list(key, notes).iter().enumerate() {
            let at = format!("{}/{key}/{index}", self.at);
            match item.as_object() {
                Some(map) => found.push(Fields { map, at }),
                None => notes.doubt(at, "wrong_type", "Phần tử phải là một đối tượng; bỏ qua."),
            }
        }
        found
    }

    pub(super) fn count(&self, key: &str, notes: &mut Notes) -> u32 {
        match self.map.get(key) {
            None | Some(Value::Null) => 0,
            Some(value) => value.as_u64().and_then(|n| u32::try_from(n).ok()).unwrap_or_else(|| {
                notes.doubt(
                    format!("{}/{key}", self.at),
                    "wrong_type",
                    format!("Trường {key} phải là số nguyên không âm; hiểu là 0."),
                );
                0
            }),
        }
    }
}
