//! Signatures after Standard Webhooks 1.0.0: HMAC-SHA256 over `id.timestamp.body`.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use crate::http::error::{AppError, AppResult, FieldError};

/// How far the clocks of two systems may be apart, in seconds.
pub const TOLERANCE: i64 = 300;
/// What a key begins with.
const PREFIX: &str = "whsec_";
/// Fewest bytes of a key.
const SHORTEST: usize = 24;

/// The bytes of a key.
///
/// # Errors
/// 400 when it is none.
pub fn key(secret: &str) -> AppResult<Vec<u8>> {
    let bytes = secret.strip_prefix(PREFIX).and_then(|text| STANDARD.decode(text).ok());
    bytes.filter(|bytes| bytes.len() >= SHORTEST).ok_or_else(|| {
        let message = "Give `whsec_` and at least 24 bytes in Base64.";
        AppError::invalid(vec![FieldError::new("/secret", "key", message)])
    })
}

fn mac(secret: &str, id: &str, timestamp: i64, body: &[u8]) -> AppResult<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&key(secret)?)?;
    mac.update(format!("{id}.{timestamp}.").as_bytes());
    mac.update(body);
    Ok(mac)
}

/// The signature of a message.
///
/// # Errors
/// When the key is none.
pub fn sign(secret: &str, id: &str, timestamp: i64, body: &[u8]) -> AppResult<String> {
    Ok(format!("v1,{}", STANDARD.encode(mac(secret, id, timestamp, body)?.finalize().into_bytes())))
}

/// Whether one of the signatures (there are two while a key is replaced) is ours, and the message is of now.
///
/// # Errors
/// When the key is none.
pub fn verify(
    secret: &str,
    id: &str,
    timestamp: &str,
    signatures: &str,
    body: &[u8],
    now: DateTime<Utc>,
) -> AppResult<bool> {
    let Ok(timestamp) = timestamp.parse::<i64>() else { return Ok(false) };
    if now.timestamp().abs_diff(timestamp) > TOLERANCE.unsigned_abs() {
        return Ok(false);
    }
    for signature in signatures.split(' ').filter_map(|signature| signature.strip_prefix("v1,")) {
        let Ok(signature) = STANDARD.decode(signature) else { continue };
        // In constant time.
        if mac(secret, id, timestamp, body)?.verify_slice(&signature).is_ok() {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::{sign, verify};
    use chrono::DateTime;

    /// The example of the specification.
    #[test]
    fn the_published_example_is_signed_as_published() {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let (id, timestamp, body) = ("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, br#"{"test": 2432232314}"#);
        let signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        let now = DateTime::from_timestamp(timestamp + 200, 0).unwrap_or_default();
        assert!(matches!(sign(secret, id, timestamp, body), Ok(ours) if ours == signature));
        let verified = |stamp: i64, body: &[u8], now| {
            let both = format!("v1,AAAA {signature}");
            matches!(verify(secret, id, &stamp.to_string(), &both, body, now), Ok(true))
        };
        assert!(verified(timestamp, body, now));
        assert!(!verified(timestamp, b"{}", now));
        assert!(!verified(timestamp + 1, body, now));
        assert!(!verified(timestamp, body, now + chrono::TimeDelta::seconds(101)));
    }
}
