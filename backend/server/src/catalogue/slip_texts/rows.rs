//! Every query for slip texts.

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, Bool, Text},
};
use diesel_async::RunQueryDsl;

use crate::{
    db::{Conn, schema::slip_text},
    http::error::AppResult,
};

/// A row of `slip_text`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = slip_text, treat_none_as_null = true)]
pub struct SlipTextRow {
    pub agency_code: String,
    pub version: i64,
    pub superior: Option<String>,
    pub unit: Option<String>,
    pub place: Option<String>,
    pub contact: Option<String>,
    pub closing_note: Option<String>,
    pub updated_at: DateTime<Utc>,
}

/// What an agency changed.
pub async fn texts(conn: &mut Conn, agency: &str) -> AppResult<Option<SlipTextRow>> {
    Ok(slip_text::table.find(agency).select(SlipTextRow::as_select()).first(conn).await.optional()?)
}

/// Put a version in the place of the one before it; nothing happens when that is not the present one.
pub async fn put_in_tx(tx: &mut Conn, row: &SlipTextRow) -> AppResult<bool> {
    let changed = if row.version == 1 {
        diesel::insert_into(slip_text::table).values(row).on_conflict_do_nothing().execute(tx).await?
    } else {
        let present = slip_text::table
            .filter(slip_text::agency_code.eq(&row.agency_code).and(slip_text::version.eq(row.version - 1)));
        diesel::update(present).set(row).execute(tx).await?
    };
    Ok(changed == 1)
}

/// Whether an agency is one of `held`, or below one of them.
pub async fn is_under(conn: &mut Conn, agency: &str, held: &[String]) -> AppResult<bool> {
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = Bool)]
        found: bool,
    }
    let row: Found = diesel::sql_query(
        "WITH RECURSIVE above AS (
             SELECT code, parent_code FROM agency WHERE code = $1
             UNION SELECT a.code, a.parent_code FROM agency a JOIN above ON a.code = above.parent_code
         )
         SELECT EXISTS (SELECT 1 FROM above WHERE code = ANY($2)) AS found",
    )
    .bind::<Text, _>(agency)
    .bind::<Array<Text>, _>(held)
    .get_result(conn)
    .await?;
    Ok(row.found)
}
