//! Reasons from the list, defects one by one, and the effect on the due time before anything is sent.

use api_tests::TestApp;
use serde_json::json;

use crate::{
    life::{complete_draft, filed},
    slips::{squash, text},
    support::{Office, Stage, bring, database, one},
};

#[tokio::test]
async fn the_list_of_reasons_is_open_and_whole() {
    let app = TestApp::start().await;
    let list = app.anonymous().get("/reasons").await.expect(200);
    let items = list.get("/items").as_array().unwrap();
    let of = |what: &str| {
        let fits = |item: &&serde_json::Value| item["uses"].as_array().unwrap().iter().any(|used| used == what);
        items.iter().filter(fits).map(|item| item["code"].as_str().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(of("decline"), ["notCompetent", "notEligible", "duplicate", "notPublished", "other"]);
    assert_eq!(of("answerDefect"), ["mismatch", "notAnswered", "wrongAnswer", "other"]);
    assert_eq!(of("waivePayment").len(), 8);
    assert_eq!(of("reschedule"), ["workingDaysDecided", "hoursChanged", "calendarWrong", "other"]);
    assert_eq!(of("changeProcess"), ["processApproved", "lawChanged", "unitsArranged", "processWrong", "other"]);
    let competent = items.iter().find(|item| item["code"] == "notCompetent").unwrap();
    assert_eq!(competent["source"], "Nghị định 61/2018/NĐ-CP, Điều 17");
    assert!(competent["textEn"].as_str().unwrap().contains("competence"));
}

#[tokio::test]
async fn a_reason_of_the_list_is_told_kept_and_counted() {
    let app = TestApp::start().await;
    let (citizen, desk) = (app.citizen().await, app.official("tiepnhan").await);
    let id = filed(&citizen).await;
    let unknown = desk.act(&id, &json!({ "action": "decline", "reasonCode": "because" })).await.expect(400);
    assert_eq!(unknown.problem().1, ["/reasonCode"]);
    let foreign = desk.act(&id, &json!({ "action": "decline", "reasonCode": "workload" })).await.expect(400);
    assert_eq!(foreign.problem().1, ["/reasonCode"]);
    assert_eq!(foreign.text("/errors/0/code"), "foreignReason");
    let silent = desk.act(&id, &json!({ "action": "decline", "reasonCode": "other" })).await.expect(400);
    assert_eq!(silent.problem().1, ["/reason"]);
    let idle = desk.act(&id, &json!({ "action": "receive", "reasonCode": "other" })).await.expect(400);
    assert_eq!(idle.text("/errors/0/code"), "notForAction");

    let words = "Thủ tục không thuộc thẩm quyền giải quyết của cơ quan này. Hãy nộp tại Sở Tư pháp.";
    let answer = json!({ "action": "decline", "reasonCode": "notCompetent", "reason": "Hãy nộp tại Sở Tư pháp." });
    let end = desk.act(&id, &answer).await.expect(200);
    assert_eq!((end.text("/ending/reason").as_str(), end.text("/ending/reasonCode").as_str()), (words, "notCompetent"));
    let told = citizen.get(&format!("/dossiers/{id}/timeline")).await.expect(200);
    let last = told.get("/items").as_array().unwrap().last().unwrap();
    assert_eq!((&last["reason"], &last["reasonCode"]), (&json!(words), &json!("notCompetent")));
    // What is counted later stands in the event.
    let client = database(&app.database_url).await;
    let counted = "SELECT count(*)::text FROM dossier_event WHERE data ->> 'reasonCode' = 'notCompetent'";
    assert_eq!(one(&client, counted).await, "1");
}

#[tokio::test]
async fn a_supplement_request_names_every_defect_and_its_remedy() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = complete_draft(&citizen).await;
    let draft = citizen.act(&id, &json!({ "action": "submit" })).await.expect(200);
    let paper = draft.text("/components/0/id");
    bring(&id, &office, Stage::Appraisal).await;
    let request = |items| json!({ "action": "requestSupplement", "reasonCode": "papersNotInOrder", "answerWithinDays": 5, "items": items });
    let wrong = request(json!([
        { "component": "nothing", "text": "x" },
        { "field": "/phan2/nothing", "text": "x" },
    ]));
    let refused = office.specialist.act(&id, &wrong).await.expect(400);
    assert_eq!(refused.problem().1, ["/items/0/component", "/items/1/field"]);

    let right = request(json!([
        { "component": paper, "reasonCode": "unreadable", "reason": "Trang 2.", "text": "Hãy chụp lại trang 2." },
        { "field": "/phan2/muc_dich", "reasonCode": "wrongAnswer", "text": "Hãy ghi rõ nơi dùng giấy." },
    ]));
    // The effect first, and nothing has happened by asking. Received Friday 20 November 09:00, three days, 24 November off.
    let path = format!("/dossiers/{id}/actions/preview");
    let effect = office.specialist.post(&path, &right).await.expect(200);
    assert_eq!(effect.text("/dueBefore"), "2026-11-26T17:30:00+07:00");
    assert_eq!((effect.text("/clock").as_str(), effect.get("/restarts")), ("paused", &json!(false)));
    assert_eq!(effect.text("/answerBy"), "2026-11-30T17:30:00+07:00");
    assert_eq!(effect.text("/dueIfAtOnce"), "2026-11-26T17:30:00+07:00");
    assert_eq!(effect.text("/dueIfAtLast"), "2026-12-04T17:30:00+07:00");
    assert_eq!(citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/state"), "inProgress");

    office.specialist.act(&id, &right).await.expect(200);
    let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    let items = seen.get("/supplementRequest/items").clone();
    assert_eq!(items[0]["reason"], "Ảnh chụp bị mờ, không đọc được. Trang 2.");
    assert_eq!((&items[0]["reasonCode"], &items[0]["component"]), (&json!("unreadable"), &json!(paper)));
    assert_eq!(
        (&items[1]["field"], &items[1]["text"]),
        (&json!("/phan2/muc_dich"), &json!("Hãy ghi rõ nơi dùng giấy."))
    );
    assert_eq!(seen.text("/supplementRequest/reasonCode"), "papersNotInOrder");
    let slip = citizen.get(&format!("/dossiers/{id}/slips/supplement.pdf")).await.expect(200);
    let slip = text(&slip);
    for printed in
        ["Ảnh chụp bị mờ, không đọc được. Trang 2. Hãy chụp lại trang 2.", "Tờ khai, mục", "Hãy ghi rõ nơi dùng giấy."]
    {
        assert!(slip.contains(&squash(printed)), "{printed:?} is not on the slip:\n{slip}");
    }

    app.at("2026-11-23T09:00:00+07:00");
    let effect = citizen.post(&path, &json!({ "action": "supplement" })).await.expect(200);
    assert_eq!(
        (effect.text("/clock").as_str(), effect.text("/dueAt").as_str()),
        ("running", "2026-11-27T17:30:00+07:00")
    );
    let stranger = app.other_citizen().await;
    stranger.post(&path, &json!({ "action": "supplement" })).await.expect(404);
}
