//! What is kept of the catalogue for searching, and how it is built.

use std::collections::HashSet;

use super::action::{self, Actions};
use super::fold::{Word, fold, words};
use super::lexicon::Lexicon;
use super::num::{FastMap, id, pair, position, weight};
use super::syllable::plausible;
use super::synonyms::{Kind, Row, Synonyms};
use super::weights::{Field, Weights};

/// A procedure as the index wants it. Texts may be empty; lists may be.
#[derive(Debug, Clone, Default)]
pub struct Entry<'a> {
    /// Procedure code, `d.dddddd`.
    pub code: &'a str,
    /// Name as published.
    pub name: &'a str,
    /// Sector name.
    pub sector: &'a str,
    /// Keywords of the record.
    pub keywords: &'a str,
    /// Names of the results.
    pub results: Vec<&'a str>,
    /// Names or file names of the forms.
    pub forms: Vec<&'a str>,
    /// Executing agencies.
    pub agencies: Vec<&'a str>,
    /// Long texts: names of papers, conditions, cases, steps. Low weight.
    pub body: Vec<&'a str>,
    /// How people ask for it, one phrase each: phrases of life events, everyday names.
    pub phrases: Vec<&'a str>,
    /// How much it is asked for, 0 to 1.
    pub popularity: f32,
    /// Handled by the commune: an everyday matter.
    pub commune: bool,
    /// Has a full record; a name without a record is the weaker answer.
    pub full: bool,
}

/// Procedure in the index.
#[derive(Debug, Clone)]
pub(super) struct Doc {
    pub(super) code: String,
    pub(super) digits: String,
    pub(super) name: String,
    pub(super) prior: f32,
    /// What its name is about to do.
    pub(super) actions: Actions,
}

/// Something that can be hit: the record of a procedure or one phrase for it.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    pub(super) doc: u32,
    /// The phrase, when the unit is one.
    pub(super) phrase: Option<String>,
    /// Terms and keys of name or phrase, in order.
    pub(super) words: Vec<(u32, u32)>,
    /// Words of the core of the name, before brackets and "thực hiện tại cấp …".
    pub(super) core: usize,
}

/// A list of units with the strength of the match in each, 0 to about 1.
pub(super) type Postings = Vec<(u32, f32)>;

/// A row of the table of everyday words, ready for look-up.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub(super) everyday: Vec<Word>,
    pub(super) kind: Kind,
    /// Terms of the official words with their rarity.
    pub(super) terms: Vec<(u32, f32)>,
    /// Pairs of the official words with their weight.
    pub(super) pairs: Vec<(u64, f32)>,
}

/// The search index over one version of the catalogue. Immutable: build a new one when the catalogue changes.
#[derive(Debug, Clone)]
pub struct Index {
    pub(super) lexicon: Lexicon,
    pub(super) docs: Vec<Doc>,
    pub(super) units: Vec<Unit>,
    pub(super) terms: Vec<Postings>,
    pub(super) pairs: FastMap<u64, Postings>,
    pub(super) rarity: Vec<f32>,
    pub(super) rules: Vec<Rule>,
    /// Rules by the first everyday word.
    pub(super) rules_by_word: FastMap<String, Vec<u32>>,
    /// Terms that only the table of everyday words has.
    pub(super) short: FastMap<u32, ()>,
    pub(super) weights: Weights,
}

/// Collects the terms of one unit field by field.
#[derive(Default)]
struct Collector {
    strength: FastMap<u32, f32>,
    pairs: FastMap<u64, f32>,
    main: HashSet<u32>,
}

/// An index under way. Entries come one by one, so that no more than one record need be in memory.
#[derive(Debug)]
pub struct Builder {
    index: Index,
    /// Entries with long texts.
    full: usize,
}

impl Default for Builder {
    fn default() -> Self {
        let index = Index {
            lexicon: Lexicon::default(),
            docs: Vec::new(),
            units: Vec::new(),
            terms: Vec::new(),
            pairs: FastMap::default(),
            rarity: Vec::new(),
            rules: Vec::new(),
            rules_by_word: FastMap::default(),
            short: FastMap::default(),
            weights: Weights::default(),
        };
        Self { index, full: 0 }
    }
}

impl Builder {
    /// Adds an entry. Entries are numbered in the order given; that number is the `doc` of every answer.
    pub fn add(&mut self, entry: &Entry<'_>) {
        self.full += usize::from(!entry.body.is_empty());
        self.index.add(entry);
    }

    /// Weighs what was added.
    #[must_use]
    pub fn finish(self, synonyms: &Synonyms) -> Index {
        let Self { mut index, full } = self;
        let of_catalogue = index.lexicon.terms.len();
        index.add_rules(synonyms, of_catalogue);
        index.lexicon.finish();
        index.terms.iter_mut().chain(index.pairs.values_mut()).for_each(Vec::shrink_to_fit);
        let documents = index.docs.len();
        index.rarity = (0..index.lexicon.terms.len()).map(|t| index.lexicon.rarity(id(t), documents, full)).collect();
        for rule in &mut index.rules {
            weigh(rule, &index.rarity, index.weights.pair);
        }
        index
    }
}

impl Index {
    /// Builds the index of entries that are all there; see [`Builder`].
    #[must_use]
    pub fn build<'a>(entries: impl IntoIterator<Item = Entry<'a>>, synonyms: &Synonyms) -> Self {
        let mut builder = Builder::default();
        entries.into_iter().for_each(|entry| builder.add(&entry));
        builder.finish(synonyms)
    }

    /// Number of procedures.
    #[must_use]
    pub fn len(&self) -> usize {
        self.docs.len()
    }

    /// Whether the index has no procedure.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.docs.is_empty()
    }

    /// Code of a procedure by its number.
    #[must_use]
    pub fn code(&self, doc: u32) -> Option<&str> {
        self.docs.get(position(doc)).map(|d| d.code.as_str())
    }

    pub(super) fn rarity(&self, term: u32) -> f32 {
        self.rarity.get(position(term)).copied().unwrap_or(self.weights.unknown)
    }

    fn add(&mut self, entry: &Entry<'_>) {
        let doc = id(self.docs.len());
        let w = self.weights.clone();
        let prior = w.popularity * entry.popularity
            + if entry.commune { w.commune } else { 0.0 }
            + if entry.full { w.full } else { 0.0 };
        let digits = entry.code.chars().filter(char::is_ascii_digit).collect();
        self.docs.push(Doc { code: entry.code.to_owned(), digits, name: entry.name.to_owned(), prior, actions: 0 });

        let mut record = Collector::default();
        let name = without_lead(entry.name);
        let name_words = self.collect(&mut record, name, &w.name, true);
        self.collect(&mut record, entry.sector, &w.sector, true);
        self.collect(&mut record, entry.keywords, &w.keywords, true);
        for text in &entry.results {
            self.collect(&mut record, text, &w.results, true);
        }
        for text in &entry.forms {
            self.collect(&mut record, text, &w.forms, false);
        }
        for text in &entry.agencies {
            self.collect(&mut record, text, &w.agencies, false);
        }
        for text in &entry.body {
            self.collect(&mut record, text, &w.body, false);
        }
        let core = core_length(name).min(name_words.len());
        let folded: Vec<&str> =
            name_words.iter().filter_map(|(term, _)| self.lexicon.term(*term)).map(|t| t.text.as_str()).collect();
        let actions = action::of_name(&folded);
        if let Some(last) = self.docs.last_mut() {
            last.actions = actions;
        }
        let mut main = std::mem::take(&mut record.main);
        let mut any: HashSet<u32> = record.strength.keys().copied().collect();
        self.push(record, Unit { doc, phrase: None, core, words: name_words });

        let others = entry.phrases.join(" / ");
        for phrase in &entry.phrases {
            let mut unit = Collector::default();
            self.collect(&mut unit, &others, &w.phrase_others, false);
            let phrase_words = self.collect(&mut unit, phrase, &w.phrase, true);
            self.collect(&mut unit, name, &w.phrase_name, false);
            main.extend(unit.main.iter().copied());
            any.extend(unit.main.iter().copied());
            let core = phrase_words.len();
            self.push(unit, Unit { doc, phrase: Some((*phrase).to_owned()), core, words: phrase_words });
        }
        for term in main {
            if let Some(term) = self.lexicon.term_mut(term) {
                term.main_df += 1;
            }
        }
        for term in any {
            if let Some(term) = self.lexicon.term_mut(term) {
                term.any_df += 1;
            }
        }
    }

    /// Adds a text of a unit; `main` texts teach spelling and rarity. Returns its words.
    fn collect(&mut self, unit: &mut Collector, text: &str, field: &Field, main: bool) -> Vec<(u32, u32)> {
        let mut list: Vec<(u32, u32)> = Vec::new();
        self.lexicon.read(text, &mut list);
        for (left, right) in list.iter().zip(list.iter().skip(1)) {
            self.lexicon.add_pair(*left, *right, main);
        }
        let norm =
            field.strength / (1.0 - field.length + field.length * weight(list.len()) / field.usual.max(1.0)).max(0.2);
        for (term, _) in &list {
            let cell = unit.strength.entry(*term).or_insert(0.0);
            *cell = (*cell + norm).min(cell.max(field.most));
            if main {
                unit.main.insert(*term);
            }
        }
        if field.pairs {
            for (left, right) in list.iter().zip(list.iter().skip(1)) {
                let cell = unit.pairs.entry(pair(left.0, right.0)).or_insert(0.0);
                *cell = (*cell + norm).min(cell.max(field.most));
            }
        }
        list
    }

    fn push(&mut self, collected: Collector, unit: Unit) {
        let number = id(self.units.len());
        let scale = self.weights.saturation;
        // A single hit in a name of usual length counts 1.
        let full = (scale + self.weights.name.strength) / self.weights.name.strength;
        let match_of = |tf: f32| tf / (scale + tf) * full;
        if self.terms.len() < self.lexicon.terms.len() {
            self.terms.resize(self.lexicon.terms.len(), Vec::new());
        }
        for (term, tf) in collected.strength {
            if let Some(list) = self.terms.get_mut(position(term)) {
                list.push((number, match_of(tf)));
            }
        }
        for (pair, tf) in collected.pairs {
            self.pairs.entry(pair).or_default().push((number, match_of(tf)));
        }
        self.units.push(unit);
    }

    fn add_rules(&mut self, synonyms: &Synonyms, of_catalogue: usize) {
        // Names hold abbreviations, too: whoever writes "trách nhiệm hữu hạn" also means "TNHH".
        let backwards: Vec<Row> = synonyms
            .rows
            .iter()
            .filter(|row| row.kind == Kind::Abbreviation && row.official.len() > 1 && row.everyday.len() == 1)
            .filter(|row| {
                row.everyday.first().is_some_and(|w| {
                    w.folded.len() > 2 && !plausible(&w.folded) && self.lexicon.find(&w.folded).is_some()
                })
            })
            .map(|row| Row { everyday: row.official.clone(), official: row.everyday.clone(), kind: Kind::Synonym })
            .collect();
        for row in synonyms.rows.iter().chain(&backwards) {
            let mut last = None;
            for word in &row.everyday {
                let known = self.lexicon.add(word);
                let new = position(known.0) >= of_catalogue && !matches!(row.kind, Kind::Filler | Kind::Outside);
                if new || row.kind == Kind::Abbreviation && !plausible(&word.folded) {
                    self.short.insert(known.0, ());
                }
                if let Some(last) = last {
                    self.lexicon.add_pair(last, known, true);
                }
                last = Some(known);
            }
            let official: Vec<u32> = row.official.iter().filter_map(|w| self.lexicon.find(&w.folded)).collect();
            let mut terms: Vec<(u32, f32)> = Vec::new();
            for term in &official {
                if !terms.iter().any(|(known, _)| known == term) {
                    terms.push((*term, 0.0));
                }
            }
            let mut pairs: Vec<(u64, f32)> = Vec::new();
            for (left, right) in official.iter().zip(official.iter().skip(1)) {
                let key = pair(*left, *right);
                if !pairs.iter().any(|(known, _)| *known == key) {
                    pairs.push((key, 0.0));
                }
            }
            let Some(first) = row.everyday.first() else { continue };
            self.rules_by_word.entry(first.folded.clone()).or_default().push(id(self.rules.len()));
            self.rules.push(Rule { everyday: row.everyday.clone(), kind: row.kind, terms, pairs });
        }
        self.terms.resize(self.lexicon.terms.len(), Vec::new());
    }
}

fn weigh(rule: &mut Rule, rarity: &[f32], pair_weight: f32) {
    let of = |term: u32| rarity.get(position(term)).copied().unwrap_or(0.0);
    for (term, weight) in &mut rule.terms {
        *weight = of(*term);
    }
    for (pair, weight) in &mut rule.pairs {
        let left = u32::try_from(*pair >> 32).unwrap_or(u32::MAX);
        let right = u32::try_from(*pair & u64::from(u32::MAX)).unwrap_or(u32::MAX);
        *weight = pair_weight * (of(left) + of(right)) / 2.0;
    }
}

/// The name without "Thủ tục" in front, which half of the records have.
pub(super) fn without_lead(name: &str) -> &str {
    let name = name.trim();
    let mut chars = name.char_indices();
    let end = chars.nth(7).map_or(name.len(), |(at, _)| at);
    match (name.get(..end), name.get(end..)) {
        (Some(lead), Some(rest)) if fold(lead) == "thu tuc" && rest.starts_with(char::is_whitespace) => {
            rest.trim_start()
        }
        _ => name,
    }
}

/// Number of words before brackets or a remark on the level.
fn core_length(name: &str) -> usize {
    let before = name.split(['(', '[']).next().unwrap_or(name);
    let mut count = 0;
    let mut cut = None;
    let mut last = String::new();
    words(before, |word| {
        if cut.is_none() && last == "thuc" && word.folded == "hien" && count > 3 {
            cut = Some(count - 1);
        }
        count += 1;
        last.clone_from(&word.folded);
    });
    cut.unwrap_or(count).max(1)
}
