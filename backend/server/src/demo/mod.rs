//! A small demo: three agencies with their officials, two citizens, and dossiers told as life stories through the same services that people
//! use, with a clock of the past. Nothing here is a real person: the numbers lie in the range kept for examples.

mod people;
mod stories;

pub use people::{PASSWORD, set_up};
pub use stories::tell as tell_stories;
