//! What search knows beside the catalogue: everyday words, phrases, popularity, life events (`data/search`).

use std::{collections::HashMap, sync::LazyLock};

use domain::{
    procedure::Audience,
    search::{Synonyms, fold},
};
use serde::Deserialize;

use super::dto::LifeEvent;

const SYNONYMS: &str = include_str!("../../../data/search/synonyms.csv");
const PHRASES: &str = include_str!("../../../data/search/phrases.csv");
const POPULARITY: &str = include_str!("../../../data/search/popularity.csv");
const LIFE_EVENTS: &str = include_str!("../../../data/search/life_events.json");

/// Everyday words and what the catalogue calls them.
pub static EVERYDAY: LazyLock<Synonyms> = LazyLock::new(|| Synonyms::parse(SYNONYMS));

/// Phrases by the code of the procedure that they ask for.
pub fn phrases() -> HashMap<String, Vec<String>> {
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    for (codes, phrase) in pairs(PHRASES) {
        for code in codes.split_whitespace() {
            found.entry(code.to_owned()).or_default().push(phrase.clone());
        }
    }
    found
}

/// How much a procedure is asked for, 0 to 1, by code.
pub fn popularity() -> HashMap<String, f32> {
    pairs(POPULARITY).filter_map(|(code, weight)| Some((code, weight.parse().ok()?))).collect()
}

fn pairs(csv: &'static str) -> impl Iterator<Item = (String, String)> {
    csv::Reader::from_reader(csv.as_bytes())
        .into_records()
        .filter_map(Result::ok)
        .filter_map(|record| Some((record.get(0)?.to_owned(), record.get(1)?.to_owned())))
}

/// A life event as its file tells it.
#[derive(Debug, Deserialize)]
struct EventSource {
    code: String,
    name_vi: String,
    name_en: String,
    audience: String,
    phrases: Vec<String>,
    procedures: Vec<String>,
}

/// A life event with the folded ways to say it.
#[derive(Debug)]
pub struct Event {
    /// As the API tells it; its procedures are still without names.
    pub event: LifeEvent,
    /// Folded name and phrases.
    pub ways: Vec<String>,
}

/// Every life event; `named` gives the present name of a procedure, those without one are left out.
///
/// # Errors
/// When the file inside the program is damaged.
pub fn life_events(named: impl Fn(&str) -> Option<String>) -> Result<Vec<Event>, serde_json::Error> {
    let sources: Vec<EventSource> = serde_json::from_str(LIFE_EVENTS)?;
    let event = |source: EventSource| Event {
        ways: std::iter::once(&source.name_vi).chain(&source.phrases).map(|way| fold(way)).collect(),
        event: LifeEvent {
            procedures: source
                .procedures
                .into_iter()
                .filter_map(|code| Some(crate::catalogue::Ref { name: named(&code)?, code }))
                .collect(),
            code: source.code,
            name: source.name_vi,
            name_en: source.name_en,
            audience: if source.audience == "citizen" { Audience::Citizen } else { Audience::Enterprise },
        },
    };
    Ok(sources.into_iter().map(event).collect())
}
