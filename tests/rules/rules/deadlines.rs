//! The worked examples of the counting rule: real receptions, real calendars of 2024 to 2026, due times computed independently.

use crate::support::{at, calendar, date};
use chrono::{Datelike, NaiveDate};
use domain::calendar::{CalendarError, Cutoff, LedgerKind, LimitUnit, Rule, Span, TimeLimit, count, deadline, left};

fn due_cut(start: &str, limit: TimeLimit, cutoff: Cutoff) -> String {
    deadline(&calendar(), at(start), limit, cutoff).unwrap().due.format("%a %Y-%m-%d %H:%M").to_string()
}

fn due(start: &str, limit: TimeLimit) -> String {
    due_cut(start, limit, Cutoff::On)
}

fn days(days: u32) -> TimeLimit {
    TimeLimit::working_days(days)
}

fn limit(amount: &str, unit: LimitUnit) -> TimeLimit {
    TimeLimit::new(amount.parse().unwrap(), unit)
}

#[test]
fn example_01_tet_2024() {
    assert_eq!(due("2024-02-06 09:00", days(3)), "Fri 2024-02-16 17:30");
}

#[test]
fn example_02_saturday_worked_in_may_2024() {
    assert_eq!(due("2024-04-26 09:00", days(5)), "Tue 2024-05-07 17:30");
}

#[test]
fn example_03_tet_2025() {
    assert_eq!(due("2025-01-24 09:00", days(3)), "Wed 2025-02-05 17:30");
}

#[test]
fn example_04_saturday_worked_in_april_2025() {
    assert_eq!(due("2025-04-24 09:00", days(5)), "Mon 2025-05-05 17:30");
}

#[test]
fn example_05_national_day_2025() {
    assert_eq!(due("2025-08-28 09:00", days(3)), "Thu 2025-09-04 17:30");
}

#[test]
fn example_06_new_year_2026() {
    assert_eq!(due("2025-12-31 09:00", days(5)), "Fri 2026-01-09 17:30");
    assert_eq!(due("2025-12-31 09:00", days(6)), "Sat 2026-01-10 17:30");
}

#[test]
fn example_07_tet_2026() {
    assert_eq!(due("2026-02-12 09:00", days(10)), "Thu 2026-03-05 17:30");
}

#[test]
fn example_08_day_in_lieu_2026() {
    assert_eq!(due("2026-04-24 09:00", days(4)), "Tue 2026-05-05 17:30");
}

#[test]
fn example_09_swap_in_august_2026() {
    assert_eq!(due("2026-08-20 09:00", days(7)), "Fri 2026-08-28 17:30");
    assert_eq!(due("2026-08-20 09:00", days(8)), "Thu 2026-09-03 17:30");
}

#[test]
fn example_10_culture_day_2026() {
    assert_eq!(due("2026-11-20 09:00", days(3)), "Thu 2026-11-26 17:30");
}

#[test]
fn example_11_calendar_days_roll() {
    assert_eq!(due("2026-04-15 09:00", TimeLimit::calendar_days(15)), "Mon 2026-05-04 17:30");
}

#[test]
fn example_12_months_end_on_the_last_day_and_roll() {
    assert_eq!(due_cut("2025-12-31 09:00", TimeLimit::months(1), Cutoff::On), "Mon 2026-02-02 17:30");
    // Received on Saturday 31 January: day 0 is Monday 2 February, and the month runs from it. The example counts from the 31st itself, which is a
    // Saturday; both give Monday 2 March.
    assert_eq!(due("2026-01-31 09:00", TimeLimit::months(1)), "Mon 2026-03-02 17:30");
}

#[test]
fn example_13_working_hours_over_a_long_weekend() {
    assert_eq!(due("2026-04-29 15:00", TimeLimit::working_hours(8)), "Mon 2026-05-04 15:00");
}

#[test]
fn example_14_working_hours_over_a_weekend() {
    assert_eq!(due("2026-11-20 16:00", TimeLimit::working_hours(4)), "Mon 2026-11-23 10:00");
}

#[test]
fn example_15_after_the_cutoff_before_a_worked_saturday() {
    assert_eq!(due("2026-08-21 15:20", days(1)), "Mon 2026-08-24 17:30");
    assert_eq!(due_cut("2026-08-21 15:20", days(1), Cutoff::Off), "Sat 2026-08-22 17:30");
}

#[test]
fn example_16_filed_online_on_a_saturday() {
    assert_eq!(due("2026-10-17 10:00", days(2)), "Wed 2026-10-21 17:30");
}

#[test]
fn example_17_a_supplement_restarts_or_suspends() {
    let (calendar, start, asked, came) =
        (calendar(), at("2026-03-02 09:00"), at("2026-03-05 10:00"), at("2026-03-12 10:00"));
    let whole = Span::from(days(10));
    let rest = left(&calendar, start, whole, Cutoff::On, asked).unwrap();
    assert_eq!(rest, Span::from(days(7)), "3 days used before the pause");
    let on = |start, span| count(&calendar, start, span, Cutoff::On).unwrap().due.date_naive();
    assert_eq!(on(start, whole), date("2026-03-16"), "without a pause");
    assert_eq!(on(came, rest), date("2026-03-23"), "suspended");
    assert_eq!(on(came, whole), date("2026-03-26"), "restarted");
}

#[test]
fn example_18_latest_apology() {
    assert_eq!(calendar().previous_working_day(date("2026-05-04")).unwrap(), date("2026-04-29"));
}

#[test]
fn working_days_of_every_year() {
    let calendar = calendar();
    for (year, days) in [(2020, 252), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 250), (2026, 249)] {
        let (first, last) =
            (NaiveDate::from_ymd_opt(year - 1, 12, 31).unwrap(), NaiveDate::from_ymd_opt(year, 12, 31).unwrap());
        assert_eq!(calendar.working_days_between(first, last), days, "{year}");
        assert_eq!(
            first
                .iter_days()
                .skip(1)
                .take_while(|day| day.year() == year)
                .filter(|day| calendar.is_working_day(*day))
                .count(),
            usize::try_from(days).unwrap()
        );
    }
}

#[test]
fn exactly_15_00_is_before_the_cutoff() {
    assert_eq!(due("2026-11-19 15:00", days(1)), "Fri 2026-11-20 17:30");
    assert_eq!(due("2026-11-19 15:01", days(1)), "Mon 2026-11-23 17:30");
    assert_eq!(
        due("2026-11-19 15:01", TimeLimit::months(1)),
        "Mon 2026-12-21 17:30",
        "day 0 is the 20th; 20 December is a Sunday"
    );
}

#[test]
fn the_same_day() {
    assert_eq!(due("2026-11-19 09:00", days(0)), "Thu 2026-11-19 17:30");
    assert_eq!(due("2026-11-19 15:30", days(0)), "Fri 2026-11-20 17:30");
    assert_eq!(due_cut("2026-11-19 18:00", days(0), Cutoff::Off), "Fri 2026-11-20 17:30", "closed already");
    assert_eq!(due_cut("2026-11-19 18:00", TimeLimit::calendar_days(0), Cutoff::Off), "Fri 2026-11-20 17:30");
}

#[test]
fn parts_of_units() {
    assert_eq!(
        due("2026-11-19 09:00", limit("0.5", LimitUnit::WorkingDays)),
        "Fri 2026-11-20 11:30",
        "the first half of day 1"
    );
    assert_eq!(due("2026-11-19 09:00", limit("2.5", LimitUnit::WorkingDays)), "Wed 2026-11-25 11:30", "24/11 is off");
    assert_eq!(due("2026-11-19 09:00", limit("0.25", LimitUnit::WorkingDays)), "Fri 2026-11-20 09:30");
    assert_eq!(due("2026-11-19 09:00", limit("0.5", LimitUnit::WorkingHours)), "Thu 2026-11-19 09:30");
    assert_eq!(
        due("2026-11-19 09:00", limit("0.5", LimitUnit::Months)),
        "Fri 2026-12-04 17:30",
        "half a month is 15 days"
    );
    assert_eq!(
        due("2026-11-19 09:00", limit("1.5", LimitUnit::Months)),
        "Mon 2027-01-04 17:30",
        "19 December and 15 days: Sunday 3 January"
    );
    assert_eq!(
        due("2026-11-19 09:00", limit("0.5", LimitUnit::CalendarDays)),
        "Fri 2026-11-20 17:30",
        "a part of a day is a day"
    );
}

#[test]
fn the_ledger_explains_itself() {
    let deadline = deadline(&calendar(), at("2026-08-20 15:30"), days(8), Cutoff::On).unwrap();
    let lines: Vec<_> =
        deadline.ledger.iter().map(|line| (line.entry.kind(), line.entry.rule(), line.text_vi())).collect();
    assert_eq!(
        lines.iter().map(|(kind, rule, text)| (*kind, *rule, text.as_str())).collect::<Vec<_>>(),
        [
            (LedgerKind::Start, Rule::FirstDayNotCounted, "bắt đầu 15:30 thứ Năm, 20/08/2026, ngày đầu không tính"),
            (LedgerKind::StartMoved, Rule::AfterCutoff, "nhận sau 15:00, coi như nhận thứ Sáu, 21/08/2026"),
            (LedgerKind::Worked, Rule::MakeUpDayCounted, "làm bù thứ Bảy 22/8"),
            (LedgerKind::DayOff, Rule::HolidayNotCounted, "nghỉ lễ 31/8 (Ngày nghỉ (thay cho ngày 22/08/2026))"),
            (LedgerKind::DayOff, Rule::HolidayNotCounted, "nghỉ lễ 1/9 (Quốc khánh)"),
            (LedgerKind::DayOff, Rule::HolidayNotCounted, "nghỉ lễ 2/9 (Quốc khánh)"),
            (LedgerKind::Due, Rule::EndOfLastDay, "hạn trả kết quả 17:30 thứ Sáu, 04/09/2026"),
        ]
    );
    assert_eq!(deadline.note_vi().unwrap(), "nghỉ lễ 31/8–2/9; làm bù thứ Bảy 22/8");
    let json = serde_json::to_value(&deadline).unwrap();
    assert_eq!(
        json["ledger"][2],
        serde_json::json!({"at": "2026-08-22T00:00:00+07:00", "kind": "worked", "name": "Làm bù cho ngày 31/08/2026"})
    );
    assert_eq!(serde_json::from_value::<domain::calendar::Deadline>(json).unwrap(), deadline);
}

#[test]
fn the_ledger_tells_of_the_roll_and_of_a_day_off() {
    let rolled = deadline(&calendar(), at("2026-04-15 09:00"), TimeLimit::calendar_days(15), Cutoff::On).unwrap();
    let texts: Vec<_> = rolled.ledger.iter().map(|line| line.text_vi()).collect();
    assert!(texts.contains(&"ngày cuối 30/4 là ngày nghỉ, chuyển sang thứ Hai, 04/05/2026".to_owned()), "{texts:?}");
    assert_eq!(rolled.note_vi().unwrap(), "nghỉ lễ 27/4, 30/4–1/5");
    let weekend = deadline(&calendar(), at("2026-10-17 10:00"), days(2), Cutoff::On).unwrap();
    assert_eq!(weekend.ledger[1].text_vi(), "nhận ngoài ngày làm việc, coi như nhận thứ Hai, 19/10/2026");
    assert_eq!(weekend.note_vi(), None, "weekends need no telling");
    let hours = deadline(&calendar(), at("2026-11-20 16:00"), TimeLimit::working_hours(4), Cutoff::On).unwrap();
    assert_eq!(hours.ledger[0].entry.rule(), Rule::HoursStartAtOnce);
    assert!(Rule::ALL.iter().all(|rule| !rule.source().is_empty()));
}

#[test]
fn absurd_input_is_an_error_and_soon() {
    let begin = std::time::Instant::now();
    let most = TimeLimit::new(domain::calendar::Amount::from_hundredths(i64::MAX).unwrap(), LimitUnit::WorkingDays);
    for unit in [LimitUnit::WorkingDays, LimitUnit::WorkingHours, LimitUnit::CalendarDays, LimitUnit::Months] {
        assert_eq!(
            deadline(&calendar(), at("2026-11-20 09:00"), TimeLimit { unit, ..most }, Cutoff::On),
            Err(CalendarError::TooLong),
            "{unit}"
        );
        assert!(deadline(&calendar(), at("9999-12-31 23:59"), TimeLimit { unit, ..days(3) }, Cutoff::On).is_ok());
    }
    let end = chrono::DateTime::<chrono::Utc>::MAX_UTC.fixed_offset();
    let start = chrono::DateTime::<chrono::Utc>::MIN_UTC.fixed_offset();
    assert_eq!(deadline(&calendar(), end, days(3), Cutoff::On), Err(CalendarError::OutOfRange));
    assert!(calendar().working_minutes_between(start, end) > 0);
    assert!(deadline(&calendar(), start, days(3), Cutoff::On).is_ok());
    assert!(begin.elapsed().as_secs() < 2);
}

#[test]
fn other_offsets_are_converted() {
    let utc = at("2026-11-20 09:00").to_utc().fixed_offset();
    let deadline = deadline(&calendar(), utc, days(3), Cutoff::On).unwrap();
    assert_eq!(deadline.due.to_rfc3339(), "2026-11-26T17:30:00+07:00");
    assert_eq!(deadline.start.to_rfc3339(), "2026-11-20T09:00:00+07:00");
}

/// Three hundred cases worked out by another program, slowly: `data/deadlines.py` tells how.
#[test]
fn the_worked_cases() {
    let calendar = calendar();
    let mut wrong = vec![];
    let lines: Vec<_> = include_str!("../data/deadlines.csv").lines().skip(1).collect();
    assert!(lines.len() > 300);
    for line in lines {
        let [received, amount, unit, cutoff, asked, came, due] =
            <[&str; 7]>::try_from(line.split(',').collect::<Vec<_>>()).unwrap();
        let limit = TimeLimit::new(amount.parse().unwrap(), unit.parse().unwrap());
        let cutoff = if cutoff == "on" { Cutoff::On } else { Cutoff::Off };
        let whole = deadline(&calendar, at(received), limit, cutoff).unwrap().due;
        let found = if asked.is_empty() || at(asked) > whole {
            whole
        } else {
            let rest = left(&calendar, at(received), limit.into(), cutoff, at(asked)).unwrap();
            count(&calendar, at(came), rest, cutoff).unwrap().due
        };
        if found != at(due) {
            wrong.push(format!("{line} but {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} of them: {wrong:#?}", wrong.len());
}
