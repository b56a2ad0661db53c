//! Real clusters in temporary folders: what happens to data, processes and folders.
//! As root each test runs PostgreSQL as an unprivileged account; [`all_of_it_as_a_normal_user`] runs them again without root.
#![expect(clippy::unwrap_used, reason = "a failing step is a failing test")]

use std::{
    env, fs,
    os::unix::{
        fs::{MetadataExt, PermissionsExt},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use embedded_postgres::{
    ADMIN_DATABASE, Cluster, Error, Settings, create_database, database_exists, discard, drop_database, exists,
    running_url, with_database,
};
use tokio_postgres::NoTls;

/// Folder of the programs to test with, when it is not to be what the machine has.
const BIN_DIR: &str = "MOTCUA_PG_BIN_DIR";
const HOLD: &str = "MOTCUA_TEST_HOLD";

/// A folder of its own for a test, gone afterwards, with whatever PostgreSQL is left in it.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("motcua-epg-{name}-{}", std::process::id()));
        Self(folder)
    }

    fn settings(&self) -> Settings {
        Settings { durable: false, ..settings_for(&self.0) }
    }

    fn data(&self) -> PathBuf {
        self.0.join("postgres/data")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        discard(&self.settings()).ok();
        fs::remove_dir_all(&self.0).ok();
    }
}

fn settings_for(folder: impl AsRef<Path>) -> Settings {
    Settings { bin_dir: env::var_os(BIN_DIR).map(PathBuf::from), ..Settings::new(folder) }
}

fn is_root() -> bool {
    fs::metadata("/proc/self").unwrap().uid() == 0
}

/// Still running: a dead process whose parent has not asked for its end does not count.
fn alive(pid: u32) -> bool {
    let status = fs::read_to_string(Path::new("/proc").join(pid.to_string()).join("status"));
    status.is_ok_and(|status| !status.contains("State:\tZ"))
}

fn kill_9(pid: u32) {
    assert!(Command::new("sh").args(["-c", "kill -9 \"$0\"", &pid.to_string()]).status().unwrap().success());
}

fn on_tokio<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// Runs one statement; the first column of the first row, if there is one.
fn ask(url: &str, statement: &str) -> Result<Option<String>, tokio_postgres::Error> {
    on_tokio(async {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
        tokio::spawn(connection);
        let rows = client.simple_query(statement).await?;
        Ok(rows.iter().find_map(|message| match message {
            tokio_postgres::SimpleQueryMessage::Row(row) => row.get(0).map(ToOwned::to_owned),
            _ => None,
        }))
    })
}

fn write_a_row(url: &str) {
    ask(url, "CREATE TABLE kept (what text); INSERT INTO kept VALUES ('một cửa')").unwrap();
}

fn read_the_row(url: &str) -> Option<String> {
    ask(url, "SELECT what FROM kept").unwrap()
}

/// A program of its own that runs the cluster until it is killed. Gives it back once the cluster answers.
fn another_program(scratch: &Scratch) -> (Child, String) {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(["--exact", "holds_a_cluster_until_killed", "--ignored", "--nocapture"]).env(HOLD, &scratch.0);
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let end = Instant::now() + Duration::from_secs(30);
    let mut url = None;
    while url.is_none() && Instant::now() < end {
        thread::sleep(Duration::from_millis(20));
        url = running_url(&scratch.0, ADMIN_DATABASE);
    }
    (child.unwrap(), url.unwrap())
}

#[test]
#[ignore = "a helper: run by the tests that need another program"]
fn holds_a_cluster_until_killed() {
    let Some(folder) = env::var_os(HOLD) else {
        return;
    };
    let _cluster = Cluster::start(&Settings { durable: true, ..settings_for(folder) }).unwrap();
    thread::sleep(Duration::from_secs(120));
}

fn main_process(scratch: &Scratch) -> u32 {
    let text = fs::read_to_string(scratch.data().join("postmaster.pid")).unwrap();
    text.lines().next().unwrap().parse().unwrap()
}

#[test]
fn data_survives_a_stop_and_a_start() {
    let scratch = Scratch::new("restart");
    let begin = Instant::now();
    let cluster = Cluster::start(&scratch.settings()).unwrap();
    let first = begin.elapsed();
    assert!(cluster.major() >= 15);
    let url = cluster.url(ADMIN_DATABASE);
    write_a_row(&url);
    let pid = cluster.pid();
    cluster.stop().unwrap();
    assert!(!alive(pid));
    let begin = Instant::now();
    let cluster = Cluster::start(&scratch.settings()).unwrap();
    println!("empty folder to ready {first:?}, existing folder to ready {:?}", begin.elapsed());
    assert_eq!(cluster.url(ADMIN_DATABASE), url);
    assert_eq!(read_the_row(&url).as_deref(), Some("một cửa"));
    let pid = cluster.pid();
    drop(cluster);
    assert!(!alive(pid), "dropping stops it too");
}

#[test]
fn it_is_private_durable_and_speaks_vietnamese() {
    let scratch = Scratch::new("private");
    let settings = Settings { extra: vec![("work_mem".to_owned(), "7MB".to_owned())], ..settings_for(&scratch.0) };
    let cluster = Cluster::start(&settings).unwrap();
    let url = cluster.url(ADMIN_DATABASE);
    let answers = [
        ("SHOW listen_addresses", ""),
        ("SHOW fsync", "on"),
        ("SHOW server_encoding", "UTF8"),
        ("SELECT datcollate FROM pg_database WHERE datname = 'postgres'", "C.UTF-8"),
        ("SELECT lower('ĐƯỜNG')", "đường"),
        ("SELECT current_user::text", "motcua"),
        ("SHOW work_mem", "7MB"),
    ];
    for (question, answer) in answers {
        assert_eq!(ask(&url, question).unwrap().as_deref(), Some(answer), "{question}");
    }
    let home = fs::metadata(scratch.0.join("postgres")).unwrap();
    assert_eq!(home.permissions().mode() & 0o777, 0o700);
    assert_ne!(home.uid(), 0, "the folder belongs to the account that PostgreSQL runs as");
}

#[test]
fn psql_reads_the_address() {
    let scratch = Scratch::new("psql");
    let cluster = Cluster::start(&scratch.settings()).unwrap();
    match Command::new("psql").arg(cluster.url(ADMIN_DATABASE)).args(["-tAc", "SELECT 1"]).output() {
        Ok(out) => {
            assert_eq!(String::from_utf8_lossy(&out.stdout).trim(), "1", "{}", String::from_utf8_lossy(&out.stderr))
        }
        Err(error) => println!("no psql on this machine: {error}"),
    }
}

#[test]
fn a_killed_postgres_is_started_again() {
    let scratch = Scratch::new("killed");
    let cluster = Cluster::start(&settings_for(&scratch.0)).unwrap();
    let url = cluster.url(ADMIN_DATABASE);
    write_a_row(&url);
    for _ in 0..3 {
        let pid = cluster.pid();
        let begin = Instant::now();
        kill_9(pid);
        while ask(&url, "SELECT 1").is_err() || cluster.pid() == pid {
            assert!(begin.elapsed() < Duration::from_secs(60), "it does not come back");
            thread::sleep(Duration::from_millis(10));
        }
        println!("back after {:?}", begin.elapsed());
        assert_eq!(read_the_row(&url).as_deref(), Some("một cửa"));
    }
    cluster.stop().unwrap();
}

#[test]
fn a_postgres_killed_with_its_program_recovers() {
    let scratch = Scratch::new("both-killed");
    let (mut program, url) = another_program(&scratch);
    write_a_row(&url);
    let postgres = main_process(&scratch);
    program.kill().unwrap();
    kill_9(postgres);
    program.wait().unwrap();
    assert!(scratch.data().join("postmaster.pid").exists());
    let cluster = Cluster::start(&scratch.settings()).unwrap();
    assert_eq!(read_the_row(&cluster.url(ADMIN_DATABASE)).as_deref(), Some("một cửa"));
}

#[test]
fn a_postgres_left_by_a_killed_program_is_taken_over() {
    let scratch = Scratch::new("left");
    let (mut program, url) = another_program(&scratch);
    write_a_row(&url);
    let left = main_process(&scratch);
    program.kill().unwrap();
    program.wait().unwrap();
    assert!(alive(left));
    assert_eq!(running_url(&scratch.0, ADMIN_DATABASE), None, "nobody owns it any more");
    let cluster = Cluster::start(&scratch.settings()).unwrap();
    assert_ne!(cluster.pid(), left);
    assert!(!alive(left));
    assert_eq!(read_the_row(&url).as_deref(), Some("một cửa"));
}

#[test]
fn a_second_program_is_kept_out_and_told_the_address() {
    let scratch = Scratch::new("second");
    let (mut program, url) = another_program(&scratch);
    let error = Cluster::start(&scratch.settings()).unwrap_err();
    assert!(matches!(&error, Error::InUse { pid, .. } if *pid == Some(program.id())), "{error}");
    assert_eq!(running_url(&scratch.0, ADMIN_DATABASE).as_deref(), Some(url.as_str()));
    assert_eq!(ask(&url, "SELECT 1").unwrap().as_deref(), Some("1"), "the first one still runs");
    program.kill().unwrap();
    program.wait().unwrap();
}

#[test]
fn a_stale_process_number_of_someone_else_does_not_hinder() {
    let scratch = Scratch::new("stale");
    Cluster::start(&scratch.settings()).unwrap().stop().unwrap();
    let owner = fs::metadata(scratch.data()).unwrap();
    let mut other = Command::new("sleep");
    if is_root() {
        other.uid(owner.uid()).gid(owner.gid()); // PostgreSQL only minds processes of its own account
    }
    let mut other = other.arg("60").spawn().unwrap();
    let stale = format!(
        "{}\n{}\n1\n5432\n{}\n\n  1 1\nready\n",
        other.id(),
        scratch.data().display(),
        scratch.0.join("postgres").display()
    );
    fs::write(scratch.data().join("postmaster.pid"), &stale).unwrap();
    fs::write(scratch.0.join("postgres/.s.PGSQL.5432.lock"), &stale).unwrap();
    assert_eq!(running_url(&scratch.0, ADMIN_DATABASE), None);
    let started = Cluster::start(&scratch.settings());
    let untouched = other.try_wait().unwrap().is_none();
    other.kill().unwrap();
    other.wait().unwrap();
    started.unwrap();
    assert!(untouched);
}

#[test]
fn an_interrupted_initdb_leaves_nothing_half() {
    let scratch = Scratch::new("half");
    Cluster::start(&scratch.settings()).unwrap().stop().unwrap();
    fs::rename(scratch.data(), scratch.0.join("postgres/data.new")).unwrap();
    fs::remove_file(scratch.0.join("postgres/data.new/PG_VERSION")).unwrap();
    Cluster::start(&scratch.settings()).unwrap();
    assert!(!scratch.0.join("postgres/data.new").exists());
}

#[test]
fn a_cluster_that_was_never_settled_is_made_anew() {
    let scratch = Scratch::new("unsettled");
    let settings = Settings { durable: true, ..scratch.settings() };
    let cluster = Cluster::begin(&settings).unwrap();
    write_a_row(&cluster.url(ADMIN_DATABASE));
    assert!(!exists(&scratch.0) && running_url(&scratch.0, ADMIN_DATABASE).is_none(), "nobody may count on it");
    let postgres = cluster.pid();
    drop(cluster);
    assert!(!alive(postgres));

    let mut cluster = Cluster::begin(&settings).unwrap();
    let url = cluster.url(ADMIN_DATABASE);
    assert!(ask(&url, "SELECT what FROM kept").is_err(), "the row went with its cluster");
    write_a_row(&url);
    cluster.settle().unwrap();
    assert_eq!(running_url(&scratch.0, ADMIN_DATABASE).as_deref(), Some(url.as_str()));
    cluster.stop().unwrap();
    let cluster = Cluster::start(&settings).unwrap();
    assert_eq!(read_the_row(&cluster.url(ADMIN_DATABASE)).as_deref(), Some("một cửa"));
}

#[test]
fn a_folder_with_other_things_is_left_alone() {
    let scratch = Scratch::new("other");
    fs::create_dir_all(scratch.data()).unwrap();
    fs::write(scratch.data().join("letter.txt"), "dear").unwrap();
    let error = Cluster::start(&scratch.settings()).unwrap_err();
    assert!(matches!(error, Error::NotACluster { .. }), "{error}");
    assert!(scratch.data().join("letter.txt").exists());
}

#[test]
fn a_cluster_of_another_major_version_is_named() {
    let scratch = Scratch::new("major");
    Cluster::start(&scratch.settings()).unwrap().stop().unwrap();
    fs::write(scratch.data().join("PG_VERSION"), "14\n").unwrap();
    let error = Cluster::start(&scratch.settings()).unwrap_err();
    assert!(
        matches!(&error, Error::WrongMajor { found, available, .. } if found == "14" && !available.is_empty()),
        "{error}"
    );
    assert!(error.to_string().contains("Install PostgreSQL 14"));
}

#[test]
fn missing_programs_are_named_with_the_remedy() {
    let scratch = Scratch::new("none");
    let settings = Settings { bin_dir: Some("/nowhere/bin".into()), ..scratch.settings() };
    let error = Cluster::start(&settings).unwrap_err();
    assert!(matches!(&error, Error::NoBinaries { rejected } if rejected.len() == 1), "{error}");
    let text = error.to_string();
    assert!(text.contains("apt-get install postgresql") && text.contains("/nowhere/bin"), "{text}");
}

#[test]
fn a_setting_that_postgres_refuses_shows_in_the_error() {
    let scratch = Scratch::new("refused");
    let settings = Settings { extra: vec![("no_such_setting".to_owned(), "1".to_owned())], ..scratch.settings() };
    let error = Cluster::start(&settings).unwrap_err();
    assert!(matches!(&error, Error::Start { output } if output.contains("no_such_setting")), "{error}");
}

#[test]
fn a_path_too_long_for_a_socket_works_all_the_same() {
    let scratch = Scratch::new("long");
    let settings = Settings { durable: false, ..settings_for(scratch.0.join("d".repeat(120))) };
    let cluster = Cluster::start(&settings).unwrap();
    let url = cluster.url(ADMIN_DATABASE);
    assert_eq!(ask(&url, "SELECT 1").unwrap().as_deref(), Some("1"));
    assert_eq!(running_url(&settings.data_dir, ADMIN_DATABASE), Some(url.clone()));
    let socket = PathBuf::from(url.split(['@', ':']).nth(2).unwrap().replace("%2F", "/"));
    assert_eq!(fs::metadata(&socket).unwrap().permissions().mode() & 0o777, 0o700);
    cluster.stop().unwrap();
    assert!(!socket.exists(), "{} is left", socket.display());
}

#[test]
fn a_closed_parent_is_named() {
    if !is_root() {
        return;
    }
    let scratch = Scratch::new("closed");
    let parent = scratch.0.join("private");
    fs::create_dir_all(&parent).unwrap();
    fs::set_permissions(&parent, fs::Permissions::from_mode(0o700)).unwrap();
    let error = Cluster::start(&Settings { durable: false, ..settings_for(parent.join("data")) }).unwrap_err();
    assert!(matches!(&error, Error::NotTraversable { folder, .. } if *folder == parent), "{error}");
}

#[test]
fn databases_are_made_cloned_and_dropped() {
    let scratch = Scratch::new("databases");
    let cluster = Cluster::start(&scratch.settings()).unwrap();
    let admin = cluster.url(ADMIN_DATABASE);
    let (template, clone) = ("khuôn \"mẫu\"", "bản sao");
    on_tokio(create_database(&admin, template, None)).unwrap();
    assert_eq!(with_database(&admin, template), cluster.url(template));
    write_a_row(&cluster.url(template));
    let begin = Instant::now();
    on_tokio(create_database(&admin, clone, Some(template))).unwrap();
    println!("cloned in {:?}", begin.elapsed());
    assert_eq!(read_the_row(&cluster.url(clone)).as_deref(), Some("một cửa"));
    assert!(on_tokio(database_exists(&admin, clone)).unwrap());
    let error = on_tokio(create_database(&admin, clone, None)).unwrap_err();
    assert!(error.to_string().contains("already exists"), "{error}");
    on_tokio(async {
        let (_client, connection) = tokio_postgres::connect(&cluster.url(clone), NoTls).await.unwrap();
        tokio::spawn(connection);
        drop_database(&admin, clone).await.unwrap(); // although someone is connected
        drop_database(&admin, clone).await.unwrap(); // although it is gone
    });
    assert!(!on_tokio(database_exists(&admin, clone)).unwrap());
}

/// As root: runs this program again as `nobody`, in a folder that `nobody` can reach.
#[test]
fn all_of_it_as_a_normal_user() {
    const NOBODY: u32 = 65534;
    if !is_root() {
        return;
    }
    let scratch = Scratch::new("user");
    fs::create_dir_all(&scratch.0).unwrap();
    std::os::unix::fs::chown(&scratch.0, Some(NOBODY), Some(NOBODY)).unwrap();
    let program = scratch.0.join("tests");
    fs::copy(env::current_exe().unwrap(), &program).unwrap();
    let mut again = Command::new(program);
    again
        .args(["--skip", "all_of_it_as_a_normal_user", "--test-threads", "2"])
        .current_dir("/")
        .uid(NOBODY)
        .gid(NOBODY);
    let out = again.env("HOME", &scratch.0).env("TMPDIR", &scratch.0).env_remove("XDG_RUNTIME_DIR").output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    assert!(out.status.success(), "{said}{}", String::from_utf8_lossy(&out.stderr));
    println!("{said}");
}
