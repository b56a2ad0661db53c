//! Raw Telex and VNI typing: what a keyboard sends when the Vietnamese input method is off.
//!
//! `ddawng kys` is "đăng ký" in Telex, `d9a8ng ky1` in VNI. Decoding works on one word and gives its key (see [`super::fold`]); the caller
//! decides whether the result is a known word.

/// Decodes a lower-case ASCII word typed in Telex; `None` when it holds no Telex mark.
pub(super) fn telex(word: &str) -> Option<String> {
    decode(word, |letters, c| match c {
        's' => tone(letters, '\''),
        'f' => tone(letters, '`'),
        'r' => tone(letters, '?'),
        'x' => tone(letters, '~'),
        'j' => tone(letters, '.'),
        'w' => shape_w(letters),
        'a' | 'e' | 'o' => double(letters, c),
        'd' => bar(letters),
        _ => Step::Plain,
    })
}

/// Decodes a lower-case ASCII word typed in VNI; `None` when it holds no VNI digit.
pub(super) fn vni(word: &str) -> Option<String> {
    decode(word, |letters, c| match c {
        '1' => tone(letters, '\''),
        '2' => tone(letters, '`'),
        '3' => tone(letters, '?'),
        '4' => tone(letters, '~'),
        '5' => tone(letters, '.'),
        '6' => shape(letters, &['a', 'e', 'o'], '^'),
        '7' => shape_horn(letters),
        '8' => shape(letters, &['a'], '('),
        '9' => bar(letters),
        _ => Step::Plain,
    })
}

/// What a typed character did.
enum Step {
    /// It is a letter.
    Plain,
    /// It marked a letter that stands before it.
    Mark,
    /// It is the tone of the word.
    Tone(char),
}

#[derive(Debug, Clone)]
struct Letter {
    base: char,
    mark: Option<char>,
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

fn tone(letters: &mut [Letter], mark: char) -> Step {
    if letters.iter().any(|l| is_vowel(l.base)) { Step::Tone(mark) } else { Step::Plain }
}

fn shape(letters: &mut [Letter], bases: &[char], mark: char) -> Step {
    match letters.iter_mut().rev().find(|l| bases.contains(&l.base)) {
        Some(letter) if letter.mark.is_none() => {
            letter.mark = Some(mark);
            Step::Mark
        }
        _ => Step::Plain,
    }
}

/// The horn: on both letters of "uo", else on the last u or o.
fn shape_horn(letters: &mut [Letter]) -> Step {
    let pair = letters.iter().zip(letters.iter().skip(1)).position(|(l, r)| l.base == 'u' && r.base == 'o');
    if let Some(at) = pair {
        let mut marked = false;
        for letter in letters.iter_mut().skip(at).take(2).filter(|l| l.mark.is_none()) {
            letter.mark = Some('+');
            marked = true;
        }
        return if marked { Step::Mark } else { Step::Plain };
    }
    shape(letters, &['u', 'o'], '+')
}

fn shape_w(letters: &mut [Letter]) -> Step {
    // "oa" + w is "oă"; otherwise the horn comes first, then the breve.
    let last = letters.iter().rev().find(|l| is_vowel(l.base)).map(|l| l.base);
    if last == Some('a') && !letters.iter().any(|l| l.base == 'u' && l.mark.is_none()) {
        return shape(letters, &['a'], '(');
    }
    match shape_horn(letters) {
        Step::Plain => shape(letters, &['a'], '('),
        step => step,
    }
}

fn double(letters: &mut [Letter], c: char) -> Step {
    // The second a, e or o may come at the end of the word: "tooi" and "toio" are both "tôi".
    match letters.iter_mut().rev().find(|l| is_vowel(l.base) || l.base == c) {
        Some(letter) if letter.base == c && letter.mark.is_none() => {
            letter.mark = Some('^');
            Step::Mark
        }
        Some(letter) if letter.base != c => match letters.iter_mut().rev().find(|l| l.base == c) {
            Some(letter) if letter.mark.is_none() => {
                letter.mark = Some('^');
                Step::Mark
            }
            _ => Step::Plain,
        },
        _ => Step::Plain,
    }
}

fn bar(letters: &mut [Letter]) -> Step {
    match letters.first_mut() {
        Some(letter) if letter.base == 'd' && letter.mark.is_none() => {
            letter.mark = Some('-');
            Step::Mark
        }
        _ => Step::Plain,
    }
}

fn decode(word: &str, mut step: impl FnMut(&mut [Letter], char) -> Step) -> Option<String> {
    let mut letters: Vec<Letter> = Vec::with_capacity(word.len());
    let mut tone = None;
    let mut changed = false;
    for c in word.chars() {
        if !c.is_ascii_alphanumeric() {
            return None;
        }
        match step(&mut letters, c) {
            Step::Plain => letters.push(Letter { base: c, mark: None }),
            Step::Mark => changed = true,
            Step::Tone(mark) => {
                tone = Some(mark);
                changed = true;
            }
        }
    }
    if !changed {
        return None;
    }
    let mut key = String::with_capacity(word.len() + 1);
    for letter in letters {
        key.push(letter.base);
        key.extend(letter.mark);
    }
    key.extend(tone);
    Some(key)
}

/// The folded form of a key: its letters and digits.
pub(super) fn folded(key: &str) -> String {
    key.chars().filter(|c| c.is_ascii_alphanumeric()).collect()
}

/// Types a key in Telex, marks behind their letters, the tone last (for tests and examples).
#[cfg(test)]
pub(super) fn type_telex(key: &str) -> String {
    let mut typed = String::new();
    for c in key.chars() {
        match c {
            '^' | '-' => typed.extend(typed.chars().last()),
            '(' | '+' => typed.push('w'),
            '\'' => typed.push('s'),
            '`' => typed.push('f'),
            '?' => typed.push('r'),
            '~' => typed.push('x'),
            '.' => typed.push('j'),
            _ => typed.push(c),
        }
    }
    typed
}

#[cfg(test)]
mod tests {
    use super::super::fold::word_list;
    use super::*;

    fn decoded(word: &str) -> String {
        super::super::fold::spell(&telex(word).unwrap())
    }

    #[test]
    fn decodes_telex_in_any_order_of_marks() {
        for (typed, word) in [
            ("ddawng", "đăng"),
            ("ddangw", "đăng"),
            ("dangwd", "đăng"),
            ("kys", "ký"),
            ("nguwowif", "người"),
            ("nguowif", "người"),
            ("nguwowfi", "người"),
            ("dduwowcj", "được"),
            ("dduwngj", "đựng"),
            ("toio", "tôi"),
            ("soor", "sổ"),
            ("ddor", "đỏ"),
            ("hooj", "hộ"),
            ("khoawn", "khoăn"),
            ("suwar", "sửa"),
            ("suawr", "sửa"),
        ] {
            assert_eq!(decoded(typed), word, "{typed}");
        }
        assert_eq!(telex("khai"), None);
    }

    #[test]
    fn decodes_vni() {
        for (typed, word) in [
            ("d9a8ng", "đăng"),
            ("dang9", "đang"),
            ("ky1", "ký"),
            ("ngu7o7i2", "người"),
            ("nguoi72", "người"),
            ("so63", "sổ"),
            ("hon6", "hôn"),
        ] {
            assert_eq!(super::super::fold::spell(&vni(typed).unwrap()), word, "{typed}");
        }
        assert_eq!(vni("2024"), None);
    }

    #[test]
    fn decoding_what_was_typed_gives_the_word() {
        let text = "Thủ tục đăng ký việc nuôi con nuôi trong nước giấy chứng nhận quyền sử dụng đất phương tiện thủy nội địa khuyết tật người hưởng chế độ";
        for word in word_list(text).iter().filter(|w| w.marked()) {
            assert_eq!(telex(&type_telex(&word.key)), Some(word.key.clone()));
        }
    }
}
