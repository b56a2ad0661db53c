//! The program `with-postgres`: what the command gets, and what is left afterwards.
#![expect(clippy::unwrap_used, reason = "a failing step is a failing test")]

use std::{
    env, fs,
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// A temporary folder of its own, so that one sees what is left in it.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("motcua-wp-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn run(&self, script: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_with-postgres"));
        command.args(["--", "sh", "-c", script]).env("TMPDIR", &self.0).env_remove("MOTCUA_TEST_DATABASE_URL");
        command
    }

    fn clusters(&self) -> usize {
        fs::read_dir(&self.0).unwrap().flatten().filter(|entry| entry.path().is_dir()).count()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

fn signal(child: &Child, name: &str) {
    assert!(
        Command::new("sh")
            .args(["-c", "kill -s \"$0\" \"$1\"", name, &child.id().to_string()])
            .status()
            .unwrap()
            .success()
    );
}

fn wait_for(file: &std::path::Path) {
    let end = Instant::now() + Duration::from_secs(30);
    while !file.exists() {
        assert!(Instant::now() < end, "{} does not appear", file.display());
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn the_command_gets_an_address_and_its_code_is_passed_on() {
    let scratch = Scratch::new("code");
    let out = scratch.run("echo \"$MOTCUA_TEST_DATABASE_URL\"; exit 7").output().unwrap();
    assert_eq!(out.status.code(), Some(7));
    assert!(String::from_utf8_lossy(&out.stdout).starts_with("postgres://motcua@%2F"));
    assert_eq!(scratch.clusters(), 0);
}

#[test]
fn a_server_that_is_given_is_used() {
    let scratch = Scratch::new("given");
    let out = scratch
        .run("echo \"$MOTCUA_TEST_DATABASE_URL\"")
        .env("MOTCUA_TEST_DATABASE_URL", "postgres://elsewhere/db")
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&out.stdout).trim(), "postgres://elsewhere/db");
}

#[test]
fn a_command_that_is_missing_leaves_nothing() {
    let scratch = Scratch::new("missing");
    let mut command = Command::new(env!("CARGO_BIN_EXE_with-postgres"));
    command
        .args(["--", "/nowhere/at/all"])
        .env("TMPDIR", &scratch.0)
        .env_remove("MOTCUA_TEST_DATABASE_URL")
        .stderr(Stdio::null());
    assert_eq!(command.status().unwrap().code(), Some(125));
    assert_eq!(scratch.clusters(), 0);
}

#[test]
fn signals_end_the_command_and_clear_away() {
    for name in ["TERM", "INT"] {
        let scratch = Scratch::new(name);
        let mark = scratch.0.join("started");
        let mut child = scratch.run(&format!("touch '{}'; exec sleep 60", mark.display())).spawn().unwrap();
        wait_for(&mark);
        signal(&child, name);
        assert_eq!(child.wait().unwrap().code(), Some(128 + 15), "{name}");
        assert_eq!(scratch.clusters(), 0, "{name}");
    }
}

#[test]
fn what_a_killed_run_left_the_next_one_clears() {
    let scratch = Scratch::new("killed");
    let mark = scratch.0.join("started");
    let mut child = scratch
        .run(&format!("touch '{}'; exec sleep 3", mark.display()))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    wait_for(&mark);
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(scratch.clusters(), 1);
    assert!(scratch.run("true").status().unwrap().success());
    assert_eq!(scratch.clusters(), 0);
}
