//! The folders of a cluster: made, given to the right account, checked and locked.

use std::{
    env,
    fs::{self, DirBuilder, File, OpenOptions, Permissions, TryLockError},
    io::{self, Write},
    os::unix::{
        ffi::OsStrExt,
        fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown},
    },
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use crate::{Error, Settings, account::Account};

/// The longest path of a unix socket, in bytes (`sun_path` less its end mark).
const SOCKET_PATH_LIMIT: usize = 107;
/// How long a program that is just ending may keep the lock before we call the folder taken.
const LOCK_PATIENCE: Duration = Duration::from_millis(500);
/// The log is set aside at a start when it has grown past this many bytes.
const LOG_LIMIT: u64 = 4 << 20;

/// An opened data folder: ours alone until dropped.
#[derive(Debug)]
pub(crate) struct Folder {
    pub account: Account,
    /// 0700, of the account; holds everything else.
    pub home: PathBuf,
    /// The cluster.
    pub data: PathBuf,
    /// There while the cluster is not known to be on disk.
    pub unsettled: PathBuf,
    /// Holds the socket.
    pub socket: PathBuf,
    _lock: File,
}

/// The folder that belongs to PostgreSQL in the data folder of the program.
pub(crate) fn home(data_dir: &Path) -> PathBuf {
    data_dir.join("postgres")
}

/// The cluster in the data folder of the program.
pub(crate) fn data(data_dir: &Path) -> PathBuf {
    home(data_dir).join("data")
}

/// The mark of a cluster that is not known to be on disk.
pub(crate) fn unsettled(data_dir: &Path) -> PathBuf {
    home(data_dir).join("unsettled")
}

impl Folder {
    /// Makes what is missing, takes the lock, and checks that PostgreSQL will get in.
    pub fn open(settings: &Settings) -> Result<Self, Error> {
        let wanted = std::path::absolute(&settings.data_dir).map_err(Error::file(&settings.data_dir))?;
        let account = Account::choose(&data(&wanted))?;
        make_way(&wanted, if account.lowered { 0o711 } else { 0o700 })?;
        let data_dir = fs::canonicalize(&wanted).map_err(Error::file(&wanted))?;
        let lock = lock(&data_dir)?;
        if let Some(folder) = account.closed_folder(&data_dir) {
            return Err(Error::NotTraversable { folder, account: account.name });
        }
        let home = home(&data_dir);
        make_private(&home, &account)?;
        let socket = socket_folder(&home, &account)?;
        let (data, unsettled) = (data(&data_dir), unsettled(&data_dir));
        Ok(Self { account, home, data, unsettled, socket, _lock: lock })
    }

    /// The log of PostgreSQL, opened to append.
    pub fn log(&self) -> Result<(PathBuf, File), Error> {
        let path = self.home.join("log");
        if fs::metadata(&path).is_ok_and(|log| log.len() > LOG_LIMIT) {
            fs::rename(&path, self.home.join("log.old")).map_err(Error::file(&path))?;
        }
        let file = OpenOptions::new().create(true).append(true).open(&path).map_err(Error::file(&path))?;
        file.set_permissions(Permissions::from_mode(0o600)).map_err(Error::file(&path))?;
        Ok((path, file))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.socket != self.home {
            fs::remove_dir(&self.socket).ok(); // only when empty
        }
    }
}

/// Makes the missing folders of a path, each with `mode` whatever the umask says.
fn make_way(path: &Path, mode: u32) -> Result<(), Error> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        make_way(parent, mode)?;
    }
    match DirBuilder::new().mode(mode).create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => {
            return Ok(());
        }
        other => other.map_err(Error::file(path))?,
    }
    fs::set_permissions(path, Permissions::from_mode(mode)).map_err(Error::file(path))
}

/// Makes `path` a folder that only `account` can open, or checks that it is one.
fn make_private(path: &Path, account: &Account) -> Result<(), Error> {
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            return Err(Error::file(path)(error));
        }
        _ => {}
    }
    let found = fs::symlink_metadata(path).map_err(Error::file(path))?;
    if found.is_dir() && found.uid() == 0 && account.lowered {
        chown(path, Some(account.uid), Some(account.gid)).map_err(Error::file(path))?;
    } else if !found.is_dir() || found.uid() != account.uid {
        return Err(Error::NotPrivate { folder: path.to_owned(), account: account.name.clone() });
    }
    fs::set_permissions(path, Permissions::from_mode(0o700)).map_err(Error::file(path))
}

/// Takes the lock of the data folder. It is `flock`, so the system frees it however the owner ends, and the file is
/// closed in PostgreSQL, so a leftover server does not hold it.
fn lock(data_dir: &Path) -> Result<File, Error> {
    let path = data_dir.join("postgres.lock");
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .map_err(Error::file(&path))?;
    let patience = Instant::now() + LOCK_PATIENCE;
    loop {
        match file.try_lock() {
            Ok(()) => break,
            Err(TryLockError::WouldBlock) if Instant::now() < patience => thread::sleep(Duration::from_millis(20)),
            Err(TryLockError::WouldBlock) => {
                let pid = fs::read_to_string(&path).ok().and_then(|text| text.trim().parse().ok());
                return Err(Error::InUse { dir: data_dir.to_owned(), pid });
            }
            Err(TryLockError::Error(error)) => return Err(Error::file(path)(error)),
        }
    }
    file.set_len(0).and_then(|()| writeln!(file, "{}", std::process::id())).map_err(Error::file(&path))?;
    Ok(file)
}

/// Whether a live program holds the lock of the data folder. Looking takes it for an instant, which `lock` outlasts.
pub(crate) fn is_locked(data_dir: &Path) -> bool {
    let file = File::open(data_dir.join("postgres.lock"));
    file.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// `home` itself, or a short runtime folder when the socket's path would be too long there.
fn socket_folder(home: &Path, account: &Account) -> Result<PathBuf, Error> {
    let length = |folder: &Path| folder.join(".s.PGSQL.5432").as_os_str().as_bytes().len();
    if length(home) <= SOCKET_PATH_LIMIT {
        return Ok(home.to_owned());
    }
    let name = format!("motcua-{:016x}", fnv1a(home.as_os_str().as_bytes()));
    let runtime =
        if account.lowered { Some(PathBuf::from("/run")) } else { env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from) };
    let folders = runtime.into_iter().chain([PathBuf::from("/tmp")]).map(|folder| folder.join(&name));
    let mut outcome = Err(Error::SocketPathTooLong { path: home.join(".s.PGSQL.5432"), limit: SOCKET_PATH_LIMIT });
    for folder in folders.filter(|folder| length(folder) <= SOCKET_PATH_LIMIT) {
        outcome = make_private(&folder, account).map(|()| folder);
        if outcome.is_ok() {
            break;
        }
    }
    outcome
}

/// A hash that stays the same from one build to the next.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
