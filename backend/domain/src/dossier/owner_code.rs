//! The code that is sent to the owner of what somebody files for him: how long it holds, how often it is tried and sent.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::RefusalCode;

/// How long a code holds, in minutes.
const HOLDS: i64 = 15;
/// How often a code is tried before a new one must be sent.
const TRIES: u32 = 5;
/// Codes that one dossier may cost at most.
const SENDS: u32 = 5;
/// Seconds between two codes.
const PAUSE: i64 = 60;

/// The last code that was sent for a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SentCode {
    /// When.
    pub asked_at: DateTime<FixedOffset>,
    /// From when on it is nobody's.
    pub expires_at: DateTime<FixedOffset>,
    /// How often it may still be tried.
    pub tries_left: u32,
    /// Codes sent for this dossier, this one included.
    pub sends: u32,
}

impl SentCode {
    /// A code that is sent now.
    ///
    /// # Errors
    /// Another was sent just now, or too many.
    pub fn next(last: Option<&Self>, now: DateTime<FixedOffset>) -> Result<Self, RefusalCode> {
        let sends = last.map_or(0, |last| last.sends).saturating_add(1);
        if sends > SENDS {
            return Err(RefusalCode::TooManyCodes);
        }
        if last.is_some_and(|last| now < last.asked_at + TimeDelta::seconds(PAUSE)) {
            return Err(RefusalCode::CodeTooSoon);
        }
        Ok(Self { asked_at: now, expires_at: now + TimeDelta::minutes(HOLDS), tries_left: TRIES, sends })
    }

    /// Whether it may still be tried.
    #[must_use]
    pub fn is_open(&self, now: DateTime<FixedOffset>) -> bool {
        now < self.expires_at && self.tries_left > 0
    }
}
