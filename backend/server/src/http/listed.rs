//! A page as an answer, with the `Link` to the next.

use actix_web::{HttpRequest, HttpResponse, http::header};
use serde::Serialize;

use crate::db::page;

/// 200 with the page; `next` is the cursor of the next one.
pub fn answer<P: Serialize>(request: &HttpRequest, next: Option<&str>, page: &P) -> HttpResponse {
    let mut answer = HttpResponse::Ok();
    if let Some(next) = next {
        answer.insert_header((header::LINK, page::link(request.path(), request.query_string(), next)));
    }
    answer.json(page)
}
