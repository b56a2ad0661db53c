//! The working-time calendar: which hours of which days count, and how limits run through them.
//!
//! Everything is Vietnamese time, UTC+7 all year ([`VIETNAM`]). Instants in another offset are converted; results carry +07:00.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use arithmetic::Tally;

mod arithmetic;
mod count;
mod english;
mod ledger;
mod limit;

pub use count::{CUTOFF, Count, Cutoff, Deadline, MAX_DAYS, Span, count, deadline, left};
pub use ledger::{Entry, Extension, LedgerKind, LedgerLine, Moved, Rule, Wait, note_en, note_vi};
pub use limit::{Amount, LimitUnit, TimeLimit};

/// Asia/Ho_Chi_Minh: UTC+7, no daylight saving.
pub const VIETNAM: FixedOffset = match FixedOffset::east_opt(7 * 3600) {
    Some(offset) => offset,
    None => panic!("+07:00 is an offset"),
};

/// Why a calendar or a count is impossible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// An interval closes before it opens, overlaps the one before it, or no day of the week has any.
    #[error("working hours must be ordered, without overlap, on at least one day of the week")]
    BadHours,
    /// The limit or the count goes on for more than [`MAX_DAYS`].
    #[error("the limit is longer than {MAX_DAYS} days")]
    TooLong,
    /// A date outside what can be computed.
    #[error("the date is out of range")]
    OutOfRange,
}

/// A time of the day in which work is done, `opens` included, `closes` excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// Local time of opening.
    pub opens: NaiveTime,
    /// Local time of closing, after `opens`.
    pub closes: NaiveTime,
}

impl Interval {
    /// Hours and minutes; nothing where that is no interval.
    #[must_use]
    pub fn new(opens: (u32, u32), closes: (u32, u32)) -> Option<Self> {
        let (opens, closes) =
            (NaiveTime::from_hms_opt(opens.0, opens.1, 0)?, NaiveTime::from_hms_opt(closes.0, closes.1, 0)?);
        (opens < closes).then_some(Self { opens, closes })
    }

    /// Seconds of it that lie before `time`.
    fn seconds_before(self, time: NaiveTime) -> i64 {
        (time.clamp(self.opens, self.closes) - self.opens).num_seconds()
    }
}

/// A day that differs from its weekday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum Day {
    /// Holiday, day in lieu or swapped day off (Bộ luật Lao động 45/2019/QH14 điều 111, 112).
    Off {
        /// Shown name: "Ngày Văn hóa Việt Nam".
        name: String,
    },
    /// A day on which the agency is closed, though the law makes it no holiday: a storm, a move.
    Closed {
        /// Shown name: "Bão số 12".
        name: String,
    },
    /// A rest day worked in exchange for another (hoán đổi, làm bù): a full working day.
    Working {
        /// Shown name: "Làm bù cho ngày 31/08/2026".
        name: String,
    },
    /// A day worked at hours of its own: half a day, a morning made up for.
    Hours {
        /// Shown name: "Chiều họp toàn cơ quan".
        name: String,
        /// The hours, at least one interval.
        hours: Vec<Interval>,
    },
}

/// Working hours by weekday and the days that differ. Desk hours outside it (an open Saturday morning) are not working time:
/// Saturday opening does not make Saturday a working day for limits (domain reference 6.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub struct WorkingCalendar {
    hours: [Vec<Interval>; 7],
    /// Hours of a worked rest day: those of the first weekday that has any.
    normal: Vec<Interval>,
    days: BTreeMap<NaiveDate, Day>,
    /// What a week of ordinary days holds.
    week: Tally,
    /// By how much the days that differ do, summed up from the first of them on.
    differing: Vec<(NaiveDate, Tally)>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    hours: [Vec<Interval>; 7],
    days: BTreeMap<NaiveDate, Day>,
}

impl TryFrom<Parts> for WorkingCalendar {
    type Error = CalendarError;
    fn try_from(parts: Parts) -> Result<Self, CalendarError> {
        Self::new(parts.hours, parts.days)
    }
}

impl From<WorkingCalendar> for Parts {
    fn from(calendar: WorkingCalendar) -> Self {
        Self { hours: calendar.hours, days: calendar.days }
    }
}

/// The national calendar without any holiday.
impl Default for WorkingCalendar {
    fn default() -> Self {
        Self::national(BTreeMap::new())
    }
}

impl WorkingCalendar {
    /// A calendar of the hours of each weekday, Monday first, and the days that differ.
    ///
    /// # Errors
    /// [`CalendarError::BadHours`].
    pub fn new(hours: [Vec<Interval>; 7], days: BTreeMap<NaiveDate, Day>) -> Result<Self, CalendarError> {
        let normal = hours.iter().find(|day| !day.is_empty()).cloned().ok_or(CalendarError::BadHours)?;
        let own = days.values().filter_map(|day| match day {
            Day::Hours { hours, .. } => Some(hours),
            Day::Off { .. } | Day::Closed { .. } | Day::Working { .. } => None,
        });
        if !hours.iter().chain(own.clone()).all(|day| ordered(day)) || own.clone().any(Vec::is_empty) {
            return Err(CalendarError::BadHours);
        }
        Ok(Self::summed(hours, normal, days))
    }

    /// With the sums that make counting cheap.
    fn summed(hours: [Vec<Interval>; 7], normal: Vec<Interval>, days: BTreeMap<NaiveDate, Day>) -> Self {
        let week = hours.iter().map(|open| Tally::of(open)).fold(Tally::default(), Tally::plus);
        let mut calendar = Self { hours, normal, days, week, differing: vec![] };
        let mut sum = Tally::default();
        let mut differing = Vec::with_capacity(calendar.days.len());
        for date in calendar.days.keys() {
            let ordinary = Tally::of(calendar.weekday_hours(date.weekday()));
            sum = sum.plus(Tally::of(calendar.intervals(*date)).minus(ordinary));
            differing.push((*date, sum));
        }
        calendar.differing = differing;
        calendar
    }

    /// This calendar with other hours and days laid over it; a day of both is the upper one's.
    ///
    /// # Errors
    /// [`CalendarError::BadHours`].
    pub fn under(
        &self,
        hours: Option<[Vec<Interval>; 7]>,
        days: BTreeMap<NaiveDate, Day>,
    ) -> Result<Self, CalendarError> {
        let mut all = self.days.clone();
        all.extend(days);
        Self::new(hours.unwrap_or_else(|| self.hours.clone()), all)
    }

    /// Hours of the weekdays, Monday first, holidays left out of account.
    #[must_use]
    pub const fn week(&self) -> &[Vec<Interval>; 7] {
        &self.hours
    }

    /// The national default: Monday to Friday, 07:30-11:30 and 13:30-17:30 (40 hours: Quyết định 14/2010/QĐ-TTg; hours are set locally).
    #[must_use]
    pub fn national(days: BTreeMap<NaiveDate, Day>) -> Self {
        let day: Vec<_> =
            [Interval::new((7, 30), (11, 30)), Interval::new((13, 30), (17, 30))].into_iter().flatten().collect();
        let hours = [day.clone(), day.clone(), day.clone(), day.clone(), day.clone(), vec![], vec![]];
        Self::summed(hours, day, days)
    }

    /// The days that differ from their weekday, in order.
    pub fn days(&self, dates: RangeInclusive<NaiveDate>) -> impl Iterator<Item = (NaiveDate, &Day)> {
        let dates = if dates.is_empty() { None } else { Some(dates) };
        dates.into_iter().flat_map(|dates| self.days.range(dates)).map(|(date, day)| (*date, day))
    }

    /// Hours of the weekday, holiday or not.
    pub(crate) fn weekday_hours(&self, day: Weekday) -> &[Interval] {
        let [mon, tue, wed, thu, fri, sat, sun] = &self.hours;
        match day {
            Weekday::Mon => mon,
            Weekday::Tue => tue,
            Weekday::Wed => wed,
            Weekday::Thu => thu,
            Weekday::Fri => fri,
            Weekday::Sat => sat,
            Weekday::Sun => sun,
        }
    }

    /// Working hours of the date; none on a day off.
    #[must_use]
    pub fn intervals(&self, date: NaiveDate) -> &[Interval] {
        match self.days.get(&date) {
            Some(Day::Off { .. } | Day::Closed { .. }) => &[],
            Some(Day::Working { .. }) => &self.normal,
            Some(Day::Hours { hours, .. }) => hours,
            None => self.weekday_hours(date.weekday()),
        }
    }

    /// Whether work is done on the date.
    #[must_use]
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        !self.intervals(date).is_empty()
    }

    /// When the date's work ends; nothing on a day off.
    #[must_use]
    pub fn closing_time(&self, date: NaiveDate) -> Option<DateTime<FixedOffset>> {
        self.intervals(date).last().and_then(|open| instant(date.and_time(open.closes)))
    }

    /// The date itself where work is done on it, else the next working day.
    ///
    /// # Errors
    /// [`CalendarError::TooLong`] where none comes, [`CalendarError::OutOfRange`] at the end of dates.
    pub fn working_day_from(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        let mut day = date;
        for _ in 0..MAX_DAYS {
            if self.is_working_day(day) {
                return Ok(day);
            }
            day = day.succ_opt().ok_or(CalendarError::OutOfRange)?;
        }
        Err(CalendarError::TooLong)
    }

    /// The first working day after the date.
    ///
    /// # Errors
    /// As [`Self::working_day_from`].
    pub fn next_working_day(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        self.working_day_from(date.succ_opt().ok_or(CalendarError::OutOfRange)?)
    }

    /// The last working day before the date: the latest day to say sorry for a due date (Nghị định 61/2018/NĐ-CP điều 19 khoản 9).
    ///
    /// # Errors
    /// As [`Self::working_day_from`].
    pub fn previous_working_day(&self, date: NaiveDate) -> Result<NaiveDate, CalendarError> {
        let mut day = date;
        for _ in 0..MAX_DAYS {
            day = day.pred_opt().ok_or(CalendarError::OutOfRange)?;
            if self.is_working_day(day) {
                return Ok(day);
            }
        }
        Err(CalendarError::TooLong)
    }
}

/// Whether each interval opens before it closes, and none before the one before it has closed.
fn ordered(day: &[Interval]) -> bool {
    day.is_sorted_by(|a, b| a.closes <= b.opens) && day.iter().all(|open| open.opens < open.closes)
}

/// Vietnamese wall time of an instant. At the very end of representable time, where there is none, the UTC time.
pub(crate) fn local(at: DateTime<FixedOffset>) -> NaiveDateTime {
    at.naive_utc().checked_add_offset(VIETNAM).unwrap_or_else(|| at.naive_utc())
}

/// The instant of a Vietnamese wall time; nothing at the very start of representable time.
pub(crate) fn instant(wall: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
    wall.and_local_timezone(VIETNAM).single()
}
