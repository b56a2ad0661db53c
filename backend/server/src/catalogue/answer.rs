//! Answers that callers may keep: an entity tag over the body, and 304 to those who have it.

use actix_web::{HttpRequest, HttpResponse, http::header};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::http::error::AppResult;

/// How long a list that hardly changes may be kept, in seconds.
const FRESH: &str = "public, max-age=300";

/// A JSON answer with an entity tag made of its bytes; 304 when the caller has it.
///
/// # Errors
/// Only if it cannot be written as JSON.
pub fn kept<T: Serialize>(request: &HttpRequest, body: &T) -> AppResult<HttpResponse> {
    let bytes = serde_json::to_vec(body)?;
    let mut hash = hex::encode(Sha256::digest(&bytes));
    hash.truncate(32);
    let tag = format!("\"{hash}\"");
    let known =
        request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).is_some_and(|tags| {
            tags.split(',').any(|known| known.trim().trim_start_matches("W/") == tag || known.trim() == "*")
        });
    let mut answer = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    answer.insert_header((header::ETAG, tag)).insert_header((header::CACHE_CONTROL, FRESH));
    Ok(if known { answer.finish() } else { answer.content_type("application/json").body(bytes) })
}
