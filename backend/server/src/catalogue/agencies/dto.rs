//! Agencies, units and banks as the API tells them.

use chrono::NaiveDate;
use domain::terms::Level;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::catalogue::Ref;

/// An agency that publishes or executes procedures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Agency {
    /// Identifier after Quyết định 20/2020/QĐ-TTg, such as `G15`, `H26`, `H26.00004`.
    pub code: String,
    /// Name.
    pub name: String,
    /// Level of administration.
    pub level: Level,
    /// The agency above it.
    pub parent: Option<Ref>,
    /// Code of its province.
    pub province_code: Option<String>,
    /// Code of its commune.
    pub commune_code: Option<String>,
    /// Whether dossiers can be filed there.
    pub accepts_dossiers: bool,
    /// Where it is.
    pub address: Option<String>,
    /// Its telephone number.
    pub phone: Option<String>,
    /// Its first day; null: before anybody noted it.
    pub valid_from: Option<NaiveDate>,
    /// The first day on which it is no longer; null: it goes on.
    pub valid_to: Option<NaiveDate>,
    /// Who took over when it ended.
    pub successor: Option<Ref>,
    /// For a department: the ministry whose procedures it executes.
    #[serde(skip)]
    #[schema(ignore)]
    pub publisher_code: Option<String>,
}

/// A page of agencies.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgencyPage {
    /// In the order of their codes.
    pub items: Vec<Agency>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Which agencies.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgencyQuery {
    /// Words of the name, with or without diacritics.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// Level of administration.
    #[param(inline)]
    pub level: Option<Level>,
    /// Code of a province.
    #[param(max_length = 60)]
    pub province: Option<String>,
    /// Only those where dossiers can be filed, or only those where not.
    pub accepting: Option<bool>,
    /// Also those that have ended; default: no.
    pub ended: Option<bool>,
    /// Items on a page; default 20.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// From `next` of the page before.
    #[param(max_length = 500)]
    pub cursor: Option<String>,
}

/// Which page of a list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PageQuery {
    /// Items on a page; default 20.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// From `next` of the page before.
    #[param(max_length = 500)]
    pub cursor: Option<String>,
}

/// A province or commune of 1 July 2025.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Unit {
    /// Code of the General Statistics Office.
    pub code: String,
    /// Name with its kind.
    pub name: String,
    /// `Tỉnh`, `Thành phố`; `Phường`, `Xã`, `Đặc khu`.
    pub kind: String,
}

/// A page of units.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnitPage {
    /// In the order of their names.
    pub items: Vec<Unit>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Which former units.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FormerUnitQuery {
    /// Words of the old commune, district or province, with or without diacritics.
    #[param(min_length = 2, max_length = 200)]
    pub q: String,
}

/// A commune of 30 June 2025 and where it went.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FormerUnit {
    /// Its old code; of an island district without communes, the district's.
    pub old_code: String,
    /// Its old name with district and province.
    pub old_name: String,
    /// The communes that it went to.
    pub new_communes: Vec<NewCommune>,
}

/// A commune that took in an old one, whole or in part.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewCommune {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Code of its province.
    pub province_code: String,
    /// Name of its province.
    pub province_name: String,
    /// Whether the whole old commune went there.
    pub whole: bool,
    /// Whether an address there is taken to be in this commune.
    pub is_default: bool,
}

/// Former units found.
#[derive(Debug, Serialize, ToSchema)]
pub struct FormerUnitPage {
    /// At most 50.
    pub items: Vec<FormerUnit>,
    /// Always null: ask more precisely.
    pub next: Option<String>,
}

/// A bank for transfers.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Bank {
    /// Bank identification number of NAPAS; none for banks outside.
    pub bin: Option<String>,
    /// Short code.
    pub code: String,
    /// Name for lists.
    pub short_name: String,
    /// Full name.
    pub name: String,
}

/// The banks.
#[derive(Debug, Serialize, ToSchema)]
pub struct BankPage {
    /// In the order of their short names.
    pub items: Vec<Bank>,
    /// Always null: the list is whole.
    pub next: Option<String>,
}
