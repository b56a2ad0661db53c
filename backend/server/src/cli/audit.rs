//! `motcua audit`: walk every chain.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::database::Database;
use crate::{audit, config::DataConfig, dossiers, wire::unexpected};

#[derive(Debug, Args)]
pub struct Audit {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Walk the chains of audit entries and of dossier events; exit code 1 when a link is broken.
    Verify(Verify),
}

#[derive(Debug, Args)]
struct Verify {
    #[command(flatten)]
    data: DataConfig,
}

pub fn run(config: Audit) -> anyhow::Result<ExitCode> {
    let Command::Verify(verify) = config.command;
    actix_web::rt::System::new().block_on(async {
        let database = Database::open(&verify.data).await?;
        let db = database.ready(1)?;
        let mut conn = db.get().await.map_err(unexpected)?;
        let mut broken = 0_usize;
        for report in [
            audit::verify(&mut conn).await.map_err(unexpected)?,
            dossiers::verify_events(&mut conn).await.map_err(unexpected)?,
        ] {
            println!("{}: {} entries in {} chains", report.what, report.entries, report.chains);
            for fault in &report.faults {
                println!("  broken: {fault}");
            }
            broken += report.faults.len();
        }
        drop(conn);
        database.close()?;
        println!("{}", if broken == 0 { "Every chain is whole." } else { "Something was changed behind the program." });
        Ok(if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    })
}
