//! What can go wrong, in words that say what to do.

use std::{fmt, io, path::PathBuf};

use crate::OLDEST_MAJOR;

/// A folder that looked like PostgreSQL's programs and was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// The folder.
    pub bin_dir: PathBuf,
    /// Why not.
    pub reason: String,
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.bin_dir.display(), self.reason)
    }
}

/// Why a cluster cannot be started, stopped or asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No usable `postgres` and `initdb` on this machine.
    #[error(
        "no PostgreSQL {OLDEST_MAJOR} or newer was found on this machine. Install it (Debian and Ubuntu: \
         apt-get install postgresql; Fedora: dnf install postgresql-server; macOS: brew install postgresql@17), \
         or name the folder that holds `postgres` and `initdb`, or set DATABASE_URL to a server that runs elsewhere{}",
        list(rejected)
    )]
    NoBinaries {
        /// What was found and not taken.
        rejected: Vec<Rejected>,
    },
    /// The cluster was made by another major version than the programs at hand.
    #[error(
        "the database in {} was made by PostgreSQL {found}, but {} is installed. Install PostgreSQL {found}, or move \
         the data with pg_dump or pg_upgrade",
        dir.display(),
        versions(available)
    )]
    WrongMajor {
        /// Folder of the cluster.
        dir: PathBuf,
        /// What its `PG_VERSION` says.
        found: String,
        /// The major versions that can be run here.
        available: Vec<u32>,
    },
    /// Another live program runs the cluster.
    #[error("{} is in use by another running program{}: stop it first, or choose another data folder", dir.display(), owner(*pid))]
    InUse {
        /// The data folder.
        dir: PathBuf,
        /// The other program, when it has told.
        pid: Option<u32>,
    },
    /// The folder holds something that is not a cluster.
    #[error("{} is not empty and is not a PostgreSQL cluster: move it away or choose another data folder", dir.display())]
    NotACluster {
        /// Folder of the cluster.
        dir: PathBuf,
    },
    /// No folder short enough for a unix socket.
    #[error("the socket path {} is longer than the {limit} bytes that the system allows: choose a shorter data folder", path.display())]
    SocketPathTooLong {
        /// The shortest path that was tried.
        path: PathBuf,
        /// The longest path allowed, in bytes.
        limit: usize,
    },
    /// A folder on the way is closed to the account that PostgreSQL runs as.
    #[error(
        "PostgreSQL cannot run as root and runs as `{account}`, which may not enter {}: choose another data folder \
         (MOTCUA_DATA_DIR), or open this one with chmod o+x",
        folder.display()
    )]
    NotTraversable {
        /// The first folder that is closed.
        folder: PathBuf,
        /// The account.
        account: String,
    },
    /// A folder in a shared place belongs to someone else.
    #[error("{} exists and is not a private folder of `{account}`: remove it", folder.display())]
    NotPrivate {
        /// The folder.
        folder: PathBuf,
        /// The account that should own it.
        account: String,
    },
    /// Root, and no account to become.
    #[error(
        "PostgreSQL cannot run as root, and there is neither an account `postgres` nor `nobody`: add one (useradd --system postgres)"
    )]
    NoAccount,
    /// A file or folder could not be read, made or changed.
    #[error("{}: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A program could not be run at all.
    #[error("cannot run {}: {source}", program.display())]
    Run {
        /// The program.
        program: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// `initdb` failed.
    #[error("initdb failed: {output}")]
    Init {
        /// What it wrote.
        output: String,
    },
    /// PostgreSQL ended before it was ready, or never became ready.
    #[error("PostgreSQL did not start: {output}")]
    Start {
        /// The end of its log.
        output: String,
    },
    /// Processes of the cluster are still there after every signal.
    #[error("PostgreSQL (process {pid}) does not stop")]
    Stop {
        /// One of them.
        pid: u32,
    },
    /// A statement about databases failed.
    #[error("PostgreSQL: {}", database_message(.0))]
    Database(#[from] tokio_postgres::Error),
}

impl Error {
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}

fn list(rejected: &[Rejected]) -> String {
    let mut text = String::new();
    for one in rejected {
        text.push_str("\n  not taken: ");
        text.push_str(&one.to_string());
    }
    text
}

fn versions(majors: &[u32]) -> String {
    majors.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}

fn owner(pid: Option<u32>) -> String {
    pid.map(|pid| format!(" (process {pid})")).unwrap_or_default()
}

/// `tokio_postgres::Error` says only "db error"; the server's own words are inside.
fn database_message(error: &tokio_postgres::Error) -> String {
    error.as_db_error().map_or_else(|| error.to_string(), ToString::to_string)
}
