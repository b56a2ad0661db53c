//! Writes invented papers into a folder to be looked at, and says how long they took:
//! `cargo run --release -p documents --example sample_slips -- artifacts/slips`

#![expect(clippy::print_stdout, reason = "the output is the point")]

mod samples;

use std::{env, fs, path::PathBuf, time::Instant};

use documents::{Head, Paper, Printable, ReceiptSlip, RefusalSlip, SupplementSlip};

const ROUNDS: u32 = 50;

type Failed = Box<dyn std::error::Error>;

fn main() -> Result<(), Failed> {
    let folder = env::args_os().nth(1).map_or_else(|| PathBuf::from("artifacts/slips"), PathBuf::from);
    fs::create_dir_all(&folder)?;
    let start = Instant::now();
    documents::pdf(&samples::receipt())?;
    println!("first slip, fonts and templates included: {:.1?}", start.elapsed());

    let a5 = ReceiptSlip { head: Head { paper: Paper::A5, ..samples::receipt().head }, ..samples::receipt() };
    let bare = SupplementSlip {
        head: Head { dossier_code: None, tracking_url: None, number: None, ..samples::supplement().head },
        items: Vec::new(),
        round: None,
        ..samples::supplement()
    };
    let online = RefusalSlip {
        head: Head { paper: Paper::A4, ..samples::refusal().head },
        submitter_signs: false,
        ..samples::refusal()
    };
    for (name, bytes) in [
        ("01-receipt", documents::pdf(&samples::receipt())?),
        ("01-receipt-a5", documents::pdf(&a5)?),
        ("01-receipt-short", documents::pdf(&samples::short_receipt())?),
        ("01-receipt-long", documents::pdf(&samples::long_receipt())?),
        ("02-supplement", documents::pdf(&samples::supplement())?),
        ("02-supplement-bare", documents::pdf(&bare)?),
        ("03-refusal", documents::pdf(&samples::refusal())?),
        ("03-refusal-online", documents::pdf(&online)?),
        ("04-apology", documents::pdf(&samples::apology())?),
        ("05-termination", documents::pdf(&samples::termination())?),
        ("06-control", documents::pdf(&samples::control())?),
        ("06-control-fresh", documents::pdf(&samples::fresh_control())?),
        ("07-register", documents::pdf(&samples::register(40))?),
    ] {
        fs::write(folder.join(name).with_extension("pdf"), &bytes)?;
        println!("{name}: {} KB", bytes.len() / 1024);
    }
    fs::write(folder.join("07-register.xlsx"), documents::register_xlsx(&samples::register(40))?)?;

    timed("01", samples::receipt(), |slip, code| slip.head.dossier_code = code)?;
    timed("01 on A5", samples::short_receipt(), |slip, code| slip.head.dossier_code = code)?;
    timed("02", samples::supplement(), |slip, code| slip.head.dossier_code = code)?;
    timed("03", samples::refusal(), |slip, code| slip.head.dossier_code = code)?;
    timed("04", samples::apology(), |slip, code| slip.head.dossier_code = code)?;
    timed("05", samples::termination(), |slip, code| slip.head.dossier_code = code)?;
    timed("06", samples::control(), |slip, code| slip.head.dossier_code = code)?;
    let start = Instant::now();
    documents::pdf(&samples::long_receipt())?;
    println!("01 of sixty papers, laid out on A5, then on A4: {:.1?}", start.elapsed());
    for lines in [100, 1_000] {
        let book = samples::register(lines);
        let start = Instant::now();
        let pdf = documents::pdf(&book)?;
        let took = start.elapsed();
        // A book is printed again when it has grown: what stood in it is known by then.
        let grown = samples::register(lines + 1);
        let start = Instant::now();
        documents::pdf(&grown)?;
        let again = start.elapsed();
        let start = Instant::now();
        let xlsx = documents::register_xlsx(&book)?;
        println!(
            "07 of {lines} lines: PDF {took:.1?}, {again:.1?} with one line more, {} KB; XLSX {:.1?}, {} KB",
            pdf.len() / 1024,
            start.elapsed(),
            xlsx.len() / 1024
        );
    }
    Ok(())
}

/// Prints a paper again and again, each time of another dossier.
fn timed<P: Printable>(name: &str, mut paper: P, rename: impl Fn(&mut P, Option<String>)) -> Result<(), Failed> {
    let start = Instant::now();
    for n in 0..ROUNDS {
        rename(&mut paper, Some(format!("H57.19960-261121-{n:04}")));
        documents::pdf(&paper)?;
    }
    println!("{name}: {:.2?} each of {ROUNDS}", start.elapsed() / ROUNDS);
    Ok(())
}
