//! What is to be paid for a dossier by the fee rule of its procedure, and why it cannot be said where it cannot.

use serde::{Deserialize, Serialize};

use super::Filing;
use crate::macros::text_enum;
use crate::money::Dong;
use crate::procedure::{Currency, Fee, FeeRule};

text_enum! {
    /// Why the fee rule gives no sum.
    pub enum ChargeGap {
        /// It is paid by the piece, and nobody has said how many.
        Quantity => "quantity",
        /// The province sets it.
        ByProvince => "byProvince",
        /// It depends on the case.
        ByCase => "byCase",
        /// The amount holds under conditions that the record tells in words.
        Conditional => "conditional",
        /// Not in đồng.
        ForeignCurrency => "foreignCurrency",
        /// The published amount looks wrong.
        Suspicious => "suspicious",
        /// The record cannot be understood.
        Unclear => "unclear",
        /// The record says nothing for this way of filing.
        NotListed => "notListed",
    }
}

/// One line of the fee rule, as it was when the dossier was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FeeLine {
    /// For people: "8.000 đ/bản".
    pub text: String,
    /// How much, once or for each unit.
    pub amount: Option<Dong>,
    /// What one amount pays for; none: the dossier.
    pub unit: Option<String>,
    /// Why it gives no sum.
    pub gap: Option<ChargeGap>,
}

impl From<&Fee> for FeeLine {
    fn from(fee: &Fee) -> Self {
        let unit = fee.unit.clone().filter(|_| fee.rule == FeeRule::PerUnit);
        let gap = match fee.rule {
            FeeRule::Free => None,
            FeeRule::Fixed | FeeRule::PerUnit if fee.currency != Currency::Vnd => Some(ChargeGap::ForeignCurrency),
            FeeRule::Fixed | FeeRule::PerUnit if fee.suspicious => Some(ChargeGap::Suspicious),
            FeeRule::Fixed | FeeRule::PerUnit if !fee.certain => Some(ChargeGap::Conditional),
            FeeRule::Fixed | FeeRule::PerUnit => None,
            FeeRule::ByProvince => Some(ChargeGap::ByProvince),
            FeeRule::ByNote => Some(ChargeGap::ByCase),
            FeeRule::Unknown => Some(ChargeGap::Unclear),
        };
        let amount = fee.amount.filter(|_| fee.currency == Currency::Vnd).map(Dong);
        Self { text: fee.text.clone(), amount, unit, gap }
    }
}

/// What is to be paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The sum that the rule asks for; none where it gives none.
    pub amount: Option<Dong>,
    /// An amount to begin with, where the rule names one but does not settle it.
    pub proposed: Option<Dong>,
    /// What is counted, where it is paid by the piece.
    pub unit: Option<String>,
    /// Why there is no sum.
    pub gap: Option<ChargeGap>,
}

impl Filing {
    /// What the fee rule asks for, for so many pieces where it is paid by the piece.
    #[must_use]
    pub fn charge(&self, quantity: Option<u32>) -> Charge {
        let lines = &self.fees;
        let units: Vec<&String> = lines.iter().filter_map(|line| line.unit.as_ref()).collect();
        let several = lines.iter().any(|line| line.unit.as_ref() != units.first().copied());
        let unit = units.first().map(|unit| (*unit).clone()).filter(|_| !several);
        let times = i64::from(if unit.is_some() { quantity.unwrap_or(1) } else { 1 });
        let gap = if lines.is_empty() {
            Some(ChargeGap::NotListed)
        } else if !units.is_empty() && several {
            Some(ChargeGap::ByCase)
        } else {
            let counted = unit.is_none() || quantity.is_some();
            lines.iter().find_map(|line| line.gap).or((!counted).then_some(ChargeGap::Quantity))
        };
        let sum = lines.iter().try_fold(Dong(0), |sum, line| sum.checked_add(line.amount?.checked_mul(times)?));
        let one = lines.len() == 1;
        Charge {
            amount: sum.filter(|_| gap.is_none()),
            proposed: sum.filter(|sum| *sum > Dong(0) && (gap.is_none() || one)),
            unit,
            gap,
        }
    }
}
