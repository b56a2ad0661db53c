//! A fresh database for each test: a clone of a template that is migrated and filled once per cluster.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use anyhow::Context as _;
use argon2::{Algorithm, Argon2, Params, Version, password_hash::PasswordHasher as _};
use embedded_postgres::{
    ADMIN_DATABASE, Cluster, Settings, create_database, database_exists, drop_database, with_database,
};
use server::{catalogue, db, demo, wire::unexpected};
use uuid::Uuid;

const TEMPLATE: &str = "motcua_template";

/// Used when the tests run without `with-postgres`: one cluster for this process.
static OWN: Mutex<Option<Cluster>> = Mutex::new(None);

fn admin_url() -> anyhow::Result<String> {
    if let Ok(url) = std::env::var("MOTCUA_TEST_DATABASE_URL") {
        return Ok(url);
    }
    let mut own = OWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(cluster) = own.as_ref() {
        return Ok(cluster.url(ADMIN_DATABASE));
    }
    let folder: PathBuf = std::env::temp_dir().join(format!("motcua-tests-{}", std::process::id()));
    let mut settings = Settings::new(&folder);
    settings.durable = false;
    Ok(own.insert(Cluster::start(&settings).context("no PostgreSQL for the tests")?).url(ADMIN_DATABASE))
}

/// The address of a new database with the catalogue and the demo's people.
///
/// # Errors
/// When there is no PostgreSQL, or the template cannot be filled.
pub async fn fresh_database() -> anyhow::Result<String> {
    let admin = admin_url()?;
    // Tests run in many processes: one of them makes the template, the others wait for it here.
    let (client, connection) = tokio_postgres::connect(&admin, tokio_postgres::NoTls).await?;
    let driver = tokio::spawn(connection);
    client.batch_execute("SELECT pg_advisory_lock(77001)").await?;
    if !database_exists(&admin, TEMPLATE).await? {
        let draft = format!("{TEMPLATE}_draft");
        client.batch_execute(&format!("DROP DATABASE IF EXISTS {draft}")).await?;
        create_database(&admin, &draft, None).await?;
        fill(&with_database(&admin, &draft)).await?;
        client.batch_execute(&format!("ALTER DATABASE {draft} RENAME TO {TEMPLATE}")).await?;
    }
    let name = format!("t{}", Uuid::now_v7().simple());
    create_database(&admin, &name, Some(TEMPLATE)).await?;
    client.batch_execute("SELECT pg_advisory_unlock(77001)").await?;
    drop(client);
    driver.abort();
    Ok(with_database(&admin, &name))
}

async fn fill(url: &str) -> anyhow::Result<()> {
    db::migrate(url)?;
    let pool = db::Db::new(url, 2)?;
    let now = "2026-11-01T00:00:00Z".parse()?;
    catalogue::import_packed_if_empty(&pool, now, None).await.map_err(unexpected)?;
    demo::set_up(&pool, now).await.map_err(unexpected)?;
    drop(pool);
    sign_in_cheaply(url).await?;
    // The template must be free of connections before it can be cloned: wait until the pool's are gone.
    let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await?;
    let driver = tokio::spawn(connection);
    loop {
        let others: i64 = client
            .query_one(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
                &[],
            )
            .await?
            .get(0);
        if others == 0 {
            break;
        }
        tokio::task::yield_now().await;
    }
    drop(client);
    driver.await??;
    Ok(())
}

/// The demo's people keep their password under a hash that is quick to check: some thousand sign-ins are no test of the hash.
async fn sign_in_cheaply(url: &str) -> anyhow::Result<()> {
    let quick = Params::new(Params::MIN_M_COST, Params::MIN_T_COST, Params::MIN_P_COST, None)
        .map(|costs| Argon2::new(Algorithm::Argon2id, Version::V0x13, costs))
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    let hash = quick.hash_password(demo::PASSWORD.as_bytes()).map_err(|error| anyhow::anyhow!("{error}"))?.to_string();
    let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await?;
    let driver = tokio::spawn(connection);
    client.execute("UPDATE account SET password_hash = $1 WHERE password_hash IS NOT NULL", &[&hash]).await?;
    drop(client);
    driver.await??;
    Ok(())
}

/// Drop the database of a test; if that fails, it goes with the cluster.
pub fn forget_database(url: &str) {
    let dropped = async {
        let name = url.split('?').next().and_then(|address| address.rsplit('/').next()).unwrap_or_default();
        drop_database(&admin_url()?, name).await.map_err(anyhow::Error::from)
    };
    let run = tokio::runtime::Builder::new_current_thread().enable_all().build();
    if let Ok(run) = run {
        let _ = run.block_on(dropped);
    }
}
