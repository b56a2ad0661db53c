//! The data pack inside the program (`backend/server/data`, made by `pack.py`): unpacked, read, put into the shape of the tables.

use std::{
    collections::HashMap,
    thread::{self, JoinHandle},
};

use anyhow::Context as _;
use domain::{
    calendar::TimeLimit,
    dossier::InternalProcess,
    procedure::{
        Named,
        form::template::{Confidence, FormTemplate},
        source,
    },
    search::fold,
};
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::{
    plan::Plan,
    read::{Candidate, Found},
    reference::{AgencyRow, Bank, Coded, Commune, Former, Holiday, Process, Province, Reference, Sector, Template},
};
use crate::audit::canonical;

macro_rules! packed {
    ($file:literal) => {
        unpack(include_bytes!(concat!("../../../data/", $file, ".zst"))).context($file)
    };
}

fn unpack(bytes: &[u8]) -> anyhow::Result<String> {
    Ok(String::from_utf8(zstd::decode_all(bytes)?)?)
}

/// The pack, being read on threads of its own: units and forms are there before the procedures.
#[derive(Debug)]
pub struct PackReading {
    reference: JoinHandle<anyhow::Result<Reference>>,
    procedures: JoinHandle<anyhow::Result<Procedures>>,
}

/// Of the pack, what people ask for.
#[derive(Debug)]
pub struct Procedures {
    /// Full records and names.
    pub plan: Plan,
    /// Approved steps.
    pub processes: Vec<Process>,
}

impl PackReading {
    /// Begin: about a second of work. Whoever knows that the database is a new one begins before it is there.
    #[must_use]
    pub fn begin() -> Self {
        Self { reference: thread::spawn(reference), procedures: thread::spawn(Procedures::read) }
    }

    /// Wait for units, calendar, banks, agencies, sectors, result types and forms, then for the procedures.
    pub(super) fn parts(self) -> (Part<Reference>, Part<Procedures>) {
        (Part(self.reference), Part(self.procedures))
    }
}

/// A part that is still being read.
pub(super) struct Part<T>(JoinHandle<anyhow::Result<T>>);

impl<T> Part<T> {
    /// Wait for it.
    ///
    /// # Errors
    /// When the pack is damaged.
    pub fn read(self) -> anyhow::Result<T> {
        self.0.join().unwrap_or_else(|_| Err(anyhow::anyhow!("the reader of the pack panicked")))
    }
}

impl Procedures {
    fn read() -> anyhow::Result<Self> {
        let plan = Plan::make(procedures()?, &HashMap::new(), &mut Vec::new())?;
        let known = |code: &str| plan.writes.iter().any(|write| write.procedure.code == code);
        let mut processes = processes(&packed!("processes.jsonl")?, known)?;
        processes.extend(interlinked(&packed!("interlinked.jsonl")?)?);
        Ok(Self { plan, processes })
    }
}

/// Full records, and names of those procedures that have none.
pub fn procedures() -> anyhow::Result<Vec<Candidate>> {
    let (mut full, mut names) = (Found::default(), Found::default());
    full.json_lines(&packed!("procedures.jsonl")?);
    names.csv(&packed!("procedure-index.csv")?);
    let known: std::collections::HashSet<String> =
        full.candidates.iter().map(|candidate| candidate.code().to_owned()).collect();
    full.candidates.extend(names.candidates.into_iter().filter(|candidate| !known.contains(candidate.code())));
    Ok(full.candidates)
}

fn rows<T: for<'de> Deserialize<'de>>(csv: &str) -> anyhow::Result<Vec<T>> {
    csv::Reader::from_reader(csv.as_bytes()).into_deserialize().collect::<Result<_, _>>().map_err(Into::into)
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

fn reference() -> anyhow::Result<Reference> {
    type Provinces = Vec<(String, String, String, String, String)>;
    let provinces: Provinces = rows(&packed!("provinces.csv")?)?;
    let communes: Vec<(String, String, String, String)> = rows(&packed!("communes.csv")?)?;
    let agencies = agencies(&provinces, &communes)?;
    Ok(Reference {
        agencies,
        provinces: provinces.into_iter().map(|(code, _, name, kind, _)| Province { code, name, kind }).collect(),
        communes: communes
            .into_iter()
            .map(|(code, name, kind, province_code)| Commune { code, name, kind, province_code })
            .collect(),
        former: rows(&packed!("former-units.csv")?)?.into_iter().map(former).collect(),
        holidays: rows(&packed!("holidays.csv")?)?.into_iter().map(holiday).collect(),
        banks: rows(&packed!("banks.csv")?)?.into_iter().map(bank).collect(),
        sectors: rows(&packed!("sectors.csv")?)?.into_iter().map(sector).collect(),
        results: rows(&packed!("result-types.csv")?)?.into_iter().map(|(code, name)| Coded { code, name }).collect(),
        forms: packed!("forms.jsonl")?.lines().map(form).collect::<anyhow::Result<_>>()?,
    })
}

type FormerLine = (String, String, String, String, String, String, u8, u8);

/// The island districts had no communes: the district's code stands for theirs.
fn former((code, name, district_code, district, province, new_code, whole, default): FormerLine) -> Former {
    let folded = fold(&format!("{name} {district} {province}"));
    let letters: String = folded.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    Former {
        old_code: if code.is_empty() { district_code } else { code },
        old_name: name,
        old_district: district,
        old_province: province,
        new_code,
        whole: whole == 1,
        is_default: default == 1,
        folded: letters.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

fn holiday((day, kind, name, _, confidence, source): (String, String, String, String, String, String)) -> Holiday {
    let kind = if kind == "workedSaturday" { "swapWorking" } else { "off" };
    Holiday { day, kind, name, source, provisional: confidence == "provisional" }
}

fn bank((bin, code, short_name, name, swift, vietqr): (String, String, String, String, String, i16)) -> Bank {
    Bank { code, bin: some(bin), short_name, name, swift: some(swift), vietqr }
}

fn sector((_, publisher, name): (String, String, String)) -> Sector {
    let publisher = source::publisher(&publisher);
    let Named { code, name } = source::sector(&publisher, &name);
    Sector { code, name, publisher_code: Some(publisher.code), publisher_name: publisher.name }
}

fn form(line: &str) -> anyhow::Result<Template> {
    let content: Value = serde_json::from_str(line)?;
    let template: FormTemplate = serde_json::from_value(content.clone())?;
    let confidence = match template.confidence {
        Confidence::Official => "official",
        Confidence::Partial => "partial",
        Confidence::General => "known",
    };
    let content_hash = hex::encode(Sha256::digest(canonical(&content)));
    Ok(Template { code: template.code, version: 1, title: template.title, confidence, content, content_hash })
}

/// Ministries in force with today's names, then people's committees of provinces and communes. None takes dossiers until somebody says so.
fn agencies(
    provinces: &[(String, String, String, String, String)],
    communes: &[(String, String, String, String)],
) -> anyhow::Result<Vec<AgencyRow>> {
    let today: HashMap<String, String> = source::publishers().map(|named| (named.code, named.name)).collect();
    let ministries: Vec<(String, String, String)> = rows(&packed!("ministries.csv")?)?;
    // "nhập vào G17 từ …", "thuộc Bộ Tài chính từ …": merged into another one.
    let ministries =
        ministries.into_iter().filter(|(_, _, note)| !note.starts_with("nhập vào") && !note.starts_with("thuộc"));
    let mut found: Vec<AgencyRow> = ministries
        .map(|(code, name, _)| AgencyRow {
            name: today.get(&code).cloned().unwrap_or(name),
            level: "ministry",
            publisher_code: Some(code.clone()),
            code,
            ..AgencyRow::default()
        })
        .collect();
    let committee = |name: &str| {
        let mut chars = name.chars();
        let first: String = chars.next().into_iter().flat_map(char::to_lowercase).collect();
        format!("Ủy ban nhân dân {first}{}", chars.as_str())
    };
    let mut codes: HashMap<&str, &str> = HashMap::new();
    for (province, code, name, _, _) in provinces {
        codes.insert(province, code);
        found.push(AgencyRow {
            code: code.clone(),
            name: committee(name),
            level: "province",
            province_code: Some(province.clone()),
            ..AgencyRow::default()
        });
    }
    for (commune, name, _, province) in communes {
        let above = codes.get(province.as_str()).context("a commune without a province")?;
        found.push(AgencyRow {
            code: format!("{above}.{commune}"),
            name: committee(name),
            level: "commune",
            parent_code: Some((*above).to_owned()),
            province_code: Some(province.clone()),
            commune_code: Some(commune.clone()),
            // Level 2 codes of the new communes are not published yet; this one is made of both official codes.
            provisional: true,
            ..AgencyRow::default()
        });
    }
    Ok(found)
}

/// The published internal processes: those of everyday procedures in force for every agency; those of one province, of single cases and the patterns as drafts, which
/// whoever keeps the catalogue gives to a procedure, a case and an agency.
fn processes(lines: &str, known: impl Fn(&str) -> bool) -> anyhow::Result<Vec<Process>> {
    let mut found = Vec::new();
    for line in lines.lines() {
        let source = source::read_process(line)?;
        let procedure_code = source.procedure.filter(|code| known(code));
        let everyday = procedure_code.as_ref().is_some_and(|code| source.id == format!("AD-{code}"));
        let content = source.process.with_context(|| format!("process {} is not sound", source.id))?;
        found.push(Process {
            id: source.id,
            version: 1,
            title: source.name,
            procedure_code,
            case_variant_id: None,
            state: if everyday { "published" } else { "draft" },
            source: [source.source, source.province.unwrap_or_default()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
            whole: source.limit.map(serde_json::to_value).transpose()?,
            difficult_whole: source.difficult_limit.map(serde_json::to_value).transpose()?,
            content: serde_json::to_value(content)?,
            findings: serde_json::to_value(source.findings)?,
            edition: 1,
        });
    }
    Ok(found)
}

/// A process that opens other dossiers, as the pack has it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Interlinked {
    id: String,
    title: String,
    procedure: String,
    case_variant: Option<String>,
    source: String,
    whole: TimeLimit,
    process: InternalProcess,
    /// Whether it holds everywhere, or is one province's.
    everywhere: bool,
}

/// Processes of matters that several agencies work on (liên thông), each with the dossiers that it opens.
fn interlinked(lines: &str) -> anyhow::Result<Vec<Process>> {
    let read = |line: &str| {
        let of: Interlinked = serde_json::from_str(line)?;
        Ok(Process {
            id: of.id,
            version: 1,
            title: of.title,
            procedure_code: Some(of.procedure),
            case_variant_id: of.case_variant,
            state: if of.everywhere { "published" } else { "draft" },
            source: of.source,
            whole: Some(serde_json::to_value(of.whole)?),
            difficult_whole: None,
            content: serde_json::to_value(of.process)?,
            findings: Value::Array(Vec::new()),
            edition: 1,
        })
    };
    lines.lines().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pack_is_whole() {
        let (reference, procedures) = PackReading::begin().parts();
        let (reference, Procedures { plan, processes }) = (reference.read().unwrap(), procedures.read().unwrap());
        let counts = [
            reference.provinces.len(),
            reference.communes.len(),
            reference.former.len(),
            reference.banks.len(),
            reference.forms.len(),
        ];
        assert_eq!(counts, [34, 3321, 10_602, 62, 59]);
        println!(
            "procedures {}, agencies {}, sectors {}, results {}, holidays {}, processes {}",
            plan.writes.len(),
            reference.agencies.len(),
            reference.sectors.len(),
            reference.results.len(),
            reference.holidays.len(),
            processes.len()
        );
        assert!(plan.writes.len() > 5_300);
        assert_eq!(processes.len(), 148 + 6);
        assert!(processes.iter().filter(|process| process.state == "published").count() > 15);
        assert!(
            reference
                .agencies
                .iter()
                .any(|agency| agency.code == "H26.00004" && agency.name == "Ủy ban nhân dân phường Ba Đình")
        );
        assert!(reference.agencies.iter().all(|agency| domain::ids::AgencyCode::parse(&agency.code).is_ok()));
    }
}
