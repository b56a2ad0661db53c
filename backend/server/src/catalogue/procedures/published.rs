//! One version of a procedure with all that filing needs.

use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use domain::{
    calendar::TimeLimit,
    dossier::FeeLine,
    procedure::{Component, ComponentKind, Procedure},
    terms::{Channel, Level},
};
use serde_json::Value;

use super::rows::VersionRow;
use crate::{
    catalogue::{Agency, Ref, forms::Form},
    http::error::{AppResult, FieldError},
};

/// The only case of a record that names none.
const ONLY_CASE: &str = "c1";

/// One version of a procedure. Immutable, so it may be kept as long as one likes.
#[derive(Debug)]
pub struct Published {
    /// Number of the version, from 1.
    pub version: i32,
    /// When it was published here.
    pub published_at: DateTime<Utc>,
    /// Subject area.
    pub sector: Ref,
    /// The record.
    pub procedure: Procedure,
    /// Code of the printed form, where it is in the catalogue.
    pub form_code: Option<String>,
    template: Option<Form>,
    general: OnceLock<Form>,
}

impl Published {
    /// From a stored version.
    ///
    /// # Errors
    /// When the stored record or its form cannot be read.
    pub(super) fn new(row: &VersionRow) -> AppResult<Self> {
        let procedure = Procedure::from_json(&row.content)?;
        let form = row.form.as_deref().zip(row.form_version);
        let template = form.map(|(content, version)| Form::from_template(version, content)).transpose()?;
        Ok(Self {
            version: row.version,
            published_at: row.published_at,
            sector: Ref::from(&procedure.sector),
            form_code: template.as_ref().and_then(|form| form.code.clone()),
            procedure,
            template,
            general: OnceLock::new(),
        })
    }

    /// Whether the agency is of a level that carries the procedure out; a ministry and a department must be the right one.
    #[must_use]
    pub fn is_executed_by(&self, agency: &Agency) -> bool {
        let record = &self.procedure;
        // A record of names may tell no level.
        let level = record.levels.is_empty() || record.levels.contains(&agency.level);
        let publisher = match agency.level {
            Level::Ministry => agency.code == record.publisher.code,
            _ => agency.publisher_code.as_ref().is_none_or(|publisher| *publisher == record.publisher.code),
        };
        level && publisher
    }

    /// The form: the printed one, or the general one.
    pub(in crate::catalogue) fn form(&self) -> &Form {
        self.template.as_ref().unwrap_or_else(|| self.general.get_or_init(|| Form::general(&self.procedure)))
    }

    /// Id of the case that is taken when none is chosen.
    #[must_use]
    pub fn first_case(&self) -> String {
        self.procedure.case_variants.first().map_or_else(|| ONLY_CASE.to_owned(), |case| case.id.clone())
    }

    /// The papers of a case, remarks left out; none when there is no such case. A record of names only has one case without papers.
    #[must_use]
    pub fn components(&self, case_variant_id: &str) -> Option<Vec<Component>> {
        if self.procedure.case_variants.is_empty() && case_variant_id == ONLY_CASE {
            return Some(Vec::new());
        }
        let case = self.procedure.case_variant(case_variant_id)?;
        Some(case.components.iter().filter(|component| component.kind == ComponentKind::Paper).cloned().collect())
    }

    /// The time limit of a channel, or of another where that channel has none; none when no channel has one.
    #[must_use]
    pub fn limit(&self, channel: Channel) -> Option<TimeLimit> {
        let own = self.procedure.channel(channel).and_then(|filing| filing.time_limit);
        own.or_else(|| self.procedure.channels.iter().find_map(|filing| filing.time_limit))
    }

    /// The limits that the law gives, by channel, and whether that is sure: most records give a number without a unit, and it had to be assumed.
    pub fn law_limits(&self) -> impl Iterator<Item = (Channel, TimeLimit, bool)> {
        let channels = self.procedure.channels.iter();
        channels.filter_map(|filing| Some((filing.channel, filing.time_limit?, filing.time_limit_certain)))
    }

    /// The lines of the fee rule for a channel, or for another where that channel has none.
    #[must_use]
    pub fn fees(&self, channel: Channel) -> Vec<FeeLine> {
        let own = self.procedure.channel(channel).into_iter().chain(&self.procedure.channels);
        own.map(|filing| &filing.fees).find(|fees| !fees.is_empty()).into_iter().flatten().map(FeeLine::from).collect()
    }

    /// What its form calls a field, named by its place in the answers: `/phan2/muc_dich`; none where there is no such field.
    #[must_use]
    pub fn field_title(&self, pointer: &str) -> Option<String> {
        self.form().field_title(pointer)
    }

    /// What is wrong with the answers to its form, under `/answers`. Not `complete`: only their shape (unknown fields, wrong types, too large
    /// values), since a draft may have gaps.
    #[must_use]
    pub fn check_answers(&self, answers: &Value, complete: bool) -> Vec<FieldError> {
        self.form().check(answers, complete)
    }
}
