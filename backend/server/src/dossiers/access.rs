//! Who may know of a dossier: its applicant, who entered it, and the officials of its agency whose role works on dossiers. For everyone
//! else it does not exist (404). The filter is part of the query; no row leaves the database for a caller who may not see it.

use diesel::{
    BoolExpressionMethods as _, ExpressionMethods as _, OptionalExtension as _, PgArrayExpressionMethods as _,
    QueryDsl as _, SelectableHelper as _,
    dsl::sql,
    sql_types::{Array, Bool, Nullable, Text},
};
use diesel_async::{AsyncConnection as _, RunQueryDsl};
use domain::access::Role;
use serde_json::json;
use uuid::Uuid;

use super::rows::{DossierRef, DossierRow};
use crate::{
    app::App,
    audit,
    db::{Conn, schema::dossier},
    http::{
        actor::{AccountKind, Principal},
        error::{AppError, AppResult},
    },
};

/// Roles whose work is dossiers.
pub const WORKS_ON_DOSSIERS: &[Role] = &[
    Role::CounterOfficial,
    Role::Specialist,
    Role::DivisionHead,
    Role::Leader,
    Role::RecordsClerk,
    Role::Cashier,
    Role::DeskHead,
    Role::Supervisor,
];

/// What a caller may see, for a query.
#[derive(Debug, Clone)]
pub struct Scope {
    /// The account of a citizen, who sees what they own or entered; an official sees by agency alone.
    pub citizen: Option<Uuid>,
    /// The caller's account.
    pub account: Uuid,
    /// Agencies where the caller works on dossiers.
    pub agencies: Vec<String>,
    /// Agencies where the caller takes them in, and so sees the drafts of the desk.
    pub desks: Vec<String>,
}

impl Scope {
    /// From the roles of the caller.
    #[must_use]
    pub fn of(caller: &Principal) -> Self {
        let held = |roles: &[Role]| {
            let mut agencies: Vec<String> = caller
                .assignments
                .iter()
                .filter(|held| roles.contains(&held.role))
                .map(|held| held.agency.to_string())
                .collect();
            agencies.sort();
            agencies.dedup();
            agencies
        };
        Self {
            citizen: (caller.kind == AccountKind::Citizen).then_some(caller.account),
            account: caller.account,
            agencies: held(WORKS_ON_DOSSIERS),
            desks: held(&[Role::CounterOfficial]),
        }
    }
}

type Seen =
    Box<dyn diesel::BoxableExpression<dossier::table, diesel::pg::Pg, SqlType = diesel::sql_types::Nullable<Bool>>>;

/// The filter itself.
#[must_use]
pub fn seen_by(scope: &Scope) -> Seen {
    use diesel::NullableExpressionMethods as _;
    if let Some(account) = scope.citizen {
        return Box::new(dossier::owner.eq(account).or(dossier::entered_by.eq(account).nullable()));
    }
    // Its own agency's, and those that do steps of it.
    // That there are partners is said for their index, which leaves out the others.
    let partner =
        dossier::partners.ne(Vec::<String>::new()).and(dossier::partners.overlaps_with(scope.agencies.clone()));
    let worked_on = dossier::agency_code.eq_any(scope.agencies.clone()).or(partner);
    let filed = worked_on.and(dossier::state.ne("draft"));
    let drafts = dossier::agency_code.eq_any(scope.desks.clone()).and(dossier::channel.ne("online"));
    Box::new(filed.or(drafts).nullable())
}

/// What was over before an agency ended: who took over reads it, and corrects a wrong result.
fn archived(scope: &Scope) -> Seen {
    Box::new(
        sql::<Nullable<Bool>>(
            "dossier.closed_at IS NOT NULL AND dossier.agency_code IN (WITH RECURSIVE before AS (
                 SELECT predecessor_code FROM agency_succession WHERE successor_code = ANY (",
        )
        .bind::<Array<Text>, _>(scope.agencies.clone())
        .sql(
            ") UNION SELECT s.predecessor_code FROM agency_succession s JOIN before b ON s.successor_code = b.predecessor_code)
             SELECT predecessor_code FROM before)",
        ),
    )
}

/// Read a dossier that the caller may know of.
///
/// # Errors
/// 404 when there is none for this caller.
pub async fn visible(conn: &mut Conn, caller: &Principal, which: &DossierRef) -> AppResult<DossierRow> {
    let scope = Scope::of(caller);
    let mut found = first(conn, seen_by(&scope), which).await?;
    // Seldom, and PostgreSQL plans the words of such a question anew each time: not part of every look.
    if found.is_none() && scope.citizen.is_none() {
        found = first(conn, archived(&scope), which).await?;
    }
    found.ok_or_else(AppError::not_found)
}

async fn first(conn: &mut Conn, seen: Seen, which: &DossierRef) -> AppResult<Option<DossierRow>> {
    let query = dossier::table.select(DossierRow::as_select()).filter(seen);
    Ok(match which {
        DossierRef::Id(id) => query.filter(dossier::id.eq(*id)).first(conn).await,
        DossierRef::Code(code) => query.filter(dossier::code.eq(code.clone())).first(conn).await,
    }
    .optional()?)
}

/// Open dossiers of a person under a procedure that the caller may know of, besides one; newest first, ten at most.
///
/// # Errors
/// When the database fails.
pub async fn open_of_person(
    conn: &mut Conn,
    caller: &Principal,
    procedure: &str,
    identity: &str,
    besides: Uuid,
) -> AppResult<Vec<DossierRow>> {
    let same =
        dossier::procedure_code.eq(procedure.to_owned()).and(dossier::applicant_identity.eq(identity.to_owned()));
    Ok(dossier::table
        .select(DossierRow::as_select())
        .filter(seen_by(&Scope::of(caller)))
        .filter(same.and(dossier::closed_at.is_null()).and(dossier::id.ne(besides)))
        .filter(dossier::parent_id.is_null())
        .order((dossier::created_at.desc(), dossier::id))
        .limit(10)
        .load(conn)
        .await?)
}

/// Read a dossier for somebody to look at (a part of) it; an official's look is recorded (personal data is shown by need: Luật Bảo vệ dữ liệu
/// cá nhân 91/2025/QH15).
///
/// # Errors
/// 404 when there is none for this caller.
pub async fn looked_at(app: &App, caller: &Principal, which: &DossierRef, part: &str) -> AppResult<DossierRow> {
    let mut conn = app.db.get().await?;
    if caller.kind == AccountKind::Citizen {
        return visible(&mut conn, caller, which).await;
    }
    let now = app.clock.now();
    conn.transaction::<_, AppError, _>(async |tx| {
        let row = visible(tx, caller, which).await?;
        let act = audit::Act::by(caller.account, "read", &format!("dossier:{}", row.id))
            .with(json!({ "part": part, "version": row.version }));
        audit::record_in_tx(tx, now, &act).await?;
        Ok(row)
    })
    .await
}

/// The same, and keep others from changing it until the transaction ends.
///
/// # Errors
/// 404 when there is none for this caller.
pub async fn lock_in_tx(tx: &mut Conn, caller: &Principal, which: &DossierRef) -> AppResult<DossierRow> {
    first_locked_in_tx(tx, seen_by(&Scope::of(caller)), which).await?.ok_or_else(AppError::not_found)
}

/// The same, for an action: who took over from an agency that ended may correct what it has closed.
///
/// # Errors
/// 404 when there is none for this caller.
pub async fn lock_for_action_in_tx(tx: &mut Conn, caller: &Principal, which: &DossierRef) -> AppResult<DossierRow> {
    let scope = Scope::of(caller);
    let mut found = first_locked_in_tx(tx, seen_by(&scope), which).await?;
    if found.is_none() && scope.citizen.is_none() {
        found = first_locked_in_tx(tx, archived(&scope), which).await?;
    }
    found.ok_or_else(AppError::not_found)
}

async fn first_locked_in_tx(tx: &mut Conn, seen: Seen, which: &DossierRef) -> AppResult<Option<DossierRow>> {
    let query = dossier::table.select(DossierRow::as_select()).filter(seen);
    Ok(match which {
        DossierRef::Id(id) => query.filter(dossier::id.eq(*id)).for_update().first(tx).await,
        DossierRef::Code(code) => query.filter(dossier::code.eq(code.clone())).for_update().first(tx).await,
    }
    .optional()?)
}
