//! What systems say to each other about a child.

use chrono::{DateTime, Utc};
use domain::dossier::ChildNews;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::opening::{Paper, Request};
use crate::http::error::AppResult;

/// Type of a message that asks for a child.
pub const REQUESTED: &str = "vn.motcua.child.requested";
/// Type of a message that tells how a child stands.
pub const TOLD: &str = "vn.motcua.child.told";
/// Type of a message that takes a child back.
pub const WITHDRAWN: &str = "vn.motcua.child.withdrawn";

/// A message.
#[derive(Debug)]
pub enum Message {
    /// Open a child.
    Requested(Box<Request>),
    /// How a child stands.
    Told(Box<Told>),
    /// A child is not needed any more.
    Withdrawn(Withdrawn),
}

/// How a child stands.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Told {
    /// Which one.
    pub child: Uuid,
    /// How it stands.
    pub news: ChildNews,
    /// Until when it should be done.
    pub due_at: Option<DateTime<Utc>>,
    /// Its result, once it is issued.
    pub result: Option<Paper>,
}

/// A child is not needed any more.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Withdrawn {
    /// Which one.
    pub child: Uuid,
    /// Why.
    pub reason: String,
}

impl Message {
    /// Its type, as a CloudEvent has it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Requested(_) => REQUESTED,
            Self::Told(_) => TOLD,
            Self::Withdrawn(_) => WITHDRAWN,
        }
    }

    /// Its data.
    pub fn data(&self) -> AppResult<Value> {
        Ok(match self {
            Self::Requested(request) => serde_json::to_value(request)?,
            Self::Told(told) => serde_json::to_value(told)?,
            Self::Withdrawn(withdrawn) => serde_json::to_value(withdrawn)?,
        })
    }

    /// Read it; none where the type is unknown or the data is not of that type.
    pub fn read(kind: &str, data: Value) -> Option<Self> {
        match kind {
            REQUESTED => serde_json::from_value(data).ok().map(|request| Self::Requested(Box::new(request))),
            TOLD => serde_json::from_value(data).ok().map(|told| Self::Told(Box::new(told))),
            WITHDRAWN => serde_json::from_value(data).ok().map(Self::Withdrawn),
            _ => None,
        }
    }

    /// The papers in it, whose bytes go with it.
    pub fn papers(&mut self) -> Vec<&mut Paper> {
        match self {
            Self::Requested(request) => request.papers.iter_mut().collect(),
            Self::Told(told) => told.result.iter_mut().collect(),
            Self::Withdrawn(_) => Vec::new(),
        }
    }
}

/// A message on its way (CloudEvents 1.0, structured mode).
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloudEvent {
    /// Always `1.0`.
    #[schema(pattern = r"^1\.0$")]
    pub specversion: String,
    /// The same when it is sent again.
    #[schema(min_length = 1, max_length = 100)]
    pub id: String,
    /// Where the API of the sending system begins.
    #[schema(min_length = 1, max_length = 500, example = "https://motcua.example/api/v1")]
    pub source: String,
    /// `vn.motcua.child.requested`, `vn.motcua.child.told` or `vn.motcua.child.withdrawn`.
    #[serde(rename = "type")]
    #[schema(min_length = 1, max_length = 100)]
    pub kind: String,
    /// The child.
    #[schema(max_length = 100)]
    pub subject: String,
    /// When it was written.
    pub time: DateTime<Utc>,
    /// Always `application/json`.
    #[schema(pattern = "^application/json$")]
    pub datacontenttype: String,
    /// What the type says.
    pub data: Value,
}
