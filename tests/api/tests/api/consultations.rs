//! The opinion of another agency over HTTP: its own list, its own clock, its own answer; and nothing that it was not shown.

use api_tests::{Caller, TestApp};
use serde_json::{Value, json};

use crate::{
    calendar::{closed, saved},
    support::{Office, Stage, at_stage, database, must_be_problem, one},
};

const ASKED: &str = "H37.05986";
const THIRD: &str = "H26.00008";

fn ask(agency: &str, days: u32, papers: &[&str]) -> Value {
    json!({ "action": "consult", "agency": agency, "question": "Xác nhận nơi cư trú trước đây.", "answerWithinDays": days, "attachments": papers })
}

/// A specialist of a third agency.
async fn third(app: &TestApp) -> Caller<'_> {
    let client = database(&app.database_url).await;
    let statement = format!(
        "INSERT INTO account (id, kind, username, full_name, password_hash, active, created_at)
            SELECT '0198a000-0000-7000-8000-00000000000b', kind, 'chuyenvien.batha', 'Người Thứ Ba', password_hash, true, created_at
            FROM account WHERE username = 'chuyenvien.badinh';
         INSERT INTO assignment VALUES ('0198a000-0000-7000-8000-00000000000b', 'specialist', '{THIRD}')"
    );
    client.batch_execute(&statement).await.unwrap();
    app.sign_in("chuyenvien.batha").await
}

/// The first file of a dossier.
async fn paper(caller: &Caller<'_>, id: &str) -> String {
    let seen = caller.get(&format!("/dossiers/{id}")).await.expect(200);
    let files = seen.get("/components").as_array().unwrap().iter();
    let files = files.flat_map(|component| component["attachments"].as_array().unwrap());
    files.filter_map(|file| file["id"].as_str()).next().unwrap().to_owned()
}

async fn answer(caller: &Caller<'_>, path: &str, etag: &str) -> api_tests::Answer {
    let request = caller.request("POST".parse().unwrap(), &format!("{path}/answer"));
    caller.send(request.header("If-Match", etag).json(&json!({ "answer": "Đã cư trú tại phường từ năm 2019." }))).await
}

#[tokio::test]
async fn who_is_asked_finds_the_question_and_answers_it_and_sees_nothing_else() {
    let app = TestApp::start().await;
    let (citizen, office, third) = (app.citizen().await, Office::of(&app).await, third(&app).await);
    let (there, desk_there) = (app.sign_in("chuyenvien.tamthanh").await, app.sign_in("tiepnhan.tamthanh").await);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let paper = paper(&citizen, &id).await;
    let hidden = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    let all = hidden.json.to_string();
    there.get(&format!("/consultations/{id}/0")).await.expect(404);
    let asked = office.specialist.act(&id, &ask(ASKED, 2, &[&paper])).await.expect(200);
    let name = asked.text("/consults/0/whom");
    assert_eq!(asked.text("/consults/0/agencyCode"), ASKED);
    assert!(name.contains("Tam Thanh"), "{name}");

    let list = there.get("/consultations?total=true").await.expect(200);
    assert_eq!((list.get("/total"), list.text("/items/0/dossierId")), (&json!(1), id.clone()));
    assert_eq!(list.text("/items/0/dueState"), "ok");
    let path = format!("/consultations/{id}/0");
    let seen = there.get(&path).await.expect(200);
    assert_eq!(
        (seen.text("/applicantName"), seen.text("/asker")),
        ("Nguyễn Thị An".to_owned(), "Lê Minh Đức".to_owned())
    );
    assert_eq!(seen.get("/papers/0/id"), &json!(paper));
    let shown = there.get(&format!("{path}/attachments/{paper}")).await.expect(200);
    assert!(shown.bytes.starts_with(b"%PDF"));
    // Of the rest of the dossier: nothing, whatever way is tried.
    let (secret, shown) = ("001190999001", seen.json.to_string());
    assert!(all.contains(secret) && !shown.contains(secret), "the number is not needed for an opinion");
    there.get(&format!("/dossiers/{id}")).await.expect(404);
    there.get(&format!("/dossiers/{id}/attachments/{paper}")).await.expect(404);
    there.get(&format!("/dossiers/{id}/timeline")).await.expect(404);
    let by_the_other_way = json!({ "action": "answerConsult", "consult": 0, "answer": "Đúng." });
    there.act_on(&id, "\"1\"", &by_the_other_way).await.expect(404);
    let other = office.specialist.attach(&id, "result").await;
    there.get(&format!("{path}/attachments/{other}")).await.expect(404);
    // Who takes dossiers in there does not speak for the agency, nor does a third agency, nor the applicant.
    for stranger in [&desk_there, &third] {
        assert_eq!(stranger.get("/consultations?total=true").await.expect(200).get("/total"), 0);
        stranger.get(&path).await.expect(404);
        stranger.get(&format!("{path}/attachments/{paper}")).await.expect(404);
        answer(stranger, &path, "\"1\"").await.expect(404);
    }
    citizen.get(&path).await.expect(403);

    assert_eq!(answer(&there, &path, "").await.expect(428).problem().0, "preconditionRequired");
    let before = office.specialist.get(&format!("/dossiers/{id}")).await.expect(200);
    let answered = answer(&there, &path, &seen.etag()).await.expect(200);
    assert_eq!(
        (answered.get("/consultation/open"), answered.get("/consultation/onBehalf")),
        (&json!(false), &json!(false))
    );
    // With the answer given, it writes no more, and is shown no more than question and answer.
    must_be_problem(&answer(&there, &path, &seen.etag()).await, 412, "staleVersion", "an answer is given once");
    answer(&there, &path, &answered.etag()).await.expect(409);
    let after = there.get(&path).await.expect(200);
    assert_eq!((after.get("/applicantName"), after.get("/papers")), (&Value::Null, &json!([])));
    there.get(&format!("{path}/attachments/{paper}")).await.expect(404);
    assert_eq!(there.get("/consultations?total=true").await.expect(200).get("/total"), 0);
    assert_eq!(
        there.get("/consultations?view=past").await.expect(200).text("/items/0/answer"),
        "Đã cư trú tại phường từ năm 2019."
    );
    // Who asked reads it; the clock ran on.
    let told = office.specialist.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(
        (told.text("/consults/0/answer").as_str(), told.get("/consults/0/overdue")),
        ("Đã cư trú tại phường từ năm 2019.", &json!(false))
    );
    assert_eq!(told.text("/dueAt"), before.text("/dueAt"));
    let propose = json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." });
    office.specialist.act(&id, &propose).await.expect(200);
    // Every look of theirs is on record.
    let client = database(&app.database_url).await;
    let looks = "SELECT count(*)::text FROM audit_entry WHERE action = 'read' AND actor = (SELECT 'account:' || id FROM account WHERE username = 'chuyenvien.tamthanh')";
    assert_eq!(one(&client, looks).await, "3");
}

#[tokio::test]
async fn several_are_asked_at_once_each_by_its_own_calendar_and_paper_stays_possible() {
    let app = TestApp::start().await;
    let (citizen, office, third) = (app.citizen().await, Office::of(&app).await, third(&app).await);
    let there = app.sign_in("lanhdao.tamthanh").await;
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    // Asked on a Friday, with a day off on Tuesday; the third agency is closed on Monday, too.
    saved(&app.sign_in("danhmuc").await, THIRD, &closed(&["2026-11-23"])).await.expect(200);
    office.specialist.act(&id, &ask(ASKED, 2, &[])).await.expect(200);
    let both = office.specialist.act(&id, &ask(THIRD, 2, &[])).await.expect(200);
    let due = [both.text("/consults/0/answerBy"), both.text("/consults/1/answerBy")];
    assert_eq!(due, ["2026-11-25T17:30:00+07:00", "2026-11-26T17:30:00+07:00"]);
    // Each has its own; neither sees the other's.
    assert_eq!(there.get("/consultations").await.expect(200).get("/items").as_array().unwrap().len(), 1);
    third.get(&format!("/consultations/{id}/0")).await.expect(404);
    there.get(&format!("/consultations/{id}/1")).await.expect(404);
    // What came on paper is written down by who asked, and said to be so.
    let on_paper = json!({ "action": "answerConsult", "consult": 1, "answer": "Theo công văn 15/CV." });
    let written = office.specialist.act(&id, &on_paper).await.expect(200);
    assert_eq!((written.get("/consults/1/onBehalf"), written.get("/consults/0/answer")), (&json!(true), &Value::Null));
    assert_eq!(third.get(&format!("/consultations/{id}/1")).await.expect(200).get("/consultation/onBehalf"), true);
    // The other lets its time go by: who asked sees it, goes on, and the door closes with the result.
    app.at("2026-11-27T09:00:00+07:00");
    let late = office.specialist.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(late.get("/consults/0/overdue"), true);
    assert_eq!(there.get("/consultations").await.expect(200).text("/items/0/dueState"), "overdue");
    let etag = there.get(&format!("/consultations/{id}/0")).await.expect(200).etag();
    office
        .specialist
        .act(&id, &json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." }))
        .await
        .expect(200);
    office.head.act(&id, &json!({ "action": "forward" })).await;
    office.leader.act(&id, &json!({ "action": "approve" })).await.expect(200);
    let file = office.clerk.attach(&id, "result").await;
    let issue = json!({ "action": "issueResult", "number": "16/GXN-UBND", "attachmentId": file });
    office.clerk.act(&id, &issue).await.expect(200);
    assert_eq!(there.get("/consultations").await.expect(200).get("/items"), &json!([]));
    answer(&there, &format!("/consultations/{id}/0"), &etag).await.expect(412);
}

#[tokio::test]
async fn whom_nobody_answers_for_is_not_asked_here() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let refused = |answer: api_tests::Answer| answer.expect(400).problem().1;
    assert_eq!(refused(office.specialist.act(&id, &ask("H99.99999", 2, &[])).await), ["/agency"]);
    assert_eq!(refused(office.specialist.act(&id, &ask(THIRD, 2, &[])).await), ["/agency"]);
    let strange = "0198a000-0000-7000-8000-0000000000aa";
    assert_eq!(refused(office.specialist.act(&id, &ask(ASKED, 2, &[strange])).await), ["/attachments/0"]);
    let paper = paper(&citizen, &id).await;
    let on_paper = json!({ "action": "consult", "whom": "Công an phường", "question": "Xác nhận.", "answerWithinDays": 2, "attachments": [paper] });
    assert_eq!(refused(office.specialist.act(&id, &on_paper).await), ["/attachments"]);
}

#[actix_web::test]
async fn the_asked_and_the_asker_are_written_to() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let there = app.sign_in("chuyenvien.tamthanh").await;
    let client = database(&app.database_url).await;
    client
        .batch_execute("UPDATE account SET email = username || '@vidu.example' WHERE kind = 'official'")
        .await
        .unwrap();
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    office.specialist.act(&id, &ask(ASKED, 2, &[])).await.expect(200);
    let path = format!("/consultations/{id}/0");
    let etag = there.get(&path).await.expect(200).etag();
    answer(&there, &path, &etag).await.expect(200);
    let program = app.program().await;
    let last = |kind: &'static str| {
        let statement =
            format!("SELECT max(seq)::text FROM dossier_event WHERE kind = '{kind}' AND dossier_id = '{id}'");
        let client = &client;
        async move { one(client, &statement).await.parse::<i64>().unwrap() }
    };
    let dossier = id.parse().unwrap();
    let asked = server::notifications::letters(&program, dossier, last("consulted").await).await.unwrap();
    let mut to: Vec<&str> = asked.iter().map(|letter| letter.to.as_str()).collect();
    to.sort_unstable();
    let spoken = ["chuyenvien.tamthanh", "chuyenvien2.tamthanh", "lanhdao.tamthanh", "truongphong.tamthanh"];
    assert_eq!(to, spoken.map(|name| format!("{name}@vidu.example")));
    assert!(asked[0].body.contains("17:30") && !asked[0].body.contains("nơi cư trú"), "{}", asked[0].body);
    let back = server::notifications::letters(&program, dossier, last("consultAnswered").await).await.unwrap();
    assert_eq!(back.iter().map(|letter| letter.to.as_str()).collect::<Vec<_>>(), ["chuyenvien.badinh@vidu.example"]);
}
