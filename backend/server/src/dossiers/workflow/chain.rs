//! The hash chain of a dossier's events.

use chrono::Utc;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use domain::{
    access::Role,
    audit::Hash,
    dossier::{By, Event, EventKind},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    app::local,
    audit::{Act, Report, canonical, link},
    db::{Conn, schema::dossier},
    dossiers::rows::{self, DossierRow, EventRow},
    http::{
        actor::{AccountKind, Principal},
        error::AppResult,
        request_id,
    },
};

/// Who did it, as stored with the event: with the name as it was then.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StoredActor {
    #[serde(flatten)]
    pub by: By,
    pub name: String,
}

/// Who changes a dossier.
#[derive(Debug, Clone, Copy)]
pub enum Author<'a> {
    /// A signed-in person.
    Person(&'a Principal),
    /// The program itself, by a rule of time.
    Program,
}

impl Author<'_> {
    /// The name that history keeps.
    fn name(self) -> String {
        match self {
            Self::Person(caller) => caller.name.clone(),
            Self::Program => "Hệ thống".to_owned(),
        }
    }

    /// From where it was done.
    const fn client(self) -> &'static str {
        match self {
            Self::Person(Principal { kind: AccountKind::Citizen, .. }) => "portal",
            Self::Person(Principal { kind: AccountKind::Official, .. }) => "workplace",
            Self::Program => "program",
        }
    }

    /// What the audit keeps of it.
    pub fn act(self, action: &str, subject: &str) -> Act {
        match self {
            Self::Person(caller) => Act::by(caller.account, action, subject),
            Self::Program => Act::by_system(action, subject),
        }
    }
}

/// The caller as the author of an event that no step governs.
pub fn by(caller: &Principal, role: Option<Role>) -> By {
    let role = role.or(match caller.kind {
        AccountKind::Citizen => Some(Role::Submitter),
        AccountKind::Official => caller.has_role(&[Role::CounterOfficial]).then_some(Role::CounterOfficial),
    });
    By::new(Some(caller.account.into()), role)
}

/// The rows of new events; the row's head and length follow.
pub fn extend(row: &mut DossierRow, author: Author<'_>, events: &[Event]) -> AppResult<Vec<EventRow>> {
    events
        .iter()
        .map(|event| {
            let mut stored = EventRow {
                dossier_id: row.id,
                seq: event.seq,
                at: event.at.with_timezone(&Utc),
                actor: serde_json::to_value(StoredActor { by: event.actor, name: author.name() })?,
                kind: event.kind.name().as_str().to_owned(),
                data: serde_json::to_value(&event.kind)?,
                request_id: request_id::current(),
                client: author.client().to_owned(),
                prev_hash: row.event_head.clone(),
                hash: String::new(),
            };
            stored.hash = hash(&stored)?;
            row.event_head.clone_from(&stored.hash);
            row.event_seq = stored.seq;
            Ok(stored)
        })
        .collect()
}

/// An event as the rules wrote it, and the name of who caused it.
///
/// # Errors
/// When the stored event cannot be read.
pub fn read_event(row: &EventRow) -> AppResult<(Event, String)> {
    let actor: StoredActor = serde_json::from_value(row.actor.clone())?;
    let kind: EventKind = serde_json::from_value(row.data.clone())?;
    Ok((Event { seq: row.seq, at: local(row.at), actor: actor.by, kind }, actor.name))
}

fn hash(row: &EventRow) -> AppResult<String> {
    link(
        &row.prev_hash,
        &[
            &row.dossier_id.to_string(),
            &row.seq.to_string(),
            &row.at.timestamp_micros().to_string(),
            &canonical(&row.actor),
            &row.kind,
            &canonical(&row.data),
            &row.request_id,
            &row.client,
        ],
    )
}

type Head = (Uuid, i64, String, Value);

/// Walk every dossier's events: each link, the length, the head, and that folding them gives the stored state.
///
/// # Errors
/// When the database fails.
pub async fn verify_events(conn: &mut Conn) -> AppResult<Report> {
    let mut report = Report { what: "events", ..Report::default() };
    let mut after = Uuid::nil();
    loop {
        let heads: Vec<Head> = dossier::table
            .filter(dossier::id.gt(after))
            .order(dossier::id)
            .limit(500)
            .select((dossier::id, dossier::event_seq, dossier::event_head, dossier::folded))
            .load(conn)
            .await?;
        let Some((last, ..)) = heads.last() else { return Ok(report) };
        after = *last;
        for (id, length, head, folded) in heads {
            report.chains += 1;
            let events = rows::events(conn, id).await?;
            report.entries += events.len();
            if let Some(fault) = fault(&events, length, &head, &folded)? {
                report.faults.push(format!("dossier {id}: {fault}"));
            }
        }
    }
}

fn fault(events: &[EventRow], length: i64, head: &str, folded: &Value) -> AppResult<Option<String>> {
    let genesis = Hash::GENESIS.to_string();
    let mut prev = genesis.as_str();
    for (expected, event) in (1_i64..).zip(events) {
        if event.seq != expected || event.prev_hash != prev || hash(event)? != event.hash {
            return Ok(Some(format!("event {} was altered", event.seq)));
        }
        prev = &event.hash;
    }
    if i64::try_from(events.len())? != length || prev != head {
        return Ok(Some("its last events were cut off".to_owned()));
    }
    let events = events.iter().map(|row| Ok(read_event(row)?.0)).collect::<AppResult<Vec<_>>>()?;
    let state = domain::dossier::fold(&events)?;
    let same = serde_json::from_value::<Option<domain::dossier::Dossier>>(folded.clone())? == state;
    Ok((!same).then(|| "its state is not what its events say".to_owned()))
}
