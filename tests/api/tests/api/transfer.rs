//! Import of procedures: a report first, all or nothing, and only what changed.

use std::path::PathBuf;

use api_tests::fresh_database;
use serde_json::{Value, json};
use server::{
    catalogue::transfer::{Outcome, import_files},
    db::Db,
};
use tokio_postgres::Client;

use crate::{
    crash::binary,
    support::{database, one},
};

/// A database, and a folder for files.
struct Place {
    url: String,
    db: Db,
    client: Client,
    folder: PathBuf,
}

impl Place {
    async fn new() -> Self {
        let url = fresh_database().await.unwrap();
        let folder = std::env::temp_dir().join(format!("motcua-import-{}", uuid::Uuid::now_v7().simple()));
        std::fs::create_dir(&folder).unwrap();
        Self { db: Db::new(&url, 2).unwrap(), client: database(&url).await, url, folder }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    async fn import(&self, file: &PathBuf, dry_run: bool) -> Outcome {
        let now = "2026-11-20T02:00:00Z".parse().unwrap();
        import_files(&self.db, std::slice::from_ref(file), dry_run, now).await.unwrap()
    }

    /// What an import could change.
    async fn catalogue(&self) -> String {
        let count = "SELECT concat_ws(' ', (SELECT count(*) || ':' || sum(version) FROM procedure), (SELECT count(*) FROM procedure_version),
            (SELECT count(*) FROM sector), (SELECT count(*) FROM result_type), (SELECT count(*) FROM audit_entry))";
        one(&self.client, count).await
    }

    async fn version(&self, code: &str) -> String {
        one(
            &self.client,
            &format!("SELECT coalesce((SELECT version::text FROM procedure WHERE code = '{code}'), 'none')"),
        )
        .await
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn record(code: &str, name: &str) -> Value {
    json!({
        "ma": code, "ten": name, "linh_vuc": "Hộ tịch", "co_quan_cong_bo": "Bộ Tư pháp", "ma_co_quan_cong_bo": "G15", "cap_thuc_hien": ["xa"],
        "doi_tuong": ["Công dân Việt Nam"], "co_quan_thuc_hien": ["Ủy ban nhân dân cấp xã"], "trinh_tu": "- Bước 1: Nộp hồ sơ.\n- Bước 2: Nhận kết quả.",
        "cach_thuc": [{ "hinh_thuc": "truc_tuyen", "thoi_gian": 3, "don_vi": "ngay_lam_viec", "thoi_gian_goc": "", "phi": [], "mo_ta": "" }],
        "thanh_phan_ho_so": [{ "truong_hop": "", "giay_to": [{ "ten": "Tờ khai", "bieu_mau": [], "ban_chinh": 1, "ban_sao": 0 }] }],
        "can_cu_phap_ly": [{ "ten": "Luật Hộ tịch", "so_ky_hieu": "60/2014/QH13" }], "ket_qua": [{ "ten": "Giấy xác nhận", "ma": "" }],
        "nop_truc_tuyen_tren_cong": true, "nguon": "thử", "loai_nguon": "co_quan_cong_bo", "chat_luong": [],
    })
}

fn lines(records: &[Value]) -> String {
    records.iter().map(|record| format!("{record}\n")).collect()
}

#[actix_web::test]
async fn a_dry_run_reports_and_changes_nothing() {
    let place = Place::new().await;
    let before = place.catalogue().await;
    let file = place
        .file("new.jsonl", &lines(&[record("9.900001", "Thủ tục thử một"), record("9.900002", "Thủ tục thử hai")]));
    let outcome = place.import(&file, true).await;
    assert!(outcome.accepted() && !outcome.imported && outcome.dry_run, "{outcome}");
    assert_eq!((outcome.records, outcome.new, outcome.changed, outcome.unchanged), (2, 2, 0, 0));
    assert_eq!(place.catalogue().await, before);
}

#[actix_web::test]
async fn importing_again_changes_only_what_changed_as_a_new_version() {
    let place = Place::new().await;
    let mut records = vec![record("9.900001", "Thủ tục thử một"), record("9.900002", "Thủ tục thử hai")];
    let file = place.file("a.jsonl", &lines(&records));
    let first = place.import(&file, false).await;
    assert!(first.imported, "{first}");
    assert_eq!((first.new, first.changed, first.unchanged), (2, 0, 0));
    assert_eq!(place.version("9.900001").await, "1");

    let before = place.catalogue().await;
    let again = place.import(&file, false).await;
    assert_eq!((again.imported, again.new, again.changed, again.unchanged), (false, 0, 0, 2));
    assert_eq!(place.catalogue().await, before, "importing the same again changes nothing");

    records[1]["cach_thuc"][0]["thoi_gian"] = json!(5);
    // As a JSON list this time: the format is another, the content is what counts.
    let file = place.file("b.json", &Value::from(records).to_string());
    let changed = place.import(&file, false).await;
    assert_eq!((changed.imported, changed.new, changed.changed, changed.unchanged), (true, 0, 1, 1));
    assert_eq!((place.version("9.900001").await.as_str(), place.version("9.900002").await.as_str()), ("1", "2"));
    let kept = one(&place.client, "SELECT string_agg(version || ':' || (content #>> '{channels,0,timeLimit,amount}'), ' ' ORDER BY version) FROM procedure_version WHERE procedure_code = '9.900002'").await;
    assert_eq!(kept, "1:3 2:5", "the version before is kept");
    let audited = one(&place.client, "SELECT count(*)::text FROM audit_entry WHERE action = 'importProcedures'").await;
    assert_eq!(audited, "2");
}

#[actix_web::test]
async fn one_bad_record_among_good_ones_and_nothing_is_imported() {
    let place = Place::new().await;
    let before = place.catalogue().await;
    let (mut nameless, mut odd) = (record("9.900002", ""), record("9.900003", "Thủ tục thử ba"));
    nameless["linh_vuc"] = json!("");
    odd["cap_thuc_hien"] = json!(["thon"]);
    odd["mau_sac"] = json!("xanh");
    let file = place.file(
        "mixed.jsonl",
        &lines(&[record("9.900001", "Thủ tục thử một"), nameless, odd, record("mã sai!", "Thủ tục thử bốn")]),
    );
    let outcome = place.import(&file, false).await;
    assert!(!outcome.accepted() && !outcome.imported, "{outcome}");
    assert_eq!(place.catalogue().await, before, "nothing half-imported");
    assert_eq!(place.version("9.900001").await, "none");
    // Told by file, line and field: every reason at once.
    let report = outcome.report_lines().unwrap();
    let notes: Vec<Value> = report.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told = |line: u64, field: &str, severity: &str| {
        notes.iter().any(|note| {
            note["line"] == line
                && note["field"] == field
                && note["severity"] == severity
                && note["file"].as_str().unwrap().contains("mixed.jsonl")
        })
    };
    assert!(told(2, "/ten", "reject") && told(2, "/linh_vuc", "reject"), "{report}");
    assert!(told(3, "/cap_thuc_hien/0", "doubt") && told(3, "/mau_sac", "doubt"), "{report}");
    assert!(told(4, "/ma", "reject"), "{report}");
    assert!(!notes.iter().any(|note| note["line"] == 1), "{report}");
}

#[actix_web::test]
async fn what_is_no_record_is_reported_with_its_line() {
    let place = Place::new().await;
    let before = place.catalogue().await;
    for (name, text) in [
        ("broken.jsonl", format!("{}\n{{\"ma\": \n", record("9.900001", "Thủ tục thử một"))),
        ("list.json", "[1, 2".to_owned()),
        ("number.jsonl", "5\n".to_owned()),
        ("empty.csv", String::new()),
        ("other.csv", "a,b\n1,2\n".to_owned()),
        ("not-a-sheet.xlsx", "PK no".to_owned()),
    ] {
        let outcome = place.import(&place.file(name, &text), false).await;
        assert!(!outcome.accepted() && !outcome.imported && !outcome.notes.is_empty(), "{name}: {outcome}");
        assert!(outcome.notes.iter().all(|note| note.file.contains(name)), "{name}: {outcome}");
    }
    assert_eq!(place.catalogue().await, before);
}

#[actix_web::test]
async fn the_same_code_twice_in_one_import_is_told_and_the_last_counts() {
    let place = Place::new().await;
    let file = place
        .file("twice.jsonl", &lines(&[record("9.900001", "Thủ tục thử một"), record("9.900001", "Thủ tục thử khác")]));
    let outcome = place.import(&file, false).await;
    assert!(outcome.imported && outcome.new == 1, "{outcome}");
    assert!(outcome.notes.iter().any(|note| note.line == 2 && note.code == "repeatedCode"), "{outcome}");
    assert_eq!(
        one(&place.client, "SELECT name || version FROM procedure WHERE code = '9.900001'").await,
        "Thủ tục thử khác1"
    );
}

#[actix_web::test]
async fn a_missing_file_is_an_error_and_changes_nothing() {
    let place = Place::new().await;
    let before = place.catalogue().await;
    let good = place.file("good.jsonl", &lines(&[record("9.900001", "Thủ tục thử một")]));
    let missing = place.folder.join("missing.jsonl");
    let now = "2026-11-20T02:00:00Z".parse().unwrap();
    let done = import_files(&place.db, &[good, missing], false, now).await;
    assert!(done.is_err() || !done.unwrap().imported);
    assert_eq!(place.catalogue().await, before);
}

#[actix_web::test]
async fn a_row_of_names_never_replaces_a_full_record() {
    let place = Place::new().await;
    let header = "ma,ten,co_quan_cong_bo,co_quan_thuc_hien,linh_vuc";
    let file = place.file(
        "index.csv",
        &format!("{header}\n1.004873,Tên ngắn,Bộ Tư pháp,Ủy ban nhân dân cấp xã,Hộ tịch\n9.900009,Thủ tục chỉ có tên,Bộ Tư pháp,Ủy ban nhân dân cấp xã,Hộ tịch\n"),
    );
    let outcome = place.import(&file, false).await;
    assert!(outcome.imported, "{outcome}");
    assert_eq!(outcome.new, 1, "{outcome}");
    assert!(outcome.notes.iter().any(|note| note.line == 2 && note.code == "fullRecordKept"), "{outcome}");
    assert_eq!((place.version("1.004873").await.as_str(), place.version("9.900009").await.as_str()), ("1", "1"));
}

/// The portal's export as people download it: a title, the header in the second row, one procedure a row.
fn workbook(path: &std::path::Path, rows: &[[&str; 6]]) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "DANH SÁCH THỦ TỤC HÀNH CHÍNH").unwrap();
    let header = ["STT", "Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"];
    for (number, cells) in (1..).zip(std::iter::once(&header).chain(rows)) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(number, column, *cell).unwrap();
        }
    }
    book.save(path).unwrap();
}

#[actix_web::test]
async fn the_command_takes_the_portals_workbook_with_a_dry_run_and_a_report() {
    let place = Place::new().await;
    let file = place.folder.join("xuat.xlsx");
    let report = place.folder.join("report.jsonl");
    let good = ["1", "9.900011", "Thủ tục thử mười một", "Bộ Tư pháp", "Ủy ban nhân dân cấp xã", "Hộ tịch"];
    let import = |more: &[&str]| {
        let mut command = std::process::Command::new(binary());
        command.env("DATABASE_URL", &place.url).env("MOTCUA_LOG", "warn").env("MOTCUA_DATA_DIR", &place.folder);
        let out = command.args(["import", "procedures"]).arg(&file).args(more).output().unwrap();
        (out.status.success(), String::from_utf8(out.stdout).unwrap())
    };
    let before = place.catalogue().await;

    workbook(&file, &[good, ["2", "9.900012", "", "Bộ Tư pháp", "", "Hộ tịch"]]);
    let (accepted, words) = import(&["--report", report.to_str().unwrap()]);
    assert!(!accepted && words.contains("xuat.xlsx:4"), "{words}");
    let told: Vec<Value> =
        std::fs::read_to_string(&report).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(
        told.iter().any(|note| note["line"] == 4 && note["code"] == "missingName" && note["severity"] == "reject"),
        "{told:?}"
    );
    assert_eq!(place.catalogue().await, before, "nothing half-imported");

    workbook(&file, &[good]);
    let (accepted, words) = import(&["--dry-run"]);
    assert!(accepted, "{words}");
    assert_eq!(place.catalogue().await, before, "a dry run changes nothing");
    let (accepted, words) = import(&[]);
    assert!(accepted, "{words}");
    assert_eq!(place.version("9.900011").await, "1");
    let named = one(&place.client, "SELECT name || ', ' || detail FROM procedure WHERE code = '9.900011'").await;
    assert_eq!(named, "Thủ tục thử mười một, index");
}
