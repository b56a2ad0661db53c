//! The index: names of procedures, their publisher, agencies and sector.

use super::super::record::{Detail, Level, Procedure, Steps};
use super::super::text;
use super::fields::Notes;
use super::{Reading, identity, level, publisher, sector};

/// One row of the index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexRow {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Publishing body.
    pub publisher: String,
    /// Executing agencies, separated by `;` or line breaks.
    pub agencies: String,
    /// Sector.
    pub sector: String,
    /// Levels as source codes separated by blanks (`bo tinh xa khac`); empty when unknown.
    pub levels: String,
    /// Where the row comes from.
    pub source: String,
}

/// Read a row of the index.
#[must_use]
pub fn read_index(row: &IndexRow) -> Reading {
    let mut notes = Notes::default();
    let code = row.code.trim().to_owned();
    let name = text::one_line(&row.name);
    identity(&code, &name, &mut notes);
    if row.publisher.trim().is_empty() {
        notes.reject("/co_quan_ban_hanh", "missing_publisher", "Thiếu cơ quan ban hành.");
    }
    if row.sector.trim().is_empty() {
        notes.reject("/linh_vuc", "missing_sector", "Thiếu lĩnh vực.");
    }
    if notes.rejected() {
        return Reading { procedure: None, findings: notes.findings };
    }
    let publisher_text = text::one_line(&row.publisher);
    let publisher = publisher(&publisher_text);
    let mut agencies: Vec<String> = Vec::new();
    for agency in row.agencies.split([';', '\n']).map(text::one_line) {
        if !agency.is_empty() && !agencies.contains(&agency) {
            agencies.push(agency);
        }
    }
    let mut levels: Vec<Level> = row.levels.split_whitespace().filter_map(level).collect();
    if levels.is_empty() {
        levels = levels_of(&agencies);
    }
    let procedure = Procedure {
        code,
        name,
        detail: Detail::Index,
        sector: sector(&publisher, &row.sector),
        publisher_text: Some(publisher_text).filter(|text| *text != publisher.name),
        publisher,
        decision_number: None,
        kind: None,
        levels,
        audience: Vec::new(),
        executing_agencies: agencies,
        competent_agency: None,
        coordinating_agency: None,
        intake_address: None,
        steps: Steps::default(),
        channels: Vec::new(),
        case_variants: Vec::new(),
        conditions: String::new(),
        legal_bases: Vec::new(),
        results: Vec::new(),
        forms: Vec::new(),
        keywords: String::new(),
        description: String::new(),
        online: false,
        source: text::one_line(&row.source),
        unofficial: false,
        quality: vec!["chi_co_ten".to_owned()],
    };
    Reading { procedure: Some(procedure), findings: notes.findings }
}

/// Levels told by the names of the executing agencies. Districts ended on 1 July 2025; what they did is the commune's or the province's, so they tell nothing.
fn levels_of(agencies: &[String]) -> Vec<Level> {
    let mut found = Vec::new();
    for folded in agencies.iter().map(|agency| text::fold(agency)) {
        let level = if ["cap xa", "xa, phuong"].iter().any(|words| folded.contains(words)) {
            Level::Commune
        } else if ["cap tinh", "tinh, thanh pho", "tinh/thanh pho"].iter().any(|words| folded.contains(words))
            || folded.starts_with("so ")
            || folded.starts_with("ubnd tinh")
        {
            Level::Province
        } else if folded.starts_with("bo ")
            || folded.starts_with("cuc ")
            || folded.starts_with("tong cuc")
            || folded.starts_with("vu ")
        {
            Level::Ministry
        } else {
            continue;
        };
        if !found.contains(&level) {
            found.push(level);
        }
    }
    found.sort();
    found
}
