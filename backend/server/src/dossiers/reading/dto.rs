//! Answers about one dossier's history and clock.

use chrono::{DateTime, FixedOffset};
use domain::{
    access::Role,
    calendar::TimeLimit,
    dossier::{ClockState, EventName, ReasonCode},
};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::catalogue::Ref;

/// One thing that happened.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DossierEvent {
    /// Place in the history, from 1.
    pub seq: i64,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// What.
    pub kind: EventName,
    /// Who: a name for officials; for the applicant the office's side is told by its role only.
    pub actor: String,
    /// In which role.
    pub actor_role: Option<Role>,
    /// Whether it was somebody who acts for the applicant.
    pub on_behalf: bool,
    /// Whose work it was, where it was done for somebody who was away; officials only.
    pub in_place_of: Option<String>,
    /// Who was given the step, or named for it; officials only.
    pub given_to: Option<String>,
    /// Who was meant to be given the step and is away; officials only.
    pub instead_of: Option<String>,
    /// The agency that had the dossier after it, with its name of that day.
    pub agency: Ref,
    /// A line in Vietnamese.
    pub text: String,
    /// The same in English.
    pub text_en: String,
    /// The reason given.
    pub reason: Option<String>,
    /// The reason of the list, where one was given.
    pub reason_code: Option<ReasonCode>,
    /// What else belongs to it.
    #[schema(value_type = Object)]
    pub data: Value,
}

/// What happened, oldest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct DossierEventPage {
    /// The events.
    pub items: Vec<DossierEvent>,
    /// Always null: the list is whole.
    pub next: Option<String>,
}

/// A time limit.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LimitDto {
    /// How much.
    pub amount: f64,
    /// Of what.
    pub unit: domain::calendar::LimitUnit,
}

impl From<TimeLimit> for LimitDto {
    fn from(limit: TimeLimit) -> Self {
        Self { amount: limit.amount.to_string().parse().unwrap_or_default(), unit: limit.unit }
    }
}

/// A line of the ledger: what ran, stood or was skipped, by which rule and event.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ClockLine {
    /// When.
    pub at: DateTime<FixedOffset>,
    /// What.
    pub kind: domain::calendar::LedgerKind,
    /// In Vietnamese.
    pub text: String,
    /// In English; names of days off stay as they are.
    pub text_en: String,
    /// Where the rule stands in the law.
    pub rule: String,
    /// The same in English.
    pub rule_en: String,
    /// The event behind it.
    pub event_seq: i64,
}

/// Whose calendar something is counted by.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClockCalendar {
    /// The agency whose working days and hours they are.
    pub agency: Ref,
    /// The calendar that it counts by: its own, that of the nearest agency above it that has one, or the country's (`VN`).
    pub calendar: Ref,
}

/// The own time of a step that the dossier is at. Where a partner does it, that is counted by the partner's calendar; it ends with the whole at the latest.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StepClock {
    /// Index of the step.
    pub index: usize,
    /// Its name.
    pub name: String,
    /// The agency that does it.
    pub agency: Ref,
    /// Its limit in words; none where the process gives none any more.
    pub limit_text: Option<String>,
    /// The same in English.
    pub limit_text_en: Option<String>,
    /// Until when it should be done.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// Working minutes left by its calendar, negative when late; none while the clock stands.
    pub remaining_minutes: Option<i64>,
    /// Whose calendar its time is counted by.
    pub counted_by: ClockCalendar,
}

/// The clock of a dossier, which explains itself.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Clock {
    /// The limit promised.
    pub limit: Option<LimitDto>,
    /// The same in words.
    pub limit_text: Option<String>,
    /// The same in English.
    pub limit_text_en: Option<String>,
    /// When it started.
    pub started_at: Option<DateTime<FixedOffset>>,
    /// When it is due.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// When it was first due.
    pub original_due_at: Option<DateTime<FixedOffset>>,
    /// What it does now.
    pub state: ClockState,
    /// Working minutes left; negative when late.
    pub remaining_minutes: Option<i64>,
    /// Working minutes that it has run.
    pub run_minutes: Option<i64>,
    /// Working minutes that it has stood and waited for others.
    pub waited_minutes: Option<i64>,
    /// Whose calendar the whole is counted by: that of the agency that had the dossier when its due time was last set.
    pub counted_by: ClockCalendar,
    /// The steps that it is at, where they have a time of their own; officials only.
    pub steps: Vec<StepClock>,
    /// How it came to this.
    pub ledger: Vec<ClockLine>,
}
