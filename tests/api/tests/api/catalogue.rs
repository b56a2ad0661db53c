//! The public catalogue: search, records, forms, places, calendar.

use api_tests::{Caller, TestApp};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    life::marital_status_answers,
    support::{all, database},
};

async fn codes(caller: &Caller<'_>, question: &str, limit: usize) -> Vec<String> {
    let request = caller.request(Method::GET, "/procedures").query(&[("q", question), ("limit", &limit.to_string())]);
    let page = caller.send(request).await.expect(200);
    page.get("/items").as_array().unwrap().iter().map(|item| item["code"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_citizen_finds_the_procedure_however_they_type() {
    let app = TestApp::start().await;
    let nobody = app.anonymous();
    let wanted = [
        ("1.004873", "Giấy xác nhận tình trạng hôn nhân"),
        ("1.004873", "giay xac nhan tinh trang hon nhan"),
        ("1.004873", "GIẤY XÁC NHẬN   tình trạng HÔN NHÂN"),
        ("1.004873", "giấy xác nhận tình trạng hôn nhna"),
        ("1.004873", "giaays xacs nhaanj tinhf trangj hoon nhaan"),
        ("1.004873", "giấy độc thân"),
        ("1.004873", "1.004873"),
        ("1.004873", "004873"),
        ("1.001193", "đăng ký khai sinh"),
        ("1.001193", "ddawng kys khai sinh"),
        ("1.001193", "dang ki khai sih"),
        ("1.004222", "đăng ký thường trú"),
    ];
    for (code, question) in wanted {
        let found = codes(&nobody, question, 5).await;
        assert!(found.iter().any(|one| one == code), "{question}: {found:?}");
    }
    // Tone marks composed or not are the same question.
    let composed = codes(&nobody, "khai sinh", 10).await;
    assert_eq!(codes(&nobody, "KHAI  SINH ", 10).await, composed);
    assert_eq!(codes(&nobody, "đăng ký kết hôn", 10).await, codes(&nobody, "đăng ký kết hôn", 10).await);
}

#[tokio::test]
async fn what_is_out_of_scope_gives_no_items_but_what_came_nearest() {
    let app = TestApp::start().await;
    let nobody = app.anonymous();
    for question in ["đặt vé máy bay đi Phú Quốc", "tỷ giá đô la", "công thức nấu phở bò", "xyzzy qwrt"]
    {
        let page = nobody
            .send(nobody.request(Method::GET, "/procedures").query(&[
                ("q", question),
                ("total", "true"),
                ("facets", "true"),
            ]))
            .await
            .expect(200);
        assert_eq!(
            (page.get("/items"), page.get("/total"), page.get("/next")),
            (&json!([]), &json!(0), &Value::Null),
            "{question}: {}",
            page.get("/items/0/name")
        );
        assert!(page.get("/closest").as_array().is_some_and(|closest| closest.len() <= 5), "{question}");
    }
}

#[tokio::test]
async fn the_whole_catalogue_is_there_in_pages_and_everyday_procedures_come_first() {
    let app = TestApp::start().await;
    let nobody = app.anonymous();
    let first = nobody.get("/procedures?total=true&facets=true").await.expect(200);
    assert_eq!(first.get("/items").as_array().unwrap().len(), 20);
    let total = first.get("/total").as_u64().unwrap();
    assert!(total > 5000, "{total}");
    let sum = |facet: &str| -> u64 {
        first
            .get(&format!("/facets/{facet}"))
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["count"].as_u64().unwrap())
            .sum()
    };
    assert_eq!(sum("online"), total);
    let everything = all(&nobody, "/procedures", "code").await;
    assert_eq!(u64::try_from(everything.len()).unwrap(), total);
    let everyday: Vec<&str> = everything.iter().take(60).map(|item| item["code"].as_str().unwrap()).collect();
    for code in ["1.001193", "1.004873", "1.004222"] {
        assert!(everyday.contains(&code), "{code}");
    }
    let sectors = nobody.get("/sectors").await.expect(200);
    let counted: u64 =
        sectors.get("/items").as_array().unwrap().iter().map(|sector| sector["count"].as_u64().unwrap()).sum();
    assert_eq!(counted, total, "the sectors count every procedure once");
}

#[tokio::test]
async fn a_facet_tells_what_its_filter_gives() {
    let app = TestApp::start().await;
    let nobody = app.anonymous();
    for question in [None, Some("giấy phép xây dựng")] {
        let ask = |filters: Vec<(&str, String)>| {
            let mut query = vec![("total", "true".to_owned()), ("facets", "true".to_owned())];
            query.extend(question.map(|question: &str| ("q", question.to_owned())));
            query.extend(filters);
            nobody.send(nobody.request(Method::GET, "/procedures").query(&query))
        };
        let whole = ask(Vec::new()).await.expect(200);
        for facet in ["sector", "level", "agency", "audience", "online"] {
            let values = whole.get(&format!("/facets/{facet}")).as_array().unwrap().clone();
            assert!(!values.is_empty(), "{facet}");
            for value in values.iter().take(4) {
                assert!(!value["label"].as_str().unwrap().is_empty());
                let value_text = value["value"].as_str().unwrap().to_owned();
                let page = ask(vec![(facet, value_text.clone())]).await.expect(200);
                assert_eq!(page.get("/total"), &value["count"], "{question:?} {facet}={value_text}");
                // A facet ignores its own filter, so that one can choose again.
                assert_eq!(page.get(&format!("/facets/{facet}")), whole.get(&format!("/facets/{facet}")), "{facet}");
            }
        }
        let none = ask(vec![("sector", "nobody's".to_owned())]).await.expect(200);
        assert_eq!((none.get("/items"), none.get("/total")), (&json!([]), &json!(0)));
    }
    let both = nobody.get("/procedures?level=commune&online=true&limit=100").await.expect(200);
    assert!(
        both.get("/items")
            .as_array()
            .unwrap()
            .iter()
            .all(|item| item["online"] == true && item["levels"].as_array().unwrap().contains(&json!("commune")))
    );
}

#[tokio::test]
async fn suggestions_and_life_events_lead_somewhere() {
    let app = TestApp::start().await;
    let nobody = app.anonymous();
    let suggested = nobody.get("/procedures/suggest?q=k%E1%BA%BFt%20h%C3%B4n").await.expect(200);
    let items = suggested.get("/items").as_array().unwrap();
    assert!((1..=8).contains(&items.len()), "{items:?}");
    for item in items.iter().filter(|item| item["kind"] == "procedure") {
        nobody.get(&format!("/procedures/{}", item["code"].as_str().unwrap())).await.expect(200);
    }
    assert_eq!(nobody.get("/procedures/suggest?q=").await.expect(200).get("/items"), &json!([]));
    let events = nobody.get("/life-events").await.expect(200);
    let events = events.get("/items").as_array().unwrap();
    assert!(events.len() >= 10, "{}", events.len());
    for event in events {
        assert!(!event["nameEn"].as_str().unwrap().is_empty());
        let path = format!("/procedures?total=true&lifeEvent={}", event["code"].as_str().unwrap());
        let page = nobody.get(&path).await.expect(200);
        assert_eq!(page.get("/total"), event["procedures"].as_array().unwrap().len(), "{}", event["code"]);
        assert!(page.get("/total").as_u64().unwrap() > 0);
    }
}

#[tokio::test]
async fn a_record_tells_every_field() {
    let app = TestApp::start().await;
    let nobody = app.anonymous();
    let record = nobody.get("/procedures/1.004873").await.expect(200);
    for field in [
        "code",
        "name",
        "version",
        "detail",
        "sector",
        "publisher",
        "decisionNumber",
        "kind",
        "levels",
        "audience",
        "executingAgencies",
        "competentAgency",
        "coordinatingAgency",
        "intakeAddress",
        "steps",
        "channels",
        "caseVariants",
        "conditions",
        "legalBases",
        "results",
        "forms",
        "keywords",
        "description",
        "online",
        "hasForm",
        "source",
        "quality",
        "updatedAt",
    ] {
        assert!(record.json.get(field).is_some(), "{field}");
    }
    assert_eq!(
        (record.text("/detail").as_str(), record.get("/hasForm"), record.get("/levels")),
        ("full", &json!(true), &json!(["commune"]))
    );
    assert_eq!((record.text("/publisher/code").as_str(), record.text("/sector/name").as_str()), ("G15", "Hộ tịch"));
    let online = record
        .get("/channels")
        .as_array()
        .unwrap()
        .iter()
        .find(|channel| channel["channel"] == "online")
        .unwrap()
        .clone();
    assert_eq!(
        (online["timeLimit"]["amount"].as_f64(), &online["timeLimit"]["unit"]),
        (Some(3.0), &json!("workingDays"))
    );
    assert!(online["timeLimitText"].as_str().unwrap().contains('3'));
    let papers = record.get("/caseVariants/0/components").as_array().unwrap();
    for field in ["id", "name", "kind", "originals", "copies", "formFiles", "required"] {
        assert!(papers.iter().all(|paper| paper.get(field).is_some()), "{field}");
    }
    assert!(
        !record.get("/steps/items").as_array().unwrap().is_empty()
            && !record.get("/legalBases").as_array().unwrap().is_empty()
    );
    // One that is known by its names only says so.
    let bare = nobody.get("/procedures?limit=100").await.expect(200);
    assert!(
        bare.get("/items").as_array().unwrap().iter().all(|item| item["detail"] == "full" || item["detail"] == "index")
    );
    let svg = nobody.get("/procedures/1.004873/qr.svg").await.expect(200);
    assert_eq!(svg.headers["content-type"], "image/svg+xml");
    assert!(String::from_utf8_lossy(&svg.bytes).contains("<svg"));
    let versions = nobody.get("/procedures/1.004873/versions").await.expect(200);
    assert_eq!(versions.get("/items/0/version"), 1);
}

#[tokio::test]
async fn who_has_it_already_is_not_sent_it_again() {
    let app = TestApp::start().await;
    let nobody = app.anonymous();
    for path in [
        "/procedures/1.004873",
        "/procedures/1.004873/form",
        "/sectors",
        "/life-events",
        "/agencies/H26.00004",
        "/provinces",
        "/provinces/01/communes",
        "/banks",
    ] {
        let first = nobody.get(path).await.expect(200);
        let tag = first.etag();
        assert!(tag.starts_with('"') && tag.ends_with('"') && tag.len() > 2, "{path}: {tag}");
        for known in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}")] {
            let again = nobody.send(nobody.request(Method::GET, path).header("If-None-Match", &known)).await;
            assert_eq!(
                (again.status.as_u16(), again.etag(), again.bytes.len()),
                (304, tag.clone(), 0),
                "{path} {known}"
            );
        }
        nobody.send(nobody.request(Method::GET, path).header("If-None-Match", "\"other\"")).await.expect(200);
    }
}

#[tokio::test]
async fn every_form_is_a_schema_and_holds_answers_to_it() {
    let app = TestApp::start().await;
    let nobody = app.anonymous();
    let client = database(&app.database_url).await;
    let rows = client
        .query("SELECT min(code) FROM procedure WHERE form_code IS NOT NULL GROUP BY form_code ORDER BY 1", &[])
        .await
        .unwrap();
    assert!(rows.len() >= 20, "{}", rows.len());
    for row in &rows {
        let code: String = row.get(0);
        let form = nobody.get(&format!("/procedures/{code}/form")).await.expect(200);
        assert!(!form.text("/formCode").is_empty() && !form.text("/title").is_empty(), "{code}");
        jsonschema::draft7::new(form.get("/schema")).unwrap_or_else(|error| panic!("{code}: {error}"));
        assert_eq!(form.get("/schema/additionalProperties"), false, "{code}");
        assert!(form.get("/uiSchema").is_object());
    }
    let form = nobody.get("/procedures/1.004873/form").await.expect(200);
    let schema = jsonschema::draft7::options().should_validate_formats(true).build(form.get("/schema")).unwrap();
    let mut answers = marital_status_answers();
    let errors: Vec<String> =
        schema.iter_errors(&answers).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new());
    answers["camDoan"] = json!(false);
    assert!(!schema.is_valid(&answers));
    for code in ["1.001193", "1.004873", "2.000635", "1.001612", "1.013225", "1.004222"] {
        let form = nobody.get(&format!("/procedures/{code}/form")).await.expect(200);
        assert_ne!(form.text("/confidence"), "general", "{code} has its printed form");
    }
    // A procedure without a printed form has the general one.
    let row = client
        .query_one("SELECT min(code) FROM procedure WHERE form_code IS NULL AND detail = 'index'", &[])
        .await
        .unwrap();
    let general = nobody.get(&format!("/procedures/{}/form", row.get::<_, String>(0))).await.expect(200);
    assert_eq!((general.text("/confidence").as_str(), general.get("/formCode")), ("general", &Value::Null));
    jsonschema::draft7::new(general.get("/schema")).unwrap();
}
