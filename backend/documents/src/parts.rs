//! What several papers say: days, people, where to ask.

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
    /// The agency's own words for whom to ask, after "liên hệ"; printed instead of person and telephone.
    pub line: Option<String>,
}

/// Place in the yearly register ("Sổ theo dõi hồ sơ"), for units that keep one on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterEntry {
    /// "Quyển số".
    pub book: String,
    /// "Số thứ tự".
    pub number: String,
}
