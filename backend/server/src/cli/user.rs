//! `motcua user`: accounts of officials, by hand.

use std::{
    io::{self, BufRead as _},
    process::ExitCode,
};

use anyhow::Context as _;
use clap::{Args, Subcommand};
use diesel_async::AsyncConnection as _;
use domain::{access::Role, ids::AgencyCode};
use uuid::Uuid;

use super::database::Database;
use crate::{
    app::Clock,
    audit,
    config::DataConfig,
    http::{actor::AccountKind, error::AppError},
    identity,
    wire::unexpected,
};

#[derive(Debug, Args)]
pub struct User {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Add an official; the password is read from the standard input.
    Add(Add),
}

#[derive(Debug, Args)]
struct Add {
    /// Name for sign-in.
    username: String,
    /// Full name.
    #[arg(long)]
    name: String,
    /// Role and agency, such as `leader@H26.00004`; may be given several times.
    #[arg(long = "role", required = true)]
    roles: Vec<String>,
    #[command(flatten)]
    data: DataConfig,
}

pub fn run(config: User) -> anyhow::Result<ExitCode> {
    let Command::Add(add) = config.command;
    actix_web::rt::System::new().block_on(async {
        let roles = add.roles.iter().map(|text| role_at(text)).collect::<anyhow::Result<Vec<_>>>()?;
        let mut password = String::new();
        io::stdin().lock().read_line(&mut password)?;
        let password = password.trim_end_matches(['\r', '\n']);
        anyhow::ensure!(password.chars().count() >= 10, "the password needs at least 10 characters");
        let database = Database::open(&add.data).await?;
        let db = database.ready(1)?;
        let now = Clock::system().now();
        let row = identity::AccountRow {
            id: Uuid::now_v7(),
            kind: AccountKind::Official.as_str().to_owned(),
            username: add.username.trim().to_lowercase(),
            identity_number: None,
            full_name: add.name,
            phone: None,
            email: None,
            password_hash: identity::hash_password(password).await.map_err(unexpected)?,
            active: true,
            identity_proved_at: None,
            created_at: now,
        };
        let mut conn = db.get().await.map_err(unexpected)?;
        let added = conn
            .transaction::<_, AppError, _>(async |tx| {
                if !identity::insert_in_tx(tx, &row).await? {
                    return Ok(false);
                }
                for (role, agency) in &roles {
                    identity::assign_in_tx(tx, row.id, role.as_str(), agency.as_str()).await?;
                }
                audit::record_in_tx(tx, now, &audit::Act::by_system("userAdd", &format!("account:{}", row.id))).await?;
                Ok(true)
            })
            .await
            .map_err(unexpected)?;
        drop(conn);
        anyhow::ensure!(added, "there is an account {} already", row.username);
        println!("{} was added.", row.username);
        database.close()
    })?;
    Ok(ExitCode::SUCCESS)
}

fn role_at(text: &str) -> anyhow::Result<(Role, AgencyCode)> {
    let (role, agency) = text.split_once('@').with_context(|| format!("{text}: write role@agency"))?;
    let role: Role = role.parse().map_err(|_| anyhow::anyhow!("{role} is no role"))?;
    anyhow::ensure!(!matches!(role, Role::Submitter | Role::ApiClient), "{role} is no role of an official");
    Ok((role, AgencyCode::parse(agency).map_err(|error| anyhow::anyhow!("{agency}: {error}"))?))
}
