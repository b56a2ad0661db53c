//! The database of a command: the server that `DATABASE_URL` names, the embedded one that a running `serve` keeps, or one started for
//! as long as the command runs.

use anyhow::Context as _;
use embedded_postgres::{ADMIN_DATABASE, Cluster, Settings, create_database, database_exists, exists, running_url};

use crate::{
    config::DataConfig,
    db::{Db, migrate},
};

/// Name of our database in the embedded cluster.
const NAME: &str = "motcua";

/// A reachable database; an embedded one is stopped when this is dropped.
#[derive(Debug)]
pub struct Database {
    /// Its address.
    pub url: String,
    cluster: Option<Cluster>,
}

impl Database {
    /// Find or start the database, without touching its schema: beside a running `serve`, its database.
    ///
    /// # Errors
    /// When there is no PostgreSQL, or the data folder cannot be used.
    pub async fn open(config: &DataConfig) -> anyhow::Result<Self> {
        match running_url(&config.data_dir(), NAME) {
            Some(url) if config.database_url.is_none() => Ok(Self { url, cluster: None }),
            _ => Self::own(config).await,
        }
    }

    /// The same for `serve` and `worker`, which must keep the embedded server themselves: a second one on the folder is an error.
    ///
    /// # Errors
    /// When there is no PostgreSQL, or the data folder cannot be used or is in use.
    pub async fn own(config: &DataConfig) -> anyhow::Result<Self> {
        let mut database = Self::begin(config).await?;
        database.settle()?;
        Ok(database)
    }

    /// The same for `serve`, which has much to write at first: what is in a new database counts from [`Self::settle`] on.
    ///
    /// # Errors
    /// When there is no PostgreSQL, or the data folder cannot be used or is in use.
    pub async fn begin(config: &DataConfig) -> anyhow::Result<Self> {
        if let Some(url) = &config.database_url {
            return Ok(Self { url: url.clone(), cluster: None });
        }
        let folder = config.data_dir();
        let mut settings = Settings::new(&folder);
        settings.bin_dir.clone_from(&config.pg_bin_dir);
        settings.pg_search = std::env::current_dir().map(|here| vec![here.join(".cache/pg")]).unwrap_or_default();
        let cluster = Cluster::begin(&settings).context("the embedded PostgreSQL did not start")?;
        let admin = cluster.url(ADMIN_DATABASE);
        if !database_exists(&admin, NAME).await? {
            create_database(&admin, NAME, None).await?;
        }
        Ok(Self { url: cluster.url(NAME), cluster: Some(cluster) })
    }

    /// Wait until a new embedded database is on disk.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn settle(&mut self) -> anyhow::Result<()> {
        self.cluster.as_mut().map_or(Ok(()), Cluster::settle).context("the new database could not be written to disk")
    }

    /// Whether the embedded database has yet to be made.
    #[must_use]
    pub fn is_new(config: &DataConfig) -> bool {
        config.database_url.is_none() && !exists(&config.data_dir())
    }

    /// A pool over the migrated database.
    ///
    /// # Errors
    /// When a migration fails.
    pub fn ready(&self, pool: usize) -> anyhow::Result<Db> {
        migrate(&self.url)?;
        Db::new(&self.url, pool)
    }

    /// A pool as [`Db::hasty`] has it, over the migrated database.
    ///
    /// # Errors
    /// When the pool cannot be built.
    pub fn hasty(&self, pool: usize) -> anyhow::Result<Db> {
        Db::hasty(&self.url, pool)
    }

    /// Stop the embedded server cleanly, if it is ours.
    ///
    /// # Errors
    /// When it does not stop.
    pub fn close(self) -> anyhow::Result<()> {
        self.cluster.map_or(Ok(()), |cluster| cluster.stop().context("the embedded PostgreSQL did not stop"))
    }
}
