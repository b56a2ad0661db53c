//! Use case: take over the yearly notice of days off. As with a change by hand, no appointment moves by itself; what it would move is listed.

use std::fmt;

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::service::{count_moves, list_in_tx};
use crate::{
    audit,
    catalogue::calendars::{self, COUNTRY, Noticed, Notices},
    db::Db,
    http::error::{AppError, AppResult, Code},
    identity,
};

/// Who takes a notice over, and why.
#[derive(Debug, Clone, Copy)]
pub struct Taker<'a> {
    /// Name for sign-in of somebody who keeps the country's calendar.
    pub username: &'a str,
    /// What those read who decide about appointments: the number of the notice.
    pub note: &'a str,
}

/// What it came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaysOff {
    /// Days that were not known before.
    pub added: usize,
    /// Days of another kind, name or source.
    pub changed: usize,
    /// Days that are ordinary again.
    pub removed: usize,
    /// Appointments that are to be decided about; in a dry run, that would be.
    pub moves: i64,
    /// Whether it was only tried.
    pub dry_run: bool,
}

impl fmt::Display for DaysOff {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { added, changed, removed, moves, dry_run } = *self;
        writeln!(out, "Days: {added} new, {changed} changed, {removed} removed.")?;
        match (dry_run, added + changed + removed) {
            (_, 0) => writeln!(out, "Nothing to change."),
            (true, _) => writeln!(out, "Appointments to decide about: {moves}. Dry run: nothing was changed."),
            (false, _) => writeln!(out, "Imported. Appointments to decide about: {moves}; none moves by itself."),
        }
    }
}

/// Take the notices over, or try it.
///
/// # Errors
/// 403 where nobody of that name keeps the country's calendar, 400 without a note; when the database fails.
pub async fn import_days_off(
    db: &Db,
    notices: &Notices,
    taker: Taker<'_>,
    dry_run: bool,
    now: DateTime<Utc>,
) -> AppResult<DaysOff> {
    let note = taker.note.trim();
    if note.is_empty() {
        return Err(AppError::detail(
            Code::InvalidInput,
            "Say by which notice, for those who decide about appointments.",
        ));
    }
    db.get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let keeper = identity::by_username(tx, taker.username).await?.filter(|account| account.active);
            let Some(keeper) = keeper else { return Err(stranger(taker.username)) };
            if !calendars::keeps_country(tx, keeper.id).await? {
                return Err(stranger(taker.username));
            }
            calendars::lock_in_tx(tx).await?;
            let noticed = notices.compare(tx).await?;
            let Noticed { added, changed, removed, .. } = noticed;
            let mut done = DaysOff { added, changed, removed, moves: 0, dry_run };
            if noticed.is_empty() {
                return Ok(done);
            }
            if dry_run {
                done.moves = count_moves(tx, COUNTRY, &noticed.before, &noticed.after).await?;
                return Ok(done);
            }
            notices.replace_in_tx(tx).await?;
            let change = calendars::note_in_tx(tx, COUNTRY, note, keeper.id, now).await?;
            done.moves = list_in_tx(tx, COUNTRY, change, &noticed.before, &noticed.after).await?;
            let told = json!({ "note": note, "years": notices.years(), "added": added, "changed": changed, "removed": removed });
            audit::record_in_tx(tx, now, &audit::Act::by(keeper.id, "importDaysOff", "calendar:VN").with(told)).await?;
            Ok(done)
        })
        .await
}

fn stranger(username: &str) -> AppError {
    AppError::detail(Code::Forbidden, format!("{username} does not keep the calendar of the country."))
}
