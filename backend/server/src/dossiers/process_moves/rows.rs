//! Every query of moves to another version of a process.

use chrono::{DateTime, Utc};
use diesel::{
    dsl::sql,
    prelude::*,
    sql_types::{BigInt, Bool, Jsonb, Nullable, Text, Timestamptz, Uuid as Id},
};
use diesel_async::RunQueryDsl;
use domain::dossier::ReasonCode;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        process_schema::{process_move, process_move_dossier},
        schema::{account, dossier, procedure},
    },
    dossiers::rows::DossierRow,
    http::error::AppResult,
};

/// A row of `process_move`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = process_move)]
pub struct MoveRow {
    pub id: Uuid,
    pub procedure_code: String,
    pub agency_code: String,
    /// Ids of the dossiers that it is about alone.
    pub dossiers: Option<Value>,
    pub choices: Value,
    pub reason: String,
    pub stamp: String,
    pub asked_by: Uuid,
    pub role: String,
    pub asked_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
    pub reason_code: Option<String>,
}

impl MoveRow {
    /// The reason of the list.
    pub fn reason_code(&self) -> AppResult<Option<ReasonCode>> {
        Ok(self.reason_code.as_deref().map(ReasonCode::parse).transpose()?)
    }
}

/// Whose dossiers: procedure, agency, and these alone.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    pub procedure: &'a str,
    pub agency: &'a str,
    pub only: Option<&'a [Uuid]>,
}

/// What decides by which process a dossier would be worked: version of the procedure, case, channel.
pub type Key = (i32, String, String);

fn open(scope: Scope<'_>) -> dossier::BoxedQuery<'static, diesel::pg::Pg> {
    let query = dossier::table
        .filter(dossier::procedure_code.eq(scope.procedure.to_owned()))
        .filter(dossier::agency_code.eq(scope.agency.to_owned()))
        .filter(dossier::closed_at.is_null().and(dossier::state.ne("draft")))
        .into_boxed();
    match scope.only {
        Some(only) => query.filter(dossier::id.eq_any(only.to_vec())),
        None => query,
    }
}

/// What open dossiers differ in that decides by which process they would be worked.
pub async fn keys(conn: &mut Conn, scope: Scope<'_>) -> AppResult<Vec<Key>> {
    let mut keys: Vec<Key> = open(scope)
        .select((dossier::procedure_version, dossier::case_variant_id, dossier::channel))
        .distinct()
        .load(conn)
        .await?;
    keys.sort();
    Ok(keys)
}

/// Open dossiers after one, in the order of their ids.
pub async fn page(conn: &mut Conn, scope: Scope<'_>, after: Uuid, most: i64) -> AppResult<Vec<DossierRow>> {
    Ok(open(scope)
        .filter(dossier::id.gt(after))
        .order(dossier::id)
        .limit(most)
        .select(DossierRow::as_select())
        .load(conn)
        .await?)
}

/// One of each kind of dossier.
pub async fn one(conn: &mut Conn, scope: Scope<'_>, key: &Key) -> AppResult<Option<DossierRow>> {
    Ok(open(scope)
        .filter(dossier::procedure_version.eq(key.0))
        .filter(dossier::case_variant_id.eq(key.1.clone()).and(dossier::channel.eq(key.2.clone())))
        .order(dossier::id)
        .select(DossierRow::as_select())
        .first(conn)
        .await
        .optional()?)
}

pub async fn procedure_name(conn: &mut Conn, code: &str) -> AppResult<Option<String>> {
    Ok(procedure::table.find(code).select(procedure::name).first(conn).await.optional()?)
}

pub async fn insert_in_tx(tx: &mut Conn, row: &MoveRow) -> AppResult<()> {
    diesel::insert_into(process_move::table).values(row).execute(tx).await?;
    Ok(())
}

pub async fn find(conn: &mut Conn, id: Uuid) -> AppResult<Option<(MoveRow, String)>> {
    Ok(process_move::table
        .inner_join(account::table)
        .filter(process_move::id.eq(id))
        .select((MoveRow::as_select(), account::full_name))
        .first(conn)
        .await
        .optional()?)
}

/// Decisions that are not carried out yet, with the names of who decided.
pub async fn unfinished(conn: &mut Conn) -> AppResult<Vec<(Uuid, String)>> {
    Ok(process_move::table
        .inner_join(account::table)
        .filter(process_move::finished_at.is_null())
        .order((process_move::asked_at, process_move::id))
        .select((process_move::id, account::full_name))
        .load(conn)
        .await?)
}

/// A decision, locked; none while another worker is at it.
pub async fn lock_free_in_tx(tx: &mut Conn, id: Uuid) -> AppResult<Option<MoveRow>> {
    let row = process_move::table.find(id).filter(process_move::finished_at.is_null());
    Ok(row.select(MoveRow::as_select()).for_update().skip_locked().first(tx).await.optional()?)
}

/// Dossiers that a decision has not come to, locked; those that somebody works on are left for the next time.
pub async fn lock_next_in_tx(tx: &mut Conn, row: &MoveRow, most: i64) -> AppResult<Vec<DossierRow>> {
    let looked_at = process_move_dossier::table
        .filter(process_move_dossier::move_id.eq(row.id))
        .filter(process_move_dossier::dossier_id.eq(dossier::id));
    let query = dossier::table
        .filter(dossier::procedure_code.eq(&row.procedure_code).and(dossier::agency_code.eq(&row.agency_code)))
        .filter(dossier::closed_at.is_null().and(dossier::state.ne("draft")))
        .filter(dossier::created_at.le(row.asked_at))
        .filter(diesel::dsl::not(diesel::dsl::exists(looked_at)))
        .filter(
            sql::<Bool>("(")
                .bind::<Nullable<Jsonb>, _>(row.dossiers.clone())
                .sql(" IS NULL OR ")
                .bind::<Nullable<Jsonb>, _>(row.dossiers.clone())
                .sql(" ? dossier.id::text)"),
        )
        .order(dossier::id)
        .limit(most)
        .select(DossierRow::as_select())
        .for_update()
        .skip_locked();
    Ok(query.load(tx).await?)
}

/// Note what came of a dossier.
pub async fn note_in_tx(tx: &mut Conn, id: Uuid, dossier: Uuid, problem: Option<&str>) -> AppResult<()> {
    diesel::insert_into(process_move_dossier::table)
        .values((
            process_move_dossier::move_id.eq(id),
            process_move_dossier::dossier_id.eq(dossier),
            process_move_dossier::problem.eq(problem),
        ))
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn finish_in_tx(tx: &mut Conn, id: Uuid, now: DateTime<Utc>) -> AppResult<()> {
    diesel::update(process_move::table.find(id)).set(process_move::finished_at.eq(now)).execute(tx).await?;
    Ok(())
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    moved: i64,
    #[diesel(sql_type = BigInt)]
    left: i64,
}

/// How many were moved, and how many are still to be looked at.
pub async fn count(conn: &mut Conn, row: &MoveRow) -> AppResult<(i64, i64)> {
    let counted: Counted = diesel::sql_query(
        "SELECT (SELECT count(*) FROM process_move_dossier WHERE move_id = $1 AND problem IS NULL) AS moved,
             (SELECT count(*) FROM dossier d WHERE d.procedure_code = $2 AND d.agency_code = $3 AND d.closed_at IS NULL AND d.state <> 'draft'
                 AND d.created_at <= $4 AND ($5 IS NULL OR $5 ? d.id::text)
                 AND NOT EXISTS (SELECT FROM process_move_dossier m WHERE m.move_id = $1 AND m.dossier_id = d.id)) AS left",
    )
    .bind::<Id, _>(row.id)
    .bind::<Text, _>(&row.procedure_code)
    .bind::<Text, _>(&row.agency_code)
    .bind::<Timestamptz, _>(row.asked_at)
    .bind::<Nullable<Jsonb>, _>(row.dossiers.clone())
    .get_result(conn)
    .await?;
    Ok((counted.moved, counted.left))
}

/// Dossiers that were not moved: id, code, why.
pub async fn kept(conn: &mut Conn, id: Uuid, most: i64) -> AppResult<Vec<(Uuid, Option<String>, Option<String>)>> {
    Ok(process_move_dossier::table
        .inner_join(dossier::table)
        .filter(process_move_dossier::move_id.eq(id).and(process_move_dossier::problem.is_not_null()))
        .order(dossier::id)
        .limit(most)
        .select((dossier::id, dossier::code, process_move_dossier::problem))
        .load(conn)
        .await?)
}
