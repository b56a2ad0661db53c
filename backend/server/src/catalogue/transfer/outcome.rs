//! What an import found and did.

use std::{collections::BTreeMap, fmt};

use domain::procedure::{Finding, Severity};
use serde::Serialize;

use super::plan::Plan;

/// Notes that are printed; the report has them all.
const PRINTED: usize = 20;

/// A rejected or doubtful place of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// The file.
    pub file: String,
    /// Line of JSON lines and CSV, row of a sheet, number of the record in a JSON list; from 1.
    pub line: usize,
    /// JSON pointer into the record, or name of a column; empty: the whole record.
    pub field: String,
    /// Stable code.
    pub code: String,
    /// `reject` or `doubt`.
    pub severity: Severity,
    /// What is wrong, for people.
    pub message: String,
}

impl Note {
    /// A finding with its place.
    #[must_use]
    pub fn of(file: &str, line: usize, finding: Finding) -> Self {
        let Finding { pointer, code, message, severity } = finding;
        Self { file: file.to_owned(), line, field: pointer, code: camel(&code), severity, message }
    }

    /// A record or file that cannot be taken.
    #[must_use]
    pub fn reject(file: &str, line: usize, code: &str, message: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line,
            field: String::new(),
            code: code.to_owned(),
            severity: Severity::Reject,
            message: message.into(),
        }
    }

    /// Something to look at.
    #[must_use]
    pub fn doubt(file: &str, line: usize, code: &str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Doubt, ..Self::reject(file, line, code, message) }
    }
}

/// `unknown_field` as `unknownField`, as codes are written everywhere else.
fn camel(code: &str) -> String {
    let mut parts = code.split('_');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut chars = part.chars();
        text.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        text.push_str(chars.as_str());
    }
    text
}

/// The result of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Records that could be read.
    pub records: usize,
    /// Procedures that were not known before.
    pub new: usize,
    /// Procedures with a new version.
    pub changed: usize,
    /// Procedures that stay as they are.
    pub unchanged: usize,
    /// Whether anything was written.
    pub imported: bool,
    /// Only a report was asked for.
    pub dry_run: bool,
    /// Everything rejected or doubtful, in the order of the files.
    pub notes: Vec<Note>,
}

impl Outcome {
    pub(super) fn new(records: usize, plan: &Plan, notes: Vec<Note>, dry_run: bool) -> Self {
        Self {
            records,
            new: plan.new,
            changed: plan.changed,
            unchanged: plan.unchanged,
            imported: false,
            dry_run,
            notes,
        }
    }

    /// Nothing was rejected.
    #[must_use]
    pub fn accepted(&self) -> bool {
        self.notes.iter().all(|note| note.severity != Severity::Reject)
    }

    /// The notes as JSON lines.
    ///
    /// # Errors
    /// Only if they cannot be written as JSON.
    pub fn report_lines(&self) -> anyhow::Result<String> {
        let mut text = String::new();
        for note in &self.notes {
            text.push_str(&serde_json::to_string(note)?);
            text.push('\n');
        }
        Ok(text)
    }

    fn with(&self, severity: Severity) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(move |note| note.severity == severity)
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (rejected, doubtful) = (self.with(Severity::Reject).count(), self.with(Severity::Doubt).count());
        writeln!(
            out,
            "{} records read: {} new, {} changed, {} unchanged; {rejected} reasons to reject, {doubtful} doubts",
            self.records, self.new, self.changed, self.unchanged
        )?;
        for (title, severity) in [("Rejected", Severity::Reject), ("Doubtful", Severity::Doubt)] {
            let mut by_code: BTreeMap<&str, usize> = BTreeMap::new();
            self.with(severity).for_each(|note| *by_code.entry(&note.code).or_default() += 1);
            if !by_code.is_empty() {
                writeln!(out, "{title}, by code:")?;
            }
            for (code, count) in by_code {
                writeln!(out, "  {count:>6} {code}")?;
            }
        }
        for note in self.with(Severity::Reject).take(PRINTED) {
            writeln!(out, "{}:{}: {} {}: {}", note.file, note.line, note.field, note.code, note.message)?;
        }
        if rejected > PRINTED {
            writeln!(out, "… and {} more; --report writes them all.", rejected - PRINTED)?;
        }
        match (self.imported, self.accepted(), self.dry_run) {
            (true, ..) => writeln!(out, "Imported."),
            (false, false, _) => writeln!(out, "Nothing was imported: correct or remove what is rejected first."),
            (false, true, true) => writeln!(out, "Dry run: nothing was changed."),
            (false, true, false) => writeln!(out, "Nothing to change."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_camel_case() {
        assert_eq!(
            (camel("unknown_field"), camel("rejected"), camel("phi_nghi_sai")),
            ("unknownField".into(), "rejected".into(), "phiNghiSai".into())
        );
    }

    #[test]
    fn one_rejection_is_enough() {
        let mut outcome = Outcome { notes: vec![Note::doubt("a.csv", 2, "localCode", "?")], ..Outcome::default() };
        assert!(outcome.accepted() && outcome.to_string().contains("Nothing to change"));
        outcome.notes.push(Note::reject("a.csv", 3, "missingName", "no name"));
        assert!(!outcome.accepted() && outcome.to_string().contains("a.csv:3:  missingName: no name"));
        assert_eq!(outcome.report_lines().unwrap().lines().count(), 2);
    }
}
