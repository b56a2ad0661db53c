//! The brake on guessing: failures are counted per key (a user name, a dossier code, an address) in the database, so that all processes
//! see them; after a few the key must wait, longer each time.

use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use super::error::{AppError, AppResult};
use crate::db::{Conn, schema::brake};

/// Failures that cost nothing.
const FREE: i32 = 5;
/// Failures older than this are forgotten, in minutes.
const MEMORY: i64 = 30;

/// Refuse while the key must wait.
///
/// # Errors
/// 429 with the seconds to wait.
pub async fn check(conn: &mut Conn, key: &str, now: DateTime<Utc>) -> AppResult<()> {
    let until: Option<DateTime<Utc>> = brake::table
        .find(key)
        .select(brake::blocked_until)
        .first::<Option<DateTime<Utc>>>(conn)
        .await
        .optional()?
        .flatten();
    match until {
        Some(until) if until > now => {
            Err(AppError::slow_down(u32::try_from((until - now).num_seconds() + 1).unwrap_or(u32::MAX)))
        }
        _ => Ok(()),
    }
}

/// Count a failure.
///
/// # Errors
/// When the database fails.
pub async fn failed(conn: &mut Conn, key: &str, now: DateTime<Utc>) -> AppResult<()> {
    let forget = now - Duration::minutes(MEMORY);
    let failures: i32 = diesel::sql_query(
        "INSERT INTO brake (key, failures, since) VALUES ($1, 1, $2)
         ON CONFLICT (key) DO UPDATE SET
             failures = CASE WHEN brake.since < $3 THEN 1 ELSE brake.failures + 1 END,
             since = CASE WHEN brake.since < $3 THEN $2 ELSE brake.since END
         RETURNING failures",
    )
    .bind::<diesel::sql_types::Text, _>(key)
    .bind::<diesel::sql_types::Timestamptz, _>(now)
    .bind::<diesel::sql_types::Timestamptz, _>(forget)
    .get_result::<Failures>(conn)
    .await?
    .failures;
    if failures >= FREE {
        let wait = Duration::seconds(1_i64 << (failures - FREE).clamp(0, 10)); // 1 s, 2 s, 4 s … 17 min
        diesel::update(brake::table.find(key)).set(brake::blocked_until.eq(now + wait)).execute(conn).await?;
    }
    Ok(())
}

/// Forget the failures of a key.
///
/// # Errors
/// When the database fails.
pub async fn succeeded(conn: &mut Conn, key: &str) -> AppResult<()> {
    diesel::delete(brake::table.find(key)).execute(conn).await?;
    Ok(())
}

/// Forget the failures that count no more.
///
/// # Errors
/// When the database fails.
pub async fn forget(conn: &mut Conn, now: DateTime<Utc>) -> AppResult<usize> {
    let old = brake::since.lt(now - Duration::minutes(MEMORY));
    let free = brake::blocked_until.is_null().or(brake::blocked_until.lt(now));
    Ok(diesel::delete(brake::table.filter(old).filter(free)).execute(conn).await?)
}

#[derive(QueryableByName)]
struct Failures {
    #[diesel(sql_type = diesel::sql_types::Integer)]
    failures: i32,
}
