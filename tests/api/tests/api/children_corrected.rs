//! One matter, several dossiers: a result that is corrected after the whole had it, within one system and through two.

use api_tests::TestApp;
use serde_json::{Value, json};
use server::{app::App, dossiers::deliver};

use crate::children::{INSURANCE, POLICE, begun, children, granted, introduce, of, settle};

/// A whole whose three parts were granted, handed out; its id and that of the part at the police.
async fn delivered(app: &TestApp, program: &App) -> (String, String) {
    let (citizen, id) = (app.citizen().await, begun(app, "c1").await);
    let birth = children(&citizen, &id).await[0]["id"].as_str().unwrap().to_owned();
    granted(app, &birth, "badinh", "12/2026").await;
    settle(program).await;
    let now = children(&citizen, &id).await;
    let residence = of(&now, POLICE)["id"].as_str().unwrap().to_owned();
    granted(app, &residence, "congan", "TT-77").await;
    granted(app, of(&now, INSURANCE)["id"].as_str().unwrap(), "bhxh", "BH-9").await;
    settle(program).await;
    app.official("tiepnhan").await.act(&id, &json!({ "action": "deliver", "how": "counter" })).await.expect(200);
    (id, residence)
}

/// Every chain of events is whole.
async fn all_is_whole(program: &App) {
    let report = server::dossiers::verify_events(&mut program.db.get().await.unwrap()).await.unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[actix_web::test]
async fn a_corrected_result_goes_up_again_and_takes_the_place_of_the_one_before() {
    let app = TestApp::start().await;
    let (citizen, program) = (app.citizen().await, app.program().await);
    let (id, residence) = delivered(&app, &program).await;
    let before = of(&children(&citizen, &id).await, POLICE)["resultAttachmentId"].clone();

    app.at("2026-11-25T09:00:00+07:00");
    let leader = app.sign_in("lanhdao.congan").await;
    leader.act(&residence, &json!({ "action": "correct", "reason": "Sai số nhà." })).await.expect(200);
    granted(&app, &residence, "congan", "TT-78").await;
    settle(&program).await;
    let done = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(
        (done.text("/state").as_str(), done.text("/result/number").as_str()),
        ("delivered", "12/2026; TT-78; BH-9")
    );
    let part = of(done.get("/children").as_array().unwrap(), POLICE);
    assert_eq!(part["resultNumber"], "TT-78");
    assert_ne!(part["resultAttachmentId"], before);
    let path = |file: &Value| format!("/dossiers/{id}/attachments/{}", file.as_str().unwrap());
    citizen.get(&path(&part["resultAttachmentId"])).await.expect(200);
    citizen.get(&path(&before)).await.expect(404);
    let told = citizen.get(&format!("/dossiers/{id}/timeline")).await.expect(200).json.to_string();
    assert_eq!(told.matches("\"childCorrected\"").count(), 1, "{told}");
    settle(&program).await;
    assert_eq!(citizen.get(&format!("/dossiers/{residence}")).await.expect(200).text("/state"), "delivered");
    all_is_whole(&program).await;
}

/// Takes up a result that was issued, and refuses what was asked for.
async fn refused_after_all(app: &TestApp, id: &str, place: &str) {
    let leader = app.sign_in(&format!("lanhdao.{place}")).await;
    leader.act(id, &json!({ "action": "correct", "reason": "Người được cấp không đủ điều kiện." })).await.expect(200);
    for _ in 0..6 {
        let seen = leader.get(&format!("/dossiers/{id}")).await.expect(200);
        let step = seen.get(&format!("/process/steps/{}", seen.get("/process/current"))).clone();
        let refuses = json!({ "action": "propose", "outcome": "refuse", "reasonCode": "conditionsNotMet", "text": "Không đủ điều kiện." });
        let (user, action) = match step["kind"].as_str().unwrap() {
            "sign" => {
                leader.act(id, &json!({ "action": "refuse", "reason": "Không đủ điều kiện." })).await.expect(200);
                return;
            }
            "appraise" => ("chuyenvien", refuses),
            _ => ("truongphong", json!({ "action": "forward" })),
        };
        app.sign_in(&format!("{user}.{place}")).await.act(id, &action).await.expect(200);
    }
    panic!("{id} was not refused");
}

#[actix_web::test]
async fn a_correction_that_ends_in_a_refusal_is_told_to_the_whole_in_one_system() {
    let app = TestApp::start().await;
    let (citizen, program) = (app.citizen().await, app.program().await);
    let (id, residence) = delivered(&app, &program).await;
    let file = of(&children(&citizen, &id).await, POLICE)["resultAttachmentId"].as_str().unwrap().to_owned();

    app.at("2026-11-25T09:00:00+07:00");
    refused_after_all(&app, &residence, "congan").await;
    settle(&program).await;
    let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!((seen.text("/state").as_str(), seen.text("/result/number").as_str()), ("delivered", "12/2026; BH-9"));
    let part = of(seen.get("/children").as_array().unwrap(), POLICE);
    assert_eq!((part["granted"].as_bool(), part["status"].as_str()), (Some(false), Some("refused")), "{part}");
    assert!(part["resultNumber"].is_null() && part["resultAttachmentId"].is_null(), "{part}");
    citizen.get(&format!("/dossiers/{id}/attachments/{file}")).await.expect(404);
    settle(&program).await;
    let told = citizen.get(&format!("/dossiers/{id}/timeline")).await.expect(200).json.to_string();
    assert_eq!(told.matches("\"childRevoked\"").count(), 1, "{told}");
    // The refusal may be corrected in its turn.
    let leader = app.sign_in("lanhdao.congan").await;
    leader.act(&residence, &json!({ "action": "correct", "reason": "Đã xác minh lại." })).await.expect(200);
    granted(&app, &residence, "congan", "TT-80").await;
    settle(&program).await;
    let seen = citizen.get(&format!("/dossiers/{id}")).await.expect(200);
    assert_eq!(seen.text("/result/number"), "12/2026; TT-80; BH-9");
    all_is_whole(&program).await;
}

#[actix_web::test]
async fn a_correction_that_ends_in_a_refusal_is_told_to_the_whole_across_two_systems() {
    let (ward, insurance) = (TestApp::start().await, TestApp::start().await);
    introduce(&ward, &insurance).await;
    let (here, there) = (ward.program().await, insurance.program().await);
    let citizen = ward.citizen().await;
    let id = begun(&ward, "c1").await;
    let birth = children(&citizen, &id).await[0]["id"].as_str().unwrap().to_owned();
    granted(&ward, &birth, "badinh", "12/2026").await;
    settle(&here).await;
    while deliver(&here).await.unwrap() > 0 {}
    settle(&there).await;
    let now = children(&citizen, &id).await;
    let child = of(&now, INSURANCE)["id"].as_str().unwrap().to_owned();
    granted(&insurance, &child, "bhxh", "BH-9").await;
    granted(&ward, of(&now, POLICE)["id"].as_str().unwrap(), "congan", "TT-77").await;
    let come = async || {
        settle(&there).await;
        while deliver(&there).await.unwrap() > 0 {}
        settle(&here).await;
        citizen.get(&format!("/dossiers/{id}")).await.expect(200)
    };
    assert_eq!(come().await.text("/result/number"), "12/2026; TT-77; BH-9");
    for app in [&ward, &insurance] {
        app.at("2026-11-25T09:00:00+07:00");
    }
    refused_after_all(&insurance, &child, "bhxh").await;
    let seen = come().await;
    assert_eq!((seen.text("/state").as_str(), seen.text("/result/number").as_str()), ("resolved", "12/2026; TT-77"));
    let part = of(seen.get("/children").as_array().unwrap(), INSURANCE);
    assert_eq!((part["granted"].as_bool(), part["status"].as_str()), (Some(false), Some("refused")), "{part}");
    assert!(part["resultAttachmentId"].is_null(), "{part}");
    // Taken up once more over there, with another result: its file comes too.
    let leader = insurance.sign_in("lanhdao.bhxh").await;
    leader.act(&child, &json!({ "action": "correct", "reason": "Đã xác minh lại." })).await.expect(200);
    granted(&insurance, &child, "bhxh", "BH-12").await;
    let seen = come().await;
    assert_eq!(seen.text("/result/number"), "12/2026; TT-77; BH-12");
    let part = of(seen.get("/children").as_array().unwrap(), INSURANCE);
    let file = part["resultAttachmentId"].as_str().unwrap();
    citizen.get(&format!("/dossiers/{id}/attachments/{file}")).await.expect(200);
    for program in [&here, &there] {
        all_is_whole(program).await;
    }
}
