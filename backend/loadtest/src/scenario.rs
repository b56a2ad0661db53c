//! Scenario files and what is made of them.

use anyhow::Context as _;
use reqwest::{Client, Method};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

/// A scenario as it stands in its file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Account to sign in with; none: nobody.
    username: Option<String>,
    /// Its password.
    password: Option<String>,
    /// Where `{pick}` comes from.
    collect: Option<Collect>,
    /// What `{query}` is taken from.
    #[serde(default)]
    queries: Vec<String>,
    /// Sent in turn by each client.
    requests: Vec<Request>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Collect {
    path: String,
    pointer: String,
    member: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    method: String,
    path: String,
    body: Option<Value>,
}

/// A scenario, signed in and with its values collected.
#[derive(Debug)]
pub struct Prepared {
    client: Client,
    url: String,
    token: Option<String>,
    picks: Vec<String>,
    scenario: Scenario,
}

impl Scenario {
    /// Sign in and collect.
    pub async fn prepare(self, url: &str) -> anyhow::Result<Prepared> {
        let client = Client::builder().build()?;
        let token = match (&self.username, &self.password) {
            (Some(username), Some(password)) => {
                let body = json!({ "username": username, "password": password });
                let answer: Value = client
                    .post(format!("{url}/api/v1/auth/login"))
                    .json(&body)
                    .send()
                    .await?
                    .error_for_status()?
                    .json()
                    .await?;
                answer.get("accessToken").and_then(Value::as_str).map(str::to_owned)
            }
            _ => None,
        };
        let mut prepared = Prepared { client, url: url.to_owned(), token, picks: Vec::new(), scenario: self };
        if let Some(collect) = &prepared.scenario.collect {
            let answer: Value =
                prepared.request(Method::GET, &collect.path).send().await?.error_for_status()?.json().await?;
            let items = answer.pointer(&collect.pointer).and_then(Value::as_array).context("nothing to collect")?;
            prepared.picks = items
                .iter()
                .filter_map(|item| item.get(&collect.member))
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect();
            anyhow::ensure!(!prepared.picks.is_empty(), "nothing to pick from");
        }
        Ok(prepared)
    }
}

impl Prepared {
    fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let request = self.client.request(method, format!("{}{path}", self.url));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// Send the request of this turn; true when the answer is a success.
    pub async fn send(&self, turn: usize) -> bool {
        let Some(wanted) = cycle(&self.scenario.requests, turn) else { return false };
        let unique = Uuid::now_v7().to_string();
        let fill = |text: &str| {
            text.replace("{pick}", cycle(&self.picks, turn).map_or("", String::as_str))
                .replace("{query}", cycle(&self.scenario.queries, turn).map_or("", String::as_str))
                .replace("{unique}", &unique)
        };
        let Ok(method) = wanted.method.parse() else { return false };
        let mut request = self.request(method, &fill(&wanted.path));
        if let Some(body) = &wanted.body {
            request = request
                .header("Idempotency-Key", &unique)
                .header("Content-Type", "application/json")
                .body(fill(&body.to_string()));
        }
        match request.send().await {
            Ok(answer) => answer.status().is_success() && answer.bytes().await.is_ok(),
            Err(_) => false,
        }
    }
}

fn cycle<T>(items: &[T], turn: usize) -> Option<&T> {
    turn.checked_rem(items.len()).and_then(|place| items.get(place))
}
