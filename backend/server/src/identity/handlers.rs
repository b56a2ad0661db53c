//! Sign-in over HTTP.

use actix_web::{
    HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
    get, post,
    web::{Data, Json},
};

use super::{
    dto::{LoginRequest, Me, RegisterRequest, Session},
    service::{self, Opened},
    tokens::REFRESH_LIFE,
};
use crate::{
    app::App,
    http::{
        actor::Signed,
        error::{AppError, AppResult, Code, Problem},
        extract::Body,
    },
};

/// The refresh token's cookie: for these paths only, out of reach of scripts and of other sites.
const COOKIE: &str = "motcua_refresh";
const COOKIE_PATH: &str = "/api/v1/auth";

/// Register as a citizen
///
/// The account is opened with the 12-digit number, checked by its structure only.
#[utoipa::path(tag = "identity", request_body = RegisterRequest, responses(
    (status = 201, description = "Registered and signed in.", body = Session),
    (status = 409, description = "There is an account with this number.", body = Problem, content_type = "application/problem+json"),
))]
#[post("/auth/register")]
pub async fn register_citizen(app: Data<App>, body: Body<RegisterRequest>) -> AppResult<HttpResponse> {
    let opened = service::register(&app, body.0).await?;
    Ok(HttpResponse::Created().cookie(cookie(&app, &opened.refresh)).json(opened.session))
}

/// Sign in
#[utoipa::path(tag = "identity", request_body = LoginRequest, responses((status = 200, description = "Signed in.", body = Session)))]
#[post("/auth/login")]
pub async fn login(app: Data<App>, body: Body<LoginRequest>) -> AppResult<HttpResponse> {
    Ok(with_cookie(&app, service::login(&app, body.0).await?))
}

/// Renew the session
///
/// Takes the refresh token from the cookie, and gives a new one.
#[utoipa::path(tag = "identity", responses((status = 200, description = "Renewed.", body = Session)))]
#[post("/auth/refresh")]
pub async fn refresh_session(app: Data<App>, request: HttpRequest) -> AppResult<HttpResponse> {
    let token = request.cookie(COOKIE).ok_or_else(|| AppError::code(Code::SessionEnded))?;
    Ok(with_cookie(&app, service::refresh(&app, token.value()).await?))
}

/// Sign out
#[utoipa::path(tag = "identity", responses((status = 204, description = "Signed out.")))]
#[post("/auth/logout")]
pub async fn logout(app: Data<App>, request: HttpRequest) -> AppResult<HttpResponse> {
    if let Some(token) = request.cookie(COOKIE) {
        service::logout(&app, token.value()).await?;
    }
    let mut gone = Cookie::build(COOKIE, "").path(COOKIE_PATH).http_only(true).finish();
    gone.make_removal();
    Ok(HttpResponse::NoContent().cookie(gone).finish())
}

/// Who is signed in
#[utoipa::path(tag = "identity", security(("bearer" = [])), responses((status = 200, description = "The signed-in person.", body = Me)))]
#[get("/me")]
pub async fn get_me(app: Data<App>, caller: Signed) -> AppResult<Json<Me>> {
    Ok(Json(service::me(&app, &caller.0).await?))
}

fn with_cookie(app: &App, opened: Opened) -> HttpResponse {
    HttpResponse::Ok().cookie(cookie(app, &opened.refresh)).json(opened.session)
}

fn cookie(app: &App, refresh: &str) -> Cookie<'static> {
    Cookie::build(COOKIE, refresh.to_owned())
        .path(COOKIE_PATH)
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(app.secure_cookies)
        .max_age(Duration::seconds(REFRESH_LIFE.num_seconds()))
        .finish()
}
