//! Procedure codes inside a question: `1.004873`, `1004873`, `004873`, `1.0048`, `2.002233.000.00.00.H37`.

/// Digits of a procedure code: one, then six.
const LENGTH: usize = 7;

/// A code or part of one found in a question, with the rest of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The digits without dots.
    pub(super) digits: String,
    /// Written with a dot behind the first digit, so the digits are the start of the code.
    pub(super) from_start: bool,
    /// The question without the code.
    pub(super) rest: String,
}

/// Looks for the first code in the question.
pub(super) fn find(question: &str) -> Option<Found> {
    let only = question.split_whitespace().count() == 1;
    for part in question.split_whitespace() {
        let trimmed = part.trim_matches(|c: char| !c.is_alphanumeric());
        let Some((digits, from_start)) = read(trimmed, only) else { continue };
        let rest: Vec<&str> = question.split_whitespace().filter(|other| *other != part).collect();
        return Some(Found { digits, from_start, rest: rest.join(" ") });
    }
    None
}

fn read(part: &str, only: bool) -> Option<(String, bool)> {
    if !part.starts_with(|c: char| c.is_ascii_digit())
        || !part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '-' | '_'))
    {
        return None;
    }
    let mut pieces = part.split(['.', ',', '-', '_']);
    let head = pieces.next()?;
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !digits(head) {
        return None;
    }
    match (head.len(), pieces.next()) {
        // "1.004873", with or without the tail of the old national database
        (1, Some(number)) if digits(number) && (3..LENGTH).contains(&number.len()) => {
            Some((format!("{head}{number}"), true))
        }
        (1, Some(_)) => None,
        (LENGTH, _) => Some((head.to_owned(), true)),
        (5..LENGTH, None) => Some((head.to_owned(), false)),
        (4, None) if only => Some((head.to_owned(), false)),
        _ => None,
    }
}

/// How well a procedure's code (digits only) fits: 1 for the whole code, less for a part, 0 for none.
pub(super) fn fit(found: &Found, code_digits: &str) -> f32 {
    let digits = found.digits.as_str();
    if digits == code_digits {
        1.0
    } else if code_digits.starts_with(digits) {
        0.8
    } else if found.from_start {
        0.0
    } else if code_digits.ends_with(digits) {
        0.9
    } else if code_digits.contains(digits) {
        0.5
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_codes_and_parts() {
        let digits = |q: &str| find(q).map(|f| f.digits);
        assert_eq!(digits("1.004873"), Some("1004873".to_owned()));
        assert_eq!(digits("thủ tục 1.004873 làm ở đâu"), Some("1004873".to_owned()));
        assert_eq!(digits("(2.002233.000.00.00.H37)"), Some("2002233".to_owned()));
        assert_eq!(digits("1004873"), Some("1004873".to_owned()));
        assert_eq!(digits("004873"), Some("004873".to_owned()));
        assert_eq!(digits("1.0048"), Some("10048".to_owned()));
        assert_eq!(digits("mã 4873"), None);
        assert_eq!(digits("năm 2026"), None);
        assert_eq!(digits("đất 100m2"), None);
    }

    #[test]
    fn whole_code_fits_best() {
        let fit_of = |q: &str| fit(&find(q).unwrap(), "1004873");
        assert!(fit_of("1.004873") > fit_of("004873"));
        assert!(fit_of("004873") > fit_of("1.0048"));
        assert!(fit_of("1.4873").abs() < f32::EPSILON);
    }
}
