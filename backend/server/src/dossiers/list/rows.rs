//! The list queries: filter of rights first, then what was asked for, then one page by the sort key.

use chrono::{DateTime, Utc};
use diesel::{
    BoxableExpression, ExpressionMethods as _, NullableExpressionMethods as _, QueryDsl as _, SelectableHelper as _,
    TextExpressionMethods as _,
    dsl::sql,
    expression_methods::BoolExpressionMethods as _,
    pg::Pg,
    sql_types::{Array, Bool, Nullable, Text, Timestamptz},
};
use diesel_async::RunQueryDsl;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::dto::View;
use crate::{
    db::{Conn, schema::dossier},
    dossiers::{
        access::{Scope, seen_by},
        rows::DossierRow,
    },
    http::error::AppResult,
};

/// Filters, resolved to what the columns hold.
#[derive(Debug, Clone)]
pub struct Filter {
    pub view: View,
    pub scope: Scope,
    /// Officials whose work the caller does now, and the caller: what they hold is to be done.
    pub doing: Vec<Uuid>,
    /// Role and agency pairs of the caller.
    pub held: Vec<(String, String)>,
    pub states: Option<Vec<String>>,
    pub step: Option<i32>,
    /// Due time, of dossiers whose clock runs.
    pub due: Option<DueRange>,
    pub procedure: Option<String>,
    pub agency: Option<String>,
    pub assignee: Option<Uuid>,
    pub code_prefix: Option<String>,
    pub identity: Option<String>,
    pub name_prefix: Option<String>,
    pub phone: Option<String>,
}

/// Due times in `[from, until)`.
#[derive(Debug, Clone)]
pub struct DueRange {
    pub from: Option<DateTime<Utc>>,
    pub until: DateTime<Utc>,
    /// Agencies with another end, because other days are working days there.
    pub elsewhere: Vec<(String, DateTime<Utc>)>,
}

/// Sort key of the last row of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key(pub DateTime<Utc>, pub Uuid);

type Condition = Box<dyn BoxableExpression<dossier::table, Pg, SqlType = Nullable<Bool>>>;

/// Dossiers without a due time come last.
const NEVER: &str = "9999-12-31T00:00:00Z";

fn filtered(filter: &Filter) -> dossier::BoxedQuery<'static, Pg> {
    let mut query = dossier::table.into_boxed().filter(seen_by(&filter.scope));
    match filter.view {
        // What was opened for another stands under that one.
        View::Mine => query = query.filter(mine(filter.scope.account)).filter(dossier::parent_id.is_null()),
        View::Todo => query = query.filter(todo(filter)),
        View::Agency => {
            query =
                query.filter(dossier::agency_code.eq_any(filter.scope.agencies.clone()).and(dossier::state.ne("draft")))
        }
    }
    if let Some(states) = &filter.states {
        query = query.filter(dossier::state.eq_any(states.clone()));
    }
    if let Some(step) = filter.step {
        query = query.filter(dossier::step.eq(step));
    }
    if let Some(due) = &filter.due {
        query = query.filter(
            due_before(due).and(dossier::paused.eq(false).nullable()).and(dossier::resolved_at.is_null().nullable()),
        );
        query = query.filter(dossier::closed_at.is_null());
        if let Some(from) = due.from {
            query = query.filter(dossier::due_at.ge(from));
        }
    }
    if let Some(code) = &filter.procedure {
        query = query.filter(dossier::procedure_code.eq(code.clone()));
    }
    if let Some(code) = &filter.agency {
        query = query.filter(dossier::agency_code.eq(code.clone()));
    }
    if let Some(account) = filter.assignee {
        query = query.filter(dossier::assignee.eq(account));
    }
    if let Some(prefix) = &filter.code_prefix {
        query = query.filter(dossier::code.like(format!("{}%", escape(prefix))));
    }
    if let Some(number) = &filter.identity {
        query = query.filter(dossier::applicant_identity.eq(number.clone()));
    }
    if let Some(prefix) = &filter.name_prefix {
        query = query.filter(dossier::applicant_folded.like(format!("%{}%", escape(prefix))));
    }
    if let Some(phone) = &filter.phone {
        query = query.filter(dossier::applicant_phone.eq(phone.clone()));
    }
    query
}

/// Due before the end that counts at its agency.
fn due_before(due: &DueRange) -> Condition {
    let codes: Vec<String> = due.elsewhere.iter().map(|(agency, _)| agency.clone()).collect();
    if codes.is_empty() {
        return Box::new(dossier::due_at.lt(due.until));
    }
    let mut before: Condition =
        Box::new(dossier::due_at.lt(due.until).and(dossier::agency_code.ne_all(codes).nullable()));
    for (agency, until) in &due.elsewhere {
        before =
            Box::new(before.or(dossier::due_at.lt(*until).and(dossier::agency_code.eq(agency.clone()).nullable())));
    }
    before
}

fn mine(account: Uuid) -> Condition {
    Box::new(dossier::owner.eq(account).or(dossier::entered_by.eq(account).nullable()))
}

/// What the caller can do now: the present step is of a role held at the agency, and nobody's, the caller's, or of one who is away.
fn todo(filter: &Filter) -> Condition {
    let free = dossier::assignee.is_null().nullable().or(dossier::assignee.eq_any(filter.doing.clone()));
    let mut held: Condition = Box::new(sql::<Nullable<Bool>>("false"));
    for (role, agency) in &filter.held {
        held = Box::new(held.or(dossier::step_role.eq(role.clone()).and(dossier::step_agency.eq(agency.clone()))));
    }
    Box::new(free.and(held).or(beside(filter)).and(dossier::state.ne("draft").nullable()))
}

/// The same of a step that runs beside the one in the row.
fn beside(filter: &Filter) -> Condition {
    let (roles, agencies): (Vec<String>, Vec<String>) = filter.held.iter().cloned().unzip();
    Box::new(
        sql::<Nullable<Bool>>(
            "dossier.id IN (SELECT p.dossier_id FROM parallel_step p WHERE (p.role, p.agency_code) IN (SELECT * FROM unnest(",
        )
        .bind::<Array<Text>, _>(roles)
        .sql(", ")
        .bind::<Array<Text>, _>(agencies)
        .sql(")) AND (p.assignee IS NULL OR p.assignee = ANY (")
        .bind::<Array<diesel::sql_types::Uuid>, _>(filter.doing.clone())
        .sql(")))"),
    )
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// One page and one row more.
pub async fn page(conn: &mut Conn, filter: &Filter, after: Option<Key>, limit: u8) -> AppResult<Vec<DossierRow>> {
    let query = filtered(filter).limit(i64::from(limit) + 1).select(DossierRow::as_select());
    let query = match filter.view {
        View::Todo => {
            let key = || sql::<Timestamptz>(&format!("coalesce(step_due_at, timestamptz '{NEVER}')"));
            let query = query.order((key().asc(), dossier::id.asc()));
            match after {
                Some(Key(at, id)) => query.filter(key().gt(at).or(key().eq(at).and(dossier::id.gt(id)))),
                None => query,
            }
        }
        View::Mine => {
            let query = query.order((dossier::updated_at.desc(), dossier::id.desc()));
            match after {
                Some(Key(at, id)) => {
                    query.filter(dossier::updated_at.lt(at).or(dossier::updated_at.eq(at).and(dossier::id.lt(id))))
                }
                None => query,
            }
        }
        View::Agency => {
            let query = query.order((dossier::created_at.desc(), dossier::id.desc()));
            match after {
                Some(Key(at, id)) => {
                    query.filter(dossier::created_at.lt(at).or(dossier::created_at.eq(at).and(dossier::id.lt(id))))
                }
                None => query,
            }
        }
    };
    Ok(query.load(conn).await?)
}

/// The sort key of a row.
pub fn key(view: View, row: &DossierRow) -> Key {
    let at = match view {
        View::Todo => row.step_due_at.unwrap_or_else(|| NEVER.parse().unwrap_or(DateTime::<Utc>::MAX_UTC)),
        View::Mine => row.updated_at,
        View::Agency => row.created_at,
    };
    Key(at, row.id)
}

/// How many there are.
pub async fn count(conn: &mut Conn, filter: &Filter) -> AppResult<i64> {
    Ok(filtered(filter).count().get_result(conn).await?)
}
