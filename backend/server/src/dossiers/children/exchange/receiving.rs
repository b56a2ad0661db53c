//! Taking what another system says.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{
    super::{
        opening::{self, Paper, Parties, Request},
        rows as belonging, settling,
    },
    message::{CloudEvent, Message, Told, Withdrawn},
    rows::{self, SystemRow},
    signing,
};
use crate::{
    app::App,
    audit,
    db::Conn,
    dossiers::{
        attachments::{MAX_FILE, Media, store_blob},
        rows as dossiers, workflow,
    },
    http::error::{AppError, AppResult, Code, FieldError},
    identity,
};

/// What stands above a message.
#[derive(Debug)]
pub struct Head {
    /// `webhook-id`.
    pub id: String,
    /// `webhook-timestamp`.
    pub timestamp: String,
    /// `motcua-source`: where the API of the sending system begins.
    pub source: String,
    /// `motcua-admission`: signature of the source, so that the body of a stranger is never read.
    pub admission: String,
    /// `webhook-signature`: signature of the body.
    pub signature: String,
}

fn unsigned() -> AppError {
    AppError::code(Code::Unauthenticated)
}

fn wrong(pointer: &str, code: &'static str, message: &str) -> AppError {
    AppError::invalid(vec![FieldError::new(pointer, code, message)])
}

/// The system whose message this is, before its body is read.
///
/// # Errors
/// 401 when no known system has signed the head, or not now.
pub async fn admit(app: &App, head: &Head) -> AppResult<SystemRow> {
    let system = rows::system_at(&mut *app.db.get().await?, &head.source).await?.ok_or_else(unsigned)?;
    let Head { id, timestamp, source, admission, .. } = head;
    if signing::verify(&system.secret, id, timestamp, admission, source.as_bytes(), app.clock.now())? {
        Ok(system)
    } else {
        Err(unsigned())
    }
}

/// Take a message of an admitted system, once.
///
/// # Errors
/// 401 when the body is not the one that was signed, 400 with what is wrong with it.
pub async fn take(app: &App, system: &SystemRow, head: &Head, body: &[u8]) -> AppResult<()> {
    let now = app.clock.now();
    let Head { id, timestamp, source, signature, .. } = head;
    if !signing::verify(&system.secret, id, timestamp, signature, body, now)? {
        return Err(unsigned());
    }
    let event: CloudEvent = serde_json::from_slice(body).map_err(|error| wrong("", "event", &error.to_string()))?;
    if event.id != *id || event.source != *source {
        return Err(wrong("/id", "otherHead", "The id and the source are those of the headers."));
    }
    let mut message = Message::read(&event.kind, event.data)
        .ok_or_else(|| wrong("/data", "unknownMessage", "No type known here, or data that is not of it."))?;
    for paper in message.papers() {
        keep(app, paper).await?;
    }
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            if !rows::take_in_tx(tx, &system.name, id, now).await? {
                return Ok(());
            }
            let act = audit::Act::by(system.account_id, "exchange", &format!("dossier:{}", event.subject));
            audit::record_in_tx(tx, now, &act.with(json!({ "message": id, "type": event.kind }))).await?;
            match message {
                Message::Requested(request) => open_in_tx(app, tx, system, *request, now).await,
                Message::Told(told) => hear_in_tx(app, tx, system, *told, now).await,
                Message::Withdrawn(withdrawn) => take_back_in_tx(tx, system, withdrawn, now).await,
            }
        })
        .await
}

/// Store the bytes of a paper, as it would be if somebody had uploaded it.
async fn keep(app: &App, paper: &mut Paper) -> AppResult<()> {
    let content = paper.content.take().unwrap_or_default();
    let bytes = STANDARD.decode(content).map_err(|_| wrong("/data/papers", "base64", "Not Base64."))?;
    if bytes.len() > MAX_FILE {
        return Err(AppError::code(Code::TooLarge));
    }
    let media = Media::of(&bytes).ok_or_else(|| AppError::code(Code::UnsupportedMediaType))?;
    if hex::encode(Sha256::digest(&bytes)) != paper.sha256 {
        return Err(wrong("/data/papers", "sha256", "The bytes are others than the hash says."));
    }
    (paper.size, paper.media_type) = (i64::try_from(bytes.len())?, media.media_type().to_owned());
    store_blob(app.blobs.as_ref(), bytes.into()).await?;
    Ok(())
}

async fn open_in_tx(
    app: &App,
    tx: &mut Conn,
    system: &SystemRow,
    mut request: Request,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let known = belonging::elsewhere(tx, request.child).await?;
    if known.as_ref().is_some_and(|known| known.system == system.name && known.parent_id.is_none()) {
        return Ok(());
    }
    let mut errors = Vec::new();
    if known.is_some() || belonging::place(tx, request.child).await?.is_some() {
        errors.push(FieldError::new("/data/child", "taken", "Another dossier has this id here."));
    }
    for (place, paper) in
        request.papers.iter().enumerate().filter(|(_, paper)| workflow::is_the_offices(&paper.component))
    {
        let message = format!("`{}` is not a paper of the applicant.", paper.component);
        errors.push(FieldError::new(format!("/data/papers/{place}/component"), "reserved", message));
    }
    if !errors.is_empty() {
        return Err(AppError::invalid(errors));
    }
    request.parent.system = Some(system.name.clone());
    let owner = match request.applicant.identity_number.as_deref().filter(|_| request.proved) {
        Some(number) => identity::by_proved_number(tx, number).await?,
        None => None,
    };
    let parties = Parties { owner, helper: None, assistance: None, entered_by: system.account_id };
    let row = opening::open_in_tx(app, tx, request, parties, now).await?;
    let child = belonging::ElsewhereRow {
        child_id: row.id,
        parent_id: None,
        system: system.name.clone(),
        news: None,
        due_at: None,
        updated_at: now,
    };
    belonging::put_elsewhere_in_tx(tx, &child).await
}

async fn hear_in_tx(app: &App, tx: &mut Conn, system: &SystemRow, told: Told, now: DateTime<Utc>) -> AppResult<()> {
    let known = belonging::elsewhere(tx, told.child).await?.filter(|child| child.system == system.name);
    let Some((parent, child)) = known.and_then(|child| Some((child.parent_id?, child))) else {
        return Err(wrong("/data/child", "unknownChild", "This child was not asked for."));
    };
    // The same result may be told again; one that was issued later is another.
    let before = child.news()?.filter(|news| news.outcome.is_some());
    let new = before.is_none_or(|before| before.issued_at < told.news.issued_at);
    if let Some(result) = told.result.filter(|_| new) {
        let row = belonging::lock_in_tx(tx, parent).await?.ok_or_else(AppError::not_found)?;
        let component = settling::component_of(&workflow::fold(&row)?, told.child);
        if let Some(component) = component {
            let file = opening::attached(parent, Paper { component, ..result }, system.account_id, now);
            dossiers::insert_attachment_in_tx(tx, &file).await?;
        }
    }
    let news = Some(serde_json::to_value(&told.news)?);
    let child = belonging::ElsewhereRow { news, due_at: told.due_at, updated_at: now, ..child };
    belonging::put_elsewhere_in_tx(tx, &child).await?;
    settling::whole_in_tx(app, tx, parent, now).await
}

async fn take_back_in_tx(tx: &mut Conn, system: &SystemRow, withdrawn: Withdrawn, now: DateTime<Utc>) -> AppResult<()> {
    let row = belonging::lock_in_tx(tx, withdrawn.child).await?;
    let Some(mut row) = row.filter(|row| row.parent_system.as_ref() == Some(&system.name)) else {
        return Err(wrong("/data/child", "unknownChild", "This child is not here."));
    };
    settling::take_one_back_in_tx(tx, &mut row, &withdrawn.reason, now).await
}
