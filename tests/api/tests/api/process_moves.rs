//! Running dossiers and another version of their process: shown before, decided, done once, told in their history.

use api_tests::{Answer, Caller, TestApp};
use serde_json::{Value, json};

use crate::{
    life::{WARD, complete_draft_for},
    processes::{step, whole},
    support::{Office, database, must_be_problem},
};

const PROCEDURE: &str = "1.004873";

fn named(name: &str, kind: &str, role: &str, hours: u32) -> Value {
    let mut step = step(kind, role, hours);
    step["name"] = json!(name);
    step
}

/// Put a version in force for the ward; gives the id of the process.
async fn publish(admin: &Caller<'_>, id: Option<&str>, middle: &[Value]) -> String {
    let draft = json!({ "title": "Xác nhận tình trạng hôn nhân", "procedureCode": PROCEDURE, "agencyCode": WARD,
        "source": "12/QĐ-UBND", "whole": { "amount": 3, "unit": "workingDays" }, "definition": whole(middle) });
    let drawn = match id {
        None => admin.post("/processes", &draft).await.expect(201),
        Some(id) => {
            let etag = admin.get(&format!("/processes/{id}")).await.expect(200).etag();
            admin.put(&format!("/processes/{id}/draft"), &etag, &draft).await.expect(200)
        }
    };
    let id = drawn.text("/id");
    let request = admin.request("POST".parse().unwrap(), &format!("/processes/{id}/publish"));
    admin.send(request.header("If-Match", drawn.etag()).json(&json!({ "acknowledge": true }))).await.expect(200);
    id
}

/// A dossier with the first official after the desk.
async fn running(citizen: &Caller<'_>, office: &Office<'_>) -> String {
    let id = complete_draft_for(citizen, None).await;
    citizen.act(&id, &json!({ "action": "submit" })).await.expect(200);
    office.desk.act(&id, &json!({ "action": "receive" })).await.expect(200);
    office.desk.act(&id, &json!({ "action": "forward" })).await.expect(200);
    id
}

fn scope() -> Value {
    json!({ "procedureCode": PROCEDURE, "agencyCode": WARD })
}

async fn preview(caller: &Caller<'_>, scope: &Value) -> Answer {
    caller.post("/process-moves/preview", scope).await
}

fn decision(scope: &Value, stamp: &str) -> Value {
    let mut body = scope.clone();
    body["stamp"] = json!(stamp);
    body["reason"] = json!("Quyết định 15/QĐ-UBND sửa quy trình.");
    body["reasonCode"] = json!("processApproved");
    body
}

#[actix_web::test]
async fn open_dossiers_move_as_the_preview_has_shown_and_keep_their_appointment() {
    let app = TestApp::start().await;
    let (admin, citizen, office) = (app.sign_in("danhmuc").await, app.citizen().await, Office::of(&app).await);
    let id = publish(
        &admin,
        None,
        &[named("Xác minh", "work", "specialist", 4), named("Thẩm định", "appraise", "specialist", 8)],
    )
    .await;
    let (first, second) = (running(&citizen, &office).await, running(&citizen, &office).await);
    office.specialist.act(&second, &json!({ "action": "forward" })).await.expect(200);
    let due = citizen.get(&format!("/dossiers/{second}")).await.expect(200).text("/dueAt");
    let nothing = preview(&office.leader, &scope()).await.expect(200);
    assert_eq!(
        (nothing.get("/same"), nothing.get("/movable"), nothing.get("/dossiers")),
        (&json!(2), &json!(0), &json!([]))
    );
    // The check becomes part of the appraisal, which has more time.
    publish(&admin, Some(&id), &[named("Thẩm định", "appraise", "specialist", 12)]).await;
    let told = preview(&office.leader, &scope()).await.expect(200);
    assert_eq!((told.get("/movable"), told.get("/blocked"), told.get("/same")), (&json!(1), &json!(1), &json!(0)));
    let of = |told: &Answer, id: &str| {
        told.get("/dossiers").as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone()
    };
    assert_eq!(of(&told, &first)["problem"], "noCounterpart");
    let moving = of(&told, &second);
    assert_eq!((&moving["steps"][0]["to"], &moving["dropped"]), (&json!("Thẩm định"), &json!(["Xác minh"])));
    assert_ne!(moving["steps"][0]["dueBefore"], moving["steps"][0]["dueAfter"]);
    // Who chose a step for those that have none, sees them move too.
    let mut chosen = scope();
    chosen["choices"] = json!([{ "name": "Xác minh", "kind": "work", "to": 1 }]);
    let told = preview(&office.leader, &chosen).await.expect(200);
    assert_eq!((told.get("/movable"), told.get("/blocked")), (&json!(2), &json!(0)));
    let body = decision(&chosen, &told.text("/stamp"));
    let request = || {
        let request = office.leader.request("POST".parse().unwrap(), "/process-moves");
        office.leader.send(request.header("Idempotency-Key", "once").json(&body))
    };
    let done = request().await.expect(201);
    assert_eq!((done.get("/moved"), done.get("/left"), done.get("/kept")), (&json!(2), &json!(0), &json!([])));
    assert!(!done.text("/finishedAt").is_empty());
    assert_eq!(request().await.expect(201).json, done.json, "the same request again does nothing again");
    for (dossier, index) in [(&first, 1), (&second, 1)] {
        let seen = office.specialist.get(&format!("/dossiers/{dossier}")).await.expect(200);
        assert_eq!(
            (seen.get("/process/current"), seen.text("/process/steps/1/name").as_str()),
            (&json!(index), "Thẩm định")
        );
        assert_eq!(seen.text("/dueAt"), due, "the appointment stays");
        let history = office.leader.get(&format!("/dossiers/{dossier}/timeline")).await.expect(200);
        let items = history.get("/items").as_array().unwrap();
        assert_eq!(items.iter().filter(|item| item["kind"] == "processChanged").count(), 1, "{items:?}");
        assert!(
            !citizen
                .get(&format!("/dossiers/{dossier}/timeline"))
                .await
                .expect(200)
                .json
                .to_string()
                .contains("processChanged")
        );
        office
            .specialist
            .act(dossier, &json!({ "action": "propose", "outcome": "approve", "text": "Đủ." }))
            .await
            .expect(200);
    }
    let program = app.program().await;
    let report = server::dossiers::verify_events(&mut program.db.get().await.unwrap()).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[tokio::test]
async fn who_answers_for_the_dossiers_decides_on_what_was_shown() {
    let app = TestApp::start().await;
    let (admin, citizen, office) = (app.sign_in("danhmuc").await, app.citizen().await, Office::of(&app).await);
    let id = publish(&admin, None, &[named("Thẩm định", "appraise", "specialist", 12)]).await;
    let (one, other) = (running(&citizen, &office).await, running(&citizen, &office).await);
    publish(
        &admin,
        Some(&id),
        &[named("Thẩm định", "appraise", "specialist", 8), named("Kiểm tra", "work", "specialist", 4)],
    )
    .await;
    let stamp = preview(&admin, &scope()).await.expect(200).text("/stamp");
    for stranger in ["chuyenvien.badinh", "tiepnhan.badinh", "lanhdao.tamthanh", "quantri", "giamsat"] {
        let stranger = app.sign_in(stranger).await;
        preview(&stranger, &scope()).await.expect(403);
        stranger.post("/process-moves", &decision(&scope(), &stamp)).await.expect(403);
    }
    let far = json!({ "procedureCode": PROCEDURE, "agencyCode": "H37.05986" });
    preview(&admin, &far).await.expect(403);
    preview(&admin, &json!({ "procedureCode": PROCEDURE, "agencyCode": "H99" })).await.expect(404);
    // Another version in force since: what was seen is no more.
    publish(
        &admin,
        Some(&id),
        &[named("Thẩm định", "appraise", "specialist", 4), named("Kiểm tra", "work", "specialist", 8)],
    )
    .await;
    must_be_problem(
        &admin.post("/process-moves", &decision(&scope(), &stamp)).await,
        412,
        "staleVersion",
        "an old preview",
    );
    // One alone.
    let mut only = scope();
    only["dossiers"] = json!([one]);
    let told = preview(&admin, &only).await.expect(200);
    assert_eq!((told.get("/movable"), told.text("/dossiers/0/id")), (&json!(1), one.clone()));
    let done = admin.post("/process-moves", &decision(&only, &told.text("/stamp"))).await.expect(201);
    assert_eq!(done.get("/moved"), 1);
    let steps = async |id: &str| {
        let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
        seen.get("/process/steps").as_array().unwrap().len()
    };
    assert_eq!((steps(&one).await, steps(&other).await), (6, 5));
    let path = format!("/process-moves/{}", done.text("/id"));
    assert_eq!(office.leader.get(&path).await.expect(200).text("/askedBy"), "Ngô Gia Bảo");
    office.specialist.get(&path).await.expect(404);
}

#[actix_web::test]
async fn what_somebody_works_on_moves_when_they_are_done() {
    let app = TestApp::start().await;
    let (admin, citizen, office) = (app.sign_in("danhmuc").await, app.citizen().await, Office::of(&app).await);
    let id = publish(&admin, None, &[named("Thẩm định", "appraise", "specialist", 12)]).await;
    let (held, free) = (running(&citizen, &office).await, running(&citizen, &office).await);
    publish(
        &admin,
        Some(&id),
        &[named("Thẩm định", "appraise", "specialist", 8), named("Kiểm tra", "work", "specialist", 4)],
    )
    .await;
    let stamp = preview(&admin, &scope()).await.expect(200).text("/stamp");
    let mut worker = database(&app.database_url).await;
    let work = worker.transaction().await.unwrap();
    work.batch_execute(&format!("SELECT FROM dossier WHERE id = '{held}' FOR UPDATE")).await.unwrap();
    let begun = admin.post("/process-moves", &decision(&scope(), &stamp)).await.expect(201);
    assert_eq!(
        (begun.get("/moved"), begun.get("/left"), begun.get("/finishedAt")),
        (&json!(1), &json!(1), &Value::Null)
    );
    let program = app.program().await;
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 0);
    work.rollback().await.unwrap();
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 1);
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 0, "once");
    let path = format!("/process-moves/{}", begun.text("/id"));
    let done = admin.get(&path).await.expect(200);
    assert_eq!((done.get("/moved"), done.get("/left")), (&json!(2), &json!(0)));
    for dossier in [&held, &free] {
        let seen = citizen.get(&format!("/dossiers/{dossier}")).await.expect(200);
        assert_eq!(seen.get("/process/steps").as_array().unwrap().len(), 6);
    }
}
