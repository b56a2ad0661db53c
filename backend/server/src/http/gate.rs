//! The gate before the handlers: finds the operation in the document, reads the access token, and turns away callers who are not signed
//! in before a byte of their body is read.

use std::{future::Future, pin::Pin, sync::Arc};

use actix_web::{
    HttpMessage as _, ResponseError as _,
    body::{EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::header::{self, HeaderValue},
    middleware::Next,
    web::Data,
};

use super::{
    actor::Principal,
    contract::{Contract, Match},
    error::{AppError, AppResult, Code},
};

/// Turns an access token into who bears it; implemented by `identity`.
pub trait Authenticator: Send + Sync {
    /// The bearer of the token, or `None` when the token is not ours, altered or too old.
    fn authenticate(&self, token: &str) -> Option<Principal>;

    /// The bearer as of now, where agencies have changed since the token was given: whoever moved with an agency keeps working.
    fn present(&self, bearer: Principal) -> Present<'_>;
}

/// What [`Authenticator::present`] gives.
pub type Present<'a> = Pin<Box<dyn Future<Output = AppResult<Principal>> + 'a>>;

/// Middleware over everything under `/api/v1`: 401, 404 and 405 are answered here.
///
/// # Errors
/// Those of the service behind.
pub async fn middleware<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let passed = match pass(&request) {
        Ok(()) => renew(&request).await.map_err(Refusal::from),
        refused => refused,
    };
    match passed {
        Ok(()) => Ok(next.call(request).await?.map_into_left_body()),
        Err(refusal) => {
            let mut answer = refusal.error.error_response();
            if let Some(methods) = refusal.allow.and_then(|methods| HeaderValue::from_str(&methods).ok()) {
                answer.headers_mut().insert(header::ALLOW, methods);
            }
            Ok(request.into_response(answer).map_into_right_body())
        }
    }
}

/// Why a request does not pass, with the methods that its path offers where that is the reason.
struct Refusal {
    error: AppError,
    allow: Option<String>,
}

impl<E: Into<AppError>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self { error: error.into(), allow: None }
    }
}

/// Put the bearer as of now in the place of the one whom the token names.
async fn renew(request: &ServiceRequest) -> AppResult<()> {
    let bearer = request.extensions().get::<Principal>().cloned();
    if let (Some(bearer), Some(tokens)) = (bearer, request.app_data::<Data<Arc<dyn Authenticator>>>()) {
        let present = tokens.present(bearer).await?;
        request.extensions_mut().insert(present);
    }
    Ok(())
}

/// Let the request pass, with its operation and its bearer in its extensions.
fn pass(request: &ServiceRequest) -> Result<(), Refusal> {
    let contract = request
        .app_data::<Data<Contract>>()
        .ok_or_else(|| AppError::from(anyhow::anyhow!("the gate has no contract")))?;
    // No text of ours holds a NUL, and PostgreSQL takes none: nothing is there.
    if request.path().contains('\0') || request.uri().path().contains("%00") {
        return Err(AppError::not_found().into());
    }
    let operation = match contract.find(request.method(), request.path()) {
        Match::Operation(operation) => operation,
        Match::OtherMethods(methods) => {
            return Err(Refusal { error: method_not_allowed(&methods), allow: Some(methods) });
        }
        Match::Unknown => return Err(AppError::not_found().into()),
    };
    let principal = match bearer(request) {
        Some(token) => {
            let authenticator = request.app_data::<Data<Arc<dyn Authenticator>>>();
            let principal = authenticator.and_then(|it| it.authenticate(token));
            Some(principal.ok_or_else(|| AppError::code(Code::Unauthenticated))?)
        }
        None if operation.secured => return Err(AppError::code(Code::Unauthenticated).into()),
        None => None,
    };
    let mut extensions = request.extensions_mut();
    extensions.insert(operation);
    if let Some(principal) = principal {
        extensions.insert(principal);
    }
    Ok(())
}

fn bearer(request: &ServiceRequest) -> Option<&str> {
    request.headers().get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ").map(str::trim)
}

fn method_not_allowed(methods: &str) -> AppError {
    AppError::detail(Code::MethodNotAllowed, format!("Offered here: {methods}."))
}
