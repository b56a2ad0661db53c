//! Nothing that a caller sends makes the program fail, and every answer is one of ours.

use api_tests::TestApp;
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

use crate::{
    life::{WARD, complete_draft},
    support::must_be_problem,
};

fn with(key: &str, value: Value) -> Value {
    let mut body = json!({ "procedureCode": "1.004873", "agencyCode": WARD });
    body[key] = value;
    body
}

#[tokio::test]
async fn a_null_character_is_wrong_input_and_not_our_failure() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let nul = "a\u{0}b";
    let mut applicant =
        json!({ "kind": "citizen", "fullName": nul, "identityNumber": "001190999001", "phone": "0912000001" });
    let mut sent: Vec<(&str, RequestBuilder)> = vec![
        ("procedure", citizen.request(Method::POST, "/dossiers").header("Idempotency-Key", "k1").json(&with("procedureCode", json!(nul)))),
        ("agency", citizen.request(Method::POST, "/dossiers").header("Idempotency-Key", "k2").json(&with("agencyCode", json!(nul)))),
        ("case", citizen.request(Method::POST, "/dossiers").header("Idempotency-Key", "k3").json(&with("caseVariantId", json!(nul)))),
        ("name", citizen.request(Method::POST, "/dossiers").header("Idempotency-Key", "k4").json(&with("applicant", applicant.clone()))),
        (
            "answer",
            citizen.request(Method::POST, "/dossiers").header("Idempotency-Key", "k5").json(&with("answers", json!({ "phan1": { "quan_he": nul } }))),
        ),
        ("login", citizen.request(Method::POST, "/auth/login").json(&json!({ "username": nul, "password": nul }))),
        (
            "register",
            citizen.request(Method::POST, "/auth/register").json(
                &json!({ "identityNumber": "079301000123", "fullName": "Lý Thử", "phone": "0912345678", "email": "a\u{0}b@example.com", "password": "mat khau rat dai" }),
            ),
        ),
        ("tracking", citizen.request(Method::POST, "/tracking").json(&json!({ "code": "H26.00004\u{0}-1", "verifier": "0001" }))),
    ];
    applicant["fullName"] = json!("Nguyễn Thị An");
    applicant["address"] = json!(nul);
    sent.push((
        "address",
        citizen.request(Method::POST, "/dossiers").header("Idempotency-Key", "k6").json(&with("applicant", applicant)),
    ));
    for field in ["code", "identityNumber", "name", "phone"] {
        sent.push((field, citizen.request(Method::POST, "/dossiers/search").json(&json!({ field: "abcdefgh\u{0}" }))));
    }
    for path in [
        "/procedures/a%00b",
        "/procedures/a%00b/form",
        "/procedures/a%00b/agencies",
        "/procedures/a%00b/versions",
        "/procedures/a%00b/qr.svg",
        "/agencies/a%00b",
        "/provinces/a%00b/communes",
        "/tracking/a%00b",
        "/dossiers/a%00b",
        "/procedures?q=a%00b",
        "/procedures?sector=a%00b",
        "/procedures/suggest?q=a%00b",
        "/former-units?q=abc%00b",
        "/agencies?q=a%00b&province=%00",
        "/statistics/overview?agency=%00",
        "/dossiers?procedure=%00",
        "/dossiers?agency=%00",
        "/working-time/deadline?amount=1&unit=workingDays&agency=%00",
        "/procedures/1.004873/agencies?province=%00",
    ] {
        sent.push((path, citizen.request(Method::GET, path)));
    }
    let mut failed = Vec::new();
    for (what, request) in sent {
        let answer = citizen.send(request).await;
        if answer.status.is_server_error() {
            failed.push(format!("{what}: {}", answer.status));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

#[tokio::test]
async fn outside_the_api_every_path_is_the_page_and_every_answer_has_a_number() {
    let app = TestApp::start().await;
    let client = reqwest::Client::new();
    for (path, status, kind) in [
        ("/", 200, "text/html; charset=utf-8"),
        ("/ho-so/abc", 200, "text/html; charset=utf-8"),
        ("/assets/missing.js", 404, "application/problem+json"),
        ("/api", 404, "application/problem+json"),
        ("/api/v2/procedures", 404, "application/problem+json"),
        ("/livez", 200, "application/json"),
        ("/readyz", 200, "application/json"),
    ] {
        let answer = client.get(format!("{}{path}", app.address)).send().await.unwrap();
        assert_eq!(
            (answer.status().as_u16(), answer.headers()["content-type"].to_str().unwrap()),
            (status, kind),
            "{path}"
        );
        assert!(!answer.headers()["x-request-id"].is_empty(), "{path}");
    }
    let posted = client.post(format!("{}/ho-so", app.address)).send().await.unwrap();
    assert_eq!(posted.status().as_u16(), 405);
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    for path in ["/procedures", "/procedures/1.004873", "/me", "/dossiers"] {
        let got = citizen.get(path).await.expect(200);
        let head = citizen.send(citizen.request(Method::HEAD, path)).await;
        assert_eq!((head.status, head.bytes.len()), (got.status, 0), "{path}");
        assert_eq!(head.headers.get("content-type"), got.headers.get("content-type"), "{path}");
    }
    let gone = citizen.send(citizen.request(Method::HEAD, "/procedures/9.999999")).await;
    assert_eq!(gone.status.as_u16(), 404);
    must_be_problem(&citizen.get("/procedures/9.999999").await, 404, "notFound", "GET");
}

#[tokio::test]
async fn the_link_to_the_next_page_keeps_what_was_asked() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    for _ in 0..3 {
        complete_draft(&citizen).await;
    }
    for path in [
        "/dossiers?view=mine&limit=1&procedure=1.004873",
        "/procedures?level=commune&limit=2",
        "/agencies?province=01&limit=3",
    ] {
        let page = citizen.get(path).await.expect(200);
        let link = page.headers.get("link").and_then(|link| link.to_str().ok()).unwrap_or_default().to_owned();
        let target =
            link.strip_prefix("</api/v1").and_then(|rest| rest.split_once(">; rel=\"next\"")).map(|(target, _)| target);
        let target = target.unwrap_or_else(|| panic!("{path}: no link to the next page, but {link:?}"));
        let by_cursor = citizen.get(&format!("{path}&cursor={}", page.text("/next"))).await.expect(200);
        assert_eq!(citizen.get(target).await.expect(200).json, by_cursor.json, "{path}: {link}");
    }
}
