//! Typst, set up once: fonts parsed and templates loaded on first use, then shared by all threads.

use std::sync::LazyLock;

use serde_json::json;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Dict, IntoValue, Smart};
use typst_as_lib::{TypstAsLibError, TypstEngine};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandards, Timestamp};

use crate::{Date, Error, Form, Paper, Printable, qr_svg, text};

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
            ("control.typ", include_str!("../templates/control.typ")),
            ("register.typ", include_str!("../templates/register.typ")),
            ("letter.typ", include_str!("../templates/letter.typ")),
        ])
        .fonts(FONTS.map(Bytes::new))
        .comemo_evict_max_age(Some(CACHE_AGE))
        .build()
});

/// The file of a form's template.
const fn template(form: Form) -> &'static str {
    match form {
        Form::Receipt => "receipt.typ",
        Form::Supplement => "supplement.typ",
        Form::Refusal => "refusal.typ",
        Form::Apology => "apology.typ",
        Form::Termination => "termination.typ",
        Form::Control => "control.typ",
        Form::Register => "register.typ",
        Form::Letter => "letter.typ",
    }
}

/// Lays out `paper` and writes it as a tagged PDF 1.7. Its date becomes the creation date, so the bytes depend on the data only.
pub(crate) fn render<P: Printable>(paper: &P) -> Result<Vec<u8>, Error> {
    to_pdf(&lay_out(paper)?, paper.head().issued_on, PdfStandards::default())
}

/// Lays out in the size asked for; [`Paper::Auto`] takes A5 if one page is enough.
pub(crate) fn lay_out<P: Printable>(paper: &P) -> Result<PagedDocument, Error> {
    let mut data = serde_json::to_value(paper)?;
    text::clean_all(&mut data);
    let (head, set) = (paper.head(), paper.head().form_set);
    let qr = head.tracking_url.as_deref().filter(|url| !url.is_empty()).map(qr_svg).transpose()?;
    let form = json!({
        "title": set.title(P::FORM), "number": set.number(P::FORM), "circular": set.circular(), "set": set.code(),
    });
    let on = |size: &str, small: bool| {
        let input = json!({ "slip": &data, "form": &form, "paper": size, "small": small, "qr": &qr });
        compile(P::FORM, input.to_string())
    };
    match (P::FORM, head.paper) {
        (Form::Letter | Form::Register, _) | (_, Paper::A4) => on("a4", false),
        (_, Paper::A5) => on("a5", true),
        (_, Paper::Auto) => {
            // One page where it can be: people sign at the end of it, and carry it about.
            for (size, small) in [("a5", true), ("a4", false), ("a4", true)] {
                let pages = on(size, small)?;
                if pages.pages().len() <= 1 {
                    return Ok(pages);
                }
            }
            on("a4", false)
        }
    }
}

/// The data travel as one JSON string: the template reads values out of it and never evaluates them as markup.
fn compile(form: Form, data: String) -> Result<PagedDocument, Error> {
    let mut inputs = Dict::new();
    inputs.insert("data".into(), data.into_value());
    ENGINE.compile_with_input(template(form), inputs).output.map_err(|error| match error {
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
