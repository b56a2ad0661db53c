//! Actions over HTTP.

use actix_web::{
    HttpResponse, get, post,
    web::{Data, Json, Path},
};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::{effect::ActionEffect, service};
use crate::{
    app::{App, local},
    dossiers::{
        dto::{ActRequest, Dossier},
        view,
    },
    http::{
        actor::{Official, Signed},
        error::{AppResult, Problem},
        extract::{Body, IfMatch, OptionalKey, Query},
    },
};

/// Take an action on a dossier
///
/// The same rules that make `allowedActions` judge the action. Which members an action takes stands with each member.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(
    ("id" = String, Path, description = "UUID or code of the dossier."),
    ("If-Match" = String, Header, description = "Version that was read, from `ETag`."),
    ("Idempotency-Key" = Option<String>, Header, description = "The same key with the same request gives the first answer again.",
        min_length = 1, max_length = 200)), request_body = ActRequest, responses(
    (status = 200, description = "Done.", body = Dossier, headers(("ETag" = String, description = "Version."))),
    (status = 409, description = "The dossier does not allow it now, or the same request is still being worked on.", body = Problem, content_type = "application/problem+json"),
    (status = 412, description = "Somebody changed it since.", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "The key belongs to another request.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/dossiers/{id}/actions")]
pub async fn act_on_dossier(
    app: Data<App>,
    caller: Signed,
    id: Path<String>,
    version: IfMatch,
    key: OptionalKey,
    body: Body<ActRequest>,
) -> AppResult<HttpResponse> {
    let which = id.parse()?;
    if let Some(key) = key.0 {
        return Ok(service::act_once(&app, &caller.0, &which, version, &key, body.0).await?.into_response());
    }
    let row = service::act(&app, &caller.0, &which, version, body.0).await?;
    view::answer(&app, &caller.0, row).await
}

/// What an action would do
///
/// The effect on the due time, before it is taken: judged by the same rules, and nothing is changed.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])),
    params(("id" = String, Path, description = "UUID or code of the dossier.")), request_body = ActRequest, responses(
    (status = 200, description = "The effect.", body = ActionEffect),
    (status = 409, description = "The dossier does not allow it now.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/dossiers/{id}/actions/preview")]
pub async fn preview_action(
    app: Data<App>,
    caller: Signed,
    id: Path<String>,
    body: Body<ActRequest>,
) -> AppResult<Json<ActionEffect>> {
    Ok(Json(service::preview(&app, &caller.0, &id.parse()?, body.0).await?.into()))
}

/// An official to whom a dossier can be given.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// The account.
    pub id: Uuid,
    /// Full name.
    pub full_name: String,
    /// Open steps that the official holds.
    pub open: i64,
    /// Until when the official is away; whoever stands in is given the step then. None: there now.
    pub absent_until: Option<DateTime<FixedOffset>>,
}

/// Officials to whom a dossier can be given.
#[derive(Debug, Serialize, ToSchema)]
pub struct Candidates {
    /// Those who are there first, least loaded first.
    pub items: Vec<Candidate>,
    /// Always null: the list is whole.
    pub next: Option<String>,
}

/// For which step.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AssigneeQuery {
    /// Index of one of the present steps, where lines run at the same time; none: the first of them.
    #[param(maximum = 63)]
    pub step: Option<u8>,
}

/// Who can take the present step
///
/// Officials who hold the role of the present step at the agency that does it, or of the next one while it is at the desk; those who are there first, least
/// loaded first.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])),
    params(("id" = String, Path, description = "UUID or code of the dossier."), AssigneeQuery),
    responses((status = 200, description = "The officials.", body = Candidates)))]
#[get("/dossiers/{id}/assignees")]
pub async fn list_assignees(
    app: Data<App>,
    caller: Official,
    id: Path<String>,
    query: Query<AssigneeQuery>,
) -> AppResult<Json<Candidates>> {
    let items = service::candidates(&app, &caller.0, &id.parse()?, query.0.step.map(usize::from))
        .await?
        .into_iter()
        .map(|row| Candidate {
            id: row.id,
            full_name: row.full_name,
            open: row.open,
            absent_until: row.absent_until.map(local),
        })
        .collect();
    Ok(Json(Candidates { items, next: None }))
}
