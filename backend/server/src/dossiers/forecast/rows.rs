//! The queries of real times.

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{BigInt, Jsonb, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        schema::{forecast, handling_time},
    },
    http::error::AppResult,
};

/// A resolved dossier that was not measured yet.
#[derive(Debug, QueryableByName)]
pub struct Resolved {
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    #[diesel(sql_type = Text)]
    pub procedure_code: String,
    #[diesel(sql_type = Text)]
    pub agency_code: String,
    #[diesel(sql_type = Timestamptz)]
    pub resolved_at: DateTime<Utc>,
    #[diesel(sql_type = Jsonb)]
    pub clock: Value,
}

/// Dossiers that ended with an answer since then and are not measured yet; oldest first.
pub async fn unmeasured(conn: &mut Conn, since: DateTime<Utc>, most: i64) -> AppResult<Vec<Resolved>> {
    Ok(diesel::sql_query(
        "SELECT d.id, d.procedure_code, d.agency_code, d.resolved_at, d.folded -> 'clock' AS clock FROM dossier d
         WHERE d.resolved_at >= $1 AND d.resolved_at IS NOT NULL AND d.state IN ('resolved', 'delivered', 'refused')
             AND NOT EXISTS (SELECT FROM handling_time h WHERE h.dossier_id = d.id)
         ORDER BY d.resolved_at, d.id LIMIT $2",
    )
    .bind::<Timestamptz, _>(since)
    .bind::<BigInt, _>(most)
    .load(conn)
    .await?)
}

/// A row of `handling_time`.
#[derive(Debug, Insertable)]
#[diesel(table_name = handling_time)]
pub struct Measured {
    pub dossier_id: Uuid,
    pub procedure_code: String,
    pub agency_code: String,
    pub resolved_at: DateTime<Utc>,
    pub minutes: i64,
}

/// Keep what was measured; another process may have been faster.
pub async fn insert(conn: &mut Conn, rows: &[Measured]) -> AppResult<usize> {
    Ok(diesel::insert_into(handling_time::table).values(rows).on_conflict_do_nothing().execute(conn).await?)
}

/// The newest dossier that was measured.
pub async fn newest(conn: &mut Conn) -> AppResult<Option<DateTime<Utc>>> {
    Ok(handling_time::table.select(diesel::dsl::max(handling_time::resolved_at)).first(conn).await?)
}

/// When the roll-up was last made.
pub async fn last_roll_up(conn: &mut Conn) -> AppResult<Option<DateTime<Utc>>> {
    Ok(forecast::table.select(diesel::dsl::max(forecast::computed_at)).first(conn).await?)
}

/// Make the roll-up anew over what was resolved since then: for each procedure by agency, and over all. What has no case any more goes.
pub async fn roll_up_in_tx(tx: &mut Conn, since: DateTime<Utc>, now: DateTime<Utc>) -> AppResult<usize> {
    let made = diesel::sql_query(
        "INSERT INTO forecast (procedure_code, agency_code, cases, median_minutes, ninetieth_minutes, computed_at)
         SELECT procedure_code, coalesce(agency_code, ''), count(*), percentile_disc(0.5) WITHIN GROUP (ORDER BY minutes),
             percentile_disc(0.9) WITHIN GROUP (ORDER BY minutes), $2
         FROM handling_time WHERE resolved_at >= $1 GROUP BY GROUPING SETS ((procedure_code, agency_code), (procedure_code))
         ON CONFLICT (procedure_code, agency_code) DO UPDATE SET cases = excluded.cases, median_minutes = excluded.median_minutes,
             ninetieth_minutes = excluded.ninetieth_minutes, computed_at = excluded.computed_at",
    )
    .bind::<Timestamptz, _>(since)
    .bind::<Timestamptz, _>(now)
    .execute(tx)
    .await?;
    diesel::delete(forecast::table.filter(forecast::computed_at.lt(now))).execute(tx).await?;
    Ok(made)
}

/// Figures of a procedure.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = forecast)]
pub struct Figures {
    pub agency_code: String,
    pub cases: i64,
    pub median_minutes: i64,
    pub ninetieth_minutes: i64,
    pub computed_at: DateTime<Utc>,
}

/// Those of an agency and those of all.
pub async fn figures(conn: &mut Conn, procedure: &str, agency: Option<&str>) -> AppResult<Vec<Figures>> {
    Ok(forecast::table
        .filter(forecast::procedure_code.eq(procedure).and(forecast::agency_code.eq_any(["", agency.unwrap_or("")])))
        .select(Figures::as_select())
        .load(conn)
        .await?)
}
