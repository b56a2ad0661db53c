//! Provinces, communes, former units and banks over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get,
    web::{Data, Json, Path},
};
use domain::search::fold;

use super::{
    dto::{Bank, BankPage, FormerUnit, FormerUnitPage, FormerUnitQuery, NewCommune, PageQuery, Unit, UnitPage},
    rows::{self, FormerRow},
};
use crate::{
    app::App,
    catalogue::answer,
    db::page,
    http::{
        error::{AppError, AppResult},
        extract::Query,
    },
};

/// One page of a list that is in order; the cursor is the code of the last unit.
fn page_of(all: &[Unit], query: &PageQuery) -> AppResult<UnitPage> {
    let after: Option<String> = page::decode(query.cursor.as_deref())?;
    let limit = query.limit.unwrap_or(page::DEFAULT_LIMIT);
    let start = after.and_then(|after| all.iter().position(|unit| unit.code == after)).map_or(0, |at| at + 1);
    let found: Vec<Unit> = all.iter().skip(start).take(usize::from(limit) + 1).cloned().collect();
    let (items, next) = page::cut(found, limit, |unit| unit.code.clone())?;
    Ok(UnitPage { items, next })
}

/// List provinces
///
/// The 34 provinces and cities of 1 July 2025.
#[utoipa::path(tag = "catalogue", params(PageQuery), responses(
    (status = 200, description = "The provinces.", body = UnitPage),
    (status = 304, description = "Not changed."),
))]
#[get("/provinces")]
pub async fn list_provinces(app: Data<App>, request: HttpRequest, query: Query<PageQuery>) -> AppResult<HttpResponse> {
    answer::kept(&request, &page_of(app.catalogue.snapshot().provinces(), &query.0)?)
}

/// List the communes of a province
#[utoipa::path(tag = "catalogue", params(("code" = String, Path, description = "Code of the province."), PageQuery), responses(
    (status = 200, description = "The communes, wards and special zones.", body = UnitPage),
    (status = 304, description = "Not changed."),
))]
#[get("/provinces/{code}/communes")]
pub async fn list_communes(
    app: Data<App>,
    request: HttpRequest,
    code: Path<String>,
    query: Query<PageQuery>,
) -> AppResult<HttpResponse> {
    let snapshot = app.catalogue.snapshot();
    let communes = snapshot.communes(&code).ok_or_else(AppError::not_found)?;
    answer::kept(&request, &page_of(communes, &query.0)?)
}

/// Find a commune of before 1 July 2025
///
/// Where it went: the present communes that took it in, whole or in part.
#[utoipa::path(tag = "catalogue", params(FormerUnitQuery), responses((status = 200, description = "The former communes found.", body = FormerUnitPage)))]
#[get("/former-units")]
pub async fn search_former_units(app: Data<App>, query: Query<FormerUnitQuery>) -> AppResult<Json<FormerUnitPage>> {
    let folded: String = fold(&query.0.q).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
    let mut items: Vec<FormerUnit> = Vec::new();
    if words.iter().map(String::len).sum::<usize>() >= 2 {
        for row in rows::former(&mut *app.db.get().await?, &words).await? {
            match items.last_mut() {
                Some(last) if last.old_code == row.old_code => last.new_communes.push(new_commune(row)),
                _ => items.push(FormerUnit {
                    old_code: row.old_code.clone(),
                    old_name: full_name(&row),
                    new_communes: vec![new_commune(row)],
                }),
            }
        }
    }
    Ok(Json(FormerUnitPage { items, next: None }))
}

fn full_name(row: &FormerRow) -> String {
    let parts = [row.old_name.as_str(), &row.old_district, &row.old_province];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn new_commune(row: FormerRow) -> NewCommune {
    NewCommune {
        code: row.new_code,
        name: row.new_name,
        province_code: row.province_code,
        province_name: row.province_name,
        whole: row.whole,
        is_default: row.is_default,
    }
}

/// List banks
#[utoipa::path(tag = "catalogue", responses(
    (status = 200, description = "The banks.", body = BankPage),
    (status = 304, description = "Not changed."),
))]
#[get("/banks")]
pub async fn list_banks(app: Data<App>, request: HttpRequest) -> AppResult<HttpResponse> {
    let banks = rows::banks(&mut *app.db.get().await?).await?;
    let items = banks.into_iter().map(|(bin, code, short_name, name)| Bank { bin, code, short_name, name }).collect();
    answer::kept(&request, &BankPage { items, next: None })
}
