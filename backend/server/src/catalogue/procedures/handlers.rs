//! Single procedures over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get,
    web::{Data, Json, Path},
};
use serde_json::Value;

use super::{
    current,
    dto::{PlaceQuery, Procedure, ProcedureVersion, ProcedureVersionPage, VersionQuery},
    rows,
};
use crate::{
    app::{App, local},
    catalogue::{
        Agency,
        agencies::{AgencyPage, page_of},
    },
    db::page,
    http::{
        error::{AppError, AppResult},
        extract::{Query, etag, not_modified},
    },
};

/// Get a procedure
#[utoipa::path(tag = "catalogue", params(("code" = String, Path, description = "Code of the procedure.")), responses(
    (status = 200, description = "The procedure.", body = Procedure, headers(("ETag" = String, description = "The version."))),
    (status = 304, description = "Not changed."),
))]
#[get("/procedures/{code}")]
pub async fn get_procedure(app: Data<App>, request: HttpRequest, code: Path<String>) -> AppResult<HttpResponse> {
    let number = app.catalogue.snapshot().version_of(&code).ok_or_else(AppError::not_found)?;
    if not_modified(&request, number.into()) {
        return Ok(HttpResponse::NotModified().insert_header(etag(number.into())).finish());
    }
    let published = super::version(&app, &mut *app.db.get().await?, &code, number).await?;
    Ok(HttpResponse::Ok().insert_header(etag(published.version.into())).json(Procedure::from(published.as_ref())))
}

/// List the versions of a procedure
///
/// Newest first, each with the members of the record that it changed.
#[utoipa::path(tag = "catalogue", params(("code" = String, Path, description = "Code of the procedure."), VersionQuery),
    responses((status = 200, description = "The versions.", body = ProcedureVersionPage)))]
#[get("/procedures/{code}/versions")]
pub async fn list_procedure_versions(
    app: Data<App>,
    code: Path<String>,
    query: Query<VersionQuery>,
) -> AppResult<Json<ProcedureVersionPage>> {
    app.catalogue.snapshot().version_of(&code).ok_or_else(AppError::not_found)?;
    let before: Option<i32> = page::decode(query.0.cursor.as_deref())?;
    let limit = query.0.limit.unwrap_or(page::DEFAULT_LIMIT);
    let rows =
        rows::versions(&mut *app.db.get().await?, &code, before.unwrap_or(i32::MAX), i64::from(limit) + 1).await?;
    let records = rows.iter().map(|row| serde_json::from_str(&row.content)).collect::<Result<Vec<Value>, _>>()?;
    let items = rows.iter().zip(&records).enumerate().map(|(at, (row, record))| ProcedureVersion {
        version: row.version,
        published_at: local(row.published_at),
        changed: records.get(at + 1).map(|before| differences(before, record)).unwrap_or_default(),
    });
    let (items, next) = page::cut(items.collect(), limit, |version: &ProcedureVersion| version.version)?;
    Ok(Json(ProcedureVersionPage { items, next }))
}

/// Members of the record that differ.
fn differences(before: &Value, after: &Value) -> Vec<String> {
    let (Some(before), Some(after)) = (before.as_object(), after.as_object()) else { return Vec::new() };
    let mut names: Vec<String> = before.keys().filter(|key| !after.contains_key(*key)).cloned().collect();
    names.extend(after.iter().filter(|(key, value)| before.get(*key) != Some(value)).map(|(key, _)| key.clone()));
    names.sort();
    names
}

/// List the agencies where a procedure can be filed
///
/// Those of its levels that take dossiers now; with a province and commune, those that serve them.
#[utoipa::path(tag = "catalogue", params(("code" = String, Path, description = "Code of the procedure."), PlaceQuery),
    responses((status = 200, description = "The agencies, in the order of their codes.", body = AgencyPage)))]
#[get("/procedures/{code}/agencies")]
pub async fn list_procedure_agencies(
    app: Data<App>,
    code: Path<String>,
    query: Query<PlaceQuery>,
) -> AppResult<Json<AgencyPage>> {
    let published = current(&app, &mut *app.db.get().await?, &code).await?.ok_or_else(AppError::not_found)?;
    let query = query.0;
    let fits = |agency: &Agency| agency.accepts_dossiers && published.is_executed_by(agency) && serves(agency, &query);
    Ok(Json(page_of(app.catalogue.snapshot().agencies(), fits, query.limit, query.cursor.as_deref())?))
}

/// Whether people of the place file there: ministries serve all.
fn serves(agency: &Agency, place: &PlaceQuery) -> bool {
    let same = |wanted: &Option<String>, is: &Option<String>| wanted.is_none() || is.is_none() || wanted == is;
    same(&place.province, &agency.province_code) && same(&place.commune, &agency.commune_code)
}

/// Get the QR code of a procedure
///
/// Opens its page; for posters at the desk.
#[utoipa::path(tag = "catalogue", params(("code" = String, Path, description = "Code of the procedure.")),
    responses((status = 200, description = "The QR code.", body = String, content_type = "image/svg+xml")))]
#[get("/procedures/{code}/qr.svg")]
pub async fn get_procedure_qr(app: Data<App>, code: Path<String>) -> AppResult<HttpResponse> {
    app.catalogue.snapshot().version_of(&code).ok_or_else(AppError::not_found)?;
    let svg = documents::qr_svg(&format!("{}/procedures/{code}", app.public_url))?;
    Ok(HttpResponse::Ok()
        .content_type("image/svg+xml")
        .insert_header(("Cache-Control", "public, max-age=86400"))
        .body(svg))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::differences;

    #[test]
    fn changed_members_are_named() {
        let (before, after) = (json!({ "a": 1, "b": [1], "gone": 0 }), json!({ "a": 1, "b": [2], "new": 0 }));
        assert_eq!(differences(&before, &after), ["b", "gone", "new"]);
    }
}
