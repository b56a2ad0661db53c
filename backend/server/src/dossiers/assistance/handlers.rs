//! Confirming over HTTP.

use actix_web::{
    HttpResponse, post,
    web::{Data, Path},
};

use super::{
    dto::{CodeAnswer, CodeRequest, OwnerConfirmation},
    service,
};
use crate::{
    app::App,
    dossiers::{dto::Dossier, view},
    http::{
        actor::Signed,
        error::{AppResult, Problem},
        extract::{Body, IfMatch},
    },
};

/// Send the owner a code
///
/// To the address of the applicant, for a dossier that somebody else files. The code holds for fifteen minutes and five tries; a new one
/// takes the place of the last. At most five are sent for a dossier.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(
    ("id" = String, Path, description = "UUID or code of the dossier."),
    ("If-Match" = String, Header, description = "Version that was read, from `ETag`.")), request_body = CodeRequest, responses(
    (status = 200, description = "The code is on its way.", body = Dossier, headers(("ETag" = String, description = "Version."))),
    (status = 409, description = "No address, confirmed before, or too many codes.", body = Problem, content_type = "application/problem+json"),
    (status = 412, description = "Somebody changed it since.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/dossiers/{id}/owner-code")]
pub async fn create_owner_code(
    app: Data<App>,
    caller: Signed,
    id: Path<String>,
    version: IfMatch,
    body: Body<CodeRequest>,
) -> AppResult<HttpResponse> {
    let row = service::send(&app, &caller.0, &id.parse()?, version, body.0.way).await?;
    view::answer(&app, &caller.0, row).await
}

/// Enter the code that the owner has told
///
/// It confirms that the owner knows of the dossier. It gives nobody more rights: a dossier is shown in the owner's account only once that
/// account's number is proved.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(
    ("id" = String, Path, description = "UUID or code of the dossier."),
    ("If-Match" = String, Header, description = "Version that was read, from `ETag`.")), request_body = CodeAnswer, responses(
    (status = 200, description = "Confirmed.", body = Dossier, headers(("ETag" = String, description = "Version."))),
    (status = 409, description = "The code is wrong, over, or used up.", body = Problem, content_type = "application/problem+json"),
    (status = 412, description = "Somebody changed it since.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/dossiers/{id}/owner-code/check")]
pub async fn check_owner_code(
    app: Data<App>,
    caller: Signed,
    id: Path<String>,
    version: IfMatch,
    body: Body<CodeAnswer>,
) -> AppResult<HttpResponse> {
    let row = service::check(&app, &caller.0, &id.parse()?, version, body.0.code).await?;
    view::answer(&app, &caller.0, row).await
}

/// Confirm what somebody filed for oneself
///
/// The owner does it in his own account, where the dossier is shown once the account's number is proved.
#[utoipa::path(tag = "dossiers", security(("bearer" = [])), params(
    ("id" = String, Path, description = "UUID or code of the dossier."),
    ("If-Match" = String, Header, description = "Version that was read, from `ETag`.")), request_body = OwnerConfirmation, responses(
    (status = 200, description = "Confirmed.", body = Dossier, headers(("ETag" = String, description = "Version."))),
    (status = 409, description = "Nobody else filed it, or it is confirmed or over.", body = Problem, content_type = "application/problem+json"),
    (status = 412, description = "Somebody changed it since.", body = Problem, content_type = "application/problem+json"),
    (status = 428, description = "`If-Match` is missing.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/dossiers/{id}/owner-confirmation")]
pub async fn create_owner_confirmation(
    app: Data<App>,
    caller: Signed,
    id: Path<String>,
    version: IfMatch,
    _body: Body<OwnerConfirmation>,
) -> AppResult<HttpResponse> {
    let row = service::confirm(&app, &caller.0, &id.parse()?, version).await?;
    view::answer(&app, &caller.0, row).await
}
