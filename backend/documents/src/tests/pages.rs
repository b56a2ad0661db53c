//! How papers fill their pages, and what odd data do to them.

use std::fmt::Write;

use proptest::prelude::*;
use typst_pdf::{PdfStandard, PdfStandards};

use super::{assert_in_order, assert_inside_page, is_a5, page_texts, pages_of, samples, squash, text_of};
use crate::{engine, *};

#[test]
fn paper_follows_the_length() {
    let short = pages_of(&samples::short_receipt());
    assert!(is_a5(&short) && short.pages().len() == 1);
    let usual = pages_of(&samples::receipt());
    assert!(!is_a5(&usual) && usual.pages().len() == 1);
    let forced =
        pages_of(&ReceiptSlip { head: Head { paper: Paper::A5, ..samples::receipt().head }, ..samples::receipt() });
    assert!(is_a5(&forced) && forced.pages().len() == 2);
    assert!(is_a5(&pages_of(&samples::supplement())));
    assert!(is_a5(&pages_of(&samples::refusal())));
}

#[test]
fn long_slip_flows_and_every_page_says_whose_it_is() {
    let document = pages_of(&samples::long_receipt());
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
    slip.head.dossier_code = Some(narrow);
    slip.head.letterhead = Letterhead { superior_agency: Some(run.clone()), unit: run.clone(), place: run.clone() };
    slip.components =
        vec![Component { name: run.clone(), originals: u32::MAX, copies: u32::MAX, note: Some(run.clone()) }];
    slip.receiver = Some(run);
    assert_inside_page(&pages_of(&slip));
}

#[test]
fn a_row_taller_than_a_page_is_parted() {
    let mut slip = samples::receipt();
    slip.components[0].name = "Giấy tờ rất dài. ".repeat(600) + "HẾT.";
    let document = pages_of(&slip);
    assert!(document.pages().len() > 2);
    assert!(page_texts(&document).concat().contains("HẾT."));
}

#[test]
fn markup_in_data_is_printed_as_it_is() {
    let nasty = r##"#panic("x") $x^2$ *b* _i_ `c` = H <l> @ref \n // c /* d */ [e] {f} #import "a" ~ --- ' " 🎉"##;
    let slip = RefusalSlip { reason: nasty.to_owned(), content: nasty.to_owned(), ..samples::refusal() };
    let text = page_texts(&pages_of(&slip)).concat();
    assert_eq!(text.matches(&squash(nasty)).count(), 2, "{text}");
}

#[test]
fn decomposed_letters_are_composed_and_marks_dropped() {
    let slip = ReceiptSlip { content: "Khai tu\u{31B}\u{309}\u{202E}\u{0}".to_owned(), ..samples::receipt() };
    assert!(text_of(&slip).contains("Khaitử"));
}

#[test]
fn impossible_dates_are_printed_not_refused() {
    let mut slip = samples::receipt();
    slip.head.issued_on = Date { year: 2026, month: 13, day: 0 };
    assert!(pdf(&slip).unwrap().starts_with(b"%PDF"));
}

#[test]
fn same_data_same_bytes() {
    let one = pdf(&samples::short_receipt()).unwrap();
    assert!(one.starts_with(b"%PDF-1.7"));
    assert_eq!(one, pdf(&samples::short_receipt()).unwrap());
    assert!(pdf(&samples::supplement()).unwrap().starts_with(b"%PDF"));
    assert!(pdf(&samples::refusal()).unwrap().starts_with(b"%PDF"));
}

/// Typst checks what a program can check of PDF/UA-1 and PDF/A-2a: title, language, alternative texts, tags, fonts.
#[test]
fn papers_meet_the_accessibility_and_archive_standards() {
    let date = samples::receipt().head.issued_on;
    for pages in [
        pages_of(&samples::long_receipt()),
        pages_of(&samples::supplement()),
        pages_of(&samples::refusal()),
        pages_of(&samples::apology()),
        pages_of(&samples::termination()),
        pages_of(&samples::control()),
        pages_of(&samples::register(12)),
    ] {
        for standard in [PdfStandard::Ua_1, PdfStandard::A_2a] {
            engine::to_pdf(&pages, date, PdfStandards::new(&[standard]).unwrap()).unwrap();
        }
    }
}

#[test]
fn papers_survive_serde() {
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

/// The longest name that the catalogue has: 1.012780.
const LONGEST_PROCEDURE: &str = include_str!("longest_procedure.txt");

#[test]
fn each_slip_is_one_page_with_the_longest_procedure_and_names_as_long_as_people_have_them() {
    let content = LONGEST_PROCEDURE.trim().to_owned();
    let name = "Công Tằng Tôn Nữ Hoàng Nguyễn Phương Khánh Thùy Trang".to_owned();
    let party = |party: Party| Party { name: name.clone(), ..party };
    let long_unit = |head: Head| Head {
        letterhead: Letterhead {
            superior_agency: Some("Ủy ban nhân dân thành phố Hồ Chí Minh".to_owned()),
            unit: "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính phường Phú Thượng Thủy Xuân"
                .to_owned(),
            place: "Thành phố Hồ Chí Minh".to_owned(),
        },
        ..head
    };
    let receipt = samples::receipt();
    let supplement = samples::supplement();
    let refusal = samples::refusal();
    let apology = samples::apology();
    let termination = samples::termination();
    let control = samples::control();
    let documents = [
        pages_of(&ReceiptSlip {
            head: long_unit(receipt.head.clone()),
            submitter: party(receipt.submitter.clone()),
            applicant: Some(party(receipt.submitter.clone())),
            content: content.clone(),
            receiver: Some(name.clone()),
            ..receipt
        }),
        pages_of(&SupplementSlip {
            head: long_unit(supplement.head.clone()),
            recipient: party(supplement.recipient.clone()),
            content: content.clone(),
            official: Some(name.clone()),
            ..supplement
        }),
        pages_of(&RefusalSlip {
            head: long_unit(refusal.head.clone()),
            recipient: party(refusal.recipient.clone()),
            content: content.clone(),
            official: Some(name.clone()),
            ..refusal
        }),
        pages_of(&ApologySlip {
            head: long_unit(apology.head.clone()),
            recipient: party(apology.recipient.clone()),
            content: content.clone(),
            official: Some(name.clone()),
            ..apology
        }),
        pages_of(&TerminationSlip {
            head: long_unit(termination.head.clone()),
            recipient: party(termination.recipient.clone()),
            content: content.clone(),
            official: Some(name.clone()),
            ..termination
        }),
        pages_of(&ControlSheet {
            head: long_unit(control.head.clone()),
            applicant: name.clone(),
            content: content.clone(),
            ..control
        }),
    ];
    for (document, form) in documents.iter().zip(1..) {
        assert_eq!(document.pages().len(), 1, "form {form:02}");
        assert_inside_page(document);
        let text = page_texts(document).concat();
        assert!(text.contains(&squash(&content)) && text.contains(&squash(&name)), "form {form:02}: {text}");
    }
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
        let contact = Contact {
            website: options[6].clone(), person: options[7].clone(), phone: options[8].clone(), line: options[0].clone(),
        };
        let head = Head {
            form_set: FormSet::default(), paper: Paper::A5, letterhead, number: options[9].clone(), dossier_code: Some(texts[3].clone()),
            tracking_url: options[10].clone(), closing_note: options[1].clone(), entered_by: options[0].clone(), issued_on: Date { year: 2026, month: numbers[0], day: numbers[1] },
        };
        let receipt = ReceiptSlip {
            head: head.clone(), submitter: party.clone(), applicant: Some(party.clone()), content: texts[4].clone(), sets: numbers[2],
            components: vec![Component { name: texts[5].clone(), originals: numbers[3], copies: 0, note: note.clone() }],
            due_note: options[11].clone(), contact: contact.clone(), receiver: options[0].clone(), ..samples::receipt()
        };
        prop_assert!(pdf(&receipt).unwrap().starts_with(b"%PDF"));
        let supplement = SupplementSlip {
            head: head.clone(), recipient: party.clone(),
            items: vec![SupplementItem { component: note.clone(), text: texts[5].clone() }], reason: texts[4].clone(),
            round: Some(numbers[3]), contact: contact.clone(), ..samples::supplement()
        };
        prop_assert!(pdf(&supplement).unwrap().starts_with(b"%PDF"));
        let refusal = RefusalSlip {
            head: head.clone(), recipient: party, reason: texts[5].clone(),
            legal_basis: options[11].clone(), competent_agency: options[0].clone(), contact, ..samples::refusal()
        };
        prop_assert!(pdf(&refusal).unwrap().starts_with(b"%PDF"));
        let holder = Holder { unit: texts[0].clone(), person: options[3].clone() };
        let handover = Handover { from: holder.clone(), to: holder, note: note.clone(), ..samples::control().handovers[0].clone() };
        let control = ControlSheet {
            head: head.clone(), applicant: texts[1].clone(), content: texts[4].clone(), agency: texts[2].clone(),
            partners: options[4].clone(), handovers: vec![handover], ..samples::control()
        };
        prop_assert!(pdf(&control).unwrap().starts_with(b"%PDF"));
        let line = RegisterLine {
            dossier_code: texts[3].clone(), procedure: texts[4].clone(), applicant: texts[0].clone(), address: address.clone(),
            phone: phone.clone(), note: note.clone(), received_on: head.issued_on, ..samples::register(1).lines[0].clone()
        };
        let register = Register { head, lines: vec![line], ..samples::register(1) };
        prop_assert!(pdf(&register).unwrap().starts_with(b"%PDF"));
        prop_assert!(register_xlsx(&register).unwrap().starts_with(b"PK"));
    }
}
