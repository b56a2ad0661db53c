//! The built SPA, inside the program: hashed files may be kept for ever, the page itself is asked for again; any unknown path outside
//! `/api` gives the page, whose router then decides.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{Method, header},
};

use super::error::{AppError, Code};

struct Asset {
    path: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// What scripts, styles and frames a page of ours may load: its own only. Styles may stand in the page, since the component library sets some.
const POLICY: &str = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; \
                      object-src 'self' blob:; frame-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

const NOT_BUILT: &str = "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Motcua</title>\
                         <p>The pages are not built: run <code>npm run build</code> in <code>frontend</code>, then build the program again.";

/// Serve a file of the SPA, or its page.
pub async fn serve(request: HttpRequest) -> Result<HttpResponse, AppError> {
    let path = request.path().trim_start_matches('/');
    if path == "api" || path.starts_with("api/") {
        return Err(AppError::not_found());
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Err(AppError::detail(Code::MethodNotAllowed, "Offered here: GET, HEAD."));
    }
    let find = |wanted: &str| ASSETS.iter().find(|asset| asset.path == wanted);
    Ok(match find(path).filter(|asset| asset.path != "index.html") {
        Some(asset) => answer(
            &request,
            asset,
            if path.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" },
        ),
        // A missing hashed file is an old page asking: the page itself would be read as a script.
        None if path.starts_with("assets/") => return Err(AppError::not_found()),
        None => match find("index.html") {
            Some(page) => answer(&request, page, "no-cache"),
            None => HttpResponse::Ok().content_type("text/html; charset=utf-8").body(NOT_BUILT),
        },
    })
}

fn answer(request: &HttpRequest, asset: &Asset, caching: &'static str) -> HttpResponse {
    let accepted =
        request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let takes =
        |name: &str| accepted.split(',').any(|one| one.split(';').next().is_some_and(|coding| coding.trim() == name));
    let (body, coding) = match (asset.brotli, asset.gzip) {
        (Some(packed), _) if takes("br") => (packed, Some("br")),
        (_, Some(packed)) if takes("gzip") => (packed, Some("gzip")),
        _ => (asset.plain, None),
    };
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((header::CONTENT_TYPE, media_type(asset.path)))
        .insert_header((header::CACHE_CONTROL, caching))
        .insert_header((header::VARY, "Accept-Encoding"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::REFERRER_POLICY, "same-origin"))
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY));
    if let Some(coding) = coding {
        answer.insert_header((header::CONTENT_ENCODING, coding));
    }
    answer.body(body)
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
