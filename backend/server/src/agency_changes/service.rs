//! Use cases of changes: plan, tell, try dry, approve, cancel.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    agency_change::{self, ChangeState, Fault, Load, Matter, Plan, Surroundings},
    ids::{AccountId, AgencyCode},
};
use serde_json::json;
use uuid::Uuid;

use super::{
    appointments, belongings,
    dto::{
        AgencyChange, AgencyChangePage, AgencyChangeQuery, AgencyChangeSummary, ChangeActRequest, ChangeAction,
        ChangeProgress, DecisionDto, DryRun, DryRunLine, MovingOfficial, MovingPart, MovingProcedure, NewAgencyChange,
        OtherBelonging,
    },
    equipment::{Equipment, Item},
    job,
    rows::{self, ChangeRow},
};
use crate::{
    app::{App, local},
    audit,
    catalogue::{self, Ref},
    db::{Conn, page},
    http::{
        actor::Principal,
        error::{AppError, AppResult, Code, FieldError},
        extract::{IdempotencyKey, IfMatch},
        idempotency::{self, Answer},
    },
};

/// Longest lists of a dry run.
const TOLD: usize = 1_000;

/// The plan of a stored change.
///
/// # Errors
/// When it cannot be read.
pub fn plan_of(row: &ChangeRow) -> AppResult<Plan> {
    Ok(serde_json::from_value(row.plan.clone())?)
}

/// Everything that is wrong with a plan: without `today`, its day may have come.
///
/// # Errors
/// When the database fails.
pub async fn judge(conn: &mut Conn, plan: &Plan, itself: Uuid, today: Option<NaiveDate>) -> AppResult<Vec<Fault>> {
    let agencies = rows::agencies(conn, itself).await?;
    let claimed = rows::claimed(conn, itself).await?;
    let communes = rows::communes(conn).await?;
    let around = Surroundings { today, agencies: &agencies, claimed: &claimed, communes: &communes };
    Ok(agency_change::check(plan, &around))
}

fn errors(faults: Vec<Fault>) -> Vec<FieldError> {
    faults.into_iter().map(|fault| FieldError::new(fault.pointer, fault.code.as_str(), fault.code.text())).collect()
}

/// Write a plan down, once per key.
///
/// # Errors
/// 403 for others' agencies, 400 with everything that is wrong; 409 and 422 of the key.
pub async fn plan(app: &App, caller: &Principal, key: &IdempotencyKey, request: NewAgencyChange) -> AppResult<Answer> {
    let now = app.clock.now();
    let print = idempotency::fingerprint("create_agency_change", &request)?;
    let plan = Plan::from(request);
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            if let Some(answer) = idempotency::claim_in_tx(tx, caller.account, key, &print).await? {
                return Ok(answer);
            }
            rows::one_at_a_time_in_tx(tx).await?;
            must_administer(tx, caller, &plan).await?;
            let id = Uuid::now_v7();
            let faults = judge(tx, &plan, id, Some(local(now).date_naive())).await?;
            if !faults.is_empty() {
                return Err(AppError::invalid(errors(faults)));
            }
            let row = ChangeRow {
                id,
                version: 1,
                kind: plan.kind.as_str().to_owned(),
                state: ChangeState::Planned.as_str().to_owned(),
                decision_number: plan.decision.number.clone(),
                decision_date: plan.decision.date,
                effective_on: plan.effective_on,
                plan: serde_json::to_value(&plan)?,
                planned_by: caller.account,
                planned_at: now,
                approved_by: None,
                approved_at: None,
                cancelled_by: None,
                cancelled_at: None,
                cancel_reason: None,
                started_at: None,
                finished_at: None,
                problem: None,
            };
            rows::insert_in_tx(tx, &row, &plan).await?;
            record_in_tx(tx, caller, &row, "agencyChangePlanned", now).await?;
            let seen = describe(tx, caller, row).await?;
            let answer = Answer::created(format!("/api/v1/agency-changes/{id}"), seen.summary.version, &seen)?;
            idempotency::store_in_tx(tx, caller.account, key, &print, &answer, now).await?;
            Ok(answer)
        })
        .await
}

/// Whoever plans, approves or cancels a change administers every agency that it names; one that begins without a superior is the country's matter.
async fn must_administer(conn: &mut Conn, caller: &Principal, plan: &Plan) -> AppResult<()> {
    if plan.opens.iter().any(|one| one.superior.is_none()) {
        catalogue::must_administer(conn, caller, &[]).await?;
    }
    match spoken_of(plan) {
        // It changes nothing, and is told so.
        named if named.is_empty() => Ok(()),
        named => catalogue::must_administer(conn, caller, &named).await,
    }
}

async fn record_in_tx(
    tx: &mut Conn,
    caller: &Principal,
    row: &ChangeRow,
    action: &str,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let act = audit::Act::by(caller.account, action, &format!("agencyChange:{}", row.id)).with(json!({
        "version": row.version, "decision": row.decision_number, "effectiveOn": row.effective_on, "kind": row.kind }));
    audit::record_in_tx(tx, now, &act).await
}

/// A page of changes.
///
/// # Errors
/// 400 for a bad cursor.
pub async fn list(app: &App, query: AgencyChangeQuery) -> AppResult<AgencyChangePage> {
    let after: Option<(NaiveDate, Uuid)> = page::decode(query.cursor.as_deref())?;
    let limit = query.limit.unwrap_or(page::DEFAULT_LIMIT);
    let mut conn = app.db.get().await?;
    let rows = rows::page(&mut conn, query.state.map(ChangeState::as_str), after, i64::from(limit) + 1).await?;
    let (rows, next) = page::cut(rows, limit, |row| (row.effective_on, row.id))?;
    let items = summaries(&mut conn, &rows).await?;
    Ok(AgencyChangePage { items, next })
}

async fn summaries(conn: &mut Conn, rows: &[ChangeRow]) -> AppResult<Vec<AgencyChangeSummary>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let sizes = rows::sizes(conn, &ids).await?;
    let people: Vec<Uuid> = rows.iter().flat_map(|row| [Some(row.planned_by), row.approved_by]).flatten().collect();
    let people = rows::people(conn, &people).await?;
    let name = |id: Uuid| people.get(&id).cloned().unwrap_or_default();
    rows.iter()
        .map(|row| {
            Ok(AgencyChangeSummary {
                id: row.id,
                version: row.version,
                kind: row.kind.parse()?,
                state: row.state.parse()?,
                decision: DecisionDto { number: row.decision_number.clone(), date: row.decision_date },
                effective_on: row.effective_on,
                agencies: sizes.get(&row.id).copied().unwrap_or_default(),
                planned_by: name(row.planned_by),
                planned_at: local(row.planned_at),
                approved_by: row.approved_by.map(name),
                approved_at: row.approved_at.map(local),
                finished_at: row.finished_at.map(local),
                problem: row.problem.clone(),
            })
        })
        .collect()
}

async fn describe(conn: &mut Conn, caller: &Principal, row: ChangeRow) -> AppResult<AgencyChange> {
    let summary = summaries(conn, std::slice::from_ref(&row)).await?.pop();
    let summary = summary.ok_or_else(|| anyhow::anyhow!("a change without a summary"))?;
    let plan = plan_of(&row)?;
    let names = rows::names(conn, &spoken_of(&plan)).await?;
    let theirs = match must_administer(conn, caller, &plan).await {
        Ok(()) => true,
        Err(AppError::Refused { code: Code::Forbidden, .. }) => false,
        Err(error) => return Err(error),
    };
    let mut allowed_actions = Vec::new();
    if theirs && summary.state == ChangeState::Planned && row.planned_by != caller.account {
        allowed_actions.push(ChangeAction::Approve);
    }
    if theirs && matches!(summary.state, ChangeState::Planned | ChangeState::Approved) {
        allowed_actions.push(ChangeAction::Cancel);
    }
    Ok(AgencyChange {
        summary,
        plan: plan.into(),
        names: names.into_iter().map(|(code, name)| Ref { code, name }).collect(),
        cancel_reason: row.cancel_reason,
        started_at: row.started_at.map(local),
        allowed_actions,
    })
}

/// Every agency that a plan names.
fn spoken_of(plan: &Plan) -> Vec<String> {
    let superiors = plan.opens.iter().filter_map(|one| one.superior.as_ref());
    let successors = plan.moves.iter().flat_map(agency_change::Move::successors);
    let placed = plan.placings.iter().map(|one| &one.superior);
    let mut codes: Vec<String> =
        plan.touched().chain(superiors).chain(successors).chain(placed).map(ToString::to_string).collect();
    codes.sort();
    codes.dedup();
    codes
}

/// One change.
///
/// # Errors
/// 404.
pub async fn read(app: &App, caller: &Principal, id: Uuid) -> AppResult<AgencyChange> {
    let mut conn = app.db.get().await?;
    let row = rows::find(&mut conn, id).await?.ok_or_else(AppError::not_found)?;
    describe(&mut conn, caller, row).await
}

/// How far a change has come.
///
/// # Errors
/// 404.
pub async fn progress(app: &App, id: Uuid) -> AppResult<ChangeProgress> {
    let mut conn = app.db.get().await?;
    let row = rows::find(&mut conn, id).await?.ok_or_else(AppError::not_found)?;
    let state: ChangeState = row.state.parse()?;
    let counted = job::progress(&mut conn, id).await?;
    Ok(ChangeProgress {
        state,
        agencies: counted.agencies,
        agencies_done: counted.done,
        dossiers_moved: counted.moved,
        dossiers_left: if state == ChangeState::Cancelled { 0 } else { counted.left },
        started_at: row.started_at.map(local),
        finished_at: row.finished_at.map(local),
    })
}

/// What a change would do if it came now.
///
/// # Errors
/// 404.
pub async fn dry_run(app: &App, id: Uuid) -> AppResult<DryRun> {
    let mut conn = app.db.get().await?;
    let row = rows::find(&mut conn, id).await?.ok_or_else(AppError::not_found)?;
    let plan = plan_of(&row)?;
    let waits = matches!(row.state.parse()?, ChangeState::Planned | ChangeState::Approved);
    let faults = if waits { judge(&mut conn, &plan, id, None).await? } else { Vec::new() };
    let from: Vec<String> = plan.moves.iter().map(|one| one.from.to_string()).collect();
    let ending: Vec<String> = plan.moves.iter().filter(|one| !one.remains).map(|one| one.from.to_string()).collect();
    let mut load = Load::default();
    for heap in rows::heaps(&mut conn, &from).await? {
        let agency = AgencyCode::parse(&heap.agency_code)?;
        let many = u64::try_from(heap.many)?;
        load.dossiers.push((agency, heap.procedure_code, heap.sector_code, heap.commune, many));
    }
    for (agency, account) in belongings::officials(&mut conn, &from).await? {
        load.officials.push((AgencyCode::parse(&agency)?, AccountId::from(account)));
    }
    let processes = belongings::processes(&mut conn, &from).await?;
    for process in &processes {
        let agency = AgencyCode::parse(&process.agency_code)?;
        load.procedures.push((agency, process.procedure_code.clone(), process.sector_code.clone()));
    }
    let told = agency_change::forecast(&plan, &load);

    let mut names = rows::names(&mut conn, &spoken_of(&plan)).await?;
    names.extend(plan.opens.iter().map(|one| (one.code.to_string(), one.name.clone())));
    let named = |code: &AgencyCode| named(&names, code);
    let people: Vec<Uuid> = load.officials.iter().take(TOLD).map(|(_, account)| account.uuid()).collect();
    let people = rows::people(&mut conn, &people).await?;
    let moving_officials = load.officials.iter().take(TOLD).filter_map(|(from, account)| {
        let to = plan.of(from.as_str())?.of_official(*account).filter(|to| *to != from)?;
        let full_name = people.get(&account.uuid()).cloned().unwrap_or_default();
        Some(MovingOfficial { id: account.uuid(), full_name, from: named(from), to: named(to) })
    });
    let moving_procedures = processes.iter().zip(&load.procedures).take(TOLD).filter_map(|(process, (from, ..))| {
        let to = plan.of(from.as_str())?.of_procedure(&process.procedure_code, &process.sector_code);
        let procedure = Ref { code: process.procedure_code.clone(), name: process.name.clone() };
        Some(MovingProcedure { procedure, from: named(from), to: to.into_iter().map(named).collect() })
    });
    Ok(DryRun {
        dossiers: told.dossiers,
        staying: told.staying,
        officials: told.officials,
        procedures: told.procedures,
        agencies_below: rows::below(&mut conn, &ending).await?,
        appointments: appointments::count(&mut conn, &plan, &from).await?,
        moving_officials: moving_officials.collect(),
        moving_procedures: moving_procedures.collect(),
        parts: parts(&mut conn, &plan, &from, &names).await?,
        others: others(&mut conn, &plan, &from, &names).await?,
        faults: faults.into_iter().map(Into::into).collect(),
        lines: told
            .lines
            .iter()
            .map(|line| DryRunLine {
                from: named(&line.from),
                to: named(&line.to),
                dossiers: line.dossiers,
                officials: line.officials,
                procedures: line.procedures,
            })
            .collect(),
    })
}

/// Parts that the agencies have in dossiers of others, and where those go.
async fn parts(
    conn: &mut Conn,
    plan: &Plan,
    from: &[String],
    names: &BTreeMap<String, String>,
) -> AppResult<Vec<MovingPart>> {
    let mut told: Vec<MovingPart> = Vec::new();
    for part in rows::parts(conn, from).await? {
        let matter =
            Matter { procedure: &part.procedure_code, sector: &part.sector_code, commune: part.commune.as_deref() };
        let to = plan.of(&part.agency_code).and_then(|one| one.of_dossier(matter));
        let Some(to) = to.filter(|to| to.as_str() != part.agency_code) else { continue };
        let (from, to) = (named(names, &AgencyCode::parse(&part.agency_code)?), named(names, to));
        let same = |one: &&mut MovingPart| one.agency.code == part.owner && one.from == from && one.to == to;
        match told.iter_mut().find(same) {
            Some(line) => line.dossiers += part.many,
            None => {
                let agency = Ref { code: part.owner.clone(), name: part.owner_name.clone() };
                told.push(MovingPart { agency, from, to, dossiers: part.many });
            }
        }
    }
    Ok(told)
}

/// What stands in the rooms and on the papers of the agencies, and where it goes.
async fn others(
    conn: &mut Conn,
    plan: &Plan,
    from: &[String],
    names: &BTreeMap<String, String>,
) -> AppResult<Vec<OtherBelonging>> {
    let mut told = Vec::new();
    for kind in Equipment::ALL {
        for Item { from, to, count, left, .. } in kind.items(conn, plan, from).await? {
            let (from, to) = (named(names, &AgencyCode::parse(&from)?), named(names, &AgencyCode::parse(&to)?));
            told.push(OtherBelonging { what: kind.into(), from, to, count, left });
        }
    }
    Ok(told)
}

fn named(names: &BTreeMap<String, String>, code: &AgencyCode) -> Ref {
    let name = names.get(code.as_str()).cloned().unwrap_or_else(|| code.to_string());
    Ref { code: code.to_string(), name }
}

/// Approve or cancel the version that the caller read.
///
/// # Errors
/// 403 for the planner himself and for others' agencies, 404, 412; 409 in another state, and with everything that is wrong with the plan by now.
pub async fn act(
    app: &App,
    caller: &Principal,
    id: Uuid,
    version: IfMatch,
    request: ChangeActRequest,
) -> AppResult<AgencyChange> {
    let now = app.clock.now();
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            rows::one_at_a_time_in_tx(tx).await?;
            let mut row = rows::lock_in_tx(tx, id).await?.ok_or_else(AppError::not_found)?;
            must_administer(tx, caller, &plan_of(&row)?).await?;
            if row.version != version.0 {
                return Err(AppError::stale(row.version, &row.state));
            }
            let state: ChangeState = row.state.parse()?;
            let action = match request.action {
                ChangeAction::Approve => approve_in_tx(tx, caller, &mut row, state, now).await?,
                ChangeAction::Cancel => cancel(caller, &mut row, state, request.reason, now)?,
            };
            row.version += 1;
            rows::update_in_tx(tx, &row).await?;
            record_in_tx(tx, caller, &row, action, now).await?;
            describe(tx, caller, row).await
        })
        .await
}

fn refused(detail: &str, errors: Vec<FieldError>) -> AppError {
    AppError::Refused {
        code: Code::ChangeRefused,
        detail: Some(detail.to_owned()),
        errors,
        retry_after: None,
        version: None,
    }
}

async fn approve_in_tx(
    tx: &mut Conn,
    caller: &Principal,
    row: &mut ChangeRow,
    state: ChangeState,
    now: DateTime<Utc>,
) -> AppResult<&'static str> {
    if state != ChangeState::Planned {
        return Err(refused("Chỉ phê duyệt được kế hoạch đang chờ.", Vec::new()));
    }
    if row.planned_by == caller.account {
        return Err(AppError::detail(
            Code::Forbidden,
            "Người lập kế hoạch không tự phê duyệt; cần một quản trị viên khác.",
        ));
    }
    let faults = judge(tx, &plan_of(row)?, row.id, Some(local(now).date_naive())).await?;
    if !faults.is_empty() {
        return Err(refused("Kế hoạch không còn đúng; hãy hủy và lập lại.", errors(faults)));
    }
    row.state = ChangeState::Approved.as_str().to_owned();
    (row.approved_by, row.approved_at) = (Some(caller.account), Some(now));
    Ok("agencyChangeApproved")
}

fn cancel(
    caller: &Principal,
    row: &mut ChangeRow,
    state: ChangeState,
    reason: Option<String>,
    now: DateTime<Utc>,
) -> AppResult<&'static str> {
    let Some(reason) = reason.filter(|reason| !reason.trim().is_empty()) else {
        return Err(AppError::invalid(vec![FieldError::new("/reason", "required", "Say why it is taken back.")]));
    };
    if !matches!(state, ChangeState::Planned | ChangeState::Approved) {
        return Err(refused("Thay đổi đã bắt đầu hoặc đã hủy, không hủy được nữa.", Vec::new()));
    }
    row.state = ChangeState::Cancelled.as_str().to_owned();
    (row.cancelled_by, row.cancelled_at, row.cancel_reason) = (Some(caller.account), Some(now), Some(reason));
    Ok("agencyChangeCancelled")
}
