//! How the papers look: each page drawn by Typst's own renderer and held to a drawing that a person has looked at.
//!
//! After a change that is meant, `MOTCUA_WRITE_LOOKS=1` draws the references in `looks/` anew: look at each before it is committed.

use std::{fs, path::PathBuf};

use tiny_skia::Pixmap;
use typst_layout::PagedDocument;
use typst_render::RenderOptions;

use super::{pages_of, samples};
use crate::*;

/// Pixels of a point: small, but a line that moves by a millimetre moves by two pixels.
const SCALE: f32 = 0.75;
/// From this difference of brightness on, a pixel is another one.
const OTHER: u8 = 96;
/// Pixels of ten thousand that may differ: edges that another machine rounds otherwise. The name of one person is more.
const TOLERATED: usize = 5;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("looks")
}

/// The brightness of each pixel.
fn grey(picture: &Pixmap) -> Vec<u8> {
    let of = |[red, green, blue, _]: [u8; 4]| {
        u8::try_from((u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114) / 1000).unwrap()
    };
    picture.data().chunks_exact(4).map(|pixel| of([pixel[0], pixel[1], pixel[2], pixel[3]])).collect()
}

/// What is wrong with how a page looks.
fn fault(name: &str, found: &Pixmap) -> Option<String> {
    let path = folder().join(name).with_extension("png");
    if std::env::var_os("MOTCUA_WRITE_LOOKS").is_some() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(&path, shrunk(found)).unwrap();
        return None;
    }
    let Ok(bytes) = fs::read(&path) else { return Some(format!("{name}: there is no {}", path.display())) };
    let (width, height, expected) = opened(&bytes);
    if (width, height) != (found.width(), found.height()) {
        return Some(format!("{name}: {}x{} pixels, not {width}x{height}", found.width(), found.height()));
    }
    let pixels = grey(found);
    let other = pixels.iter().zip(&expected).filter(|(a, b)| a.abs_diff(**b) >= OTHER).count();
    (other * 10_000 > TOLERATED * pixels.len()).then(|| format!("{name}: {other} of {} pixels differ", pixels.len()))
}

/// As PNG in shades of grey: a third of the size of one in colours, and the papers have none.
fn shrunk(picture: &Pixmap) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&grey(picture)).unwrap();
    writer.finish().unwrap();
    bytes
}

fn opened(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    pixels.truncate(info.buffer_size());
    (info.width, info.height, pixels)
}

fn drawn(document: &PagedDocument) -> Vec<Pixmap> {
    drawn_at(document, SCALE)
}

fn drawn_at(document: &PagedDocument, scale: f32) -> Vec<Pixmap> {
    let options = RenderOptions { pixel_per_pt: f64::from(scale).into(), ..RenderOptions::default() };
    document.pages().iter().map(|page| typst_render::render(page, &options)).collect()
}

fn papers() -> Vec<(&'static str, PagedDocument)> {
    vec![
        ("01-receipt", pages_of(&samples::receipt())),
        ("01-receipt-a5", pages_of(&samples::short_receipt())),
        ("02-supplement", pages_of(&samples::supplement())),
        ("03-refusal", pages_of(&samples::refusal())),
        ("04-apology", pages_of(&samples::apology())),
        ("05-termination", pages_of(&samples::termination())),
        ("06-control", pages_of(&samples::control())),
        ("06-control-fresh", pages_of(&samples::fresh_control())),
        ("07-register", pages_of(&samples::register(11))),
    ]
}

#[test]
fn every_paper_looks_as_it_was_looked_at() {
    let mut faults = Vec::new();
    for (name, document) in papers() {
        for (picture, nth) in drawn(&document).iter().zip(1..) {
            let name = if nth == 1 { name.to_owned() } else { format!("{name}-{nth}") };
            faults.extend(fault(&name, picture));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_look_that_changed_is_seen() {
    if std::env::var_os("MOTCUA_WRITE_LOOKS").is_some() {
        return;
    }
    // One line more in the reason pushes everything below it down.
    let slip =
        RefusalSlip { reason: format!("{}\nMột dòng nữa.", samples::refusal().reason), ..samples::refusal() };
    let moved = drawn(&pages_of(&slip));
    assert!(fault("03-refusal", &moved[0]).is_some(), "the comparison sees nothing");
    // The name of another official is another picture too.
    let slip = RefusalSlip { official: Some("Phạm Thị Bích Ngọc".to_owned()), ..samples::refusal() };
    assert!(fault("03-refusal", &drawn(&pages_of(&slip))[0]).is_some(), "the comparison does not see a name");
}

#[test]
fn the_qr_code_is_drawn_where_there_is_an_address_and_only_there() {
    let with = pages_of(&samples::refusal());
    let slip = RefusalSlip { head: Head { tracking_url: None, ..samples::refusal().head }, ..samples::refusal() };
    assert_eq!(codes(&with), samples::refusal().head.tracking_url.as_slice());
    assert_eq!(codes(&pages_of(&slip)), Vec::<String>::new());
    assert_eq!(codes(&pages_of(&samples::receipt())), samples::receipt().head.tracking_url.as_slice());
    // The one of a book opens that book.
    assert_eq!(codes(&pages_of(&samples::register(3))), samples::register(3).head.tracking_url.as_slice());
}

/// What a telephone that is held over the first page reads.
fn codes(document: &PagedDocument) -> Vec<String> {
    // 288 points an inch: less than what an office printer gives.
    let page = &drawn_at(document, 4.0)[0];
    let (width, pixels) = (usize::try_from(page.width()).unwrap(), grey(page));
    let height = usize::try_from(page.height()).unwrap();
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    seen.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect()
}
