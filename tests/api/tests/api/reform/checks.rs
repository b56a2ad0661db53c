//! What must hold after a reform, looked up behind the program and through its API.

use std::collections::BTreeMap;

use api_tests::TestApp;
use serde_json::Value;
use tokio_postgres::Client;
use uuid::Uuid;

use super::{copies::Made, units::Units};
use crate::support::one;

/// Everything of a dossier that a reform must not change.
const KEPT: &str = "SELECT id::text, md5(concat_ws('|', code, state, folded -> 'clock', folded -> 'state', (SELECT jsonb_agg(s - 'assignee') FROM jsonb_array_elements(folded -> 'steps') s),
        step, step_role, step_due_at, due_at, judged_due_at, paused, owner, applicant, answers, received_at, resolved_at, closed_at, tracking_token)), event_seq
     FROM dossier ORDER BY id";

/// How things stood before.
pub struct Before {
    kept: BTreeMap<Uuid, (String, i64)>,
    old: BTreeMap<String, Value>,
    overview: Value,
}

const PERIOD: &str = "from=2025-06-01&to=2025-06-30";

impl Before {
    pub async fn look(app: &TestApp, client: &Client) -> Self {
        Self { kept: kept(client).await, old: figures(app, "old").await, overview: overview(app).await }
    }
}

async fn kept(client: &Client) -> BTreeMap<Uuid, (String, i64)> {
    let rows = client.query(KEPT, &[]).await.unwrap();
    rows.iter().map(|row| (id_of(row), (row.get(1), row.get(2)))).collect()
}

fn id_of(row: &tokio_postgres::Row) -> Uuid {
    row.get::<_, String>(0).parse().unwrap()
}

/// Received and in progress by agency, with the name: those do not depend on the hour.
async fn figures(app: &TestApp, structure: &str) -> BTreeMap<String, Value> {
    let path = format!("/statistics/agencies?structure={structure}&{PERIOD}");
    let answer = app.anonymous().get(&path).await.expect(200);
    let items = answer.get("/items").as_array().unwrap().clone();
    items
        .into_iter()
        .map(|item| {
            let code = item["agency"]["code"].as_str().unwrap().to_owned();
            (code, serde_json::json!([item["agency"]["name"], item["received"], item["inProgress"], item["resolved"]]))
        })
        .collect()
}

async fn overview(app: &TestApp) -> Value {
    let answer = app.anonymous().get(&format!("/statistics/overview?{PERIOD}")).await.expect(200);
    serde_json::json!([answer.get("/received"), answer.get("/inProgress"), answer.get("/resolved")])
}

/// What was found.
#[derive(Debug)]
#[expect(dead_code, reason = "printed whole")]
pub struct Report {
    pub moved: usize,
    pub stayed: usize,
    pub by_part: usize,
    pub successors_with_dossiers: usize,
    pub agencies_in_force: String,
    pub outbox: String,
    pub audit_entries: String,
}

/// Look for every dossier, official and figure.
pub async fn after(app: &TestApp, client: &Client, units: &Units, made: &Made, before: &Before) -> Report {
    let rows = client
        .query("SELECT id::text, agency_code, origin_agency_code, folded #>> '{filing,agency}', applicant ? 'communeCode' FROM dossier", &[])
        .await
        .unwrap();
    assert_eq!(rows.len(), made.dossiers.len(), "each is there once");
    let (mut moved, mut by_part, mut wrong) = (0, 0, Vec::new());
    let mut expected: BTreeMap<String, usize> = BTreeMap::new();
    for row in &rows {
        let (id, agency): (Uuid, String) = (id_of(row), row.get(1));
        let origin: Option<String> = row.get(2);
        let filed: String = row.get(3);
        let copy = &made.dossiers[&id];
        let right = if copy.closed {
            agency == copy.before && origin.is_none()
        } else {
            moved += 1;
            by_part += usize::from(row.get::<_, bool>(4));
            agency == copy.after && origin.as_deref() == Some(copy.before.as_str())
        };
        if !right || filed != agency {
            wrong.push(format!("{id}: {agency}, origin {origin:?}, filing {filed}, wanted {}", copy.after));
        }
        *expected.entry(copy.after.clone()).or_default() += usize::from(!copy.closed);
    }
    assert!(wrong.is_empty(), "{} dossiers are in the wrong place: {:#?}", wrong.len(), &wrong[..wrong.len().min(5)]);

    // One event more for each that moved, none for the others, and nothing else of them is another.
    let kept = kept(client).await;
    let changed: Vec<_> = before
        .kept
        .iter()
        .filter(|(id, (what, seq))| {
            let more = i64::from(!made.dossiers[*id].closed);
            kept.get(*id) != Some(&(what.clone(), seq + more))
        })
        .take(5)
        .collect();
    assert!(changed.is_empty(), "changed more than their agency: {changed:#?}");
    let events =
        "SELECT concat_ws(' ', count(*), count(DISTINCT dossier_id)) FROM dossier_event WHERE kind = 'rehoused'";
    assert_eq!(one(client, events).await, format!("{moved} {moved}"));
    let acts = "SELECT concat_ws(' ', count(*), count(DISTINCT subject)) FROM audit_entry WHERE action = 'rehoused'";
    assert_eq!(one(client, acts).await, format!("{moved} {moved}"));
    let told = "SELECT count(*)::text FROM outbox o JOIN dossier_event e ON e.dossier_id = o.dossier_id AND e.seq = o.event_seq AND e.kind = 'rehoused'";
    let outbox = one(client, told).await;
    assert_eq!(outbox, moved.to_string());

    let astray = "SELECT count(*)::text FROM dossier d WHERE assignee IS NOT NULL AND closed_at IS NULL AND NOT EXISTS
        (SELECT FROM assignment s WHERE s.account_id = d.assignee AND s.agency_code = d.agency_code)";
    assert_eq!(one(client, astray).await, "0", "dossiers of somebody who works elsewhere");
    staff(client, made).await;
    structures(app, units, made, before, &expected).await;
    Report {
        moved,
        stayed: rows.len() - moved,
        by_part,
        successors_with_dossiers: expected.values().filter(|many| **many > 0).count(),
        agencies_in_force: one(
            client,
            "SELECT concat_ws(' ', 'provinces', count(*) FILTER (WHERE level = 'province'), 'communes', count(*) FILTER (WHERE level = 'commune'))
             FROM agency WHERE valid_to IS NULL",
        )
        .await,
        outbox,
        audit_entries: one(client, "SELECT count(*)::text FROM audit_entry").await,
    }
}

/// Every official is at the default successor, and nobody is left at an agency that ended.
async fn staff(client: &Client, made: &Made) {
    let left =
        "SELECT count(*)::text FROM assignment s JOIN agency a ON a.code = s.agency_code WHERE a.valid_to IS NOT NULL";
    assert_eq!(one(client, left).await, "0", "officials of agencies that ended");
    let gone = "SELECT count(*)::text FROM assignment s JOIN agency_succession n ON n.successor_code = s.agency_code AND n.is_default
        JOIN account a ON a.id = s.account_id AND split_part(a.username, '.', 1) <> ''
        WHERE upper(substr(a.username, strpos(a.username, '.') + 1)) = n.predecessor_code";
    assert_eq!(one(client, gone).await, made.officials.to_string(), "officials at the successor of their agency");
}

/// By the old structure nothing changed; by the new one each figure is the sum of its predecessors'.
async fn structures(app: &TestApp, units: &Units, made: &Made, before: &Before, expected: &BTreeMap<String, usize>) {
    assert_eq!(figures(app, "old").await, before.old, "figures by the old structure");
    assert_eq!(overview(app).await, before.overview, "figures of all");
    let new = figures(app, "new").await;
    let sum = |figures: &BTreeMap<String, Value>, at: usize| {
        figures.values().filter_map(|value| value[at].as_i64()).sum::<i64>()
    };
    for at in [1, 2, 3] {
        assert_eq!(sum(&new, at), sum(&before.old, at));
    }
    let names: BTreeMap<String, &str> =
        units.after.iter().map(|(commune, after)| (units.agency(commune), after.name.as_str())).collect();
    for (code, figures) in &new {
        if let Some(name) = names.get(code) {
            assert_eq!(figures[0], *name, "{code}");
        } else {
            panic!("{code} is no agency of today: {figures}");
        }
    }
    let open: usize = expected.values().sum();
    assert_eq!(open, made.dossiers.values().filter(|copy| !copy.closed).count());
}

/// What is broken in the chains of events and of the audit.
pub async fn chains(app: &TestApp) -> Vec<String> {
    let program = app.program().await;
    let mut conn = program.db.get().await.unwrap();
    let mut faults = server::audit::verify(&mut conn).await.unwrap().faults;
    faults.extend(server::dossiers::verify_events(&mut conn).await.unwrap().faults);
    faults
}
