//! `motcua import`: catalogue data from files, all or nothing.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use clap::{Args, Subcommand};

use super::database::Database;
use crate::{
    app::Clock,
    catalogue::{calendars::Notices, transfer},
    config::DataConfig,
    dossiers::{Taker, import_days_off},
    wire::unexpected,
};

#[derive(Debug, Args)]
pub struct Import {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Import procedures: JSON, JSON lines, the CSV index, or the XLSX export of the national portal.
    Procedures(Procedures),
    /// Take over the yearly notice of days off and days worked. Appointments that it would move are listed for decision.
    DaysOff(DaysOff),
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

#[derive(Debug, Args)]
struct DaysOff {
    /// CSV with `date,kind,name[,confidence,source]`; kinds: holiday, inLieu, swappedOff, workedSaturday. It speaks for the whole of the years that it names.
    file: PathBuf,
    /// Name for sign-in of the administrator of the country's calendar who stands for it.
    #[arg(long)]
    by: String,
    /// Number of the notice, as those read it who decide about appointments.
    #[arg(long)]
    note: String,
    /// Report only; change nothing.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    data: DataConfig,
}

pub fn run(config: Import) -> anyhow::Result<ExitCode> {
    match config.command {
        Command::Procedures(import) => procedures(import),
        Command::DaysOff(import) => days_off(&import),
    }
}

fn days_off(import: &DaysOff) -> anyhow::Result<ExitCode> {
    let name = import.file.display();
    let text = std::fs::read_to_string(&import.file).with_context(|| format!("cannot read {name}"))?;
    let notices = match Notices::read(&text) {
        Ok(notices) => notices,
        Err(faults) => {
            for fault in faults {
                println!("{name}:{}: {}", fault.line, fault.message);
            }
            println!("Nothing was imported: correct or remove what is rejected first.");
            return Ok(ExitCode::FAILURE);
        }
    };
    actix_web::rt::System::new().block_on(async {
        let database = Database::open(&import.data).await?;
        let db = database.ready(1)?;
        let taker = Taker { username: &import.by, note: &import.note };
        let done =
            import_days_off(&db, &notices, taker, import.dry_run, Clock::system().now()).await.map_err(unexpected)?;
        print!("{done}");
        drop(db);
        database.close()?;
        Ok(ExitCode::SUCCESS)
    })
}

fn procedures(import: Procedures) -> anyhow::Result<ExitCode> {
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
