//! Use cases: count what was resolved, and tell it.

use chrono::{DateTime, Months, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;
use domain::dossier::Clock;

use super::{
    dto::{Forecast, WorkingTime},
    rows::{self, Figures, Measured},
};
use crate::{
    app::{App, local},
    catalogue::{self, Ref},
    http::error::{AppError, AppResult},
};

/// Months that are counted.
const MONTHS: u32 = 12;
/// Fewer cases tell nothing.
const FEWEST: i64 = 5;
/// Dossiers measured at once.
const BATCH: i64 = 500;
/// How often the roll-up is made, in minutes.
const EVERY: i64 = 60;
/// A working day, in minutes, when hours are told in days (practice; domain reference 6.4).
const DAY: i64 = 8 * 60;

/// Real times of a procedure: of the agency, or of all where it has too few.
///
/// # Errors
/// 404 for a procedure or agency that is none.
pub async fn read(app: &App, procedure: &str, agency: Option<&str>) -> AppResult<Forecast> {
    let mut conn = app.db.get().await?;
    catalogue::current(app, &mut conn, procedure).await?.ok_or_else(AppError::not_found)?;
    let agency = match agency {
        Some(code) => Some(catalogue::agency(&mut conn, code).await?.ok_or_else(AppError::not_found)?),
        None => None,
    };
    let figures = rows::figures(&mut conn, procedure, agency.as_ref().map(|agency| agency.code.as_str())).await?;
    let own = agency.and_then(|agency| {
        let own = figures.iter().find(|figures| figures.agency_code == agency.code && figures.cases >= FEWEST)?;
        Some((Some(Ref { code: agency.code, name: agency.name }), own))
    });
    let all = || figures.iter().find(|figures| figures.agency_code.is_empty()).map(|all| (None, all));
    Ok(tell(procedure, own.or_else(all)))
}

fn tell(procedure: &str, figures: Option<(Option<Ref>, &Figures)>) -> Forecast {
    let (agency, figures) = figures.unzip();
    let enough = figures.filter(|figures| figures.cases >= FEWEST);
    Forecast {
        procedure_code: procedure.to_owned(),
        agency: agency.flatten(),
        months: MONTHS,
        cases: figures.map_or(0, |figures| figures.cases),
        median: enough.map(|figures| working_time(figures.median_minutes)),
        ninetieth: enough.map(|figures| working_time(figures.ninetieth_minutes)),
        computed_at: figures.map(|figures| local(figures.computed_at)),
    }
}

fn working_time(minutes: i64) -> WorkingTime {
    let halves = i32::try_from((minutes * 2 + DAY - 1) / DAY).unwrap_or(i32::MAX);
    WorkingTime { minutes, days: f64::from(halves) / 2.0 }
}

/// Measure what was resolved, and make the roll-up when its hour has come. Gives how many were measured.
///
/// # Errors
/// When the database fails.
pub async fn roll_up(app: &App) -> AppResult<usize> {
    let now = app.clock.now();
    let since = now.checked_sub_months(Months::new(MONTHS)).unwrap_or(now);
    let mut conn = app.db.get().await?;
    // A transaction may commit after a younger one: a day is more than any takes.
    let from = rows::newest(&mut conn).await?.map_or(since, |newest| (newest - TimeDelta::days(1)).max(since));
    let mut measured = 0;
    loop {
        let resolved = rows::unmeasured(&mut conn, from, BATCH).await?;
        if resolved.is_empty() {
            break;
        }
        let mut batch = Vec::with_capacity(resolved.len());
        for dossier in resolved {
            let clock: Clock = serde_json::from_value(dossier.clock)?;
            let calendar = app.catalogue.calendar_of(&dossier.agency_code);
            batch.push(Measured {
                minutes: clock.run_minutes(&calendar, local(dossier.resolved_at)).max(0),
                dossier_id: dossier.id,
                procedure_code: dossier.procedure_code,
                agency_code: dossier.agency_code,
                resolved_at: dossier.resolved_at,
            });
        }
        measured += rows::insert(&mut conn, &batch).await?;
    }
    if rows::last_roll_up(&mut conn).await?.is_none_or(|last| is_old(last, now)) {
        conn.transaction::<_, AppError, _>(async |tx| rows::roll_up_in_tx(tx, since, now).await).await?;
    }
    Ok(measured)
}

fn is_old(last: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - last >= TimeDelta::minutes(EVERY)
}
