//! What people are told, and by which way: hears of events by the outbox, writes to the applicant by e-mail where there is an address and a
//! mail server is set.

mod mail;
mod texts;

use std::sync::Arc;

use clap::Args;

use domain::dossier::EventKind;

use crate::{
    app::App,
    dossiers::{self, DossierRef, DossierRow},
    http::error::AppResult,
    outbox::{Item, Subscriber},
};

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
    let mailer =
        config.smtp_url.as_deref().map(|url| mail::Mailer::new(url, &config.mail_from)).transpose()?.map(Arc::new);
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
    let (event, _) = dossiers::read_event(stored)?;
    if matches!(event.kind, EventKind::OwnerAsked { .. }) {
        return send_code(app, mailer, &row).await;
    }
    let Some(text) = texts::mail(&row, &event, &dossiers::tracking_url(app, &row.tracking_token)) else {
        return Ok(());
    };
    for address in dossiers::addresses(app, &row).await? {
        mailer.send(&address, text.subject.clone(), text.body.clone()).await?;
    }
    Ok(())
}

/// The code that the owner is to tell who files for him. It stands in clear only until this has left.
async fn send_code(app: &App, mailer: &mail::Mailer, row: &DossierRow) -> AppResult<()> {
    let pending = dossiers::pending_code(&mut *app.db.get().await?, row.id, app.clock.now()).await?;
    let Some((address, code)) = pending else { return Ok(()) };
    let text = texts::owner_code(row, &code);
    mailer.send(&address, text.subject, text.body).await?;
    dossiers::code_left(&mut *app.db.get().await?, row.id).await
}
