//! `motcua openapi`: the document that is committed as `openapi/openapi.json`.

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use crate::wire;

pub fn run() -> anyhow::Result<ExitCode> {
    io::stdout().write_all(wire::openapi_json()?.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
