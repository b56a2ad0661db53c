//! Five on the spot: one sitting at one desk, by the rules of every dossier, each step under its own name.

use api_tests::{Answer, Caller, TestApp};
use serde_json::json;

use crate::{life::WARD, support::Office};

async fn put(caller: &Caller<'_>, path: &str) -> Answer {
    caller.send(caller.request(reqwest::Method::PUT, path)).await
}

#[tokio::test]
async fn one_sitting_records_every_step_with_its_own_hand_and_time() {
    let app = TestApp::start().await;
    let (office, head) = (Office::of(&app).await, app.official("truongbpmc").await);
    let place = format!("/agencies/{WARD}/on-the-spot");
    let body = json!({ "procedureCode": "2.000635", "agencyCode": WARD, "submit": true,
        "applicant": { "kind": "citizen", "identityNumber": "001190999001", "fullName": "Nguyễn Thị An", "phone": "0912000001" } });
    let before = office.desk.post("/dossiers", &body).await.expect(201);
    assert_eq!(before.get("/onTheSpot"), false);
    put(&office.specialist, &format!("{place}/2.000635")).await.expect(403);
    put(&head, &format!("{place}/2.000635")).await.expect(204);
    put(&head, &format!("{place}/2.000635")).await.expect(204);
    put(&head, &format!("{place}/9.999999")).await.expect(404);
    let chosen = app.anonymous().get(&place).await.expect(200);
    assert_eq!(chosen.get("/items").as_array().unwrap().len(), 1);
    assert_eq!(chosen.text("/items/0/code"), "2.000635");
    // Online nobody stands there.
    let citizen = app.citizen().await;
    let online =
        citizen.post("/dossiers", &json!({ "procedureCode": "2.000635", "agencyCode": WARD })).await.expect(201);
    assert_eq!(online.get("/onTheSpot"), false);

    let dossier = office.desk.post("/dossiers", &body).await.expect(201);
    assert_eq!(dossier.get("/onTheSpot"), true);
    let id = dossier.text("/id");
    let at = |minute: u32| app.at(&format!("2026-11-20T09:{minute:02}:00+07:00"));
    at(4);
    office.desk.act(&id, &json!({ "action": "forward" })).await.expect(200);
    at(10);
    let propose = json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." });
    let seen = office.specialist.act(&id, &propose).await.expect(200);
    let current = seen.get("/process/current").clone();
    if seen.get(&format!("/process/steps/{current}/role")) == "divisionHead" {
        office.head.act(&id, &json!({ "action": "forward" })).await.expect(200);
    }
    at(13);
    // Nobody acts under another's name: the desk cannot sign what is the leader's.
    office.desk.act(&id, &json!({ "action": "approve" })).await.expect(403);
    office.leader.act(&id, &json!({ "action": "approve" })).await.expect(200);
    at(17);
    let file = office.clerk.attach(&id, "result").await;
    let issue = json!({ "action": "issueResult", "number": "9/TL-HT", "attachmentId": file });
    office.clerk.act(&id, &issue).await.expect(200);
    at(20);
    let done = office.desk.act(&id, &json!({ "action": "deliver", "how": "counter" })).await.expect(200);
    assert_eq!(done.text("/state"), "delivered");
    let steps = done.get("/process/steps").as_array().unwrap().clone();
    assert!(steps.iter().all(|step| step["enteredAt"].is_string() && step["leftAt"].is_string()), "{steps:?}");
    assert_eq!(
        (&steps[0]["enteredAt"], &steps[0]["leftAt"]),
        (&json!("2026-11-20T09:00:00+07:00"), &json!("2026-11-20T09:04:00+07:00"))
    );
    let told = office.leader.get(&format!("/dossiers/{id}/timeline")).await.expect(200);
    let hands: std::collections::BTreeSet<_> =
        told.get("/items").as_array().unwrap().iter().map(|event| event["actor"].to_string()).collect();
    assert!(hands.len() >= 4, "{hands:?}");
    head.delete(&format!("{place}/2.000635")).await.expect(204);
    assert_eq!(office.desk.get(&format!("/dossiers/{id}")).await.expect(200).get("/onTheSpot"), true);
}
