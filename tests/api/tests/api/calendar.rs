//! Calendars by country and agency; a change of one moves no appointment by itself.

use api_tests::{Answer, Caller, TestApp};
use serde_json::{Value, json};
use server::{
    catalogue::calendars::Notices,
    dossiers::{Taker, import_days_off},
};

use crate::{
    life::WARD,
    support::{Office, Stage, all, at_stage, database, must_be_problem, one},
};

const OTHER: &str = "H37.05986";

/// A draft of a calendar with these days, closed.
pub fn closed(days: &[&str]) -> Value {
    let days: Vec<Value> = days.iter().map(|day| json!({ "day": day, "kind": "off", "name": "Bão số 12" })).collect();
    json!({ "hours": null, "days": days, "desks": [], "note": "Công điện của Chủ tịch UBND thành phố" })
}

fn weekday(day: &[[&str; 2]]) -> Value {
    day.iter().map(|[opens, closes]| json!({ "opens": opens, "closes": closes })).collect()
}

fn week(workdays: &[[&str; 2]], saturday: &[[&str; 2]]) -> Value {
    let day = weekday(workdays);
    json!([day, day, day, day, day, weekday(saturday), []])
}

pub async fn saved(admin: &Caller<'_>, scope: &str, draft: &Value) -> Answer {
    let path = format!("/calendars/{scope}");
    let etag = admin.get(&path).await.expect(200).etag();
    admin.put(&path, &etag, draft).await
}

async fn due_by(app: &TestApp, agency: Option<&str>, start: &str) -> String {
    let agency = agency.map(|code| format!("&agency={code}")).unwrap_or_default();
    let path = format!("/working-time/deadline?amount=1&unit=workingDays&start={}{agency}", start.replace('+', "%2B"));
    app.anonymous().get(&path).await.expect(200).text("/due")
}

#[tokio::test]
async fn an_agency_inherits_and_differs() {
    let app = TestApp::start().await;
    let (admin, system) = (app.sign_in("danhmuc").await, app.sign_in("quantri").await);
    let monday = "2026-11-30T09:00:00+07:00";
    for agency in [None, Some(WARD), Some(OTHER)] {
        assert_eq!(due_by(&app, agency, monday).await, "2026-12-01T17:30:00+07:00");
    }
    // The province closes at five and is closed on Tuesday; its wards follow, the others and the country do not.
    let mut province = closed(&["2026-12-01"]);
    province["hours"] = week(&[["08:00", "12:00"], ["13:00", "17:00"]], &[]);
    saved(&admin, "H26", &province).await.expect(200);
    assert_eq!(due_by(&app, Some(WARD), monday).await, "2026-12-02T17:00:00+07:00");
    assert_eq!(due_by(&app, Some(OTHER), monday).await, "2026-12-01T17:30:00+07:00");
    assert_eq!(due_by(&app, None, monday).await, "2026-12-01T17:30:00+07:00");
    // The ward works on that day all the same, in the morning.
    let ward = json!({ "hours": null, "note": "Trực giải quyết hồ sơ gấp",
        "days": [{ "day": "2026-12-01", "kind": "hours", "name": "Trực buổi sáng", "hours": weekday(&[["08:00", "11:00"]]) }],
        "desks": [{ "name": "Quầy số 1", "hours": week(&[["07:30", "11:30"], ["13:30", "17:00"]], &[["07:30", "11:00"]]) }] });
    let answer = saved(&admin, WARD, &ward).await.expect(200);
    assert_eq!((answer.etag().as_str(), answer.get("/moves")), ("\"1\"", &json!(0)));
    assert_eq!(due_by(&app, Some(WARD), monday).await, "2026-12-01T11:00:00+07:00");
    let told = app.anonymous().get(&format!("/calendars/{WARD}")).await.expect(200);
    assert_eq!((told.get("/hours"), told.text("/above/code").as_str()), (&Value::Null, "H26"));
    assert_eq!(told.get("/inheritedHours/0/1"), &json!({ "opens": "13:00", "closes": "17:00" }));
    assert_eq!(told.get("/days/0/hours/0/closes"), "11:00");
    assert_eq!(told.get("/desks/0/hours/5/0/opens"), "07:30");
    let above = told.get("/inheritedDays").as_array().unwrap();
    assert_eq!((above[0]["day"].as_str(), above[0]["from"]["code"].as_str()), (Some("2026-12-01"), Some("H26")));
    assert!(above.iter().any(|day| day["day"] == "2026-11-24" && day["from"]["code"] == "VN"));
    // An open Saturday morning is no working day.
    let friday = "2026-12-04T09:00:00+07:00";
    assert_eq!(due_by(&app, Some(WARD), friday).await, "2026-12-07T17:00:00+07:00");
    // The country's day reaches everybody who does not say otherwise.
    saved(&system, "VN", &closed(&["2026-12-07"])).await.expect(200);
    assert_eq!(due_by(&app, Some(WARD), friday).await, "2026-12-08T17:00:00+07:00");
    assert_eq!(due_by(&app, Some(OTHER), friday).await, "2026-12-08T17:30:00+07:00");
    let scopes: Vec<String> = all(&app.anonymous(), "/calendars", "scope")
        .await
        .iter()
        .map(|calendar| calendar["scope"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(scopes, ["H26", WARD, "VN"]);
    let ledger = app
        .anonymous()
        .get(&format!(
            "/working-time/deadline?amount=2&unit=workingDays&start=2026-11-30T09:00:00%2B07:00&agency={WARD}"
        ))
        .await
        .expect(200);
    let short = ledger.get("/ledger").as_array().unwrap().iter().find(|line| line["kind"] == "shortDay").unwrap();
    assert_eq!(short["text"], "làm việc theo giờ riêng 1/12 (Trực buổi sáng)");
    assert_eq!(short["textEn"], "own working hours on 1/12 (Trực buổi sáng)");
}

#[tokio::test]
async fn a_desk_has_days_of_its_own_that_no_deadline_counts_by() {
    let app = TestApp::start().await;
    let admin = app.sign_in("danhmuc").await;
    let hours = || week(&[["07:30", "11:30"], ["13:30", "17:00"]], &[]);
    let ward = |days: Value| json!({ "days": [], "note": "Sửa quầy", "desks": [{ "name": "Quầy số 1", "hours": hours(), "days": days }, { "name": "Quầy số 2", "hours": hours() }] });
    let days = json!([{ "day": "2026-12-03", "kind": "off", "name": "Sửa quầy" },
        { "day": "2026-12-05", "kind": "hours", "name": "Tiếp nhận bù", "hours": weekday(&[["07:30", "11:00"]]) }]);
    let monday = "2026-11-30T09:00:00+07:00";
    let due = async || {
        let path = format!(
            "/working-time/deadline?amount=4&unit=workingDays&start={}&agency={WARD}",
            monday.replace('+', "%2B")
        );
        app.anonymous().get(&path).await.expect(200).text("/due")
    };
    let before = due().await;
    let preview = admin.post(&format!("/calendars/{WARD}/preview"), &ward(days.clone())).await.expect(200);
    assert_eq!(preview.get("/total"), 0);
    assert_eq!(saved(&admin, WARD, &ward(days.clone())).await.expect(200).get("/moves"), 0);
    let told = app.anonymous().get(&format!("/calendars/{WARD}")).await.expect(200);
    assert_eq!((told.get("/desks/0/days"), told.get("/desks/1/days")), (&days, &json!([])));
    assert_eq!(due().await, before, "the ward works on, whichever desk is closed");
    // Everything that is wrong is told at once: twice the same day, a day worked in full, hours that are none, no reason.
    let wrong = json!([{ "day": "2026-12-03", "kind": "off", "name": " " }, { "day": "2026-12-03", "kind": "off", "name": "Sửa" },
        { "day": "2026-12-06", "kind": "working", "name": "Làm bù" }, { "day": "2026-12-07", "kind": "hours", "name": "Sáng" }]);
    assert_eq!(
        saved(&admin, WARD, &ward(wrong)).await.expect(400).problem().1,
        ["/desks/0/days/2/kind", "/desks/0/days/0/name", "/desks/0/days/1/day", "/desks/0/days/3/hours"]
    );
}

#[tokio::test]
async fn who_reads_an_old_version_writes_nothing() {
    let app = TestApp::start().await;
    let admin = app.sign_in("danhmuc").await;
    let path = format!("/calendars/{WARD}");
    saved(&admin, WARD, &closed(&["2026-12-01"])).await.expect(200);
    let stale = admin.put(&path, "\"0\"", &closed(&[])).await;
    must_be_problem(&stale, 412, "staleVersion", "an old version");
    let blind = admin.send(admin.request("PUT".parse().unwrap(), &path).json(&closed(&[]))).await;
    must_be_problem(&blind, 428, "preconditionRequired", "no version");
    assert_eq!(admin.get(&path).await.expect(200).get("/days").as_array().unwrap().len(), 1);
    must_be_problem(&admin.get("/calendars/H99").await, 404, "notFound", "no agency");
    must_be_problem(&admin.put("/calendars/H99", "\"0\"", &closed(&[])).await, 404, "notFound", "no agency");
    // Another province's, and the country's, are not for this administrator.
    must_be_problem(&admin.put(&format!("/calendars/{OTHER}"), "\"0\"", &closed(&[])).await, 403, "forbidden", "far");
    must_be_problem(&admin.put("/calendars/VN", "\"0\"", &closed(&[])).await, 403, "forbidden", "the country");
    let client = database(&app.database_url).await;
    let entry =
        "SELECT data ->> 'note' FROM audit_entry WHERE action = 'saveCalendar' AND subject = 'calendar:H26.00004'";
    assert_eq!(one(&client, entry).await, "Công điện của Chủ tịch UBND thành phố");
}

#[tokio::test]
async fn a_wrong_calendar_is_told_all_that_is_wrong() {
    let app = TestApp::start().await;
    let admin = app.sign_in("danhmuc").await;
    let wrong = json!({ "note": " ",
        "hours": [weekday(&[["08:00", "07:00"]]), weekday(&[["08:00", "12:00"], ["11:00", "17:00"]]), [], [], [], [], []],
        "days": [{ "day": "2026-12-01", "kind": "hours", "name": "Nửa ngày" }, { "day": "2026-12-01", "kind": "off", "name": "Bão" },
            { "day": "2026-12-02", "kind": "off", "name": "Bão", "hours": weekday(&[["08:00", "12:00"]]) }] });
    let told = saved(&admin, WARD, &wrong).await.expect(400);
    assert_eq!(told.problem().1, ["/hours/0/0", "/hours/1/1", "/days/0/hours", "/days/1/day", "/days/2/hours"]);
    let never = json!({ "note": "Nghỉ hẳn", "hours": [[], [], [], [], [], [], []], "days": [] });
    assert_eq!(saved(&admin, WARD, &never).await.expect(400).problem().1, ["/hours"]);
    assert_eq!(saved(&admin, WARD, &json!({ "note": " ", "days": [] })).await.expect(400).problem().1, ["/note"]);
    let short = json!({ "note": "x", "hours": [[], []], "days": [] });
    assert_eq!(saved(&admin, WARD, &short).await.expect(400).problem().1, ["/hours"]);
    assert_eq!(admin.get(&format!("/calendars/{WARD}")).await.expect(200).get("/version"), 0);
}

#[actix_web::test]
async fn a_change_moves_nothing_until_somebody_decides() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let (admin, head) = (app.sign_in("danhmuc").await, app.official("truongbpmc").await);
    // Received on Friday 20 November with three days, one of them a day off: Thursday 26.
    let (one_, two, three, waits) = (
        at_stage(&citizen, &office, Stage::Appraisal, None).await,
        at_stage(&citizen, &office, Stage::Received, None).await,
        at_stage(&citizen, &office, Stage::Appraisal, None).await,
        at_stage(&citizen, &office, Stage::Awaiting, None).await,
    );
    let due = async |id: &str| citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/dueAt");
    let (thursday, friday) = ("2026-11-26T17:30:00+07:00", "2026-11-27T17:30:00+07:00");
    let storm = closed(&["2026-11-25"]);
    // The preview tells what would move, page by page, and moves nothing.
    let path = format!("/calendars/{WARD}/preview");
    let first = admin.post(&format!("{path}?limit=2"), &storm).await.expect(200);
    assert_eq!((first.get("/total"), first.get("/items").as_array().unwrap().len()), (&json!(3), 2));
    assert!(first.headers.contains_key("link"));
    let rest = admin.post(&format!("{path}?limit=2&cursor={}", first.text("/next")), &storm).await.expect(200);
    assert_eq!((rest.get("/total"), rest.get("/next")), (&json!(3), &Value::Null));
    let mut ids: Vec<String> = [&first, &rest]
        .iter()
        .flat_map(|page| page.get("/items").as_array().unwrap().clone())
        .map(|item| {
            assert_eq!((item["dueAt"].as_str(), item["wouldBeAt"].as_str()), (Some(thursday), Some(friday)));
            assert_eq!((&item["agency"]["code"], &item["procedure"]["code"]), (&json!(WARD), &json!("1.004873")));
            item["dossierId"].as_str().unwrap().to_owned()
        })
        .collect();
    ids.sort();
    let mut expected = [one_.clone(), two.clone(), three.clone()];
    expected.sort();
    assert_eq!(ids, expected);
    assert_eq!(admin.post(&path, &closed(&["2026-12-15"])).await.expect(200).get("/total"), 0);
    assert_eq!(office.leader.get("/calendar-moves").await.expect(200).get("/total"), 0);
    // Saved: what was given stays, what is given now counts by it.
    assert_eq!(saved(&admin, WARD, &storm).await.expect(200).get("/moves"), 3);
    assert_eq!((due(&one_).await.as_str(), due(&two).await.as_str()), (thursday, thursday));
    let new = at_stage(&citizen, &office, Stage::Received, None).await;
    assert_eq!(due(&new).await, friday);
    let pending = office.leader.get("/calendar-moves").await.expect(200);
    assert_eq!(pending.get("/total"), 3);
    assert_eq!(pending.text("/items/0/change/note"), "Công điện của Chủ tịch UBND thành phố");
    let of = |id: &str| {
        let items = pending.get("/items").as_array().unwrap();
        items.iter().find(|item| item["dossierId"] == id).unwrap()["id"].clone()
    };
    // Neither the specialist nor another agency's people decide; the citizen has no such list.
    assert_eq!(office.specialist.get("/calendar-moves").await.expect(200).get("/total"), 0);
    let elsewhere = app.sign_in("lanhdao.tamthanh").await;
    assert_eq!(elsewhere.get("/calendar-moves").await.expect(200).get("/total"), 0);
    let moved = json!({ "moves": [of(&one_)], "decision": "move" });
    for stranger in [&office.specialist, &elsewhere] {
        must_be_problem(&stranger.post("/calendar-moves/decisions", &moved).await, 404, "notFound", "not theirs");
    }
    citizen.get("/calendar-moves").await.expect(403);
    // The leader moves one, the head of the desk keeps another.
    let done = office.leader.post("/calendar-moves/decisions", &moved).await.expect(200);
    assert_eq!((done.text("/items/0/outcome").as_str(), done.text("/items/0/dueAt").as_str()), ("moved", friday));
    assert_eq!(due(&one_).await, friday);
    let keep = json!({ "moves": [of(&two)], "decision": "keep", "reason": "Vẫn kịp trả" });
    assert_eq!(head.post("/calendar-moves/decisions", &keep).await.expect(200).text("/items/0/outcome"), "kept");
    assert_eq!(due(&two).await, thursday);
    // Once decided it is over.
    let again = office.leader.post("/calendar-moves/decisions", &moved).await.expect(200);
    assert_eq!(again.text("/items/0/outcome"), "lapsed");
    // The dossier says what happened, on both faces and in both languages; the applicant is told.
    let clock = citizen.get(&format!("/dossiers/{one_}/clock")).await.expect(200);
    let line = clock.get("/ledger").as_array().unwrap().iter().find(|line| line["kind"] == "rescheduled").unwrap();
    assert!(line["text"].as_str().unwrap().contains("do lịch làm việc thay đổi"));
    assert!(line["textEn"].as_str().unwrap().contains("because the calendar changed"));
    let closed_day = clock
        .get("/ledger")
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["text"].as_str().unwrap().contains("25/11"))
        .unwrap();
    assert_eq!(closed_day["text"], "cơ quan nghỉ 25/11 (Bão số 12)", "a storm is no holiday");
    assert_eq!(
        (closed_day["rule"].as_str(), closed_day["ruleEn"].as_str()),
        (Some("Lịch làm việc của cơ quan"), Some("The agency's working-time calendar"))
    );
    let told = citizen.get(&format!("/dossiers/{one_}/timeline")).await.expect(200);
    let last = told.get("/items").as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["kind"], &last["data"]["dueAt"]), (&json!("rescheduled"), &json!(friday)));
    let client = database(&app.database_url).await;
    let notice = format!(
        "SELECT count(*)::text FROM outbox o JOIN dossier_event e ON e.dossier_id = o.dossier_id AND e.seq = o.event_seq
         WHERE e.kind = 'rescheduled' AND o.dossier_id = '{one_}'"
    );
    assert_eq!(one(&client, &notice).await, "1");
    assert_eq!(citizen.get(&format!("/dossiers/{waits}")).await.expect(200).text("/state"), "awaitingSupplement");
    // The storm turned away: one that was moved would come back earlier, which needs a reason; the one left is settled.
    assert_eq!(saved(&admin, WARD, &closed(&[])).await.expect(200).get("/moves"), 2);
    let pending = office.leader.get("/calendar-moves").await.expect(200);
    assert_eq!(pending.get("/total"), 2);
    let ids: Vec<Value> = pending.get("/items").as_array().unwrap().iter().map(|item| item["id"].clone()).collect();
    let refused = office.leader.post("/calendar-moves/decisions", &json!({ "moves": ids, "decision": "move" })).await;
    assert_eq!(refused.expect(400).problem().1, ["/reason"]);
    assert_eq!(due(&one_).await, friday, "all or none");
    for (code, pointer) in [("workload", "/reasonCode"), ("other", "/reason")] {
        let foreign = json!({ "moves": ids, "decision": "move", "reasonCode": code });
        let refused = admin.post("/calendar-moves/decisions", &foreign).await.expect(400);
        assert_eq!(refused.problem().1, [pointer]);
    }
    let with_reason =
        json!({ "moves": ids, "decision": "move", "reasonCode": "workingDaysDecided", "reason": "Bão đã tan." });
    admin.post("/calendar-moves/decisions", &with_reason).await.expect(200);
    assert_eq!((due(&one_).await.as_str(), due(&new).await.as_str()), (thursday, thursday));
    let told = citizen.get(&format!("/dossiers/{one_}/timeline")).await.expect(200);
    let last = told.get("/items").as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&last["reason"], &last["actorRole"]),
        (
            &json!("Cơ quan có thẩm quyền quyết định lại ngày nghỉ, ngày làm việc. Bão đã tan."),
            &json!("catalogueAdmin")
        )
    );
    let program = app.program().await;
    let mut conn = program.db.get().await.unwrap();
    let report = server::dossiers::verify_events(&mut conn).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[actix_web::test]
async fn the_yearly_notice_moves_nothing_by_itself_either() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Received, None).await;
    let due = async || citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/dueAt");
    let pending = async || office.leader.get("/calendar-moves").await.expect(200);
    let client = database(&app.database_url).await;
    let known = one(
        &client,
        "SELECT string_agg(concat_ws(',', day, CASE kind WHEN 'off' THEN 'holiday' ELSE 'workedSaturday' END, '\"' || name || '\"',
             CASE WHEN provisional THEN 'provisional' ELSE 'high' END, '\"' || source || '\"'), E'\n' ORDER BY day)
         FROM holiday WHERE extract(year FROM day) = 2026",
    )
    .await;
    let usual = format!("date,kind,name,confidence,source\n{known}\n");
    let longer = format!("{usual}2026-11-25,swappedOff,Nghỉ hoán đổi,high,TB 1234/TB-BNV\n");
    let program = app.program().await;
    let imported = async |text: &str, by: &str, dry_run: bool| {
        let notices = Notices::read(text).unwrap();
        let taker = Taker { username: by, note: "Thông báo 1234/TB-BNV" };
        import_days_off(&program.db, &notices, taker, dry_run, program.clock.now()).await
    };
    let days = "SELECT count(*)::text FROM holiday WHERE day = '2026-11-25'";
    // Whoever keeps a province's calendar does not keep the country's; and a notice that says what is known changes nothing.
    assert!(imported(&longer, "danhmuc", false).await.is_err() && imported(&longer, "khongco", false).await.is_err());
    let nothing = imported(&usual, "quantri", false).await.unwrap();
    assert_eq!((nothing.added, nothing.changed, nothing.removed, nothing.moves), (0, 0, 0, 0));
    assert_eq!(app.anonymous().get("/calendars/VN").await.expect(200).get("/version"), 0);
    let tried = imported(&longer, "quantri", true).await.unwrap();
    assert_eq!((tried.added, tried.moves), (1, 1));
    assert_eq!((one(&client, days).await.as_str(), pending().await.get("/total")), ("0", &json!(0)));
    // Taken over: the appointment stays, and somebody decides.
    let done = imported(&longer, "quantri", false).await.unwrap();
    assert_eq!((done.added, done.changed, done.removed, done.moves), (1, 0, 0, 1));
    assert_eq!((one(&client, days).await.as_str(), due().await.as_str()), ("1", "2026-11-26T17:30:00+07:00"));
    let told = pending().await;
    assert_eq!(
        (told.get("/total"), told.text("/items/0/wouldBeAt").as_str()),
        (&json!(1), "2026-11-27T17:30:00+07:00")
    );
    assert_eq!(
        (told.text("/items/0/change/scope").as_str(), told.text("/items/0/change/note").as_str()),
        ("VN", "Thông báo 1234/TB-BNV")
    );
    let decision = json!({ "moves": [told.text("/items/0/id")], "decision": "move" });
    office.leader.post("/calendar-moves/decisions", &decision).await.expect(200);
    assert_eq!(due().await, "2026-11-27T17:30:00+07:00");
    // The notice is corrected: the day is an ordinary one again, and that would move it back.
    let back = imported(&usual, "quantri", false).await.unwrap();
    assert_eq!((back.added, back.removed, back.moves), (0, 1, 1));
    assert_eq!(pending().await.text("/items/0/wouldBeAt"), "2026-11-26T17:30:00+07:00");
    assert_eq!(app.anonymous().get("/calendars/VN").await.expect(200).get("/version"), 2);
    let acts =
        "SELECT string_agg(told, ' ' ORDER BY told) FROM (SELECT (data ->> 'added') || (data ->> 'removed') AS told
        FROM audit_entry WHERE action = 'importDaysOff') acts";
    assert_eq!(one(&client, acts).await, "01 10");
}

#[actix_web::test]
async fn what_changed_since_lapses() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let admin = app.sign_in("danhmuc").await;
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    saved(&admin, WARD, &closed(&["2026-11-25"])).await.expect(200);
    let pending = office.leader.get("/calendar-moves").await.expect(200);
    let which = pending.text("/items/0/id");
    // The same key gives the same answer, whatever happened since.
    let pause = json!({ "action": "pause", "cause": "incident", "reason": "Hệ thống gặp sự cố." });
    office.specialist.act(&id, &pause).await.expect(200);
    assert_eq!(office.leader.get("/calendar-moves").await.expect(200).get("/total"), 0);
    let program = app.program().await;
    server::dossiers::settle(&program).await.unwrap();
    let client = database(&app.database_url).await;
    assert_eq!(one(&client, "SELECT state FROM calendar_move").await, "lapsed");
    let late = json!({ "moves": [which], "decision": "move" });
    let answer = office.leader.post("/calendar-moves/decisions", &late).await.expect(200);
    assert_eq!(answer.text("/items/0/outcome"), "lapsed");
    // Taken up again it is counted by the new calendar.
    app.at("2026-11-23T09:00:00+07:00");
    let on = office.leader.act(&id, &json!({ "action": "resume" })).await.expect(200);
    assert_eq!(on.text("/dueAt"), "2026-11-30T17:30:00+07:00");
}

#[actix_web::test]
async fn another_process_follows_and_what_it_gave_meanwhile_is_listed() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let admin = app.sign_in("danhmuc").await;
    let program = app.program().await;
    // Written behind the back of the running server, as by another process.
    let client = database(&app.database_url).await;
    client
        .batch_execute(
            "INSERT INTO calendar (scope, agency_code, version, updated_at) VALUES ('H26.00004', 'H26.00004', 1, '2026-11-20 01:00+00');
             INSERT INTO calendar_day VALUES ('H26.00004', '2026-11-25', 'off', 'Bão', NULL);
             INSERT INTO calendar_change SELECT '0198a000-0000-7000-8000-00000000000b', 'H26.00004', 1, 'Bão', '2026-11-20 01:00+00', id
                FROM account WHERE username = 'danhmuc'",
        )
        .await
        .unwrap();
    let id = at_stage(&citizen, &office, Stage::Received, None).await;
    let due = async |id: &str| citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/dueAt");
    assert_eq!(due(&id).await, "2026-11-26T17:30:00+07:00");
    app.at("2026-11-20T09:05:00+07:00");
    assert_eq!(server::dossiers::settle(&program).await.unwrap(), 1);
    assert_eq!(server::dossiers::settle(&program).await.unwrap(), 0);
    let pending = office.leader.get("/calendar-moves").await.expect(200);
    assert_eq!((pending.get("/total"), pending.text("/items/0/dossierId")), (&json!(1), id));
    // Whoever saves next reads what is there, not what its memory says.
    let next = saved(&admin, WARD, &closed(&["2026-11-25", "2026-12-31"])).await.expect(200);
    assert_eq!((next.get("/calendar/version"), next.get("/moves")), (&json!(2), &json!(0)));
    assert_eq!(office.leader.get("/calendar-moves").await.expect(200).get("/total"), 1, "still to be decided");
}

#[tokio::test]
async fn lists_and_figures_know_what_is_soon_where() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let admin = app.sign_in("danhmuc").await;
    let id = at_stage(&citizen, &office, Stage::Received, None).await;
    let soon = async || {
        let list = office.leader.get("/dossiers?view=agency&due=soon&total=true").await.expect(200);
        let figures = office.leader.get(&format!("/statistics/overview?agency={WARD}")).await.expect(200);
        let seen = office.leader.get(&format!("/dossiers/{id}")).await.expect(200).text("/dueState");
        (list.get("/total").clone(), figures.get("/dueSoon").clone(), seen)
    };
    // Due on Thursday 26 November; on Tuesday 24, a day off, Wednesday is the next working day.
    app.at("2026-11-24T09:00:00+07:00");
    assert_eq!(soon().await, (json!(0), json!(0), "ok".to_owned()));
    saved(&admin, "H26", &closed(&["2026-11-25"])).await.expect(200);
    assert_eq!(soon().await, (json!(1), json!(1), "soon".to_owned()));
}
