//! Appointments of dossiers whose agency counts by another calendar since agencies changed: they stay as they were given, and are listed for decision.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use chrono::{DateTime, Utc};
use domain::agency_change::Matter;
use uuid::Uuid;

use super::{
    rows,
    scan::{self, Effect, Walk},
    service::row,
};
use crate::{
    catalogue::calendars::{self, Calendars},
    db::Conn,
    http::error::AppResult,
};

/// Under what appointments are listed: one noted change of calendar for each agency that has some.
#[derive(Debug)]
pub struct Noting {
    note: String,
    by: Uuid,
    now: DateTime<Utc>,
    changes: BTreeMap<String, Uuid>,
}

impl Noting {
    /// With the reason that those who decide read, and who stands for it.
    #[must_use]
    pub const fn new(note: String, by: Uuid, now: DateTime<Utc>) -> Self {
        Self { note, by, now, changes: BTreeMap::new() }
    }

    async fn change_in_tx(&mut self, tx: &mut Conn, agency: &str) -> AppResult<Uuid> {
        if let Some(change) = self.changes.get(agency) {
            return Ok(*change);
        }
        let change = calendars::note_in_tx(tx, agency, &self.note, self.by, self.now).await?;
        self.changes.insert(agency.to_owned(), change);
        Ok(change)
    }

    async fn list_in_tx(&mut self, tx: &mut Conn, effects: Vec<Effect>) -> AppResult<()> {
        let (mut touched, mut moves) = (Vec::new(), Vec::new());
        for effect in effects {
            match effect {
                Effect::Settles(dossier) => touched.push(dossier),
                Effect::Moves(moving) => {
                    touched.push(moving.dossier.id);
                    let change = self.change_in_tx(tx, &moving.dossier.agency_code).await?;
                    moves.push(row(change, &moving));
                }
            }
        }
        rows::list_in_tx(tx, &touched, &moves).await
    }
}

/// List what would move of dossiers that came to another agency: each with the one that it left and that to which it came.
///
/// # Errors
/// When the database fails, or a due time cannot be computed any more.
pub async fn list_moved_in_tx(
    tx: &mut Conn,
    calendars: &Calendars,
    changed: &[(Uuid, String, String)],
    noting: &mut Noting,
) -> AppResult<()> {
    let mut differ = HashMap::new();
    let mut places = HashMap::new();
    for (dossier, from, to) in changed {
        let other = *differ.entry((from, to)).or_insert_with(|| {
            let (old, new) = (calendars.of(from), calendars.of(to));
            !Arc::ptr_eq(&old, &new) && old != new
        });
        if other {
            places.insert(*dossier, (calendars.of(from), calendars.of(to)));
        }
    }
    let ids: Vec<Uuid> = places.keys().copied().collect();
    if ids.is_empty() {
        return Ok(());
    }
    let mut effects = Vec::new();
    for dossier in rows::running_of(tx, &ids).await? {
        if let Some((old, new)) = places.get(&dossier.id) {
            effects.extend(scan::effect(dossier, old, new)?);
        }
    }
    noting.list_in_tx(tx, effects).await
}

/// List what would move of dossiers that stayed where they are, but not under the same calendar; those of the agencies in `besides` are looked at elsewhere.
///
/// # Errors
/// When the database fails, or a due time cannot be computed any more.
pub async fn list_recounted_in_tx(
    tx: &mut Conn,
    before: &Calendars,
    after: &Calendars,
    besides: &BTreeSet<&str>,
    noting: &mut Noting,
) -> AppResult<()> {
    let mut agencies = before.differing(after);
    agencies.retain(|code| !besides.contains(code.as_str()));
    if agencies.is_empty() {
        return Ok(());
    }
    let mut walk = Walk::over(before, after, agencies);
    while let Some(effects) = walk.next(tx).await? {
        noting.list_in_tx(tx, effects).await?;
    }
    Ok(())
}

/// How many appointments would be listed if agencies changed: dossiers of the agencies in `from` go where `heir` says, or stay where it names none. Changes nothing.
///
/// # Errors
/// When the database fails, or a due time could not be computed any more.
pub async fn count_moving(
    conn: &mut Conn,
    before: &Calendars,
    after: &Calendars,
    from: &[String],
    heir: impl Fn(&str, Matter<'_>) -> Option<String>,
) -> AppResult<u64> {
    let mut agencies = before.differing(after);
    agencies.extend_from_slice(from);
    agencies.sort_unstable();
    agencies.dedup();
    let mut pairs = HashMap::new();
    let (mut last, mut total) = (Uuid::nil(), 0);
    loop {
        let batch = rows::running(conn, Some(&agencies), None, last, scan::BATCH).await?;
        let Some(end) = batch.last() else { return Ok(total) };
        last = end.id;
        for dossier in batch {
            let (procedure, sector) = (dossier.procedure_code.as_str(), dossier.sector_code.as_str());
            let matter = Matter { procedure, sector, commune: dossier.commune.as_deref() };
            let here = dossier.agency_code.clone();
            let there = heir(&here, matter).filter(|there| *there != here);
            let pair = pairs.entry((here, there)).or_insert_with_key(|(here, there)| {
                // As when it is carried out: what moves is looked at when agencies have changed already, what stays across the change.
                let (old, new) = match there {
                    Some(there) => (after.of(here), after.of(there)),
                    None => (before.of(here), after.of(here)),
                };
                (!Arc::ptr_eq(&old, &new) && old != new).then_some((old, new))
            });
            let Some((old, new)) = pair else { continue };
            total += u64::from(matches!(scan::effect(dossier, old, new)?, Some(Effect::Moves(_))));
        }
    }
}
