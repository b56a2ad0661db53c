//! Whether the best hit answers the question at all.
//!
//! The rank alone cannot tell: something always comes first. What counts is how much of the question the hit covers in its name, its phrases
//! and its main texts, with the marks the writer set, and whether words that stand together in the question stand together there.

use super::index::{Index, Postings, Unit};
use super::num::{pair, position, weight};
use super::question::{Outside, Question, Slot};

/// Strength in a list of units ordered by number.
fn ordered(list: &[(u32, f32)], unit: u32) -> f32 {
    list.binary_search_by_key(&unit, |hit| hit.0).ok().and_then(|at| list.get(at)).map_or(0.0, |hit| hit.1)
}

/// Strength in a list of units in any order.
fn unordered(list: &[(u32, f32)], unit: u32) -> f32 {
    list.iter().find(|hit| hit.0 == unit).map_or(0.0, |hit| hit.1)
}

impl Index {
    /// Coverage from which a hit answers the question. Long descriptions of a situation have many words that no record has.
    pub(super) fn needed(&self, parts: &Question) -> f32 {
        const USUAL: usize = 6;
        const PER_WORD: f32 = 0.04;
        const LEAST: f32 = 0.5;
        let words = parts.slots.iter().filter(|slot| !slot.filler && !slot.number).count();
        self.weights.confident * (1.0 - PER_WORD * weight(words.saturating_sub(USUAL))).max(LEAST)
    }

    /// How much of the question a unit covers, 0 to about 1.
    pub(super) fn covers(&self, parts: &Question, expansions: &[Postings], number: u32) -> f32 {
        /// A hit of this strength is a full one; texts far down in a record give less.
        const FULL: f32 = 0.6;
        let Some(unit) = self.units.get(position(number)) else { return 0.0 };
        let by_rule = |slots: std::ops::Range<usize>| {
            parts
                .found
                .iter()
                .zip(expansions)
                .filter(|(found, _)| found.slots.start <= slots.start && slots.end <= found.slots.end)
                .map(|(_, list)| unordered(list, number))
                .fold(0.0, f32::max)
        };
        let mut asked = 0.0;
        let mut met = 0.0;
        let mut together = 0.0;
        let mut neighbours = 0.0;
        let mut matched: Vec<f32> = Vec::with_capacity(parts.slots.len());
        for (at, slot) in parts.slots.iter().enumerate() {
            let own = slot
                .terms
                .iter()
                .map(|(term, trust)| trust * self.terms.get(position(*term)).map_or(0.0, |list| ordered(list, number)))
                .fold(0.0, f32::max);
            let own = if other_marks(slot, unit) { 0.0 } else { own };
            let strength = (own.max(by_rule(at..at + 1)) / FULL).min(1.0);
            asked += slot.weight;
            met += slot.weight * strength;
            matched.push(strength);
        }
        for (at, (left, right)) in parts.slots.iter().zip(parts.slots.iter().skip(1)).enumerate() {
            if left.filler || right.filler {
                continue;
            }
            let share = (left.weight + right.weight) / 2.0;
            let listed = left
                .terms
                .iter()
                .flat_map(|l| right.terms.iter().map(move |r| pair(l.0, r.0)))
                .filter_map(|key| self.pairs.get(&key));
            let both = matched.get(at..at + 2).is_some_and(|m| m.iter().all(|s| *s > 0.5));
            let own = listed.map(|list| ordered(list, number)).fold(0.0, f32::max).min(1.0);
            let strength = if both { own.max(by_rule(at..at + 2)) } else { 0.0 };
            neighbours += share;
            together += share * (strength / FULL).min(1.0);
        }
        if asked <= 0.0 || parts.slots.iter().all(|slot| slot.filler || slot.number) {
            return 0.0;
        }
        let outside: f32 = parts
            .outside
            .iter()
            .filter(|outside| {
                // "Giá bán" may be part of a name; a question that asks for nothing else is still about prices.
                let more = parts.slots.iter().enumerate().any(|(at, slot)| {
                    let elsewhere = !parts.outside.iter().any(|o| o.slots.contains(&at));
                    elsewhere && !slot.filler && !slot.number && matched.get(at).is_some_and(|m| *m > 0.5)
                });
                !(more && has_words(parts, outside, unit))
            })
            .map(|outside| {
                parts.slots.get(outside.slots.clone()).unwrap_or_default().iter().map(|s| s.weight).sum::<f32>()
            })
            .fold(0.0, f32::max);
        let words = met / asked;
        let pairs = if neighbours > 0.0 { together / neighbours } else { words };
        let share = self.weights.together;
        (1.0 - share) * words + share * pairs - self.weights.outside * outside / asked
    }
}

/// Whether the words of a subject stand in the unit, side by side and with its marks.
fn has_words(parts: &Question, outside: &Outside, unit: &Unit) -> bool {
    let wanted = parts.slots.get(outside.slots.clone()).unwrap_or_default();
    unit.words.windows(wanted.len().max(1)).any(|window| {
        window.iter().zip(wanted.iter().zip(&outside.keys)).all(|((term, key), (slot, marked))| {
            slot.terms.first().is_some_and(|t| t.0 == *term) && *marked == Some(*key)
        })
    })
}

/// Whether the unit has the word of a slot only with other marks than the writer set.
pub(super) fn other_marks(slot: &Slot, unit: &Unit) -> bool {
    let (Some(key), Some((term, _))) = (slot.key, slot.terms.first()) else { return false };
    let mut other = false;
    for (have, have_key) in &unit.words {
        if have == term {
            if *have_key == key {
                return false;
            }
            other = true;
        }
    }
    other
}
