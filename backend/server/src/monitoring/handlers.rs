//! Figures over HTTP.

use actix_web::{
    get,
    web::{Data, Json},
};
use chrono::{Days, NaiveDate, NaiveTime, TimeZone as _, Utc};
use domain::calendar::WorkingCalendar;

use super::{
    dto::{AgencyFigures, AgencyFiguresPage, Figures, Overview, SectorFigures, SectorFiguresPage, StatisticsQuery},
    rows::{self, Bounds, By, FigureRow},
};
use crate::{
    app::{App, local},
    catalogue::Ref,
    http::{
        error::{AppError, AppResult, FieldError},
        extract::Query,
    },
};

struct Period {
    from: NaiveDate,
    to: NaiveDate,
    bounds: Bounds,
}

fn period(app: &App, query: StatisticsQuery) -> AppResult<Period> {
    let now = app.clock.now();
    let to = query.to.unwrap_or_else(|| local(now).date_naive());
    let from = query.from.or_else(|| to.checked_sub_days(Days::new(30))).unwrap_or(to);
    let wrong = |pointer: &str, text: &str| AppError::invalid(vec![FieldError::new(pointer, "period", text)]);
    let midnight = |day: NaiveDate| {
        domain::calendar::VIETNAM
            .from_local_datetime(&day.and_time(NaiveTime::MIN))
            .single()
            .map(|at| at.with_timezone(&Utc))
    };
    let until = to
        .checked_add_days(Days::new(1))
        .and_then(midnight)
        .ok_or_else(|| wrong("/query/to", "This day is out of range."))?;
    let start = midnight(from).ok_or_else(|| wrong("/query/from", "This day is out of range."))?;
    if start.timestamp() < -62_000_000_000 || until.timestamp() > 250_000_000_000 {
        return Err(wrong("/query/from", "This period is out of range."));
    }
    // The same "soon" as in the lists: until the end of the next working day of each agency.
    let today = local(now).date_naive();
    let end = |day: NaiveDate| day.checked_add_days(Days::new(1)).and_then(midnight).unwrap_or(now);
    let soon = |calendar: &WorkingCalendar| calendar.next_working_day(today).map_or(now, end);
    let calendars = app.catalogue.calendars();
    let bounds = Bounds {
        agency: query.agency,
        structure: query.structure.unwrap_or_default(),
        from: start,
        until,
        first_day_after: to.checked_add_days(Days::new(1)).unwrap_or(to),
        now,
        soon: soon(&calendars.country()),
        soon_elsewhere: calendars.exceptions(soon),
    };
    Ok(Period { from, to, bounds })
}

async fn count(app: &App, by: By, bounds: &Bounds) -> AppResult<Vec<FigureRow>> {
    rows::figures(&mut *app.db.get().await?, by, bounds).await
}

/// Figures of a period
///
/// Received, in progress, due soon, overdue and on-time rate, for an agency with those below it, or for all.
#[utoipa::path(tag = "statistics", params(StatisticsQuery), responses((status = 200, description = "The figures.", body = Overview)))]
#[get("/statistics/overview")]
pub async fn get_statistics_overview(app: Data<App>, query: Query<StatisticsQuery>) -> AppResult<Json<Overview>> {
    let period = period(&app, query.0)?;
    let rows = count(&app, By::All, &period.bounds).await?;
    let row = rows.first().ok_or_else(|| anyhow::anyhow!("a count without a row"))?;
    Ok(Json(Overview { from: period.from, to: period.to, figures: Figures::from(row) }))
}

/// Figures by agency
#[utoipa::path(tag = "statistics", params(StatisticsQuery), responses((status = 200, description = "The figures, worst first.", body = AgencyFiguresPage)))]
#[get("/statistics/agencies")]
pub async fn list_agency_statistics(
    app: Data<App>,
    query: Query<StatisticsQuery>,
) -> AppResult<Json<AgencyFiguresPage>> {
    let period = period(&app, query.0)?;
    let items = count(&app, By::Agency, &period.bounds)
        .await?
        .iter()
        .map(|row| AgencyFigures { agency: named(row), figures: Figures::from(row) })
        .collect();
    Ok(Json(AgencyFiguresPage { items, next: None }))
}

/// Figures by sector
#[utoipa::path(tag = "statistics", params(StatisticsQuery), responses((status = 200, description = "The figures, worst first.", body = SectorFiguresPage)))]
#[get("/statistics/sectors")]
pub async fn list_sector_statistics(
    app: Data<App>,
    query: Query<StatisticsQuery>,
) -> AppResult<Json<SectorFiguresPage>> {
    let period = period(&app, query.0)?;
    let items = count(&app, By::Sector, &period.bounds)
        .await?
        .iter()
        .map(|row| SectorFigures { sector: named(row), figures: Figures::from(row) })
        .collect();
    Ok(Json(SectorFiguresPage { items, next: None }))
}

fn named(row: &FigureRow) -> Ref {
    Ref { code: row.code.clone(), name: row.name.clone() }
}
