//! The counting queries.

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, BigInt, Text, Timestamptz},
};
use diesel_async::RunQueryDsl;

use crate::{db::Conn, http::error::AppResult};

/// What to group by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    All,
    Agency,
    Sector,
}

/// Bounds of the count.
#[derive(Debug, Clone)]
pub struct Bounds {
    pub agency: Option<String>,
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    pub now: DateTime<Utc>,
    /// What is due before this is due soon.
    pub soon: DateTime<Utc>,
    /// The same for agencies where other days are working days.
    pub soon_elsewhere: Vec<(String, DateTime<Utc>)>,
}

/// One row of figures.
#[derive(Debug, QueryableByName)]
pub struct FigureRow {
    #[diesel(sql_type = Text)]
    pub code: String,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = BigInt)]
    pub received: i64,
    #[diesel(sql_type = BigInt)]
    pub received_online: i64,
    #[diesel(sql_type = BigInt)]
    pub in_progress: i64,
    #[diesel(sql_type = BigInt)]
    pub due_soon: i64,
    #[diesel(sql_type = BigInt)]
    pub overdue: i64,
    #[diesel(sql_type = BigInt)]
    pub resolved: i64,
    #[diesel(sql_type = BigInt)]
    pub early: i64,
    #[diesel(sql_type = BigInt)]
    pub late: i64,
}

/// Days of the calendar are days in Vietnam.
const EARLY: &str =
    "(resolved_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < (judged_due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date";

/// Count.
pub async fn figures(conn: &mut Conn, by: By, bounds: &Bounds) -> AppResult<Vec<FigureRow>> {
    let (code, name, join) = match by {
        By::All => ("''", "''", ""),
        By::Agency => ("a.code", "a.name", "JOIN agency a ON a.code = d.agency_code"),
        By::Sector => ("s.code", "s.name", "JOIN sector s ON s.code = d.sector_code"),
    };
    let (elsewhere, soon): (Vec<&str>, Vec<DateTime<Utc>>) =
        bounds.soon_elsewhere.iter().map(|(agency, soon)| (agency.as_str(), *soon)).unzip();
    let group = if by == By::All { "" } else { "GROUP BY 1, 2 ORDER BY overdue DESC, in_progress DESC, 2" };
    let sql = format!(
        "WITH RECURSIVE below AS (
             SELECT code FROM agency WHERE code = $1
             UNION SELECT agency.code FROM agency JOIN below ON agency.parent_code = below.code
         )
         SELECT {code} AS code, {name} AS name,
             count(*) FILTER (WHERE received_at >= $2 AND received_at < $3) AS received,
             count(*) FILTER (WHERE received_at >= $2 AND received_at < $3 AND channel = 'online') AS received_online,
             count(*) FILTER (WHERE received_at IS NOT NULL AND resolved_at IS NULL AND closed_at IS NULL) AS in_progress,
             count(*) FILTER (WHERE resolved_at IS NULL AND closed_at IS NULL AND NOT paused AND due_at >= $4 AND due_at < coalesce(e.soon, $5)) AS due_soon,
             count(*) FILTER (WHERE resolved_at IS NULL AND closed_at IS NULL AND NOT paused AND due_at < $4) AS overdue,
             count(*) FILTER (WHERE resolved_at >= $2 AND resolved_at < $3) AS resolved,
             count(*) FILTER (WHERE resolved_at >= $2 AND resolved_at < $3 AND {EARLY}) AS early,
             count(*) FILTER (WHERE resolved_at >= $2 AND resolved_at < $3 AND resolved_at > judged_due_at) AS late
         FROM dossier d {join} LEFT JOIN unnest($6, $7) AS e (agency, soon) ON e.agency = d.agency_code
         WHERE d.state <> 'draft' AND ($1 = '' OR d.agency_code IN (SELECT code FROM below))
         {group}"
    );
    Ok(diesel::sql_query(sql)
        .bind::<Text, _>(bounds.agency.clone().unwrap_or_default())
        .bind::<Timestamptz, _>(bounds.from)
        .bind::<Timestamptz, _>(bounds.until)
        .bind::<Timestamptz, _>(bounds.now)
        .bind::<Timestamptz, _>(bounds.soon)
        .bind::<Array<Text>, _>(elsewhere)
        .bind::<Array<Timestamptz>, _>(soon)
        .load(conn)
        .await?)
}
