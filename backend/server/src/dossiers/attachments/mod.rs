//! Papers as files: taken by content, stored by SHA-256 before the transaction that names them, given back byte for byte.

mod handlers;
mod media;
mod service;

pub use handlers::{delete_attachment, download_attachment, upload_attachment};
pub use media::Media;
pub use service::{MAX_FILE, Upload, read_blob, store_blob, upload};
