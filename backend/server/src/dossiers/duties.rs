//! What the program does by itself when a time is over.

use std::time::Duration;

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use domain::dossier::{self, Action, ReasonCode, StateKind};
use tokio::sync::watch;
use uuid::Uuid;

use super::{appointments, assistance, consultations, forecast, process_moves, rows, workflow};
use crate::{
    app::App,
    db::Conn,
    http::{
        brake,
        error::{AppError, AppResult},
        idempotency,
    },
    identity,
};

/// How often to look.
const EVERY: Duration = Duration::from_secs(60);
/// Dossiers of one duty in one look at most; the next look goes on.
const MOST: i64 = 500;

/// What ends because the applicant lets a term go by, and what is told then.
const SILENCE: [(StateKind, ReasonCode); 3] = [
    (StateKind::AwaitingSupplement, ReasonCode::ApplicantSilent),
    (StateKind::AwaitingPayment, ReasonCode::NotPaid),
    (StateKind::Suspended, ReasonCode::NotCompleted),
];

/// The duties, running.
#[derive(Debug)]
pub struct Duties {
    stop: watch::Sender<bool>,
    task: actix_web::rt::task::JoinHandle<()>,
}

impl Duties {
    /// Look every minute in this process. Several processes may: each dossier is locked while it is ended.
    #[must_use]
    pub fn spawn(app: App) -> Self {
        let (stop, mut stopped) = watch::channel(false);
        let task = actix_web::rt::spawn(async move {
            while !*stopped.borrow() {
                match do_all(&app).await {
                    Ok(0) => {}
                    Ok(done) => tracing::info!(done, "dossiers were ended, taken up again or moved to another process"),
                    Err(error) => tracing::error!(error = ?error, "what is due by time could not be done"),
                }
                match appointments::settle(&app).await {
                    Ok(0) => {}
                    Ok(listed) => tracing::info!(listed, "appointments given while a calendar changed were listed"),
                    Err(error) => tracing::error!(error = ?error, "the pending appointments could not be settled"),
                }
                if let Err(error) = forget(&app).await {
                    tracing::error!(error = ?error, "what is kept for a time only could not be forgotten");
                }
                if let Err(error) = forecast::roll_up(&app).await {
                    tracing::error!(error = ?error, "the real times could not be counted");
                }
                tokio::select! {
                    () = tokio::time::sleep(EVERY) => {}
                    _ = stopped.changed() => {}
                }
            }
        });
        Self { stop, task }
    }

    /// Finish what is under way, then stop.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the duties failed");
        }
    }
}

/// Do everything whose time has come; tells how much was done.
///
/// # Errors
/// When the database fails; what was done before stays so.
pub async fn do_all(app: &App) -> AppResult<usize> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    let mut ended = 0;
    for (state, why) in SILENCE {
        let silent = rows::silent(&mut conn, state.as_str(), now, MOST).await?;
        let end = Action::Terminate { reason: why.into(), legal_basis: None };
        ended += act_on(app, &mut conn, &silent, &end, now).await?;
    }
    let noticed = rows::notices_over(&mut conn, now, MOST).await?;
    let gone_on = act_on(app, &mut conn, &noticed, &Action::Resume { note: None }, now).await?;
    let silent = consultations::silent(&mut conn, now, MOST).await?;
    let agreed = act_on(app, &mut conn, &silent, &dossier::silence(), now).await?;
    let linked = assistance::link_proved(&mut conn, MOST, now).await?;
    drop(conn);
    let moved = process_moves::go_on(app).await?;
    Ok(ended + gone_on + agreed + linked + moved)
}

/// Forget what is kept for a time only: stored answers, failures, sessions that are over.
///
/// # Errors
/// When the database fails.
pub async fn forget(app: &App) -> AppResult<usize> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    let answers = idempotency::forget(&mut conn, now, MOST).await?;
    let failures = brake::forget(&mut conn, now).await?;
    Ok(answers + failures + identity::forget_sessions(&mut conn, now).await?)
}

async fn act_on(
    app: &App,
    conn: &mut Conn,
    dossiers: &[Uuid],
    action: &Action,
    now: DateTime<Utc>,
) -> AppResult<usize> {
    let mut acted = 0;
    for id in dossiers {
        let done = conn
            .transaction::<_, AppError, _>(async |tx| {
                // Whoever works on it now, goes first; the next look comes again.
                let Some(mut row) = rows::lock_free_in_tx(tx, *id).await? else { return Ok(false) };
                match workflow::act_as_program_in_tx(app, tx, &mut row, action, now).await {
                    Ok(()) => Ok(true),
                    Err(AppError::Refused { .. }) => Ok(false),
                    Err(error) => Err(error),
                }
            })
            .await?;
        acted += usize::from(done);
    }
    Ok(acted)
}
