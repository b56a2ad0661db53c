//! "If I file now, when is it due": the working-time calendar for everybody.

use actix_web::{
    get,
    web::{Data, Json},
};
use chrono::{DateTime, FixedOffset};
use domain::calendar::{self, Amount, Cutoff, LedgerKind, LimitUnit, Rule, TimeLimit};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;

use crate::{
    app::{App, local},
    http::{
        error::{AppError, AppResult, Code, FieldError},
        extract::Query,
    },
};

/// The routes of working time.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config.service(get_deadline);
}

/// Whether reception after 15:00 counts as the next working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum CutoffSwitch {
    /// After 15:00 counts as the next working day.
    On,
    /// The day of reception counts whatever the hour.
    Off,
}

/// What to count.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeadlineQuery {
    /// When the dossier is received, RFC 3339; default: now.
    pub start: Option<DateTime<FixedOffset>>,
    /// How many units, with at most two decimals.
    #[param(minimum = 0.5, maximum = 7000)]
    pub amount: f64,
    /// The unit of the limit.
    #[param(inline)]
    pub unit: LimitUnit,
    /// Code of the agency whose calendar counts; default: the national calendar.
    #[param(max_length = 60)]
    pub agency: Option<String>,
    /// The 15:00 rule; default: on.
    #[param(inline)]
    pub cutoff: Option<CutoffSwitch>,
}

/// A due time and how it came about.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineAnswer {
    /// From when the limit was counted.
    pub start: DateTime<FixedOffset>,
    /// When it is due: for limits in days the closing time of the last day.
    pub due: DateTime<FixedOffset>,
    /// Start, what moved it, days off and worked rest days on the way, due; in order of time.
    pub ledger: Vec<DeadlineLine>,
}

/// A line of the ledger.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineLine {
    /// When.
    pub at: DateTime<FixedOffset>,
    /// What.
    pub kind: LedgerKind,
    /// The line in Vietnamese.
    pub text: String,
    /// The same in English.
    pub text_en: String,
    /// The rule behind it.
    pub rule: Rule,
    /// Where the rule stands in the law.
    pub source: String,
    /// The same in English.
    pub source_en: String,
}

/// Compute a due time
///
/// With an agency by its calendar, or that of the nearest agency above it that has one. Without: the national calendar, Monday to Friday 07:30-11:30 and 13:30-17:30, 15:00 cut-off on.
#[utoipa::path(tag = "working-time", params(DeadlineQuery), responses((status = 200, description = "The due time with its ledger.", body = DeadlineAnswer)))]
#[get("/working-time/deadline")]
pub async fn get_deadline(app: Data<App>, query: Query<DeadlineQuery>) -> AppResult<Json<DeadlineAnswer>> {
    let query = query.0;
    let wrong = |pointer: &str, code: &str, text: &str| AppError::invalid(vec![FieldError::new(pointer, code, text)]);
    let amount: Amount = serde_json::from_value(query.amount.into())
        .map_err(|_| wrong("/query/amount", "amount", "Give a number with at most two decimals."))?;
    let calendar = match &query.agency {
        Some(code) if app.catalogue.snapshot().agency(code).is_none() => {
            return Err(AppError::detail(Code::NotFound, "There is no agency with this code."));
        }
        Some(code) => app.catalogue.calendar_of(code),
        None => app.catalogue.calendars().country(),
    };
    let start = query.start.unwrap_or_else(|| local(app.clock.now()));
    let cutoff = if query.cutoff == Some(CutoffSwitch::Off) { Cutoff::Off } else { Cutoff::On };
    let deadline = calendar::deadline(&calendar, start, TimeLimit::new(amount, query.unit), cutoff)
        .map_err(|error| wrong("/query", "range", &error.to_string()))?;
    let ledger = deadline
        .ledger
        .iter()
        .map(|line| DeadlineLine {
            at: line.at,
            kind: line.entry.kind(),
            text: line.text_vi(),
            text_en: line.text_en(),
            rule: line.entry.rule(),
            source: line.entry.rule().source().to_owned(),
            source_en: line.entry.rule().source_en().to_owned(),
        })
        .collect();
    Ok(Json(DeadlineAnswer { start: deadline.start, due: deadline.due, ledger }))
}
