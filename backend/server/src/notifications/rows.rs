//! Every query for notices and reminders.

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_types::{Array, BigInt, Integer, Nullable, Text, Timestamptz, Uuid as Id},
};
use diesel_async::RunQueryDsl;
use domain::reminder::Reminder;
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        schema::{account, notification, reminder},
    },
    http::error::AppResult,
};

/// A notice with what its reader is told of the dossier.
#[derive(Debug, QueryableByName)]
pub struct NoticeRow {
    #[diesel(sql_type = Id)]
    pub id: Uuid,
    #[diesel(sql_type = Text)]
    pub kind: String,
    #[diesel(sql_type = Id)]
    pub dossier_id: Uuid,
    #[diesel(sql_type = Nullable<Text>)]
    pub code: Option<String>,
    #[diesel(sql_type = Text)]
    pub procedure_name: String,
    #[diesel(sql_type = Text)]
    pub agency_code: String,
    #[diesel(sql_type = Text)]
    pub agency_name: String,
    #[diesel(sql_type = Array<Text>)]
    pub partners: Vec<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub step_name: Option<String>,
    #[diesel(sql_type = Timestamptz)]
    pub due_at: DateTime<Utc>,
    #[diesel(sql_type = Timestamptz)]
    pub created_at: DateTime<Utc>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub read_at: Option<DateTime<Utc>>,
}

/// One page of an account's notices and one row more.
pub async fn page(
    conn: &mut Conn,
    account: Uuid,
    unread: bool,
    after: Option<(DateTime<Utc>, Uuid)>,
    most: i64,
) -> AppResult<Vec<NoticeRow>> {
    let (at, id) = after.unwrap_or((DateTime::<Utc>::MAX_UTC, Uuid::max()));
    // PostgreSQL knows no year beyond 294276.
    let at = at.min(DateTime::from_timestamp(253_402_300_799, 0).unwrap_or(at));
    Ok(diesel::sql_query(
        "SELECT n.id, n.kind, n.dossier_id, d.code, d.procedure_name, d.agency_code, a.name AS agency_name, d.partners,
             n.step_name, n.due_at, n.created_at, n.read_at
         FROM notification n JOIN dossier d ON d.id = n.dossier_id JOIN agency a ON a.code = d.agency_code
         WHERE n.account_id = $1 AND (n.created_at, n.id) < ($3, $4) AND (NOT $2 OR n.read_at IS NULL)
         ORDER BY n.created_at DESC, n.id DESC LIMIT $5",
    )
    .bind::<Id, _>(account)
    .bind::<diesel::sql_types::Bool, _>(unread)
    .bind::<Timestamptz, _>(at)
    .bind::<Id, _>(id)
    .bind::<BigInt, _>(most)
    .load(conn)
    .await?)
}

pub async fn unread(conn: &mut Conn, account: Uuid) -> AppResult<i64> {
    let open = notification::table.filter(notification::account_id.eq(account).and(notification::read_at.is_null()));
    Ok(open.count().get_result(conn).await?)
}

/// Mark as read: those of the list, or all.
pub async fn mark_read(conn: &mut Conn, account: Uuid, ids: Option<Vec<Uuid>>, now: DateTime<Utc>) -> AppResult<()> {
    let open = notification::table.filter(notification::account_id.eq(account).and(notification::read_at.is_null()));
    match ids {
        Some(ids) => {
            diesel::update(open.filter(notification::id.eq_any(ids)))
                .set(notification::read_at.eq(now))
                .execute(conn)
                .await?
        }
        None => diesel::update(open).set(notification::read_at.eq(now)).execute(conn).await?,
    };
    Ok(())
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Id)]
    id: Uuid,
}

/// Open dossiers of which something may have to be said by `horizon` that was not said yet, in the order of their ids.
pub async fn due(
    conn: &mut Conn,
    now: DateTime<Utc>,
    horizon: DateTime<Utc>,
    after: Uuid,
    most: i64,
) -> AppResult<Vec<Uuid>> {
    let rows: Vec<Found> = diesel::sql_query(
        "SELECT id FROM (
             SELECT d.id FROM dossier d WHERE d.closed_at IS NULL AND d.step_due_at >= $1 AND d.step_due_at <= $2 AND d.step_role IS NOT NULL AND NOT d.paused AND NOT EXISTS (
                 SELECT 1 FROM reminder r WHERE r.dossier_id = d.id AND r.kind = 'stepDueSuperior' AND r.step = d.step AND r.due_at = d.step_due_at)
             UNION SELECT d.id FROM dossier d WHERE d.closed_at IS NULL AND d.step_due_at < $1 AND d.step_role IS NOT NULL AND NOT d.paused AND NOT EXISTS (
                 SELECT 1 FROM reminder r WHERE r.dossier_id = d.id AND r.kind = 'stepOverdue' AND r.step = d.step AND r.due_at = d.step_due_at)
             UNION SELECT p.dossier_id FROM parallel_step p JOIN dossier d ON d.id = p.dossier_id WHERE p.due_at <= $2 AND NOT d.paused AND NOT EXISTS (
                 SELECT 1 FROM reminder r WHERE r.dossier_id = p.dossier_id AND r.kind = 'stepOverdue' AND r.step = p.step AND r.due_at = p.due_at)
             UNION SELECT d.id FROM dossier d WHERE d.closed_at IS NULL AND d.resolved_at IS NULL AND NOT d.paused AND d.due_at < $1 AND NOT EXISTS (
                 SELECT 1 FROM reminder r WHERE r.dossier_id = d.id AND r.kind = 'dossierOverdue' AND r.due_at = d.due_at)
             UNION SELECT d.id FROM dossier d WHERE d.state = 'awaitingSupplement' AND d.closed_at IS NULL
                 AND (d.folded -> 'supplements' -> -1 ->> 'answerBy')::timestamptz BETWEEN $1 AND $2
             UNION SELECT d.id FROM dossier d WHERE d.state = 'awaitingPayment' AND d.closed_at IS NULL
                 AND (d.folded -> 'payments' -> -1 ->> 'payBy')::timestamptz BETWEEN $1 AND $2
             UNION SELECT d.id FROM dossier d WHERE d.state = 'suspended' AND d.step_due_at BETWEEN $1 AND $2
                 AND d.folded -> 'state' ->> 'cause' = 'applicant'
         ) open WHERE id > $3 ORDER BY id LIMIT $4",
    )
    .bind::<Timestamptz, _>(now)
    .bind::<Timestamptz, _>(horizon)
    .bind::<Id, _>(after)
    .bind::<BigInt, _>(most)
    .load(conn)
    .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// The most working hours before a step is due in which any agency reminds.
pub async fn longest_lead(conn: &mut Conn) -> AppResult<i64> {
    #[derive(QueryableByName)]
    struct Lead {
        #[diesel(sql_type = BigInt)]
        hours: i64,
    }
    let lead: Lead = diesel::sql_query("SELECT coalesce(max(holder_hours), 8)::bigint AS hours FROM work_setting")
        .get_result(conn)
        .await?;
    Ok(lead.hours.max(8))
}

/// Note that something is said now; false where it was said before. Whoever says the same at this moment waits, and is told so.
pub async fn claim_in_tx(
    tx: &mut Conn,
    dossier: Uuid,
    told: &Reminder,
    mail_to: Option<&str>,
    now: DateTime<Utc>,
) -> AppResult<bool> {
    let step = told.step.map_or(Ok(-1), i32::try_from)?;
    let row = (
        reminder::dossier_id.eq(dossier),
        reminder::kind.eq(told.kind.as_str()),
        reminder::step.eq(step),
        reminder::due_at.eq(told.due_at.to_utc()),
        reminder::days.eq(i32::try_from(told.days)?),
        reminder::sent_at.eq(now),
        reminder::mail_to.eq(mail_to),
        reminder::mail_next_at.eq(mail_to.map(|_| now)),
    );
    Ok(diesel::insert_into(reminder::table).values(row).on_conflict_do_nothing().execute(tx).await? == 1)
}

/// Put a notice on the page of each account.
pub async fn tell_in_tx(
    tx: &mut Conn,
    accounts: &[Uuid],
    dossier: Uuid,
    told: &Reminder,
    step_name: Option<&str>,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let rows: Vec<_> = accounts
        .iter()
        .map(|account| {
            (
                notification::id.eq(Uuid::now_v7()),
                notification::account_id.eq(*account),
                notification::dossier_id.eq(dossier),
                notification::kind.eq(told.kind.as_str()),
                notification::step_name.eq(step_name),
                notification::due_at.eq(told.due_at.to_utc()),
                notification::created_at.eq(now),
            )
        })
        .collect();
    diesel::insert_into(notification::table).values(rows).execute(tx).await?;
    Ok(())
}

/// Accounts in use that hold one of these roles at an agency, with the role.
pub async fn holders(conn: &mut Conn, agency: &str, roles: &[String]) -> AppResult<Vec<(Uuid, String)>> {
    use crate::db::schema::assignment;
    Ok(assignment::table
        .inner_join(account::table.on(account::id.eq(assignment::account_id)))
        .filter(assignment::agency_code.eq(agency).and(assignment::role.eq_any(roles)).and(account::active))
        .order(account::id)
        .select((account::id, assignment::role))
        .load(conn)
        .await?)
}

/// Accounts in use that supervise an agency: there, or above it.
pub async fn supervisors(conn: &mut Conn, agency: &str) -> AppResult<Vec<Uuid>> {
    let rows: Vec<Found> = diesel::sql_query(
        "WITH RECURSIVE above AS (
             SELECT code, parent_code FROM agency WHERE code = $1
             UNION SELECT a.code, a.parent_code FROM agency a JOIN above ON a.code = above.parent_code
         )
         SELECT DISTINCT p.id FROM above JOIN assignment s ON s.agency_code = above.code JOIN account p ON p.id = s.account_id
         WHERE s.role = 'supervisor' AND p.active",
    )
    .bind::<Text, _>(agency)
    .load(conn)
    .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// An e-mail that is to be sent.
#[derive(Debug, QueryableByName)]
pub struct MailRow {
    #[diesel(sql_type = Id)]
    pub dossier_id: Uuid,
    #[diesel(sql_type = Text)]
    pub kind: String,
    #[diesel(sql_type = Timestamptz)]
    pub due_at: DateTime<Utc>,
    #[diesel(sql_type = Integer)]
    pub days: i32,
    #[diesel(sql_type = Text)]
    pub mail_to: String,
    #[diesel(sql_type = Integer)]
    pub mail_tries: i32,
}

/// Take e-mails that are due; until `lease` nobody else takes them.
pub async fn lease_mail(
    conn: &mut Conn,
    now: DateTime<Utc>,
    lease: DateTime<Utc>,
    most: i64,
) -> AppResult<Vec<MailRow>> {
    Ok(diesel::sql_query(
        "UPDATE reminder r SET mail_next_at = $2, mail_tries = r.mail_tries + 1
         FROM (SELECT ctid FROM reminder WHERE mail_next_at <= $1 ORDER BY mail_next_at LIMIT $3 FOR UPDATE SKIP LOCKED) due
         WHERE r.ctid = due.ctid RETURNING r.dossier_id, r.kind, r.due_at, r.days, r.mail_to, r.mail_tries",
    )
    .bind::<Timestamptz, _>(now)
    .bind::<Timestamptz, _>(lease)
    .bind::<BigInt, _>(most)
    .load(conn)
    .await?)
}

/// An e-mail was sent, or is to be tried again.
pub async fn mailed(conn: &mut Conn, row: &MailRow, next: Option<DateTime<Utc>>) -> AppResult<()> {
    let one = reminder::table.filter(
        reminder::dossier_id
            .eq(row.dossier_id)
            .and(reminder::kind.eq(&row.kind))
            .and(reminder::due_at.eq(row.due_at))
            .and(reminder::days.eq(row.days))
            .and(reminder::step.eq(-1)),
    );
    diesel::update(one).set(reminder::mail_next_at.eq(next)).execute(conn).await?;
    Ok(())
}
