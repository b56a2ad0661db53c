//! Puts the built SPA (`frontend/dist`) into the program: one table of files, each with its compressed forms where the SPA's build made
//! them (`.br`, `.gz` beside the file). Without a built SPA the table is empty and the server says so on its start page.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../frontend/dist");
    println!("cargo::rerun-if-changed={}", root.display());
    println!("cargo::rerun-if-changed=migrations");
    let mut files = Vec::new();
    if root.is_dir() {
        walk(&root, &mut files)?;
    }
    files.sort();
    let mut table = String::from("&[\n");
    for file in &files {
        let Ok(name) = file.strip_prefix(&root) else { continue };
        let form = |end: &str| {
            let packed = PathBuf::from(format!("{}{end}", file.display()));
            if packed.is_file() { format!("Some(include_bytes!({packed:?}))") } else { "None".to_owned() }
        };
        table.push_str(&format!(
            "    Asset {{ path: {:?}, plain: include_bytes!({:?}), brotli: {}, gzip: {} }},\n",
            name.to_string_lossy().replace('\\', "/"),
            file.display().to_string(),
            form(".br"),
            form(".gz"),
        ));
    }
    table.push(']');
    fs::write(PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("assets.rs"), table)
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
