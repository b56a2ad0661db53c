//! The published procedures as search and lists see them.

use std::collections::HashMap;

use domain::{
    procedure::{Detail, Named, Procedure, text},
    search::{Builder, Entry, Hits, Index, fold},
    terms::Level,
};

use super::{
    dto::{ProcedureSummary, Sector},
    words,
};
use crate::catalogue::Ref;

/// A published procedure, as it goes in.
#[derive(Debug)]
pub struct Source {
    /// Whether its printed form is in the catalogue.
    pub has_form: bool,
    /// The record.
    pub procedure: Procedure,
}

/// Of one procedure what the API does not tell in lists.
#[derive(Debug)]
pub(super) struct Marks {
    /// Place in [`Listing::sectors`].
    pub(super) sector: usize,
    /// Places in [`Listing::agencies`].
    pub(super) agencies: Vec<usize>,
}

/// Everything published, searchable. Procedures are numbered; the numbers hold for this listing only.
#[derive(Debug)]
pub struct Listing {
    summaries: Vec<ProcedureSummary>,
    marks: Vec<Marks>,
    by_code: HashMap<String, u32>,
    index: Index,
    /// All numbers, the everyday procedures first, then by name; full records before names.
    browse: Vec<u32>,
    /// Sectors with procedures.
    pub(super) sectors: Vec<Sector>,
    /// Executing agencies by the slug of their names.
    pub(super) agencies: Vec<Named>,
}

impl Listing {
    /// Build it: half a second for 7,000 procedures. Each record is let go before the next one is taken.
    #[must_use]
    pub fn build(sources: impl IntoIterator<Item = Source>) -> Self {
        let (phrases, popularity) = (words::phrases(), words::popularity());
        let popular = |code: &str| popularity.get(code).copied().unwrap_or(0.0);
        let mut index = Builder::default();
        let mut order: Vec<(u32, f32, bool, String)> = Vec::new();
        let (mut summaries, mut marks, mut by_code) = (Vec::new(), Vec::new(), HashMap::new());
        let (mut sectors, mut agencies): (Vec<Sector>, Vec<Named>) = Default::default();
        let (mut sector_places, mut agency_places) = (HashMap::new(), HashMap::new());
        for (number, source) in (0_u32..).zip(sources) {
            index.add(&entry(&source, &phrases, popular(&source.procedure.code)));
            let record = &source.procedure;
            order.push((number, popular(&record.code), record.detail == Detail::Full, fold(&record.name)));
            by_code.insert(record.code.clone(), number);
            let sector = *sector_places.entry(record.sector.code.clone()).or_insert_with(|| {
                let publisher = Ref::from(&record.publisher);
                sectors.push(Sector {
                    code: record.sector.code.clone(),
                    name: record.sector.name.clone(),
                    publisher,
                    count: 0,
                });
                sectors.len() - 1
            });
            if let Some(sector) = sectors.get_mut(sector) {
                sector.count += 1;
            }
            let mut executing: Vec<usize> = Vec::new();
            for name in &record.executing_agencies {
                let place = *agency_places.entry(text::slug(name)).or_insert_with_key(|slug| {
                    agencies.push(Named { code: slug.clone(), name: name.clone() });
                    agencies.len() - 1
                });
                if !executing.contains(&place) {
                    executing.push(place);
                }
            }
            marks.push(Marks { sector, agencies: executing });
            summaries.push(summary(source));
        }
        order.sort_by(|a, b| b.1.total_cmp(&a.1).then(b.2.cmp(&a.2)).then_with(|| a.3.cmp(&b.3)).then(a.0.cmp(&b.0)));
        summaries.shrink_to_fit();
        let browse = order.into_iter().map(|(number, ..)| number).collect();
        Self { summaries, marks, by_code, index: index.finish(&words::EVERYDAY), browse, sectors, agencies }
    }

    /// The summary of a number.
    #[must_use]
    pub fn summary(&self, number: u32) -> Option<&ProcedureSummary> {
        self.summaries.get(place(number))
    }

    pub(super) fn marks(&self, number: u32) -> Option<&Marks> {
        self.marks.get(place(number))
    }

    /// The number of a code.
    #[must_use]
    pub fn number(&self, code: &str) -> Option<u32> {
        self.by_code.get(code).copied()
    }

    /// How many procedures.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.summaries.len()
    }

    /// All numbers, in the order in which one looks through them.
    pub(super) fn browse(&self) -> &[u32] {
        &self.browse
    }

    /// Everything that has to do with a question, the best first.
    #[must_use]
    pub fn ask(&self, question: &str) -> Hits {
        self.index.search(question, usize::MAX)
    }

    pub(super) fn index(&self) -> &Index {
        &self.index
    }
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// What of a record is searched, as the weights of the index were measured.
fn entry<'a>(source: &'a Source, phrases: &'a HashMap<String, Vec<String>>, popularity: f32) -> Entry<'a> {
    let record = &source.procedure;
    let full = record.detail == Detail::Full;
    let agencies: Vec<&str> = record.executing_agencies.iter().map(String::as_str).collect();
    let phrases = phrases.get(&record.code).map(|all| all.iter().map(String::as_str).collect()).unwrap_or_default();
    let cases = record.case_variants.iter();
    let names = cases.flat_map(|case| std::iter::once(&case.name).chain(case.components.iter().map(|line| &line.name)));
    Entry {
        code: &record.code,
        name: &record.name,
        sector: &record.sector.name,
        keywords: &record.keywords,
        results: record.results.iter().map(|result| result.name.as_str()).collect(),
        forms: record.forms.iter().map(|form| form.name.as_str()).collect(),
        body: names
            .chain([&record.conditions, &record.description])
            .map(String::as_str)
            .filter(|text| !text.is_empty())
            .collect(),
        commune: record.levels.contains(&Level::Commune)
            || agencies.iter().any(|agency| fold(agency).contains("cap xa")),
        agencies,
        phrases,
        popularity,
        full,
    }
}

fn summary(source: Source) -> ProcedureSummary {
    let record = source.procedure;
    ProcedureSummary {
        agency: record.agency_summary(),
        time_limit: record.time_limit_summary(),
        fee: record.fee_summary(),
        result: record.result_summary(),
        sector: Ref::from(&record.sector),
        publisher: Ref::from(&record.publisher),
        has_form: source.has_form,
        code: record.code,
        name: record.name,
        levels: record.levels,
        audience: record.audience,
        online: record.online,
        detail: record.detail,
    }
}
