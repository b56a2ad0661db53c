//! The papers and books of a one-stop desk, as PDF and XLSX, and QR codes. Data in, bytes out: no IO, no clock, no randomness.
//!
//! | Paper | 2025 | 2018 | Title printed |
//! |---|---|---|---|
//! | [`ReceiptSlip`] | 01 | 01 | Giấy tiếp nhận hồ sơ và hẹn trả kết quả |
//! | [`SupplementSlip`] | 02 | 02 | Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ |
//! | [`RefusalSlip`] | 03 | 03 | Phiếu từ chối tiếp nhận giải quyết hồ sơ |
//! | [`ApologySlip`] | 04 | 04 | Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết (2018: Phiếu xin lỗi và hẹn lại ngày trả kết quả) |
//! | [`TerminationSlip`] | 05 | | Thông báo dừng giải quyết hồ sơ |
//! | [`ControlSheet`] | 06 | 05 | Phiếu kiểm soát quá trình giải quyết hồ sơ |
//! | [`Register`] | 07 | 06 | Sổ theo dõi hồ sơ |
//! | [`Letter`] | | | as given |
//!
//! Numbers and titles by [`FormSet`]: Thông tư 03/2025/TT-VPCP, Thông tư 01/2018/TT-VPCP. The wording and the order of the fields follow
//! what provinces print, because the annex of the 2025 circular was not at hand; the layout follows Annex I of Nghị định 30/2020/NĐ-CP.
//!
//! Rendering is plain CPU work (a few milliseconds for a slip in a release build): call it off the async workers.
//! The same data give the same bytes.

mod apology;
mod control;
mod engine;
mod error;
mod form;
mod head;
mod letter;
mod parts;
mod qr;
mod receipt;
mod refusal;
mod register;
mod supplement;
mod termination;
mod text;

#[cfg(test)]
extern crate self as documents;
#[cfg(test)]
mod tests;

pub use apology::ApologySlip;
pub use control::{ControlSheet, Handover, Holder, Timeliness};
pub use error::Error;
pub use form::{Form, FormSet};
pub use head::{Head, Letterhead, Paper, Printable};
pub use letter::Letter;
pub use parts::{Contact, Date, Moment, Party, RegisterEntry};
pub use qr::qr_svg;
pub use receipt::{Component, ReceiptSlip};
pub use refusal::RefusalSlip;
pub use register::{Register, RegisterLine, Volume, register_xlsx};
pub use supplement::{SupplementItem, SupplementSlip};
pub use termination::TerminationSlip;

/// Prints a paper as PDF.
///
/// # Errors
/// [`Error::QrTooLong`] if the tracking address does not fit into a QR code; the other variants mean a defect in this crate.
pub fn pdf<P: Printable>(paper: &P) -> Result<Vec<u8>, Error> {
    engine::render(paper)
}
