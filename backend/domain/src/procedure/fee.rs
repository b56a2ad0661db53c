//! Fees: from amount, currency and note of the source to a rule, kept beside the note.
//!
//! An amount that looks wrong is flagged and kept as published. Provinces set many fees; the catalogue carries the central amounts only (Luật Phí và lệ phí).

use serde::{Deserialize, Serialize};

use crate::macros::text_enum;

use super::text::{self, Number};

text_enum! {
    /// Currency of an amount.
    pub enum Currency {
        /// Vietnamese đồng.
        Vnd => "VND",
        /// United States dollar, used by a few immigration and seaport fees.
        Usd => "USD",
    }
}

text_enum! {
    /// How a fee is found.
    pub enum FeeRule {
        /// Nothing to pay.
        Free => "free",
        /// One amount per dossier.
        Fixed => "fixed",
        /// An amount for each unit, such as a copy.
        PerUnit => "perUnit",
        /// Set by the province.
        ByProvince => "byProvince",
        /// By the note: several amounts by case, or a tariff in a legal text.
        ByNote => "byNote",
        /// The source could not be understood.
        Unknown => "unknown",
    }
}

/// A fee line of a filing channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Fee {
    /// Whole units of the currency; none where the rule gives no single amount.
    pub amount: Option<i64>,
    /// Currency.
    pub currency: Currency,
    /// The note as published.
    pub note: String,
    /// How the fee is found.
    pub rule: FeeRule,
    /// What one amount pays for, such as `bản`.
    pub unit: Option<String>,
    /// Text for people.
    pub text: String,
    /// False when amount or rule had to be assumed, looks wrong, or changes with conditions of the note.
    pub certain: bool,
    /// True when the amount looks like thousands of đồng written without their zeros. Kept as published.
    pub suspicious: bool,
}

/// What the source says about one fee.
#[derive(Clone, Copy, Debug, Default)]
pub struct FeeSource<'a> {
    /// Amount.
    pub amount: i64,
    /// Currency code.
    pub currency: &'a str,
    /// Note.
    pub note: &'a str,
    /// Description of the channel; read only for the currency of an amount, and for other amounts.
    pub description: &'a str,
}

/// An amount of money in a note, with what it pays for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Money {
    amount: i64,
    currency: Currency,
    unit: Option<String>,
}

/// Read a fee.
#[must_use]
pub fn parse(source: &FeeSource<'_>) -> Fee {
    let note = text::one_line(source.note);
    let folded = text::fold(&note);
    let named = moneys(&note, &folded);
    let fee = if source.amount > 0 {
        with_amount(source, &note, &folded, &named)
    } else {
        without_amount(&note, &folded, &named)
    };
    Fee { note: text::tidy(source.note), ..fee }
}

fn base(rule: FeeRule, text: impl Into<String>, certain: bool) -> Fee {
    Fee {
        amount: None,
        currency: Currency::Vnd,
        note: String::new(),
        rule,
        unit: None,
        text: text.into(),
        certain,
        suspicious: false,
    }
}

fn with_amount(source: &FeeSource<'_>, note: &str, folded: &str, named: &[Money]) -> Fee {
    let same = named.iter().find(|money| money.amount == source.amount);
    let currency = match (source.currency, same) {
        ("USD", _) => Currency::Usd,
        (_, Some(money)) => money.currency,
        _ => Currency::Vnd,
    };
    // "/bản", "đồng/lần", or the unit behind the same amount in the note.
    let unit = leading_unit(note, folded).or_else(|| same.and_then(|money| money.unit.clone()));
    let description = text::one_line(source.description);
    let described = moneys(&description, &text::fold(&description));
    let currency = match described.iter().find(|money| money.amount == source.amount) {
        Some(money) if same.is_none() => money.currency,
        _ => currency,
    };
    let suspicious = currency == Currency::Vnd && source.amount < 1000;
    let other = named.iter().chain(&described).any(|money| money.amount != source.amount);
    let by_province =
        folded.contains("hoi dong nhan dan") && (folded.contains("quyet dinh") || folded.contains("quy dinh"));
    let exempt = folded.contains("mien ");
    let per_dossier = unit.as_deref().is_none_or(|unit| PER_DOSSIER.contains(&text::fold(unit).as_str()));
    let rule = match (by_province, per_dossier) {
        (true, _) => FeeRule::ByProvince,
        (false, true) => FeeRule::Fixed,
        (false, false) => FeeRule::PerUnit,
    };
    let mut shown = price(source.amount, currency);
    if let Some(unit) = unit.as_deref().filter(|_| !per_dossier) {
        shown = format!("{shown}/{unit}");
    }
    if by_province {
        shown.push_str(" (HĐND tỉnh quy định)");
    }
    if suspicious {
        shown.push_str(" (cần đối chiếu)");
    }
    let changed_currency = currency == Currency::Usd && source.currency != "USD";
    Fee {
        amount: Some(source.amount),
        currency,
        unit,
        suspicious,
        ..base(rule, shown, !suspicious && !other && !exempt && !by_province && !changed_currency)
    }
}

/// Units of which a dossier has one.
const PER_DOSSIER: [&str; 10] =
    ["ho so", "1 ho so", "bo ho so", "lan", "1 lan", "01 lan", "lan cap", "luot", "truong hop", "lan ho so"];

fn without_amount(note: &str, folded: &str, named: &[Money]) -> Fee {
    let words = folded.trim_matches(|c: char| !c.is_alphanumeric());
    if words.chars().count() <= 3 {
        // Empty, or a lost list mark such as "a" or "ii".
        return Fee { amount: Some(0), ..base(FeeRule::Free, "Miễn phí", true) };
    }
    if [
        "khong",
        "khong co",
        "khong thu",
        "khong thu phi",
        "khong thu le phi",
        "mien phi",
        "mien le phi",
        "khong mat phi",
        "khong phai nop",
        "khong phi",
    ]
    .contains(&words)
    {
        return Fee { amount: Some(0), ..base(FeeRule::Free, "Miễn phí", true) };
    }
    if ["khong quy dinh", "chua quy dinh", "chua co quy dinh"].contains(&words)
        || words.starts_with("khong duoc quy dinh")
    {
        return Fee { amount: Some(0), ..base(FeeRule::Free, "Không quy định", false) };
    }
    match named {
        [] => {}
        [only] => return from_note(only),
        several => return several_in_note(several),
    }
    if ["hoi dong nhan dan", "hdnd"].iter().any(|words| folded.contains(words)) {
        return base(FeeRule::ByProvince, "Do HĐND tỉnh quy định", true);
    }
    if ["uy ban nhan dan", "ubnd", "chinh quyen dia phuong"].iter().any(|words| folded.contains(words))
        && folded.contains("quy dinh")
    {
        return base(FeeRule::ByProvince, "Do địa phương quy định", true);
    }
    let free = ["khong thu", "mien le phi", "mien phi", "khong phai nop", "duoc mien", "khong mat", "khong co"]
        .iter()
        .any(|words| folded.contains(words));
    if free && !folded.contains("truong hop") {
        return Fee { amount: Some(0), ..base(FeeRule::Free, "Miễn phí", false) };
    }
    let tariff = [
        "quy dinh",
        "thong tu",
        "nghi dinh",
        "luat phi",
        "bieu phi",
        "thoa thuan",
        "thong bao",
        "hop dong",
        "gia dich vu",
        "chi phi",
        "phap luat",
        "quyet dinh",
    ];
    if tariff.iter().any(|words| folded.contains(words)) {
        return base(FeeRule::ByNote, by_law(note), false);
    }
    if free {
        return base(FeeRule::ByNote, "Tùy trường hợp", false);
    }
    base(FeeRule::Unknown, "Xem ghi chú", false)
}

fn from_note(money: &Money) -> Fee {
    let per_dossier = money.unit.as_deref().is_none_or(|unit| PER_DOSSIER.contains(&text::fold(unit).as_str()));
    let mut shown = price(money.amount, money.currency);
    if let Some(unit) = money.unit.as_deref().filter(|_| !per_dossier) {
        shown = format!("{shown}/{unit}");
    }
    let rule = if per_dossier { FeeRule::Fixed } else { FeeRule::PerUnit };
    Fee { amount: Some(money.amount), currency: money.currency, unit: money.unit.clone(), ..base(rule, shown, false) }
}

fn several_in_note(several: &[Money]) -> Fee {
    let currency = several.first().map_or(Currency::Vnd, |money| money.currency);
    let amounts = || several.iter().filter(|money| money.currency == currency).map(|money| money.amount);
    let shown = match (amounts().min(), amounts().max()) {
        (Some(low), Some(high)) if low < high => {
            format!("{} – {}, tùy trường hợp", number_of(low, currency), price(high, currency))
        }
        (Some(low), _) => price(low, currency),
        _ => "Tùy trường hợp".to_owned(),
    };
    Fee { currency, ..base(FeeRule::ByNote, shown, false) }
}

/// "Theo Thông tư 25/2021/TT-BTC" when the note names one, else the law in general.
fn by_law(note: &str) -> String {
    let number =
        note.split([' ', '(', ')', ',', ';', '.']).find(|word| word.contains("/TT-") || word.contains("/NĐ-CP"));
    match number {
        Some(number) if number.contains("/TT-") => format!("Theo Thông tư {number}"),
        Some(number) => format!("Theo Nghị định {number}"),
        None => "Theo quy định của pháp luật".to_owned(),
    }
}

fn number_of(amount: i64, currency: Currency) -> String {
    match currency {
        Currency::Vnd => text::grouped(amount),
        Currency::Usd => amount.to_string(),
    }
}

/// `8.000 đ`, `10 USD`.
#[must_use]
pub fn price(amount: i64, currency: Currency) -> String {
    match currency {
        Currency::Vnd => format!("{} đ", text::grouped(amount)),
        Currency::Usd => format!("{amount} USD"),
    }
}

/// A note that goes on where the amount ended: `/hồ sơ (…)`, `đồng/lần`, `1 lần`.
fn leading_unit(note: &str, folded: &str) -> Option<String> {
    let rest = note.trim_start_matches("đồng").trim_start_matches("Đồng").trim_start();
    if let Some(unit) = rest.strip_prefix('/') {
        return unit_name(unit);
    }
    (folded == "lan cap" || folded == "1 lan" || folded == "01 lan").then(|| "lần".to_owned())
}

/// The words up to the end of the phrase, at most four.
fn unit_name(text_after_slash: &str) -> Option<String> {
    let phrase = text_after_slash.split(['.', ',', ';', ':', '(', ')', '\n', '+']).next()?.trim();
    let mut words: Vec<&str> = Vec::new();
    for word in phrase.split_whitespace() {
        let folded = text::fold(word);
        if words.len() == 4
            || (!words.is_empty()
                && ["theo", "ke", "tu", "doi", "khi", "ap", "neu", "-", "doi,", "truong", "phi", "muc"]
                    .contains(&folded.as_str()))
        {
            break;
        }
        words.push(word);
    }
    let unit = words.join(" ").to_lowercase();
    let unit = unit.trim_start_matches("01 ").trim_start_matches("1 ").trim_matches('/').to_owned();
    (!unit.is_empty() && unit.chars().count() <= 40).then_some(unit)
}

/// Amounts of money named in a folded note, each once. Thresholds ("dưới 1 tỷ đồng") and percentages are passed over.
fn moneys(note: &str, folded: &str) -> Vec<Money> {
    // Folding a text of one line keeps the number of its characters, so a rest of the one is the same rest of the other.
    let written = |rest: &str| -> String {
        let skip = folded.chars().count().saturating_sub(rest.chars().count());
        if note.chars().count() == folded.chars().count() { note.chars().skip(skip).collect() } else { rest.to_owned() }
    };
    let mut found: Vec<Money> = Vec::new();
    for number in text::numbers(folded) {
        let Some(money) = money(&number, &written) else { continue };
        if !found.iter().any(|known| known.amount == money.amount && known.currency == money.currency) {
            found.push(money);
        }
    }
    found
}

fn money(number: &Number<'_>, written: &dyn Fn(&str) -> String) -> Option<Money> {
    let unit_of = |rest: &str| rest.strip_prefix('/').and_then(|unit| unit_name(&written(unit)));
    if number.embedded && !number.before.ends_with('/') && !number.written.contains('.') {
        return None;
    }
    let last_word = number.before.rsplit(' ').next().unwrap_or_default();
    if ["duoi", "tren", "tu", "den", "qua"].contains(&last_word)
        && (number.after.starts_with("ty") || number.after.starts_with("trieu"))
    {
        return None;
    }
    let scales = [
        ("trieu dong", 1_000_000),
        ("trieu vnd", 1_000_000),
        ("nghin dong", 1_000),
        ("ngan dong", 1_000),
        ("dong", 1),
        ("vnd", 1),
        ("vnđ", 1),
        ("d", 1),
    ];
    for (words, factor) in scales {
        if text::starts_with_word(number.after, words) {
            let rest = number.after.strip_prefix(words).unwrap_or_default().trim_start();
            let amount =
                if factor == 1_000_000 { millions(number)? } else { number.thousands()?.checked_mul(factor)? };
            return (amount > 0).then(|| Money { amount, currency: Currency::Vnd, unit: unit_of(rest) });
        }
    }
    if text::starts_with_word(number.after, "usd") {
        let rest = number.after.strip_prefix("usd").unwrap_or_default().trim_start();
        return Some(Money { amount: number.thousands()?, currency: Currency::Usd, unit: unit_of(rest) });
    }
    // "100.000/lần": thousands and a unit, but no word for the currency.
    let rest = number.after.strip_prefix('/')?;
    let grouped = number.written.contains('.') && rest.starts_with(char::is_alphabetic);
    grouped.then(|| number.thousands()).flatten().map(|amount| Money {
        amount,
        currency: Currency::Vnd,
        unit: unit_name(&written(rest)),
    })
}

/// "1,5 triệu đồng" and "10 triệu đồng".
fn millions(number: &Number<'_>) -> Option<i64> {
    let tenths = text::tenths(number.written)?;
    i64::from(tenths).checked_mul(100_000)
}

/// The fee of a card: what all lines agree on, else the range of amounts, else the rule. Dollar amounts (abroad, at sea) only where there is nothing else.
#[must_use]
pub fn summary<'a>(fees: impl Iterator<Item = &'a Fee>) -> Option<String> {
    let fees: Vec<&Fee> = fees.collect();
    let at_home: Vec<&Fee> = fees.iter().filter(|fee| fee.currency == Currency::Vnd).copied().collect();
    let fees = if at_home.is_empty() { fees } else { at_home };
    let mut texts: Vec<&str> = Vec::new();
    let mut amounts: Vec<i64> = Vec::new();
    let mut open = None;
    for fee in fees {
        if !texts.contains(&fee.text.as_str()) {
            texts.push(&fee.text);
        }
        match (fee.rule, fee.currency, fee.amount) {
            (FeeRule::Free, ..) => amounts.push(0),
            (FeeRule::Fixed | FeeRule::PerUnit | FeeRule::ByProvince, Currency::Vnd, Some(amount))
                if !fee.suspicious =>
            {
                amounts.push(amount)
            }
            (FeeRule::ByProvince, ..) => open = Some("Do HĐND tỉnh quy định"),
            _ => open = open.or(Some("Tùy trường hợp")),
        }
    }
    match texts.as_slice() {
        [] => return None,
        [only] => return Some((*only).to_owned()),
        _ => {}
    }
    let (low, high) = (amounts.iter().min().copied(), amounts.iter().max().copied());
    Some(match (low, high, open) {
        (Some(0), Some(0), None) => "Miễn phí".to_owned(),
        (_, _, Some(open)) => open.to_owned(),
        (Some(low), Some(high), None) if low < high => {
            format!("{} – {}", text::grouped(low), price(high, Currency::Vnd))
        }
        (Some(low), _, None) => price(low, Currency::Vnd),
        _ => "Tùy trường hợp".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(amount: i64, note: &str) -> (FeeRule, Option<i64>, String, bool) {
        let fee = parse(&FeeSource { amount, currency: "VND", description: "", note });
        (fee.rule, fee.amount, fee.text, fee.certain)
    }

    #[test]
    fn amounts() {
        assert_eq!(read(8_000, "/bản"), (FeeRule::PerUnit, Some(8_000), "8.000 đ/bản".to_owned(), true));
        assert_eq!(
            read(150_000, "/hồ sơ (Thông tư số 1/2025/TT-BTC)"),
            (FeeRule::Fixed, Some(150_000), "150.000 đ".to_owned(), true)
        );
        assert_eq!(
            read(50_000, "50.000 đồng/giấy."),
            (FeeRule::PerUnit, Some(50_000), "50.000 đ/giấy".to_owned(), true)
        );
        assert!(!read(100_000, "(áp dụng mức phí 50.000 đồng/hồ sơ kể từ ngày 01/7/2026)").3);
        assert_eq!(read(40, "40.000đ/giấy thông hành").2, "40 đ (cần đối chiếu)");
        assert_eq!(read(15_000_000, "").2, "15.000.000 đ");
        let fee = parse(&FeeSource {
            amount: 155,
            currency: "VND",
            description: "",
            note: "Thẻ tạm trú trên 02 năm: 155 USD/thẻ.",
        });
        assert_eq!((fee.currency, fee.suspicious, fee.text.as_str()), (Currency::Usd, false, "155 USD/thẻ"));
    }

    #[test]
    fn zeros() {
        for note in ["", "Không", "Không có.", "a", "Không thu lệ phí"] {
            assert_eq!(read(0, note), (FeeRule::Free, Some(0), "Miễn phí".to_owned(), true), "{note}");
        }
        assert!(!read(0, "Không quy định.").3);
        assert_eq!(read(0, "Theo quy định của Hội đồng nhân dân cấp tỉnh").0, FeeRule::ByProvince);
        assert_eq!(
            read(0, "quy định tại Thông tư số 25/2021/TT-BTC ngày 07/4/2021 của Bộ Tài chính").2,
            "Theo Thông tư 25/2021/TT-BTC"
        );
        assert_eq!(read(0, "Cấp lại: 50.000 đồng/lần"), (FeeRule::Fixed, Some(50_000), "50.000 đ".to_owned(), false));
        assert_eq!(
            read(0, "- Cấp mới: 1,2 triệu đồng; - Cấp lại: 600.000 đồng").2,
            "600.000 – 1.200.000 đ, tùy trường hợp"
        );
        assert_eq!(read(0, "Phí thẩm định").0, FeeRule::Unknown);
    }

    #[test]
    fn cards() {
        let of = |fees: &[Fee]| summary(fees.iter());
        let fee = |amount, note| parse(&FeeSource { amount, currency: "VND", description: "", note });
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[fee(0, ""), fee(0, "Không")]).as_deref(), Some("Miễn phí"));
        assert_eq!(of(&[fee(10_000, ""), fee(20_000, "")]).as_deref(), Some("10.000 – 20.000 đ"));
        assert_eq!(of(&[fee(0, ""), fee(0, "do HĐND tỉnh quyết định")]).as_deref(), Some("Do HĐND tỉnh quy định"));
    }
}
