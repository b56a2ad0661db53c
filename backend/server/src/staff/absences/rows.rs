//! Every query for absences.

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, Bool, Nullable, Text, Timestamptz, Uuid as Id},
};
use diesel_async::RunQueryDsl;
use domain::{absence::Away, ids::AccountId};
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        schema::{absence, account},
    },
    http::error::AppResult,
};

/// A row of `absence`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = absence)]
pub struct AbsenceRow {
    pub id: Uuid,
    pub account_id: Uuid,
    pub substitute_id: Option<Uuid>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub reason: String,
    pub recorded_by: Uuid,
    pub recorded_at: DateTime<Utc>,
    pub ended_by: Option<Uuid>,
    pub ended_at: Option<DateTime<Utc>>,
}

/// Who may see which absences.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Their own, and those in which they stand in.
    pub account: Uuid,
    /// Agencies whose officials' absences they see.
    pub headed: Vec<String>,
}

pub async fn insert_in_tx(tx: &mut Conn, row: &AbsenceRow) -> AppResult<()> {
    diesel::insert_into(absence::table).values(row).execute(tx).await?;
    Ok(())
}

/// Two absences of one official are recorded one after the other.
pub async fn one_at_a_time_in_tx(tx: &mut Conn, official: Uuid) -> AppResult<()> {
    account::table.find(official).select(account::id).for_no_key_update().first::<Uuid>(tx).await?;
    Ok(())
}

/// An absence of the official that shares a moment with this time.
pub async fn overlapping(
    conn: &mut Conn,
    official: Uuid,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> AppResult<Option<AbsenceRow>> {
    Ok(absence::table
        .filter(absence::account_id.eq(official).and(absence::ended_at.is_null()))
        .filter(absence::starts_at.lt(until).and(absence::ends_at.gt(from)))
        .order(absence::starts_at)
        .select(AbsenceRow::as_select())
        .first(conn)
        .await
        .optional()?)
}

/// Whether the work of `substitute` would come back to `official` by the absences that share a moment with this time.
pub async fn leads_back(
    conn: &mut Conn,
    substitute: Uuid,
    official: Uuid,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> AppResult<bool> {
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = Bool)]
        found: bool,
    }
    let row: Found = diesel::sql_query(
        "WITH RECURSIVE chain (id) AS (
             SELECT $1
             UNION SELECT a.substitute_id FROM absence a JOIN chain ON a.account_id = chain.id
             WHERE a.substitute_id IS NOT NULL AND a.ended_at IS NULL AND a.starts_at < $4 AND a.ends_at > $3
         )
         SELECT EXISTS (SELECT 1 FROM chain WHERE id = $2) AS found",
    )
    .bind::<Id, _>(substitute)
    .bind::<Id, _>(official)
    .bind::<Timestamptz, _>(from)
    .bind::<Timestamptz, _>(until)
    .get_result(conn)
    .await?;
    Ok(row.found)
}

/// Roles that an official holds at agencies where the other works too, each with whether the other holds it there.
pub async fn covered(conn: &mut Conn, official: Uuid, substitute: Uuid) -> AppResult<Vec<(String, bool)>> {
    #[derive(QueryableByName)]
    struct Held {
        #[diesel(sql_type = Text)]
        role: String,
        #[diesel(sql_type = Bool)]
        covered: bool,
    }
    let rows: Vec<Held> = diesel::sql_query(
        "SELECT s.role, bool_and(EXISTS (SELECT 1 FROM assignment o WHERE o.account_id = $2 AND o.agency_code = s.agency_code AND o.role = s.role)) AS covered
         FROM assignment s WHERE s.account_id = $1
             AND EXISTS (SELECT 1 FROM assignment o JOIN account a ON a.id = o.account_id WHERE o.account_id = $2 AND o.agency_code = s.agency_code AND a.active)
         GROUP BY s.role ORDER BY s.role",
    )
    .bind::<Id, _>(official)
    .bind::<Id, _>(substitute)
    .load(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.role, row.covered)).collect())
}

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = Id)]
    account_id: Uuid,
    #[diesel(sql_type = Nullable<Id>)]
    substitute_id: Option<Uuid>,
}

fn away(rows: Vec<Named>) -> Away {
    rows.into_iter().map(|row| (AccountId::from(row.account_id), row.substitute_id.map(AccountId::from))).collect()
}

/// Those away now from whom a chain of substitutes leads to somebody, and that one's own absence.
pub async fn away_before(conn: &mut Conn, substitute: Uuid, now: DateTime<Utc>) -> AppResult<Away> {
    let rows: Vec<Named> = diesel::sql_query(
        "WITH RECURSIVE chain AS (
             SELECT account_id, substitute_id FROM absence
             WHERE (substitute_id = $1 OR account_id = $1) AND ended_at IS NULL AND starts_at <= $2 AND ends_at > $2
             UNION SELECT a.account_id, a.substitute_id FROM absence a JOIN chain ON a.substitute_id = chain.account_id
             WHERE a.ended_at IS NULL AND a.starts_at <= $2 AND a.ends_at > $2
         )
         SELECT account_id, substitute_id FROM chain",
    )
    .bind::<Id, _>(substitute)
    .bind::<Timestamptz, _>(now)
    .load(conn)
    .await?;
    Ok(away(rows))
}

/// The chain of those away now that begins with an official.
pub async fn away_after(conn: &mut Conn, official: Uuid, now: DateTime<Utc>) -> AppResult<Away> {
    let rows: Vec<Named> = diesel::sql_query(
        "WITH RECURSIVE chain AS (
             SELECT account_id, substitute_id FROM absence
             WHERE account_id = $1 AND ended_at IS NULL AND starts_at <= $2 AND ends_at > $2
             UNION SELECT a.account_id, a.substitute_id FROM absence a JOIN chain ON a.account_id = chain.substitute_id
             WHERE a.ended_at IS NULL AND a.starts_at <= $2 AND a.ends_at > $2
         )
         SELECT account_id, substitute_id FROM chain",
    )
    .bind::<Id, _>(official)
    .bind::<Timestamptz, _>(now)
    .load(conn)
    .await?;
    Ok(away(rows))
}

type Visible = Box<dyn diesel::BoxableExpression<absence::table, diesel::pg::Pg, SqlType = Nullable<Bool>>>;

fn seen_by(seen: &Seen) -> Visible {
    use diesel::{NullableExpressionMethods as _, dsl::sql};
    let own = absence::account_id.eq(seen.account).nullable().or(absence::substitute_id.eq(seen.account));
    let headed = sql::<Nullable<Bool>>(
        "EXISTS (SELECT 1 FROM assignment s WHERE s.account_id = absence.account_id AND s.agency_code = ANY (",
    )
    .bind::<Array<Text>, _>(seen.headed.clone())
    .sql("))");
    Box::new(own.or(headed))
}

/// What is asked for of a list.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    pub official: Option<Uuid>,
    /// Over, too.
    pub past: bool,
    pub now: DateTime<Utc>,
    pub after: Option<(DateTime<Utc>, Uuid)>,
    pub most: i64,
}

pub async fn page(conn: &mut Conn, seen: &Seen, asked: Asked) -> AppResult<Vec<AbsenceRow>> {
    let mut query = absence::table
        .select(AbsenceRow::as_select())
        .filter(seen_by(seen))
        .order((absence::starts_at.desc(), absence::id.desc()))
        .limit(asked.most)
        .into_boxed();
    if let Some(official) = asked.official {
        query = query.filter(absence::account_id.eq(official));
    }
    if !asked.past {
        query = query.filter(absence::ended_at.is_null().and(absence::ends_at.gt(asked.now)));
    }
    if let Some((at, id)) = asked.after {
        query = query.filter(absence::starts_at.lt(at).or(absence::starts_at.eq(at).and(absence::id.lt(id))));
    }
    Ok(query.load(conn).await?)
}

pub async fn find(conn: &mut Conn, seen: &Seen, id: Uuid) -> AppResult<Option<AbsenceRow>> {
    let query = absence::table.select(AbsenceRow::as_select()).filter(seen_by(seen)).filter(absence::id.eq(id));
    Ok(query.first(conn).await.optional()?)
}

/// End one that is not over; whether anything changed.
pub async fn end_in_tx(tx: &mut Conn, id: Uuid, by: Uuid, now: DateTime<Utc>) -> AppResult<bool> {
    let open = absence::table.filter(absence::id.eq(id).and(absence::ended_at.is_null()).and(absence::ends_at.gt(now)));
    let changed = diesel::update(open).set((absence::ended_by.eq(by), absence::ended_at.eq(now))).execute(tx).await?;
    Ok(changed == 1)
}

/// Names of accounts.
pub async fn names(conn: &mut Conn, ids: &[Uuid]) -> AppResult<std::collections::HashMap<Uuid, String>> {
    let rows: Vec<(Uuid, String)> =
        account::table.filter(account::id.eq_any(ids)).select((account::id, account::full_name)).load(conn).await?;
    Ok(rows.into_iter().collect())
}
