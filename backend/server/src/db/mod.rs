//! The database: pool, transactions, migrations and seek pages. Knows no feature.

pub mod exchange_schema;
mod migrate;
pub mod page;
pub mod process_schema;
mod reference_schema;
pub mod schema;

use diesel::ConnectionError;
use diesel_async::{
    AsyncConnection as _, AsyncPgConnection, SimpleAsyncConnection as _,
    pooled_connection::{AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod, deadpool},
};
use futures_util::FutureExt as _;

use crate::http::error::{AppError, AppResult};

pub use migrate::{MIGRATIONS, migrate};

/// An open connection, or a transaction on it: what every `rows` function takes.
pub type Conn = AsyncPgConnection;

/// A connection taken from the pool; it goes back when dropped.
pub type Pooled = deadpool::Object<AsyncPgConnection>;

/// The pool of connections to PostgreSQL.
#[derive(Clone)]
pub struct Db {
    pool: deadpool::Pool<AsyncPgConnection>,
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Db").field("status", &self.pool.status()).finish()
    }
}

impl Db {
    /// A pool of at most `size` connections to `url`; nothing is opened yet.
    ///
    /// # Errors
    /// When the pool cannot be built.
    pub fn new(url: &str, size: usize) -> anyhow::Result<Self> {
        Self::with(url, size, ManagerConfig::default())
    }

    /// The same for work that nobody is told of before [`Self::settle`], and that is done again when it is lost: its commits do not wait
    /// for the disk, each by itself.
    ///
    /// # Errors
    /// When the pool cannot be built.
    pub fn hasty(url: &str, size: usize) -> anyhow::Result<Self> {
        let mut config = ManagerConfig::default();
        config.custom_setup = Box::new(|url| {
            async move {
                let mut conn = AsyncPgConnection::establish(url).await?;
                let set = conn.batch_execute("SET synchronous_commit = off").await;
                set.map_err(ConnectionError::CouldntSetupConfiguration)?;
                Ok(conn)
            }
            .boxed()
        });
        Self::with(url, size, config)
    }

    /// Wait until everything that was committed before, on whatever connection, is on disk.
    ///
    /// # Errors
    /// `unavailable` (503) when the database cannot be reached.
    pub async fn settle(&self) -> AppResult<()> {
        // The log is written in order, and a commit that waits waits for all before it; it must hold something to be one.
        self.get()
            .await?
            .batch_execute(
                "BEGIN; SET LOCAL synchronous_commit = on; SELECT pg_logical_emit_message(true, 'motcua', 'settled'); COMMIT",
            )
            .await?;
        Ok(())
    }

    fn with(url: &str, size: usize, mut config: ManagerConfig<AsyncPgConnection>) -> anyhow::Result<Self> {
        // A dead connection shows itself at its first query; asking at each `get` costs a round trip.
        config.recycling_method = RecyclingMethod::Fast;
        let manager = AsyncDieselConnectionManager::new_with_config(url, config);
        let pool = deadpool::Pool::builder(manager).max_size(size).build()?;
        Ok(Self { pool })
    }

    /// A connection for one unit of work.
    ///
    /// # Errors
    /// `unavailable` (503) when the database cannot be reached.
    pub async fn get(&self) -> AppResult<Pooled> {
        self.pool.get().await.map_err(|error| AppError::unavailable(&error))
    }
}

/// What a database server says of itself.
#[derive(Debug)]
pub struct Facts {
    /// Its version.
    pub version: String,
    /// Size of the database, as people read it.
    pub size: String,
    /// Whether it writes to disk before it acknowledges.
    pub fsync: String,
    /// Rows by table, as the planner knows them.
    pub rows: Vec<(String, i64)>,
}

/// Ask a database server about itself.
///
/// # Errors
/// When it cannot be reached.
pub async fn facts(url: &str) -> anyhow::Result<Facts> {
    use diesel::{QueryableByName, sql_types};
    use diesel_async::RunQueryDsl;

    #[derive(QueryableByName)]
    struct Server {
        #[diesel(sql_type = sql_types::Text)]
        version: String,
        #[diesel(sql_type = sql_types::Text)]
        size: String,
        #[diesel(sql_type = sql_types::Text)]
        fsync: String,
    }
    #[derive(QueryableByName)]
    struct Table {
        #[diesel(sql_type = sql_types::Text)]
        name: String,
        #[diesel(sql_type = sql_types::BigInt)]
        rows: i64,
    }
    let mut conn = AsyncPgConnection::establish(url).await?;
    let server: Server = diesel::sql_query(
        "SELECT version() AS version, pg_size_pretty(pg_database_size(current_database())) AS size, current_setting('fsync') AS fsync",
    )
    .get_result(&mut conn)
    .await?;
    let tables: Vec<Table> = diesel::sql_query(
        "SELECT relname::text AS name, reltuples::bigint AS rows FROM pg_class
         WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY reltuples DESC LIMIT 10",
    )
    .load(&mut conn)
    .await?;
    Ok(Facts {
        version: server.version,
        size: server.size,
        fsync: server.fsync,
        rows: tables.into_iter().map(|table| (table.name, table.rows)).collect(),
    })
}
