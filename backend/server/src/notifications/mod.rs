//! What people are told, and by which way: hears of events by the outbox, writes to the applicant, and to the officials whose opinion is asked or
//! was given, by e-mail where there is an address and a mail server is set; reminds officials and applicants before a time is over, on their page of
//! notices.

mod dto;
mod handlers;
mod mail;
mod reminders;
mod rows;
mod service;
mod texts;

use std::sync::Arc;

use clap::Args;
use domain::dossier::{EventKind, EventName, OPINES};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub use reminders::{Reminders, remind};

use crate::{
    app::App,
    dossiers::{self, DossierRef},
    http::error::AppResult,
    identity,
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
    for letter in letters(app, item.dossier_id, item.event_seq).await? {
        mailer.send(&letter.to, letter.subject, letter.body).await?;
    }
    Ok(())
}

/// A letter to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Address.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
}

/// What is written about an event, and to whom.
///
/// # Errors
/// When the database fails, or a stored event cannot be read.
pub async fn letters(app: &App, dossier_id: Uuid, event_seq: i64) -> AppResult<Vec<Letter>> {
    let mut conn = app.db.get().await?;
    let Some(row) = dossiers::find(&mut conn, &DossierRef::Id(dossier_id)).await? else { return Ok(Vec::new()) };
    let events = dossiers::events(&mut conn, row.id).await?;
    let Some(stored) = events.iter().find(|event| event.seq == event_seq) else { return Ok(Vec::new()) };
    let (event, _) = dossiers::read_event(stored)?;
    let mut asked = events.iter().filter(|event| event.kind == EventName::Consulted.as_str());
    let (text, addresses) = match &event.kind {
        EventKind::Consulted { agency: Some(agency), .. } => {
            let place = asked.filter(|before| before.seq < event_seq).count();
            let addresses = identity::addresses_at(&mut conn, agency.as_str(), &OPINES).await?;
            (texts::to_the_asked(&row, &event, place, &app.public_url), addresses)
        }
        EventKind::ConsultAnswered { consult, on_behalf: false, .. } => {
            let asker =
                asked.nth(*consult).map(dossiers::read_event).transpose()?.and_then(|(asked, _)| asked.actor.account);
            // Who wrote it down himself need not be told.
            let asker = asker.filter(|asker| event.actor.account != Some(*asker));
            let asker = match asker {
                Some(asker) => identity::by_id(&mut conn, asker.uuid()).await?,
                None => None,
            };
            (texts::to_the_asker(&row, &app.public_url), asker.and_then(|asker| asker.email).into_iter().collect())
        }
        _ => {
            let address = row.applicant.get("email").and_then(serde_json::Value::as_str);
            let text = texts::mail(&row, &event, &dossiers::tracking_url(app, &row.tracking_token));
            (text, address.map(str::to_owned).into_iter().collect())
        }
    };
    let Some(text) = text else { return Ok(Vec::new()) };
    let letter = |to| Letter { to, subject: text.subject.clone(), body: text.body.clone() };
    Ok(addresses.into_iter().filter(|address| !address.is_empty()).map(letter).collect())
}
