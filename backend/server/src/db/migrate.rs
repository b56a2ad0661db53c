//! Migrations at start, one process at a time.

use anyhow::Context as _;
use diesel::sql_query;
use diesel_async::{AsyncConnection as _, AsyncMigrationHarness, AsyncPgConnection, RunQueryDsl};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness as _, embed_migrations};

/// The migrations of `backend/server/migrations`, inside the program.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Any number that no other user of advisory locks in this database takes.
const LOCK: &str = "SELECT pg_advisory_lock(4839201)";

/// Bring the schema of the database at `url` up to date; waits while another process does it.
///
/// # Errors
/// When the database cannot be reached or a migration fails (it is then rolled back).
pub fn migrate(url: &str) -> anyhow::Result<()> {
    let url = url.to_owned();
    // The harness blocks in place, which actix's current-thread runtime forbids: it gets a runtime of its own.
    let done = std::thread::spawn(move || {
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?.block_on(async move {
            let mut connection = AsyncPgConnection::establish(&url).await.context("cannot reach the database")?;
            sql_query(LOCK).execute(&mut connection).await?;
            let mut harness = AsyncMigrationHarness::new(connection);
            harness
                .run_pending_migrations(MIGRATIONS)
                .map(|_| ())
                .map_err(|error| anyhow::anyhow!("a migration failed: {error}"))
        })
    })
    .join();
    done.unwrap_or_else(|_| Err(anyhow::anyhow!("the migration thread panicked")))
}
