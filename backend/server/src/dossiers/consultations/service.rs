//! Use cases of who is asked for an opinion.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use domain::dossier::{self, ActionKind, DueState, EventName, OPINES};
use serde_json::json;
use uuid::Uuid;

use super::{
    dto::{
        Consultation, ConsultationAnswer, ConsultationDetail, ConsultationPage, ConsultationQuery, ConsultationView,
        ShownPaper,
    },
    rows::{self, Key},
};
use crate::{
    app::{App, local},
    audit,
    catalogue::Ref,
    db::{Conn, page},
    dossiers::{
        attachments,
        dto::ActRequest,
        rows::{AttachmentRow, ConsultationRow, DossierRow, agency_names, attachment, events},
        workflow,
    },
    http::{
        actor::Principal,
        error::{AppError, AppResult},
        extract::IfMatch,
    },
};

/// Agencies for which the caller speaks.
fn agencies(caller: &Principal) -> Vec<String> {
    let mut codes: Vec<String> = caller
        .assignments
        .iter()
        .filter(|held| OPINES.contains(&held.role))
        .map(|held| held.agency.to_string())
        .collect();
    codes.sort();
    codes.dedup();
    codes
}

/// A page of the questions put to the caller's agencies.
///
/// # Errors
/// 400 for a cursor that is not ours.
pub async fn list(app: &App, caller: &Principal, query: ConsultationQuery) -> AppResult<ConsultationPage> {
    let (agencies, view) = (agencies(caller), query.view.unwrap_or(ConsultationView::Waiting));
    let after: Option<Key> = page::decode(query.cursor.as_deref())?;
    let limit = query.limit.unwrap_or(page::DEFAULT_LIMIT);
    let mut conn = app.db.get().await?;
    let rows = rows::page(&mut conn, &agencies, view, after, limit).await?;
    let key = |(row, _): &(ConsultationRow, DossierRow)| match view {
        ConsultationView::Waiting => (row.answer_by, row.dossier_id, row.place),
        ConsultationView::Past => (row.asked_at, row.dossier_id, row.place),
    };
    let (rows, next) = page::cut(rows, limit, key)?;
    let total = if query.total.unwrap_or(false) { Some(rows::count(&mut conn, &agencies, view).await?) } else { None };
    let items = told(app, &mut conn, rows).await?;
    Ok(ConsultationPage { items, next, total })
}

async fn told(app: &App, conn: &mut Conn, rows: Vec<(ConsultationRow, DossierRow)>) -> AppResult<Vec<Consultation>> {
    let mut codes = Vec::new();
    let mut read = Vec::with_capacity(rows.len());
    for (row, dossier) in rows {
        let state = workflow::fold(&dossier)?;
        // The agency whose step asks stands in the dossier; mostly it is the dossier's own.
        codes.extend([row.agency_code.clone(), dossier.agency_code.clone()]);
        read.push((row, dossier, state));
    }
    codes.sort();
    codes.dedup();
    let names = agency_names(conn, &codes).await?;
    let named = |code: &str| Ref { code: code.to_owned(), name: names.get(code).cloned().unwrap_or_default() };
    let now = local(app.clock.now());
    read.into_iter()
        .map(|(row, dossier, state)| {
            let asked = usize::try_from(row.place).ok().and_then(|place| state.consults.into_iter().nth(place));
            let asked =
                asked.ok_or_else(|| anyhow::anyhow!("dossier {} has no question {}", row.dossier_id, row.place))?;
            let calendar = app.catalogue.calendar_of(&row.agency_code);
            Ok(Consultation {
                dossier_id: row.dossier_id,
                place: row.place,
                version: version(&row),
                code: dossier.code,
                procedure: Ref { code: dossier.procedure_code, name: dossier.procedure_name },
                asked_by: named(&dossier.agency_code),
                asked: named(&row.agency_code),
                whom: asked.whom,
                question: asked.question,
                asked_at: asked.asked_at,
                answer_by: asked.answer_by,
                due_state: if row.open { dossier::due_state(&calendar, now, asked.answer_by) } else { DueState::Done },
                open: row.open,
                answer: asked.answer,
                answered_at: asked.answered_at,
                on_behalf: asked.on_behalf,
            })
        })
        .collect()
}

/// It changes once: when it is answered, or its dossier goes on without it.
fn version(row: &ConsultationRow) -> i64 {
    if row.open { 1 } else { 2 }
}

/// One question with what is shown for it; the look is recorded.
///
/// # Errors
/// 404 when the caller's agencies are not asked this.
pub async fn read(app: &App, caller: &Principal, id: Uuid, place: i32) -> AppResult<ConsultationDetail> {
    let now = app.clock.now();
    let found = app
        .db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let found = rows::find(tx, &agencies(caller), id, place).await?.ok_or_else(AppError::not_found)?;
            looked_at_in_tx(tx, caller, &found, &format!("consultation {place}"), now).await?;
            Ok(found)
        })
        .await?;
    detail(app, &mut *app.db.get().await?, found).await
}

async fn looked_at_in_tx(
    tx: &mut Conn,
    caller: &Principal,
    (_, dossier): &(ConsultationRow, DossierRow),
    part: &str,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let act = audit::Act::by(caller.account, "read", &format!("dossier:{}", dossier.id))
        .with(json!({ "part": part, "version": dossier.version }));
    audit::record_in_tx(tx, now, &act).await
}

async fn detail(app: &App, conn: &mut Conn, found: (ConsultationRow, DossierRow)) -> AppResult<ConsultationDetail> {
    let (row, dossier) = &found;
    let asked = events(conn, dossier.id).await?;
    let asked = asked.iter().filter(|event| event.kind == EventName::Consulted.as_str());
    let asker = usize::try_from(row.place).ok().and_then(|place| asked.clone().nth(place));
    let asker = asker.map(workflow::read_event).transpose()?.map(|(_, name)| name).unwrap_or_default();
    let applicant_name = row.open.then(|| dossier.applicant_name.clone());
    let mut papers = Vec::new();
    for id in shown(row, dossier)? {
        if let Some(file) = attachment(conn, dossier.id, id).await? {
            papers.push(ShownPaper {
                id: file.id,
                file_name: file.file_name,
                media_type: file.media_type,
                size: file.size,
            });
        }
    }
    let mut told = told(app, conn, vec![found]).await?;
    let consultation = told.pop().ok_or_else(AppError::not_found)?;
    Ok(ConsultationDetail { consultation, asker, applicant_name, papers })
}

/// The papers that are shown for a question: none when no answer is waited for.
fn shown(row: &ConsultationRow, dossier: &DossierRow) -> AppResult<Vec<Uuid>> {
    let state = workflow::fold(dossier)?;
    let asked = usize::try_from(row.place).ok().and_then(|place| state.consults.get(place)).filter(|_| row.open);
    Ok(asked.into_iter().flat_map(|asked| &asked.attachments).map(|id| id.uuid()).collect())
}

/// Answer for an agency that is asked.
///
/// # Errors
/// 404 when the caller's agencies are not asked this, 412 when it is answered already or no answer is waited for.
pub async fn answer(
    app: &App,
    caller: &Principal,
    (id, place): (Uuid, i32),
    seen: IfMatch,
    body: ConsultationAnswer,
) -> AppResult<ConsultationDetail> {
    let now = app.clock.now();
    let speaks_for = agencies(caller);
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let (row, mut dossier) =
                rows::lock_in_tx(tx, &speaks_for, id, place).await?.ok_or_else(AppError::not_found)?;
            if seen.0 != version(&row) {
                return Err(AppError::stale(version(&row), if row.open { "open" } else { "past" }));
            }
            let request = ActRequest {
                consult: Some(u16::try_from(place)?),
                answer: Some(body.answer.clone()),
                ..ActRequest::plain(ActionKind::AnswerConsult)
            };
            workflow::act_in_tx(app, tx, caller, &mut dossier, request, now).await?;
            let found = rows::find(tx, &speaks_for, id, place).await?.ok_or_else(AppError::not_found)?;
            detail(app, tx, found).await
        })
        .await
}

/// A paper that is shown for a question; the look is recorded.
///
/// # Errors
/// 404 when the caller's agencies are not asked this, or are not shown this paper (any more).
pub async fn download(
    app: &App,
    caller: &Principal,
    (id, place): (Uuid, i32),
    paper: Uuid,
) -> AppResult<(AttachmentRow, Bytes)> {
    let now = app.clock.now();
    let file = app
        .db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let found = rows::find(tx, &agencies(caller), id, place).await?.ok_or_else(AppError::not_found)?;
            if !shown(&found.0, &found.1)?.contains(&paper) {
                return Err(AppError::not_found());
            }
            looked_at_in_tx(tx, caller, &found, &format!("attachment {paper}"), now).await?;
            attachment(tx, id, paper).await?.ok_or_else(AppError::not_found)
        })
        .await?;
    let bytes = attachments::read_blob(app.blobs.as_ref(), &file.sha256).await?;
    Ok((file, bytes))
}
