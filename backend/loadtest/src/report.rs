//! Rate and percentiles.

use std::time::Duration;

use serde_json::json;

/// What the clients saw.
#[derive(Debug, Default)]
pub struct Report {
    times: Vec<Duration>,
    failed: usize,
}

impl Report {
    /// Note one answer.
    pub fn note(&mut self, took: Duration, succeeded: bool) {
        if succeeded {
            self.times.push(took);
        } else {
            self.failed += 1;
        }
    }

    /// Take in what another client saw.
    pub fn add(&mut self, mut other: Self) {
        self.times.append(&mut other.times);
        self.failed += other.failed;
    }

    /// One line of JSON.
    pub fn line(mut self, elapsed: Duration) -> anyhow::Result<String> {
        self.times.sort_unstable();
        let count = u32::try_from(self.times.len())?;
        let at = |thousandths: usize| {
            let place = self.times.len().saturating_sub(1) * thousandths / 1000;
            self.times.get(place).map(|time| time.as_secs_f64() * 1000.0)
        };
        Ok(json!({
            "requests": count,
            "failed": self.failed,
            "perSecond": f64::from(count) / elapsed.as_secs_f64(),
            "p50ms": at(500),
            "p99ms": at(990),
            "maxMs": at(1000),
        })
        .to_string())
    }
}
