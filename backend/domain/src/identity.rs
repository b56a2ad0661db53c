//! What identifies people and enterprises (domain reference 12). A number is read by its structure only: that it exists is another matter.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::macros::text_enum;

/// What is wrong with something that identifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    /// Other characters than digits.
    #[error("only digits")]
    NotDigits,
    /// Too many or too few.
    #[error("wrong length")]
    Length,
    /// An old identity card number (chứng minh nhân dân, 9 digits), which is no personal number.
    #[error("an old identity card number of 9 digits")]
    OldCard,
    /// No Vietnamese number begins so.
    #[error("unknown prefix")]
    Prefix,
    /// The check digit does not fit.
    #[error("wrong check digit")]
    CheckDigit,
    /// The sum gives the value 10, and no such number is issued.
    #[error("a number that is not issued")]
    NotIssued,
    /// Control or invisible formatting characters.
    #[error("unprintable characters")]
    Unprintable,
}

macro_rules! read_as_text {
    ($name:ident) => {
        impl $name {
            /// The normalised text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdentityError;
            fn try_from(text: String) -> Result<Self, IdentityError> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }
    };
}

text_enum! {
    /// Sex as the number tells it.
    pub enum Sex {
        /// Nam.
        Male => "male",
        /// Nữ.
        Female => "female",
    }
}

/// What a personal number tells of its bearer: a hint for a warning when a form says otherwise, never a legal fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonalHint {
    /// Sex at registration.
    pub sex: Sex,
    /// Year of birth.
    pub birth_year: u16,
}

/// Số định danh cá nhân, also số căn cước: 12 digits without a check digit. Digits 1-3 province or country of birth registration, 4 century and sex,
/// 5-6 year of birth, 7-12 random (Nghị định 137/2015/NĐ-CP điều 13; Luật Căn cước 2023 điều 12). Unknown province codes are read: births abroad and after
/// the mergers of 2025 have others.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonalNumber(String);

read_as_text!(PersonalNumber);

impl PersonalNumber {
    /// Reads a number; blanks around and between the digits do not matter.
    ///
    /// # Errors
    /// It is not 12 digits.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        match digits(text)? {
            number if number.len() == 12 => Ok(Self(number)),
            number if number.len() == 9 => Err(IdentityError::OldCard),
            _ => Err(IdentityError::Length),
        }
    }

    /// For display: `001•••••••89`.
    #[must_use]
    pub fn masked(&self) -> String {
        self.0.chars().enumerate().map(|(place, digit)| if (3..10).contains(&place) { '•' } else { digit }).collect()
    }

    /// Code of the province or country of birth registration.
    #[must_use]
    pub fn place_code(&self) -> &str {
        self.0.get(..3).unwrap_or_default()
    }

    /// The last four digits, by which somebody shows that he knows the number.
    #[must_use]
    pub fn last_four(&self) -> &str {
        self.0.get(8..).unwrap_or_default()
    }

    /// Sex and year of birth as the number has them.
    #[must_use]
    pub fn hint(&self) -> PersonalHint {
        let digit = |place: usize| self.0.as_bytes().get(place).map_or(0, |byte| u16::from(byte.saturating_sub(b'0')));
        let century = digit(3);
        PersonalHint {
            sex: if century % 2 == 0 { Sex::Male } else { Sex::Female },
            birth_year: 1900 + century / 2 * 100 + digit(4) * 10 + digit(5),
        }
    }
}

/// Masked: a number must not reach a log.
impl fmt::Debug for PersonalNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.masked())
    }
}

/// A Vietnamese telephone number in national form: mobile, 10 digits from 03, 05, 07, 08, 09; landline, 11 digits from 02.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

read_as_text!(Phone);

impl Phone {
    /// Reads a number as people write it: `+84 912 345 678`, `(024) 3825-6789`, `0912.345.678`.
    ///
    /// # Errors
    /// It is no Vietnamese number.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let plain: String = text.chars().filter(|c| !matches!(c, '.' | '-' | '(' | ')')).collect();
        let plain = plain.trim();
        let number = match plain.strip_prefix('+') {
            Some(foreign) => {
                digits(foreign)?.strip_prefix("84").map(|rest| format!("0{rest}")).ok_or(IdentityError::Prefix)?
            }
            None => match digits(plain)? {
                number if number.starts_with("84") && number.len() >= 11 => number.replacen("84", "0", 1),
                number => number,
            },
        };
        let length = match number.get(..2) {
            Some("03" | "05" | "07" | "08" | "09") => 10,
            Some("02") => 11,
            _ => return Err(IdentityError::Prefix),
        };
        if number.len() == length { Ok(Self(number)) } else { Err(IdentityError::Length) }
    }

    /// For display: `091•••••78`.
    #[must_use]
    pub fn masked(&self) -> String {
        let end = self.0.len() - 2;
        self.0.chars().enumerate().map(|(place, digit)| if (3..end).contains(&place) { '•' } else { digit }).collect()
    }

    /// The last four digits.
    #[must_use]
    pub fn last_four(&self) -> &str {
        self.0.get(self.0.len() - 4..).unwrap_or_default()
    }
}

/// Masked: a number must not reach a log.
impl fmt::Debug for Phone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.masked())
    }
}

/// Mã số thuế of an enterprise, also its mã số doanh nghiệp: 10 digits, the last a check digit; of a dependent unit 13, written `0100109106-001`.
/// Persons and household businesses use the personal number since 1 July 2025 (Thông tư 86/2024/TT-BTC).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TaxCode(String);

read_as_text!(TaxCode);

impl TaxCode {
    /// Reads a code, with or without the hyphen.
    ///
    /// # Errors
    /// Wrong length, wrong check digit, or a number that is not issued.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        const WEIGHTS: [u32; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];
        let number = digits(&text.replace('-', ""))?;
        let (head, unit) = match number.len() {
            10 => (number.as_str(), None),
            13 => number.split_at_checked(10).map(|(head, unit)| (head, Some(unit))).ok_or(IdentityError::Length)?,
            _ => return Err(IdentityError::Length),
        };
        let values: Vec<u32> = head.chars().filter_map(|digit| digit.to_digit(10)).collect();
        let sum: u32 = values.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
        match 10 - sum % 11 {
            10 => return Err(IdentityError::NotIssued),
            check if values.last() != Some(&check) => return Err(IdentityError::CheckDigit),
            _ => {}
        }
        match unit {
            None => Ok(Self(number)),
            Some("000") => Err(IdentityError::NotIssued),
            Some(unit) => Ok(Self(format!("{head}-{unit}"))),
        }
    }
}

/// The full name of a person or organisation: one field as typed, in NFC, single blanks, no control characters. Not split: order and number of parts differ.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FullName(String);

read_as_text!(FullName);

impl FullName {
    /// Longest name, in characters. Names of organisations are long.
    pub const MAX: usize = 200;

    /// Reads a name.
    ///
    /// # Errors
    /// It is empty, has no letter, is longer than [`Self::MAX`], or has unprintable characters.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect::<String>();
        if name.chars().any(unprintable) {
            Err(IdentityError::Unprintable)
        } else if !name.chars().any(char::is_alphabetic) || name.chars().count() > Self::MAX {
            Err(IdentityError::Length)
        } else {
            Ok(Self(name))
        }
    }

    /// The last word, by which Vietnamese lists are sorted (tên).
    #[must_use]
    pub fn given_name(&self) -> &str {
        self.0.rsplit(' ').next().unwrap_or_default()
    }
}

/// Control characters, and those that change how a name looks without being seen: zero-width and direction marks.
fn unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFD}')
}

/// The digits of a text of digits and blanks.
fn digits(text: &str) -> Result<String, IdentityError> {
    let number: String = text.split_whitespace().collect();
    match number.bytes().all(|byte| byte.is_ascii_digit()) {
        _ if number.is_empty() => Err(IdentityError::Length),
        true => Ok(number),
        false => Err(IdentityError::NotDigits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_numbers() {
        let number = PersonalNumber::parse(" 001 203 000 189 ").unwrap();
        assert_eq!(number.as_str(), "001203000189");
        assert_eq!(number.masked(), "001•••••••89");
        assert_eq!(format!("{number:?}"), "001•••••••89");
        assert_eq!((number.place_code(), number.last_four()), ("001", "0189"));
        assert_eq!(number.hint(), PersonalHint { sex: Sex::Male, birth_year: 2003 });
        assert_eq!(
            PersonalNumber::parse("999199000189").unwrap().hint(),
            PersonalHint { sex: Sex::Female, birth_year: 1999 }
        );
        assert_eq!(
            PersonalNumber::parse("001999000189").unwrap().hint(),
            PersonalHint { sex: Sex::Female, birth_year: 2399 }
        );
        for (text, error) in [
            ("", IdentityError::Length),
            ("123456789", IdentityError::OldCard),
            ("00120300018", IdentityError::Length),
            ("0012030001890", IdentityError::Length),
            ("00120300018a", IdentityError::NotDigits),
            ("٠٠١٢٠٣٠٠٠١٨٩", IdentityError::NotDigits),
        ] {
            assert_eq!(PersonalNumber::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn phones_as_people_write_them() {
        for (text, number) in [
            ("0912345678", "0912345678"),
            ("+84 912 345 678", "0912345678"),
            ("84912345678", "0912345678"),
            ("0912.345.678", "0912345678"),
            ("(024) 3825-6789", "02438256789"),
            ("+84 24 3825 6789", "02438256789"),
        ] {
            assert_eq!(Phone::parse(text).unwrap().as_str(), number, "{text}");
        }
        assert_eq!(Phone::parse("0912345678").unwrap().masked(), "091•••••78");
        assert_eq!(Phone::parse("0912345678").unwrap().last_four(), "5678");
        for text in
            ["", "113", "0112345678", "091234567", "09123456789", "+1 202 555 0100", "0912x45678", "+", "0243825678"]
        {
            assert!(Phone::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn tax_codes_of_real_enterprises() {
        for code in ["0100109106", "0102182292", "0300588569", "0100686209", "0101248141", "0100100079"] {
            assert_eq!(TaxCode::parse(code).unwrap().as_str(), code);
        }
        assert_eq!(TaxCode::parse("0100109106-001").unwrap().as_str(), "0100109106-001");
        assert_eq!(TaxCode::parse("0100109106001").unwrap().as_str(), "0100109106-001");
        for (code, error) in [
            ("0100109107", IdentityError::CheckDigit),
            ("010010910", IdentityError::Length),
            ("0100109106-000", IdentityError::NotIssued),
            ("0000000000", IdentityError::NotIssued),
            ("01001O9106", IdentityError::NotDigits),
        ] {
            assert_eq!(TaxCode::parse(code), Err(error), "{code}");
        }
    }

    #[test]
    fn names_are_kept_and_normalised() {
        let name = FullName::parse("  Nguye\u{302}\u{303}n   Thị\tMinh Khai ").unwrap();
        assert_eq!(name.as_str(), "Nguyễn Thị Minh Khai");
        assert_eq!(name.given_name(), "Khai");
        assert_eq!(FullName::parse("Công ty TNHH 1-9").unwrap().as_str(), "Công ty TNHH 1-9");
        for (text, error) in [
            ("", IdentityError::Length),
            ("123", IdentityError::Length),
            ("An\u{0}", IdentityError::Unprintable),
            ("An\u{202E}", IdentityError::Unprintable),
        ] {
            assert_eq!(FullName::parse(text), Err(error));
        }
        assert_eq!(FullName::parse(&"a".repeat(201)), Err(IdentityError::Length));
    }

    #[test]
    fn json_checks() {
        assert!(serde_json::from_str::<PersonalNumber>("\"12\"").is_err());
        assert_eq!(serde_json::to_string(&Phone::parse("+84912345678").unwrap()).unwrap(), "\"0912345678\"");
    }
}
