//! Time limits: from number, unit and text of the source to a limit that the clock can run with.
//!
//! Nothing is guessed silently: a limit that rests on an assumption says so, and the text for people keeps the source's own unit.

use serde::{Deserialize, Serialize};

use super::record::FilingChannel;
use super::text::{self, Number};
use crate::calendar::Amount;
pub use crate::calendar::{LimitUnit, TimeLimit};

/// What a limit rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum LimitBasis {
    /// Number and unit stand in the source.
    Stated,
    /// The number stands there, the unit is assumed or converted.
    Assumed,
    /// Read from the description of the channel.
    Described,
    /// The description gives several limits by case; the longest is taken.
    ByCase,
    /// The source says that no limit is set, or that nothing is returned.
    NotSet,
    /// Nothing found.
    Unknown,
}

/// A limit read from the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedLimit {
    /// The limit that the clock runs with.
    pub limit: Option<TimeLimit>,
    /// What it rests on.
    pub basis: LimitBasis,
    /// Text for people; empty when nothing is known.
    pub text: String,
}

impl ParsedLimit {
    /// True when no assumption was needed.
    #[must_use]
    pub fn certain(&self) -> bool {
        matches!(self.basis, LimitBasis::Stated | LimitBasis::NotSet)
    }

    /// True when the source was understood, be it that no limit is set.
    #[must_use]
    pub fn understood(&self) -> bool {
        self.basis != LimitBasis::Unknown
    }

    fn unknown(source: &str) -> Self {
        Self { limit: None, basis: LimitBasis::Unknown, text: text::one_line(source) }
    }

    fn same_day(basis: LimitBasis) -> Self {
        Self { limit: Some(TimeLimit::working_days(0)), basis, text: "Trong ngày".to_owned() }
    }
}

/// What the source says about one channel's limit.
#[derive(Clone, Copy, Debug, Default)]
pub struct LimitSource<'a> {
    /// The number as written (`1.5` allowed); none when the source has none.
    pub number: Option<&'a str>,
    /// Unit code of the source: `ngay_lam_viec`, `ngay`, `gio`, `thang`; none when unknown.
    pub unit: Option<&'a str>,
    /// The limit as the source writes it.
    pub text: &'a str,
    /// Description of the channel.
    pub description: &'a str,
    /// Order of work, read only to find the unit of a number without one, or that the result is given within the day.
    pub steps: &'a str,
}

/// Read a limit.
#[must_use]
pub fn parse(source: &LimitSource<'_>) -> ParsedLimit {
    let number = source.number.and_then(text::tenths).filter(|tenths| *tenths > 0);
    let written = || {
        text::numbers(&text::fold(source.text)).first().and_then(|number| number.tenths()).filter(|tenths| *tenths > 0)
    };
    match (number.or_else(written), source.unit.or_else(|| unit_in(source.text))) {
        (Some(tenths), Some(unit)) => stated(tenths, unit).unwrap_or_else(|| ParsedLimit::unknown(source.text)),
        (Some(tenths), None) => without_unit(tenths, source),
        (None, _) => without_number(source),
    }
}

/// The unit as the portal prints it behind the number.
fn unit_in(source: &str) -> Option<&'static str> {
    let folded = text::fold(source);
    let units = [("ngay lam viec", "ngay_lam_viec"), ("ngay", "ngay"), ("gio", "gio"), ("thang", "thang")];
    units.into_iter().find(|(words, _)| folded.ends_with(words)).map(|(_, code)| code)
}

fn stated(tenths: u32, unit: &str) -> Option<ParsedLimit> {
    let amount = Amount::from_hundredths(i64::from(tenths) * 10).ok()?;
    let by = |unit, basis| {
        let limit = TimeLimit::new(amount, unit);
        ParsedLimit { limit: Some(limit), basis, text: limit.text_vi() }
    };
    Some(match unit {
        "ngay_lam_viec" => by(LimitUnit::WorkingDays, LimitBasis::Stated),
        "ngay" => by(LimitUnit::CalendarDays, LimitBasis::Stated),
        "thang" => by(LimitUnit::Months, LimitBasis::Stated),
        "gio" => {
            let text = if tenths < 10 { format!("{} phút", tenths * 6) } else { format!("{amount} giờ") };
            // The portal has one unit for hours. Up to a working day they are office hours; a day by the clock is a calendar day; the rest is assumed.
            let (limit, basis) = match tenths {
                ..=80 => (TimeLimit::new(amount, LimitUnit::WorkingHours), LimitBasis::Stated),
                tenths if tenths.is_multiple_of(240) => (TimeLimit::calendar_days(tenths / 240), LimitBasis::Assumed),
                _ => (TimeLimit::new(amount, LimitUnit::WorkingHours), LimitBasis::Assumed),
            };
            ParsedLimit { limit: Some(limit), basis, text }
        }
        _ => return None,
    })
}

/// `1` without a unit is mostly "within the day"; other numbers are looked up in the text and else taken as working days.
fn without_unit(tenths: u32, source: &LimitSource<'_>) -> ParsedLimit {
    if !tenths.is_multiple_of(10) {
        return ParsedLimit::unknown(source.text);
    }
    let amount: Amount = (tenths / 10).into();
    let described = durations(&text::fold(source.description));
    if let [only] = units_of(amount, &described).as_slice() {
        let limit = TimeLimit::new(amount, *only);
        return ParsedLimit { limit: Some(limit), basis: LimitBasis::Described, text: limit.text_vi() };
    }
    let steps = text::fold(source.steps);
    if tenths == 10 && (says_same_day(&text::fold(source.description)) || says_same_day(&steps)) {
        return ParsedLimit::same_day(LimitBasis::Assumed);
    }
    let unit = match units_of(amount, &durations(&steps)).as_slice() {
        [only] => *only,
        _ => LimitUnit::WorkingDays,
    };
    let limit = TimeLimit::new(amount, unit);
    ParsedLimit { limit: Some(limit), basis: LimitBasis::Assumed, text: limit.text_vi() }
}

fn units_of(amount: Amount, found: &[TimeLimit]) -> Vec<LimitUnit> {
    let mut units: Vec<_> = found.iter().filter(|limit| limit.amount == amount).map(|limit| limit.unit).collect();
    units.sort();
    units.dedup();
    units
}

fn without_number(source: &LimitSource<'_>) -> ParsedLimit {
    let own = text::fold(source.text);
    let described = text::fold(source.description);
    if own.contains("khong phai tra ket qua") {
        return ParsedLimit { limit: None, basis: LimitBasis::NotSet, text: "Không trả kết quả".to_owned() };
    }
    if own.contains("khong quy dinh") {
        return not_set();
    }
    for folded in [&own, &described] {
        if folded.contains("ngay sau khi") || folded.contains("ngay khi") {
            return ParsedLimit {
                limit: Some(TimeLimit::working_days(0)),
                basis: LimitBasis::Described,
                text: "Ngay khi nhận đủ hồ sơ".to_owned(),
            };
        }
        if says_same_day(folded) {
            return ParsedLimit::same_day(LimitBasis::Described);
        }
    }
    match durations(&described).as_slice() {
        [] if described.is_empty() && own.is_empty() && says_same_day(&text::fold(source.steps)) => {
            ParsedLimit::same_day(LimitBasis::Described)
        }
        [] if ["khong quy dinh thoi han", "khong quy dinh ve thoi han", "cach thuc thuc hien: khong quy dinh"]
            .iter()
            .any(|words| described.contains(words))
            || described.trim_end_matches('.') == "khong quy dinh" =>
        {
            not_set()
        }
        [] => ParsedLimit::unknown(source.text),
        [only] => ParsedLimit { limit: Some(*only), basis: LimitBasis::Described, text: only.text_vi() },
        several => by_case(several).unwrap_or_else(|| ParsedLimit::unknown(source.text)),
    }
}

fn not_set() -> ParsedLimit {
    ParsedLimit { limit: None, basis: LimitBasis::NotSet, text: "Không quy định".to_owned() }
}

/// Several limits in one unit: the longest is promised, the text names the range. Limits in different units are not compared.
fn by_case(several: &[TimeLimit]) -> Option<ParsedLimit> {
    let unit = several.first()?.unit;
    if several.iter().any(|limit| limit.unit != unit) {
        return None;
    }
    let longest = several.iter().map(|limit| limit.amount).max()?;
    let shortest = several.iter().map(|limit| limit.amount).min()?;
    let text = format!("{shortest}–{longest} {}, tùy trường hợp", unit_name(unit));
    Some(ParsedLimit { limit: Some(TimeLimit::new(longest, unit)), basis: LimitBasis::ByCase, text })
}

fn says_same_day(folded: &str) -> bool {
    [
        "ngay trong ngay",
        "trong ngay lam viec nhan",
        "trong ngay nhan",
        "trong ngay tiep nhan",
        "trong ngay lam viec;",
        "giai quyet trong ngay",
        "tra ket qua trong ngay",
        "sau 15 gio",
    ]
    .iter()
    .any(|words| folded.contains(words))
}

/// Durations named in a folded text, each once, in order. Dates, times of day and article numbers are passed over.
fn durations(folded: &str) -> Vec<TimeLimit> {
    let mut found: Vec<TimeLimit> = Vec::new();
    for number in text::numbers(folded) {
        let Some(limit) = duration(&number) else { continue };
        if !found.contains(&limit) {
            found.push(limit);
        }
    }
    found
}

fn duration(number: &Number<'_>) -> Option<TimeLimit> {
    let amount = number.whole().filter(|amount| (1..=720).contains(amount))?;
    if number.embedded {
        return None;
    }
    // "05 (năm) ngày làm việc"
    let after = match number.after.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((words, rest)) if words.len() < 24 => rest.trim_start(),
        _ => number.after,
    };
    let last_word = number.before.rsplit(' ').next().unwrap_or_default();
    let unit = if text::starts_with_word(after, "ngay lam viec") {
        LimitUnit::WorkingDays
    } else if text::starts_with_word(after, "gio lam viec") {
        LimitUnit::WorkingHours
    } else if text::starts_with_word(after, "ngay") {
        LimitUnit::CalendarDays
    } else if text::starts_with_word(after, "thang") && last_word != "ngay" && last_word != "thang" {
        LimitUnit::Months
    } else if text::starts_with_word(after, "gio")
        && !["sau", "truoc", "den", "luc", "tu"].contains(&last_word)
        && amount <= 8
    {
        LimitUnit::WorkingHours
    } else {
        return None;
    };
    Some(TimeLimit::new(amount.into(), unit))
}

fn unit_name(unit: LimitUnit) -> &'static str {
    match unit {
        LimitUnit::WorkingDays => "ngày làm việc",
        LimitUnit::WorkingHours => "giờ làm việc",
        LimitUnit::CalendarDays => "ngày",
        LimitUnit::Months => "tháng",
    }
}

/// The limit of a card: the common text of all channels, a range when only the number differs, else the limit of the first channel with "từ".
#[must_use]
pub fn summary(channels: &[FilingChannel]) -> Option<String> {
    let known: Vec<&FilingChannel> = channels.iter().filter(|channel| !channel.time_limit_text.is_empty()).collect();
    let first = known.first()?;
    if known.iter().all(|channel| channel.time_limit_text == first.time_limit_text) {
        return Some(first.time_limit_text.clone());
    }
    let limits: Vec<TimeLimit> = known.iter().filter_map(|channel| channel.time_limit).collect();
    let unit = limits.first()?.unit;
    if limits.len() == known.len() && limits.iter().all(|limit| limit.unit == unit) {
        let shortest = limits.iter().map(|limit| limit.amount).min()?;
        let longest = limits.iter().map(|limit| limit.amount).max()?;
        if shortest < longest {
            return Some(format!("{shortest}–{longest} {}", unit_name(unit)));
        }
    }
    let best = known.iter().find(|channel| channel.time_limit.is_some()).unwrap_or(first);
    Some(best.time_limit_text.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(
        number: Option<&str>,
        unit: Option<&str>,
        text: &str,
        description: &str,
        steps: &str,
    ) -> (Option<TimeLimit>, LimitBasis, String) {
        let parsed = parse(&LimitSource { number, unit, text, description, steps });
        (parsed.limit, parsed.basis, parsed.text)
    }

    #[test]
    fn number_and_unit() {
        use LimitBasis::{Assumed, Stated};
        let days = TimeLimit::new("1.5".parse().unwrap(), LimitUnit::WorkingDays);
        let cases = [
            ("3", "ngay_lam_viec", TimeLimit::working_days(3), Stated, "3 ngày làm việc"),
            ("1.5", "ngay_lam_viec", days, Stated, "1,5 ngày làm việc"),
            ("15", "ngay", TimeLimit::calendar_days(15), Stated, "15 ngày"),
            ("2", "gio", TimeLimit::working_hours(2), Stated, "2 giờ"),
            ("24", "gio", TimeLimit::calendar_days(1), Assumed, "24 giờ"),
            ("28", "gio", TimeLimit::working_hours(28), Assumed, "28 giờ"),
            ("4", "thang", TimeLimit::months(4), Stated, "4 tháng"),
        ];
        for (number, unit, limit, basis, text) in cases {
            assert_eq!(read(Some(number), Some(unit), "", "", ""), (Some(limit), basis, text.to_owned()));
        }
        assert_eq!(read(Some("0"), None, "0.5 Giờ", "", "").2, "30 phút");
    }

    #[test]
    fn number_without_unit() {
        assert_eq!(
            read(Some("1"), None, "1", "", "nếu tiếp nhận hồ sơ sau 15 giờ thì"),
            (Some(TimeLimit::working_days(0)), LimitBasis::Assumed, "Trong ngày".to_owned())
        );
        assert_eq!(
            read(Some("1"), None, "1", "", ""),
            (Some(TimeLimit::working_days(1)), LimitBasis::Assumed, "1 ngày làm việc".to_owned())
        );
        assert_eq!(
            read(Some("15"), None, "15", "", "trong thời hạn 15 ngày, kể từ").0,
            Some(TimeLimit::calendar_days(15))
        );
        assert_eq!(read(Some("5"), None, "5", "05 (năm) ngày làm việc kể từ", "").1, LimitBasis::Described);
    }

    #[test]
    fn no_number() {
        assert_eq!(read(None, None, "Không quy định", "", "").1, LimitBasis::NotSet);
        assert_eq!(read(None, None, "", "Thời hạn: Ngay sau khi nhận đủ hồ sơ", "").2, "Ngay khi nhận đủ hồ sơ");
        let (limit, basis, text) = read(None, None, "", "07 ngày làm việc (cấp mới), 02 ngày làm việc (cấp lại)", "");
        assert_eq!(
            (limit, basis, text.as_str()),
            (Some(TimeLimit::working_days(7)), LimitBasis::ByCase, "2–7 ngày làm việc, tùy trường hợp")
        );
        assert_eq!(read(None, None, "", "theo Nghị định ngày 12 tháng 7 năm 2024", "").1, LimitBasis::Unknown);
    }
}
