//! The exchange over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, post,
    web::{BytesMut, Data, Payload},
};
use futures_util::StreamExt as _;

use super::{message::CloudEvent, receiving, receiving::Head};
use crate::{
    app::App,
    http::error::{AppError, AppResult, Code, Problem},
};

/// Largest message, in bytes: some papers in Base64.
const MAX_MESSAGE: usize = 64 * 1024 * 1024;

/// Take a message of another system
///
/// Systems that work on one matter together ask each other for dossiers, tell how these stand, and take them back. Each message is a CloudEvent,
/// signed after Standard Webhooks with the key that both were given; sent again, it changes nothing.
#[utoipa::path(tag = "exchange", params(
    ("motcua-source" = String, Header, description = "The same as `source` in the message: where the API of the sending system begins."),
    ("motcua-admission" = String, Header, description = "`v1,` and HMAC-SHA256 over `id.timestamp.source` in Base64, with the same key: the body is read only after it."),
    ("webhook-id" = String, Header, description = "The same as in the message."),
    ("webhook-timestamp" = String, Header, description = "Seconds since 1970; five minutes away at most."),
    ("webhook-signature" = String, Header, description = "`v1,` and HMAC-SHA256 over `id.timestamp.body` in Base64; several apart by a space."),
), request_body(content = CloudEvent, content_type = "application/cloudevents+json"), responses(
    (status = 204, description = "Taken, now or before."),
    (status = 401, description = "Not signed by a system that is known here.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/exchange/messages")]
pub async fn receive_exchange_message(
    app: Data<App>,
    request: HttpRequest,
    mut payload: Payload,
) -> AppResult<HttpResponse> {
    let header = |name: &str| {
        let value = request.headers().get(name).and_then(|value| value.to_str().ok());
        value.map(str::to_owned).ok_or_else(|| AppError::code(Code::Unauthenticated))
    };
    let head = Head {
        id: header("webhook-id")?,
        timestamp: header("webhook-timestamp")?,
        source: header("motcua-source")?,
        admission: header("motcua-admission")?,
        signature: header("webhook-signature")?,
    };
    // Nobody's megabytes are read who has no key.
    let system = receiving::admit(&app, &head).await?;
    let mut body = BytesMut::new();
    while let Some(part) = payload.next().await {
        let part = part.map_err(|_| AppError::detail(Code::MalformedBody, "The body did not arrive whole."))?;
        if body.len() + part.len() > MAX_MESSAGE {
            return Err(AppError::code(Code::TooLarge));
        }
        body.extend_from_slice(&part);
    }
    receiving::take(&app, &system, &head, &body).await?;
    Ok(HttpResponse::NoContent().finish())
}
