//! The only file that knows every module: routes, document, ports, and the HTTP server over them.

use std::{net::TcpListener, os::unix::fs::DirBuilderExt as _, path::Path, sync::Arc};

use actix_web::{
    App as ActixApp, HttpResponse, HttpServer, get,
    middleware::{Compress, from_fn},
    web::{self, Data},
};
use object_store::local::LocalFileSystem;
use utoipa::OpenApi as _;
use utoipa_actix_web::{AppExt as _, scope::scope, service_config::ServiceConfig};
use utoipa_swagger_ui::SwaggerUi;

use crate::{
    agency_changes,
    app::{App, Clock},
    catalogue::{self, Catalogue},
    db::Db,
    dossiers,
    http::{
        contract::Contract,
        document::{Document, add_common_responses},
        error::AppError,
        extract::MAX_BODY,
        gate::{self, Authenticator},
        request_id, spa,
    },
    identity, monitoring, notifications, staff,
};

/// Where every route of the API hangs.
pub const BASE: &str = "/api/v1";

fn routes(config: &mut ServiceConfig<'_>) {
    identity::routes(config);
    catalogue::routes(config);
    agency_changes::routes(config);
    staff::routes(config);
    notifications::routes(config);
    dossiers::routes(config);
    monitoring::routes(config);
    config.service(get_document);
}

/// The OpenAPI document; needs no database.
#[must_use]
pub fn openapi() -> utoipa::openapi::OpenApi {
    let (_, mut document) = ActixApp::new()
        .into_utoipa_app()
        .openapi(Document::openapi())
        .service(scope(BASE).configure(routes))
        .split_for_parts();
    add_common_responses(&mut document);
    document
}

/// The document as the bytes that are committed and served.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn openapi_json() -> anyhow::Result<String> {
    let mut text = serde_json::to_string_pretty(&openapi())?;
    text.push('\n');
    Ok(text)
}

struct DocumentText(String);

/// This document
#[utoipa::path(tag = "catalogue", responses((status = 200, description = "The OpenAPI document.", body = serde_json::Value)))]
#[get("/openapi.json")]
async fn get_document(text: Data<DocumentText>) -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(text.0.clone())
}

/// Put the application together over a migrated database whose catalogue is loaded.
///
/// # Errors
/// When the database or the folder for files cannot be used.
pub async fn assemble(
    db: Db,
    files: &Path,
    clock: Clock,
    public_url: &str,
    secure_cookies: bool,
) -> anyhow::Result<App> {
    // The papers of people: for the program alone.
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(files)?;
    let blobs = LocalFileSystem::new_with_prefix(files)?.with_fsync(true);
    let tokens = identity::tokens(&db, &clock).await.map_err(unexpected)?;
    let catalogue = Catalogue::load(&db).await.map_err(unexpected)?;
    Ok(App {
        db,
        blobs: Arc::new(blobs),
        clock,
        catalogue: Arc::new(catalogue),
        tokens: Arc::new(tokens),
        public_url: public_url.into(),
        secure_cookies,
    })
}

/// An error of a use case, for the command line.
#[must_use]
pub fn unexpected(error: AppError) -> anyhow::Error {
    match error {
        AppError::Unexpected(error) => error,
        AppError::Refused { code, detail, errors, .. } => {
            anyhow::anyhow!("{}: {} {errors:?}", code.as_str(), detail.unwrap_or_else(|| code.title().to_owned()))
        }
    }
}

/// The HTTP server on an open socket; it runs until it is told to stop (SIGINT, SIGTERM, or its handle).
///
/// # Errors
/// When the document holds a schema that cannot be compiled, or the socket cannot be used.
pub fn http_server(app: App, socket: TcpListener, workers: Option<usize>) -> anyhow::Result<actix_web::dev::Server> {
    let text = openapi_json()?;
    let contract = Data::new(Contract::new(&serde_json::from_str(&text)?)?);
    let text = Data::new(DocumentText(text));
    let tokens: Arc<dyn Authenticator> = app.tokens.clone();
    let authenticator = Data::new(tokens);
    let app = Data::new(app);
    let server = HttpServer::new(move || {
        ActixApp::new()
            .app_data(app.clone())
            .app_data(contract.clone())
            .app_data(text.clone())
            .app_data(authenticator.clone())
            .app_data(web::PayloadConfig::new(MAX_BODY))
            .app_data(web::PathConfig::default().error_handler(|error, _| bad_path(&error).into()))
            .wrap(Compress::default())
            .wrap(from_fn(request_id::middleware))
            .service(livez)
            .service(readyz)
            // Reads the document from where it is served: `url` would serve another copy there.
            .service(SwaggerUi::new("/api/docs/{_:.*}").config(utoipa_swagger_ui::Config::from("/api/v1/openapi.json")))
            .into_utoipa_app()
            .service(scope(BASE).wrap(from_fn(gate::middleware)).configure(routes))
            .into_app()
            .default_service(web::to(spa::serve))
    });
    let server = match workers {
        Some(workers) => server.workers(workers),
        None => server,
    };
    Ok(server.shutdown_timeout(10).listen(socket)?.run())
}

/// While the database starts and migrates: a small answer to everything.
///
/// # Errors
/// When the socket cannot be used.
pub fn waiting_server(socket: TcpListener) -> std::io::Result<actix_web::dev::Server> {
    let server = HttpServer::new(|| {
        ActixApp::new()
            .wrap(from_fn(request_id::middleware))
            .default_service(web::to(|| async { Err::<HttpResponse, AppError>(AppError::starting()) }))
    });
    Ok(server.workers(1).disable_signals().listen(socket)?.run())
}

fn bad_path(error: &actix_web::error::PathError) -> AppError {
    use crate::http::error::FieldError;
    AppError::invalid(vec![FieldError::new("/path", "invalid", error.to_string())])
}

#[get("/livez")]
async fn livez() -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({ "status": "alive" }))
}

#[get("/readyz")]
async fn readyz(app: Data<App>) -> Result<HttpResponse, AppError> {
    use diesel_async::RunQueryDsl;
    let mut conn = app.db.get().await?;
    diesel::sql_query("SELECT 1").execute(&mut conn).await.map_err(|error| AppError::unavailable(&error))?;
    Ok(HttpResponse::Ok().json(serde_json::json!({ "status": "ready" })))
}
