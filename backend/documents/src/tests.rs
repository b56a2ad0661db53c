//! The slips as a clerk sees them: the text on each page, where it stands, and what odd data do to it.

use std::fmt::Write;

use proptest::prelude::*;
use typst::foundations::Bytes;
use typst::layout::{Frame, FrameItem, Point};
use typst::text::Font;
use typst_layout::PagedDocument;
use typst_pdf::{PdfStandard, PdfStandards};

use crate::engine::{self, FONTS, Form};
use crate::*;

#[path = "../examples/sample_slips/samples.rs"]
mod samples;

/// Every piece of text of a page with its left end and its right end in points.
fn pieces(frame: &Frame, at: Point, found: &mut Vec<(f64, f64, String)>) {
    for (position, item) in frame.items() {
        let here = at + *position;
        match item {
            FrameItem::Text(text) => {
                found.push((here.x.to_pt(), (here.x + text.width()).to_pt(), text.text.to_string()))
            }
            FrameItem::Group(group) => {
                pieces(&group.frame, here + Point::new(group.transform.tx, group.transform.ty), found)
            }
            _ => {}
        }
    }
}

/// Without white space and break opportunities, so that line ends do not matter.
fn squash(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200B}').collect()
}

/// The text of each page, squashed.
fn page_texts(document: &PagedDocument) -> Vec<String> {
    let text_of = |page: &typst_layout::Page| {
        let mut found = Vec::new();
        pieces(&page.frame, Point::zero(), &mut found);
        found.iter().map(|(_, _, text)| squash(text)).collect::<String>()
    };
    document.pages().iter().map(text_of).collect()
}

fn assert_in_order(text: &str, expected: &[&str]) {
    let mut from = 0;
    for part in expected {
        let at = text[from..].find(&squash(part));
        from += at.unwrap_or_else(|| panic!("{part:?} is missing, or too early, in:\n{text}"));
    }
}

fn assert_inside_page(document: &PagedDocument) {
    for page in document.pages() {
        let width = page.frame.width().to_pt();
        let mut found = Vec::new();
        pieces(&page.frame, Point::zero(), &mut found);
        for (left, right, text) in found {
            assert!(
                left >= 0.0 && right <= width - 20.0,
                "{text:?} stands at {left:.0} to {right:.0} of {width:.0} points"
            );
        }
    }
}

fn receipt_pages(slip: &ReceiptSlip) -> PagedDocument {
    engine::lay_out(Form::Receipt, slip.paper, slip.tracking_url.as_deref(), slip).unwrap()
}

fn supplement_pages(slip: &SupplementSlip) -> PagedDocument {
    engine::lay_out(Form::Supplement, slip.paper, slip.tracking_url.as_deref(), slip).unwrap()
}

fn refusal_pages(slip: &RefusalSlip) -> PagedDocument {
    engine::lay_out(Form::Refusal, slip.paper, slip.tracking_url.as_deref(), slip).unwrap()
}

fn apology_pages(slip: &ApologySlip) -> PagedDocument {
    engine::lay_out(Form::Apology, slip.paper, slip.tracking_url.as_deref(), slip).unwrap()
}

fn termination_pages(slip: &TerminationSlip) -> PagedDocument {
    engine::lay_out(Form::Termination, slip.paper, slip.tracking_url.as_deref(), slip).unwrap()
}

fn is_a5(document: &PagedDocument) -> bool {
    (document.pages()[0].frame.width().to_mm() - 148.0).abs() < 0.1
}

#[test]
fn fonts_cover_vietnamese() {
    let with_marks = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư–—…“”‘’•₫";
    let letters = (' '..='~').chain(with_marks.chars()).chain('\u{1EA0}'..='\u{1EF9}');
    for data in FONTS {
        let font = Font::new(Bytes::new(data), 0).unwrap();
        assert_eq!(font.info().family, "Tinos");
        for letter in letters.clone() {
            assert!(
                font.info().coverage.contains(u32::from(letter)),
                "{letter} is missing in {:?}",
                font.info().variant
            );
        }
    }
}

#[test]
fn receipt_has_the_fields_in_the_order_of_the_form() {
    let text = page_texts(&receipt_pages(&samples::receipt())).concat();
    assert_in_order(
        &text,
        &[
            "ỦY BAN NHÂN DÂN PHƯỜNG HƯƠNG THỦY",
            "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Hương Thủy, ngày 21 tháng 11 năm 2026",
            "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
            "Mã hồ sơ: H57.19960-261121-0007",
            "Tiếp nhận hồ sơ của: Nguyễn Thị Ngọc Ưởng (nộp trực tiếp)",
            "Địa chỉ: Số 12, đường Sóng Hồng",
            "Số điện thoại: 0912 000 111",
            "Email: ngocuong.nguyen@example.vn",
            "Số căn cước/Hộ chiếu: 046 199 000 123",
            "Nội dung yêu cầu giải quyết: Thủ tục đăng ký khai sinh",
            "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:",
            "Bản chính",
            "Bản chứng thực/ bản sao",
            "Ghi chú",
            "Giấy tờ, tài liệu chứng minh quan hệ cha con hoặc quan hệ mẹ con",
            "Bản điện tử",
            "2. Số lượng hồ sơ: 01 (bộ)",
            "3. Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc",
            "4. Thời gian nhận hồ sơ: 15 giờ 20 phút, ngày 21 tháng 11 năm 2026",
            "thời hạn giải quyết tính từ 07 giờ 30 phút, ngày 23 tháng 11 năm 2026",
            "5. Thời gian trả kết quả giải quyết hồ sơ: 11 giờ 30 phút, ngày 26 tháng 11 năm 2026",
            "6. Đăng ký nhận kết quả tại: Trung tâm",
            "NGƯỜI NỘP HỒ SƠ",
            "NGƯỜI TIẾP NHẬN HỒ SƠ",
            "Trần Văn Dũng",
            "Mẫu số 01, Thông tư 03/2025/TT-VPCP",
        ],
    );
}

#[test]
fn supplement_lists_what_to_complete() {
    let text = page_texts(&supplement_pages(&samples::supplement())).concat();
    assert_in_order(
        &text,
        &[
            "Số: 15/HDHS",
            "ngày 05 tháng 02 năm 2026",
            "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
            "(Lần 1)",
            "Tiếp nhận hồ sơ/yêu cầu của Ông/Bà: Nguyễn Thị Ngọc Ưởng",
            "Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:",
            "Ghi rõ nơi sinh: tên bệnh viện",
            "Lý do: Hồ sơ chưa đủ thành phần",
            "chậm nhất ngày 09 tháng 3 năm 2026",
            "công chức Lê Thị Mơ, số điện thoại 0234 3999 999 để được hướng dẫn./.",
            "NGƯỜI HƯỚNG DẪN",
        ],
    );
    let bare = SupplementSlip { items: Vec::new(), contact: Contact::default(), number: None, ..samples::supplement() };
    let text = page_texts(&supplement_pages(&bare)).concat();
    assert_in_order(
        &text,
        &["/HDHS", "bổ sung, hoàn thiện hồ sơ.", "Lý do:", "liên hệ Trung tâm Phục vụ hành chính công để"],
    );
    assert!(!text.contains(&squash("Nội dung cần bổ sung")), "an empty table is printed");
}

#[test]
fn refusal_gives_reason_and_basis() {
    let text = page_texts(&refusal_pages(&samples::refusal())).concat();
    assert_in_order(
        &text,
        &[
            "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
            "Tiếp nhận hồ sơ của: Nguyễn Thị Ngọc Ưởng",
            "Nội dung yêu cầu giải quyết: Cấp bản sao trích lục hộ tịch",
            "thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:",
            "Sổ hộ tịch gốc không lưu tại phường Hương Thủy",
            "Đề nghị Ông/Bà nộp hồ sơ tại Sở Tư pháp",
            "Căn cứ: Điều 63, Điều 64 Luật Hộ tịch năm 2014.",
            "NGƯỜI NỘP HỒ SƠ",
            "NGƯỜI TỪ CHỐI",
            "Mẫu số 03",
        ],
    );
    let online = RefusalSlip { submitter_signs: false, form_set: FormSet::Circular2018, ..samples::refusal() };
    let text = page_texts(&refusal_pages(&online)).concat();
    assert!(!text.contains(&squash("NGƯỜI NỘP HỒ SƠ")));
    assert!(text.contains(&squash("Thông tư 01/2018/TT-VPCP")));
}

#[test]
fn an_apology_says_what_was_promised_why_it_is_late_and_the_new_day() {
    let text = page_texts(&apology_pages(&samples::apology())).concat();
    assert_in_order(
        &text,
        &[
            "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
            "Kính gửi: Nguyễn Thị Ngọc Ưởng",
            "Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 20 tháng 11 năm 2026",
            "Thời gian hẹn trả kết quả: 17 giờ 30 phút, ngày 26 tháng 11 năm 2026",
            "Lý do:",
            "Cần xác minh thêm tại Công an phường.",
            "xin lỗi Ông/Bà vì sự chậm trễ này và hẹn trả kết quả vào: 17 giờ 30 phút, ngày 01 tháng 12 năm 2026.",
            "THỦ TRƯỞNG CƠ QUAN",
            "Nguyễn Hữu Phước",
            "Mẫu số 04",
        ],
    );
    let old = ApologySlip { form_set: FormSet::Circular2018, ..samples::apology() };
    assert!(page_texts(&apology_pages(&old)).concat().contains(&squash("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ")));
    assert!(is_a5(&apology_pages(&samples::apology())));
}

#[test]
fn a_notice_of_stopping_gives_stage_reason_and_money() {
    let text = page_texts(&termination_pages(&samples::termination())).concat();
    assert_in_order(
        &text,
        &[
            "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
            "Giai đoạn giải quyết: Thẩm định hồ sơ",
            "thông báo dừng giải quyết hồ sơ này với lý do:",
            "Không bổ sung hồ sơ trong thời hạn.",
            "Căn cứ: Nghị định 301/2026/NĐ-CP.",
            "Phí, lệ phí đã nộp: 150.000 đ (Lệ phí cấp giấy), biên lai số 0000123",
            "Mẫu số 05",
        ],
    );
    let old = TerminationSlip { form_set: FormSet::Circular2018, money: None, ..samples::termination() };
    let text = page_texts(&termination_pages(&old)).concat();
    assert!(!text.contains(&squash("Mẫu số")) && !text.contains(&squash("đã nộp:")), "2018 knew no such form");
}

#[test]
fn paper_follows_the_length() {
    let short = receipt_pages(&samples::short_receipt());
    assert!(is_a5(&short) && short.pages().len() == 1);
    let usual = receipt_pages(&samples::receipt());
    assert!(!is_a5(&usual) && usual.pages().len() == 1);
    let forced = receipt_pages(&ReceiptSlip { paper: Paper::A5, ..samples::receipt() });
    assert!(is_a5(&forced) && forced.pages().len() == 2);
    assert!(is_a5(&supplement_pages(&samples::supplement())));
    assert!(is_a5(&refusal_pages(&samples::refusal())));
}

#[test]
fn long_slip_flows_and_every_page_says_whose_it_is() {
    let document = receipt_pages(&samples::long_receipt());
    assert_inside_page(&document);
    let pages = page_texts(&document);
    assert!(pages.len() > 2);
    for (index, page) in pages.iter().enumerate() {
        let footer = squash(&format!(
            "Mã hồ sơ: H57.19960-261121-0007 Mẫu số 01, Thông tư 03/2025/TT-VPCP Trang {}/{}",
            index + 1,
            pages.len()
        ));
        assert!(page.contains(&footer), "page {} has no footer", index + 1);
    }
    let all = pages.concat();
    let every_paper = (1..=60).fold(String::new(), |mut text, n| {
        write!(text, "Giấy tờ số {n}:|").unwrap();
        text
    });
    assert_in_order(&all, &every_paper.trim_end_matches('|').split('|').collect::<Vec<_>>());
}

#[test]
fn runs_without_a_space_stay_in_their_column() {
    let run = "W".repeat(300);
    let narrow = "nguyen0".repeat(40);
    let mut slip = samples::receipt();
    slip.submitter = Party {
        name: run.clone(),
        address: Some(run.clone()),
        phone: Some(run.clone()),
        email: Some(narrow.clone()),
        identity_number: Some(run.clone()),
    };
    slip.dossier_code = narrow;
    slip.letterhead = Letterhead { superior_agency: Some(run.clone()), unit: run.clone(), place: run.clone() };
    slip.components =
        vec![Component { name: run.clone(), originals: u32::MAX, copies: u32::MAX, note: Some(run.clone()) }];
    slip.receiver = Some(run);
    assert_inside_page(&receipt_pages(&slip));
}

#[test]
fn a_row_taller_than_a_page_is_parted() {
    let mut slip = samples::receipt();
    slip.components[0].name = "Giấy tờ rất dài. ".repeat(600) + "HẾT.";
    let document = receipt_pages(&slip);
    assert!(document.pages().len() > 2);
    assert!(page_texts(&document).concat().contains("HẾT."));
}

#[test]
fn markup_in_data_is_printed_as_it_is() {
    let nasty = r##"#panic("x") $x^2$ *b* _i_ `c` = H <l> @ref \n // c /* d */ [e] {f} #import "a" ~ --- ' " 🎉"##;
    let slip = RefusalSlip { reason: nasty.to_owned(), content: nasty.to_owned(), ..samples::refusal() };
    let text = page_texts(&refusal_pages(&slip)).concat();
    assert_eq!(text.matches(&squash(nasty)).count(), 2, "{text}");
}

#[test]
fn decomposed_letters_are_composed_and_marks_dropped() {
    let slip = ReceiptSlip { content: "Khai tu\u{31B}\u{309}\u{202E}\u{0}".to_owned(), ..samples::receipt() };
    assert!(page_texts(&receipt_pages(&slip)).concat().contains("Khaitử"));
}

#[test]
fn impossible_dates_are_printed_not_refused() {
    let slip = ReceiptSlip { issued_on: Date { year: 2026, month: 13, day: 0 }, ..samples::receipt() };
    assert!(receipt_slip(&slip).unwrap().starts_with(b"%PDF"));
}

#[test]
fn same_data_same_bytes() {
    let one = receipt_slip(&samples::short_receipt()).unwrap();
    assert!(one.starts_with(b"%PDF-1.7"));
    assert_eq!(one, receipt_slip(&samples::short_receipt()).unwrap());
    assert!(supplement_slip(&samples::supplement()).unwrap().starts_with(b"%PDF"));
    assert!(refusal_slip(&samples::refusal()).unwrap().starts_with(b"%PDF"));
}

/// Typst checks what a program can check of PDF/UA-1 and PDF/A-2a: title, language, alternative texts, tags, fonts.
#[test]
fn slips_meet_the_accessibility_and_archive_standards() {
    let date = samples::receipt().issued_on;
    for pages in [
        receipt_pages(&samples::long_receipt()),
        supplement_pages(&samples::supplement()),
        refusal_pages(&samples::refusal()),
        apology_pages(&samples::apology()),
        termination_pages(&samples::termination()),
    ] {
        for standard in [PdfStandard::Ua_1, PdfStandard::A_2a] {
            engine::to_pdf(&pages, date, PdfStandards::new(&[standard]).unwrap()).unwrap();
        }
    }
}

#[test]
fn slips_survive_serde() {
    let json = serde_json::to_string(&samples::long_receipt()).unwrap();
    assert!(json.contains(r#""dossierCode":"#) && json.contains(r#""formSet":"03/2025/TT-VPCP""#));
    assert_eq!(serde_json::from_str::<ReceiptSlip>(&json).unwrap(), samples::long_receipt());
}

#[test]
fn qr_is_an_svg_and_refuses_what_does_not_fit() {
    let svg = qr_svg("https://dichvucong.example.vn/tra-cuu/H57.19960-261121-0007").unwrap();
    assert!(svg.contains("<svg xmlns=") && svg.ends_with("</svg>"));
    assert!(qr_svg("").is_ok());
    assert!(matches!(qr_svg(&"a".repeat(3000)), Err(Error::QrTooLong)));
}

/// Any text: mostly printable, with Typst syntax, control characters and emoji mixed in.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::collection::vec(any::<char>(), 0..80).prop_map(String::from_iter),
        "[#$*_`<>@\\\\/\\[\\]{}=~\"'\n\r\t \u{0}-\u{1F}\u{7F}-\u{9F}\u{200B}-\u{200F}\u{202A}-\u{202E}a-zàđễưỹ0-9🎉👨‍👩‍👧]{0,80}",
    ]
}

fn any_option() -> impl Strategy<Value = Option<String>> {
    proptest::option::of(any_text())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_text_makes_a_slip(
        texts in proptest::collection::vec(any_text(), 6),
        options in proptest::collection::vec(any_option(), 12),
        numbers in any::<[u32; 4]>(),
    ) {
        let [superior, address, phone, email, identity, note] = &options[..6] else { unreachable!() };
        let party = Party {
            name: texts[0].clone(), address: address.clone(), phone: phone.clone(), email: email.clone(), identity_number: identity.clone(),
        };
        let letterhead = Letterhead { superior_agency: superior.clone(), unit: texts[1].clone(), place: texts[2].clone() };
        let contact = Contact { website: options[6].clone(), person: options[7].clone(), phone: options[8].clone() };
        let date = Date { year: 2026, month: numbers[0], day: numbers[1] };
        let receipt = ReceiptSlip {
            letterhead: letterhead.clone(), number: options[9].clone(), dossier_code: texts[3].clone(), tracking_url: options[10].clone(),
            issued_on: date, submitter: party.clone(), applicant: Some(party.clone()), content: texts[4].clone(), sets: numbers[2],
            components: vec![Component { name: texts[5].clone(), originals: numbers[3], copies: 0, note: note.clone() }],
            due_note: options[11].clone(), contact: contact.clone(), receiver: options[0].clone(), paper: Paper::A5, ..samples::receipt()
        };
        prop_assert!(receipt_slip(&receipt).unwrap().starts_with(b"%PDF"));
        let supplement = SupplementSlip {
            letterhead: letterhead.clone(), recipient: party.clone(), dossier_code: options[9].clone(), tracking_url: options[10].clone(),
            items: vec![SupplementItem { component: note.clone(), text: texts[5].clone() }], reason: texts[4].clone(),
            round: Some(numbers[3]), contact: contact.clone(), paper: Paper::A5, ..samples::supplement()
        };
        prop_assert!(supplement_slip(&supplement).unwrap().starts_with(b"%PDF"));
        let refusal = RefusalSlip {
            letterhead, recipient: party, dossier_code: options[9].clone(), tracking_url: options[10].clone(), reason: texts[5].clone(),
            legal_basis: options[11].clone(), competent_agency: options[0].clone(), contact, paper: Paper::A5, ..samples::refusal()
        };
        prop_assert!(refusal_slip(&refusal).unwrap().starts_with(b"%PDF"));
    }
}
