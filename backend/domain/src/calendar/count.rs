//! Counting a limit through the calendar (domain reference 6.4; Bộ luật Dân sự 91/2015/QH13 điều 147, 148).

use chrono::{DateTime, Datelike, Days, FixedOffset, Months, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::ledger::{Entry, LedgerLine, Moved, note_vi};
use super::{Amount, CalendarError, Day, LimitUnit, TimeLimit, WorkingCalendar, instant, local};

/// Longest count, in days of any kind: about twenty years, more than any limit in the catalogue and little enough to walk.
pub const MAX_DAYS: u32 = 7_320;

/// What is handed over after this time is handed over at the start of the next working day. The very moment counts as before.
pub const CUTOFF: NaiveTime = match NaiveTime::from_hms_opt(15, 0, 0) {
    Some(time) => time,
    None => panic!("15:00 is a time"),
};

/// Whether reception after 15:00 moves the start of the limit. A switch of the procedure: Nghị định 118/2025 and 309/2026 fix the hand-over only
/// (domain reference 15, point 5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Cutoff {
    /// After 15:00 counts as the next working day.
    #[default]
    On,
    /// The day of reception counts whatever the hour.
    Off,
    /// Nothing is received: what stood still goes on. The day on which it does is day 0, a day off as well.
    GoesOn,
}

/// Something left to count. A fresh limit becomes one, and so does the rest of a limit that was interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "unit", content = "amount", rename_all = "camelCase")]
pub enum Span {
    /// To the closing time of the last working day; a fraction ends that part into the working time of one more day.
    WorkingDays(Amount),
    /// Working minutes, from the moment itself.
    WorkingMinutes(i64),
    /// To the closing time of the last day, or of the next working day.
    CalendarDays(i64),
    /// To the same day number of the last month, then as calendar days. Half a month is 15 days (Bộ luật Dân sự điều 146).
    Months(Amount),
}

/// Hours become minutes, rounded up; parts of a calendar day, which the law does not know, become a day.
impl From<TimeLimit> for Span {
    fn from(limit: TimeLimit) -> Self {
        let amount = limit.amount;
        match limit.unit {
            LimitUnit::WorkingDays => Self::WorkingDays(amount),
            LimitUnit::WorkingHours => Self::WorkingMinutes(part(amount.hundredths(), 60)),
            LimitUnit::CalendarDays => Self::CalendarDays(part(amount.hundredths(), 1)),
            LimitUnit::Months => Self::Months(amount),
        }
    }
}

/// A count that runs, or stands: so much, from a moment on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Count {
    /// The moment from which it is counted.
    pub since: DateTime<FixedOffset>,
    /// How much; of one that stands, what is left.
    pub span: Span,
    /// What its day 0 is.
    pub cutoff: Cutoff,
}

impl Count {
    /// When it ends.
    ///
    /// # Errors
    /// As [`count`].
    pub fn deadline(&self, calendar: &WorkingCalendar) -> Result<Deadline, CalendarError> {
        count(calendar, self.since, self.span, self.cutoff)
    }

    /// What is left of it at a moment.
    ///
    /// # Errors
    /// As [`left`].
    pub fn left(&self, calendar: &WorkingCalendar, at: DateTime<FixedOffset>) -> Result<Span, CalendarError> {
        left(calendar, self.since, self.span, self.cutoff, at)
    }

    /// Having stood with so much left it goes on, by this rule; where not even its day 0 had come, that day still is to come.
    ///
    /// # Errors
    /// As [`count`].
    pub fn again(
        &self,
        calendar: &WorkingCalendar,
        left: Span,
        now: DateTime<FixedOffset>,
        cutoff: Cutoff,
    ) -> Result<Self, CalendarError> {
        let early = local(now).date() < day_zero(calendar, self.since, self.cutoff)?;
        Ok(Self { since: now, span: left, cutoff: if early { self.cutoff } else { cutoff } })
    }
}

/// A due time and how it came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Deadline {
    /// The moment from which the limit was counted.
    pub start: DateTime<FixedOffset>,
    /// The due moment: for limits in days the closing time of the last day.
    pub due: DateTime<FixedOffset>,
    /// Start, what moved it, days off and worked rest days on the way, due; in order of time.
    pub ledger: Vec<LedgerLine>,
}

impl Deadline {
    /// The days off and worked rest days on the way in a few words, if any: `nghỉ lễ 24/11`.
    #[must_use]
    pub fn note_vi(&self) -> Option<String> {
        note_vi(&self.ledger)
    }
}

/// When something that starts at `start` and may take `limit` is due.
///
/// # Errors
/// [`CalendarError::TooLong`] over [`MAX_DAYS`], [`CalendarError::OutOfRange`] at the end of dates.
pub fn deadline(
    calendar: &WorkingCalendar,
    start: DateTime<FixedOffset>,
    limit: TimeLimit,
    cutoff: Cutoff,
) -> Result<Deadline, CalendarError> {
    count(calendar, start, limit.into(), cutoff)
}

/// As [`deadline`], for a span.
///
/// # Errors
/// As [`deadline`].
pub fn count(
    calendar: &WorkingCalendar,
    start: DateTime<FixedOffset>,
    span: Span,
    cutoff: Cutoff,
) -> Result<Deadline, CalendarError> {
    let date = local(start).date();
    let zero = day_zero(calendar, start, cutoff)?;
    let start = start.with_timezone(&super::VIETNAM);
    let line =
        |day: NaiveDate, entry| instant(day.and_time(NaiveTime::MIN)).map(|at| LedgerLine { at: at.max(start), entry });
    let mut ledger =
        vec![LedgerLine { at: start, entry: Entry::Start { at_once: matches!(span, Span::WorkingMinutes(_)) } }];
    let mut rolled = None;
    let due = match span {
        Span::WorkingMinutes(minutes) => calendar.add_working_minutes(start, minutes)?,
        Span::WorkingDays(amount) => working_days(calendar, start, zero, amount)?,
        Span::CalendarDays(_) | Span::Months(_) => {
            let end = nominal_end(zero, span)?;
            let day = calendar.working_day_from(end)?;
            rolled = (day != end).then_some((day, end));
            closing(calendar, day)?.max(closing_after(calendar, start)?)
        }
    };
    if zero != date && !matches!(span, Span::WorkingMinutes(_)) {
        let why = if calendar.is_working_day(date) { Moved::AfterCutoff } else { Moved::DayOff };
        ledger.push(LedgerLine { at: start, entry: Entry::StartMoved { to: zero, why } });
    }
    ledger.extend(calendar.days(date..=local(due).date()).filter_map(|(day, kind)| match kind {
        Day::Off { name } if !calendar.weekday_hours(day.weekday()).is_empty() => {
            line(day, Entry::DayOff { name: name.clone() })
        }
        Day::Closed { name } if !calendar.weekday_hours(day.weekday()).is_empty() => {
            line(day, Entry::Closed { name: name.clone() })
        }
        Day::Off { .. } | Day::Closed { .. } => None,
        Day::Hours { name, .. } if !calendar.weekday_hours(day.weekday()).is_empty() => {
            line(day, Entry::ShortDay { name: name.clone() })
        }
        Day::Working { name } | Day::Hours { name, .. } => line(day, Entry::Worked { name: name.clone() }),
    }));
    ledger.extend(rolled.and_then(|(day, from)| line(day, Entry::Rolled { from })));
    ledger.push(LedgerLine { at: due, entry: Entry::Due });
    Ok(Deadline { start, due, ledger })
}

/// What is left of a span, counted from `start`, when the clock is stopped at `at`. The day of the stop counts as used, as does every working day before it
/// (domain reference 6.5, example 17); never less than nothing.
///
/// # Errors
/// As [`deadline`].
pub fn left(
    calendar: &WorkingCalendar,
    start: DateTime<FixedOffset>,
    span: Span,
    cutoff: Cutoff,
    at: DateTime<FixedOffset>,
) -> Result<Span, CalendarError> {
    let (zero, today) = (day_zero(calendar, start, cutoff)?, local(at).date());
    Ok(match span {
        Span::WorkingMinutes(minutes) => {
            Span::WorkingMinutes((minutes - calendar.working_minutes_between(start, at).max(0)).max(0))
        }
        Span::WorkingDays(amount) => Span::WorkingDays(amount.less(calendar.working_days_between(zero, today))),
        Span::CalendarDays(_) | Span::Months(_) => {
            Span::CalendarDays(nominal_end(zero, span)?.signed_duration_since(today.max(zero)).num_days().max(0))
        }
    })
}

/// The day that is not counted: that of the start, or for what is received after the cut-off or on a day off the next working day.
fn day_zero(
    calendar: &WorkingCalendar,
    start: DateTime<FixedOffset>,
    cutoff: Cutoff,
) -> Result<NaiveDate, CalendarError> {
    let start = local(start);
    if cutoff == Cutoff::GoesOn {
        return Ok(start.date());
    }
    let late = cutoff == Cutoff::On && start.time() > CUTOFF;
    if late && calendar.is_working_day(start.date()) {
        calendar.next_working_day(start.date())
    } else {
        calendar.working_day_from(start.date())
    }
}

fn working_days(
    calendar: &WorkingCalendar,
    start: DateTime<FixedOffset>,
    zero: NaiveDate,
    amount: Amount,
) -> Result<DateTime<FixedOffset>, CalendarError> {
    if amount.whole() > i64::from(MAX_DAYS) {
        return Err(CalendarError::TooLong);
    }
    let day = calendar.add_working_days(zero, amount.whole())?;
    if amount.fraction() == 0 {
        let day = calendar.working_day_from(day)?;
        return Ok(closing(calendar, day)?.max(closing_after(calendar, start)?));
    }
    let day = calendar.next_working_day(day)?;
    let from = instant(day.and_time(NaiveTime::MIN)).ok_or(CalendarError::OutOfRange)?;
    let whole = calendar.working_minutes_between(from, closing(calendar, day)?);
    calendar.add_working_minutes(from, (amount.fraction() * whole + 99) / 100)
}

/// The last day before it is moved off a day off. A fraction of a month is that part of 30 days, at most to the next whole month.
fn nominal_end(zero: NaiveDate, span: Span) -> Result<NaiveDate, CalendarError> {
    let after = |day: NaiveDate, days: i64| {
        let days =
            u64::try_from(days).ok().filter(|days| *days <= u64::from(MAX_DAYS)).ok_or(CalendarError::TooLong)?;
        day.checked_add_days(Days::new(days)).ok_or(CalendarError::OutOfRange)
    };
    let months = |months: i64| {
        let months =
            u32::try_from(months).ok().filter(|months| *months <= MAX_DAYS / 30).ok_or(CalendarError::TooLong)?;
        zero.checked_add_months(Months::new(months)).ok_or(CalendarError::OutOfRange)
    };
    match span {
        Span::WorkingDays(_) | Span::WorkingMinutes(_) => Ok(zero),
        Span::CalendarDays(days) => after(zero, days),
        Span::Months(amount) if amount.fraction() == 0 => months(amount.whole()),
        Span::Months(amount) => {
            Ok(after(months(amount.whole())?, part(amount.fraction(), 30))?
                .min(months(amount.whole().saturating_add(1))?))
        }
    }
}

/// Hundredths of a unit in smaller units, rounded up.
const fn part(hundredths: i64, size: i64) -> i64 {
    hundredths.saturating_mul(size).saturating_add(99) / 100
}

fn closing(calendar: &WorkingCalendar, day: NaiveDate) -> Result<DateTime<FixedOffset>, CalendarError> {
    calendar.closing_time(day).ok_or(CalendarError::OutOfRange)
}

/// The first closing time at or after the moment: a limit of no days that starts in the evening ends with the next working day.
fn closing_after(
    calendar: &WorkingCalendar,
    start: DateTime<FixedOffset>,
) -> Result<DateTime<FixedOffset>, CalendarError> {
    let today = calendar.working_day_from(local(start).date())?;
    let close = closing(calendar, today)?;
    if close < start { closing(calendar, calendar.next_working_day(today)?) } else { Ok(close) }
}
