//! From what an administrator writes to a calendar that can be counted by: everything wrong is told at once.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use domain::calendar::{Day, Interval};
use serde::{Deserialize, Serialize};

use super::dto::{CalendarDraft, DayDto, DayKind, DeskDto, HoursDto};
use crate::http::error::{AppError, AppResult, FieldError};

/// Intervals of a day at most.
const MOST_INTERVALS: usize = 4;

/// Hours of the seven weekdays, Monday first.
pub type Week = [Vec<Interval>; 7];

/// A desk and when it is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    /// What people call it.
    pub name: String,
    /// When it is open.
    pub hours: Week,
    /// Days on which it is closed, or open at other hours.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub days: BTreeMap<NaiveDate, Day>,
}

/// What a calendar says by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Own {
    /// Working hours, where they differ.
    pub hours: Option<Week>,
    /// Days that differ.
    pub days: BTreeMap<NaiveDate, Day>,
    /// Desks with their opening hours.
    pub desks: Vec<Desk>,
}

impl TryFrom<&CalendarDraft> for Own {
    type Error = AppError;

    fn try_from(draft: &CalendarDraft) -> AppResult<Self> {
        let mut check = Check::default();
        let hours = draft.hours.as_ref().map(|week| check.week("/hours", week));
        if hours.as_ref().is_some_and(|week| week.iter().all(Vec::is_empty)) {
            check.wrong("/hours", "noWorkingDay", "Give hours to at least one day of the week.");
        }
        let days = check.days("/days", &draft.days);
        let desks: Vec<Desk> = draft
            .desks
            .iter()
            .enumerate()
            .map(|(place, DeskDto { name, hours, days })| Desk {
                name: check.name(&format!("/desks/{place}/name"), name),
                hours: check.week(&format!("/desks/{place}/hours"), hours),
                days: check.desk_days(&format!("/desks/{place}/days"), days),
            })
            .collect();
        if check.errors.is_empty() { Ok(Self { hours, days, desks }) } else { Err(AppError::invalid(check.errors)) }
    }
}

#[derive(Default)]
struct Check {
    errors: Vec<FieldError>,
}

impl Check {
    fn wrong(&mut self, pointer: &str, code: &str, message: &str) {
        self.errors.push(FieldError::new(pointer, code, message));
    }

    fn name(&mut self, pointer: &str, name: &str) -> String {
        let name = name.trim();
        if name.is_empty() {
            self.wrong(pointer, "required", "Give it a name that people understand.");
        }
        name.to_owned()
    }

    fn week(&mut self, pointer: &str, week: &[Vec<HoursDto>]) -> Week {
        let mut all = week.iter().enumerate().map(|(day, hours)| self.hours(&format!("{pointer}/{day}"), hours));
        std::array::from_fn(|_| all.next().unwrap_or_default())
    }

    fn hours(&mut self, pointer: &str, hours: &[HoursDto]) -> Vec<Interval> {
        if hours.len() > MOST_INTERVALS {
            self.wrong(pointer, "tooLong", "A day has at most four intervals.");
        }
        let mut read: Vec<Interval> = Vec::with_capacity(hours.len());
        for (place, open) in hours.iter().enumerate() {
            let pointer = format!("{pointer}/{place}");
            let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
            let Some((opens, closes)) = time(&open.opens).zip(time(&open.closes)) else {
                self.wrong(&pointer, "time", "Give times as HH:MM.");
                continue;
            };
            if opens >= closes {
                self.wrong(&pointer, "order", "The end comes after the beginning.");
            } else if read.last().is_some_and(|before| before.closes > opens) {
                self.wrong(&pointer, "overlap", "It begins before the one before it ends.");
            } else {
                read.push(Interval { opens, closes });
            }
        }
        read
    }

    fn days(&mut self, pointer: &str, days: &[DayDto]) -> BTreeMap<NaiveDate, Day> {
        let mut read = BTreeMap::new();
        for (place, day) in days.iter().enumerate() {
            let (date, day) = (day.day, self.day(&format!("{pointer}/{place}"), day));
            if read.insert(date, day).is_some() {
                self.wrong(&format!("{pointer}/{place}/day"), "twice", "This day is in the list already.");
            }
        }
        read
    }

    /// Those of a desk: nothing is worked in full there, it is closed or open from when to when.
    fn desk_days(&mut self, pointer: &str, days: &[DayDto]) -> BTreeMap<NaiveDate, Day> {
        for (place, _) in days.iter().enumerate().filter(|(_, day)| day.kind == DayKind::Working) {
            let text = "A desk is closed on a day, or open at hours of its own: give them.";
            self.wrong(&format!("{pointer}/{place}/kind"), "notHere", text);
        }
        self.days(pointer, days)
    }

    fn day(&mut self, pointer: &str, day: &DayDto) -> Day {
        let name = self.name(&format!("{pointer}/name"), &day.name);
        let pointer = format!("{pointer}/hours");
        match (day.kind, day.hours.as_deref().unwrap_or_default()) {
            (DayKind::Hours, []) => {
                self.wrong(&pointer, "required", "Say when work is done on this day.");
                Day::Hours { name, hours: Vec::new() }
            }
            (DayKind::Hours, hours) => Day::Hours { name, hours: self.hours(&pointer, hours) },
            (kind, hours) => {
                if !hours.is_empty() {
                    self.wrong(&pointer, "notHere", "Only a day with hours of its own has hours.");
                }
                if kind == DayKind::Off { Day::Off { name } } else { Day::Working { name } }
            }
        }
    }
}
