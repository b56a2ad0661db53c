//! What became of an agency that ended: who has its papers now. Changes may have followed each other, so every question is asked through all of them.

use diesel::{
    prelude::*,
    sql_types::{Array, Text},
};
use diesel_async::RunQueryDsl;

use crate::{db::Conn, http::error::AppResult};

/// Who took over from an agency that ended.
#[derive(Debug, QueryableByName)]
pub struct Heir {
    /// The agency.
    #[diesel(sql_type = Text)]
    pub code: String,
    /// Number of the decision by which it did, the last where there were several.
    #[diesel(sql_type = Text)]
    pub decision_number: String,
}

/// Of these agencies, one that has taken over from an agency; none where that agency goes on, or none of these did.
///
/// # Errors
/// When the database fails.
pub async fn heir_among(conn: &mut Conn, ended: &str, agencies: &[String]) -> AppResult<Option<Heir>> {
    Ok(diesel::sql_query(
        "WITH RECURSIVE heir AS (
             SELECT s.successor_code AS code, s.decision_number FROM agency_succession s JOIN agency a ON a.code = s.predecessor_code
             WHERE s.predecessor_code = $1 AND a.valid_to IS NOT NULL
             UNION SELECT s.successor_code, s.decision_number FROM agency_succession s JOIN heir h ON s.predecessor_code = h.code
                 JOIN agency a ON a.code = h.code WHERE a.valid_to IS NOT NULL
         )
         SELECT h.code, h.decision_number FROM heir h JOIN agency a ON a.code = h.code
         WHERE a.valid_to IS NULL AND h.code = ANY ($2) ORDER BY h.code, h.decision_number LIMIT 1",
    )
    .bind::<Text, _>(ended)
    .bind::<Array<Text>, _>(agencies)
    .get_result(conn)
    .await
    .optional()?)
}

/// Who has taken over what no exception of a change named; none where the agency goes on.
///
/// # Errors
/// When the database fails.
pub async fn heir(conn: &mut Conn, ended: &str) -> AppResult<Option<Heir>> {
    Ok(diesel::sql_query(
        "WITH RECURSIVE heir AS (
             SELECT s.successor_code AS code, s.decision_number FROM agency_succession s JOIN agency a ON a.code = s.predecessor_code
             WHERE s.predecessor_code = $1 AND s.is_default AND a.valid_to IS NOT NULL
             UNION SELECT s.successor_code, s.decision_number FROM agency_succession s JOIN heir h ON s.predecessor_code = h.code
                 JOIN agency a ON a.code = h.code WHERE s.is_default AND a.valid_to IS NOT NULL
         )
         SELECT h.code, h.decision_number FROM heir h JOIN agency a ON a.code = h.code WHERE a.valid_to IS NULL LIMIT 1",
    )
    .bind::<Text, _>(ended)
    .get_result(conn)
    .await
    .optional()?)
}

/// The agencies that ended and from which these have taken over.
///
/// # Errors
/// When the database fails.
pub async fn predecessors(conn: &mut Conn, agencies: &[String]) -> AppResult<Vec<String>> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        code: String,
    }
    let rows: Vec<Row> = diesel::sql_query(
        "WITH RECURSIVE before AS (
             SELECT s.predecessor_code AS code FROM agency_succession s JOIN agency a ON a.code = s.predecessor_code
             WHERE s.successor_code = ANY ($1) AND a.valid_to IS NOT NULL
             UNION SELECT s.predecessor_code FROM agency_succession s JOIN before b ON s.successor_code = b.code
                 JOIN agency a ON a.code = s.predecessor_code WHERE a.valid_to IS NOT NULL
         )
         SELECT code FROM before",
    )
    .bind::<Array<Text>, _>(agencies)
    .load(conn)
    .await?;
    Ok(rows.into_iter().map(|row| row.code).collect())
}
