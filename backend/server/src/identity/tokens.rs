//! Access tokens (short JWT) and refresh tokens (random, stored as hashes).

use std::collections::HashMap;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Duration, Utc};
use domain::access::Assignment;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use rand::RngCore as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{
    app::Clock,
    http::{
        actor::{AccountKind, Principal},
        error::AppResult,
        gate::Authenticator,
    },
};

/// Life of an access token: a changed right is felt after this at the latest.
pub const ACCESS_LIFE: Duration = Duration::minutes(10);
/// Life of a refresh token that is not used.
pub const REFRESH_LIFE: Duration = Duration::days(14);
/// Two tabs may refresh with the same token at once; later than this it is theft.
pub const REFRESH_GRACE: Duration = Duration::seconds(10);

const ISSUER: &str = "motcua/access";

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    sub: Uuid,
    iat: i64,
    exp: i64,
    kind: AccountKind,
    name: String,
    roles: Vec<Assignment>,
}

/// The keys of this service: the newest signs, all verify.
pub struct Tokens {
    newest: String,
    signing: EncodingKey,
    verifying: HashMap<String, DecodingKey>,
    clock: Clock,
}

impl std::fmt::Debug for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tokens").field("newest", &self.newest).finish_non_exhaustive()
    }
}

impl Tokens {
    /// From the stored keys, newest first.
    ///
    /// # Errors
    /// When there is none.
    pub fn new(keys: &[(Uuid, Vec<u8>)], clock: Clock) -> anyhow::Result<Self> {
        let (newest, secret) = keys.first().ok_or_else(|| anyhow::anyhow!("no key to sign access tokens with"))?;
        Ok(Self {
            newest: newest.to_string(),
            signing: EncodingKey::from_secret(secret),
            verifying: keys.iter().map(|(id, secret)| (id.to_string(), DecodingKey::from_secret(secret))).collect(),
            clock,
        })
    }

    /// A token for the caller.
    ///
    /// # Errors
    /// When it cannot be signed.
    pub fn issue(&self, caller: &Principal, now: DateTime<Utc>) -> AppResult<String> {
        let claims = Claims {
            iss: ISSUER.to_owned(),
            sub: caller.account,
            iat: now.timestamp(),
            exp: (now + ACCESS_LIFE).timestamp(),
            kind: caller.kind,
            name: caller.name.clone(),
            roles: caller.assignments.clone(),
        };
        let header = Header { kid: Some(self.newest.clone()), ..Header::new(Algorithm::HS256) };
        Ok(jsonwebtoken::encode(&header, &claims, &self.signing)?)
    }
}

impl Authenticator for Tokens {
    fn authenticate(&self, token: &str) -> Option<Principal> {
        let kid = jsonwebtoken::decode_header(token).ok()?.kid?;
        let mut rules = Validation::new(Algorithm::HS256);
        rules.set_issuer(&[ISSUER]);
        rules.set_required_spec_claims(&["exp", "iss", "sub"]);
        // By our clock, which a test may set.
        rules.validate_exp = false;
        let claims = jsonwebtoken::decode::<Claims>(token, self.verifying.get(&kid)?, &rules).ok()?.claims;
        (claims.exp > self.clock.now().timestamp()).then_some(Principal {
            account: claims.sub,
            kind: claims.kind,
            name: claims.name,
            assignments: claims.roles,
        })
    }
}

/// A new secret of 256 random bits, as text.
#[must_use]
pub fn random_secret() -> String {
    let mut bytes = [0_u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What is stored of a refresh token.
#[must_use]
pub fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}
