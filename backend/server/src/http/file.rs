//! Bytes as an answer: a paper, a workbook, a file that somebody stored.

use actix_web::{HttpResponse, http::header};
use bytes::Bytes;

/// A file as an answer: shown in the page, never run in it, kept by nobody on the way.
#[must_use]
pub fn answer(media_type: &str, name: &str, bytes: Bytes) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, media_type.to_owned()))
        .insert_header((header::CONTENT_DISPOSITION, disposition(name)))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; sandbox"))
        .body(bytes)
}

/// RFC 6266 with the name in UTF-8 (RFC 8187).
fn disposition(name: &str) -> String {
    let encoded: String = name
        .bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect();
    format!("inline; filename*=UTF-8''{encoded}")
}
