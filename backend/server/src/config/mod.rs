//! Settings: environment variables with the prefix `MOTCUA_` (and `DATABASE_URL`), read once at start, checked, passed by value.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, ValueEnum, builder::RangedU64ValueParser};

/// Where and how to serve.
#[derive(Debug, Clone, Args)]
pub struct HttpConfig {
    /// Address to listen on.
    #[arg(long, env = "MOTCUA_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Address under which people reach this service: stands in QR codes and links. Default: http://LISTEN.
    #[arg(long, env = "MOTCUA_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Worker threads. Default: one per core.
    #[arg(long, env = "MOTCUA_WORKERS")]
    pub workers: Option<usize>,
    /// Whether the service is reached over HTTPS only, so that its cookies must be too.
    #[arg(long, env = "MOTCUA_SECURE_COOKIES", default_value_t = false, action = clap::ArgAction::Set)]
    pub secure_cookies: bool,
}

impl HttpConfig {
    /// Address under which people reach this service, without a slash at the end.
    #[must_use]
    pub fn public_url(&self) -> String {
        self.public_url
            .as_deref()
            .map_or_else(|| format!("http://{}", self.listen), |url| url.trim_end_matches('/').to_owned())
    }
}

/// Where the data lies.
#[derive(Debug, Clone, Args)]
pub struct DataConfig {
    /// A PostgreSQL server (15 or newer). Default: one of our own, started in the data folder.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// Folder for the embedded database and the files. Default: the user's data home; as root /var/lib/motcua.
    #[arg(long, env = "MOTCUA_DATA_DIR")]
    pub data_dir: Option<PathBuf>,
    /// Folder with `initdb` and `postgres`. Default: looked for.
    #[arg(long, env = "MOTCUA_PG_BIN_DIR")]
    pub pg_bin_dir: Option<PathBuf>,
    /// Connections to the database, two at least.
    #[arg(long, env = "MOTCUA_DB_POOL", default_value = "16", value_parser = RangedU64ValueParser::<usize>::new().range(2..))]
    pub pool: usize,
}

impl DataConfig {
    /// The data folder.
    #[must_use]
    pub fn data_dir(&self) -> PathBuf {
        self.data_dir.clone().unwrap_or_else(embedded_postgres::default_data_dir)
    }
}

/// How much of a demo to set up at start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Demo {
    /// Nothing.
    Off,
    /// Two communes and one department with officials, one citizen, a few dossiers.
    Small,
}
