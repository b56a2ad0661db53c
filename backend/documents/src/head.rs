//! What every paper has: which form it is, who issues it, its number, its day, the dossier that it belongs to.

use serde::{Deserialize, Serialize};

use crate::{Date, Form, FormSet};

/// Paper size, portrait. The circular of 2018 asks for A5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Paper {
    /// A5 if the slip fits on one page, else A4, with the letters of A5 if that saves the second page.
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

/// What every paper has, whatever it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Head {
    /// Which circular's form.
    #[serde(default)]
    pub form_set: FormSet,
    /// Paper size. A letter and the register are always on A4.
    #[serde(default)]
    pub paper: Paper,
    /// Who issues it, and where.
    pub letterhead: Letterhead,
    /// Number of the paper ("Số: …"); a dotted line to write it on where the form has a place for it. "/HDHS" is appended to that of form 02.
    pub number: Option<String>,
    /// Date of issue.
    pub issued_on: Date,
    /// Dossier code, such as "H21.17-261121-0001", in the footer of every page; none if it has no code yet, or the paper is about many.
    pub dossier_code: Option<String>,
    /// Public tracking page; of a register, the page of the office that opens it anew. Goes into the QR code and, if it starts with http, becomes a link.
    pub tracking_url: Option<String>,
    /// A sentence of the agency to its citizens at the end of the text, such as its hours on Saturdays.
    pub closing_note: Option<String>,
    /// Who entered the dossier for somebody else ("người nhập hộ"), printed below the title; none where the applicant did.
    #[serde(default)]
    pub entered_by: Option<String>,
}

/// Something that is printed with a template: plain data, in the order of the form.
///
/// Every string is printed as it is: nothing in it is markup. Strings may be of any length and are broken over lines and pages.
/// `None` prints a dotted line where the form has a fixed place for the value and nothing where the field is optional.
pub trait Printable: Serialize {
    /// Which form it is.
    const FORM: Form;

    /// What it shares with every other paper.
    fn head(&self) -> &Head;
}
