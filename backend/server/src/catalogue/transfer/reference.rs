//! Rows of the reference tables, as they go to the database: members are named like the columns.

use serde::Serialize;
use serde_json::Value;

/// Everything beside the procedures.
#[derive(Debug, Default)]
pub struct Reference {
    /// The 34 provinces.
    pub provinces: Vec<Province>,
    /// The 3,321 communes.
    pub communes: Vec<Commune>,
    /// Where the communes of before 1 July 2025 went.
    pub former: Vec<Former>,
    /// Days off and days worked.
    pub holidays: Vec<Holiday>,
    /// Banks.
    pub banks: Vec<Bank>,
    /// Ministries, people's committees of provinces and communes; those above first.
    pub agencies: Vec<AgencyRow>,
    /// Subject areas.
    pub sectors: Vec<Sector>,
    /// Kinds of results.
    pub results: Vec<Coded>,
    /// Printed forms.
    pub forms: Vec<Template>,
}

/// A row of `province`.
#[derive(Debug, Serialize)]
pub struct Province {
    pub code: String,
    pub name: String,
    pub kind: String,
}

/// A row of `commune`.
#[derive(Debug, Serialize)]
pub struct Commune {
    pub code: String,
    pub name: String,
    pub kind: String,
    pub province_code: String,
}

/// A row of `former_commune`.
#[derive(Debug, Serialize)]
pub struct Former {
    pub old_code: String,
    pub old_name: String,
    pub old_district: String,
    pub old_province: String,
    pub new_code: String,
    pub whole: bool,
    pub is_default: bool,
    pub folded: String,
}

/// A row of `holiday`.
#[derive(Debug, Serialize)]
pub struct Holiday {
    pub day: String,
    pub kind: &'static str,
    pub name: String,
    pub source: String,
    pub provisional: bool,
}

/// A row of `bank`.
#[derive(Debug, Serialize)]
pub struct Bank {
    pub code: String,
    pub bin: Option<String>,
    pub short_name: String,
    pub name: String,
    pub swift: Option<String>,
    pub vietqr: i16,
}

/// A row of `agency`.
#[derive(Debug, Default, Serialize)]
pub struct AgencyRow {
    pub code: String,
    pub name: String,
    pub level: &'static str,
    pub parent_code: Option<String>,
    pub province_code: Option<String>,
    pub commune_code: Option<String>,
    pub publisher_code: Option<String>,
    pub accepts_dossiers: bool,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub provisional: bool,
    pub difficult_area: bool,
    pub cooperation_version: i64,
}

/// A row of `sector`.
#[derive(Debug, Clone, Serialize)]
pub struct Sector {
    pub code: String,
    pub name: String,
    pub publisher_code: Option<String>,
    pub publisher_name: String,
}

/// A row of `result_type`.
#[derive(Debug, Serialize)]
pub struct Coded {
    pub code: String,
    pub name: String,
}

/// A row of `form_template`.
#[derive(Debug, Serialize)]
pub struct Template {
    pub code: String,
    pub version: i32,
    pub title: String,
    pub confidence: &'static str,
    pub content: Value,
    pub content_hash: String,
}

/// A row of `internal_process`.
#[derive(Debug, Serialize)]
pub struct Process {
    pub id: String,
    pub version: i32,
    pub title: String,
    pub procedure_code: Option<String>,
    pub case_variant_id: Option<String>,
    pub state: &'static str,
    pub source: String,
    pub whole: Option<Value>,
    pub difficult_whole: Option<Value>,
    pub content: Value,
    pub findings: Value,
    pub edition: i64,
}
