//! Procedures: what is published now, each version for ever, and the approved steps.

mod dto;
mod handlers;
mod published;
pub(in crate::catalogue) mod rows;

use std::sync::Arc;

use utoipa_actix_web::service_config::ServiceConfig;

use crate::{
    app::App,
    db::Conn,
    http::error::{AppError, AppResult},
};

pub use published::Published;

/// The routes of single procedures.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::get_procedure)
        .service(handlers::list_procedure_versions)
        .service(handlers::list_procedure_agencies)
        .service(handlers::get_procedure_qr);
}

/// The published version of a procedure, whether a full record or only its names; none when there is no such procedure.
///
/// # Errors
/// When the database fails.
pub async fn current(app: &App, conn: &mut Conn, code: &str) -> AppResult<Option<Arc<Published>>> {
    let Some(number) = app.catalogue.snapshot().version_of(code) else { return Ok(None) };
    version(app, conn, code, number).await.map(Some)
}

/// A version of a procedure, published now or before.
///
/// # Errors
/// 404 when there is none; when the database fails.
pub async fn version(app: &App, conn: &mut Conn, code: &str, version: i32) -> AppResult<Arc<Published>> {
    if let Some(known) = app.catalogue.kept(code, version) {
        return Ok(known);
    }
    if code.contains('\0') {
        return Err(AppError::not_found());
    }
    let row = rows::version(conn, code, version).await?.ok_or_else(AppError::not_found)?;
    let published = Arc::new(Published::new(&row)?);
    app.catalogue.keep(&published);
    Ok(published)
}
