//! "Giấy tiếp nhận hồ sơ và hẹn trả kết quả": form 01 of both circulars.

use serde::{Deserialize, Serialize};

use crate::{Contact, Form, Head, Moment, Party, Printable, RegisterEntry};

/// One line of the table of papers handed in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Component {
    /// Name of the paper, as the procedure gives it.
    pub name: String,
    /// Originals handed in ("bản chính").
    pub originals: u32,
    /// Certified or plain copies handed in ("bản chứng thực / bản sao").
    pub copies: u32,
    /// Remark, such as "Bản điện tử".
    pub note: Option<String>,
}

/// Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" (Thông tư 03/2025/TT-VPCP; form 01 of Thông tư 01/2018/TT-VPCP as well).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptSlip {
    /// What every paper has.
    pub head: Head,
    /// Who handed it in ("người nộp").
    pub submitter: Party,
    /// How it came, printed after the name: "trực tuyến", "trực tiếp", "qua bưu chính".
    pub channel: Option<String>,
    /// What is asked for ("nội dung yêu cầu giải quyết"): the name of the procedure.
    pub content: String,
    /// Holder of the dossier ("chủ hồ sơ") if not the submitter. Name and address are printed.
    pub applicant: Option<Party>,
    /// Fees and how they are paid ("hình thức thu phí, lệ phí").
    pub fees: Option<String>,
    /// (1) Papers handed in.
    pub components: Vec<Component>,
    /// (2) Number of sets ("bộ").
    pub sets: u32,
    /// (3) Time limit by law, such as "03 ngày làm việc".
    pub time_limit: Option<String>,
    /// (4) Moment of reception.
    pub received_at: Moment,
    /// (4) Moment from which the limit runs, if another one: after 15:00, or when the competent agency receives it
    /// (Nghị định 118/2025/NĐ-CP art. 17 as amended by 309/2026/NĐ-CP).
    pub clock_starts_at: Option<Moment>,
    /// (5) Promised moment.
    pub due_at: Option<Moment>,
    /// (5) Printed after it in brackets, such as "không tính ngày nghỉ lễ 24/11".
    pub due_note: Option<String>,
    /// (6) Where or how the result is received.
    pub result_place: Option<String>,
    /// Entry in the register book.
    pub register: Option<RegisterEntry>,
    /// Where to ask.
    #[serde(default)]
    pub contact: Contact,
    /// Name under "NGƯỜI TIẾP NHẬN HỒ SƠ".
    pub receiver: Option<String>,
    /// Whether the submitter signs too. An online dossier has the receiver's signature only.
    pub submitter_signs: bool,
}

impl Printable for ReceiptSlip {
    const FORM: Form = Form::Receipt;

    fn head(&self) -> &Head {
        &self.head
    }
}
