//! What an import would change: candidates against what is known.

use std::collections::HashMap;

use domain::procedure::{Detail, Procedure};

use super::{outcome::Note, printed, read::Candidate};

/// What the database has of a procedure.
#[derive(Debug, Clone)]
pub struct Known {
    /// Its published version.
    pub version: i32,
    /// Hash of that version.
    pub hash: String,
    /// The record, where only names are known.
    pub names: Option<Procedure>,
}

/// A version to be written.
#[derive(Debug)]
pub struct Write {
    /// Its number; 1 for a new procedure.
    pub version: i32,
    /// The record.
    pub procedure: Procedure,
    /// The record as JSON.
    pub json: String,
    /// Hash of the record.
    pub hash: String,
}

/// Everything that an import would write.
#[derive(Debug, Default)]
pub struct Plan {
    /// New versions.
    pub writes: Vec<Write>,
    /// Of these, new procedures.
    pub new: usize,
    /// Of these, new versions of known procedures.
    pub changed: usize,
    /// Procedures that stay as they are.
    pub unchanged: usize,
}

impl Plan {
    /// Compare. Of several records with one code the last full one counts, else the last.
    ///
    /// # Errors
    /// Only if a record cannot be written as JSON.
    pub fn make(
        candidates: Vec<Candidate>,
        known: &HashMap<String, Known>,
        notes: &mut Vec<Note>,
    ) -> serde_json::Result<Self> {
        let mut plan = Self::default();
        for candidate in unique(candidates, notes) {
            plan.take(candidate, known, notes)?;
        }
        Ok(plan)
    }

    fn take(
        &mut self,
        candidate: Candidate,
        known: &HashMap<String, Known>,
        notes: &mut Vec<Note>,
    ) -> serde_json::Result<()> {
        let Candidate { file, line, procedure, tells_levels } = candidate;
        let before = known.get(&procedure.code);
        let procedure = match (before, procedure.detail) {
            (Some(Known { names: None, .. }), Detail::Index) => {
                self.unchanged += 1;
                let message = format!("Đã có bản ghi đầy đủ của {}; giữ nguyên, không thay bằng tên.", procedure.code);
                notes.push(Note::doubt(&file, line, "fullRecordKept", message));
                return Ok(());
            }
            (Some(Known { names: Some(names), .. }), Detail::Index) => renamed(names.clone(), procedure, tells_levels),
            _ => procedure,
        };
        let (json, hash) = printed(&procedure)?;
        let version = match before {
            Some(before) if before.hash == hash => {
                self.unchanged += 1;
                return Ok(());
            }
            Some(before) => {
                self.changed += 1;
                before.version + 1
            }
            None => {
                self.new += 1;
                1
            }
        };
        self.writes.push(Write { version, procedure, json, hash });
        Ok(())
    }
}

/// A row of names changes the names only; it tells levels where it has a column for them.
fn renamed(before: Procedure, row: Procedure, tells_levels: bool) -> Procedure {
    let levels = if tells_levels || before.levels.is_empty() { row.levels } else { before.levels.clone() };
    Procedure {
        name: row.name,
        sector: row.sector,
        publisher: row.publisher,
        publisher_text: row.publisher_text,
        executing_agencies: if row.executing_agencies.is_empty() {
            before.executing_agencies.clone()
        } else {
            row.executing_agencies
        },
        source: if row.source.is_empty() { before.source.clone() } else { row.source },
        levels,
        ..before
    }
}

fn unique(candidates: Vec<Candidate>, notes: &mut Vec<Note>) -> Vec<Candidate> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let place = places.get(candidate.code()).copied().and_then(|place| kept.get_mut(place));
        let Some(before) = place else {
            places.insert(candidate.code().to_owned(), kept.len());
            kept.push(candidate);
            continue;
        };
        let (full, was_full) = (candidate.procedure.detail == Detail::Full, before.procedure.detail == Detail::Full);
        if candidate.procedure == before.procedure {
            continue;
        }
        let message = format!("Mã {} đã có trong {}:{}.", candidate.code(), before.file, before.line);
        notes.push(Note::doubt(&candidate.file, candidate.line, "repeatedCode", message));
        if full || !was_full {
            *before = candidate;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use domain::procedure::source::{IndexRow, read_index};

    use super::*;

    fn candidate(line: usize, name: &str, full: bool) -> Candidate {
        let row = IndexRow {
            code: "1.000001".into(),
            name: name.into(),
            publisher: "Bộ Tư pháp".into(),
            sector: "Hộ tịch".into(),
            ..IndexRow::default()
        };
        let mut procedure = read_index(&row).procedure.unwrap();
        if full {
            procedure.detail = Detail::Full;
        }
        Candidate { file: "a.csv".into(), line, procedure, tells_levels: false }
    }

    fn known(name: &str, full: bool) -> HashMap<String, Known> {
        let procedure = candidate(1, name, full).procedure;
        let (_, hash) = printed(&procedure).unwrap();
        HashMap::from([("1.000001".to_owned(), Known { version: 4, hash, names: (!full).then_some(procedure) })])
    }

    fn made(candidates: Vec<Candidate>, known: &HashMap<String, Known>) -> (Plan, Vec<String>) {
        let mut notes = Vec::new();
        let plan = Plan::make(candidates, known, &mut notes).unwrap();
        (plan, notes.into_iter().map(|note| note.code).collect())
    }

    #[test]
    fn new_changed_and_unchanged() {
        let (plan, notes) = made(vec![candidate(1, "A", false)], &HashMap::new());
        assert_eq!((plan.new, plan.changed, plan.unchanged, plan.writes[0].version), (1, 0, 0, 1));
        assert!(notes.is_empty());
        let mut same = candidate(1, "A", false);
        same.procedure.source = "elsewhere".to_owned();
        let (plan, _) = made(vec![same], &known("A", false));
        assert_eq!((plan.new, plan.changed, plan.unchanged), (0, 0, 1));
        let (plan, _) = made(vec![candidate(1, "B", true)], &known("A", false));
        assert_eq!((plan.changed, plan.writes[0].version), (1, 5));
    }

    #[test]
    fn names_never_replace_a_full_record() {
        let (plan, notes) = made(vec![candidate(1, "B", false)], &known("A", true));
        assert_eq!((plan.unchanged, plan.writes.len(), notes), (1, 0, vec!["fullRecordKept".to_owned()]));
    }

    #[test]
    fn a_row_of_names_keeps_what_else_is_known() {
        let mut before = known("A", false);
        before.get_mut("1.000001").unwrap().names.as_mut().unwrap().levels = vec![domain::terms::Level::Commune];
        let (plan, _) = made(vec![candidate(1, "B", false)], &before);
        assert_eq!((plan.writes[0].procedure.name.as_str(), plan.writes[0].procedure.levels.len()), ("B", 1));
    }

    #[test]
    fn of_two_records_the_full_one_counts() {
        let (plan, notes) =
            made(vec![candidate(1, "A", true), candidate(2, "B", false), candidate(3, "C", true)], &HashMap::new());
        assert_eq!((plan.writes.len(), plan.writes[0].procedure.name.as_str(), notes.len()), (1, "C", 2));
    }
}
