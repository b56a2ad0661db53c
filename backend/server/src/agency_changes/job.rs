//! The one job that carries changes out on their day, and its place in the worker.
//!
//! A change begins in one transaction ([`begin_due`]): agencies change, officials belong to both sides. Then dossiers follow, some hundred in a
//! transaction, agency by agency ([`move_due`]); when the last of an agency has gone, its officials leave it. What is done and what is left stands
//! in the database alone, so that a process may die at any point and another goes on, and several may try at once: the change is locked while one
//! is at it. A dossier that somebody works on at that moment is left for the next look.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    agency_change::{ChangeState, Matter, Plan},
    ids::AgencyCode,
};
use serde_json::json;
use tokio::sync::watch;
use uuid::Uuid;

use super::{
    begin,
    belongings::Belonging,
    rows::{self, ChangeRow, MoveRow, ProgressRow},
    service,
};
use crate::{
    app::{App, local},
    audit,
    catalogue::calendars::Calendars,
    db::Conn,
    dossiers::{self, Noting, Taking},
    http::error::{AppError, AppResult},
};

/// How often to look when nothing is under way.
const IDLE: Duration = Duration::from_secs(30);
/// How often to look while something is.
const BUSY: Duration = Duration::from_secs(2);
/// Between the beginning of a change and its first dossier, so that every process knows by then that officials belong to both sides
/// (they look every `identity::LOOK_EVERY`).
pub const SETTLE: TimeDelta = TimeDelta::seconds(5);
/// Dossiers in a transaction.
const DOSSIERS_AT_ONCE: i64 = 500;
/// Agencies in a transaction; many have few dossiers.
const AGENCIES_AT_ONCE: i64 = 50;
/// How long after its end a change still looks for a dossier that was filed at an agency in the moment in which that ended.
const STRAYS: TimeDelta = TimeDelta::days(1);

/// The job, running.
#[derive(Debug)]
pub struct Job {
    stop: watch::Sender<bool>,
    task: actix_web::rt::task::JoinHandle<()>,
}

impl Job {
    /// Look again and again in this process. Several processes may.
    #[must_use]
    pub fn spawn(app: App) -> Self {
        let (stop, mut stopped) = watch::channel(false);
        let task = actix_web::rt::spawn(async move {
            while !*stopped.borrow() {
                let look = tokio::select! {
                    looked = look(&app) => looked,
                    // What is not committed is taken back, and done by the next who looks.
                    _ = stopped.changed() => return,
                };
                let wait = match look {
                    Ok(Progress { unfinished: 0, .. }) => IDLE,
                    Ok(_) => BUSY,
                    Err(error) => {
                        tracing::error!(error = ?error, "a change of agencies could not be carried on");
                        IDLE
                    }
                };
                tokio::select! {
                    () = tokio::time::sleep(wait) => {}
                    _ = stopped.changed() => {}
                }
            }
        });
        Self { stop, task }
    }

    /// Stop; what is under way goes on with the next who looks.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the job of changes failed");
        }
    }
}

/// What a look did and left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Changes that began.
    pub begun: usize,
    /// Changes that were finished.
    pub finished: usize,
    /// Changes that are due or under way still.
    pub unfinished: usize,
}

/// Begin what is due, move what can be moved.
///
/// # Errors
/// When the database fails; what was done before stays so.
pub async fn look(app: &App) -> AppResult<Progress> {
    let begun = begin_due(app).await?;
    let finished = move_due(app).await?;
    let today = local(app.clock.now()).date_naive();
    let unfinished = rows::unfinished(&mut *app.db.get().await?, today).await?.len();
    Ok(Progress { begun, finished, unfinished })
}

/// How far a change has come.
///
/// # Errors
/// When the database fails.
pub async fn progress(conn: &mut Conn, change: Uuid) -> AppResult<ProgressRow> {
    rows::progress(conn, change).await
}

/// Begin every approved change whose day has come; gives how many. One whose plan is no longer sound waits, with its faults told.
///
/// # Errors
/// When the database fails; those that began stay so.
pub async fn begin_due(app: &App) -> AppResult<usize> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    let mut begun = 0;
    for id in rows::due(&mut conn, local(now).date_naive()).await? {
        begun += usize::from(conn.transaction::<_, AppError, _>(async |tx| begin_one_in_tx(tx, id, now).await).await?);
    }
    drop(conn);
    if begun > 0 {
        app.catalogue.reload().await?;
    }
    Ok(begun)
}

async fn begin_one_in_tx(tx: &mut Conn, id: Uuid, now: DateTime<Utc>) -> AppResult<bool> {
    let Some(mut row) = rows::lock_free_in_tx(tx, id).await? else { return Ok(false) };
    if row.state != ChangeState::Approved.as_str() {
        return Ok(false);
    }
    let plan = service::plan_of(&row)?;
    let faults = service::judge(tx, &plan, id, None).await?;
    if let Some(first) = faults.first() {
        let problem = format!("{} faults; the first: {} {}", faults.len(), first.pointer, first.code);
        if row.problem.as_ref() != Some(&problem) {
            tracing::error!(change = %id, problem, "a change of agencies cannot begin");
            row.problem = Some(problem);
            row.version += 1;
            rows::update_in_tx(tx, &row).await?;
        }
        return Ok(false);
    }
    begin::begin_in_tx(tx, &row, &plan, now).await?;
    row.state = ChangeState::Running.as_str().to_owned();
    (row.started_at, row.problem) = (Some(now), None);
    row.version += 1;
    rows::update_in_tx(tx, &row).await?;
    Ok(true)
}

/// Move what is to move of every change under way; gives how many were finished. What somebody works on at this moment is left for the next time.
///
/// # Errors
/// When the database fails; what was moved before stays so.
pub async fn move_due(app: &App) -> AppResult<usize> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    conn.transaction::<_, AppError, _>(async |tx| rows::reopen_strays_in_tx(tx, now - STRAYS).await).await?;
    let mut finished = 0;
    for id in rows::running(&mut conn, now - SETTLE).await? {
        finished += usize::from(move_one(app, &mut conn, id).await?);
    }
    Ok(finished)
}

/// How far one look at a change has come.
#[derive(Debug, Default)]
struct Pass {
    /// Agencies that have dossiers which somebody works on.
    held: Vec<String>,
    /// In an agency that goes on: the last dossier looked at, and how many of those looked at stay.
    after: Uuid,
    stayed: i64,
    /// The dossiers of the agencies looked at have gone; now those of others in which they have a part, after this one.
    beside: Option<Uuid>,
    /// The calendars of this pass, and under what appointments are listed that would move with their dossiers.
    counting: Option<(Calendars, Noting)>,
}

/// What a batch came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Batch {
    More,
    Held,
    Finished,
    /// Another worker is at it, or it is over.
    NotOurs,
}

async fn move_one(app: &App, conn: &mut Conn, id: Uuid) -> AppResult<bool> {
    let mut pass = Pass::default();
    loop {
        let now = app.clock.now();
        let came = conn.transaction::<_, AppError, _>(async |tx| batch_in_tx(tx, id, &mut pass, now).await).await?;
        match came {
            Batch::More => {}
            Batch::Finished => {
                tracing::info!(change = %id, "a change of agencies was carried out");
                return Ok(true);
            }
            Batch::Held | Batch::NotOurs => return Ok(false),
        }
    }
}

async fn batch_in_tx(tx: &mut Conn, id: Uuid, pass: &mut Pass, now: DateTime<Utc>) -> AppResult<Batch> {
    let Some(row) = rows::lock_free_in_tx(tx, id).await? else { return Ok(Batch::NotOurs) };
    if row.state != ChangeState::Running.as_str() {
        return Ok(Batch::NotOurs);
    }
    let plan = service::plan_of(&row)?;
    let moves = rows::waiting_in_tx(tx, id, &pass.held, AGENCIES_AT_ONCE).await?;
    if moves.is_empty() {
        return if pass.held.is_empty() { finish_in_tx(tx, row, now).await } else { Ok(Batch::Held) };
    }
    let from = together(&moves);
    let heir = |agency: &str, matter: Matter<'_>| heir(&plan, agency, matter);
    let taking =
        Taking { from: &from, after: pass.after, most: DOSSIERS_AT_ONCE, decision: &row.decision_number, heir: &heir };
    if let Some(after) = pass.beside {
        let done = dossiers::repartner_in_tx(tx, &Taking { after, ..taking }, now).await?;
        if done.full {
            pass.beside = done.last;
            return Ok(Batch::More);
        }
        pass.beside = None;
        let held = held_in_tx(tx, &plan, &from).await?;
        let through: Vec<String> = from.into_iter().filter(|agency| !held.contains(agency)).collect();
        pass.held.extend(held);
        leave_in_tx(tx, &row, &plan, &through, now).await?;
        return Ok(Batch::More);
    }
    let done = dossiers::rehouse_in_tx(tx, &taking, now).await?;
    if !done.moved.is_empty() {
        rows::count_in_tx(tx, id, &done.moved).await?;
        if pass.counting.is_none() {
            pass.counting = Some((Calendars::read(tx).await?, begin::noting(&row, now)));
        }
        if let Some((calendars, noting)) = &mut pass.counting {
            dossiers::list_moved_in_tx(tx, calendars, &done.changed, noting).await?;
        }
    }
    pass.stayed += done.stayed;
    if done.full {
        // Those that stay are passed by; those that end leave nothing to pass by.
        pass.after = done.last.filter(|_| pass.stayed > 0).unwrap_or(pass.after);
        return Ok(Batch::More);
    }
    (pass.after, pass.stayed, pass.beside) = (Uuid::nil(), 0, Some(Uuid::nil()));
    Ok(Batch::More)
}

/// Of these agencies, those that still have a dossier, or a part in one of others, which is to leave: somebody works on it.
async fn held_in_tx(tx: &mut Conn, plan: &Plan, from: &[String]) -> AppResult<Vec<String>> {
    let mut held = Vec::new();
    let heaps = rows::heaps(tx, from)
        .await?
        .into_iter()
        .chain(rows::parts(tx, from).await?.into_iter().map(rows::PartRow::heap));
    for heap in heaps {
        let matter =
            Matter { procedure: &heap.procedure_code, sector: &heap.sector_code, commune: heap.commune.as_deref() };
        if heir(plan, &heap.agency_code, matter)?.as_str() != heap.agency_code && !held.contains(&heap.agency_code) {
            held.push(heap.agency_code);
        }
    }
    Ok(held)
}

/// Moves that go together: agencies that end; one that goes on is gone through alone, since not all of its dossiers leave.
fn together(moves: &[MoveRow]) -> Vec<String> {
    let many = match moves.first() {
        Some(first) if !first.ends => 1,
        _ => moves.iter().take_while(|one| one.ends).count(),
    };
    moves.iter().take(many).map(|one| one.from.clone()).collect()
}

fn heir(plan: &Plan, agency: &str, matter: Matter<'_>) -> AppResult<AgencyCode> {
    let to = plan.of(agency).and_then(|one| one.of_dossier(matter));
    Ok(to.cloned().ok_or_else(|| anyhow::anyhow!("the plan names no successor of {agency}"))?)
}

/// The last dossiers of these agencies have gone: whoever came to belong there meanwhile goes after them, and nobody stays behind.
async fn leave_in_tx(
    tx: &mut Conn,
    row: &ChangeRow,
    plan: &Plan,
    from: &[String],
    now: DateTime<Utc>,
) -> AppResult<()> {
    for belonging in Belonging::all() {
        belonging.give_in_tx(tx, plan, from, now).await?;
        belonging.take_in_tx(tx, plan, from).await?;
    }
    let acts: Vec<audit::Act> = rows::finish_moves_in_tx(tx, row.id, from, now)
        .await?
        .into_iter()
        .map(|(agency, dossiers)| {
            audit::Act::by_system("agencyMoved", &format!("agency:{agency}"))
                .with(json!({ "change": row.id, "decision": row.decision_number, "dossiers": dossiers }))
        })
        .collect();
    audit::record_all_in_tx(tx, now, &acts).await
}

async fn finish_in_tx(tx: &mut Conn, mut row: ChangeRow, now: DateTime<Utc>) -> AppResult<Batch> {
    row.state = ChangeState::Done.as_str().to_owned();
    row.finished_at = Some(now);
    row.version += 1;
    rows::update_in_tx(tx, &row).await?;
    let act = audit::Act::by_system("agencyChangeDone", &format!("agencyChange:{}", row.id))
        .with(json!({ "decision": row.decision_number }));
    audit::record_in_tx(tx, now, &act).await?;
    Ok(Batch::Finished)
}
