//! A cursor is anybody's to write: whatever it holds, a list answers with a page or with 400.

use api_tests::TestApp;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

/// Keys of every kind that a list has, at the ends of what their types hold, and things that are no keys.
fn insides() -> Vec<Value> {
    let id = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    let times = [
        "2026-11-20T02:00:00Z",
        "+262142-12-31T23:59:59.999999999Z",
        "-262143-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:60Z",
    ];
    let days = ["2026-11-20", "+262142-12-31", "-262143-01-01", "0000-02-29"];
    let mut all: Vec<Value> = times.iter().map(|time| json!([time, id])).collect();
    all.extend(days.iter().map(|day| json!([day, id])));
    all.extend(times.iter().map(|time| json!([time, i64::MAX, id])));
    all.extend([json!(id), json!(0), json!(u32::MAX), json!(i32::MIN), json!(i64::MAX), json!(-1), json!(1.5e300)]);
    all.extend([
        json!(""),
        json!("a\u{0}b"),
        json!("\u{fffd}".repeat(2000)),
        json!(null),
        json!({}),
        json!([]),
        json!([[[]]]),
        json!(true),
    ]);
    all.extend([
        json!(["a", "b"]),
        json!(["a", 1]),
        json!([0, id]),
        json!([null, id]),
        json!(["a", id]),
        json!([false, "a", id]),
    ]);
    all
}

#[tokio::test]
async fn whatever_a_cursor_holds_no_list_fails() {
    let app = TestApp::start().await;
    let document: Value = serde_json::from_str(&server::wire::openapi_json().unwrap()).unwrap();
    let callers = [
        app.citizen().await,
        app.official("lanhdao").await,
        app.sign_in("danhmuc").await,
        app.sign_in("quantri").await,
    ];
    let mut cursors: Vec<String> = insides().iter().map(|inside| URL_SAFE_NO_PAD.encode(inside.to_string())).collect();
    cursors.extend(["", "a", "%00", "====", "AAAA", "../..", "%F0%9F%98%80"].map(str::to_owned));
    let (mut lists, mut pages, mut failed) = (0, 0, Vec::new());
    for (path, item) in document["paths"].as_object().unwrap() {
        let takes = |operation: &Value| {
            operation["parameters"].as_array().into_iter().flatten().any(|one| one["name"] == "cursor")
        };
        if !takes(&item["get"]) {
            continue;
        }
        lists += 1;
        let path = path
            .trim_start_matches("/api/v1")
            .replace("{code}", "1.004873")
            .replace("{id}", "0198a000-0000-7000-8000-000000000000");
        for cursor in &cursors {
            for caller in &callers {
                let answer = caller.get(&format!("{path}?cursor={cursor}&limit=1")).await;
                pages += usize::from(answer.status.is_success());
                if answer.status.is_server_error() {
                    failed.push(format!("{path} {cursor}: {}", answer.status));
                }
            }
        }
    }
    assert!(lists >= 10 && pages > 0, "{lists} lists, {pages} pages");
    assert!(failed.is_empty(), "{failed:#?}");
}
