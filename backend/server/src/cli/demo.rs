//! `motcua demo`: the demo's agencies, people and dossiers, without serving.

use std::process::ExitCode;

use clap::Args;

use super::database::Database;
use crate::{
    app::Clock,
    catalogue,
    config::DataConfig,
    demo,
    wire::{self, unexpected},
};

#[derive(Debug, Args)]
pub struct Demo {
    #[command(flatten)]
    data: DataConfig,
}

pub fn run(config: Demo) -> anyhow::Result<ExitCode> {
    actix_web::rt::System::new().block_on(async {
        let database = Database::open(&config.data).await?;
        let db = database.ready(config.data.pool)?;
        let clock = Clock::system();
        catalogue::import_packed_if_empty(&db, clock.now(), None).await.map_err(unexpected)?;
        let people = demo::set_up(&db, clock.now()).await.map_err(unexpected)?;
        let app =
            wire::assemble(db, &config.data.data_dir().join("files"), clock, "http://127.0.0.1:8080", false).await?;
        let stories = demo::tell_stories(&app).await.map_err(unexpected)?;
        println!("{stories} dossiers were made. Accounts (password of all: {}):\n{people}", demo::PASSWORD);
        drop(app);
        database.close()
    })?;
    Ok(ExitCode::SUCCESS)
}
