//! Files of procedures: JSON (one record or a list), JSON lines, CSV, XLSX. The kind follows from the ending.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use calamine::{Reader as _, open_workbook_auto};
use domain::{
    procedure::{IndexRow, Procedure, Reading, json, source, text::slug},
    search::fold,
};
use serde_json::Value;

use super::outcome::Note;

/// A record that could be read, with its place.
#[derive(Debug)]
pub struct Candidate {
    /// The file.
    pub file: String,
    /// Line, row or number in it.
    pub line: usize,
    /// The record.
    pub procedure: Procedure,
    /// Whether its levels stand in the file; else they were told from the names of its agencies.
    pub tells_levels: bool,
}

impl Candidate {
    /// Code of the procedure.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.procedure.code
    }
}

/// Read every file.
///
/// # Errors
/// When a file cannot be opened or its ending is not known.
pub fn files(paths: &[PathBuf]) -> anyhow::Result<(Vec<Candidate>, Vec<Note>)> {
    let mut found = Found::default();
    for path in paths {
        found.file(path)?;
    }
    Ok((found.candidates, found.notes))
}

/// What was read so far.
#[derive(Default)]
pub struct Found {
    /// Records that can be taken.
    pub candidates: Vec<Candidate>,
    /// Everything rejected or doubtful.
    pub notes: Vec<Note>,
    file: String,
}

impl Found {
    fn file(&mut self, path: &Path) -> anyhow::Result<()> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        self.file = path.display().to_string();
        let open = || std::fs::read(path).with_context(|| format!("cannot read {}", path.display()));
        if matches!(ending.as_str(), "xlsx" | "xls" | "ods") {
            open()?;
            self.sheet(path);
            return Ok(());
        }
        let Ok(text) = String::from_utf8(open()?) else {
            self.notes.push(Note::reject(&self.file, 1, "notUtf8", "Tệp không phải UTF-8."));
            return Ok(());
        };
        let text = text.trim_start_matches('\u{feff}');
        match ending.as_str() {
            "json" => self.json(text),
            "jsonl" | "ndjson" => self.json_lines(text),
            "csv" => self.csv(text),
            _ => anyhow::bail!("{}: the ending must be .json, .jsonl, .csv or .xlsx", path.display()),
        }
        Ok(())
    }

    fn take(&mut self, line: usize, reading: Reading, tells_levels: bool) {
        self.notes.extend(reading.findings.into_iter().map(|finding| Note::of(&self.file, line, finding)));
        if let Some(procedure) = reading.procedure {
            self.candidates.push(Candidate { file: self.file.clone(), line, procedure, tells_levels });
        }
    }

    fn json(&mut self, text: &str) {
        match serde_json::from_str::<Value>(text) {
            Ok(Value::Array(records)) => {
                for (record, line) in records.iter().zip(1..) {
                    self.take(line, source::read_record(record), true);
                }
            }
            Ok(record) => self.take(1, source::read_record(&record), true),
            Err(error) => {
                let message = format!("Không phải JSON (dòng {}, cột {}).", error.line(), error.column());
                self.notes.push(Note::reject(&self.file, error.line(), "notJson", message));
            }
        }
    }

    /// JSON lines; also what the pack holds.
    pub fn json_lines(&mut self, text: &str) {
        for (line, record) in (1..).zip(text.lines()).filter(|(_, record)| !record.trim().is_empty()) {
            self.take(line, json::read_record(record), true);
        }
    }

    /// An index with a header line; also what the pack holds.
    pub fn csv(&mut self, text: &str) {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut columns: Option<Columns> = None;
        for record in reader.records() {
            let (line, cells) = match record {
                Ok(record) => {
                    let line = record.position().and_then(|at| usize::try_from(at.line()).ok()).unwrap_or(0);
                    (line, record.iter().map(str::to_owned).collect::<Vec<_>>())
                }
                Err(error) => {
                    self.notes.push(Note::reject(&self.file, 0, "notCsv", error.to_string()));
                    return;
                }
            };
            match &columns {
                Some(columns) => self.take(line, source::read_index(&columns.row(&cells)), columns.levels.is_some()),
                None => match Columns::find(&cells) {
                    Some(found) => columns = Some(found),
                    None => return self.no_header(line),
                },
            }
        }
        if columns.is_none() {
            self.no_header(1);
        }
    }

    /// The portal's export has a title in the first row and the header in the second; any of the first ten rows will do.
    fn sheet(&mut self, path: &Path) {
        let range = match open_workbook_auto(path).map_err(|error| error.to_string()).and_then(|mut book| {
            match book.worksheet_range_at(0) {
                Some(range) => range.map_err(|error| error.to_string()),
                None => Err("no sheet".to_owned()),
            }
        }) {
            Ok(range) => range,
            Err(error) => return self.notes.push(Note::reject(&self.file, 1, "notASheet", error)),
        };
        let first = range.start().and_then(|(row, _)| usize::try_from(row).ok()).unwrap_or(0) + 1;
        let mut columns: Option<Columns> = None;
        for (line, row) in (first..).zip(range.rows()) {
            let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
            match &columns {
                Some(_) if cells.iter().all(|cell| cell.trim().is_empty()) => {}
                Some(columns) => self.take(line, source::read_index(&columns.row(&cells)), columns.levels.is_some()),
                None => columns = Columns::find(&cells),
            }
            if columns.is_none() && line >= 10 {
                break;
            }
        }
        if columns.is_none() {
            self.no_header(first);
        }
    }

    fn no_header(&mut self, line: usize) {
        let message = "Không thấy dòng tiêu đề với các cột mã, tên, cơ quan ban hành, lĩnh vực.";
        self.notes.push(Note::reject(&self.file, line, "missingHeader", message));
    }
}

/// Places of the columns of an index.
struct Columns {
    code: usize,
    name: usize,
    publisher: usize,
    sector: usize,
    agencies: Option<usize>,
    levels: Option<usize>,
    source: Option<usize>,
}

impl Columns {
    /// The columns of a header; none when a needed one is missing.
    fn find(cells: &[String]) -> Option<Self> {
        let names: Vec<String> = cells.iter().map(|cell| slug(&fold(&cell.replace('_', " ")))).collect();
        let place = |wanted: &[&str]| names.iter().position(|name| wanted.contains(&name.as_str()));
        Some(Self {
            code: place(&["code", "ma", "ma-so", "ma-thu-tuc"])?,
            name: place(&["name", "ten", "ten-thu-tuc"])?,
            publisher: place(&["publisher", "co-quan-ban-hanh", "co-quan-cong-bo"])?,
            sector: place(&["sector", "linh-vuc"])?,
            agencies: place(&["agencies", "co-quan-thuc-hien"]),
            levels: place(&["levels", "cap-thuc-hien"]),
            source: place(&["source", "nguon"]),
        })
    }

    fn row(&self, cells: &[String]) -> IndexRow {
        let cell = |place: usize| cells.get(place).cloned().unwrap_or_default();
        let optional = |place: Option<usize>| place.map(cell).unwrap_or_default();
        IndexRow {
            code: cell(self.code),
            name: cell(self.name),
            publisher: cell(self.publisher),
            sector: cell(self.sector),
            agencies: optional(self.agencies),
            levels: optional(self.levels),
            source: optional(self.source),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(found: &Found) -> Vec<(usize, &str)> {
        found.notes.iter().map(|note| (note.line, note.code.as_str())).collect()
    }

    #[test]
    fn an_index_by_its_header() {
        let mut found = Found::default();
        found.csv("Mã số,Tên,Cơ quan ban hành,Cơ quan thực hiện,Lĩnh vực\n1.000001,Cấp bản sao,Bộ Tư pháp,\"Sở Tư pháp\nUBND cấp xã\",Hộ tịch\n1.000002,,Bộ Tư pháp,,Hộ tịch\n");
        assert_eq!((found.candidates.len(), found.candidates[0].procedure.executing_agencies.len()), (1, 2));
        assert_eq!(codes(&found), [(4, "missingName")]);
        let mut found = Found::default();
        found.csv("a,b\n1,2\n");
        assert_eq!(codes(&found), [(1, "missingHeader")]);
    }

    #[test]
    fn lines_that_are_no_json_are_told_by_line() {
        let mut found = Found::default();
        found.json_lines("\n{\"ma\": 1}\n{oops\n");
        assert!(found.candidates.is_empty());
        assert!(codes(&found).contains(&(3, "notJson")));
        let mut found = Found::default();
        found.json("[{}");
        assert_eq!(codes(&found), [(1, "notJson")]);
    }
}
