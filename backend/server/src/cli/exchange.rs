//! `motcua exchange`: other systems with which dossiers are worked on together.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::database::Database;
use crate::{
    app::Clock,
    config::DataConfig,
    dossiers::{NewSystem, add_system},
    wire::unexpected,
};

#[derive(Debug, Args)]
pub struct Exchange {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a system known, or change its address or key. Both sides are given the same key.
    Add(Add),
}

#[derive(Debug, Args)]
struct Add {
    #[command(flatten)]
    data: DataConfig,
    /// Short name: small letters, digits and hyphens.
    name: String,
    /// What people call it.
    #[arg(long)]
    title: String,
    /// Where its API begins: https://…/api/v1.
    #[arg(long)]
    url: String,
    /// Key that both sign with: `whsec_` and at least 24 bytes in Base64.
    #[arg(long, env = "MOTCUA_EXCHANGE_SECRET", hide_env_values = true)]
    secret: String,
    /// An agency that works there; may be given several times.
    #[arg(long = "agency")]
    agencies: Vec<String>,
}

pub fn run(config: Exchange) -> anyhow::Result<ExitCode> {
    let Command::Add(Add { data, name, title, url, secret, agencies }) = config.command;
    actix_web::rt::System::new().block_on(async {
        let database = Database::open(&data).await?;
        let db = database.ready(data.pool)?;
        let system = NewSystem { name, title, url, secret, agencies };
        add_system(&db, &system, Clock::system().now()).await.map_err(unexpected)?;
        println!("The system {} is known.", system.name);
        drop(db);
        database.close()
    })?;
    Ok(ExitCode::SUCCESS)
}
