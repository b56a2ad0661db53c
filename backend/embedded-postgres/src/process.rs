//! The processes of a cluster, as the system sees them: who they are, and how to end them.

use std::{
    ffi::OsStr,
    fs, io,
    os::unix::ffi::OsStrExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{Error, account::Account, folder::Folder};

/// How long PostgreSQL may take to end at a signal before a stronger one follows: fast shutdown writes a checkpoint,
/// immediate shutdown only ends the processes.
const PATIENCE: [(&str, Duration); 3] =
    [("INT", Duration::from_secs(60)), ("QUIT", Duration::from_secs(10)), ("KILL", Duration::from_secs(10))];

/// What `postmaster.pid` tells.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PidFile {
    pub pid: u32,
    pub socket: PathBuf,
    pub ready: bool,
}

impl PidFile {
    pub fn read(data: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(data.join("postmaster.pid")).ok()?)
    }

    /// Lines: pid, data folder, start time, port, socket folder, address, shared memory, status.
    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let pid = lines.next()?.trim().parse().ok()?;
        let socket = lines.nth(3)?.into();
        let ready = lines.nth(2).is_some_and(|status| status.trim() == "ready");
        Some(Self { pid, socket, ready })
    }
}

/// The living PostgreSQL processes that work in the cluster `data`, told by their working folder: a process number in
/// a file may long belong to someone else.
pub(crate) fn working_in(data: &Path, account: &Account) -> Vec<u32> {
    let Ok(data) = fs::canonicalize(data) else {
        return Vec::new();
    };
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let named = processes.filter(|process| {
        fs::read_to_string(process.path().join("comm")).is_ok_and(|name| name.trim_end() == "postgres")
    });
    let ours = named.filter(|process| working_folder(&process.path(), account).is_some_and(|folder| folder == data));
    ours.filter_map(|process| process.file_name().to_str()?.parse().ok()).collect()
}

/// Root in a container may lack the right to look at another account's processes (`CAP_SYS_PTRACE`); the account itself may.
fn working_folder(process: &Path, account: &Account) -> Option<PathBuf> {
    let link = process.join("cwd");
    match fs::read_link(&link) {
        Ok(folder) => Some(folder),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied && account.lowered => {
            let out = account.command("readlink").arg(&link).output().ok()?;
            Some(OsStr::from_bytes(out.stdout.trim_ascii_end()).into())
        }
        Err(_) => None,
    }
}

/// Sends a signal. The shell's own `kill`: the program of that name is missing on small systems.
pub(crate) fn signal(pids: &[u32], name: &str) {
    let mut shell = Command::new("sh");
    shell.args(["-c", "kill -s \"$0\" \"$@\" 2>/dev/null", name]).args(pids.iter().map(u32::to_string));
    if let Err(error) = shell.stdin(Stdio::null()).status() {
        tracing::warn!(%error, ?pids, signal = name, "cannot send a signal");
    }
}

/// Ends whatever still works in `data` and no longer has an owner, so that a new server can start there: a whole
/// PostgreSQL whose program was killed, or the children of one that was killed itself.
pub(crate) fn clear(folder: &Folder) -> Result<(), Error> {
    let Folder { account, data, socket, .. } = folder;
    let main = PidFile::read(data).map(|file| file.pid);
    for (name, patience) in PATIENCE {
        let left = working_in(data, account);
        let Some(first) = left.first() else { break };
        tracing::info!(pid = first, signal = name, "stopping a PostgreSQL that was left behind");
        match main.filter(|main| left.contains(main)) {
            Some(main) if name != "KILL" => signal(&[main], name),
            _ => signal(&left, if name == "INT" { "QUIT" } else { name }),
        }
        let end = Instant::now() + patience;
        while !working_in(data, account).is_empty() && Instant::now() < end {
            thread::sleep(Duration::from_millis(10));
        }
    }
    if let Some(pid) = working_in(data, account).first() {
        return Err(Error::Stop { pid: *pid });
    }
    // PostgreSQL clears its own stale files, except when their process number now belongs to another process of the same account.
    for file in [data.join("postmaster.pid"), socket.join(".s.PGSQL.5432.lock")] {
        let pid = fs::read_to_string(&file).ok().and_then(|text| text.lines().next()?.trim().parse::<u32>().ok());
        if pid.is_some_and(|pid| Path::new("/proc").join(pid.to_string()).exists()) {
            fs::remove_file(&file).map_err(Error::file(file))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_pid_file() {
        let text = "4711\n/data\n1763762400\n5432\n/run/sock\n\n  123 456\nready   \n";
        assert_eq!(PidFile::parse(text), Some(PidFile { pid: 4711, socket: "/run/sock".into(), ready: true }));
        let starting = text.replace("ready   ", "starting");
        assert!(!PidFile::parse(&starting).unwrap().ready);
        assert_eq!(PidFile::parse("4711\n/data\n"), None);
    }
}
