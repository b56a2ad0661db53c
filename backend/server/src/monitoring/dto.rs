//! Answers of the figures.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::rows::FigureRow;
use crate::catalogue::Ref;

/// Which dossiers to count.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatisticsQuery {
    /// An agency and those below it; default: all.
    #[param(max_length = 60)]
    pub agency: Option<String>,
    /// First day; default: 30 days ago.
    pub from: Option<NaiveDate>,
    /// Last day; default: today.
    pub to: Option<NaiveDate>,
    /// By which agencies; default: `new`.
    #[param(inline)]
    pub structure: Option<Structure>,
}

/// Agencies of when, where they merged, split or ended since.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Structure {
    /// The agency that took the dossier in, under the name that it had in the period.
    Old,
    /// Whoever stands in its place now.
    #[default]
    New,
}

/// Figures of a period. A dossier counts as late by its first due time: an apology does not make it punctual; so does one of which more than one
/// supplement was asked for.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// Received in the period.
    pub received: i64,
    /// Of these, filed online.
    pub received_online: i64,
    /// Open now.
    pub in_progress: i64,
    /// Open now and due by the end of the next working day.
    pub due_soon: i64,
    /// Open now and past the due time that counts: an apology does not move it; waiting for the applicant does not count.
    pub overdue: i64,
    /// Resolved in the period.
    pub resolved: i64,
    /// Of these, before the due day.
    pub early: i64,
    /// Of these, on the due day.
    pub on_time: i64,
    /// Of these, late.
    pub late: i64,
    /// Of these, without a time limit: neither late nor on time.
    pub without_limit: i64,
    /// Parts of a matter of several dossiers (liên thông) received in the period: where all are counted beside `received`, which has the matter once; for one
    /// agency or sector among them.
    pub parts: i64,
    /// Resolved early or on time, in percent of those resolved in the period that had a time limit; none when there are none.
    pub on_time_rate: Option<f64>,
}

impl From<&FigureRow> for Figures {
    fn from(row: &FigureRow) -> Self {
        let limited = row.resolved - row.without_limit;
        Self {
            received: row.received,
            received_online: row.received_online,
            in_progress: row.in_progress,
            due_soon: row.due_soon,
            overdue: row.overdue,
            resolved: row.resolved,
            early: row.early,
            on_time: limited - row.early - row.late,
            late: row.late,
            without_limit: row.without_limit,
            parts: row.parts,
            on_time_rate: percent(limited - row.late, limited),
        }
    }
}

/// Two decimals, as the national index shows its scores.
fn percent(part: i64, whole: i64) -> Option<f64> {
    let hundredths = part.checked_mul(10_000)?.checked_div(whole)?;
    i32::try_from(hundredths).ok().map(|hundredths| f64::from(hundredths) / 100.0)
}

/// Figures of a period for all, with the period.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The figures.
    #[serde(flatten)]
    pub figures: Figures,
}

/// Figures of one agency.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AgencyFigures {
    /// The agency.
    pub agency: Ref,
    /// Its figures.
    #[serde(flatten)]
    pub figures: Figures,
}

/// Figures of one sector.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SectorFigures {
    /// The sector.
    pub sector: Ref,
    /// Its figures.
    #[serde(flatten)]
    pub figures: Figures,
}

/// Figures by agency, worst first.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgencyFiguresPage {
    /// One per agency with dossiers.
    pub items: Vec<AgencyFigures>,
    /// Always null: the list is whole.
    pub next: Option<String>,
}

/// Figures by sector, worst first.
#[derive(Debug, Serialize, ToSchema)]
pub struct SectorFiguresPage {
    /// One per sector with dossiers.
    pub items: Vec<SectorFigures>,
    /// Always null: the list is whole.
    pub next: Option<String>,
}
