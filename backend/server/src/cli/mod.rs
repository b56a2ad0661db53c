//! The commands of `motcua`: one file each.

mod agency_changes;
mod audit;
mod database;
mod demo;
mod doctor;
mod exchange;
mod import;
mod migrate;
mod openapi;
mod serve;
mod user;
mod worker;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The open platform of the administrative one-stop shop.
#[derive(Debug, Parser)]
#[command(name = "motcua", version, about, args_conflicts_with_subcommands = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: serve::Serve,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the portal, the workplace and the API (also without any command).
    Serve(serve::Serve),
    /// Relay stored events and do what falls due: for deployments that keep this out of `serve`.
    Worker(worker::Worker),
    /// Bring the database schema up to date.
    Migrate(migrate::Migrate),
    /// Set up demo agencies, people and dossiers.
    Demo(demo::Demo),
    /// Import catalogue data.
    Import(import::Import),
    /// Write the OpenAPI document.
    Openapi,
    /// Manage accounts.
    User(user::User),
    /// Check the audit and event chains.
    Audit(audit::Audit),
    /// Carry out changes of agencies.
    AgencyChanges(agency_changes::AgencyChanges),
    /// Make known the systems with which dossiers are worked on together.
    Exchange(exchange::Exchange),
    /// Tell what this program finds on this machine.
    Doctor(doctor::Doctor),
}

/// Run the program.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let log = tracing_subscriber::EnvFilter::try_from_env("MOTCUA_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,actix_server=warn"));
    tracing_subscriber::fmt().with_env_filter(log).with_writer(std::io::stderr).init();
    let done = match cli.command {
        None => serve::run(cli.serve),
        Some(Command::Serve(serve)) => serve::run(serve),
        Some(Command::Worker(worker)) => worker::run(worker),
        Some(Command::Migrate(migrate)) => migrate::run(&migrate),
        Some(Command::Demo(demo)) => demo::run(demo),
        Some(Command::Import(import)) => import::run(import),
        Some(Command::Openapi) => openapi::run(),
        Some(Command::User(user)) => user::run(user),
        Some(Command::Audit(audit)) => audit::run(audit),
        Some(Command::AgencyChanges(changes)) => agency_changes::run(changes),
        Some(Command::Exchange(exchange)) => exchange::run(exchange),
        Some(Command::Doctor(doctor)) => doctor::run(&doctor),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("motcua: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_commands_are_consistent() {
        super::Cli::command().debug_assert();
    }
}
