//! `motcua doctor`: what the program finds, for a person who looks for a fault.

use std::process::ExitCode;

use clap::Args;

use super::database::Database;
use crate::config::DataConfig;

#[derive(Debug, Args)]
pub struct Doctor {
    #[command(flatten)]
    data: DataConfig,
}

pub fn run(config: &Doctor) -> anyhow::Result<ExitCode> {
    println!("motcua {}", env!("CARGO_PKG_VERSION"));
    println!("data folder: {}", config.data.data_dir().display());
    println!("database: {}", if config.data.database_url.is_some() { "DATABASE_URL" } else { "embedded" });
    actix_web::rt::System::new().block_on(async {
        let database = match Database::open(&config.data).await {
            Ok(database) => database,
            Err(error) => {
                println!("cannot be opened: {error:#}");
                return Ok(ExitCode::FAILURE);
            }
        };
        let facts = crate::db::facts(&database.url).await?;
        println!("server: {}\nsize: {}\nfsync: {}", facts.version, facts.size, facts.fsync);
        for (table, rows) in facts.rows {
            println!("{table}: about {rows} rows");
        }
        database.close()?;
        Ok(ExitCode::SUCCESS)
    })
}
