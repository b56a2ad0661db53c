//! Whether a folded word can be a Vietnamese syllable: a consonant (or none) and a rhyme.
//!
//! An unknown word of this shape is more likely a word that the catalogue does not use than a slip of the finger.

const ONSETS: [&str; 27] = [
    "ngh", "ng", "nh", "gh", "gi", "ch", "kh", "ph", "th", "tr", "qu", "b", "c", "d", "g", "h", "k", "l", "m", "n",
    "p", "r", "s", "t", "v", "x", "",
];

const RHYMES: [&str; 108] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "ech", "em", "en",
    "eng", "enh", "eo", "ep", "et", "eu", "i", "ia", "ich", "iec", "iem", "ien", "ieng", "iep", "iet", "ieu", "im",
    "in", "inh", "ip", "it", "iu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat",
    "oay", "oc", "oe", "oen", "oeo", "oet", "oi", "om", "on", "ong", "oong", "op", "ot", "u", "ua", "uan", "uang",
    "uap", "uat", "uay", "uc", "ue", "uech", "uen", "ui", "um", "un", "ung", "uo", "uoc", "uoi", "uom", "uon", "uong",
    "uop", "uot", "uou", "up", "ut", "uu", "uy", "uya", "uych", "uyen", "uyet", "uynh", "uyt", "y", "ych", "yem",
    "yen", "yet", "yeu", "ynh", "yp", "yt",
];

/// Whether the folded word has the shape of one Vietnamese syllable.
pub(super) fn plausible(word: &str) -> bool {
    ONSETS.iter().any(|onset| word.strip_prefix(onset).is_some_and(|rhyme| RHYMES.binary_search(&rhyme).is_ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rhymes_are_sorted_and_syllables_known() {
        assert!(RHYMES.is_sorted());
        for word in [
            "nguoi", "khuyet", "quyen", "giay", "gi", "an", "muon", "nghiep", "truong", "yeu", "quoc", "quyet", "quynh",
        ] {
            assert!(plausible(word), "{word}");
        }
        for word in ["kys", "trnah", "hongheo", "iphone", "chng", "ddor", "gplx"] {
            assert!(!plausible(word), "{word}");
        }
    }
}
