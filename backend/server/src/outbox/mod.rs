//! Events that others must hear of: written in the transaction of the event, relayed by a worker until the subscriber took them.
//! A row is leased, not locked, while the subscriber works; a worker that dies leaves the row to the next one. So a subscriber may hear
//! of an event twice, and never not at all.

use std::{future::Future, pin::Pin, sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use tokio::sync::watch;
use uuid::Uuid;

use crate::{
    app::App,
    db::{Conn, schema::outbox},
    http::error::AppResult,
};

/// Rows taken at once.
const BATCH: i64 = 20;
/// How long a worker may take for its rows before another may take them, in seconds.
const LEASE: i64 = 120;
/// How often to look when nothing was waiting.
const IDLE: Duration = Duration::from_secs(2);
/// Longest wait between two tries, in minutes.
const LONGEST_WAIT: i64 = 60;

/// An event that somebody must hear of.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Item {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    id: i64,
    #[diesel(sql_type = diesel::sql_types::Integer)]
    attempts: i32,
    /// The dossier.
    #[diesel(sql_type = diesel::sql_types::Uuid)]
    pub dossier_id: Uuid,
    /// The event of that dossier.
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    pub event_seq: i64,
}

/// Who hears: an error means "again later".
pub type Subscriber = Arc<dyn Fn(App, Item) -> Pin<Box<dyn Future<Output = AppResult<()>>>> + Send + Sync>;

/// Write that others must hear of an event.
///
/// # Errors
/// When the database fails.
pub async fn push_in_tx(tx: &mut Conn, dossier_id: Uuid, event_seq: i64, now: DateTime<Utc>) -> AppResult<()> {
    diesel::insert_into(outbox::table)
        .values((
            outbox::dossier_id.eq(dossier_id),
            outbox::event_seq.eq(event_seq),
            outbox::created_at.eq(now),
            outbox::next_try_at.eq(now),
        ))
        .execute(tx)
        .await?;
    Ok(())
}

/// The same for many dossiers, each with one event.
///
/// # Errors
/// When the database fails.
pub async fn push_all_in_tx(tx: &mut Conn, events: &[(Uuid, i64)], now: DateTime<Utc>) -> AppResult<()> {
    use diesel::sql_types::{Array, BigInt, Timestamptz, Uuid as Id};
    diesel::sql_query(
        "INSERT INTO outbox (dossier_id, event_seq, created_at, next_try_at)
         SELECT id, seq, $3, $3 FROM unnest($1, $2) AS new (id, seq)",
    )
    .bind::<Array<Id>, _>(events.iter().map(|(id, _)| *id).collect::<Vec<_>>())
    .bind::<Array<BigInt>, _>(events.iter().map(|(_, seq)| *seq).collect::<Vec<_>>())
    .bind::<Timestamptz, _>(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// A running relay.
#[derive(Debug)]
pub struct Relay {
    stop: watch::Sender<bool>,
    task: actix_web::rt::task::JoinHandle<()>,
}

impl Relay {
    /// Finish what is under way, then stop.
    pub async fn stop(self) {
        // The relay may have ended by itself; there is nobody left to tell then.
        self.stop.send_replace(true);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the relay of the outbox failed");
        }
    }
}

/// Start the relay in this process.
#[must_use]
pub fn spawn(app: App, subscriber: Subscriber) -> Relay {
    let (stop, mut stopped) = watch::channel(false);
    let task = actix_web::rt::spawn(async move {
        while !*stopped.borrow() {
            let busy = match relay(&app, &subscriber).await {
                Ok(count) => count > 0,
                Err(error) => {
                    tracing::error!(error = ?error, "the outbox cannot be read");
                    false
                }
            };
            if !busy {
                tokio::select! {
                    () = tokio::time::sleep(IDLE) => {}
                    _ = stopped.changed() => {}
                }
            }
        }
    });
    Relay { stop, task }
}

/// Relay what waits now; gives the number of items taken.
///
/// # Errors
/// When the database fails; a failing subscriber is no error here.
pub async fn relay(app: &App, subscriber: &Subscriber) -> AppResult<usize> {
    let now = app.clock.now();
    let items = lease(&mut *app.db.get().await?, now).await?;
    for item in &items {
        let heard = subscriber(app.clone(), item.clone()).await;
        let mut conn = app.db.get().await?;
        match heard {
            Ok(()) => {
                diesel::update(outbox::table.find(item.id))
                    .set(outbox::done_at.eq(app.clock.now()))
                    .execute(&mut *conn)
                    .await?;
            }
            Err(error) => {
                tracing::warn!(dossier = %item.dossier_id, attempts = item.attempts, error = ?error, "an event could not be relayed");
                let wait = TimeDelta::minutes((1_i64 << item.attempts.clamp(0, 10)).min(LONGEST_WAIT));
                diesel::update(outbox::table.find(item.id))
                    .set((outbox::next_try_at.eq(app.clock.now() + wait), outbox::last_error.eq(format!("{error:?}"))))
                    .execute(&mut *conn)
                    .await?;
            }
        }
    }
    Ok(items.len())
}

async fn lease(conn: &mut Conn, now: DateTime<Utc>) -> AppResult<Vec<Item>> {
    Ok(diesel::sql_query(
        "UPDATE outbox SET attempts = attempts + 1, next_try_at = $1
         WHERE id IN (SELECT id FROM outbox WHERE done_at IS NULL AND next_try_at <= $2 ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
         RETURNING id, attempts, dossier_id, event_seq",
    )
    .bind::<diesel::sql_types::Timestamptz, _>(now + TimeDelta::seconds(LEASE))
    .bind::<diesel::sql_types::Timestamptz, _>(now)
    .bind::<diesel::sql_types::BigInt, _>(BATCH)
    .load(conn)
    .await?)
}
