//! Files over HTTP.

use actix_multipart::Multipart;
use actix_web::{
    HttpRequest, HttpResponse, delete, get,
    http::header,
    post,
    web::{Data, Path},
};
use bytes::BytesMut;
use futures_util::TryStreamExt as _;
use utoipa::ToSchema;
use uuid::Uuid;

use super::service::{self, MAX_FILE, Upload};
use crate::{
    app::App,
    dossiers::dto::Attachment,
    http::{
        actor::Signed,
        error::{AppError, AppResult, Code, FieldError, Problem},
        file,
    },
};

/// A file for a component.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the multipart body in the document")]
pub struct UploadForm {
    /// Which component of the dossier it is for; `result` for the outcome document.
    #[schema(min_length = 1, max_length = 60)]
    component: String,
    /// PDF, JPEG or PNG, at most 20 MB.
    #[schema(value_type = String, format = Binary, content_media_type = "application/octet-stream")]
    file: Vec<u8>,
}

/// Add a file to a dossier
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(("id" = String, Path, description = "UUID or code of the dossier.")),
    request_body(content = UploadForm, content_type = "multipart/form-data"), responses(
    (status = 201, description = "Stored.", body = Attachment),
    (status = 409, description = "The dossier takes no files now.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/dossiers/{id}/attachments")]
pub async fn upload_attachment(
    app: Data<App>,
    caller: Signed,
    id: Path<String>,
    request: HttpRequest,
    form: Result<Multipart, actix_web::Error>,
) -> AppResult<HttpResponse> {
    let which = id.parse()?;
    let not_a_form = || AppError::detail(Code::UnsupportedMediaType, "Send multipart/form-data.");
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.to_ascii_lowercase().starts_with("multipart/form-data") {
        return Err(not_a_form());
    }
    let form = form.map_err(|_| not_a_form())?;
    let upload = read(form).await?;
    Ok(HttpResponse::Created().json(service::upload(&app, &caller.0, &which, upload).await?))
}

/// Get a file of a dossier
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(
    ("id" = String, Path, description = "UUID or code of the dossier."),
    ("attachmentId" = Uuid, Path, description = "The file.")), responses(
    (status = 200, description = "Its bytes.", content((Vec<u8> = "application/pdf"), (Vec<u8> = "image/jpeg"), (Vec<u8> = "image/png"))),
))]
#[get("/dossiers/{id}/attachments/{attachmentId}")]
pub async fn download_attachment(
    app: Data<App>,
    caller: Signed,
    path: Path<(String, Uuid)>,
) -> AppResult<HttpResponse> {
    let (id, attachment) = path.into_inner();
    let (row, bytes) = service::download(&app, &caller.0, &id.parse()?, attachment).await?;
    Ok(file::answer(&row.media_type, &row.file_name, bytes))
}

/// Take a file back
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(
    ("id" = String, Path, description = "UUID or code of the dossier."),
    ("attachmentId" = Uuid, Path, description = "The file.")), responses(
    (status = 204, description = "Taken back."),
    (status = 409, description = "It is filed already.", body = Problem, content_type = "application/problem+json"),
))]
#[delete("/dossiers/{id}/attachments/{attachmentId}")]
pub async fn delete_attachment(app: Data<App>, caller: Signed, path: Path<(String, Uuid)>) -> AppResult<HttpResponse> {
    let (id, attachment) = path.into_inner();
    service::remove(&app, &caller.0, &id.parse()?, attachment).await?;
    Ok(HttpResponse::NoContent().finish())
}

async fn read(mut form: Multipart) -> AppResult<Upload> {
    let (mut component, mut file) = (None, None);
    let broken = |_| AppError::detail(Code::MalformedBody, "The form did not arrive whole.");
    while let Some(mut field) = form.try_next().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.content_disposition().and_then(|it| it.get_filename()).unwrap_or_default().to_owned();
        let limit = if name == "file" { MAX_FILE } else { 200 };
        let mut bytes = BytesMut::new();
        while let Some(chunk) = field.try_next().await.map_err(broken)? {
            if bytes.len() + chunk.len() > limit {
                return Err(if name == "file" {
                    AppError::detail(Code::TooLarge, "A file may have at most 20 MB.")
                } else {
                    AppError::invalid(vec![FieldError::new(
                        format!("/{name}"),
                        "maxLength",
                        "Use at most 60 characters.",
                    )])
                });
            }
            bytes.extend_from_slice(&chunk);
        }
        match name.as_str() {
            "component" => {
                component =
                    String::from_utf8(bytes.to_vec()).ok().filter(|text| (1..=60).contains(&text.chars().count()))
            }
            "file" => file = Some((file_name, bytes.freeze())),
            _ => {
                return Err(AppError::invalid(vec![FieldError::new(
                    format!("/{name}"),
                    "unknownField",
                    "There is no such field here.",
                )]));
            }
        }
    }
    let mut errors = Vec::new();
    if component.is_none() {
        errors.push(FieldError::new(
            "/component",
            "required",
            "Say which component the file is for, in 1 to 60 characters.",
        ));
    }
    match (component, file) {
        (Some(component), Some((file_name, bytes))) if !bytes.is_empty() => Ok(Upload { component, file_name, bytes }),
        (_, file) => {
            if file.is_none_or(|(_, bytes)| bytes.is_empty()) {
                errors.push(FieldError::new("/file", "required", "Send a file that is not empty."));
            }
            Err(AppError::invalid(errors))
        }
    }
}
