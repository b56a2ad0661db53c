//! A running cluster: made the first time, started, kept running, stopped.

use std::{
    fs, io,
    os::unix::{fs::MetadataExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
        mpsc::{self, Receiver},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use crate::{
    Error, Settings,
    account::Account,
    binaries::Binaries,
    folder::{self, Folder},
    process::{self, PidFile},
};

/// PostgreSQL may have to replay its log after a crash before it is ready.
const START_PATIENCE: Duration = Duration::from_secs(300);
const STOP_PATIENCE: [(&str, Duration); 3] =
    [("INT", Duration::from_secs(30)), ("QUIT", Duration::from_secs(10)), ("KILL", Duration::from_secs(10))];
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

const DURABLE: [&str; 3] = ["fsync=on", "synchronous_commit=on", "full_page_writes=on"];
const THROW_AWAY: [&str; 6] = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "checkpoint_timeout=1h",
];

/// A running private PostgreSQL. While this value lives, PostgreSQL is started again when it dies; dropping it stops it.
#[derive(Debug)]
pub struct Cluster {
    run: Arc<Run>,
    ended: Receiver<()>,
    /// A new cluster on its way to the disk.
    settling: Option<JoinHandle<Result<(), Error>>>,
}

/// What the keeper thread and its owner share.
#[derive(Debug)]
struct Run {
    folder: Folder,
    binaries: Binaries,
    options: Vec<String>,
    stopping: AtomicBool,
    /// 0 while there is none.
    pid: AtomicU32,
}

impl Cluster {
    /// Starts PostgreSQL on the data folder and returns when it answers. Blocks: up to a second the first time,
    /// a tenth of one later, longer when there is a log to replay after a crash.
    ///
    /// # Errors
    /// Every kind of [`Error`] but `Database`: see there for each cause and its remedy.
    pub fn start(settings: &Settings) -> Result<Self, Error> {
        let mut cluster = Self::begin(settings)?;
        cluster.settle()?;
        Ok(cluster)
    }

    /// The same for whoever has much to write into a new cluster: does not wait until that is on disk. What is written to it counts from
    /// [`Self::settle`] on; a cluster that ends before, however it does, is thrown away and made anew by the next start.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub fn begin(settings: &Settings) -> Result<Self, Error> {
        let folder = Folder::open(settings)?;
        process::clear(&folder)?;
        let binaries = Binaries::find(settings, &folder.account, &folder.data)?;
        let defaults: &[&str] = if settings.durable { &DURABLE } else { &THROW_AWAY };
        let mut options: Vec<String> = defaults.iter().map(ToString::to_string).collect();
        options.extend(settings.extra.iter().map(|(name, value)| format!("{name}={value}")));
        let run = Run { folder, binaries, options, stopping: AtomicBool::new(false), pid: AtomicU32::new(0) };
        let made = run.init(settings.durable)?;
        let child = run.launch()?;
        let data = run.folder.data.clone();
        let settling = (made && settings.durable).then(|| thread::spawn(move || sync_tree(&data)));
        let (end, ended) = mpsc::channel();
        let run = Arc::new(run);
        let keeper = Arc::clone(&run);
        thread::Builder::new()
            .name("postgres-keeper".to_owned())
            .spawn(move || {
                keeper.keep(child);
                drop(keeper);
                drop(end);
            })
            .map_err(|source| Error::Run { program: run.binaries.program("postgres"), source })?;
        Ok(Self { run, ended, settling })
    }

    /// Waits until a new cluster is on disk, so that it outlives a crash of the machine; after that nothing.
    ///
    /// # Errors
    /// [`Error::File`] when it cannot be written; the cluster does not count then.
    pub fn settle(&mut self) -> Result<(), Error> {
        let Some(settling) = self.settling.take() else { return Ok(()) };
        let Folder { home, unsettled, .. } = &self.run.folder;
        settling.join().unwrap_or_else(|_| Err(Error::file(home)(io::Error::other("the writer panicked"))))?;
        sync(home)?;
        fs::remove_file(unsettled).map_err(Error::file(unsettled))?;
        sync(home)
    }

    /// The address of a database, as tokio-postgres, diesel-async and psql read it. It stays the same while the
    /// cluster runs, also across a restart.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        url(&self.run.folder.socket, database)
    }

    /// Major version of the running PostgreSQL.
    #[must_use]
    pub fn major(&self) -> u32 {
        self.run.binaries.major
    }

    /// Process number of the running PostgreSQL; 0 for the moment in which a dead one is being replaced.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.run.pid.load(Ordering::SeqCst)
    }

    /// Ends all sessions, writes everything to disk and waits until PostgreSQL is gone. After half a minute stronger
    /// signals follow; committed data is safe in any case.
    ///
    /// # Errors
    /// [`Error::Stop`] when a process does not even end when killed.
    pub fn stop(self) -> Result<(), Error> {
        self.shut_down()
    }

    fn shut_down(&self) -> Result<(), Error> {
        self.run.stopping.store(true, Ordering::SeqCst);
        for (name, patience) in STOP_PATIENCE {
            let end = Instant::now() + patience;
            let mut told = 0;
            while Instant::now() < end {
                let pid = self.pid();
                if pid != told && pid != 0 {
                    process::signal(&[pid], name);
                    told = pid;
                }
                if matches!(
                    self.ended.recv_timeout(Duration::from_millis(100)),
                    Err(mpsc::RecvTimeoutError::Disconnected)
                ) {
                    return Ok(());
                }
            }
            tracing::warn!(pid = told, signal = name, "PostgreSQL does not stop at this signal");
        }
        Err(Error::Stop { pid: self.pid() })
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Err(error) = self.shut_down() {
            tracing::error!(%error, "PostgreSQL is left running");
        }
    }
}

impl Run {
    /// Makes the cluster when there is none: beside its place, then moved there, so that an interrupted attempt leaves none. One that was
    /// not settled is none. Tells whether it made one.
    fn init(&self, durable: bool) -> Result<bool, Error> {
        let Folder { account, home, data, unsettled, .. } = &self.folder;
        if unsettled.exists() {
            if data.exists() {
                fs::remove_dir_all(data).map_err(Error::file(data))?;
            }
            fs::remove_file(unsettled).map_err(Error::file(unsettled))?;
        }
        if data.join("PG_VERSION").is_file() {
            return Ok(false);
        }
        match fs::remove_dir(data) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Error::NotACluster { dir: data.clone() });
            }
            _ => {}
        }
        let draft = home.join("data.new");
        if draft.exists() {
            fs::remove_dir_all(&draft).map_err(Error::file(&draft))?;
        }
        let program = self.binaries.program("initdb");
        let mut initdb = account.command(&program);
        initdb.arg("-D").arg(&draft).args([
            "-U",
            "motcua",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-instructions",
            "--no-sync", // `settle` does it
        ]);
        let out = initdb.output().map_err(|source| Error::Run { program, source })?;
        if !out.status.success() {
            return Err(Error::Init { output: String::from_utf8_lossy(&out.stderr).trim().to_owned() });
        }
        // The folder of the socket is closed to everyone else: who reaches it is the account itself, or root.
        let access = draft.join("pg_hba.conf");
        fs::write(&access, "local all all trust\n").map_err(Error::file(&access))?;
        if durable {
            // Known to the disk before the cluster can be.
            fs::write(unsettled, "").map_err(Error::file(unsettled))?;
            sync(unsettled)?;
            sync(home)?;
        }
        fs::rename(&draft, data).map_err(Error::file(data))?;
        Ok(true)
    }

    /// Starts the server and waits until it is ready.
    fn launch(&self) -> Result<Child, Error> {
        let Folder { account, data, socket, .. } = &self.folder;
        let (log_path, log) = self.folder.log()?;
        let before = log.metadata().map_err(Error::file(&log_path))?.size();
        let program = self.binaries.program("postgres");
        let mut postgres = account.command(&program);
        postgres.arg("-D").arg(data).arg("-k").arg(socket).args([
            "-p",
            "5432",
            "-c",
            "listen_addresses=",
            "-c",
            "unix_socket_permissions=0700",
        ]);
        postgres.args([
            "-c",
            "timezone=UTC",
            "-c",
            "log_timezone=UTC",
            "-c",
            "log_checkpoints=off",
            "-c",
            "logging_collector=off",
        ]);
        for option in &self.options {
            postgres.arg("-c").arg(option);
        }
        postgres.stdout(Stdio::null()).stderr(log).process_group(0); // Ctrl-C at the terminal is for the program, not for PostgreSQL
        let mut child = postgres.spawn().map_err(|source| Error::Run { program, source })?;
        self.pid.store(child.id(), Ordering::SeqCst);
        let end = Instant::now() + START_PATIENCE;
        loop {
            if PidFile::read(data).is_some_and(|file| file.pid == child.id() && file.ready) {
                return Ok(child);
            }
            let ended = child.try_wait().map_err(Error::file(&log_path))?.is_some();
            if !ended && Instant::now() < end {
                thread::sleep(Duration::from_millis(5));
                continue;
            }
            if !ended {
                process::signal(&[child.id()], "QUIT");
                child.wait().map_err(Error::file(&log_path))?;
            }
            self.pid.store(0, Ordering::SeqCst);
            return Err(Error::Start { output: tail(&log_path, before) });
        }
    }

    /// Waits for the server to end; unless we ended it, starts it again.
    fn keep(&self, child: Child) {
        let mut running = Some(child);
        let mut pause = Duration::from_millis(100);
        loop {
            let status = running.take().map(|mut child| child.wait());
            self.pid.store(0, Ordering::SeqCst);
            if self.stopping.load(Ordering::SeqCst) {
                return;
            }
            if let Some(status) = status {
                tracing::warn!(?status, "PostgreSQL ended by itself; starting it again");
                pause = Duration::from_millis(100);
            }
            match process::clear(&self.folder).and_then(|()| self.launch()) {
                Ok(child) => {
                    tracing::info!(pid = child.id(), "PostgreSQL runs again");
                    running = Some(child);
                }
                Err(error) => {
                    tracing::error!(%error, "PostgreSQL cannot be started again; trying on");
                    thread::sleep(pause);
                    pause = LONGEST_PAUSE.min(pause * 2);
                }
            }
        }
    }
}

/// Whether there is a cluster in this data folder; when this may not be seen, there is none.
#[must_use]
pub fn exists(data_dir: &Path) -> bool {
    folder::data(data_dir).join("PG_VERSION").is_file() && !folder::unsettled(data_dir).exists()
}

/// The address of a database of the cluster that another live program runs on this data folder right now. `None` when
/// none does, also when a killed program left a PostgreSQL there ([`Cluster::start`] takes that over), and when a new
/// one is not settled yet. For commands beside a running server.
#[must_use]
pub fn running_url(data_dir: &Path, database: &str) -> Option<String> {
    let data = folder::data(data_dir);
    let file = PidFile::read(&data)?;
    let account = Account::choose(&data).ok()?;
    let runs = file.ready
        && exists(data_dir)
        && folder::is_locked(data_dir)
        && process::working_in(&data, &account).contains(&file.pid);
    runs.then(|| url(&file.socket, database))
}

/// Deletes a data folder that no live program holds, after stopping what was left running in it.
///
/// # Errors
/// [`Error::InUse`] when a program holds it; [`Error::Stop`] or [`Error::File`] when it cannot be cleared away.
pub fn discard(settings: &Settings) -> Result<(), Error> {
    let folder = Folder::open(settings)?;
    process::clear(&folder)?;
    fs::remove_dir_all(&settings.data_dir).map_err(Error::file(&settings.data_dir))
}

fn url(socket: &Path, database: &str) -> String {
    use std::os::unix::ffi::OsStrExt;
    let host = percent_encoded(socket.as_os_str().as_bytes());
    format!("postgres://motcua@{host}:5432/{}", percent_encoded(database.as_bytes()))
}

pub(crate) fn percent_encoded(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(byte) {
            text.push(char::from(*byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

/// Writes a folder and all that is in it to disk. What goes away meanwhile is PostgreSQL's own affair.
fn sync_tree(folder: &Path) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let entry = entry.map_err(Error::file(folder))?;
        let path = entry.path();
        let kind = entry.file_type().map_err(Error::file(&path))?;
        let done = if kind.is_dir() {
            sync_tree(&path)
        } else if kind.is_file() {
            sync(&path)
        } else {
            Ok(())
        };
        match done {
            Err(Error::File { source, .. }) if source.kind() == io::ErrorKind::NotFound => {}
            done => done?,
        }
    }
    sync(folder)
}

fn sync(path: &Path) -> Result<(), Error> {
    fs::File::open(path).and_then(|file| file.sync_all()).map_err(Error::file(path))
}

/// The end of what was written to the log since it had `before` bytes.
fn tail(log: &PathBuf, before: u64) -> String {
    let bytes = fs::read(log).unwrap_or_default();
    let new = usize::try_from(before).ok().and_then(|before| bytes.get(before..)).unwrap_or_default();
    let text = String::from_utf8_lossy(new);
    let lines: Vec<&str> = text.lines().collect();
    let last = lines.get(lines.len().saturating_sub(8)..).unwrap_or_default().join("\n");
    if last.is_empty() { format!("see {}", log.display()) } else { last }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_percent_encoded() {
        assert_eq!(url(Path::new("/tmp/a b"), "motcua"), "postgres://motcua@%2Ftmp%2Fa%20b:5432/motcua");
    }
}
