//! The yearly notices of days off and days worked, as a file has them. A notice speaks for whole years: what it does not name is an ordinary day again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use domain::calendar::Day;
use serde::Deserialize;

use super::{
    memory::Calendars,
    rows::{self, NoticeRow},
};
use crate::{db::Conn, http::error::AppResult};

/// Longest name of a day, in characters.
const LONGEST: usize = 200;

/// What the notices of some years say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notices {
    days: BTreeMap<NaiveDate, NoticeRow>,
}

/// A line of a file that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeFault {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong, for people.
    pub message: String,
}

/// What notices would change, and how agencies would count then.
#[derive(Debug)]
pub struct Noticed {
    /// Days that were not named before.
    pub added: usize,
    /// Days of another kind, name or source.
    pub changed: usize,
    /// Days of these years that are not named any more.
    pub removed: usize,
    /// The calendars without it.
    pub before: Calendars,
    /// The calendars with it.
    pub after: Calendars,
}

/// A line of the file; the pack inside the program has the same.
#[derive(Deserialize)]
struct Line {
    date: String,
    kind: String,
    name: String,
    #[serde(default)]
    confidence: String,
    #[serde(default)]
    source: String,
}

impl Notices {
    /// Read a CSV file: `date,kind,name`, and where known `confidence,source`. The kinds are `holiday`, `inLieu`, `swappedOff` and `workedSaturday`; a confidence of
    /// `provisional` marks days that no notice names yet.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(text: &str) -> Result<Self, Vec<NoticeFault>> {
        let mut days = BTreeMap::new();
        let mut faults = Vec::new();
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let header = reader.headers().cloned().unwrap_or_default();
        for record in reader.records() {
            let line = match &record {
                Ok(record) => record.position().map_or(0, csv::Position::line),
                Err(error) => error.position().map_or(0, csv::Position::line),
            };
            let mut wrong = |message: String| faults.push(NoticeFault { line, message });
            match record.and_then(|record| record.deserialize::<Line>(Some(&header))) {
                Err(error) => wrong(format!("it cannot be read: {error}")),
                Ok(read) => match day(&read) {
                    Err(message) => wrong(message),
                    Ok(row) if days.contains_key(&row.day) => wrong(format!("{} is in the file already", row.day)),
                    Ok(row) => {
                        days.insert(row.day, row);
                    }
                },
            }
        }
        if days.is_empty() && faults.is_empty() {
            faults.push(NoticeFault { line: 1, message: "it names no day".to_owned() });
        }
        if faults.is_empty() { Ok(Self { days }) } else { Err(faults) }
    }

    /// How many days it names.
    #[must_use]
    pub fn len(&self) -> usize {
        self.days.len()
    }

    /// Whether it names none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// The years for which it speaks.
    #[must_use]
    pub fn years(&self) -> BTreeSet<i32> {
        self.days.keys().map(NaiveDate::year).collect()
    }

    /// What it would change.
    ///
    /// # Errors
    /// When the database fails, or an agency could not count any more.
    pub async fn compare(&self, conn: &mut Conn) -> AppResult<Noticed> {
        let before = Calendars::read(conn).await?;
        let stored: BTreeMap<NaiveDate, NoticeRow> =
            rows::notices(conn).await?.into_iter().map(|row| (row.day, row)).collect();
        let years = self.years();
        let gone = |day: &NaiveDate| years.contains(&day.year()) && !self.days.contains_key(day);
        let removed = stored.keys().filter(|day| gone(day)).count();
        let added = self.days.keys().filter(|day| !stored.contains_key(day)).count();
        let changed = self.days.values().filter(|row| stored.get(&row.day).is_some_and(|known| known != *row)).count();
        let kept = stored.into_values().filter(|row| !gone(&row.day) && !self.days.contains_key(&row.day));
        let days = kept.chain(self.days.values().cloned()).map(|row| (row.day, row.into_day())).collect();
        let after = before.noticed(days)?;
        Ok(Noticed { added, changed, removed, before, after })
    }

    /// Store it in the place of what its years had.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn replace_in_tx(&self, tx: &mut Conn) -> AppResult<()> {
        let years: Vec<i32> = self.years().into_iter().collect();
        rows::replace_notices_in_tx(tx, &years, self.days.values().cloned().collect()).await
    }
}

impl Noticed {
    /// Whether it changes anything.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.added + self.changed + self.removed == 0
    }
}

impl NoticeRow {
    /// As it is counted by.
    #[must_use]
    pub fn into_day(self) -> Day {
        let name = self.name;
        if self.kind == "swapWorking" { Day::Working { name } } else { Day::Off { name } }
    }
}

fn day(line: &Line) -> Result<NoticeRow, String> {
    let day: NaiveDate = line.date.trim().parse().map_err(|_| format!("{}: write the day as 2027-02-05", line.date))?;
    let kind = match line.kind.trim() {
        "holiday" | "inLieu" | "swappedOff" => "off",
        "workedSaturday" => "swapWorking",
        other => return Err(format!("{other}: the kind is holiday, inLieu, swappedOff or workedSaturday")),
    };
    let name = line.name.trim();
    if name.is_empty() || name.chars().count() > LONGEST {
        return Err(format!("{day}: give it a name of 1 to {LONGEST} characters"));
    }
    Ok(NoticeRow {
        day,
        kind: kind.to_owned(),
        name: name.to_owned(),
        source: line.source.trim().to_owned(),
        provisional: line.confidence.trim() == "provisional",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_whole_or_all_that_is_wrong_is_told() {
        let good = "date,kind,name,swapped_with,confidence,source\n2027-01-01,holiday,Tết Dương lịch,,high,TB 1/TB-BNV\n\
                    2027-05-08,workedSaturday,Làm bù,2027-05-03,provisional,\n";
        let read = Notices::read(good).unwrap();
        assert_eq!((read.len(), read.years()), (2, BTreeSet::from([2027])));
        let kinds: Vec<(&str, bool)> = read.days.values().map(|row| (row.kind.as_str(), row.provisional)).collect();
        assert_eq!(kinds, [("off", false), ("swapWorking", true)]);
        let bad = "date,kind,name\n2027-13-01,holiday,Tết\n2027-01-01,feast,Tết\n2027-01-01,holiday, \n2027-01-01,holiday,Tết\n2027-01-01,holiday,Tết\n";
        let lines: Vec<u64> = Notices::read(bad).unwrap_err().into_iter().map(|fault| fault.line).collect();
        assert_eq!(lines, [2, 3, 4, 6]);
        assert_eq!(Notices::read("date,kind,name\n").unwrap_err().len(), 1);
        assert_eq!(Notices::read("ngay,loai\n2027-01-01,nghi\n").unwrap_err()[0].line, 2);
    }
}
