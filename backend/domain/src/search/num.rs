//! Conversions between counts and weights, in one place.
//!
//! Counts in a catalogue of some thousand procedures are far below the 2^24 at which `f32` starts to round.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A count as a weight.
#[expect(clippy::as_conversions, reason = "std has no lossless usize to f32 conversion; counts stay below 2^24")]
pub(super) fn weight(count: usize) -> f32 {
    count as f32
}

/// A count as a weight.
pub(super) fn weight32(count: u32) -> f32 {
    weight(position(count))
}

/// A stored number as a position in a slice.
pub(super) fn position(id: u32) -> usize {
    usize::try_from(id).unwrap_or(usize::MAX)
}

/// A position as a stored number; positions beyond `u32` do not occur, the catalogue is far smaller.
pub(super) fn id(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// A pair of terms as one key.
pub(super) fn pair(left: u32, right: u32) -> u64 {
    (u64::from(left) << 32) | u64::from(right)
}

/// Fast hasher for short keys (the multiply-and-rotate scheme of FxHash). The keys come from the catalogue, not from a stranger,
/// and look-ups with a stranger's words cannot insert, so resistance to flooding is not needed.
#[derive(Debug, Default, Clone)]
pub(super) struct FastHasher(u64);

impl FastHasher {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for FastHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            self.add(chunk.iter().fold(0, |word, byte| (word << 8) | u64::from(*byte)));
        }
        let rest = chunks.remainder();
        if !rest.is_empty() {
            self.add(rest.iter().fold(1, |word, byte| (word << 8) | u64::from(*byte)));
        }
    }

    fn write_u8(&mut self, n: u8) {
        self.add(u64::from(n));
    }

    fn write_u32(&mut self, n: u32) {
        self.add(u64::from(n));
    }

    fn write_u64(&mut self, n: u64) {
        self.add(n);
    }
}

/// Map with the fast hasher.
pub(super) type FastMap<K, V> = HashMap<K, V, BuildHasherDefault<FastHasher>>;
