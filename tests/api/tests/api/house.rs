//! The house keeps its order: who may import whom, where SQL and JSON live, how long a file may be. Reads the sources as text.
//!
//! An exception is a line here with its reason. A line that is no longer needed fails too.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use crate::uses::{paths, without_comments};

/// Modules that every feature stands on.
const PLATFORM: &[&str] = &["app", "audit", "config", "db", "http", "outbox"];

/// Features, each with the features that it may know, by their `mod.rs` alone.
const FEATURES: &[(&str, &[&str])] = &[
    ("catalogue", &[]),
    ("identity", &[]),
    ("staff", &["catalogue", "identity"]),
    ("dossiers", &["catalogue", "identity", "staff"]),
    ("agency_changes", &["catalogue", "identity", "dossiers"]),
    // Reads the dossier of an event to tell its applicant, and who works on it; events come by the outbox.
    ("notifications", &["catalogue", "dossiers", "identity", "staff"]),
    ("monitoring", &[]),
    ("demo", &["catalogue", "identity", "dossiers"]),
];

/// Single imports that the table above does not allow.
const IMPORTS: &[(&str, &str)] = &[
    // `App` is what every use case works with: it must name the types of its parts; `wire` alone makes them.
    ("app", "catalogue::Catalogue"),
    ("app", "identity::Tokens"),
    // The API's one type for "a code and its name".
    ("identity", "catalogue::Ref"),
    ("monitoring", "catalogue::Ref"),
];

/// SQL that is put together from constants, because the grammar takes no parameter there: file, and why.
const SQL_FROM_CONSTANTS: &[(&str, &str)] = &[
    ("dossiers/list/rows.rs", "the sort key of a page, with the constant for `never`"),
    (
        "monitoring/rows.rs",
        "the column to group by and the agency that counts, one of a few; who stands for whom, one constant",
    ),
];

/// `rows.rs` files that write JSON.
const ROWS_WITH_SERDE: &[(&str, &str)] = &[("dossiers/list/rows.rs", "the sort key of a row is what a cursor packs")];

/// Where the server may open a database of its own.
const OPENS_POSTGRES: &[&str] = &["cli/database.rs", "cli/doctor.rs", "config/mod.rs"];

/// Longest file, in lines.
const LONGEST: usize = 600;

fn root() -> PathBuf {
    api_tests::repository("")
}

/// Files below a folder with one of these endings, by their path from there.
fn files(folder: &Path, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).unwrap_or_else(|error| panic!("{}: {error}", next.display())) {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if !matches!(name.as_str(), "node_modules" | "dist" | "target" | ".cache") {
                    open.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let shown = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.push((shown, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn server() -> Vec<(String, String)> {
    files(&root().join("backend/server/src"), &[".rs"])
}

/// The top module of a file: `dossiers` of `dossiers/list/rows.rs`, `app` of `app.rs`.
fn top(file: &str) -> &str {
    file.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

fn name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or_default()
}

/// A `#[cfg(test)] mod tests` at the end of a file may do what the file may not.
fn shipped(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

#[test]
fn modules_import_only_those_below_them() {
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    for (file, text) in server() {
        let from = top(&file);
        for path in paths(&file, &text) {
            let to = path.split("::").next().unwrap_or_default();
            if to == from || matches!(from, "main" | "lib" | "cli" | "wire") {
                continue;
            }
            let feature = FEATURES.iter().find(|(name, _)| *name == from);
            let below = match feature {
                Some((_, known)) => PLATFORM.contains(&to) || known.contains(&to),
                None => PLATFORM.contains(&to),
            };
            let exception = IMPORTS
                .iter()
                .find(|(module, what)| *module == from && (path == *what || path.starts_with(&format!("{what}::"))));
            used.extend(exception);
            if !below && exception.is_none() {
                wrong.push(format!("backend/server/src/{file}: {from} uses {path}"));
            }
        }
        let known = matches!(from, "main" | "lib" | "cli" | "wire")
            || PLATFORM.contains(&from)
            || FEATURES.iter().any(|(name, _)| *name == from);
        if !known {
            wrong.push(format!("backend/server/src/{file}: a module that the house does not know"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(IMPORTS.iter().collect::<BTreeSet<_>>(), used, "exceptions that nothing needs");
}

#[test]
fn features_know_each_other_by_what_their_module_offers_alone() {
    let mut wrong = Vec::new();
    for (file, text) in server() {
        let from = top(&file);
        for path in paths(&file, &text) {
            let parts: Vec<&str> = path.split("::").collect();
            let other = FEATURES.iter().any(|(name, _)| *name == parts[0]) && parts[0] != from;
            // What is private does not compile; a part that is public by name would.
            let inner = parts.get(1).is_some_and(|part| matches!(*part, "rows" | "dto" | "handlers" | "service"));
            if other && inner {
                wrong.push(format!("backend/server/src/{file}: {path}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn handlers_hold_no_sql_and_rows_no_json_and_requests_no_database() {
    let mut wrong = Vec::new();
    let mut with_serde = BTreeSet::new();
    for (file, text) in server() {
        let code = without_comments(shipped(&text));
        let mut must_not = |needles: &[&str]| {
            for needle in needles.iter().filter(|needle| code.contains(**needle)) {
                wrong.push(format!("backend/server/src/{file}: {needle}"));
            }
        };
        match name(&file) {
            "handlers.rs" => must_not(&["diesel", "sql_query"]),
            "dto.rs" => must_not(&["diesel"]),
            "rows.rs" => {
                must_not(&["utoipa", "ToSchema", "IntoParams"]);
                if code.contains("Serialize") {
                    with_serde.insert(file.clone());
                }
            }
            "service.rs" => must_not(&["HttpResponse", "HttpRequest", "utoipa"]),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(
        with_serde,
        ROWS_WITH_SERDE.iter().map(|(file, _)| (*file).to_owned()).collect(),
        "rows that write JSON"
    );
}

#[test]
fn handlers_go_through_their_service() {
    let mut wrong = Vec::new();
    for (file, text) in server().into_iter().filter(|(file, _)| name(file) == "handlers.rs") {
        // A feature without a service is a small one: its handlers read its rows.
        let service = root().join("backend/server/src").join(&file).with_file_name("service.rs");
        let code = without_comments(shipped(&text));
        if service.exists() && (code.contains("rows::") || code.contains("transaction(") || code.contains("db.get()")) {
            wrong.push(format!("backend/server/src/{file}"));
        }
    }
    assert!(wrong.is_empty(), "handlers that work on the database beside their service: {wrong:#?}");
}

#[test]
fn only_workflow_changes_a_dossier_and_it_calls_none_of_the_other_parts() {
    const PARTS: &[&str] = &["attachments", "batch", "intake", "list", "reading", "register", "slips", "tracking"];
    let mut wrong = Vec::new();
    for (file, text) in server() {
        let Some(part) = file.strip_prefix("dossiers/").and_then(|rest| rest.split_once('/')).map(|(part, _)| part)
        else {
            continue;
        };
        for path in paths(&file, &text) {
            let Some(to) = path.strip_prefix("dossiers::").and_then(|rest| rest.split("::").next()) else { continue };
            if part == "workflow" && PARTS.contains(&to) {
                wrong.push(format!("{file}: {path}"));
            }
        }
        if part != "workflow" && (text.contains("rows::update_in_tx") || text.contains("rows::append_in_tx")) {
            wrong.push(format!("{file}: writes state or events itself"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn sql_is_not_put_together_from_texts() {
    const SPEAKS_SQL: &[&str] = &[
        "SELECT ",
        "INSERT INTO",
        "UPDATE ",
        "DELETE FROM",
        "ORDER BY",
        "WHERE ",
        "coalesce(",
        "timestamptz '",
        "SET LOCAL",
        "CREATE ",
        "DROP ",
    ];
    let mut found = BTreeSet::new();
    for (file, text) in server() {
        let code = without_comments(shipped(&text));
        for (at, _) in code.match_indices("format!(") {
            let literal: String = code[at..].chars().take(4000).collect();
            let literal = literal
                .split_once('"')
                .and_then(|(_, rest)| rest.split_once('"'))
                .map(|(inner, _)| inner.to_owned())
                .unwrap_or_default();
            if SPEAKS_SQL.iter().any(|word| literal.contains(word)) {
                found.insert(file.clone());
            }
        }
    }
    assert_eq!(
        found,
        SQL_FROM_CONSTANTS.iter().map(|(file, _)| (*file).to_owned()).collect(),
        "files that build SQL with format!"
    );
}

#[test]
fn only_where_a_database_is_opened_postgresql_is_started() {
    let found: BTreeSet<String> = server()
        .into_iter()
        .filter(|(_, text)| without_comments(text).contains("embedded_postgres::"))
        .map(|(file, _)| file)
        .collect();
    let known: BTreeSet<String> = OPENS_POSTGRES.iter().map(|file| (*file).to_owned()).collect();
    assert_eq!(found.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// The lines of a table of a `Cargo.toml`, without comments.
fn cargo_table(member: &str, table: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join(member).join("Cargo.toml")).unwrap();
    let rest = text.split_once(&format!("[{table}]\n")).map(|(_, rest)| rest.to_owned()).unwrap_or_default();
    rest.lines()
        .take_while(|line| !line.starts_with('['))
        .filter(|line| line.contains('='))
        .map(str::to_owned)
        .collect()
}

fn crates(member: &str) -> BTreeSet<String> {
    cargo_table(member, "dependencies")
        .iter()
        .map(|line| line.split(['.', ' ', '=']).next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn crates_depend_only_on_those_below_them() {
    const OURS: &[&str] =
        &["api-tests", "documents", "domain", "embedded-postgres", "loadtest", "rules-tests", "server"];
    for (member, below) in [
        ("backend/domain", &[][..]),
        ("backend/embedded-postgres", &[]),
        ("backend/loadtest", &[]),
        ("backend/documents", &["domain"]),
        ("backend/server", &["documents", "domain", "embedded-postgres"]),
        ("tests/api", &["domain", "embedded-postgres", "server"]),
        ("tests/rules", &["domain"]),
    ] {
        let ours: BTreeSet<String> = crates(member).into_iter().filter(|name| OURS.contains(&name.as_str())).collect();
        let allowed: BTreeSet<String> = below.iter().map(|name| (*name).to_owned()).collect();
        assert!(ours.is_subset(&allowed), "{member} depends on {:?}", ours.difference(&allowed));
    }
}

#[test]
fn the_domain_is_pure() {
    const PURE: &[&str] = &[
        "chrono",
        "diesel",
        "hex",
        "serde",
        "serde_json",
        "sha2",
        "thiserror",
        "unicode-normalization",
        "utoipa",
        "uuid",
    ];
    let found = crates("backend/domain");
    let pure: BTreeSet<String> = PURE.iter().map(|name| (*name).to_owned()).collect();
    assert!(found.is_subset(&pure), "domain depends on {:?}", found.difference(&pure));
    for line in cargo_table("backend/domain", "dependencies") {
        let derives = line.starts_with("diesel") || line.starts_with("utoipa");
        assert_eq!(derives, line.contains("optional = true"), "{line}: derives stand behind features, rules do not");
    }
    assert!(
        !cargo_table("backend/domain", "features").iter().any(|line| line.starts_with("default")),
        "domain builds without features"
    );
    const IMPURE: &[&str] = &[
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "io::stdin",
        "io::stdout",
        "File::",
        "std::time::",
        "Utc::now",
        "Local::now",
        "now_v7",
        "new_v4",
        "rand::",
        "async fn",
        ".await",
        "println!",
        "eprintln!",
        "tokio",
        "include_bytes!",
    ];
    let mut wrong = Vec::new();
    for (file, text) in files(&root().join("backend/domain/src"), &[".rs"]) {
        if file.ends_with("tests.rs") {
            continue;
        }
        let code = without_comments(shipped(&text));
        for needle in IMPURE.iter().filter(|needle| code.contains(**needle)) {
            wrong.push(format!("backend/domain/src/{file}: {needle}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_file_is_too_long() {
    let mut long = Vec::new();
    for folder in ["backend", "tests", "frontend/src"] {
        for (file, text) in files(&root().join(folder), &[".rs", ".ts", ".tsx", ".py", ".sh"]) {
            let made = file.contains(".gen.") || file.contains("/locales/") || file.contains("/.venv/");
            let lines = text.lines().count();
            if lines > LONGEST && !made {
                long.push(format!("{folder}/{file}: {lines} lines"));
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn every_dependency_is_exact_and_every_crate_has_the_lints() {
    let exact = |line: &String| line.contains("path = ") || line.contains("\"=");
    for line in cargo_table("", "workspace.dependencies").iter().filter(|line| !line.starts_with('#')) {
        assert!(exact(line), "{line}: name one version, with `=`");
    }
    let workspace = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let members = workspace.lines().find(|line| line.starts_with("members = ")).unwrap();
    for member in members.split('"').skip(1).step_by(2) {
        assert_eq!(cargo_table(member, "lints"), ["workspace = true"], "{member}");
        for line in ["dependencies", "dev-dependencies"].iter().flat_map(|table| cargo_table(member, table)) {
            assert!(line.contains("workspace = true"), "{member}: {line}: the version stands in the workspace");
        }
    }
    for folder in ["frontend", "tests/e2e"] {
        let text = fs::read_to_string(root().join(folder).join("package.json")).unwrap();
        let package: serde_json::Value = serde_json::from_str(&text).unwrap();
        for table in ["dependencies", "devDependencies"] {
            for (name, version) in package[table].as_object().into_iter().flatten() {
                let version = version.as_str().unwrap();
                assert!(version.starts_with(|c: char| c.is_ascii_digit()), "{folder}: {name} {version}");
            }
        }
    }
    let python = fs::read_to_string(root().join("tests/requirements.txt")).unwrap();
    for line in python.lines().filter(|line| !line.trim().is_empty() && !line.starts_with(['#', ' '])) {
        assert!(line.contains("=="), "{line}");
    }
}
