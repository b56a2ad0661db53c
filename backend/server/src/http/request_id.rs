//! A number for each request, the same in the answer, the problem document, the events and the logs.

use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::{
        Method,
        header::{HeaderName, HeaderValue},
    },
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
/// Those of the service behind; ours are answers already.
pub async fn middleware<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let mut request = request;
    // HEAD is GET without the body, which the connection leaves out by itself.
    if request.method() == Method::HEAD {
        request.head_mut().method = Method::GET;
    }
    let id = Uuid::now_v7().to_string();
    CURRENT
        .scope(id.clone(), async move {
            let mut answer = next.call(request).await?;
            if let Ok(value) = HeaderValue::from_str(&id) {
                answer.headers_mut().insert(HEADER, value);
            }
            Ok(answer)
        })
        .await
}
