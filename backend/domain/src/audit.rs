//! The hash chain of events and audit entries: each link covers the one before it, so that a changed, missing, added or moved entry shows.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::ids::Malformed;

/// A SHA-256 hash; in text 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hash([u8; 32]);

impl Hash {
    /// What stands before the first link.
    pub const GENESIS: Self = Self([0; 32]);

    /// The bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Takes the 32 bytes of a stored hash.
    ///
    /// # Errors
    /// There are more or fewer.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
        bytes.try_into().map(Self).map_err(|_| Malformed { what: "hash" })
    }

    /// Reads 64 hexadecimal digits.
    ///
    /// # Errors
    /// They are none.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        hex::decode(text).map_err(|_| Malformed { what: "hash" }).and_then(|bytes| Self::from_bytes(&bytes))
    }

    /// The hash of some content: an attachment, a document.
    #[must_use]
    pub fn of(content: &[u8]) -> Self {
        Self(Sha256::digest(content).into())
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl TryFrom<String> for Hash {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<Hash> for String {
    fn from(hash: Hash) -> Self {
        hash.to_string()
    }
}

/// The link after `previous` for an entry of these fields, always given in the same order. Every field is preceded by its length, so that no two
/// lists of fields have the same bytes.
#[must_use]
pub fn next<'a>(previous: &Hash, fields: impl IntoIterator<Item = &'a [u8]>) -> Hash {
    let mut hasher = Sha256::new_with_prefix(previous.0);
    for field in fields {
        hasher.update(u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
        hasher.update(field);
    }
    Hash(hasher.finalize().into())
}

/// One stored entry: its fields as bytes, and the hash that was stored with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The fields, in the order used to make it.
    pub fields: Vec<Vec<u8>>,
    /// The stored hash.
    pub hash: Hash,
}

/// The end of a sound chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many links.
    pub length: u64,
    /// The last hash.
    pub hash: Hash,
}

/// The first link whose stored hash is not that of its fields and of the link before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("link {position} of the chain is broken")]
pub struct Broken {
    /// Its place, from 0.
    pub position: u64,
}

/// Walks a chain from its beginning. A cut-off end does not show here: compare the head with what was noted elsewhere.
///
/// # Errors
/// The first broken link.
pub fn verify(links: impl IntoIterator<Item = Link>) -> Result<Head, Broken> {
    let start = Head { length: 0, hash: Hash::GENESIS };
    links.into_iter().try_fold(start, |head, link| {
        let expected = next(&head.hash, link.fields.iter().map(Vec::as_slice));
        if expected == link.hash {
            Ok(Head { length: head.length + 1, hash: expected })
        } else {
            Err(Broken { position: head.length })
        }
    })
}

/// JSON as one text: with its keys in order, since PostgreSQL's `jsonb` does not keep the order in which they were written.
#[must_use]
pub fn canonical(value: &Value) -> String {
    let mut text = String::new();
    write_canonical(value, &mut text);
    text
}

fn write_canonical(value: &Value, text: &mut String) {
    match value {
        Value::Object(members) => {
            let mut keys: Vec<_> = members.iter().collect();
            keys.sort_unstable_by_key(|(key, _)| *key);
            text.push('{');
            for (place, (key, value)) in keys.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                text.push_str(&Value::String(key.clone()).to_string());
                text.push(':');
                write_canonical(value, text);
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write_canonical(item, text);
            }
            text.push(']');
        }
        plain => text.push_str(&plain.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(entries: &[[&str; 2]]) -> Vec<Link> {
        let mut last = Hash::GENESIS;
        let link = |entry: &[&str; 2]| {
            last = next(&last, entry.iter().map(|field| field.as_bytes()));
            Link { fields: entry.iter().map(|field| field.as_bytes().to_vec()).collect(), hash: last }
        };
        entries.iter().map(link).collect()
    }

    const ENTRIES: [[&str; 2]; 4] = [["a", "1"], ["b", "2"], ["c", ""], ["", "d"]];

    #[test]
    fn a_sound_chain_verifies() {
        let links = chain(&ENTRIES);
        assert_eq!(verify(links.clone()), Ok(Head { length: 4, hash: links[3].hash }));
        assert_eq!(verify([]), Ok(Head { length: 0, hash: Hash::GENESIS }));
    }

    #[test]
    fn every_tampering_shows_where_it_begins() {
        for place in 0..4 {
            let mut changed = chain(&ENTRIES);
            changed[place].fields[0].push(b'x');
            assert_eq!(verify(changed), Err(Broken { position: u64::try_from(place).unwrap() }));
            let mut shorter = chain(&ENTRIES);
            shorter.remove(place);
            assert_eq!(verify(shorter).is_ok(), place == 3);
        }
        let mut swapped = chain(&ENTRIES);
        swapped.swap(1, 2);
        assert_eq!(verify(swapped), Err(Broken { position: 1 }));
    }

    #[test]
    fn fields_do_not_flow_into_each_other() {
        let of = |fields: &[&str]| next(&Hash::GENESIS, fields.iter().map(|field| field.as_bytes()));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["a"]), of(&["a", ""]));
        assert_eq!(Hash::parse(&of(&["a"]).to_string()), Ok(of(&["a"])));
    }

    #[test]
    fn hashes_are_read_and_written() {
        assert_eq!(Hash::of(b"abc").to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert!(Hash::parse("ba78").is_err());
        assert!(Hash::parse(&"g".repeat(64)).is_err());
    }
}
