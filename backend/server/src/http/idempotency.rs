//! Writes that happen once: the key, the work and the stored answer are one transaction; the same request again gets the same answer.

use actix_web::{HttpResponse, http::StatusCode, http::header};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    error::{AppError, AppResult, Code},
    extract::{IdempotencyKey, etag},
};
use crate::db::{Conn, schema::idempotency_key};

/// How long an answer is kept: over a day off line and a weekend.
const KEPT: TimeDelta = TimeDelta::days(4);

/// An answer that can be stored and given again.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = idempotency_key)]
pub struct Answer {
    status: i16,
    etag: Option<String>,
    location: Option<String>,
    body: Value,
}

impl Answer {
    /// 201 with the new resource.
    ///
    /// # Errors
    /// When the resource cannot be written as JSON.
    pub fn created(location: String, version: i64, resource: &impl Serialize) -> AppResult<Self> {
        Ok(Self {
            status: 201,
            etag: Some(etag(version).1),
            location: Some(location),
            body: serde_json::to_value(resource)?,
        })
    }

    /// 200 with the resource as it now is.
    ///
    /// # Errors
    /// When the resource cannot be written as JSON.
    pub fn changed(version: i64, resource: &impl Serialize) -> AppResult<Self> {
        Ok(Self { etag: Some(etag(version).1), ..Self::done(resource)? })
    }

    /// 200 with what was done.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn done(body: &impl Serialize) -> AppResult<Self> {
        Ok(Self { status: 200, etag: None, location: None, body: serde_json::to_value(body)? })
    }

    /// The resource.
    #[must_use]
    pub const fn body(&self) -> &Value {
        &self.body
    }

    /// As an HTTP answer.
    #[must_use]
    pub fn into_response(self) -> HttpResponse {
        let status =
            u16::try_from(self.status).ok().and_then(|code| StatusCode::from_u16(code).ok()).unwrap_or(StatusCode::OK);
        let mut answer = HttpResponse::build(status);
        if let Some(etag) = self.etag {
            answer.insert_header((header::ETAG, etag));
        }
        if let Some(location) = self.location {
            answer.insert_header((header::LOCATION, location));
        }
        answer.json(self.body)
    }
}

/// What a request is, for telling whether the key comes with the same one again.
///
/// # Errors
/// When the request cannot be written as JSON.
pub fn fingerprint(operation: &str, request: &impl Serialize) -> AppResult<String> {
    let mut hash = Sha256::new();
    hash.update(operation.as_bytes());
    hash.update([0]);
    hash.update(serde_json::to_vec(request)?);
    Ok(hex::encode(hash.finalize()))
}

/// Claim the key in the open transaction; `Some` is the stored answer of the same request.
///
/// # Errors
/// 409 while another request with the key runs, 422 when the key belongs to another request.
pub async fn claim_in_tx(
    tx: &mut Conn,
    account: Uuid,
    key: &IdempotencyKey,
    fingerprint: &str,
) -> AppResult<Option<Answer>> {
    let free: bool = diesel::sql_query("SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free")
        .bind::<diesel::sql_types::Text, _>(format!("idempotency {account} {}", key.0))
        .get_result::<Lock>(tx)
        .await?
        .free;
    if !free {
        return Err(AppError::code(Code::RequestInProgress));
    }
    let stored: Option<(String, Answer)> = idempotency_key::table
        .find((account, &key.0))
        .select((idempotency_key::request_hash, Answer::as_select()))
        .first(tx)
        .await
        .optional()?;
    match stored {
        Some((hash, answer)) if hash == fingerprint => Ok(Some(answer)),
        Some(_) => Err(AppError::code(Code::IdempotencyKeyReused)),
        None => Ok(None),
    }
}

/// Store the answer beside the work.
///
/// # Errors
/// When the database fails.
pub async fn store_in_tx(
    tx: &mut Conn,
    account: Uuid,
    key: &IdempotencyKey,
    fingerprint: &str,
    answer: &Answer,
    now: DateTime<Utc>,
) -> AppResult<()> {
    diesel::insert_into(idempotency_key::table)
        .values((
            idempotency_key::account_id.eq(account),
            idempotency_key::key.eq(&key.0),
            idempotency_key::request_hash.eq(fingerprint),
            idempotency_key::status.eq(answer.status),
            idempotency_key::etag.eq(&answer.etag),
            idempotency_key::location.eq(&answer.location),
            idempotency_key::body.eq(&answer.body),
            idempotency_key::created_at.eq(now),
        ))
        .execute(tx)
        .await?;
    Ok(())
}

/// Forget the answers that nobody asks for again, oldest first, `most` at a time: they hold what people filed.
///
/// # Errors
/// When the database fails.
pub async fn forget(conn: &mut Conn, now: DateTime<Utc>, most: i64) -> AppResult<usize> {
    let old = idempotency_key::table
        .filter(idempotency_key::created_at.lt(now - KEPT))
        .order(idempotency_key::created_at)
        .select((idempotency_key::account_id, idempotency_key::key))
        .limit(most)
        .load::<(Uuid, String)>(conn)
        .await?;
    for (account, key) in &old {
        diesel::delete(idempotency_key::table.find((account, key))).execute(conn).await?;
    }
    Ok(old.len())
}

#[derive(QueryableByName)]
struct Lock {
    #[diesel(sql_type = diesel::sql_types::Bool)]
    free: bool,
}
