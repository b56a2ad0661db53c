//! Every query for changes of agencies.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as Id},
};
use diesel_async::RunQueryDsl;
use domain::{
    agency_change::{Known, Plan},
    ids::AgencyCode,
};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        schema::{account, agency, agency_change, agency_change_move, commune},
    },
    http::error::AppResult,
};

/// A row of `agency_change`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = agency_change, treat_none_as_null = true)]
pub struct ChangeRow {
    pub id: Uuid,
    pub version: i64,
    pub kind: String,
    pub state: String,
    pub decision_number: String,
    pub decision_date: NaiveDate,
    pub effective_on: NaiveDate,
    pub plan: Value,
    pub planned_by: Uuid,
    pub planned_at: DateTime<Utc>,
    pub approved_by: Option<Uuid>,
    pub approved_at: Option<DateTime<Utc>>,
    pub cancelled_by: Option<Uuid>,
    pub cancelled_at: Option<DateTime<Utc>>,
    pub cancel_reason: Option<String>,
    pub started_at: Option<DateTime<Utc>>,
    pub finished_at: Option<DateTime<Utc>>,
    pub problem: Option<String>,
}

/// Wait until nobody else plans or approves: two plans must not take the same agency.
pub async fn one_at_a_time_in_tx(tx: &mut Conn) -> AppResult<()> {
    diesel::sql_query("SELECT pg_advisory_xact_lock(4839205)").execute(tx).await?;
    Ok(())
}

pub async fn insert_in_tx(tx: &mut Conn, row: &ChangeRow, plan: &Plan) -> AppResult<()> {
    diesel::insert_into(agency_change::table).values(row).execute(tx).await?;
    let moves = || plan.moves.iter().zip(0_i32..);
    diesel::sql_query(
        "INSERT INTO agency_change_move (change_id, from_code, position, to_code, ends)
         SELECT $1, * FROM unnest($2, $3, $4, $5)",
    )
    .bind::<Id, _>(row.id)
    .bind::<Array<Text>, _>(moves().map(|(one, _)| one.from.as_str()).collect::<Vec<_>>())
    .bind::<Array<Integer>, _>(moves().map(|(_, at)| at).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(moves().map(|(one, _)| one.to.as_ref().unwrap_or(&one.from).as_str()).collect::<Vec<_>>())
    .bind::<Array<Bool>, _>(moves().map(|(one, _)| !one.remains).collect::<Vec<_>>())
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn update_in_tx(tx: &mut Conn, row: &ChangeRow) -> AppResult<()> {
    diesel::update(agency_change::table.find(row.id)).set(row).execute(tx).await?;
    Ok(())
}

pub async fn find(conn: &mut Conn, id: Uuid) -> AppResult<Option<ChangeRow>> {
    Ok(agency_change::table.find(id).select(ChangeRow::as_select()).first(conn).await.optional()?)
}

pub async fn lock_in_tx(tx: &mut Conn, id: Uuid) -> AppResult<Option<ChangeRow>> {
    Ok(agency_change::table.find(id).select(ChangeRow::as_select()).for_update().first(tx).await.optional()?)
}

/// The change, locked; none while another worker is at it.
pub async fn lock_free_in_tx(tx: &mut Conn, id: Uuid) -> AppResult<Option<ChangeRow>> {
    let row = agency_change::table.find(id).select(ChangeRow::as_select()).for_update().skip_locked();
    Ok(row.first(tx).await.optional()?)
}

/// One page and one row more, the latest day first.
pub async fn page(
    conn: &mut Conn,
    state: Option<&str>,
    after: Option<(NaiveDate, Uuid)>,
    limit: i64,
) -> AppResult<Vec<ChangeRow>> {
    let mut query = agency_change::table.into_boxed();
    if let Some(state) = state {
        query = query.filter(agency_change::state.eq(state));
    }
    if let Some((day, id)) = after {
        query = query.filter(
            agency_change::effective_on.lt(day).or(agency_change::effective_on.eq(day).and(agency_change::id.lt(id))),
        );
    }
    Ok(query
        .order((agency_change::effective_on.desc(), agency_change::id.desc()))
        .limit(limit)
        .select(ChangeRow::as_select())
        .load(conn)
        .await?)
}

/// How many agencies each of these changes moves.
pub async fn sizes(conn: &mut Conn, ids: &[Uuid]) -> AppResult<BTreeMap<Uuid, i64>> {
    let rows: Vec<(Uuid, i64)> = agency_change_move::table
        .filter(agency_change_move::change_id.eq_any(ids))
        .group_by(agency_change_move::change_id)
        .select((agency_change_move::change_id, diesel::dsl::count_star()))
        .load(conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Full names of accounts.
pub async fn people(conn: &mut Conn, ids: &[Uuid]) -> AppResult<BTreeMap<Uuid, String>> {
    let rows: Vec<(Uuid, String)> =
        account::table.filter(account::id.eq_any(ids)).select((account::id, account::full_name)).load(conn).await?;
    Ok(rows.into_iter().collect())
}

/// Names of agencies.
pub async fn names(conn: &mut Conn, codes: &[String]) -> AppResult<BTreeMap<String, String>> {
    let rows: Vec<(String, String)> =
        agency::table.filter(agency::code.eq_any(codes)).select((agency::code, agency::name)).load(conn).await?;
    Ok(rows.into_iter().collect())
}

type KnownRow = (String, String, String, Option<String>, Option<NaiveDate>, Option<NaiveDate>);

/// Every agency; one that an approved change ends, until its day.
pub async fn agencies(conn: &mut Conn, except: Uuid) -> AppResult<BTreeMap<AgencyCode, Known>> {
    let rows: Vec<KnownRow> = agency::table
        .select((agency::code, agency::name, agency::level, agency::parent_code, agency::valid_from, agency::valid_to))
        .load(conn)
        .await?;
    let ending: Vec<(String, NaiveDate)> = agency_change_move::table
        .inner_join(agency_change::table.on(agency_change::id.eq(agency_change_move::change_id)))
        .filter(agency_change_move::ends.eq(true))
        .filter(agency_change::state.eq_any(["planned", "approved"]).and(agency_change::id.ne(except)))
        .select((agency_change_move::from_code, agency_change::effective_on))
        .load(conn)
        .await?;
    let ending: BTreeMap<String, NaiveDate> = ending.into_iter().collect();
    rows.into_iter()
        .map(|(code, name, level, superior, valid_from, valid_to)| {
            let known = Known {
                name,
                level: level.parse()?,
                superior: superior.as_deref().map(AgencyCode::parse).transpose()?,
                valid_from,
                valid_to: valid_to.or_else(|| ending.get(&code).copied()),
            };
            Ok((AgencyCode::parse(&code)?, known))
        })
        .collect()
}

/// Agencies that other changes, planned or approved, concern, with those that they would open.
pub async fn claimed(conn: &mut Conn, except: Uuid) -> AppResult<BTreeSet<AgencyCode>> {
    let plans: Vec<Value> = agency_change::table
        .filter(agency_change::state.eq_any(["planned", "approved"]).and(agency_change::id.ne(except)))
        .select(agency_change::plan)
        .load(conn)
        .await?;
    let mut found = BTreeSet::new();
    for plan in plans {
        let plan: Plan = serde_json::from_value(plan)?;
        found.extend(plan.touched().cloned());
        found.extend(plan.opens.into_iter().map(|one| one.code));
    }
    Ok(found)
}

/// Every commune, with its province.
pub async fn communes(conn: &mut Conn) -> AppResult<BTreeMap<String, String>> {
    let rows: Vec<(String, String)> = commune::table.select((commune::code, commune::province_code)).load(conn).await?;
    Ok(rows.into_iter().collect())
}

/// A heap of open dossiers that go the same way.
#[derive(Debug, QueryableByName)]
pub struct Heap {
    #[diesel(sql_type = Text)]
    pub agency_code: String,
    #[diesel(sql_type = Text)]
    pub procedure_code: String,
    #[diesel(sql_type = Text)]
    pub sector_code: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub commune: Option<String>,
    #[diesel(sql_type = BigInt)]
    pub many: i64,
}

/// A heap of open dossiers of an agency in which another has a part.
#[derive(Debug, QueryableByName)]
pub struct PartRow {
    #[diesel(sql_type = Text)]
    pub owner: String,
    #[diesel(sql_type = Text)]
    pub owner_name: String,
    #[diesel(sql_type = Text)]
    pub agency_code: String,
    #[diesel(sql_type = Text)]
    pub procedure_code: String,
    #[diesel(sql_type = Text)]
    pub sector_code: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub commune: Option<String>,
    #[diesel(sql_type = BigInt)]
    pub many: i64,
}

impl PartRow {
    /// As a heap of who has the part.
    pub fn heap(self) -> Heap {
        let Self { agency_code, procedure_code, sector_code, commune, many, .. } = self;
        Heap { agency_code, procedure_code, sector_code, commune, many }
    }
}

/// Open dossiers of these agencies, by what decides where they go.
pub async fn heaps(conn: &mut Conn, agencies: &[String]) -> AppResult<Vec<Heap>> {
    Ok(diesel::sql_query(
        "SELECT agency_code, procedure_code, sector_code, applicant ->> 'communeCode' AS commune, count(*) AS many
         FROM dossier WHERE agency_code = ANY ($1) AND closed_at IS NULL GROUP BY 1, 2, 3, 4",
    )
    .bind::<Array<Text>, _>(agencies)
    .load(conn)
    .await?)
}

/// Open dossiers of others in which these agencies do steps, are to be sent something or are asked, by whose they are and by what decides where the part goes.
pub async fn parts(conn: &mut Conn, agencies: &[String]) -> AppResult<Vec<PartRow>> {
    Ok(diesel::sql_query(
        "SELECT d.agency_code AS owner, a.name AS owner_name, part.code AS agency_code, d.procedure_code, d.sector_code,
             d.applicant ->> 'communeCode' AS commune, count(*) AS many
         FROM (
             SELECT p.id, one.code FROM dossier p, unnest(p.partners) AS one (code) WHERE p.partners <> '{}' AND p.partners && $1 AND one.code = ANY ($1)
             UNION SELECT p.id, one.code FROM dossier p, unnest(p.asks) AS one (code) WHERE p.asks <> '{}' AND p.asks && $1 AND one.code = ANY ($1)
             UNION SELECT dossier_id, agency_code FROM consultation WHERE agency_code = ANY ($1) AND open
         ) part JOIN dossier d ON d.id = part.id JOIN agency a ON a.code = d.agency_code
         WHERE d.closed_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 3",
    )
    .bind::<Array<Text>, _>(agencies)
    .load(conn)
    .await?)
}

/// Agencies directly below these that are not among them.
pub async fn below(conn: &mut Conn, agencies: &[String]) -> AppResult<i64> {
    Ok(agency::table
        .filter(agency::parent_code.eq_any(agencies).and(agency::valid_to.is_null()))
        .filter(agency::code.ne_all(agencies))
        .count()
        .get_result(conn)
        .await?)
}

#[derive(QueryableByName)]
struct DueRow {
    #[diesel(sql_type = Id)]
    id: Uuid,
}

/// Approved changes whose day has come. Those below first, so that they end under the superior that they had.
pub async fn due(conn: &mut Conn, today: NaiveDate) -> AppResult<Vec<Uuid>> {
    let rows: Vec<DueRow> = diesel::sql_query(
        "SELECT c.id FROM agency_change c WHERE c.state = 'approved' AND c.effective_on <= $1
         ORDER BY c.effective_on, (SELECT min(array_position(ARRAY['commune', 'province', 'ministry', 'other'], a.level))
             FROM agency_change_move m JOIN agency a ON a.code = m.from_code WHERE m.change_id = c.id), c.approved_at, c.id",
    )
    .bind::<Date, _>(today)
    .load(conn)
    .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Changes under way that began before a moment.
pub async fn running(conn: &mut Conn, begun_before: DateTime<Utc>) -> AppResult<Vec<Uuid>> {
    Ok(agency_change::table
        .filter(agency_change::state.eq("running").and(agency_change::started_at.le(begun_before)))
        .order((agency_change::started_at, agency_change::id))
        .select(agency_change::id)
        .load(conn)
        .await?)
}

/// Changes that are due or under way.
pub async fn unfinished(conn: &mut Conn, today: NaiveDate) -> AppResult<Vec<Uuid>> {
    Ok(agency_change::table
        .filter(
            agency_change::state.eq("running").or(agency_change::state
                .eq("approved")
                .and(agency_change::effective_on.le(today))
                .and(agency_change::problem.is_null())),
        )
        .select(agency_change::id)
        .load(conn)
        .await?)
}

/// Take up again moves that were done before a dossier was filed there after all: who began to file before the agency ended, may finish after it. That the
/// arrays are not empty is said for their indexes, which leave out the others.
pub async fn reopen_strays_in_tx(tx: &mut Conn, finished_after: DateTime<Utc>) -> AppResult<usize> {
    let reopened = diesel::sql_query(
        "WITH stray AS (
             UPDATE agency_change_move m SET done_at = NULL FROM agency_change c
             WHERE c.id = m.change_id AND c.state = 'done' AND c.finished_at > $1 AND m.ends
                 AND (EXISTS (SELECT FROM dossier d WHERE d.agency_code = m.from_code AND d.closed_at IS NULL)
                     OR EXISTS (SELECT FROM dossier d WHERE d.partners <> '{}' AND d.partners && ARRAY[m.from_code] AND d.closed_at IS NULL)
                     OR EXISTS (SELECT FROM dossier d WHERE d.asks <> '{}' AND d.asks && ARRAY[m.from_code] AND d.closed_at IS NULL))
             RETURNING m.change_id
         )
         UPDATE agency_change SET state = 'running', finished_at = NULL WHERE id IN (SELECT change_id FROM stray)",
    )
    .bind::<Timestamptz, _>(finished_after);
    Ok(reopened.execute(tx).await?)
}

/// A move that is not done.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct MoveRow {
    pub from: String,
    pub ends: bool,
}

/// The next moves, in the order of the plan.
pub async fn waiting_in_tx(tx: &mut Conn, change: Uuid, skipped: &[String], most: i64) -> AppResult<Vec<MoveRow>> {
    Ok(agency_change_move::table
        .filter(agency_change_move::change_id.eq(change).and(agency_change_move::done_at.is_null()))
        .filter(agency_change_move::from_code.ne_all(skipped))
        .order(agency_change_move::position)
        .limit(most)
        .select((agency_change_move::from_code, agency_change_move::ends))
        .load(tx)
        .await?)
}

/// Note how many dossiers left.
pub async fn count_in_tx(tx: &mut Conn, change: Uuid, moved: &BTreeMap<String, i64>) -> AppResult<()> {
    diesel::sql_query(
        "UPDATE agency_change_move m SET dossiers = m.dossiers + n.many FROM unnest($2, $3) AS n (code, many)
         WHERE m.change_id = $1 AND m.from_code = n.code",
    )
    .bind::<Id, _>(change)
    .bind::<Array<Text>, _>(moved.keys().map(String::as_str).collect::<Vec<_>>())
    .bind::<Array<BigInt>, _>(moved.values().copied().collect::<Vec<_>>())
    .execute(tx)
    .await?;
    Ok(())
}

/// Note that these moves are done; gives how many dossiers each moved.
pub async fn finish_moves_in_tx(
    tx: &mut Conn,
    change: Uuid,
    from: &[String],
    now: DateTime<Utc>,
) -> AppResult<Vec<(String, i64)>> {
    Ok(diesel::update(
        agency_change_move::table
            .filter(agency_change_move::change_id.eq(change).and(agency_change_move::from_code.eq_any(from))),
    )
    .set(agency_change_move::done_at.eq(now))
    .returning((agency_change_move::from_code, agency_change_move::dossiers))
    .get_results(tx)
    .await?)
}

/// How far a change has come.
#[derive(Debug, QueryableByName)]
pub struct ProgressRow {
    #[diesel(sql_type = BigInt)]
    pub agencies: i64,
    #[diesel(sql_type = BigInt)]
    pub done: i64,
    #[diesel(sql_type = BigInt)]
    pub moved: i64,
    #[diesel(sql_type = BigInt)]
    pub left: i64,
}

/// Count what is done and what is left.
pub async fn progress(conn: &mut Conn, change: Uuid) -> AppResult<ProgressRow> {
    Ok(diesel::sql_query(
        "SELECT count(*) AS agencies, count(m.done_at) AS done, coalesce(sum(m.dossiers), 0)::bigint AS moved,
             (SELECT count(*) FROM dossier d WHERE d.closed_at IS NULL AND d.agency_code IN
                 (SELECT from_code FROM agency_change_move WHERE change_id = $1 AND done_at IS NULL)) AS left
         FROM agency_change_move m WHERE m.change_id = $1",
    )
    .bind::<Id, _>(change)
    .get_result(conn)
    .await?)
}
