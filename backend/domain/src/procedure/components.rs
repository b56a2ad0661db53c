//! Papers by case: which headings of the source are cases to choose from, and which list what every case needs.

use super::record::{CaseVariant, Component, ComponentKind};
use super::text;

/// A heading of the source with its lines; ids are given here.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// Heading as published; empty when the source has none.
    pub heading: String,
    /// Lines: name, form files, originals, copies.
    pub lines: Vec<Line>,
}

/// A line of the source's paper list.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Name as published.
    pub name: String,
    /// Form file names.
    pub form_files: Vec<String>,
    /// Originals.
    pub originals: u32,
    /// Copies.
    pub copies: u32,
}

/// What a heading stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Papers of every case.
    Common,
    /// Papers that are only shown.
    Presented,
    /// Papers that a representative adds, and remarks: never required.
    Optional,
    /// A case to choose.
    Case,
}

fn role(heading: &str) -> Role {
    let folded = text::fold(heading);
    let words = folded.trim_matches(|c: char| !c.is_alphanumeric());
    if words.is_empty() {
        return Role::Common;
    }
    if words.contains("phai xuat trinh") || words.starts_with("xuat trinh") {
        return Role::Presented;
    }
    if words.contains("uy quyen")
        || words.starts_with("luu y")
        || words.starts_with("ghi chu")
        || words.contains("moi truong dien tu")
        || words.starts_with("trong phieu")
    {
        return Role::Optional;
    }
    let common = [
        "giay to phai nop",
        "cac giay to phai nop",
        "thanh phan ho so",
        "1) thanh phan",
        "bao gom",
        "gom",
        "ho so bao gom",
        "ho so gom",
        "ho so cua nguoi",
        "giay to can cu",
        "nguoi yeu cau",
    ];
    if common.iter().any(|start| words.starts_with(start)) {
        return Role::Common;
    }
    Role::Case
}

/// The heading without list marks and colon.
fn name(heading: &str) -> String {
    let line = text::one_line(heading);
    line.trim_start_matches(['*', '-', '–', '+', '•', ' ']).trim_end_matches([':', ' ']).to_owned()
}

/// Build the cases. A single case heading is no choice: its papers belong to the only case, and are required only when no other heading stands beside it.
#[must_use]
pub fn cases(groups: &[Group]) -> Vec<CaseVariant> {
    let mut next = 0_u32;
    let mut common: Vec<Component> = Vec::new();
    let mut choices: Vec<CaseVariant> = Vec::new();
    let headings = groups.iter().filter(|group| role(&group.heading) == Role::Case).count();
    let alone = headings == 1 && groups.iter().filter(|group| !group.lines.is_empty()).count() == 1;
    for group in groups {
        let mut role = role(&group.heading);
        if role == Role::Case && headings == 1 {
            role = if alone { Role::Common } else { Role::Optional };
        }
        let heading = Some(name(&group.heading)).filter(|heading| !heading.is_empty());
        let components: Vec<Component> = group
            .lines
            .iter()
            .filter(|line| !line.name.trim().is_empty())
            .map(|line| {
                next += 1;
                component(next, line, role, heading.clone().filter(|_| role != Role::Case))
            })
            .collect();
        match (role, heading) {
            (Role::Case, Some(name)) => match choices.iter_mut().find(|case| case.name == name) {
                Some(case) => case.components.extend(components),
                None => choices.push(CaseVariant { id: String::new(), name, components }),
            },
            _ => common.extend(components),
        }
    }
    if choices.is_empty() {
        choices.push(CaseVariant { id: String::new(), name: "Hồ sơ".to_owned(), components: Vec::new() });
    }
    for (number, case) in (1_u32..).zip(choices.iter_mut()) {
        case.id = format!("c{number}");
        case.components.extend(common.iter().cloned());
    }
    choices
}

fn component(number: u32, line: &Line, role: Role, group: Option<String>) -> Component {
    let kind = if line.originals == 0 && line.copies == 0 { ComponentKind::Note } else { ComponentKind::Paper };
    let name = text::tidy(&line.name);
    let folded = text::fold(&name);
    let start = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let depends = folded.contains("neu co")
        || folded.contains("(neu ")
        || ["truong hop", "doi voi", "neu "].iter().any(|words| start.starts_with(words))
        || folded.contains("trong truong hop")
        || folded.contains("(doi voi ")
        || folded.contains("(truong hop ");
    let required = kind == ComponentKind::Paper && matches!(role, Role::Common | Role::Case) && !depends;
    Component {
        id: format!("t{number}"),
        kind,
        originals: line.originals,
        copies: line.copies,
        form_files: line.form_files.clone(),
        required,
        presented: role == Role::Presented,
        group,
        name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(heading: &str, names: &[&str]) -> Group {
        let lines =
            names.iter().map(|name| Line { name: (*name).to_owned(), originals: 1, ..Line::default() }).collect();
        Group { heading: heading.to_owned(), lines }
    }

    #[test]
    fn submitted_and_shown_papers_are_one_case() {
        let cases = cases(&[
            group("* Giấy tờ phải nộp:", &["Tờ khai", "Giấy chứng sinh; nếu có"]),
            group("* Giấy tờ phải xuất trình:", &["Hộ chiếu"]),
        ]);
        assert_eq!(cases.len(), 1);
        let required: Vec<_> = cases[0].components.iter().map(|c| (c.id.as_str(), c.required, c.presented)).collect();
        assert_eq!(required, [("t1", true, false), ("t2", false, false), ("t3", false, true)]);
    }

    #[test]
    fn real_cases_share_common_papers() {
        let cases = cases(&[
            group("Trường hợp cấp mới:", &["Đơn"]),
            group("- Trường hợp cấp lại", &["Đơn cấp lại"]),
            group("", &["Ảnh"]),
            group("Trường hợp ủy quyền", &["Giấy ủy quyền"]),
        ]);
        let names: Vec<_> = cases.iter().map(|case| (case.name.as_str(), case.components.len())).collect();
        assert_eq!(names, [("Trường hợp cấp mới", 3), ("Trường hợp cấp lại", 3)]);
        assert_eq!(cases[0].components[1].id, cases[1].components[1].id);
    }

    #[test]
    fn no_papers_is_still_one_case() {
        assert_eq!(cases(&[]).len(), 1);
    }
}
