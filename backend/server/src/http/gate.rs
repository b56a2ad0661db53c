//! The gate before the handlers: finds the operation in the document, reads the access token, and turns away callers who are not signed
//! in before a byte of their body is read.

use std::sync::Arc;

use actix_web::{
    HttpMessage as _,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header,
    middleware::Next,
    web::Data,
};

use super::{
    actor::Principal,
    contract::{Contract, Match},
    error::{AppError, Code},
};

/// Turns an access token into who bears it; implemented by `identity`.
pub trait Authenticator: Send + Sync {
    /// The bearer of the token, or `None` when the token is not ours, altered or too old.
    fn authenticate(&self, token: &str) -> Option<Principal>;
}

/// Middleware over everything under `/api/v1`.
///
/// # Errors
/// 401, 405, and those of the service behind.
pub async fn middleware<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let Some(contract) = request.app_data::<Data<Contract>>().cloned() else { return next.call(request).await };
    let operation = match contract.find(request.method(), request.path()) {
        Match::Operation(operation) => operation,
        Match::OtherMethods(methods) => return Err(method_not_allowed(&methods).into()),
        Match::Unknown => return Err(AppError::not_found().into()),
    };
    let principal = match bearer(&request) {
        Some(token) => {
            let authenticator = request.app_data::<Data<Arc<dyn Authenticator>>>();
            let Some(principal) = authenticator.and_then(|it| it.authenticate(token)) else {
                return Err(AppError::code(Code::Unauthenticated).into());
            };
            Some(principal)
        }
        None if operation.secured => return Err(AppError::code(Code::Unauthenticated).into()),
        None => None,
    };
    {
        let mut extensions = request.extensions_mut();
        extensions.insert(operation);
        if let Some(principal) = principal {
            extensions.insert(principal);
        }
    }
    next.call(request).await
}

fn bearer(request: &ServiceRequest) -> Option<&str> {
    request.headers().get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ").map(str::trim)
}

fn method_not_allowed(methods: &str) -> AppError {
    AppError::detail(Code::MethodNotAllowed, format!("Offered here: {methods}."))
}
