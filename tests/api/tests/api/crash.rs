//! Acknowledged means stored: the program and its PostgreSQL are killed in the middle of filing, again and again.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use api_tests::fresh_database;
use embedded_postgres::{Settings, discard, running_url};
use reqwest::StatusCode;
use serde_json::{Value, json};
use server::{db::Db, demo::PASSWORD};

use crate::{
    life::{WARD, marital_status_answers},
    support::{database, one},
};

/// How often something is killed: the program and PostgreSQL in turn, ten times each.
const KILLS: usize = 20;
/// Filings that are acknowledged between two kills, at least.
const BETWEEN: usize = 6;
/// Who file at the same time: the first online, with papers, the others at the counter.
const FILERS: usize = 4;
/// How long anything may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks at whether something is ready, and between two tries of a key.
const LOOK: Duration = Duration::from_millis(50);

/// The built program on a data folder of its own.
struct Program {
    child: Child,
    address: String,
    folder: PathBuf,
}

pub fn binary() -> PathBuf {
    let beside = || std::env::current_exe().unwrap().parent().unwrap().parent().unwrap().join("motcua");
    let path = std::env::var_os("MOTCUA_BIN").map_or_else(beside, PathBuf::from);
    assert!(path.is_file(), "{} is not built: run `cargo build --bin motcua` first", path.display());
    path
}

fn command(folder: &PathBuf) -> Command {
    let mut command = Command::new(binary());
    let log = File::options().create(true).append(true).open(folder.with_extension("log")).unwrap();
    command
        .env_remove("DATABASE_URL")
        .env_remove("MOTCUA_PUBLIC_URL")
        .env("MOTCUA_DATA_DIR", folder)
        .env("MOTCUA_LOG", "warn");
    command.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log);
    command
}

impl Program {
    fn start() -> Self {
        let folder = std::env::temp_dir().join(format!("motcua-crash-{}", uuid::Uuid::now_v7().simple()));
        let listen = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        let child = Self::launch(&folder, &listen);
        Self { child, address: format!("http://{listen}"), folder }
    }

    fn launch(folder: &PathBuf, listen: &str) -> Child {
        command(folder).env("MOTCUA_LISTEN", listen).env("MOTCUA_DEMO", "small").spawn().unwrap()
    }

    /// `kill -9` of the program alone, and start it again.
    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.child = Self::launch(&self.folder, self.address.trim_start_matches("http://"));
    }

    fn postgres(&self) -> Option<String> {
        let text = fs::read_to_string(self.folder.join("postgres/data/postmaster.pid")).ok()?;
        text.lines().next().map(str::to_owned)
    }

    /// `kill -9` of PostgreSQL alone; the program starts it again.
    async fn kill_postgres(&self) {
        let pid = self.postgres().unwrap();
        assert!(signal("KILL", &pid));
        until("PostgreSQL runs again", async || self.postgres().is_some_and(|now| now != pid)).await;
    }

    async fn ready(&self) {
        let client = reqwest::Client::builder().timeout(Duration::from_secs(2)).build().unwrap();
        let url = format!("{}/readyz", self.address);
        until(
            "the program is ready",
            async || matches!(client.get(&url).send().await, Ok(answer) if answer.status() == StatusCode::OK),
        )
        .await;
    }

    /// Ask it to stop, and wait until it has.
    async fn stop(&mut self) {
        assert!(signal("TERM", &self.child.id().to_string()));
        let child = Mutex::new(&mut self.child);
        until("the program stops", async || child.lock().unwrap().try_wait().unwrap().is_some()).await;
        assert!(self.child.wait().unwrap().success(), "a stop is no failure");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if let Err(error) = discard(&Settings::new(&self.folder)) {
            eprintln!("{} stays: {error}", self.folder.display());
        }
        if std::thread::panicking() {
            eprintln!("{}", fs::read_to_string(self.folder.with_extension("log")).unwrap_or_default());
        }
        let _ = fs::remove_file(self.folder.with_extension("log"));
    }
}

fn signal(name: &str, pid: &str) -> bool {
    Command::new("kill").args(["-s", name, pid]).status().unwrap().success()
}

async fn until(what: &str, holds: impl AsyncFn() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !holds().await {
        assert!(Instant::now() < end, "in {PATIENCE:?} it is not so that {what}");
        tokio::time::sleep(LOOK).await;
    }
}

/// What the filers share.
struct Filing {
    url: String,
    desk: String,
    citizen: String,
    /// Id and code that each key was answered with.
    acknowledged: Mutex<BTreeMap<String, (String, String)>>,
    unanswered: AtomicUsize,
    enough: AtomicBool,
}

impl Filing {
    fn count(&self) -> usize {
        self.acknowledged.lock().unwrap().len()
    }

    /// File one dossier after another; a key without an answer is tried until it has one.
    async fn run(self: Arc<Self>, filer: usize) {
        let client = reqwest::Client::builder().timeout(Duration::from_secs(10)).build().unwrap();
        for number in 0_u32.. {
            if self.enough.load(Ordering::SeqCst) {
                return;
            }
            let key = format!("crash-{filer}-{number}");
            let end = Instant::now() + PATIENCE;
            loop {
                let answer =
                    if filer == 0 { self.file_online(&client, &key).await } else { self.file(&client, &key).await };
                if let Some(answer) = answer {
                    self.acknowledged.lock().unwrap().insert(key, answer);
                    break;
                }
                assert!(Instant::now() < end, "{key} was never answered");
                self.unanswered.fetch_add(1, Ordering::SeqCst);
                tokio::time::sleep(LOOK).await;
            }
        }
    }

    /// What a request is answered with. Not ready, broken off, or the same request still under way: none, asked again. Anything else is an error.
    async fn answer(request: reqwest::RequestBuilder, expected: StatusCode) -> Option<Value> {
        let answer = request.send().await.ok()?;
        let status = answer.status();
        let text = answer.text().await.ok()?;
        if status.is_server_error() || status == StatusCode::CONFLICT {
            return None;
        }
        assert_eq!(status, expected, "{text}");
        Some(serde_json::from_str(&text).unwrap())
    }

    /// File at the counter in one request.
    async fn file(&self, client: &reqwest::Client, key: &str) -> Option<(String, String)> {
        let body =
            json!({ "procedureCode": "1.004873", "agencyCode": WARD, "submit": true, "applicant": applicant(key) });
        let request = client.post(&self.url).bearer_auth(&self.desk).header("Idempotency-Key", key).json(&body);
        let dossier = Self::answer(request, StatusCode::CREATED).await?;
        assert_eq!(dossier["state"], "received");
        Some(named(&dossier))
    }

    /// A draft, its papers, and the filing: three acknowledgements, each of which must hold.
    async fn file_online(&self, client: &reqwest::Client, key: &str) -> Option<(String, String)> {
        let body = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "answers": marital_status_answers(), "applicant": applicant(key) });
        let request = client.post(&self.url).bearer_auth(&self.citizen).header("Idempotency-Key", key).json(&body);
        let draft = Self::answer(request, StatusCode::CREATED).await?;
        let url = format!("{}/{}", self.url, draft["id"].as_str().unwrap());
        let mut now = Self::answer(client.get(&url).bearer_auth(&self.citizen), StatusCode::OK).await?;
        if now["state"] == "draft" {
            for component in draft["components"].as_array().unwrap().iter().filter(|one| one["required"] == true) {
                let file = reqwest::multipart::Part::bytes(b"%PDF-1.4\n%%EOF\n".to_vec()).file_name("giay-to.pdf");
                let form = reqwest::multipart::Form::new()
                    .text("component", component["id"].to_string().replace('"', ""))
                    .part("file", file);
                let upload = client.post(format!("{url}/attachments")).bearer_auth(&self.citizen).multipart(form);
                Self::answer(upload, StatusCode::CREATED).await?;
            }
            now = Self::answer(client.get(&url).bearer_auth(&self.citizen), StatusCode::OK).await?;
        }
        let submit =
            client.post(format!("{url}/actions")).bearer_auth(&self.citizen).json(&json!({ "action": "submit" }));
        let submit = submit
            .header("If-Match", format!("\"{}\"", now["version"]))
            .header("Idempotency-Key", format!("{key}-submit"));
        let dossier = Self::answer(submit, StatusCode::OK).await?;
        assert_eq!(dossier["state"], "submitted");
        Some(named(&dossier))
    }
}

fn applicant(key: &str) -> Value {
    json!({ "kind": "citizen", "identityNumber": "001190999001", "fullName": "Nguyễn Thị An", "phone": "0912000001", "address": key })
}

fn named(dossier: &Value) -> (String, String) {
    (dossier["id"].as_str().unwrap().to_owned(), dossier["code"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn while_the_schema_is_made_who_asks_is_told_to_come_again() {
    let url = fresh_database().await.unwrap();
    let client = database(&url).await;
    // As another process that migrates holds it.
    client.batch_execute("SELECT pg_advisory_lock(4839201)").await.unwrap();
    let folder = std::env::temp_dir().join(format!("motcua-start-{}", uuid::Uuid::now_v7().simple()));
    let listen = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let child = command(&folder).env("DATABASE_URL", &url).env("MOTCUA_LISTEN", &listen).spawn().unwrap();
    let program = Program { child, address: format!("http://{listen}"), folder };
    let asked = reqwest::Client::builder().timeout(Duration::from_secs(5)).build().unwrap();
    let ask = async |path: &str| asked.get(format!("{}{path}", program.address)).send().await.ok();
    until("it answers", async || ask("/readyz").await.is_some()).await;
    for path in ["/readyz", "/api/v1/procedures?q=khai%20sinh", "/"] {
        let answer = ask(path).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert_eq!(
            (&answer.headers()["retry-after"], &answer.headers()["content-type"]),
            (&"1".parse().unwrap(), &"application/problem+json".parse().unwrap())
        );
        assert_eq!(answer.json::<Value>().await.unwrap()["code"], "unavailable");
    }
    client.batch_execute("SELECT pg_advisory_unlock(4839201)").await.unwrap();
    program.ready().await;
    assert_eq!(ask("/api/v1/procedures?limit=1").await.unwrap().status(), StatusCode::OK);
}

#[tokio::test]
async fn a_program_killed_in_its_first_start_begins_anew() {
    let mut program = Program::start();
    let unsettled = program.folder.join("postgres/unsettled");
    until("the new cluster is there", async || unsettled.exists()).await;
    program.kill();
    program.ready().await;
    assert!(!unsettled.exists(), "what the program tells is on disk");
    let client = database(&running_url(&program.folder, "motcua").unwrap()).await;
    let found = one(
        &client,
        "SELECT concat_ws(' ', (SELECT count(*) > 5000 FROM procedure), (SELECT count(*) FROM province), (SELECT count(*) >= 14 FROM dossier))",
    );
    assert_eq!(found.await, "t 34 t");
}

#[tokio::test]
async fn what_was_committed_in_haste_is_on_disk_once_it_is_settled() {
    let url = fresh_database().await.unwrap();
    let client = database(&url).await;
    client.batch_execute("SET synchronous_commit = off; CREATE TABLE told (what text)").await.unwrap();
    let written = one(&client, "SELECT pg_current_wal_insert_lsn()::text").await;
    Db::hasty(&url, 1).unwrap().settle().await.unwrap();
    let safe = format!("SELECT (pg_current_wal_flush_lsn() >= '{written}')::text");
    assert_eq!(one(&client, &safe).await, "true");
}

#[tokio::test]
async fn whatever_is_killed_each_acknowledged_dossier_is_there_once_and_the_chains_are_whole() {
    let begin = Instant::now();
    let mut program = Program::start();
    program.ready().await;
    println!("{:.1?}: the program is ready for the first time", begin.elapsed());
    let session = async |username: &str| {
        let login = json!({ "username": username, "password": PASSWORD });
        let request = reqwest::Client::new().post(format!("{}/api/v1/auth/login", program.address)).json(&login);
        Filing::answer(request, StatusCode::OK).await.unwrap()["accessToken"].as_str().unwrap().to_owned()
    };
    let (desk, citizen) = (session("tiepnhan.badinh").await, session("001190999001").await);
    let filing = Arc::new(Filing {
        url: format!("{}/api/v1/dossiers", program.address),
        desk,
        citizen,
        acknowledged: Mutex::default(),
        unanswered: AtomicUsize::new(0),
        enough: AtomicBool::new(false),
    });
    let filers: Vec<_> = (0..FILERS).map(|filer| tokio::spawn(Arc::clone(&filing).run(filer))).collect();
    for round in 0..KILLS {
        let before = filing.count();
        until("dossiers are filed", async || filing.count() >= before + BETWEEN).await;
        println!("{:.1?}: kill {round}, {} dossiers", begin.elapsed(), filing.count());
        if round % 2 == 0 {
            program.kill();
        } else {
            program.kill_postgres().await;
        }
        program.ready().await;
    }
    let before = filing.count();
    until("dossiers are filed", async || filing.count() >= before + BETWEEN).await;
    filing.enough.store(true, Ordering::SeqCst);
    for filer in filers {
        filer.await.unwrap();
    }
    let acknowledged = filing.acknowledged.lock().unwrap().clone();
    let unanswered = filing.unanswered.load(Ordering::SeqCst);
    println!("{} dossiers acknowledged, {unanswered} tries without an answer", acknowledged.len());
    assert!(unanswered >= KILLS, "the kills were not in the middle of filing");

    let client = database(&running_url(&program.folder, "motcua").unwrap()).await;
    let rows = client
        .query(
            "SELECT applicant ->> 'address', id::text, coalesce(code, state) FROM dossier WHERE applicant ->> 'address' LIKE 'crash-%'",
            &[],
        )
        .await
        .unwrap();
    let mut stored: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for row in &rows {
        stored.entry(row.get(0)).or_default().push((row.get(1), row.get(2)));
    }
    let once: BTreeMap<String, Vec<(String, String)>> =
        acknowledged.into_iter().map(|(key, dossier)| (key, vec![dossier])).collect();
    assert_eq!(stored, once, "stored, and acknowledged");
    let codes = client
        .query_one("SELECT count(*) = count(DISTINCT code) FROM dossier WHERE code IS NOT NULL", &[])
        .await
        .unwrap();
    assert!(codes.get::<_, bool>(0), "a code was given twice");
    drop(client);

    // Beside the running program, and after its end.
    assert!(command(&program.folder).args(["audit", "verify"]).status().unwrap().success());
    program.stop().await;
    assert!(command(&program.folder).args(["audit", "verify"]).status().unwrap().success());
}
