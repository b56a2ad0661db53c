//! Puts the built SPA (`frontend/dist`) into the program: one table of files, each with its compressed forms where the SPA's build made
//! them (`.br`, `.gz` beside the file). The bytes are copied first, so that a build of the SPA meanwhile does no harm. Without a built SPA
//! the table is empty and the server says so on its start page.

use std::{
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../frontend/dist");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    println!("cargo::rerun-if-changed={}", root.display());
    println!("cargo::rerun-if-changed=migrations");
    let mut files = Vec::new();
    if root.is_dir() {
        walk(&root, &mut files)?;
    }
    files.sort();
    let copies = out.join("assets");
    if copies.is_dir() {
        fs::remove_dir_all(&copies)?;
    }
    fs::create_dir_all(&copies)?;
    let mut table = String::from("&[\n");
    for (number, file) in files.iter().enumerate() {
        let Ok(name) = file.strip_prefix(&root) else { continue };
        let copy = |end: &str| -> io::Result<Option<String>> {
            let from = PathBuf::from(format!("{}{end}", file.display()));
            if !from.is_file() {
                return Ok(None);
            }
            let to = copies.join(format!("{number}{end}"));
            fs::copy(&from, &to)?;
            Ok(Some(format!("include_bytes!({to:?})")))
        };
        let some = |form: Option<String>| form.map_or_else(|| "None".to_owned(), |bytes| format!("Some({bytes})"));
        let Some(plain) = copy("")? else { continue };
        let (brotli, gzip) = (some(copy(".br")?), some(copy(".gz")?));
        let name = name.to_string_lossy().replace('\\', "/");
        writeln!(table, "    Asset {{ path: {name:?}, plain: {plain}, brotli: {brotli}, gzip: {gzip} }},")
            .map_err(io::Error::other)?;
    }
    table.push(']');
    fs::write(out.join("assets.rs"), table)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            println!("cargo::rerun-if-changed={}", path.display());
            walk(&path, files)?;
        } else if path.extension().is_none_or(|end| end != "br" && end != "gz") {
            files.push(path);
        }
    }
    Ok(())
}
