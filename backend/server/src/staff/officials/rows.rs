//! Every query for officials.

use chrono::{DateTime, Utc};
use diesel::{
    QueryableByName,
    sql_types::{Array, BigInt, Bool, Nullable, Text, Timestamptz, Uuid as Id},
};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::{db::Conn, http::error::AppResult};

/// An official with roles and work.
#[derive(Debug, QueryableByName)]
pub struct OfficialRow {
    #[diesel(sql_type = Id)]
    pub id: Uuid,
    #[diesel(sql_type = Text)]
    pub full_name: String,
    #[diesel(sql_type = Bool)]
    pub active: bool,
    #[diesel(sql_type = Array<Text>)]
    pub roles: Vec<String>,
    #[diesel(sql_type = BigInt)]
    pub open_steps: i64,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub absent_until: Option<DateTime<Utc>>,
}

/// The officials of an agency, by name.
pub async fn of_agency(conn: &mut Conn, agency: &str, now: DateTime<Utc>) -> AppResult<Vec<OfficialRow>> {
    Ok(diesel::sql_query(
        "SELECT a.id, a.full_name, a.active, array_agg(s.role ORDER BY s.role) AS roles,
             (SELECT count(*) FROM dossier d WHERE d.assignee = a.id AND d.closed_at IS NULL)
                 + (SELECT count(*) FROM parallel_step p WHERE p.assignee = a.id) AS open_steps,
             (SELECT max(b.ends_at) FROM absence b
                 WHERE b.account_id = a.id AND b.ended_at IS NULL AND b.starts_at <= $2 AND b.ends_at > $2) AS absent_until
         FROM assignment s JOIN account a ON a.id = s.account_id
         WHERE s.agency_code = $1 GROUP BY a.id ORDER BY a.full_name, a.id",
    )
    .bind::<Text, _>(agency)
    .bind::<Timestamptz, _>(now)
    .load(conn)
    .await?)
}
