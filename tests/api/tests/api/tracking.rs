//! Progress without sign-in.

use api_tests::{Answer, TestApp};
use serde_json::{Value, json};

use crate::{
    life::{complete_draft, filed},
    support::{Office, Stage, bring, database, must_be_problem, one},
};

async fn track(app: &TestApp, code: &str, verifier: &str) -> Answer {
    app.anonymous().post("/tracking", &json!({ "code": code, "verifier": verifier })).await
}

#[tokio::test]
async fn by_code_and_digits_and_by_the_secret_of_the_slip_the_same_is_told_and_nobody_is_named() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = filed(&citizen).await;
    bring(&id, &office, Stage::Delivered).await;
    let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    let code = seen.text("/code");
    // By the telephone's digits or the number's.
    let by_phone = track(&app, &code, "0001").await.expect(200).json;
    let by_number = track(&app, &code, "9001").await.expect(200).json;
    let token = seen.text("/trackingUrl").rsplit('/').next().unwrap().to_owned();
    let by_token = app.anonymous().get(&format!("/tracking/{token}")).await.expect(200).json;
    assert_eq!(by_phone, by_number);
    assert_eq!(by_phone, by_token);
    assert_eq!(by_phone["code"], *code);
    assert_eq!(by_phone["status"], "returned");
    assert!(by_phone["steps"].as_array().unwrap().iter().all(|step| step["state"] == "done"));
    assert!(by_phone["events"].as_array().unwrap().len() >= 4);
    let text = by_phone.to_string();
    let client = database(&app.database_url).await;
    let names = one(&client, "SELECT string_agg(full_name, '|') FROM account").await;
    for name in names.split('|').chain(["Thị An", "001190999001", "0912000001", &id]) {
        assert!(!text.contains(name), "{name} stands in {text}");
    }
    let keys: Vec<&String> = by_phone.as_object().unwrap().keys().collect();
    assert!(!keys.iter().any(|key| key.to_lowercase().contains("applicant")), "{keys:?}");
}

#[tokio::test]
async fn a_draft_cannot_be_tracked() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let id = complete_draft(&citizen).await;
    assert_eq!(citizen.get(&format!("/dossiers/{id}")).await.expect(200).get("/trackingUrl"), &Value::Null);
    let token = one(&database(&app.database_url).await, "SELECT tracking_token FROM dossier").await;
    must_be_problem(&app.anonymous().get(&format!("/tracking/{token}")).await, 404, "notFound", "a draft");
}

#[tokio::test]
async fn a_wrong_code_and_wrong_digits_are_told_alike() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let id = filed(&citizen).await;
    let code = citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/code");
    let mut told = Vec::new();
    for (code, verifier) in [(code.as_str(), "4321"), ("H26.00004-261120-0099", "0001"), ("nothing-of-a-code", "0001")]
    {
        let mut answer = track(&app, code, verifier).await;
        must_be_problem(&answer, 404, "notFound", code);
        for own in ["requestId", "instance"] {
            answer.json.as_object_mut().unwrap().remove(own);
        }
        told.push(answer.json);
    }
    assert!(told.windows(2).all(|pair| pair[0] == pair[1]), "{told:?}");
    for verifier in ["001", "00001", "abcd", "", "٠٠٠١"] {
        let answer = track(&app, &code, verifier).await;
        must_be_problem(&answer, 400, "invalidInput", verifier);
        assert_eq!(answer.problem().1, ["/verifier"]);
    }
    track(&app, &code, "0001").await.expect(200);
}

#[tokio::test]
async fn guessing_the_digits_is_braked_and_time_lets_go() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let id = filed(&citizen).await;
    let code = citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/code");
    for guess in ["1111", "2222", "3333", "4444", "5555"] {
        track(&app, &code, guess).await.expect(404);
    }
    let braked = track(&app, &code, "0001").await;
    must_be_problem(&braked, 429, "tooManyRequests", "after five failures");
    assert!(braked.headers["retry-after"].to_str().unwrap().parse::<u32>().unwrap() >= 1);
    // The slip itself is no guess.
    let link = citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/trackingUrl");
    app.anonymous().get(&format!("/tracking/{}", link.rsplit('/').next().unwrap())).await.expect(200);
    app.at("2026-11-20T09:00:10+07:00");
    track(&app, &code, "0001").await.expect(200);
}

#[tokio::test]
async fn another_spelling_of_the_code_is_no_way_around_the_brake() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let id = filed(&citizen).await;
    let code = citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/code");
    for guess in 0..12 {
        let spelt = if guess % 2 == 0 { code.clone() } else { code.to_lowercase() };
        let status = track(&app, &spelt, &format!("{:04}", 5000 + guess)).await.status.as_u16();
        assert!(matches!(status, 404 | 429), "{status}");
    }
    track(&app, &code, "0001").await.expect(429);
}
