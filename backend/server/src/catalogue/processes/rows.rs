//! Every query for internal processes.

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, BigInt, Bool, Integer, Jsonb, Nullable, Text},
};
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        schema::{agency, internal_process, procedure},
    },
    http::error::AppResult,
};

/// How an agency works on a procedure.
#[derive(QueryableByName)]
pub struct Work {
    #[diesel(sql_type = Nullable<Jsonb>)]
    pub content: Option<Value>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    pub whole: Option<Value>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    pub difficult_whole: Option<Value>,
    #[diesel(sql_type = Bool)]
    pub difficult_area: bool,
    #[diesel(sql_type = Nullable<Jsonb>)]
    pub partners: Option<Value>,
    #[diesel(sql_type = Nullable<Integer>)]
    pub supplement_days: Option<i32>,
    #[diesel(sql_type = Nullable<Integer>)]
    pub check_hours: Option<i32>,
    #[diesel(sql_type = Nullable<Bool>)]
    pub cutoff: Option<bool>,
    #[diesel(sql_type = Nullable<Bool>)]
    pub restarts: Option<bool>,
}

/// The nearest published process: the agency's own before those of the agencies above it before the general ones, a case's own before all cases'. The time of the
/// whole counts where an agency decided it; a general process has the procedure's.
pub async fn work_of(conn: &mut Conn, procedure: &str, agency: &str, case_variant: &str) -> AppResult<Work> {
    Ok(diesel::sql_query(
        "WITH RECURSIVE above (code, depth) AS (
             SELECT $2, 0 UNION ALL
             SELECT a.parent_code, above.depth + 1 FROM above JOIN agency a ON a.code = above.code
             WHERE a.parent_code IS NOT NULL AND above.depth < 10
         ), nearest AS (
             SELECT p.content, p.whole, p.difficult_whole, p.agency_code
             FROM internal_process p LEFT JOIN above ON above.code = p.agency_code
             WHERE p.procedure_code = $1 AND p.state = 'published' AND (p.agency_code IS NULL OR above.code IS NOT NULL)
                 AND (p.case_variant_id IS NULL OR p.case_variant_id = $3)
             ORDER BY above.depth NULLS LAST, p.case_variant_id NULLS LAST, p.version DESC, p.id LIMIT 1
         )
         SELECT n.content, CASE WHEN n.agency_code IS NOT NULL THEN n.whole END AS whole,
             CASE WHEN n.agency_code IS NOT NULL THEN n.difficult_whole END AS difficult_whole, a.difficult_area,
             (SELECT jsonb_object_agg(near.partner, near.partner_agency_code) FROM (
                 SELECT DISTINCT ON (b.partner) b.partner, b.partner_agency_code
                 FROM agency_partner b JOIN above ON above.code = b.agency_code ORDER BY b.partner, above.depth) near) AS partners,
             w.supplement_days, w.check_hours, w.cutoff, w.restarts
         FROM agency a LEFT JOIN nearest n ON true LEFT JOIN work_setting w ON w.agency_code = a.code WHERE a.code = $2",
    )
    .bind::<Text, _>(procedure)
    .bind::<Text, _>(agency)
    .bind::<Text, _>(case_variant)
    .get_result(conn)
    .await?)
}

/// A row of `internal_process`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = internal_process, treat_none_as_null = true)]
pub struct ProcessRow {
    pub id: String,
    pub version: i32,
    pub title: String,
    pub procedure_code: Option<String>,
    pub agency_code: Option<String>,
    pub case_variant_id: Option<String>,
    pub state: String,
    pub source: String,
    pub whole: Option<Value>,
    pub difficult_whole: Option<Value>,
    pub content: Value,
    pub findings: Value,
    pub edition: i64,
    pub changed_at: Option<DateTime<Utc>>,
    pub changed_by: Option<Uuid>,
}

/// What a list is asked for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub procedure: Option<String>,
    pub agency: Option<String>,
    pub state: Option<String>,
    pub doubtful: bool,
    pub after: Option<(String, i32)>,
}

/// One page and one row more, by id and version.
pub async fn page(conn: &mut Conn, filter: Filter, limit: i64) -> AppResult<Vec<ProcessRow>> {
    let mut query = internal_process::table.select(ProcessRow::as_select()).into_boxed();
    if let Some(code) = filter.procedure {
        query = query.filter(internal_process::procedure_code.eq(code));
    }
    if let Some(code) = filter.agency {
        query = query.filter(internal_process::agency_code.eq(code));
    }
    if let Some(state) = filter.state {
        query = query.filter(internal_process::state.eq(state));
    }
    if filter.doubtful {
        query = query.filter(internal_process::findings.ne(Value::Array(Vec::new())));
    }
    if let Some((id, version)) = filter.after {
        let later = internal_process::id.eq(id.clone()).and(internal_process::version.lt(version));
        query = query.filter(internal_process::id.gt(id).or(later));
    }
    Ok(query.order((internal_process::id, internal_process::version.desc())).limit(limit).load(conn).await?)
}

/// A version; without a number the newest.
pub async fn process(conn: &mut Conn, id: &str, version: Option<i32>) -> AppResult<Option<ProcessRow>> {
    let query =
        internal_process::table.select(ProcessRow::as_select()).filter(internal_process::id.eq(id)).into_boxed();
    let query = match version {
        Some(version) => query.filter(internal_process::version.eq(version)),
        None => query,
    };
    Ok(query.order(internal_process::version.desc()).first(conn).await.optional()?)
}

/// The newest version, locked with those before it.
pub async fn lock_in_tx(tx: &mut Conn, id: &str) -> AppResult<Option<ProcessRow>> {
    Ok(internal_process::table
        .select(ProcessRow::as_select())
        .filter(internal_process::id.eq(id))
        .order(internal_process::version.desc())
        .for_update()
        .first(tx)
        .await
        .optional()?)
}

pub async fn insert_in_tx(tx: &mut Conn, row: &ProcessRow) -> AppResult<()> {
    diesel::insert_into(internal_process::table).values(row).execute(tx).await?;
    Ok(())
}

pub async fn update_in_tx(tx: &mut Conn, row: &ProcessRow) -> AppResult<()> {
    diesel::update(internal_process::table.find((&row.id, row.version))).set(row).execute(tx).await?;
    Ok(())
}

/// What a process is for: two in force for the same would leave to chance which one is worked by.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    pub procedure: Option<&'a str>,
    pub agency: Option<&'a str>,
    pub case_variant: Option<&'a str>,
}

/// Id, version and title of what is in force for a target under other ids.
pub async fn in_force(
    conn: &mut Conn,
    target: Target<'_>,
    besides: Option<&str>,
) -> AppResult<Vec<(String, i32, String)>> {
    let Some(procedure) = target.procedure else { return Ok(Vec::new()) };
    Ok(internal_process::table
        .filter(internal_process::procedure_code.eq(procedure).and(internal_process::state.eq("published")))
        .filter(internal_process::agency_code.is_not_distinct_from(target.agency))
        .filter(internal_process::case_variant_id.is_not_distinct_from(target.case_variant))
        .filter(internal_process::id.ne(besides.unwrap_or_default()))
        .order((internal_process::id, internal_process::version.desc()))
        .select((internal_process::id, internal_process::version, internal_process::title))
        .load(conn)
        .await?)
}

/// What was in force for the same, in earlier versions and under other ids, is so no longer.
pub async fn retire_before_in_tx(tx: &mut Conn, row: &ProcessRow) -> AppResult<()> {
    let earlier = internal_process::id.eq(&row.id).and(internal_process::version.lt(row.version));
    let same = internal_process::procedure_code
        .is_not_distinct_from(row.procedure_code.as_deref())
        .and(internal_process::agency_code.is_not_distinct_from(row.agency_code.as_deref()))
        .and(internal_process::case_variant_id.is_not_distinct_from(row.case_variant_id.as_deref()))
        .and(internal_process::id.ne(&row.id));
    diesel::update(internal_process::table)
        .filter(internal_process::state.eq("published").and(earlier.or(same)))
        .set(internal_process::state.eq("retired"))
        .execute(tx)
        .await?;
    Ok(())
}

/// Name of an agency and level; none where there is none.
pub async fn agency_exists(conn: &mut Conn, code: &str) -> AppResult<bool> {
    Ok(diesel::select(diesel::dsl::exists(agency::table.find(code))).get_result(conn).await?)
}

pub async fn procedure_exists(conn: &mut Conn, code: &str) -> AppResult<bool> {
    Ok(diesel::select(diesel::dsl::exists(procedure::table.find(code))).get_result(conn).await?)
}

/// A role that nobody holds at an agency.
#[derive(Debug, QueryableByName)]
pub struct Unheld {
    #[diesel(sql_type = Text)]
    pub agency_code: String,
    #[diesel(sql_type = Text)]
    pub role: String,
}

/// Of these roles at these agencies, pair by pair, those that nobody holds. Who works in another system is not asked for its people.
pub async fn unheld(conn: &mut Conn, wanted: &[(String, String)]) -> AppResult<Vec<Unheld>> {
    let (agencies, roles): (Vec<&str>, Vec<&str>) =
        wanted.iter().map(|(agency, role)| (agency.as_str(), role.as_str())).unzip();
    Ok(diesel::sql_query(
        "SELECT DISTINCT n.agency_code, n.role FROM unnest($1, $2) AS n (agency_code, role)
         WHERE NOT EXISTS (SELECT FROM assignment s WHERE s.agency_code = n.agency_code AND s.role = n.role)
             AND NOT EXISTS (SELECT FROM exchange_agency e WHERE e.agency_code = n.agency_code) ORDER BY n.role, n.agency_code",
    )
    .bind::<Array<Text>, _>(agencies)
    .bind::<Array<Text>, _>(roles)
    .load(conn)
    .await?)
}

/// The agencies that do steps for an agency, by the names that processes have for them: what it says itself before what those above it say.
pub async fn partners(conn: &mut Conn, agency: &str) -> AppResult<Vec<(String, String)>> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        partner: String,
        #[diesel(sql_type = Text)]
        partner_agency_code: String,
    }
    let rows: Vec<Row> = diesel::sql_query(
        "WITH RECURSIVE above (code, depth) AS (
             SELECT $1, 0 UNION ALL
             SELECT a.parent_code, above.depth + 1 FROM above JOIN agency a ON a.code = above.code
             WHERE a.parent_code IS NOT NULL AND above.depth < 10
         )
         SELECT DISTINCT ON (b.partner) b.partner, b.partner_agency_code
         FROM agency_partner b JOIN above ON above.code = b.agency_code ORDER BY b.partner, above.depth",
    )
    .bind::<Text, _>(agency)
    .load(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.partner, row.partner_agency_code)).collect())
}

/// Agencies of these levels that take dossiers and would work by a general process of the procedure, having none of their own; at most so many, and how many
/// there are in all.
pub async fn users(conn: &mut Conn, procedure: &str, levels: &[String], most: i64) -> AppResult<(Vec<String>, i64)> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        code: String,
        #[diesel(sql_type = BigInt)]
        total: i64,
    }
    let rows: Vec<Row> = diesel::sql_query(
        "SELECT a.code, count(*) OVER () AS total FROM agency a
         WHERE a.accepts_dossiers AND a.valid_to IS NULL AND a.level = ANY ($2) AND NOT EXISTS (
             SELECT FROM internal_process p WHERE p.agency_code = a.code AND p.procedure_code = $1 AND p.state = 'published')
         ORDER BY a.code LIMIT $3",
    )
    .bind::<Text, _>(procedure)
    .bind::<Array<Text>, _>(levels)
    .bind::<BigInt, _>(most)
    .load(conn)
    .await?;
    let total = rows.iter().map(|row| row.total).next().unwrap_or(0);
    Ok((rows.into_iter().map(|row| row.code).collect(), total))
}
