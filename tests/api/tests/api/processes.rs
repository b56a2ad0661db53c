//! Internal processes over HTTP: the catalogue of them, and dossiers that are worked by more than a row of steps.

use api_tests::TestApp;
use serde_json::{Value, json};

use crate::{
    life::{WARD, complete_draft_for},
    support::{Office, database, must_be_problem},
};

pub fn step(kind: &str, role: &str, hours: u32) -> Value {
    let limit = if hours == 0 { Value::Null } else { json!({ "amount": hours, "unit": "workingHours" }) };
    json!({ "name": format!("Bước {kind}"), "kind": kind, "role": role, "unit": "Bộ phận chuyên môn", "limit": limit })
}

/// A process with these steps in its middle.
pub fn whole(middle: &[Value]) -> Value {
    let ends = [step("sign", "leader", 4), step("issue", "recordsClerk", 4), step("deliver", "counterOfficial", 0)];
    let steps: Vec<Value> =
        [step("intake", "counterOfficial", 4)].into_iter().chain(middle.iter().cloned()).chain(ends).collect();
    json!({ "name": "Quy trình thử", "steps": steps })
}

/// A process of the usual steps.
pub fn plain() -> Value {
    whole(&[step("appraise", "specialist", 12)])
}

fn draft(definition: Value) -> Value {
    json!({ "title": "Xác nhận tình trạng hôn nhân, có xác minh", "procedureCode": "1.004873", "agencyCode": WARD,
        "source": "12/QĐ-UBND", "whole": { "amount": 3, "unit": "workingDays" }, "definition": definition })
}

#[tokio::test]
async fn every_published_process_is_in_the_catalogue_with_what_does_not_add_up() {
    let app = TestApp::start().await;
    let admin = app.sign_in("danhmuc").await;
    let (mut path, mut ids, mut land) = ("/processes?limit=100".to_owned(), Vec::new(), 0);
    loop {
        let page = admin.get(&path).await.expect(200);
        for item in page.get("/items").as_array().unwrap() {
            ids.push(item["id"].as_str().unwrap().to_owned());
            land += usize::from(item["id"].as_str().unwrap().starts_with("QN295"));
        }
        match page.get("/next") {
            Value::String(next) => path = format!("/processes?limit=100&cursor={next}"),
            _ => break,
        }
    }
    assert_eq!((ids.len(), land), (154, 99));
    assert!(ids.is_sorted());
    let wrong = admin.get("/processes/QN295-XA-19.1").await.expect(200);
    assert!(wrong.get("/findings").to_string().contains("stepsDifferFromWhole"), "{}", wrong.json);
    let land = admin.get("/processes/QN295-XA-9.1").await.expect(200);
    assert_eq!((land.text("/state").as_str(), land.get("/procedureCode").is_null()), ("draft", false));
    let kinds: Vec<&str> =
        land.get("/steps").as_array().unwrap().iter().filter_map(|step| step["kind"].as_str()).collect();
    assert!(kinds.contains(&"awaitPublication") && kinds.contains(&"awaitPayment"), "{kinds:?}");
    let bpmn = admin.get("/processes/QN295-XA-9.1/bpmn").await.expect(200);
    let xml = String::from_utf8(bpmn.bytes).unwrap();
    assert!(xml.starts_with("<?xml") && xml.matches("<bpmndi:BPMNShape").count() == kinds.len() + 2, "{xml}");
    admin.get("/processes/QN295-XA-0").await.expect(404);
    app.citizen().await.get("/processes").await.expect(403);
}

#[tokio::test]
async fn a_process_is_checked_written_and_put_in_force_by_whoever_keeps_the_catalogue() {
    let app = TestApp::start().await;
    let admin = app.sign_in("danhmuc").await;
    let unsound = whole(&[
        step("awaitPayment", "cashier", 0),
        json!({ "parallel": [[step("work", "specialist", 1)], [step("awaitApplicant", "specialist", 1)]] }),
    ]);
    let check = admin.post("/processes/check", &draft(unsound.clone())).await.expect(200);
    assert_eq!(check.get("/sound"), false);
    let places: Vec<&str> =
        check.get("/findings").as_array().unwrap().iter().filter_map(|finding| finding["pointer"].as_str()).collect();
    assert_eq!(places, ["/steps/1", "/steps/2/parallel/1/0"]);
    let refused = admin.post("/processes", &draft(unsound)).await.expect(400).problem().1;
    assert_eq!(refused, ["/definition/steps/1", "/definition/steps/2/parallel/1/0"]);
    let strange = admin.post("/processes", &draft(json!({ "name": "x", "steps": [{ "kind": "dance" }] }))).await;
    must_be_problem(&strange, 400, "invalidInput", "a step of no kind");
    // 4 + 12 + 4 + 4 hours are the three days that the procedure has.
    let check = admin.post("/processes/check", &draft(plain())).await.expect(200);
    assert_eq!((check.get("/sound"), check.text("/totalText").as_str()), (&json!(true), "3 ngày làm việc"));
    let longer = whole(&[step("appraise", "specialist", 20)]);
    let created = admin.post("/processes", &draft(longer)).await.expect(201);
    let id = created.text("/id");
    assert_eq!(
        (created.text("/state").as_str(), created.get("/findings/0/code")),
        ("draft", &json!("stepsDifferFromWhole"))
    );
    let path = format!("/processes/{id}");
    let publish = |etag: String| {
        let request = admin.request("POST".parse().unwrap(), &format!("{path}/publish"));
        admin.send(request.header("If-Match", etag).json(&json!({})))
    };
    assert_eq!(publish(created.etag()).await.expect(400).problem().1, ["/whole"], "what does not add up is told");
    let again = admin.put(&format!("{path}/draft"), &created.etag(), &draft(plain())).await.expect(200);
    admin.put(&format!("{path}/draft"), &created.etag(), &draft(plain())).await.expect(412);
    let published = publish(again.etag()).await.expect(200);
    assert_eq!((published.text("/state").as_str(), published.get("/version")), ("published", &json!(1)));
    publish(published.etag()).await.expect(409);
    // The next draft leaves what is in force alone, and takes its place when it is put in force.
    let next = admin.put(&format!("{path}/draft"), &published.etag(), &draft(plain())).await.expect(200);
    assert_eq!((next.get("/version"), next.text("/state").as_str()), (&json!(2), "draft"));
    assert_eq!(admin.get(&format!("{path}?version=1")).await.expect(200).text("/state"), "published");
    publish(next.etag()).await.expect(200);
    assert_eq!(admin.get(&format!("{path}?version=1")).await.expect(200).text("/state"), "retired");
}

#[tokio::test]
async fn no_process_takes_longer_than_the_law_gives_the_procedure() {
    let app = TestApp::start().await;
    let (admin, citizen) = (app.sign_in("danhmuc").await, app.citizen().await);
    let published = async |draft: &Value| {
        let created = admin.post("/processes", draft).await.expect(201);
        let request = admin.request("POST".parse().unwrap(), &format!("/processes/{}/publish", created.text("/id")));
        let answer = admin.send(request.header("If-Match", created.etag()).json(&json!({ "acknowledge": true }))).await;
        (created, answer)
    };
    let client = database(&app.database_url).await;
    let with = |whole: Value, hours: u32| {
        let mut draft = draft(whole_of(hours));
        draft["whole"] = whole;
        draft
    };
    let longer = with(json!({ "amount": 4, "unit": "workingDays" }), 20);
    // Most records give a number of days and leave open which days: more is a doubt then.
    let mut unsure = longer.clone();
    unsure["procedureCode"] = json!("1.001193");
    let check = admin.post("/processes/check", &unsure).await.expect(200);
    assert_eq!((check.get("/sound"), check.text("/findings/0/code").as_str()), (&json!(true), "longerThanProcedure"));
    // The marital-status certificate has three working days by law, in every channel.
    let sure = "UPDATE procedure_version SET content = replace(content::text, '\"timeLimitCertain\":false', '\"timeLimitCertain\":true')::json
        WHERE procedure_code = '1.004873'";
    client.batch_execute(sure).await.unwrap();
    let (created, answer) = published(&longer).await;
    assert_eq!(created.text("/findings/0/code"), "longerThanProcedure", "a draft is kept with it");
    let (code, pointers) = answer.expect(400).problem();
    assert_eq!((code.as_str(), pointers.iter().all(|pointer| pointer == "/whole")), ("invalidInput", true));
    assert_eq!(admin.post("/processes/check", &longer).await.expect(200).get("/sound"), false);
    // Without a time of its own it has the procedure's, and its steps must fit in that.
    published(&with(Value::Null, 20)).await.1.expect(400);
    published(&with(Value::Null, 12)).await.1.expect(200);
    // What came into force by another way promises no more than the law either.
    let stretch = "UPDATE internal_process SET whole = '{\"amount\": 9, \"unit\": \"workingDays\"}' WHERE agency_code = 'H26.00004'";
    client.batch_execute(stretch).await.unwrap();
    let office = Office::of(&app).await;
    let id = complete_draft_for(&citizen, None).await;
    citizen.act(&id, &json!({ "action": "submit" })).await.expect(200);
    let received = office.desk.act(&id, &json!({ "action": "receive" })).await.expect(200);
    assert_eq!(received.text("/dueAt"), "2026-11-26T17:30:00+07:00");
}

/// 12 hours and those of appraisal.
fn whole_of(appraisal: u32) -> Value {
    whole(&[step("appraise", "specialist", appraisal)])
}

#[tokio::test]
async fn one_process_is_in_force_for_the_same_and_what_it_replaces_is_told() {
    let app = TestApp::start().await;
    let admin = app.sign_in("danhmuc").await;
    let publish = async |drawn: &api_tests::Answer, body: Value| {
        let request = admin.request("POST".parse().unwrap(), &format!("/processes/{}/publish", drawn.text("/id")));
        admin.send(request.header("If-Match", drawn.etag()).json(&body)).await
    };
    let first = admin.post("/processes", &draft(plain())).await.expect(201);
    let first = publish(&first, json!({})).await.expect(200);
    let path = format!("/processes/{}", first.text("/id"));
    let second = admin.put(&format!("{path}/draft"), &first.etag(), &draft(plain())).await.expect(200);
    publish(&second, json!({})).await.expect(200);
    // Another process for the same, whose version is lower: it is told what stands there, and takes its place.
    let mut other = draft(whole(&[step("work", "specialist", 4), step("appraise", "specialist", 8)]));
    other["title"] = json!("Quy trình mới");
    let drawn = admin.post("/processes", &other).await.expect(201);
    assert_eq!(drawn.text("/findings/0/code"), "replacesInForce", "{}", drawn.json);
    assert!(drawn.text("/findings/0/message").contains("phiên bản 2"), "{}", drawn.json);
    assert_eq!(publish(&drawn, json!({})).await.expect(400).problem().1, ["/procedureCode"]);
    let there = publish(&drawn, json!({ "acknowledge": true })).await.expect(200);
    assert_eq!((there.text("/state").as_str(), there.get("/findings")), ("published", &json!([])));
    assert_eq!(admin.get(&format!("{path}?version=2")).await.expect(200).text("/state"), "retired");
    let citizen = app.citizen().await;
    let id = complete_draft_for(&citizen, None).await;
    let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(seen.get("/process/steps").as_array().unwrap().len(), 6, "worked by the new one: {}", seen.json);
}

#[tokio::test]
async fn every_role_of_a_process_exists_where_its_steps_are_done() {
    let app = TestApp::start().await;
    let (admin, country) = (app.sign_in("danhmuc").await, app.sign_in("quantri").await);
    let client = database(&app.database_url).await;
    let told = async |caller: &api_tests::Caller<'_>, draft: &Value| -> Vec<(String, String)> {
        let check = caller.post("/processes/check", draft).await.expect(200);
        let text = |finding: &Value, member: &str| finding[member].as_str().unwrap().to_owned();
        let findings = check.get("/findings").as_array().unwrap();
        findings.iter().map(|one| (text(one, "code"), text(one, "message"))).collect()
    };
    let mut tax = step("appraise", "specialist", 12);
    tax["partner"] = json!("tax");
    let elsewhere = draft(whole(&[tax]));
    client.batch_execute("DELETE FROM agency_partner WHERE partner = 'tax'").await.unwrap();
    let found = told(&admin, &elsewhere).await;
    assert_eq!(found.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), ["partnerUnknown"], "{found:?}");
    // The police has no cashier, and the ward lost its clerk.
    client.batch_execute("INSERT INTO agency_partner VALUES ('H26', 'tax', 'G01.00004')").await.unwrap();
    assert_eq!(told(&admin, &elsewhere).await, []);
    let mut till = step("appraise", "cashier", 12);
    till["partner"] = json!("tax");
    let leaves = "DELETE FROM assignment WHERE role = 'recordsClerk' AND agency_code = 'H26.00004'";
    client.batch_execute(leaves).await.unwrap();
    let found = told(&admin, &draft(whole(&[till]))).await;
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].1.contains("G01.00004") && found[0].1.contains("Kế toán"), "{found:?}");
    assert!(found[1].1.contains("H26.00004") && found[1].1.contains("Văn thư"), "{found:?}");
    let mut general = draft(plain());
    general["agencyCode"] = Value::Null;
    let found = told(&country, &general).await;
    assert!(found.iter().any(|(code, text)| code == "roleWithoutHolder" && text.contains("H26.00004")), "{found:?}");
    // Nobody but the desk takes dossiers in.
    let mut wrong = plain();
    wrong["steps"][0]["role"] = json!("recordsClerk");
    assert_eq!(admin.post("/processes", &draft(wrong)).await.expect(400).problem().1, ["/definition/steps/0"]);
}

#[tokio::test]
async fn a_process_is_kept_by_whoever_administers_its_agency() {
    let app = TestApp::start().await;
    let (city, country) = (app.sign_in("danhmuc").await, app.sign_in("quantri").await);
    let of = |agency: Value| {
        let mut draft = draft(plain());
        draft["agencyCode"] = agency;
        draft
    };
    must_be_problem(&city.post("/processes", &of(json!("H37.05986"))).await, 403, "forbidden", "another province's");
    must_be_problem(&city.post("/processes", &of(Value::Null)).await, 403, "forbidden", "every agency's");
    let own = city.post("/processes", &of(json!(WARD))).await.expect(201);
    let path = format!("/processes/{}", own.text("/id"));
    let away = city.put(&format!("{path}/draft"), &own.etag(), &of(json!("H37.05986"))).await;
    must_be_problem(&away, 403, "forbidden", "one's own made another's");
    let general = country.post("/processes", &of(Value::Null)).await.expect(201);
    let path = format!("/processes/{}", general.text("/id"));
    must_be_problem(
        &city.put(&format!("{path}/draft"), &general.etag(), &of(json!(WARD))).await,
        403,
        "forbidden",
        "taken over",
    );
    let publish = city.request("POST".parse().unwrap(), &format!("{path}/publish"));
    let published = city.send(publish.header("If-Match", general.etag()).json(&json!({ "acknowledge": true }))).await;
    must_be_problem(&published, 403, "forbidden", "put in force for everybody");
}

#[tokio::test]
async fn a_dossier_runs_through_lines_at_the_same_time_a_payment_and_another_agency() {
    let app = TestApp::start().await;
    let admin = app.sign_in("danhmuc").await;
    let mut tax = step("work", "specialist", 8);
    tax["partner"] = json!("tax");
    let definition = whole(&[
        json!({ "parallel": [[step("appraise", "specialist", 8)], [step("work", "divisionHead", 8)]] }),
        tax,
        step("awaitPayment", "cashier", 0),
        json!({ "choice": [
            { "when": { "channel": ["post"] }, "steps": [step("work", "recordsClerk", 1)] },
            { "when": { "not": { "level": ["ministry"] } }, "steps": [step("review", "divisionHead", 4)] } ] }),
    ]);
    let created = admin.post("/processes", &draft(definition)).await.expect(201);
    let request = admin.request("POST".parse().unwrap(), &format!("/processes/{}/publish", created.text("/id")));
    let acknowledge = json!({ "acknowledge": true });
    admin.send(request.header("If-Match", created.etag()).json(&acknowledge)).await.expect(200);
    let client = database(&app.database_url).await;
    client.batch_execute("INSERT INTO agency_partner VALUES ('H26', 'tax', 'H37.05986')").await.unwrap();

    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let elsewhere = app.sign_in("chuyenvien.tamthanh").await;
    let id = complete_draft_for(&citizen, None).await;
    citizen.act(&id, &json!({ "action": "submit" })).await.expect(200);
    office.desk.act(&id, &json!({ "action": "receive" })).await.expect(200);
    let begun = office.desk.act(&id, &json!({ "action": "forward" })).await.expect(200);
    let current = |seen: &Value| -> Vec<usize> {
        let steps = seen["process"]["steps"].as_array().unwrap().iter().enumerate();
        steps.filter(|(_, step)| step["state"] == "current").map(|(index, _)| index).collect()
    };
    assert_eq!(current(&begun.json), [1, 2]);
    assert_eq!(begun.get("/process/flow/1/parallel/1/0/step"), 2);
    // Both find it in their work, whichever stands in its row.
    for official in [&office.specialist, &office.head] {
        assert_eq!(official.get("/dossiers?view=todo").await.expect(200).get("/items/0/id"), &json!(id));
    }
    office.head.act(&id, &json!({ "action": "forward" })).await.expect(200);
    assert_eq!(office.head.get("/dossiers?view=todo&total=true").await.expect(200).get("/total"), 0);
    // The officials of the partner may know of it, those of others may not; its step is theirs alone.
    elsewhere.get(&format!("/dossiers/{id}")).await.expect(200);
    elsewhere.act(&id, &json!({ "action": "propose", "outcome": "approve", "text": "x" })).await.expect(403);
    app.sign_in("chuyenvien2.badinh").await.get(&format!("/dossiers/{id}")).await.expect(200);
    let proposal = json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." });
    let joined = office.specialist.act(&id, &proposal).await.expect(200);
    assert_eq!((current(&joined.json), joined.get("/process/steps/3/agencyCode")), (vec![3], &json!("H37.05986")));
    office.specialist.act(&id, &json!({ "action": "forward" })).await.expect(403);
    assert_eq!(elsewhere.get("/dossiers?view=todo").await.expect(200).get("/items/0/id"), &json!(id));
    let holders = office.desk.get(&format!("/dossiers/{id}/assignees")).await.expect(200);
    assert!(holders.get("/items").as_array().unwrap().iter().all(|item| item["fullName"] != Value::Null));
    let unpaid = elsewhere.act(&id, &json!({ "action": "forward" })).await.expect(400);
    assert_eq!(unpaid.problem().1, ["/note"], "the next step is a payment: ask for it, or say why there is none");
    let asked = json!({ "action": "requestPayment", "amount": 2_500_000, "purpose": "Tiền sử dụng đất" });
    let waiting = elsewhere.act(&id, &asked).await.expect(200);
    assert_eq!((waiting.text("/state").as_str(), current(&waiting.json)), ("awaitingPayment", vec![4]));
    let till = app.official("ketoan").await;
    let paid = till.act(&id, &json!({ "action": "confirmPayment", "receipt": "0000123" })).await.expect(200);
    assert_eq!(
        (paid.text("/state").as_str(), current(&paid.json)),
        ("inProgress", vec![6]),
        "past the choice: the review"
    );
    office.head.act(&id, &json!({ "action": "forward" })).await.expect(200);
    office.leader.act(&id, &json!({ "action": "approve" })).await.expect(200);
    let file = office.clerk.attach(&id, "result").await;
    office
        .clerk
        .act(&id, &json!({ "action": "issueResult", "number": "1/GXN", "attachmentId": file }))
        .await
        .expect(200);
    let done = office.desk.act(&id, &json!({ "action": "deliver", "how": "counter" })).await.expect(200);
    assert_eq!(done.get("/process/steps/5/state"), "todo", "the way that was not taken");
    // No step is left behind for anybody.
    let left: i64 = client.query_one("SELECT count(*) FROM parallel_step", &[]).await.unwrap().get(0);
    assert_eq!(left, 0);
}

#[actix_web::test]
async fn the_applicant_ends_the_wait_that_is_theirs_with_new_papers() {
    let app = TestApp::start().await;
    let admin = app.sign_in("danhmuc").await;
    let definition = whole(&[
        step("work", "specialist", 4),
        step("awaitApplicant", "counterOfficial", 0),
        step("work", "specialist", 4),
        step("awaitPublication", "specialist", 8),
    ]);
    let created = admin.post("/processes", &draft(definition)).await.expect(201);
    let request = admin.request("POST".parse().unwrap(), &format!("/processes/{}/publish", created.text("/id")));
    let acknowledge = json!({ "acknowledge": true });
    admin.send(request.header("If-Match", created.etag()).json(&acknowledge)).await.expect(200);
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = complete_draft_for(&citizen, None).await;
    citizen.act(&id, &json!({ "action": "submit" })).await.expect(200);
    office.desk.act(&id, &json!({ "action": "receive" })).await.expect(200);
    office.desk.act(&id, &json!({ "action": "forward" })).await.expect(200);
    let waiting = office.specialist.act(&id, &json!({ "action": "forward" })).await.expect(200);
    assert_eq!(waiting.text("/state"), "suspended");
    office.specialist.act(&id, &json!({ "action": "resume" })).await.expect(403);
    citizen.attach(&id, "other").await;
    let on = citizen.act(&id, &json!({ "action": "resume", "note": "Tôi đã hoàn thiện." })).await.expect(200);
    assert_eq!(on.text("/state"), "inProgress");
    // A public notice ends by itself at its time, not before.
    office.specialist.act(&id, &json!({ "action": "forward" })).await.expect(200);
    let program = app.program().await;
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 0);
    app.at("2026-11-30T17:00:00+07:00");
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 1);
    let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!((seen.text("/state").as_str(), seen.get("/process/current")), ("inProgress", &json!(5)));
}
