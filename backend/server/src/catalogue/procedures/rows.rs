//! Every query for procedures, their versions and processes.

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{BigInt, Integer, Nullable, Text, Timestamptz},
};
use diesel_async::RunQueryDsl;

use crate::{db::Conn, http::error::AppResult};

/// A version with what the procedure says today. The content comes as text: the records are read by `domain`.
#[derive(QueryableByName)]
pub struct VersionRow {
    #[diesel(sql_type = Integer)]
    pub version: i32,
    #[diesel(sql_type = Text)]
    pub content: String,
    #[diesel(sql_type = Timestamptz)]
    pub published_at: DateTime<Utc>,
    /// The printed form and its version, where the catalogue has it.
    #[diesel(sql_type = Nullable<Text>)]
    pub form: Option<String>,
    #[diesel(sql_type = Nullable<Integer>)]
    pub form_version: Option<i32>,
}

/// One version; drafts and abolished procedures too, since dossiers keep the version they were filed under.
pub async fn version(conn: &mut Conn, code: &str, version: i32) -> AppResult<Option<VersionRow>> {
    Ok(diesel::sql_query(
        "SELECT v.version, v.content::text AS content, v.published_at, f.content::text AS form, f.version AS form_version
         FROM procedure_version v JOIN procedure p ON p.code = v.procedure_code LEFT JOIN form_template f ON f.code = p.form_code
         WHERE v.procedure_code = $1 AND v.version = $2",
    )
    .bind::<Text, _>(code)
    .bind::<Integer, _>(version)
    .get_result(conn)
    .await
    .optional()?)
}

/// Versions below `before`, newest first.
pub async fn versions(conn: &mut Conn, code: &str, before: i32, limit: i64) -> AppResult<Vec<VersionRow>> {
    Ok(diesel::sql_query(
        "SELECT version, content::text AS content, published_at, NULL::text AS form, NULL::integer AS form_version FROM procedure_version
         WHERE procedure_code = $1 AND version < $2 ORDER BY version DESC LIMIT $3",
    )
    .bind::<Text, _>(code)
    .bind::<Integer, _>(before)
    .bind::<BigInt, _>(limit)
    .load(conn)
    .await?)
}
