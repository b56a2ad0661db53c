//! Calendars of working time: of the country, and of each agency that differs. Read from memory by everything that counts; what a change of one
//! moves is the matter of `dossiers::appointments`, which calls here to store it.

mod draft;
mod dto;
mod handlers;
mod memory;
mod notices;
mod rows;

use chrono::{DateTime, Utc};
use serde_json::json;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use crate::{
    app::App,
    audit,
    db::Conn,
    http::{
        actor::Principal,
        error::{AppError, AppResult, Code},
    },
};

pub use draft::Own;
pub use dto::{Calendar, CalendarDraft};
pub use memory::{COUNTRY, COUNTRY_NAME, Calendars};
pub use notices::{NoticeFault, Noticed, Notices};

/// The routes of reading.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config.service(handlers::list_calendars).service(handlers::get_calendar);
}

/// Whether there can be such a calendar, and whether the caller may write it: the catalogue's and the system's administrators of the agency or
/// of one above it; for the country those of the system at an agency that has none above it.
///
/// # Errors
/// 404 for an agency that is none, 403 without the right.
pub async fn must_write(conn: &mut Conn, caller: &Principal, scope: &str) -> AppResult<()> {
    if scope.contains('\0') || !rows::exists(conn, scope).await? {
        return Err(AppError::not_found());
    }
    if rows::may_write(conn, caller.account, scope).await? { Ok(()) } else { Err(AppError::code(Code::Forbidden)) }
}

/// Whether the caller administers the agency, one above it, or the country.
///
/// # Errors
/// When the database fails.
pub async fn administers(conn: &mut Conn, caller: &Principal, agency: &str) -> AppResult<bool> {
    rows::may_write(conn, caller.account, agency).await
}

/// Whether an account administers the country.
///
/// # Errors
/// When the database fails.
pub async fn keeps_country(conn: &mut Conn, account: Uuid) -> AppResult<bool> {
    rows::may_write(conn, account, COUNTRY).await
}

/// Of these agencies, the first that the caller does not administer.
///
/// # Errors
/// When the database fails.
pub async fn foreign(conn: &mut Conn, caller: &Principal, agencies: &[String]) -> AppResult<Option<String>> {
    rows::foreign(conn, caller.account, agencies).await
}

/// What a calendar says by itself and what it has from above.
///
/// # Errors
/// 404 when there is no such agency.
pub async fn read(app: &App, conn: &mut Conn, scope: &str) -> AppResult<Calendar> {
    handlers::describe(app, conn, scope).await
}

/// Keep all other writers of calendars waiting until the transaction ends.
///
/// # Errors
/// When the database fails.
pub async fn lock_in_tx(tx: &mut Conn) -> AppResult<()> {
    rows::lock_in_tx(tx).await
}

/// Note that a calendar counts otherwise than before, without a word of its own: agencies or yearly notices have changed. Appointments are listed under this change.
///
/// # Errors
/// When the database fails.
pub async fn note_in_tx(tx: &mut Conn, scope: &str, note: &str, by: Uuid, now: DateTime<Utc>) -> AppResult<Uuid> {
    rows::lock_in_tx(tx).await?;
    let version = rows::touch_in_tx(tx, scope, now).await?;
    let change = rows::Change {
        id: Uuid::now_v7(),
        scope: scope.to_owned(),
        version,
        note: note.to_owned(),
        saved_at: now,
        saved_by: by,
        settled_at: None,
    };
    rows::insert_change_in_tx(tx, &change).await?;
    let act = audit::Act::by_system("noteCalendar", &format!("calendar:{scope}"));
    audit::record_in_tx(tx, now, &act.with(json!({ "version": version, "note": note }))).await?;
    Ok(change.id)
}

/// Store a calendar over the version that was read. Gives the change and the calendars as they were before it. All writers of calendars wait for each other, so that each
/// knows what the ones above it say.
///
/// # Errors
/// 412 when somebody changed it since.
pub async fn save_in_tx(
    tx: &mut Conn,
    caller: &Principal,
    scope: &str,
    expected: i64,
    own: &Own,
    note: &str,
    now: DateTime<Utc>,
) -> AppResult<(Uuid, Calendars)> {
    rows::lock_in_tx(tx).await?;
    let before = Calendars::read(tx).await?;
    let present = rows::version(tx, scope).await?.unwrap_or(0);
    if present != expected {
        return Err(AppError::code(Code::StaleVersion));
    }
    let version = present + 1;
    rows::store_in_tx(tx, scope, version, own, caller.account, now).await?;
    let change = rows::Change {
        id: Uuid::now_v7(),
        scope: scope.to_owned(),
        version,
        note: note.to_owned(),
        saved_at: now,
        saved_by: caller.account,
        settled_at: None,
    };
    rows::insert_change_in_tx(tx, &change).await?;
    let act = audit::Act::by(caller.account, "saveCalendar", &format!("calendar:{scope}"))
        .with(json!({ "version": version, "note": note }));
    audit::record_in_tx(tx, now, &act).await?;
    Ok((change.id, before))
}
