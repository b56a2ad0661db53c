//! Use cases of reading.

use diesel_async::AsyncConnection as _;
use domain::{access::Role, dossier::EventKind};
use serde_json::{Value, json};

use super::dto::{Clock, ClockLine, DossierEvent, DossierEventPage};
use crate::{
    app::{App, local},
    audit,
    dossiers::{
        access,
        rows::{self, DossierRef, DossierRow},
        workflow,
    },
    http::{
        actor::{AccountKind, Principal},
        error::{AppError, AppResult},
    },
};

/// Read a dossier; an official's look is recorded (personal data is shown by need: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
///
/// # Errors
/// 404 when there is none for this caller.
pub async fn look(app: &App, caller: &Principal, which: &DossierRef) -> AppResult<DossierRow> {
    let mut conn = app.db.get().await?;
    if caller.kind == AccountKind::Citizen {
        return access::visible(&mut conn, caller, which).await;
    }
    let now = app.clock.now();
    conn.transaction::<_, AppError, _>(async |tx| {
        let row = access::visible(tx, caller, which).await?;
        let act = audit::Act::by(caller.account, "read", &format!("dossier:{}", row.id))
            .with(json!({ "version": row.version }));
        audit::record_in_tx(tx, now, &act).await?;
        Ok(row)
    })
    .await
}

/// What happened, as the caller may know it.
///
/// # Errors
/// 404 when there is none for this caller.
pub async fn timeline(app: &App, caller: &Principal, which: &DossierRef) -> AppResult<DossierEventPage> {
    let mut conn = app.db.get().await?;
    let row = access::visible(&mut conn, caller, which).await?;
    let events = rows::events(&mut conn, row.id).await?;
    let official = caller.kind == AccountKind::Official;
    let mut items = Vec::new();
    for stored in &events {
        let (event, author) = workflow::read_event(stored)?;
        let name = event.kind.name();
        if !official && !name.is_public() {
            continue;
        }
        let role = event.actor.role;
        let insider = role.is_some_and(|role| role != Role::Submitter);
        items.push(DossierEvent {
            seq: event.seq,
            at: event.at,
            kind: name,
            actor: if insider && !official { role.map(Role::name_vi).unwrap_or_default().to_owned() } else { author },
            actor_role: role,
            text: name.text_vi().to_owned(),
            // A proposal is the office's inner matter.
            reason: event
                .kind
                .reason()
                .filter(|_| official || !matches!(event.kind, EventKind::Proposed { .. }))
                .map(str::to_owned),
            data: if official { stored.data.clone() } else { public_data(&event.kind)? },
        });
    }
    Ok(DossierEventPage { items, next: None })
}

/// What the applicant may know of an event beyond its reason.
fn public_data(kind: &EventKind) -> AppResult<Value> {
    Ok(match kind {
        EventKind::SupplementRequested { items, answer_by, .. } => json!({ "items": items, "answerBy": answer_by }),
        EventKind::ResultIssued { number, .. } => json!({ "number": number }),
        EventKind::Received { deadline, .. } => json!({ "dueAt": deadline.as_ref().map(|deadline| deadline.due) }),
        _ => json!({}),
    })
}

/// The clock with its ledger.
///
/// # Errors
/// 404 when there is none for this caller.
pub async fn clock(app: &App, caller: &Principal, which: &DossierRef) -> AppResult<Clock> {
    let row = access::visible(&mut *app.db.get().await?, caller, which).await?;
    let clock = workflow::fold(&row)?.clock;
    let ledger = clock
        .ledger
        .iter()
        .map(|line| ClockLine {
            at: line.line.at,
            kind: line.line.entry.kind(),
            text: line.line.text_vi(),
            rule: line.line.entry.rule().source().to_owned(),
            event_seq: line.event_seq,
        })
        .collect();
    Ok(Clock {
        limit: clock.limit.map(Into::into),
        limit_text: clock.limit.map(domain::calendar::TimeLimit::text_vi),
        started_at: clock.started_at,
        due_at: clock.due_at(),
        original_due_at: clock.original_due_at,
        state: clock.state(),
        remaining_minutes: clock.remaining_minutes(&app.catalogue.calendar(), local(app.clock.now())),
        ledger,
    })
}
