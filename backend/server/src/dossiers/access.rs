//! Who may know of a dossier: its applicant, who entered it, and the officials of its agency whose role works on dossiers. For everyone
//! else it does not exist (404). The filter is part of the query; no row leaves the database for a caller who may not see it.

use diesel::{
    BoolExpressionMethods as _, ExpressionMethods as _, OptionalExtension as _, QueryDsl as _, SelectableHelper as _,
    sql_types::Bool,
};
use diesel_async::RunQueryDsl;
use domain::access::Role;
use uuid::Uuid;

use super::rows::{DossierRef, DossierRow};
use crate::{
    db::{Conn, schema::dossier},
    http::{
        actor::Principal,
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
    /// The caller's account.
    pub account: Uuid,
    /// Agencies where the caller works on dossiers.
    pub agencies: Vec<String>,
}

impl Scope {
    /// From the roles of the caller.
    #[must_use]
    pub fn of(caller: &Principal) -> Self {
        let mut agencies: Vec<String> = caller
            .assignments
            .iter()
            .filter(|held| WORKS_ON_DOSSIERS.contains(&held.role))
            .map(|held| held.agency.to_string())
            .collect();
        agencies.sort();
        agencies.dedup();
        Self { account: caller.account, agencies }
    }
}

type Seen =
    Box<dyn diesel::BoxableExpression<dossier::table, diesel::pg::Pg, SqlType = diesel::sql_types::Nullable<Bool>>>;

/// The filter itself.
#[must_use]
pub fn seen_by(scope: &Scope) -> Seen {
    use diesel::NullableExpressionMethods as _;
    let official = dossier::agency_code.eq_any(scope.agencies.clone()).and(dossier::state.ne("draft"));
    Box::new(
        dossier::owner.eq(scope.account).or(dossier::entered_by.eq(scope.account).nullable()).or(official.nullable()),
    )
}

/// Read a dossier that the caller may know of.
///
/// # Errors
/// 404 when there is none for this caller.
pub async fn visible(conn: &mut Conn, caller: &Principal, which: &DossierRef) -> AppResult<DossierRow> {
    let query = dossier::table.select(DossierRow::as_select()).filter(seen_by(&Scope::of(caller))).into_boxed();
    let query = match which {
        DossierRef::Id(id) => query.filter(dossier::id.eq(*id)),
        DossierRef::Code(code) => query.filter(dossier::code.eq(code.clone())),
    };
    query.first(conn).await.optional()?.ok_or_else(AppError::not_found)
}

/// The same, and keep others from changing it until the transaction ends.
///
/// # Errors
/// 404 when there is none for this caller.
pub async fn lock_in_tx(tx: &mut Conn, caller: &Principal, which: &DossierRef) -> AppResult<DossierRow> {
    let query = dossier::table.select(DossierRow::as_select()).filter(seen_by(&Scope::of(caller)));
    let found = match which {
        DossierRef::Id(id) => query.filter(dossier::id.eq(*id)).for_update().first(tx).await,
        DossierRef::Code(code) => query.filter(dossier::code.eq(code.clone())).for_update().first(tx).await,
    };
    found.optional()?.ok_or_else(AppError::not_found)
}
