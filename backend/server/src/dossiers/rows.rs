//! The dossier, its events and its papers: every query that several parts of `dossiers` share.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use domain::{distribution::Candidate, dossier::EventName};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    app::local,
    db::{
        Conn,
        schema::{
            account, agency, attachment, consultation, dossier, dossier_event, last_assignment, parallel_step,
            register_line, slip_number,
        },
    },
    http::error::{AppError, AppResult},
};

/// A row of `dossier`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = dossier, treat_none_as_null = true)]
pub struct DossierRow {
    pub id: Uuid,
    pub code: Option<String>,
    pub version: i64,
    pub procedure_code: String,
    pub procedure_version: i32,
    pub procedure_name: String,
    pub sector_code: String,
    pub agency_code: String,
    pub channel: String,
    pub owner: Option<Uuid>,
    pub entered_by: Uuid,
    pub applicant: Value,
    pub applicant_name: String,
    pub applicant_folded: String,
    pub applicant_identity: Option<String>,
    pub applicant_phone: Option<String>,
    pub case_variant_id: String,
    pub answers: Value,
    pub result_delivery: String,
    pub tracking_token: String,
    pub state: String,
    pub folded: Value,
    pub step: Option<i32>,
    pub step_role: Option<String>,
    pub step_due_at: Option<DateTime<Utc>>,
    pub assignee: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub received_at: Option<DateTime<Utc>>,
    pub due_at: Option<DateTime<Utc>>,
    pub original_due_at: Option<DateTime<Utc>>,
    pub judged_due_at: Option<DateTime<Utc>>,
    pub paused: bool,
    pub resolved_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
    pub event_seq: i64,
    pub event_head: String,
    /// The agency that had it before agencies changed.
    pub origin_agency_code: Option<String>,
    pub step_agency: Option<String>,
    pub partners: Vec<String>,
    /// The dossier of this system that it was opened for.
    pub parent_id: Option<Uuid>,
    /// The system whose dossier it was opened for.
    pub parent_system: Option<String>,
    /// Whether its process opens other dossiers.
    pub interlinked: Option<bool>,
    /// Whether a supplement was asked for more than once.
    pub asked_again: bool,
    /// Other agencies at which it may still open a dossier.
    pub asks: Vec<String>,
    /// The papers that lay on the desk.
    pub handed_in: Value,
    /// From when on the silence of a step that was asked for its opinion agrees.
    pub silence_at: Option<DateTime<Utc>>,
}

/// A row of `parallel_step`.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = parallel_step)]
pub struct ParallelStepRow {
    pub dossier_id: Uuid,
    pub step: i32,
    pub agency_code: String,
    pub role: String,
    pub assignee: Option<Uuid>,
    pub due_at: Option<DateTime<Utc>>,
}

/// A row of `consultation`.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = consultation)]
pub struct ConsultationRow {
    pub dossier_id: Uuid,
    pub place: i32,
    pub agency_code: String,
    pub asked_at: DateTime<Utc>,
    pub answer_by: DateTime<Utc>,
    pub open: bool,
}

/// A row of `dossier_event`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = dossier_event)]
pub struct EventRow {
    pub dossier_id: Uuid,
    pub seq: i64,
    pub at: DateTime<Utc>,
    pub actor: Value,
    pub kind: String,
    pub data: Value,
    pub request_id: String,
    pub client: String,
    pub prev_hash: String,
    pub hash: String,
}

/// A row of `attachment`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = attachment)]
pub struct AttachmentRow {
    pub id: Uuid,
    pub dossier_id: Uuid,
    pub component: String,
    pub file_name: String,
    pub media_type: String,
    pub size: i64,
    pub sha256: String,
    pub uploaded_by: Uuid,
    pub uploaded_at: DateTime<Utc>,
    pub removed_at: Option<DateTime<Utc>>,
}

/// How a caller names a dossier: its UUID or its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DossierRef {
    /// The UUID, from the draft on.
    Id(Uuid),
    /// The code on the slip.
    Code(String),
}

impl std::str::FromStr for DossierRef {
    type Err = AppError;

    fn from_str(text: &str) -> AppResult<Self> {
        use crate::http::error::FieldError;
        if let Ok(id) = text.parse() {
            return Ok(Self::Id(id));
        }
        domain::ids::DossierCode::parse(text).map(|code| Self::Code(code.to_string())).map_err(|_| {
            AppError::invalid(vec![FieldError::new(
                "/path/id",
                "dossierId",
                "Give the UUID or the code of the dossier.",
            )])
        })
    }
}

/// Read a dossier whoever asks: for the program itself and for tracking, which has its own proof.
pub async fn find(conn: &mut Conn, which: &DossierRef) -> AppResult<Option<DossierRow>> {
    let query = dossier::table.select(DossierRow::as_select()).into_boxed();
    let query = match which {
        DossierRef::Id(id) => query.filter(dossier::id.eq(*id)),
        DossierRef::Code(code) => query.filter(dossier::code.eq(code.clone())),
    };
    Ok(query.first(conn).await.optional()?)
}

pub async fn insert_in_tx(tx: &mut Conn, row: &DossierRow) -> AppResult<()> {
    diesel::insert_into(dossier::table).values(row).execute(tx).await?;
    Ok(())
}

pub async fn update_in_tx(tx: &mut Conn, row: &DossierRow) -> AppResult<()> {
    diesel::update(dossier::table.find(row.id)).set(row).execute(tx).await?;
    Ok(())
}

/// The steps that a dossier is at besides that in its row.
pub async fn replace_parallel_in_tx(tx: &mut Conn, id: Uuid, steps: &[ParallelStepRow]) -> AppResult<()> {
    diesel::delete(parallel_step::table.filter(parallel_step::dossier_id.eq(id))).execute(tx).await?;
    diesel::insert_into(parallel_step::table).values(steps).execute(tx).await?;
    Ok(())
}

/// The questions of a dossier to agencies that answer here, as they stand now.
pub async fn replace_consultations_in_tx(tx: &mut Conn, id: Uuid, rows: &[ConsultationRow]) -> AppResult<()> {
    diesel::delete(consultation::table.filter(consultation::dossier_id.eq(id))).execute(tx).await?;
    diesel::insert_into(consultation::table).values(rows).execute(tx).await?;
    Ok(())
}

/// Delete a draft, which has no events that anyone must keep.
pub async fn delete_draft_in_tx(tx: &mut Conn, id: Uuid) -> AppResult<()> {
    diesel::delete(attachment::table.filter(attachment::dossier_id.eq(id))).execute(tx).await?;
    diesel::delete(dossier_event::table.filter(dossier_event::dossier_id.eq(id))).execute(tx).await?;
    diesel::delete(dossier::table.find(id)).execute(tx).await?;
    Ok(())
}

pub async fn append_in_tx(tx: &mut Conn, events: &[EventRow]) -> AppResult<()> {
    diesel::insert_into(dossier_event::table).values(events).execute(tx).await?;
    Ok(())
}

pub async fn events(conn: &mut Conn, id: Uuid) -> AppResult<Vec<EventRow>> {
    Ok(dossier_event::table
        .filter(dossier_event::dossier_id.eq(id))
        .order(dossier_event::seq)
        .select(EventRow::as_select())
        .load(conn)
        .await?)
}

/// The next number of an agency's day: one row per agency and day, so that two agencies never wait for each other.
pub async fn next_number_in_tx(tx: &mut Conn, agency: &str, day: NaiveDate) -> AppResult<u32> {
    let last = diesel::sql_query(
        "INSERT INTO dossier_sequence (agency_code, day, last) VALUES ($1, $2, 1)
         ON CONFLICT (agency_code, day) DO UPDATE SET last = dossier_sequence.last + 1 RETURNING last",
    )
    .bind::<diesel::sql_types::Text, _>(agency)
    .bind::<diesel::sql_types::Date, _>(day)
    .get_result::<Last>(tx)
    .await?
    .last;
    Ok(u32::try_from(last)?)
}

/// The kind of numbered slip that an event makes, as stored in `slip_number.kind`.
#[must_use]
pub const fn numbered_slip(event: EventName) -> Option<&'static str> {
    match event {
        EventName::SupplementRequested => Some("supplement"),
        EventName::Declined | EventName::Refused => Some("refusal"),
        EventName::Apologized => Some("apology"),
        EventName::Terminated => Some("termination"),
        _ => None,
    }
}

/// Give the slip of an event the next number of its kind in the agency's year.
pub async fn number_slip_in_tx(tx: &mut Conn, row: &DossierRow, seq: i64, kind: &str, year: i32) -> AppResult<()> {
    diesel::sql_query(
        "WITH next AS (
             INSERT INTO slip_sequence (agency_code, year, kind, last) VALUES ($1, $2, $3, 1)
             ON CONFLICT (agency_code, year, kind) DO UPDATE SET last = slip_sequence.last + 1 RETURNING last
         )
         INSERT INTO slip_number (agency_code, year, kind, dossier_id, event_seq, number) SELECT $1, $2, $3, $4, $5, last FROM next",
    )
    .bind::<diesel::sql_types::Text, _>(&row.agency_code)
    .bind::<diesel::sql_types::Integer, _>(year)
    .bind::<diesel::sql_types::Text, _>(kind)
    .bind::<diesel::sql_types::Uuid, _>(row.id)
    .bind::<diesel::sql_types::BigInt, _>(seq)
    .execute(tx)
    .await?;
    Ok(())
}

/// Give a reception the next number in the register of the agency that received and of its year.
pub async fn register_in_tx(tx: &mut Conn, row: &DossierRow, seq: i64, sets: u32, at: DateTime<Utc>) -> AppResult<()> {
    diesel::sql_query(
        "WITH next AS (
             INSERT INTO register_sequence (agency_code, year, last) VALUES ($1, $2, 1)
             ON CONFLICT (agency_code, year) DO UPDATE SET last = register_sequence.last + 1 RETURNING last
         )
         INSERT INTO register_line (agency_code, year, dossier_id, event_seq, received_at, number, sets)
         SELECT $1, $2, $3, $4, $5, last, $6 FROM next",
    )
    .bind::<diesel::sql_types::Text, _>(&row.agency_code)
    .bind::<diesel::sql_types::Integer, _>(local(at).year())
    .bind::<diesel::sql_types::Uuid, _>(row.id)
    .bind::<diesel::sql_types::BigInt, _>(seq)
    .bind::<diesel::sql_types::Timestamptz, _>(at)
    .bind::<diesel::sql_types::Integer, _>(i32::try_from(sets)?)
    .execute(tx)
    .await?;
    Ok(())
}

/// Year and number of the line of a dossier in the register of the agency that received it last.
pub async fn register_line(conn: &mut Conn, id: Uuid) -> AppResult<Option<(i32, i32)>> {
    Ok(register_line::table
        .filter(register_line::dossier_id.eq(id))
        .order(register_line::event_seq.desc())
        .select((register_line::year, register_line::number))
        .first(conn)
        .await
        .optional()?)
}

/// Number of the last slip of a kind; none for slips older than the numbers.
pub async fn slip_number(conn: &mut Conn, id: Uuid, kind: &str) -> AppResult<Option<i32>> {
    Ok(slip_number::table
        .filter(slip_number::dossier_id.eq(id).and(slip_number::kind.eq(kind)))
        .order(slip_number::event_seq.desc())
        .select(slip_number::number)
        .first(conn)
        .await
        .optional()?)
}

#[derive(QueryableByName)]
struct Last {
    #[diesel(sql_type = diesel::sql_types::Integer)]
    last: i32,
}

pub async fn attachments(conn: &mut Conn, id: Uuid) -> AppResult<Vec<AttachmentRow>> {
    Ok(attachment::table
        .filter(attachment::dossier_id.eq(id).and(attachment::removed_at.is_null()))
        .order((attachment::uploaded_at, attachment::id))
        .select(AttachmentRow::as_select())
        .load(conn)
        .await?)
}

pub async fn attachment(conn: &mut Conn, dossier_id: Uuid, id: Uuid) -> AppResult<Option<AttachmentRow>> {
    Ok(attachment::table
        .filter(attachment::id.eq(id).and(attachment::dossier_id.eq(dossier_id)).and(attachment::removed_at.is_null()))
        .select(AttachmentRow::as_select())
        .first(conn)
        .await
        .optional()?)
}

pub async fn insert_attachment_in_tx(tx: &mut Conn, row: &AttachmentRow) -> AppResult<()> {
    diesel::insert_into(attachment::table).values(row).execute(tx).await?;
    Ok(())
}

pub async fn remove_attachment_in_tx(tx: &mut Conn, id: Uuid, now: DateTime<Utc>) -> AppResult<()> {
    diesel::update(attachment::table.find(id)).set(attachment::removed_at.eq(now)).execute(tx).await?;
    Ok(())
}

/// Full names of accounts, by id.
pub async fn names(conn: &mut Conn, ids: &[Uuid]) -> AppResult<std::collections::HashMap<Uuid, String>> {
    let rows: Vec<(Uuid, String)> =
        account::table.filter(account::id.eq_any(ids)).select((account::id, account::full_name)).load(conn).await?;
    Ok(rows.into_iter().collect())
}

/// Names of agencies, by code.
pub async fn agency_names(conn: &mut Conn, codes: &[String]) -> AppResult<std::collections::HashMap<String, String>> {
    let rows: Vec<(String, String)> =
        agency::table.filter(agency::code.eq_any(codes)).select((agency::code, agency::name)).load(conn).await?;
    Ok(rows.into_iter().collect())
}

/// An official who holds a role at an agency.
#[derive(Debug, Clone, QueryableByName)]
pub struct HolderRow {
    #[diesel(sql_type = diesel::sql_types::Uuid)]
    pub id: Uuid,
    #[diesel(sql_type = diesel::sql_types::Text)]
    pub full_name: String,
    /// Open steps that the official holds.
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    pub open: i64,
    /// Until when the official is away.
    #[diesel(sql_type = diesel::sql_types::Nullable<diesel::sql_types::Timestamptz>)]
    pub absent_until: Option<DateTime<Utc>>,
    /// When the official was last given a step.
    #[diesel(sql_type = diesel::sql_types::Nullable<diesel::sql_types::Timestamptz>)]
    pub last_given: Option<DateTime<Utc>>,
}

/// Officials who hold a role at an agency: those who are there first, least loaded first.
pub async fn holders(conn: &mut Conn, agency: &str, role: &str, now: DateTime<Utc>) -> AppResult<Vec<HolderRow>> {
    Ok(diesel::sql_query(
        "SELECT * FROM (SELECT a.id, a.full_name, l.assigned_at AS last_given,
             (SELECT count(*) FROM dossier d WHERE d.assignee = a.id AND d.closed_at IS NULL)
                 + (SELECT count(*) FROM parallel_step p WHERE p.assignee = a.id) AS open,
             (SELECT max(b.ends_at) FROM absence b
                 WHERE b.account_id = a.id AND b.ended_at IS NULL AND b.starts_at <= $3 AND b.ends_at > $3) AS absent_until
         FROM assignment s JOIN account a ON a.id = s.account_id LEFT JOIN last_assignment l ON l.account_id = a.id
         WHERE s.agency_code = $1 AND s.role = $2 AND a.active) held
         ORDER BY absent_until IS NOT NULL, open, full_name, id",
    )
    .bind::<diesel::sql_types::Text, _>(agency)
    .bind::<diesel::sql_types::Text, _>(role)
    .bind::<diesel::sql_types::Timestamptz, _>(now)
    .load(conn)
    .await?)
}

/// Those of them who are there, with their loads; whoever counts next for this agency and role, waits until this transaction ends.
pub async fn candidates_in_tx(
    tx: &mut Conn,
    agency: &str,
    role: &str,
    now: DateTime<Utc>,
) -> AppResult<Vec<Candidate>> {
    diesel::sql_query("SELECT pg_advisory_xact_lock(hashtextextended('distribution ' || $1 || ' ' || $2, 0))")
        .bind::<diesel::sql_types::Text, _>(agency)
        .bind::<diesel::sql_types::Text, _>(role)
        .execute(tx)
        .await?;
    let there = holders(tx, agency, role, now).await?.into_iter().filter(|row| row.absent_until.is_none());
    Ok(there
        .map(|row| Candidate { account: row.id.into(), open: row.open, last_given: row.last_given.map(local) })
        .collect())
}

/// Remember when an official was last given a step.
pub async fn note_assignment_in_tx(tx: &mut Conn, account: Uuid, now: DateTime<Utc>) -> AppResult<()> {
    diesel::insert_into(last_assignment::table)
        .values((last_assignment::account_id.eq(account), last_assignment::assigned_at.eq(now)))
        .on_conflict(last_assignment::account_id)
        .do_update()
        .set(last_assignment::assigned_at.eq(now))
        .execute(tx)
        .await?;
    Ok(())
}

/// Dossiers of which an official holds an open step that is this agency's work, by id after one.
pub async fn held_at(conn: &mut Conn, official: Uuid, agency: &str, after: Uuid, most: i64) -> AppResult<Vec<Uuid>> {
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = diesel::sql_types::Uuid)]
        id: Uuid,
    }
    // While it waits, no step of it is anybody's work, and while it waits for money the row names nobody: the state says whose it comes back to.
    let rows: Vec<Found> = diesel::sql_query(
        "SELECT id FROM (
             SELECT d.id FROM dossier d WHERE d.assignee = $1 AND d.closed_at IS NULL AND coalesce(d.step_agency, d.agency_code) = $2
             UNION SELECT p.dossier_id FROM parallel_step p WHERE p.assignee = $1 AND p.agency_code = $2
             UNION SELECT d.id FROM dossier d WHERE d.agency_code = $2 AND d.closed_at IS NULL AND d.state = 'awaitingPayment'
                 AND d.folded -> 'steps' -> d.step ->> 'assignee' = $1::text
         ) held WHERE id > $3 ORDER BY id LIMIT $4",
    )
    .bind::<diesel::sql_types::Uuid, _>(official)
    .bind::<diesel::sql_types::Text, _>(agency)
    .bind::<diesel::sql_types::Uuid, _>(after)
    .bind::<diesel::sql_types::BigInt, _>(most)
    .load(conn)
    .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// The name of who last did something of this kind to a dossier.
pub async fn last_actor(conn: &mut Conn, id: Uuid, kind: &str) -> AppResult<Option<String>> {
    let actor: Option<Value> = dossier_event::table
        .filter(dossier_event::dossier_id.eq(id).and(dossier_event::kind.eq(kind)))
        .order(dossier_event::seq.desc())
        .select(dossier_event::actor)
        .first(conn)
        .await
        .optional()?;
    Ok(actor.as_ref().and_then(|actor| actor.get("name")).and_then(Value::as_str).map(str::to_owned))
}

/// Whether an agency has any dossier.
pub async fn exist_at(conn: &mut Conn, agency: &str) -> AppResult<bool> {
    Ok(diesel::select(diesel::dsl::exists(dossier::table.filter(dossier::agency_code.eq(agency))))
        .get_result(conn)
        .await?)
}

/// Dossiers in a state of waiting for their applicants who let the time for it go by.
pub async fn silent(conn: &mut Conn, state: &str, now: DateTime<Utc>, most: i64) -> AppResult<Vec<Uuid>> {
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = diesel::sql_types::Uuid)]
        id: Uuid,
    }
    let rows: Vec<Found> = diesel::sql_query(
        "SELECT id FROM (
             SELECT id, state FROM dossier WHERE state = 'awaitingSupplement' AND closed_at IS NULL
                 AND (folded -> 'supplements' -> -1 ->> 'answerBy')::timestamptz < $1
             UNION ALL SELECT id, state FROM dossier WHERE state = 'awaitingPayment' AND closed_at IS NULL
                 AND (folded -> 'payments' -> -1 ->> 'payBy')::timestamptz < $1
             UNION ALL SELECT id, state FROM dossier WHERE state = 'suspended' AND closed_at IS NULL AND step_due_at < $1
                 AND folded -> 'state' ->> 'cause' = 'applicant'
         ) silent WHERE state = $3 ORDER BY id LIMIT $2",
    )
    .bind::<diesel::sql_types::Timestamptz, _>(now)
    .bind::<diesel::sql_types::BigInt, _>(most)
    .bind::<diesel::sql_types::Text, _>(state)
    .load(conn)
    .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Dossiers whose time of public notice is over.
pub async fn notices_over(conn: &mut Conn, now: DateTime<Utc>, most: i64) -> AppResult<Vec<Uuid>> {
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = diesel::sql_types::Uuid)]
        id: Uuid,
    }
    let rows: Vec<Found> = diesel::sql_query(
        "SELECT id FROM dossier WHERE state = 'suspended' AND paused AND step_due_at < $1 AND folded -> 'state' ->> 'cause' = 'publication'
             ORDER BY id LIMIT $2",
    )
    .bind::<diesel::sql_types::Timestamptz, _>(now)
    .bind::<diesel::sql_types::BigInt, _>(most)
    .load(conn)
    .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// A dossier, locked; none while somebody else holds it.
pub async fn lock_free_in_tx(tx: &mut Conn, id: Uuid) -> AppResult<Option<DossierRow>> {
    let row = dossier::table.find(id).select(DossierRow::as_select()).for_update().skip_locked();
    Ok(row.first(tx).await.optional()?)
}

/// Open dossiers of some agencies, in the order of their ids after one, locked; those that somebody else holds are left out.
pub async fn lock_open_at_in_tx(
    tx: &mut Conn,
    agencies: &[String],
    after: Uuid,
    most: i64,
) -> AppResult<Vec<DossierRow>> {
    Ok(dossier::table
        .filter(dossier::agency_code.eq_any(agencies).and(dossier::closed_at.is_null()).and(dossier::id.gt(after)))
        .order(dossier::id)
        .limit(most)
        .select(DossierRow::as_select())
        .for_update()
        .skip_locked()
        .load(tx)
        .await?)
}

/// Open dossiers in which some agencies do steps, are to be sent something or are asked, in the order of their ids after one, locked; those that somebody else holds are left out.
pub async fn lock_open_beside_in_tx(
    tx: &mut Conn,
    agencies: &[String],
    after: Uuid,
    most: i64,
) -> AppResult<Vec<DossierRow>> {
    // Each of the three is found by an index of its own: those of arrays leave out the empty ones, and ids that are known need no join.
    let asked: Vec<Uuid> = consultation::table
        .filter(consultation::agency_code.eq_any(agencies).and(consultation::open))
        .select(consultation::dossier_id)
        .load(tx)
        .await?;
    let works = dossier::partners.ne(Vec::<String>::new()).and(dossier::partners.overlaps_with(agencies.to_vec()));
    let asks = dossier::asks.ne(Vec::<String>::new()).and(dossier::asks.overlaps_with(agencies.to_vec()));
    let part = works.or(asks).or(dossier::id.eq_any(asked));
    Ok(dossier::table
        .filter(part.and(dossier::closed_at.is_null()).and(dossier::id.gt(after)))
        .order(dossier::id)
        .limit(most)
        .select(DossierRow::as_select())
        .for_update()
        .skip_locked()
        .load(tx)
        .await?)
}

/// Write what changes of dossiers that move with their agency: where they lie, whose they and their steps beside the first are, and the end of their
/// history.
pub async fn rehouse_in_tx(tx: &mut Conn, rows: &[DossierRow], beside: &[ParallelStepRow]) -> AppResult<()> {
    use diesel::sql_types::{Array, BigInt, Integer, Jsonb, Nullable, Text, Timestamptz, Uuid as Id};
    let each = |text: fn(&DossierRow) -> &str| rows.iter().map(text).collect::<Vec<_>>();
    if !beside.is_empty() {
        diesel::sql_query(
            "UPDATE parallel_step p SET agency_code = n.agency, assignee = n.assignee
             FROM unnest($1, $2, $3, $4) AS n (id, step, agency, assignee) WHERE p.dossier_id = n.id AND p.step = n.step",
        )
        .bind::<Array<Id>, _>(beside.iter().map(|step| step.dossier_id).collect::<Vec<_>>())
        .bind::<Array<Integer>, _>(beside.iter().map(|step| step.step).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(beside.iter().map(|step| step.agency_code.as_str()).collect::<Vec<_>>())
        .bind::<Array<Nullable<Id>>, _>(beside.iter().map(|step| step.assignee).collect::<Vec<_>>())
        .execute(tx)
        .await?;
    }
    diesel::sql_query(
        "UPDATE dossier d SET version = n.version, agency_code = n.agency, origin_agency_code = n.origin, folded = n.folded,
             step_agency = CASE d.step_agency WHEN d.agency_code THEN n.agency ELSE d.step_agency END,
             assignee = n.assignee, updated_at = n.updated_at, event_seq = n.seq, event_head = n.head
         FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9) AS n (id, version, agency, origin, folded, assignee, updated_at, seq, head)
         WHERE d.id = n.id",
    )
    .bind::<Array<Id>, _>(rows.iter().map(|row| row.id).collect::<Vec<_>>())
    .bind::<Array<BigInt>, _>(rows.iter().map(|row| row.version).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(each(|row| &row.agency_code))
    .bind::<Array<Nullable<Text>>, _>(rows.iter().map(|row| row.origin_agency_code.as_deref()).collect::<Vec<_>>())
    .bind::<Array<Jsonb>, _>(rows.iter().map(|row| &row.folded).collect::<Vec<_>>())
    .bind::<Array<Nullable<Id>>, _>(rows.iter().map(|row| row.assignee).collect::<Vec<_>>())
    .bind::<Array<Timestamptz>, _>(rows.iter().map(|row| row.updated_at).collect::<Vec<_>>())
    .bind::<Array<BigInt>, _>(rows.iter().map(|row| row.event_seq).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(each(|row| &row.event_head))
    .execute(tx)
    .await?;
    Ok(())
}
