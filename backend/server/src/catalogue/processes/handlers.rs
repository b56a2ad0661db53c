//! Processes over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get, post, put,
    web::{Data, Json, Path},
};
use domain::{
    calendar::TimeLimit,
    dossier::{Definition, InternalProcess},
};

use super::{
    bpmn,
    dto::{
        ProcessCheck, ProcessDetail, ProcessDraft, ProcessPage, ProcessQuery, ProcessState, ProcessSummary,
        Publication, VersionQuery, pieces, planned,
    },
    service::{self, ProcessRow},
};
use crate::{
    app::{App, local},
    http::{
        actor::{Administrator, Official},
        error::{AppResult, Problem},
        extract::{Body, IdempotencyKey, IfMatch, Query, etag},
        listed,
    },
};

fn state(row: &ProcessRow) -> ProcessState {
    [ProcessState::Draft, ProcessState::Published]
        .into_iter()
        .find(|state| state.as_str() == row.state)
        .unwrap_or(ProcessState::Retired)
}

fn summary(row: &ProcessRow, process: &InternalProcess) -> AppResult<ProcessSummary> {
    let whole: Option<TimeLimit> = row.whole.clone().map(serde_json::from_value).transpose()?;
    Ok(ProcessSummary {
        id: row.id.clone(),
        version: row.version,
        title: row.title.clone(),
        state: state(row),
        procedure_code: row.procedure_code.clone(),
        agency_code: row.agency_code.clone(),
        case_variant_id: row.case_variant_id.clone(),
        source: row.source.clone(),
        whole_text: whole.map(TimeLimit::text_vi),
        step_count: process.steps().len(),
        finding_count: row.findings.as_array().map_or(0, Vec::len),
    })
}

/// A row as callers see it.
///
/// # Errors
/// When the stored process cannot be read.
pub fn detail(row: ProcessRow) -> AppResult<ProcessDetail> {
    let process: InternalProcess = serde_json::from_value(row.content.clone())?;
    Ok(ProcessDetail {
        summary: summary(&row, &process)?,
        changed_at: row.changed_at.map(local),
        steps: planned(process.steps()),
        flow: pieces(&process),
        findings: serde_json::from_value(row.findings)?,
        definition: row.content,
    })
}

fn answer(row: ProcessRow) -> AppResult<HttpResponse> {
    let edition = row.edition;
    Ok(HttpResponse::Ok().insert_header(etag(edition)).json(detail(row)?))
}

/// List internal processes
///
/// Every version of every process, with what should be looked at counted.
#[utoipa::path(tag = "catalogue", security(("bearer" = [])), params(ProcessQuery),
    responses((status = 200, description = "A page.", body = ProcessPage)))]
#[get("/processes")]
pub async fn list_processes(
    app: Data<App>,
    request: HttpRequest,
    _caller: Official,
    query: Query<ProcessQuery>,
) -> AppResult<HttpResponse> {
    let (rows, next) = service::list(&app, query.0).await?;
    let items =
        rows.iter().map(|row| summary(row, &serde_json::from_value(row.content.clone())?)).collect::<AppResult<_>>()?;
    Ok(listed::answer(&request, next.clone().as_deref(), &ProcessPage { items, next }))
}

/// Get an internal process
#[utoipa::path(tag = "catalogue", security(("bearer" = [])),
    params(("id" = String, Path, description = "Id of the process."), VersionQuery), responses(
    (status = 200, description = "The process.", body = ProcessDetail, headers(("ETag" = String, description = "Edition."))),
))]
#[get("/processes/{id}")]
pub async fn get_process(
    app: Data<App>,
    _caller: Official,
    id: Path<String>,
    query: Query<VersionQuery>,
) -> AppResult<HttpResponse> {
    answer(service::read(&app, &id, query.0.version).await?)
}

/// Draw an internal process
///
/// BPMN 2.0 with its drawing, for any viewer or editor that reads it.
#[utoipa::path(tag = "catalogue", security(("bearer" = [])),
    params(("id" = String, Path, description = "Id of the process."), VersionQuery), responses(
    (status = 200, description = "The diagram.", body = String, content_type = "application/xml"),
))]
#[get("/processes/{id}/bpmn")]
pub async fn get_process_diagram(
    app: Data<App>,
    _caller: Official,
    id: Path<String>,
    query: Query<VersionQuery>,
) -> AppResult<HttpResponse> {
    let row = service::read(&app, &id, query.0.version).await?;
    let process: InternalProcess = serde_json::from_value(row.content)?;
    Ok(HttpResponse::Ok().content_type("application/xml").body(bpmn::document(&process)?))
}

/// Check an internal process
///
/// Everything that stands in the way of putting it in force, and everything that should be looked at; nothing is kept.
#[utoipa::path(tag = "catalogue", security(("bearer" = [])), request_body = ProcessDraft,
    responses((status = 200, description = "What was found.", body = ProcessCheck)))]
#[post("/processes/check")]
pub async fn check_process(
    app: Data<App>,
    _caller: Administrator,
    body: Body<ProcessDraft>,
) -> AppResult<Json<ProcessCheck>> {
    Ok(Json(service::check(&app, &body.0).await?))
}

/// Begin an internal process
///
/// By whoever administers its agency, or one above that; one for every agency by whoever administers the country.
#[utoipa::path(tag = "catalogue", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header, description = "Makes the process be begun once.", min_length = 1, max_length = 200)),
    request_body = ProcessDraft, responses(
    (status = 201, description = "A draft.", body = ProcessDetail, headers(("ETag" = String, description = "Edition."), ("Location" = String, description = "The process."))),
    (status = 409, description = "The same request is still being worked on.", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "The key belongs to another request.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/processes")]
pub async fn create_process(
    app: Data<App>,
    caller: Administrator,
    key: IdempotencyKey,
    body: Body<ProcessDraft>,
) -> AppResult<HttpResponse> {
    Ok(service::create(&app, &caller.0, &key, body.0).await?.into_response())
}

/// Write the draft of an internal process
///
/// A version in force is left as it is: the draft becomes the next one.
#[utoipa::path(tag = "catalogue", security(("bearer" = [])), params(
    ("id" = String, Path, description = "Id of the process."),
    ("If-Match" = String, Header, description = "Edition that was read, from `ETag`.")), request_body = ProcessDraft, responses(
    (status = 200, description = "Written.", body = ProcessDetail, headers(("ETag" = String, description = "Edition."))),
    (status = 412, description = "Somebody changed it since.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[put("/processes/{id}/draft")]
pub async fn update_process(
    app: Data<App>,
    caller: Administrator,
    id: Path<String>,
    edition: IfMatch,
    body: Body<ProcessDraft>,
) -> AppResult<HttpResponse> {
    answer(service::update(&app, &caller.0, &id, edition, body.0).await?)
}

/// Put an internal process in force
///
/// New dossiers are worked by it; those under way keep theirs. What does not add up must be acknowledged; a time longer than the procedure's own, in any
/// channel, is never put in force. What was in force for the same procedure, agency and case is so no longer; that too must be acknowledged.
#[utoipa::path(tag = "catalogue", security(("bearer" = [])), params(
    ("id" = String, Path, description = "Id of the process."),
    ("If-Match" = String, Header, description = "Edition that was read, from `ETag`.")), request_body = Publication, responses(
    (status = 200, description = "In force.", body = ProcessDetail, headers(("ETag" = String, description = "Edition."))),
    (status = 409, description = "It is no draft.", body = Problem, content_type = "application/problem+json"),
    (status = 412, description = "Somebody changed it since.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/processes/{id}/publish")]
pub async fn publish_process(
    app: Data<App>,
    caller: Administrator,
    id: Path<String>,
    edition: IfMatch,
    body: Body<Publication>,
) -> AppResult<HttpResponse> {
    answer(service::publish(&app, &caller.0, &id, edition, body.0.acknowledge).await?)
}

/// Get the JSON Schema of internal processes
#[utoipa::path(tag = "catalogue", responses((status = 200, description = "JSON Schema 2020-12.", body = Value)))]
#[get("/schemas/process.json")]
pub async fn get_process_schema() -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(Definition::SCHEMA)
}
