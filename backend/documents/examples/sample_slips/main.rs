//! Writes invented slips into a folder to be looked at, and says how long they took:
//! `cargo run --release -p documents --example sample_slips -- artifacts/slips`

#![expect(clippy::print_stdout, reason = "the output is the point")]

mod samples;

use std::{env, fs, path::PathBuf, time::Instant};

use documents::{Paper, ReceiptSlip, RefusalSlip, SupplementSlip};

const ROUNDS: u32 = 50;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = env::args_os().nth(1).map_or_else(|| PathBuf::from("artifacts/slips"), PathBuf::from);
    fs::create_dir_all(&folder)?;

    let start = Instant::now();
    let receipt = documents::receipt_slip(&samples::receipt())?;
    println!("first slip, fonts and templates included: {:.1?}", start.elapsed());

    let a5 = documents::receipt_slip(&ReceiptSlip { paper: Paper::A5, ..samples::receipt() })?;
    let bare = SupplementSlip {
        dossier_code: None,
        tracking_url: None,
        items: Vec::new(),
        round: None,
        number: None,
        ..samples::supplement()
    };
    let online = RefusalSlip { submitter_signs: false, paper: Paper::A4, ..samples::refusal() };
    let slips = [
        ("01-receipt", receipt),
        ("01-receipt-a5", a5),
        ("01-receipt-short", documents::receipt_slip(&samples::short_receipt())?),
        ("01-receipt-long", documents::receipt_slip(&samples::long_receipt())?),
        ("02-supplement", documents::supplement_slip(&samples::supplement())?),
        ("02-supplement-bare", documents::supplement_slip(&bare)?),
        ("03-refusal", documents::refusal_slip(&samples::refusal())?),
        ("03-refusal-online", documents::refusal_slip(&online)?),
        ("04-apology", documents::apology_slip(&samples::apology())?),
        ("05-termination", documents::termination_slip(&samples::termination())?),
    ];
    for (name, bytes) in slips {
        fs::write(folder.join(name).with_extension("pdf"), &bytes)?;
        println!("{name}: {} KB", bytes.len() / 1024);
    }

    let start = Instant::now();
    for n in 0..ROUNDS {
        let code = format!("H57.19960-261121-{n:04}");
        let url = format!("https://dichvucong.example.vn/tra-cuu/{code}");
        documents::receipt_slip(&ReceiptSlip { dossier_code: code, tracking_url: Some(url), ..samples::receipt() })?;
    }
    println!("{ROUNDS} different receipt slips: {:.2?} each", start.elapsed() / ROUNDS);
    let start = Instant::now();
    documents::receipt_slip(&ReceiptSlip {
        dossier_code: "H57.19960-261121-9999".to_owned(),
        ..samples::long_receipt()
    })?;
    println!("the long one, laid out on A5, then on A4: {:.1?}", start.elapsed());
    Ok(())
}
