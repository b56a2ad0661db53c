//! Ranking: a fast pass over the postings, then a closer look at the best.

use super::action;
use super::code;
use super::confidence::other_marks;
use super::index::{Index, Postings, Unit};
use super::num::{FastMap, id, pair, position, weight};
use super::question::Question;

/// A procedure found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Number of the procedure: its place among the entries given to [`Index::build`].
    pub doc: u32,
    /// Score; comparable within one answer only.
    pub score: f32,
}

/// Answer to a question.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hits {
    /// Procedures, best first.
    pub hits: Vec<Hit>,
    /// Whether the best one answers the question; when not, the list is only what came nearest.
    pub confident: bool,
    /// The question as it was understood, when slips of the finger were corrected.
    pub did_you_mean: Option<String>,
    /// How much of the question the best hit covers, about 0 to 1.
    pub coverage: f32,
}

/// Dense working space of one search.
struct Board {
    total: Vec<f32>,
    best: Vec<f32>,
    touched: Vec<u32>,
}

impl Board {
    fn new(units: usize) -> Self {
        Self { total: vec![0.0; units], best: vec![0.0; units], touched: Vec::new() }
    }

    /// Takes a list into the running maximum.
    fn raise(&mut self, list: &[(u32, f32)], factor: f32) {
        for (unit, strength) in list {
            if let Some(cell) = self.best.get_mut(position(*unit)) {
                if *cell <= 0.0 {
                    self.touched.push(*unit);
                }
                *cell = cell.max(strength * factor);
            }
        }
    }

    /// Adds the running maximum to the totals and clears it.
    fn settle(&mut self, factor: f32) {
        for unit in self.touched.drain(..) {
            let at = position(unit);
            if let (Some(total), Some(best)) = (self.total.get_mut(at), self.best.get_mut(at)) {
                *total += *best * factor;
                *best = 0.0;
            }
        }
    }

    /// Adds a list to the running sum.
    fn sum(&mut self, list: &[(u32, f32)], factor: f32) {
        for (unit, strength) in list {
            if let Some(cell) = self.best.get_mut(position(*unit)) {
                if *cell <= 0.0 {
                    self.touched.push(*unit);
                }
                *cell += strength * factor;
            }
        }
    }

    /// Takes the running sum out as a list.
    fn take(&mut self) -> Postings {
        let best = &mut self.best;
        self.touched
            .drain(..)
            .filter_map(|unit| best.get_mut(position(unit)).map(|cell| (unit, std::mem::take(cell))))
            .collect()
    }
}

impl Index {
    /// Procedures that answer the question, best first, at most `limit`.
    #[must_use]
    pub fn search(&self, question: &str, limit: usize) -> Hits {
        self.search_where(question, limit, |_| true)
    }

    /// As [`Self::search`], over the procedures that `keep` lets through. Whether the answer is confident is judged among those.
    #[must_use]
    pub fn search_where(&self, question: &str, limit: usize, keep: impl Fn(u32) -> bool) -> Hits {
        if let Some(found) = code::find(question) {
            let hits = self.by_code(&found, &keep);
            if !hits.is_empty() {
                let mut hits = hits;
                hits.truncate(limit);
                return Hits { hits, confident: true, did_you_mean: None, coverage: 1.0 };
            }
        }
        let parts = self.question(question);
        let asked: f32 = parts.slots.iter().map(|s| s.weight).sum();
        if asked <= 0.0 {
            return Hits { did_you_mean: parts.did_you_mean, ..Hits::default() };
        }
        let expansions = self.expansions(&parts);
        let totals = self.first_pass(&parts, &expansions);
        let mut units: Vec<(u32, f32)> = (0_u32..)
            .zip(totals)
            .filter(|(unit, total)| *total > 0.0 && self.units.get(position(*unit)).is_some_and(|u| keep(u.doc)))
            .map(|(unit, total)| (unit, total / asked))
            .collect();
        let descending = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        let look = self.weights.second_look.min(units.len());
        if look < units.len() && look > 0 {
            units.select_nth_unstable_by(look - 1, descending);
        }
        let (near, far) = units.split_at(look);
        // Score and best unit by procedure.
        let mut scores: Vec<(f32, u32)> = vec![(0.0, 0); self.docs.len()];
        let mut put = |number: u32, doc: u32, score: f32| {
            if let Some(cell) = scores.get_mut(position(doc))
                && score > cell.0
            {
                *cell = (score, number);
            }
        };
        let matcher = Matcher::new(self, &parts);
        let mut lowest = f32::MAX;
        let mut best = 0.0_f32;
        for (number, first) in near {
            let Some(unit) = self.units.get(position(*number)) else { continue };
            let score = first + matcher.look(unit) + self.prior(unit.doc) * first.min(1.0);
            lowest = lowest.min(score);
            best = best.max(score);
            put(*number, unit.doc, score);
        }
        // What got no second look keeps its order behind the rest.
        let floor = far.iter().map(|u| u.1).fold(f32::MIN_POSITIVE, f32::max);
        for (number, first) in far {
            if let Some(unit) = self.units.get(position(*number)) {
                put(*number, unit.doc, first / floor * lowest * 0.99);
            }
        }
        let least = (best * self.weights.tail).max(f32::MIN_POSITIVE);
        let mut hits: Vec<Hit> = (0_u32..)
            .zip(&scores)
            .filter(|(_, (score, _))| *score >= least)
            .map(|(doc, (score, _))| Hit { doc, score: *score })
            .collect();
        hits.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc)));
        let coverage = hits
            .first()
            .and_then(|h| scores.get(position(h.doc)))
            .map_or(0.0, |cell| self.covers(&parts, &expansions, cell.1));
        let confident = coverage >= self.needed(&parts);
        hits.truncate(limit);
        Hits { hits, confident, did_you_mean: parts.did_you_mean.filter(|_| confident), coverage }
    }

    /// All procedures, the most asked for first: the answer to an empty question.
    #[must_use]
    pub fn everyday_first(&self, limit: usize) -> Vec<Hit> {
        let mut hits: Vec<Hit> =
            self.docs.iter().enumerate().map(|(at, d)| Hit { doc: id(at), score: d.prior }).collect();
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc)));
        hits.truncate(limit);
        hits
    }

    fn prior(&self, doc: u32) -> f32 {
        self.docs.get(position(doc)).map_or(0.0, |d| d.prior)
    }

    fn by_code(&self, found: &code::Found, keep: &impl Fn(u32) -> bool) -> Vec<Hit> {
        let mut hits: Vec<Hit> = (0_u32..)
            .zip(&self.docs)
            .filter(|(doc, _)| keep(*doc))
            .map(|(doc, d)| {
                let fit = code::fit(found, &d.digits);
                Hit { doc, score: if fit > 0.0 { fit + 0.1 * d.prior } else { 0.0 } }
            })
            .filter(|hit| hit.score > 0.0)
            .collect();
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc)));
        hits
    }

    /// For every everyday word of the question: the units that have its official words, with the share they have.
    fn expansions(&self, parts: &Question) -> Vec<Postings> {
        let mut board = Board::new(self.units.len());
        parts
            .found
            .iter()
            .map(|found| {
                let Some(rule) = self.rules.get(position(found.rule)) else { return Vec::new() };
                let mut whole = 0.0;
                for (term, weight) in &rule.terms {
                    whole += weight;
                    board.sum(self.terms.get(position(*term)).map_or(&[], Vec::as_slice), *weight);
                }
                for (pair, weight) in &rule.pairs {
                    if let Some(list) = self.pairs.get(pair) {
                        whole += weight;
                        board.sum(list, *weight);
                    }
                }
                let mut list = board.take();
                let whole = whole.max(0.1);
                for (_, strength) in &mut list {
                    let share = *strength / whole;
                    *strength = found.trust * share * share.min(1.0).sqrt();
                }
                list
            })
            .collect()
    }

    fn first_pass(&self, parts: &Question, expansions: &[Postings]) -> Vec<f32> {
        let mut board = Board::new(self.units.len());
        let covering = |board: &mut Board, slots: std::ops::Range<usize>| {
            for (found, list) in parts.found.iter().zip(expansions) {
                if found.slots.start <= slots.start && slots.end <= found.slots.end {
                    board.raise(list, 1.0);
                }
            }
        };
        for (at, slot) in parts.slots.iter().enumerate() {
            for (term, trust) in &slot.terms {
                if let Some(list) = self.terms.get(position(*term)) {
                    board.raise(list, *trust);
                }
            }
            covering(&mut board, at..at + 1);
            board.settle(slot.weight);
        }
        for (at, (left, right)) in parts.slots.iter().zip(parts.slots.iter().skip(1)).enumerate() {
            let mut any = false;
            for (l, l_trust) in &left.terms {
                for (r, r_trust) in &right.terms {
                    if let Some(list) = self.pairs.get(&pair(*l, *r)) {
                        board.raise(list, l_trust * r_trust);
                        any = true;
                    }
                }
            }
            let covered = parts.found.iter().any(|f| f.slots.start <= at && at + 2 <= f.slots.end);
            if covered {
                covering(&mut board, at..at + 2);
            }
            if any || covered {
                board.settle(self.weights.pair * (left.weight + right.weight) / 2.0);
            }
        }
        board.total
    }
}

/// Compares the question with the words of a unit one by one.
struct Matcher<'a> {
    index: &'a Index,
    parts: &'a Question,
    /// Trust in a term as an answer to the question.
    terms: FastMap<u32, f32>,
    content: usize,
}

impl<'a> Matcher<'a> {
    fn new(index: &'a Index, parts: &'a Question) -> Self {
        let mut terms: FastMap<u32, f32> = FastMap::default();
        let mut put = |term: u32, trust: f32| {
            let cell = terms.entry(term).or_insert(0.0);
            *cell = cell.max(trust);
        };
        for slot in &parts.slots {
            for (term, trust) in &slot.terms {
                put(*term, *trust);
            }
        }
        for found in &parts.found {
            if let Some(rule) = index.rules.get(position(found.rule)) {
                for (term, _) in &rule.terms {
                    put(*term, found.trust * 0.9);
                }
            }
        }
        let content = parts.slots.iter().filter(|s| !s.filler).count();
        Self { index, parts, terms, content }
    }

    /// Bonus and malus of a unit.
    fn look(&self, unit: &Unit) -> f32 {
        let w = &self.index.weights;
        let mut whole = 0.0;
        let mut covered = 0.0;
        for (at, (term, _)) in unit.words.iter().enumerate() {
            let share = if at < unit.core { 1.0 } else { 0.25 };
            let rarity = self.index.rarity(*term) * share;
            whole += rarity;
            covered += rarity * self.terms.get(term).copied().unwrap_or(0.0);
        }
        let precision = if whole > 0.0 { covered / whole } else { 0.0 };
        let mut score = if unit.phrase.is_some() { w.phrase_precision } else { w.precision } * precision;
        let mut asked = 0.0;
        let mut wrong = 0.0;
        for slot in &self.parts.slots {
            asked += slot.weight;
            if other_marks(slot, unit) {
                wrong += slot.weight;
            }
        }
        if asked > 0.0 {
            score -= w.marks * wrong / asked;
        }
        let led = self
            .parts
            .slots
            .iter()
            .filter(|s| !s.filler)
            .zip(&unit.words)
            .take_while(|(slot, (term, _))| slot.terms.iter().any(|t| t.0 == *term))
            .count();
        if self.content > 0 {
            score += w.prefix * weight(led) / weight(self.content);
            if led == self.content && led >= unit.core {
                score += w.exact;
            }
        }
        let named = self.index.docs.get(position(unit.doc)).map_or(0, |d| d.actions);
        let open = if unit.phrase.is_some() { 0.0 } else { w.action_open };
        score -= w.action * action::misfit(self.parts.actions, named, open);
        if unit.phrase.is_some() { score - (1.0 - w.phrase_factor) } else { score }
    }
}
