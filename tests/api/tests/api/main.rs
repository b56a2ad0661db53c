//! Black-box tests of the API: one binary, one module per resource.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails here has failed")]

mod agency_change;
mod assistance;
mod audit;
mod calendar;
mod cases;
mod catalogue;
mod children;
mod children_corrected;
mod consultations;
mod crash;
mod cursors;
mod document;
mod filing;
mod forecast;
mod holders;
mod house;
mod identity;
mod input;
mod leaks;
mod life;
mod on_the_spot;
mod partners;
mod payments;
mod places;
mod process_moves;
mod processes;
mod racing;
mod reasons;
mod reform;
mod reminders;
mod rights;
mod robust;
mod schema;
mod slips;
mod support;
mod tracking;
mod transfer;
mod turns;
mod uses;
