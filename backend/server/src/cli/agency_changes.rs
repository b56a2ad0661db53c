//! `motcua agency-changes`: carry out now what a worker would carry out.

use std::{process::ExitCode, time::Duration};

use clap::{Args, Subcommand};

use super::database::Database;
use crate::{
    agency_changes,
    app::Clock,
    config::DataConfig,
    wire::{self, unexpected},
};

/// Between two looks while something is under way.
const WAIT: Duration = Duration::from_secs(1);

#[derive(Debug, Args)]
pub struct AgencyChanges {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Begin every approved change whose day has come and go on until all that are under way are done. May be stopped at any point and run again.
    Run(Run),
}

#[derive(Debug, Args)]
struct Run {
    #[command(flatten)]
    data: DataConfig,
}

pub fn run(config: AgencyChanges) -> anyhow::Result<ExitCode> {
    let Command::Run(run) = config.command;
    actix_web::rt::System::new().block_on(async {
        let database = Database::open(&run.data).await?;
        let db = database.ready(run.data.pool)?;
        let files = run.data.data_dir().join("files");
        let app = wire::assemble(db, &files, Clock::system(), "", false).await?;
        let (mut begun, mut finished) = (0, 0);
        loop {
            let progress = agency_changes::look(&app).await.map_err(unexpected)?;
            begun += progress.begun;
            finished += progress.finished;
            if progress.unfinished == 0 {
                break;
            }
            tokio::time::sleep(WAIT).await;
        }
        println!("{begun} changes of agencies began, {finished} were finished.");
        drop(app);
        database.close()
    })?;
    Ok(ExitCode::SUCCESS)
}
