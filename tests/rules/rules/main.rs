//! The rules of time and of dossiers: worked examples, told lives, properties.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails here has failed")]

mod absence;
mod agency_change;
mod arithmetic;
mod assist;
mod cast;
mod children;
mod clock;
mod consult;
mod deadlines;
mod distribution;
mod fees;
mod land;
mod life;
mod partners;
mod processes;
mod properties;
mod reasons;
mod rehouse;
mod reminder;
mod reschedule;
mod slow;
mod soak;
mod support;
mod table;
mod turns;
mod versions;
mod words;
