//! The table role × operation → status, tried over every operation of the OpenAPI document.
//!
//! `rights.csv` is read in review: a changed right is a changed cell. After a change that is meant, write it anew with
//! `MOTCUA_WRITE_RIGHTS=1` and look at the difference.

use std::{collections::BTreeSet, path::PathBuf};

use api_tests::{Answer, Caller, TestApp};
use serde_json::{Value, json};

use crate::{
    cases::{Body, CASES, COOPERATION, Case, SLIP_TEXTS, Subject, WORK_SETTINGS},
    life::{WARD, filed},
    support::{Office, Stage, at_stage, bring, database, one, request_supplement},
};

/// The columns. `owner` and `helper` file; the officials up to `deskHead` work at the dossier's agency.
pub const ROLES: [&str; 15] = [
    "anonymous",
    "owner",
    "helper",
    "otherCitizen",
    "counterOfficial",
    "specialist",
    "divisionHead",
    "leader",
    "recordsClerk",
    "cashier",
    "deskHead",
    "elsewhere",
    "supervisor",
    "catalogueAdmin",
    "systemAdmin",
];

/// Those for whom the dossier does not exist.
const STRANGERS: [&str; 5] = ["otherCitizen", "elsewhere", "supervisor", "catalogueAdmin", "systemAdmin"];

/// Who signs in for a column.
fn username(role: &str) -> Option<&'static str> {
    Some(match role {
        "owner" => "001190999001",
        "helper" | "otherCitizen" => "020085999002",
        "counterOfficial" => "tiepnhan.badinh",
        "specialist" => "chuyenvien.badinh",
        "divisionHead" => "truongphong.badinh",
        "leader" => "lanhdao.badinh",
        "recordsClerk" => "vanthu.badinh",
        "cashier" => "ketoan.badinh",
        "deskHead" => "truongbpmc.badinh",
        "elsewhere" => "tiepnhan.tamthanh",
        "supervisor" => "giamsat",
        "catalogueAdmin" => "danhmuc",
        "systemAdmin" => "quantri",
        _ => return None,
    })
}

/// Who a helper files for.
fn somebody() -> Value {
    json!({ "kind": "citizen", "fullName": "Lê Thị Cúc", "identityNumber": "079190999003", "phone": "0912000003" })
}

struct World<'a> {
    callers: Vec<(&'static str, Caller<'a>)>,
    office: Office<'a>,
    colleague: String,
}

impl World<'_> {
    fn caller(&self, role: &str) -> &Caller<'_> {
        &self.callers.iter().find(|(name, _)| *name == role).unwrap().1
    }

    /// A dossier in the state that the case is about, with a paper and, where it is time, a result.
    async fn subject(&self, stage: Stage, filed_by_helper: bool) -> Subject {
        let filer = self.caller(if filed_by_helper { "helper" } else { "owner" });
        let applicant = filed_by_helper.then(somebody);
        let id = at_stage(filer, &self.office, stage, applicant.as_ref()).await;
        let result =
            if stage == Stage::Approved { self.office.clerk.attach(&id, "result").await } else { String::new() };
        let seen = filer.get(&format!("/dossiers/{id}")).await.expect(200);
        let papers = seen
            .get("/components")
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|component| component["attachments"].as_array().unwrap());
        let paper = papers.filter_map(|paper| paper["id"].as_str()).next().unwrap_or_default().to_owned();
        let token = seen.text("/trackingUrl").rsplit('/').next().unwrap_or_default().to_owned();
        Subject {
            etag: seen.etag(),
            code: seen.text("/code"),
            colleague: self.colleague.clone(),
            for_somebody: filed_by_helper,
            id,
            paper,
            result,
            token,
        }
    }

    async fn send(&self, case: &Case, role: &str, subject: &Subject) -> Answer {
        let caller = self.caller(role);
        let request = caller.request(case.method.parse().unwrap(), &subject.fill(case.path));
        let request = match case.path {
            path if path.starts_with("/dossiers/{id}") => request.header("If-Match", &subject.etag),
            COOPERATION => request.header("If-Match", "\"999999\""),
            path if path.starts_with("/consultations/") => request.header("If-Match", "\"1\""),
            path if path.starts_with("/processes/") => request.header("If-Match", "\"1\""),
            _ if case.operation == "act_on_agency_change" => request.header("If-Match", "\"1\""),
            SLIP_TEXTS => request.header("If-Match", self.caller("deskHead").get(SLIP_TEXTS).await.etag()),
            WORK_SETTINGS => request.header("If-Match", "\"999999\""),
            path if path.starts_with("/calendars/") && case.method == "PUT" => request.header("If-Match", "\"999999\""),
            _ => request,
        };
        match case.body {
            Body::None => caller.send(request).await,
            Body::Json(body) => {
                caller
                    .send(request.header("Idempotency-Key", caller.app.key()).json(&body(subject, &caller.app.key())))
                    .await
            }
            Body::File(component) => {
                caller.attach_bytes(&subject.id, component, "a.pdf", b"%PDF-1.4\n%%EOF\n".to_vec()).await
            }
        }
    }

    /// The line of a case: a dossier that a caller changed is followed by a new one for the next.
    async fn line(&self, case: &Case) -> Vec<u16> {
        let mut line = Vec::new();
        let (mut own, mut helped) = (Subject::default(), Subject::default());
        let (mut spent_own, mut spent_helped) = (true, true);
        for role in ROLES {
            let helper = role == "helper";
            let (subject, spent) = if helper { (&mut helped, &mut spent_helped) } else { (&mut own, &mut spent_own) };
            if let Some(stage) = case.stage.filter(|_| *spent) {
                *subject = self.subject(stage, helper).await;
                *spent = false;
            }
            let answer = self.send(case, role, subject).await;
            *spent |= answer.status.is_success() && case.method != "GET";
            line.push(answer.status.as_u16());
        }
        line
    }
}

fn operations() -> BTreeSet<String> {
    let document: Value = serde_json::from_str(&server::wire::openapi_json().unwrap()).unwrap();
    let paths = document["paths"].as_object().unwrap().values();
    paths
        .flat_map(|path| path.as_object().unwrap().values())
        .filter_map(|it| it["operationId"].as_str())
        .map(str::to_owned)
        .collect()
}

fn table() -> PathBuf {
    api_tests::repository("tests/api/tests/api/rights.csv")
}

#[test]
fn every_operation_has_a_line_and_every_line_an_operation() {
    let tried: BTreeSet<String> = CASES.iter().map(|case| case.operation.to_owned()).collect();
    assert_eq!(tried, operations());
    let written = std::fs::read_to_string(table()).unwrap();
    let lines: Vec<String> =
        written.lines().skip(1).map(|line| line.splitn(4, ',').take(3).collect::<Vec<_>>().join(",")).collect();
    let cases: Vec<String> = CASES.iter().map(Case::name).collect();
    assert_eq!(lines, cases);
}

#[tokio::test]
async fn every_role_gets_what_the_table_says() {
    let app = TestApp::start().await;
    let mut callers = Vec::new();
    for role in ROLES {
        let caller = match username(role) {
            Some(username) => app.sign_in(username).await,
            None => app.anonymous(),
        };
        callers.push((role, caller));
    }
    let client = database(&app.database_url).await;
    let colleague = one(&client, "SELECT id::text FROM account WHERE username = 'chuyenvien2.badinh'").await;
    let world = World { callers, office: Office::of(&app).await, colleague };
    let mut written = format!("operation,case,stage,{}\n", ROLES.join(","));
    let mut wrong = Vec::new();
    for case in CASES {
        let line = world.line(case).await;
        for (role, status) in ROLES.iter().zip(&line) {
            let hidden = case.stage.is_some() && case.path.contains("{id}") && STRANGERS.contains(role);
            // Who asks for an official's tool is told that it is one, whatever the dossier.
            let tool = case.operation == "list_assignees" && *role == "otherCitizen" && *status == 403;
            if hidden && *status != 404 && !tool {
                wrong.push(format!("{}: a stranger ({role}) gets {status}", case.name()));
            }
            if *status >= 500 {
                wrong.push(format!("{}: {role} gets {status}", case.name()));
            }
        }
        let line: Vec<String> = line.iter().map(u16::to_string).collect();
        written.push_str(&format!("{},{}\n", case.name(), line.join(",")));
    }
    if std::env::var_os("MOTCUA_WRITE_RIGHTS").is_some() {
        std::fs::write(table(), &written).unwrap();
    }
    let expected = std::fs::read_to_string(table()).unwrap();
    for (is, should) in written.lines().zip(expected.lines()) {
        for ((role, is_status), status) in ROLES.iter().zip(is.split(',').skip(3)).zip(should.split(',').skip(3)) {
            if is_status != status {
                wrong.push(format!(
                    "{}: {role} gets {is_status}, not {status}",
                    is.splitn(4, ',').take(3).collect::<Vec<_>>().join(",")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(written.lines().count(), expected.lines().count());
}

#[tokio::test]
async fn a_role_at_one_agency_gives_nothing_at_another() {
    let app = TestApp::start().await;
    let client = database(&app.database_url).await;
    // At the desk in Tam Thanh, the cashier in Ba Đình.
    client
        .batch_execute(
            "INSERT INTO account (id, kind, username, full_name, password_hash, active, created_at)
                SELECT '0198a000-0000-7000-8000-00000000000a', kind, 'hai.noi', 'Người Hai Nơi', password_hash, true, created_at
                FROM account WHERE username = 'tiepnhan.badinh';
             INSERT INTO assignment VALUES ('0198a000-0000-7000-8000-00000000000a', 'counterOfficial', 'H37.05986'),
                ('0198a000-0000-7000-8000-00000000000a', 'leader', 'H37.05986'), ('0198a000-0000-7000-8000-00000000000a', 'cashier', 'H26.00004')",
        )
        .await
        .unwrap();
    let both = app.sign_in("hai.noi").await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = filed(&citizen).await;
    both.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(both.act(&id, &json!({ "action": "receive" })).await.expect(403).problem().1, ["/action"]);
    let new = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "applicant": somebody() });
    both.post("/dossiers", &new).await.expect(403);
    assert_eq!(both.get("/dossiers?view=todo&total=true").await.expect(200).get("/total"), 0);
    let paper = both.attach_bytes(&id, "other", "a.pdf", b"%PDF-1.4\n".to_vec()).await;
    assert_ne!(paper.status.as_u16(), 201, "the desk's right is of Tam Thanh, the dossier of Ba Đình");
    bring(&id, &office, Stage::Appraisal).await;
    let result = both.attach_bytes(&id, "result", "a.pdf", b"%PDF-1.4\n".to_vec()).await;
    assert_ne!(result.status.as_u16(), 201, "the leader's right is of Tam Thanh, the dossier of Ba Đình");
}

#[tokio::test]
async fn what_came_in_on_paper_is_changed_at_the_desk_alone() {
    let app = TestApp::start().await;
    let office = Office::of(&app).await;
    let new = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "submit": true, "applicant": somebody() });
    let id = office.desk.post("/dossiers", &new).await.expect(201).text("/id");
    office.desk.act(&id, &request_supplement()).await.expect(200);
    let path = format!("/dossiers/{id}");
    let change = json!({ "resultDelivery": "post" });
    let mut allowed = Vec::new();
    for who in ["chuyenvien", "truongphong", "lanhdao", "vanthu", "ketoan", "truongbpmc"] {
        let official = app.official(who).await;
        let seen = official.get(&path).await.expect(200);
        if official.patch(&path, &seen.etag(), &change).await.status.is_success() {
            allowed.push(format!("{who} changed it"));
        }
        if official.attach_bytes(&id, "other", "a.pdf", b"%PDF-1.4\n".to_vec()).await.status.is_success() {
            allowed.push(format!("{who} added a paper"));
        }
        official.act(&id, &json!({ "action": "supplement" })).await.expect(403);
    }
    assert!(allowed.is_empty(), "{allowed:?}");
    let etag = office.desk.get(&path).await.expect(200).etag();
    office.desk.patch(&path, &etag, &change).await.expect(200);
    office.desk.attach(&id, "other").await;
    office.desk.act(&id, &json!({ "action": "supplement" })).await.expect(200);
}

#[tokio::test]
async fn who_left_the_agency_knows_its_dossiers_no_more() {
    let app = TestApp::start().await;
    let office = Office::of(&app).await;
    let new = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "submit": true, "applicant": somebody() });
    let id = office.desk.post("/dossiers", &new).await.expect(201).text("/id");
    let client = database(&app.database_url).await;
    let moved = "UPDATE assignment SET agency_code = 'H37.05986'
        WHERE account_id = (SELECT id FROM account WHERE username = 'tiepnhan.badinh')";
    client.batch_execute(moved).await.unwrap();
    let moved = app.sign_in("tiepnhan.badinh").await;
    moved.get(&format!("/dossiers/{id}")).await.expect(404);
    assert_eq!(moved.get("/dossiers?view=mine&total=true").await.expect(200).get("/total"), 0);
}
