//! Reading calendars over HTTP.

use actix_web::{
    HttpRequest, HttpResponse, get,
    web::{Data, Path},
};
use chrono::{Datelike as _, NaiveDate};

use super::{
    dto::{Calendar, CalendarPage, CalendarQuery, CalendarSummary, DayDto, DeskDto, InheritedDay, week_dto},
    memory::{COUNTRY, COUNTRY_NAME},
    rows,
};
use crate::{
    app::{App, local},
    catalogue::{Ref, agency},
    db::{Conn, page},
    http::{
        error::{AppError, AppResult},
        extract::{Query, etag},
        listed,
    },
};

/// Where the days of the country come from that no administrator entered.
const NOTICES: &str = "Thông báo nghỉ lễ hằng năm";

/// List calendars
///
/// The country's and those of the agencies that have said something of their own.
#[utoipa::path(tag = "working-time", params(CalendarQuery), responses((status = 200, description = "A page.", body = CalendarPage)))]
#[get("/calendars")]
pub async fn list_calendars(
    app: Data<App>,
    query: Query<CalendarQuery>,
    request: HttpRequest,
) -> AppResult<HttpResponse> {
    let after: Option<String> = page::decode(query.0.cursor.as_deref())?;
    let limit = query.0.limit.unwrap_or(page::DEFAULT_LIMIT);
    let rows = rows::page(&mut *app.db.get().await?, after.as_deref(), i64::from(limit) + 1).await?;
    let items = rows.into_iter().map(|(scope, name, version, updated_at)| CalendarSummary {
        name: name.unwrap_or_else(|| COUNTRY_NAME.to_owned()),
        scope,
        version,
        updated_at: updated_at.map(local),
    });
    let (items, next) = page::cut(items.collect(), limit, |calendar: &CalendarSummary| calendar.scope.clone())?;
    let page = CalendarPage { items, next };
    Ok(listed::answer(&request, page.next.as_deref(), &page))
}

/// Read a calendar
///
/// Of the country (`VN`) or of an agency: what it says itself, and what it has from the calendars above it.
#[utoipa::path(tag = "working-time", params(("scope" = String, Path, description = "`VN`, or the code of an agency.")), responses(
    (status = 200, description = "The calendar.", body = Calendar, headers(("ETag" = String, description = "Version, for `If-Match`."))),
))]
#[get("/calendars/{scope}")]
pub async fn get_calendar(app: Data<App>, scope: Path<String>) -> AppResult<HttpResponse> {
    let calendar = describe(&app, &mut *app.db.get().await?, &scope).await?;
    // What comes from above changes without this version: no answer from before is good.
    Ok(HttpResponse::Ok()
        .insert_header(etag(calendar.version))
        .insert_header((actix_web::http::header::CACHE_CONTROL, "no-store"))
        .json(calendar))
}

/// A calendar as it stands.
pub async fn describe(app: &App, conn: &mut Conn, scope: &str) -> AppResult<Calendar> {
    let snapshot = app.catalogue.snapshot();
    // One that has just begun is in the database before it is in memory.
    let itself =
        if scope == COUNTRY { None } else { Some(agency(conn, scope).await?.ok_or_else(AppError::not_found)?) };
    let name = |of: &str| match (of, &itself) {
        ("", _) => NOTICES.to_owned(),
        (COUNTRY, _) => COUNTRY_NAME.to_owned(),
        (of, Some(agency)) if of == scope => agency.name.clone(),
        (of, _) => snapshot.agency(of).map(|agency| agency.name.clone()).unwrap_or_default(),
    };
    // From the database, not from memory: an administrator writes over exactly what is read here.
    let calendars = super::Calendars::read(conn).await?;
    let version = rows::version(conn, scope).await?.unwrap_or(0);
    let change = rows::last_change(conn, scope).await?;
    let last_year = local(app.clock.now()).year() - 1;
    let first = NaiveDate::from_ymd_opt(last_year, 1, 1).unwrap_or(NaiveDate::MIN);
    let own = calendars.own(scope).cloned().unwrap_or_default();
    let inherited_days = calendars
        .above(scope)
        .into_iter()
        .flat_map(|(from, days)| days.range(first..).map(move |(date, day)| (from, *date, day)))
        .map(|(from, date, day)| InheritedDay {
            day: DayDto::new(date, day),
            from: Ref { code: if from.is_empty() { COUNTRY.to_owned() } else { from.to_owned() }, name: name(from) },
        })
        .collect();
    Ok(Calendar {
        scope: scope.to_owned(),
        name: name(scope),
        version,
        hours: own.hours.as_ref().map(week_dto),
        days: own.days.iter().map(|(date, day)| DayDto::new(*date, day)).collect(),
        desks: own.desks.iter().map(DeskDto::from).collect(),
        above: calendars.base_scope(scope).map(|code| Ref { code: code.to_owned(), name: name(code) }),
        inherited_hours: week_dto(calendars.base(scope).week()),
        inherited_days,
        updated_at: change.as_ref().map(|(at, _)| local(*at)),
        note: change.map(|(_, note)| note),
    })
}
