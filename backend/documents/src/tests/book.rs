//! The register: numbered, with its head on every page, closed; and as a workbook with typed cells.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};

use super::{assert_in_order, assert_inside_page, page_texts, pages_of, samples, squash, text_of};
use crate::*;

#[test]
fn the_register_has_its_columns_and_is_closed_at_the_end_of_the_year() {
    assert_in_order(
        &text_of(&samples::register(12)),
        &[
            "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
            "SỔ THEO DÕI HỒ SƠ",
            "Năm 2026 – Quyển số 01 (từ số 01 đến số 12)",
            // What spans both rows of the head stands in the lower one.
            "Ngày, tháng, năm",
            "Trả kết quả",
            "TT",
            "Mã hồ sơ",
            "Tên thủ tục hành chính",
            "Số lượng (bộ)",
            "Tên cá nhân, tổ chức",
            "Địa chỉ, số điện thoại",
            "Cơ quan chủ trì giải quyết",
            "Ghi chú",
            "Nhận hồ sơ",
            "Hẹn trả kết quả",
            "Phương thức nhận",
            "Ký nhận",
            "(13)",
            "01",
            "H57.19960-260202-0001",
            "Chứng thực bản sao từ bản chính giấy tờ, văn bản",
            "Tôn Nữ Quỳnh Như",
            "0912 000 111",
            "02/02/2026",
            "Trực tiếp",
            "H57.19960-260113-0012",
            "Khóa sổ ngày 31 tháng 12 năm 2026. Sổ ghi liên tục từ số 01 đến số 12, cộng 12 hồ sơ; quyển này có 2 trang.",
            "NGƯỜI ĐỨNG ĐẦU BỘ PHẬN MỘT CỬA",
            "(Ký, ghi rõ họ tên và đóng dấu)",
            "Phan Thị Thanh Tâm",
            "Mẫu số 07, Thông tư 03/2025/TT-VPCP",
        ],
    );
}

#[test]
fn every_page_of_the_register_has_the_head_of_the_table_and_its_number() {
    let document = pages_of(&samples::register(45));
    assert_inside_page(&document);
    let page = &document.pages()[0];
    assert!((page.frame.width().to_mm() - 297.0).abs() < 0.1 && (page.frame.height().to_mm() - 210.0).abs() < 0.1);
    let pages = page_texts(&document);
    assert!(pages.len() > 3);
    for (nth, page) in (1..).zip(&pages) {
        assert!(page.contains(&squash(&format!("Trang {nth}/{}", pages.len()))), "page {nth} has no number");
        assert!(
            page.contains(&squash("Sổ theo dõi hồ sơ năm 2026, Quyển số 01")),
            "page {nth} does not say whose it is"
        );
        // The last page may hold the closing words alone.
        let has_rows = page.contains("H57.19960");
        assert_eq!(has_rows, page.contains(&squash("Cơ quan chủ trì giải quyết")), "page {nth} has no head");
    }
    let all = pages.concat();
    for number in 1..=45 {
        assert!(all.contains(&format!("-{number:04}")), "line {number} is lost");
    }
}

#[test]
fn a_volume_leads_to_the_next_and_an_open_book_says_so() {
    let first = Register { volume: Volume { number: 1, of: 2 }, ..samples::register(3) };
    let text = text_of(&first);
    let end = "Hết Quyển số 01, gồm 1 trang; ghi tiếp từ số 04 ở Quyển số 02.";
    assert_in_order(&text, &["Quét để mở sổ", end, "NGƯỜI ĐỨNG ĐẦU BỘ PHẬN MỘT CỬA"]);
    assert!(text.contains(&squash("Quyển số 01/02")));
    assert!(!text.contains(&squash("Khóa sổ")));
    let open = text_of(&Register { closed: false, ..samples::register(3) });
    assert_in_order(&open, &["Sổ chưa khóa: ghi đến số 03, in ngày 04 tháng 01 năm 2027."]);
    assert!(open.contains(&squash("NGƯỜI IN SỔ")) && !open.contains(&squash("NGƯỜI ĐỨNG ĐẦU")));
    let empty = text_of(&Register { closed: false, ..samples::register(0) });
    assert_in_order(&empty, &["Chưa tiếp nhận hồ sơ nào", "Sổ chưa khóa: đến nay chưa có hồ sơ"]);
    let old = samples::register(1);
    let old = Register { head: Head { form_set: FormSet::Circular2018, ..old.head.clone() }, ..old };
    assert!(text_of(&old).contains(&squash("Mẫu số 06, Thông tư 01/2018/TT-VPCP")));
}

fn sheet(register: &Register) -> calamine::Range<Data> {
    let bytes = register_xlsx(register).unwrap();
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Sổ 2026"]);
    let formulas = book.worksheet_formula("Sổ 2026").unwrap();
    assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()), "a cell is a formula");
    book.worksheet_range("Sổ 2026").unwrap()
}

#[test]
fn the_workbook_has_numbers_as_numbers_and_dates_as_dates() {
    let cells = sheet(&samples::register(7));
    let head: Vec<String> = (0..14).map(|column| cells.get_value((4, column)).unwrap().to_string()).collect();
    assert_eq!((head[0].as_str(), head[8].as_str(), head[13].as_str()), ("TT", "Ngày nhận hồ sơ", "Ghi chú"));
    assert_eq!(cells.get_value((5, 0)), Some(&Data::Float(1.0)));
    assert_eq!(cells.get_value((5, 4)), Some(&Data::String("Tôn Nữ Quỳnh Như".to_owned())));
    // A telephone number keeps its first nought.
    assert_eq!(cells.get_value((5, 6)), Some(&Data::String("0912 000 111".to_owned())));
    let Some(Data::DateTime(received)) = cells.get_value((5, 8)) else {
        panic!("no date: {:?}", cells.get_value((5, 8)))
    };
    assert_eq!(received.to_ymd_hms_milli(), (2026, 2, 2, 0, 0, 0, 0));
    // Line 7 has no due day, line 5 is not returned yet.
    assert_eq!(cells.get_value((11, 9)), Some(&Data::Empty));
    assert_eq!(cells.get_value((9, 10)), Some(&Data::Empty));
}

#[test]
fn no_name_becomes_a_formula() {
    let mut register = samples::register(1);
    let nasty = "=HYPERLINK(\"https://example.org\",\"Bấm\")";
    register.lines[0].applicant = nasty.to_owned();
    register.lines[0].address = Some("+84 là gì".to_owned());
    register.lines[0].note = Some("@SUM(A1:A9)".to_owned());
    register.lines[0].procedure = "-1+1|cmd\r\n".to_owned();
    let cells = sheet(&register);
    let text = |column| match cells.get_value((5, column)) {
        Some(Data::String(text)) => text.clone(),
        other => panic!("not a text: {other:?}"),
    };
    assert_eq!([text(4), text(5), text(13), text(2)], [nasty, "+84 là gì", "@SUM(A1:A9)", "-1+1|cmd"]);
}

#[test]
fn the_same_register_gives_the_same_workbook() {
    assert_eq!(register_xlsx(&samples::register(9)).unwrap(), register_xlsx(&samples::register(9)).unwrap());
    assert!(register_xlsx(&samples::register(0)).unwrap().starts_with(b"PK"));
}
