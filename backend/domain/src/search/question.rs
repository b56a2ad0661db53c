//! A question taken apart: what was meant by each word, which everyday words stand for official ones.

use super::action::{self, Actions};
use super::correct::{Corrector, Reading};
use super::fold::{Word, word_list};
use super::index::Index;
use super::lexicon::UNKNOWN;
use super::num::position;
use super::synonyms::Kind;

/// One word of the question.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    /// Terms that answer it, with trust.
    pub(super) terms: Vec<(u32, f32)>,
    /// Key as typed, when marked.
    pub(super) key: Option<u32>,
    /// Weight in the question.
    pub(super) weight: f32,
    /// A number, bare or with a unit.
    pub(super) number: bool,
    /// Part of words without subject.
    pub(super) filler: bool,
}

/// An everyday word found in the question.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) rule: u32,
    pub(super) slots: std::ops::Range<usize>,
    pub(super) trust: f32,
}

/// A subject that no procedure answers, with the keys of its words.
#[derive(Debug, Clone)]
pub(super) struct Outside {
    pub(super) slots: std::ops::Range<usize>,
    pub(super) keys: Vec<Option<u32>>,
}

/// The question.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) slots: Vec<Slot>,
    pub(super) found: Vec<Found>,
    /// Subjects that no procedure answers.
    pub(super) outside: Vec<Outside>,
    /// What is to be done.
    pub(super) actions: Actions,
    /// Reading with marks when slips were corrected.
    pub(super) did_you_mean: Option<String>,
}

impl Index {
    /// Takes a question apart.
    pub(super) fn question(&self, text: &str) -> Question {
        let typed = word_list(text);
        let corrector = Corrector { lexicon: &self.lexicon, short: &self.short };
        let readings = corrector.read(&typed);
        let words: Vec<Word> = readings.iter().map(|r| self.word(r, &typed)).collect();
        let mut slots: Vec<Slot> = readings.iter().map(|r| self.slot(r)).collect();
        for (slot, word) in slots.iter_mut().zip(&words) {
            if word.folded.starts_with(|c: char| c.is_ascii_digit()) {
                slot.number = true;
                slot.weight = slot.weight.min(self.weights.number);
            }
        }
        let mut found = Vec::new();
        let mut fillers = Vec::new();
        for start in 0..words.len() {
            self.rules_at(&words, start, &mut found, &mut fillers);
        }
        let mut outside = Vec::new();
        for (slots_of, number, certain) in fillers {
            let Some(rule) = self.rules.get(position(number)) else { continue };
            if rule.kind == Kind::Outside {
                outside.push(Outside {
                    slots: slots_of,
                    keys: rule.everyday.iter().map(|w| self.lexicon.find_key(&w.key)).collect(),
                });
                continue;
            }
            for slot in slots.get_mut(slots_of).unwrap_or_default() {
                if !slot.filler {
                    slot.weight *= if certain { self.weights.filler } else { self.weights.filler_unmarked };
                    slot.filler = true;
                }
            }
        }
        // An everyday word is worth what it stands for, however rare or unknown its letters are.
        for hit in &found {
            let Some(rule) = self.rules.get(position(hit.rule)) else { continue };
            let official: f32 = rule.terms.iter().map(|t| t.1).sum();
            let span = slots.get_mut(hit.slots.clone()).unwrap_or_default();
            let own: f32 = span.iter().map(|s| s.weight).sum();
            let known = span
                .iter()
                .all(|s| s.terms.iter().any(|t| self.terms.get(position(t.0)).is_some_and(|p| !p.is_empty())));
            let wanted = match rule.kind {
                Kind::Abbreviation | Kind::Form => official.min(16.0),
                _ if known => own,
                _ => official.min(12.0),
            };
            if wanted > own || !known {
                let share = wanted / own.max(0.1);
                for slot in span {
                    slot.weight *= share;
                }
            }
        }
        let did_you_mean = self.did_you_mean(&readings, &typed, text);
        // Actions as written, and those that an everyday word of more than one syllable stands for ("thất lạc").
        let mut actions = action::of(&words.iter().map(|w| w.folded.as_str()).collect::<Vec<_>>());
        for hit in found.iter().filter(|hit| hit.slots.len() > 1) {
            let official = self.rules.get(position(hit.rule)).map_or(&[][..], |rule| rule.terms.as_slice());
            let official: Vec<&str> =
                official.iter().filter_map(|t| self.lexicon.term(t.0)).map(|t| t.text.as_str()).collect();
            actions |= action::of(&official);
        }
        Question { slots, found, outside, actions, did_you_mean }
    }

    /// The word that a reading means, for look-up among everyday words.
    fn word(&self, reading: &Reading, typed: &[Word]) -> Word {
        match self.lexicon.term(reading.term) {
            Some(term) if reading.changed => {
                Word { folded: term.text.clone(), key: reading.key.clone().unwrap_or_else(|| term.text.clone()) }
            }
            _ => typed.get(reading.from.start).cloned().unwrap_or_default(),
        }
    }

    fn slot(&self, reading: &Reading) -> Slot {
        let mut terms = Vec::new();
        if reading.term != UNKNOWN {
            terms.push((reading.term, 1.0));
        }
        if let Some(typed) = reading.typed.filter(|t| *t != reading.term) {
            terms.push((typed, self.weights.typed));
        }
        let key = reading.key.as_ref().and_then(|k| self.lexicon.find_key(k));
        let weight = if reading.term == UNKNOWN { self.weights.unknown } else { self.rarity(reading.term) };
        Slot { terms, key, weight, number: false, filler: false }
    }

    fn rules_at(
        &self,
        words: &[Word],
        start: usize,
        found: &mut Vec<Found>,
        fillers: &mut Vec<(std::ops::Range<usize>, u32, bool)>,
    ) {
        let Some(rules) = words.get(start).and_then(|w| self.rules_by_word.get(w.folded.as_str())) else { return };
        for number in rules {
            let Some(rule) = self.rules.get(position(*number)) else { continue };
            let end = start + rule.everyday.len();
            let Some(span) = words.get(start..end) else { continue };
            let mut unmarked = 0;
            let fits = span.iter().zip(&rule.everyday).all(|(word, wanted)| {
                if word.folded != wanted.folded {
                    return false;
                }
                if word.key != wanted.key && !word.marked() {
                    unmarked += 1;
                }
                word.key == wanted.key || !word.marked() || !wanted.marked() && wanted.folded.len() < 4
            });
            if !fits {
                continue;
            }
            // A single bare syllable can be many words; two together rarely are.
            let doubt = if unmarked > 0 && span.len() == 1 { 0.75 } else { 1.0 };
            if matches!(rule.kind, Kind::Filler | Kind::Outside) {
                if rule.kind == Kind::Outside && unmarked > 0 && span.len() == 1 {
                    continue;
                }
                fillers.push((start..end, *number, unmarked == 0 || span.len() > 1));
            } else {
                found.push(Found { rule: *number, slots: start..end, trust: rule.kind.trust() * doubt });
            }
        }
    }

    fn did_you_mean(&self, readings: &[Reading], typed: &[Word], text: &str) -> Option<String> {
        if !readings.iter().any(|r| r.changed) {
            return None;
        }
        let terms: Vec<u32> = readings.iter().map(|r| r.term).collect();
        let keys: Vec<Option<String>> = readings
            .iter()
            .map(|r| match (&r.key, r.term) {
                (Some(key), _) => Some(key.clone()),
                (None, UNKNOWN) => typed.get(r.from.start).map(|w| w.key.clone()),
                (None, _) => None,
            })
            .collect();
        let meant = self.lexicon.spell(&terms, &keys).join(" ");
        (meant != text.trim().to_lowercase()).then_some(meant)
    }
}
