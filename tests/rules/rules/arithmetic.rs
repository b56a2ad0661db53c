//! Working time added and measured at once is what a walk from day to day gives; what pauses do to it.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use domain::calendar::{
    Amount, CalendarError, Count, Cutoff, Day, Interval, LedgerKind, MAX_DAYS, Span, TimeLimit, VIETNAM,
    WorkingCalendar, count, deadline, left,
};
use proptest::prelude::*;

use crate::support::{at, date};

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();

/// Hours of a day: none, a morning, an afternoon, both, in steps of five minutes.
fn hours() -> impl Strategy<Value = Vec<Interval>> {
    (0_u32..4, 72_u32..100, 101_u32..140, 145_u32..170, 171_u32..220).prop_map(|(kind, a, b, c, d)| {
        let time = |fives: u32| (fives * 5 / 60, fives * 5 % 60);
        let (morning, afternoon) = (Interval::new(time(a), time(b)), Interval::new(time(c), time(d)));
        let held = [morning.filter(|_| kind == 1 || kind == 3), afternoon.filter(|_| kind >= 2)];
        held.into_iter().flatten().collect()
    })
}

fn days(most: u64) -> impl Strategy<Value = BTreeMap<NaiveDate, Day>> {
    prop::collection::btree_map(0..most, (0_u8..3, hours()), 0..120).prop_map(|days| {
        let day = |(place, (kind, hours)): (u64, (u8, Vec<Interval>))| {
            let name = "x".to_owned();
            let day = match kind {
                0 => Day::Off { name },
                1 if !hours.is_empty() => Day::Hours { name, hours },
                _ => Day::Working { name },
            };
            (FIRST + Days::new(place), day)
        };
        days.into_iter().map(day).collect()
    })
}

/// Any week with a working day in it, and any days that differ.
fn calendars() -> impl Strategy<Value = WorkingCalendar> {
    (prop::array::uniform7(hours()), days(1_500)).prop_map(|(mut week, days)| {
        if week.iter().all(Vec::is_empty) {
            week[0] = vec![Interval::new((8, 0), (12, 0)).unwrap()];
        }
        WorkingCalendar::new(week, days).unwrap()
    })
}

/// To the millisecond, since nobody hands in a dossier on the second.
fn moments() -> impl Strategy<Value = DateTime<FixedOffset>> {
    (0_i64..500 * 24 * 3_600_000).prop_map(|milliseconds| {
        (FIRST.and_time(NaiveTime::MIN) + TimeDelta::milliseconds(milliseconds)).and_local_timezone(VIETNAM).unwrap()
    })
}

/// The old way: day by day.
fn walked(
    calendar: &WorkingCalendar,
    start: DateTime<FixedOffset>,
    minutes: i64,
) -> Result<DateTime<FixedOffset>, CalendarError> {
    let start = start.with_timezone(&VIETNAM).naive_local();
    let (mut date, mut from, mut rest) = (start.date(), start.time(), minutes.max(0) * 60);
    for _ in 0..MAX_DAYS {
        for open in calendar.intervals(date).iter().filter(|open| from < open.closes) {
            let begin = from.max(open.opens);
            let room = (open.closes - begin).num_seconds();
            if rest <= room {
                let end = date.and_time(begin) + TimeDelta::seconds(rest);
                return Ok(end.and_local_timezone(VIETNAM).unwrap());
            }
            rest -= room;
        }
        (date, from) = (date.succ_opt().ok_or(CalendarError::OutOfRange)?, NaiveTime::MIN);
    }
    Err(CalendarError::TooLong)
}

fn walked_days(calendar: &WorkingCalendar, date: NaiveDate, days: i64) -> NaiveDate {
    (0..days).fold(date, |date, _| calendar.next_working_day(date).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn adding_at_once_is_walking(calendar in calendars(), start in moments(), minutes in prop_oneof![0_i64..600, 0_i64..100_000, 0_i64..6_000_000]) {
        prop_assert_eq!(calendar.add_working_minutes(start, minutes), walked(&calendar, start, minutes));
    }

    #[test]
    fn days_added_at_once_are_days_walked(calendar in calendars(), place in 0_u64..1_000, days in 0_i64..400) {
        let date = FIRST + Days::new(place);
        prop_assert_eq!(calendar.add_working_days(date, days).unwrap(), walked_days(&calendar, date, days));
    }

    #[test]
    fn what_was_added_is_measured(calendar in calendars(), start in moments(), minutes in 0_i64..50_000) {
        // The clock of the calendar goes by seconds: what a moment has beyond them is nobody's working time.
        let start = start - TimeDelta::nanoseconds(i64::from(start.timestamp_subsec_nanos()));
        let end = calendar.add_working_minutes(start, minutes).unwrap();
        prop_assert!(end >= start);
        prop_assert_eq!(calendar.working_minutes_between(start, end), minutes);
        prop_assert_eq!(calendar.working_minutes_between(end, start), -minutes);
    }

    #[test]
    fn measuring_at_once_is_adding_up_days(calendar in calendars(), a in moments(), b in moments()) {
        let (a, b) = (a.min(b).naive_local(), a.max(b).naive_local());
        let seconds: i64 = a.date().iter_days().take_while(|day| *day <= b.date())
            .flat_map(|day| calendar.intervals(day).iter().map(move |open| (day, open)))
            .map(|(day, open)| (day.and_time(open.opens).max(a), day.and_time(open.closes).min(b)))
            .map(|(opens, closes)| (closes - opens).num_milliseconds().max(0)).sum::<i64>() / 1_000;
        let measured = calendar.working_minutes_between(a.and_local_timezone(VIETNAM).unwrap(), b.and_local_timezone(VIETNAM).unwrap());
        prop_assert!((measured - seconds / 60).abs() <= i64::from(seconds % 60 >= 58 || seconds % 60 <= 1), "{} of {} s", measured, seconds);
    }

    #[test]
    fn a_later_start_is_never_due_earlier(calendar in calendars(), a in moments(), b in moments(), days in 0_u32..60, hours in 0_u32..400) {
        for limit in [TimeLimit::working_days(days), TimeLimit::working_hours(hours), TimeLimit::calendar_days(days)] {
            for cutoff in [Cutoff::On, Cutoff::Off] {
                let due = |start| deadline(&calendar, start, limit, cutoff).unwrap().due;
                prop_assert!(due(a.min(b)) <= due(a.max(b)));
            }
        }
    }

    #[test]
    fn paused_time_never_counts(calendar in calendars(), start in moments(), minutes in 1_i64..20_000, used in 0_i64..20_000, waits in 0_i64..200_000) {
        let start = start - TimeDelta::nanoseconds(i64::from(start.timestamp_subsec_nanos()));
        let used = used.min(minutes);
        let stopped = calendar.add_working_minutes(start, used).unwrap();
        let rest = left(&calendar, start, Span::WorkingMinutes(minutes), Cutoff::On, stopped).unwrap();
        prop_assert_eq!(rest, Span::WorkingMinutes(minutes - used));
        // However long it waited, as much working time lies after the wait as was left before it.
        let goes_on = stopped + TimeDelta::minutes(waits);
        let due = count(&calendar, goes_on, rest, Cutoff::On).unwrap().due;
        prop_assert_eq!(calendar.working_minutes_between(goes_on, due), minutes - used);
        prop_assert_eq!(calendar.working_minutes_between(start, due) - calendar.working_minutes_between(stopped, goes_on), minutes);
    }

    #[test]
    fn the_order_of_pauses_does_not_matter(
        calendar in calendars(), start in moments(), minutes in 1_i64..20_000,
        pauses in prop::collection::vec((0_i64..3_000, 1_i64..5_000), 1..6), turn in any::<prop::sample::Index>(),
    ) {
        let start = start - TimeDelta::nanoseconds(i64::from(start.timestamp_subsec_nanos()));
        let due = |pauses: &[(i64, i64)]| {
            let (mut since, mut span) = (start, Span::WorkingMinutes(minutes));
            for (runs, waits) in pauses {
                let Span::WorkingMinutes(rest) = span else { unreachable!() };
                let stopped = calendar.add_working_minutes(since, (*runs).min(rest)).unwrap();
                span = left(&calendar, since, span, Cutoff::On, stopped).unwrap();
                since = calendar.add_working_minutes(stopped, *waits).unwrap();
            }
            let due = count(&calendar, since, span, Cutoff::On).unwrap().due;
            calendar.working_minutes_between(start, due)
        };
        let mut turned = pauses.clone();
        turned.rotate_left(turn.index(pauses.len()));
        let mut backwards = pauses.clone();
        backwards.reverse();
        let waited: i64 = pauses.iter().map(|(_, waits)| waits).sum();
        prop_assert_eq!(due(&pauses), minutes + waited);
        prop_assert_eq!(due(&turned), due(&pauses));
        prop_assert_eq!(due(&backwards), due(&pauses));
    }

    /// At whatever hour of their days they begin and end.
    #[test]
    fn the_order_of_pauses_of_days_does_not_matter(
        calendar in calendars(), start in moments(), days in 1_u32..60, pauses in prop::collection::vec((1_i64..5, 1_i64..20, 0_u32..1440, 0_u32..1440), 1..6),
    ) {
        let due = |pauses: &[(i64, i64, u32, u32)]| {
            let zero = calendar.working_day_from(start.date_naive()).unwrap();
            let on = |day: NaiveDate, minute: u32| {
                day.and_hms_opt(minute / 60, minute % 60, 0).unwrap().and_local_timezone(VIETNAM).unwrap()
            };
            let span = Span::WorkingDays(Amount::from(days));
            let mut counted = Count { since: on(zero, 0), span, cutoff: Cutoff::Off };
            for (runs, waits, stops, resumes) in pauses {
                let Span::WorkingDays(rest) = counted.span else { unreachable!() };
                // Not on the last day: whose evening may be after the closing.
                let runs = (*runs).min(rest.whole() - 1);
                let stopped = calendar.add_working_days(counted.since.date_naive(), runs).unwrap();
                let rest = counted.left(&calendar, on(stopped, *stops)).unwrap();
                let resumed = on(calendar.add_working_days(stopped, *waits).unwrap(), *resumes);
                counted = counted.again(&calendar, rest, resumed, Cutoff::GoesOn).unwrap();
            }
            calendar.working_days_between(zero, counted.deadline(&calendar).unwrap().due.date_naive())
        };
        let waited: i64 = pauses.iter().map(|(_, waits, ..)| waits).sum();
        let mut backwards = pauses.clone();
        backwards.reverse();
        prop_assert_eq!(due(&pauses), i64::from(days) + waited);
        prop_assert_eq!(due(&backwards), i64::from(days) + waited);
    }
}

#[test]
fn half_days_count_as_days_and_their_hours_as_hours() {
    let half = Day::Hours { name: "Chiều họp".to_owned(), hours: vec![Interval::new((7, 30), (11, 30)).unwrap()] };
    let calendar =
        WorkingCalendar::default().under(None, BTreeMap::from([(date("2026-03-03"), half.clone())])).unwrap();
    // Two days from Monday: the half day is one of them.
    let days = deadline(&calendar, at("2026-03-02 09:00"), TimeLimit::working_days(2), Cutoff::On).unwrap();
    assert_eq!(days.due, at("2026-03-04 17:30"));
    assert!(days.ledger.iter().any(|line| line.entry.kind() == LedgerKind::ShortDay));
    // It ends with its last day: here at half past eleven.
    let one = deadline(&calendar, at("2026-03-02 09:00"), TimeLimit::working_days(1), Cutoff::On).unwrap();
    assert_eq!(one.due, at("2026-03-03 11:30"));
    // Eight hours: 7 on Monday from 09:00 less the noon rest, 4 on Tuesday morning would be too many.
    let hours = deadline(&calendar, at("2026-03-02 15:30"), TimeLimit::working_hours(8), Cutoff::On).unwrap();
    assert_eq!(hours.due, at("2026-03-04 09:30"));
    // A morning made up for on a Saturday is a working day.
    let saturday = WorkingCalendar::default().under(None, BTreeMap::from([(date("2026-03-07"), half)])).unwrap();
    let made_up = deadline(&saturday, at("2026-03-06 09:00"), TimeLimit::working_days(1), Cutoff::On).unwrap();
    assert_eq!(made_up.due, at("2026-03-07 11:30"));
    assert!(made_up.ledger.iter().any(|line| line.entry.kind() == LedgerKind::Worked));
}

#[test]
fn a_calendar_under_another_has_its_own_days_and_the_others() {
    let off = |name: &str| Day::Off { name: name.to_owned() };
    let country = WorkingCalendar::national(BTreeMap::from([
        (date("2026-11-24"), off("Ngày Văn hóa Việt Nam")),
        (date("2026-09-02"), off("Quốc khánh")),
    ]));
    let ward = country
        .under(
            None,
            BTreeMap::from([
                (date("2026-11-25"), off("Bão")),
                (date("2026-09-02"), Day::Working { name: "Trực".to_owned() }),
            ]),
        )
        .unwrap();
    for (day, works) in [("2026-11-24", false), ("2026-11-25", false), ("2026-09-02", true), ("2026-11-26", true)] {
        assert_eq!(ward.is_working_day(date(day)), works, "{day}");
    }
    assert!(country.is_working_day(date("2026-11-25")));
    let mut week = country.week().clone();
    week[5] = vec![Interval::new((8, 0), (12, 0)).unwrap()];
    let six_days = country.under(Some(week), BTreeMap::new()).unwrap();
    assert!(six_days.is_working_day(date("2026-11-28")) && !six_days.is_working_day(date("2026-11-24")));
    let nothing = Day::Hours { name: "x".to_owned(), hours: vec![] };
    assert_eq!(
        country.under(None, BTreeMap::from([(date("2026-11-25"), nothing)])).err(),
        Some(CalendarError::BadHours)
    );
}
