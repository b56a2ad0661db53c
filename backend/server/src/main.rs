//! The program `motcua`.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::main()
}
