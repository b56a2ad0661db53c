//! The clock speaks both languages, in every line that it can write.

use std::collections::BTreeSet;

use domain::calendar::{Entry, Extension, LedgerKind, LedgerLine, LimitUnit, Moved, Rule, TimeLimit, Wait};

use crate::support::{at, date};

/// Every line, in every shade.
fn lines() -> Vec<LedgerLine> {
    let (name, from, to) = ("Ngày Văn hóa Việt Nam".to_owned(), at("2026-11-26 17:30"), date("2026-11-23"));
    let mut entries = vec![
        Entry::Start { at_once: true },
        Entry::Start { at_once: false },
        Entry::StartMoved { to, why: Moved::AfterCutoff },
        Entry::StartMoved { to, why: Moved::DayOff },
        Entry::DayOff { name: name.clone() },
        Entry::Closed { name: name.clone() },
        Entry::Worked { name: name.clone() },
        Entry::ShortDay { name },
        Entry::Rolled { from: to },
        Entry::Due,
        Entry::Pause { why: Wait::Supplement, restarts: true },
        Entry::Restart,
        Entry::Extend { from, why: Extension::Apology },
        Entry::Extend { from, why: Extension::Law },
        Entry::Rescheduled { from },
        Entry::Stop,
    ];
    for why in Wait::ALL.iter().copied() {
        entries.extend([Entry::Pause { why, restarts: false }, Entry::Resume { why }]);
    }
    entries.into_iter().map(|entry| LedgerLine { at: at("2026-11-24 09:00"), entry }).collect()
}

#[test]
fn every_line_of_a_ledger_speaks_both_languages() {
    let kinds: BTreeSet<&str> = lines().iter().map(|line| line.entry.kind().as_str()).collect();
    assert_eq!(kinds, LedgerKind::ALL.iter().map(|kind| kind.as_str()).collect(), "a kind that is not tried here");
    let (vi, en): (BTreeSet<String>, BTreeSet<String>) =
        lines().iter().map(|line| (line.text_vi(), line.text_en())).unzip();
    assert_eq!((vi.len(), en.len()), (lines().len(), lines().len()), "each line says something of its own");
    for text in &en {
        let foreign: Vec<char> = text.replace("Ngày Văn hóa Việt Nam", "").chars().filter(|c| !c.is_ascii()).collect();
        assert!(foreign.is_empty(), "not English: {text}");
    }
    assert!(vi.iter().all(|text| !text.is_ascii()), "{vi:?}");
    let rules: BTreeSet<&str> = lines().iter().map(|line| line.entry.rule().as_str()).collect();
    assert_eq!(rules.union(&BTreeSet::from(["endOfLastDay"])).count(), Rule::ALL.len(), "a rule that no line names");
}

#[test]
fn every_rule_names_its_source_in_both_languages() {
    for rule in Rule::ALL {
        let (vi, en) = (rule.source(), rule.source_en());
        assert!(!vi.is_empty() && !en.is_empty() && vi != en, "{rule}");
        // The same acts stand in both.
        let numbers = |text: &str| -> Vec<String> {
            let words = text.split(|c: char| !c.is_alphanumeric() && c != '/' && c != 'Đ' && c != '-');
            words.filter(|word| word.contains('/')).map(str::to_owned).collect()
        };
        assert_eq!(numbers(vi), numbers(en), "{rule}");
    }
}

#[test]
fn limits_speak_english() {
    let limit = |amount: &str, unit| TimeLimit::new(amount.parse().unwrap(), unit).text_en();
    assert_eq!(limit("1", LimitUnit::WorkingDays), "1 working day");
    assert_eq!(limit("3", LimitUnit::WorkingDays), "3 working days");
    assert_eq!(limit("0,5", LimitUnit::Months), "0.5 months");
    assert_eq!(limit("8", LimitUnit::WorkingHours), "8 working hours");
    assert_eq!(limit("0", LimitUnit::CalendarDays), "the same day");
}
