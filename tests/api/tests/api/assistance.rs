//! Filing for somebody else: who says so, who is told, whose word confirms it, and whose the dossier becomes.

use api_tests::{Answer, Caller, TestApp};
use serde_json::{Value, json};
use server::notifications::{Letter, letters};

use crate::{
    life::{WARD, complete_draft_for},
    slips::{squash, text},
    support::{database, one},
};

/// A citizen without an account.
const OWNER: &str = "079190999003";
/// The first citizen of the demo, whose number is proved.
const PROVED: &str = "001190999001";

fn somebody(email: Option<&str>) -> Value {
    json!({ "kind": "citizen", "fullName": "Lê Thị Cúc", "identityNumber": OWNER, "phone": "0912000003", "email": email })
}

/// What was written about the last event of a kind.
async fn written(app: &TestApp, id: &str, kind: &str) -> Vec<Letter> {
    let client = database(&app.database_url).await;
    let last = format!("SELECT max(seq)::text FROM dossier_event WHERE kind = '{kind}' AND dossier_id = '{id}'");
    let seq = one(&client, &last).await.parse().unwrap();
    letters(&app.program().await, id.parse().unwrap(), seq).await.unwrap()
}

fn to(letters: &[Letter]) -> Vec<&str> {
    letters.iter().map(|letter| letter.to.as_str()).collect()
}

async fn code_of(app: &TestApp, id: &str) -> String {
    written(app, id, "ownerAsked").await[0].code.clone().unwrap()
}

async fn seen(caller: &Caller<'_>, id: &str) -> Answer {
    caller.get(&format!("/dossiers/{id}")).await.expect(200)
}

async fn sends(caller: &Caller<'_>, id: &str) -> Answer {
    let etag = seen(caller, id).await.etag();
    caller.post_on(&format!("/dossiers/{id}/owner-code"), &etag, &json!({ "way": "email" })).await
}

async fn enters(caller: &Caller<'_>, id: &str, code: &str) -> Answer {
    let etag = seen(caller, id).await.etag();
    caller.post_on(&format!("/dossiers/{id}/owner-code/check"), &etag, &json!({ "code": code })).await
}

async fn confirms(caller: &Caller<'_>, id: &str) -> Answer {
    let etag = seen(caller, id).await.etag();
    caller.post_on(&format!("/dossiers/{id}/owner-confirmation"), &etag, &json!({})).await
}

async fn changes(caller: &Caller<'_>, id: &str, change: Value) -> Answer {
    let etag = seen(caller, id).await.etag();
    caller.patch(&format!("/dossiers/{id}"), &etag, &change).await
}

async fn files(caller: &Caller<'_>, id: &str) -> Answer {
    caller.act(id, &json!({ "action": "submit" })).await.expect(200)
}

fn why(answer: &Answer) -> (u16, String) {
    (answer.status.as_u16(), answer.text("/errors/0/code"))
}

#[actix_web::test]
async fn who_files_for_another_says_as_what_and_it_is_seen_everywhere() {
    let app = TestApp::start().await;
    let (helper, desk) = (app.other_citizen().await, app.official("tiepnhan").await);
    let id = complete_draft_for(&helper, Some(&somebody(None))).await;
    let draft = seen(&helper, &id).await;
    assert_eq!((draft.get("/assistance/kind"), draft.get("/assistance/notices")), (&json!("other"), &json!("both")));
    for wrong in [
        json!({ "kind": "official", "notices": "owner" }),
        json!({ "kind": "relative", "organisation": "Trường THPT Ba Đình", "notices": "both" }),
    ] {
        let refused = changes(&helper, &id, json!({ "assistance": wrong })).await;
        assert_eq!(refused.expect(400).problem().1, ["/assistance"]);
    }
    let school = json!({ "kind": "school", "organisation": "Trường THPT Ba Đình", "notices": "helper" });
    let said = changes(&helper, &id, json!({ "assistance": school })).await.expect(200);
    assert_eq!(said.text("/assistance/organisation"), "Trường THPT Ba Đình");
    let filed = files(&helper, &id).await;
    let name = filed.text("/submittedBy/name");
    // There is no receipt before anybody has received it; then it names who filed, and for whom.
    helper.get(&format!("/dossiers/{id}/slips/receipt.pdf")).await.expect(404);
    desk.act(&id, &json!({ "action": "receive" })).await.expect(200);
    for (caller, view) in [(&desk, "agency"), (&helper, "mine")] {
        let listed = caller.get(&format!("/dossiers?view={view}")).await.expect(200);
        assert_eq!(listed.text("/items/0/enteredBy"), name, "{view}");
    }
    let told = desk.get(&format!("/dossiers/{id}/timeline")).await.expect(200);
    let submitted = told.get("/items").as_array().unwrap().iter().find(|event| event["kind"] == "submitted").unwrap();
    assert_eq!((&submitted["onBehalf"], &submitted["actor"]), (&json!(true), &json!(name)));
    let slip = text(&helper.get(&format!("/dossiers/{id}/slips/receipt.pdf")).await.expect(200));
    assert!(slip.contains(&squash(&format!("Tiếp nhận hồ sơ của: {name}"))), "{slip}");
    assert!(slip.contains(&squash("Chủ hồ sơ: Lê Thị Cúc")), "{slip}");
    assert!(slip.contains(&squash(&format!("Người nhập hộ: {name} (Trường THPT Ba Đình)"))), "{slip}");
    let public = json!({ "code": filed.text("/code"), "verifier": "9003" });
    let tracked = app.anonymous().post("/tracking", &public).await.expect(200);
    assert_eq!(tracked.text("/enteredBy"), "school");
    assert!(!tracked.json.to_string().contains(&name), "no name of a person");
    let fixed = changes(&helper, &id, json!({ "assistance": { "kind": "relative", "notices": "both" } })).await;
    assert_ne!(fixed.status.as_u16(), 200, "what was shown before filing stands");
    // One's own is nobody's help.
    let own = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "assistance": { "kind": "relative", "notices": "both" } });
    assert_eq!(app.citizen().await.post("/dossiers", &own).await.expect(400).problem().1, ["/assistance"]);
}

#[actix_web::test]
async fn notices_go_to_whom_it_was_said_before_filing() {
    let app = TestApp::start().await;
    let (helper, desk) = (app.other_citizen().await, app.official("tiepnhan").await);
    let helpers = "020085999002@congdan.example";
    for (notices, expected) in
        [("owner", vec!["cuc@example.vn"]), ("helper", vec![helpers]), ("both", vec!["cuc@example.vn", helpers])]
    {
        let id = complete_draft_for(&helper, Some(&somebody(Some("cuc@example.vn")))).await;
        let said = json!({ "assistance": { "kind": "relative", "notices": notices } });
        changes(&helper, &id, said).await.expect(200);
        files(&helper, &id).await;
        assert_eq!(to(&written(&app, &id, "submitted").await), expected, "{notices}");
    }
    // At the desk there is only the owner to be told.
    let new = |assistance: Value| {
        json!({ "procedureCode": "1.004873", "agencyCode": WARD, "submit": true,
            "applicant": somebody(Some("cuc@example.vn")), "assistance": assistance })
    };
    let refused = desk.post("/dossiers", &new(json!({ "kind": "official", "notices": "helper" }))).await;
    assert_eq!(refused.expect(400).problem().1, ["/assistance"]);
    let made = desk.post("/dossiers", &new(json!({ "kind": "official", "notices": "owner" }))).await.expect(201);
    assert_eq!(made.text("/assistance/kind"), "official");
    assert_eq!(to(&written(&app, &made.text("/id"), "received").await), ["cuc@example.vn"]);
}

#[actix_web::test]
async fn the_owner_confirms_by_a_code_that_ends_and_bears_few_tries() {
    let app = TestApp::start().await;
    let (helper, stranger, desk) = (app.other_citizen().await, app.citizen().await, app.official("tiepnhan").await);
    let id = complete_draft_for(&helper, Some(&somebody(Some("cuc@example.vn")))).await;
    assert_eq!(why(&enters(&helper, &id, "000000").await), (409, "wrongState".to_owned()), "no code was sent");
    let sent = sends(&helper, &id).await.expect(200);
    assert_eq!(sent.text("/assistance/askedTo"), "c•••@example.vn");
    let letter = &written(&app, &id, "ownerAsked").await[0];
    let code = letter.code.clone().unwrap();
    assert_eq!(letter.to, "cuc@example.vn");
    assert!(letter.body.contains(&code) && letter.body.contains("Trần Văn Bình (người được nhờ)"), "{}", letter.body);
    // Nobody who asks is told it: not by the answer, not by what happened, not by the stored hash.
    let client = database(&app.database_url).await;
    let told = helper.get(&format!("/dossiers/{id}/timeline")).await.expect(200);
    let events = one(&client, "SELECT string_agg(data::text, ' ') FROM dossier_event").await;
    let hash = one(&client, "SELECT code_hash FROM owner_code").await;
    assert!(hash.starts_with("$argon2id$"), "{hash}");
    for place in [sent.json.to_string(), told.json.to_string(), events] {
        assert!(!place.contains(&code), "{place}");
    }
    assert_eq!(why(&sends(&helper, &id).await), (409, "codeTooSoon".to_owned()));
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for left in (0..5).rev() {
        let refused = enters(&helper, &id, wrong).await;
        assert_eq!(why(&refused), (409, "wrongCode".to_owned()));
        assert!(refused.text("/detail").contains(&format!("Còn {left} lần")), "{}", refused.json);
    }
    assert_eq!(enters(&helper, &id, &code).await.status, 429, "whoever guesses is slowed down");
    app.at("2026-11-20T09:00:30+07:00");
    assert_eq!(why(&enters(&helper, &id, &code).await), (409, "codeOver".to_owned()), "used up");
    app.at("2026-11-20T09:05:00+07:00");
    sends(&helper, &id).await.expect(200);
    let code = code_of(&app, &id).await;
    app.at("2026-11-20T09:20:00+07:00");
    assert_eq!(why(&enters(&helper, &id, &code).await), (409, "codeOver".to_owned()), "after a quarter of an hour");
    assert!(written(&app, &id, "ownerAsked").await.is_empty(), "what is over is not sent any more");
    server::dossiers::do_all(&app.program().await).await.unwrap();
    assert_eq!(one(&client, "SELECT count(code)::text FROM owner_code").await, "0", "nor kept in clear");
    sends(&helper, &id).await.expect(200);
    let code = code_of(&app, &id).await;
    for other in [&stranger, &desk] {
        let check = format!("/dossiers/{id}/owner-code/check");
        assert_eq!(other.post_on(&check, "\"1\"", &json!({ "code": code })).await.status, 404);
    }
    let confirmed = enters(&helper, &id, &code).await.expect(200);
    assert_eq!(confirmed.text("/assistance/confirmedBy"), "code");
    assert_eq!(confirmed.get("/assistance/canAsk"), false);
    assert_eq!(why(&sends(&helper, &id).await), (409, "alreadyConfirmed".to_owned()));
    // The code made nobody the owner, and nothing of it is left.
    assert_eq!(one(&client, "SELECT count(*)::text FROM owner_code").await, "0");
    assert_eq!(one(&client, "SELECT count(*)::text FROM dossier WHERE owner IS NOT NULL").await, "0");
}

#[actix_web::test]
async fn a_code_goes_to_the_owner_and_a_confirmed_draft_stays_what_was_confirmed() {
    let app = TestApp::start().await;
    let helper = app.other_citizen().await;
    let mute = complete_draft_for(&helper, Some(&somebody(None))).await;
    assert_eq!(why(&sends(&helper, &mute).await), (409, "noAddress".to_owned()));
    let own = complete_draft_for(&helper, Some(&somebody(Some("020085999002@congdan.EXAMPLE")))).await;
    assert_eq!(why(&sends(&helper, &own).await), (409, "ownAddress".to_owned()));
    let id = complete_draft_for(&helper, Some(&somebody(Some("sai@example.vn")))).await;
    sends(&helper, &id).await.expect(200);
    let old = code_of(&app, &id).await;
    changes(&helper, &id, json!({ "applicant": somebody(Some("cuc@example.vn")) })).await.expect(200);
    assert_eq!(why(&enters(&helper, &id, &old).await), (409, "codeOver".to_owned()), "it went to somebody else");
    app.at("2026-11-20T09:02:00+07:00");
    sends(&helper, &id).await.expect(200);
    enters(&helper, &id, &code_of(&app, &id).await).await.expect(200);
    let other =
        json!({ "kind": "citizen", "fullName": "Đỗ Văn Dần", "identityNumber": "079190999004", "phone": "0912000003" });
    for (change, pointer) in [
        (json!({ "applicant": other }), "/applicant"),
        (json!({ "assistance": { "kind": "relative", "notices": "helper" } }), "/assistance"),
    ] {
        let refused = changes(&helper, &id, change).await.expect(400);
        assert_eq!(refused.problem().1, [pointer]);
        assert_eq!(refused.text("/errors/0/code"), "alreadyConfirmed");
    }
    // What was sent again unchanged, as the page does, changes nothing.
    changes(&helper, &id, json!({ "applicant": somebody(Some("cuc@example.vn")), "resultDelivery": "post" }))
        .await
        .expect(200);
    assert_eq!(files(&helper, &id).await.text("/assistance/confirmedBy"), "code");
}

#[actix_web::test]
async fn only_a_proved_number_shows_what_was_filed_for_its_bearer() {
    let app = TestApp::start().await;
    let helper = app.other_citizen().await;
    let id = complete_draft_for(&helper, Some(&somebody(None))).await;
    let draft = complete_draft_for(&helper, Some(&somebody(None))).await;
    files(&helper, &id).await;
    // Somebody types the number at registration: nothing opens, however often the program looks.
    let typed = app.register(OWNER, "Lê Thị Cúc").await;
    let program = app.program().await;
    app.at("2026-11-20T09:02:00+07:00");
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 0);
    typed.get(&format!("/dossiers/{id}")).await.expect(404);
    assert!(typed.get("/dossiers?view=mine").await.expect(200).get("/items").as_array().unwrap().is_empty());
    // The number is proved to be theirs.
    let client = database(&app.database_url).await;
    let prove = format!(
        "UPDATE account SET identity_proved_at = created_at, email = 'cuc@example.vn' WHERE identity_number = '{OWNER}'"
    );
    client.batch_execute(&prove).await.unwrap();
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 1);
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 0);
    let linked = seen(&typed, &id).await;
    assert_eq!(
        (linked.get("/assistance/confirmedAt"), linked.get("/assistance/canConfirm")),
        (&Value::Null, &json!(true))
    );
    assert_eq!(linked.text("/submittedBy/name"), "Trần Văn Bình");
    assert_eq!(typed.get("/dossiers?view=mine").await.expect(200).text("/items/0/enteredBy"), "Trần Văn Bình");
    typed.get(&format!("/dossiers/{draft}")).await.expect(404);
    assert_eq!(to(&written(&app, &id, "ownerLinked").await), ["cuc@example.vn"]);
    // Who has typed the number does not learn that it has an account.
    let told = helper.get(&format!("/dossiers/{id}/timeline")).await.expect(200);
    assert!(!told.json.to_string().contains("ownerLinked"));
    // It is the owner's to say that it is right; the helper sees what he filed, and cannot say it.
    assert_eq!(confirms(&helper, &id).await.status, 403);
    assert_eq!(
        app.citizen().await.post_on(&format!("/dossiers/{id}/owner-confirmation"), "\"1\"", &json!({})).await.status,
        404
    );
    let confirmed = confirms(&typed, &id).await.expect(200);
    assert_eq!(confirmed.text("/assistance/confirmedBy"), "account");
    assert_eq!(why(&confirms(&typed, &id).await), (409, "alreadyConfirmed".to_owned()));
    assert_eq!(seen(&helper, &id).await.text("/assistance/confirmedBy"), "account");
    // What is filed for him from now on is his at once.
    files(&helper, &draft).await;
    assert_eq!(seen(&typed, &draft).await.get("/assistance/canConfirm"), true);
    typed.act(&draft, &json!({ "action": "withdraw", "reason": "Không nhờ ai nộp hộ." })).await.expect(200);
}

#[actix_web::test]
async fn what_is_filed_for_a_proved_citizen_stands_in_the_account_at_once() {
    let app = TestApp::start().await;
    let (owner, helper) = (app.citizen().await, app.other_citizen().await);
    let applicant =
        json!({ "kind": "citizen", "fullName": "Nguyễn Thị An", "identityNumber": PROVED, "phone": "0912000001" });
    let id = complete_draft_for(&helper, Some(&applicant)).await;
    owner.get(&format!("/dossiers/{id}")).await.expect(404);
    files(&helper, &id).await;
    let shown = seen(&owner, &id).await;
    assert_eq!((shown.get("/assistance/canConfirm"), shown.get("/assistance/canAsk")), (&json!(true), &json!(false)));
    assert_eq!(shown.get("/submittedBy/onBehalf"), true);
    // The history folds to what is stored, whatever happened beside the actions.
    confirms(&owner, &id).await.expect(200);
    let program = app.program().await;
    let report = server::dossiers::verify_events(&mut program.db.get().await.unwrap()).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}
