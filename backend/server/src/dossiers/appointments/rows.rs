//! The queries about appointments that a calendar would move.

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, BigInt, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        schema::{calendar_change, calendar_move},
    },
    http::error::AppResult,
};

/// A dossier whose clock runs.
#[derive(Debug, QueryableByName)]
pub struct Running {
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    #[diesel(sql_type = Nullable<Text>)]
    pub code: Option<String>,
    #[diesel(sql_type = Text)]
    pub agency_code: String,
    #[diesel(sql_type = Text)]
    pub procedure_code: String,
    #[diesel(sql_type = Text)]
    pub procedure_name: String,
    #[diesel(sql_type = Text)]
    pub sector_code: String,
    /// Commune of the applicant's address, where known.
    #[diesel(sql_type = Nullable<Text>)]
    pub commune: Option<String>,
    #[diesel(sql_type = Jsonb)]
    pub clock: Value,
}

/// Running dossiers after an id; of these agencies, or of all; changed since then, or whenever.
pub async fn running(
    conn: &mut Conn,
    agencies: Option<&[String]>,
    since: Option<DateTime<Utc>>,
    after: Uuid,
    most: i64,
) -> AppResult<Vec<Running>> {
    Ok(diesel::sql_query(
        "SELECT id, code, agency_code, procedure_code, procedure_name, sector_code, applicant ->> 'communeCode' AS commune,
             folded -> 'clock' AS clock FROM dossier
         WHERE closed_at IS NULL AND resolved_at IS NULL AND NOT paused AND due_at IS NOT NULL AND id > $1
             AND ($2 IS NULL OR agency_code = ANY ($2)) AND ($3 IS NULL OR updated_at >= $3)
         ORDER BY id LIMIT $4",
    )
    .bind::<SqlUuid, _>(after)
    .bind::<Nullable<Array<Text>>, _>(agencies)
    .bind::<Nullable<Timestamptz>, _>(since)
    .bind::<BigInt, _>(most)
    .load(conn)
    .await?)
}

/// Those of these dossiers whose clock runs.
pub async fn running_of(conn: &mut Conn, ids: &[Uuid]) -> AppResult<Vec<Running>> {
    Ok(diesel::sql_query(
        "SELECT id, code, agency_code, procedure_code, procedure_name, sector_code, applicant ->> 'communeCode' AS commune,
             folded -> 'clock' AS clock FROM dossier
         WHERE id = ANY ($1) AND closed_at IS NULL AND resolved_at IS NULL AND NOT paused AND due_at IS NOT NULL ORDER BY id",
    )
    .bind::<Array<SqlUuid>, _>(ids)
    .load(conn)
    .await?)
}

/// A row of `calendar_move`.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = calendar_move)]
pub struct MoveRow {
    pub id: Uuid,
    pub change_id: Uuid,
    pub dossier_id: Uuid,
    pub due_at: DateTime<Utc>,
    pub would_be_at: DateTime<Utc>,
    pub state: String,
}

/// Lay what was listed before for these dossiers aside, then list them for this change.
pub async fn list_in_tx(tx: &mut Conn, touched: &[Uuid], rows: &[MoveRow]) -> AppResult<()> {
    diesel::update(
        calendar_move::table
            .filter(calendar_move::dossier_id.eq_any(touched.to_vec()).and(calendar_move::state.eq("pending"))),
    )
    .set(calendar_move::state.eq("superseded"))
    .execute(tx)
    .await?;
    diesel::insert_into(calendar_move::table).values(rows.to_vec()).execute(tx).await?;
    Ok(())
}

/// List what is not listed yet.
pub async fn list_late_in_tx(tx: &mut Conn, rows: &[MoveRow]) -> AppResult<usize> {
    Ok(diesel::insert_into(calendar_move::table).values(rows.to_vec()).on_conflict_do_nothing().execute(tx).await?)
}

/// An appointment that waits for a decision, with its dossier and its change.
#[derive(Debug, QueryableByName)]
pub struct Pending {
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    pub dossier_id: Uuid,
    #[diesel(sql_type = Nullable<Text>)]
    pub code: Option<String>,
    #[diesel(sql_type = Text)]
    pub agency_code: String,
    #[diesel(sql_type = Text)]
    pub agency_name: String,
    #[diesel(sql_type = Text)]
    pub procedure_code: String,
    #[diesel(sql_type = Text)]
    pub procedure_name: String,
    #[diesel(sql_type = Timestamptz)]
    pub due_at: DateTime<Utc>,
    #[diesel(sql_type = Timestamptz)]
    pub would_be_at: DateTime<Utc>,
    #[diesel(sql_type = Text)]
    pub scope: String,
    #[diesel(sql_type = BigInt)]
    pub version: i64,
    #[diesel(sql_type = Text)]
    pub note: String,
    #[diesel(sql_type = Timestamptz)]
    pub saved_at: DateTime<Utc>,
    #[diesel(sql_type = BigInt)]
    pub total: i64,
}

/// Which pending appointments.
#[derive(Debug, Clone, Default)]
pub struct PendingFilter {
    pub scope: Option<String>,
    pub agency: Option<String>,
    pub after: Option<(DateTime<Utc>, Uuid)>,
}

/// What the caller may decide about, due first; only what still stands as it was listed. The total counts the pages before too.
pub async fn pending(conn: &mut Conn, account: Uuid, filter: &PendingFilter, most: i64) -> AppResult<Vec<Pending>> {
    let (at, id) = filter.after.unzip();
    Ok(diesel::sql_query(
        "WITH RECURSIVE mine AS (
             SELECT agency_code AS code FROM assignment WHERE account_id = $1 AND role IN ('catalogueAdmin', 'systemAdmin')
             UNION SELECT a.code FROM agency a JOIN mine ON a.parent_code = mine.code
         ), seen AS (
             SELECT code FROM mine
             UNION SELECT agency_code FROM assignment WHERE account_id = $1 AND role IN ('leader', 'deskHead')
         ), waiting AS (
             SELECT m.id, m.dossier_id, d.code, d.agency_code, a.name AS agency_name, d.procedure_code, d.procedure_name,
                 m.due_at, m.would_be_at, c.scope, c.version, c.note, c.saved_at
             FROM calendar_move m JOIN dossier d ON d.id = m.dossier_id JOIN agency a ON a.code = d.agency_code
                 JOIN calendar_change c ON c.id = m.change_id
             WHERE m.state = 'pending' AND d.due_at = m.due_at AND NOT d.paused AND d.resolved_at IS NULL AND d.closed_at IS NULL
                 AND d.agency_code IN (SELECT code FROM seen)
                 AND ($2 IS NULL OR c.scope = $2) AND ($3 IS NULL OR d.agency_code = $3)
         )
         SELECT *, (SELECT count(*) FROM waiting) AS total FROM waiting
         WHERE $4 IS NULL OR (due_at, id) > ($4, $5) ORDER BY due_at, id LIMIT $6",
    )
    .bind::<SqlUuid, _>(account)
    .bind::<Nullable<Text>, _>(&filter.scope)
    .bind::<Nullable<Text>, _>(&filter.agency)
    .bind::<Nullable<Timestamptz>, _>(at)
    .bind::<Nullable<SqlUuid>, _>(id)
    .bind::<BigInt, _>(most)
    .load(conn)
    .await?)
}

/// An appointment that somebody decides about.
#[derive(Debug, QueryableByName)]
pub struct Listed {
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    pub dossier_id: Uuid,
    #[diesel(sql_type = Text)]
    pub state: String,
    #[diesel(sql_type = Timestamptz)]
    pub due_at: DateTime<Utc>,
    #[diesel(sql_type = Text)]
    pub scope: String,
    #[diesel(sql_type = BigInt)]
    pub version: i64,
    /// The role in which the caller may decide, nearest to the dossier first.
    #[diesel(sql_type = Text)]
    pub role: String,
}

/// The appointments of these ids that the caller may decide about, locked, in the order of their dossiers so that two never wait for each other.
pub async fn lock_in_tx(tx: &mut Conn, account: Uuid, ids: &[Uuid]) -> AppResult<Vec<Listed>> {
    Ok(diesel::sql_query(
        "WITH RECURSIVE mine AS (
             SELECT agency_code AS code, role FROM assignment WHERE account_id = $1 AND role IN ('catalogueAdmin', 'systemAdmin')
             UNION SELECT a.code, mine.role FROM agency a JOIN mine ON a.parent_code = mine.code
         ), held AS (
             SELECT agency_code AS code, role, CASE role WHEN 'leader' THEN 1 ELSE 2 END AS rank
             FROM assignment WHERE account_id = $1 AND role IN ('leader', 'deskHead')
             UNION ALL SELECT code, role, CASE role WHEN 'catalogueAdmin' THEN 3 ELSE 4 END FROM mine
         )
         SELECT m.id, m.dossier_id, m.state, m.due_at, c.scope, c.version, r.role
         FROM calendar_move m JOIN dossier d ON d.id = m.dossier_id JOIN calendar_change c ON c.id = m.change_id
             CROSS JOIN LATERAL (SELECT role FROM held WHERE held.code = d.agency_code ORDER BY rank LIMIT 1) r
         WHERE m.id = ANY ($2) ORDER BY m.dossier_id FOR UPDATE OF m, d",
    )
    .bind::<SqlUuid, _>(account)
    .bind::<Array<SqlUuid>, _>(ids)
    .load(tx)
    .await?)
}

pub async fn decided_in_tx(
    tx: &mut Conn,
    id: Uuid,
    state: &str,
    reason: Option<&str>,
    by: Option<Uuid>,
    now: DateTime<Utc>,
) -> AppResult<()> {
    diesel::update(calendar_move::table.find(id))
        .set((
            calendar_move::state.eq(state),
            calendar_move::reason.eq(reason),
            calendar_move::decided_by.eq(by),
            calendar_move::decided_at.eq(now),
        ))
        .execute(tx)
        .await?;
    Ok(())
}

/// Lay aside what there is nothing to decide about any more.
pub async fn lapse(conn: &mut Conn, now: DateTime<Utc>) -> AppResult<usize> {
    Ok(diesel::sql_query(
        "UPDATE calendar_move m SET state = 'lapsed', decided_at = $1 FROM dossier d
         WHERE d.id = m.dossier_id AND m.state = 'pending'
             AND (d.due_at IS DISTINCT FROM m.due_at OR d.paused OR d.resolved_at IS NOT NULL OR d.closed_at IS NOT NULL)",
    )
    .bind::<Timestamptz, _>(now)
    .execute(conn)
    .await?)
}

/// Id, scope and moment of the changes that every process knows by now and that were not looked at again.
pub async fn unsettled(conn: &mut Conn, before: DateTime<Utc>) -> AppResult<Vec<(Uuid, String, DateTime<Utc>)>> {
    Ok(calendar_change::table
        .filter(calendar_change::settled_at.is_null().and(calendar_change::saved_at.lt(before)))
        .order(calendar_change::saved_at)
        .select((calendar_change::id, calendar_change::scope, calendar_change::saved_at))
        .load(conn)
        .await?)
}

/// Mark a change as settled; 0 when somebody else did.
pub async fn settled_in_tx(tx: &mut Conn, change: Uuid, now: DateTime<Utc>) -> AppResult<usize> {
    Ok(diesel::update(calendar_change::table.find(change).filter(calendar_change::settled_at.is_null()))
        .set(calendar_change::settled_at.eq(now))
        .execute(tx)
        .await?)
}
