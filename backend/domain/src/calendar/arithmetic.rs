//! Adding and measuring working time, at the same cost for a day and for ten years: whole weeks by multiplication, the days that differ by running
//! totals, the end by halving.

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{CalendarError, Interval, MAX_DAYS, WorkingCalendar, instant, local};

/// How far ahead a count of working days looks: [`MAX_DAYS`] of them where one day a week is worked, and some holidays.
const FURTHEST: u32 = MAX_DAYS * 8;

/// What a stretch of days holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Working time, in seconds.
    seconds: i64,
    /// Working days.
    days: i64,
}

impl Tally {
    /// Of one day.
    pub(super) fn of(open: &[Interval]) -> Self {
        Self {
            seconds: open.iter().map(|open| open.seconds_before(open.closes)).sum(),
            days: i64::from(!open.is_empty()),
        }
    }

    pub(super) const fn plus(self, other: Self) -> Self {
        Self { seconds: self.seconds + other.seconds, days: self.days + other.days }
    }

    pub(super) const fn minus(self, other: Self) -> Self {
        Self { seconds: self.seconds - other.seconds, days: self.days - other.days }
    }

    const fn times(self, factor: i64) -> Self {
        Self { seconds: self.seconds * factor, days: self.days * factor }
    }
}

impl WorkingCalendar {
    /// Working days after `from` up to and with `to`; 0 where `to` is not later.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        self.sum(from.succ_opt().unwrap_or(from), to.succ_opt().unwrap_or(to)).days
    }

    /// Whole working minutes from `a` to `b`, negative where `b` is earlier.
    #[must_use]
    pub fn working_minutes_between(&self, a: DateTime<FixedOffset>, b: DateTime<FixedOffset>) -> i64 {
        if b < a {
            return -self.working_minutes_between(b, a);
        }
        let (a, b) = (local(a), local(b));
        let days = self.sum(a.date(), b.date()).seconds;
        (days - self.seconds_before(a) + self.seconds_before(b)) / 60
    }

    /// The moment at which so many working minutes have passed; for 0 (or fewer) the moment itself, or the next opening.
    ///
    /// # Errors
    /// [`CalendarError::TooLong`], [`CalendarError::OutOfRange`].
    pub fn add_working_minutes(
        &self,
        start: DateTime<FixedOffset>,
        minutes: i64,
    ) -> Result<DateTime<FixedOffset>, CalendarError> {
        let start = local(start);
        let rest = minutes.max(0).checked_mul(60).ok_or(CalendarError::TooLong)?;
        let (end, rest) = self.within(start, rest);
        if let Some(end) = end {
            return instant(end).ok_or(CalendarError::OutOfRange);
        }
        let next = start.date().succ_opt().ok_or(CalendarError::OutOfRange)?;
        // Nothing left to add still ends at an opening, so at a day that has one.
        let date = self.first(next, MAX_DAYS - 1, |held| held.seconds >= rest.max(1))?;
        let (end, _) = self.within(date.and_time(NaiveTime::MIN), rest - self.sum(next, date).seconds);
        end.and_then(instant).ok_or(CalendarError::OutOfRange)
    }

    /// So many working days after the date; the date itself for none.
    ///
    /// # Errors
    /// As [`Self::add_working_minutes`].
    pub fn add_working_days(&self, date: NaiveDate, days: i64) -> Result<NaiveDate, CalendarError> {
        if days <= 0 {
            return Ok(date);
        }
        self.first(date.succ_opt().ok_or(CalendarError::OutOfRange)?, FURTHEST, |held| held.days >= days)
    }

    /// The moment of the same day at which so many working seconds have passed, or what is left of them when the day ends.
    fn within(&self, start: NaiveDateTime, seconds: i64) -> (Option<NaiveDateTime>, i64) {
        let (date, from, mut rest) = (start.date(), start.time(), seconds);
        for open in self.intervals(date).iter().filter(|open| from < open.closes) {
            let begin = from.max(open.opens);
            let room = (open.closes - begin).num_seconds();
            if rest <= room {
                return (date.and_time(begin).checked_add_signed(TimeDelta::seconds(rest)), 0);
            }
            rest -= room;
        }
        (None, rest)
    }

    /// The first of `most` dates from `from` on with which the days hold `enough`.
    fn first(&self, from: NaiveDate, most: u32, enough: impl Fn(Tally) -> bool) -> Result<NaiveDate, CalendarError> {
        let room = u32::try_from(NaiveDate::MAX.signed_duration_since(from).num_days()).unwrap_or(u32::MAX);
        let (mut low, mut high) = (0, most.saturating_sub(1).min(room));
        let date = |after: u32| from.checked_add_days(Days::new(after.into())).ok_or(CalendarError::OutOfRange);
        let held = |last: NaiveDate| self.sum(from, last).plus(Tally::of(self.intervals(last)));
        if !enough(held(date(high)?)) {
            return Err(if room < most { CalendarError::OutOfRange } else { CalendarError::TooLong });
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if enough(held(date(middle)?)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        date(low)
    }

    /// Working seconds of the moment's day that lie before it.
    fn seconds_before(&self, at: NaiveDateTime) -> i64 {
        self.intervals(at.date()).iter().map(|open| open.seconds_before(at.time())).sum()
    }

    /// What the dates `from..to` hold.
    fn sum(&self, from: NaiveDate, to: NaiveDate) -> Tally {
        let days = to.signed_duration_since(from).num_days();
        if days <= 0 {
            return Tally::default();
        }
        let rest = from
            .iter_days()
            .take(usize::try_from(days % 7).unwrap_or(0))
            .map(|date| Tally::of(self.weekday_hours(date.weekday())))
            .fold(Tally::default(), Tally::plus);
        let differing = self.differing_before(to).minus(self.differing_before(from));
        self.week.times(days / 7).plus(rest).plus(differing)
    }

    /// What the days that differ add to their weekdays, of all before the date.
    fn differing_before(&self, date: NaiveDate) -> Tally {
        let place = self.differing.partition_point(|(differs, _)| *differs < date);
        place.checked_sub(1).and_then(|last| self.differing.get(last)).map(|(_, sum)| *sum).unwrap_or_default()
    }
}
