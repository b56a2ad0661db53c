//! Vietnamese words for days and times, as slips and ledgers print them.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike, Weekday};

/// `thứ Năm`.
#[must_use]
pub const fn weekday_vi(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "thứ Hai",
        Weekday::Tue => "thứ Ba",
        Weekday::Wed => "thứ Tư",
        Weekday::Thu => "thứ Năm",
        Weekday::Fri => "thứ Sáu",
        Weekday::Sat => "thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

/// `24/11`.
#[must_use]
pub fn day_month(date: NaiveDate) -> String {
    format!("{}/{}", date.day(), date.month())
}

/// `thứ Năm, 26/11/2026`.
#[must_use]
pub fn date_vi(date: NaiveDate) -> String {
    format!("{}, {:02}/{:02}/{}", weekday_vi(date.weekday()), date.day(), date.month(), date.year())
}

/// `17:30 thứ Năm, 26/11/2026`, Vietnamese time whatever the offset.
#[must_use]
pub fn moment_vi(at: DateTime<FixedOffset>) -> String {
    let wall = crate::calendar::local(at);
    format!("{:02}:{:02} {}", wall.hour(), wall.minute(), date_vi(wall.date()))
}

/// `Thursday`.
#[must_use]
pub const fn weekday_en(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// `Thursday 26/11/2026`: numbers as on the Vietnamese papers that lie beside it.
#[must_use]
pub fn date_en(date: NaiveDate) -> String {
    format!("{} {:02}/{:02}/{}", weekday_en(date.weekday()), date.day(), date.month(), date.year())
}

/// `17:30 on Thursday 26/11/2026`, Vietnamese time whatever the offset.
#[must_use]
pub fn moment_en(at: DateTime<FixedOffset>) -> String {
    let wall = crate::calendar::local(at);
    format!("{:02}:{:02} on {}", wall.hour(), wall.minute(), date_en(wall.date()))
}
