//! `motcua import`: catalogue data from files, all or nothing.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Subcommand};

use super::database::Database;
use crate::{app::Clock, catalogue::transfer, config::DataConfig, wire::unexpected};

#[derive(Debug, Args)]
pub struct Import {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Import procedures: JSON, JSON lines, the CSV index, or the XLSX export of the national portal.
    Procedures(Procedures),
}

#[derive(Debug, Args)]
struct Procedures {
    /// Files to read; the kind follows from the ending.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Report only; change nothing.
    #[arg(long)]
    dry_run: bool,
    /// Write the report (JSON lines: file, line, field, code, severity, message) to this file too.
    #[arg(long)]
    report: Option<PathBuf>,
    #[command(flatten)]
    data: DataConfig,
}

pub fn run(config: Import) -> anyhow::Result<ExitCode> {
    let Command::Procedures(import) = config.command;
    actix_web::rt::System::new().block_on(async {
        let database = Database::open(&import.data).await?;
        let db = database.ready(1)?;
        let outcome = transfer::import_files(&db, &import.files, import.dry_run, Clock::system().now())
            .await
            .map_err(unexpected)?;
        if let Some(path) = &import.report {
            std::fs::write(path, outcome.report_lines()?)?;
        }
        print!("{outcome}");
        database.close()?;
        Ok(if outcome.accepted() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    })
}
