//! What lists, search, totals and figures must not tell.

use api_tests::{Caller, TestApp};
use serde_json::{Value, json};

use crate::{
    life::{WARD, complete_draft, filed},
    support::{Office, Stage, bring},
};

const CITIZENS: [&str; 2] = ["Nguyễn Thị An", "Trần Văn Bình"];
const OFFICIALS: [&str; 8] = [
    "Phạm Thu Hằng",
    "Lê Minh Đức",
    "Hoàng Thị Mai",
    "Vũ Quốc Toàn",
    "Nguyễn Hữu Phước",
    "Đỗ Thanh Tâm",
    "Bùi Ngọc Lan",
    "Trịnh Văn Sơn",
];
const NUMBERS: [&str; 4] = ["001190999001", "020085999002", "0912000001", "0912000002"];

#[track_caller]
fn names_nobody(what: &str, told: &Value, names: &[&str]) {
    let text = told.to_string();
    for name in names {
        assert!(!text.contains(name), "{what} names {name}: {text}");
    }
}

async fn search(caller: &Caller<'_>, body: Value) -> Value {
    caller.post("/dossiers/search", &body).await.expect(200).get("/items").clone()
}

#[tokio::test]
async fn a_stranger_finds_nothing_by_exact_values() {
    let app = TestApp::start().await;
    let (citizen, stranger) = (app.citizen().await, app.other_citizen().await);
    let elsewhere = app.sign_in("tiepnhan.tamthanh").await;
    let id = filed(&citizen).await;
    let code = citizen.get(&format!("/dossiers/{id}")).await.expect(200).text("/code");
    let questions = [
        json!({ "identityNumber": "001190999001" }),
        json!({ "phone": "0912000001" }),
        json!({ "name": "Nguyễn Thị An" }),
        json!({ "name": "nguyen thi" }),
        json!({ "code": code }),
        json!({ "code": "H26" }),
        json!({ "name": "%%" }),
        json!({ "code": "%%%" }),
        json!({ "code": "___" }),
    ];
    let (supervisor, admin, clerk) =
        (app.sign_in("giamsat").await, app.sign_in("quantri").await, app.sign_in("danhmuc").await);
    for caller in [&stranger, &elsewhere, &supervisor, &admin, &clerk] {
        for question in &questions {
            assert_eq!(search(caller, question.clone()).await, json!([]), "{question}");
        }
        for view in ["mine", "todo", "agency"] {
            for filter in ["", "&agency=H26.00004", "&procedure=1.004873", "&status=registered", "&step=0", "&due=soon"]
            {
                let list = caller.get(&format!("/dossiers?total=true&view={view}{filter}")).await.expect(200);
                assert_eq!((list.get("/items"), list.get("/total")), (&json!([]), &json!(0)), "{view}{filter}");
            }
        }
        for path in ["", "/timeline", "/clock", "/slips/receipt.pdf", "/result"] {
            caller.get(&format!("/dossiers/{id}{path}")).await.expect(404);
            caller.get(&format!("/dossiers/{code}{path}")).await.expect(404);
        }
    }
    // Who may know of it does find it.
    assert_eq!(search(&citizen, json!({ "code": code })).await[0]["id"], *id);
    let desk = app.official("tiepnhan").await;
    for question in &questions[..6] {
        assert_eq!(search(&desk, question.clone()).await[0]["id"], *id, "{question}");
    }
    for question in &questions[6..] {
        assert_eq!(search(&desk, question.clone()).await, json!([]), "{question} is no pattern");
    }
}

#[tokio::test]
async fn a_draft_is_its_writers_alone() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = complete_draft(&citizen).await;
    for caller in [&office.desk, &office.specialist, &office.head, &office.leader, &office.clerk] {
        caller.get(&format!("/dossiers/{id}")).await.expect(404);
        assert_eq!(search(caller, json!({ "identityNumber": "001190999001" })).await, json!([]));
        assert_eq!(caller.get("/dossiers?view=agency&total=true").await.expect(200).get("/total"), 0);
    }
    let figures = app.anonymous().get("/statistics/overview").await.expect(200);
    assert_eq!((figures.get("/received"), figures.get("/inProgress")), (&json!(0), &json!(0)));
}

#[tokio::test]
async fn who_is_named_in_anothers_dossier_does_not_own_it_for_that() {
    let app = TestApp::start().await;
    let (citizen, helper) = (app.citizen().await, app.other_citizen().await);
    let applicant = json!({ "kind": "citizen", "fullName": "Nguyễn Thị An", "identityNumber": "001190999001", "phone": "0912000002" });
    let body = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "applicant": applicant });
    let made = helper.post("/dossiers", &body).await.expect(201);
    assert_eq!(made.get("/submittedBy/onBehalf"), true);
    helper.get(&format!("/dossiers/{}", made.text("/id"))).await.expect(200);
    citizen.get(&format!("/dossiers/{}", made.text("/id"))).await.expect(404);
    assert_eq!(citizen.get("/dossiers?total=true").await.expect(200).get("/total"), 0);
}

#[tokio::test]
async fn a_cursor_of_another_opens_nothing() {
    let app = TestApp::start().await;
    let (citizen, stranger) = (app.citizen().await, app.other_citizen().await);
    for minute in 0..3 {
        app.at(&format!("2026-11-20T09:0{minute}:00+07:00"));
        complete_draft(&citizen).await;
    }
    let own = complete_draft(&stranger).await;
    let first = citizen.get("/dossiers?limit=1").await.expect(200);
    let cursor = first.text("/next");
    assert!(first.headers["link"].to_str().unwrap().contains(&cursor));
    let page = stranger.get(&format!("/dossiers?limit=100&cursor={cursor}")).await.expect(200);
    let ids: Vec<_> = page.get("/items").as_array().unwrap().iter().map(|item| item["id"].clone()).collect();
    assert!(ids.is_empty() || ids == [json!(own)], "{ids:?}");
    // The cursor itself tells no name and no number.
    names_nobody("a cursor", &json!(cursor), &NUMBERS);
    // Page by page each dossier comes once.
    let (mut seen, mut path) = (Vec::new(), "/dossiers?limit=2".to_owned());
    loop {
        let page = citizen.get(&path).await.expect(200);
        seen.extend(page.get("/items").as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()));
        match page.get("/next").as_str() {
            Some(cursor) => path = format!("/dossiers?limit=2&cursor={cursor}"),
            None => break,
        }
    }
    let count = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!((count, seen.len()), (3, 3));
}

#[tokio::test]
async fn figures_and_tracking_name_nobody_and_citizens_hear_of_no_official() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = filed(&citizen).await;
    bring(&id, &office, Stage::Approved).await;
    let everybody: Vec<&str> = CITIZENS.into_iter().chain(OFFICIALS).chain(NUMBERS).collect();
    let nobody = app.anonymous();
    for path in ["/statistics/overview", "/statistics/agencies", "/statistics/sectors"] {
        names_nobody(path, &nobody.get(path).await.expect(200).json, &everybody);
    }
    assert_eq!(nobody.get("/statistics/overview").await.expect(200).get("/received"), 1);
    for path in [
        format!("/dossiers/{id}"),
        format!("/dossiers/{id}/timeline"),
        format!("/dossiers/{id}/clock"),
        "/dossiers".to_owned(),
    ] {
        names_nobody(&path, &citizen.get(&path).await.expect(200).json, &OFFICIALS);
    }
    bring_on(&office, &id).await;
    for path in [format!("/dossiers/{id}"), format!("/dossiers/{id}/timeline")] {
        names_nobody(&path, &citizen.get(&path).await.expect(200).json, &OFFICIALS);
    }
}

async fn bring_on(office: &Office<'_>, id: &str) {
    let file = office.clerk.attach(id, "result").await;
    office
        .clerk
        .act(id, &json!({ "action": "issueResult", "number": "1/GXN", "attachmentId": file }))
        .await
        .expect(200);
    office
        .desk
        .act(id, &json!({ "action": "deliver", "how": "counter", "receivedBy": "Nguyễn Thị An" }))
        .await
        .expect(200);
}

#[tokio::test]
async fn what_was_typed_does_not_stand_in_a_problem() {
    let app = TestApp::start().await;
    let citizen = app.citizen().await;
    let secret = "001190999001x";
    let answer =
        citizen.post("/dossiers/search", &json!({ "identityNumber": format!("{secret}-{secret}") })).await.expect(400);
    names_nobody("a problem", &answer.json, &[secret]);
    let body = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "answers": { "phan1": { "nguoi_yeu_cau_giay_to": { "loai": "can_cuoc", "so": 1_190_999_001 } } } });
    let answer = citizen.post("/dossiers", &body).await.expect(400);
    names_nobody("a problem", &answer.json, &["1190999001"]);
}

/// A number is printed on every card copy: to type it at registration proves nothing.
#[tokio::test]
async fn a_number_typed_at_registration_opens_nothing_filed_elsewhere() {
    let app = TestApp::start().await;
    let (desk, number) = (app.official("tiepnhan").await, "001190999016");
    let file = async || {
        let applicant =
            json!({ "kind": "citizen", "identityNumber": number, "fullName": "Đỗ Thị Hoa", "phone": "0912000016" });
        let body = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "submit": true, "applicant": applicant });
        desk.post("/dossiers", &body).await.expect(201).text("/id")
    };
    let before = file().await;
    let stranger = app.register(number, "Đỗ Thị Hoa").await;
    let after = file().await;
    for id in [before, after] {
        stranger.get(&format!("/dossiers/{id}")).await.expect(404);
    }
    assert_eq!(stranger.get("/dossiers?view=mine&total=true").await.expect(200).get("/total"), 0);
}
