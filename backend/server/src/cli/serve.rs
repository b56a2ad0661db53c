//! `motcua serve`: everything in one process.

use std::{net::TcpListener, process::ExitCode};

use anyhow::Context as _;
use clap::Args;

use super::database::Database;
use crate::{
    agency_changes,
    app::{App, Clock},
    catalogue,
    config::{DataConfig, Demo, HttpConfig},
    db::Db,
    demo,
    dossiers::{Deliveries, Duties, among_children},
    notifications::{MailConfig, remind_in_background, subscriber},
    outbox,
    wire::{self, unexpected},
};

/// Settings of `serve`; each is a flag or an environment variable.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    http: HttpConfig,
    #[command(flatten)]
    data: DataConfig,
    /// Set up demo agencies, people and dossiers at start.
    #[arg(long, env = "MOTCUA_DEMO", value_enum, default_value = "off")]
    demo: Demo,
    /// Relay stored events and do what falls due in this process too; `false` when `motcua worker` does it.
    #[arg(long, env = "MOTCUA_WORKER", default_value_t = true, action = clap::ArgAction::Set)]
    worker: bool,
    #[command(flatten)]
    mail: MailConfig,
}

/// Serve until told to stop.
pub fn run(config: Serve) -> anyhow::Result<ExitCode> {
    actix_web::rt::System::new().block_on(serve(config))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(config: Serve) -> anyhow::Result<()> {
    let listen = config.http.listen;
    let socket = TcpListener::bind(listen).with_context(|| format!("cannot listen on {listen}"))?;
    let waiting = wire::waiting_server(socket.try_clone()?)?;
    let waiting_handle = waiting.handle();
    let waiting = actix_web::rt::spawn(waiting);
    // It begins when it is first looked at: now, before this thread is busy with the database. It answers from threads of its own.
    tokio::task::yield_now().await;

    let started = std::time::Instant::now();
    let step = |what: &str| tracing::info!(elapsed_ms = started.elapsed().as_millis(), "{what}");
    // A new cluster takes a second to make, on one core; the pack is read meanwhile on another.
    let reading = Database::is_new(&config.data).then(catalogue::PackReading::begin);
    let mut database = Database::begin(&config.data).await?;
    step("the database answers");
    let db = database.ready(config.data.pool)?;
    step("the schema is up to date");
    let clock = Clock::system();
    // Nobody is told of what a first start writes before all of it is on disk.
    let hasty = database.hasty(config.data.pool)?;
    let people = prepare(&hasty, &config, &clock, reading).await?;
    step("the catalogue is there");
    let files = config.data.data_dir().join("files");
    let app = wire::assemble(db, &files, clock, &config.http.public_url(), config.http.secure_cookies).await?;
    let stories = match config.demo {
        Demo::Small => demo::tell_stories(&App { db: hasty.clone(), ..app.clone() }).await.map_err(unexpected)?,
        Demo::Off => 0,
    };
    hasty.settle().await.map_err(unexpected)?;
    drop(hasty);
    database.settle()?;
    step("everything is on disk");
    let work = if config.worker {
        Some((
            outbox::spawn(app.clone(), among_children(subscriber(&config.mail)?)),
            Duties::spawn(app.clone()),
            remind_in_background(app.clone(), &config.mail)?,
            agency_changes::Job::spawn(app.clone()),
            Deliveries::spawn(app.clone()),
        ))
    } else {
        None
    };

    let (catalogue, warmed) = (app.catalogue.clone(), started);
    actix_web::rt::spawn(async move {
        catalogue.warm().await;
        tracing::info!(elapsed_ms = warmed.elapsed().as_millis(), "the catalogue can be searched");
    });
    waiting_handle.stop(false).await;
    waiting.await.context("the waiting server failed")??;
    let server = wire::http_server(app, socket, config.http.workers)?;
    println!("Motcua listens on {}", config.http.public_url());
    if stories > 0 {
        println!("{stories} demo dossiers were made");
    }
    if let Some(people) = people {
        println!("\nDemo accounts (password of all: {}):\n{people}", demo::PASSWORD);
    }
    server.await?;
    if let Some((relay, duties, reminders, changes, deliveries)) = work {
        deliveries.stop().await;
        reminders.stop().await;
        changes.stop().await;
        duties.stop().await;
        relay.stop().await;
    }
    database.close()
}

/// Fill an empty catalogue; set up the demo's agencies and people. Gives the list of demo accounts to print.
async fn prepare(
    db: &Db,
    config: &Serve,
    clock: &Clock,
    reading: Option<catalogue::PackReading>,
) -> anyhow::Result<Option<String>> {
    catalogue::import_packed_if_empty(db, clock.now(), reading).await.map_err(unexpected)?;
    match config.demo {
        Demo::Off => Ok(None),
        Demo::Small => demo::set_up(db, clock.now()).await.map_err(unexpected).map(Some),
    }
}
