//! Use cases: one action on many dossiers, and everything that an official holds to others.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    access::Role,
    dossier::{ActionKind, Dossier},
    ids::AccountId,
};
use uuid::Uuid;

use super::dto::{BatchAnswer, BatchItem, BatchRequest, BatchRow, ReassignRequest, RowOutcome};
use crate::{
    app::App,
    db::Conn,
    dossiers::{
        access,
        dto::ActRequest,
        rows::{self, DossierRef, DossierRow},
        workflow,
    },
    http::{
        actor::Principal,
        error::{AppError, AppResult, Code, FieldError},
        extract::IdempotencyKey,
        idempotency::{self, Answer},
    },
};

/// Most dossiers of one reassignment.
const MOST: i64 = 100;

/// What needs something of its own for each dossier.
const ONE_BY_ONE: [ActionKind; 3] = [ActionKind::Sign, ActionKind::IssueResult, ActionKind::ConfirmPayment];

/// Who gives the work of an agency to others.
const HEADS: [Role; 3] = [Role::DeskHead, Role::DivisionHead, Role::Leader];

/// Why a transaction did not end in a change.
enum Undone {
    /// It was only to be tried: this would have come of it.
    Tried(Box<BatchRow>),
    /// It was refused.
    Refused(AppError),
}

impl From<AppError> for Undone {
    fn from(error: AppError) -> Self {
        Self::Refused(error)
    }
}

impl From<diesel::result::Error> for Undone {
    fn from(error: diesel::result::Error) -> Self {
        Self::Refused(error.into())
    }
}

/// Take one action on many dossiers.
///
/// # Errors
/// 400 for a request that is wrong as a whole; 422 for a key of another request. What one dossier is refused stands in its row.
pub async fn act(app: &App, caller: &Principal, key: &IdempotencyKey, request: BatchRequest) -> AppResult<Answer> {
    check(&request)?;
    let once = Once::new("act_on_dossiers", caller, key, &request)?;
    if let Some(answer) = once.answered(app).await? {
        return Ok(answer);
    }
    let now = app.clock.now();
    let mut items = Vec::with_capacity(request.dossiers.len());
    for item in &request.dossiers {
        items.push(one(app, &once, *item, &request, now).await?);
    }
    once.answer(app, answer(items, None), request.dry_run, now).await
}

fn check(request: &BatchRequest) -> AppResult<()> {
    let mut errors = Vec::new();
    if ONE_BY_ONE.contains(&request.act.action) {
        errors.push(FieldError::new("/act/action", "oneByOne", "This is done for each dossier alone."));
    }
    let mut seen = HashSet::new();
    for (place, item) in request.dossiers.iter().enumerate() {
        if !seen.insert(item.id) {
            errors.push(FieldError::new(format!("/dossiers/{place}/id"), "twice", "This dossier is there already."));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(AppError::invalid(errors)) }
}

/// A dossier's part of the request, once.
async fn one(
    app: &App,
    once: &Once<'_>,
    item: BatchItem,
    request: &BatchRequest,
    now: DateTime<Utc>,
) -> AppResult<BatchRow> {
    let (caller, dry) = (once.caller, request.dry_run);
    let mut conn = app.db.get().await?;
    let outcome = conn
        .transaction::<_, Undone, _>(async |tx| {
            let mut row = access::lock_in_tx(tx, caller, &DossierRef::Id(item.id)).await?;
            if !dry && let Some(version) = once.done_in_tx(tx, item.id).await? {
                return Ok(done(&row, version, None));
            }
            if row.version != item.version {
                return Err(AppError::stale(row.version, &row.state).into());
            }
            workflow::act_in_tx(app, tx, caller, &mut row, request.act.clone(), now).await?;
            if !dry {
                once.did_in_tx(tx, item.id, row.version, now).await?;
            }
            let given_to = given_to(tx, request.act.assignee, &row).await?;
            end(dry, done(&row, row.version, given_to))
        })
        .await;
    told(&mut conn, caller, item.id, outcome).await
}

/// Who has it now, where somebody was named.
async fn given_to(tx: &mut Conn, named: Option<Uuid>, row: &DossierRow) -> AppResult<Option<String>> {
    match row.assignee.filter(|_| named.is_some()) {
        Some(holder) => Ok(rows::names(tx, &[holder]).await?.remove(&holder)),
        None => Ok(None),
    }
}

/// The end of a transaction: what was only tried is taken back.
fn end(dry: bool, row: BatchRow) -> Result<BatchRow, Undone> {
    if dry {
        Err(Undone::Tried(Box::new(BatchRow { outcome: RowOutcome::Possible, version: None, ..row })))
    } else {
        Ok(row)
    }
}

fn done(row: &DossierRow, version: i64, given_to: Option<String>) -> BatchRow {
    let (id, code) = (row.id, row.code.clone());
    BatchRow { id, code, outcome: RowOutcome::Done, version: Some(version), given_to, problem: None }
}

/// A transaction's outcome as a row; a dossier that the caller may know of is told by its code.
async fn told(conn: &mut Conn, caller: &Principal, id: Uuid, outcome: Result<BatchRow, Undone>) -> AppResult<BatchRow> {
    match outcome {
        Ok(row) => Ok(row),
        Err(Undone::Tried(row)) => Ok(*row),
        Err(Undone::Refused(error)) => {
            let code = match access::visible(conn, caller, &DossierRef::Id(id)).await {
                Ok(row) => row.code,
                Err(AppError::Refused { .. }) => None,
                Err(error) => return Err(error),
            };
            let problem = Some(error.problem());
            Ok(BatchRow { id, code, outcome: RowOutcome::Refused, version: None, given_to: None, problem })
        }
    }
}

fn answer(items: Vec<BatchRow>, next: Option<Uuid>) -> BatchAnswer {
    let refused = items.iter().filter(|row| row.outcome == RowOutcome::Refused).count();
    BatchAnswer { done: items.len() - refused, refused, items, next }
}

/// Give everything that an official holds at an agency to others.
///
/// # Errors
/// 403 for who is no head there; 422 for a key of another request. What is refused of one dossier stands in its row.
pub async fn reassign(
    app: &App,
    caller: &Principal,
    official: Uuid,
    key: &IdempotencyKey,
    request: ReassignRequest,
) -> AppResult<Answer> {
    let heads = |held: &&domain::access::Assignment| held.agency.as_str() == request.agency;
    if !caller.assignments.iter().filter(heads).any(|held| HEADS.contains(&held.role)) {
        return Err(AppError::code(Code::Forbidden));
    }
    if request.to == Some(official) {
        return Err(AppError::invalid(vec![FieldError::new("/to", "same", "Name somebody else.")]));
    }
    let once = Once::new("create_reassignments", caller, key, &(official, &request))?;
    if let Some(answer) = once.answered(app).await? {
        return Ok(answer);
    }
    let now = app.clock.now();
    let after = request.after.unwrap_or_default();
    let held = rows::held_at(&mut *app.db.get().await?, official, &request.agency, after, MOST + 1).await?;
    let most = usize::try_from(MOST)?;
    let mut items = Vec::new();
    for id in held.iter().take(most) {
        items.push(moved(app, caller, official, *id, &request, now).await?);
    }
    let next = if held.len() > most { held.get(most - 1).copied() } else { None };
    once.answer(app, answer(items, next), request.dry_run, now).await
}

/// Every current step of a dossier that the official holds at the agency, to another.
async fn moved(
    app: &App,
    caller: &Principal,
    official: Uuid,
    id: Uuid,
    request: &ReassignRequest,
    now: DateTime<Utc>,
) -> AppResult<BatchRow> {
    let mut conn = app.db.get().await?;
    let outcome = conn
        .transaction::<_, Undone, _>(async |tx| {
            let mut row = access::lock_in_tx(tx, caller, &DossierRef::Id(id)).await?;
            let mut given = Vec::new();
            for (step, role) in held_steps(&workflow::fold(&row)?, official, &request.agency) {
                let to = match request.to {
                    Some(to) => to,
                    None => workflow::choose_in_tx(tx, &request.agency, role, Some(official), &[], now)
                        .await?
                        .map(AccountId::uuid)
                        .ok_or_else(|| AppError::detail(Code::ActionRefused, "Nobody else is there with this role."))?,
                };
                let request = ActRequest {
                    assignee: Some(to),
                    step: Some(u8::try_from(step).map_err(AppError::from)?),
                    ..ActRequest::plain(ActionKind::Assign)
                };
                workflow::act_in_tx(app, tx, caller, &mut row, request, now).await?;
                given.extend(holder(&workflow::fold(&row)?, step));
            }
            let names = rows::names(tx, &given).await?;
            let given_to = given.first().and_then(|id| names.get(id).cloned());
            end(request.dry_run, done(&row, row.version, given_to))
        })
        .await;
    told(&mut conn, caller, id, outcome).await
}

fn holder(state: &Dossier, step: usize) -> Option<Uuid> {
    state.steps.get(step).and_then(|progress| progress.assignee).map(AccountId::uuid)
}

/// The current steps that are this agency's work and held by the official, with the roles that do them.
fn held_steps(state: &Dossier, official: Uuid, agency: &str) -> Vec<(usize, Role)> {
    let held = state.current_steps();
    held.iter()
        .filter(|step| holder(state, *step) == Some(official))
        .filter_map(|index| state.filing.process.step(index).map(|step| (index, step)))
        .filter(|(_, step)| state.filing.agency_of(step).as_str() == agency)
        .map(|(index, step)| (index, step.role))
        .collect()
}

/// A request that is many: its whole answer is kept under its key, and what was done of it under the key and the dossier, in the transaction that did it.
struct Once<'a> {
    caller: &'a Principal,
    key: &'a IdempotencyKey,
    print: String,
}

impl<'a> Once<'a> {
    fn new(
        operation: &str,
        caller: &'a Principal,
        key: &'a IdempotencyKey,
        request: &impl serde::Serialize,
    ) -> AppResult<Self> {
        Ok(Self { caller, key, print: idempotency::fingerprint(operation, request)? })
    }

    fn part(&self, id: Uuid) -> IdempotencyKey {
        IdempotencyKey(format!("{} {id}", self.key.0))
    }

    /// The stored answer of the whole.
    async fn answered(&self, app: &App) -> AppResult<Option<Answer>> {
        let mut conn = app.db.get().await?;
        conn.transaction::<_, AppError, _>(async |tx| {
            idempotency::claim_in_tx(tx, self.caller.account, self.key, &self.print).await
        })
        .await
    }

    /// The version to which this request has brought a locked dossier, if it has.
    async fn done_in_tx(&self, tx: &mut Conn, id: Uuid) -> AppResult<Option<i64>> {
        let stored = idempotency::claim_in_tx(tx, self.caller.account, &self.part(id), &self.print).await?;
        Ok(stored.and_then(|answer| answer.body().as_i64()))
    }

    async fn did_in_tx(&self, tx: &mut Conn, id: Uuid, version: i64, now: DateTime<Utc>) -> AppResult<()> {
        let answer = Answer::done(&version)?;
        idempotency::store_in_tx(tx, self.caller.account, &self.part(id), &self.print, &answer, now).await
    }

    /// Store the answer of the whole; what was only tried may be tried again.
    async fn answer(&self, app: &App, told: BatchAnswer, dry: bool, now: DateTime<Utc>) -> AppResult<Answer> {
        let answer = Answer::done(&told)?;
        if dry {
            return Ok(answer);
        }
        let mut conn = app.db.get().await?;
        conn.transaction::<_, AppError, _>(async |tx| {
            // The same request may have come twice at the same time: what one of them did, the other found done.
            if let Some(stored) = idempotency::claim_in_tx(tx, self.caller.account, self.key, &self.print).await? {
                return Ok(stored);
            }
            idempotency::store_in_tx(tx, self.caller.account, self.key, &self.print, &answer, now).await?;
            Ok(answer)
        })
        .await
    }
}
