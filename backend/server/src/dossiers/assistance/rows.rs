//! Every query about codes and about owners that turn up.

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{BigInt, Uuid as Id},
};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::{
    db::{Conn, schema::owner_code},
    http::error::AppResult,
};

/// A row of `owner_code`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = owner_code, primary_key(dossier_id), treat_none_as_null = true)]
pub struct CodeRow {
    pub dossier_id: Uuid,
    pub code_hash: String,
    pub code: Option<String>,
    pub sent_to: String,
    pub asked_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub tries_left: i32,
    pub sends: i32,
}

pub async fn code(conn: &mut Conn, dossier: Uuid) -> AppResult<Option<CodeRow>> {
    Ok(owner_code::table.find(dossier).select(CodeRow::as_select()).first(conn).await.optional()?)
}

pub async fn put_code_in_tx(tx: &mut Conn, row: &CodeRow) -> AppResult<()> {
    diesel::insert_into(owner_code::table)
        .values(row)
        .on_conflict(owner_code::dossier_id)
        .do_update()
        .set(row)
        .execute(tx)
        .await?;
    Ok(())
}

/// One try less; a code that stands in clear is nobody's after it was tried.
pub async fn count_try_in_tx(tx: &mut Conn, dossier: Uuid) -> AppResult<()> {
    diesel::update(owner_code::table.find(dossier))
        .set(owner_code::tries_left.eq(owner_code::tries_left - 1))
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn drop_code_in_tx(tx: &mut Conn, dossier: Uuid) -> AppResult<()> {
    diesel::delete(owner_code::table.find(dossier)).execute(tx).await?;
    Ok(())
}

/// The message has left: only the hash stays.
pub async fn forget_clear(conn: &mut Conn, dossier: Uuid) -> AppResult<()> {
    diesel::update(owner_code::table.find(dossier)).set(owner_code::code.eq(None::<String>)).execute(conn).await?;
    Ok(())
}

#[derive(QueryableByName)]
struct Unlinked {
    #[diesel(sql_type = Id)]
    dossier: Uuid,
    #[diesel(sql_type = Id)]
    account: Uuid,
}

/// Filed dossiers of persons without an account in it, and the account whose proved number is theirs.
pub async fn unlinked(conn: &mut Conn, most: i64) -> AppResult<Vec<(Uuid, Uuid)>> {
    let found: Vec<Unlinked> = diesel::sql_query(
        "SELECT d.id AS dossier, a.id AS account FROM account a
         JOIN dossier d ON d.applicant_identity = a.identity_number AND d.owner IS NULL AND d.state <> 'draft'
         WHERE a.kind = 'citizen' AND a.active AND a.identity_proved_at IS NOT NULL AND d.applicant ->> 'kind' = 'citizen'
         ORDER BY d.id LIMIT $1",
    )
    .bind::<BigInt, _>(most)
    .load(conn)
    .await?;
    Ok(found.into_iter().map(|found| (found.dossier, found.account)).collect())
}
