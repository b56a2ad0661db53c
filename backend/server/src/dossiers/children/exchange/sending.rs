//! Sending what is stored, until it is taken.

use std::{sync::LazyLock, time::Duration};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::TimeDelta;
use tokio::sync::watch;

use super::{
    message::{CloudEvent, Message},
    rows::{self, Waiting},
    signing,
};
use crate::{
    app::App,
    dossiers::attachments::read_blob,
    http::error::{AppError, AppResult},
};

/// How often to look.
const EVERY: Duration = Duration::from_secs(2);
/// How long the other side may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long a message is nobody else's while it is sent.
const LEASE: TimeDelta = TimeDelta::seconds(120);
/// Messages at once.
const BATCH: i64 = 20;
/// Longest wait between two tries, in minutes: a system that is down for a day hears within the hour when it is back.
const LONGEST_WAIT: i64 = 60;
/// Most of an answer that is kept of a failure, in characters.
const KEPT: usize = 500;

static CLIENT: LazyLock<reqwest::Client> = LazyLock::new(|| {
    let patient = reqwest::Client::builder().timeout(PATIENCE).redirect(reqwest::redirect::Policy::none());
    patient.build().unwrap_or_default()
});

/// The sending, running.
#[derive(Debug)]
pub struct Deliveries {
    stop: watch::Sender<bool>,
    task: actix_web::rt::task::JoinHandle<()>,
}

impl Deliveries {
    /// Send in this process; several may.
    #[must_use]
    pub fn spawn(app: App) -> Self {
        let (stop, mut stopped) = watch::channel(false);
        let task = actix_web::rt::spawn(async move {
            while !*stopped.borrow() {
                match deliver(&app).await {
                    Ok(0) => {
                        tokio::select! {
                            () = tokio::time::sleep(EVERY) => {}
                            _ = stopped.changed() => {}
                        }
                    }
                    Ok(_) => {}
                    Err(error) => {
                        tracing::error!(error = ?error, "the messages to other systems cannot be read");
                        tokio::time::sleep(EVERY).await;
                    }
                }
            }
        });
        Self { stop, task }
    }

    /// Finish what is under way, then stop.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the exchange with other systems failed");
        }
    }
}

/// Send what waits now; gives the number of messages that were tried.
///
/// # Errors
/// When the database fails; a system that does not answer is no error here.
pub async fn deliver(app: &App) -> AppResult<usize> {
    let waiting = rows::lease(&mut *app.db.get().await?, app.clock.now(), LEASE, BATCH).await?;
    for message in &waiting {
        let sent = send(app, message).await;
        let mut conn = app.db.get().await?;
        let now = app.clock.now();
        match sent {
            Ok(()) => rows::delivered(&mut conn, message.id, now).await?,
            Err(error) => {
                let error = format!("{error:?}").chars().take(KEPT).collect::<String>();
                tracing::warn!(message = %message.id, attempts = message.attempts, error, "a message to another system was not taken");
                let wait = TimeDelta::minutes((1_i64 << message.attempts.clamp(0, 10)).min(LONGEST_WAIT));
                rows::failed(&mut conn, message.id, now + wait, &error).await?;
            }
        }
    }
    Ok(waiting.len())
}

async fn send(app: &App, waiting: &Waiting) -> AppResult<()> {
    let mut message = Message::read(&waiting.kind, waiting.data.clone())
        .ok_or_else(|| anyhow::anyhow!("the stored message {} cannot be read", waiting.id))?;
    for paper in message.papers() {
        paper.content = Some(STANDARD.encode(read_blob(app.blobs.as_ref(), &paper.sha256).await?));
    }
    let id = waiting.id.to_string();
    let event = CloudEvent {
        specversion: "1.0".to_owned(),
        id: id.clone(),
        source: format!("{}/api/v1", app.public_url),
        kind: waiting.kind.clone(),
        subject: waiting.child_id.to_string(),
        time: waiting.created_at,
        datacontenttype: "application/json".to_owned(),
        data: message.data()?,
    };
    let body = serde_json::to_vec(&event)?;
    let timestamp = app.clock.now().timestamp();
    let signature = signing::sign(&waiting.secret, &id, timestamp, &body)?;
    let admission = signing::sign(&waiting.secret, &id, timestamp, event.source.as_bytes())?;
    let answer = CLIENT
        .post(format!("{}/exchange/messages", waiting.url))
        .header("content-type", "application/cloudevents+json")
        .header("webhook-id", &id)
        .header("webhook-timestamp", timestamp.to_string())
        .header("webhook-signature", signature)
        .header("motcua-source", &event.source)
        .header("motcua-admission", admission)
        .body(body)
        .send()
        .await
        .map_err(anyhow::Error::from)?;
    if answer.status().is_success() {
        return Ok(());
    }
    let status = answer.status();
    let text = answer.text().await.unwrap_or_default();
    Err(AppError::Unexpected(anyhow::anyhow!("{status}: {}", text.chars().take(KEPT).collect::<String>())))
}
