//! Filing for somebody else: who says so, who is told, whose word confirms it, and whose the dossier becomes.

use api_tests::{Caller, TestApp};
use serde_json::{Value, json};

use crate::{
    life::{WARD, complete_draft_for},
    slips::{squash, text},
    support::{database, one},
};

const OWNER: &str = "079190999003";

fn somebody(email: Option<&str>) -> Value {
    json!({ "kind": "citizen", "fullName": "Lê Thị Cúc", "identityNumber": OWNER, "phone": "0912000003", "email": email })
}

async fn code_of(app: &TestApp, id: &str) -> String {
    let client = database(&app.database_url).await;
    one(&client, &format!("SELECT coalesce(code, '') FROM owner_code WHERE dossier_id = '{id}'")).await
}

async fn sends(caller: &Caller<'_>, id: &str) -> api_tests::Answer {
    let etag = caller.get(&format!("/dossiers/{id}")).await.expect(200).etag();
    caller.post_on(&format!("/dossiers/{id}/owner-code"), &etag, &json!({ "way": "email" })).await
}

async fn enters(caller: &Caller<'_>, id: &str, code: &str) -> api_tests::Answer {
    let etag = caller.get(&format!("/dossiers/{id}")).await.expect(200).etag();
    caller.post_on(&format!("/dossiers/{id}/owner-code/check"), &etag, &json!({ "code": code })).await
}

#[tokio::test]
async fn who_files_for_another_says_as_what_and_it_is_seen_everywhere() {
    let app = TestApp::start().await;
    let (helper, desk) = (app.other_citizen().await, app.official("tiepnhan").await);
    let id = complete_draft_for(&helper, Some(&somebody(Some("cuc@example.vn")))).await;
    let draft = helper.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!((draft.get("/assistance/kind"), draft.get("/assistance/notices")), (&json!("other"), &json!("both")));
    let path = format!("/dossiers/{id}");
    let official = json!({ "assistance": { "kind": "official", "notices": "owner" } });
    assert_eq!(helper.patch(&path, &draft.etag(), &official).await.expect(400).problem().1, ["/assistance"]);
    let school =
        json!({ "assistance": { "kind": "school", "organisation": "Trường THPT Ba Đình", "notices": "helper" } });
    let said = helper.patch(&path, &draft.etag(), &school).await.expect(200);
    assert_eq!(said.get("/assistance/organisation"), "Trường THPT Ba Đình");
    let filed = helper.act(&id, &json!({ "action": "submit" })).await.expect(200);
    let name = filed.text("/submittedBy/name");
    desk.act(&id, &json!({ "action": "receive" })).await.expect(200);
    let listed = desk.get("/dossiers?view=agency").await.expect(200);
    assert_eq!(listed.text("/items/0/enteredBy"), name);
    let told = desk.get(&format!("/dossiers/{id}/timeline")).await.expect(200);
    let submitted = told.get("/items").as_array().unwrap().iter().find(|event| event["kind"] == "submitted").unwrap();
    assert_eq!((&submitted["onBehalf"], &submitted["actor"]), (&json!(true), &json!(name)));
    let slip = text(&helper.get(&format!("/dossiers/{id}/slips/receipt.pdf")).await.expect(200));
    assert!(slip.contains(&squash(&format!("Người nhập hộ: {name} (Trường THPT Ba Đình)"))), "{slip}");
    // One's own is nobody's help.
    let own = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "assistance": { "kind": "relative", "notices": "both" } });
    assert_eq!(app.citizen().await.post("/dossiers", &own).await.expect(400).problem().1, ["/assistance"]);
}

#[tokio::test]
async fn the_owner_confirms_by_a_code_that_ends_and_bears_few_tries() {
    let app = TestApp::start().await;
    let (helper, stranger, desk) = (app.other_citizen().await, app.citizen().await, app.official("tiepnhan").await);
    let id = complete_draft_for(&helper, Some(&somebody(Some("cuc@example.vn")))).await;
    assert_eq!(enters(&helper, &id, "000000").await.status, 409, "no code was sent");
    let sent = sends(&helper, &id).await.expect(200);
    assert_eq!(sent.text("/assistance/askedTo"), "c•••@example.vn");
    assert!(!sent.json.to_string().contains(&code_of(&app, &id).await), "the code is not told to who asks for it");
    assert_eq!(sends(&helper, &id).await.status, 409, "at once again");
    let code = code_of(&app, &id).await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for left in (0..5).rev() {
        let refused = enters(&helper, &id, wrong).await.expect(409);
        assert!(refused.text("/detail").contains(&format!("Còn {left} lần")), "{}", refused.json);
    }
    assert!(enters(&helper, &id, &code).await.expect(409).text("/detail").contains("quá số lần"), "used up");
    app.at("2026-11-20T09:05:00+07:00");
    sends(&helper, &id).await.expect(200);
    let code = code_of(&app, &id).await;
    app.at("2026-11-20T09:20:01+07:00");
    assert!(enters(&helper, &id, &code).await.expect(409).text("/detail").contains("hết hạn"));
    sends(&helper, &id).await.expect(200);
    let code = code_of(&app, &id).await;
    for other in [&stranger, &desk] {
        let check = format!("/dossiers/{id}/owner-code/check");
        assert_eq!(other.post_on(&check, "\"1\"", &json!({ "code": code })).await.status, 404);
    }
    let confirmed = enters(&helper, &id, &code).await.expect(200);
    assert_eq!(confirmed.text("/assistance/confirmedBy"), "code");
    assert_eq!(confirmed.get("/assistance/canAsk"), false);
    assert_eq!(sends(&helper, &id).await.status, 409);
    // The code made nobody the owner, and nothing of it is left.
    let client = database(&app.database_url).await;
    assert_eq!(one(&client, "SELECT count(*)::text FROM owner_code").await, "0");
    assert_eq!(one(&client, "SELECT count(*)::text FROM dossier WHERE owner IS NOT NULL").await, "0");
    // Without an address there is no way.
    let mute = complete_draft_for(&helper, Some(&somebody(None))).await;
    assert!(sends(&helper, &mute).await.expect(409).text("/detail").contains("thư điện tử"));
}

#[actix_web::test]
async fn only_a_proved_number_shows_what_was_filed_for_its_bearer() {
    let app = TestApp::start().await;
    let helper = app.other_citizen().await;
    let id = complete_draft_for(&helper, Some(&somebody(None))).await;
    let draft = complete_draft_for(&helper, Some(&somebody(None))).await;
    helper.act(&id, &json!({ "action": "submit" })).await.expect(200);
    // Somebody types the number at registration: nothing opens, however often the program looks.
    let typed = app.register(OWNER, "Lê Thị Cúc").await;
    let program = app.program().await;
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 0);
    typed.get(&format!("/dossiers/{id}")).await.expect(404);
    assert!(typed.get("/dossiers?view=mine").await.expect(200).get("/items").as_array().unwrap().is_empty());
    // The number is proved to be theirs.
    let client = database(&app.database_url).await;
    let prove = format!("UPDATE account SET identity_proved_at = created_at WHERE identity_number = '{OWNER}'");
    client.batch_execute(&prove).await.unwrap();
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 1);
    assert_eq!(server::dossiers::do_all(&program).await.unwrap(), 0);
    let seen = typed.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(seen.text("/assistance/confirmedBy"), "account");
    typed.get(&format!("/dossiers/{draft}")).await.expect(404);
    helper.get(&format!("/dossiers/{id}")).await.expect(200);
}
