//! Paths of our own crate that a source file names, read from its text.

/// Source without comments; what stands in texts stays.
pub fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let mut quoted = false;
        let mut end = line.len();
        let mut before = ' ';
        for (at, c) in line.char_indices() {
            if c == '"' && before != '\\' && before != '\'' {
                quoted = !quoted;
            }
            if !quoted && c == '/' && line[at..].starts_with("//") {
                end = at;
                break;
            }
            before = c;
        }
        out.push_str(&line[..end]);
        out.push('\n');
    }
    out
}

/// Every path of the crate in a file, as `module::part::Name`: of `use` trees and in the code, by `crate::` and by `super::`.
pub fn paths(file: &str, text: &str) -> Vec<String> {
    let code = without_comments(text);
    let here = module_of(file);
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if starts_word(&code, at) {
            tree(&code[at + "crate::".len()..], "", &mut found);
        }
    }
    for (at, _) in code.match_indices("super::") {
        if !starts_word(&code, at) || code[..at].ends_with("super::") {
            continue;
        }
        let mut rest = &code[at..];
        let mut module = here.clone();
        while let Some(after) = rest.strip_prefix("super::") {
            module.pop();
            rest = after;
        }
        tree(rest, &module.join("::"), &mut found);
    }
    found
}

fn starts_word(code: &str, at: usize) -> bool {
    !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
}

/// `dossiers/list/rows.rs` is `dossiers::list::rows`, `dossiers/list/mod.rs` is `dossiers::list`.
fn module_of(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    if matches!(path, "lib" | "main") { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

/// Reads one path or a `{…}` tree that follows `before`.
fn tree(text: &str, before: &str, found: &mut Vec<String>) -> usize {
    let text_start = text.trim_start();
    let skipped = text.len() - text_start.len();
    let join = |name: &str| if before.is_empty() { name.to_owned() } else { format!("{before}::{name}") };
    if let Some(inner) = text_start.strip_prefix('{') {
        let mut at = skipped + 1;
        let mut rest = inner;
        loop {
            let trimmed = rest.trim_start();
            at += rest.len() - trimmed.len();
            match trimmed.chars().next() {
                None => return at,
                Some('}') => return at + 1,
                Some(',') => {
                    at += 1;
                    rest = &trimmed[1..];
                }
                Some(_) => {
                    let read = tree(trimmed, before, found).max(1);
                    at += read;
                    rest = trimmed.get(read..).unwrap_or_default();
                }
            }
        }
    }
    let word =
        text_start.len() - text_start.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_' || c == '*').len();
    let name = &text_start[..word];
    let path = if name == "self" { before.to_owned() } else { join(name) };
    match text_start[word..].strip_prefix("::") {
        Some(rest) if !rest.starts_with('<') => skipped + word + 2 + tree(rest, &path, found),
        _ => {
            found.push(path);
            // `name as other`: the other name is no path.
            let tail = &text_start[word..];
            let renamed = tail.strip_prefix(" as ").map_or(0, |other| {
                4 + other.len() - other.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').len()
            });
            skipped + word + renamed
        }
    }
}

#[test]
fn trees_are_read_whole() {
    let text = "use crate::{\n    app::{App, local},\n    catalogue::{self, Ref as Named}, // not crate::x\n    db::Conn,\n};\nuse super::super::http::{error::AppError};\nfn f(a: &crate::audit::Act) {}";
    let mut found = paths("dossiers/list/rows.rs", text);
    found.sort();
    assert_eq!(
        found,
        [
            "app::App",
            "app::local",
            "audit::Act",
            "catalogue",
            "catalogue::Ref",
            "db::Conn",
            "dossiers::http::error::AppError"
        ]
    );
}
