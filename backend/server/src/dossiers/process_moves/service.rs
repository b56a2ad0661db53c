//! Use cases of moves to another version of a process.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    access::Role,
    calendar::TimeLimit,
    dossier::{
        CHANGES_PROCESS, Counterpart, Dossier, InternalProcess, Moment, MoveProblem, PartnerCalendars, Reason,
        ReasonUse, StepSet, plan_process,
    },
    ids::AgencyCode,
};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    dto::{
        KeptDossier, MovingDossier, MovingStep, NewProcessMove, ProcessMove, ProcessMovePreview, ProcessMoveScope,
        StepChoice, TargetProcess, TargetStep,
    },
    rows::{self, Key, MoveRow, Scope},
};
use crate::{
    app::{App, local},
    audit,
    catalogue::{self, Agency, Ref},
    db::Conn,
    dossiers::{
        rows::DossierRow,
        workflow::{self, ProcessDecision},
    },
    http::{
        actor::{AccountKind, Principal},
        error::{AppError, AppResult, Code},
        extract::IdempotencyKey,
        idempotency::{self, Answer},
    },
};

/// Dossiers in a transaction.
const AT_ONCE: i64 = 100;
/// Longest lists.
const TOLD: usize = 500;

/// The process in force for one kind of dossier, with the agencies that do its steps elsewhere.
type Target = (InternalProcess, BTreeMap<String, AgencyCode>);

/// The processes in force, by what decides between them.
#[derive(Default)]
struct Targets(HashMap<Key, Target>);

fn key(row: &DossierRow) -> Key {
    (row.procedure_version, row.case_variant_id.clone(), row.channel.clone())
}

impl Targets {
    async fn of(&mut self, app: &App, conn: &mut Conn, agency: &Agency, row: &DossierRow) -> AppResult<&Target> {
        let key = key(row);
        if !self.0.contains_key(&key) {
            let state = workflow::fold(row)?;
            let published = catalogue::version(app, conn, &row.procedure_code, row.procedure_version).await?;
            let there = catalogue::worked_by(conn, &published, agency, &row.case_variant_id, state.filing).await?;
            self.0.insert(key.clone(), (there.process, there.partners));
        }
        Ok(self.0.get(&key).ok_or_else(|| anyhow::anyhow!("a process that was just read is gone"))?)
    }

    /// Read all of them; gives their stamp.
    async fn read(app: &App, conn: &mut Conn, agency: &Agency, scope: Scope<'_>) -> AppResult<(Self, String)> {
        let (mut targets, mut hash) = (Self::default(), Sha256::new());
        for key in rows::keys(conn, scope).await? {
            let Some(row) = rows::one(conn, scope, &key).await? else { continue };
            let target = targets.of(app, conn, agency, &row).await?;
            hash.update(serde_json::to_vec(&(&key, target))?);
        }
        let stamp = hex::encode(hash.finalize()).chars().take(32).collect();
        Ok((targets, stamp))
    }
}

/// The agency, and the role in which the caller may move its dossiers.
///
/// # Errors
/// 404 when there is no such agency, 403 for who may not.
async fn must_move(conn: &mut Conn, caller: &Principal, code: &str) -> AppResult<(Agency, Role)> {
    let agency = catalogue::agency(conn, code).await?.ok_or_else(AppError::not_found)?;
    let here = |role: &Role| {
        *role != Role::CatalogueAdmin
            && caller.assignments.iter().any(|held| held.role == *role && held.agency.as_str() == agency.code)
    };
    if let Some(role) = CHANGES_PROCESS.into_iter().find(here) {
        return Ok((agency, role));
    }
    if caller.has_role(&[Role::CatalogueAdmin]) && catalogue::administers(conn, caller, &agency.code).await? {
        return Ok((agency, Role::CatalogueAdmin));
    }
    Err(AppError::code(Code::Forbidden))
}

async fn procedure(conn: &mut Conn, code: &str) -> AppResult<Ref> {
    let name = rows::procedure_name(conn, code).await?.ok_or_else(AppError::not_found)?;
    Ok(Ref { code: code.to_owned(), name })
}

fn counterparts(choices: &[StepChoice]) -> Vec<Counterpart> {
    let one = |choice: &StepChoice| Counterpart { name: choice.name.clone(), kind: choice.kind, to: choice.to.into() };
    choices.iter().map(one).collect()
}

/// What a move would do.
///
/// # Errors
/// 403, 404.
pub async fn preview(app: &App, caller: &Principal, request: ProcessMoveScope) -> AppResult<ProcessMovePreview> {
    let mut conn = app.db.get().await?;
    let (agency, _) = must_move(&mut conn, caller, &request.agency_code).await?;
    let procedure = procedure(&mut conn, &request.procedure_code).await?;
    let scope = Scope { procedure: &procedure.code, agency: &agency.code, only: request.dossiers.as_deref() };
    let (mut targets, stamp) = Targets::read(app, &mut conn, &agency, scope).await?;
    let chosen = counterparts(request.choices.as_deref().unwrap_or_default());
    let (mut movable, mut blocked, mut same, mut dossiers) = (0, 0, 0, Vec::new());
    let mut after = Uuid::nil();
    loop {
        let page = rows::page(&mut conn, scope, after, AT_ONCE).await?;
        let Some(last) = page.last() else { break };
        after = last.id;
        for row in page {
            let target = targets.of(app, &mut conn, &agency, &row).await?;
            let told = forecast(app, &row, target, &chosen)?;
            match told.problem {
                None => movable += 1,
                Some(MoveProblem::Same) => {
                    same += 1;
                    continue;
                }
                Some(_) => blocked += 1,
            }
            if dossiers.len() < TOLD {
                dossiers.push(told);
            }
        }
    }
    let agency = Ref { code: agency.code, name: agency.name };
    let mut told: Vec<TargetProcess> = Vec::new();
    for ((_, case, _), (process, _)) in &targets.0 {
        let target = target_of(case, process);
        if !told.iter().any(|one| one.case_variant_id == *case && one.steps.len() == target.steps.len()) {
            told.push(target);
        }
    }
    told.sort_by(|one, other| one.case_variant_id.cmp(&other.case_variant_id));
    Ok(ProcessMovePreview { procedure, agency, stamp, targets: told, movable, blocked, same, dossiers })
}

fn target_of(case: &str, process: &InternalProcess) -> TargetProcess {
    let steps = process.steps().iter().enumerate().map(|(index, step)| TargetStep {
        index,
        name: step.name.clone(),
        kind: step.kind,
        role: step.role,
        limit_text: step.limit.map(TimeLimit::text_vi).unwrap_or_default(),
    });
    TargetProcess { case_variant_id: case.to_owned(), name: process.name().to_owned(), steps: steps.collect() }
}

/// What would become of a dossier.
fn forecast(app: &App, row: &DossierRow, (process, to): &Target, chosen: &[Counterpart]) -> AppResult<MovingDossier> {
    let state = workflow::fold(row)?;
    let calendars = app.catalogue.calendars();
    let calendar = calendars.of(&row.agency_code);
    let partners = PartnerCalendars::of(state.partners().chain(to.values()), |agency| calendars.of(agency.as_str()));
    let moment = Moment {
        now: local(app.clock.now()),
        calendar: &calendar,
        partners: &partners,
        case_variant: &row.case_variant_id,
        answers: &row.answers,
    };
    let planned = plan_process(&state, process, to, chosen, &moment);
    let plan = planned.as_ref().ok();
    let names = |process: &InternalProcess, steps: StepSet| {
        steps.iter().filter_map(|step| process.step(step)).map(|step| step.name.clone()).collect::<Vec<_>>()
    };
    let steps = state.current_steps().iter().filter_map(|from| moving(&state, process, plan, from)).collect();
    Ok(MovingDossier {
        id: row.id,
        code: row.code.clone(),
        process: state.filing.process.name().to_owned(),
        due_at: state.clock.due_at(),
        steps,
        begins: plan.map(|plan| names(process, plan.begins)).unwrap_or_default(),
        passed: plan.map(|plan| names(process, plan.passed)).unwrap_or_default(),
        dropped: plan.map(|plan| names(&state.filing.process, plan.dropped)).unwrap_or_default(),
        problem: planned.as_ref().err().copied(),
        problem_text: planned.as_ref().err().map(|problem| problem.text_vi().to_owned()),
    })
}

fn moving(
    state: &Dossier,
    process: &InternalProcess,
    plan: Option<&domain::dossier::ProcessPlan>,
    from: usize,
) -> Option<MovingStep> {
    let step = state.filing.process.step(from)?;
    let to = plan.and_then(|plan| plan.pairs.iter().find(|pair| pair.from == from)).map(|pair| pair.to);
    let begun = plan.and_then(|plan| plan.steps.iter().find(|begun| Some(begun.step) == to));
    Some(MovingStep {
        from: step.name.clone(),
        kind: step.kind,
        to: to.and_then(|to| process.step(to)).map(|step| step.name.clone()),
        due_before: state.steps.get(from).and_then(|progress| progress.due_at),
        due_after: begun.and_then(|begun| begun.due),
    })
}

/// Decide to move dossiers: the first of them at once, the rest by and by.
///
/// # Errors
/// 403, 404; 412 when other processes are in force than were shown; 409 and 422 of the key.
pub async fn decide(
    app: &App,
    caller: &Principal,
    idempotency: &IdempotencyKey,
    request: NewProcessMove,
) -> AppResult<Answer> {
    let now = app.clock.now();
    let print = idempotency::fingerprint("create_process_move", &request)?;
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            if let Some(answer) = idempotency::claim_in_tx(tx, caller.account, idempotency, &print).await? {
                return Ok(answer);
            }
            let (agency, role) = must_move(tx, caller, &request.agency_code).await?;
            let reason = Reason::of(request.reason_code, request.reason.as_deref());
            reason.check(ReasonUse::ChangeProcess).map_err(workflow::refused)?;
            let procedure = procedure(tx, &request.procedure_code).await?;
            let scope = Scope { procedure: &procedure.code, agency: &agency.code, only: request.dossiers.as_deref() };
            let (_, stamp) = Targets::read(app, tx, &agency, scope).await?;
            if stamp != request.stamp {
                return Err(AppError::code(Code::StaleVersion));
            }
            let row = MoveRow {
                id: Uuid::now_v7(),
                procedure_code: procedure.code.clone(),
                agency_code: agency.code.clone(),
                dossiers: request.dossiers.as_ref().map(serde_json::to_value).transpose()?,
                choices: serde_json::to_value(request.choices.as_deref().unwrap_or_default())?,
                reason: reason.text,
                reason_code: reason.code.map(|code| code.as_str().to_owned()),
                stamp,
                asked_by: caller.account,
                role: role.as_str().to_owned(),
                asked_at: now,
                finished_at: None,
            };
            rows::insert_in_tx(tx, &row).await?;
            let act = audit::Act::by(caller.account, "processMove", &format!("processMove:{}", row.id)).with(json!({
                "procedure": row.procedure_code, "agency": row.agency_code, "dossiers": row.dossiers, "reason": row.reason,
                "reasonCode": row.reason_code }));
            audit::record_in_tx(tx, now, &act).await?;
            let id = row.id;
            batch_in_tx(app, tx, row, &caller.name, now).await?;
            let told = describe(tx, id).await?;
            let answer = Answer::created(format!("/api/v1/process-moves/{id}"), 1, &told)?;
            idempotency::store_in_tx(tx, caller.account, idempotency, &print, &answer, now).await?;
            Ok(answer)
        })
        .await
}

/// Move the next dossiers of a decision; gives how many were looked at.
async fn batch_in_tx(app: &App, tx: &mut Conn, row: MoveRow, name: &str, now: DateTime<Utc>) -> AppResult<usize> {
    let agency = catalogue::agency(tx, &row.agency_code).await?.ok_or_else(AppError::not_found)?;
    // As who decided, in the role of the decision; what else that person may do by now is no matter.
    let author = Principal {
        account: row.asked_by,
        kind: AccountKind::Official,
        name: name.to_owned(),
        assignments: Vec::new(),
    };
    let role: Role = row.role.parse()?;
    let chosen = counterparts(&serde_json::from_value::<Vec<StepChoice>>(row.choices.clone())?);
    let reason = Reason { text: row.reason.clone(), code: row.reason_code()? };
    let mut targets = Targets::default();
    let calendars = app.catalogue.calendars();
    let next = rows::lock_next_in_tx(tx, &row, AT_ONCE).await?;
    let looked_at = next.len();
    for mut dossier in next {
        let (process, partners) = targets.of(app, tx, &agency, &dossier).await?;
        let id = dossier.id;
        let decision =
            ProcessDecision { role, process, partners, chosen: &chosen, reason: &reason, calendars: &calendars };
        let problem = workflow::change_process_in_tx(tx, &mut dossier, &author, decision, now).await?;
        rows::note_in_tx(tx, row.id, id, problem.map(MoveProblem::as_str)).await?;
    }
    if rows::count(tx, &row).await?.1 == 0 {
        rows::finish_in_tx(tx, row.id, now).await?;
    }
    Ok(looked_at)
}

/// Carry on what was decided; gives how many dossiers were looked at. What somebody works on at this moment is left for the next time.
///
/// # Errors
/// When the database fails; what was moved before stays so.
pub async fn go_on(app: &App) -> AppResult<usize> {
    let mut conn = app.db.get().await?;
    let mut all = 0;
    for (id, name) in rows::unfinished(&mut conn).await? {
        loop {
            let now = app.clock.now();
            let looked_at = conn
                .transaction::<_, AppError, _>(async |tx| match rows::lock_free_in_tx(tx, id).await? {
                    Some(row) => batch_in_tx(app, tx, row, &name, now).await,
                    None => Ok(0),
                })
                .await?;
            all += looked_at;
            if looked_at == 0 {
                break;
            }
        }
    }
    Ok(all)
}

async fn describe(conn: &mut Conn, id: Uuid) -> AppResult<ProcessMove> {
    let (row, asked_by) = rows::find(conn, id).await?.ok_or_else(AppError::not_found)?;
    let agency = catalogue::agency(conn, &row.agency_code).await?.ok_or_else(AppError::not_found)?;
    let (moved, left) = rows::count(conn, &row).await?;
    let kept = rows::kept(conn, id, i64::try_from(TOLD)?).await?;
    let kept = kept.into_iter().map(|(id, code, problem)| {
        let problem: MoveProblem = problem.as_deref().unwrap_or_default().parse()?;
        Ok(KeptDossier { id, code, problem, problem_text: problem.text_vi().to_owned() })
    });
    Ok(ProcessMove {
        id,
        procedure: procedure(conn, &row.procedure_code).await?,
        agency: Ref { code: agency.code, name: agency.name },
        reason_code: row.reason_code()?,
        reason: row.reason,
        asked_by,
        asked_at: local(row.asked_at),
        moved,
        left,
        kept: kept.collect::<AppResult<_>>()?,
        finished_at: row.finished_at.map(local),
    })
}

/// A decision, for who might have made it.
///
/// # Errors
/// 404 for everybody else.
pub async fn read(app: &App, caller: &Principal, id: Uuid) -> AppResult<ProcessMove> {
    let mut conn = app.db.get().await?;
    let told = describe(&mut conn, id).await?;
    match must_move(&mut conn, caller, &told.agency.code).await {
        Ok(_) => Ok(told),
        Err(_) => Err(AppError::not_found()),
    }
}
