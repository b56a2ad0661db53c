//! Edit distance of one word to another, as fingers slip: a transposition is one slip, a doubled letter or a neighbouring key a small one.

/// Cost of a plain slip; the others are relative to it.
const SLIP: f32 = 1.0;
/// Cost of a letter typed twice or once too few, and of two letters swapped.
const LIGHT: f32 = 0.7;
/// Cost of hitting the key next to the right one.
const NEIGHBOUR: f32 = 0.8;
/// Words longer than this are not compared.
const LONGEST: usize = 24;

const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

fn neighbours(a: char, b: char) -> bool {
    let place = |c: char| ROWS.iter().enumerate().find_map(|(row, keys)| keys.find(c).map(|column| (row, column)));
    match (place(a), place(b)) {
        (Some((row_a, column_a)), Some((row_b, column_b))) => {
            row_a.abs_diff(row_b) <= 1 && column_a.abs_diff(column_b) <= 1
        }
        _ => false,
    }
}

/// Weighted distance (optimal string alignment) of two folded words; `None` when it exceeds `limit`.
pub(super) fn distance(typed: &str, word: &str, limit: f32) -> Option<f32> {
    let a: Vec<char> = typed.chars().collect();
    let b: Vec<char> = word.chars().collect();
    if a.len() > LONGEST || b.len() > LONGEST || a.len().abs_diff(b.len()) > 2 {
        return None;
    }
    let mut before = [0.0_f32; LONGEST + 1];
    let mut last = [0.0_f32; LONGEST + 1];
    let mut row = [0.0_f32; LONGEST + 1];
    let at = |cells: &[f32; LONGEST + 1], i: usize| cells.get(i).copied().unwrap_or(f32::MAX);
    let mut total = 0.0;
    for cell in last.iter_mut().take(b.len() + 1) {
        *cell = total;
        total += SLIP;
    }
    let mut previous_a = None;
    for (i, ca) in a.iter().enumerate() {
        let mut best = at(&last, 0) + SLIP;
        if let Some(cell) = row.first_mut() {
            *cell = best;
        }
        let mut previous_b = None;
        for (j, cb) in b.iter().enumerate() {
            let same = if ca == cb {
                0.0
            } else if neighbours(*ca, *cb) {
                NEIGHBOUR
            } else {
                SLIP
            };
            let extra = if previous_a == Some(ca) { LIGHT } else { SLIP };
            let missing = if previous_b == Some(cb) { LIGHT } else { SLIP };
            let mut cost = (at(&last, j) + same).min(at(&last, j + 1) + extra).min(at(&row, j) + missing);
            if i > 0 && j > 0 && previous_a == Some(cb) && previous_b == Some(ca) && ca != cb {
                cost = cost.min(at(&before, j - 1) + LIGHT);
            }
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = cost;
            }
            best = best.min(cost);
            previous_b = Some(cb);
        }
        if best > limit {
            return None;
        }
        before = last;
        last = row;
        previous_a = Some(ca);
    }
    let cost = at(&last, b.len());
    (cost <= limit).then_some(cost)
}

/// The set of letters of a word, one bit each; words within `n` slips differ in at most `2 n` bits.
pub(super) fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |set, byte| match byte {
        b'a'..=b'z' => set | (1 << (byte - b'a')),
        b'0'..=b'9' => set | (1 << (26 + (byte - b'0'))),
        _ => set | (1 << 40),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_have_their_cost() {
        assert_eq!(distance("khai", "khai", 2.0), Some(0.0));
        assert_eq!(distance("trnah", "tranh", 2.0), Some(LIGHT));
        assert_eq!(distance("saoo", "sao", 2.0), Some(LIGHT));
        assert_eq!(distance("chng", "chung", 2.0), Some(SLIP));
        assert_eq!(distance("ksi", "khai", 1.0), None);
        assert_eq!(distance("dsng", "dang", 2.0), Some(NEIGHBOUR));
    }

    #[test]
    fn letter_sets_bound_the_distance() {
        assert_eq!((letters("chung") ^ letters("chng")).count_ones(), 1);
        assert_eq!((letters("abc") ^ letters("abd")).count_ones(), 2);
    }
}
