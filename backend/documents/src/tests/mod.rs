//! The papers as a clerk sees them: the text that a PDF reader finds, where it stands, how the page looks, and what odd data do to it.

use typst::foundations::Bytes;
use typst::layout::{Frame, FrameItem, Point};
use typst::text::Font;
use typst_layout::PagedDocument;

use crate::engine::{self, FONTS};
use crate::*;

#[path = "../../examples/sample_slips/samples.rs"]
mod samples;

mod book;
mod look;
mod pages;
mod words;

/// A piece of text: its left end, its right end and its baseline in points.
struct Piece {
    left: f64,
    right: f64,
    baseline: f64,
    text: String,
}

fn pieces(frame: &Frame, at: Point, found: &mut Vec<Piece>) {
    for (position, item) in frame.items() {
        let here = at + *position;
        match item {
            FrameItem::Text(text) => found.push(Piece {
                left: here.x.to_pt(),
                right: (here.x + text.width()).to_pt(),
                baseline: here.y.to_pt(),
                text: text.text.to_string(),
            }),
            FrameItem::Group(group) => {
                pieces(&group.frame, here + Point::new(group.transform.tx, group.transform.ty), found)
            }
            _ => {}
        }
    }
}

fn pieces_of(page: &typst_layout::Page) -> Vec<Piece> {
    let mut found = Vec::new();
    pieces(&page.frame, Point::zero(), &mut found);
    found
}

/// Without white space and break opportunities, so that line ends do not matter.
fn squash(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200B}').collect()
}

/// The text of each page as it was laid out, squashed.
fn page_texts(document: &PagedDocument) -> Vec<String> {
    let text = |page| pieces_of(page).iter().map(|piece| squash(&piece.text)).collect::<String>();
    document.pages().iter().map(text).collect()
}

/// The whole text that a reader finds in the PDF, squashed.
fn text_of<P: Printable>(paper: &P) -> String {
    let file = lopdf::Document::load_mem(&pdf(paper).unwrap()).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    squash(&file.extract_text(&pages).unwrap())
}

#[track_caller]
fn assert_in_order(text: &str, expected: &[&str]) {
    let mut from = 0;
    for part in expected {
        let at = text[from..].find(&squash(part));
        from += at.unwrap_or_else(|| panic!("{part:?} is missing, or too early, in:\n{text}"));
    }
}

/// Every piece of text within the page, with a margin that any printer keeps.
#[track_caller]
fn assert_inside_page(document: &PagedDocument) {
    const MARGIN: f64 = 18.0;
    for page in document.pages() {
        let (width, height) = (page.frame.width().to_pt(), page.frame.height().to_pt());
        for Piece { left, right, baseline, text } in pieces_of(page) {
            assert!(
                left >= MARGIN && right <= width - MARGIN && baseline >= MARGIN && baseline <= height - MARGIN,
                "{text:?} stands at {left:.0} to {right:.0} of {width:.0}, {baseline:.0} of {height:.0} points"
            );
        }
    }
}

fn pages_of<P: Printable>(paper: &P) -> PagedDocument {
    engine::lay_out(paper).unwrap()
}

fn is_a5(document: &PagedDocument) -> bool {
    (document.pages()[0].frame.width().to_mm() - 148.0).abs() < 0.1
}

#[test]
fn fonts_cover_vietnamese() {
    let with_marks = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư–—…“”‘’•₫";
    let letters = (' '..='~').chain(with_marks.chars()).chain('\u{1EA0}'..='\u{1EF9}');
    for data in FONTS {
        let font = Font::new(Bytes::new(data), 0).unwrap();
        assert_eq!(font.info().family, "Tinos");
        for letter in letters.clone() {
            assert!(
                font.info().coverage.contains(u32::from(letter)),
                "{letter} is missing in {:?}",
                font.info().variant
            );
        }
    }
}
