//! Real times as the API tells them.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::catalogue::Ref;

/// Of which agency.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ForecastQuery {
    /// Code of an agency; default: all of them together.
    #[param(max_length = 60)]
    pub agency: Option<String>,
}

/// An amount of working time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct WorkingTime {
    /// In minutes.
    pub minutes: i64,
    /// In days of eight hours, up to the next half.
    pub days: f64,
}

/// How long dossiers of a procedure really took, in working time, what waited for the applicant or others left out.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Forecast {
    /// Code of the procedure.
    pub procedure_code: String,
    /// Whose dossiers were counted; none: those of all agencies, which is also the answer where the agency asked for has too few.
    pub agency: Option<Ref>,
    /// Of how many months back.
    pub months: u32,
    /// How many dossiers were counted.
    pub cases: i64,
    /// Half of them took no longer; none where fewer than five were resolved.
    pub median: Option<WorkingTime>,
    /// Nine of ten took no longer; none where fewer than five were resolved.
    pub ninetieth: Option<WorkingTime>,
    /// When it was counted.
    pub computed_at: Option<DateTime<FixedOffset>>,
}
