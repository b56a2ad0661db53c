//! Import of the catalogue: the pack inside the program at first start, and files from the command line. All or nothing.
//!
//! With any rejected record nothing is imported; doubtful ones are imported and told. A record whose content is the same as the published
//! version's (its origin aside) changes nothing; a changed one becomes a new version. A row of names (CSV, XLSX) never replaces a full
//! record: it is told as `fullRecordKept`.

mod outcome;
mod pack;
mod plan;
mod read;
mod reference;
mod store;

use std::{collections::HashMap, path::PathBuf};

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use domain::procedure::Procedure;
use futures_util::future::try_join;
use serde_json::json;
use sha2::{Digest as _, Sha256};

pub use outcome::{Note, Outcome};
#[cfg(test)]
pub(in crate::catalogue) use pack::procedures as packed_procedures;

use self::{pack::Procedures, plan::Plan, read::Candidate, reference::Reference};
use crate::{
    audit::{self, Act},
    db::{Conn, Db},
    http::error::{AppError, AppResult},
};
pub use pack::PackReading;

/// Import the pack when there are no procedures yet. Takes two connections: units and agencies go in beside the procedures, which do not
/// refer to them.
///
/// # Errors
/// When the database fails; there are no procedures then, and the next attempt begins anew.
pub async fn import_packed_if_empty(db: &Db, now: DateTime<Utc>, reading: Option<PackReading>) -> AppResult<()> {
    let mut conn = db.get().await?;
    if !store::is_empty(&mut conn).await? {
        return Ok(());
    }
    let mut beside = db.get().await?;
    let (reference, procedures) = reading.unwrap_or_else(PackReading::begin).parts();
    conn.transaction(async |tx| {
        store::lock(tx).await?;
        if !store::is_empty(tx).await? {
            return Ok(());
        }
        let reference = blocking(|| reference.read()).await?;
        let places = places(&mut beside, &reference);
        let procedures = async {
            store::classes(tx, &reference).await?;
            let Procedures { plan, processes } = blocking(|| procedures.read()).await?;
            store::write(tx, &plan, now).await?;
            store::processes(tx, &processes).await?;
            tracing::debug!("procedures are in");
            Ok::<_, AppError>((plan, processes))
        };
        // That there are procedures tells that everything is in: they are committed last.
        let ((), (plan, processes)) = try_join(places, procedures).await?;
        let counts = json!({ "procedures": plan.writes.len(), "processes": processes.len() });
        audit::record_in_tx(tx, now, &Act::by_system("importPack", "catalogue").with(counts)).await
    })
    .await
}

async fn places(conn: &mut Conn, reference: &Reference) -> AppResult<()> {
    conn.transaction::<_, AppError, _>(async |tx| store::places(tx, reference).await).await?;
    tracing::debug!("units, calendar, agencies are in");
    Ok(())
}

/// Import procedures from files: `.json`, `.jsonl`, `.csv`, `.xlsx`.
///
/// # Errors
/// When a file cannot be opened or the database fails; nothing is imported then.
pub async fn import_files(db: &Db, files: &[PathBuf], dry_run: bool, now: DateTime<Utc>) -> AppResult<Outcome> {
    let files = files.to_vec();
    let (candidates, mut notes) = blocking(move || read::files(&files)).await?;
    let mut conn = db.get().await?;
    conn.transaction::<_, AppError, _>(async |tx| {
        store::lock(tx).await?;
        let codes: Vec<&str> = candidates.iter().map(Candidate::code).collect();
        let known = store::known(tx, &codes).await?;
        let records = candidates.len();
        let plan = Plan::make(candidates, &known, &mut notes)?;
        let mut outcome = Outcome::new(records, &plan, notes, dry_run);
        if !dry_run && outcome.accepted() && !plan.writes.is_empty() {
            store::write(tx, &plan, now).await?;
            let counts = json!({ "new": outcome.new, "changed": outcome.changed });
            audit::record_in_tx(tx, now, &Act::by_system("importProcedures", "catalogue").with(counts)).await?;
            outcome.imported = true;
        }
        Ok(outcome)
    })
    .await
}

/// Reading and parsing the whole catalogue takes a second: not on a worker.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> anyhow::Result<T> + Send + 'static) -> AppResult<T> {
    let done = actix_web::web::block(work).await.map_err(|error| anyhow::anyhow!("{error}"))?;
    Ok(done?)
}

/// The content of a record as it is stored, and what tells it from another. Where it came from does not make it another.
fn printed(procedure: &Procedure) -> serde_json::Result<(String, String)> {
    let stored = procedure.to_json()?;
    let bare = Procedure { source: String::new(), ..procedure.clone() };
    Ok((stored, hex::encode(Sha256::digest(bare.to_json()?))))
}

/// The one printed form of each procedure. Where several forms name a procedure, the case decides which applies, so that none is taken.
fn single_forms<'a>(templates: impl Iterator<Item = (&'a str, &'a [String])>) -> HashMap<String, String> {
    let mut found: HashMap<String, Option<String>> = HashMap::new();
    for (form, procedures) in templates {
        for procedure in procedures {
            found.entry(procedure.clone()).and_modify(|known| *known = None).or_insert_with(|| Some(form.to_owned()));
        }
    }
    found.into_iter().filter_map(|(procedure, form)| Some((procedure, form?))).collect()
}
