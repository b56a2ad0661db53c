//! A number for each request, the same in the answer, the problem document, the events and the logs.

use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{HeaderName, HeaderValue},
    middleware::Next,
};
use uuid::Uuid;

tokio::task_local! {
    static CURRENT: String;
}

/// Header that carries it.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The number of the request that this task works on; empty outside a request.
#[must_use]
pub fn current() -> String {
    CURRENT.try_with(Clone::clone).unwrap_or_default()
}

/// Middleware: give the request its number and put it on the answer.
///
/// # Errors
/// Those of the service behind, already turned into answers where they are ours.
pub async fn middleware<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<actix_web::body::EitherBody<B>>, Error> {
    let id = Uuid::now_v7().to_string();
    let plain = request.request().clone();
    CURRENT
        .scope(id.clone(), async move {
            let mut answer = match next.call(request).await {
                Ok(answer) => answer.map_into_left_body(),
                Err(error) => ServiceResponse::new(plain, error.error_response()).map_into_right_body(),
            };
            if let Ok(value) = HeaderValue::from_str(&id) {
                answer.headers_mut().insert(HEADER, value);
            }
            Ok(answer)
        })
        .await
}
