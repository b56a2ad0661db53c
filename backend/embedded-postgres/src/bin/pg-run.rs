//! `with-postgres [--durable] -- COMMAND…` lends a throw-away PostgreSQL to a command.
//!
//! The cluster lives in a temporary folder, without `fsync` unless `--durable` is given. The command finds the address
//! of its admin database in `MOTCUA_TEST_DATABASE_URL`; its exit code is ours. At its end, and at SIGINT and SIGTERM,
//! the cluster is stopped and deleted; what a killed run left behind, the next one clears away. When the variable is
//! set already, the command just runs on that server.

use std::{
    env, fs,
    os::unix::{fs::MetadataExt, process::ExitStatusExt},
    path::{Path, PathBuf},
    process::{ExitCode, ExitStatus},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use embedded_postgres::{ADMIN_DATABASE, Cluster, Settings};
use tokio::{
    process::{Child, Command},
    signal::unix::{Signal, SignalKind, signal},
    time::timeout,
};

const VARIABLE: &str = "MOTCUA_TEST_DATABASE_URL";
const PREFIX: &str = "motcua-with-postgres-";
/// How long the command may take to end at a signal before it is killed.
const PATIENCE: Duration = Duration::from_secs(20);
/// At Ctrl-C the terminal tells the command too: only after this time do we tell it again.
const COURTESY: Duration = Duration::from_secs(3);

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let mut arguments: Vec<_> = env::args_os().skip(1).collect();
    let split = arguments.iter().position(|argument| argument == "--");
    let command = split.map(|at| arguments.split_off(at + 1)).unwrap_or_default();
    let mut durable = false;
    for option in arguments {
        match option.to_str() {
            Some("--durable") => durable = true,
            Some("--fast" | "--") => {}
            _ => return usage(),
        }
    }
    let Some((program, rest)) = command.split_first() else {
        return usage();
    };
    let mut child = Command::new(program);
    child.args(rest);
    let run = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Into::into)
        .and_then(|runtime| runtime.block_on(lend(child, durable)));
    match run {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("with-postgres: {error}");
            ExitCode::from(125)
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: with-postgres [--fast | --durable] -- COMMAND [ARGUMENT…]");
    ExitCode::from(125)
}

async fn lend(mut command: Command, durable: bool) -> Outcome<u8> {
    let mut ends = Ends::new()?; // from now on a signal no longer ends us in the middle
    if env::var_os(VARIABLE).is_some() {
        return Ok(code(ends.wait(command.spawn()?).await?));
    }
    clear_leftovers();
    let folder = fresh_folder()?;
    let mut settings = Settings { durable, ..Settings::new(&folder) };
    settings.pg_search = env::current_dir().map(|here| vec![here.join(".cache/pg")]).unwrap_or_default();
    settings.bin_dir = env::var_os("MOTCUA_PG_BIN_DIR").map(PathBuf::from);
    settings.extra.push(("max_connections".to_owned(), "400".to_owned())); // many tests at once, each with a pool
    let outcome = async {
        let cluster = Cluster::start(&settings)?;
        let child = command.env(VARIABLE, cluster.url(ADMIN_DATABASE)).spawn()?;
        let status = ends.wait(child).await;
        cluster.stop()?;
        Ok(code(status?))
    };
    let outcome = outcome.await;
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    outcome
}

/// The signals that end us.
struct Ends {
    interrupt: Signal,
    terminate: Signal,
    hang_up: Signal,
}

impl Ends {
    fn new() -> Outcome<Self> {
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            hang_up: signal(SignalKind::hangup())?,
        })
    }

    /// Waits for the command, and passes a signal on to it.
    async fn wait(&mut self, mut child: Child) -> Outcome<ExitStatus> {
        tokio::select! {
            status = child.wait() => return Ok(status?),
            _ = self.interrupt.recv() => {
                if let Ok(status) = timeout(COURTESY, child.wait()).await { return Ok(status?) }
            }
            _ = self.terminate.recv() => {}
            _ = self.hang_up.recv() => {}
        }
        if let Some(pid) = child.id() {
            Command::new("sh").args(["-c", "kill -s TERM \"$0\"", &pid.to_string()]).status().await?;
        }
        if timeout(PATIENCE, child.wait()).await.is_err() {
            child.kill().await?;
        }
        Ok(child.wait().await?)
    }
}

/// As a shell says it.
fn code(status: ExitStatus) -> u8 {
    let code = status.code().or_else(|| status.signal().map(|signal| 128 + signal)).unwrap_or(1);
    u8::try_from(code).unwrap_or(1)
}

fn fresh_folder() -> Outcome<PathBuf> {
    let moment = SystemTime::now().duration_since(UNIX_EPOCH)?.as_nanos();
    Ok(env::temp_dir().join(format!("{PREFIX}{}-{moment}", std::process::id())))
}

/// A run that was killed could not clean up: its process is gone, its folder and perhaps its PostgreSQL are there.
fn clear_leftovers() {
    let Ok(me) = fs::metadata("/proc/self") else {
        return;
    };
    for entry in fs::read_dir(env::temp_dir()).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.split('-').next());
        let ours = entry.metadata().is_ok_and(|folder| folder.uid() == me.uid());
        if ours && owner.is_some_and(|pid| !Path::new("/proc").join(pid).exists()) {
            let settings = Settings::new(entry.path());
            if let Err(error) = embedded_postgres::discard(&settings) {
                eprintln!("with-postgres: {} stays: {error}", entry.path().display());
            }
        }
    }
}
