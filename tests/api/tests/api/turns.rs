//! The rarer turns of a dossier, over HTTP: what each needs, who may, what the other side then sees.

use api_tests::TestApp;
use serde_json::{Value, json};

use crate::support::{Office, Stage, at_stage, database};

#[tokio::test]
async fn the_applicant_is_told_what_to_pay_and_the_clock_runs_unless_the_process_says_otherwise() {
    let app = TestApp::start().await;
    let (citizen, office, till) = (app.citizen().await, Office::of(&app).await, app.official("ketoan").await);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let asked = office
        .specialist
        .act(&id, &json!({ "action": "requestPayment", "amount": 150_000, "purpose": "Lệ phí cấp giấy" }))
        .await
        .expect(200);
    assert_eq!((asked.text("/status").as_str(), asked.get("/statusCode").as_i64()), ("paymentRequested", Some(6)));
    let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!((seen.get("/payments/0/amount"), seen.get("/payments/0/settledAt")), (&json!(150_000), &Value::Null));
    // The till finds it in its work.
    let todo = till.get("/dossiers?view=todo").await.expect(200);
    assert_eq!(todo.get("/items/0/id"), &json!(id));
    let both = json!({ "action": "confirmPayment", "receipt": "0000123", "reason": "Hộ nghèo" });
    assert_eq!(till.act(&id, &both).await.expect(400).problem().1, ["/receipt"]);
    app.at("2026-11-25T09:00:00+07:00");
    let paid = till.act(&id, &json!({ "action": "confirmPayment", "receipt": "0000123" })).await.expect(200);
    assert_eq!((paid.text("/state").as_str(), paid.text("/payments/0/receipt").as_str()), ("inProgress", "0000123"));
    // The process in force does not leave the time of a payment out.
    assert_eq!(paid.text("/dueAt"), "2026-11-26T17:30:00+07:00");
    assert_eq!(paid.text("/originalDueAt"), "2026-11-26T17:30:00+07:00");
}

#[tokio::test]
async fn an_apology_is_the_leaders_and_made_once() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let sorry = |until: &str| json!({ "action": "apologize", "reason": "Cần xác minh thêm.", "until": until });
    app.at("2026-11-25T09:00:00+07:00");
    office.specialist.act(&id, &sorry("2026-12-01")).await.expect(403);
    for wrong in ["2026-11-26", "2026-11-28", "2026-11-20"] {
        let refused = office.leader.act(&id, &sorry(wrong)).await.expect(400);
        assert_eq!(refused.problem(), ("invalidInput".to_owned(), vec!["/until".to_owned()]), "{wrong}");
    }
    office.leader.act(&id, &sorry("2026-02-30")).await.expect(400);
    let moved = office.leader.act(&id, &sorry("2026-12-01")).await.expect(200);
    assert_eq!(moved.text("/dueAt"), "2026-12-01T17:30:00+07:00");
    assert_eq!(moved.text("/originalDueAt"), "2026-11-26T17:30:00+07:00");
    let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(seen.text("/apology/reason"), "Cần xác minh thêm.");
    office.leader.act(&id, &sorry("2026-12-08")).await.expect(409);
    let slip = citizen.get(&format!("/dossiers/{id}/slips/apology.pdf")).await.expect(200);
    assert!(slip.bytes.starts_with(b"%PDF"));
    // A law may give more time all the same, where it is named.
    let longer = json!({ "action": "extend", "reason": "Phải xác minh.", "until": "2026-12-08" });
    assert_eq!(office.leader.act(&id, &longer).await.expect(400).problem().1, ["/legalBasis"]);
    // Finished by the new day, but after the first one: late for the statistics.
    app.at("2026-11-30T09:00:00+07:00");
    bring_on(&id, &office).await;
    app.at("2026-11-30T10:00:00+07:00");
    let figures = office.leader.get("/statistics/overview").await.expect(200);
    assert_eq!((figures.get("/resolved"), figures.get("/late")), (&json!(1), &json!(1)), "{}", figures.json);
}

#[tokio::test]
async fn a_second_supplement_is_the_leaders_and_counts_as_late() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let ask = json!({ "action": "requestSupplement", "reason": "Ảnh mờ.", "answerWithinDays": 5,
        "items": [{ "text": "Chụp lại trang 2." }] });
    let answer = json!({ "action": "supplement" });
    office.specialist.act(&id, &ask).await.expect(200);
    citizen.act(&id, &answer).await.expect(200);
    for who in [&office.specialist, &office.head] {
        who.act(&id, &ask).await.expect(409);
    }
    office.leader.act(&id, &ask).await.expect(200);
    citizen.act(&id, &answer).await.expect(200);
    bring_on(&id, &office).await;
    let figures = office.leader.get("/statistics/overview").await.expect(200);
    let counted = ["/resolved", "/late", "/early", "/onTime"].map(|name| figures.get(name).as_i64());
    assert_eq!(counted, [Some(1), Some(1), Some(0), Some(0)], "{}", figures.json);
}

#[tokio::test]
async fn what_has_no_limit_is_neither_late_nor_on_time() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let (limited, free) = (
        at_stage(&citizen, &office, Stage::Approved, None).await,
        at_stage(&citizen, &office, Stage::Approved, None).await,
    );
    let client = database(&app.database_url).await;
    let without = format!(
        "UPDATE dossier SET folded = jsonb_set(jsonb_set(folded, '{{clock,limit}}', 'null'), '{{clock,judgedDueAt}}', 'null') WHERE id = '{free}'"
    );
    assert_eq!(client.execute(&without, &[]).await.unwrap(), 1);
    for id in [&limited, &free] {
        let file = office.clerk.attach(id, "result").await;
        let issue = json!({ "action": "issueResult", "number": "16/GXN-UBND", "attachmentId": file });
        office.clerk.act(id, &issue).await.expect(200);
    }
    let figures = office.leader.get("/statistics/overview").await.expect(200);
    let counted = ["/resolved", "/early", "/onTime", "/late", "/withoutLimit"].map(|name| figures.get(name).as_i64());
    assert_eq!(counted, [Some(2), Some(1), Some(0), Some(0), Some(1)], "{}", figures.json);
    assert_eq!(figures.get("/onTimeRate"), &json!(100.0));
}

#[tokio::test]
async fn who_apologised_is_still_told_as_late() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    app.at("2026-11-25T09:00:00+07:00");
    let sorry = json!({ "action": "apologize", "reason": "Cần xác minh thêm.", "until": "2026-12-04" });
    office.leader.act(&id, &sorry).await.expect(200);
    let overdue = async || office.leader.get("/statistics/overview").await.expect(200).get("/overdue").as_i64();
    assert_eq!(overdue().await, Some(0));
    app.at("2026-11-27T09:00:00+07:00");
    assert_eq!(overdue().await, Some(1), "due on 26 November, whatever was promised since");
}

/// From the appraisal to the result.
async fn bring_on(id: &str, office: &Office<'_>) {
    let propose = json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." });
    office.specialist.act(id, &propose).await.expect(200);
    office.head.act(id, &json!({ "action": "forward" })).await;
    office.leader.act(id, &json!({ "action": "approve" })).await.expect(200);
    let file = office.clerk.attach(id, "result").await;
    let issue = json!({ "action": "issueResult", "number": "16/GXN-UBND", "attachmentId": file });
    office.clerk.act(id, &issue).await.expect(200);
}

#[tokio::test]
async fn an_opinion_is_asked_inside_and_seen_inside() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let ask = json!({ "action": "consult", "whom": "Công an phường", "question": "Xác nhận nơi cư trú.", "answerWithinDays": 2 });
    let asked = office.specialist.act(&id, &ask).await.expect(200);
    assert_eq!(asked.text("/consults/0/answerBy"), "2026-11-25T17:30:00+07:00");
    assert_eq!(citizen.get(&format!("/dossiers/{id}")).await.expect(200).get("/consults"), &json!([]));
    let propose = json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." });
    assert_eq!(office.specialist.act(&id, &propose).await.expect(409).problem().0, "actionRefused");
    let wrong = json!({ "action": "answerConsult", "consult": 4, "answer": "Đúng." });
    assert_eq!(office.specialist.act(&id, &wrong).await.expect(409).status.as_u16(), 409);
    let answer = json!({ "action": "answerConsult", "consult": 0, "answer": "Đúng nơi cư trú." });
    let answered = office.specialist.act(&id, &answer).await.expect(200);
    assert_eq!(answered.text("/consults/0/answer"), "Đúng nơi cư trú.");
    office.specialist.act(&id, &propose).await.expect(200);
}

#[tokio::test]
async fn what_is_put_aside_is_nobodys_work_until_it_goes_on() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let pause = json!({ "action": "pause", "cause": "otherAgency", "reason": "Chờ cơ quan thuế." });
    let clock = async |body: &Value| {
        let effect = office.specialist.post(&format!("/dossiers/{id}/actions/preview"), body).await.expect(200);
        effect.text("/clock")
    };
    let incident = json!({ "action": "pause", "cause": "incident", "reason": "Mất điện." });
    assert_eq!((clock(&pause).await.as_str(), clock(&incident).await.as_str()), ("running", "paused"));
    let aside = office.specialist.act(&id, &pause).await.expect(200);
    assert_eq!((aside.text("/state").as_str(), aside.text("/suspendedFor").as_str()), ("suspended", "otherAgency"));
    assert_eq!(office.specialist.get("/dossiers?view=todo").await.expect(200).get("/items"), &json!([]));
    app.at("2026-11-23T09:00:00+07:00");
    let on = office.leader.act(&id, &json!({ "action": "resume" })).await.expect(200);
    assert_eq!((on.text("/state").as_str(), on.get("/suspendedFor")), ("inProgress", &Value::Null));
    assert_eq!(
        on.text("/dueAt"),
        "2026-11-26T17:30:00+07:00",
        "another agency's time is the agency's own, unless the process says otherwise"
    );
}

#[tokio::test]
async fn a_dossier_goes_to_the_agency_whose_matter_it_is() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let there = app.sign_in("tiepnhan.tamthanh").await;
    let id = at_stage(&citizen, &office, Stage::Submitted, None).await;
    let to = |agency: &str| json!({ "action": "transfer", "agency": agency, "reason": "Thuộc thẩm quyền phường Tam Thanh." });
    there.get(&format!("/dossiers/{id}")).await.expect(404);
    for wrong in ["H26.00004", "H99.99999"] {
        assert_eq!(office.desk.act(&id, &to(wrong)).await.expect(400).problem().1, ["/agency"], "{wrong}");
    }
    let before = citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/code");
    office.desk.act(&id, &to("H37.05986")).await;
    office.desk.get(&format!("/dossiers/{id}")).await.expect(404);
    let arrived = there.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!((arrived.text("/agency/code").as_str(), arrived.text("/code")), ("H37.05986", before));
    there.act(&id, &json!({ "action": "receive" })).await.expect(200);
}

#[tokio::test]
async fn silence_ends_a_dossier_only_when_its_time_is_over() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let ask = json!({ "action": "requestSupplement", "reason": "Ảnh mờ.", "answerWithinDays": 2,
        "items": [{ "reason": "Không đọc được số.", "text": "Chụp lại trang 2." }] });
    office.specialist.act(&id, &ask).await.expect(200);
    let end = json!({ "action": "terminate", "reason": "Không bổ sung trong thời hạn." });
    office.leader.act(&id, &end).await.expect(409);
    app.at("2026-11-26T08:00:00+07:00");
    let ended = office.leader.act(&id, &end).await.expect(200);
    assert_eq!((ended.text("/status").as_str(), ended.get("/statusCode").as_i64()), ("halted", Some(8)));
    let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(
        (seen.text("/ending/reason").as_str(), seen.get("/refusal")),
        ("Không bổ sung trong thời hạn.", &Value::Null)
    );
    citizen.act(&id, &json!({ "action": "supplement" })).await.expect(409);
    let slip = citizen.get(&format!("/dossiers/{id}/slips/termination.pdf")).await.expect(200);
    assert!(slip.bytes.starts_with(b"%PDF"));
    citizen.get(&format!("/dossiers/{id}/slips/apology.pdf")).await.expect(404);
}

/// Nobody has to look: the program ends it when the time is over, as an event of its own in the chain, and only once.
#[test]
fn the_program_ends_what_nobody_answers() {
    actix_web::rt::System::new().block_on(ends_what_nobody_answers());
}

async fn ends_what_nobody_answers() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let (silent, open) = (
        at_stage(&citizen, &office, Stage::Appraisal, None).await,
        at_stage(&citizen, &office, Stage::Awaiting, None).await,
    );
    let ask = json!({ "action": "requestSupplement", "reason": "Ảnh mờ.", "answerWithinDays": 2,
        "items": [{ "text": "Chụp lại trang 2." }] });
    office.specialist.act(&silent, &ask).await.expect(200);
    let program = app.program().await;
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 0);
    app.at("2026-11-25T17:30:01+07:00");
    let both = futures_util::future::join(server::dossiers::do_all(&program), server::dossiers::do_all(&program));
    let (one, other) = both.await;
    assert_eq!(one.unwrap() + other.unwrap(), 1);
    let ended = citizen.get(&format!("/dossiers/{silent}")).await.expect(200);
    assert_eq!(ended.text("/status"), "halted");
    assert!(ended.text("/ending/reason").contains("hết thời hạn bổ sung"));
    let told = office.leader.get(&format!("/dossiers/{silent}/timeline")).await.expect(200);
    let last = told.get("/items").as_array().unwrap().last().unwrap().clone();
    assert_eq!((last["kind"].as_str(), last["actor"].as_str()), (Some("terminated"), Some("Hệ thống")));
    // What was asked without a term has that of the agency: seven working days, 24 November off.
    let waits = citizen.get(&format!("/dossiers/{open}")).await.expect(200);
    assert_eq!(waits.text("/supplementRequest/answerBy"), "2026-12-02T17:30:00+07:00");
    assert_eq!(waits.text("/state"), "awaitingSupplement");
    app.at("2026-12-02T17:30:01+07:00");
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 1);
    assert_eq!(citizen.get(&format!("/dossiers/{open}")).await.expect(200).text("/state"), "halted");
}

#[tokio::test]
async fn a_wrong_result_is_taken_up_again_by_the_leader() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Approved, None).await;
    let signed = office.leader.attach(&id, "result").await;
    office.leader.act(&id, &json!({ "action": "sign", "attachmentId": signed })).await.expect(200);
    // What was signed is not taken away again.
    office.clerk.delete(&format!("/dossiers/{id}/attachments/{signed}")).await.expect(409);
    let issue = json!({ "action": "issueResult", "number": "15/GXN-UBND", "attachmentId": signed });
    let resolved = office.clerk.act(&id, &issue).await.expect(200).text("/resolvedAt");
    office.desk.act(&id, &json!({ "action": "notifyResult", "note": "Mang theo giấy hẹn." })).await.expect(200);
    office.desk.act(&id, &json!({ "action": "deliver", "how": "counter" })).await.expect(200);
    app.at("2026-11-27T09:00:00+07:00");
    let wrong = json!({ "action": "correct", "reason": "Sai ngày sinh." });
    office.desk.act(&id, &wrong).await.expect(403);
    let again = office.leader.act(&id, &wrong).await.expect(200);
    assert_eq!((again.text("/state").as_str(), again.get("/closedAt")), ("inProgress", &Value::Null));
    assert_eq!(again.text("/resolvedAt"), resolved, "what was counted stays counted");
    citizen.get(&format!("/dossiers/{id}/result")).await.expect(404);
    bring_on(&id, &office).await;
    citizen.get(&format!("/dossiers/{id}/result")).await.expect(200);
    bring_home(&id, &office).await;
}

async fn bring_home(id: &str, office: &Office<'_>) {
    let done = office.desk.act(id, &json!({ "action": "deliver", "how": "counter" })).await.expect(200);
    assert_eq!(done.text("/status"), "returned");
}

#[tokio::test]
async fn every_action_names_all_that_it_lacks() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let lacks = async |caller: &api_tests::Caller<'_>, action: &str| {
        caller.act(&id, &json!({ "action": action })).await.expect(400).problem().1
    };
    assert_eq!(lacks(&office.specialist, "requestPayment").await, ["/amount", "/purpose"]);
    assert_eq!(lacks(&office.specialist, "consult").await, ["/whom", "/question", "/answerWithinDays"]);
    assert_eq!(lacks(&office.specialist, "pause").await, ["/cause", "/reason"]);
    assert_eq!(lacks(&office.leader, "extend").await, ["/reason", "/legalBasis", "/until"]);
    assert_eq!(lacks(&office.leader, "apologize").await, ["/reason", "/until"]);
    assert_eq!(lacks(&office.leader, "terminate").await, ["/reason"]);
}
