//! The dossiers of one matter, as the reader of one of them may see the others.

use chrono::{DateTime, FixedOffset};
use domain::{
    dossier::{self, Outcome, Parent, Status},
    ids::AgencyCode,
};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{RESULT_OF, rows as belonging};
use crate::{
    app::local,
    catalogue::Ref,
    db::Conn,
    dossiers::{
        rows::{self, DossierRow},
        workflow,
    },
    http::error::AppResult,
};

/// A dossier that another was opened for, or that was opened for another.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ParentDto {
    /// Its id.
    pub id: Uuid,
    /// Its code.
    pub code: Option<String>,
    /// The system that holds it; null: this one.
    pub system: Option<String>,
}

/// A dossier that a step opened with another agency.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChildDto {
    /// Its id.
    pub id: Uuid,
    /// The step that opened it.
    pub step: usize,
    /// Name of that step.
    pub name: String,
    /// Its agency.
    pub agency: Ref,
    /// The system that holds it; null: this one.
    pub system: Option<String>,
    /// Its code.
    pub code: Option<String>,
    /// National status; null until its agency has told.
    pub status: Option<Status>,
    /// When it was opened.
    pub opened_at: DateTime<FixedOffset>,
    /// Until when it should be done.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// When the whole heard that it ended.
    pub ended_at: Option<DateTime<FixedOffset>>,
    /// Whether it waits for the applicant.
    pub waits: bool,
    /// Whether it ended with a result.
    pub granted: bool,
    /// Why it could not be opened, for the office; its desk goes on without it, or asks once more.
    pub problem: Option<String>,
    /// Number of its result.
    pub result_number: Option<String>,
    /// Where its result lies with the whole: a file of this dossier.
    pub result_attachment_id: Option<Uuid>,
}

/// What a dossier was opened for.
#[must_use]
pub fn parent(parent: &Parent) -> ParentDto {
    ParentDto {
        id: parent.dossier.uuid(),
        code: parent.code.as_ref().map(ToString::to_string),
        system: parent.system.clone(),
    }
}

/// The children of a dossier, in the order of its process.
///
/// # Errors
/// When the database fails.
pub async fn children(
    conn: &mut Conn,
    row: &DossierRow,
    state: &dossier::Dossier,
    official: bool,
) -> AppResult<Vec<ChildDto>> {
    if state.children.is_empty() {
        return Ok(Vec::new());
    }
    let here = belonging::children(conn, row.id).await?;
    let elsewhere = belonging::elsewhere_of(conn, row.id).await?;
    let files = rows::attachments(conn, row.id).await?;
    let codes: Vec<String> = state.children.iter().map(|child| child.agency.to_string()).collect();
    let names = rows::agency_names(conn, &codes).await?;
    let agency = |code: &AgencyCode| Ref {
        code: code.to_string(),
        name: names.get(code.as_str()).cloned().unwrap_or_else(|| code.to_string()),
    };
    let mut children = Vec::new();
    // The applicant hears of those that there are.
    for child in state.children.iter().filter(|child| official || child.problem.is_none()) {
        let step = state.filing.process.step(child.step);
        let component = step.and_then(|step| step.child.as_ref()).map(|spec| format!("{RESULT_OF}{}", spec.key));
        let end = child.end.as_ref();
        let local_row = here.iter().find(|row| row.id == child.id.uuid());
        let remote = elsewhere.iter().find(|row| row.child_id == child.id.uuid());
        let (code, status, due_at) = match (local_row, remote) {
            (Some(row), _) => (row.code.clone(), workflow::fold(row)?.status(), row.due_at),
            (None, Some(remote)) => {
                let news = remote.news()?;
                let code = news.as_ref().and_then(|news| news.code.as_ref()).map(ToString::to_string);
                (code, news.and_then(|news| news.status), remote.due_at)
            }
            (None, None) => (None, None, None),
        };
        children.push(ChildDto {
            id: child.id.uuid(),
            step: child.step,
            name: step.map(|step| step.name.clone()).unwrap_or_default(),
            agency: agency(&child.agency),
            system: remote.map(|remote| remote.system.clone()),
            code,
            status,
            opened_at: child.opened_at,
            due_at: due_at.map(local),
            ended_at: end.map(|end| end.at),
            waits: child.waits,
            granted: end.is_some_and(|end| end.outcome == Outcome::Delivered),
            problem: child.problem.map(|problem| problem.text_vi().to_owned()),
            result_number: end.and_then(|end| end.number.clone()),
            result_attachment_id: files
                .iter()
                .rfind(|file| Some(&file.component) == component.as_ref())
                .map(|file| file.id),
        });
    }
    children.sort_by_key(|child| (child.step, child.opened_at));
    Ok(children)
}
