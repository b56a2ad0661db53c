//! The reform of 1 July 2025 as a proof: 63 → 34 provinces and 10,035 → 3,321 communes from the data pack, planned, tried dry, approved by a second
//! person and carried out while it is killed; then every dossier is looked for. The whole of it, with 100,000 open dossiers, is run by
//! `cargo nextest run --workspace --run-ignored only -E 'test(the_whole_reform)' --no-capture`; Đà Nẵng with Quảng Nam at every change.

mod checks;
mod copies;
mod units;

use std::{
    future::{Future, poll_fn},
    pin::pin,
    process::{Child, Command, Stdio},
    task::Poll,
    time::{Duration, Instant},
};

use api_tests::{Caller, TestApp};
use serde_json::{Value, json};
use server::{agency_changes, app::App};
use tokio_postgres::Client;

use self::{checks::Before, copies::Made, units::Units};
use crate::support::{administer_too, all, database, one};

const PLANNED: &str = "2025-06-16T09:00:00+07:00";

/// Plan, try dry, approve; gives the ids and what the dry runs foretell: dossiers and officials.
async fn plan(app: &TestApp, units: &Units) -> (Vec<String>, u64, u64) {
    administer_too(&database(&app.database_url).await, "a.parent_code IS NULL").await;
    let (planner, approver): (Caller<'_>, Caller<'_>) = (app.sign_in("danhmuc").await, app.sign_in("quantri").await);
    let (mut ids, mut dossiers, mut officials) = (Vec::new(), 0, 0);
    for plan in units.plans() {
        let made = planner.post("/agency-changes", &plan).await.expect(201);
        let id = made.text("/id");
        let told = approver.get(&format!("/agency-changes/{id}/dry-run")).await.expect(200);
        assert_eq!(told.get("/faults"), &json!([]));
        dossiers += told.get("/dossiers").as_u64().unwrap();
        officials += told.get("/officials").as_u64().unwrap();
        act(&approver, &id, &made.etag(), &json!({ "action": "approve" })).await.expect(200);
        ids.push(id);
    }
    (ids, dossiers, officials)
}

pub async fn act(caller: &Caller<'_>, id: &str, etag: &str, body: &Value) -> api_tests::Answer {
    let path = format!("/agency-changes/{id}/actions");
    caller.send(caller.request(reqwest::Method::POST, &path).header("If-Match", etag).json(body)).await
}

/// Let a job run for some of its steps, then break it off wherever it is; its result, if it came so far.
pub async fn broken_off<T>(job: impl Future<Output = T>, steps: usize) -> Option<T> {
    let mut job = pin!(job);
    let mut left = steps;
    poll_fn(|context| match job.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending if left == 0 => Poll::Ready(None),
        Poll::Pending => {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}

#[actix_web::test]
async fn a_province_is_rearranged_while_the_job_breaks_off_and_nothing_is_lost_or_doubled() {
    let app = TestApp::start().await;
    app.at(PLANNED);
    let client = database(&app.database_url).await;
    let units = Units::read(Some("48"));
    let made = copies::fill(&app, &client, &units, 400).await;
    let before = Before::look(&app, &client).await;
    assert_eq!(checks::chains(&app).await, Vec::<String>::new(), "the copies are valid dossiers");
    let (ids, dossiers, officials) = plan(&app, &units).await;
    assert_eq!(dossiers, 400, "the dry runs tell every open dossier");
    // Those who plan and approve belong to the provinces too.
    assert_eq!(officials, u64::try_from(made.officials).unwrap() + 2);

    let program: App = app.program().await;
    assert_eq!(agency_changes::begin_due(&program).await.unwrap(), 0, "its day has not come");
    app.at("2025-07-01T00:00:05+07:00");
    assert!(broken_off(agency_changes::begin_due(&program), 20).await.is_none(), "it was broken off in the middle");
    assert_eq!(agency_changes::begin_due(&program).await.unwrap(), ids.len());
    assert_eq!(agency_changes::move_due(&program).await.unwrap(), 0, "every process must know of it first");
    app.at("2025-07-01T00:00:20+07:00");
    let mut breaks = 0;
    for steps in [3, 25, 60, 90, 140] {
        breaks += usize::from(broken_off(agency_changes::move_due(&program), steps).await.is_none());
    }
    assert!(breaks >= 2, "the job was not broken off in the middle");
    // What was broken off, another process goes on with.
    let program = app.program().await;
    while one(&client, "SELECT count(*)::text FROM agency_change WHERE state <> 'done'").await != "0" {
        agency_changes::look(&program).await.unwrap();
    }
    let report = checks::after(&app, &client, &units, &made, &before).await;
    assert_eq!(report.moved, 400);
    assert_eq!(checks::chains(&app).await, Vec::<String>::new());
}

struct Run(Child);

impl Run {
    fn start(url: &str, folder: &std::path::Path) -> Self {
        let beside = || std::env::current_exe().unwrap().parent().unwrap().parent().unwrap().join("motcua");
        let binary = std::env::var_os("MOTCUA_BIN").map_or_else(beside, Into::into);
        let child = Command::new(binary)
            .args(["agency-changes", "run"])
            .env("DATABASE_URL", url)
            .env("MOTCUA_DATA_DIR", folder)
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        Self(child)
    }

    /// `kill -9` as soon as so many dossiers have moved.
    async fn kill_at(mut self, client: &Client, dossiers: u64) {
        while moved(client).await < dossiers {
            assert!(self.0.try_wait().unwrap().is_none(), "it ended before {dossiers} dossiers had moved");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

async fn moved(client: &Client) -> u64 {
    one(client, "SELECT count(*)::text FROM dossier WHERE origin_agency_code IS NOT NULL").await.parse().unwrap()
}

/// How many open dossiers the whole proof has.
fn many() -> usize {
    std::env::var("MOTCUA_REFORM_DOSSIERS").ok().and_then(|text| text.parse().ok()).unwrap_or(100_000)
}

#[actix_web::test]
#[ignore = "some minutes: the whole reform with 100,000 dossiers"]
async fn the_whole_reform_of_2025_with_a_hundred_thousand_open_dossiers_and_two_kills() {
    let open = many();
    let total = u64::try_from(open).unwrap();
    let app = TestApp::start().await;
    app.at(PLANNED);
    let client = database(&app.database_url).await;
    let units = Units::read(None);
    assert_eq!((units.provinces.len(), units.before.len(), units.after.len()), (63, 10_040, 3_321));
    let begin = Instant::now();
    let made = copies::fill(&app, &client, &units, open).await;
    println!("{:.1?}: {} dossiers at {} agencies", begin.elapsed(), made.dossiers.len(), units.before.len());
    let before = Before::look(&app, &client).await;
    let begin = Instant::now();
    let (ids, dossiers, officials) = plan(&app, &units).await;
    let planning = begin.elapsed();
    println!(
        "{planning:.1?}: {} changes planned, tried dry, approved: {dossiers} dossiers, {officials} officials",
        ids.len()
    );
    assert_eq!(dossiers, total);

    let folder = std::env::temp_dir().join(format!("motcua-reform-{}", uuid::Uuid::now_v7().simple()));
    let begin = Instant::now();
    for part in [3, 2] {
        Run::start(&app.database_url, &folder).kill_at(&client, total / part).await;
        println!("{:.1?}: killed with {} dossiers moved", begin.elapsed(), moved(&client).await);
    }
    let mut last = Run::start(&app.database_url, &folder);
    assert!(last.0.wait().unwrap().success());
    let took = begin.elapsed();
    println!("{took:.1?}: done");
    app.at("2026-12-31T09:00:00+07:00");
    let report = checks::after(&app, &client, &units, &made, &before).await;
    assert_eq!(report.moved, open);
    let begin = Instant::now();
    assert_eq!(checks::chains(&app).await, Vec::<String>::new());
    println!("{:.1?}: every chain is whole, every state is what its events say", begin.elapsed());
    let text = format!(
        "agencies before {} (provinces {}), after {} (34); split communes {}; changes {}\n\
         open dossiers {open}, closed {}; officials {officials}\n\
         fill {}; plan, dry run and approval {planning:.0?}; execution with two kills {took:.0?}: {:.0} dossiers/s\n{report:#?}\n",
        units.before.len(),
        units.provinces.len(),
        units.after.len(),
        units.before.iter().filter(|one| !one.others.is_empty()).count(),
        ids.len(),
        made.dossiers.len() - open,
        made.dossiers.len(),
        f64::from(u32::try_from(open).unwrap()) / took.as_secs_f64(),
    );
    let path = std::env::temp_dir().join("motcua-reform.txt");
    std::fs::write(&path, &text).unwrap();
    println!("{text}\nwritten to {}", path.display());
    let _ = std::fs::remove_dir_all(folder);
}

/// Whoever lists changes finds all of them, page by page.
#[actix_web::test]
async fn the_changes_of_the_reform_are_listed_page_by_page() {
    let app = TestApp::start().await;
    app.at(PLANNED);
    let client = database(&app.database_url).await;
    let units = Units::read(Some("48"));
    let _: Made = copies::fill(&app, &client, &units, 20).await;
    let (ids, ..) = plan(&app, &units).await;
    let listed = all(&app.sign_in("quantri").await, "/agency-changes?state=approved", "id").await;
    assert_eq!(listed.len(), ids.len());
}
