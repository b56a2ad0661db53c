//! What is to be paid: by the fee rule, otherwise for a reason, or not at all with a proof.

use api_tests::TestApp;
use serde_json::json;

use crate::life::WARD;

#[tokio::test]
async fn the_amount_comes_from_the_rule_and_another_one_needs_a_reason() {
    let app = TestApp::start().await;
    let (desk, till, citizen) = (app.official("tiepnhan").await, app.official("ketoan").await, app.citizen().await);
    let body = json!({ "procedureCode": "2.000635", "agencyCode": WARD, "submit": true,
        "applicant": { "kind": "citizen", "identityNumber": "001190999001", "fullName": "Nguyễn Thị An", "phone": "0912000001" } });
    let filed = desk.post("/dossiers", &body).await.expect(201);
    let id = filed.text("/id");
    assert_eq!(
        (filed.get("/charge/amount"), filed.get("/charge/gap")),
        (&json!(8_000), &json!(null)),
        "{}",
        filed.get("/charge")
    );
    let ask = |amount: i64| json!({ "action": "requestPayment", "amount": amount, "purpose": "Lệ phí bản sao" });
    let refused = desk.act(&id, &ask(4_000)).await.expect(400);
    assert_eq!(
        (refused.problem().1, refused.text("/errors/0/code")),
        (vec!["/reason".to_owned()], "amountDiffers".to_owned())
    );
    let mut less = ask(4_000);
    less["reasonCode"] = json!("poorHousehold");
    let proof = desk.attach(&id, "exemption").await;
    less["attachmentId"] = json!(proof);
    let asked = desk.act(&id, &less).await.expect(200);
    let payment = asked.get("/payments/0").clone();
    assert_eq!(
        (&payment["ruleAmount"], &payment["amount"], &payment["quantity"]),
        (&json!(8_000), &json!(4_000), &json!(null))
    );
    assert_eq!((&payment["reason"], &payment["proof"]), (&json!("Người nộp thuộc hộ nghèo."), &json!(proof)));
    let told = citizen.get(&format!("/dossiers/{id}/timeline")).await.expect(200);
    let last = told.get("/items").as_array().unwrap().last().unwrap();
    assert_eq!(
        (&last["data"]["ruleAmount"], &last["data"]["why"]),
        (&json!(8_000), &json!("Người nộp thuộc hộ nghèo."))
    );

    // The till waives the rest, with its own proof; who did it stands there for the office, not for the applicant.
    let bare = json!({ "action": "confirmPayment", "reasonCode": "merit" });
    assert_eq!(till.act(&id, &bare).await.expect(400).problem().1, ["/attachmentId"]);
    let proof = till.attach(&id, "exemption").await;
    let waive = json!({ "action": "confirmPayment", "reasonCode": "merit", "attachmentId": proof });
    let waived = till.act(&id, &waive).await.expect(200);
    assert_eq!(
        (waived.text("/payments/0/waivedFor"), waived.text("/payments/0/reasonCode")),
        ("Người nộp là người có công với cách mạng.".to_owned(), "merit".to_owned())
    );
    assert!(!waived.text("/payments/0/settledBy").is_empty());
    let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(seen.get("/payments/0/settledBy"), &json!(null));
    // The proof is the office's to attach.
    let refused = citizen.attach_bytes(&id, "exemption", "x.pdf", b"%PDF-1.4 x".to_vec()).await;
    assert_eq!(refused.status, 409);
}

#[tokio::test]
async fn what_is_to_pay_is_shown_before_filing() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let draft = |code: &str| json!({ "procedureCode": code, "agencyCode": WARD });
    let free = citizen.post("/dossiers", &draft("1.001193")).await.expect(201);
    assert_eq!((free.get("/charge/amount"), free.get("/charge/gap")), (&json!(0), &json!(null)));
    let province = citizen.post("/dossiers", &draft("1.004873")).await.expect(201);
    assert_eq!((province.get("/charge/amount"), province.get("/charge/gap")), (&json!(null), &json!("byProvince")));
}
