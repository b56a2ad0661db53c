//! The printed form as a list of sections and fields, in the format that the data pack and the import use (unaccented Vietnamese keys).

use serde::{Deserialize, Serialize};

/// How much of the printed form was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Confidence {
    /// The text of the official form was read.
    #[serde(rename = "doc_ban_goc")]
    Official,
    /// Read in part.
    #[serde(rename = "trich_mot_phan")]
    Partial,
    /// Written from knowledge only; must not be shown as the official form.
    #[serde(rename = "theo_hieu_biet")]
    General,
}

impl Confidence {
    /// The word that the API uses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Partial => "partial",
            Self::General => "general",
        }
    }
}

/// How careful answers must be handled (Luật Bảo vệ dữ liệu cá nhân).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Sensitivity {
    /// Personal data.
    Personal,
    /// Sensitive personal data: health, convictions, origin, religion, bank account.
    Special,
}

/// Type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line of text.
    Text,
    /// Several lines.
    VanBanDai,
    /// Full name of a person.
    HoTen,
    /// Relation to another person.
    QuanHe,
    /// Name of an agency.
    CoQuan,
    /// Phone number.
    DienThoai,
    /// E-mail address.
    ThuDienTu,
    /// Personal identity number, 12 digits.
    SoDinhDanh,
    /// Tax code.
    MaSoThue,
    /// Code of a line of business.
    MaNganh,
    /// Kind of land.
    LoaiDat,
    /// Date.
    Ngay,
    /// Date and time of day.
    NgayGio,
    /// Year.
    Nam,
    /// Date of which day or month may be unknown.
    NgayKhuyet,
    /// Whole number.
    So,
    /// Decimal number.
    SoThapPhan,
    /// Amount in đồng.
    Tien,
    /// One of a list.
    LuaChon,
    /// Some of a list.
    NhieuLuaChon,
    /// Yes or no.
    CoKhong,
    /// Declaration that has to be accepted.
    CamDoan,
    /// Address.
    DiaChi,
    /// Commune of the shared list.
    DonViXa,
    /// Province of the shared list.
    DonViTinh,
    /// Ethnic group.
    DanToc,
    /// Nationality.
    QuocTich,
    /// Identity paper with kind, number, date and place of issue.
    GiayToTuyThan,
    /// Table of rows.
    Bang,
    /// Name of an enclosed file.
    Tep,
    /// Signature; filled in on paper only.
    ChuKy,
}

/// An option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Stored code.
    #[serde(rename = "gia_tri")]
    pub value: String,
    /// Printed text.
    #[serde(rename = "nhan")]
    pub label: String,
}

/// When a field is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Key of the field that decides.
    #[serde(rename = "truong")]
    pub field: String,
    /// Its value is one of these.
    #[serde(rename = "la", default, skip_serializing_if = "Vec::is_empty")]
    pub one_of: Vec<String>,
    /// It is filled in, or yes.
    #[serde(rename = "co", default, skip_serializing_if = "std::ops::Not::not")]
    pub filled: bool,
    /// It is empty.
    #[serde(rename = "trong", default, skip_serializing_if = "std::ops::Not::not")]
    pub empty: bool,
}

/// A field, or a column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Key, unique in the form.
    #[serde(rename = "khoa")]
    pub key: String,
    /// Printed label.
    #[serde(rename = "nhan")]
    pub label: String,
    /// Type.
    #[serde(rename = "kieu")]
    pub kind: FieldKind,
    /// Must be answered (when it is asked).
    #[serde(rename = "bat_buoc")]
    pub required: bool,
    /// Options.
    #[serde(rename = "lua_chon", default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// Columns of a table.
    #[serde(rename = "cot", default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Field>,
    /// Unit of a number.
    #[serde(rename = "don_vi", default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// When it is asked.
    #[serde(rename = "dieu_kien", default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
    /// Help text.
    #[serde(rename = "ghi_chu", default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Where the value could be prefilled from.
    #[serde(rename = "dien_san", default, skip_serializing_if = "Option::is_none")]
    pub prefill: Option<String>,
}

/// A section in printed order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Printed heading.
    #[serde(rename = "tieu_de")]
    pub title: String,
    /// Who fills it in: `co_quan` for the office, else the applicant.
    #[serde(rename = "nguoi_dien", default, skip_serializing_if = "Option::is_none")]
    pub filled_by: Option<String>,
    /// Help text.
    #[serde(rename = "ghi_chu", default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Fields.
    #[serde(rename = "truong")]
    pub fields: Vec<Field>,
}

impl Section {
    /// True when the office fills it in, so that applicants do not see it.
    #[must_use]
    pub fn by_office(&self) -> bool {
        self.filled_by.as_deref() == Some("co_quan")
    }
}

/// A printed application form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormTemplate {
    /// Identifier.
    #[serde(rename = "ma")]
    pub code: String,
    /// Code printed on the form.
    #[serde(rename = "ma_mau", default)]
    pub printed_code: Option<String>,
    /// Printed title.
    #[serde(rename = "ten_mau")]
    pub title: String,
    /// Legal source.
    #[serde(rename = "van_ban")]
    pub legal_source: String,
    /// Codes of procedures that use it.
    #[serde(rename = "thu_tuc", default)]
    pub procedures: Vec<String>,
    /// Addressee.
    #[serde(rename = "kinh_gui", default)]
    pub addressee: Option<String>,
    /// Sections in printed order.
    #[serde(rename = "phan")]
    pub sections: Vec<Section>,
    /// Printed declaration.
    #[serde(rename = "cam_doan", default)]
    pub declaration: Option<String>,
    /// Who signs.
    #[serde(rename = "chu_ky", default)]
    pub signers: Vec<String>,
    /// Remarks for editors.
    #[serde(rename = "luu_y", default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<String>,
    /// Where the text came from.
    #[serde(rename = "nguon", default)]
    pub source: String,
    /// How much of the printed form was read.
    #[serde(rename = "do_tin_cay")]
    pub confidence: Confidence,
}

impl FormTemplate {
    /// The field with this key and the position of its section.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<(usize, &Field)> {
        self.sections
            .iter()
            .enumerate()
            .find_map(|(at, section)| section.fields.iter().find(|field| field.key == key).map(|field| (at, field)))
    }
}

/// The key of the section at this position in the answers: `phan1`, `phan2`, ….
#[must_use]
pub fn section_key(position: usize) -> String {
    format!("phan{}", position + 1)
}

/// The key of the accepted declaration in the answers.
pub const DECLARATION: &str = "camDoan";
