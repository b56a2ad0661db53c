//! How long something may take, in the unit in which the law says it.

use std::fmt;
use std::str::FromStr;

use serde::de::{Error as _, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::ids::Malformed;
use crate::macros::text_enum;

text_enum! {
    /// Unit of a time limit. Only these four occur in the national catalogue ("Ngày làm việc", "Giờ", "Ngày", "Tháng").
    pub enum LimitUnit {
        /// Ngày làm việc.
        WorkingDays => "workingDays",
        /// Giờ (giờ làm việc).
        WorkingHours => "workingHours",
        /// Ngày.
        CalendarDays => "calendarDays",
        /// Tháng.
        Months => "months",
    }
}

/// How many units: never negative, at most two decimals, kept in hundredths. Steps of internal processes have halves and quarters of a day
/// ("0,5 ngày"), which a whole number cannot say and a floating one cannot add up. In JSON a plain number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

impl Amount {
    /// Nothing; as a limit in days: the same day.
    pub const ZERO: Self = Self(0);

    /// From hundredths of a unit.
    ///
    /// # Errors
    /// The number is negative.
    pub const fn from_hundredths(hundredths: i64) -> Result<Self, Malformed> {
        if hundredths < 0 { Err(Malformed { what: "amount" }) } else { Ok(Self(hundredths)) }
    }

    /// In hundredths of a unit.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// Whole units, the rest cut off.
    #[must_use]
    pub const fn whole(self) -> i64 {
        self.0 / 100
    }

    /// What is over the whole units, in hundredths.
    #[must_use]
    pub const fn fraction(self) -> i64 {
        self.0 % 100
    }

    /// So much less, at least nothing.
    #[must_use]
    pub fn less(self, whole: i64) -> Self {
        Self(self.0.saturating_sub(whole.saturating_mul(100)).clamp(0, self.0))
    }
}

impl From<u32> for Amount {
    fn from(whole: u32) -> Self {
        Self(i64::from(whole) * 100)
    }
}

/// Vietnamese way: `3`, `0,5`.
impl fmt::Display for Amount {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.fraction() {
            0 => write!(out, "{}", self.whole()),
            tenths if tenths % 10 == 0 => write!(out, "{},{}", self.whole(), tenths / 10),
            hundredths => write!(out, "{},{hundredths:02}", self.whole()),
        }
    }
}

/// Reads `3`, `0.5` and `0,25`.
impl FromStr for Amount {
    type Err = Malformed;
    fn from_str(text: &str) -> Result<Self, Malformed> {
        let malformed = Malformed { what: "amount" };
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(whole) || !plain(decimals) || decimals.len() > 2 {
            return Err(malformed);
        }
        let hundredths: i64 = format!("{decimals:0<2}").parse().map_err(|_| malformed)?;
        let whole: i64 = whole.parse().map_err(|_| malformed)?;
        whole.checked_mul(100).and_then(|whole| whole.checked_add(hundredths)).map(Self).ok_or(malformed)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        if self.fraction() == 0 {
            return out.serialize_i64(self.whole());
        }
        let decimal = self.to_string().replace(',', ".").parse().map_err(serde::ser::Error::custom)?;
        out.serialize_f64(decimal)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Number;
        impl Visitor<'_> for Number {
            type Value = Amount;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a number of at most two decimals, not negative")
            }
            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Amount, E> {
                number.to_string().parse().map_err(E::custom)
            }
            fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Amount, E> {
                number.to_string().parse().map_err(E::custom)
            }
            fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Amount, E> {
                number.to_string().parse().map_err(E::custom)
            }
        }
        from.deserialize_any(Number).map_err(D::Error::custom)
    }
}

/// A time limit (thời hạn giải quyết) as the law states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimeLimit {
    /// How many units. 0 in days means the same day (giải quyết trong ngày).
    pub amount: Amount,
    /// The unit.
    pub unit: LimitUnit,
}

impl TimeLimit {
    /// So much of a unit.
    #[must_use]
    pub const fn new(amount: Amount, unit: LimitUnit) -> Self {
        Self { amount, unit }
    }

    /// Ngày làm việc.
    #[must_use]
    pub fn working_days(days: u32) -> Self {
        Self::new(days.into(), LimitUnit::WorkingDays)
    }

    /// Giờ làm việc.
    #[must_use]
    pub fn working_hours(hours: u32) -> Self {
        Self::new(hours.into(), LimitUnit::WorkingHours)
    }

    /// Ngày.
    #[must_use]
    pub fn calendar_days(days: u32) -> Self {
        Self::new(days.into(), LimitUnit::CalendarDays)
    }

    /// Tháng.
    #[must_use]
    pub fn months(months: u32) -> Self {
        Self::new(months.into(), LimitUnit::Months)
    }

    /// `3 ngày làm việc`, `trong ngày`.
    #[must_use]
    pub fn text_vi(self) -> String {
        let unit = match self.unit {
            LimitUnit::WorkingDays | LimitUnit::CalendarDays if self.amount == Amount::ZERO => {
                return "trong ngày".to_owned();
            }
            LimitUnit::WorkingDays => "ngày làm việc",
            LimitUnit::WorkingHours => "giờ làm việc",
            LimitUnit::CalendarDays => "ngày",
            LimitUnit::Months => "tháng",
        };
        format!("{} {unit}", self.amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_and_written_exactly() {
        for (read, written, hundredths) in [
            ("3", "3", 300),
            ("0.5", "0,5", 50),
            ("0,25", "0,25", 25),
            ("532.3", "532,3", 53_230),
            ("1.05", "1,05", 105),
        ] {
            let amount: Amount = read.parse().unwrap();
            assert_eq!((amount.hundredths(), amount.to_string().as_str()), (hundredths, written));
            let json = serde_json::to_string(&amount).unwrap();
            assert_eq!(json, read.replace(',', "."));
            assert_eq!(serde_json::from_str::<Amount>(&json).unwrap(), amount);
        }
        for wrong in ["", "-1", "1.", ".5", "1.125", "1e3", "99999999999999999999", "9223372036854775807"] {
            assert!(wrong.parse::<Amount>().is_err(), "{wrong:?}");
        }
        for wrong in ["-1", "0.125", "1e300", "\"1\"", "null"] {
            assert!(serde_json::from_str::<Amount>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn limits_speak_vietnamese() {
        assert_eq!(TimeLimit::working_days(3).text_vi(), "3 ngày làm việc");
        assert_eq!(TimeLimit::working_hours(8).text_vi(), "8 giờ làm việc");
        assert_eq!(TimeLimit::calendar_days(15).text_vi(), "15 ngày");
        assert_eq!(TimeLimit::new("0,5".parse().unwrap(), LimitUnit::Months).text_vi(), "0,5 tháng");
        assert_eq!(TimeLimit::working_days(0).text_vi(), "trong ngày");
        assert_eq!(serde_json::to_string(&TimeLimit::working_days(3)).unwrap(), r#"{"amount":3,"unit":"workingDays"}"#);
    }
}
