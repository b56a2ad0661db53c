//! Passwords: argon2id, off the request threads.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};

use crate::http::error::AppResult;

/// A hash of something nobody knows: verifying against it costs what a real one costs, so that the time of an answer does not tell
/// whether a user name exists.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bW90Y3VhLW5vYm9keQ$2Qv3mM1dRr0dXbqS0m0m2bqz8l1y7g4gq6Qz8k8mZ4s";

/// Hash a password.
///
/// # Errors
/// When the worker thread fails.
pub async fn hash(password: String) -> AppResult<String> {
    Ok(actix_web::web::block(move || {
        Argon2::default()
            .hash_password(password.as_bytes())
            .map(|hash| hash.to_string())
            .map_err(|error| anyhow::anyhow!("{error}"))
    })
    .await
    .map_err(|error| anyhow::anyhow!("{error}"))??)
}

/// Whether the password belongs to the hash; without a hash always false, after the same time.
///
/// # Errors
/// When the worker thread fails.
pub async fn verify(password: String, hash: Option<String>) -> AppResult<bool> {
    Ok(actix_web::web::block(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let fits = PasswordHash::new(&hash)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
        known && fits
    })
    .await
    .map_err(|error| anyhow::anyhow!("{error}"))?)
}
