//! Every query about codes, and about what was filed for somebody before the number was proved.

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{BigInt, Text, Uuid as Id},
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

/// One try less.
pub async fn count_try_in_tx(tx: &mut Conn, dossier: Uuid) -> AppResult<()> {
    diesel::update(owner_code::table.find(dossier))
        .set(owner_code::tries_left.eq(owner_code::tries_left - 1))
        .execute(tx)
        .await?;
    Ok(())
}

/// A code that is nobody's any more; how many were sent stays known.
pub async fn spend_code_in_tx(tx: &mut Conn, dossier: Uuid) -> AppResult<()> {
    diesel::update(owner_code::table.find(dossier))
        .set((owner_code::tries_left.eq(0), owner_code::code.eq(None::<String>)))
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn drop_code_in_tx(tx: &mut Conn, dossier: Uuid) -> AppResult<()> {
    diesel::delete(owner_code::table.find(dossier)).execute(tx).await?;
    Ok(())
}

/// The message with this code has left: only the hash stays. A newer code waits for its own message.
pub async fn forget_clear(conn: &mut Conn, dossier: Uuid, code: &str) -> AppResult<()> {
    diesel::update(owner_code::table.find(dossier).filter(owner_code::code.eq(code)))
        .set(owner_code::code.eq(None::<String>))
        .execute(conn)
        .await?;
    Ok(())
}

/// Codes that are over, and have never left.
pub async fn forget_expired(conn: &mut Conn, now: DateTime<Utc>) -> AppResult<()> {
    diesel::update(owner_code::table.filter(owner_code::code.is_not_null().and(owner_code::expires_at.le(now))))
        .set(owner_code::code.eq(None::<String>))
        .execute(conn)
        .await?;
    Ok(())
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Id)]
    id: Uuid,
}

/// Filed dossiers of a citizen's number that nobody owns. What another system has opened is linked by that system's word alone.
pub async fn unlinked(conn: &mut Conn, number: &str, most: i64) -> AppResult<Vec<Uuid>> {
    let found: Vec<Found> = diesel::sql_query(
        "SELECT id FROM dossier WHERE applicant_identity = $1 AND owner IS NULL AND state <> 'draft' AND parent_system IS NULL
         AND applicant ->> 'kind' = 'citizen' ORDER BY id LIMIT $2",
    )
    .bind::<Text, _>(number)
    .bind::<BigInt, _>(most)
    .load(conn)
    .await?;
    Ok(found.into_iter().map(|found| found.id).collect())
}
