//! Accounts, assignments and sessions: every query of `identity`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use domain::access::Role;
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        schema::{account, agency, agency_change, agency_change_move, assignment, refresh_token, signing_key},
    },
    http::error::AppResult,
};

/// A row of `account`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = account)]
pub struct AccountRow {
    pub id: Uuid,
    pub kind: String,
    pub username: String,
    pub identity_number: Option<String>,
    pub full_name: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub password_hash: String,
    pub active: bool,
    /// When the holder showed that the number is theirs; none: they typed it and nobody has looked.
    pub identity_proved_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

/// A role at an agency, with the agency's name.
#[derive(Debug, Clone, Queryable)]
pub struct AssignmentRow {
    pub role: String,
    pub agency_code: String,
    pub agency_name: String,
}

/// A row of `refresh_token`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = refresh_token)]
pub struct RefreshRow {
    pub token_hash: String,
    pub family: Uuid,
    pub account_id: Uuid,
    pub issued_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub used_at: Option<DateTime<Utc>>,
    pub revoked_at: Option<DateTime<Utc>>,
}

/// Forget the refresh tokens whose time was over before: a thief's comes too late to be told from any other.
pub async fn forget_sessions(conn: &mut Conn, before: DateTime<Utc>) -> AppResult<usize> {
    Ok(diesel::delete(refresh_token::table.filter(refresh_token::expires_at.lt(before))).execute(conn).await?)
}

pub async fn by_username(conn: &mut Conn, username: &str) -> AppResult<Option<AccountRow>> {
    Ok(account::table
        .filter(account::username.eq(username))
        .select(AccountRow::as_select())
        .first(conn)
        .await
        .optional()?)
}

pub async fn by_id(conn: &mut Conn, id: Uuid) -> AppResult<Option<AccountRow>> {
    Ok(account::table.find(id).select(AccountRow::as_select()).first(conn).await.optional()?)
}

/// The citizen who has shown that this number is theirs. Whoever merely typed it at registration is not found.
pub async fn by_proved_number(conn: &mut Conn, number: &str) -> AppResult<Option<Uuid>> {
    Ok(account::table
        .filter(account::identity_number.eq(number).and(account::kind.eq("citizen")))
        .filter(account::identity_proved_at.is_not_null())
        .select(account::id)
        .first(conn)
        .await
        .optional()?)
}

/// Citizens who showed some time ago that their number is theirs, and for whom nothing was looked for yet: account, number.
///
/// # Errors
/// When the database fails.
pub async fn newly_proved(conn: &mut Conn, until: DateTime<Utc>, most: i64) -> AppResult<Vec<(Uuid, String)>> {
    Ok(account::table
        .filter(account::links_sought_at.is_null().and(account::identity_proved_at.le(until)))
        .filter(account::kind.eq("citizen").and(account::identity_number.is_not_null()))
        .order(account::identity_proved_at)
        .limit(most)
        .select((account::id, account::identity_number.assume_not_null()))
        .load(conn)
        .await?)
}

/// What was filed for a citizen before the number was proved has been looked for.
///
/// # Errors
/// When the database fails.
pub async fn links_sought(conn: &mut Conn, id: Uuid, now: DateTime<Utc>) -> AppResult<()> {
    diesel::update(account::table.find(id)).set(account::links_sought_at.eq(now)).execute(conn).await?;
    Ok(())
}

/// Add an account; false when the user name or the number is taken.
pub async fn insert_in_tx(tx: &mut Conn, row: &AccountRow) -> AppResult<bool> {
    Ok(diesel::insert_into(account::table).values(row).on_conflict_do_nothing().execute(tx).await? == 1)
}

pub async fn assignments(conn: &mut Conn, account_id: Uuid) -> AppResult<Vec<AssignmentRow>> {
    Ok(assignment::table
        .inner_join(agency::table.on(agency::code.eq(assignment::agency_code)))
        .filter(assignment::account_id.eq(account_id))
        .order((assignment::agency_code, assignment::role))
        .select((assignment::role, assignment::agency_code, agency::name))
        .load(conn)
        .await?)
}

/// Where these accounts hold a role: account, agency.
///
/// # Errors
/// When the database fails.
pub async fn workplaces(conn: &mut Conn, accounts: &[Uuid]) -> AppResult<Vec<(Uuid, String)>> {
    Ok(assignment::table
        .filter(assignment::account_id.eq_any(accounts))
        .select((assignment::account_id, assignment::agency_code))
        .load(conn)
        .await?)
}

/// Who holds which role at these agencies: account, role, agency.
///
/// # Errors
/// When the database fails.
pub async fn staff_of(conn: &mut Conn, agencies: &[String]) -> AppResult<Vec<(Uuid, String, String)>> {
    Ok(assignment::table
        .filter(assignment::agency_code.eq_any(agencies))
        .order((assignment::agency_code, assignment::account_id, assignment::role))
        .select((assignment::account_id, assignment::role, assignment::agency_code))
        .load(conn)
        .await?)
}

/// E-mail addresses of those who hold one of these roles at an agency.
///
/// # Errors
/// When the database fails.
pub async fn addresses_at(conn: &mut Conn, agency: &str, roles: &[Role]) -> AppResult<Vec<String>> {
    let roles: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
    Ok(assignment::table
        .inner_join(account::table.on(account::id.eq(assignment::account_id)))
        .filter(assignment::agency_code.eq(agency).and(assignment::role.eq_any(roles)))
        .filter(account::active.and(account::email.is_not_null()))
        .order(account::email)
        .select(account::email.assume_not_null())
        .distinct()
        .load(conn)
        .await?)
}

/// Give roles to many: account, role, agency. What somebody has, stays.
///
/// # Errors
/// When the database fails.
pub async fn assign_all_in_tx(tx: &mut Conn, new: &[(Uuid, String, String)]) -> AppResult<()> {
    use diesel::sql_types::{Array, Text, Uuid as Id};
    diesel::sql_query(
        "INSERT INTO assignment (account_id, role, agency_code)
         SELECT * FROM unnest($1, $2, $3) ON CONFLICT DO NOTHING",
    )
    .bind::<Array<Id>, _>(new.iter().map(|(account, ..)| *account).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(new.iter().map(|(_, role, _)| role.as_str()).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(new.iter().map(|(.., agency)| agency.as_str()).collect::<Vec<_>>())
    .execute(tx)
    .await?;
    Ok(())
}

/// Take roles from many: account, role, agency.
///
/// # Errors
/// When the database fails.
pub async fn release_all_in_tx(tx: &mut Conn, old: &[(Uuid, String, String)]) -> AppResult<()> {
    use diesel::sql_types::{Array, Text, Uuid as Id};
    diesel::sql_query(
        "DELETE FROM assignment a USING unnest($1, $2, $3) AS old (account_id, role, agency_code)
         WHERE a.account_id = old.account_id AND a.role = old.role AND a.agency_code = old.agency_code",
    )
    .bind::<Array<Id>, _>(old.iter().map(|(account, ..)| *account).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(old.iter().map(|(_, role, _)| role.as_str()).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(old.iter().map(|(.., agency)| agency.as_str()).collect::<Vec<_>>())
    .execute(tx)
    .await?;
    Ok(())
}

/// Agencies whose officials moved lately or move now: an access token that names one of them may be older than its bearer's roles.
pub async fn moving(conn: &mut Conn, since: DateTime<Utc>) -> AppResult<Vec<String>> {
    Ok(agency_change_move::table
        .inner_join(agency_change::table.on(agency_change::id.eq(agency_change_move::change_id)))
        .filter(agency_change::started_at.is_not_null())
        .filter(agency_change::finished_at.is_null().or(agency_change::finished_at.gt(since)))
        .select(agency_change_move::from_code)
        .load(conn)
        .await?)
}

pub async fn assign_in_tx(tx: &mut Conn, account_id: Uuid, role: &str, agency_code: &str) -> AppResult<()> {
    diesel::insert_into(assignment::table)
        .values((
            assignment::account_id.eq(account_id),
            assignment::role.eq(role),
            assignment::agency_code.eq(agency_code),
        ))
        .on_conflict_do_nothing()
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn insert_refresh_in_tx(tx: &mut Conn, row: &RefreshRow) -> AppResult<()> {
    diesel::insert_into(refresh_token::table).values(row).execute(tx).await?;
    Ok(())
}

/// The session of a token, locked until the transaction ends.
pub async fn lock_refresh_in_tx(tx: &mut Conn, hash: &str) -> AppResult<Option<RefreshRow>> {
    Ok(refresh_token::table.find(hash).select(RefreshRow::as_select()).for_update().first(tx).await.optional()?)
}

pub async fn mark_used_in_tx(tx: &mut Conn, hash: &str, now: DateTime<Utc>) -> AppResult<()> {
    diesel::update(refresh_token::table.find(hash)).set(refresh_token::used_at.eq(now)).execute(tx).await?;
    Ok(())
}

/// End every session of a sign-in.
pub async fn revoke_family_in_tx(tx: &mut Conn, family: Uuid, now: DateTime<Utc>) -> AppResult<()> {
    diesel::update(
        refresh_token::table.filter(refresh_token::family.eq(family).and(refresh_token::revoked_at.is_null())),
    )
    .set(refresh_token::revoked_at.eq(now))
    .execute(tx)
    .await?;
    Ok(())
}

/// Keys that sign access tokens, newest first.
pub async fn signing_keys(conn: &mut Conn) -> AppResult<Vec<(Uuid, Vec<u8>)>> {
    Ok(signing_key::table
        .order((signing_key::created_at.desc(), signing_key::id))
        .select((signing_key::id, signing_key::secret))
        .load(conn)
        .await?)
}

pub async fn insert_signing_key_in_tx(tx: &mut Conn, id: Uuid, secret: &[u8], now: DateTime<Utc>) -> AppResult<()> {
    diesel::insert_into(signing_key::table)
        .values((signing_key::id.eq(id), signing_key::secret.eq(secret), signing_key::created_at.eq(now)))
        .execute(tx)
        .await?;
    Ok(())
}
