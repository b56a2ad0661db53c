//! How long it really takes: told from five cases on, without what waited for the applicant.

use api_tests::TestApp;
use serde_json::{Value, json};

use crate::{
    life::WARD,
    support::{Office, Stage, at_stage, bring, must_be_problem, request_supplement},
};

#[actix_web::test]
async fn five_cases_tell_a_time_and_waiting_is_left_out() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let program = app.program().await;
    let asked =
        async |agency: &str| app.anonymous().get(&format!("/procedures/1.004873/forecast{agency}")).await.expect(200);
    assert_eq!((asked("").await.get("/cases"), asked("").await.get("/median")), (&json!(0), &Value::Null));
    // Received on Friday at nine; resolved after an hour, two, three and four of working time.
    for hour in ["10", "11", "14", "15"] {
        app.at("2026-11-20T09:00:00+07:00");
        let id = at_stage(&citizen, &office, Stage::Signing, None).await;
        app.at(&format!("2026-11-20T{hour}:00:00+07:00"));
        office.leader.act(&id, &json!({ "action": "approve" })).await.expect(200);
        let file = office.clerk.attach(&id, "result").await;
        let issue = json!({ "action": "issueResult", "number": "15/GXN-UBND", "attachmentId": file });
        office.clerk.act(&id, &issue).await.expect(200);
    }
    assert_eq!(server::dossiers::roll_up(&program).await.unwrap(), 4);
    let few = asked("").await;
    assert_eq!((few.get("/cases"), few.get("/median"), few.get("/ninetieth")), (&json!(4), &Value::Null, &Value::Null));
    // The fifth waits a week for its applicant: two and a half hours of work in all.
    app.at("2026-11-20T09:00:00+07:00");
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    app.at("2026-11-20T10:00:00+07:00");
    office.specialist.act(&id, &request_supplement()).await.expect(200);
    app.at("2026-11-27T09:00:00+07:00");
    citizen.act(&id, &json!({ "action": "supplement" })).await.expect(200);
    app.at("2026-11-27T10:30:00+07:00");
    let propose = json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." });
    office.specialist.act(&id, &propose).await.expect(200);
    office.head.act(&id, &json!({ "action": "forward" })).await;
    office.leader.act(&id, &json!({ "action": "approve" })).await.expect(200);
    let file = office.clerk.attach(&id, "result").await;
    let issue = json!({ "action": "issueResult", "number": "16/GXN-UBND", "attachmentId": file });
    office.clerk.act(&id, &issue).await.expect(200);
    assert_eq!(server::dossiers::roll_up(&program).await.unwrap(), 1);
    for agency in ["", "?agency=H26.00004"] {
        let told = asked(agency).await;
        assert_eq!(told.get("/cases"), 5, "{agency}");
        // 60, 120, 150, 180, 240 minutes: nobody works between half past eleven and half past one.
        assert_eq!((told.get("/median/minutes"), told.get("/median/days")), (&json!(150), &json!(0.5)));
        assert_eq!(told.get("/ninetieth/minutes"), 240);
    }
    assert_eq!(
        (asked("").await.get("/agency"), asked("?agency=H26.00004").await.text("/agency/code").as_str()),
        (&Value::Null, WARD)
    );
    // An agency without cases of its own is told by all of them, and says so.
    let elsewhere = asked("?agency=H37.05986").await;
    assert_eq!((elsewhere.get("/agency"), elsewhere.get("/cases")), (&Value::Null, &json!(5)));
    // What was measured once is not measured again; who withdraws tells nothing.
    let withdrawn = at_stage(&citizen, &office, Stage::Submitted, None).await;
    bring(&withdrawn, &office, Stage::Appraisal).await;
    citizen.act(&withdrawn, &json!({ "action": "withdraw", "reason": "Nộp nhầm." })).await.expect(200);
    app.at("2026-11-27T12:00:00+07:00");
    assert_eq!(server::dossiers::roll_up(&program).await.unwrap(), 0);
    assert_eq!(asked("").await.get("/cases"), 5);
    // After a year they are old.
    app.at("2027-12-01T09:00:00+07:00");
    server::dossiers::roll_up(&program).await.unwrap();
    assert_eq!(asked("").await.get("/cases"), 0);
    must_be_problem(&app.anonymous().get("/procedures/9.999999/forecast").await, 404, "notFound", "no procedure");
    must_be_problem(
        &app.anonymous().get("/procedures/1.004873/forecast?agency=H99").await,
        404,
        "notFound",
        "no agency",
    );
}
