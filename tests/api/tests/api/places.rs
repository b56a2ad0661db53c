//! Where and until when: the working-time calendar, the units of the country, the agencies.

use api_tests::TestApp;
use reqwest::Method;
use serde_json::json;

use crate::support::all;

/// The worked examples of the field's reference: received, limit, cut-off, due.
const DEADLINES: [(&str, &str, &str, &str, &str); 22] = [
    ("2024-02-06T09:00", "3", "workingDays", "on", "2024-02-16T17:30"),
    ("2024-04-26T09:00", "5", "workingDays", "on", "2024-05-07T17:30"),
    ("2025-01-24T09:00", "3", "workingDays", "on", "2025-02-05T17:30"),
    ("2025-04-24T09:00", "5", "workingDays", "on", "2025-05-05T17:30"),
    ("2025-08-28T09:00", "3", "workingDays", "on", "2025-09-04T17:30"),
    ("2025-12-31T09:00", "5", "workingDays", "on", "2026-01-09T17:30"),
    ("2025-12-31T09:00", "6", "workingDays", "on", "2026-01-10T17:30"),
    ("2026-02-12T09:00", "10", "workingDays", "on", "2026-03-05T17:30"),
    ("2026-04-24T09:00", "4", "workingDays", "on", "2026-05-05T17:30"),
    ("2026-08-20T09:00", "7", "workingDays", "on", "2026-08-28T17:30"),
    ("2026-08-20T09:00", "8", "workingDays", "on", "2026-09-03T17:30"),
    ("2026-11-20T09:00", "3", "workingDays", "on", "2026-11-26T17:30"),
    ("2026-04-15T09:00", "15", "calendarDays", "on", "2026-05-04T17:30"),
    ("2026-01-31T09:00", "1", "months", "on", "2026-03-02T17:30"),
    ("2025-12-31T09:00", "1", "months", "on", "2026-02-02T17:30"),
    ("2026-04-29T15:00", "8", "workingHours", "on", "2026-05-04T15:00"),
    ("2026-11-20T16:00", "4", "workingHours", "on", "2026-11-23T10:00"),
    ("2026-08-21T15:20", "1", "workingDays", "on", "2026-08-24T17:30"),
    ("2026-08-21T15:20", "1", "workingDays", "off", "2026-08-22T17:30"),
    ("2026-10-17T10:00", "2", "workingDays", "on", "2026-10-21T17:30"),
    // Example 17: without a pause, and restarted after the supplement.
    ("2026-03-02T09:00", "10", "workingDays", "on", "2026-03-16T17:30"),
    ("2026-03-12T10:00", "10", "workingDays", "on", "2026-03-26T17:30"),
];

#[tokio::test]
async fn the_worked_examples_of_deadlines_hold() {
    let app = TestApp::start().await;
    let nobody = app.anonymous();
    for (start, amount, unit, cutoff, due) in DEADLINES {
        let start = format!("{start}:00+07:00");
        let request = nobody.request(Method::GET, "/working-time/deadline").query(&[
            ("start", start.as_str()),
            ("amount", amount),
            ("unit", unit),
            ("cutoff", cutoff),
        ]);
        let answer = nobody.send(request).await.expect(200);
        assert_eq!(answer.text("/due"), format!("{due}:00+07:00"), "{start} {amount} {unit} {cutoff}");
        let ledger = answer.get("/ledger").as_array().unwrap();
        assert_eq!(
            (&ledger[0]["kind"], &ledger[ledger.len() - 1]["kind"]),
            (&json!("start"), &json!("due")),
            "{start}"
        );
        assert!(
            ledger
                .iter()
                .all(|line| !line["text"].as_str().unwrap().is_empty() && !line["rule"].as_str().unwrap().is_empty())
        );
        // The same moment in another zone is the same moment.
        let utc = start.parse::<chrono::DateTime<chrono::FixedOffset>>().unwrap().to_utc().to_rfc3339();
        let request = nobody.request(Method::GET, "/working-time/deadline").query(&[
            ("start", utc.as_str()),
            ("amount", amount),
            ("unit", unit),
            ("cutoff", cutoff),
        ]);
        assert_eq!(nobody.send(request).await.expect(200).text("/due"), answer.text("/due"));
    }
    // Without a start: from now, by the test's clock.
    let now = nobody.get("/working-time/deadline?amount=3&unit=workingDays").await.expect(200);
    assert_eq!(now.text("/due"), "2026-11-26T17:30:00+07:00");
}

#[tokio::test]
async fn every_unit_of_the_country_is_there_and_the_old_ones_lead_to_them() {
    let app = TestApp::start().await;
    let nobody = app.anonymous();
    let provinces = all(&nobody, "/provinces", "code").await;
    assert_eq!(provinces.len(), 34);
    let mut communes = 0;
    for province in &provinces {
        communes +=
            all(&nobody, &format!("/provinces/{}/communes", province["code"].as_str().unwrap()), "code").await.len();
    }
    assert_eq!(communes, 3321);
    let hanoi = all(&nobody, "/provinces/01/communes", "code").await;
    assert_eq!(hanoi.len(), 126);
    assert!(hanoi.iter().any(|unit| unit["code"] == "00004" && unit["name"].as_str().unwrap().contains("Ba Đình")));

    let old = nobody.get("/former-units?q=phuc%20xa%20ba%20dinh").await.expect(200);
    assert_eq!(
        (old.text("/items/0/oldCode").as_str(), old.text("/items/0/newCommunes/0/code").as_str()),
        ("00001", "00097")
    );
    assert!(old.text("/items/0/oldName").contains("Quận Ba Đình"));
    let split = nobody.get("/former-units?q=%C4%90%E1%BB%99i%20C%E1%BA%A5n%20Ba%20%C4%90%C3%ACnh").await.expect(200);
    let parts = split.get("/items/0/newCommunes").as_array().unwrap();
    assert_eq!(parts.len(), 2);
    assert_eq!(parts.iter().filter(|part| part["isDefault"] == true).count(), 1);
    assert!(parts.iter().all(|part| part["whole"] == false));
    assert_eq!(nobody.get("/former-units?q=%25%25").await.expect(200).get("/items"), &json!([]));
}

#[tokio::test]
async fn agencies_and_where_a_procedure_can_be_filed() {
    let app = TestApp::start().await;
    let nobody = app.anonymous();
    let open = all(&nobody, "/agencies?accepting=true", "code").await;
    let codes: Vec<&str> = open.iter().map(|agency| agency["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["G01.00004", "G12.00004", "H26.00004", "H37.05986"]);
    let ward = nobody.get("/agencies/H26.00004").await.expect(200);
    assert_eq!(
        (ward.text("/level").as_str(), ward.text("/communeCode").as_str(), ward.text("/provinceCode").as_str()),
        ("commune", "00004", "01")
    );
    assert_eq!(ward.text("/parent/code"), "H26");
    assert!(all(&nobody, "/agencies?level=commune", "code").await.len() >= 3321);
    let found = nobody.get("/agencies?q=ba%20dinh&province=01").await.expect(200);
    assert!(found.get("/items").as_array().unwrap().iter().any(|agency| agency["code"] == "H26.00004"));
    let places = all(&nobody, "/procedures/1.004873/agencies", "code").await;
    assert_eq!(places.len(), 2);
    let near = all(&nobody, "/procedures/1.004873/agencies?province=01&commune=00004", "code").await;
    assert_eq!(near.iter().map(|agency| agency["code"].as_str().unwrap()).collect::<Vec<_>>(), ["H26.00004"]);
    assert_eq!(all(&nobody, "/procedures/1.004873/agencies?province=79", "code").await.len(), 0);
}
