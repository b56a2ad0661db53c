//! The words of the catalogue: how often each occurs, alone and beside another, and how it is spelled with marks.

use super::fold::{Word, raw_words, spell, words};
use super::fuzzy::letters;
use super::num::{FastMap, id, pair, position, weight, weight32};

/// A term that is in no text.
pub(super) const UNKNOWN: u32 = u32::MAX;

/// A folded word.
#[derive(Debug, Clone)]
pub(super) struct Term {
    pub(super) text: String,
    pub(super) letters: u64,
    /// Occurrences in all texts.
    pub(super) count: u32,
    /// Procedures that have it in name, keywords, sector, result or phrases.
    pub(super) main_df: u32,
    /// Procedures that have it anywhere.
    pub(super) any_df: u32,
    /// Keys seen for it, with counts.
    keys: Vec<(u32, u32)>,
}

/// All terms, pairs and keys.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexicon {
    ids: FastMap<String, u32>,
    pub(super) terms: Vec<Term>,
    key_ids: FastMap<String, u32>,
    keys: Vec<String>,
    pairs: FastMap<u64, u32>,
    key_pairs: FastMap<u64, u32>,
    total: u32,
    /// Spellings met while building: term and key of each.
    spellings: FastMap<String, (u32, u32)>,
}

impl Lexicon {
    /// Terms and keys of the words of a text, made known when they are new.
    pub(super) fn read(&mut self, text: &str, list: &mut Vec<(u32, u32)>) {
        for raw in raw_words(text) {
            if let Some(known) = self.spellings.get(raw).copied() {
                self.count(known);
                list.push(known);
                continue;
            }
            let before = list.len();
            words(raw, |word| list.push(self.add(word)));
            if let Some([known]) = list.get(before..) {
                self.spellings.insert(raw.to_owned(), *known);
            }
        }
    }

    /// Forgets what only building needs.
    pub(super) fn finish(&mut self) {
        self.spellings = FastMap::default();
        self.pairs.shrink_to_fit();
        self.key_pairs.shrink_to_fit();
    }

    fn count(&mut self, (term, key): (u32, u32)) {
        self.total += 1;
        if let Some(entry) = self.terms.get_mut(position(term)) {
            entry.count += 1;
            match entry.keys.iter_mut().find(|(known, _)| *known == key) {
                Some((_, count)) => *count += 1,
                None => entry.keys.push((key, 1)),
            }
        }
    }

    /// The term of a word, made known when it is new.
    pub(super) fn add(&mut self, word: &Word) -> (u32, u32) {
        let term = match self.ids.get(word.folded.as_str()) {
            Some(term) => *term,
            None => {
                let term = id(self.terms.len());
                self.ids.insert(word.folded.clone(), term);
                self.terms.push(Term {
                    text: word.folded.clone(),
                    letters: letters(&word.folded),
                    count: 0,
                    main_df: 0,
                    any_df: 0,
                    keys: Vec::new(),
                });
                term
            }
        };
        let key = match self.key_ids.get(word.key.as_str()) {
            Some(key) => *key,
            None => {
                let key = id(self.keys.len());
                self.key_ids.insert(word.key.clone(), key);
                self.keys.push(word.key.clone());
                key
            }
        };
        self.count((term, key));
        (term, key)
    }

    /// Counts two neighbouring words; `spelled` also remembers how they are written together.
    pub(super) fn add_pair(&mut self, left: (u32, u32), right: (u32, u32), spelled: bool) {
        *self.pairs.entry(pair(left.0, right.0)).or_insert(0) += 1;
        if spelled {
            *self.key_pairs.entry(pair(left.1, right.1)).or_insert(0) += 1;
        }
    }

    pub(super) fn term_mut(&mut self, term: u32) -> Option<&mut Term> {
        self.terms.get_mut(position(term))
    }

    pub(super) fn term(&self, term: u32) -> Option<&Term> {
        self.terms.get(position(term))
    }

    pub(super) fn find(&self, folded: &str) -> Option<u32> {
        self.ids.get(folded).copied()
    }

    pub(super) fn find_key(&self, key: &str) -> Option<u32> {
        self.key_ids.get(key).copied()
    }

    /// The keys seen for a term.
    pub(super) fn keys_of<'a>(&'a self, term: &'a Term) -> impl Iterator<Item = &'a str> {
        term.keys.iter().filter_map(|(key, _)| self.keys.get(position(*key)).map(String::as_str))
    }

    /// How often two terms stand side by side.
    pub(super) fn pair_count(&self, left: u32, right: u32) -> u32 {
        self.pairs.get(&pair(left, right)).copied().unwrap_or(0)
    }

    /// Cost (negative log probability) of a term after another.
    pub(super) fn cost(&self, left: Option<u32>, right: u32) -> f32 {
        const WORST: f32 = 13.0;
        let Some(term) = self.term(right) else { return WORST };
        let single = (weight32(term.count) + 0.5) / (weight32(self.total) + 1.0);
        let joint = left
            .and_then(|left| self.term(left).map(|l| (weight32(self.pair_count(left, right)), weight32(l.count))))
            .map_or(single, |(both, first)| (both / (first + 2.0)).max(0.0));
        (-(0.7 * joint + 0.3 * single).ln()).min(WORST)
    }

    /// Spells folded terms with marks, the way they are most often written together.
    pub(super) fn spell(&self, terms: &[u32], typed: &[Option<String>]) -> Vec<String> {
        // Viterbi over the keys of each term; a word that the writer marked keeps its marks.
        let mut layers: Vec<Vec<(u32, f32, usize)>> = Vec::with_capacity(terms.len());
        for term in terms {
            let keys: &[(u32, u32)] = self.term(*term).map_or(&[], |t| t.keys.as_slice());
            let total: u32 = keys.iter().map(|(_, count)| count).sum();
            let mut layer = Vec::with_capacity(keys.len().max(1));
            for (key, count) in keys {
                let own = (weight32(*count) / weight32(total.max(1))).ln();
                let (from, score) = layers.last().map_or((0, 0.0), |before| {
                    before
                        .iter()
                        .enumerate()
                        .map(|(at, (left, score, _))| {
                            let together = self.key_pairs.get(&pair(*left, *key)).copied().unwrap_or(0);
                            (at, score + (1.0 + weight32(together)).ln())
                        })
                        .max_by(|a, b| a.1.total_cmp(&b.1))
                        .unwrap_or((0, 0.0))
                });
                layer.push((*key, score + own, from));
            }
            if layer.is_empty() {
                layer.push((UNKNOWN, 0.0, 0));
            }
            layers.push(layer);
        }
        let mut at = layers
            .last()
            .and_then(|l| l.iter().enumerate().max_by(|a, b| a.1.1.total_cmp(&b.1.1)).map(|(at, _)| at))
            .unwrap_or(0);
        let mut spelled: Vec<String> = Vec::with_capacity(terms.len());
        for (layer, (term, typed)) in layers.iter().zip(terms.iter().zip(typed)).rev() {
            let (key, _, from) = layer.get(at).copied().unwrap_or((UNKNOWN, 0.0, 0));
            at = from;
            spelled.push(match (typed, self.keys.get(position(key))) {
                (Some(typed), _) => spell(typed),
                (None, Some(key)) => spell(key),
                (None, None) => self.term(*term).map(|t| t.text.clone()).unwrap_or_default(),
            });
        }
        spelled.reverse();
        spelled
    }

    /// Rarity of a term among `documents` procedures of which `full` have long texts.
    pub(super) fn rarity(&self, term: u32, documents: usize, full: usize) -> f32 {
        const HIGHEST: f32 = 7.0;
        let idf = |df: u32, n: usize| (1.0 + (weight(n) - weight32(df) + 0.5).max(0.0) / (weight32(df) + 0.5)).ln();
        let Some(term) = self.term(term) else { return HIGHEST };
        // Words of every explanation ("phải", "khi", "nào") are rare in names and say nothing: the long texts know that.
        let main = idf(term.main_df, documents);
        let any = idf(term.any_df, full.max(1));
        (0.6 * main + 0.4 * any.min(main)).clamp(0.2, HIGHEST)
    }
}
