//! The whole life of a dossier, through the API alone.

use api_tests::{Caller, TestApp};
use serde_json::{Value, json};

pub const WARD: &str = "H26.00004";

/// Answers that the form of 1.004873 (marital-status certificate) takes as complete.
pub fn marital_status_answers() -> Value {
    serde_json::from_str(include_str!("answers/1.004873.json")).unwrap()
}

/// A draft of a citizen for themselves, with every paper that the case asks for.
pub async fn complete_draft(citizen: &Caller<'_>) -> String {
    complete_draft_for(citizen, None).await
}

/// The same for somebody else, where an applicant is given.
pub async fn complete_draft_for(citizen: &Caller<'_>, applicant: Option<&Value>) -> String {
    let mut body = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "answers": marital_status_answers() });
    if let Some(applicant) = applicant {
        body["applicant"] = applicant.clone();
    }
    let draft = citizen.post("/dossiers", &body).await.expect(201);
    let id = draft.text("/id");
    for component in draft.get("/components").as_array().unwrap() {
        if component["required"] == true {
            citizen.attach(&id, component["id"].as_str().unwrap()).await;
        }
    }
    id
}

/// A dossier that a citizen has filed online.
pub async fn filed(citizen: &Caller<'_>) -> String {
    let id = complete_draft(citizen).await;
    citizen.act(&id, &json!({ "action": "submit" })).await.expect(200);
    id
}

#[tokio::test]
async fn from_filing_to_the_result_with_one_supplement() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let desk = app.official("tiepnhan").await;
    let specialist = app.official("chuyenvien").await;
    let head = app.official("truongphong").await;
    let leader = app.official("lanhdao").await;
    let clerk = app.official("vanthu").await;

    // Friday 20 November 2026, 09:00. 24 November is a holiday.
    let id = filed(&citizen).await;
    let filed = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(filed.text("/status"), "registered");
    let code = filed.text("/code");
    assert_eq!(code, "H26.00004-261120-0001");

    let received = desk.act(&id, &json!({ "action": "receive" })).await.expect(200);
    assert_eq!(received.text("/status"), "received");
    assert_eq!(received.text("/dueAt"), "2026-11-26T17:30:00+07:00");
    assert_eq!(received.text("/code"), code);
    let slip = citizen.get(&format!("/dossiers/{id}/slips/receipt.pdf")).await.expect(200);
    assert!(slip.bytes.starts_with(b"%PDF"));

    desk.act(&id, &json!({ "action": "forward" })).await.expect(200);
    // The applicant sees since when and until when the present step is worked on, of the others nothing, and of nobody the name.
    let shown = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(shown.text("/process/steps/1/enteredAt"), "2026-11-20T09:00:00+07:00");
    assert!(!shown.text("/process/steps/1/dueAt").is_empty(), "{}", shown.json);
    for step in shown.get("/process/steps").as_array().unwrap() {
        assert_eq!((step["dueAt"].is_null(), &step["assignee"]), (step["index"] != 1, &Value::Null));
    }
    app.at("2026-11-20T10:00:00+07:00");
    let wait = json!({ "action": "requestSupplement", "reason": "Ảnh mờ.", "answerWithinDays": 7,
        "items": [{ "text": "Chụp lại trang 2." }, { "text": "Ghi rõ nơi dự định kết hôn." }] });
    let waiting = specialist.act(&id, &wait).await.expect(200);
    assert_eq!(waiting.text("/status"), "supplementRequested");
    assert_eq!(waiting.text("/dueState"), "paused");
    let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(seen.get("/supplementRequest/items").as_array().unwrap().len(), 2);
    assert!(citizen.get(&format!("/dossiers/{id}/slips/supplement.pdf")).await.expect(200).bytes.starts_with(b"%PDF"));

    app.at("2026-11-23T09:00:00+07:00");
    let file = citizen.attach(&id, "other").await;
    assert!(!file.is_empty());
    let back = citizen.act(&id, &json!({ "action": "supplement", "note": "Đã chụp lại." })).await.expect(200);
    assert_eq!(back.text("/status"), "processing");
    // Requested on the day of reception: no day was used, three are left from Monday on, over the holiday.
    assert_eq!(back.text("/dueAt"), "2026-11-27T17:30:00+07:00");

    specialist
        .act(&id, &json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." }))
        .await
        .expect(200);
    head.act(&id, &json!({ "action": "forward" })).await.expect(200);
    leader.act(&id, &json!({ "action": "approve" })).await.expect(200);
    let result = clerk.attach(&id, "result").await;
    assert_eq!(citizen.get(&format!("/dossiers/{id}/result")).await.expect(404).text("/code"), "notFound");
    assert_eq!(
        citizen.get(&format!("/dossiers/{id}/attachments/{result}")).await.expect(404).text("/code"),
        "notFound"
    );
    let issued = clerk
        .act(&id, &json!({ "action": "issueResult", "number": "15/GXN-UBND", "attachmentId": result }))
        .await
        .expect(200);
    assert_eq!(issued.text("/status"), "resolved");
    assert!(citizen.get(&format!("/dossiers/{id}/result")).await.expect(200).bytes.starts_with(b"%PDF"));
    let done = desk
        .act(&id, &json!({ "action": "deliver", "how": "counter", "receivedBy": "Nguyễn Thị An" }))
        .await
        .expect(200);
    assert_eq!(done.text("/status"), "returned");
    assert_eq!(done.get("/statusCode"), 10);
    assert_eq!(done.get("/overdue"), false);

    let again = desk.act(&id, &json!({ "action": "deliver", "how": "counter" })).await.expect(409);
    assert_eq!(again.problem(), ("actionRefused".to_owned(), vec!["/action".to_owned()]));
    let track = app.anonymous().post("/tracking", &json!({ "code": code, "verifier": "0001" })).await.expect(200);
    assert_eq!(track.text("/status"), "returned");

    let clock = citizen.get(&format!("/dossiers/{id}/clock")).await.expect(200);
    assert_eq!(clock.text("/state"), "stopped");
    let kinds: Vec<_> =
        clock.get("/ledger").as_array().unwrap().iter().map(|line| line["kind"].as_str().unwrap().to_owned()).collect();
    assert!(kinds.contains(&"pause".to_owned()) && kinds.contains(&"resume".to_owned()), "{kinds:?}");

    // The applicant hears of the office by its roles, the office of itself by names.
    let told = citizen.get(&format!("/dossiers/{id}/timeline")).await.expect(200);
    assert!(!told.json.to_string().contains("Lê Minh Đức"));
    let inside = leader.get(&format!("/dossiers/{id}/timeline")).await.expect(200);
    assert!(inside.json.to_string().contains("Lê Minh Đức"));
}

#[tokio::test]
async fn the_counter_files_and_receives_in_one_request() {
    let app = TestApp::start().await;
    let desk = app.official("tiepnhan").await;
    let body = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "submit": true,
        "applicant": { "kind": "citizen", "identityNumber": "001190999001", "fullName": "Nguyễn Thị An", "phone": "0912000001" } });
    let received = desk.post("/dossiers", &body).await.expect(201);
    assert_eq!(received.text("/state"), "received");
    assert_eq!(received.text("/channel"), "counter");
    // The person has an account: the dossier is there, with who entered it.
    let citizen = app.citizen().await;
    let seen = citizen.get(&format!("/dossiers/{}", received.text("/id"))).await.expect(200);
    assert_eq!(seen.get("/submittedBy/onBehalf"), true);
    assert_eq!(seen.text("/submittedBy/name"), "Phạm Thu Hằng");
}

#[tokio::test]
async fn the_main_exits() {
    let app = TestApp::start().await;
    let (citizen, desk) = (app.citizen().await, app.official("tiepnhan").await);
    let specialist = app.official("chuyenvien").await;
    let head = app.official("truongphong").await;
    let leader = app.official("lanhdao").await;

    let declined = filed(&citizen).await;
    let end =
        desk.act(&declined, &json!({ "action": "decline", "reason": "Không thuộc thẩm quyền." })).await.expect(200);
    assert_eq!(
        (end.text("/status").as_str(), end.text("/refusal/reason").as_str()),
        ("refused", "Không thuộc thẩm quyền.")
    );
    assert!(
        citizen.get(&format!("/dossiers/{declined}/slips/refusal.pdf")).await.expect(200).bytes.starts_with(b"%PDF")
    );

    let withdrawn = filed(&citizen).await;
    let end = citizen.act(&withdrawn, &json!({ "action": "withdraw", "reason": "Tôi nộp nhầm." })).await.expect(200);
    assert_eq!(end.text("/status"), "withdrawn");

    let refused = filed(&citizen).await;
    desk.act(&refused, &json!({ "action": "receive" })).await.expect(200);
    desk.act(&refused, &json!({ "action": "forward" })).await.expect(200);
    specialist
        .act(&refused, &json!({ "action": "propose", "outcome": "refuse", "reasonCode": "conditionsNotMet", "text": "Chưa đủ điều kiện." }))
        .await
        .expect(200);
    let back = head.act(&refused, &json!({ "action": "sendBack", "reason": "Nêu rõ căn cứ." })).await.expect(200);
    assert_eq!(back.get("/process/current"), 1);
    specialist
        .act(&refused, &json!({ "action": "propose", "outcome": "refuse", "reasonCode": "conditionsNotMet", "text": "Chưa đủ điều kiện theo Điều 21." }))
        .await
        .expect(200);
    head.act(&refused, &json!({ "action": "forward" })).await.expect(200);
    let end = leader
        .act(&refused, &json!({ "action": "refuse", "reason": "Chưa đủ điều kiện theo Điều 21." }))
        .await
        .expect(200);
    assert_eq!(end.text("/status"), "refused");
}
