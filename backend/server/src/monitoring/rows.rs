//! The counting queries.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, BigInt, Date, Text, Timestamptz},
};
use diesel_async::RunQueryDsl;

use super::dto::Structure;
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
    pub structure: Structure,
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    /// The day after the period: names of the old structure are those before it.
    pub first_day_after: NaiveDate,
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
    #[diesel(sql_type = BigInt)]
    pub without_limit: i64,
    #[diesel(sql_type = BigInt)]
    pub parts: i64,
}

/// Late is what ended after the due time that counts, and what more than one supplement was asked for (Quyết định 766/QĐ-TTg, 2.1).
const LATE: &str = "(resolved_at > judged_due_at OR judged_due_at IS NOT NULL AND asked_again)";
/// Days of the calendar are days in Vietnam.
const EARLY: &str = "(resolved_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < (judged_due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AND NOT asked_again";

/// What an agency was called in the last days of the period.
const NAME_THEN: &str = "coalesce((SELECT p.name FROM agency_past p WHERE p.agency_code = a.code AND p.until >= $6 ORDER BY p.until LIMIT 1), a.name)";
/// Who stands in the place of each agency that ended, over as many changes as there were; more than a hundred would be a ring.
const HEIRS: &str = "WITH RECURSIVE bound AS (
         SELECT $6::date
     ), step AS (
         SELECT predecessor_code AS code, successor_code AS heir, 1 AS steps FROM agency_succession WHERE is_default
         UNION ALL SELECT step.code, s.successor_code, step.steps + 1
             FROM step JOIN agency_succession s ON s.predecessor_code = step.heir AND s.is_default WHERE step.steps < 100
     ), heirs AS (
         SELECT DISTINCT ON (code) code, heir FROM step ORDER BY code, steps DESC
     )";

/// Count.
pub async fn figures(conn: &mut Conn, by: By, bounds: &Bounds) -> AppResult<Vec<FigureRow>> {
    let (unit, agency_name) = match bounds.structure {
        Structure::Old => ("coalesce(d.origin_agency_code, d.agency_code)", NAME_THEN),
        Structure::New => ("coalesce(h.heir, d.agency_code)", "a.name"),
    };
    let (code, name, join) = match by {
        By::All => ("''", "''", ""),
        By::Agency => ("a.code", agency_name, "JOIN agency a ON a.code = d.unit"),
        By::Sector => ("s.code", "s.name", "JOIN sector s ON s.code = d.sector_code"),
    };
    let (elsewhere, soon): (Vec<&str>, Vec<DateTime<Utc>>) =
        bounds.soon_elsewhere.iter().map(|(agency, soon)| (agency.as_str(), *soon)).unzip();
    let group = if by == By::All { "" } else { "GROUP BY 1, 2 ORDER BY overdue DESC, in_progress DESC, 2" };
    // One matter of several dossiers is one; for each agency and sector its own part is.
    let counted = if by == By::All {
        "(d.parent_id IS NULL OR $1 <> '' AND NOT EXISTS (SELECT 1 FROM dossier p JOIN below ON below.code = p.agency_code WHERE p.id = d.parent_id))"
    } else {
        "true"
    };
    let sql = format!(
        "{HEIRS}, below AS (
             SELECT code FROM agency WHERE code = $1
             UNION SELECT agency.code FROM agency JOIN below ON agency.parent_code = below.code
         )
         SELECT {code} AS code, {name} AS name,
             count(*) FILTER (WHERE counted AND received_at >= $2 AND received_at < $3) AS received,
             count(*) FILTER (WHERE counted AND received_at >= $2 AND received_at < $3 AND channel = 'online') AS received_online,
             count(*) FILTER (WHERE counted AND received_at IS NOT NULL AND resolved_at IS NULL AND closed_at IS NULL) AS in_progress,
             count(*) FILTER (WHERE counted AND resolved_at IS NULL AND closed_at IS NULL AND NOT paused AND due_at >= $4 AND due_at < coalesce(e.soon, $5)) AS due_soon,
             count(*) FILTER (WHERE counted AND resolved_at IS NULL AND closed_at IS NULL AND NOT paused AND judged_due_at < $4) AS overdue,
             count(*) FILTER (WHERE counted AND resolved_at >= $2 AND resolved_at < $3) AS resolved,
             count(*) FILTER (WHERE counted AND resolved_at >= $2 AND resolved_at < $3 AND {EARLY}) AS early,
             count(*) FILTER (WHERE counted AND resolved_at >= $2 AND resolved_at < $3 AND {LATE}) AS late,
             count(*) FILTER (WHERE counted AND resolved_at >= $2 AND resolved_at < $3 AND judged_due_at IS NULL) AS without_limit,
             count(*) FILTER (WHERE d.parent_id IS NOT NULL AND received_at >= $2 AND received_at < $3) AS parts
         FROM (SELECT d.*, {unit} AS unit, {counted} AS counted FROM dossier d LEFT JOIN heirs h ON h.code = d.agency_code WHERE d.state <> 'draft') d {join}
             LEFT JOIN unnest($7, $8) AS e (agency, soon) ON e.agency = d.agency_code
         WHERE $1 = '' OR d.unit IN (SELECT code FROM below)
         {group}"
    );
    Ok(diesel::sql_query(sql)
        .bind::<Text, _>(bounds.agency.clone().unwrap_or_default())
        .bind::<Timestamptz, _>(bounds.from)
        .bind::<Timestamptz, _>(bounds.until)
        .bind::<Timestamptz, _>(bounds.now)
        .bind::<Timestamptz, _>(bounds.soon)
        .bind::<Date, _>(bounds.first_day_after)
        .bind::<Array<Text>, _>(elsewhere)
        .bind::<Array<Timestamptz>, _>(soon)
        .load(conn)
        .await?)
}
