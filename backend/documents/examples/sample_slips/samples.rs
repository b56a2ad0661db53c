//! Invented slips, used by this example and by the tests of the crate.

use documents::{
    ApologySlip, Component, Contact, ControlSheet, Date, FormSet, Handover, Head, Holder, Letterhead, Moment, Paper,
    Party, ReceiptSlip, RefusalSlip, Register, RegisterEntry, RegisterLine, SupplementItem, SupplementSlip,
    TerminationSlip, Timeliness, Volume,
};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn letterhead() -> Letterhead {
    Letterhead {
        superior_agency: some("Ủy ban nhân dân phường Hương Thủy"),
        unit: "Trung tâm Phục vụ hành chính công".to_owned(),
        place: "Hương Thủy".to_owned(),
    }
}

fn head(code: &str, issued_on: Date) -> Head {
    Head {
        form_set: FormSet::Circular2025,
        paper: Paper::Auto,
        letterhead: letterhead(),
        number: None,
        issued_on,
        dossier_code: some(code),
        tracking_url: some("https://dichvucong.example.vn/tra-cuu/k3v9x2m7q4t8r1w6p5z0"),
        closing_note: None,
        entered_by: None,
    }
}

fn numbered(number: &str, head: Head) -> Head {
    Head { number: some(number), ..head }
}

fn on(month: u32, day: u32) -> Date {
    Date { year: 2026, month, day }
}

fn contact() -> Contact {
    Contact {
        website: some("dichvucong.example.vn"),
        person: some("Lê Thị Mơ"),
        phone: some("0234 3999 999"),
        line: None,
    }
}

fn citizen() -> Party {
    Party {
        name: "Nguyễn Thị Ngọc Ưởng".to_owned(),
        address: some("Số 12, đường Sóng Hồng, tổ dân phố 7, phường Hương Thủy, thành phố Huế"),
        phone: some("0912 000 111"),
        email: some("ngocuong.nguyen@example.vn"),
        identity_number: some("046 199 000 123"),
    }
}

/// A birth registration with six papers.
pub fn receipt() -> ReceiptSlip {
    let paper = |name: &str, originals, copies, note: &str| Component {
        name: name.to_owned(),
        originals,
        copies,
        note: (!note.is_empty()).then(|| note.to_owned()),
    };
    ReceiptSlip {
        head: head("H57.19960-261121-0007", on(11, 21)),
        submitter: citizen(),
        channel: some("nộp trực tiếp"),
        content: "Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con".to_owned(),
        applicant: None,
        fees: some("Miễn phí"),
        components: vec![
            paper("Tờ khai đăng ký khai sinh theo mẫu", 1, 0, ""),
            paper("Tờ khai đăng ký nhận cha, mẹ, con theo mẫu", 1, 0, ""),
            paper("Giấy chứng sinh hoặc giấy tờ thay thế Giấy chứng sinh theo quy định", 1, 0, ""),
            paper("Giấy tờ, tài liệu chứng minh quan hệ cha con hoặc quan hệ mẹ con", 0, 2, "Bản điện tử"),
            paper("Giấy chứng nhận kết hôn (nếu cha, mẹ của trẻ đã đăng ký kết hôn)", 0, 1, "Đối chiếu CSDL dân cư"),
            paper("Văn bản ủy quyền", 0, 0, "Không áp dụng"),
        ],
        sets: 1,
        time_limit: some("03 ngày làm việc"),
        received_at: at(11, 21, 15, 20),
        clock_starts_at: Some(at(11, 23, 7, 30)),
        due_at: Some(at(11, 26, 11, 30)),
        due_note: some("không tính ngày nghỉ lễ 24/11"),
        result_place: some("Trung tâm Phục vụ hành chính công phường Hương Thủy"),
        register: None,
        contact: contact(),
        receiver: some("Trần Văn Dũng"),
        submitter_signs: true,
    }
}

/// What fits on A5: one paper, little else to say.
pub fn short_receipt() -> ReceiptSlip {
    let papers = [("Bản chính giấy tờ cần chứng thực bản sao", 1, 0), ("Bản sao cần chứng thực", 0, 5)];
    ReceiptSlip {
        head: head("H57.19960-260302-0041", on(3, 2)),
        content: "Chứng thực bản sao từ bản chính giấy tờ, văn bản".to_owned(),
        fees: some("2.000 đ/trang, nộp tại quầy"),
        components: papers
            .map(|(name, originals, copies)| Component { name: name.to_owned(), originals, copies, note: None })
            .to_vec(),
        time_limit: some("Trong ngày làm việc"),
        received_at: at(3, 2, 8, 5),
        clock_starts_at: None,
        due_at: Some(at(3, 2, 17, 0)),
        due_note: None,
        register: Some(RegisterEntry { book: "03".to_owned(), number: "118".to_owned() }),
        ..receipt()
    }
}

/// A land dossier with sixty long papers and names of 200 letters.
pub fn long_receipt() -> ReceiptSlip {
    let long_name = "Công ty trách nhiệm hữu hạn một thành viên Tư vấn, Đầu tư, Xây dựng, Thương mại, Dịch vụ, Xuất nhập khẩu và Phát triển \
                     hạ tầng khu công nghiệp, khu đô thị, khu du lịch sinh thái nghỉ dưỡng Trường Sơn Đông – Quảng Trị"
        .to_owned();
    let components = (1..=60).map(|n| Component {
        name: format!(
            "Giấy tờ số {n}: bản vẽ mặt bằng hiện trạng vị trí khu đất kèm văn bản thẩm định, phê duyệt của cơ quan có thẩm quyền theo quy \
             định của pháp luật về đất đai, xây dựng và phòng cháy, chữa cháy"
        ),
        originals: n % 3,
        copies: n % 2,
        note: (n % 5 == 0).then(|| format!("ban_ve_mat_bang_hien_trang_{n}.pdf")),
    });
    ReceiptSlip {
        head: numbered("1234", receipt().head),
        submitter: Party { name: long_name.clone(), ..citizen() },
        applicant: Some(Party { name: long_name.clone(), ..citizen() }),
        content: format!("Điều chỉnh quyết định chủ trương đầu tư của {long_name}"),
        components: components.collect(),
        sets: 12,
        time_limit: None,
        due_at: None,
        due_note: None,
        register: Some(RegisterEntry { book: "03".to_owned(), number: "118".to_owned() }),
        submitter_signs: false,
        channel: some("nộp trực tuyến"),
        ..receipt()
    }
}

/// A request for three things.
pub fn supplement() -> SupplementSlip {
    let item = |component: &str, text: &str| SupplementItem { component: some(component), text: text.to_owned() };
    SupplementSlip {
        head: numbered("15", head("H57.19960-260204-0003", on(2, 5))),
        recipient: Party { email: None, ..citizen() },
        content: receipt().content,
        round: Some(1),
        items: vec![
            item(
                "Tờ khai đăng ký khai sinh theo mẫu",
                "Ghi rõ nơi sinh: tên bệnh viện, xã/phường, tỉnh/thành phố.\nKý và ghi rõ họ tên.",
            ),
            item("Giấy chứng sinh", "Nộp bản chính; bản chụp đã gửi bị mờ, không đọc được ngày sinh."),
            SupplementItem {
                component: None,
                text: "Bổ sung số điện thoại của người mẹ để cơ quan liên hệ.".to_owned(),
            },
        ],
        reason: "Hồ sơ chưa đủ thành phần theo quy định tại Điều 16 Luật Hộ tịch.".to_owned(),
        answer_by: Some(on(3, 9)),
        contact: contact(),
        official: some("Lê Thị Mơ"),
    }
}

/// A dossier for another agency.
pub fn refusal() -> RefusalSlip {
    RefusalSlip {
        head: numbered("07/TC-HCC", head("H57.19960-261121-0009", on(11, 21))),
        recipient: citizen(),
        content: "Cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh".to_owned(),
        competent_agency: some("Ủy ban nhân dân phường Hương Thủy"),
        reason:
            "Sổ hộ tịch gốc không lưu tại phường Hương Thủy và dữ liệu chưa có trong Cơ sở dữ liệu hộ tịch điện tử.\n\
                 Đề nghị Ông/Bà nộp hồ sơ tại Sở Tư pháp thành phố Huế, nơi lưu sổ hộ tịch."
                .to_owned(),
        legal_basis: some("Điều 63, Điều 64 Luật Hộ tịch năm 2014."),
        contact: contact(),
        official: some("Trần Văn Dũng"),
        submitter_signs: true,
    }
}

fn at(month: u32, day: u32, hour: u32, minute: u32) -> Moment {
    Moment { date: on(month, day), hour, minute }
}

/// A promise that could not be kept.
pub fn apology() -> ApologySlip {
    ApologySlip {
        head: numbered("03/XL-UBND", head("H57.19960-261120-0009", on(11, 25))),
        recipient: citizen(),
        content: "Cấp Giấy xác nhận tình trạng hôn nhân".to_owned(),
        received_at: at(11, 20, 9, 0),
        due_at: at(11, 26, 17, 30),
        reason: "Cần xác minh thêm tại Công an phường.".to_owned(),
        new_due_at: at(12, 1, 17, 30),
        contact: contact(),
        official: some("Nguyễn Hữu Phước"),
    }
}

/// A dossier whose applicant stayed silent.
pub fn termination() -> TerminationSlip {
    TerminationSlip {
        head: numbered("02/TB-UBND", head("H57.19960-261120-0010", on(12, 3))),
        recipient: citizen(),
        content: "Cấp Giấy xác nhận tình trạng hôn nhân".to_owned(),
        received_at: Some(at(11, 20, 9, 0)),
        stage: some("Thẩm định hồ sơ"),
        reason: "Không bổ sung hồ sơ trong thời hạn.".to_owned(),
        legal_basis: some("Nghị định 301/2026/NĐ-CP."),
        money: some("150.000 đ (Lệ phí cấp giấy), biên lai số 0000123"),
        contact: contact(),
        official: some("Nguyễn Hữu Phước"),
    }
}

/// A certificate on its way back to the desk: sent back once, late once.
pub fn control() -> ControlSheet {
    let holder = |unit: &str, person: &str| Holder { unit: unit.to_owned(), person: some(person) };
    let desk = || holder("Trung tâm Phục vụ hành chính công", "Trần Văn Dũng");
    let office = || holder("Phòng Văn hóa - Xã hội", "Lê Thị Mơ");
    let leader = || holder("Lãnh đạo Ủy ban nhân dân phường", "Nguyễn Hữu Phước");
    let clerk = || holder("Văn thư", "Hồ Thị Diệu Hương");
    let handover = |from: Holder, to: Holder, at, timeliness, note: &str| Handover {
        from,
        to,
        at,
        timeliness: Some(timeliness),
        note: (!note.is_empty()).then(|| note.to_owned()),
    };
    ControlSheet {
        head: head("H57.19960-261120-0009", on(11, 20)),
        applicant: citizen().name,
        content: "Cấp Giấy xác nhận tình trạng hôn nhân".to_owned(),
        received_at: Some(at(11, 20, 9, 0)),
        due_at: Some(at(11, 26, 17, 30)),
        agency: "Ủy ban nhân dân phường Hương Thủy".to_owned(),
        partners: some("Công an phường Hương Thủy"),
        register: Some(RegisterEntry { book: "01".to_owned(), number: "118".to_owned() }),
        handovers: vec![
            handover(desk(), office(), at(11, 20, 9, 40), Timeliness::OnTime, ""),
            handover(office(), leader(), at(11, 24, 16, 5), Timeliness::Early, ""),
            handover(leader(), office(), at(11, 25, 8, 30), Timeliness::OnTime, "Trả lại: bổ sung căn cứ pháp lý."),
            handover(office(), leader(), at(11, 26, 10, 15), Timeliness::Late, ""),
            handover(leader(), clerk(), at(11, 26, 14, 0), Timeliness::OnTime, ""),
        ],
        returns: vec![handover(clerk(), desk(), at(11, 26, 15, 20), Timeliness::OnTime, "Số 15/GXN-UBND")],
        open: true,
    }
}

/// A dossier that the desk has just received: nothing is handed over yet.
pub fn fresh_control() -> ControlSheet {
    ControlSheet { handovers: Vec::new(), returns: Vec::new(), register: None, partners: None, ..control() }
}

/// A closed book of `lines` dossiers.
pub fn register(lines: u32) -> Register {
    const NAMES: [&str; 5] = [
        "Nguyễn Thị Ngọc Ưởng",
        "Tôn Nữ Quỳnh Như",
        "Trần Văn Dũng",
        "Công ty trách nhiệm hữu hạn một thành viên Xây dựng và Thương mại Trường Sơn Đông",
        "Hồ Viết Đăng Khoa",
    ];
    const PROCEDURES: [&str; 3] = [
        "Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
        "Chứng thực bản sao từ bản chính giấy tờ, văn bản",
        "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ",
    ];
    let pick = |from: &[&str], n: u32| {
        from.iter().copied().cycle().nth(usize::try_from(n).unwrap_or_default()).unwrap_or_default().to_owned()
    };
    let lines = (1..=lines)
        .map(|number| {
            let (month, day) = (number % 12 + 1, number % 28 + 1);
            RegisterLine {
                number,
                dossier_code: format!("H57.19960-26{month:02}{day:02}-{number:04}"),
                procedure: pick(&PROCEDURES, number),
                sets: 1,
                applicant: pick(&NAMES, number),
                address: some("Số 12, đường Sóng Hồng, tổ dân phố 7, phường Hương Thủy, thành phố Huế"),
                phone: some("0912 000 111"),
                agency: "Ủy ban nhân dân phường Hương Thủy".to_owned(),
                received_on: on(month, day),
                due_on: (number % 7 != 0).then(|| on(month, day)),
                returned_on: (number % 5 != 0).then(|| on(month, day)),
                delivery: some("Trực tiếp"),
                note: (number % 5 == 0).then(|| "Đang giải quyết".to_owned()),
            }
        })
        .collect();
    Register {
        head: Head {
            dossier_code: None,
            tracking_url: some(
                "https://motcua.example.gov.vn/office/overview?book=H57.19960&bookYear=2026&bookVolume=1#register",
            ),
            ..head("", Date { year: 2027, month: 1, day: 4 })
        },
        year: 2026,
        volume: Volume { number: 1, of: 1 },
        lines,
        closed: true,
        head_of_desk: some("Phan Thị Thanh Tâm"),
    }
}
