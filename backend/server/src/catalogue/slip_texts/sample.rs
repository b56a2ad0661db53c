//! A receipt of an invented dossier, to see what the texts of an agency look like.

use chrono::{DateTime, Datelike as _, FixedOffset};
use documents::{Component, Date, FormSet, Head, Moment, Paper, Party, ReceiptSlip};

use super::service::Stationery;
use crate::catalogue::Agency;

/// The receipt. Its name, number and telephone belong to nobody.
pub fn receipt(agency: &Agency, stationery: Stationery, now: DateTime<FixedOffset>, public_url: &str) -> ReceiptSlip {
    let today = Date { year: now.year(), month: now.month(), day: now.day() };
    let at = |hour| Moment { date: today, hour, minute: 0 };
    ReceiptSlip {
        head: Head {
            form_set: FormSet::default(),
            paper: Paper::default(),
            letterhead: stationery.letterhead,
            number: None,
            issued_on: today,
            dossier_code: Some(format!("{}-000000-0000", agency.code)),
            tracking_url: Some(public_url.to_owned()),
            closing_note: stationery.closing_note,
            entered_by: None,
        },
        submitter: Party {
            name: "Nguyễn Văn Mẫu".to_owned(),
            address: Some("Số 1, đường Mẫu".to_owned()),
            phone: Some("0900 000 000".to_owned()),
            email: None,
            identity_number: Some("000000000000".to_owned()),
        },
        channel: Some("bản xem thử, không có giá trị".to_owned()),
        content: "Chứng thực bản sao từ bản chính giấy tờ, văn bản".to_owned(),
        applicant: None,
        fees: None,
        components: vec![Component {
            name: "Bản chính giấy tờ, văn bản cần chứng thực".to_owned(),
            originals: 1,
            copies: 0,
            note: None,
        }],
        sets: 1,
        time_limit: Some("Trong ngày làm việc".to_owned()),
        received_at: at(8),
        clock_starts_at: None,
        due_at: Some(at(17)),
        due_note: None,
        result_place: Some(agency.name.clone()),
        register: None,
        contact: stationery.contact,
        receiver: None,
        submitter_signs: true,
    }
}
