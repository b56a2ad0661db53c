//! Every query for agencies, units and banks.

use chrono::NaiveDate;
use diesel::{
    pg::Pg,
    prelude::*,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    sql_types::{Array, Bool, Date, Nullable, Text},
};
use diesel_async::RunQueryDsl;

use super::dto::Agency;
use crate::{
    catalogue::Ref,
    db::{
        Conn,
        schema::{bank, commune, province},
    },
    http::error::AppResult,
};

/// An agency, in the order of [`SELECT`].
#[derive(Queryable, QueryableByName)]
struct AgencyRow {
    #[diesel(sql_type = Text)]
    code: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    level: String,
    #[diesel(sql_type = Nullable<Text>)]
    parent_code: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    parent_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    province_code: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    commune_code: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    publisher_code: Option<String>,
    #[diesel(sql_type = Bool)]
    accepts_dossiers: bool,
    #[diesel(sql_type = Nullable<Text>)]
    address: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    phone: Option<String>,
    #[diesel(sql_type = Nullable<Date>)]
    valid_from: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    valid_to: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    successor_code: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    successor_name: Option<String>,
}

impl AgencyRow {
    fn agency(self) -> AppResult<Agency> {
        Ok(Agency {
            level: self.level.parse()?,
            code: self.code,
            name: self.name,
            parent: self.parent_code.zip(self.parent_name).map(|(code, name)| Ref { code, name }),
            province_code: self.province_code,
            commune_code: self.commune_code,
            accepts_dossiers: self.accepts_dossiers,
            address: self.address,
            phone: self.phone,
            publisher_code: self.publisher_code,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            successor: self.successor_code.zip(self.successor_name).map(|(code, name)| Ref { code, name }),
        })
    }
}

const SELECT: &str = "SELECT a.code, a.name, a.level, a.parent_code, p.name AS parent_name, a.province_code, a.commune_code, a.publisher_code,
         a.accepts_dossiers, a.address, a.phone, a.valid_from, a.valid_to, n.code AS successor_code, n.name AS successor_name
     FROM agency a LEFT JOIN agency p ON p.code = a.parent_code
         LEFT JOIN agency_succession s ON s.predecessor_code = a.code AND s.is_default LEFT JOIN agency n ON n.code = s.successor_code";

/// An agency with the name and the superior that it had on a day.
pub async fn agency_on(conn: &mut Conn, code: &str, day: NaiveDate) -> AppResult<Option<Agency>> {
    let row: Option<AgencyRow> = diesel::sql_query(
        "SELECT a.code, coalesce(was.name, a.name) AS name, a.level, p.code AS parent_code, coalesce(p_was.name, p.name) AS parent_name, a.province_code,
             a.commune_code, a.publisher_code, a.accepts_dossiers, a.address, a.phone, a.valid_from, a.valid_to, NULL::text AS successor_code,
             NULL::text AS successor_name
         FROM agency a
             LEFT JOIN LATERAL (SELECT name, parent_code FROM agency_past WHERE agency_code = a.code AND until > $2 ORDER BY until LIMIT 1) was ON true
             LEFT JOIN agency p ON p.code = CASE WHEN was.name IS NULL THEN a.parent_code ELSE was.parent_code END
             LEFT JOIN LATERAL (SELECT name FROM agency_past WHERE agency_code = p.code AND until > $2 ORDER BY until LIMIT 1) p_was ON true
         WHERE a.code = $1",
    )
    .bind::<Text, _>(code)
    .bind::<Date, _>(day)
    .get_result(conn)
    .await
    .optional()?;
    row.map(AgencyRow::agency).transpose()
}

/// The question for one agency, or for all of them in the order of the codes' bytes. One is asked for with every dossier that somebody reads, and
/// `sql_query` would have PostgreSQL plan it anew each time; this is prepared once for each connection. All are thousands, whose columns are read by
/// their places, not looked for by their names.
struct Agencies<'a>(Option<&'a str>);

type MaybeText = Nullable<Text>;

impl Query for Agencies<'_> {
    #[rustfmt::skip]
    type SqlType = (
        Text, Text, Text, MaybeText, MaybeText, MaybeText, MaybeText, MaybeText, Bool, MaybeText, MaybeText, Nullable<Date>, Nullable<Date>,
        MaybeText, MaybeText,
    );
}

impl QueryId for Agencies<'_> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl QueryFragment<Pg> for Agencies<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql(SELECT);
        let Some(code) = &self.0 else {
            out.push_sql(" ORDER BY a.code COLLATE \"C\"");
            return Ok(());
        };
        out.push_sql(" WHERE a.code = ");
        out.push_bind_param::<Text, _>(code)
    }
}

/// One agency.
pub async fn agency(conn: &mut Conn, code: &str) -> AppResult<Option<Agency>> {
    let row: Option<AgencyRow> = Agencies(Some(code)).get_result(conn).await.optional()?;
    row.map(AgencyRow::agency).transpose()
}

/// Every agency, in the order of the codes' bytes.
pub async fn agencies(conn: &mut Conn) -> AppResult<Vec<Agency>> {
    let rows: Vec<AgencyRow> = Agencies(None).load(conn).await?;
    rows.into_iter().map(AgencyRow::agency).collect()
}

/// Code, name, kind of every province.
pub async fn provinces(conn: &mut Conn) -> AppResult<Vec<(String, String, String)>> {
    Ok(province::table.select((province::code, province::name, province::kind)).load(conn).await?)
}

/// Code, name, kind, province of every commune.
pub async fn communes(conn: &mut Conn) -> AppResult<Vec<(String, String, String, String)>> {
    Ok(commune::table.select((commune::code, commune::name, commune::kind, commune::province_code)).load(conn).await?)
}

/// BIN, code, short name, name of every bank.
pub async fn banks(conn: &mut Conn) -> AppResult<Vec<(Option<String>, String, String, String)>> {
    Ok(bank::table
        .order((bank::short_name, bank::code))
        .select((bank::bin, bank::code, bank::short_name, bank::name))
        .load(conn)
        .await?)
}

/// One way from an old commune to a new one.
#[derive(QueryableByName)]
pub struct FormerRow {
    #[diesel(sql_type = Text)]
    pub old_code: String,
    #[diesel(sql_type = Text)]
    pub old_name: String,
    #[diesel(sql_type = Text)]
    pub old_district: String,
    #[diesel(sql_type = Text)]
    pub old_province: String,
    #[diesel(sql_type = Text)]
    pub new_code: String,
    #[diesel(sql_type = Text)]
    pub new_name: String,
    #[diesel(sql_type = Text)]
    pub province_code: String,
    #[diesel(sql_type = Text)]
    pub province_name: String,
    #[diesel(sql_type = Bool)]
    pub whole: bool,
    #[diesel(sql_type = Bool)]
    pub is_default: bool,
}

/// The first 50 old communes whose folded names hold all of `words` (letters and digits only); those that begin with them first.
pub async fn former(conn: &mut Conn, words: &[String]) -> AppResult<Vec<FormerRow>> {
    let patterns: Vec<String> = words.iter().map(|word| format!("% {word}%")).collect();
    let start = format!("%{}%", words.join(" "));
    Ok(diesel::sql_query(
        "WITH found AS (
             SELECT old_code, min(position(trim(both '%' from $2) in folded)) AS place, bool_or(folded LIKE $2) AS together, min(old_name) AS name
             FROM former_commune WHERE ' ' || folded LIKE ALL ($1)
             GROUP BY old_code ORDER BY together DESC, place, name, old_code LIMIT 50
         )
         SELECT f.old_code, f.old_name, f.old_district, f.old_province, f.new_code, c.name AS new_name, c.province_code,
             p.name AS province_name, f.whole, f.is_default
         FROM found JOIN former_commune f USING (old_code)
             JOIN commune c ON c.code = f.new_code JOIN province p ON p.code = c.province_code
         ORDER BY found.together DESC, found.place, found.name, f.old_code, f.is_default DESC, f.new_code",
    )
    .bind::<Array<Text>, _>(patterns)
    .bind::<Text, _>(start)
    .load(conn)
    .await?)
}
