//! Whether the times of the steps add up to the time of the whole.

use super::flow::longest;
use super::{InternalProcess, Step};
use crate::calendar::{Amount, LimitUnit, TimeLimit};
use crate::macros::text_enum;

text_enum! {
    /// Why steps and whole cannot be compared.
    pub enum SumProblem {
        /// They are equal in another unit than the whole has, or differ.
        Differs => "differs",
        /// Working and calendar days stand side by side, or months: no sum has a meaning.
        MixedUnits => "mixedUnits",
        /// A step has no time.
        NoTime => "noTime",
    }
}

/// A difference between the steps and the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What is wrong.
    pub problem: SumProblem,
    /// The sum of the steps, in the unit of the whole; none where there is no sum.
    pub steps: Option<Amount>,
    /// The whole.
    pub whole: TimeLimit,
}

/// Hours of a working day, by practice (domain reference 6.4).
const DAY: i64 = 8;

impl InternalProcess {
    /// The time of the steps in the unit of `whole`: the longest way, lines at the same time counted once, waits and what is outside not counted.
    ///
    /// # Errors
    /// Where they cannot be added.
    pub fn total(&self, unit: LimitUnit, difficult_area: bool) -> Result<Amount, SumProblem> {
        let counted = |step: &Step| !step.kind.is_wait() && !step.outside;
        let limits: Vec<_> = self.steps.iter().filter(|step| counted(step)).collect();
        for step in &limits {
            // The hand-out comes after the end of the clock.
            let last = step.kind == super::StepKind::Deliver;
            match step.limit_in(difficult_area) {
                None if last => {}
                None => return Err(SumProblem::NoTime),
                Some(limit) if limit.amount == Amount::ZERO => {}
                Some(limit) if hundredths(limit, unit).is_none() => return Err(SumProblem::MixedUnits),
                Some(_) => {}
            }
        }
        let time = |step: usize| {
            let step = self.step(step).filter(|step| counted(step));
            step.and_then(|step| step.limit_in(difficult_area)).and_then(|limit| hundredths(limit, unit)).unwrap_or(0)
        };
        let sum = longest(&self.flow, &time);
        let sum = if unit == LimitUnit::WorkingDays { sum / DAY } else { sum };
        Amount::from_hundredths(sum).map_err(|_| SumProblem::Differs)
    }

    /// The difference to the time of the whole; none where they are equal.
    #[must_use]
    pub fn gap(&self, whole: TimeLimit, difficult_area: bool) -> Option<Gap> {
        match self.total(whole.unit, difficult_area) {
            Ok(sum) if sum == whole.amount => None,
            Ok(sum) => Some(Gap { problem: SumProblem::Differs, steps: Some(sum), whole }),
            Err(problem) => Some(Gap { problem, steps: None, whole }),
        }
    }
}

/// Whether a time is longer than another; none where they cannot be compared: working days with calendar days, or months with either.
#[must_use]
pub fn is_longer(time: TimeLimit, than: TimeLimit) -> Option<bool> {
    Some(hundredths(time, than.unit)? > hundredths(than, than.unit)?)
}

/// A time in hundredths of what the unit of the whole is added in: working hours for working days and hours, days for days.
fn hundredths(limit: TimeLimit, unit: LimitUnit) -> Option<i64> {
    let amount = limit.amount.hundredths();
    match (limit.unit, unit) {
        (LimitUnit::WorkingDays, LimitUnit::WorkingDays | LimitUnit::WorkingHours) => amount.checked_mul(DAY),
        (LimitUnit::WorkingHours, LimitUnit::WorkingDays | LimitUnit::WorkingHours) => Some(amount),
        (LimitUnit::CalendarDays, LimitUnit::CalendarDays) | (LimitUnit::Months, LimitUnit::Months) => Some(amount),
        _ => None,
    }
}
