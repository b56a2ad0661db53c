//! The rules of the administrative one-stop shop (cơ chế một cửa), pure: no clock, randomness, file, database or network.
//! What a rule needs from outside (the moment, the calendar, the actor) comes in as an argument.
//!
//! Features: `sql` and `api` add diesel and utoipa derives to ids, codes and plain enums; no rule depends on them.

mod macros;

pub mod absence;
pub mod access;
pub mod agency_change;
pub mod audit;
pub mod calendar;
pub mod distribution;
pub mod dossier;
pub mod identity;
pub mod ids;
pub mod money;
pub mod procedure;
pub mod reminder;
pub mod search;
pub mod terms;
pub mod text;
