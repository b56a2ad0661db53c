//! Changes of agencies over HTTP: four eyes, dry run, execution on the day, and what people see before and after.

use api_tests::{Answer, Caller, TestApp};
use serde_json::{Value, json};
use server::agency_changes;
use tokio_postgres::Client;

use crate::{
    calendar::saved,
    life::{WARD, filed},
    processes::{step, whole},
    reform::act,
    support::{Office, Stage, administer_too, at_stage, database, must_be_problem, one},
};

/// Tam Thanh, the other ward of the demo.
const OTHER: &str = "H37.05986";
/// The ward that Ba Đình becomes in these tests.
const NEW: &str = "H26.90001";

pub fn decision() -> Value {
    json!({ "number": "12/NQ-HĐND", "date": "2026-11-10" })
}

fn opening() -> Value {
    json!({ "code": NEW, "name": "Ủy ban nhân dân phường Thăng Long", "level": "commune", "superior": "H26", "province": "01", "commune": "00004" })
}

/// Ba Đình ends, and Thăng Long takes over.
fn merge() -> Value {
    json!({ "kind": "rearrange", "decision": decision(), "effectiveOn": "2026-12-01", "opens": [opening()],
        "moves": [{ "from": WARD, "to": NEW }] })
}

pub async fn approved(app: &TestApp, plan: &Value) -> String {
    let made = app.sign_in("danhmuc").await.post("/agency-changes", plan).await.expect(201);
    act(&app.sign_in("quantri").await, &made.text("/id"), &made.etag(), &json!({ "action": "approve" }))
        .await
        .expect(200);
    made.text("/id")
}

/// Its day has come, and all is carried out.
pub async fn carried_out(app: &TestApp) {
    let program = app.program().await;
    app.at("2026-12-01T00:00:00+07:00");
    assert_eq!(agency_changes::begin_due(&program).await.unwrap(), 1);
    app.at("2026-12-01T00:00:10+07:00");
    assert_eq!(agency_changes::move_due(&program).await.unwrap(), 1);
}

async fn state(client: &Client, id: &str) -> String {
    one(client, &format!("SELECT state FROM agency_change WHERE id = '{id}'")).await
}

async fn agency_of(caller: &Caller<'_>, id: &str) -> String {
    caller.get(&format!("/dossiers/{id}")).await.expect(200).text("/agency/code")
}

#[actix_web::test]
async fn a_plan_is_made_by_one_and_approved_by_another() {
    let app = TestApp::start().await;
    let (one, two) = (app.sign_in("danhmuc").await, app.sign_in("quantri").await);
    app.official("lanhdao").await.post("/agency-changes", &merge()).await.expect(403);
    app.citizen().await.get("/agency-changes").await.expect(403);
    let made = one.post("/agency-changes", &merge()).await.expect(201);
    let id = made.text("/id");
    assert_eq!((made.text("/state").as_str(), made.get("/allowedActions")), ("planned", &json!(["cancel"])));
    let approve = json!({ "action": "approve" });
    act(&one, &id, &made.etag(), &approve).await.expect(403);
    act(&two, &id, "\"7\"", &approve).await.expect(412);
    let missing = two.request(reqwest::Method::POST, &format!("/agency-changes/{id}/actions")).json(&approve);
    two.send(missing).await.expect(428);
    let seen = two.get(&format!("/agency-changes/{id}")).await.expect(200);
    assert_eq!(seen.get("/allowedActions"), &json!(["approve", "cancel"]));
    let agreed = act(&two, &id, &seen.etag(), &approve).await.expect(200);
    assert_eq!((agreed.text("/state").as_str(), agreed.text("/approvedBy").as_str()), ("approved", "Phan Anh Tuấn"));
    assert_eq!(act(&two, &id, &agreed.etag(), &approve).await.expect(409).problem().0, "changeRefused");
    assert_eq!(
        act(&two, &id, &agreed.etag(), &json!({ "action": "cancel" })).await.expect(400).problem().1,
        ["/reason"]
    );
    // While it waits, nobody else plans for the same ward.
    let again = two.post("/agency-changes", &merge()).await.expect(400).problem();
    assert_eq!(again.1, ["/opens/0/code", "/moves/0/from"]);
    let over =
        act(&two, &id, &agreed.etag(), &json!({ "action": "cancel", "reason": "Nghị quyết hoãn." })).await.expect(200);
    assert_eq!((over.text("/state").as_str(), over.text("/cancelReason").as_str()), ("cancelled", "Nghị quyết hoãn."));
    one.post("/agency-changes", &merge()).await.expect(201);
    let acts =
        "SELECT string_agg(action, ' ' ORDER BY at, action) FROM audit_entry WHERE subject = 'agencyChange:' || ";
    let client = database(&app.database_url).await;
    let written = crate::support::one(&client, &format!("{acts}'{id}'")).await;
    for action in ["agencyChangePlanned", "agencyChangeApproved", "agencyChangeCancelled"] {
        assert!(written.contains(action), "{written}");
    }
}

#[actix_web::test]
async fn everything_that_is_wrong_with_a_plan_is_told_at_once() {
    let app = TestApp::start().await;
    administer_too(&database(&app.database_url).await, "a.parent_code IS NULL").await;
    // What begins without a superior is the country's matter.
    let planner = app.sign_in("quantri").await;
    let broken = json!({ "kind": "rearrange", "decision": { "number": "1", "date": "2026-12-02" }, "effectiveOn": "2026-11-19",
        "opens": [{ "code": WARD, "name": "Phường", "level": "commune", "province": "99" }],
        "moves": [{ "from": WARD, "to": WARD }, { "from": "H26.99999", "to": OTHER }, { "from": OTHER }] });
    let (code, pointers) = planner.post("/agency-changes", &broken).await.expect(400).problem();
    assert_eq!(code, "invalidInput");
    for pointer in [
        "/decision/date",
        "/effectiveOn",
        "/opens/0/code",
        "/opens/0/province",
        "/moves/0/to",
        "/moves/1/from",
        "/moves/2/to",
    ] {
        assert!(pointers.iter().any(|told| told == pointer), "{pointer} in {pointers:?}");
    }
    let nothing = json!({ "kind": "merge", "decision": decision(), "effectiveOn": "2026-12-01" });
    assert_eq!(planner.post("/agency-changes", &nothing).await.expect(400).problem().1, [""]);
}

#[actix_web::test]
async fn who_plans_approves_or_cancels_administers_every_agency_that_is_named() {
    let app = TestApp::start().await;
    let client = database(&app.database_url).await;
    let (one, two) = (app.sign_in("danhmuc").await, app.sign_in("quantri").await);
    let away = json!({ "kind": "rearrange", "decision": decision(), "effectiveOn": "2026-12-01", "opens": [opening()],
        "moves": [{ "from": WARD, "to": OTHER }] });
    must_be_problem(&one.post("/agency-changes", &away).await, 403, "forbidden", "to another province");
    let top = json!({ "kind": "rearrange", "decision": decision(), "effectiveOn": "2026-12-01",
        "opens": [{ "code": "H99", "name": "Tỉnh mới", "level": "province" }], "moves": [{ "from": WARD, "to": "H99" }] });
    must_be_problem(
        &one.post("/agency-changes", &top).await,
        403,
        "forbidden",
        "a new province is the country's matter",
    );
    // Planned by somebody who may; those of the city alone see it and decide nothing.
    administer_too(&client, "a.code = 'H37'").await;
    let made = one.post("/agency-changes", &away).await.expect(201);
    client.batch_execute("DELETE FROM assignment WHERE agency_code = 'H37' AND role = 'systemAdmin'").await.unwrap();
    let id = made.text("/id");
    let seen = two.get(&format!("/agency-changes/{id}")).await.expect(200);
    assert_eq!(seen.get("/allowedActions"), &json!([]));
    for action in ["approve", "cancel"] {
        let asked = json!({ "action": action, "reason": "Hoãn." });
        must_be_problem(&act(&two, &id, &made.etag(), &asked).await, 403, "forbidden", action);
    }
    administer_too(&client, "a.code = 'H37'").await;
    act(&two, &id, &made.etag(), &json!({ "action": "approve" })).await.expect(200);
}

#[actix_web::test]
async fn officials_and_dossiers_move_and_open_sessions_go_on() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let before = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    let change = approved(&app, &merge()).await;
    let told = app.sign_in("quantri").await.get(&format!("/agency-changes/{change}/dry-run")).await.expect(200);
    assert_eq!((told.get("/dossiers"), told.get("/officials")), (&json!(1), &json!(8)));
    assert_eq!(told.get("/lines/0/to/name"), "Ủy ban nhân dân phường Thăng Long");
    assert_eq!(told.get("/movingOfficials").as_array().unwrap().len(), 8);
    assert_eq!(told.get("/appointments"), 0, "the new ward works as the old one did");

    // Signed in a minute before midnight, with a token that lives past it.
    app.at("2026-11-30T23:59:00+07:00");
    let specialist = app.official("chuyenvien").await;
    let mut open = app.anonymous();
    open.token = specialist.access_token();
    carried_out(&app).await;
    assert_eq!(agency_of(&open, &id).await, NEW);
    let listed = open.get("/dossiers?view=todo").await.expect(200);
    assert_eq!(listed.get("/items/0/id"), &json!(id));
    open.act(&id, &json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." })).await.expect(200);

    let after = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    for same in ["/code", "/dueAt", "/originalDueAt", "/receivedAt"] {
        assert_eq!(after.get(same), before.get(same), "{same}");
    }
    assert_eq!(after.text("/agency/name"), "Ủy ban nhân dân phường Thăng Long");
    let me = app.official("chuyenvien").await.get("/me").await.expect(200);
    assert_eq!(me.get("/roles/0/agency/code"), NEW);
    assert_eq!(me.get("/roles").as_array().unwrap().len(), 1);
    // Nobody files with what has ended; its successor is told.
    let ward = app.anonymous().get(&format!("/agencies/{WARD}")).await.expect(200);
    assert_eq!((ward.text("/validTo").as_str(), ward.text("/successor/code").as_str()), ("2026-12-01", NEW));
    let new = json!({ "procedureCode": "1.004873", "agencyCode": WARD });
    assert_eq!(citizen.post("/dossiers", &new).await.expect(400).problem().1, ["/agencyCode"]);
    let new = json!({ "procedureCode": "1.004873", "agencyCode": NEW });
    citizen.post("/dossiers", &new).await.expect(201);
}

#[actix_web::test]
async fn the_past_keeps_its_names() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let moved = at_stage(&citizen, &office, Stage::Received, None).await;
    let closed = at_stage(&citizen, &office, Stage::Delivered, None).await;
    let slip = citizen.get(&format!("/dossiers/{moved}/slips/receipt.pdf")).await.expect(200).bytes;
    approved(&app, &merge()).await;
    carried_out(&app).await;
    let timeline = citizen.get(&format!("/dossiers/{moved}/timeline")).await.expect(200);
    let names: Vec<(String, String)> = timeline
        .get("/items")
        .as_array()
        .unwrap()
        .iter()
        .map(|event| (event["kind"].as_str().unwrap().to_owned(), event["agency"]["name"].as_str().unwrap().to_owned()))
        .collect();
    let (old, new) = ("Ủy ban nhân dân phường Ba Đình".to_owned(), "Ủy ban nhân dân phường Thăng Long".to_owned());
    assert_eq!(names.first().unwrap().1, old);
    assert_eq!(names.last().unwrap(), &("rehoused".to_owned(), new));
    assert_eq!(timeline.get(&format!("/items/{}/reason", names.len() - 1)), "12/NQ-HĐND");
    let again = citizen.get(&format!("/dossiers/{moved}/slips/receipt.pdf")).await.expect(200).bytes;
    assert_eq!(without_dates(&again), without_dates(&slip), "the slip is printed as it was");
    assert_eq!(agency_of(&citizen, &closed).await, WARD);
    // Who took over reads what was closed before.
    let leader = app.official("lanhdao").await;
    assert_eq!(agency_of(&leader, &closed).await, WARD);
}

#[actix_web::test]
async fn who_took_over_corrects_what_was_closed_before_and_keeps_the_old_book() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let closed = at_stage(&citizen, &office, Stage::Delivered, None).await;
    let withdrawn = filed(&citizen).await;
    citizen.act(&withdrawn, &json!({ "action": "withdraw", "reason": "Thôi." })).await.expect(200);
    approved(&app, &merge()).await;
    carried_out(&app).await;
    let office = Office::of(&app).await;
    let book = format!("/reports/register.pdf?agency={WARD}&year=2026");
    assert!(office.leader.get(&book).await.expect(200).bytes.starts_with(b"%PDF"));
    app.sign_in("lanhdao.tamthanh").await.get(&book).await.expect(404);

    let correct = json!({ "action": "correct", "reason": "Sai ngày sinh." });
    let stranger = app.sign_in("lanhdao.tamthanh").await;
    stranger.act_on(&closed, "\"1\"", &correct).await.expect(404);
    office.desk.act(&closed, &correct).await.expect(403);
    office.leader.act(&withdrawn, &correct).await.expect(409);
    let seen = office.leader.get(&format!("/dossiers/{closed}")).await.expect(200);
    let offered =
        seen.get("/allowedActions").as_array().unwrap().iter().find(|one| one["action"] == "correct").unwrap();
    assert_eq!(offered["allowed"], true);
    let again = office.leader.act(&closed, &correct).await.expect(200);
    assert_eq!((again.text("/state").as_str(), again.text("/agency/code").as_str()), ("inProgress", NEW));
    let proposal = json!({ "action": "propose", "outcome": "approve", "text": "Đã sửa." });
    office.specialist.act(&closed, &proposal).await.expect(200);
    office.head.act(&closed, &json!({ "action": "forward" })).await.expect(200);
    office.leader.act(&closed, &json!({ "action": "approve" })).await.expect(200);
    let timeline = citizen.get(&format!("/dossiers/{closed}/timeline")).await.expect(200).json.to_string();
    assert!(timeline.contains("12/NQ-HĐND"), "{timeline}");
    let program = app.program().await;
    let report = server::dossiers::verify_events(&mut program.db.get().await.unwrap()).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

/// A PDF without the moment of its making and the ids made of it.
fn without_dates(pdf: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(pdf);
    let lines = text.lines().filter(|line| {
        !["CreationDate", "ModDate", "/ID", "CreateDate", "ModifyDate", "InstanceID", "DocumentID"]
            .iter()
            .any(|word| line.contains(word))
    });
    lines.collect::<Vec<_>>().join("\n").into_bytes()
}

#[actix_web::test]
async fn a_renamed_agency_stays_itself() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Received, None).await;
    let plan = json!({ "kind": "rename", "decision": decision(), "effectiveOn": "2026-12-01",
        "renames": [{ "agency": WARD, "name": "Ủy ban nhân dân phường Long Thành" }] });
    approved(&app, &plan).await;
    carried_out(&app).await;
    let seen = office.desk.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(
        (seen.text("/agency/code").as_str(), seen.text("/agency/name").as_str()),
        (WARD, "Ủy ban nhân dân phường Long Thành")
    );
    let timeline = citizen.get(&format!("/dossiers/{id}/timeline")).await.expect(200);
    assert_eq!(timeline.text("/items/0/agency/name"), "Ủy ban nhân dân phường Ba Đình");
    let named = async |structure: &str| {
        let path = format!("/statistics/agencies?structure={structure}&from=2026-11-01&to=2026-11-30");
        app.anonymous().get(&path).await.expect(200).text("/items/0/agency/name")
    };
    assert_eq!(named("old").await, "Ủy ban nhân dân phường Ba Đình");
    assert_eq!(named("new").await, "Ủy ban nhân dân phường Long Thành");
}

#[actix_web::test]
async fn a_part_is_split_off_and_the_rest_stays() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let (stays, goes) = (filed(&citizen).await, filed(&citizen).await);
    let client = database(&app.database_url).await;
    client
        .batch_execute(&format!(
            "UPDATE dossier SET applicant = applicant || '{{\"communeCode\": \"00008\"}}' WHERE id = '{goes}'"
        ))
        .await
        .unwrap();
    let specialist = one(&client, "SELECT id::text FROM account WHERE username = 'chuyenvien2.badinh'").await;
    let plan = json!({ "kind": "split", "decision": decision(), "effectiveOn": "2026-12-01", "opens": [opening()],
        "moves": [{ "from": WARD, "to": WARD, "remains": true, "exceptions": [
            { "by": "commune", "value": "00008", "to": NEW }, { "by": "official", "value": specialist, "to": NEW }] }] });
    let change = approved(&app, &plan).await;
    let told = app.sign_in("quantri").await.get(&format!("/agency-changes/{change}/dry-run")).await.expect(200);
    assert_eq!(
        (told.get("/dossiers"), told.get("/staying"), told.get("/officials")),
        (&json!(1), &json!(1), &json!(1))
    );
    carried_out(&app).await;
    assert_eq!(agency_of(&citizen, &stays).await, WARD);
    assert_eq!(agency_of(&citizen, &goes).await, NEW);
    let gone = app.official("chuyenvien2").await;
    gone.get(&format!("/dossiers/{goes}")).await.expect(200);
    gone.get(&format!("/dossiers/{stays}")).await.expect(404);
    app.official("chuyenvien").await.get(&format!("/dossiers/{stays}")).await.expect(200);
    citizen.post("/dossiers", &json!({ "procedureCode": "1.004873", "agencyCode": WARD })).await.expect(201);
}

/// Quarters of a calendar: another closing time, a day off, a counter.
fn own_time(off: &str) -> Value {
    let day = json!([{ "opens": "07:30", "closes": "11:30" }, { "opens": "13:30", "closes": "17:00" }]);
    json!({ "hours": [day, day, day, day, day, [], []], "days": [{ "day": off, "kind": "off", "name": "Di chuyển trụ sở" }],
        "desks": [{ "name": "Quầy số 1", "hours": [day, day, day, day, day, [], []] }], "note": "Quyết định của Chủ tịch" })
}

#[actix_web::test]
async fn an_agency_that_begins_has_the_calendar_counters_and_words_of_the_one_before() {
    let app = TestApp::start().await;
    let (admin, office) = (app.sign_in("danhmuc").await, Office::of(&app).await);
    saved(&admin, WARD, &own_time("2026-12-03")).await.expect(200);
    let head = app.official("truongbpmc").await;
    let texts = json!({ "unit": "BỘ PHẬN MỘT CỬA PHƯỜNG BA ĐÌNH", "contact": "Bộ phận Một cửa, 024 1111 2222", "closingNote": "Xin cảm ơn." });
    let path = format!("/agencies/{WARD}/slip-texts");
    let etag = head.get(&path).await.expect(200).etag();
    head.put(&path, &etag, &texts).await.expect(200);
    let spot = head.request(reqwest::Method::PUT, &format!("/agencies/{WARD}/on-the-spot/2.000635"));
    head.send(spot).await.expect(204);
    let citizen = app.citizen().await;
    let id = at_stage(&citizen, &office, Stage::Received, None).await;
    let due = citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/dueAt");
    let change = approved(&app, &merge()).await;
    let told = app.sign_in("quantri").await.get(&format!("/agency-changes/{change}/dry-run")).await.expect(200);
    let kinds: Vec<(&str, bool)> = told
        .get("/others")
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["what"].as_str().unwrap(), one["left"].as_bool().unwrap()))
        .collect();
    assert_eq!(kinds, [("calendar", false), ("desks", false), ("slipTexts", false), ("onTheSpot", false)]);
    assert_eq!(told.get("/appointments"), 0, "the calendar comes along");
    carried_out(&app).await;
    let calendar = app.anonymous().get(&format!("/calendars/{NEW}")).await.expect(200);
    assert_eq!(
        (
            calendar.text("/hours/0/1/closes").as_str(),
            calendar.text("/days/0/day").as_str(),
            calendar.text("/desks/0/name").as_str()
        ),
        ("17:00", "2026-12-03", "Quầy số 1")
    );
    let client = database(&app.database_url).await;
    let words = format!(
        "SELECT concat_ws('|', coalesce(unit, '-'), contact, closing_note) FROM slip_text WHERE agency_code = '{NEW}'"
    );
    assert_eq!(
        one(&client, &words).await,
        "-|Bộ phận Một cửa, 024 1111 2222|Xin cảm ơn.",
        "the old name goes with the old house"
    );
    let spots = app.anonymous().get(&format!("/agencies/{NEW}/on-the-spot")).await.expect(200);
    assert_eq!(spots.text("/items/0/code"), "2.000635");
    // It counts as before, so nothing is to be decided.
    let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(seen.text("/dueAt"), due);
    let moves = app.official("truongbpmc").await.get("/calendar-moves").await.expect(200);
    assert_eq!(moves.get("/total"), 0);
}

#[actix_web::test]
async fn appointments_that_the_calendar_of_the_successor_would_move_are_put_up_for_decision() {
    let app = TestApp::start().await;
    let (admin, office, citizen) = (app.sign_in("danhmuc").await, Office::of(&app).await, app.citizen().await);
    app.at("2026-11-27T09:00:00+07:00");
    saved(&admin, WARD, &own_time("2026-12-02")).await.expect(200);
    let id = at_stage(&citizen, &office, Stage::Received, None).await;
    let due = citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/dueAt");
    assert_eq!(due, "2026-12-03T17:00:00+07:00", "three days, one of them closed");
    let neighbour = "H26.00008";
    let plan = json!({ "kind": "rearrange", "decision": decision(), "effectiveOn": "2026-12-01", "moves": [{ "from": WARD, "to": neighbour }] });
    let change = approved(&app, &plan).await;
    let told = app.sign_in("quantri").await.get(&format!("/agency-changes/{change}/dry-run")).await.expect(200);
    let left: Vec<(&str, bool)> = told
        .get("/others")
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["what"].as_str().unwrap(), one["left"].as_bool().unwrap()))
        .collect();
    assert_eq!(left, [("calendar", true), ("desks", false)], "a ward that is there keeps its own hours");
    assert_eq!(told.get("/appointments"), 1, "the one that is put up for decision below");
    carried_out(&app).await;
    assert_eq!(
        citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/dueAt"),
        due,
        "nothing moves by itself"
    );
    let head = app.official("truongbpmc").await;
    let moves = head.get("/calendar-moves").await.expect(200);
    assert_eq!(
        (moves.get("/total"), moves.text("/items/0/dossierId"), moves.text("/items/0/wouldBeAt").as_str()),
        (&json!(1), id.clone(), "2026-12-02T17:30:00+07:00"),
        "{}",
        moves.json
    );
    assert!(moves.text("/items/0/change/note").contains("12/NQ-HĐND"), "{}", moves.json);
    let decision = json!({ "moves": [moves.text("/items/0/id")], "decision": "keep" });
    head.post("/calendar-moves/decisions", &decision).await.expect(200);
    assert_eq!(head.get("/calendar-moves").await.expect(200).get("/total"), 0);
    let desks = app.anonymous().get(&format!("/calendars/{neighbour}")).await.expect(200);
    assert_eq!((desks.get("/hours"), desks.text("/desks/0/name").as_str()), (&Value::Null, "Quầy số 1"));
}

#[actix_web::test]
async fn a_line_beside_the_first_is_nobodys_when_its_holder_stays_behind() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let lines = json!({ "parallel": [[step("appraise", "specialist", 12)], [step("work", "divisionHead", 12)]] });
    let admin = app.sign_in("danhmuc").await;
    let draft = json!({ "title": "Hai việc cùng lúc", "procedureCode": "1.004873", "agencyCode": WARD, "source": "12/QĐ-UBND",
        "whole": { "amount": 3, "unit": "workingDays" }, "definition": whole(&[lines]) });
    let created = admin.post("/processes", &draft).await.expect(201);
    let request = admin.request(reqwest::Method::POST, &format!("/processes/{}/publish", created.text("/id")));
    admin.send(request.header("If-Match", created.etag()).json(&json!({ "acknowledge": true }))).await.expect(200);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let client = database(&app.database_url).await;
    let head = one(&client, "SELECT id::text FROM account WHERE username = 'truongphong.badinh'").await;
    office.head.act(&id, &json!({ "action": "assign", "assignee": head, "step": 2 })).await.expect(200);
    client
        .batch_execute(&format!(
            "UPDATE dossier SET applicant = applicant || '{{\"communeCode\": \"00008\"}}' WHERE id = '{id}'"
        ))
        .await
        .unwrap();
    let plan = json!({ "kind": "split", "decision": decision(), "effectiveOn": "2026-12-01", "opens": [opening()],
        "moves": [{ "from": WARD, "to": WARD, "remains": true, "exceptions": [{ "by": "commune", "value": "00008", "to": NEW }] }] });
    approved(&app, &plan).await;
    let held = format!(
        "SELECT coalesce(assignee::text, '-') || ' ' || agency_code FROM parallel_step WHERE dossier_id = '{id}'"
    );
    assert_eq!(one(&client, &held).await, format!("{head} {WARD}"));
    carried_out(&app).await;
    assert_eq!(one(&client, &held).await, format!("- {NEW}"), "the row says what the history says");
}

#[actix_web::test]
async fn a_dossier_that_somebody_works_on_is_moved_when_they_are_done() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let (held, free) = (filed(&citizen).await, filed(&citizen).await);
    let change = approved(&app, &merge()).await;
    let (client, mut worker) = (database(&app.database_url).await, database(&app.database_url).await);
    let program = app.program().await;
    app.at("2026-12-01T00:00:00+07:00");
    agency_changes::begin_due(&program).await.unwrap();
    app.at("2026-12-01T00:00:10+07:00");
    let work = worker.transaction().await.unwrap();
    work.batch_execute(&format!("SELECT FROM dossier WHERE id = '{held}' FOR UPDATE")).await.unwrap();
    for _ in 0..2 {
        assert_eq!(agency_changes::move_due(&program).await.unwrap(), 0);
    }
    assert_eq!(state(&client, &change).await, "running");
    assert_eq!((agency_of(&citizen, &held).await, agency_of(&citizen, &free).await), (WARD.to_owned(), NEW.to_owned()));
    let seen = app.sign_in("quantri").await.get(&format!("/agency-changes/{change}/progress")).await.expect(200);
    assert_eq!(
        (seen.get("/dossiersMoved"), seen.get("/dossiersLeft"), seen.get("/agenciesDone")),
        (&json!(1), &json!(1), &json!(0))
    );
    // Meanwhile officials belong to both sides: each works on the one and the other.
    let desk = app.official("tiepnhan").await;
    assert_eq!((agency_of(&desk, &held).await, agency_of(&desk, &free).await), (WARD.to_owned(), NEW.to_owned()));
    work.rollback().await.unwrap();
    assert_eq!(agency_changes::move_due(&program).await.unwrap(), 1);
    assert_eq!(agency_of(&citizen, &held).await, NEW);
    assert_eq!(state(&client, &change).await, "done");
    let twice = "SELECT count(*)::text FROM dossier_event WHERE kind = 'rehoused'";
    assert_eq!(one(&client, twice).await, "2");
}

#[actix_web::test]
async fn who_began_to_file_before_the_end_is_found_after_it() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let stray = filed(&citizen).await;
    let client = database(&app.database_url).await;
    let change = approved(&app, &merge()).await;
    // As if it were not committed yet.
    let hide = format!("UPDATE dossier SET closed_at = now() WHERE id = '{stray}'");
    client.batch_execute(&hide).await.unwrap();
    carried_out(&app).await;
    client.batch_execute(&format!("UPDATE dossier SET closed_at = NULL WHERE id = '{stray}'")).await.unwrap();
    let program = app.program().await;
    app.at("2026-12-01T00:05:00+07:00");
    assert_eq!(agency_changes::move_due(&program).await.unwrap(), 1);
    assert_eq!(agency_of(&citizen, &stray).await, NEW);
    assert_eq!(state(&client, &change).await, "done");
}

#[actix_web::test]
async fn a_plan_that_is_no_longer_sound_waits_with_its_reason() {
    let app = TestApp::start().await;
    let client = database(&app.database_url).await;
    let change = approved(&app, &merge()).await;
    client
        .batch_execute(&format!("INSERT INTO agency (code, name, level) VALUES ('{NEW}', 'Đã có', 'commune')"))
        .await
        .unwrap();
    let program = app.program().await;
    app.at("2026-12-01T00:00:00+07:00");
    assert_eq!(agency_changes::begin_due(&program).await.unwrap(), 0);
    let seen: Answer = app.sign_in("quantri").await.get(&format!("/agency-changes/{change}")).await.expect(200);
    assert_eq!(seen.text("/state"), "approved");
    assert!(seen.text("/problem").contains("codeTaken"), "{}", seen.json);
    let told = app.sign_in("quantri").await.get(&format!("/agency-changes/{change}/dry-run")).await.expect(200);
    assert_eq!(told.get("/faults/0/code"), "codeTaken");
}
