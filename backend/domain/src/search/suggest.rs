//! Suggestions while a question is typed.

use super::fold::word_list;
use super::index::{Index, Unit};
use super::num::{FastMap, position, weight};

/// What a suggestion leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SuggestionKind {
    /// A procedure, by its name.
    Procedure,
    /// A way of asking that leads to a procedure.
    Phrase,
}

/// One line below the search box.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Number of the procedure.
    pub doc: u32,
    /// Text to show.
    pub text: String,
    /// What it is.
    pub kind: SuggestionKind,
}

impl Index {
    /// Procedures and phrases whose words begin as the typed ones do, the best known first. Falls back to [`Self::search`] when the words
    /// fit nothing as they stand (slips, Telex, everyday words).
    #[must_use]
    pub fn suggest(&self, typed: &str, limit: usize) -> Vec<Suggestion> {
        let words = word_list(typed);
        let mut list: Vec<Suggestion> = Vec::new();
        let Some((last, before)) = words.split_last() else { return list };
        let open = !typed.ends_with(char::is_whitespace);
        // Units that have every finished word, then a word that begins as the last one does.
        let mut scores: FastMap<u32, f32> = FastMap::default();
        let mut units: Option<Vec<u32>> = None;
        for word in before {
            let having: Vec<u32> = self
                .lexicon
                .find(&word.folded)
                .and_then(|t| self.terms.get(position(t)))
                .map(|l| l.iter().map(|p| p.0).collect())
                .unwrap_or_default();
            units = Some(match units {
                None => having,
                Some(old) => intersect(&old, &having),
            });
        }
        let ending: Vec<u32> = if open {
            (0_u32..)
                .zip(&self.lexicon.terms)
                .filter(|(_, t)| t.text.starts_with(last.folded.as_str()))
                .map(|(term, _)| term)
                .collect()
        } else {
            self.lexicon.find(&last.folded).into_iter().collect()
        };
        let candidates: Vec<u32> = match units {
            Some(units) => units,
            None => {
                let mut all: Vec<u32> =
                    ending.iter().filter_map(|t| self.terms.get(position(*t))).flatten().map(|p| p.0).collect();
                all.sort_unstable();
                all.dedup();
                all
            }
        };
        let finished: Vec<u32> = before.iter().filter_map(|w| self.lexicon.find(&w.folded)).collect();
        let ending_set: FastMap<u32, ()> = ending.iter().map(|term| (*term, ())).collect();
        for number in candidates {
            let Some(unit) = self.units.get(position(number)) else { continue };
            let Some(order) = Self::order(unit, &finished, &ending_set) else { continue };
            let known = self.docs.get(position(unit.doc)).map_or(0.0, |d| d.prior);
            let short = 1.0 / (1.0 + weight(unit.words.len()) / 8.0);
            let name = if unit.phrase.is_none() { 0.8 } else { 0.0 };
            scores.insert(number, order + known * 4.0 + short + name);
        }
        let mut ranked: Vec<(u32, f32)> = scores.into_iter().collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        for (number, _) in ranked {
            if list.len() >= limit {
                break;
            }
            let Some(unit) = self.units.get(position(number)) else { continue };
            if list.iter().any(|s| s.doc == unit.doc) {
                continue;
            }
            list.extend(self.suggestion(number).filter(|new| !list.iter().any(|s| s.text == new.text)));
        }
        if list.len() < limit {
            let found = self.search(typed, limit * 2);
            if found.confident {
                for hit in found.hits {
                    if list.len() >= limit {
                        break;
                    }
                    if !list.iter().any(|s| s.doc == hit.doc) {
                        list.extend(self.docs.get(position(hit.doc)).map(|d| Suggestion {
                            doc: hit.doc,
                            text: d.name.clone(),
                            kind: SuggestionKind::Procedure,
                        }));
                    }
                }
            }
        }
        list
    }

    /// How well the typed words stand in a unit: side by side at its start best, side by side next, anywhere last; `None` when one is missing.
    fn order(unit: &Unit, finished: &[u32], ending: &FastMap<u32, ()>) -> Option<f32> {
        let together = unit.words.windows(finished.len() + 1).position(|window| {
            window.split_last().is_some_and(|((last, _), rest)| {
                ending.contains_key(last) && rest.iter().zip(finished).all(|((have, _), wanted)| have == wanted)
            })
        });
        match together {
            Some(0) => Some(1.6),
            Some(_) => Some(1.2),
            None => {
                let has = |wanted: &u32| unit.words.iter().any(|(term, _)| term == wanted);
                let open = unit.words.iter().any(|(term, _)| ending.contains_key(term));
                (open && finished.iter().all(has)).then_some(0.0)
            }
        }
    }

    fn suggestion(&self, number: u32) -> Option<Suggestion> {
        let unit = self.units.get(position(number))?;
        let text = match &unit.phrase {
            None => self.docs.get(position(unit.doc))?.name.clone(),
            Some(phrase) => phrase.clone(),
        };
        let kind = if unit.phrase.is_some() { SuggestionKind::Phrase } else { SuggestionKind::Procedure };
        Some(Suggestion { doc: unit.doc, text, kind })
    }
}

fn intersect(a: &[u32], b: &[u32]) -> Vec<u32> {
    // Postings are in the order in which the units were added.
    let mut out = Vec::new();
    let mut rest = b.iter().peekable();
    for x in a {
        while rest.peek().is_some_and(|y| **y < *x) {
            rest.next();
        }
        if rest.peek() == Some(&x) {
            out.push(*x);
        }
    }
    out
}
