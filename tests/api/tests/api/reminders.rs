//! Reminders before a time is over and after: once each, to those whom they concern.

use api_tests::{Caller, TestApp};
use serde_json::{Value, json};

use crate::support::{Office, Stage, at_stage, database, one};

/// What an account was told: kind and code of the dossier, oldest first.
async fn told(caller: &Caller<'_>) -> Vec<String> {
    let page = caller.get("/me/notifications?limit=100").await.expect(200);
    let mut kinds: Vec<String> =
        page.get("/items").as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap().to_owned()).collect();
    kinds.reverse();
    kinds
}

async fn remind(program: &server::app::App) -> usize {
    server::notifications::remind(program, false).await.unwrap()
}

#[actix_web::test]
async fn the_holder_then_the_superior_then_the_heads_are_told_once_each() {
    let app = TestApp::start().await;
    let client = database(&app.database_url).await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let (second, head_of_desk) = (app.official("chuyenvien2").await, app.official("truongbpmc").await);
    let supervisor = app.sign_in("giamsat").await;
    let first = one(&client, "SELECT id::text FROM account WHERE username = 'chuyenvien.badinh'").await;
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let given = office.head.act(&id, &json!({ "action": "assign", "assignee": first })).await.expect(200);
    let program = app.program().await;
    assert_eq!(remind(&program).await, 0, "there is time");

    let step_due: chrono::DateTime<chrono::FixedOffset> = given.text("/process/steps/1/dueAt").parse().unwrap();
    let whole_due: chrono::DateTime<chrono::FixedOffset> = given.text("/dueAt").parse().unwrap();
    app.at(&(step_due - chrono::TimeDelta::minutes(10)).to_rfc3339());
    let (one_worker, other) = futures_util::future::join(remind(&program), remind(&program)).await;
    assert_eq!(one_worker + other, 2, "two workers say it once");
    assert_eq!(remind(&program).await, 0);
    assert_eq!(told(&office.specialist).await, ["stepDue"]);
    assert_eq!(told(&office.head).await, ["stepDueSuperior"]);
    assert_eq!(told(&second).await, Vec::<String>::new(), "the step is not theirs");

    app.at(&(whole_due + chrono::TimeDelta::minutes(1)).to_rfc3339());
    assert_eq!(remind(&program).await, 2);
    // Another process, started anew, says nothing of it again.
    assert_eq!(remind(&app.program().await).await, 0);
    assert_eq!(told(&office.specialist).await, ["stepDue", "stepOverdue"]);
    assert_eq!(told(&office.head).await, ["stepDueSuperior", "stepOverdue"]);
    for head in [&office.leader, &head_of_desk, &supervisor] {
        assert_eq!(told(head).await, ["dossierOverdue"]);
    }
    let above = supervisor.get("/me/notifications").await.expect(200);
    assert_eq!((above.get("/items/0/mayOpen"), above.get("/unread")), (&json!(false), &json!(1)));
    assert!(!String::from_utf8_lossy(&above.bytes).contains("Nguyễn Thị An"), "no name of the applicant");
    let inside = office.leader.get("/me/notifications").await.expect(200);
    assert_eq!(inside.get("/items/0/mayOpen"), &json!(true));

    // Another day is appointed: it is reminded of anew, at its time.
    let sorry = json!({ "action": "apologize", "reason": "Cần xác minh.", "until": "2026-12-08" });
    office.leader.act(&id, &sorry).await.expect(200);
    assert_eq!(remind(&program).await, 0);
    app.at("2026-12-09T08:00:00+07:00");
    assert!(remind(&program).await >= 1);
    assert_eq!(told(&supervisor).await, ["dossierOverdue", "dossierOverdue"]);
}

#[actix_web::test]
async fn what_nobody_holds_is_told_to_all_who_could_and_what_the_absent_holds_to_who_stands_in() {
    let app = TestApp::start().await;
    let client = database(&app.database_url).await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let second = app.official("chuyenvien2").await;
    let program = app.program().await;
    let open = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let seen = office.head.get(&format!("/dossiers/{open}")).await.expect(200);
    let due: chrono::DateTime<chrono::FixedOffset> = seen.text("/process/steps/1/dueAt").parse().unwrap();
    app.at(&(due - chrono::TimeDelta::minutes(10)).to_rfc3339());
    remind(&program).await;
    assert_eq!(
        (told(&office.specialist).await, told(&second).await),
        (vec!["stepDue".to_owned()], vec!["stepDue".to_owned()])
    );

    let id_of =
        async |name: &str| one(&client, &format!("SELECT id::text FROM account WHERE username = '{name}'")).await;
    let (first_id, second_id) = (id_of("chuyenvien.badinh").await, id_of("chuyenvien2.badinh").await);
    office.head.act(&open, &json!({ "action": "assign", "assignee": first_id })).await.expect(200);
    let until = (due + chrono::TimeDelta::days(9)).to_rfc3339();
    let from = (due - chrono::TimeDelta::minutes(20)).to_rfc3339();
    let away = json!({ "from": from, "until": until, "substitute": second_id, "reason": "Ốm" });
    office.specialist.post("/absences", &away).await.expect(201);
    app.at(&(due + chrono::TimeDelta::minutes(10)).to_rfc3339());
    remind(&program).await;
    assert_eq!(told(&second).await, ["stepDue", "stepOverdue"]);
    assert_eq!(told(&office.specialist).await, ["stepDue", "stepOverdue"]);
}

#[actix_web::test]
async fn a_paused_dossier_is_left_alone_and_the_applicant_is_told_before_silence_ends_it() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let paused = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    office
        .specialist
        .act(&paused, &json!({ "action": "pause", "cause": "incident", "reason": "Mất điện." }))
        .await
        .expect(200);
    let silent = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    // Asked on Friday the 20th, five working days: until Friday the 27th, with a day off in between at most.
    let ask = json!({ "action": "requestSupplement", "reason": "Ảnh mờ.", "answerWithinDays": 5, "items": [{ "text": "Chụp lại trang 2." }] });
    let asked = office.specialist.act(&silent, &ask).await.expect(200);
    let until: chrono::DateTime<chrono::FixedOffset> = asked.text("/supplementRequest/answerBy").parse().unwrap();
    let program = app.program().await;
    assert_eq!(remind(&program).await, 0);
    app.at(&(until - chrono::TimeDelta::hours(5)).to_rfc3339());
    assert_eq!(remind(&program).await, 1);
    assert_eq!(remind(&program).await, 0);
    let page = citizen.get("/me/notifications").await.expect(200);
    assert_eq!(
        (page.text("/items/0/kind").as_str(), page.text("/items/0/dossierId")),
        ("supplementEnding", silent.clone())
    );
    assert_eq!(page.text("/items/0/dueAt"), until.to_rfc3339());
    assert_eq!(told(&office.specialist).await, Vec::<String>::new());
    // Answered: nothing more is said, whatever the hour.
    citizen.act(&silent, &json!({ "action": "supplement" })).await.expect(200);
    remind(&program).await;
    assert_eq!(told(&citizen).await, ["supplementEnding"]);
}

#[actix_web::test]
async fn notices_are_read_by_their_reader_alone() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    for _ in 0..3 {
        at_stage(&citizen, &office, Stage::Submitted, None).await;
    }
    // The desk did not check them within eight working hours.
    app.at("2026-11-27T17:00:00+07:00");
    assert_eq!(remind(&app.program().await).await, 3);
    let first = office.desk.get("/me/notifications?limit=2").await.expect(200);
    assert_eq!(first.get("/unread"), &json!(3));
    let rest = office.desk.get(&format!("/me/notifications?limit=2&cursor={}", first.text("/next"))).await.expect(200);
    assert_eq!(rest.get("/items").as_array().unwrap().len(), 1);
    let one = first.text("/items/0/id");
    let mark = async |caller: &Caller<'_>, body: Value| {
        caller.patch("/me/notifications", "", &body).await.expect(200).get("/unread").clone()
    };
    assert_eq!(mark(&office.clerk, json!({ "read": [one] })).await, json!(0), "none of theirs");
    assert_eq!(mark(&office.desk, json!({ "read": [one] })).await, json!(2));
    assert_eq!(
        office.desk.get("/me/notifications?unread=true").await.expect(200).get("/items").as_array().unwrap().len(),
        2
    );
    assert_eq!(mark(&office.desk, json!({})).await, json!(0));
}
