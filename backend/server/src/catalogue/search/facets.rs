//! Filters, and what each of their values would give under the others.

use std::collections::BTreeMap;

use domain::{procedure::Audience, terms::Level};

use super::{
    dto::{Facet, Facets, ProcedureQuery, ProcedureSummary},
    listing::{Listing, Marks},
};

/// Most values that a facet tells.
const MOST: usize = 50;

const SECTOR: u8 = 1;
const LEVEL: u8 = 2;
const AGENCY: u8 = 4;
const AUDIENCE: u8 = 8;
const ONLINE: u8 = 16;

/// What is left of a ranked list after the filters, and the counts beside.
#[derive(Debug, Default)]
pub struct Filtered {
    /// Numbers that pass every filter, in the order given.
    pub numbers: Vec<u32>,
    /// The counts, when they were asked for.
    pub facets: Option<Facets>,
}

/// Filter a ranked list.
pub fn filter(listing: &Listing, ranked: impl Iterator<Item = u32>, query: &ProcedureQuery) -> Filtered {
    let agency = query.agency.as_ref().map(|wanted| listing.agencies.iter().position(|agency| agency.code == *wanted));
    let mut counts = query.facets.unwrap_or(false).then(|| Counts::new(listing));
    let mut numbers = Vec::new();
    for number in ranked {
        let (Some(summary), Some(marks)) = (listing.summary(number), listing.marks(number)) else { continue };
        let missed = misses(query, agency, summary, marks);
        if missed == 0 {
            numbers.push(number);
        }
        if let Some(counts) = &mut counts {
            counts.take(missed, summary, marks);
        }
    }
    Filtered { numbers, facets: counts.map(|counts| counts.facets(listing)) }
}

/// The filters that a procedure does not pass.
fn misses(query: &ProcedureQuery, agency: Option<Option<usize>>, summary: &ProcedureSummary, marks: &Marks) -> u8 {
    let mut missed = 0;
    if query.sector.as_ref().is_some_and(|sector| summary.sector.code != *sector) {
        missed |= SECTOR;
    }
    if query.level.is_some_and(|level| !summary.levels.contains(&level)) {
        missed |= LEVEL;
    }
    let published_by = query.agency.as_ref().is_some_and(|code| summary.publisher.code == *code);
    if agency.is_some_and(|place| !published_by && !place.is_some_and(|place| marks.agencies.contains(&place))) {
        missed |= AGENCY;
    }
    if query.audience.is_some_and(|audience| !summary.audience.contains(&audience)) {
        missed |= AUDIENCE;
    }
    if query.online.is_some_and(|online| summary.online != online) {
        missed |= ONLINE;
    }
    missed
}

struct Counts {
    sector: Vec<u32>,
    agency: Vec<u32>,
    level: BTreeMap<Level, u32>,
    audience: BTreeMap<Audience, u32>,
    online: BTreeMap<bool, u32>,
}

impl Counts {
    fn new(listing: &Listing) -> Self {
        Self {
            sector: vec![0; listing.sectors.len()],
            agency: vec![0; listing.agencies.len()],
            level: BTreeMap::new(),
            audience: BTreeMap::new(),
            online: BTreeMap::new(),
        }
    }

    /// A procedure counts for a facet when it passes every other filter.
    fn take(&mut self, missed: u8, summary: &ProcedureSummary, marks: &Marks) {
        let counts_for = |facet: u8| missed & !facet == 0;
        if counts_for(SECTOR) {
            add(&mut self.sector, marks.sector);
        }
        if counts_for(AGENCY) {
            marks.agencies.iter().for_each(|agency| add(&mut self.agency, *agency));
        }
        if counts_for(LEVEL) {
            summary.levels.iter().for_each(|level| *self.level.entry(*level).or_default() += 1);
        }
        if counts_for(AUDIENCE) {
            summary.audience.iter().for_each(|audience| *self.audience.entry(*audience).or_default() += 1);
        }
        if counts_for(ONLINE) {
            *self.online.entry(summary.online).or_default() += 1;
        }
    }

    fn facets(self, listing: &Listing) -> Facets {
        let sectors = listing.sectors.iter().map(|sector| (sector.code.as_str(), sector.name.as_str()));
        let agencies = listing.agencies.iter().map(|agency| (agency.code.as_str(), agency.name.as_str()));
        Facets {
            sector: largest(sectors, &self.sector),
            agency: largest(agencies, &self.agency),
            level: self
                .level
                .into_iter()
                .map(|(level, count)| facet(level.as_str(), level_name(level), count))
                .collect(),
            audience: self
                .audience
                .into_iter()
                .map(|(who, count)| facet(who.as_str(), audience_name(who), count))
                .collect(),
            online: self
                .online
                .into_iter()
                .rev()
                .map(|(online, count)| {
                    facet(&online.to_string(), if online { "Nộp trực tuyến" } else { "Không nộp trực tuyến" }, count)
                })
                .collect(),
        }
    }
}

fn add(counts: &mut [u32], place: usize) {
    if let Some(count) = counts.get_mut(place) {
        *count += 1;
    }
}

fn facet(value: &str, label: &str, count: u32) -> Facet {
    Facet { value: value.to_owned(), label: label.to_owned(), count }
}

fn largest<'a>(named: impl Iterator<Item = (&'a str, &'a str)>, counts: &[u32]) -> Vec<Facet> {
    let mut all: Vec<(&str, &str, u32)> =
        named.zip(counts).filter(|(_, count)| **count > 0).map(|((code, name), count)| (code, name, *count)).collect();
    all.sort_by(|a, b| b.2.cmp(&a.2).then(a.1.cmp(b.1)).then(a.0.cmp(b.0)));
    all.into_iter().take(MOST).map(|(code, name, count)| facet(code, name, count)).collect()
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Ministry => "Cấp Bộ",
        Level::Province => "Cấp tỉnh",
        Level::Commune => "Cấp xã",
        Level::Other => "Cơ quan khác",
    }
}

fn audience_name(audience: Audience) -> &'static str {
    match audience {
        Audience::Citizen => "Công dân Việt Nam",
        Audience::OverseasVietnamese => "Người Việt Nam định cư ở nước ngoài",
        Audience::Foreigner => "Người nước ngoài",
        Audience::Official => "Cán bộ, công chức, viên chức",
        Audience::Enterprise => "Doanh nghiệp",
        Audience::ForeignInvestedEnterprise => "Doanh nghiệp có vốn đầu tư nước ngoài",
        Audience::Cooperative => "Hợp tác xã",
        Audience::Organisation => "Tổ chức",
        Audience::ForeignOrganisation => "Tổ chức nước ngoài",
        Audience::PartyMember => "Đảng viên",
        Audience::PartyOrganisation => "Tổ chức Đảng",
    }
}

#[cfg(test)]
mod tests {
    use domain::procedure::source::{IndexRow, read_index};

    use super::*;
    use crate::catalogue::search::listing::Source;

    fn listing() -> Listing {
        let rows = [
            ("1.000001", "Cấp bản sao", "Bộ Tư pháp", "Hộ tịch", "Sở Tư pháp; Ủy ban nhân dân cấp xã"),
            ("1.000002", "Đăng ký kết hôn", "Bộ Tư pháp", "Hộ tịch", "Ủy ban nhân dân cấp xã"),
            ("1.000003", "Công chứng", "Bộ Tư pháp", "Công chứng", "Sở Tư pháp"),
        ];
        let source = |(code, name, publisher, sector, agencies): (&str, &str, &str, &str, &str)| {
            let row = IndexRow {
                code: code.into(),
                name: name.into(),
                publisher: publisher.into(),
                agencies: agencies.into(),
                sector: sector.into(),
                ..IndexRow::default()
            };
            Source { has_form: false, procedure: read_index(&row).procedure.unwrap() }
        };
        Listing::build(rows.into_iter().map(source))
    }

    fn counts(facets: &[Facet]) -> Vec<(&str, u32)> {
        facets.iter().map(|facet| (facet.value.as_str(), facet.count)).collect()
    }

    #[test]
    fn a_facet_counts_under_the_other_filters() {
        let listing = listing();
        let query = ProcedureQuery {
            sector: Some(listing.sectors[0].code.clone()),
            level: Some(Level::Province),
            facets: Some(true),
            ..ProcedureQuery::default()
        };
        let found = filter(&listing, 0..3, &query);
        assert_eq!(found.numbers, [0]);
        let facets = found.facets.unwrap();
        // Sector ignores its own filter, but holds to the level.
        assert_eq!(facets.sector.iter().map(|facet| facet.count).collect::<Vec<_>>(), [1, 1]);
        assert_eq!(counts(&facets.level), [("province", 1), ("commune", 2)]);
        assert_eq!(counts(&facets.agency), [("so-tu-phap", 1), ("uy-ban-nhan-dan-cap-xa", 1)]);
    }

    #[test]
    fn an_agency_is_an_executing_or_a_publishing_one() {
        let listing = listing();
        let by = |agency: &str| {
            let query = ProcedureQuery { agency: Some(agency.to_owned()), ..ProcedureQuery::default() };
            filter(&listing, 0..3, &query).numbers
        };
        assert_eq!(by("so-tu-phap"), [0, 2]);
        assert_eq!(by("G15"), [0, 1, 2]);
        assert_eq!(by("nobody"), Vec::<u32>::new());
    }
}
