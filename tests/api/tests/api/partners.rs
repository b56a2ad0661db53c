//! With whom an agency works: kept by its administrators, and carried along when the partner merges.

use api_tests::{Caller, TestApp};
use serde_json::{Value, json};

use crate::{
    agency_change::{approved, carried_out, decision},
    calendar,
    life::{WARD, complete_draft_for},
    processes::{step, whole},
    support::{Office, administer_too, database, must_be_problem, one},
};

const TAX: &str = "H37.05986";
const HEIR: &str = "H37.99999";

fn draft(difficult: bool, partners: &[(&str, &str)]) -> Value {
    let partners: Vec<Value> =
        partners.iter().map(|(partner, code)| json!({ "partner": partner, "agencyCode": code })).collect();
    json!({ "difficultArea": difficult, "partners": partners })
}

async fn saved(caller: &Caller<'_>, agency: &str, draft: &Value) -> api_tests::Answer {
    let path = format!("/agencies/{agency}/cooperation");
    let etag = caller.get(&path).await.expect(200).etag();
    caller.put(&path, &etag, draft).await
}

/// A process for the ward whose middle step is the tax office's.
async fn process_with_tax(app: &TestApp) {
    let admin = app.sign_in("danhmuc").await;
    let mut tax = step("appraise", "specialist", 12);
    tax["partner"] = json!("tax");
    let draft = json!({ "title": "Có bước của cơ quan thuế", "procedureCode": "1.004873", "agencyCode": WARD,
        "source": "12/QĐ-UBND", "whole": { "amount": 3, "unit": "workingDays" }, "definition": whole(&[tax]) });
    let created = admin.post("/processes", &draft).await.expect(201);
    let request = admin.request("POST".parse().unwrap(), &format!("/processes/{}/publish", created.text("/id")));
    admin.send(request.header("If-Match", created.etag()).json(&json!({ "acknowledge": true }))).await.expect(200);
}

#[tokio::test]
async fn partners_are_inherited_named_and_checked() {
    let app = TestApp::start().await;
    let admin = app.sign_in("danhmuc").await;
    process_with_tax(&app).await;
    let client = database(&app.database_url).await;
    // As it is before anybody has named a partner.
    client.batch_execute("DELETE FROM agency_partner").await.unwrap();
    let path = format!("/agencies/{WARD}/cooperation");
    let before = app.anonymous().get(&path).await.expect(200);
    assert_eq!(
        (before.get("/difficultArea"), before.get("/partners"), before.get("/version")),
        (&json!(false), &json!([]), &json!(0))
    );
    assert!(before.get("/missing").as_array().unwrap().contains(&json!("tax")), "{}", before.json);
    // What the province says, the ward has too, until it says otherwise.
    saved(&admin, "H26", &draft(false, &[("tax", TAX), ("police", "H26.00008")])).await.expect(200);
    let inherited = app.anonymous().get(&path).await.expect(200);
    assert_eq!(
        (inherited.text("/inherited/1/agency/code").as_str(), inherited.text("/inherited/1/from/code").as_str()),
        (TAX, "H26")
    );
    assert_eq!(
        (inherited.get("/inherited/1/staffed"), inherited.get("/inherited/0/staffed")),
        (&json!(true), &json!(false))
    );
    assert!(!inherited.get("/missing").as_array().unwrap().contains(&json!("tax")));
    let own = saved(&admin, WARD, &draft(true, &[("police", TAX)])).await.expect(200);
    assert_eq!(
        (own.text("/partners/0/agency/code").as_str(), own.get("/difficultArea"), own.etag().as_str()),
        (TAX, &json!(true), "\"1\"")
    );
    assert_eq!(own.get("/inherited").as_array().unwrap().len(), 1);
    must_be_problem(&admin.put(&path, "\"0\"", &draft(false, &[])).await, 412, "staleVersion", "an old version");
    let blind = admin.send(admin.request("PUT".parse().unwrap(), &path).json(&draft(false, &[]))).await;
    must_be_problem(&blind, 428, "preconditionRequired", "no version");
    // Everything that is wrong is told at once.
    let wrong = draft(false, &[("tax", "H99"), ("tax", TAX), ("police", WARD)]);
    assert_eq!(
        saved(&admin, WARD, &wrong).await.expect(400).problem().1,
        ["/partners/0/agencyCode", "/partners/1/partner", "/partners/2/agencyCode"]
    );
    // Another province's agency is not this administrator's; officials without the office change nothing.
    assert_eq!(saved(&admin, TAX, &draft(true, &[])).await.expect(403).problem().0, "forbidden");
    saved(&app.official("lanhdao").await, WARD, &draft(true, &[])).await.expect(403);
    admin.get("/agencies/H99/cooperation").await.expect(404);
    let kept = "SELECT count(*)::text FROM audit_entry WHERE subject LIKE 'cooperation:%'";
    assert_eq!(one(&client, kept).await, "2");
}

#[tokio::test]
async fn a_partners_people_are_directed_by_their_head_and_attach_to_their_step() {
    let app = TestApp::start().await;
    process_with_tax(&app).await;
    saved(&app.sign_in("danhmuc").await, "H26", &draft(false, &[("tax", TAX)])).await.expect(200);
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let (there, their_head) = (app.sign_in("chuyenvien.tamthanh").await, app.sign_in("truongphong.tamthanh").await);
    let id = complete_draft_for(&citizen, None).await;
    citizen.act(&id, &json!({ "action": "submit" })).await.expect(200);
    office.desk.act(&id, &json!({ "action": "receive" })).await.expect(200);
    office.desk.act(&id, &json!({ "action": "forward" })).await.expect(200);
    let client = database(&app.database_url).await;
    let whom = one(&client, "SELECT id::text FROM account WHERE username = 'chuyenvien.tamthanh'").await;
    let give = json!({ "action": "assign", "assignee": whom, "step": 1 });
    office.head.act(&id, &give).await.expect(403);
    their_head.act(&id, &give).await.expect(200);
    let people = their_head.get(&format!("/dossiers/{id}/assignees?step=1")).await.expect(200);
    assert_eq!(people.get("/items").as_array().unwrap().len(), 2, "the specialists of the tax office");
    let pdf = || b"%PDF-1.4\n%%EOF\n".to_vec();
    office.specialist.attach_bytes(&id, "step:1", "thong-bao.pdf", pdf()).await.expect(409);
    there.attach_bytes(&id, "step:0", "thong-bao.pdf", pdf()).await.expect(409);
    let file = there.attach_bytes(&id, "step:1", "thong-bao.pdf", pdf()).await.expect(201).text("/id");
    let path = format!("/dossiers/{id}/attachments/{file}");
    let seen = office.specialist.get(&format!("/dossiers/{id}")).await.expect(200);
    let paper = seen.get("/components").as_array().unwrap().iter().find(|one| one["id"] == "step:1").unwrap();
    assert_eq!(paper["name"], "Tài liệu của bước: Bước appraise");
    office.specialist.get(&path).await.expect(200);
    assert_eq!(
        there.get(&format!("/dossiers/{id}")).await.expect(200).get("/process/steps/1/takesPapers"),
        &json!(true)
    );
    // What the offices hand each other is not the applicant's.
    let theirs = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert!(!theirs.json.to_string().contains("thong-bao"), "{}", theirs.json);
    citizen.get(&path).await.expect(404);
    there.attach_bytes(&id, "result", "du-thao.pdf", pdf()).await.expect(201);
    there.act(&id, &json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." })).await.expect(200);
    there.attach_bytes(&id, "step:1", "muon.pdf", pdf()).await.expect(409);
}

#[actix_web::test]
async fn a_partners_step_counts_by_the_partners_calendar_and_the_clock_names_it() {
    let app = TestApp::start().await;
    process_with_tax(&app).await;
    administer_too(&database(&app.database_url).await, "a.code = 'H37'").await;
    let admin = app.sign_in("danhmuc").await;
    saved(&admin, "H26", &draft(false, &[("tax", TAX)])).await.expect(200);
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let there = app.sign_in("chuyenvien.tamthanh").await;
    let at_the_tax_office = async || {
        let id = complete_draft_for(&citizen, None).await;
        citizen.act(&id, &json!({ "action": "submit" })).await.expect(200);
        office.desk.act(&id, &json!({ "action": "receive" })).await.expect(200);
        office.desk.act(&id, &json!({ "action": "forward" })).await.expect(200);
        id
    };
    let clock = async |id: &str| office.leader.get(&format!("/dossiers/{id}/clock")).await.expect(200);
    let step = |clock: &api_tests::Answer| {
        ["/steps/0/dueAt", "/steps/0/agency/code", "/steps/0/countedBy/agency/code", "/steps/0/countedBy/calendar/code"]
            .map(|pointer| clock.text(pointer))
    };
    // Twelve hours from Friday 20 November, 09:00. The tax office has said nothing of its own: it counts by the country's calendar.
    let first = at_the_tax_office().await;
    let told = clock(&first).await;
    assert_eq!(step(&told), ["2026-11-23T15:00:00+07:00", TAX, TAX, "VN"]);
    assert_eq!(
        (told.text("/countedBy/agency/code").as_str(), told.text("/countedBy/calendar/name").as_str()),
        (WARD, "Cả nước")
    );
    assert_eq!(told.get("/steps/0/remainingMinutes"), 12 * 60);
    // It is closed on Monday, and Tuesday is a public holiday. The whole is counted by the ward as before, and no appointment is to be decided about.
    let closed = calendar::saved(&admin, TAX, &calendar::closed(&["2026-11-23"])).await.expect(200);
    assert_eq!(closed.get("/moves"), 0);
    let second = at_the_tax_office().await;
    let told = clock(&second).await;
    assert_eq!(step(&told), ["2026-11-25T15:00:00+07:00", TAX, TAX, TAX]);
    for id in [&first, &second] {
        assert_eq!(clock(id).await.text("/dueAt"), "2026-11-26T17:30:00+07:00");
    }
    assert_eq!(step(&clock(&first).await)[0], "2026-11-23T15:00:00+07:00", "what was given stays");
    // What goes on after it stood, goes on by what holds now: six and a half hours are left.
    app.at("2026-11-20T16:30:00+07:00");
    let pause = json!({ "action": "pause", "cause": "incident", "reason": "Mất kết nối với cơ quan thuế" });
    there.act(&first, &pause).await.expect(200);
    app.at("2026-11-20T17:00:00+07:00");
    there.act(&first, &json!({ "action": "resume" })).await.expect(200);
    assert_eq!(step(&clock(&first).await)[0], "2026-11-25T15:30:00+07:00");
    // How the time was shared out is not the applicant's matter; whose calendar his appointment is counted by, is.
    let seen = citizen.get(&format!("/dossiers/{second}/clock")).await.expect(200);
    assert_eq!((seen.get("/steps"), seen.text("/countedBy/agency/code").as_str()), (&json!([]), WARD));
    let program = app.program().await;
    let report = server::dossiers::verify_events(&mut program.db.get().await.unwrap()).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[actix_web::test]
async fn when_a_partner_merges_its_steps_and_opinions_go_along_and_nothing_waits_for_nobody() {
    let app = TestApp::start().await;
    process_with_tax(&app).await;
    saved(&app.sign_in("danhmuc").await, "H26", &draft(false, &[("tax", TAX)])).await.expect(200);
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let there = app.sign_in("chuyenvien.tamthanh").await;
    let id = complete_draft_for(&citizen, None).await;
    citizen.act(&id, &json!({ "action": "submit" })).await.expect(200);
    office.desk.act(&id, &json!({ "action": "receive" })).await.expect(200);
    let at_tax = office.desk.act(&id, &json!({ "action": "forward" })).await.expect(200);
    assert_eq!(at_tax.text("/process/steps/1/agencyCode"), TAX);
    there.act(&id, &json!({ "action": "consult", "agency": TAX, "whom": "Đội kiểm tra", "question": "Nghĩa vụ thuế?", "answerWithinDays": 30 }))
        .await
        .expect(200);
    let due = citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/dueAt");
    let rules = json!({ "distribution": "off", "holderHours": 16, "superiorHours": 6, "supplementDays": 12,
        "checkHours": 4, "cutoff": false, "restarts": true });
    let leader = app.sign_in("lanhdao.tamthanh").await;
    leader.put(&format!("/agencies/{TAX}/work-settings"), "\"0\"", &rules).await.expect(200);

    let plan = json!({ "kind": "rearrange", "decision": decision(), "effectiveOn": "2026-12-01",
        "opens": [{ "code": HEIR, "name": "Ủy ban nhân dân xã Tam Thanh Mới", "level": "commune", "superior": "H37" }],
        "moves": [{ "from": TAX, "to": HEIR }] });
    let planned = app.sign_in("danhmuc").await.post("/agency-changes", &plan).await;
    must_be_problem(&planned, 403, "forbidden", "the end of another province's agency");
    administer_too(&database(&app.database_url).await, "a.code = 'H37'").await;
    let change = approved(&app, &plan).await;
    let told = app.sign_in("quantri").await.get(&format!("/agency-changes/{change}/dry-run")).await.expect(200);
    assert_eq!(told.get("/dossiers"), 0, "the dossier itself stays");
    assert_eq!(
        (
            told.text("/parts/0/agency/code").as_str(),
            told.text("/parts/0/from/code").as_str(),
            told.text("/parts/0/to/code").as_str(),
            told.get("/parts/0/dossiers")
        ),
        (WARD, TAX, HEIR, &json!(1))
    );
    carried_out(&app).await;
    let moved = app.sign_in("chuyenvien.tamthanh").await;
    let seen = moved.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!((seen.text("/process/steps/1/agencyCode").as_str(), seen.text("/agency/code").as_str()), (HEIR, WARD));
    assert_eq!((seen.text("/consults/0/agencyCode").as_str(), seen.text("/dueAt")), (HEIR, due));
    assert_eq!(moved.get("/dossiers?view=todo").await.expect(200).get("/items/0/id"), &json!(id));
    assert_eq!(moved.get("/consultations").await.expect(200).text("/items/0/asked/code"), HEIR);
    let events = office.leader.get(&format!("/dossiers/{id}/timeline")).await.expect(200).json.to_string();
    assert!(events.contains("partnerRehoused") && events.contains("12/NQ-HĐND"), "{events}");
    assert!(
        !citizen
            .get(&format!("/dossiers/{id}/timeline"))
            .await
            .expect(200)
            .json
            .to_string()
            .contains("partnerRehoused")
    );
    let answer = json!({ "action": "answerConsult", "consult": 0, "answer": "Đã hoàn thành." });
    let leader = app.sign_in("lanhdao.tamthanh").await;
    leader.act(&id, &answer).await.expect(200);
    let works = leader.get(&format!("/agencies/{HEIR}/work-settings")).await.expect(200);
    assert_eq!((works.get("/rules"), works.get("/version")), (&rules, &json!(1)), "the heir works as it did");
    moved.act(&id, &json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." })).await.expect(200);
    // Dossiers that are begun from now on go to the heir, too.
    let cooperation = app.anonymous().get(&format!("/agencies/{WARD}/cooperation")).await.expect(200);
    assert_eq!(cooperation.text("/inherited/0/agency/code"), HEIR);
    let program = app.program().await;
    let report = server::dossiers::verify_events(&mut program.db.get().await.unwrap()).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

/// A process for the ward in which the tax office says its opinion in a working day; its silence agrees.
async fn process_with_an_opinion(app: &TestApp) {
    let admin = app.sign_in("danhmuc").await;
    let mut tax = step("opinion", "specialist", 8);
    (tax["partner"], tax["silenceAgrees"]) = (json!("tax"), json!(true));
    let definition = whole(&[tax, step("appraise", "specialist", 8)]);
    let mut draft = json!({ "title": "Lấy ý kiến cơ quan thuế", "procedureCode": "1.004873", "agencyCode": WARD,
        "source": "12/QĐ-UBND", "whole": { "amount": 3, "unit": "workingDays" }, "definition": definition });
    let created = admin.post("/processes", &draft).await.expect(201);
    assert_eq!(created.get("/steps/1/silenceAgrees"), &json!(true));
    let request = admin.request("POST".parse().unwrap(), &format!("/processes/{}/publish", created.text("/id")));
    admin.send(request.header("If-Match", created.etag()).json(&json!({ "acknowledge": true }))).await.expect(200);
    // Silence counts at an opinion alone, which has a time.
    draft["definition"]["steps"][1]["limit"] = Value::Null;
    let checked = admin.post("/processes/check", &draft).await.expect(200).json.to_string();
    assert!(checked.contains("Bước lấy ý kiến phải có thời hạn"), "{checked}");
}

#[actix_web::test]
async fn an_opinion_is_a_step_of_the_process_and_silence_agrees_where_the_definition_says_so() {
    let app = TestApp::start().await;
    process_with_an_opinion(&app).await;
    saved(&app.sign_in("danhmuc").await, "H26", &draft(false, &[("tax", TAX)])).await.expect(200);
    let (citizen, office, program) = (app.citizen().await, Office::of(&app).await, app.program().await);
    let there = app.sign_in("chuyenvien.tamthanh").await;
    let asked = async || {
        let id = complete_draft_for(&citizen, None).await;
        citizen.act(&id, &json!({ "action": "submit" })).await.expect(200);
        office.desk.act(&id, &json!({ "action": "receive" })).await.expect(200);
        office.desk.act(&id, &json!({ "action": "forward" })).await.expect(200);
        id
    };
    let (answered, silent) = (asked().await, asked().await);
    let objects = json!({ "action": "propose", "outcome": "refuse", "reasonCode": "other", "text": "Còn nợ thuế." });
    office.specialist.act(&answered, &objects).await.expect(403);
    let on = there.act(&answered, &objects).await.expect(200);
    assert_eq!((on.text("/state").as_str(), on.get("/process/current")), ("inProgress", &json!(2)));
    let seen = office.specialist.get(&format!("/dossiers/{answered}")).await.expect(200);
    assert_eq!(
        (seen.text("/opinions/0/outcome").as_str(), seen.text("/opinions/0/text").as_str()),
        ("refuse", "Còn nợ thuế.")
    );
    assert_eq!((seen.get("/opinions/0/silent"), seen.get("/proposal")), (&json!(false), &Value::Null));
    // What the offices say to each other is not the applicant's.
    for path in ["", "/timeline"] {
        let theirs = citizen.get(&format!("/dossiers/{answered}{path}")).await.expect(200).json.to_string();
        assert!(!theirs.contains("Còn nợ thuế."), "{theirs}");
    }
    // The other said nothing: at its time, and not before.
    let due = office.head.get(&format!("/dossiers/{silent}")).await.expect(200).text("/process/steps/1/dueAt");
    app.at(&due);
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 0);
    app.at("2026-11-25T09:00:00+07:00");
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 1);
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 0);
    let seen = office.head.get(&format!("/dossiers/{silent}")).await.expect(200);
    assert_eq!((seen.get("/opinions/0/silent"), seen.text("/opinions/0/outcome").as_str()), (&json!(true), "approve"));
    assert_eq!(seen.get("/process/current"), &json!(2));
    let told = office.head.get(&format!("/dossiers/{silent}/timeline")).await.expect(200).json.to_string();
    assert!(told.contains("Quá thời hạn không trả lời: coi như đồng ý."), "{told}");
    let report = server::dossiers::verify_events(&mut program.db.get().await.unwrap()).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}
