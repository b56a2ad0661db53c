//! Use cases of absences.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;
use domain::{access::Role, ids::AccountId};
use serde_json::json;
use uuid::Uuid;

use super::{
    dto::{Absence, AbsencePage, AbsenceQuery, AbsenceState, NewAbsence, OfficialRef},
    rows::{self, AbsenceRow, Asked, Seen},
};
use crate::{
    app::{App, local},
    audit,
    db::{Conn, page},
    http::{
        actor::Principal,
        error::{AppError, AppResult, Code, FieldError},
        extract::IdempotencyKey,
        idempotency::{self, Answer},
    },
    identity,
};

/// Longest absence, in days.
const LONGEST: i64 = 731;

/// Who records absences of the officials of the agency, and sees them.
const HEADS: [Role; 3] = [Role::DeskHead, Role::DivisionHead, Role::Leader];

/// The officials whose work falls to this one now.
///
/// # Errors
/// When the database fails.
pub async fn stood_in_for(conn: &mut Conn, substitute: Uuid, now: DateTime<Utc>) -> AppResult<Vec<AccountId>> {
    Ok(rows::away_before(conn, substitute, now).await?.falling_to(substitute.into()))
}

/// Who does the work of an official now: the official, or who stands in; none where nobody does.
///
/// # Errors
/// When the database fails.
pub async fn doer_for(conn: &mut Conn, official: Uuid, now: DateTime<Utc>) -> AppResult<Option<Uuid>> {
    Ok(rows::away_after(conn, official, now).await?.doer_for(official.into()).map(AccountId::uuid))
}

fn headed(caller: &Principal) -> Vec<String> {
    caller.assignments.iter().filter(|held| HEADS.contains(&held.role)).map(|held| held.agency.to_string()).collect()
}

fn seen(caller: &Principal) -> Seen {
    Seen { account: caller.account, headed: headed(caller) }
}

/// Record an absence, once per key.
///
/// # Errors
/// 400 with everything that is wrong, 403 for an official of whom the caller is no head, 409 when the official is away then already.
pub async fn record(app: &App, caller: &Principal, key: &IdempotencyKey, request: NewAbsence) -> AppResult<Answer> {
    let now = app.clock.now();
    let print = idempotency::fingerprint("create_absence", &request)?;
    let mut conn = app.db.get().await?;
    conn.transaction::<_, AppError, _>(async |tx| {
        if let Some(answer) = idempotency::claim_in_tx(tx, caller.account, key, &print).await? {
            return Ok(answer);
        }
        let official = request.official.unwrap_or(caller.account);
        must_be_theirs(tx, caller, official).await?;
        rows::one_at_a_time_in_tx(tx, official).await?;
        let row = AbsenceRow {
            id: Uuid::now_v7(),
            account_id: official,
            substitute_id: request.substitute,
            starts_at: request.from.to_utc(),
            ends_at: request.until.to_utc(),
            reason: request.reason.trim().to_owned(),
            recorded_by: caller.account,
            recorded_at: now,
            ended_by: None,
            ended_at: None,
        };
        let errors = check(tx, &row, now).await?;
        if !errors.is_empty() {
            return Err(AppError::invalid(errors));
        }
        if let Some(other) = rows::overlapping(tx, official, row.starts_at, row.ends_at).await? {
            return Err(overlaps(&other));
        }
        rows::insert_in_tx(tx, &row).await?;
        record_in_tx(tx, caller, &row, "absenceRecorded", now).await?;
        let id = row.id;
        let told = describe(tx, caller, vec![row], now).await?.pop().ok_or_else(AppError::not_found)?;
        let answer = Answer::created(format!("/api/v1/absences/{id}"), 1, &told)?;
        idempotency::store_in_tx(tx, caller.account, key, &print, &answer, now).await?;
        Ok(answer)
    })
    .await
}

/// Their own, or that of an official of an agency that they head.
async fn must_be_theirs(tx: &mut Conn, caller: &Principal, official: Uuid) -> AppResult<()> {
    if official == caller.account {
        return Ok(());
    }
    let headed = headed(caller);
    if headed.is_empty() {
        return Err(AppError::code(Code::Forbidden));
    }
    let works = identity::assignments(tx, official).await?;
    if works.iter().any(|held| headed.contains(&held.agency_code)) {
        Ok(())
    } else {
        let unknown = "No official of an agency that you head has this account.";
        Err(AppError::invalid(vec![FieldError::new("/official", "unknownOfficial", unknown)]))
    }
}

/// Everything that is wrong with an absence to record.
async fn check(tx: &mut Conn, row: &AbsenceRow, now: DateTime<Utc>) -> AppResult<Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut wrong = |pointer: &str, code: &str, message: &str| errors.push(FieldError::new(pointer, code, message));
    if row.starts_at >= row.ends_at {
        wrong("/until", "notLater", "It must end after it begins.");
    } else if row.ends_at <= now {
        wrong("/until", "over", "It is over already.");
    } else if row.ends_at - row.starts_at > TimeDelta::days(LONGEST) {
        wrong("/until", "tooLong", "It may last two years at most.");
    }
    if row.reason.is_empty() {
        wrong("/reason", "required", "Say why.");
    }
    let Some(substitute) = row.substitute_id else { return Ok(errors) };
    if substitute == row.account_id {
        wrong("/substitute", "same", "Nobody stands in for himself.");
        return Ok(errors);
    }
    let covered = rows::covered(tx, row.account_id, substitute).await?;
    if covered.is_empty() {
        wrong("/substitute", "unknownOfficial", "No official of the same agency has this account.");
    } else if !covered.iter().any(|(_, covered)| *covered) {
        wrong("/substitute", "lacksRole", "The substitute holds none of the roles of the absent.");
    } else if rows::leads_back(tx, substitute, row.account_id, row.starts_at, row.ends_at).await? {
        wrong(
            "/substitute",
            "circle",
            "The substitute is away in this time, and the work would come back to the absent.",
        );
    }
    Ok(errors)
}

fn overlaps(other: &AbsenceRow) -> AppError {
    let told = format!(
        "The official is away from {} to {} already.",
        local(other.starts_at).to_rfc3339(),
        local(other.ends_at).to_rfc3339()
    );
    AppError::Refused {
        code: Code::AbsenceOverlaps,
        detail: Some(told.clone()),
        errors: vec![FieldError::new("/from", "overlaps", told)],
        retry_after: None,
        version: None,
    }
}

async fn record_in_tx(
    tx: &mut Conn,
    caller: &Principal,
    row: &AbsenceRow,
    action: &str,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let act = audit::Act::by(caller.account, action, &format!("absence:{}", row.id)).with(json!({
        "official": row.account_id, "substitute": row.substitute_id, "from": row.starts_at, "until": row.ends_at }));
    audit::record_in_tx(tx, now, &act).await
}

/// End an absence now, or call it off.
///
/// # Errors
/// 404 when the caller may not know of it, 403 for who only stands in.
pub async fn end(app: &App, caller: &Principal, id: Uuid) -> AppResult<Absence> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    conn.transaction::<_, AppError, _>(async |tx| {
        let row = rows::find(tx, &seen(caller), id).await?.ok_or_else(AppError::not_found)?;
        if !may_end(tx, caller, &row).await? {
            return Err(AppError::code(Code::Forbidden));
        }
        if rows::end_in_tx(tx, id, caller.account, now).await? {
            record_in_tx(tx, caller, &row, "absenceEnded", now).await?;
        }
        let row = rows::find(tx, &seen(caller), id).await?.ok_or_else(AppError::not_found)?;
        describe(tx, caller, vec![row], now).await?.pop().ok_or_else(AppError::not_found)
    })
    .await
}

async fn may_end(conn: &mut Conn, caller: &Principal, row: &AbsenceRow) -> AppResult<bool> {
    if row.account_id == caller.account {
        return Ok(true);
    }
    let headed = headed(caller);
    Ok(!headed.is_empty()
        && identity::assignments(conn, row.account_id).await?.iter().any(|held| headed.contains(&held.agency_code)))
}

/// One absence.
///
/// # Errors
/// 404 when the caller may not know of it.
pub async fn read(app: &App, caller: &Principal, id: Uuid) -> AppResult<Absence> {
    let mut conn = app.db.get().await?;
    let row = rows::find(&mut conn, &seen(caller), id).await?.ok_or_else(AppError::not_found)?;
    describe(&mut conn, caller, vec![row], app.clock.now()).await?.pop().ok_or_else(AppError::not_found)
}

/// A page of absences.
///
/// # Errors
/// 400 for a bad cursor.
pub async fn list(app: &App, caller: &Principal, query: AbsenceQuery) -> AppResult<AbsencePage> {
    let now = app.clock.now();
    let limit = query.limit.unwrap_or(page::DEFAULT_LIMIT);
    let asked = Asked {
        official: query.official,
        past: query.past.unwrap_or(false),
        now,
        after: page::decode(query.cursor.as_deref())?,
        most: i64::from(limit) + 1,
    };
    let mut conn = app.db.get().await?;
    let rows = rows::page(&mut conn, &seen(caller), asked).await?;
    let (rows, next) = page::cut(rows, limit, |row| (row.starts_at, row.id))?;
    Ok(AbsencePage { items: describe(&mut conn, caller, rows, now).await?, next })
}

async fn describe(
    conn: &mut Conn,
    caller: &Principal,
    rows: Vec<AbsenceRow>,
    now: DateTime<Utc>,
) -> AppResult<Vec<Absence>> {
    let mut people: Vec<Uuid> = rows
        .iter()
        .flat_map(|row| [Some(row.account_id), row.substitute_id, Some(row.recorded_by), row.ended_by])
        .flatten()
        .collect();
    people.sort_unstable();
    people.dedup();
    let names = rows::names(conn, &people).await?;
    let mut told = Vec::with_capacity(rows.len());
    for row in rows {
        let covered = match row.substitute_id {
            Some(substitute) => rows::covered(conn, row.account_id, substitute).await?,
            None => Vec::new(),
        };
        let uncovered = covered.into_iter().filter(|(_, covered)| !covered);
        let theirs = may_end(conn, caller, &row).await?;
        told.push(Absence {
            official: named(&names, row.account_id),
            substitute: row.substitute_id.map(|id| named(&names, id)),
            uncovered_roles: uncovered.map(|(role, _)| role.parse()).collect::<Result<_, _>>()?,
            from: local(row.starts_at),
            until: local(row.ends_at),
            state: state(&row, now),
            may_end: theirs && matches!(state(&row, now), AbsenceState::Coming | AbsenceState::Current),
            recorded_by: named(&names, row.recorded_by),
            recorded_at: local(row.recorded_at),
            ended_by: row.ended_by.map(|id| named(&names, id)),
            ended_at: row.ended_at.map(local),
            reason: Some(row.reason).filter(|_| theirs),
            id: row.id,
        });
    }
    Ok(told)
}

fn named(names: &HashMap<Uuid, String>, id: Uuid) -> OfficialRef {
    OfficialRef { id, name: names.get(&id).cloned().unwrap_or_default() }
}

fn state(row: &AbsenceRow, now: DateTime<Utc>) -> AbsenceState {
    if row.ended_at.is_some() {
        AbsenceState::Ended
    } else if row.ends_at <= now {
        AbsenceState::Over
    } else if row.starts_at <= now {
        AbsenceState::Current
    } else {
        AbsenceState::Coming
    }
}
