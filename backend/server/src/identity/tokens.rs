//! Access tokens (short JWT) and refresh tokens (random, stored as hashes).

use std::{
    collections::{HashMap, HashSet},
    sync::{PoisonError, RwLock},
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Duration, Utc};
use domain::{access::Assignment, ids::AgencyCode};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use rand::RngCore as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::rows;
use crate::{
    app::Clock,
    db::Db,
    http::{
        actor::{AccountKind, Principal},
        error::AppResult,
        gate::{Authenticator, Present},
    },
};

/// Life of an access token: a changed right is felt after this at the latest.
pub const ACCESS_LIFE: Duration = Duration::minutes(10);
/// Life of a refresh token that is not used.
pub const REFRESH_LIFE: Duration = Duration::days(14);
/// Two tabs may refresh with the same token at once; later than this it is theft.
pub const REFRESH_GRACE: Duration = Duration::seconds(10);

/// How old the knowledge of changing agencies may be. Dossiers leave their agency only when every process knows of it: later than this.
pub const LOOK_EVERY: Duration = Duration::seconds(2);

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
    db: Db,
    moving: RwLock<Moving>,
}

/// Agencies whose officials moved while access tokens live, as last looked up.
#[derive(Default)]
struct Moving {
    looked_at: DateTime<Utc>,
    agencies: HashSet<String>,
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
    pub fn new(keys: &[(Uuid, Vec<u8>)], clock: Clock, db: Db) -> anyhow::Result<Self> {
        let (newest, secret) = keys.first().ok_or_else(|| anyhow::anyhow!("no key to sign access tokens with"))?;
        Ok(Self {
            newest: newest.to_string(),
            signing: EncodingKey::from_secret(secret),
            verifying: keys.iter().map(|(id, secret)| (id.to_string(), DecodingKey::from_secret(secret))).collect(),
            clock,
            db,
            moving: RwLock::default(),
        })
    }

    /// Whether one of the bearer's agencies is changing, or did while the token lives. One look at the database serves all for [`LOOK_EVERY`].
    async fn has_moved(&self, bearer: &Principal) -> AppResult<bool> {
        let now = self.clock.now();
        let known = {
            let moving = self.moving.read().unwrap_or_else(PoisonError::into_inner);
            let fresh = (now - moving.looked_at).abs() < LOOK_EVERY;
            fresh.then(|| moving.concerns(bearer))
        };
        if let Some(known) = known {
            return Ok(known);
        }
        let agencies = rows::moving(&mut *self.db.get().await?, now - ACCESS_LIFE).await?.into_iter().collect();
        let fresh = Moving { looked_at: now, agencies };
        let concerned = fresh.concerns(bearer);
        *self.moving.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(concerned)
    }

    async fn bearer_now(&self, bearer: Principal) -> AppResult<Principal> {
        if bearer.kind != AccountKind::Official || !self.has_moved(&bearer).await? {
            return Ok(bearer);
        }
        let held = rows::assignments(&mut *self.db.get().await?, bearer.account).await?;
        let assignments = held
            .into_iter()
            .map(|held| Ok(Assignment { role: held.role.parse()?, agency: AgencyCode::parse(&held.agency_code)? }))
            .collect::<AppResult<_>>()?;
        Ok(Principal { assignments, ..bearer })
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

impl Moving {
    fn concerns(&self, bearer: &Principal) -> bool {
        bearer.assignments.iter().any(|held| self.agencies.contains(held.agency.as_str()))
    }
}

impl Authenticator for Tokens {
    fn present(&self, bearer: Principal) -> Present<'_> {
        Box::pin(self.bearer_now(bearer))
    }

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
