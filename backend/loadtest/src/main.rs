//! Replays a scenario file against a running Motcua and reports rate and percentiles as one line of JSON.
//!
//! A scenario names an account, where to collect values, and the requests that each client sends in turn:
//! ```json
//! { "username": "tiepnhan.badinh", "password": "…",
//!   "collect": { "path": "/api/v1/dossiers?view=agency&limit=100", "pointer": "/items", "member": "id" },
//!   "requests": [{ "method": "GET", "path": "/api/v1/dossiers/{pick}" }] }
//! ```
//! In paths and bodies `{pick}` is one of the collected values, `{query}` one of `queries`, `{unique}` a new UUID.

mod report;
mod scenario;

use std::{
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Context as _;
use clap::Parser;

use report::Report;
use scenario::{Prepared, Scenario};

/// Replay a scenario and report rate and percentiles.
#[derive(Debug, Parser)]
struct Settings {
    /// The running service, such as http://127.0.0.1:8080.
    #[arg(long)]
    url: String,
    /// Scenario file.
    #[arg(long)]
    scenario: PathBuf,
    /// Clients at once.
    #[arg(long, default_value_t = 8)]
    clients: usize,
    /// How long to send.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let settings = Settings::parse();
    let text = std::fs::read_to_string(&settings.scenario).with_context(|| settings.scenario.display().to_string())?;
    let scenario: Scenario = serde_json::from_str(&text)?;
    let prepared = Arc::new(scenario.prepare(&settings.url).await?);
    let (start, length) = (Instant::now(), Duration::from_secs(settings.seconds));
    let clients: Vec<_> = (0..settings.clients)
        .map(|number| {
            let prepared = Arc::clone(&prepared);
            tokio::spawn(async move { client(&prepared, number, start, length).await })
        })
        .collect();
    let mut report = Report::default();
    for client in clients {
        report.add(client.await?);
    }
    println!("{}", report.line(start.elapsed())?);
    Ok(())
}

async fn client(prepared: &Prepared, number: usize, start: Instant, length: Duration) -> Report {
    let mut report = Report::default();
    let mut turn = number.wrapping_mul(7919);
    while start.elapsed() < length {
        let began = Instant::now();
        let answered = prepared.send(turn).await;
        report.note(began.elapsed(), answered);
        turn = turn.wrapping_add(1);
    }
    report
}
