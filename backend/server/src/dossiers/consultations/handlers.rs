//! Consultations over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get, post,
    web::{Data, Path},
};
use uuid::Uuid;

use super::{
    dto::{ConsultationAnswer, ConsultationDetail, ConsultationPage, ConsultationQuery},
    service,
};
use crate::{
    app::App,
    http::{
        actor::Official,
        error::{AppResult, Problem},
        extract::{Body, IfMatch, Query, etag},
        file, listed,
    },
};

/// List the questions put to the caller's agencies
///
/// For who speaks for an agency there: specialists, heads of division and leaders.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(ConsultationQuery), responses(
    (status = 200, description = "A page of questions.", body = ConsultationPage),
))]
#[get("/consultations")]
pub async fn list_consultations(
    app: Data<App>,
    caller: Official,
    query: Query<ConsultationQuery>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let page = service::list(&app, &caller.0, query.0).await?;
    Ok(listed::answer(&request, page.next.as_deref(), &page))
}

/// Get a question put to the caller's agency
///
/// With who it is about and the papers that are shown for it, while an answer is waited for.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(
    ("id" = Uuid, Path, description = "The dossier."),
    ("place" = i32, Path, description = "Place of the question in it, from 0.", minimum = 0)), responses(
    (status = 200, description = "The question.", body = ConsultationDetail, headers(("ETag" = String, description = "Version."))),
))]
#[get("/consultations/{id}/{place}")]
pub async fn get_consultation(app: Data<App>, caller: Official, path: Path<(Uuid, i32)>) -> AppResult<HttpResponse> {
    let (id, place) = path.into_inner();
    let found = service::read(&app, &caller.0, id, place).await?;
    Ok(HttpResponse::Ok().insert_header(etag(found.consultation.version)).json(found))
}

/// Answer a question put to the caller's agency
///
/// The answer goes to who asked, and stands in the history of the dossier. It is given once.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(
    ("id" = Uuid, Path, description = "The dossier."),
    ("place" = i32, Path, description = "Place of the question in it, from 0.", minimum = 0),
    ("If-Match" = String, Header, description = "Version that was read, from `ETag`.")), request_body = ConsultationAnswer, responses(
    (status = 200, description = "Answered.", body = ConsultationDetail, headers(("ETag" = String, description = "Version."))),
    (status = 409, description = "No answer is waited for.", body = Problem, content_type = "application/problem+json"),
    (status = 412, description = "It was answered since, or the dossier went on without it.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/consultations/{id}/{place}/answer")]
pub async fn answer_consultation(
    app: Data<App>,
    caller: Official,
    path: Path<(Uuid, i32)>,
    version: IfMatch,
    body: Body<ConsultationAnswer>,
) -> AppResult<HttpResponse> {
    let answered = service::answer(&app, &caller.0, path.into_inner(), version, body.0).await?;
    Ok(HttpResponse::Ok().insert_header(etag(answered.consultation.version)).json(answered))
}

/// Get a paper that is shown for a question
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(
    ("id" = Uuid, Path, description = "The dossier."),
    ("place" = i32, Path, description = "Place of the question in it, from 0.", minimum = 0),
    ("attachmentId" = Uuid, Path, description = "The file.")), responses(
    (status = 200, description = "Its bytes.", content((Vec<u8> = "application/pdf"), (Vec<u8> = "image/jpeg"), (Vec<u8> = "image/png"))),
))]
#[get("/consultations/{id}/{place}/attachments/{attachmentId}")]
pub async fn download_consultation_attachment(
    app: Data<App>,
    caller: Official,
    path: Path<(Uuid, i32, Uuid)>,
) -> AppResult<HttpResponse> {
    let (id, place, paper) = path.into_inner();
    let (row, bytes) = service::download(&app, &caller.0, (id, place), paper).await?;
    Ok(file::answer(&row.media_type, &row.file_name, bytes))
}
