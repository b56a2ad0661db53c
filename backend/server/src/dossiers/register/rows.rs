//! Every query for the register.

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, BigInt, Bool, Integer, Jsonb, Nullable, Text, Timestamptz},
};
use diesel_async::RunQueryDsl;
use serde_json::Value;

use crate::{db::Conn, http::error::AppResult};

/// Which book, for a caller who may read those of `held`.
#[derive(Debug, Clone)]
pub struct Book {
    pub agency: String,
    pub held: Vec<String>,
    pub year: i32,
}

/// What a line of the register is made from.
#[derive(Debug, Clone, QueryableByName)]
pub struct RegisterRow {
    #[diesel(sql_type = Integer)]
    pub number: i32,
    /// When it was received; another reception may have followed elsewhere.
    #[diesel(sql_type = Timestamptz)]
    pub received_at: DateTime<Utc>,
    /// How many sets were taken in then.
    #[diesel(sql_type = Integer)]
    pub sets: i32,
    /// This reception is the one that counts: it was not passed on to be received by another agency.
    #[diesel(sql_type = Bool)]
    pub stands: bool,
    #[diesel(sql_type = Nullable<Text>)]
    pub code: Option<String>,
    #[diesel(sql_type = Text)]
    pub procedure_name: String,
    #[diesel(sql_type = Jsonb)]
    pub applicant: Value,
    #[diesel(sql_type = Text)]
    pub applicant_name: String,
    #[diesel(sql_type = Text)]
    pub result_delivery: String,
    #[diesel(sql_type = Text)]
    pub state: String,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub due_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub original_due_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub closed_at: Option<DateTime<Utc>>,
}

/// How many lines the book has.
pub async fn count(conn: &mut Conn, book: &Book) -> AppResult<i64> {
    #[derive(QueryableByName)]
    struct Last {
        #[diesel(sql_type = BigInt)]
        last: i64,
    }
    let row: Option<Last> = diesel::sql_query(
        "SELECT last::bigint FROM register_sequence WHERE agency_code = $1 AND agency_code = ANY ($2) AND year = $3",
    )
    .bind::<Text, _>(&book.agency)
    .bind::<Array<Text>, _>(&book.held)
    .bind::<Integer, _>(book.year)
    .get_result(conn)
    .await
    .optional()?;
    Ok(row.map_or(0, |row| row.last))
}

/// Its lines from the one after `before` on, at most `most`.
pub async fn lines(conn: &mut Conn, book: &Book, before: u32, most: u32) -> AppResult<Vec<RegisterRow>> {
    Ok(diesel::sql_query(
        "SELECT l.number, l.received_at, l.sets, d.received_at IS NOT DISTINCT FROM l.received_at AS stands, d.code, d.procedure_name, d.applicant,
             d.applicant_name, d.result_delivery, d.state, d.due_at, d.original_due_at, d.closed_at
         FROM register_line l JOIN dossier d ON d.id = l.dossier_id
         WHERE l.agency_code = $1 AND l.agency_code = ANY ($2) AND l.year = $3 AND l.number > $4 ORDER BY l.number LIMIT $5",
    )
    .bind::<Text, _>(&book.agency)
    .bind::<Array<Text>, _>(&book.held)
    .bind::<Integer, _>(book.year)
    .bind::<Integer, _>(i32::try_from(before)?)
    .bind::<BigInt, _>(i64::from(most))
    .load(conn)
    .await?)
}
