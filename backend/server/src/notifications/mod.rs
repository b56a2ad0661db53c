//! What people are told, and by which way: hears of events by the outbox and writes to the applicant by e-mail where there is an address and a
//! mail server is set; reminds officials and applicants before a time is over, on their page of notices.

mod dto;
mod handlers;
mod mail;
mod reminders;
mod rows;
mod service;
mod texts;

use std::sync::Arc;

use clap::Args;
use utoipa_actix_web::service_config::ServiceConfig;

pub use reminders::{Reminders, remind};

use crate::{
    app::App,
    dossiers::{self, DossierRef},
    http::error::AppResult,
    outbox::{Item, Subscriber},
};

/// The routes of notices.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config.service(handlers::list_notifications).service(handlers::update_notifications);
}

/// Look for what is to be reminded of, in this process. Several processes may.
///
/// # Errors
/// When the settings are wrong.
pub fn remind_in_background(app: App, config: &MailConfig) -> anyhow::Result<Reminders> {
    Ok(Reminders::run(app, mailer(config)?))
}

fn mailer(config: &MailConfig) -> anyhow::Result<Option<mail::Mailer>> {
    config.smtp_url.as_deref().map(|url| mail::Mailer::new(url, &config.mail_from)).transpose()
}

/// How mail leaves this service.
#[derive(Debug, Clone, Args)]
pub struct MailConfig {
    /// Mail server, such as smtp://localhost:1025 or smtps://user:password@host. Default: no mail.
    #[arg(long, env = "MOTCUA_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Sender of the mail.
    #[arg(long, env = "MOTCUA_MAIL_FROM", default_value = "Motcua <khong-tra-loi@motcua.example>")]
    pub mail_from: String,
}

/// The subscriber of the outbox.
///
/// # Errors
/// When the settings are wrong.
pub fn subscriber(config: &MailConfig) -> anyhow::Result<Subscriber> {
    let mailer = mailer(config)?.map(Arc::new);
    Ok(Arc::new(move |app, item| {
        let mailer = mailer.clone();
        Box::pin(async move {
            match mailer {
                Some(mailer) => tell(&app, &mailer, &item).await,
                None => Ok(()),
            }
        })
    }))
}

async fn tell(app: &App, mailer: &mail::Mailer, item: &Item) -> AppResult<()> {
    let (row, events) = {
        let mut conn = app.db.get().await?;
        let Some(row) = dossiers::find(&mut conn, &DossierRef::Id(item.dossier_id)).await? else { return Ok(()) };
        let events = dossiers::events(&mut conn, row.id).await?;
        (row, events)
    };
    let Some(stored) = events.iter().find(|event| event.seq == item.event_seq) else { return Ok(()) };
    let address = row.applicant.get("email").and_then(serde_json::Value::as_str).filter(|address| !address.is_empty());
    let (event, _) = dossiers::read_event(stored)?;
    let Some((address, text)) =
        address.zip(texts::mail(&row, &event, &dossiers::tracking_url(app, &row.tracking_token)))
    else {
        return Ok(());
    };
    mailer.send(address, text.subject, text.body).await
}
