//! Typed ids and codes. Each is made only by its constructor or by `parse`, so a wrong kind of id does not compile and a
//! malformed code does not exist.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::macros::checked_text;

/// A text is not what it should be. The text itself is left out: it may be personal data and ends in logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a {what}")]
pub struct Malformed {
    /// The kind of value that was expected.
    pub what: &'static str,
}

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "sql", derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow), diesel(sql_type = diesel::sql_types::Uuid))]
        pub struct $name(Uuid);

        impl $name {
            /// The id of this UUID.
            #[must_use]
            pub const fn new(id: Uuid) -> Self {
                Self(id)
            }

            /// The UUID.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }

            /// Reads a UUID.
            ///
            /// # Errors
            /// The text is no UUID.
            pub fn parse(text: &str) -> Result<Self, Malformed> {
                Uuid::parse_str(text).map(Self).map_err(|_| Malformed { what: stringify!($name) })
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(out)
            }
        }

        impl std::str::FromStr for $name {
            type Err = Malformed;
            fn from_str(text: &str) -> Result<Self, Malformed> {
                Self::parse(text)
            }
        }

        #[cfg(feature = "sql")]
        impl diesel::serialize::ToSql<diesel::sql_types::Uuid, diesel::pg::Pg> for $name {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>) -> diesel::serialize::Result {
                diesel::serialize::ToSql::<diesel::sql_types::Uuid, diesel::pg::Pg>::to_sql(&self.0, out)
            }
        }

        #[cfg(feature = "sql")]
        impl diesel::deserialize::FromSql<diesel::sql_types::Uuid, diesel::pg::Pg> for $name {
            fn from_sql(value: diesel::pg::PgValue<'_>) -> diesel::deserialize::Result<Self> {
                diesel::deserialize::FromSql::<diesel::sql_types::Uuid, diesel::pg::Pg>::from_sql(value).map(Self)
            }
        }

        #[cfg(feature = "api")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .format(Some(utoipa::openapi::SchemaFormat::Custom("uuid".to_owned())))
                    .into()
            }
        }

        #[cfg(feature = "api")]
        impl utoipa::ToSchema for $name {}
    };
}

uuid_id! {
    /// A dossier (hồ sơ), from its draft on; the code that people see comes with filing.
    DossierId
}
uuid_id! {
    /// A file given with a dossier or made as its result.
    AttachmentId
}
uuid_id! {
    /// The account of a citizen or an official.
    AccountId
}

/// Code of a procedure (mã thủ tục): the national `1.001193`, or one with a local suffix as in `1.012753.H19`,
/// `1.001612.000.00.00.H01`, `1.000358.01`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "sql", derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow), diesel(sql_type = diesel::sql_types::Text))]
pub struct ProcedureCode(String);

checked_text!(ProcedureCode, "procedure code", r"^\d\.\d{6}(\.[0-9A-Z]{1,6}){0,4}$");

impl ProcedureCode {
    fn check(text: &str) -> bool {
        let mut parts = text.split('.');
        parts.next().is_some_and(|part| part.len() == 1 && digits(part))
            && parts.next().is_some_and(|part| part.len() == 6 && digits(part))
            && parts.clone().count() <= 4
            && parts.all(|part| part.len() <= 6 && capitals(part))
    }
}

/// Identifier of an agency, left to right after Quyết định 20/2020/QĐ-TTg: `G15` (ministry), `H26` (province), `H26.S03` (department), `H26.00004` (commune).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "sql", derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow), diesel(sql_type = diesel::sql_types::Text))]
pub struct AgencyCode(String);

checked_text!(AgencyCode, "agency code", r"^[0-9A-Z]+(\.[0-9A-Z]+){0,4}$");

impl AgencyCode {
    /// Longest code that is read, in characters; the longest known form (`000.00.06.H56`) has 13.
    pub const MAX_LENGTH: usize = 40;

    fn check(text: &str) -> bool {
        text.len() <= Self::MAX_LENGTH && text.split('.').count() <= 5 && text.split('.').all(capitals)
    }
}

/// Code of a dossier (mã hồ sơ), `<agency>-<YYMMDD>-<XXXX>`: agency that took it in, day of reception, sequence of that day
/// (Thông tư 01/2018/TT-VPCP điều 19). One code for life, also when another agency handles it (Nghị định 309/2026/NĐ-CP).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "sql", derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow), diesel(sql_type = diesel::sql_types::Text))]
pub struct DossierCode(String);

checked_text!(DossierCode, "dossier code", r"^[0-9A-Z]+(\.[0-9A-Z]+){0,4}-\d{6}-\d{4,6}$");

impl DossierCode {
    /// Most dossiers that one agency can number on one day.
    pub const MAX_SEQUENCE: u32 = 999_999;

    /// The code of the `sequence`th dossier (from 1) that `agency` received on `day`; four digits, more where four are not enough.
    ///
    /// # Errors
    /// The sequence is 0 or over [`Self::MAX_SEQUENCE`].
    pub fn new(agency: &AgencyCode, day: NaiveDate, sequence: u32) -> Result<Self, Malformed> {
        if !(1..=Self::MAX_SEQUENCE).contains(&sequence) {
            return Err(Malformed { what: "dossier sequence" });
        }
        let year = day.year().rem_euclid(100);
        Ok(Self(format!("{agency}-{year:02}{:02}{:02}-{sequence:04}", day.month(), day.day())))
    }

    fn check(text: &str) -> bool {
        let mut parts = text.split('-');
        parts.next().is_some_and(AgencyCode::check)
            && parts.next().is_some_and(|day| day.len() == 6 && digits(day))
            && parts.next().is_some_and(|sequence| (4..=6).contains(&sequence.len()) && digits(sequence))
            && parts.next().is_none()
    }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn capitals(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_seen_in_real_data_are_read() {
        for code in ["1.001193", "1.012753.H19", "1.001612.000.00.00.H01", "1.000358.01"] {
            assert_eq!(ProcedureCode::parse(code).unwrap().as_str(), code);
        }
        for code in ["G15", "H26.S03", "H26.00004", "000.00.06.H56", "38.98.H29"] {
            assert_eq!(AgencyCode::parse(code).unwrap().as_str(), code);
        }
        for code in ["000.00.06.H56-231027-0361", "38.98.H29-210519-0003", "H21.17-261008-0001", "H26-261121-123456"] {
            assert_eq!(DossierCode::parse(code).unwrap().as_str(), code);
        }
    }

    #[test]
    fn other_texts_are_not() {
        for code in [
            "",
            "1",
            "1.00119",
            "1.0011930",
            "a.001193",
            "1.001193.",
            "1.001193.h19",
            "1.001193.A.B.C.D.E",
            " 1.001193",
            "1.001193\n",
            "１.001193",
        ] {
            assert!(ProcedureCode::parse(code).is_err(), "{code:?}");
        }
        for code in ["", ".", "h26", "H26.", "A.B.C.D.E.F", "H26-1", "Đ1"] {
            assert!(AgencyCode::parse(code).is_err(), "{code:?}");
        }
        for code in [
            "",
            "H26-261121",
            "H26-261121-001",
            "H26-261121-0000001",
            "H26-26112-0001",
            "H26-261121-0001-1",
            "-261121-0001",
        ] {
            assert!(DossierCode::parse(code).is_err(), "{code:?}");
        }
        assert!(AgencyCode::parse(&"A".repeat(41)).is_err());
        assert!(DossierId::parse("x").is_err());
    }

    #[test]
    fn dossier_codes_are_made_by_agency_day_and_sequence() {
        let (agency, day) = (AgencyCode::parse("H21.17").unwrap(), NaiveDate::from_ymd_opt(2026, 10, 8).unwrap());
        assert_eq!(DossierCode::new(&agency, day, 1).unwrap().as_str(), "H21.17-261008-0001");
        assert_eq!(DossierCode::new(&agency, day, 12_345).unwrap().as_str(), "H21.17-261008-12345");
        assert!(DossierCode::new(&agency, day, 0).is_err());
        assert!(DossierCode::new(&agency, day, 1_000_000).is_err());
    }

    #[test]
    fn json_checks() {
        assert_eq!(serde_json::to_string(&AgencyCode::parse("H26").unwrap()).unwrap(), "\"H26\"");
        assert!(serde_json::from_str::<AgencyCode>("\"h26\"").is_err());
        assert_eq!(serde_json::from_value::<AgencyCode>(serde_json::json!("H26")).unwrap().as_str(), "H26");
    }
}
