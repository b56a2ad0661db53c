//! The queries of the exchange.

use chrono::{DateTime, TimeDelta, Utc};
use diesel::{
    prelude::*,
    sql_types::{BigInt, Integer, Jsonb, Text, Timestamptz, Uuid as Id},
};
use diesel_async::RunQueryDsl;
use serde_json::Value;
use uuid::Uuid;

use super::{NewSystem, message::Message};
use crate::{
    db::{
        Conn,
        exchange_schema::{exchange_agency, exchange_message, exchange_received, exchange_system},
        schema::agency,
    },
    http::error::{AppError, AppResult, FieldError},
};

/// A row of `exchange_system`.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = exchange_system)]
pub struct SystemRow {
    pub name: String,
    pub secret: String,
    pub account_id: Uuid,
}

pub async fn system(conn: &mut Conn, name: &str) -> AppResult<Option<SystemRow>> {
    Ok(exchange_system::table.find(name).select(SystemRow::as_select()).first(conn).await.optional()?)
}

/// The system whose API begins there.
pub async fn system_at(conn: &mut Conn, url: &str) -> AppResult<Option<SystemRow>> {
    let row = exchange_system::table.filter(exchange_system::url.eq(url)).select(SystemRow::as_select());
    Ok(row.first(conn).await.optional()?)
}

pub async fn put_system_in_tx(
    tx: &mut Conn,
    system: &NewSystem,
    account_id: Uuid,
    now: DateTime<Utc>,
) -> AppResult<()> {
    diesel::sql_query(
        "INSERT INTO exchange_system (name, title, url, secret, account_id, version, updated_at) VALUES ($1, $2, $3, $4, $5, 1, $6)
         ON CONFLICT (name) DO UPDATE SET title = $2, url = $3, secret = $4, version = exchange_system.version + 1, updated_at = $6",
    )
    .bind::<Text, _>(&system.name)
    .bind::<Text, _>(&system.title)
    .bind::<Text, _>(system.url.trim_end_matches('/'))
    .bind::<Text, _>(&system.secret)
    .bind::<Id, _>(account_id)
    .bind::<Timestamptz, _>(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// These agencies work there.
pub async fn put_agencies_in_tx(tx: &mut Conn, system: &str, agencies: &[String]) -> AppResult<()> {
    let known: Vec<String> = agency::table.filter(agency::code.eq_any(agencies)).select(agency::code).load(tx).await?;
    let unknown = agencies.iter().enumerate().filter(|(_, code)| !known.contains(code));
    let errors: Vec<_> = unknown
        .map(|(place, code)| {
            FieldError::new(format!("/agencies/{place}"), "unknownAgency", format!("There is no agency {code}."))
        })
        .collect();
    if !errors.is_empty() {
        return Err(AppError::invalid(errors));
    }
    for code in agencies {
        diesel::insert_into(exchange_agency::table)
            .values((exchange_agency::agency_code.eq(code), exchange_agency::system.eq(system)))
            .on_conflict(exchange_agency::agency_code)
            .do_update()
            .set(exchange_agency::system.eq(system))
            .execute(tx)
            .await?;
    }
    Ok(())
}

pub async fn push_in_tx(
    tx: &mut Conn,
    system: &str,
    child: Uuid,
    message: &Message,
    now: DateTime<Utc>,
) -> AppResult<()> {
    diesel::insert_into(exchange_message::table)
        .values((
            exchange_message::id.eq(Uuid::now_v7()),
            exchange_message::system.eq(system),
            exchange_message::child_id.eq(child),
            exchange_message::kind.eq(message.kind()),
            exchange_message::data.eq(message.data()?),
            exchange_message::created_at.eq(now),
            exchange_message::next_try_at.eq(now),
        ))
        .execute(tx)
        .await?;
    Ok(())
}

/// A message to be sent.
#[derive(Debug, QueryableByName)]
pub struct Waiting {
    #[diesel(sql_type = Id)]
    pub id: Uuid,
    #[diesel(sql_type = Id)]
    pub child_id: Uuid,
    #[diesel(sql_type = Text)]
    pub kind: String,
    #[diesel(sql_type = Jsonb)]
    pub data: Value,
    #[diesel(sql_type = Timestamptz)]
    pub created_at: DateTime<Utc>,
    #[diesel(sql_type = Integer)]
    pub attempts: i32,
    #[diesel(sql_type = Text)]
    pub url: String,
    #[diesel(sql_type = Text)]
    pub secret: String,
}

/// Lease what is to be sent now: of each child the first that was not taken.
pub async fn lease(conn: &mut Conn, now: DateTime<Utc>, lease: TimeDelta, most: i64) -> AppResult<Vec<Waiting>> {
    Ok(diesel::sql_query(
        "UPDATE exchange_message m SET attempts = m.attempts + 1, next_try_at = $2 FROM exchange_system s
         WHERE s.name = m.system AND m.id IN (
             SELECT w.id FROM exchange_message w WHERE w.delivered_at IS NULL AND w.next_try_at <= $1
                 AND NOT EXISTS (SELECT 1 FROM exchange_message e WHERE e.child_id = w.child_id AND e.delivered_at IS NULL AND e.place < w.place)
             ORDER BY w.place LIMIT $3 FOR UPDATE SKIP LOCKED)
         RETURNING m.id, m.child_id, m.kind, m.data, m.created_at, m.attempts, s.url, s.secret",
    )
    .bind::<Timestamptz, _>(now)
    .bind::<Timestamptz, _>(now + lease)
    .bind::<BigInt, _>(most)
    .load(conn)
    .await?)
}

pub async fn delivered(conn: &mut Conn, id: Uuid, now: DateTime<Utc>) -> AppResult<()> {
    diesel::update(exchange_message::table.find(id))
        .set((exchange_message::delivered_at.eq(now), exchange_message::last_error.eq(None::<String>)))
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn failed(conn: &mut Conn, id: Uuid, again: DateTime<Utc>, error: &str) -> AppResult<()> {
    diesel::update(exchange_message::table.find(id))
        .set((exchange_message::next_try_at.eq(again), exchange_message::last_error.eq(error)))
        .execute(conn)
        .await?;
    Ok(())
}

/// Note that a message was taken; false when it was before.
pub async fn take_in_tx(tx: &mut Conn, system: &str, id: &str, now: DateTime<Utc>) -> AppResult<bool> {
    let new =
        (exchange_received::system.eq(system), exchange_received::id.eq(id), exchange_received::received_at.eq(now));
    Ok(diesel::insert_into(exchange_received::table).values(new).on_conflict_do_nothing().execute(tx).await? == 1)
}
