//! Reminders: looked for by the worker, said once each for every due time, however many workers look and however often one starts again.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    access::Role,
    dossier::{Dossier, Notices},
    reminder::{Leads, Reminder, ReminderKind, reminders, superiors},
};
use tokio::sync::watch;
use uuid::Uuid;

use super::{mail::Mailer, rows, texts};
use crate::{
    app::{App, local},
    db::Conn,
    dossiers::{self, DossierRef, DossierRow},
    http::error::{AppError, AppResult},
    staff,
};

/// How often to look.
const EVERY: Duration = Duration::from_secs(120);
/// Dossiers read at once.
const BATCH: i64 = 200;
/// E-mails taken at once, and for how many seconds.
const MAILS: (i64, i64) = (20, 120);
/// Longest wait between two tries of an e-mail, in minutes.
const LONGEST_WAIT: i64 = 60;
/// Days off that may lie together (Tết), for how far to look ahead.
const MOST_DAYS_OFF: i64 = 10;

/// The reminders, running.
#[derive(Debug)]
pub struct Reminders {
    stop: watch::Sender<bool>,
    task: actix_web::rt::task::JoinHandle<()>,
}

impl Reminders {
    /// Look every two minutes in this process; with a mailer applicants are written to as well.
    pub(super) fn run(app: App, mailer: Option<Mailer>) -> Self {
        let (stop, mut stopped) = watch::channel(false);
        let task = actix_web::rt::spawn(async move {
            while !*stopped.borrow() {
                match remind(&app, mailer.is_some()).await {
                    Ok(0) => {}
                    Ok(said) => tracing::info!(said, "reminders were sent"),
                    Err(error) => tracing::error!(error = ?error, "the reminders could not be sent"),
                }
                if let Some(mailer) = &mailer
                    && let Err(error) = send_mail(&app, mailer).await
                {
                    tracing::error!(error = ?error, "the e-mails of reminders cannot be read");
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
            tracing::error!(%error, "the reminders failed");
        }
    }
}

/// Say everything that is to be said now; tells how much was. `mails`: whether e-mails can be sent.
///
/// # Errors
/// When the database fails; what was said before stays so.
pub async fn remind(app: &App, mails: bool) -> AppResult<usize> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    // A working day has eight hours, and a week two days off.
    let days = rows::longest_lead(&mut conn).await? / 8 * 2 + MOST_DAYS_OFF;
    let horizon = now + TimeDelta::days(days);
    let (mut said, mut after) = (0, Uuid::nil());
    loop {
        let found = rows::due(&mut conn, now, horizon, after, BATCH).await?;
        let Some(last) = found.last() else { return Ok(said) };
        after = *last;
        for id in found {
            said += of_dossier(app, &mut conn, id, mails, now).await?;
        }
    }
}

async fn of_dossier(app: &App, conn: &mut Conn, id: Uuid, mails: bool, now: DateTime<Utc>) -> AppResult<usize> {
    let Some(row) = dossiers::find(conn, &DossierRef::Id(id)).await? else { return Ok(0) };
    let state = dossiers::fold(&row)?;
    let calendars = app.catalogue.calendars();
    let (calendar, partners) = (calendars.of(&row.agency_code), dossiers::partner_calendars(&calendars, &state));
    let mut leads = Vec::new();
    for step in state.current_steps().iter() {
        let agency = state
            .filing
            .process
            .step(step)
            .map_or(row.agency_code.as_str(), |step| state.filing.agency_of(step).as_str());
        let working = staff::working(conn, agency).await?;
        let minutes = |hours: u8| i64::from(hours) * 60;
        leads.push((step, Leads { holder: minutes(working.holder_hours), superior: minutes(working.superior_hours) }));
    }
    let lead = |step: usize| {
        leads.iter().find(|(of, _)| *of == step).map_or(Leads { holder: 0, superior: 0 }, |(_, lead)| *lead)
    };
    let mut said = 0;
    for told in reminders(&state, &calendar, &partners, lead, local(now)) {
        let address = if mails { address(conn, &row, &told).await? } else { None };
        let new = conn
            .transaction::<_, AppError, _>(async |tx| {
                if !rows::claim_in_tx(tx, id, &told, address.as_deref(), now).await? {
                    return Ok(false);
                }
                let accounts = readers(tx, &row, &state, &told, now).await?;
                let step = told.step.and_then(|index| state.filing.process.step(index));
                rows::tell_in_tx(tx, &accounts, id, &told, step.map(|step| step.name.as_str()), now).await?;
                Ok(true)
            })
            .await?;
        said += usize::from(new);
    }
    Ok(said)
}

/// Where the applicant's side is written to, as was said before filing; several stand with commas between them.
async fn address(conn: &mut Conn, row: &DossierRow, told: &Reminder) -> AppResult<Option<String>> {
    if told.kind != ReminderKind::SupplementEnding {
        return Ok(None);
    }
    let all = dossiers::addresses(conn, row).await?;
    Ok((!all.is_empty()).then(|| all.join(",")))
}

/// Who is told, each once.
async fn readers(
    tx: &mut Conn,
    row: &DossierRow,
    state: &Dossier,
    told: &Reminder,
    now: DateTime<Utc>,
) -> AppResult<Vec<Uuid>> {
    let mut readers = match told.kind {
        ReminderKind::StepDue => holders(tx, state, told, now).await?,
        ReminderKind::StepDueSuperior => superiors_of(tx, state, told).await?,
        ReminderKind::StepOverdue => {
            let mut both = holders(tx, state, told, now).await?;
            both.extend(superiors_of(tx, state, told).await?);
            both
        }
        ReminderKind::DossierOverdue => {
            let heads = [Role::Leader, Role::DeskHead].map(|role| role.as_str().to_owned());
            let mut all: Vec<Uuid> =
                rows::holders(tx, &row.agency_code, &heads).await?.into_iter().map(|(account, _)| account).collect();
            all.extend(rows::supervisors(tx, &row.agency_code).await?);
            all
        }
        ReminderKind::SupplementEnding => {
            // Who is told was said before filing.
            let told = state.filing.assistance.as_ref().map_or(Notices::Both, |said| said.notices);
            let owner = state.filing.owner.filter(|_| told != Notices::Helper);
            let helper = state.filing.helper.filter(|_| told != Notices::Owner);
            [owner, helper].into_iter().flatten().map(domain::ids::AccountId::uuid).collect()
        }
    };
    readers.sort_unstable();
    readers.dedup();
    Ok(readers)
}

/// Whoever holds the step, and does the work of one who is away; everybody of the role where nobody holds it.
async fn holders(tx: &mut Conn, state: &Dossier, told: &Reminder, now: DateTime<Utc>) -> AppResult<Vec<Uuid>> {
    let Some((index, step)) = told.step.and_then(|index| Some((index, state.filing.process.step(index)?))) else {
        return Ok(Vec::new());
    };
    if let Some(holder) = state.steps.get(index).and_then(|progress| progress.assignee) {
        let doer = staff::doer_for(tx, holder.uuid(), now).await?;
        return Ok(std::iter::once(holder.uuid()).chain(doer).collect());
    }
    let role = [step.role.as_str().to_owned()];
    let all = rows::holders(tx, state.filing.agency_of(step).as_str(), &role).await?;
    Ok(all.into_iter().map(|(account, _)| account).collect())
}

/// The superiors of whoever does the step: those of the first of the roles that somebody holds at its agency.
async fn superiors_of(tx: &mut Conn, state: &Dossier, told: &Reminder) -> AppResult<Vec<Uuid>> {
    let Some(step) = told.step.and_then(|index| state.filing.process.step(index)) else { return Ok(Vec::new()) };
    let wanted: Vec<String> = superiors(step.role).iter().map(|role| role.as_str().to_owned()).collect();
    let held = rows::holders(tx, state.filing.agency_of(step).as_str(), &wanted).await?;
    let first = wanted.iter().find(|role| held.iter().any(|(_, other)| other == *role));
    Ok(held.iter().filter(|(_, role)| Some(role) == first).map(|(account, _)| *account).collect())
}

async fn to_all(mailer: &Mailer, addresses: &str, text: &texts::Text) -> AppResult<()> {
    for address in addresses.split(',') {
        mailer.send(address, text.subject.clone(), text.body.clone()).await?;
    }
    Ok(())
}

/// Send the e-mails that wait.
async fn send_mail(app: &App, mailer: &Mailer) -> AppResult<()> {
    let (most, seconds) = MAILS;
    let now = app.clock.now();
    let taken = rows::lease_mail(&mut *app.db.get().await?, now, now + TimeDelta::seconds(seconds), most).await?;
    for mail in taken {
        let row = dossiers::find(&mut *app.db.get().await?, &DossierRef::Id(mail.dossier_id)).await?;
        let text = row.and_then(|row| {
            texts::ending(&row, local(mail.due_at), mail.days, &dossiers::tracking_url(app, &row.tracking_token))
        });
        let sent = match text {
            Some(text) => to_all(mailer, &mail.mail_to, &text).await,
            None => Ok(()),
        };
        let next = sent.err().map(|error| {
            tracing::warn!(dossier = %mail.dossier_id, tries = mail.mail_tries, error = ?error, "a reminder could not be mailed");
            app.clock.now() + TimeDelta::minutes((1_i64 << mail.mail_tries.clamp(0, 10)).min(LONGEST_WAIT))
        });
        rows::mailed(&mut *app.db.get().await?, &mail, next).await?;
    }
    Ok(())
}
