//! Folding of Vietnamese text: one spelling for every way the same word can be typed.
//!
//! A word has two forms. The **folded** form has no marks and no case (`Hoà`, `hòa`, `HOA` → `hoa`). The **key** keeps the marks but not
//! where they stand: letters with their shape marks, the tone last (`hoà` and `hòa` → `` hoa` ``, `được` → `d-u+o+c.`), so that old and new
//! style spelling, NFC and NFD compare equal.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;

/// Marks of one folded character: what the callback of [`each`] receives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A plain letter or digit, or a character that is not part of a word.
    Base(char),
    /// Circumflex, breve, horn or the bar of đ: belongs to the letter before.
    Shape(char),
    /// One of the five tone marks: belongs to the word.
    Tone(char),
    /// Another combining mark, dropped.
    Other,
}

fn part(c: char) -> Part {
    match c {
        '\u{300}' => Part::Tone('`'),
        '\u{301}' => Part::Tone('\''),
        '\u{303}' => Part::Tone('~'),
        '\u{309}' => Part::Tone('?'),
        '\u{323}' => Part::Tone('.'),
        '\u{302}' => Part::Shape('^'),
        '\u{306}' => Part::Shape('('),
        '\u{31b}' => Part::Shape('+'),
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{ad}' => Part::Other,
        _ => Part::Base(c),
    }
}

fn each(text: &str, mut emit: impl FnMut(Part)) {
    for c in text.chars() {
        if c.is_ascii() {
            emit(Part::Base(c.to_ascii_lowercase()));
            continue;
        }
        for lower in c.to_lowercase() {
            match lower {
                'đ' | 'ð' => {
                    emit(Part::Base('d'));
                    emit(Part::Shape('-'));
                }
                _ => decompose_canonical(lower, |piece| emit(part(piece))),
            }
        }
    }
}

/// The text without marks and in lower case; everything that is not a letter or digit stays as it is.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    each(text, |p| {
        if let Part::Base(c) = p {
            folded.push(c);
        }
    });
    folded
}

/// A word of a text in its two forms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Word {
    /// Without marks, lower case.
    pub(super) folded: String,
    /// With marks in canonical order; equal to `folded` for a word without marks.
    pub(super) key: String,
}

impl Word {
    /// Whether the writer typed any mark.
    pub(super) fn marked(&self) -> bool {
        self.folded.len() != self.key.len()
    }

    fn finish(&mut self, tone: Option<char>) {
        // Numbers are one word however many zeros stand in front: "mức độ 02" is "mức độ 2".
        if self.folded.len() > 1 && self.folded.starts_with('0') && self.folded.bytes().all(|b| b.is_ascii_digit()) {
            let short = self.folded.trim_start_matches('0');
            let short = if short.is_empty() { "0" } else { short };
            self.folded = short.to_owned();
            self.key.clone_from(&self.folded);
        }
        if let Some(tone) = tone {
            self.key.push(tone);
        }
    }
}

/// Calls `emit` for every word of the text, in order. The word is reused between calls: copy what you keep.
pub(super) fn words(text: &str, mut emit: impl FnMut(&Word)) {
    let mut word = Word::default();
    let mut tone = None;
    let mut flush = |word: &mut Word, tone: &mut Option<char>| {
        if !word.folded.is_empty() {
            word.finish(tone.take());
            emit(word);
        }
        *tone = None;
        word.folded.clear();
        word.key.clear();
    };
    each(text, |p| match p {
        Part::Base(c) if in_word(c) => {
            word.folded.push(c);
            word.key.push(c);
        }
        Part::Base(_) => flush(&mut word, &mut tone),
        Part::Shape(mark) if !word.folded.is_empty() => word.key.push(mark),
        Part::Tone(mark) if !word.folded.is_empty() => tone = Some(mark),
        Part::Shape(_) | Part::Tone(_) | Part::Other => {}
    });
    flush(&mut word, &mut tone);
}

/// The words of a text as they stand, unfolded, for a look-up by spelling.
pub(super) fn raw_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !in_word(c)).filter(|word| !word.is_empty())
}

/// Whether a character belongs to a word. The Vietnamese letters are answered without the tables of Unicode, which are slow.
fn in_word(c: char) -> bool {
    match c {
        '\u{0}'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{d7}' | '\u{f7}' => false,
        '\u{c0}'..='\u{17f}' | '\u{1a0}' | '\u{1a1}' | '\u{1af}' | '\u{1b0}' | '\u{1ea0}'..='\u{1ef9}' => true,
        _ => !matches!(part(c), Part::Base(_)) || c.is_alphanumeric(),
    }
}

/// All words of a text.
pub(super) fn word_list(text: &str) -> Vec<Word> {
    let mut list = Vec::new();
    words(text, |word| list.push(word.clone()));
    list
}

/// The readable spelling of a key: marks composed again, the tone on the vowel where most people put it.
pub(super) fn spell(key: &str) -> String {
    // Letters with their shape mark; the tone is put in at the end.
    let mut letters: Vec<(char, Option<char>)> = Vec::new();
    let mut tone = None;
    for c in key.chars() {
        let shape = match c {
            '^' => '\u{302}',
            '(' => '\u{306}',
            '+' => '\u{31b}',
            '-' => {
                if let Some(last) = letters.last_mut() {
                    last.0 = 'đ';
                }
                continue;
            }
            '`' => {
                tone = Some('\u{300}');
                continue;
            }
            '\'' => {
                tone = Some('\u{301}');
                continue;
            }
            '~' => {
                tone = Some('\u{303}');
                continue;
            }
            '?' => {
                tone = Some('\u{309}');
                continue;
            }
            '.' => {
                tone = Some('\u{323}');
                continue;
            }
            _ => {
                letters.push((c, None));
                continue;
            }
        };
        if let Some(last) = letters.last_mut() {
            last.1 = Some(shape);
        }
    }
    let at = tone_position(&letters);
    let mut text = String::with_capacity(key.len() + 4);
    for (place, (letter, shape)) in letters.iter().enumerate() {
        text.push(*letter);
        text.extend(*shape);
        if at == Some(place) {
            text.extend(tone);
        }
    }
    text.nfc().collect()
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Where the tone mark of a syllable stands (`hòa`, `quý`, `giờ`, `khoản`).
fn tone_position(letters: &[(char, Option<char>)]) -> Option<usize> {
    let letter = |at: usize| letters.get(at).map(|l| l.0);
    let first = letters.iter().position(|(c, _)| is_vowel(*c))?;
    // "gi" and "qu" are consonants when another vowel follows.
    let lead = match (letter(first.wrapping_sub(1)), letter(first), letter(first + 1)) {
        (Some('g'), Some('i'), Some(next)) | (Some('q'), Some('u'), Some(next)) if is_vowel(next) => first + 1,
        _ => first,
    };
    let run = letters.iter().skip(lead).take_while(|(c, _)| is_vowel(*c)).count();
    let closed = letters.len() > lead + run;
    let shaped =
        letters.iter().enumerate().skip(lead).take(run).filter(|(_, l)| l.1.is_some()).map(|(at, _)| at).next_back();
    Some(match (shaped, run) {
        (Some(at), _) => at,
        (None, 1) => lead,
        (None, 2) if closed => lead + 1,
        (None, 2) => lead,
        (None, _) => lead + 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_every_spelling_to_one() {
        for spelling in ["Hoà giải", "hòa giải", "HÒA GIẢI", "ho\u{300}a gia\u{309}i"] {
            assert_eq!(fold(spelling), "hoa giai");
        }
        assert_eq!(fold("Đăng ký ĐƯỜNG"), "dang ky duong");
    }

    #[test]
    fn keys_do_not_depend_on_where_the_tone_stands() {
        let keys: Vec<String> =
            ["hoà", "hòa", "HOÀ", "ho\u{300}a"].iter().map(|w| word_list(w)[0].key.clone()).collect();
        assert!(keys.windows(2).all(|w| w[0] == w[1]));
        assert_ne!(word_list("đổi")[0].key, word_list("đối")[0].key);
    }

    #[test]
    fn numbers_lose_their_leading_zeros() {
        assert_eq!(word_list("mức độ 02")[2].folded, "2");
        assert_eq!(word_list("000")[0].folded, "0");
    }

    #[test]
    fn spells_keys_again() {
        for word in [
            "đăng", "ký", "khai", "quyền", "giấy", "người", "hòa", "tuổi", "giờ", "quý", "của", "được", "thuế",
            "ngoài", "hủy", "lập", "nhiệm", "điện", "nước",
        ] {
            assert_eq!(spell(&word_list(word)[0].key), word);
        }
    }
}
