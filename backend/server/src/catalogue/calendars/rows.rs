//! Every query for calendars.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    prelude::*,
    sql_types::{Bool, Text, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use domain::calendar::Day;
use serde_json::Value;
use uuid::Uuid;

use super::{Own, memory::COUNTRY};
use crate::{
    db::{
        Conn,
        schema::{agency, calendar, calendar_change, calendar_day, holiday},
    },
    http::error::AppResult,
};

/// A row of `calendar_change`.
#[derive(Debug, Insertable)]
#[diesel(table_name = calendar_change)]
pub struct Change {
    pub id: Uuid,
    pub scope: String,
    pub version: i64,
    pub note: String,
    pub saved_at: DateTime<Utc>,
    pub saved_by: Uuid,
    pub settled_at: Option<DateTime<Utc>>,
}

pub async fn mark(conn: &mut Conn) -> AppResult<String> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        mark: String,
    }
    let row: Row = diesel::sql_query(
        "SELECT concat_ws('/', (SELECT concat_ws('/', count(*), sum(version)) FROM calendar),
             (SELECT concat_ws('/', count(*), max(day)) FROM holiday),
             (SELECT concat_ws('/', count(*), count(parent_code)) FROM agency)) AS mark",
    )
    .get_result(conn)
    .await?;
    Ok(row.mark)
}

/// A row of `holiday`.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = holiday)]
pub struct NoticeRow {
    pub day: NaiveDate,
    pub kind: String,
    pub name: String,
    pub source: String,
    pub provisional: bool,
}

/// What the yearly notices say.
pub async fn notices(conn: &mut Conn) -> AppResult<Vec<NoticeRow>> {
    Ok(holiday::table.select(NoticeRow::as_select()).load(conn).await?)
}

/// Write the notices of whole years.
pub async fn replace_notices_in_tx(tx: &mut Conn, years: &[i32], days: Vec<NoticeRow>) -> AppResult<()> {
    diesel::sql_query("DELETE FROM holiday WHERE extract(year FROM day)::integer = ANY ($1)")
        .bind::<diesel::sql_types::Array<diesel::sql_types::Integer>, _>(years)
        .execute(tx)
        .await?;
    diesel::insert_into(holiday::table).values(days).execute(tx).await?;
    Ok(())
}

/// Scope, hours and desks of every calendar.
pub async fn calendars(conn: &mut Conn) -> AppResult<Vec<(String, Option<Value>, Value)>> {
    Ok(calendar::table.select((calendar::scope, calendar::hours, calendar::desks)).load(conn).await?)
}

/// Scope, day, kind, name and hours of every day of every calendar.
pub async fn days(conn: &mut Conn) -> AppResult<Vec<(String, NaiveDate, String, String, Option<Value>)>> {
    Ok(calendar_day::table.load(conn).await?)
}

/// Each agency with the one above it.
pub async fn parents(conn: &mut Conn) -> AppResult<Vec<(String, String)>> {
    Ok(agency::table
        .filter(agency::parent_code.is_not_null())
        .select((agency::code, agency::parent_code.assume_not_null()))
        .load(conn)
        .await?)
}

/// Whether there can be a calendar of this scope.
pub async fn exists(conn: &mut Conn, scope: &str) -> AppResult<bool> {
    let known = diesel::dsl::exists(agency::table.filter(agency::code.eq(scope)));
    Ok(scope == COUNTRY || diesel::select(known).get_result(conn).await?)
}

/// Whether an account administers the agency, one above it, or the country.
pub async fn may_write(conn: &mut Conn, account: Uuid, scope: &str) -> AppResult<bool> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Bool)]
        may: bool,
    }
    let row: Row = diesel::sql_query(
        "WITH RECURSIVE above AS (
             SELECT code, parent_code FROM agency WHERE code = $2
             UNION SELECT a.code, a.parent_code FROM agency a JOIN above ON a.code = above.parent_code
         )
         SELECT EXISTS (
             SELECT FROM assignment s JOIN agency a ON a.code = s.agency_code WHERE s.account_id = $1 AND (
                 (s.role IN ('catalogueAdmin', 'systemAdmin') AND s.agency_code IN (SELECT code FROM above))
                 OR ($2 = 'VN' AND s.role = 'systemAdmin' AND a.parent_code IS NULL)
             )
         ) AS may",
    )
    .bind::<SqlUuid, _>(account)
    .bind::<Text, _>(scope)
    .get_result(conn)
    .await?;
    Ok(row.may)
}

/// Of these agencies, the first that an account does not administer, neither itself nor one above it. What is no agency is nobody's.
pub async fn foreign(conn: &mut Conn, account: Uuid, agencies: &[String]) -> AppResult<Option<String>> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        code: String,
    }
    let row: Option<Row> = diesel::sql_query(
        "WITH RECURSIVE mine AS (
             SELECT agency_code AS code FROM assignment WHERE account_id = $1 AND role IN ('catalogueAdmin', 'systemAdmin')
             UNION SELECT a.code FROM agency a JOIN mine ON a.parent_code = mine.code
         )
         SELECT a.code FROM agency a WHERE a.code = ANY ($2) AND a.code NOT IN (SELECT code FROM mine) ORDER BY a.code LIMIT 1",
    )
    .bind::<SqlUuid, _>(account)
    .bind::<diesel::sql_types::Array<Text>, _>(agencies)
    .get_result(conn)
    .await
    .optional()?;
    Ok(row.map(|row| row.code))
}

/// Make all writers of calendars wait for each other: the country's row is always there.
pub async fn lock_in_tx(tx: &mut Conn) -> AppResult<()> {
    let _: i64 = calendar::table.find(COUNTRY).select(calendar::version).for_update().first(tx).await?;
    Ok(())
}

/// The stored version; none before the first.
pub async fn version(conn: &mut Conn, scope: &str) -> AppResult<Option<i64>> {
    Ok(calendar::table.find(scope).select(calendar::version).first(conn).await.optional()?)
}

/// When it was last changed, and why.
pub async fn last_change(conn: &mut Conn, scope: &str) -> AppResult<Option<(DateTime<Utc>, String)>> {
    Ok(calendar_change::table
        .filter(calendar_change::scope.eq(scope))
        .order(calendar_change::version.desc())
        .select((calendar_change::saved_at, calendar_change::note))
        .first(conn)
        .await
        .optional()?)
}

/// Scope, name of the agency, version and last change of those that say something, after a scope.
pub async fn page(
    conn: &mut Conn,
    after: Option<&str>,
    most: i64,
) -> AppResult<Vec<(String, Option<String>, i64, Option<DateTime<Utc>>)>> {
    Ok(calendar::table
        .left_join(agency::table)
        .filter(calendar::scope.gt(after.unwrap_or_default()))
        .order(calendar::scope)
        .limit(most)
        .select((calendar::scope, agency::name.nullable(), calendar::version, calendar::updated_at))
        .load(conn)
        .await?)
}

/// Write a calendar whole.
pub async fn store_in_tx(
    tx: &mut Conn,
    scope: &str,
    version: i64,
    own: &Own,
    account: Uuid,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let agency = (scope != COUNTRY).then_some(scope);
    let hours = own.hours.as_ref().map(serde_json::to_value).transpose()?;
    let desks = serde_json::to_value(&own.desks)?;
    let values = (
        calendar::version.eq(version),
        calendar::hours.eq(hours),
        calendar::desks.eq(desks),
        calendar::updated_at.eq(now),
        calendar::updated_by.eq(account),
    );
    diesel::insert_into(calendar::table)
        .values((calendar::scope.eq(scope), calendar::agency_code.eq(agency), values.clone()))
        .on_conflict(calendar::scope)
        .do_update()
        .set(values)
        .execute(tx)
        .await?;
    diesel::delete(calendar_day::table.filter(calendar_day::scope.eq(scope))).execute(tx).await?;
    let mut days = Vec::with_capacity(own.days.len());
    for (date, day) in &own.days {
        let (kind, name, hours) = match day {
            Day::Off { name } | Day::Closed { name } => ("off", name, None),
            Day::Working { name } => ("working", name, None),
            Day::Hours { name, hours } => ("hours", name, Some(serde_json::to_value(hours)?)),
        };
        days.push((
            calendar_day::scope.eq(scope),
            calendar_day::day.eq(*date),
            calendar_day::kind.eq(kind),
            calendar_day::name.eq(name),
            calendar_day::hours.eq(hours),
        ));
    }
    diesel::insert_into(calendar_day::table).values(days).execute(tx).await?;
    Ok(())
}

/// The next version of a calendar, with what it says already; nothing where it said nothing.
pub async fn touch_in_tx(tx: &mut Conn, scope: &str, now: DateTime<Utc>) -> AppResult<i64> {
    Ok(diesel::insert_into(calendar::table)
        .values((
            calendar::scope.eq(scope),
            calendar::agency_code.eq((scope != COUNTRY).then_some(scope)),
            calendar::version.eq(1),
            calendar::updated_at.eq(now),
        ))
        .on_conflict(calendar::scope)
        .do_update()
        .set((calendar::version.eq(calendar::version + 1), calendar::updated_at.eq(now)))
        .returning(calendar::version)
        .get_result(tx)
        .await?)
}

pub async fn insert_change_in_tx(tx: &mut Conn, change: &Change) -> AppResult<()> {
    diesel::insert_into(calendar_change::table).values(change).execute(tx).await?;
    Ok(())
}
