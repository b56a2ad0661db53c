//! The order of work, cut into steps with their actor where the text allows it.

use super::record::{Step, Steps};
use super::text;

/// Words that an actor's name begins with, folded.
const ACTORS: [&str; 48] = [
    "nguoi",
    "to chuc",
    "ca nhan",
    "cong dan",
    "doanh nghiep",
    "can bo",
    "cong chuc",
    "co quan",
    "bo phan",
    "trung tam",
    "uy ban nhan dan",
    "ubnd",
    "so",
    "cuc",
    "bo",
    "chi cuc",
    "hoi dong",
    "chu tich",
    "giam doc",
    "van phong",
    "phong",
    "cong an",
    "ngan hang",
    "chu dau tu",
    "chu tau",
    "chu ho",
    "chu hang",
    "don vi",
    "thu truong",
    "lanh dao",
    "cang vu",
    "cong ty",
    "ho kinh doanh",
    "hop tac xa",
    "thue",
    "bao hiem xa hoi",
    "co so",
    "toa an",
    "truong",
    "chuyen vien",
    "thi sinh",
    "dai dien",
    "dang uy",
    "uy ban chung khoan",
    "chinh phu",
    "ban",
    "vien",
    "bo truong",
];

/// Words with which the sentence goes on after its actor, folded and between blanks. Verbs that are also part of names ("đăng ký", "tiếp nhận",
/// "yêu cầu", "cấp") are left out: a step whose only verb is one of them has no actor here.
const VERBS: [&str; 36] = [
    " nop ",
    " gui ",
    " chuan bi ",
    " lap ",
    " kiem tra ",
    " tham dinh ",
    " tham tra ",
    " xem xet ",
    " co trach nhiem ",
    " thuc hien ",
    " thong bao ",
    " truy cap ",
    " dang nhap ",
    " chuyen ",
    " to chuc ",
    " ban hanh ",
    " quyet dinh ",
    " phe duyet ",
    " trinh ",
    " huong dan ",
    " phai ",
    " se ",
    " xac minh ",
    " cong bo ",
    " can cu ",
    " hoan thien ",
    " co van ban ",
    " phoi hop ",
    " vao so ",
    " khi ",
    " trong ",
    " tien hanh ",
    " bao cao ",
    " da ",
    " doi chieu ",
    " danh gia ",
];

/// Cut a text into steps.
#[must_use]
pub fn split(source: &str) -> Steps {
    let text = text::tidy(source);
    let lines: Vec<&str> = text.lines().collect();
    let numbered = lines.iter().filter(|line| is_numbered_step(line)).count() >= 2;
    let mut items: Vec<String> = Vec::new();
    for line in lines {
        let begins = if numbered { is_numbered_step(line) } else { begins_item(line) };
        match items.last_mut() {
            Some(item) if !begins => {
                // A line that goes on in lower case was broken inside the sentence.
                item.push(if line.starts_with(char::is_lowercase) && !is_lettered(line) { ' ' } else { '\n' });
                item.push_str(line);
            }
            _ => items.push(line.to_owned()),
        }
    }
    Steps { items: items.into_iter().map(|text| Step { actor: actor(&text), text }).collect(), text }
}

/// `Bước 1`, `- Bước 2:`, `b) Bước 2`.
fn is_numbered_step(line: &str) -> bool {
    let folded = text::fold(line);
    let start = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let start = start.split_once(')').filter(|(mark, _)| mark.len() <= 3).map_or(start, |(_, rest)| rest.trim_start());
    start.strip_prefix("buoc ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// `a)`, `đ.`: a list mark in lower case.
fn is_lettered(line: &str) -> bool {
    line.chars().nth(1).is_some_and(|c| matches!(c, ')' | '.'))
}

/// A line of the first rank: a dash, a star, a letter or number with a bracket or dot, or a sentence of its own.
fn begins_item(line: &str) -> bool {
    let mut chars = line.chars();
    match chars.next() {
        Some('-' | '–' | '*' | '•') => true,
        Some('+' | '(') | None => false,
        Some(_) if is_lettered(line) => true,
        Some(c) => c.is_uppercase() || c.is_ascii_digit(),
    }
}

/// The actor, when the step begins with one: `Người yêu cầu nộp hồ sơ …` gives `Người yêu cầu`.
fn actor(step: &str) -> Option<String> {
    let line = text::one_line(step);
    let folded = text::fold(&line);
    if folded.chars().count() != line.chars().count() {
        return None;
    }
    let start = after_marks(&folded);
    let body = folded.get(start..)?;
    if !ACTORS.iter().any(|word| text::starts_with_word(body, word)) {
        return None;
    }
    // "Tổ chức, cá nhân đề nghị" names the applicant; a verb in the first word of the name itself does not end it.
    let head = ACTORS.iter().filter(|word| text::starts_with_word(body, word)).map(|word| word.len()).max()?;
    let end =
        VERBS.iter().filter_map(|verb| body.get(head..).and_then(|rest| rest.find(verb)).map(|at| head + at)).min()?;
    let name = body.get(..end)?;
    if name.contains([':', ';', '.', '(']) || name.len() > 80 {
        return None;
    }
    let skip = folded.get(..start)?.chars().count();
    let name: String = line.chars().skip(skip).take(name.chars().count()).collect();
    let name = name.trim().trim_end_matches(',').to_owned();
    let mut chars = name.chars();
    let first = chars.next()?;
    Some(first.to_uppercase().chain(chars).collect())
}

/// Byte position behind list marks, `bước 1:` and a short heading such as `nộp hồ sơ:`.
fn after_marks(folded: &str) -> usize {
    let mut rest = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    if let Some((mark, after)) = rest.split_once(')').filter(|(mark, _)| mark.len() <= 3) {
        let _ = mark;
        rest = after.trim_start();
    }
    if let Some(after) = rest.strip_prefix("buoc ") {
        rest = after.trim_start_matches(|c: char| c.is_ascii_digit() || !c.is_alphanumeric());
    }
    if let Some((heading, after)) =
        rest.split_once(": ").filter(|(heading, _)| heading.len() <= 60 && !heading.contains('.'))
    {
        let _ = heading;
        rest = after.trim_start_matches(|c: char| !c.is_alphanumeric());
    }
    folded.len() - rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbered() {
        let steps = split(
            "Bước 1: Chuẩn bị hồ sơ theo quy định.\nBước 2: Nộp hồ sơ\n- Công dân nộp tại:\n+ Số 44.\nBước 3: Cơ quan đăng ký cư trú kiểm tra hồ sơ.",
        );
        let actors: Vec<_> = steps.items.iter().map(|step| step.actor.as_deref()).collect();
        assert_eq!(actors, [None, None, Some("Cơ quan đăng ký cư trú")]);
    }

    #[test]
    fn bullets_and_broken_lines() {
        let steps = split(
            "+ Bộ Xây dựng giao đơn vị\ntrực thuộc lập hồ sơ.\n- Người yêu cầu nộp hồ sơ.\n+ nếu thiếu thì bổ sung.\n- Công chức tư pháp - hộ tịch thẩm tra hồ sơ",
        );
        let texts: Vec<_> = steps.items.iter().map(|step| step.text.as_str()).collect();
        assert_eq!(texts.len(), 3);
        assert_eq!(texts[0], "+ Bộ Xây dựng giao đơn vị trực thuộc lập hồ sơ.");
        assert_eq!(steps.items[1].actor.as_deref(), Some("Người yêu cầu"));
        assert_eq!(steps.items[2].actor.as_deref(), Some("Công chức tư pháp - hộ tịch"));
    }
}
