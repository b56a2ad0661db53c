//! The papers of a dossier and of an agency: the control sheet, the register, the agency's own words on them.

use std::io::Cursor;

use api_tests::{Answer, TestApp};
use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use serde_json::{Value, json};

use crate::{
    agency_change::{approved, carried_out, decision},
    life::{WARD, marital_status_answers},
    support::{Office, Stage, at_stage, bring, database, must_be_problem, one},
};

/// The text that a reader finds in a PDF, without white space: where a line ends does not matter.
pub fn text(answer: &Answer) -> String {
    let file = lopdf::Document::load_mem(&answer.bytes).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    squash(&file.extract_text(&pages).unwrap())
}

pub fn squash(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200B}').collect()
}

/// Where the links of a PDF lead.
fn links(answer: &Answer) -> Vec<String> {
    let file = lopdf::Document::load_mem(&answer.bytes).unwrap();
    let annotations = file.objects.values().filter_map(|object| object.as_dict().ok());
    let actions = annotations.filter_map(|one| one.get(b"A").and_then(lopdf::Object::as_dict).ok());
    let addresses = actions.filter_map(|action| action.get(b"URI").and_then(lopdf::Object::as_str).ok());
    addresses.map(|address| String::from_utf8_lossy(address).into_owned()).collect()
}

#[track_caller]
fn assert_in_order(text: &str, expected: &[&str]) {
    let mut from = 0;
    for part in expected {
        let at = text[from..].find(&squash(part));
        from += at.unwrap_or_else(|| panic!("{part:?} is missing, or too early, in:\n{text}"));
    }
}

#[tokio::test]
async fn the_control_sheet_follows_the_dossier_from_hand_to_hand() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    let path = format!("/dossiers/{id}/slips/control.pdf");
    let sheet = text(&office.desk.get(&path).await.expect(200));
    assert_in_order(
        &sheet,
        &[
            "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
            "Mã hồ sơ: H26.00004-261120-0001",
            "Kèm theo hồ sơ của: Nguyễn Thị An",
            "Ngày, giờ hẹn trả kết quả: 17 giờ 30 phút, ngày 26 tháng 11 năm 2026",
            "I. GIAO HỒ SƠ",
            "1. Giao: Trung tâm Phục vụ hành chính công",
            "2. Nhận: Phòng chuyên môn",
            "09 giờ 00 phút, ngày 20 tháng 11 năm 2026",
            "Phạm Thu Hằng",
            "Đúng hạn",
            "II. NHẬN KẾT QUẢ",
            "Mẫu số 06, Thông tư 03/2025/TT-VPCP",
        ],
    );
    assert!(!sheet.contains(&squash("Quá hạn Đúng hạn")), "{sheet}");

    // The leader sends it back after the day that the specialist had: late, with the reason beside.
    office.specialist.act(&id, &propose()).await.expect(200);
    office.head.act(&id, &json!({ "action": "forward" })).await;
    app.at("2026-12-01T09:00:00+07:00");
    let back = json!({ "action": "sendBack", "reason": "Nêu rõ căn cứ." });
    office.leader.act(&id, &back).await.expect(200);
    let sheet = text(&office.head.get(&path).await.expect(200));
    assert_in_order(
        &sheet,
        &["Trước hạn", "09 giờ 00 phút, ngày 01 tháng 12 năm 2026", "Quá hạn", "Trả lại: Nêu rõ căn cứ."],
    );
    assert!(sheet.contains(&squash("…… giờ …… phút")), "no row to go on with by hand");

    // Handed out: who came for it stands where the applicant signs, and nothing is left to fill in.
    let other = at_stage(&citizen, &office, Stage::Resolved, None).await;
    let hand_out = json!({ "action": "deliver", "how": "counter", "receivedBy": "Nguyễn Văn Nhận" });
    office.desk.act(&other, &hand_out).await.expect(200);
    let sheet = text(&office.clerk.get(&format!("/dossiers/{other}/slips/control.pdf")).await.expect(200));
    assert_in_order(
        &sheet,
        &[
            "2. Nhận: Phòng chuyên môn thuộc UBND cấp xã (Lãnh đạo phòng)",
            "1. Giao: UBND cấp xã (Lãnh đạo cơ quan)",
            "2. Nhận: UBND cấp xã (Văn thư)",
            "II. NHẬN KẾT QUẢ",
            "1. Giao: UBND cấp xã",
            "2. Nhận: Trung tâm Phục vụ hành chính công",
            "Kết quả số 15/GXN-UBND",
            "2. Nhận: Tổ chức, cá nhân nộp hồ sơ",
            "Nguyễn Văn Nhận",
        ],
    );
    assert!(!sheet.contains(&squash("…… giờ")), "{sheet}");
}

fn propose() -> Value {
    json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." })
}

#[tokio::test]
async fn the_control_sheet_is_the_offices_own_paper_from_reception_on() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Submitted, None).await;
    let path = format!("/dossiers/{id}/slips/control.pdf");
    must_be_problem(&office.desk.get(&path).await, 404, "notFound", "before reception");
    bring(&id, &office, Stage::Received).await;
    let sheet = office.desk.get(&path).await.expect(200);
    assert_eq!(sheet.headers["content-type"], "application/pdf");
    must_be_problem(&citizen.get(&path).await, 404, "notFound", "the applicant");
    let elsewhere = app.sign_in("tiepnhan.tamthanh").await;
    must_be_problem(&elsewhere.get(&path).await, 404, "notFound", "an official elsewhere");
}

#[tokio::test]
async fn the_receipt_says_what_lay_on_the_desk_from_when_the_time_runs_and_its_number() {
    let app = TestApp::start().await;
    let desk = app.official("tiepnhan").await;
    let body = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "answers": marital_status_answers(),
        "applicant": { "kind": "citizen", "identityNumber": "001190999001", "fullName": "Nguyễn Thị An", "phone": "0912000001" } });
    let draft = desk.post("/dossiers", &body).await.expect(201);
    let (id, wanted) = (draft.text("/id"), draft.get("/components").as_array().unwrap().clone());
    let component = |place: usize| wanted[place]["id"].as_str().unwrap();
    let path = format!("/dossiers/{id}");
    let papers = |papers: Value| {
        let mut change = json!({});
        change["papers"] = papers;
        change
    };
    let strange =
        papers(json!([{ "component": "khac" }, { "component": component(0) }, { "component": component(0) }]));
    let wrong = desk.patch(&path, &draft.etag(), &strange).await.expect(400).problem().1;
    assert_eq!(wrong, ["/papers/0/component", "/papers/2/component"]);
    let online = json!({ "procedureCode": "1.004873", "agencyCode": WARD, "papers": [{ "component": component(0) }] });
    assert_eq!(app.citizen().await.post("/dossiers", &online).await.expect(400).problem().1, ["/papers"]);
    let there = papers(
        json!([{ "component": component(0), "originals": 1, "copies": 2 }, { "component": component(1), "waived": true }]),
    );
    let kept = desk.patch(&path, &draft.etag(), &there).await.expect(200);
    assert_eq!(
        kept.get("/papers/0"),
        &json!({ "component": component(0), "originals": 1, "copies": 2, "waived": false })
    );
    for one in wanted.iter().filter(|one| one["required"] == true) {
        desk.attach(&id, one["id"].as_str().unwrap()).await;
    }
    // Twenty past three on Friday: the time runs from Monday morning.
    app.at("2026-11-20T15:20:00+07:00");
    for sets in [0, 11] {
        let wrong = desk.act(&id, &json!({ "action": "receive", "sets": sets })).await.expect(400);
        assert_eq!(wrong.problem().1, ["/sets"]);
    }
    let received = desk.act(&id, &json!({ "action": "receive", "sets": 3 })).await.expect(200);
    assert_eq!(received.get("/sets"), &json!(3));
    assert_eq!(desk.act(&id, &json!({ "action": "forward", "sets": 3 })).await.expect(400).problem().1, ["/sets"]);
    let slip = text(&desk.get(&format!("{path}/slips/receipt.pdf")).await.expect(200));
    assert!(slip.contains(&squash("Số lượng hồ sơ: 03 (bộ)")), "{slip}");
    // What is received at once says so with its filing; a draft has no sets yet.
    let mut at_once = body.clone();
    at_once["sets"] = json!(2);
    assert_eq!(desk.post("/dossiers", &at_once).await.expect(400).problem().1, ["/sets"]);
    let book = app.official("lanhdao").await.get(&register("xlsx", "")).await.expect(200);
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(book.bytes)).unwrap();
    let cells = book.worksheet_range("Sổ 2026").unwrap();
    assert_eq!(cells.get_value((5, 3)), Some(&Data::Float(3.0)));
    let names: Vec<&str> = wanted.iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_in_order(&slip, &["Số: 01/GTN", names[0], names[1], "Không cần"]);
    assert_in_order(
        &slip,
        &[
            "15 giờ 20 phút, ngày 20 tháng 11 năm 2026",
            "tính từ 07 giờ 30 phút, ngày 23 tháng 11 năm 2026",
            "Quyển số: 01, Số thứ tự: 01",
        ],
    );
    let control = text(&desk.get(&format!("{path}/slips/control.pdf")).await.expect(200));
    assert_in_order(&control, &["Quyển số: 01, Số thứ tự: 01", "PHIẾU KIỂM SOÁT"]);
}

#[tokio::test]
async fn each_kind_of_slip_counts_from_one_in_each_year_and_keeps_its_number() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let slip =
        async |id: &str, kind: &str| text(&citizen.get(&format!("/dossiers/{id}/slips/{kind}.pdf")).await.expect(200));
    let decline = json!({ "action": "decline", "reason": "Không thuộc thẩm quyền." });
    let mut declined = Vec::new();
    for nth in 1..=2 {
        let id = at_stage(&citizen, &office, Stage::Submitted, None).await;
        office.desk.act(&id, &decline).await.expect(200);
        assert!(slip(&id, "refusal").await.contains(&format!("Số:0{nth}/PTC")), "refusal {nth}");
        declined.push(id);
    }
    let waiting = at_stage(&citizen, &office, Stage::Awaiting, None).await;
    assert!(slip(&waiting, "supplement").await.contains("Số:01/HDHS"), "another kind counts for itself");
    let ended = json!({ "action": "terminate", "reason": "Có tranh chấp." });
    let stopped = at_stage(&citizen, &office, Stage::Appraisal, None).await;
    office.leader.act(&stopped, &ended).await.expect(200);
    assert!(slip(&stopped, "termination").await.contains("Số:01/TB"));
    assert!(slip(&declined[0], "refusal").await.contains("Số:01/PTC"), "printed again, it has the same number");
    app.at("2027-01-04T09:00:00+07:00");
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let id = at_stage(&citizen, &office, Stage::Submitted, None).await;
    office.desk.act(&id, &decline).await.expect(200);
    let slip = text(&citizen.get(&format!("/dossiers/{id}/slips/refusal.pdf")).await.expect(200));
    assert!(slip.contains("Số:01/PTC"), "a new year begins with 01");
}

fn register(format: &str, more: &str) -> String {
    format!("/reports/register.{format}?agency={WARD}&year=2026{more}")
}

#[tokio::test]
async fn the_register_numbers_what_was_received_in_the_year() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let empty = text(&office.leader.get(&register("pdf", "")).await.expect(200));
    assert_in_order(&empty, &["SỔ THEO DÕI HỒ SƠ", "Quét để mở sổ", "Chưa tiếp nhận hồ sơ nào", "NGƯỜI IN SỔ"]);

    let first = at_stage(&citizen, &office, Stage::Delivered, None).await;
    app.at("2026-11-20T09:10:00+07:00");
    let second = at_stage(&citizen, &office, Stage::Received, None).await;
    let declined = at_stage(&citizen, &office, Stage::Submitted, None).await;
    let not_taken = at_stage(&citizen, &office, Stage::Submitted, None).await;
    app.at("2026-11-20T09:20:00+07:00");
    bring(&declined, &office, Stage::Received).await;
    let withdraw = json!({ "action": "withdraw", "reason": "Nộp nhầm." });
    citizen.act(&declined, &withdraw).await.expect(200);

    let book = text(&office.leader.get(&register("pdf", "")).await.expect(200));
    assert_in_order(
        &book,
        &[
            "Năm 2026 – Quyển số 01 (từ số 01 đến số 03)",
            "01",
            "H26.00004-261120-0001",
            "Nguyễn Thị An",
            "20/11/2026",
            "26/11/2026",
            "20/11/2026",
            "02",
            "H26.00004-261120-0002",
            "03",
            "H26.00004-261120-0003",
            "Rút hồ sơ",
            "Sổ chưa khóa: ghi đến số 03, in ngày 20 tháng 11 năm 2026.",
            "Mẫu số 07, Thông tư 03/2025/TT-VPCP",
        ],
    );
    assert!(!book.contains("H26.00004-261120-0004"), "{not_taken} was never received");
    assert!(!book.contains(&squash("Khóa sổ ngày")));

    // The next year: closed, to be signed by who heads the desk; the new one is empty.
    app.at("2027-01-04T09:00:00+07:00");
    let office = Office::of(&app).await;
    let closed = text(&office.leader.get(&register("pdf", "&volume=1")).await.expect(200));
    assert_in_order(
        &closed,
        &["Khóa sổ ngày 31 tháng 12 năm 2026. Sổ ghi liên tục từ số 01 đến số 03", "Trịnh Văn Sơn"],
    );
    // Its code opens this volume in the office.
    let printed = office.leader.get(&register("pdf", "&volume=1")).await.expect(200);
    let [link] = links(&printed).try_into().unwrap();
    let page = format!("/office/overview?book={WARD}&bookYear=2026&bookVolume=1#register");
    assert!(link.starts_with("http") && link.ends_with(&page), "{link}");
    let next = format!("/reports/register.pdf?agency={WARD}&year=2027");
    assert!(text(&office.leader.get(&next).await.expect(200)).contains(&squash("Chưa tiếp nhận hồ sơ nào")));
    must_be_problem(&office.leader.get(&register("pdf", "&volume=2")).await, 404, "notFound", "no such volume");
    drop((first, second));
}

#[actix_web::test]
async fn a_line_of_the_register_keeps_its_number_and_its_book_wherever_the_dossier_goes() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let passed_on = at_stage(&citizen, &office, Stage::Received, None).await;
    app.at("2026-11-20T09:10:00+07:00");
    let stays = at_stage(&citizen, &office, Stage::Received, None).await;
    let transfer = json!({ "action": "transfer", "reason": "Thuộc thẩm quyền phường khác.", "agency": "H37.05986" });
    office.desk.act(&passed_on, &transfer).await.expect(200);
    app.at("2026-11-20T09:20:00+07:00");
    app.sign_in("tiepnhan.tamthanh").await.act(&passed_on, &json!({ "action": "receive" })).await.expect(200);
    let book = text(&office.leader.get(&register("pdf", "")).await.expect(200));
    let (first, second) = ("H26.00004-261120-0001", "H26.00004-261120-0002");
    assert_in_order(&book, &["từ số 01 đến số 02", "01", first, "Chuyển cơ quan có thẩm quyền", "02", second]);
    let there = app.sign_in("lanhdao.tamthanh").await;
    let other = text(&there.get("/reports/register.pdf?agency=H37.05986&year=2026").await.expect(200));
    assert_in_order(&other, &["từ số 01 đến số 01", "01", first]);
    assert!(!other.contains(second), "{other}");

    // A merger takes no line out of the old book, and puts none into another.
    let plan = json!({ "kind": "rearrange", "decision": decision(), "effectiveOn": "2026-12-01",
        "moves": [{ "from": WARD, "to": "H26.00008" }] });
    approved(&app, &plan).await;
    carried_out(&app).await;
    let office = Office::of(&app).await;
    let old = text(&office.leader.get(&register("pdf", "")).await.expect(200));
    assert_in_order(&old, &["01", first, "02", second]);
    app.at("2026-12-01T09:00:00+07:00");
    let new = json!({ "procedureCode": "1.004873", "agencyCode": "H26.00008", "answers": marital_status_answers() });
    let draft = citizen.post("/dossiers", &new).await.expect(201);
    let fresh = draft.text("/id");
    for component in draft.get("/components").as_array().unwrap() {
        citizen.attach(&fresh, component["id"].as_str().unwrap()).await;
    }
    citizen.act(&fresh, &json!({ "action": "submit" })).await.expect(200);
    bring(&fresh, &office, Stage::Received).await;
    let heir = text(&office.leader.get("/reports/register.pdf?agency=H26.00008&year=2026").await.expect(200));
    assert_in_order(&heir, &["từ số 01 đến số 01", "01", "H26.00008-261201-0001"]);
    assert!(!heir.contains(second), "{heir}: {stays} is in the book of the ward that received it");
}

#[tokio::test]
async fn the_workbook_of_the_register_is_typed() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    at_stage(&citizen, &office, Stage::Delivered, None).await;
    let client = database(&app.database_url).await;
    client.batch_execute("UPDATE dossier SET applicant_name = '=HYPERLINK(\"https://example.org\")'").await.unwrap();
    let answer = office.leader.get(&register("xlsx", "")).await.expect(200);
    assert_eq!(answer.headers["content-type"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assert_eq!(answer.headers["content-disposition"], format!("inline; filename*=UTF-8''so-theo-doi-{WARD}-2026.xlsx"));
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(answer.bytes)).unwrap();
    let formulas = book.worksheet_formula("Sổ 2026").unwrap();
    assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()));
    let cells = book.worksheet_range("Sổ 2026").unwrap();
    assert_eq!(cells.get_value((5, 0)), Some(&Data::Float(1.0)));
    assert_eq!(cells.get_value((5, 1)), Some(&Data::String("H26.00004-261120-0001".to_owned())));
    assert_eq!(cells.get_value((5, 4)), Some(&Data::String("=HYPERLINK(\"https://example.org\")".to_owned())));
    let Some(Data::DateTime(due)) = cells.get_value((5, 9)) else { panic!("no date: {:?}", cells.get_value((5, 9))) };
    assert_eq!(due.to_ymd_hms_milli(), (2026, 11, 26, 0, 0, 0, 0));
}

#[tokio::test]
async fn the_register_is_for_who_reads_the_figures_of_the_agency_and_the_look_is_recorded() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let path = register("pdf", "");
    must_be_problem(&app.anonymous().get(&path).await, 401, "unauthenticated", "nobody");
    must_be_problem(&citizen.get(&path).await, 403, "forbidden", "a citizen");
    must_be_problem(&office.desk.get(&path).await, 404, "notFound", "an official without the right");
    let elsewhere = app.sign_in("truongbpmc.tamthanh").await;
    must_be_problem(&elsewhere.get(&path).await, 404, "notFound", "the head of another desk");
    app.sign_in("truongbpmc.badinh").await.get(&path).await.expect(200);
    let client = database(&app.database_url).await;
    let looks = "SELECT count(*) || ' ' || max(data ->> 'format') FROM audit_entry WHERE action = 'read' AND subject = 'register:H26.00004:2026'";
    assert_eq!(one(&client, looks).await, "1 pdf");
    for (query, pointer) in [
        ("?year=2026", "/query/agency"),
        ("?agency=H26.00004", "/query/year"),
        ("?agency=H26.00004&year=1900", "/query/year"),
        ("?agency=H26.00004&year=2026&volume=0", "/query/volume"),
        ("?agency=H26.00004&year=2026&size=9", "/query/size"),
    ] {
        let wrong = office.leader.get(&format!("/reports/register.pdf{query}")).await.expect(400);
        assert_eq!(wrong.problem(), ("invalidInput".to_owned(), vec![pointer.to_owned()]), "{query}");
    }
}

#[tokio::test]
async fn the_register_is_read_in_the_order_of_its_index() {
    let app = TestApp::start().await;
    let client = database(&app.database_url).await;
    client.batch_execute("SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off").await.unwrap();
    let plan: Vec<String> = client
        .query(
            "EXPLAIN SELECT d.code FROM register_line l JOIN dossier d ON d.id = l.dossier_id WHERE l.agency_code = 'H26.00004'
                 AND l.agency_code = ANY(ARRAY['H26.00004']) AND l.year = 2026 AND l.number > 3000 ORDER BY l.number LIMIT 1000",
            &[],
        )
        .await
        .unwrap()
        .iter()
        .map(|row| row.get(0))
        .collect();
    let plan = plan.join("\n");
    assert!(plan.contains("register_line_agency_code_year_number_key") && !plan.contains("Sort"), "{plan}");
}

const TEXTS: &str = "/agencies/H26.00004/slip-texts";

fn own_words() -> Value {
    json!({
        "superior": "",
        "unit": "  Trung tâm Phục vụ hành chính công phường Ba Đình ",
        "contact": "Tổ hướng dẫn, tầng 1, hoặc tổng đài 1022",
        "closingNote": "Trung tâm làm việc cả sáng thứ Bảy.",
    })
}

#[tokio::test]
async fn an_agency_prints_its_own_words() {
    let app = TestApp::start().await;
    let (citizen, office) = (app.citizen().await, Office::of(&app).await);
    let head = app.sign_in("truongbpmc.badinh").await;
    let before = head.get(TEXTS).await.expect(200);
    assert_eq!((before.etag().as_str(), before.get("/version")), ("\"0\"", &json!(0)));
    assert_eq!(before.text("/defaults/place"), "Ba Đình");
    assert_eq!(before.get("/texts/unit"), &Value::Null);

    let put = |etag: &str| head.request("PUT".parse().unwrap(), TEXTS).header("If-Match", etag).json(&own_words());
    let without = head.request("PUT".parse().unwrap(), TEXTS).json(&own_words());
    must_be_problem(&head.send(without).await, 428, "preconditionRequired", "without a version");
    let changed = head.send(put("\"0\"")).await.expect(200);
    assert_eq!((changed.etag().as_str(), changed.get("/version")), ("\"1\"", &json!(1)));
    assert_eq!(changed.text("/texts/unit"), "Trung tâm Phục vụ hành chính công phường Ba Đình");
    must_be_problem(&head.send(put("\"0\"")).await, 412, "staleVersion", "the second with the same version");
    must_be_problem(&head.send(put("\"7\"")).await, 412, "staleVersion", "a version that never was");
    must_be_problem(&head.send(put("\"-1\"")).await, 412, "staleVersion", "a version below the first");

    let id = at_stage(&citizen, &office, Stage::Received, None).await;
    let receipt = text(&citizen.get(&format!("/dossiers/{id}/slips/receipt.pdf")).await.expect(200));
    assert_in_order(
        &receipt,
        &[
            "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG BA ĐÌNH",
            "Ba Đình, ngày 20 tháng 11 năm 2026",
            "liên hệ Tổ hướng dẫn, tầng 1, hoặc tổng đài 1022",
            "Trung tâm làm việc cả sáng thứ Bảy.",
        ],
    );
    assert!(!receipt.contains(&squash("THÀNH PHỐ HÀ NỘI")), "an empty superior agency prints none");
    let book = text(&office.leader.get(&register("pdf", "")).await.expect(200));
    assert!(book.contains(&squash("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG BA ĐÌNH")));

    // What is left out is the catalogue's again; each change is in the audit trail with what it said.
    let bare = head.request("PUT".parse().unwrap(), TEXTS).header("If-Match", "\"1\"").json(&json!({ "unit": "   " }));
    let again = head.send(bare).await.expect(200);
    assert_eq!((again.get("/version"), again.get("/texts/unit")), (&json!(2), &Value::Null));
    let client = database(&app.database_url).await;
    let trail = "SELECT string_agg(concat_ws(' ', data ->> 'version', data -> 'texts' ->> 'closingNote'), '; ' ORDER BY seq) FROM audit_entry
        WHERE action = 'change' AND subject = 'slipTexts:H26.00004'";
    assert_eq!(one(&client, trail).await, "1 Trung tâm làm việc cả sáng thứ Bảy.; 2");
}

#[tokio::test]
async fn slip_texts_are_seen_before_they_are_stored() {
    let app = TestApp::start().await;
    let keeper = app.sign_in("danhmuc").await;
    let seen = keeper.post(&format!("{TEXTS}/preview.pdf"), &own_words()).await.expect(200);
    assert_in_order(
        &text(&seen),
        &["PHƯỜNG BA ĐÌNH", "GIẤY TIẾP NHẬN HỒ SƠ", "bản xem thử, không có giá trị", "tổng đài 1022", "sáng thứ Bảy"],
    );
    assert_eq!(keeper.get(TEXTS).await.expect(200).get("/version"), &json!(0));
    let long = json!({ "closingNote": "a".repeat(501), "place": "", "font": "Arial" });
    let wrong = keeper.post(&format!("{TEXTS}/preview.pdf"), &long).await.expect(400);
    let mut pointers = wrong.problem().1;
    pointers.sort();
    assert_eq!(pointers, ["/closingNote", "/font", "/place"]);
    must_be_problem(&keeper.get("/agencies/H26.99999/slip-texts").await, 404, "notFound", "no such agency");
}

#[tokio::test]
async fn slip_texts_are_the_desk_heads_and_the_catalogue_keepers() {
    let app = TestApp::start().await;
    for (who, status) in [
        ("truongbpmc.badinh", 200),
        // Keeps the catalogue of the city, and so of the ward below it.
        ("danhmuc", 200),
        ("truongbpmc.tamthanh", 403),
        ("lanhdao.badinh", 403),
        ("quantri", 403),
        ("001190999001", 403),
    ] {
        let caller = app.sign_in(who).await;
        assert_eq!(caller.get(TEXTS).await.status.as_u16(), status, "{who}");
    }
    let keeper = app.sign_in("danhmuc").await;
    assert_eq!(keeper.get("/agencies/H37.05986/slip-texts").await.status.as_u16(), 403, "in another province");
}
