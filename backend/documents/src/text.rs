//! What may be printed: cleans every string of a slip before it reaches the template.
//!
//! The template prints strings as strings, so Typst markup in them means nothing; this is about what a page cannot show.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Cleans every string inside `value`, at any depth.
pub(crate) fn clean_all(value: &mut Value) {
    match value {
        Value::String(text) => *text = clean(text),
        Value::Array(items) => items.iter_mut().for_each(clean_all),
        Value::Object(fields) => fields.values_mut().for_each(clean_all),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// NFC (a Mac sends NFD), one kind of line end, no control characters, and none of the invisible marks that turn the reading
/// order round: with them a name on an official paper can read otherwise than it is stored.
pub(crate) fn clean(text: &str) -> String {
    let unix = text.replace("\r\n", "\n");
    let mut kept = String::with_capacity(unix.len());
    for c in unix.nfc() {
        match c {
            '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\t' => kept.push(' '),
            '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}' => {}
            c if c.is_control() || is_noncharacter(c) => {}
            c => kept.push(c),
        }
    }
    kept.trim().to_owned()
}

/// The 66 code points that Unicode keeps for no character at all.
fn is_noncharacter(c: char) -> bool {
    let code = u32::from(c);
    (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composes_vietnamese_letters() {
        assert_eq!(clean("Nguye\u{302}\u{303}n Thi\u{323} U\u{31B}\u{309}ng"), "Nguyễn Thị Ửng");
    }

    #[test]
    fn keeps_lines_and_drops_what_cannot_be_printed() {
        assert_eq!(clean(" a\r\nb\tc\u{0}\u{7}\u{FFFE}\u{1FFFF} \n"), "a\nb c");
    }

    #[test]
    fn drops_marks_that_turn_the_reading_order() {
        assert_eq!(clean("Nguyễn \u{202E}A năV\u{202C}"), "Nguyễn A năV");
    }

    #[test]
    fn reaches_every_depth() {
        let mut value = serde_json::json!({"a": ["\u{1}x", {"b": "y\u{2}"}], "n": 1, "z": null});
        clean_all(&mut value);
        assert_eq!(value, serde_json::json!({"a": ["x", {"b": "y"}], "n": 1, "z": null}));
    }
}
