//! Calendars as the API tells and takes them.

use chrono::{DateTime, FixedOffset, NaiveDate};
use domain::calendar::{Day, Interval};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::draft::{Desk, Week};
use crate::catalogue::Ref;

/// Hours of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OpenHours)]
pub struct HoursDto {
    /// Beginning, Vietnamese time.
    #[schema(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$", example = "07:30")]
    pub opens: String,
    /// End.
    #[schema(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$", example = "11:30")]
    pub closes: String,
}

impl From<&Interval> for HoursDto {
    fn from(open: &Interval) -> Self {
        Self { opens: open.opens.format("%H:%M").to_string(), closes: open.closes.format("%H:%M").to_string() }
    }
}

/// A week as the API tells it.
pub fn week_dto(week: &Week) -> Vec<Vec<HoursDto>> {
    week.iter().map(|day| day.iter().map(Into::into).collect()).collect()
}

/// How a day differs from its weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CalendarDayKind)]
pub enum DayKind {
    /// Closed.
    Off,
    /// Worked in full, though it is a rest day or a day off above.
    Working,
    /// Worked at hours of its own: half a day.
    Hours,
}

/// A day that differs from its weekday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = CalendarDay)]
pub struct DayDto {
    /// The day.
    pub day: NaiveDate,
    /// How it differs.
    pub kind: DayKind,
    /// Why, as the ledger of a dossier tells it.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Its hours, where it has its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(max_items = 4)]
    pub hours: Option<Vec<HoursDto>>,
}

impl DayDto {
    /// From what is counted by.
    pub fn new(date: NaiveDate, day: &Day) -> Self {
        let (kind, name, hours) = match day {
            Day::Off { name } | Day::Closed { name } => (DayKind::Off, name, None),
            Day::Working { name } => (DayKind::Working, name, None),
            Day::Hours { name, hours } => (DayKind::Hours, name, Some(hours.iter().map(Into::into).collect())),
        };
        Self { day: date, kind, name: name.clone(), hours }
    }
}

/// A desk and when it is open. Opening hours are no working time: an open Saturday morning makes no working day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CalendarDesk)]
pub struct DeskDto {
    /// What people call it.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// When it is open, Monday first.
    #[schema(min_items = 7, max_items = 7)]
    pub hours: Vec<Vec<HoursDto>>,
    /// Days on which it is closed (`off`), or open at hours that its week does not have (`hours`).
    #[serde(default)]
    #[schema(max_items = 200)]
    pub days: Vec<DayDto>,
}

impl From<&Desk> for DeskDto {
    fn from(desk: &Desk) -> Self {
        let days = desk.days.iter().map(|(date, day)| DayDto::new(*date, day)).collect();
        Self { name: desk.name.clone(), hours: week_dto(&desk.hours), days }
    }
}

/// What a calendar shall say.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CalendarDraft {
    /// Working hours, Monday first; none: those of the calendar above.
    #[serde(default)]
    #[schema(min_items = 7, max_items = 7)]
    pub hours: Option<Vec<Vec<HoursDto>>>,
    /// Days that differ from their weekday and from the calendar above.
    #[schema(max_items = 400)]
    pub days: Vec<DayDto>,
    /// Desks with their opening hours.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub desks: Vec<DeskDto>,
    /// Why it changes; for the record, and for those who decide about appointments.
    #[schema(min_length = 1, max_length = 1000)]
    pub note: String,
}

/// A day that the calendar above has.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InheritedDay {
    /// The day.
    #[serde(flatten)]
    pub day: DayDto,
    /// Whose it is.
    pub from: Ref,
}

/// A calendar: what it says itself, and what it has from above.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Calendar {
    /// `VN`, or the code of an agency.
    pub scope: String,
    /// Name of the agency, or of the country.
    pub name: String,
    /// Version for `If-Match`; 0 until it says something itself.
    pub version: i64,
    /// Its own working hours, Monday first.
    pub hours: Option<Vec<Vec<HoursDto>>>,
    /// Its own days.
    pub days: Vec<DayDto>,
    /// Its desks.
    pub desks: Vec<DeskDto>,
    /// The calendar above; none for the country.
    pub above: Option<Ref>,
    /// Working hours where it says nothing itself.
    pub inherited_hours: Vec<Vec<HoursDto>>,
    /// Days from above, from the beginning of last year on, nearest calendar first where two name the same day.
    pub inherited_days: Vec<InheritedDay>,
    /// When it was last changed.
    pub updated_at: Option<DateTime<FixedOffset>>,
    /// Why it was last changed.
    pub note: Option<String>,
}

/// A calendar in the list.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CalendarSummary {
    /// `VN`, or the code of an agency.
    pub scope: String,
    /// Name of the agency, or of the country.
    pub name: String,
    /// Version.
    pub version: i64,
    /// When it was last changed.
    pub updated_at: Option<DateTime<FixedOffset>>,
}

/// A page of calendars.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarPage {
    /// In the order of their scopes.
    pub items: Vec<CalendarSummary>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Which page.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CalendarQuery {
    /// Items on a page; default 20.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// From `next` of the page before.
    #[param(max_length = 500)]
    pub cursor: Option<String>,
}
