//! The papers a one-stop desk hands out, as PDF, and QR codes. Data in, bytes out: no IO, no clock, no randomness.
//!
//! | Function | Form | Title printed |
//! |---|---|---|
//! | [`receipt_slip`] | 01 | Giấy tiếp nhận hồ sơ và hẹn trả kết quả |
//! | [`supplement_slip`] | 02 | Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ |
//! | [`refusal_slip`] | 03 | Phiếu từ chối tiếp nhận giải quyết hồ sơ |
//! | [`apology_slip`] | 04 | Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết |
//! | [`termination_slip`] | 05 | Thông báo dừng giải quyết hồ sơ |
//! | [`letter`] | | as given |
//! | [`qr_svg`] | | |
//!
//! Form numbers and titles: Thông tư 03/2025/TT-VPCP (01 to 04 have the same numbers in Thông tư 01/2018/TT-VPCP). The wording and the
//! order of the fields follow what provinces print, because the annex of the 2025 circular was not at hand; the layout follows
//! Annex I of Nghị định 30/2020/NĐ-CP. The form set is named in the footer ([`FormSet`]).
//!
//! Rendering is plain CPU work (a few milliseconds in a release build): call it off the async workers.
//! The same data give the same bytes.

mod engine;
mod error;
mod qr;
mod slip;
mod text;

#[cfg(test)]
extern crate self as documents;
#[cfg(test)]
mod tests;

pub use error::Error;
pub use qr::qr_svg;
pub use slip::{
    ApologySlip, Component, Contact, Date, FormSet, Letter, Letterhead, Moment, Paper, Party, ReceiptSlip, RefusalSlip,
    RegisterEntry, SupplementItem, SupplementSlip, TerminationSlip,
};

use engine::Form;

/// Prints form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả": what was handed in, when, and when the result is promised.
///
/// # Errors
/// [`Error::QrTooLong`] if the tracking address does not fit into a QR code; the other variants mean a defect in this crate.
pub fn receipt_slip(slip: &ReceiptSlip) -> Result<Vec<u8>, Error> {
    engine::render(Form::Receipt, slip.paper, slip.issued_on, slip.tracking_url.as_deref(), slip)
}

/// Prints form 02, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ": the one full list of what is missing or wrong.
///
/// # Errors
/// As for [`receipt_slip`].
pub fn supplement_slip(slip: &SupplementSlip) -> Result<Vec<u8>, Error> {
    engine::render(Form::Supplement, slip.paper, slip.issued_on, slip.tracking_url.as_deref(), slip)
}

/// Prints form 03, "Phiếu từ chối tiếp nhận giải quyết hồ sơ": that the dossier is not taken in, and why.
///
/// # Errors
/// As for [`receipt_slip`].
pub fn refusal_slip(slip: &RefusalSlip) -> Result<Vec<u8>, Error> {
    engine::render(Form::Refusal, slip.paper, slip.issued_on, slip.tracking_url.as_deref(), slip)
}

/// Prints form 04, "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết" (2018: "Phiếu xin lỗi và hẹn lại ngày trả kết quả").
///
/// # Errors
/// As for [`receipt_slip`].
pub fn apology_slip(slip: &ApologySlip) -> Result<Vec<u8>, Error> {
    engine::render(Form::Apology, slip.paper, slip.issued_on, slip.tracking_url.as_deref(), slip)
}

/// Prints form 05, "Thông báo dừng giải quyết hồ sơ": that the dossier ends without a result, and why.
///
/// # Errors
/// As for [`receipt_slip`].
pub fn termination_slip(slip: &TerminationSlip) -> Result<Vec<u8>, Error> {
    engine::render(Form::Termination, slip.paper, slip.issued_on, slip.tracking_url.as_deref(), slip)
}

/// Prints a plain letter of an agency on A4: a result document that has no form of its own.
///
/// # Errors
/// As for [`receipt_slip`].
pub fn letter(letter: &Letter) -> Result<Vec<u8>, Error> {
    engine::render(Form::Letter, Paper::A4, letter.issued_on, None, letter)
}
