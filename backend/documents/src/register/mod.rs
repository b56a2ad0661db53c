//! "Sổ theo dõi hồ sơ": form 07 of 2025, form 06 of 2018. One book a year and agency, numbered from 01, closed and signed at its end
//! (Thông tư 01/2018/TT-VPCP art. 10). As PDF to be bound and stamped, as XLSX to be worked with.

mod sheet;

use serde::{Deserialize, Serialize};

use crate::{Date, Form, Head, Printable};

pub use sheet::register_xlsx;

/// One line: one dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RegisterLine {
    /// "TT": from 1, in the order of reception, through all volumes of the year.
    pub number: u32,
    /// "Mã hồ sơ".
    pub dossier_code: String,
    /// "Tên thủ tục hành chính".
    pub procedure: String,
    /// "Số lượng hồ sơ (bộ)".
    pub sets: u32,
    /// "Tên cá nhân, tổ chức".
    pub applicant: String,
    /// "Địa chỉ".
    pub address: Option<String>,
    /// "Số điện thoại".
    pub phone: Option<String>,
    /// "Cơ quan chủ trì giải quyết".
    pub agency: String,
    /// "Ngày nhận hồ sơ".
    pub received_on: Date,
    /// "Ngày hẹn trả kết quả": the day on the receipt.
    pub due_on: Option<Date>,
    /// "Ngày trả kết quả".
    pub returned_on: Option<Date>,
    /// "Phương thức nhận kết quả".
    pub delivery: Option<String>,
    /// "Ghi chú".
    pub note: Option<String>,
}

/// Where a volume stands among those of its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volume {
    /// "Quyển số", from 1.
    pub number: u32,
    /// How many the year has.
    pub of: u32,
}

/// The book of a year, or one volume of it. Columns: domain reference 5, after the print of Thanh Hóa and the memory of the circular's form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Register {
    /// What every paper has; the date of issue is the day of printing.
    pub head: Head,
    /// The year.
    pub year: i32,
    /// Which volume.
    pub volume: Volume,
    /// The lines, in the order of their numbers.
    pub lines: Vec<RegisterLine>,
    /// Whether the year is over, so that the book is closed.
    pub closed: bool,
    /// Who heads the desk and signs the closed book.
    pub head_of_desk: Option<String>,
}

impl Printable for Register {
    const FORM: Form = Form::Register;

    fn head(&self) -> &Head {
        &self.head
    }
}
