//! Who did or read what, and when: appended in the transaction of the act, chained by hashes. One chain per stream: a stream is an
//! account, so that two people never wait for each other, and one person's acts are in order.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
pub use domain::audit::canonical;
use domain::audit::{Hash, next};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    db::{
        Conn,
        schema::{audit_entry, audit_stream},
    },
    http::{error::AppResult, request_id},
};

/// An act to be recorded.
#[derive(Debug)]
pub struct Act {
    actor: String,
    action: String,
    subject: String,
    data: Value,
}

impl Act {
    /// An act of an account on a subject (`dossier:…`, `account:…`).
    #[must_use]
    pub fn by(account: Uuid, action: &str, subject: &str) -> Self {
        Self {
            actor: format!("account:{account}"),
            action: action.to_owned(),
            subject: subject.to_owned(),
            data: json!({}),
        }
    }

    /// An act of the program or of the person at its command line.
    #[must_use]
    pub fn by_system(action: &str, subject: &str) -> Self {
        Self { actor: "system".to_owned(), action: action.to_owned(), subject: subject.to_owned(), data: json!({}) }
    }

    /// With what else belongs to it; never secrets.
    #[must_use]
    pub fn with(mut self, data: Value) -> Self {
        self.data = data;
        self
    }
}

/// Append an act to the chain of its actor.
///
/// # Errors
/// When the database fails.
pub async fn record_in_tx(tx: &mut Conn, now: DateTime<Utc>, act: &Act) -> AppResult<()> {
    record_all_in_tx(tx, now, std::slice::from_ref(act)).await
}

/// Acts that go in with one statement at most: ten columns each, and PostgreSQL takes 65,535 values.
const AT_ONCE: usize = 1_000;

/// Append acts of one actor to their chain, in this order.
///
/// # Errors
/// When they are of several actors; when the database fails.
pub async fn record_all_in_tx(tx: &mut Conn, now: DateTime<Utc>, acts: &[Act]) -> AppResult<()> {
    let Some(first) = acts.first() else { return Ok(()) };
    if acts.iter().any(|act| act.actor != first.actor) {
        return Err(anyhow::anyhow!("acts of several actors are not one chain").into());
    }
    diesel::insert_into(audit_stream::table)
        .values((
            audit_stream::id.eq(&first.actor),
            audit_stream::seq.eq(0_i64),
            audit_stream::head.eq(Hash::GENESIS.to_string()),
        ))
        .on_conflict_do_nothing()
        .execute(tx)
        .await?;
    let (mut seq, mut head): (i64, String) = audit_stream::table
        .find(&first.actor)
        .select((audit_stream::seq, audit_stream::head))
        .for_update()
        .first(tx)
        .await?;
    let request = request_id::current();
    for acts in acts.chunks(AT_ONCE) {
        let mut entries = Vec::with_capacity(acts.len());
        for act in acts {
            seq += 1;
            let hash = entry_hash(&head, seq, now, act, &request)?;
            entries.push((
                audit_entry::stream.eq(&act.actor),
                audit_entry::seq.eq(seq),
                audit_entry::at.eq(now),
                audit_entry::actor.eq(&act.actor),
                audit_entry::action.eq(&act.action),
                audit_entry::subject.eq(&act.subject),
                audit_entry::data.eq(&act.data),
                audit_entry::request_id.eq(&request),
                audit_entry::prev_hash.eq(std::mem::replace(&mut head, hash.clone())),
                audit_entry::hash.eq(hash),
            ));
        }
        diesel::insert_into(audit_entry::table).values(entries).execute(tx).await?;
    }
    diesel::update(audit_stream::table.find(&first.actor))
        .set((audit_stream::seq.eq(seq), audit_stream::head.eq(&head)))
        .execute(tx)
        .await?;
    Ok(())
}

fn entry_hash(prev: &str, seq: i64, at: DateTime<Utc>, act: &Act, request: &str) -> AppResult<String> {
    let (seq, at, data) = (seq.to_string(), at.timestamp_micros().to_string(), canonical(&act.data));
    link(prev, &[&seq, &at, &act.actor, &act.action, &act.subject, &data, request])
}

/// The link after `prev` over these fields, as text.
///
/// # Errors
/// When `prev` is no hash.
pub fn link(prev: &str, fields: &[&str]) -> AppResult<String> {
    Ok(next(&Hash::parse(prev)?, fields.iter().map(|field| field.as_bytes())).to_string())
}

/// What a walk over chains found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Which chains.
    pub what: &'static str,
    /// Links walked.
    pub entries: usize,
    /// Chains walked.
    pub chains: usize,
    /// Each broken place.
    pub faults: Vec<String>,
}

type EntryRow = (String, i64, DateTime<Utc>, String, String, String, Value, String, String, String);

/// Walk every chain of audit entries.
///
/// # Errors
/// When the database fails.
pub async fn verify(conn: &mut Conn) -> AppResult<Report> {
    let mut report = Report { what: "audit", ..Report::default() };
    let streams: Vec<(String, i64, String)> = audit_stream::table
        .order(audit_stream::id)
        .select((audit_stream::id, audit_stream::seq, audit_stream::head))
        .load(conn)
        .await?;
    for (stream, length, head) in streams {
        report.chains += 1;
        let rows: Vec<EntryRow> =
            audit_entry::table.filter(audit_entry::stream.eq(&stream)).order(audit_entry::seq).load(conn).await?;
        let (mut prev, mut expected) = (Hash::GENESIS.to_string(), 0);
        for (_, seq, at, actor, action, subject, data, request, stored_prev, hash) in rows {
            expected += 1;
            report.entries += 1;
            let act = Act { actor, action, subject, data };
            if seq != expected || stored_prev != prev || entry_hash(&prev, seq, at, &act, &request)? != hash {
                report.faults.push(format!("{stream}, entry {seq}"));
                expected = length;
                prev.clone_from(&head);
                break;
            }
            prev = hash;
        }
        if expected != length || prev != head {
            report.faults.push(format!("{stream}: its end was cut off"));
        }
    }
    Ok(report)
}
