//! What the slips say, as plain data. Order of the fields: as printed.
//!
//! Every string is printed as it is: nothing in it is markup. Strings may be of any length and are broken over lines and pages.
//! `None` prints a dotted line where the form has a fixed place for the value and nothing where the field is optional.

use serde::{Deserialize, Serialize};

/// A calendar day. Printed as "ngày 05 tháng 02 năm 2026": days below 10 and the months 1 and 2 carry a zero
/// (Nghị định 30/2020/NĐ-CP, Annex I, part I, section II.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Date {
    /// Year, such as 2026.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

/// A minute of a day, in Vietnamese time. Printed as "08 giờ 05 phút, ngày 05 tháng 02 năm 2026".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
}

/// The circular whose form the paper says it is; printed in the footer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum FormSet {
    /// Thông tư 03/2025/TT-VPCP, in force.
    #[default]
    #[serde(rename = "03/2025/TT-VPCP")]
    Circular2025,
    /// Thông tư 01/2018/TT-VPCP, for reprints of older slips.
    #[serde(rename = "01/2018/TT-VPCP")]
    Circular2018,
}

/// Paper size, portrait. The circular of 2018 asks for A5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Paper {
    /// A5 if the slip fits on one page, else A4.
    #[default]
    Auto,
    /// Always A5.
    A5,
    /// Always A4.
    A4,
}

/// The head of the paper: left the agencies, right the national motto (fixed), below it place and date.
/// Agencies are printed in capitals whatever their case here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Letterhead {
    /// Superior agency ("cơ quan chủ quản"), such as "UBND tỉnh Gia Lai".
    pub superior_agency: Option<String>,
    /// Issuing unit, such as "Trung tâm Phục vụ hành chính công".
    pub unit: String,
    /// Place name ("địa danh") in front of the date, such as "Gia Lai".
    pub place: String,
}

/// A person or organisation on a slip.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Party {
    /// Full name.
    pub name: String,
    /// Postal address.
    pub address: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Number of identity card, passport or enterprise. Mask it before if the reader may not see all of it.
    pub identity_number: Option<String>,
}

/// Where to ask. What is missing is left out of the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// Address of the site with the procedures.
    pub website: Option<String>,
    /// Official to ask.
    pub person: Option<String>,
    /// Telephone number of the unit.
    pub phone: Option<String>,
}

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

/// Place in the yearly register ("Sổ theo dõi hồ sơ"), for units that keep one on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterEntry {
    /// "Quyển số".
    pub book: String,
    /// "Số thứ tự".
    pub number: String,
}

/// Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" (Thông tư 03/2025/TT-VPCP; form 01 of Thông tư 01/2018/TT-VPCP as well).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptSlip {
    /// Which circular's form.
    #[serde(default)]
    pub form_set: FormSet,
    /// Paper size.
    #[serde(default)]
    pub paper: Paper,
    /// Head of the paper.
    pub letterhead: Letterhead,
    /// Number of the slip ("Số: …"), if the unit numbers its slips.
    pub number: Option<String>,
    /// Date of issue.
    pub issued_on: Date,
    /// Dossier code, such as "H21.17-261121-0001". Also in the footer of every page.
    pub dossier_code: String,
    /// Public tracking page; goes into the QR code and, if it starts with http, becomes a link.
    pub tracking_url: Option<String>,
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

/// One thing to complete or correct.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SupplementItem {
    /// Name of the paper concerned; none for a remark on the dossier as a whole.
    pub component: Option<String>,
    /// What to do. May have several lines.
    pub text: String,
}

/// Form 02, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ" (Thông tư 03/2025/TT-VPCP; form 02 of Thông tư 01/2018/TT-VPCP as well).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SupplementSlip {
    /// Which circular's form.
    #[serde(default)]
    pub form_set: FormSet,
    /// Paper size.
    #[serde(default)]
    pub paper: Paper,
    /// Head of the paper.
    pub letterhead: Letterhead,
    /// Number of the slip; "/HDHS" is appended by the template.
    pub number: Option<String>,
    /// Date of issue.
    pub issued_on: Date,
    /// Dossier code; none if the request is made at the counter before one is given.
    pub dossier_code: Option<String>,
    /// Public tracking page, for the QR code.
    pub tracking_url: Option<String>,
    /// Whom it is addressed to.
    pub recipient: Party,
    /// Name of the procedure.
    pub content: String,
    /// Which request it is, counted from 1. More than one is against the rule (Nghị định 63/2010/NĐ-CP art. 20.4): shown when given.
    pub round: Option<u32>,
    /// What to complete.
    pub items: Vec<SupplementItem>,
    /// Reason ("lý do"). May have several lines.
    pub reason: String,
    /// Last day for the answer.
    pub answer_by: Option<Date>,
    /// Where to ask.
    #[serde(default)]
    pub contact: Contact,
    /// Name under "NGƯỜI HƯỚNG DẪN".
    pub official: Option<String>,
}

/// Form 03, "Phiếu từ chối tiếp nhận giải quyết hồ sơ" (Thông tư 03/2025/TT-VPCP; form 03 of Thông tư 01/2018/TT-VPCP as well).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RefusalSlip {
    /// Which circular's form.
    #[serde(default)]
    pub form_set: FormSet,
    /// Paper size.
    #[serde(default)]
    pub paper: Paper,
    /// Head of the paper.
    pub letterhead: Letterhead,
    /// Number of the slip.
    pub number: Option<String>,
    /// Date of issue.
    pub issued_on: Date,
    /// Dossier code, if one was given.
    pub dossier_code: Option<String>,
    /// Public tracking page, for the QR code.
    pub tracking_url: Option<String>,
    /// Who handed it in.
    pub recipient: Party,
    /// Name of the procedure.
    pub content: String,
    /// Agency that would decide ("cơ quan giải quyết"), if not the issuing unit.
    pub competent_agency: Option<String>,
    /// Reason. May have several lines.
    pub reason: String,
    /// Rule the refusal rests on.
    pub legal_basis: Option<String>,
    /// Where to ask.
    #[serde(default)]
    pub contact: Contact,
    /// Name under "NGƯỜI TỪ CHỐI".
    pub official: Option<String>,
    /// Whether the submitter signs too.
    pub submitter_signs: bool,
}

/// Form 04: an agency that is late apologises and appoints a new day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ApologySlip {
    /// Which circular's form.
    #[serde(default)]
    pub form_set: FormSet,
    /// Paper size.
    #[serde(default)]
    pub paper: Paper,
    /// Head of the paper.
    pub letterhead: Letterhead,
    /// Number of the slip.
    pub number: Option<String>,
    /// Date of issue.
    pub issued_on: Date,
    /// Dossier code.
    pub dossier_code: Option<String>,
    /// Public tracking page, for the QR code.
    pub tracking_url: Option<String>,
    /// Who is apologised to.
    pub recipient: Party,
    /// Name of the procedure.
    pub content: String,
    /// When the dossier was received.
    pub received_at: Moment,
    /// The day promised before.
    pub due_at: Moment,
    /// Why it is late. May have several lines.
    pub reason: String,
    /// The new day.
    pub new_due_at: Moment,
    /// Where to ask.
    #[serde(default)]
    pub contact: Contact,
    /// Name of the head of the agency, who signs.
    pub official: Option<String>,
}

/// Form 05: the handling of a dossier is stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TerminationSlip {
    /// Which circular's form; that of 2018 has no such form.
    #[serde(default)]
    pub form_set: FormSet,
    /// Paper size.
    #[serde(default)]
    pub paper: Paper,
    /// Head of the paper.
    pub letterhead: Letterhead,
    /// Number of the slip.
    pub number: Option<String>,
    /// Date of issue.
    pub issued_on: Date,
    /// Dossier code.
    pub dossier_code: Option<String>,
    /// Public tracking page, for the QR code.
    pub tracking_url: Option<String>,
    /// Who is told.
    pub recipient: Party,
    /// Name of the procedure.
    pub content: String,
    /// When the dossier was received.
    pub received_at: Option<Moment>,
    /// The step at which it is stopped.
    pub stage: Option<String>,
    /// Why. May have several lines.
    pub reason: String,
    /// Rule that it rests on.
    pub legal_basis: Option<String>,
    /// What was paid and what becomes of it; none where nothing was paid.
    pub money: Option<String>,
    /// Where to ask.
    #[serde(default)]
    pub contact: Contact,
    /// Name of the head of the agency, who signs.
    pub official: Option<String>,
}

/// A plain letter of an agency: a result document without a form of its own, or a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Letter {
    /// Head of the paper.
    pub letterhead: Letterhead,
    /// Number of the letter.
    pub number: Option<String>,
    /// Date of issue.
    pub issued_on: Date,
    /// Title, printed in bold.
    pub title: String,
    /// Text, one entry a paragraph.
    pub paragraphs: Vec<String>,
    /// Name under the signature.
    pub signed_by: Option<String>,
}
