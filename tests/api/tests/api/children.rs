//! One matter, several dossiers: the birth group within one system and through two, and what goes wrong on the way.

use api_tests::{Answer, Caller, TestApp};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, Mac as _};
use serde_json::{Value, json};
use server::{
    app::App,
    dossiers::{NewSystem, add_system, among_children, deliver},
    outbox::{self, Subscriber},
};
use sha2::{Digest as _, Sha256};

use crate::{
    agency_change::{approved, carried_out, decision},
    life::{WARD, complete_draft},
    support::{administer_too, all, database, must_be_problem},
};

pub const POLICE: &str = "G01.00004";
pub const INSURANCE: &str = "G12.00004";
const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// Let the dossiers of one matter hear of each other until nothing is left to be said.
pub async fn settle(app: &App) {
    let nobody: Subscriber = std::sync::Arc::new(|_, _| Box::pin(async { Ok(()) }));
    let subscriber = among_children(nobody);
    while outbox::relay(app, &subscriber).await.unwrap() > 0 {}
}

/// The birth group, filed by a citizen and taken in by the ward.
pub async fn begun(app: &TestApp, case: &str) -> String {
    let citizen = app.citizen().await;
    let answers: Value = serde_json::from_str(include_str!("answers/3.000722.json")).unwrap();
    let body = json!({ "procedureCode": "3.000722", "agencyCode": WARD, "caseVariantId": case, "answers": answers });
    let draft = citizen.post("/dossiers", &body).await.expect(201);
    let id = draft.text("/id");
    for component in draft.get("/components").as_array().unwrap() {
        if component["required"] == true {
            citizen.attach(&id, component["id"].as_str().unwrap()).await;
        }
    }
    citizen.act(&id, &json!({ "action": "submit" })).await.expect(200);
    let desk = app.official("tiepnhan").await;
    desk.act(&id, &json!({ "action": "receive" })).await.expect(200);
    desk.act(&id, &json!({ "action": "forward" })).await.expect(200);
    settle(&app.program().await).await;
    id
}

/// The children that a dossier shows: name of the agency's code, and the member asked for.
pub async fn children(caller: &Caller<'_>, id: &str) -> Vec<Value> {
    caller.get(&format!("/dossiers/{id}")).await.expect(200).get("/children").as_array().unwrap().clone()
}

pub fn of(children: &[Value], agency: &str) -> Value {
    children.iter().find(|child| child["agency"]["code"] == agency).cloned().unwrap_or_default()
}

/// Brings a dossier to the issue of its result through whatever steps it has, by the officials of one place.
pub async fn granted(app: &TestApp, id: &str, place: &str, number: &str) {
    let desk = app.sign_in(&format!("tiepnhan.{place}")).await;
    for _ in 0..12 {
        let seen = desk.get(&format!("/dossiers/{id}")).await.expect(200);
        let current = seen.get("/process/current").clone();
        let step = seen.get(&format!("/process/steps/{current}")).clone();
        let action = match (seen.text("/state").as_str(), step["kind"].as_str().unwrap_or_default()) {
            ("submitted", _) => json!({ "action": "receive" }),
            ("resolved" | "delivered", _) => return,
            (_, "appraise") => json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." }),
            (_, "sign") => json!({ "action": "approve" }),
            (_, "issue") => json!({ "action": "issueResult", "number": number }),
            _ => json!({ "action": "forward" }),
        };
        let user = match step["role"].as_str().unwrap() {
            "counterOfficial" => "tiepnhan",
            "specialist" => "chuyenvien",
            "divisionHead" => "truongphong",
            "leader" => "lanhdao",
            "recordsClerk" => "vanthu",
            role => panic!("nobody is a {role}"),
        };
        let caller = app.sign_in(&format!("{user}.{place}")).await;
        let mut action = action;
        if action["action"] == "issueResult" {
            action["attachmentId"] = json!(caller.attach(id, "result").await);
        }
        caller.act(id, &action).await.expect(200);
    }
    panic!("{id} did not come to its end");
}

#[actix_web::test]
async fn one_filing_opens_the_dossiers_of_three_agencies_and_comes_back_as_one_result() {
    let app = TestApp::start().await;
    let program = app.program().await;
    let citizen = app.citizen().await;
    let id = begun(&app, "c1").await;
    let whole = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(
        whole.text("/dueAt"),
        "2026-11-26T17:30:00+07:00",
        "one appointment: three working days, 24 November is off"
    );
    let now = children(&citizen, &id).await;
    assert_eq!(
        (now.len(), now[0]["agency"]["code"].as_str(), now[0]["status"].as_str()),
        (1, Some(WARD), Some("registered"))
    );
    // The child knows what was typed once, and has the paper.
    let birth = now[0]["id"].as_str().unwrap().to_owned();
    let child = citizen.get(&format!("/dossiers/{birth}")).await.expect(200);
    assert_eq!(child.get("/answers/phan2/tre_ho_ten"), "Trần Minh Khang");
    assert_eq!(child.get("/parent/id"), &json!(id));
    assert_eq!(child.get("/components/0/attachments/0/fileName"), "giay-to.pdf");
    assert_eq!(child.get("/submittedBy/name"), whole.get("/submittedBy/name"));
    // Nobody is to do anything at the whole meanwhile.
    let desk = app.official("tiepnhan").await;
    let todo = all(&desk, "/dossiers?view=todo", "id").await;
    assert!(todo.iter().all(|item| item["id"] != json!(id)), "{todo:?}");
    desk.act(&id, &json!({ "action": "forward" })).await.expect(409);

    granted(&app, &birth, "badinh", "12/2026").await;
    settle(&program).await;
    let now = children(&citizen, &id).await;
    assert_eq!(now.len(), 3, "{now:?}");
    assert_eq!((now[0]["granted"].as_bool(), now[0]["resultNumber"].as_str()), (Some(true), Some("12/2026")));
    // Its result is the applicant's at once, and went on to the police.
    let file = now[0]["resultAttachmentId"].as_str().unwrap();
    citizen.get(&format!("/dossiers/{id}/attachments/{file}")).await.expect(200);
    let (residence, insurance) = (of(&now, POLICE), of(&now, INSURANCE));
    let (residence, insurance) = (residence["id"].as_str().unwrap(), insurance["id"].as_str().unwrap());
    let police = app.sign_in("chuyenvien.congan").await;
    let seen = police.get(&format!("/dossiers/{residence}")).await.expect(200);
    assert_eq!(seen.get("/answers/phan1/ho_ten"), "Trần Minh Khang");
    assert_eq!(seen.get("/components/0/attachments/0/fileName"), "giay-to.pdf");
    // Each agency knows of its own part alone.
    for other in [id.as_str(), birth.as_str(), insurance] {
        police.get(&format!("/dossiers/{other}")).await.expect(404);
    }

    // A part that waits for the applicant holds the whole's clock, and lets the others work.
    let reception = app.sign_in("tiepnhan.bhxh").await;
    let request = json!({ "action": "requestSupplement", "reason": "Thiếu nơi khám.", "items": [{ "text": "Ghi nơi khám ban đầu." }] });
    reception.act(insurance, &request).await.expect(200);
    settle(&program).await;
    let waiting = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!((waiting.text("/state").as_str(), waiting.text("/dueState").as_str()), ("inProgress", "paused"));
    granted(&app, residence, "congan", "TT-77").await;
    app.at("2026-11-23T09:00:00+07:00");
    citizen.act(insurance, &json!({ "action": "supplement", "note": "Trạm Y tế phường Ba Đình" })).await.expect(200);
    settle(&program).await;
    let on = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(on.text("/dueAt"), "2026-11-27T17:30:00+07:00", "the day that it waited does not count");
    granted(&app, insurance, "bhxh", "BH-9").await;
    settle(&program).await;

    let done = desk.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(
        (done.text("/state").as_str(), done.text("/result/number").as_str()),
        ("resolved", "12/2026; TT-77; BH-9")
    );
    desk.act(&id, &json!({ "action": "deliver", "how": "counter" })).await.expect(200);
    let clock = citizen.get(&format!("/dossiers/{id}/clock")).await.expect(200);
    assert_eq!(clock.text("/state"), "stopped");

    // Statistics count the matter once, and show its parts; so does the citizen's list.
    let overview = app.anonymous().get("/statistics/overview").await.expect(200);
    assert_eq!(
        (overview.get("/received"), overview.get("/parts"), overview.get("/resolved")),
        (&json!(1), &json!(3), &json!(1))
    );
    let agencies = app.anonymous().get("/statistics/agencies").await.expect(200);
    let of = |code: &str| {
        let items = agencies.get("/items").as_array().unwrap().clone();
        items.into_iter().find(|item| item["agency"]["code"] == code).unwrap()
    };
    assert_eq!((of(POLICE)["received"].clone(), of(WARD)["received"].clone()), (json!(1), json!(2)));
    assert_eq!(all(&citizen, "/dossiers?view=mine", "id").await.len(), 1);
    // Hearing again changes nothing.
    let before = citizen.get(&format!("/dossiers/{id}")).await.expect(200).etag();
    settle(&program).await;
    assert_eq!(citizen.get(&format!("/dossiers/{id}")).await.expect(200).etag(), before);
    let report = server::dossiers::verify_events(&mut program.db.get().await.unwrap()).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[actix_web::test]
async fn what_is_taken_back_takes_its_parts_back_and_a_refused_part_waits_for_a_decision() {
    let app = TestApp::start().await;
    let program = app.program().await;
    let (citizen, desk) = (app.citizen().await, app.official("tiepnhan").await);
    let id = begun(&app, "c2").await;
    let birth = children(&citizen, &id).await[0]["id"].as_str().unwrap().to_owned();
    let decline = json!({ "action": "decline", "reason": "Không thuộc thẩm quyền." });
    desk.act(&birth, &decline).await.expect(200);
    settle(&program).await;
    let seen = desk.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!((seen.get("/children/0/granted"), seen.get("/process/current")), (&json!(false), &json!(1)));
    assert!(
        all(&desk, "/dossiers?view=todo", "id").await.iter().any(|item| item["id"] == json!(id)),
        "the desk decides"
    );
    desk.act(&id, &json!({ "action": "forward", "note": "Khai sinh đã có tại phường khác." })).await.expect(200);
    settle(&program).await;
    let now = children(&citizen, &id).await;
    assert_eq!(now.len(), 4, "residence, insurance and the card: {now:?}");
    citizen.act(&id, &json!({ "action": "withdraw", "reason": "Gia đình chuyển nơi ở." })).await.expect(200);
    settle(&program).await;
    for child in children(&citizen, &id).await.iter().skip(1) {
        assert_eq!(child["status"], "withdrawn", "{child}");
    }
}

/// Two systems that know each other: the ward's, and that of the insurance.
pub async fn introduce(ward: &TestApp, insurance: &TestApp) {
    let known = |name: &str, at: &TestApp, agencies: Vec<String>| NewSystem {
        name: name.to_owned(),
        title: format!("Hệ thống {name}"),
        url: format!("{}/api/v1", at.address),
        secret: SECRET.to_owned(),
        agencies,
    };
    let (here, there) = (ward.program().await, insurance.program().await);
    add_system(&here.db, &known("bhxh", insurance, vec![INSURANCE.to_owned()]), here.clock.now()).await.unwrap();
    add_system(&there.db, &known("mot-cua", ward, vec![]), there.clock.now()).await.unwrap();
}

#[actix_web::test]
async fn a_part_lives_in_another_system_and_comes_back_signed() {
    let (ward, insurance) = (TestApp::start().await, TestApp::start().await);
    introduce(&ward, &insurance).await;
    let (here, there) = (ward.program().await, insurance.program().await);
    let citizen = ward.citizen().await;
    let id = begun(&ward, "c1").await;
    let birth = children(&citizen, &id).await[0]["id"].as_str().unwrap().to_owned();
    granted(&ward, &birth, "badinh", "12/2026").await;
    settle(&here).await;
    let part = of(&children(&citizen, &id).await, INSURANCE);
    assert_eq!((part["system"].as_str(), part["status"].is_null()), (Some("bhxh"), true), "asked, not answered yet");
    let child = part["id"].as_str().unwrap();
    let reception = insurance.sign_in("tiepnhan.bhxh").await;
    reception.get(&format!("/dossiers/{child}")).await.expect(404);

    assert_eq!(deliver(&here).await.unwrap(), 1);
    assert_eq!(deliver(&here).await.unwrap(), 0, "taken once");
    settle(&there).await;
    let seen = reception.get(&format!("/dossiers/{child}")).await.expect(200);
    assert_eq!((seen.text("/state").as_str(), seen.text("/parent/system").as_str()), ("submitted", "mot-cua"));
    assert_eq!(seen.get("/components/0/attachments/0/fileName"), "giay-to.pdf", "the birth certificate came along");
    assert_eq!(seen.get("/submittedBy/name"), "Hệ thống mot-cua");
    // The citizen, proved on both sides, answers there; the whole here stands meanwhile.
    let request = json!({ "action": "requestSupplement", "reason": "Thiếu nơi khám.", "items": [{ "text": "Ghi nơi khám ban đầu." }] });
    reception.act(child, &request).await.expect(200);
    settle(&there).await;
    while deliver(&there).await.unwrap() > 0 {}
    let waiting = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    let part = of(waiting.get("/children").as_array().unwrap(), INSURANCE);
    assert_eq!((part["waits"].as_bool(), part["status"].as_str()), (Some(true), Some("supplementRequested")));
    assert_eq!(waiting.text("/dueState"), "paused");
    insurance
        .citizen()
        .await
        .act(child, &json!({ "action": "supplement", "note": "Trạm Y tế phường" }))
        .await
        .expect(200);

    granted(&insurance, child, "bhxh", "BH-9").await;
    let residence = of(&children(&citizen, &id).await, POLICE)["id"].as_str().unwrap().to_owned();
    granted(&ward, &residence, "congan", "TT-77").await;
    settle(&there).await;
    while deliver(&there).await.unwrap() > 0 {}
    settle(&here).await;
    let done = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(
        (done.text("/state").as_str(), done.text("/result/number").as_str()),
        ("resolved", "12/2026; TT-77; BH-9")
    );
    let part = of(done.get("/children").as_array().unwrap(), INSURANCE);
    let file = part["resultAttachmentId"].as_str().unwrap();
    let bytes = citizen.get(&format!("/dossiers/{id}/attachments/{file}")).await.expect(200).bytes;
    assert!(bytes.starts_with(b"%PDF"), "the result itself came back");
    // Over there it is over too: whoever asked has the result.
    assert_eq!(reception.get(&format!("/dossiers/{child}")).await.expect(200).text("/state"), "delivered");
    for program in [&here, &there] {
        let report = server::dossiers::verify_events(&mut program.db.get().await.unwrap()).await.unwrap();
        assert!(report.faults.is_empty(), "{:?}", report.faults);
    }
}

/// The police station that Ba Đình's becomes.
const NEW_POLICE: &str = "G01.90001";

#[actix_web::test]
async fn an_agency_that_is_still_to_be_asked_is_followed_when_it_merges() {
    let app = TestApp::start().await;
    let (citizen, id) = (app.citizen().await, begun(&app, "c1").await);
    let birth = children(&citizen, &id).await[0]["id"].as_str().unwrap().to_owned();
    administer_too(&database(&app.database_url).await, "a.code = 'G01'").await;
    let plan = json!({ "kind": "rearrange", "decision": decision(), "effectiveOn": "2026-12-01",
        "opens": [{ "code": NEW_POLICE, "name": "Công an phường Thăng Long", "level": "other", "superior": "G01" }],
        "moves": [{ "from": POLICE, "to": NEW_POLICE }] });
    let change = approved(&app, &plan).await;
    let told = app.sign_in("quantri").await.get(&format!("/agency-changes/{change}/dry-run")).await.expect(200);
    assert_eq!(
        (
            told.text("/parts/0/agency/code").as_str(),
            told.text("/parts/0/to/code").as_str(),
            told.get("/parts/0/dossiers")
        ),
        (WARD, NEW_POLICE, &json!(1)),
        "{}",
        told.json
    );
    carried_out(&app).await;
    // Who is to be asked reads nothing of the whole.
    app.sign_in("chuyenvien.congan").await.get(&format!("/dossiers/{id}")).await.expect(404);
    granted(&app, &birth, "badinh", "12/2026").await;
    let program = app.program().await;
    settle(&program).await;
    let residence = of(&children(&citizen, &id).await, NEW_POLICE);
    assert_eq!(residence["status"], "registered", "{residence}");
    granted(&app, residence["id"].as_str().unwrap(), "congan", "TT-77").await;
    settle(&program).await;
    assert_eq!(of(&children(&citizen, &id).await, NEW_POLICE)["resultNumber"], "TT-77");
    let report = server::dossiers::verify_events(&mut program.db.get().await.unwrap()).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[actix_web::test]
async fn a_child_that_cannot_be_opened_or_is_declined_is_the_desks_to_ask_for_again() {
    let app = TestApp::start().await;
    let (citizen, desk, id) = (app.citizen().await, app.official("tiepnhan").await, begun(&app, "c1").await);
    let (program, client) = (app.program().await, database(&app.database_url).await);
    let birth = children(&citizen, &id).await[0]["id"].as_str().unwrap().to_owned();
    let takes = async |yes: bool| {
        let sql = format!("UPDATE agency SET accepts_dossiers = {yes} WHERE code = '{POLICE}'");
        client.batch_execute(&sql).await.unwrap();
    };
    takes(false).await;
    granted(&app, &birth, "badinh", "12/2026").await;
    settle(&program).await;
    // What was heard is kept, the other line goes on, and the desk is told.
    let seen = children(&desk, &id).await;
    assert_eq!((seen.len(), of(&seen, WARD)["resultNumber"].as_str()), (3, Some("12/2026")), "{seen:?}");
    assert_eq!(of(&seen, POLICE)["problem"], "Không có cơ quan mang mã này tiếp nhận hồ sơ.");
    assert_eq!(of(&seen, INSURANCE)["status"], "registered");
    assert_eq!(children(&citizen, &id).await.len(), 2, "the applicant hears of those that there are");
    let todo = all(&desk, "/dossiers?view=todo", "id").await;
    assert!(todo.iter().any(|item| item["id"] == json!(id)), "{todo:?}");
    let again = json!({ "action": "sendBack", "reason": "Công an phường đã nhận hồ sơ trở lại." });
    takes(true).await;
    desk.act(&id, &again).await.expect(200);
    settle(&program).await;
    let residence = children(&citizen, &id).await;
    let residence = of(&residence, POLICE);
    assert_eq!(residence["status"], "registered");
    // A declined one is asked for again in the same way, and no other.
    let reception = app.sign_in("tiepnhan.congan").await;
    let first = residence["id"].as_str().unwrap();
    reception.act(first, &json!({ "action": "decline", "reason": "Chưa cập nhật nơi ở." })).await.expect(200);
    settle(&program).await;
    desk.act(&id, &again).await.expect(200);
    settle(&program).await;
    desk.act(&id, &again).await.expect(409);
    let now = children(&citizen, &id).await;
    let open: Vec<&Value> =
        now.iter().filter(|child| child["agency"]["code"] == POLICE && child["endedAt"].is_null()).collect();
    assert_eq!(open.len(), 1, "{now:?}");
    granted(&app, open[0]["id"].as_str().unwrap(), "congan", "TT-77").await;
    granted(&app, of(&now, INSURANCE)["id"].as_str().unwrap(), "bhxh", "BH-9").await;
    settle(&program).await;
    assert_eq!(citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/state"), "resolved");
    let report = server::dossiers::verify_events(&mut program.db.get().await.unwrap()).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[actix_web::test]
async fn another_system_may_be_away_repeat_itself_or_be_an_impostor() {
    let (ward, insurance) = (TestApp::start().await, TestApp::start().await);
    introduce(&ward, &insurance).await;
    let (here, there) = (ward.program().await, insurance.program().await);
    let away = NewSystem {
        name: "bhxh".to_owned(),
        title: "Hệ thống bhxh".to_owned(),
        url: "http://127.0.0.1:9/api/v1".to_owned(),
        secret: SECRET.to_owned(),
        agencies: vec![],
    };
    add_system(&here.db, &away, here.clock.now()).await.unwrap();
    let id = begun(&ward, "c1").await;
    let citizen = ward.citizen().await;
    let birth = children(&citizen, &id).await[0]["id"].as_str().unwrap().to_owned();
    granted(&ward, &birth, "badinh", "12/2026").await;
    settle(&here).await;
    let child = of(&children(&citizen, &id).await, INSURANCE)["id"].as_str().unwrap().to_owned();
    assert_eq!(deliver(&here).await.unwrap(), 1, "nobody answers");
    assert_eq!(deliver(&here).await.unwrap(), 0, "it is not asked again at once");
    citizen.act(&id, &json!({ "action": "withdraw", "reason": "Thôi." })).await.expect(200);
    settle(&here).await;
    let back = NewSystem { url: format!("{}/api/v1", insurance.address), ..away };
    add_system(&here.db, &back, here.clock.now()).await.unwrap();
    for hour in ["10", "11", "12"] {
        for app in [&ward, &insurance] {
            app.at(&format!("2026-11-20T{hour}:00:00+07:00"));
        }
        deliver(&here).await.unwrap();
    }
    settle(&there).await;
    let reception = insurance.sign_in("tiepnhan.bhxh").await;
    let seen = reception.get(&format!("/dossiers/{child}")).await.expect(200);
    assert_eq!(seen.text("/state"), "withdrawn", "asked first, taken back then: in their order");
}

/// A signature after Standard Webhooks, with a key of our own.
fn signature(secret: &str, id: &str, timestamp: i64, body: &str) -> String {
    let key = STANDARD.decode(secret.trim_start_matches("whsec_")).unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

/// Send the insurance a message in the name of the ward: head and body each signed with a key.
async fn say(
    insurance: &TestApp,
    source: &str,
    (kind, child, data): (&str, &str, Value),
    (head, body): (&str, &str),
    seconds_ago: i64,
) -> Answer {
    let timestamp = insurance.program().await.clock.now().timestamp() - seconds_ago;
    let event = json!({ "specversion": "1.0", "id": format!("m-{kind}-{child}"), "source": source, "type": format!("vn.motcua.child.{kind}"),
        "subject": child, "time": "2026-11-20T05:00:00Z", "datacontenttype": "application/json", "data": data });
    let (id, text) = (event["id"].as_str().unwrap(), event.to_string());
    let nobody = insurance.anonymous();
    let request = nobody.request("POST".parse().unwrap(), "/exchange/messages").header("webhook-id", id);
    let request =
        request.header("motcua-source", source).header("motcua-admission", signature(head, id, timestamp, source));
    let request = request
        .header("webhook-timestamp", timestamp)
        .header("webhook-signature", signature(body, id, timestamp, &text));
    nobody.send(request.header("content-type", "application/cloudevents+json").body(text)).await
}

#[actix_web::test]
async fn only_a_known_system_is_listened_to_and_only_within_its_rights() {
    const PDF: &[u8] = b"%PDF-1.4\n%%EOF\n";
    const NEW: &str = "0198a000-0000-7000-8000-000000000009";
    const OTHER: &str = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    let (ward, insurance) = (TestApp::start().await, TestApp::start().await);
    introduce(&ward, &insurance).await;
    let source = format!("{}/api/v1", ward.address);
    let theirs = complete_draft(&insurance.citizen().await).await;
    let withdrawal = |child: &str| json!({ "child": child, "reason": "x" });
    let withdrawn = ("withdrawn", theirs.as_str(), withdrawal(&theirs));
    for (what, source, keys, ago) in [
        ("another key", source.as_str(), (OTHER, OTHER), 0),
        ("another key for the head", source.as_str(), (OTHER, SECRET), 0),
        ("another key for the body", source.as_str(), (SECRET, OTHER), 0),
        ("too old", source.as_str(), (SECRET, SECRET), 301),
        ("a system that nobody knows", "https://nobody.example/api/v1", (SECRET, SECRET), 0),
    ] {
        let answer = say(&insurance, source, withdrawn.clone(), keys, ago).await;
        must_be_problem(&answer, 401, "unauthenticated", what);
    }

    // A known system has no right over dossiers that it did not open, nor over what only the office attaches.
    let both = (SECRET, SECRET);
    let answer = say(&insurance, &source, withdrawn, both, 0).await;
    must_be_problem(&answer, 400, "invalidInput", "somebody else's dossier");
    let paper = |component: &str| {
        json!({ "component": component, "fileName": "ket-qua.pdf", "mediaType": "application/pdf", "size": 0,
            "sha256": format!("{:x}", Sha256::digest(PDF)), "content": STANDARD.encode(PDF) })
    };
    let request = |child: &str, papers: Value| {
        json!({ "child": child, "parent": { "dossier": NEW, "code": null }, "procedure": "1.004873", "caseVariant": null,
            "agency": INSURANCE, "channel": "online", "limit": null, "proved": false, "answers": {},
            "applicant": { "kind": "citizen", "fullName": "Nguyễn Văn An" }, "papers": papers })
    };
    let asked = ("requested", theirs.as_str(), request(&theirs, json!([])));
    let answer = say(&insurance, &source, asked, both, 0).await;
    must_be_problem(&answer, 400, "invalidInput", "an id that is taken");
    assert_eq!(answer.text("/errors/0/code"), "taken");
    let papers = json!([paper("result"), paper("result:birth"), paper("exemption")]);
    let answer = say(&insurance, &source, ("requested", NEW, request(NEW, papers)), both, 0).await;
    must_be_problem(&answer, 400, "invalidInput", "papers of the office");
    let codes: Vec<_> = answer.get("/errors").as_array().unwrap().iter().map(|error| error["code"].clone()).collect();
    assert_eq!(codes, ["reserved", "reserved", "reserved"]);
    let seen = insurance.citizen().await.get(&format!("/dossiers/{theirs}")).await.expect(200);
    assert_eq!(seen.text("/state"), "draft", "nothing of all this touched it");
}
