//! Money: whole đồng, the only unit of fees and charges.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An amount in đồng. Written `8.000 đ`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Dong(pub i64);

impl Dong {
    /// The sum, or nothing where it does not fit.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// So many times the amount (copies, pages), or nothing where it does not fit.
    #[must_use]
    pub const fn checked_mul(self, times: i64) -> Option<Self> {
        match self.0.checked_mul(times) {
            Some(product) => Some(Self(product)),
            None => None,
        }
    }
}

impl fmt::Display for Dong {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.unsigned_abs().to_string();
        let mut grouped = String::from(if self.0 < 0 { "-" } else { "" });
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        write!(out, "{grouped} đ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_as_on_the_receipt() {
        for (amount, text) in [
            (0, "0 đ"),
            (500, "500 đ"),
            (8_000, "8.000 đ"),
            (150_000, "150.000 đ"),
            (1_234_567, "1.234.567 đ"),
            (-2_000, "-2.000 đ"),
        ] {
            assert_eq!(Dong(amount).to_string(), text);
        }
        assert_eq!(Dong(i64::MIN).to_string(), "-9.223.372.036.854.775.808 đ");
    }

    #[test]
    fn never_wraps() {
        assert_eq!(Dong(2_000).checked_mul(3), Some(Dong(6_000)));
        assert_eq!(Dong(i64::MAX).checked_add(Dong(1)), None);
        assert_eq!(Dong(i64::MAX).checked_mul(2), None);
    }
}
