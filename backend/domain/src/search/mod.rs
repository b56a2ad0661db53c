//! Full-text search over the catalogue of procedures, in memory and without IO.
//!
//! Built for how citizens type: with or without marks, any case, slips of the finger, glued and split words, raw Telex and VNI, abbreviations,
//! everyday words and life situations, codes and parts of codes.
//!
//! - [`fold`](fold::fold) gives one spelling to every way a word can be typed.
//! - `correct` reads what was meant (noisy channel over the pair statistics of the catalogue), `telex` and `fuzzy` make its candidates.
//! - [`Synonyms`] widen the question; they never replace its words.
//! - `score` ranks in two passes: BM25-like strengths of words and neighbouring words over fields, then a closer look at the best
//!   (how much of the name is asked for, marks, beginning), with everyday procedures in front of rare ones.
//!
//! ```ignore
//! let synonyms = Synonyms::parse(csv);
//! let index = Index::build(entries, &synonyms);
//! let answer = index.search("ddawng kys khai sinh", 20);
//! ```

mod action;
mod code;
mod confidence;
mod correct;
mod fold;
mod fuzzy;
mod index;
mod lexicon;
mod num;
mod question;
mod score;
mod suggest;
mod syllable;
mod synonyms;
mod telex;
mod weights;

#[cfg(test)]
mod tests;

pub use fold::fold;
pub use index::{Builder, Entry, Index};
pub use score::{Hit, Hits};
pub use suggest::{Suggestion, SuggestionKind};
pub use synonyms::{Kind, Synonyms};
pub use weights::{Field, Weights};
