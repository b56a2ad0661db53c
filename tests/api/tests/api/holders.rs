//! Who holds a dossier: absence and substitution, many at once, everything of one official, and fair distribution.

use api_tests::{Answer, Caller, TestApp};
use serde_json::{Value, json};
use tokio_postgres::Client;

use crate::support::{Office, Stage, all, at_stage, database, everything, one};

const FROM: &str = "2026-11-20T00:00:00+07:00";
const UNTIL: &str = "2026-12-01T00:00:00+07:00";

async fn account(client: &Client, username: &str) -> String {
    one(client, &format!("SELECT id::text FROM account WHERE username = '{username}'")).await
}

/// A third specialist of the ward.
async fn third_specialist(client: &Client) {
    client
        .batch_execute(
            "INSERT INTO account (id, kind, username, full_name, password_hash, active, created_at)
                SELECT '0198a000-0000-7000-8000-0000000000c3', kind, 'chuyenvien3.badinh', 'Tô Minh Châu', password_hash, true, created_at
                FROM account WHERE username = 'chuyenvien.badinh';
             INSERT INTO assignment VALUES ('0198a000-0000-7000-8000-0000000000c3', 'specialist', 'H26.00004')",
        )
        .await
        .unwrap();
}

fn propose() -> Value {
    json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." })
}

fn assign(to: &str) -> Value {
    json!({ "action": "assign", "assignee": to })
}

fn absence(substitute: Option<&str>) -> Value {
    json!({ "from": FROM, "until": UNTIL, "substitute": substitute, "reason": "Nghỉ phép năm" })
}

async fn todo(caller: &Caller<'_>) -> Vec<String> {
    let items = all(caller, "/dossiers?view=todo", "id").await;
    items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

async fn last_event(caller: &Caller<'_>, id: &str) -> Value {
    let told = caller.get(&format!("/dossiers/{id}/timeline")).await.expect(200);
    told.get("/items").as_array().unwrap().last().unwrap().clone()
}

#[tokio::test]
async fn the_substitute_finds_and_does_what_the_absent_holds_until_the_absence_ends() {
    let app = TestApp::start().await;
    let client = database(&app.database_url).await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let second = app.official("chuyenvien2").await;
    let (first_id, second_id) =
        (account(&client, "chuyenvien.badinh").await, account(&client, "chuyenvien2.badinh").await);
    let mut held = Vec::new();
    for _ in 0..2 {
        let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
        office.head.act(&id, &assign(&first_id)).await.expect(200);
        held.push(id);
    }
    second.act(&held[0], &propose()).await.expect(403);
    assert_eq!(todo(&second).await, Vec::<String>::new());

    let away = office.specialist.post("/absences", &absence(Some(&second_id))).await.expect(201);
    assert_eq!((away.text("/state").as_str(), away.get("/mayEnd")), ("current", &json!(true)));
    assert_eq!(todo(&second).await.len(), 2);
    assert_eq!(todo(&office.specialist).await.len(), 2, "the inbox of the absent is not lost");
    let seen = second.get(&format!("/dossiers/{}", held[0])).await.expect(200);
    let allowed = seen.get("/allowedActions").as_array().unwrap().clone();
    assert!(allowed.iter().any(|one| one["action"] == "propose" && one["allowed"] == true));
    second.act(&held[0], &propose()).await.expect(200);
    let told = last_event(&office.leader, &held[0]).await;
    assert_eq!((told["actor"].as_str(), told["inPlaceOf"].as_str()), (Some("Hoàng Thị Mai"), Some("Lê Minh Đức")));
    let public = citizen.get(&format!("/dossiers/{}/timeline", held[0])).await.expect(200);
    assert!(!String::from_utf8_lossy(&public.bytes).contains("Lê Minh Đức"), "the applicant hears of no names");

    let ended = office.specialist.delete(&format!("/absences/{}", away.text("/id"))).await.expect(200);
    assert_eq!(ended.text("/state"), "ended");
    second.act(&held[1], &propose()).await.expect(403);
    assert_eq!(todo(&second).await, Vec::<String>::new());
    office.specialist.act(&held[1], &propose()).await.expect(200);
    assert_eq!(last_event(&office.leader, &held[1]).await["inPlaceOf"], Value::Null);
}

#[tokio::test]
async fn what_is_given_to_the_absent_goes_to_who_stands_in() {
    let app = TestApp::start().await;
    let client = database(&app.database_url).await;
    third_specialist(&client).await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let (first, second) = (account(&client, "chuyenvien.badinh").await, account(&client, "chuyenvien2.badinh").await);
    let third = account(&client, "chuyenvien3.badinh").await;
    let id = at_stage(&citizen, &office, Stage::Received, None).await;

    // Nobody stands in: it is told, and nothing happens.
    let alone = office.specialist.post("/absences", &absence(None)).await.expect(201);
    let forward = json!({ "action": "forward", "assignee": first });
    let refused = office.desk.act(&id, &forward).await.expect(400);
    assert_eq!(
        (refused.problem().1, refused.text("/errors/0/code")),
        (vec!["/assignee".to_owned()], "away".to_owned())
    );
    office.specialist.delete(&format!("/absences/{}", alone.text("/id"))).await.expect(200);

    // The substitute is away too: the chain goes on.
    office.specialist.post("/absences", &absence(Some(&second))).await.expect(201);
    let on_behalf =
        json!({ "official": second, "from": FROM, "until": UNTIL, "substitute": third, "reason": "Đi công tác" });
    office.head.post("/absences", &on_behalf).await.expect(201);
    let people = office.desk.get(&format!("/dossiers/{id}/assignees")).await.expect(200);
    let people = people.get("/items").as_array().unwrap().clone();
    assert_eq!(people[0]["id"].as_str(), Some(third.as_str()), "who is there stands first");
    assert!(people[1..].iter().all(|one| one["absentUntil"] == UNTIL), "{people:?}");
    let given = office.desk.act(&id, &forward).await.expect(200);
    assert_eq!(given.text("/process/steps/1/assignee"), "Tô Minh Châu");
    let told = last_event(&office.leader, &id).await;
    assert_eq!((told["givenTo"].as_str(), told["insteadOf"].as_str()), (Some("Tô Minh Châu"), Some("Lê Minh Đức")));
    let chain = app.sign_in("chuyenvien3.badinh").await;
    chain.act(&id, &propose()).await.expect(200);
}

#[tokio::test]
async fn an_absence_that_cannot_be_is_refused_with_every_reason() {
    let app = TestApp::start().await;
    let client = database(&app.database_url).await;
    let office = Office::of(&app).await;
    let second = app.official("chuyenvien2").await;
    let (first_id, second_id) =
        (account(&client, "chuyenvien.badinh").await, account(&client, "chuyenvien2.badinh").await);
    let (clerk, elsewhere) = (account(&client, "vanthu.badinh").await, account(&client, "chuyenvien.tamthanh").await);

    let wrong = |part: Value| {
        let mut body = absence(Some(&second_id));
        body.as_object_mut().unwrap().extend(part.as_object().unwrap().clone());
        body
    };
    for (part, pointer, code) in [
        (json!({ "until": FROM }), "/until", "notLater"),
        (json!({ "from": "2026-11-01T00:00:00+07:00", "until": "2026-11-02T00:00:00+07:00" }), "/until", "over"),
        (json!({ "until": "2029-11-02T00:00:00+07:00" }), "/until", "tooLong"),
        (json!({ "reason": "  " }), "/reason", "required"),
        (json!({ "substitute": first_id }), "/substitute", "same"),
        (json!({ "substitute": clerk }), "/substitute", "lacksRole"),
        (json!({ "substitute": elsewhere }), "/substitute", "unknownOfficial"),
    ] {
        let refused = office.specialist.post("/absences", &wrong(part.clone())).await.expect(400);
        let told = refused.get("/errors").as_array().unwrap().clone();
        assert!(told.iter().any(|one| one["pointer"] == pointer && one["code"] == code), "{part}: {told:?}");
    }
    let two = wrong(json!({ "until": FROM, "substitute": clerk }));
    assert_eq!(office.specialist.post("/absences", &two).await.expect(400).problem().1, ["/until", "/substitute"]);

    // Once per key, once per time.
    let key = app.key();
    let once = || {
        office
            .specialist
            .request(reqwest::Method::POST, "/absences")
            .header("Idempotency-Key", &key)
            .json(&absence(Some(&second_id)))
    };
    let recorded = office.specialist.send(once()).await.expect(201);
    assert_eq!(office.specialist.send(once()).await.expect(201).text("/id"), recorded.text("/id"));
    let again =
        office.specialist.post("/absences", &wrong(json!({ "from": "2026-11-25T00:00:00+07:00" }))).await.expect(409);
    assert_eq!(again.problem(), ("absenceOverlaps".to_owned(), vec!["/from".to_owned()]));
    // One that begins when the other ends shares no moment with it.
    let next = wrong(json!({ "from": UNTIL, "until": "2026-12-05T00:00:00+07:00" }));
    office.specialist.post("/absences", &next).await.expect(201);

    // The work would go round in a circle.
    let circle = second.post("/absences", &absence(Some(&first_id))).await.expect(400);
    assert_eq!(circle.text("/errors/0/code"), "circle");

    // For others: heads alone, and for their own people.
    let for_other = |official: &str| json!({ "official": official, "from": FROM, "until": UNTIL, "reason": "Ốm" });
    office.clerk.post("/absences", &for_other(&second_id)).await.expect(403);
    assert_eq!(office.head.post("/absences", &for_other(&elsewhere)).await.expect(400).problem().1, ["/official"]);

    // Who stands in knows of it, without the reason; who has nothing to do with it knows nothing.
    let path = format!("/absences/{}", recorded.text("/id"));
    let stands_in = second.get(&path).await.expect(200);
    assert_eq!((stands_in.get("/reason"), stands_in.get("/mayEnd")), (&Value::Null, &json!(false)));
    second.delete(&path).await.expect(403);
    assert_eq!(office.head.get(&path).await.expect(200).text("/reason"), "Nghỉ phép năm");
    office.clerk.get(&path).await.expect(404);
    app.official("lanhdao").await.get(&path).await.expect(200);
    app.sign_in("lanhdao.tamthanh").await.get(&path).await.expect(404);
    assert_eq!(all(&office.head, "/absences", "id").await.len(), 2);
    app.at("2026-12-06T08:00:00+07:00");
    let later = app.official("truongphong").await;
    assert_eq!(all(&later, "/absences", "id").await.len(), 0);
    assert_eq!(all(&later, "/absences?past=true", "id").await.len(), 2);
}

/// The first of two at the same moment is recorded, the other told of it.
#[tokio::test]
async fn of_two_absences_at_once_one_is_recorded() {
    let app = TestApp::start().await;
    let office = Office::of(&app).await;
    let (plan, other) = (absence(None), absence(None));
    let (one, two) = futures_util::future::join(
        office.specialist.post("/absences", &plan),
        office.specialist.post("/absences", &other),
    )
    .await;
    let mut codes = [one.status.as_u16(), two.status.as_u16()];
    codes.sort_unstable();
    assert_eq!(codes, [201, 409]);
}

fn batch(act: &Value, dossiers: &[(String, i64)], dry: bool) -> Value {
    let dossiers: Vec<Value> = dossiers.iter().map(|(id, version)| json!({ "id": id, "version": version })).collect();
    json!({ "act": act, "dossiers": dossiers, "dryRun": dry })
}

async fn version(caller: &Caller<'_>, id: &str) -> i64 {
    caller.get(&format!("/dossiers/{id}")).await.expect(200).get("/version").as_i64().unwrap()
}

fn outcomes(answer: &Answer) -> Vec<(String, String)> {
    let rows = answer.get("/items").as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    rows.iter().map(|row| (text(&row["outcome"]), text(&row["problem"]["code"]))).collect()
}

#[tokio::test]
async fn many_are_approved_at_once_and_each_is_judged_alone() {
    let app = TestApp::start().await;
    let client = database(&app.database_url).await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let mut rows = Vec::new();
    for stage in [Stage::Signing, Stage::Signing, Stage::Signing, Stage::Received] {
        let id = at_stage(&citizen, &office, stage, None).await;
        let version = version(&office.leader, &id).await;
        rows.push((id, version));
    }
    rows[1].1 -= 1;
    rows.push(("0198a000-0000-7000-8000-0000000000ff".to_owned(), 1));
    let approve = json!({ "action": "approve", "note": "Đồng ý." });

    let before = everything(&client).await;
    let tried = office.leader.post("/dossiers/batch-actions", &batch(&approve, &rows, true)).await.expect(200);
    let expected = |done: &str| {
        [(done, ""), ("refused", "staleVersion"), (done, ""), ("refused", "actionRefused"), ("refused", "notFound")]
            .map(|(outcome, code)| (outcome.to_owned(), code.to_owned()))
    };
    assert_eq!(outcomes(&tried), expected("possible"));
    assert_eq!(everything(&client).await, before, "a dry run changes nothing");

    let key = app.key();
    let send = || {
        let request = office.leader.request(reqwest::Method::POST, "/dossiers/batch-actions");
        office.leader.send(request.header("Idempotency-Key", &key).json(&batch(&approve, &rows, false)))
    };
    let done = send().await.expect(200);
    assert_eq!(outcomes(&done), expected("done"));
    assert_eq!((done.get("/done"), done.get("/refused")), (&json!(2), &json!(3)));
    assert_eq!(done.get("/items/4/code"), &Value::Null, "nothing is told of what is not theirs");
    assert_eq!(done.get("/items/0/version").as_i64(), Some(rows[0].1 + 1));

    // The same again: nothing twice, the same answer.
    let after = everything(&client).await;
    assert_eq!(send().await.expect(200).json, done.json);
    // Cut off before the whole was answered: what was done is found done.
    client.execute("DELETE FROM idempotency_key WHERE key = $1", &[&key]).await.unwrap();
    let again = send().await.expect(200);
    assert_eq!(outcomes(&again), expected("done"));
    assert_eq!(again.get("/items/0/version"), done.get("/items/0/version"));
    assert_eq!(everything(&client).await, after);
    // The key with another request.
    let other = office.leader.request(reqwest::Method::POST, "/dossiers/batch-actions").header("Idempotency-Key", &key);
    office.leader.send(other.json(&batch(&approve, &rows[..1], false))).await.expect(422);
}

#[tokio::test]
async fn a_batch_that_is_wrong_as_a_whole_is_refused_as_a_whole() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Approved, None).await;
    let twice = [(id.clone(), 1), (id.clone(), 1)];
    let issue = json!({ "action": "issueResult", "number": "1/GXN" });
    let refused = office.clerk.post("/dossiers/batch-actions", &batch(&issue, &twice, false)).await.expect(400);
    assert_eq!(refused.problem().1, ["/act/action", "/dossiers/1/id"]);
    office.clerk.post("/dossiers/batch-actions", &batch(&propose(), &[], false)).await.expect(400);
    let many: Vec<(String, i64)> = (0..101).map(|n| (format!("0198a000-0000-7000-8000-{n:012}"), 1)).collect();
    office.clerk.post("/dossiers/batch-actions", &batch(&propose(), &many, false)).await.expect(400);
    // What an action lacks is told in each row, as it would be told alone.
    let bare = batch(&json!({ "action": "sendBack" }), &[(id.clone(), version(&office.clerk, &id).await)], false);
    let told = office.clerk.post("/dossiers/batch-actions", &bare).await.expect(200);
    assert_eq!(told.text("/items/0/problem/errors/0/pointer"), "/reason");
}

#[tokio::test]
async fn everything_of_one_official_goes_to_others_also_what_waits() {
    let app = TestApp::start().await;
    let client = database(&app.database_url).await;
    third_specialist(&client).await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let first = account(&client, "chuyenvien.badinh").await;
    let mut held = Vec::new();
    for _ in 0..4 {
        let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
        office.head.act(&id, &assign(&first)).await.expect(200);
        held.push(id);
    }
    let ask = json!({ "action": "requestSupplement", "reason": "Ảnh mờ.", "items": [{ "text": "Chụp lại trang 2." }] });
    office.specialist.act(&held[0], &ask).await.expect(200);
    let pay = json!({ "action": "requestPayment", "amount": 150_000, "purpose": "Lệ phí cấp giấy" });
    office.specialist.act(&held[1], &pay).await.expect(200);

    let path = format!("/officials/{first}/reassignments");
    let everything_to = |to: Option<&str>, dry: bool| json!({ "agency": "H26.00004", "to": to, "dryRun": dry });
    for nobody in [&office.specialist, &office.clerk] {
        nobody.post(&path, &everything_to(None, false)).await.expect(403);
    }
    app.sign_in("lanhdao.tamthanh").await.post(&path, &everything_to(None, false)).await.expect(403);
    assert_eq!(office.head.post(&path, &everything_to(Some(&first), false)).await.expect(400).problem().1, ["/to"]);

    let before = self::everything(&client).await;
    let tried = office.head.post(&path, &everything_to(None, true)).await.expect(200);
    assert_eq!((tried.get("/done"), tried.get("/refused"), tried.get("/next")), (&json!(4), &json!(0), &Value::Null));
    assert_eq!(self::everything(&client).await, before);

    let moved = office.head.post(&path, &everything_to(None, false)).await.expect(200);
    assert_eq!((moved.get("/done"), moved.get("/refused")), (&json!(4), &json!(0)), "{}", moved.json);
    let mut takers: Vec<String> =
        moved.get("/items").as_array().unwrap().iter().map(|row| row["givenTo"].as_str().unwrap().to_owned()).collect();
    takers.sort();
    assert_eq!(takers, ["Hoàng Thị Mai", "Hoàng Thị Mai", "Tô Minh Châu", "Tô Minh Châu"], "each as many as the other");
    assert_eq!(office.head.post(&path, &everything_to(None, false)).await.expect(200).get("/items"), &json!([]));
    // What waited comes back to whom it was given.
    citizen.act(&held[0], &json!({ "action": "supplement" })).await.expect(200);
    office.specialist.act(&held[0], &propose()).await.expect(403);
}

async fn distribute(office: &Office<'_>, mode: &str) {
    let path = "/agencies/H26.00004/work-settings";
    let etag = office.leader.get(path).await.expect(200).etag();
    let rules = json!({ "distribution": mode, "holderHours": 8, "superiorHours": 4, "supplementDays": 7,
        "checkHours": 8, "cutoff": true, "restarts": true });
    office.leader.put(path, &etag, &rules).await.expect(200);
}

#[actix_web::test]
async fn work_goes_to_the_least_loaded_who_are_there_even_when_many_hand_over_at_once() {
    let app = TestApp::start().await;
    let client = database(&app.database_url).await;
    third_specialist(&client).await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    office.specialist.post("/absences", &absence(None)).await.expect(201);
    let mut received = Vec::new();
    for _ in 0..6 {
        received.push(at_stage(&citizen, &office, Stage::Received, None).await);
    }
    // Until the agency wants it, work lies open.
    let open = received.pop().unwrap();
    let lies = office.desk.act(&open, &json!({ "action": "forward" })).await.expect(200);
    assert_eq!(lies.get("/process/steps/1/assignee"), &Value::Null);

    distribute(&office, "leastLoaded").await;
    let named = received.pop().unwrap();
    let second = account(&client, "chuyenvien2.badinh").await;
    office.desk.act(&named, &json!({ "action": "forward", "assignee": second })).await.expect(200);
    let forward = json!({ "action": "forward" });
    let all = received.iter().map(|id| office.desk.act(id, &forward));
    for answer in futures_util::future::join_all(all).await {
        answer.expect(200);
    }
    let loads = "SELECT string_agg(n || ' ' || username, ', ' ORDER BY username) FROM (
        SELECT a.username, count(*) AS n FROM dossier d JOIN account a ON a.id = d.assignee GROUP BY a.username) loads";
    // Five given out or named, nobody to the one who is away: two and three.
    let told = one(&client, loads).await;
    assert!(
        told == "3 chuyenvien2.badinh, 2 chuyenvien3.badinh" || told == "2 chuyenvien2.badinh, 3 chuyenvien3.badinh",
        "{told}"
    );
    let last = last_event(&office.leader, &received[0]).await;
    assert_eq!((last["kind"].as_str(), last["actor"].as_str()), (Some("assigned"), Some("Hệ thống")));
    assert!(last["givenTo"].is_string());
    // The chain of events holds.
    let report = server::dossiers::verify_events(&mut app.program().await.db.get().await.unwrap()).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[tokio::test]
async fn how_an_agency_works_is_decided_by_its_heads() {
    let app = TestApp::start().await;
    let office = Office::of(&app).await;
    let path = "/agencies/H26.00004/work-settings";
    let first = office.specialist.get(path).await.expect(200);
    assert_eq!((first.get("/version"), first.get("/mayChange")), (&json!(0), &json!(false)));
    assert_eq!(
        first.get("/rules"),
        &json!({ "distribution": "off", "holderHours": 8, "superiorHours": 4, "supplementDays": 7,
        "checkHours": 8, "cutoff": true, "restarts": true })
    );
    let rules = json!({ "distribution": "leastLoaded", "holderHours": 16, "superiorHours": 4, "supplementDays": 15,
        "checkHours": 6, "cutoff": false, "restarts": false });
    office.head.put(path, "\"0\"", &rules).await.expect(403);
    let later = json!({ "distribution": "off", "holderHours": 4, "superiorHours": 8, "supplementDays": 7,
        "checkHours": 8, "cutoff": true, "restarts": true });
    assert_eq!(office.leader.put(path, "\"0\"", &later).await.expect(400).problem().1, ["/superiorHours"]);
    assert_eq!(office.leader.put(path, "\"0\"", &rules).await.expect(200).get("/rules"), &rules);
    office.leader.put(path, "\"0\"", &rules).await.expect(412);
    app.sign_in("lanhdao.tamthanh").await.get(path).await.expect(403);
    // What is filed from now on is counted so: the official sees it before sending.
    let citizen = app.citizen().await;
    app.at("2026-11-20T16:00:00+07:00");
    let id = at_stage(&citizen, &office, Stage::Received, None).await;
    let received = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(received.text("/dueAt"), "2026-11-26T17:30:00+07:00", "after 15:00, and counted from this day");
    let ask = json!({ "action": "requestSupplement", "reason": "Ảnh mờ.", "items": [{ "text": "Chụp lại trang 2." }] });
    let effect = office.desk.post(&format!("/dossiers/{id}/actions/preview"), &ask).await.expect(200);
    assert_eq!(effect.text("/answerBy"), "2026-12-14T17:30:00+07:00", "fifteen working days, 24 November off");
    assert_eq!(effect.get("/restarts"), &json!(false));
}
