//! How good search is on the labelled questions of `data/search/queries.jsonl`: printed by kind, held at the level reached.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use serde::Deserialize;

use super::listing::{Listing, Source};
use crate::catalogue::transfer::packed_procedures;

const QUERIES: &str = include_str!("../../../data/search/queries.jsonl");

#[derive(Deserialize)]
struct Query {
    cau_hoi: String,
    kieu: String,
    ma_dung: Vec<String>,
}

#[derive(Default)]
struct Score {
    questions: f64,
    first: f64,
    five: f64,
    reciprocal: f64,
    confident: f64,
}

impl Score {
    fn take(&mut self, place: Option<usize>, confident: bool) {
        self.questions += 1.0;
        self.confident += f64::from(u8::from(confident));
        if let Some(place) = place {
            self.first += f64::from(u8::from(place == 0));
            self.five += f64::from(u8::from(place < 5));
            self.reciprocal += 1.0 / f64::from(u32::try_from(place + 1).unwrap());
        }
    }

    fn of(&self, part: f64) -> f64 {
        part / self.questions
    }
}

fn listing() -> Listing {
    let source = |procedure| Source { has_form: false, procedure };
    Listing::build(packed_procedures().unwrap().into_iter().map(|candidate| source(candidate.procedure)))
}

#[test]
fn search_quality() {
    let started = Instant::now();
    let listing = listing();
    println!("{} procedures read and indexed in {:?}", listing.len(), started.elapsed());
    let (mut kinds, mut whole, mut outside): (BTreeMap<String, Score>, Score, Score) = Default::default();
    let mut times: Vec<Duration> = Vec::new();
    for line in QUERIES.lines() {
        let query: Query = serde_json::from_str(line).unwrap();
        let started = Instant::now();
        let hits = listing.ask(&query.cau_hoi);
        times.push(started.elapsed());
        if query.ma_dung.is_empty() {
            outside.take(None, hits.confident);
            continue;
        }
        let right = |number: u32| listing.summary(number).is_some_and(|summary| query.ma_dung.contains(&summary.code));
        let place = hits.hits.iter().take(100).position(|hit| right(hit.doc));
        whole.take(place, hits.confident);
        kinds.entry(query.kieu).or_default().take(place, hits.confident);
    }
    println!("{:<20} {:>5} {:>9} {:>9} {:>6} {:>9}", "kind", "n", "recall@1", "recall@5", "MRR", "confident");
    for (kind, score) in kinds.iter().map(|(kind, score)| (kind.as_str(), score)).chain([("all", &whole)]) {
        let part = |part| score.of(part);
        let (first, five, mrr, sure) =
            (part(score.first), part(score.five), part(score.reciprocal), part(score.confident));
        println!("{kind:<20} {:>5} {first:>9.3} {five:>9.3} {mrr:>6.3} {sure:>9.3}", score.questions);
    }
    times.sort();
    let (median, slow) = (times[times.len() / 2], times[times.len() * 99 / 100]);
    println!(
        "out of scope: {} of {} answered all the same; latency p50 {median:?}, p99 {slow:?}",
        outside.confident, outside.questions
    );
    let reached =
        [whole.of(whole.first), whole.of(whole.five), whole.of(whole.reciprocal), 1.0 - outside.of(outside.confident)];
    for (reached, floor) in reached.into_iter().zip(FLOORS) {
        assert!(reached >= floor, "{reached:.3} is below {floor:.3}");
    }
}

/// Recall@1, recall@5, MRR, share of questions out of scope that get no answer: slightly below what was reached.
const FLOORS: [f64; 4] = [0.92, 0.98, 0.95, 1.0];
