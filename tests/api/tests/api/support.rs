//! What several modules need: a look behind the program, and dossiers brought to a stage of their life.

use api_tests::{Answer, Caller, TestApp};
use serde_json::{Value, json};
use tokio_postgres::{Client, NoTls};

use crate::life::complete_draft_for;

/// A connection to the database behind the program.
pub async fn database(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

/// One text that a statement gives.
pub async fn one(client: &Client, statement: &str) -> String {
    client.query_one(statement, &[]).await.unwrap().get(0)
}

/// Make the administrators of the demo's city administer other agencies as well.
pub async fn administer_too(client: &Client, which: &str) {
    let also = "INSERT INTO assignment (account_id, role, agency_code) SELECT p.id, r.role, a.code
         FROM account p JOIN (VALUES ('danhmuc', 'catalogueAdmin'), ('quantri', 'systemAdmin')) r (username, role) USING (username), agency a WHERE ";
    client.batch_execute(&format!("{also} {which} ON CONFLICT DO NOTHING")).await.unwrap();
}

/// How many rows each table that a write could touch has, and how far each brake is.
pub async fn everything(client: &Client) -> String {
    one(
        client,
        "SELECT concat_ws(' ', 'dossiers', (SELECT count(*) || ':' || coalesce(sum(version), 0) FROM dossier),
            'events', (SELECT count(*) FROM dossier_event), 'papers', (SELECT count(*) || ':' || count(removed_at) FROM attachment),
            'accounts', (SELECT count(*) FROM account), 'sessions', (SELECT count(*) || ':' || count(used_at) || ':' || count(revoked_at) FROM refresh_token),
            'audit', (SELECT count(*) FROM audit_entry), 'outbox', (SELECT count(*) FROM outbox), 'keys', (SELECT count(*) FROM idempotency_key),
            'numbers', (SELECT coalesce(sum(last), 0) FROM dossier_sequence))",
    )
    .await
}

/// What an answer lacks of being this problem document.
pub fn problem_fault(answer: &Answer, status: u16, code: &str) -> Option<String> {
    let header =
        |name: &str| answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let number = header("x-request-id");
    let whole = answer.status.as_u16() == status
        && header("content-type") == "application/problem+json"
        && answer.text("/code") == code
        && answer.get("/status") == status
        && answer.text("/type") == format!("/problems/{code}")
        && !answer.text("/title").is_empty()
        && !number.is_empty()
        && answer.text("/requestId") == number
        && answer.text("/instance") == format!("/requests/{number}");
    let shown: String = String::from_utf8_lossy(&answer.bytes).chars().take(400).collect();
    (!whole).then(|| format!("not {status} {code}, but {} {} {shown}", answer.status, header("content-type")))
}

/// Holds an answer to what every problem document is.
#[track_caller]
pub fn must_be_problem(answer: &Answer, status: u16, code: &str, what: &str) {
    if let Some(fault) = problem_fault(answer, status, code) {
        panic!("{what}: {fault}");
    }
}

/// The officials of the ward who bring a dossier through its life.
pub struct Office<'a> {
    pub desk: Caller<'a>,
    pub specialist: Caller<'a>,
    pub head: Caller<'a>,
    pub leader: Caller<'a>,
    pub clerk: Caller<'a>,
}

impl<'a> Office<'a> {
    pub async fn of(app: &'a TestApp) -> Self {
        Self {
            desk: app.official("tiepnhan").await,
            specialist: app.official("chuyenvien").await,
            head: app.official("truongphong").await,
            leader: app.official("lanhdao").await,
            clerk: app.official("vanthu").await,
        }
    }
}

/// How far a dossier is brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Draft,
    Submitted,
    Received,
    /// With the specialist.
    Appraisal,
    /// With the leader.
    Signing,
    Approved,
    Resolved,
    Delivered,
    /// The applicant is asked for a supplement.
    Awaiting,
}

/// A dossier at a stage of its life; without an applicant it is the citizen's own. Gives its id.
pub async fn at_stage(citizen: &Caller<'_>, office: &Office<'_>, stage: Stage, applicant: Option<&Value>) -> String {
    let id = complete_draft_for(citizen, applicant).await;
    if stage > Stage::Draft {
        citizen.act(&id, &json!({ "action": "submit" })).await.expect(200);
        bring(&id, office, stage).await;
    }
    id
}

/// Bring a filed dossier to a later stage.
pub async fn bring(id: &str, office: &Office<'_>, stage: Stage) {
    let done = |answer: Answer| answer.expect(200);
    if stage == Stage::Awaiting {
        done(office.desk.act(id, &request_supplement()).await);
        return;
    }
    if stage >= Stage::Received {
        done(office.desk.act(id, &json!({ "action": "receive" })).await);
    }
    if stage >= Stage::Appraisal {
        done(office.desk.act(id, &json!({ "action": "forward" })).await);
    }
    if stage >= Stage::Signing {
        done(
            office
                .specialist
                .act(id, &json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." }))
                .await,
        );
        reviewed(id, office).await;
    }
    if stage >= Stage::Approved {
        done(office.leader.act(id, &json!({ "action": "approve" })).await);
    }
    if stage >= Stage::Resolved {
        let file = office.clerk.attach(id, "result").await;
        done(
            office
                .clerk
                .act(id, &json!({ "action": "issueResult", "number": "15/GXN-UBND", "attachmentId": file }))
                .await,
        );
    }
    if stage >= Stage::Delivered {
        done(office.desk.act(id, &json!({ "action": "deliver", "how": "counter" })).await);
    }
}

/// Where the process has a review, its head passes it on.
async fn reviewed(id: &str, office: &Office<'_>) {
    let seen = office.head.get(&format!("/dossiers/{id}")).await.expect(200);
    let current = seen.get("/process/current").clone();
    let role = seen.get(&format!("/process/steps/{current}/role")).clone();
    if role == "divisionHead" {
        office.head.act(id, &json!({ "action": "forward" })).await.expect(200);
    }
}

pub fn request_supplement() -> Value {
    json!({ "action": "requestSupplement", "reason": "Ảnh mờ.", "items": [{ "text": "Chụp lại trang 2." }] })
}

/// Every item of a list, page by page; no item comes twice.
pub async fn all(caller: &Caller<'_>, path: &str, key: &str) -> Vec<Value> {
    let with = |cursor: Option<&str>| {
        let sign = if path.contains('?') { '&' } else { '?' };
        format!("{path}{sign}limit=100{}", cursor.map(|cursor| format!("&cursor={cursor}")).unwrap_or_default())
    };
    let mut items = Vec::new();
    let mut next = with(None);
    loop {
        let page = caller.get(&next).await.expect(200);
        items.extend(page.get("/items").as_array().unwrap().clone());
        match page.get("/next").as_str() {
            Some(cursor) => next = with(Some(cursor)),
            None => break,
        }
    }
    let mut keys: Vec<&str> = items.iter().map(|item| item[key].as_str().unwrap()).collect();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count, "{path}: an item came twice");
    items
}
