//! Everything that search needs, made from the published records.

use diesel::{
    prelude::*,
    sql_types::{Bool, Text},
};
use domain::procedure::Procedure;

use super::{
    listing::{Listing, Source},
    words::{Event, life_events},
};

/// A published record as it is stored.
#[derive(Debug, QueryableByName)]
pub struct Published {
    /// Whether its printed form is in the catalogue.
    #[diesel(sql_type = Bool)]
    pub has_form: bool,
    /// The record as JSON.
    #[diesel(sql_type = Text)]
    pub content: String,
}

/// The published procedures and the life events that lead to them.
#[derive(Debug)]
pub struct Searchable {
    /// The procedures.
    pub listing: Listing,
    /// The life events.
    pub life_events: Vec<Event>,
}

impl Searchable {
    /// Read the records, one after the other as they come, and build the index.
    ///
    /// # Errors
    /// When a stored record cannot be read.
    pub fn build(rows: impl IntoIterator<Item = Published>) -> Result<Self, serde_json::Error> {
        let mut unreadable = Ok(());
        let sources = rows.into_iter().map_while(|row| match Procedure::from_json(&row.content) {
            Ok(procedure) => Some(Source { has_form: row.has_form, procedure }),
            Err(error) => {
                unreadable = Err(error);
                None
            }
        });
        let listing = Listing::build(sources);
        unreadable?;
        let life_events = life_events(|code| Some(listing.summary(listing.number(code)?)?.name.clone()))?;
        Ok(Self { listing, life_events })
    }
}
