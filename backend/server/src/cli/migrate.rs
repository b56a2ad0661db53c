//! `motcua migrate`: bring the schema up to date and say so.

use std::process::ExitCode;

use clap::Args;

use super::database::Database;
use crate::config::DataConfig;

#[derive(Debug, Args)]
pub struct Migrate {
    #[command(flatten)]
    data: DataConfig,
}

pub fn run(config: &Migrate) -> anyhow::Result<ExitCode> {
    actix_web::rt::System::new().block_on(async {
        let database = Database::open(&config.data).await?;
        database.ready(1)?;
        println!("The schema is up to date.");
        database.close()
    })?;
    Ok(ExitCode::SUCCESS)
}
