//! Wrong input anywhere is a clear problem document and changes nothing.

use api_tests::{Caller, TestApp};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

use crate::{
    life::{WARD, complete_draft, filed},
    support::{database, everything, must_be_problem, problem_fault},
};

/// A request, and what is answered: status, code, and the places that are named.
type Case = (&'static str, RequestBuilder, u16, &'static str, &'static [&'static str]);

async fn all_refused(app: &TestApp, caller: &Caller<'_>, cases: Vec<Case>) {
    let client = database(&app.database_url).await;
    let mut before = everything(&client).await;
    let mut wrong = Vec::new();
    for (what, request, status, code, pointers) in cases {
        let answer = caller.send(request).await;
        wrong.extend(problem_fault(&answer, status, code).map(|fault| format!("{what}: {fault}")));
        let told = answer.problem().1;
        wrong.extend(
            pointers
                .iter()
                .filter(|one| !told.iter().any(|told| told == *one))
                .map(|one| format!("{what}: {one} is not among {told:?}")),
        );
        let after = everything(&client).await;
        if after != before {
            wrong.push(format!("{what} changed something: {before} → {after}"));
            before = after;
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn new_dossier() -> Value {
    json!({ "procedureCode": "1.004873", "agencyCode": WARD })
}

fn with(key: &str, value: Value) -> Value {
    let mut body = new_dossier();
    body[key] = value;
    body
}

#[tokio::test]
async fn wrong_bodies_are_refused() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let post = || citizen.request(Method::POST, "/dossiers").header("Idempotency-Key", app.key());
    let text = |body: &str| post().header("Content-Type", "application/json").body(body.to_owned());
    let deep = format!("{}1{}", "[".repeat(5000), "]".repeat(5000));
    let cases: Vec<Case> = vec![
        ("no JSON", text("{\"procedureCode\": "), 400, "malformedBody", &[]),
        ("nothing", text(""), 400, "malformedBody", &[]),
        ("no UTF-8", post().header("Content-Type", "application/json").body(vec![b'"', 0xff, b'"']), 400, "malformedBody", &[]),
        ("too deep", text(&format!("{{\"answers\":{deep}}}")), 400, "malformedBody", &[]),
        ("a number out of range", text("{\"procedureCode\":1e999}"), 400, "malformedBody", &[]),
        ("a list", post().json(&json!([])), 400, "invalidInput", &[""]),
        ("null", post().json(&json!(null)), 400, "invalidInput", &[""]),
        ("nothing in it", post().json(&json!({})), 400, "invalidInput", &["/procedureCode", "/agencyCode"]),
        ("a wrong type", post().json(&with("procedureCode", json!(5))), 400, "invalidInput", &["/procedureCode"]),
        ("an unknown field", post().json(&with("owner", json!("me"))), 400, "invalidInput", &["/owner"]),
        ("an unknown word", post().json(&with("channel", json!("fax"))), 400, "invalidInput", &["/channel"]),
        ("too long", post().json(&with("agencyCode", json!("H".repeat(61)))), 400, "invalidInput", &["/agencyCode"]),
        (
            "several at once",
            post().json(&json!({ "procedureCode": 5, "channel": "fax", "owner": 1, "applicant": { "kind": "ghost", "fullName": 7, "x": 1 } })),
            400,
            "invalidInput",
            &["/procedureCode", "/agencyCode", "/channel", "/owner", "/applicant/kind", "/applicant/fullName", "/applicant/x"],
        ),
        ("no such procedure", post().json(&with("procedureCode", json!("9.999999"))), 400, "invalidInput", &["/procedureCode"]),
        ("no such agency", post().json(&with("agencyCode", json!("X1"))), 400, "invalidInput", &["/agencyCode"]),
        ("an agency that takes none", post().json(&with("agencyCode", json!("G15"))), 400, "invalidInput", &["/agencyCode"]),
        ("no such case", post().json(&with("caseVariantId", json!("c99"))), 400, "invalidInput", &["/caseVariantId"]),
        ("answers that are no object", post().json(&with("answers", json!("x"))), 400, "invalidInput", &["/answers"]),
        ("an unknown answer", post().json(&with("answers", json!({ "phan9": {} }))), 400, "invalidInput", &["/answers/phan9"]),
        ("an answer of a wrong type", post().json(&with("answers", json!({ "phan1": { "quan_he": 5 } }))), 400, "invalidInput", &["/answers/phan1/quan_he"]),
        ("filed incomplete", post().json(&with("submit", json!(true))), 400, "incomplete", &["/answers/phan1"]),
    ];
    all_refused(&app, &citizen, cases).await;
}

#[tokio::test]
async fn wrong_sizes_types_and_headers_are_refused() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let id = complete_draft(&citizen).await;
    let post = |path: &str| citizen.request(Method::POST, path);
    let large = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "answers": { "x": "a".repeat(1024 * 1024) } });
    let (draft, actions, attachments) =
        (format!("/dossiers/{id}"), format!("/dossiers/{id}/actions"), format!("/dossiers/{id}/attachments"));
    let form = |name: &'static str, value: &'static [u8]| {
        let part = reqwest::multipart::Part::bytes(value).file_name("a.pdf");
        post(&attachments).multipart(reqwest::multipart::Form::new().part(name, part))
    };
    let cases: Vec<Case> = vec![
        ("over 1 MB", post("/dossiers").header("Idempotency-Key", "large").json(&large), 413, "tooLarge", &[]),
        ("over 1 MB, sign-in", post("/auth/login").json(&large), 413, "tooLarge", &[]),
        (
            "plain text",
            post("/auth/login").header("Content-Type", "text/plain").body("{}"),
            415,
            "unsupportedMediaType",
            &[],
        ),
        (
            "a form",
            post("/dossiers").header("Idempotency-Key", "form").form(&[("procedureCode", "1.004873")]),
            415,
            "unsupportedMediaType",
            &[],
        ),
        (
            "no content type",
            post("/dossiers").header("Idempotency-Key", "none").body("{}"),
            415,
            "unsupportedMediaType",
            &[],
        ),
        ("no key", post("/dossiers").json(&new_dossier()), 400, "idempotencyKeyRequired", &[]),
        (
            "an empty key",
            post("/dossiers").header("Idempotency-Key", "").json(&new_dossier()),
            400,
            "invalidInput",
            &["/header/Idempotency-Key"],
        ),
        (
            "a long key",
            post("/dossiers").header("Idempotency-Key", "k".repeat(201)).json(&new_dossier()),
            400,
            "invalidInput",
            &["/header/Idempotency-Key"],
        ),
        ("no version", citizen.request(Method::PATCH, &draft).json(&json!({})), 428, "preconditionRequired", &[]),
        (
            "no version of an action",
            post(&actions).json(&json!({ "action": "submit" })),
            428,
            "preconditionRequired",
            &[],
        ),
        (
            "an old version of an action",
            post(&actions).header("If-Match", "\"0\"").json(&json!({ "action": "submit" })),
            412,
            "staleVersion",
            &[],
        ),
        (
            "an unknown action",
            post(&actions).header("If-Match", "\"1\"").json(&json!({ "action": "explode" })),
            400,
            "invalidInput",
            &["/action"],
        ),
        ("JSON for a file", post(&attachments).json(&json!({})), 415, "unsupportedMediaType", &[]),
        ("no component", form("file", b"%PDF-1.4\n"), 400, "invalidInput", &["/component"]),
        ("an unknown part", form("other", b"%PDF-1.4\n"), 400, "invalidInput", &["/other"]),
        (
            "a broken form",
            post(&attachments).header("Content-Type", "multipart/form-data; boundary=x").body("--x\r\nnonsense"),
            400,
            "malformedBody",
            &[],
        ),
    ];
    all_refused(&app, &citizen, cases).await;
    let empty = citizen.attach_bytes(&id, "other", "a.pdf", Vec::new()).await;
    must_be_problem(&empty, 400, "invalidInput", "an empty file");
    let long = citizen.attach_bytes(&id, &"c".repeat(61), "a.pdf", b"%PDF-1.4\n".to_vec()).await;
    must_be_problem(&long, 400, "invalidInput", "a long component");
}

#[tokio::test]
async fn wrong_queries_are_refused() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let get = |path: &str| citizen.request(Method::GET, path);
    let mut cases: Vec<Case> = vec![
        ("a repeated parameter", get("/procedures?limit=1&limit=2"), 400, "invalidInput", &["/query/limit"]),
        ("an unknown parameter", get("/procedures?size=3"), 400, "invalidInput", &["/query/size"]),
        (
            "several at once",
            get("/procedures?size=3&limit=0&level=heaven"),
            400,
            "invalidInput",
            &["/query/size", "/query/limit", "/query/level"],
        ),
        ("no boolean", get("/procedures?online=yes"), 400, "invalidInput", &["/query/online"]),
        ("a long question", get(&format!("/procedures?q={}", "a".repeat(501))), 400, "invalidInput", &["/query/q"]),
        ("no question", get("/procedures/suggest"), 400, "invalidInput", &["/query/q"]),
        ("no UUID", get("/dossiers?assignee=abc"), 400, "invalidInput", &["/query/assignee"]),
        ("an unknown view", get("/dossiers?view=all"), 400, "invalidInput", &["/query/view"]),
        ("a large step", get("/dossiers?step=2147483648"), 400, "invalidInput", &["/query/step"]),
        ("no date", get("/statistics/overview?from=yesterday"), 400, "invalidInput", &["/query/from"]),
        ("the 30th of February", get("/statistics/overview?from=2026-02-30"), 400, "invalidInput", &["/query/from"]),
        ("a far year", get("/statistics/overview?from=0001-01-01&to=9999-12-31&agency=H26"), 400, "invalidInput", &[]),
        ("no amount", get("/working-time/deadline?unit=workingDays"), 400, "invalidInput", &["/query/amount"]),
        (
            "no number",
            get("/working-time/deadline?amount=NaN&unit=workingDays"),
            400,
            "invalidInput",
            &["/query/amount"],
        ),
        (
            "a negative amount",
            get("/working-time/deadline?amount=-1&unit=workingDays"),
            400,
            "invalidInput",
            &["/query/amount"],
        ),
        (
            "a huge amount",
            get("/working-time/deadline?amount=1e300&unit=months"),
            400,
            "invalidInput",
            &["/query/amount"],
        ),
        (
            "many decimals",
            get("/working-time/deadline?amount=1.2345&unit=workingDays"),
            400,
            "invalidInput",
            &["/query/amount"],
        ),
        ("an unknown unit", get("/working-time/deadline?amount=1&unit=moons"), 400, "invalidInput", &["/query/unit"]),
        (
            "no time",
            get("/working-time/deadline?amount=1&unit=months&start=tomorrow"),
            400,
            "invalidInput",
            &["/query/start"],
        ),
        (
            "beyond the calendar",
            get("/working-time/deadline?amount=7000&unit=months&start=9999-12-31T09:00:00Z"),
            400,
            "invalidInput",
            &[],
        ),
    ];
    for path in [
        "/procedures",
        "/agencies",
        "/provinces",
        "/provinces/01/communes",
        "/procedures/1.004873/agencies",
        "/procedures/1.004873/versions",
        "/dossiers",
    ] {
        for limit in ["0", "101", "-1", "1.5", "abc", "", "99999999999999999999"] {
            cases.push((path, get(&format!("{path}?limit={limit}")), 400, "invalidInput", &["/query/limit"]));
        }
        // Nothing, no base64, base64 of no JSON, JSON of another kind.
        for cursor in ["%25%25", "abc", "bm90IGpzb24", "eyJhIjoxfQ", "WzEsMiwzXQ"] {
            cases.push((path, get(&format!("{path}?cursor={cursor}")), 400, "invalidInput", &["/query/cursor"]));
        }
    }
    all_refused(&app, &citizen, cases).await;
}

#[tokio::test]
async fn wrong_paths_and_methods_are_refused() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let id = filed(&citizen).await;
    let nobody = "0198a000-0000-7000-8000-000000000000";
    let send = |method: Method, path: &str| citizen.request(method, path);
    let get = |path: &str| send(Method::GET, path);
    let mut cases: Vec<Case> = vec![
        ("no UUID", get("/dossiers/abc"), 400, "invalidInput", &["/path/id"]),
        ("nothing there", get(&format!("/dossiers/{nobody}")), 404, "notFound", &[]),
        ("a code that nobody has", get("/dossiers/H26.00004-261120-9999"), 404, "notFound", &[]),
        ("no UUID of a paper", get(&format!("/dossiers/{id}/attachments/abc")), 400, "invalidInput", &[]),
        ("no such paper", get(&format!("/dossiers/{id}/attachments/{nobody}")), 404, "notFound", &[]),
        ("no such slip", get(&format!("/dossiers/{id}/slips/other.pdf")), 404, "notFound", &[]),
        ("no such procedure", get("/procedures/9.999999"), 404, "notFound", &[]),
        ("no such agency", get("/agencies/XYZ"), 404, "notFound", &[]),
        ("no such province", get("/provinces/99/communes"), 404, "notFound", &[]),
        ("no such token", get(&format!("/tracking/{}", "a".repeat(43))), 404, "notFound", &[]),
        ("an unknown path", get("/nothing"), 404, "notFound", &[]),
        ("deeper than any", get("/procedures/1.004873/form/more"), 404, "notFound", &[]),
        ("a slash too many", get("/procedures/"), 404, "notFound", &[]),
        ("the base alone", get(""), 404, "notFound", &[]),
    ];
    let methods = [
        (Method::DELETE, "/procedures".to_owned()),
        (Method::POST, "/procedures".to_owned()),
        (Method::PUT, format!("/dossiers/{id}")),
        (Method::GET, "/auth/login".to_owned()),
        (Method::PATCH, "/auth/login".to_owned()),
        (Method::DELETE, "/me".to_owned()),
        (Method::OPTIONS, "/dossiers".to_owned()),
        (Method::TRACE, "/dossiers".to_owned()),
    ];
    for (method, path) in &methods {
        cases.push(("another method", send(method.clone(), path), 405, "methodNotAllowed", &[]));
    }
    all_refused(&app, &citizen, cases).await;
    let told = citizen.send(send(Method::PUT, &format!("/dossiers/{id}"))).await;
    for method in ["GET", "PATCH", "DELETE"] {
        assert!(told.text("/detail").contains(method), "{}", told.json);
    }
    // RFC 9110, 15.5.6: the answer names the methods in `Allow`.
    let allow = told.headers.get("allow").and_then(|allow| allow.to_str().ok()).unwrap_or_default();
    assert!(allow.contains("GET") && allow.contains("PATCH") && allow.contains("DELETE"), "Allow: {allow:?}");
}

#[tokio::test]
async fn who_is_not_signed_in_is_told_before_the_body_is_read() {
    let app = TestApp::start().await;
    let (nobody, client) = (app.anonymous(), database(&app.database_url).await);
    let before = everything(&client).await;
    let bad = |path: &str| nobody.request(Method::POST, path).header("Content-Type", "application/json").body("{");
    for path in ["/dossiers", "/dossiers/search", "/dossiers/abc/actions", "/dossiers/abc/attachments"] {
        must_be_problem(&nobody.send(bad(path)).await, 401, "unauthenticated", path);
    }
    must_be_problem(&nobody.get("/dossiers?limit=abc").await, 401, "unauthenticated", "a wrong query");
    assert_eq!(everything(&client).await, before);
}
