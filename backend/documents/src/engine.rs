//! Typst, set up once: fonts parsed and templates loaded on first use, then shared by all threads.

use std::sync::LazyLock;

use serde::Serialize;
use serde_json::json;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Dict, IntoValue, Smart};
use typst_as_lib::{TypstAsLibError, TypstEngine};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandards, Timestamp};

use crate::{Date, Error, Paper, qr_svg, text};

/// How many documents a cached part of the layout outlives its last use.
const CACHE_AGE: usize = 10;
/// Vietnam is seven hours ahead of UTC all year, in minutes.
const UTC_OFFSET_MINUTES: i32 = 7 * 60;

pub(crate) static FONTS: [&[u8]; 4] = [
    include_bytes!("../fonts/Tinos-Regular.ttf"),
    include_bytes!("../fonts/Tinos-Bold.ttf"),
    include_bytes!("../fonts/Tinos-Italic.ttf"),
    include_bytes!("../fonts/Tinos-BoldItalic.ttf"),
];

static ENGINE: LazyLock<TypstEngine> = LazyLock::new(|| {
    TypstEngine::builder()
        .with_static_source_file_resolver([
            ("common.typ", include_str!("../templates/common.typ")),
            ("receipt.typ", include_str!("../templates/receipt.typ")),
            ("supplement.typ", include_str!("../templates/supplement.typ")),
            ("refusal.typ", include_str!("../templates/refusal.typ")),
            ("apology.typ", include_str!("../templates/apology.typ")),
            ("termination.typ", include_str!("../templates/termination.typ")),
            ("letter.typ", include_str!("../templates/letter.typ")),
        ])
        .fonts(FONTS.map(Bytes::new))
        .comemo_evict_max_age(Some(CACHE_AGE))
        .build()
});

/// Which template to print with.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Form {
    /// Form 01.
    Receipt,
    /// Form 02.
    Supplement,
    /// Form 03.
    Refusal,
    /// Form 04.
    Apology,
    /// Form 05.
    Termination,
    /// No form: a letter.
    Letter,
}

impl Form {
    fn template(self) -> &'static str {
        match self {
            Self::Receipt => "receipt.typ",
            Self::Supplement => "supplement.typ",
            Self::Refusal => "refusal.typ",
            Self::Apology => "apology.typ",
            Self::Termination => "termination.typ",
            Self::Letter => "letter.typ",
        }
    }
}

/// Lays out `slip` and writes it as a tagged PDF 1.7. `issued_on` becomes the creation date, so the bytes depend on the data only.
pub(crate) fn render<S: Serialize>(
    form: Form,
    paper: Paper,
    issued_on: Date,
    tracking_url: Option<&str>,
    slip: &S,
) -> Result<Vec<u8>, Error> {
    let pages = lay_out(form, paper, tracking_url, slip)?;
    to_pdf(&pages, issued_on, PdfStandards::default())
}

/// Lays out on the paper asked for; [`Paper::Auto`] takes A5 if one page is enough.
pub(crate) fn lay_out<S: Serialize>(
    form: Form,
    paper: Paper,
    tracking_url: Option<&str>,
    slip: &S,
) -> Result<PagedDocument, Error> {
    let mut data = serde_json::to_value(slip)?;
    text::clean_all(&mut data);
    let qr = tracking_url.filter(|url| !url.is_empty()).map(qr_svg).transpose()?;
    let on = |size: &str| compile(form, json!({ "slip": &data, "paper": size, "qr": &qr }).to_string());
    match paper {
        Paper::A5 => on("a5"),
        Paper::A4 => on("a4"),
        Paper::Auto => {
            let small = on("a5")?;
            if small.pages().len() <= 1 { Ok(small) } else { on("a4") }
        }
    }
}

/// The data travel as one JSON string: the template reads values out of it and never evaluates them as markup.
fn compile(form: Form, data: String) -> Result<PagedDocument, Error> {
    let mut inputs = Dict::new();
    inputs.insert("data".into(), data.into_value());
    ENGINE.compile_with_input(form.template(), inputs).output.map_err(|error| match error {
        TypstAsLibError::TypstSource(found) => Error::Template(messages(&found)),
        other => Error::Template(other.to_string()),
    })
}

/// Writes the pages as PDF; tests ask for archive and accessibility standards on top.
pub(crate) fn to_pdf(pages: &PagedDocument, issued_on: Date, standards: PdfStandards) -> Result<Vec<u8>, Error> {
    let options = PdfOptions {
        creator: Smart::Custom(Some("Motcua".to_owned())),
        timestamp: timestamp(issued_on),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|found| Error::Pdf(messages(&found)))
}

/// Midnight in Vietnam on `date`; none if there is no such day.
fn timestamp(date: Date) -> Option<Timestamp> {
    let (month, day) = (u8::try_from(date.month).ok()?, u8::try_from(date.day).ok()?);
    Timestamp::new_local(Datetime::from_ymd_hms(date.year, month, day, 0, 0, 0)?, UTC_OFFSET_MINUTES)
}

/// The diagnostics of Typst in one line.
fn messages(found: &[SourceDiagnostic]) -> String {
    found.iter().map(|one| one.message.as_str()).collect::<Vec<_>>().join("; ")
}
