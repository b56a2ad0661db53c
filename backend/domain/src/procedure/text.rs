//! Small reading aids for Vietnamese source text, shared by the parsers of this module.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Lower case without diacritics, `đ` as `d`, runs of white space as one blank: the form in which rules are matched.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_whitespace() => {
                if !out.ends_with(' ') && !out.is_empty() {
                    out.push(' ');
                }
            }
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            'đ' | 'Đ' => out.push('d'),
            c => decompose_canonical(c, |part| {
                if !is_combining_mark(part) {
                    out.extend(part.to_lowercase());
                }
            }),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Folded text as a URL-safe word list: `Hộ tịch` becomes `ho-tich`.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in fold(text).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// White space at both ends and around line breaks removed, empty lines dropped; line breaks kept.
#[must_use]
pub fn tidy(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// One line: every run of white space becomes a blank.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An amount with dots between thousands: `8000` becomes `8.000`.
#[must_use]
pub fn grouped(amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(c);
    }
    if amount < 0 { format!("-{out}") } else { out }
}

/// A run of digits in a folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number<'a> {
    /// Digits with their inner separators as written (`40.000`, `1.5`, `03`).
    pub written: &'a str,
    /// The text before the number.
    pub before: &'a str,
    /// The text after the number, leading blanks removed.
    pub after: &'a str,
    /// True when the number follows a slash, letter or dot, or stands before a slash and a digit: part of a date or of a document number.
    pub embedded: bool,
}

impl Number<'_> {
    /// The value when separators stand for thousands: `40.000` is 40000, `1.5` is not a whole amount.
    #[must_use]
    pub fn thousands(&self) -> Option<i64> {
        let mut parts = self.written.split(['.', ',']);
        let mut digits = parts.next()?.to_owned();
        let head = digits.len();
        for part in parts {
            if part.len() != 3 || head > 3 {
                return None;
            }
            digits.push_str(part);
        }
        digits.parse().ok()
    }

    /// The value in tenths when the separator is a decimal one: `1.5` is 15, `03` is 30.
    #[must_use]
    pub fn tenths(&self) -> Option<u32> {
        tenths(self.written)
    }

    /// The value when it is a plain whole number.
    #[must_use]
    pub fn whole(&self) -> Option<u32> {
        self.written.parse().ok()
    }
}

/// A decimal number with at most one digit after the separator that matters, in tenths: `1.5` or `1,5` is 15.
#[must_use]
pub fn tenths(written: &str) -> Option<u32> {
    let mut parts = written.trim().splitn(2, ['.', ',']);
    let whole: u32 = parts.next()?.parse().ok()?;
    let tenth = match parts.next() {
        None => 0,
        Some(rest) => {
            if !rest.chars().skip(1).all(|c| c == '0') {
                return None;
            }
            rest.chars().next()?.to_digit(10)?
        }
    };
    whole.checked_mul(10)?.checked_add(tenth)
}

/// Every number of a folded text, in order.
#[must_use]
pub fn numbers(folded: &str) -> Vec<Number<'_>> {
    let mut found = Vec::new();
    let mut chars = folded.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if !first.is_ascii_digit() {
            continue;
        }
        let mut end = start + 1;
        while let Some((at, c)) = chars.peek().copied() {
            let follows = folded.get(at + 1..).and_then(|rest| rest.chars().next());
            let inner = matches!(c, '.' | ',') && follows.is_some_and(|next| next.is_ascii_digit());
            if !c.is_ascii_digit() && !inner {
                break;
            }
            end = at + 1;
            chars.next();
        }
        let (Some(before), Some(written), Some(rest)) =
            (folded.get(..start), folded.get(start..end), folded.get(end..))
        else {
            continue;
        };
        let glued_before = before.chars().next_back().is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '.'));
        let mut tail = rest.chars();
        let glued_after = tail.next() == Some('/') && tail.next().is_some_and(|c| c.is_ascii_digit());
        found.push(Number {
            written,
            before: before.trim_end(),
            after: rest.trim_start(),
            embedded: glued_before || glued_after,
        });
    }
    found
}

/// True when `word` stands at the start of `text` and is not the beginning of a longer word.
#[must_use]
pub fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn folds_and_slugs() {
        assert_eq!(fold("  Đăng  ký\nHỘ TỊCH "), "dang ky ho tich");
        assert_eq!(slug("Hộ tịch (cấp xã)"), "ho-tich-cap-xa");
        assert_eq!(fold(&"Hòa".nfd().collect::<String>()), fold("Hoà"));
    }

    #[test]
    fn reads_numbers() {
        let found = numbers("le phi 40.000d/giay theo thong tu so 25/2021/tt-btc, 03 ngay");
        let written: Vec<_> = found.iter().filter(|n| !n.embedded).map(|n| n.written).collect();
        assert_eq!(written, ["40.000", "03"]);
        assert_eq!(found[0].thousands(), Some(40_000));
        assert_eq!(tenths("1.5"), Some(15));
        assert_eq!(tenths("0,25"), None);
        assert_eq!(grouped(1_250_000), "1.250.000");
    }
}
