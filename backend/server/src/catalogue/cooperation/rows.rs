//! Every query for cooperation.

use diesel::{
    prelude::*,
    sql_types::{Array, Bool, Integer, Text},
};
use diesel_async::RunQueryDsl;

use crate::{
    db::{
        Conn,
        schema::{agency, agency_partner},
    },
    http::error::AppResult,
};

/// A partner of an agency or of one above it.
#[derive(Debug, Clone, QueryableByName)]
pub struct PartnerRow {
    /// The agency that decided it.
    #[diesel(sql_type = Text)]
    pub from_code: String,
    /// Its name.
    #[diesel(sql_type = Text)]
    pub from_name: String,
    /// How far above it is; 0: the agency itself.
    #[diesel(sql_type = Integer)]
    pub depth: i32,
    /// The name that processes have for the partner.
    #[diesel(sql_type = Text)]
    pub partner: String,
    /// The partner.
    #[diesel(sql_type = Text)]
    pub code: String,
    /// Its name.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Whether somebody works on dossiers there.
    #[diesel(sql_type = Bool)]
    pub staffed: bool,
}

/// Partners of an agency and of those above it; the nearest first.
pub async fn partners(conn: &mut Conn, code: &str, roles: &[&str]) -> AppResult<Vec<PartnerRow>> {
    Ok(diesel::sql_query(
        "WITH RECURSIVE above (code, depth) AS (
             SELECT $1, 0 UNION ALL
             SELECT a.parent_code, above.depth + 1 FROM above JOIN agency a ON a.code = above.code
             WHERE a.parent_code IS NOT NULL AND above.depth < 10
         )
         SELECT o.code AS from_code, o.name AS from_name, above.depth, b.partner, a.code, a.name,
             EXISTS (SELECT FROM assignment s WHERE s.agency_code = a.code AND s.role = ANY ($2)) AS staffed
         FROM above JOIN agency_partner b ON b.agency_code = above.code JOIN agency a ON a.code = b.partner_agency_code
             JOIN agency o ON o.code = above.code
         ORDER BY above.depth, b.partner",
    )
    .bind::<Text, _>(code)
    .bind::<Array<Text>, _>(roles)
    .load(conn)
    .await?)
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    partner: String,
}

/// Names of partners that processes in force for an agency use.
pub async fn wanted(conn: &mut Conn, code: &str) -> AppResult<Vec<String>> {
    let rows: Vec<Name> = diesel::sql_query(
        "WITH RECURSIVE above (code, depth) AS (
             SELECT $1, 0 UNION ALL
             SELECT a.parent_code, above.depth + 1 FROM above JOIN agency a ON a.code = above.code
             WHERE a.parent_code IS NOT NULL AND above.depth < 10
         )
         SELECT DISTINCT used #>> '{}' AS partner FROM internal_process p, jsonb_path_query(p.content, '$.**.partner') used
         WHERE p.state = 'published' AND jsonb_typeof(used) = 'string'
             AND (p.agency_code IS NULL OR p.agency_code IN (SELECT code FROM above)) ORDER BY 1",
    )
    .bind::<Text, _>(code)
    .load(conn)
    .await?;
    Ok(rows.into_iter().map(|row| row.partner).collect())
}

/// Version and difficult area of an agency; none where there is no such agency.
pub async fn head(conn: &mut Conn, code: &str) -> AppResult<Option<(i64, bool)>> {
    Ok(agency::table
        .find(code)
        .select((agency::cooperation_version, agency::difficult_area))
        .first(conn)
        .await
        .optional()?)
}

/// Write it whole over a version; false where that is not the present one.
pub async fn put_in_tx(
    tx: &mut Conn,
    code: &str,
    version: i64,
    difficult_area: bool,
    partners: &[(String, String)],
) -> AppResult<bool> {
    let written = diesel::update(agency::table.find(code).filter(agency::cooperation_version.eq(version)))
        .set((
            agency::cooperation_version.eq(agency::cooperation_version + 1),
            agency::difficult_area.eq(difficult_area),
        ))
        .execute(tx)
        .await?;
    if written == 0 {
        return Ok(false);
    }
    diesel::delete(agency_partner::table.filter(agency_partner::agency_code.eq(code))).execute(tx).await?;
    let rows: Vec<_> = partners
        .iter()
        .map(|(partner, other)| {
            (
                agency_partner::agency_code.eq(code),
                agency_partner::partner.eq(partner),
                agency_partner::partner_agency_code.eq(other),
            )
        })
        .collect();
    diesel::insert_into(agency_partner::table).values(rows).execute(tx).await?;
    Ok(true)
}
