//! The rules of time and of dossiers: worked examples, told lives, properties.

mod cast;
mod clock;
mod deadlines;
mod life;
mod properties;
mod support;
