//! The program under test, and who calls it.

use std::{
    net::TcpListener,
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
        mpsc,
    },
    thread,
};

use actix_web::dev::ServerHandle;
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use reqwest::{Method, RequestBuilder, StatusCode, header::HeaderMap};
use serde_json::{Value, json};
use server::{app::Clock, db::Db, demo, wire};

use crate::database::{forget_database, fresh_database};

/// The whole program over HTTP, on a database of its own, at 09:00 on Friday 20 November 2026 until the test says otherwise.
pub struct TestApp {
    /// `http://127.0.0.1:port`.
    pub address: String,
    /// The database, for looking behind the program.
    pub database_url: String,
    clock: Arc<Mutex<DateTime<Utc>>>,
    keys: AtomicU64,
    files: PathBuf,
    server: ServerHandle,
    thread: Option<thread::JoinHandle<()>>,
}

/// An answer, read whole.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body; `Null` when it is no JSON.
    pub json: Value,
    /// Body as bytes.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// This answer, if it has the status.
    ///
    /// # Panics
    /// With the body, if it has not.
    #[track_caller]
    #[expect(clippy::must_use_candidate, reason = "often the status is all that a test asks for")]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(
            self.status.as_u16(),
            status,
            "{} {}",
            self.json,
            String::from_utf8_lossy(&self.bytes).chars().take(300).collect::<String>()
        );
        self
    }

    /// A member of the body.
    #[must_use]
    pub fn get(&self, pointer: &str) -> &Value {
        self.json.pointer(pointer).unwrap_or(&Value::Null)
    }

    /// A text of the body; empty when there is none.
    #[must_use]
    pub fn text(&self, pointer: &str) -> String {
        self.get(pointer).as_str().unwrap_or_default().to_owned()
    }

    /// The version, from `ETag`.
    #[must_use]
    pub fn etag(&self) -> String {
        self.headers.get("etag").and_then(|tag| tag.to_str().ok()).unwrap_or_default().to_owned()
    }

    /// Code of the problem and the pointers of its errors.
    #[must_use]
    pub fn problem(&self) -> (String, Vec<String>) {
        let errors = self.get("/errors").as_array().cloned().unwrap_or_default();
        let pointers = errors
            .iter()
            .filter_map(|error| error.get("pointer"))
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        (self.text("/code"), pointers)
    }
}

impl TestApp {
    /// Start the program.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn start() -> Self {
        Self::try_start().await.unwrap_or_else(|error| panic!("the program under test did not start: {error:#}"))
    }

    async fn try_start() -> anyhow::Result<Self> {
        let database_url = fresh_database().await?;
        let clock = Arc::new(Mutex::new("2026-11-20T09:00:00+07:00".parse::<DateTime<FixedOffset>>()?.to_utc()));
        let files = std::env::temp_dir().join(format!("motcua-files-{}", uuid::Uuid::now_v7().simple()));
        let socket = TcpListener::bind("127.0.0.1:0")?;
        let address = format!("http://{}", socket.local_addr()?);
        let (told, started) = mpsc::channel();
        let (reads, url, folder, public) = (Arc::clone(&clock), database_url.clone(), files.clone(), address.clone());
        let thread = thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let clock = Clock::from_fn(move || *reads.lock().unwrap_or_else(PoisonError::into_inner));
                let server = async {
                    let db = Db::new(&url, 4)?;
                    let app = wire::assemble(db, &folder, clock, &public, false).await?;
                    wire::http_server(app, socket, Some(1))
                };
                match server.await {
                    Ok(server) => {
                        let _ = told.send(Ok(server.handle()));
                        let _ = server.await;
                    }
                    Err(error) => {
                        let _ = told.send(Err(error));
                    }
                }
            });
        });
        let server = started.recv()??;
        Ok(Self { address, database_url, clock, keys: AtomicU64::new(0), files, server, thread: Some(thread) })
    }

    /// Set the clock, as RFC 3339.
    ///
    /// # Panics
    /// When the text is no time.
    pub fn at(&self, text: &str) {
        let time = text.parse::<DateTime<FixedOffset>>().unwrap_or_else(|error| panic!("{text}: {error}"));
        *self.clock.lock().unwrap_or_else(PoisonError::into_inner) = time.to_utc();
    }

    /// A key that was not used before.
    #[must_use]
    pub fn key(&self) -> String {
        format!("test-key-{}", self.keys.fetch_add(1, Ordering::Relaxed))
    }

    /// The program over the same database and clock, for what it does by itself.
    ///
    /// # Panics
    /// When it cannot be put together.
    pub async fn program(&self) -> server::app::App {
        let clock = Arc::clone(&self.clock);
        let clock = Clock::from_fn(move || *clock.lock().unwrap_or_else(PoisonError::into_inner));
        let db = Db::new(&self.database_url, 2).unwrap_or_else(|error| panic!("{error:#}"));
        let made = wire::assemble(db, &self.files, clock, &self.address, false).await;
        made.unwrap_or_else(|error| panic!("the program under test did not start: {error:#}"))
    }

    /// Nobody.
    #[must_use]
    pub fn anonymous(&self) -> Caller<'_> {
        Caller { app: self, client: client(), token: None, session: None }
    }

    /// Somebody who registers now, with the number that they type, signed in.
    pub async fn register(&self, number: &str, name: &str) -> Caller<'_> {
        let body =
            json!({ "identityNumber": number, "fullName": name, "phone": "0912000016", "password": demo::PASSWORD });
        let mut caller = self.anonymous();
        caller.token = Some(caller.post("/auth/register", &body).await.expect(201).text("/accessToken"));
        caller
    }

    /// A demo account, signed in; the session is renewed when the test moves the clock.
    pub async fn sign_in(&self, username: &str) -> Caller<'_> {
        let mut caller = self.anonymous();
        let body = json!({ "username": username, "password": demo::PASSWORD });
        let answer = caller.post("/auth/login", &body).await.expect(200);
        caller.session = Some(Arc::new(Mutex::new(Session { token: answer.text("/accessToken"), opened: self.now() })));
        caller
    }

    fn now(&self) -> DateTime<Utc> {
        *self.clock.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The first demo citizen, Nguyễn Thị An, number 001190999001.
    pub async fn citizen(&self) -> Caller<'_> {
        self.sign_in("001190999001").await
    }

    /// The second demo citizen, Trần Văn Bình, number 020085999002.
    pub async fn other_citizen(&self) -> Caller<'_> {
        self.sign_in("020085999002").await
    }

    /// An official of the demo's ward, Phường Ba Đình: `tiepnhan`, `chuyenvien`, `lanhdao`, `vanthu`, `truongbpmc`, …
    pub async fn official(&self, who: &str) -> Caller<'_> {
        self.sign_in(&format!("{who}.badinh")).await
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        drop(self.server.stop(false));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        let _ = std::fs::remove_dir_all(&self.files);
        // Some hundred databases with the whole catalogue would fill a small disk.
        let url = self.database_url.clone();
        let _ = thread::spawn(move || forget_database(&url)).join();
    }
}

fn client() -> reqwest::Client {
    // A connection that is kept may be closed by the server in the moment in which it is used again; and the certificates of this machine, which nobody
    // asks for here, would be read for every caller.
    let client = reqwest::Client::builder().cookie_store(true).pool_max_idle_per_host(0).tls_built_in_root_certs(false);
    client.build().unwrap_or_default()
}

/// Who calls: with or without an access token, with cookies of their own.
#[derive(Clone)]
pub struct Caller<'a> {
    /// The program.
    pub app: &'a TestApp,
    client: reqwest::Client,
    /// An access token that is sent as it is.
    pub token: Option<String>,
    session: Option<Arc<Mutex<Session>>>,
}

/// A sign-in: its newest access token, and when that was given.
struct Session {
    token: String,
    opened: DateTime<Utc>,
}

impl Caller<'_> {
    /// A request to a path under `/api/v1`.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, format!("{}/api/v1{path}", self.app.address));
        match self.access_token() {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// The access token that is sent.
    #[must_use]
    pub fn access_token(&self) -> Option<String> {
        let session =
            self.session.as_ref().map(|session| session.lock().unwrap_or_else(PoisonError::into_inner).token.clone());
        self.token.clone().or(session)
    }

    /// Renew the session, as the pages do, when the clock was moved.
    async fn keep_session(&self) {
        let Some(session) = &self.session else { return };
        let now = self.app.now();
        let old = |session: &Session| !(session.opened..session.opened + TimeDelta::minutes(9)).contains(&now);
        if old(&session.lock().unwrap_or_else(PoisonError::into_inner)) {
            let answer =
                self.send(self.client.post(format!("{}/api/v1/auth/refresh", self.app.address))).await.expect(200);
            *session.lock().unwrap_or_else(PoisonError::into_inner) =
                Session { token: answer.text("/accessToken"), opened: now };
        }
    }

    /// Send a request and read the answer whole.
    ///
    /// # Panics
    /// When there is no answer.
    pub async fn send(&self, request: RequestBuilder) -> Answer {
        let answer = request.send().await.unwrap_or_else(|error| panic!("no answer: {error}"));
        let (status, headers) = (answer.status(), answer.headers().clone());
        let bytes = answer.bytes().await.unwrap_or_default().to_vec();
        Answer { status, headers, json: serde_json::from_slice(&bytes).unwrap_or(Value::Null), bytes }
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Answer {
        self.keep_session().await;
        self.send(self.request(Method::GET, path)).await
    }

    /// POST JSON with a new idempotency key.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.keep_session().await;
        self.send(self.request(Method::POST, path).header("Idempotency-Key", self.app.key()).json(body)).await
    }

    /// DELETE.
    pub async fn delete(&self, path: &str) -> Answer {
        self.keep_session().await;
        self.send(self.request(Method::DELETE, path)).await
    }

    /// PATCH a version.
    pub async fn patch(&self, path: &str, etag: &str, body: &Value) -> Answer {
        self.keep_session().await;
        self.send(self.request(Method::PATCH, path).header("If-Match", etag).json(body)).await
    }

    /// PUT over a version.
    pub async fn put(&self, path: &str, etag: &str, body: &Value) -> Answer {
        self.keep_session().await;
        self.send(self.request(Method::PUT, path).header("If-Match", etag).json(body)).await
    }

    /// POST on a version.
    pub async fn post_on(&self, path: &str, etag: &str, body: &Value) -> Answer {
        self.keep_session().await;
        self.send(self.request(Method::POST, path).header("If-Match", etag).json(body)).await
    }

    /// Take an action on the version that stands now.
    pub async fn act(&self, id: &str, body: &Value) -> Answer {
        let etag = self.get(&format!("/dossiers/{id}")).await.etag();
        self.act_on(id, &etag, body).await
    }

    /// Take an action on a version.
    pub async fn act_on(&self, id: &str, etag: &str, body: &Value) -> Answer {
        self.keep_session().await;
        self.send(self.request(Method::POST, &format!("/dossiers/{id}/actions")).header("If-Match", etag).json(body))
            .await
    }

    /// Attach a small PDF for a component; gives its id.
    pub async fn attach(&self, id: &str, component: &str) -> String {
        self.attach_bytes(id, component, "giay-to.pdf", b"%PDF-1.4\n%%EOF\n".to_vec()).await.expect(201).text("/id")
    }

    /// Attach bytes for a component.
    pub async fn attach_bytes(&self, id: &str, component: &str, name: &str, bytes: Vec<u8>) -> Answer {
        self.keep_session().await;
        let part = reqwest::multipart::Part::bytes(bytes).file_name(name.to_owned());
        let form = reqwest::multipart::Form::new().text("component", component.to_owned()).part("file", part);
        self.send(self.request(Method::POST, &format!("/dossiers/{id}/attachments")).multipart(form)).await
    }
}
