//! What every use case works with: the database and the ports, chosen once at start.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, Utc};
use object_store::ObjectStore;

use crate::{catalogue::Catalogue, db::Db, identity::Tokens};

/// Where "now" comes from: the system, or a test.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self(Arc::new(Utc::now))
    }

    /// A clock that tells what `now` tells.
    pub fn from_fn(now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// This moment, to the microsecond, which is what the database keeps.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        let now = (self.0)();
        DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now)
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}

/// A moment in Vietnamese time, as the API tells it.
#[must_use]
pub fn local(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    at.with_timezone(&domain::calendar::VIETNAM)
}

/// The application: cheap to clone, shared by all workers.
#[derive(Clone, Debug)]
pub struct App {
    /// The database.
    pub db: Db,
    /// Where files lie, by their SHA-256.
    pub blobs: Arc<dyn ObjectStore>,
    /// Where "now" comes from.
    pub clock: Clock,
    /// The catalogue in memory: search, calendar, summaries.
    pub catalogue: Arc<Catalogue>,
    /// Signs and reads access tokens.
    pub tokens: Arc<Tokens>,
    /// Address under which people reach this service, without a slash at the end.
    pub public_url: Arc<str>,
    /// Whether cookies are for HTTPS only.
    pub secure_cookies: bool,
}
