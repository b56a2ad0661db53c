/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The text is longer than a QR code holds (about 2,300 bytes).
    #[error("the text is too long for a QR code")]
    QrTooLong,
    /// The data could not be written as JSON for the template.
    #[error("the data could not be handed to the template")]
    Data(#[from] serde_json::Error),
    /// The template did not compile with this data.
    #[error("the template failed: {0}")]
    Template(String),
    /// The laid out pages could not be written as PDF.
    #[error("writing the PDF failed: {0}")]
    Pdf(String),
    /// The workbook could not be written.
    #[error("writing the workbook failed: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}
