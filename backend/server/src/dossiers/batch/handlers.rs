//! Actions on many dossiers over HTTP.

use actix_web::{
    HttpResponse, post,
    web::{Data, Path},
};
use uuid::Uuid;

use super::{
    dto::{BatchAnswer, BatchRequest, ReassignRequest},
    service,
};
use crate::{
    app::App,
    http::{
        actor::{Official, Signed},
        error::{AppResult, Problem},
        extract::{Body, IdempotencyKey},
    },
};

/// Take an action on many dossiers
///
/// Up to 100, each with the version that was read, each in a transaction of its own: what one is refused holds no other up. The same request with the
/// same key does nothing twice, also when it was cut off in the middle.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header, description = "Makes each action be taken once.", min_length = 1, max_length = 150)),
    request_body = BatchRequest, responses(
    (status = 200, description = "What became of each.", body = BatchAnswer),
    (status = 409, description = "The same request is still being worked on.", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "The key belongs to another request.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/dossiers/batch-actions")]
pub async fn act_on_dossiers(
    app: Data<App>,
    caller: Signed,
    key: IdempotencyKey,
    body: Body<BatchRequest>,
) -> AppResult<HttpResponse> {
    Ok(service::act(&app, &caller.0, &key, body.0).await?.into_response())
}

/// Give what an official holds to others
///
/// For the heads of the agency, when the official leaves or is away for long: every open step of the agency's work that the official holds goes to one
/// official, or each to the least loaded who is there. Up to 100 dossiers at once; `next` tells where to go on.
#[utoipa::path(tag = "staff", security(("bearer" = [])), params(
    ("id" = Uuid, Path, description = "Account of the official who holds them."),
    ("Idempotency-Key" = String, Header, description = "Makes the answer be the same when the request comes again.", min_length = 1, max_length = 150)),
    request_body = ReassignRequest, responses(
    (status = 200, description = "What became of each.", body = BatchAnswer),
    (status = 409, description = "The same request is still being worked on.", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "The key belongs to another request.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/officials/{id}/reassignments")]
pub async fn create_reassignments(
    app: Data<App>,
    caller: Official,
    id: Path<Uuid>,
    key: IdempotencyKey,
    body: Body<ReassignRequest>,
) -> AppResult<HttpResponse> {
    Ok(service::reassign(&app, &caller.0, *id, &key, body.0).await?.into_response())
}
