//! What a handler may ask of a request: a checked body, a checked query, a precondition, an idempotency key.
//! Failures are problem documents; nothing of actix's own text answers is left.

use std::{future::Future, pin::Pin, sync::Arc};

use actix_web::{
    FromRequest, HttpMessage as _, HttpRequest,
    dev::Payload,
    http::header::{self, HeaderName},
    web,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{
    contract::Operation,
    error::{AppError, AppResult, Code, FieldError},
};

/// Largest JSON body that is read, in bytes.
pub const MAX_BODY: usize = 1024 * 1024;

type Later<T> = Pin<Box<dyn Future<Output = AppResult<T>>>>;

fn operation(request: &HttpRequest) -> AppResult<Arc<Operation>> {
    request.extensions().get::<Arc<Operation>>().cloned().ok_or_else(|| {
        AppError::Unexpected(anyhow::anyhow!("{} {} is not in the document", request.method(), request.path()))
    })
}

/// A JSON body that fits its schema in the document.
#[derive(Debug)]
pub struct Body<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Body<T> {
    type Error = AppError;
    type Future = Later<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let bytes = web::Bytes::from_request(&request, payload);
        Box::pin(async move {
            let kind =
                request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
            if kind.split(';').next().map(|kind| kind.trim().to_ascii_lowercase())
                != Some("application/json".to_owned())
            {
                return Err(AppError::detail(Code::UnsupportedMediaType, "Send application/json."));
            }
            let bytes = bytes.await.map_err(|error| match error.as_response_error().status_code() {
                actix_web::http::StatusCode::PAYLOAD_TOO_LARGE => AppError::code(Code::TooLarge),
                _ => AppError::detail(Code::MalformedBody, "The body did not arrive whole."),
            })?;
            let value: Value = serde_json::from_slice(&bytes).map_err(|error| {
                AppError::detail(
                    Code::MalformedBody,
                    format!("Not JSON at line {}, column {}.", error.line(), error.column()),
                )
            })?;
            operation(&request)?.check_body(&value)?;
            serde_json::from_value(value)
                .map(Self)
                .map_err(|error| AppError::invalid(vec![FieldError::new("", "invalid", error.to_string())]))
        })
    }
}

/// Query parameters that fit the document.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Query<T> {
    type Error = AppError;
    type Future = std::future::Ready<AppResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(operation(request).and_then(|operation| {
            let value = operation.check_query(request.query_string())?;
            serde_json::from_value(value)
                .map(Self)
                .map_err(|error| AppError::invalid(vec![FieldError::new("/query", "invalid", error.to_string())]))
        }))
    }
}

/// The version that a writer read, from `If-Match`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IfMatch(pub i64);

impl FromRequest for IfMatch {
    type Error = AppError;
    type Future = std::future::Ready<AppResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let tag = text_header(request, &header::IF_MATCH);
        std::future::ready(match tag.as_deref().map(str::trim) {
            None | Some("") => Err(AppError::code(Code::PreconditionRequired)),
            Some(tag) => tag.trim_matches('"').parse().map(Self).map_err(|_| {
                AppError::invalid(vec![FieldError::new(
                    "/header/If-Match",
                    "badTag",
                    "Use the ETag that you read, unchanged.",
                )])
            }),
        })
    }
}

/// The key that makes a write happen once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(pub String);

impl FromRequest for IdempotencyKey {
    type Error = AppError;
    type Future = std::future::Ready<AppResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let key = text_header(request, &HeaderName::from_static("idempotency-key"));
        std::future::ready(match key {
            None => Err(AppError::code(Code::IdempotencyKeyRequired)),
            Some(key) if key.is_empty() || key.len() > 200 => Err(AppError::invalid(vec![FieldError::new(
                "/header/Idempotency-Key",
                "length",
                "Use 1 to 200 characters.",
            )])),
            Some(key) => Ok(Self(key)),
        })
    }
}

/// The same on a write that has another guard: the version that was read tells a second one apart, a key gives it the first one's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionalKey(pub Option<IdempotencyKey>);

impl FromRequest for OptionalKey {
    type Error = AppError;
    type Future = std::future::Ready<AppResult<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        if !request.headers().contains_key("idempotency-key") {
            return std::future::ready(Ok(Self(None)));
        }
        std::future::ready(IdempotencyKey::from_request(request, payload).into_inner().map(|key| Self(Some(key))))
    }
}

fn text_header(request: &HttpRequest, name: &HeaderName) -> Option<String> {
    request.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

/// The strong entity tag of a version.
#[must_use]
pub fn etag(version: i64) -> (HeaderName, String) {
    (header::ETAG, format!("\"{version}\""))
}

/// Whether the caller has this version already (`If-None-Match`).
#[must_use]
pub fn not_modified(request: &HttpRequest, version: i64) -> bool {
    text_header(request, &header::IF_NONE_MATCH).is_some_and(|tags| {
        tags.split(',').any(|tag| tag.trim().trim_start_matches("W/").trim_matches('"') == version.to_string())
    })
}
