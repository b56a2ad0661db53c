//! The parsers on every record of the data pack: what they understand, counted and held as a floor.
#![expect(clippy::unwrap_used, reason = "a test")]

use std::collections::BTreeMap;
use std::path::Path;

use domain::procedure::source::{self, IndexRow};
use domain::procedure::{ComponentKind, Detail, FeeRule, LimitBasis, Procedure, Severity};
use serde_json::Value;

fn pack(name: &str) -> String {
    // Asked for at run time: checkouts share a target folder, so that this may have been built in another one.
    let path = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../backend/server/data").join(name);
    let bytes = zstd::decode_all(std::fs::File::open(&path).unwrap()).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn records() -> Vec<Value> {
    pack("procedures.jsonl.zst").lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn procedures() -> &'static [Procedure] {
    static READ: std::sync::OnceLock<Vec<Procedure>> = std::sync::OnceLock::new();
    READ.get_or_init(|| records().iter().map(|record| source::read_record(record).procedure.unwrap()).collect())
}

fn percent(part: usize, whole: usize) -> f64 {
    let per_mille = part * 10_000 / whole.max(1);
    f64::from(u32::try_from(per_mille).unwrap()) / 100.0
}

#[test]
fn every_record_is_read() {
    let mut codes: BTreeMap<String, usize> = BTreeMap::new();
    let records = records();
    for record in &records {
        let reading = source::read_record(record);
        assert!(reading.procedure.is_some(), "{:?}", reading.findings);
        assert!(reading.findings.iter().all(|finding| finding.severity == Severity::Doubt));
        for finding in reading.findings {
            *codes.entry(finding.code).or_default() += 1;
        }
    }
    println!("{} records; findings: {codes:?}", records.len());
    assert_eq!(records.len(), 2009);
    assert!(!codes.contains_key("unknown_field") && !codes.contains_key("wrong_type"));
}

#[test]
fn share_of_time_limits_understood() {
    let procedures = procedures();
    let mut by_basis: BTreeMap<String, usize> = BTreeMap::new();
    let channels: Vec<_> = procedures.iter().flat_map(|procedure| &procedure.channels).collect();
    for channel in &channels {
        *by_basis.entry(format!("{:?}", channel.time_limit_basis)).or_default() += 1;
        assert_eq!(
            channel.time_limit.is_some(),
            !matches!(channel.time_limit_basis, LimitBasis::NotSet | LimitBasis::Unknown)
        );
    }
    let understood = channels.iter().filter(|channel| channel.time_limit_basis != LimitBasis::Unknown).count();
    let certain = channels.iter().filter(|channel| channel.time_limit_certain).count();
    let carded = procedures.iter().filter(|procedure| procedure.time_limit_summary().is_some()).count();
    let (understood, certain, carded) =
        (percent(understood, channels.len()), percent(certain, channels.len()), percent(carded, procedures.len()));
    println!(
        "time limits of {} channels: understood {understood} %, certain {certain} %, procedures with a limit on the card {carded} %; {by_basis:?}",
        channels.len()
    );
    assert!(understood >= FLOOR_LIMITS.0 && certain >= FLOOR_LIMITS.1 && carded >= FLOOR_LIMITS.2);
}

#[test]
fn share_of_fees_understood() {
    let procedures = procedures();
    let fees: Vec<_> =
        procedures.iter().flat_map(|procedure| &procedure.channels).flat_map(|channel| &channel.fees).collect();
    let mut by_rule: BTreeMap<String, usize> = BTreeMap::new();
    let mut unknown: BTreeMap<&str, usize> = BTreeMap::new();
    for fee in &fees {
        *by_rule.entry(format!("{:?}", fee.rule)).or_default() += 1;
        if fee.rule == FeeRule::Unknown {
            *unknown.entry(&fee.note).or_default() += 1;
        }
    }
    let understood = fees.iter().filter(|fee| fee.rule != FeeRule::Unknown).count();
    let certain = fees.iter().filter(|fee| fee.certain).count();
    let suspicious = fees.iter().filter(|fee| fee.suspicious).count();
    let (understood, certain) = (percent(understood, fees.len()), percent(certain, fees.len()));
    println!(
        "{} fee lines: understood {understood} %, certain {certain} %, suspicious amounts {suspicious}; {by_rule:?}",
        fees.len()
    );
    let mut unknown: Vec<_> = unknown.into_iter().collect();
    unknown.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (note, count) in unknown.into_iter().take(12) {
        println!("  not understood {count} times: {}", note.chars().take(100).collect::<String>());
    }
    assert!(understood >= FLOOR_FEES.0 && certain >= FLOOR_FEES.1);
}

/// Understood, certain, with a text on the card; percent.
const FLOOR_LIMITS: (f64, f64, f64) = (95.4, 81.0, 95.2);
/// Understood, certain; percent.
const FLOOR_FEES: (f64, f64) = (99.5, 82.0);

#[test]
fn papers_and_steps() {
    let procedures = procedures();
    let lines: Vec<_> =
        procedures.iter().flat_map(|procedure| &procedure.case_variants).flat_map(|case| &case.components).collect();
    let notes = lines.iter().filter(|line| line.kind == ComponentKind::Note).count();
    let cases = procedures.iter().map(|procedure| procedure.case_variants.len()).max().unwrap();
    let steps: usize = procedures.iter().map(|procedure| procedure.steps.items.len()).sum();
    let actors =
        procedures.iter().flat_map(|procedure| &procedure.steps.items).filter(|step| step.actor.is_some()).count();
    println!(
        "{} paper lines, {notes} of them remarks; at most {cases} cases; {steps} steps, {actors} with an actor",
        lines.len()
    );
    for procedure in procedures {
        assert!(!procedure.case_variants.is_empty());
        let joined = |text: &str| text.split_whitespace().collect::<String>();
        let items: String = procedure.steps.items.iter().map(|step| joined(&step.text)).collect();
        assert_eq!(items, joined(&procedure.steps.text), "{}", procedure.code);
    }
}

#[test]
fn known_records() {
    let procedures: BTreeMap<String, &Procedure> =
        procedures().iter().map(|procedure| (procedure.code.clone(), procedure)).collect();
    let card = |code: &str| {
        let procedure = procedures.get(code).unwrap();
        (procedure.time_limit_summary(), procedure.fee_summary())
    };
    for code in [
        "1.001193", "1.004873", "2.000635", "2.000815", "1.004222", "1.001612", "1.013225", "1.012753", "1.001456",
        "1.000894",
    ] {
        println!("{code} {:?}", card(code));
    }
    assert_eq!(card("1.001193").0.as_deref(), Some("Trong ngày"));
    assert_eq!(card("1.004222").1.as_deref(), Some("10.000 – 20.000 đ"));
    assert_eq!(card("2.000815").1.as_deref(), Some("2.000 đ/trang"));
    assert_eq!(card("2.000635").1.as_deref(), Some("8.000 đ"));
}

#[test]
fn records_survive_the_database() {
    for procedure in procedures().iter().step_by(50) {
        let stored = serde_json::to_value(procedure).unwrap();
        assert_eq!(&serde_json::from_value::<Procedure>(stored).unwrap(), procedure);
    }
}

#[test]
fn index_rows_are_read() {
    let text = pack("procedure-index.csv.zst");
    let mut rows = 0;
    // The pack quotes fields as RFC 4180 does and keeps one record per line.
    for line in text.lines().skip(1) {
        let fields = fields(line);
        let [code, name, publisher, agencies, sector, levels, origin] = fields.as_slice() else { panic!("{line}") };
        let row = IndexRow {
            code: code.clone(),
            name: name.clone(),
            publisher: publisher.clone(),
            agencies: agencies.clone(),
            sector: sector.clone(),
            levels: levels.clone(),
            source: origin.clone(),
        };
        let reading = source::read_index(&row);
        let procedure = reading.procedure.unwrap_or_else(|| panic!("{line}: {:?}", reading.findings));
        assert!(procedure.detail == Detail::Index && reading.findings.is_empty());
        assert!(!procedure.publisher.code.starts_with("X-B"), "no code for {}", procedure.publisher.name);
        rows += 1;
    }
    assert_eq!(rows, 5311);
}

fn fields(line: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let field = found.last_mut().unwrap();
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                field.push('"');
                chars.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => found.push(String::new()),
            c => field.push(c),
        }
    }
    found
}
