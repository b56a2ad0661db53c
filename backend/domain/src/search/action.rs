//! What is to be done: a new paper, another copy of a lost one, a longer term, an end. Names that differ only in this are the ones that
//! are most easily confused, and the words for it are so common that their rarity says nothing.

/// A set of actions, one bit each; 0 when none is named.
pub(super) type Actions = u16;

/// Something new: the first grant, the registration. Also what a name means that leads with no other action.
const NEW: Actions = 1;
const AGAIN: Actions = 2;
const EXTEND: Actions = 4;
const EXCHANGE: Actions = 8;
const CHANGE: Actions = 16;
const END: Actions = 32;
const REVOKE: Actions = 64;
const PAUSE: Actions = 128;

/// Folded words and what they mean.
const WORDS: [(&[&str], Actions); 40] = [
    (&["cap", "lai"], AGAIN),
    (&["dang", "ky", "lai"], AGAIN),
    (&["bi", "mat"], AGAIN),
    (&["mat"], AGAIN),
    (&["lam", "lai"], AGAIN),
    (&["xin", "lai"], AGAIN),
    (&["gia", "han"], EXTEND),
    (&["het", "han"], EXTEND | EXCHANGE),
    (&["cap", "doi"], EXCHANGE),
    (&["doi"], EXCHANGE),
    (&["chuyen", "doi"], EXCHANGE | CHANGE),
    (&["thay", "doi"], CHANGE),
    (&["sua", "doi"], CHANGE),
    (&["dieu", "chinh"], CHANGE),
    (&["cai", "chinh"], CHANGE),
    (&["dinh", "chinh"], CHANGE),
    (&["bo", "sung"], CHANGE),
    (&["chinh", "sua"], CHANGE),
    (&["cham", "dut"], END),
    (&["giai", "the"], END),
    (&["xoa"], END),
    (&["huy"], END),
    (&["huy", "bo"], END),
    (&["thoi", "huong"], END),
    (&["dong", "cua"], END | PAUSE),
    (&["thu", "hoi"], REVOKE),
    (&["mien", "nhiem"], REVOKE),
    (&["tra", "lai"], REVOKE | END),
    (&["tam", "ngung"], PAUSE),
    (&["tam", "dung"], PAUSE),
    (&["dung", "thuc", "hien"], PAUSE | END),
    (&["hoat", "dong", "tro", "lai"], PAUSE | AGAIN),
    (&["cap", "moi"], NEW),
    (&["cap"], NEW),
    (&["thanh", "lap"], NEW),
    (&["lan", "dau"], NEW),
    (&["dang", "ky"], NEW),
    (&["cong", "nhan"], NEW),
    (&["giai", "quyet"], NEW),
    (&["xin"], NEW),
];

/// The longest action at the start of the words, with its length.
fn at<'a>(words: &[&'a str]) -> Option<(Actions, usize)> {
    WORDS
        .iter()
        .filter(|(named, _)| {
            words.len() >= named.len() && named.iter().zip(words).all(|(name, word): (&&str, &&'a str)| name == word)
        })
        .max_by_key(|(named, _)| named.len())
        .map(|(named, action)| (*action, named.len()))
}

/// Actions named anywhere in the words.
pub(super) fn of(words: &[&str]) -> Actions {
    let mut found = 0;
    let mut place = 0;
    while let Some(rest) = words.get(place..).filter(|rest| !rest.is_empty()) {
        match at(rest) {
            Some((action, length)) => {
                found |= action;
                place += length;
            }
            None => place += 1,
        }
    }
    found
}

/// Actions that a name leads with: those among its first words.
pub(super) fn of_name(words: &[&str]) -> Actions {
    const LEAD: usize = 6;
    let found = of(words.get(..words.len().min(LEAD)).unwrap_or(words));
    // Lists as "Cấp, cấp lại, gia hạn …" keep all their actions; a loss named further back still means another copy.
    let loss = words.windows(2).any(|pair| pair == ["bi", "mat"]);
    found | if loss { AGAIN } else { 0 }
}

/// How badly the action of a name fits what was asked for, 0 to 1. `open` is the misfit of a special action when none was asked for.
pub(super) fn misfit(asked: Actions, named: Actions, open: f32) -> f32 {
    let special = asked & !NEW;
    if special != 0 {
        return if named & special == 0 { 1.0 } else { 0.0 };
    }
    if named != 0 && named & NEW == 0 { open } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        text.split(' ').collect()
    }

    #[test]
    fn reads_the_longest_action() {
        assert_eq!(of(&words("cap lai giay phep lai xe")), AGAIN);
        assert_eq!(of(&words("cap giay phep lai xe")), NEW);
        assert_eq!(of(&words("gia han tam tru")), EXTEND);
        assert_eq!(of_name(&words("cap cap lai gia han giay phep")), NEW | AGAIN | EXTEND);
    }

    #[test]
    fn another_action_is_a_misfit() {
        assert!(misfit(AGAIN, NEW, 0.5) > misfit(AGAIN, AGAIN | NEW, 0.5));
        assert!(misfit(0, END, 0.5) > misfit(0, NEW, 0.5));
        assert!(misfit(NEW, 0, 0.5).abs() < f32::EPSILON);
    }
}
