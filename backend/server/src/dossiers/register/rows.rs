//! Every query for the register. Both walk the index `dossier_register`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::Value;

use crate::{
    db::{Conn, schema::dossier},
    http::error::AppResult,
};

/// Which book, for a caller who may read those of `held`.
#[derive(Debug, Clone)]
pub struct Book {
    pub agency: String,
    pub held: Vec<String>,
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

/// What a line of the register is made from.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = dossier)]
pub struct RegisterRow {
    pub code: Option<String>,
    pub procedure_name: String,
    pub applicant: Value,
    pub applicant_name: String,
    pub result_delivery: String,
    pub state: String,
    pub received_at: Option<DateTime<Utc>>,
    pub due_at: Option<DateTime<Utc>>,
    pub original_due_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
}

type Condition = Box<
    dyn diesel::BoxableExpression<
            dossier::table,
            diesel::pg::Pg,
            SqlType = diesel::sql_types::Nullable<diesel::sql_types::Bool>,
        >,
>;

fn in_book(book: &Book) -> Condition {
    use diesel::NullableExpressionMethods as _;
    let theirs =
        dossier::agency_code.eq(book.agency.clone()).and(dossier::agency_code.eq_any(book.held.clone())).nullable();
    Box::new(theirs.and(dossier::received_at.ge(book.from)).and(dossier::received_at.lt(book.until)))
}

/// How many dossiers the book has.
pub async fn count(conn: &mut Conn, book: &Book) -> AppResult<i64> {
    Ok(dossier::table.filter(in_book(book)).count().get_result(conn).await?)
}

/// Its lines from the one after `before` on, at most `most`.
pub async fn lines(conn: &mut Conn, book: &Book, before: u32, most: u32) -> AppResult<Vec<RegisterRow>> {
    Ok(dossier::table
        .filter(in_book(book))
        .order((dossier::received_at, dossier::id))
        .offset(i64::from(before))
        .limit(i64::from(most))
        .select(RegisterRow::as_select())
        .load(conn)
        .await?)
}
