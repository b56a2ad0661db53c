use qrcode::{EcLevel, QrCode, render::svg};

use crate::Error;

/// Draws a QR code of `text` (usually an address) as an SVG document, black on white, with the four-module quiet zone.
///
/// Error correction level M: readable with 15 % of the code stained, the usual choice for paper. The drawing has no size of its
/// own worth keeping: scale it, to 20 mm at least on paper.
///
/// # Errors
/// [`Error::QrTooLong`] above about 2,300 bytes.
pub fn qr_svg(text: &str) -> Result<String, Error> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| Error::QrTooLong)?;
    Ok(code.render::<svg::Color<'_>>().min_dimensions(256, 256).quiet_zone(true).build())
}
