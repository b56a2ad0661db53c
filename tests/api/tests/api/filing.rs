//! Drafts, completeness, versions and keys.

use api_tests::{Answer, Caller, TestApp};
use serde_json::{Value, json};
use server::{
    dossiers::{self, ActRequest, DossierRef},
    http::{
        actor::{AccountKind, Principal},
        extract::IfMatch,
    },
};

use crate::{
    life::{WARD, complete_draft, filed, marital_status_answers},
    support::{database, one},
};

#[tokio::test]
async fn the_same_key_files_once() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let body = json!({ "procedureCode": "1.004873", "agencyCode": WARD });
    let send = |body: serde_json::Value, key: &'static str| {
        citizen.send(citizen.request(reqwest::Method::POST, "/dossiers").header("Idempotency-Key", key).json(&body))
    };
    let first = send(body.clone(), "one").await.expect(201);
    let again = send(body.clone(), "one").await.expect(201);
    assert_eq!(first.json, again.json);
    assert_eq!(first.etag(), again.etag());
    let other = send(json!({ "procedureCode": "1.001193", "agencyCode": WARD }), "one").await.expect(422);
    assert_eq!(other.text("/code"), "idempotencyKeyReused");
    // The key is one caller's own.
    let stranger = app.other_citizen().await;
    stranger
        .send(stranger.request(reqwest::Method::POST, "/dossiers").header("Idempotency-Key", "one").json(&body))
        .await
        .expect(201);
    assert_eq!(citizen.get("/dossiers?view=mine&total=true").await.expect(200).get("/total"), 1);
}

#[tokio::test]
async fn the_same_key_at_the_same_time_files_once() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let body = json!({ "procedureCode": "1.004873", "agencyCode": WARD });
    let tries = (0..6).map(|_| {
        let request = citizen.request(reqwest::Method::POST, "/dossiers").header("Idempotency-Key", "race").json(&body);
        citizen.send(request)
    });
    let answers = futures_util::future::join_all(tries).await;
    assert!(answers.iter().all(|answer| matches!(answer.status.as_u16(), 201 | 409)), "{answers:?}");
    assert!(answers.iter().any(|answer| answer.status.as_u16() == 201));
    assert_eq!(citizen.get("/dossiers?view=mine&total=true").await.expect(200).get("/total"), 1);
}

#[tokio::test]
async fn everything_that_is_missing_is_told_at_once_and_nothing_changes() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let draft =
        citizen.post("/dossiers", &json!({ "procedureCode": "1.004873", "agencyCode": WARD })).await.expect(201);
    let id = draft.text("/id");
    let refused = citizen.act(&id, &json!({ "action": "submit" })).await.expect(400);
    let (code, pointers) = refused.problem();
    assert_eq!(code, "incomplete");
    assert!(pointers.iter().filter(|pointer| pointer.starts_with("/answers")).count() >= 3, "{pointers:?}");
    let after = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!((after.text("/state").as_str(), after.etag()), ("draft", draft.etag()));
}

#[tokio::test]
async fn a_stale_write_is_refused_and_a_draft_is_kept() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let id = complete_draft(&citizen).await;
    let path = format!("/dossiers/{id}");
    let first = citizen.get(&path).await.expect(200).etag();
    let mut answers = marital_status_answers();
    let second = citizen.patch(&path, &first, &json!({ "answers": answers })).await.expect(200).etag();
    assert_ne!(first, second);
    answers["unexpected"] = json!(true);
    let stale = citizen.patch(&path, &first, &json!({ "resultDelivery": "post" })).await.expect(412);
    assert_eq!(stale.text("/code"), "staleVersion");
    let bare = citizen.send(citizen.request(reqwest::Method::PATCH, &path).json(&json!({}))).await.expect(428);
    assert_eq!(bare.text("/code"), "preconditionRequired");
    let wrong = citizen.patch(&path, &second, &json!({ "answers": answers })).await.expect(400);
    assert_eq!(wrong.problem().0, "invalidInput");
    assert_eq!(citizen.get(&path).await.expect(200).etag(), second);
    let same = citizen.send(citizen.request(reqwest::Method::GET, &path).header("If-None-Match", &second)).await;
    assert_eq!(same.status.as_u16(), 304);
    citizen.delete(&path).await.expect(204);
    citizen.get(&path).await.expect(404);
}

#[tokio::test]
async fn files_are_taken_by_content() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let id = complete_draft(&citizen).await;
    let refused = citizen.attach_bytes(&id, "other", "anh.png", b"<html>".to_vec()).await.expect(415);
    assert_eq!(refused.text("/code"), "unsupportedMediaType");
    let huge = [b"%PDF-1.4\n".to_vec(), vec![b' '; 21 * 1024 * 1024]].concat();
    assert_eq!(citizen.attach_bytes(&id, "other", "to.pdf", huge).await.expect(413).text("/code"), "tooLarge");
    let stored =
        citizen.attach_bytes(&id, "other", "../../Ảnh thẻ.exe", b"\x89PNG\r\n\x1a\n0000".to_vec()).await.expect(201);
    assert_eq!(stored.text("/fileName"), "Ảnh thẻ.exe.png");
    assert_eq!(stored.text("/mediaType"), "image/png");
    let path = format!("/dossiers/{id}/attachments/{}", stored.text("/id"));
    let back = citizen.get(&path).await.expect(200);
    assert_eq!(back.bytes, b"\x89PNG\r\n\x1a\n0000");
    assert_eq!(back.headers["x-content-type-options"], "nosniff");
    let stranger = app.other_citizen().await;
    stranger.get(&path).await.expect(404);
    citizen.delete(&path).await.expect(204);
    citizen.get(&path).await.expect(404);
}

/// An action on a version that was read once, with a key.
async fn act_with_key(caller: &Caller<'_>, id: &str, etag: &str, key: &str, body: &Value) -> Answer {
    let request = caller.request(reqwest::Method::POST, &format!("/dossiers/{id}/actions"));
    caller.send(request.header("If-Match", etag).header("Idempotency-Key", key).json(body)).await
}

#[tokio::test]
async fn who_lost_the_answer_to_an_action_gets_it_again() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let id = complete_draft(&citizen).await;
    let etag = citizen.get(&format!("/dossiers/{id}")).await.expect(200).etag();
    let submit = json!({ "action": "submit" });
    let first = act_with_key(&citizen, &id, &etag, "filing", &submit).await.expect(200);
    let again = act_with_key(&citizen, &id, &etag, "filing", &submit).await.expect(200);
    assert_eq!((&first.json, first.etag()), (&again.json, again.etag()));
    // Also with the version that was read again meanwhile.
    let newer = act_with_key(&citizen, &id, &first.etag(), "filing", &submit).await.expect(200);
    assert_eq!(newer.json, first.json);
    let timeline = citizen.get(&format!("/dossiers/{id}/timeline")).await.expect(200);
    let filings = timeline.get("/items").as_array().unwrap().iter().filter(|event| event["kind"] == "submitted");
    assert_eq!(filings.count(), 1);
    let withdraw = json!({ "action": "withdraw", "reason": "Thôi." });
    let other = act_with_key(&citizen, &id, &first.etag(), "filing", &withdraw).await.expect(422);
    assert_eq!(other.text("/code"), "idempotencyKeyReused");
    // Without the key, and with another, it is what it was: too late.
    act_with_key(&citizen, &id, &etag, "another", &submit).await.expect(412);
    citizen.act_on(&id, &etag, &submit).await.expect(412);
    // What was refused is not kept: the same key may be used again when the reason is gone.
    let draft = complete_draft(&citizen).await;
    act_with_key(&citizen, &draft, "\"999\"", "late", &submit).await.expect(412);
    let etag = citizen.get(&format!("/dossiers/{draft}")).await.expect(200).etag();
    act_with_key(&citizen, &draft, &etag, "late", &submit).await.expect(200);
    let wrong = act_with_key(&citizen, &draft, &etag, &"x".repeat(201), &submit).await.expect(400);
    assert_eq!(wrong.problem().1, ["/header/Idempotency-Key"]);
}

#[tokio::test]
async fn a_dossier_is_filed_only_where_its_procedure_is_carried_out() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    // The police of the province takes dossiers, but gives no certificate of marital status.
    let elsewhere = json!({ "procedureCode": "1.004873", "agencyCode": "G01.00004" });
    let refused = citizen.post("/dossiers", &elsewhere).await.expect(400);
    assert_eq!(refused.problem(), ("invalidInput".to_owned(), vec!["/agencyCode".to_owned()]));
    let draft = complete_draft(&citizen).await;
    let path = format!("/dossiers/{draft}");
    let etag = citizen.get(&path).await.expect(200).etag();
    citizen.patch(&path, &etag, &json!({ "agencyCode": "G01.00004" })).await.expect(400);
    assert_eq!(citizen.get("/dossiers?view=mine&total=true").await.expect(200).get("/total"), 1);
}

#[actix_web::test]
async fn a_draft_is_filed_under_the_version_of_the_day() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let id = complete_draft(&citizen).await;
    let before = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(before.get("/procedure/version"), 1);
    let client = database(&app.database_url).await;
    let newer = "INSERT INTO procedure_version (procedure_code, version, content, content_hash, published_at)
            SELECT procedure_code, 2, replace(content::text, 'Giấy xác nhận tình trạng hôn nhân', 'Giấy xác nhận (mới)')::json, 'other', published_at
            FROM procedure_version WHERE procedure_code = '1.004873';
        UPDATE procedure SET version = 2, updated_at = updated_at + interval '1 hour' WHERE code = '1.004873'";
    client.batch_execute(newer).await.unwrap();
    // The program as it is once it has read the catalogue again.
    let program = app.program().await;
    let account = citizen.get("/me").await.expect(200).text("/id").parse().unwrap();
    let caller =
        Principal {
            account, kind: AccountKind::Citizen, name: "Nguyễn Thị An".to_owned(), assignments: Vec::new()
        };
    let version = before.get("/version").as_i64().unwrap();
    let which: DossierRef = id.parse().unwrap();
    let submit = ActRequest::plain(domain::dossier::ActionKind::Submit);
    dossiers::act(&program, &caller, &which, IfMatch(version), submit).await.unwrap();
    let stored = "SELECT concat_ws(' ', procedure_version, state, folded #>> '{filing,procedureVersion}', procedure_name LIKE '%(mới)%') FROM dossier";
    assert_eq!(one(&client, stored).await, "2 submitted 2 t");
    let named = "SELECT string_agg(kind, ' ' ORDER BY seq) FROM dossier_event";
    assert_eq!(one(&client, named).await, "opened revised submitted");
}

#[actix_web::test]
async fn stored_answers_are_forgotten_when_nobody_asks_for_them_again() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    filed(&citizen).await;
    let client = database(&app.database_url).await;
    let kept = "SELECT (SELECT count(*) FROM idempotency_key) || ' ' || (SELECT count(*) FROM refresh_token)";
    let program = app.program().await;
    dossiers::forget(&program).await.unwrap();
    assert_eq!(one(&client, kept).await, "1 1");
    app.at("2026-11-25T09:00:00+07:00");
    dossiers::forget(&program).await.unwrap();
    assert_eq!(one(&client, kept).await, "0 1");
    app.at("2027-11-25T09:00:00+07:00");
    dossiers::forget(&program).await.unwrap();
    assert_eq!(one(&client, kept).await, "0 0");
}

#[tokio::test]
async fn another_open_dossier_of_the_person_is_told_with_what_it_is_compared_by() {
    let app = TestApp::start().await;
    let (citizen, desk) = (app.citizen().await, app.official("tiepnhan").await);
    let first = filed(&citizen).await;
    let body = json!({ "procedureCode": "1.004873", "agencyCode": WARD,
        "applicant": { "kind": "citizen", "identityNumber": "001190999001", "fullName": "NGUYỄN THỊ AN", "phone": "0912000001" } });
    let draft = desk.post("/dossiers", &body).await.expect(201);
    let told = draft.get("/duplicates").as_array().unwrap();
    assert_eq!(told.len(), 1, "{}", draft.json);
    assert_eq!(
        (
            &told[0]["id"],
            &told[0]["applicantName"],
            &told[0]["agency"]["code"],
            &told[0]["channel"],
            &told[0]["status"]
        ),
        (&json!(first), &json!("Nguyễn Thị An"), &json!(WARD), &json!("online"), &json!("registered"))
    );
    // A warning, never a block; and what is dropped leaves nothing.
    let id = draft.text("/id");
    desk.delete(&format!("/dossiers/{id}")).await.expect(204);
    assert_eq!(desk.get(&format!("/dossiers/{first}")).await.expect(200).get("/duplicates"), &json!([]));
}
