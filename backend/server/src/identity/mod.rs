//! Who acts: accounts of citizens and officials, sign-in, sessions.

mod dto;
mod handlers;
mod password;
mod rows;
mod service;
mod tokens;

use diesel_async::AsyncConnection as _;
use rand::RngCore as _;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub use rows::{
    AccountRow, addresses_at, assign_all_in_tx, assign_in_tx, assignments, by_id, by_proved_number, by_username,
    forget_sessions, insert_in_tx, links_sought, newly_proved, release_all_in_tx, staff_of, workplaces,
};
pub use tokens::{LOOK_EVERY, Tokens, random_secret};

use crate::{
    app::Clock,
    db::Db,
    http::error::{AppError, AppResult},
};

/// The routes of sign-in.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::register_citizen)
        .service(handlers::login)
        .service(handlers::refresh_session)
        .service(handlers::logout)
        .service(handlers::get_me);
}

/// Load the keys for access tokens; make the first one when there is none.
///
/// # Errors
/// When the database fails.
pub async fn tokens(db: &Db, clock: &Clock) -> AppResult<Tokens> {
    let keys = db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let keys = rows::signing_keys(tx).await?;
            if !keys.is_empty() {
                return Ok(keys);
            }
            let mut secret = vec![0_u8; 32];
            rand::rng().fill_bytes(&mut secret);
            rows::insert_signing_key_in_tx(tx, Uuid::now_v7(), &secret, clock.now()).await?;
            rows::signing_keys(tx).await
        })
        .await?;
    Ok(Tokens::new(&keys, clock.clone(), db.clone())?)
}

/// Whether a secret that somebody tells belongs to a hash.
///
/// # Errors
/// When the worker thread fails.
pub async fn verify_secret(secret: &str, hash: &str) -> AppResult<bool> {
    password::verify(secret.to_owned(), Some(hash.to_owned())).await
}

/// Hash a password for a new account.
///
/// # Errors
/// When the worker thread fails.
pub async fn hash_password(password: &str) -> AppResult<String> {
    password::hash(password.to_owned()).await
}
