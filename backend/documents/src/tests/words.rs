//! What a reader of the PDF reads: the text of each form, in its order.

use typst::model::Document as _;

use super::{assert_in_order, is_a5, pages_of, samples, squash, text_of};
use crate::*;

fn of_2018(head: Head) -> Head {
    Head { form_set: FormSet::Circular2018, ..head }
}

#[test]
fn receipt_has_the_fields_in_the_order_of_the_form() {
    let text = text_of(&samples::receipt());
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
    let text = text_of(&samples::supplement());
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
    let bare = SupplementSlip {
        items: Vec::new(),
        contact: Contact::default(),
        head: Head { number: None, ..samples::supplement().head },
        ..samples::supplement()
    };
    let text = text_of(&bare);
    assert_in_order(
        &text,
        &["/HDHS", "bổ sung, hoàn thiện hồ sơ.", "Lý do:", "liên hệ Trung tâm Phục vụ hành chính công để"],
    );
    assert!(!text.contains(&squash("Nội dung cần bổ sung")), "an empty table is printed");
}

#[test]
fn refusal_gives_reason_and_basis() {
    let text = text_of(&samples::refusal());
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
    let online = RefusalSlip { submitter_signs: false, head: of_2018(samples::refusal().head), ..samples::refusal() };
    let text = text_of(&online);
    assert!(!text.contains(&squash("NGƯỜI NỘP HỒ SƠ")));
    assert!(text.contains(&squash("Thông tư 01/2018/TT-VPCP")));
}

#[test]
fn an_apology_says_what_was_promised_why_it_is_late_and_the_new_day() {
    let text = text_of(&samples::apology());
    assert_in_order(
        &text,
        &[
            "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
            "Kính gửi: Nguyễn Thị Ngọc Ưởng",
            "Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 20 tháng 11 năm 2026",
            "Thời gian hẹn trả kết quả: 17 giờ 30 phút, ngày 26 tháng 11 năm 2026",
            "chưa thể trả kết quả giải quyết hồ sơ của Ông/Bà đúng thời gian đã hẹn. Lý do:",
            "Cần xác minh thêm tại Công an phường.",
            "chân thành xin lỗi Ông/Bà vì sự chậm trễ này và xin hẹn trả kết quả vào: 17 giờ 30 phút, ngày 01 tháng 12 năm 2026.",
            "THỦ TRƯỞNG CƠ QUAN",
            "(Ký, ghi rõ họ tên và đóng dấu)",
            "Nguyễn Hữu Phước",
            "Mẫu số 04",
        ],
    );
    let old = ApologySlip { head: of_2018(samples::apology().head), ..samples::apology() };
    assert!(text_of(&old).contains(&squash("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ")));
    assert!(is_a5(&pages_of(&samples::apology())));
}

#[test]
fn a_notice_of_stopping_gives_stage_reason_and_money() {
    let text = text_of(&samples::termination());
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
    let old = TerminationSlip { head: of_2018(samples::termination().head), money: None, ..samples::termination() };
    let text = text_of(&old);
    assert!(!text.contains(&squash("Mẫu số")) && !text.contains(&squash("đã nộp:")), "2018 knew no such form");
}

#[test]
fn a_control_sheet_has_a_row_for_each_hand_over_and_one_to_fill_in() {
    let text = text_of(&samples::control());
    assert_in_order(
        &text,
        &[
            "Quyển số: 01, Số thứ tự: 118",
            "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
            "Mã hồ sơ: H57.19960-261120-0009",
            "Kèm theo hồ sơ của: Nguyễn Thị Ngọc Ưởng",
            "Ngày, giờ hẹn trả kết quả: 17 giờ 30 phút, ngày 26 tháng 11 năm 2026",
            "Cơ quan (bộ phận) giải quyết hồ sơ: Ủy ban nhân dân phường Hương Thủy",
            "Cơ quan phối hợp giải quyết hồ sơ (nếu có): Công an phường Hương Thủy",
            "TÊN CƠ QUAN",
            "THỜI GIAN GIAO, NHẬN HỒ SƠ",
            "(Trước hạn/ Đúng hạn/ Quá hạn)",
            "GHI CHÚ",
            "I. GIAO HỒ SƠ",
            "1. Giao: Trung tâm Phục vụ hành chính công",
            "2. Nhận: Phòng Văn hóa - Xã hội",
            "09 giờ 40 phút, ngày 20 tháng 11 năm 2026",
            "Người giao",
            "Trần Văn Dũng",
            "Người nhận",
            "Lê Thị Mơ",
            "Đúng hạn",
            "16 giờ 05 phút, ngày 24 tháng 11 năm 2026",
            "Trước hạn",
            "Trả lại: bổ sung căn cứ pháp lý.",
            "10 giờ 15 phút, ngày 26 tháng 11 năm 2026",
            "Quá hạn",
            "II. NHẬN KẾT QUẢ",
            "1. Giao: Văn thư",
            "2. Nhận: Trung tâm Phục vụ hành chính công",
            "Số 15/GXN-UBND",
            "…… giờ …… phút",
            "Mẫu số 06, Thông tư 03/2025/TT-VPCP",
        ],
    );
    let done = ControlSheet { open: false, ..samples::control() };
    assert!(!text_of(&done).contains(&squash("…… giờ")), "a row to fill in on a sheet that is full");
    let fresh = text_of(&samples::fresh_control());
    assert_eq!(fresh.matches(&squash("…… giờ …… phút")).count(), 2, "{fresh}");
}

#[test]
fn a_form_is_named_by_its_set_and_not_by_a_bare_number() {
    let numbers = |set: FormSet| {
        [
            Form::Receipt,
            Form::Supplement,
            Form::Refusal,
            Form::Apology,
            Form::Termination,
            Form::Control,
            Form::Register,
        ]
        .map(|form| set.number(form))
    };
    assert_eq!(numbers(FormSet::Circular2025), ["01", "02", "03", "04", "05", "06", "07"].map(Some));
    assert_eq!(
        numbers(FormSet::Circular2018),
        [Some("01"), Some("02"), Some("03"), Some("04"), None, Some("05"), Some("06")]
    );
    let old = ControlSheet { head: of_2018(samples::control().head), ..samples::control() };
    assert!(text_of(&old).contains(&squash("Mẫu số 05, Thông tư 01/2018/TT-VPCP")));
    assert_eq!(pages_of(&old).info().keywords, ["TT01_2018/05"]);
    assert_eq!(pages_of(&samples::control()).info().keywords, ["TT03_2025/06"]);
}

#[test]
fn who_entered_it_for_another_stands_below_the_title() {
    let by = |entered_by| SupplementSlip {
        head: Head { entered_by, ..samples::supplement().head },
        ..samples::supplement()
    };
    let printed = text_of(&by(Some("Trần Văn Hộ (Trường A)".to_owned())));
    assert_in_order(&printed, &["PHIẾU YÊU CẦU BỔ SUNG", "Người nhập hộ: Trần Văn Hộ (Trường A)", "Mã hồ sơ"]);
    assert!(!text_of(&by(None)).contains(&squash("Người nhập hộ")));
}

#[test]
fn the_agency_may_say_whom_to_ask_and_add_a_closing_note() {
    let own = |contact: Contact, head: Head| {
        let line = Some("Tổ hướng dẫn, tầng 1, hoặc tổng đài 1022".to_owned());
        let note = Some("Trung tâm làm việc cả sáng thứ Bảy.".to_owned());
        (Contact { line, ..contact }, Head { closing_note: note, ..head })
    };
    let (contact, head) = own(samples::refusal().contact, samples::refusal().head);
    let refusal = text_of(&RefusalSlip { contact, head, ..samples::refusal() });
    assert_in_order(
        &refusal,
        &[
            "liên hệ Tổ hướng dẫn, tầng 1, hoặc tổng đài 1022 để được hướng dẫn./.",
            "Trung tâm làm việc cả sáng thứ Bảy.",
        ],
    );
    assert!(!refusal.contains(&squash("Lê Thị Mơ")), "the agency's words stand instead of the official's name");
    let (contact, head) = own(samples::short_receipt().contact, samples::short_receipt().head);
    let receipt = text_of(&ReceiptSlip { contact, head, ..samples::short_receipt() });
    assert_in_order(
        &receipt,
        &["liên hệ Tổ hướng dẫn, tầng 1", "Trung tâm làm việc cả sáng thứ Bảy.", "NGƯỜI NỘP HỒ SƠ"],
    );
}

#[test]
fn what_has_no_number_yet_has_a_place_for_it() {
    let without = |head: Head| Head { number: None, ..head };
    let texts = [
        text_of(&RefusalSlip { head: without(samples::refusal().head), ..samples::refusal() }),
        text_of(&ApologySlip { head: without(samples::apology().head), ..samples::apology() }),
        text_of(&TerminationSlip { head: without(samples::termination().head), ..samples::termination() }),
        text_of(&SupplementSlip { head: without(samples::supplement().head), ..samples::supplement() }),
    ];
    for text in texts {
        assert!(text.contains("Số:...."), "{text}");
    }
}
