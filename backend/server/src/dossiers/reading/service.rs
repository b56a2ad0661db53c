//! Use cases of reading.

use std::collections::HashMap;

use bytes::Bytes;
use chrono::NaiveDate;
use domain::{
    access::Role,
    dossier::{Event, EventKind},
    ids::AccountId,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::dto::{DossierEvent, DossierEventPage};
use crate::{
    app::App,
    catalogue::{self, Ref},
    db::Conn,
    dossiers::{
        access,
        attachments::read_blob,
        rows::{self, AttachmentRow, DossierRef},
        view, workflow,
    },
    http::{
        actor::{AccountKind, Principal},
        error::AppResult,
    },
};

/// What happened, as the caller may know it.
///
/// # Errors
/// 404 when there is none for this caller.
pub async fn timeline(app: &App, caller: &Principal, which: &DossierRef) -> AppResult<DossierEventPage> {
    let row = access::looked_at(app, caller, which, "timeline").await?;
    let mut conn = app.db.get().await?;
    let events = rows::events(&mut conn, row.id).await?;
    let mut agency = Ref { code: row.agency_code.clone(), name: String::new() };
    let mut named: HashMap<(String, NaiveDate), String> = HashMap::new();
    let official = caller.kind == AccountKind::Official;
    let helper = workflow::fold(&row)?.filing.helper;
    let mut items = Vec::new();
    let events =
        events.iter().map(|stored| Ok((stored, workflow::read_event(stored)?))).collect::<AppResult<Vec<_>>>()?;
    let people =
        if official { people(&mut conn, events.iter().map(|(_, (event, _))| event)).await? } else { HashMap::new() };
    for (stored, (event, author)) in events {
        let name = event.kind.name();
        if let Some(code) = event.kind.agency() {
            agency.code = code.to_string();
        }
        let day = event.at.date_naive();
        agency.name = match named.get(&(agency.code.clone(), day)) {
            Some(known) => known.clone(),
            None => {
                let found = catalogue::agency_on(&mut conn, &agency.code, day).await?;
                let found = found.map(|found| found.name).unwrap_or_default();
                named.insert((agency.code.clone(), day), found.clone());
                found
            }
        };
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
            on_behalf: event.actor.account.is_some_and(|account| helper == Some(account)),
            in_place_of: event.actor.in_place_of.and_then(|id| people.get(&id.uuid()).cloned()),
            given_to: given(&event.kind).and_then(|(to, _)| people.get(&to.uuid()).cloned()),
            instead_of: given(&event.kind).and_then(|(_, meant)| people.get(&meant?.uuid()).cloned()),
            agency: agency.clone(),
            text: name.text_vi().to_owned(),
            text_en: name.text_en().to_owned(),
            // A proposal is the office's inner matter.
            reason: event
                .kind
                .reason()
                .filter(|_| official || !matches!(event.kind, EventKind::Proposed { .. } | EventKind::Opined { .. }))
                .map(str::to_owned),
            reason_code: event.kind.reason_code(),
            data: if official { stored.data.clone() } else { public_data(&event.kind)? },
        });
    }
    Ok(DossierEventPage { items, next: None })
}

/// Who was given a step, and who was meant.
const fn given(kind: &EventKind) -> Option<(AccountId, Option<AccountId>)> {
    match kind {
        EventKind::Assigned { assignee, instead_of, .. } => Some((*assignee, *instead_of)),
        _ => None,
    }
}

/// Names of those whom events name besides their authors.
async fn people<'a>(conn: &mut Conn, events: impl Iterator<Item = &'a Event>) -> AppResult<HashMap<Uuid, String>> {
    let mut named: Vec<Uuid> = events
        .flat_map(|event| {
            let (to, meant) = given(&event.kind).unzip();
            [event.actor.in_place_of, to, meant.flatten()]
        })
        .flatten()
        .map(AccountId::uuid)
        .collect();
    named.sort_unstable();
    named.dedup();
    if named.is_empty() { Ok(HashMap::new()) } else { rows::names(conn, &named).await }
}

/// What the applicant may know of an event beyond its reason.
fn public_data(kind: &EventKind) -> AppResult<Value> {
    Ok(match kind {
        EventKind::OwnerAsked { to } => json!({ "to": to }),
        EventKind::OwnerConfirmed { by } => json!({ "by": by }),
        EventKind::SupplementRequested { items, answer_by, .. } => json!({ "items": items, "answerBy": answer_by }),
        EventKind::ResultIssued { number, .. } => json!({ "number": number }),
        EventKind::Received { deadline, .. } => json!({ "dueAt": deadline.as_ref().map(|deadline| deadline.due) }),
        EventKind::PaymentRequested { amount, purpose, quantity, charged, reason, .. } => json!({
            "amount": amount, "purpose": purpose, "quantity": quantity, "ruleAmount": charged,
            "why": reason.as_ref().map(|reason| &reason.text),
        }),
        EventKind::Apologized { deadline, .. }
        | EventKind::Extended { deadline, .. }
        | EventKind::Rescheduled { deadline, .. } => {
            json!({ "dueAt": deadline.due })
        }
        EventKind::Supplemented { deadline, .. }
        | EventKind::PaymentSettled { deadline, .. }
        | EventKind::Resumed { deadline, .. } => json!({ "dueAt": deadline.as_ref().map(|deadline| deadline.due) }),
        EventKind::Paused { cause, .. } => json!({ "cause": cause }),
        EventKind::Transferred { filing, .. } => json!({ "agency": filing.agency }),
        EventKind::Rehoused { from, to, decision, .. } => json!({ "from": from, "to": to, "decision": decision }),
        EventKind::Terminated { legal_basis, .. } => json!({ "legalBasis": legal_basis }),
        _ => json!({}),
    })
}

/// The file of the result.
///
/// # Errors
/// 404 when there is none for this caller.
pub async fn result(app: &App, caller: &Principal, which: &DossierRef) -> AppResult<(AttachmentRow, Bytes)> {
    let row = access::looked_at(app, caller, which, "result").await?;
    workflow::must_see_result(&row, caller)?;
    let file = view::result_file(&mut *app.db.get().await?, &row).await?;
    let bytes = read_blob(app.blobs.as_ref(), &file.sha256).await?;
    Ok((file, bytes))
}
