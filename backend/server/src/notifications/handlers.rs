//! Notices over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get, patch,
    web::{Data, Json},
};

use super::{
    dto::{NotificationChange, NotificationPage, NotificationQuery, Unread},
    service,
};
use crate::{
    app::App,
    http::{
        actor::Signed,
        error::AppResult,
        extract::{Body, Query},
        listed,
    },
};

/// List my notices
///
/// What the caller was reminded of; newest first, with the number of those that were not read.
#[utoipa::path(tag = "identity", security(("bearer" = [])), params(NotificationQuery), responses(
    (status = 200, description = "A page.", body = NotificationPage, headers(("Link" = String, description = "The next page."))),
))]
#[get("/me/notifications")]
pub async fn list_notifications(
    app: Data<App>,
    caller: Signed,
    query: Query<NotificationQuery>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let page = service::list(&app, &caller.0, query.0).await?;
    Ok(listed::answer(&request, page.next.as_deref(), &page))
}

/// Mark my notices as read
#[utoipa::path(tag = "identity", security(("bearer" = [])), request_body = NotificationChange,
    responses((status = 200, description = "Marked.", body = Unread)))]
#[patch("/me/notifications")]
pub async fn update_notifications(
    app: Data<App>,
    caller: Signed,
    body: Body<NotificationChange>,
) -> AppResult<Json<Unread>> {
    Ok(Json(service::mark_read(&app, &caller.0, body.0).await?))
}
