//! One error type, one body: `application/problem+json` (RFC 9457).
//!
//! Use the constructors: [`AppError::invalid`] for input (400, all errors at once), [`AppError::code`] for a refusal with a stable
//! code, `?` for everything unexpected, which becomes a blank 500 with its cause in the log.

use actix_web::{
    HttpResponse, ResponseError,
    http::{StatusCode, header},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::request_id;

/// Shorthand for handlers, services and rows.
pub type AppResult<T> = Result<T, AppError>;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $status:ident, $title:literal;)*) => {
        /// Why a request was refused: a stable code, its HTTP status and a title.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code, for documentation and tests.
            pub const ALL: &[Code] = &[$(Code::$name),*];

            /// The code as it stands in the problem document.
            #[must_use]
            pub const fn as_str(self) -> &'static str { match self { $(Code::$name => $code),* } }

            /// The HTTP status that goes with it.
            #[must_use]
            pub const fn status(self) -> StatusCode { match self { $(Code::$name => StatusCode::$status),* } }

            /// A short sentence for people.
            #[must_use]
            pub const fn title(self) -> &'static str { match self { $(Code::$name => $title),* } }
        }
    };
}

codes! {
    /// Input that breaks the contract; see `errors`.
    InvalidInput = "invalidInput", BAD_REQUEST, "The request is not valid.";
    /// A body that is not JSON.
    MalformedBody = "malformedBody", BAD_REQUEST, "The body cannot be read.";
    /// No or a bad access token.
    Unauthenticated = "unauthenticated", UNAUTHORIZED, "Sign in first.";
    /// Wrong user name or password.
    WrongCredentials = "wrongCredentials", UNAUTHORIZED, "The user name or the password is not right.";
    /// The session has ended or its token was used twice.
    SessionEnded = "sessionEnded", UNAUTHORIZED, "The session has ended; sign in again.";
    /// Signed in, but without the right.
    Forbidden = "forbidden", FORBIDDEN, "You do not have the right to do this.";
    /// Not there, or not for the caller to know of.
    NotFound = "notFound", NOT_FOUND, "There is nothing here.";
    /// The path exists, the method does not.
    MethodNotAllowed = "methodNotAllowed", METHOD_NOT_ALLOWED, "This method is not offered here.";
    /// The rules of the dossier refuse the action; `detail` says why.
    ActionRefused = "actionRefused", CONFLICT, "The dossier does not allow this action now.";
    /// The change of agencies does not allow this in its state, or its plan is no longer sound; `errors` say what is wrong with it.
    ChangeRefused = "changeRefused", CONFLICT, "The change of agencies does not allow this now.";
    /// The official is away in this time already.
    AbsenceOverlaps = "absenceOverlaps", CONFLICT, "The official is away in this time already.";
    /// The same request is still being worked on.
    RequestInProgress = "requestInProgress", CONFLICT, "The same request is still being worked on.";
    /// Somebody is registered under this number already.
    AlreadyRegistered = "alreadyRegistered", CONFLICT, "There is an account with this number already.";
    /// The form or the papers are not complete enough to file.
    Incomplete = "incomplete", BAD_REQUEST, "The dossier is not complete.";
    /// `If-Match` does not name the present version.
    StaleVersion = "staleVersion", PRECONDITION_FAILED, "Somebody changed this since you read it.";
    /// A write that needs `If-Match` came without.
    PreconditionRequired = "preconditionRequired", PRECONDITION_REQUIRED, "Send If-Match with the version that you read.";
    /// An idempotency key is needed.
    IdempotencyKeyRequired = "idempotencyKeyRequired", BAD_REQUEST, "Send an Idempotency-Key.";
    /// The key was used with another request.
    IdempotencyKeyReused = "idempotencyKeyReused", UNPROCESSABLE_ENTITY, "This Idempotency-Key belongs to another request.";
    /// The body is larger than allowed.
    TooLarge = "tooLarge", PAYLOAD_TOO_LARGE, "This is too large.";
    /// The content type is not one that is taken here.
    UnsupportedMediaType = "unsupportedMediaType", UNSUPPORTED_MEDIA_TYPE, "This content type is not taken here.";
    /// Too many tries; see `Retry-After`.
    TooManyRequests = "tooManyRequests", TOO_MANY_REQUESTS, "Too many tries; wait a little.";
    /// Our fault.
    Internal = "internal", INTERNAL_SERVER_ERROR, "Something went wrong on our side.";
    /// The database or the start-up is not ready.
    Unavailable = "unavailable", SERVICE_UNAVAILABLE, "The service is not ready; try again soon.";
}

/// One thing that is wrong with the input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// JSON pointer into the body, or `/query/name`, `/path/name`, `/header/name`.
    pub pointer: String,
    /// Stable code of the rule that is broken.
    pub code: String,
    /// What is wrong and what would be right.
    pub message: String,
}

impl FieldError {
    /// A new field error.
    #[must_use]
    pub fn new(pointer: impl Into<String>, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), code: code.into(), message: message.into() }
    }
}

/// The problem document (RFC 9457) of every error answer.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// A URI that names the kind of problem: `/problems/{code}`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What kind of problem this is, in a sentence.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What went wrong here, and what to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// A URI that names this one occurrence: `/requests/{requestId}`. It cannot be fetched.
    pub instance: String,
    /// Stable code, for programs and translations.
    pub code: String,
    /// Number of this request, as in `X-Request-Id` and in the logs.
    pub request_id: String,
    /// All errors of the input at once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub errors: Vec<FieldError>,
}

/// A refusal with its reasons, or an unexpected failure.
#[derive(Debug)]
pub enum AppError {
    /// A refusal that the caller is told.
    Refused {
        /// Which.
        code: Code,
        /// What went wrong here.
        detail: Option<String>,
        /// All errors of the input.
        errors: Vec<FieldError>,
        /// Seconds for `Retry-After`.
        retry_after: Option<u32>,
        /// Version of the resource as it is now, for `ETag`.
        version: Option<i64>,
    },
    /// Unexpected: the cause goes to the log only.
    Unexpected(anyhow::Error),
}

impl AppError {
    /// A refusal by its code alone.
    #[must_use]
    pub const fn code(code: Code) -> Self {
        Self::Refused { code, detail: None, errors: Vec::new(), retry_after: None, version: None }
    }

    /// A refusal with a sentence for the caller.
    #[must_use]
    pub fn detail(code: Code, detail: impl Into<String>) -> Self {
        Self::Refused { code, detail: Some(detail.into()), errors: Vec::new(), retry_after: None, version: None }
    }

    /// 400 with all errors of the input.
    #[must_use]
    pub const fn invalid(errors: Vec<FieldError>) -> Self {
        Self::Refused { code: Code::InvalidInput, detail: None, errors, retry_after: None, version: None }
    }

    /// 412: somebody was faster. Tells what the resource is now, in words and as `ETag`.
    #[must_use]
    pub fn stale(version: i64, state: &str) -> Self {
        let detail = format!("It is now version {version}, in state {state}.");
        Self::Refused {
            code: Code::StaleVersion,
            detail: Some(detail),
            errors: Vec::new(),
            retry_after: None,
            version: Some(version),
        }
    }

    /// 404.
    #[must_use]
    pub const fn not_found() -> Self {
        Self::code(Code::NotFound)
    }

    /// 429 with the seconds to wait.
    #[must_use]
    pub const fn slow_down(seconds: u32) -> Self {
        Self::Refused {
            code: Code::TooManyRequests,
            detail: None,
            errors: Vec::new(),
            retry_after: Some(seconds),
            version: None,
        }
    }

    /// The problem document of it; the cause of what is unexpected goes to the log.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let (code, detail, errors) = match self {
            Self::Refused { code, detail, errors, .. } => (*code, detail.clone(), errors.clone()),
            Self::Unexpected(error) => {
                tracing::error!(request_id = %request_id::current(), error = format!("{error:#}"), "a request failed");
                (Code::Internal, None, Vec::new())
            }
        };
        Problem {
            kind: format!("/problems/{}", code.as_str()),
            title: code.title().to_owned(),
            status: code.status().as_u16(),
            detail,
            instance: format!("/requests/{}", request_id::current()),
            code: code.as_str().to_owned(),
            request_id: request_id::current(),
            errors,
        }
    }

    /// 503 while the program starts.
    #[must_use]
    pub const fn starting() -> Self {
        Self::Refused { code: Code::Unavailable, detail: None, errors: Vec::new(), retry_after: Some(1), version: None }
    }

    /// 503; the cause goes to the log.
    #[must_use]
    pub fn unavailable(cause: &dyn std::fmt::Display) -> Self {
        tracing::error!(%cause, "the database cannot be reached");
        Self::Refused { code: Code::Unavailable, detail: None, errors: Vec::new(), retry_after: Some(2), version: None }
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused { code, .. } => f.write_str(code.as_str()),
            Self::Unexpected(_) => f.write_str(Code::Internal.as_str()),
        }
    }
}

impl<E: Into<anyhow::Error>> From<E> for AppError {
    fn from(error: E) -> Self {
        Self::Unexpected(error.into())
    }
}

impl ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::Refused { code, .. } => code.status(),
            Self::Unexpected(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let (retry_after, version) = match self {
            Self::Refused { retry_after, version, .. } => (*retry_after, *version),
            Self::Unexpected(_) => (None, None),
        };
        let (problem, status) = (self.problem(), self.status_code());
        let mut answer = HttpResponse::build(status);
        if let Some(seconds) = retry_after {
            answer.insert_header((header::RETRY_AFTER, seconds.to_string()));
        }
        if let Some(version) = version {
            answer.insert_header((header::ETAG, format!("\"{version}\"")));
        }
        if status == StatusCode::UNAUTHORIZED {
            answer.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        answer
            .insert_header((header::CONTENT_TYPE, "application/problem+json"))
            .body(serde_json::to_vec(&problem).unwrap_or_default())
    }
}
