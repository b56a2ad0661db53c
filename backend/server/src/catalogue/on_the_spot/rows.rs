//! Every query about what is done on the spot.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        schema::{on_the_spot, procedure},
    },
    http::error::AppResult,
};

pub async fn of_agency(conn: &mut Conn, agency: &str) -> AppResult<Vec<(String, String)>> {
    Ok(on_the_spot::table
        .inner_join(procedure::table)
        .filter(on_the_spot::agency_code.eq(agency))
        .order((procedure::name, procedure::code))
        .select((procedure::code, procedure::name))
        .load(conn)
        .await?)
}

/// Whether an agency does a procedure on the spot.
///
/// # Errors
/// When the database fails.
pub async fn chosen(conn: &mut Conn, agency: &str, procedure: &str) -> AppResult<bool> {
    Ok(diesel::select(diesel::dsl::exists(on_the_spot::table.find((agency, procedure)))).get_result(conn).await?)
}

/// False where it was so before.
pub async fn put_in_tx(tx: &mut Conn, agency: &str, procedure: &str, by: Uuid, now: DateTime<Utc>) -> AppResult<bool> {
    Ok(diesel::insert_into(on_the_spot::table)
        .values((
            on_the_spot::agency_code.eq(agency),
            on_the_spot::procedure_code.eq(procedure),
            on_the_spot::chosen_by.eq(by),
            on_the_spot::chosen_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(tx)
        .await?
        == 1)
}

/// False where it was not so.
pub async fn remove_in_tx(tx: &mut Conn, agency: &str, procedure: &str) -> AppResult<bool> {
    Ok(diesel::delete(on_the_spot::table.find((agency, procedure))).execute(tx).await? == 1)
}
