//! Every query for work settings.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::{
    db::{Conn, schema::work_setting},
    http::error::AppResult,
};

/// A row of `work_setting`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = work_setting)]
pub struct WorkSettingRow {
    pub agency_code: String,
    pub version: i64,
    pub distribution: String,
    pub holder_hours: i32,
    pub superior_hours: i32,
    pub supplement_days: i32,
    pub check_hours: i32,
    pub cutoff: bool,
    pub restarts: bool,
    pub updated_at: DateTime<Utc>,
}

pub async fn of_agency(conn: &mut Conn, agency: &str) -> AppResult<Option<WorkSettingRow>> {
    Ok(work_setting::table.find(agency).select(WorkSettingRow::as_select()).first(conn).await.optional()?)
}

/// Put a version in the place of the one before it; nothing happens when that is not the present one.
pub async fn put_in_tx(tx: &mut Conn, row: &WorkSettingRow) -> AppResult<bool> {
    let changed = if row.version == 1 {
        diesel::insert_into(work_setting::table).values(row).on_conflict_do_nothing().execute(tx).await?
    } else {
        let present = work_setting::table
            .filter(work_setting::agency_code.eq(&row.agency_code).and(work_setting::version.eq(row.version - 1)));
        diesel::update(present).set(row).execute(tx).await?
    };
    Ok(changed == 1)
}
