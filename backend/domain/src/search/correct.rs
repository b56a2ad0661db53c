//! Reading what was meant: slips of the finger, glued and split words, raw Telex and VNI.
//!
//! A noisy-channel model: every typed word has candidates with a cost; the cheapest path under the pair statistics of the catalogue wins.
//! The words as typed stay in the question beside it, so that a wrong guess costs little.

use super::fold::Word;
use super::fuzzy::{distance, letters};
use super::lexicon::{Lexicon, UNKNOWN};
use super::num::{FastMap, position, weight};
use super::syllable::plausible;
use super::telex;

/// Longest question that is corrected, in words; the rest is taken as typed.
const LONGEST: usize = 40;

/// A word of the question after reading.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reading {
    /// The term meant, or [`UNKNOWN`].
    pub(super) term: u32,
    /// The term as typed where it is another known one.
    pub(super) typed: Option<u32>,
    /// Key as typed, when the word was marked and taken as it stands.
    pub(super) key: Option<String>,
    /// Words as typed that became this reading (several for merged ones; the same one for each part of a split one).
    pub(super) from: std::ops::Range<usize>,
    /// Whether it is another word than typed.
    pub(super) changed: bool,
    /// Whether a typed word of this reading has a shape that Vietnamese does not have.
    pub(super) odd: bool,
}

/// A way to read the words `from..to`.
#[derive(Debug, Clone)]
struct Edge {
    to: usize,
    terms: Vec<u32>,
    cost: f32,
    key: Option<String>,
    changed: bool,
}

/// Corrector over the words of one catalogue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Corrector<'a> {
    pub(super) lexicon: &'a Lexicon,
    /// Words that only the table of everyday words has (abbreviations): never slips.
    pub(super) short: &'a FastMap<u32, ()>,
}

impl Corrector<'_> {
    /// Reads the words of a question.
    pub(super) fn read(&self, words: &[Word]) -> Vec<Reading> {
        let words = words.get(..words.len().min(LONGEST)).unwrap_or(words);
        let edges: Vec<Vec<Edge>> = (0..words.len()).map(|at| self.edges(words, at)).collect();
        self.best(words, &edges)
    }

    fn known(&self, word: &str) -> Option<u32> {
        self.lexicon.find(word)
    }

    fn count(&self, term: u32) -> u32 {
        self.lexicon.term(term).map_or(0, |t| t.count)
    }

    fn edges(&self, words: &[Word], at: usize) -> Vec<Edge> {
        let mut edges = Vec::new();
        let Some(word) = words.get(at) else { return edges };
        let text = word.folded.as_str();
        let known = self.known(text);
        let short = known.is_some_and(|t| self.short.contains_key(&t));
        let number = text.bytes().all(|b| b.is_ascii_digit());
        let proper = !word.marked() || self.lexicon.find_key(&word.key).is_some();
        let shape = plausible(text);
        let key = word.marked().then(|| word.key.clone());
        let own_cost = match (known, proper) {
            (Some(_), true) => 0.0,
            (Some(_), false) => 2.0,
            (None, _) if number => 0.0,
            (None, _) if shape => 4.0,
            // No syllable is longer than seven letters: the longer, the surer that words are glued.
            (None, _) => 9.0 + 4.0 * weight(text.len().saturating_sub(7)),
        };
        edges.push(Edge {
            to: at + 1,
            terms: vec![known.unwrap_or(UNKNOWN)],
            cost: own_cost,
            key: key.clone(),
            changed: false,
        });
        if number || short {
            return edges;
        }
        if !word.marked() {
            for key in [telex::telex(text), telex::vni(text)].into_iter().flatten() {
                let folded = telex::folded(&key);
                if let Some(term) = self.known(&folded)
                    && plausible(&folded)
                    && folded.len() > 1
                    && folded != text
                {
                    let spelled = self.lexicon.find_key(&key).is_some();
                    let cost = match (known.is_some(), spelled) {
                        (false, true) => 0.5,
                        (false, false) => 3.0,
                        (true, true) => 3.0,
                        (true, false) => 7.0,
                    };
                    edges.push(Edge {
                        to: at + 1,
                        terms: vec![term],
                        cost,
                        key: spelled.then_some(key),
                        changed: true,
                    });
                }
            }
        }
        let beside = |offset: isize| {
            at.checked_add_signed(offset).and_then(|i| words.get(i)).and_then(|w| self.known(&w.folded))
        };
        let at_home = known.is_some_and(|term| {
            beside(-1).is_some_and(|left| self.lexicon.pair_count(left, term) > 0)
                || beside(1).is_some_and(|right| self.lexicon.pair_count(term, right) > 0)
        });
        if known.is_none() {
            self.slips(word, if text.len() > 4 { 1.8 } else { 1.0 }, 2.0, &mut edges, at);
            self.splits(text, &mut edges, at);
        } else if !(proper && (at_home || word.marked())) && text.len() > 1 {
            self.slips(word, 1.0, 3.5, &mut edges, at);
        }
        if let Some(next) = words.get(at + 1) {
            let joined = format!("{}{}", word.folded, next.folded);
            let odd = |w: &Word| self.known(&w.folded).is_none() || !plausible(&w.folded);
            if (odd(word) || odd(next))
                && !next.folded.bytes().all(|b| b.is_ascii_digit())
                && let Some(term) = self.known(&joined)
                && plausible(&joined)
                && self.count(term) > 2
            {
                edges.push(Edge { to: at + 2, terms: vec![term], cost: 3.0, key: None, changed: true });
            }
        }
        edges
    }

    /// Words that a slip of the finger could have turned into this one.
    fn slips(&self, word: &Word, limit: f32, base: f32, edges: &mut Vec<Edge>, at: usize) {
        const KEPT: usize = 8;
        let text = word.folded.as_str();
        let set = letters(text);
        let bits = if limit > 1.0 { 4 } else { 2 };
        let mut near: Vec<(f32, u32, u32)> = Vec::new();
        for (term, entry) in (0_u32..).zip(&self.lexicon.terms) {
            if entry.count < 3
                || entry.text.len().abs_diff(text.len()) > 2
                || (entry.letters ^ set).count_ones() > bits
                || entry.text == text
                || !entry.text.bytes().all(|b| b.is_ascii_lowercase())
            {
                continue;
            }
            if let Some(slip) = distance(text, &entry.text, limit) {
                // People rarely miss the first letter of a word.
                let first = if entry.text.as_bytes().first() == text.as_bytes().first() { 0.0 } else { 1.5 };
                // The marks the writer set speak for the word that has the same ones.
                let cost = if word.marked()
                    && self.lexicon.keys_of(entry).any(|key| distance(&word.key, key, slip + 0.01).is_some())
                {
                    0.5 + 2.5 * slip
                } else if word.marked() && plausible(text) {
                    // A well-formed word with marks of its own: rather one that the catalogue does not have.
                    base + 4.0 * slip + 4.0
                } else {
                    base + 4.0 * slip
                };
                near.push((cost + first, term, entry.count));
            }
        }
        near.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.2.cmp(&a.2)));
        // Context decides among the near ones, so frequent words are kept even when others are as near.
        let (close, far) = near.split_at(near.len().min(KEPT * 3));
        let mut close = close.to_vec();
        close.extend(far.iter().filter(|n| n.2 > 500));
        close.sort_by(|a, b| {
            let prior = |n: &(f32, u32, u32)| n.0 - 0.8 * (weight(position(n.2)) + 1.0).ln();
            prior(a).total_cmp(&prior(b))
        });
        close.truncate(KEPT * 2);
        for (cost, term, _) in close {
            edges.push(Edge { to: at + 1, terms: vec![term], cost, key: None, changed: true });
        }
    }

    /// Ways to cut glued words: `hongheo` → `ho ngheo`.
    fn splits(&self, text: &str, edges: &mut Vec<Edge>, at: usize) {
        const CUT: f32 = 2.5;
        const BEAM: usize = 5;
        const LONGEST_WORD: usize = 7;
        if text.len() < 4 || text.len() > 80 || !text.is_ascii() {
            return;
        }
        let mut states: Vec<Vec<(f32, Vec<u32>)>> = vec![Vec::new(); text.len() + 1];
        if let Some(start) = states.first_mut() {
            start.push((0.0, Vec::new()));
        }
        for from in 0..text.len() {
            let here = states.get(from).cloned().unwrap_or_default();
            if here.is_empty() {
                continue;
            }
            for to in (from + 1)..=text.len().min(from + LONGEST_WORD) {
                let Some(piece) = text.get(from..to) else { continue };
                let Some(term) = self.known(piece).filter(|t| self.count(*t) > 2) else { continue };
                if !plausible(piece) {
                    continue;
                }
                let Some(target) = states.get_mut(to) else { continue };
                for (cost, terms) in &here {
                    let mut longer = terms.clone();
                    let step =
                        self.lexicon.cost(terms.last().copied(), term) + if terms.is_empty() { 0.0 } else { CUT };
                    longer.push(term);
                    target.push((cost + step, longer));
                }
                target.sort_by(|a, b| a.0.total_cmp(&b.0));
                target.truncate(BEAM);
            }
        }
        for (_, terms) in states.pop().unwrap_or_default().into_iter().filter(|s| s.1.len() > 1).take(3) {
            let cost = CUT * weight(terms.len() - 1);
            edges.push(Edge { to: at + 1, terms, cost, key: None, changed: true });
        }
    }

    /// The cheapest path.
    fn best(&self, words: &[Word], edges: &[Vec<Edge>]) -> Vec<Reading> {
        struct State<'e> {
            last: Option<u32>,
            cost: f32,
            step: Option<(usize, usize, &'e Edge)>,
        }
        let mut layers: Vec<Vec<State<'_>>> = Vec::new();
        layers.resize_with(words.len() + 1, Vec::new);
        if let Some(start) = layers.first_mut() {
            start.push(State { last: None, cost: 0.0, step: None });
        }
        for (at, ways) in edges.iter().enumerate() {
            let here: Vec<(Option<u32>, f32)> =
                layers.get(at).map(|l| l.iter().map(|s| (s.last, s.cost)).collect()).unwrap_or_default();
            for edge in ways {
                let mut cheapest: Option<(f32, usize)> = None;
                for (index, (last, cost)) in here.iter().enumerate() {
                    let mut total = cost + edge.cost;
                    let mut left = *last;
                    for term in &edge.terms {
                        total += self.lexicon.cost(left, *term);
                        left = Some(*term);
                    }
                    if cheapest.is_none_or(|(best, _)| total < best) {
                        cheapest = Some((total, index));
                    }
                }
                let Some((cost, index)) = cheapest else { continue };
                let last = edge.terms.last().copied();
                let Some(layer) = layers.get_mut(edge.to) else { continue };
                match layer.iter_mut().find(|s| s.last == last) {
                    Some(state) if state.cost <= cost => {}
                    Some(state) => *state = State { last, cost, step: Some((at, index, edge)) },
                    None => layer.push(State { last, cost, step: Some((at, index, edge)) }),
                }
            }
        }
        let mut readings = Vec::new();
        let mut at = words.len();
        let mut index = layers
            .last()
            .and_then(|l| l.iter().enumerate().min_by(|a, b| a.1.cost.total_cmp(&b.1.cost)).map(|(i, _)| i));
        while let Some((from, before, edge)) =
            index.and_then(|i| layers.get(at).and_then(|l| l.get(i))).and_then(|s| s.step)
        {
            let typed = words
                .get(from)
                .filter(|_| edge.changed && edge.terms.len() == 1 && edge.to == from + 1)
                .and_then(|w| self.known(&w.folded));
            let odd = words.get(from..edge.to).is_some_and(|w| w.iter().any(|w| !plausible(&w.folded)));
            for term in edge.terms.iter().rev() {
                readings.push(Reading {
                    term: *term,
                    typed,
                    key: edge.key.clone(),
                    from: from..edge.to,
                    changed: edge.changed,
                    odd,
                });
            }
            at = from;
            index = Some(before);
        }
        readings.reverse();
        readings
    }
}
