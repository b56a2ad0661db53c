//! `motcua worker`: relay stored events and do what falls due, for deployments that keep this out of `serve`.

use std::process::ExitCode;

use clap::Args;

use super::database::Database;
use crate::{
    agency_changes,
    app::Clock,
    config::DataConfig,
    dossiers::{Deliveries, Duties, among_children},
    notifications::{MailConfig, remind_in_background, subscriber},
    outbox, wire,
};

#[derive(Debug, Args)]
pub struct Worker {
    #[command(flatten)]
    data: DataConfig,
    /// Address under which people reach the service: stands in links.
    #[arg(long, env = "MOTCUA_PUBLIC_URL", default_value = "http://127.0.0.1:8080")]
    public_url: String,
    #[command(flatten)]
    mail: MailConfig,
}

pub fn run(config: Worker) -> anyhow::Result<ExitCode> {
    actix_web::rt::System::new().block_on(async {
        let database = Database::open(&config.data).await?;
        let db = database.ready(config.data.pool)?;
        let files = config.data.data_dir().join("files");
        let app = wire::assemble(db, &files, Clock::system(), config.public_url.trim_end_matches('/'), false).await?;
        let relay = outbox::spawn(app.clone(), among_children(subscriber(&config.mail)?));
        let duties = Duties::spawn(app.clone());
        let reminders = remind_in_background(app.clone(), &config.mail)?;
        let deliveries = Deliveries::spawn(app.clone());
        let changes = agency_changes::Job::spawn(app);
        let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        changes.stop().await;
        deliveries.stop().await;
        reminders.stop().await;
        duties.stop().await;
        relay.stop().await;
        database.close()
    })?;
    Ok(ExitCode::SUCCESS)
}
