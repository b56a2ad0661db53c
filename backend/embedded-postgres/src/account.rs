//! The account that PostgreSQL runs as: ourselves, or an unprivileged one when we are root, since PostgreSQL refuses root.

use std::{
    ffi::OsStr,
    fs,
    os::unix::{fs::MetadataExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::Error;

/// Who runs PostgreSQL and owns its folder.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    pub name: String,
    pub uid: u32,
    pub gid: u32,
    /// We are root and step down to it.
    pub lowered: bool,
}

/// The effective user of this process: the owner of its entry in /proc; without one, what `id` says.
fn current() -> Option<(u32, u32)> {
    if let Ok(me) = fs::metadata("/proc/self") {
        return Some((me.uid(), me.gid()));
    }
    let id = |what| {
        Command::new("id")
            .arg(what)
            .output()
            .ok()
            .and_then(|out| String::from_utf8(out.stdout).ok()?.trim().parse().ok())
    };
    Some((id("-u")?, id("-g")?))
}

pub(crate) fn is_root() -> bool {
    current().is_some_and(|(uid, _)| uid == 0)
}

impl Account {
    /// Ourselves; as root the owner of the cluster in `data`, else `postgres`, else `nobody`.
    pub fn choose(data: &Path) -> Result<Self, Error> {
        let (uid, gid) = current().ok_or(Error::NoAccount)?;
        let accounts = fs::read_to_string("/etc/passwd").unwrap_or_default();
        let accounts: Vec<Self> = accounts.lines().filter_map(Self::from_passwd).collect();
        if uid != 0 {
            let name =
                accounts.iter().find(|one| one.uid == uid).map_or_else(|| uid.to_string(), |one| one.name.clone());
            return Ok(Self { name, uid, gid, lowered: false });
        }
        if let Some(owner) = fs::metadata(data).ok().filter(|owner| owner.uid() != 0) {
            let name = accounts
                .iter()
                .find(|one| one.uid == owner.uid())
                .map_or_else(|| owner.uid().to_string(), |one| one.name.clone());
            return Ok(Self { name, uid: owner.uid(), gid: owner.gid(), lowered: true });
        }
        let by_name = |name| accounts.iter().find(|one| one.name == name && one.uid != 0);
        by_name("postgres").or_else(|| by_name("nobody")).cloned().ok_or(Error::NoAccount)
    }

    fn from_passwd(line: &str) -> Option<Self> {
        let mut fields = line.split(':');
        let name = fields.next()?.to_owned();
        let uid = fields.nth(1)?.parse().ok()?;
        let gid = fields.next()?.parse().ok()?;
        Some(Self { name, uid, gid, lowered: true })
    }

    /// A command that runs as this account, away from our folder and without the `PG…` variables of our environment.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir("/").stdin(Stdio::null());
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("PG") {
                command.env_remove(name);
            }
        }
        if self.lowered {
            command.uid(self.uid).gid(self.gid); // drops the other groups too
        }
        command
    }

    /// The first folder on the way to `folder` that this account may not enter. Asked by trying, so that groups and
    /// access lists count as they do for PostgreSQL.
    pub fn closed_folder(&self, folder: &Path) -> Option<PathBuf> {
        let may_enter =
            |folder: &Path| self.command("true").current_dir(folder).status().is_ok_and(|status| status.success());
        if !self.lowered || may_enter(folder) {
            return None;
        }
        let mut way: Vec<&Path> = folder.ancestors().collect();
        way.reverse();
        way.into_iter().find(|folder| !may_enter(folder)).map(Path::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_line_of_passwd() {
        let account =
            Account::from_passwd("postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash")
                .unwrap();
        assert_eq!((account.name.as_str(), account.uid, account.gid), ("postgres", 101, 104));
        assert!(Account::from_passwd("+::::::").is_none());
    }
}
