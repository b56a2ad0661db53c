//! Seek pages: an opaque cursor holds the sort key of the last row; the next page starts after it.

use std::slice;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::http::error::{AppError, AppResult, FieldError};

/// Default and largest number of items on a page.
pub const DEFAULT_LIMIT: u8 = 20;
/// Largest number of items on a page.
pub const MAX_LIMIT: u8 = 100;

/// Pack the sort key of the last row.
///
/// # Errors
/// Only if the key cannot be written as JSON.
pub fn encode<K: Serialize>(key: &K) -> AppResult<String> {
    Ok(URL_SAFE_NO_PAD.encode(serde_json::to_vec(key)?))
}

/// Read a cursor that came from [`encode`].
///
/// # Errors
/// 400 with pointer `/query/cursor` when it did not.
pub fn decode<K: DeserializeOwned>(cursor: Option<&str>) -> AppResult<Option<K>> {
    let Some(text) = cursor else { return Ok(None) };
    let key = URL_SAFE_NO_PAD.decode(text).ok().and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    let key = key.filter(|key| key.as_array().map_or(slice::from_ref(key), Vec::as_slice).iter().all(is_stored));
    key.and_then(|key| serde_json::from_value(key).ok()).map(Some).ok_or_else(|| {
        AppError::invalid(vec![FieldError::new(
            "/query/cursor",
            "badCursor",
            "Use the cursor of the page before, unchanged.",
        )])
    })
}

/// Whether PostgreSQL can hold it: it knows no NUL in texts, and no day as early as those with a signed year can be (ISO 8601, expanded).
fn is_stored(part: &Value) -> bool {
    let text = part.as_str().unwrap_or_default();
    let year = text.strip_prefix('-').and_then(|rest| rest.split_once('-')).map_or("", |(year, _)| year);
    let signed_year = year.len() >= 4 && year.bytes().all(|digit| digit.is_ascii_digit());
    !signed_year && !text.contains('\0')
}

/// `Link` to the next page: this address with the cursor of the next (RFC 8288).
#[must_use]
pub fn link(path: &str, query: &str, next: &str) -> String {
    let kept = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("cursor="));
    let pairs: Vec<&str> = kept.collect();
    let glue = if pairs.is_empty() { "" } else { "&" };
    format!("<{path}?{}{glue}cursor={next}>; rel=\"next\"", pairs.join("&"))
}

/// Cut `rows` (fetched with `limit + 1`) to a page and give the cursor of the next, if there is one.
///
/// # Errors
/// Only if the key cannot be written as JSON.
pub fn cut<R, K: Serialize>(mut rows: Vec<R>, limit: u8, key: impl Fn(&R) -> K) -> AppResult<(Vec<R>, Option<String>)> {
    let limit = usize::from(limit);
    if rows.len() <= limit {
        return Ok((rows, None));
    }
    rows.truncate(limit);
    let next = rows.last().map(|row| encode(&key(row))).transpose()?;
    Ok((rows, next))
}
