//! Every calendar in memory, laid one over the other: the yearly notices, the country, then agency under agency.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use chrono::NaiveDate;
use domain::calendar::{Day, WorkingCalendar};
use serde_json::Value;

use super::{
    draft::{Desk, Own},
    rows,
};
use crate::{
    db::Conn,
    http::error::{AppError, AppResult, FieldError},
};

/// The scope of the country's calendar.
pub const COUNTRY: &str = "VN";
/// The country's calendar as people call it.
pub const COUNTRY_NAME: &str = "Cả nước";
/// Agencies one above the other at most; a ring of them would be damage.
const DEEPEST: usize = 32;

/// All calendars of one moment.
#[derive(Debug, Clone, Default)]
pub struct Calendars {
    mark: String,
    notices: BTreeMap<NaiveDate, Day>,
    own: BTreeMap<String, Own>,
    parents: HashMap<String, String>,
    country: Arc<WorkingCalendar>,
    counted: HashMap<String, Arc<WorkingCalendar>>,
}

impl Calendars {
    /// Read them.
    ///
    /// # Errors
    /// When the database fails or holds what is no calendar.
    pub async fn read(conn: &mut Conn) -> AppResult<Self> {
        let mark = Self::mark(conn).await?;
        let notices = rows::notices(conn).await?.into_iter().map(|row| (row.day, row.into_day())).collect();
        let mut own: BTreeMap<String, Own> = BTreeMap::new();
        for (scope, hours, desks) in rows::calendars(conn).await? {
            let hours = hours.map(serde_json::from_value).transpose()?;
            let desks: Vec<Desk> = serde_json::from_value(desks)?;
            own.insert(scope, Own { hours, desks, days: BTreeMap::new() });
        }
        for (scope, day, kind, name, hours) in rows::days(conn).await? {
            if let Some(own) = own.get_mut(&scope) {
                own.days.insert(day, stored_day(&kind, name, hours)?);
            }
        }
        let parents = rows::parents(conn).await?.into_iter().collect();
        Self { mark, notices, own, parents, ..Self::default() }.counted()
    }

    /// What tells one state of the calendars from another.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mark(conn: &mut Conn) -> AppResult<String> {
        rows::mark(conn).await
    }

    /// Whether this is the state with that mark.
    #[must_use]
    pub fn is(&self, mark: &str) -> bool {
        self.mark == mark
    }

    /// The calendars as they would be if this one said something else.
    ///
    /// # Errors
    /// 400 when one of them could not be counted by any more.
    pub fn with(&self, scope: &str, own: Own) -> AppResult<Self> {
        let mut other = self.clone();
        other.own.insert(scope.to_owned(), own);
        other.counted()
    }

    /// The calendars as they would be if the yearly notices said something else.
    ///
    /// # Errors
    /// 400 when one of them could not be counted by any more.
    pub fn noticed(&self, notices: BTreeMap<NaiveDate, Day>) -> AppResult<Self> {
        Self { notices, ..self.clone() }.counted()
    }

    /// Each agency with the one above it.
    #[must_use]
    pub const fn superiors(&self) -> &HashMap<String, String> {
        &self.parents
    }

    /// The calendars as they would be with these superiors, and with what some agencies had that others take over: hours and days.
    ///
    /// # Errors
    /// 400 when one of them could not be counted by any more.
    pub fn rearranged(&self, superiors: HashMap<String, String>, given: &[(String, String)]) -> AppResult<Self> {
        let mut other = Self { parents: superiors, ..self.clone() };
        for (from, to) in given {
            let Some(giver) = self.own.get(from) else { continue };
            let taker = other.own.entry(to.clone()).or_default();
            taker.hours.clone_from(&giver.hours);
            for (date, day) in &giver.days {
                taker.days.entry(*date).or_insert_with(|| day.clone());
            }
        }
        other.counted()
    }

    /// Lay them over each other.
    fn counted(mut self) -> AppResult<Self> {
        let bad = |error: domain::calendar::CalendarError| {
            AppError::invalid(vec![FieldError::new("/hours", "badHours", error.to_string())])
        };
        let laid = |base: &WorkingCalendar, own: &Own| base.under(own.hours.clone(), own.days.clone()).map_err(bad);
        let country = WorkingCalendar::national(self.notices.clone());
        let nothing = Own::default();
        self.country = Arc::new(laid(&country, self.own.get(COUNTRY).unwrap_or(&nothing))?);
        self.counted = HashMap::new();
        for scope in self.own.keys().filter(|scope| *scope != COUNTRY) {
            // From the country down to the agency, so that the nearest has the last word.
            let mut chain: Vec<Own> = self.upwards(scope).filter_map(|code| self.own.get(code)).map(closes).collect();
            chain.reverse();
            let mut calendar = WorkingCalendar::clone(&self.country);
            for own in chain {
                calendar = laid(&calendar, &own)?;
            }
            self.counted.insert(scope.clone(), Arc::new(calendar));
        }
        Ok(self)
    }

    /// The agency and those above it, nearest first.
    fn upwards<'a>(&'a self, agency: &'a str) -> impl Iterator<Item = &'a str> {
        std::iter::successors(Some(agency), |code| self.parents.get(*code).map(String::as_str)).take(DEEPEST)
    }

    /// The calendar that an agency counts by: its own, that of the nearest above it, or the country's.
    #[must_use]
    pub fn of(&self, agency: &str) -> Arc<WorkingCalendar> {
        let near = self.upwards(agency).find_map(|code| self.counted.get(code));
        Arc::clone(near.unwrap_or(&self.country))
    }

    /// The scope of the calendar that an agency counts by: the nearest, from its own upwards, that says something of working time; else the country's.
    #[must_use]
    pub fn scope_of<'a>(&'a self, agency: &'a str) -> &'a str {
        let says = |code: &&str| self.own.get(*code).is_some_and(|own| own.hours.is_some() || !own.days.is_empty());
        self.upwards(agency).find(says).unwrap_or(COUNTRY)
    }

    /// The agencies of this state that count otherwise in another one.
    #[must_use]
    pub fn differing(&self, other: &Self) -> Vec<String> {
        let all = self.parents.keys().chain(self.own.keys().filter(|code| !self.parents.contains_key(*code)));
        let country = self.country == other.country;
        let counts =
            |calendars: &Self, code: &str| calendars.upwards(code).any(|above| calendars.counted.contains_key(above));
        let differs = |code: &&String| {
            // Most count by the country's alone.
            let plain = !counts(self, code) && !counts(other, code);
            code.as_str() != COUNTRY && if plain { !country } else { self.of(code) != other.of(code) }
        };
        all.filter(differs).cloned().collect()
    }

    /// The country's calendar.
    #[must_use]
    pub fn country(&self) -> Arc<WorkingCalendar> {
        Arc::clone(&self.country)
    }

    /// The agencies that count by the calendar or by one below it; none for "every one".
    #[must_use]
    pub fn below(&self, scope: &str) -> Option<Vec<String>> {
        if scope == COUNTRY {
            return None;
        }
        let mut codes: Vec<String> =
            self.parents.keys().filter(|code| self.upwards(code).any(|above| above == scope)).cloned().collect();
        if !codes.iter().any(|code| code == scope) {
            codes.push(scope.to_owned());
        }
        Some(codes)
    }

    /// The agencies for which `measure` gives something else than for the country, with what it gives.
    pub fn exceptions<T: PartialEq + Clone>(&self, measure: impl Fn(&WorkingCalendar) -> T) -> Vec<(String, T)> {
        let usual = measure(&self.country);
        let own: HashMap<&str, T> = self.counted.iter().map(|(code, own)| (code.as_str(), measure(own))).collect();
        if own.values().all(|measured| *measured == usual) {
            return Vec::new();
        }
        let all = self.parents.keys().chain(self.counted.keys().filter(|code| !self.parents.contains_key(*code)));
        all.filter_map(|code| {
            let measured = self.upwards(code).find_map(|above| own.get(above))?;
            (*measured != usual).then(|| (code.clone(), measured.clone()))
        })
        .collect()
    }

    /// What a calendar says itself.
    pub(super) fn own(&self, scope: &str) -> Option<&Own> {
        self.own.get(scope)
    }

    /// The calendars above one that say something, nearest first, then the yearly notices.
    pub(super) fn above<'a>(&'a self, scope: &'a str) -> Vec<(&'a str, &'a BTreeMap<NaiveDate, Day>)> {
        let agencies = self.upwards(scope).filter(|code| *code != COUNTRY).skip(usize::from(scope != COUNTRY));
        let country = (scope != COUNTRY).then_some(COUNTRY);
        agencies
            .chain(country)
            .filter_map(|code| self.own.get(code).map(|own| (code, &own.days)))
            .chain(std::iter::once(("", &self.notices)))
            .collect()
    }

    /// The calendar that speaks where this one is silent.
    pub(super) fn base(&self, scope: &str) -> Arc<WorkingCalendar> {
        if scope == COUNTRY {
            return Arc::new(WorkingCalendar::national(self.notices.clone()));
        }
        self.parents.get(scope).map_or_else(|| self.country(), |parent| self.of(parent))
    }

    /// Whose calendar that is.
    pub(super) fn base_scope<'a>(&'a self, scope: &'a str) -> Option<&'a str> {
        if scope == COUNTRY {
            return None;
        }
        let near = self.upwards(scope).skip(1).find(|code| self.counted.contains_key(*code));
        Some(near.unwrap_or(COUNTRY))
    }
}

/// An agency that says a day is off is closed on it; it makes no holiday.
fn closes(own: &Own) -> Own {
    let mut own = own.clone();
    for day in own.days.values_mut() {
        if let Day::Off { name } = day {
            *day = Day::Closed { name: std::mem::take(name) };
        }
    }
    own
}

fn stored_day(kind: &str, name: String, hours: Option<Value>) -> AppResult<Day> {
    Ok(match (kind, hours) {
        ("hours", Some(hours)) => Day::Hours { name, hours: serde_json::from_value(hours)? },
        ("working", None) => Day::Working { name },
        ("off", None) => Day::Off { name },
        _ => return Err(anyhow::anyhow!("a stored day of a calendar is {kind}").into()),
    })
}
