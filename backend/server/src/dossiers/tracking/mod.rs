//! Progress without sign-in: by code and verifier, or by the secret in the QR code of the slip. Tells code and stage, and no name
//! (Thông tư 01/2018/TT-VPCP, art. 16).

mod handlers;

use chrono::{DateTime, FixedOffset};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use domain::dossier::{DueState, HelperKind, StateKind, Status};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use handlers::{follow_tracking_link, get_tracking_qr, track_dossier};

use super::{
    dto::StepState,
    rows::{self, DossierRef, DossierRow},
    workflow,
};
use crate::{
    app::{App, local},
    db::{Conn, schema::dossier},
    http::{
        brake,
        error::{AppError, AppResult},
    },
};

/// Who asks for progress shows the slip, or knows the applicant.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrackingRequest {
    /// Code on the slip.
    #[schema(min_length = 10, max_length = 80, example = "H26.00004-261121-0001")]
    pub code: String,
    /// Last four digits of the applicant's telephone or number.
    #[schema(pattern = r"^\d{4}$", example = "1234")]
    pub verifier: String,
}

/// A step, as the public sees it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TrackedStep {
    /// What is done.
    pub name: String,
    /// Which unit does it.
    pub unit: String,
    /// Where it stands.
    pub state: StepState,
}

/// One thing that happened, as the public sees it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TrackedEvent {
    /// When.
    pub at: DateTime<FixedOffset>,
    /// A line in Vietnamese.
    pub text: String,
    /// The same in English.
    pub text_en: String,
}

/// Progress of a dossier, without any name of a person.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Tracking {
    /// Code on the slip.
    pub code: String,
    /// What was asked for.
    pub procedure_name: String,
    /// Of whom.
    pub agency_name: String,
    /// National status.
    pub status: Status,
    /// The same in Vietnamese.
    pub status_text: String,
    /// In which capacity somebody entered it for the applicant; none where the applicant did.
    pub entered_by: Option<HelperKind>,
    /// When it was filed.
    pub submitted_at: Option<DateTime<FixedOffset>>,
    /// When it was received.
    pub received_at: Option<DateTime<FixedOffset>>,
    /// When it is due.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// Why then.
    pub due_text: Option<String>,
    /// The same in English.
    pub due_text_en: Option<String>,
    /// How near that is.
    pub due_state: DueState,
    /// The steps.
    pub steps: Vec<TrackedStep>,
    /// What happened, oldest first.
    pub events: Vec<TrackedEvent>,
}

/// By code and verifier. A wrong pair does not tell which half is wrong, and is braked.
///
/// # Errors
/// 404 for a wrong pair, 429 after several.
pub async fn by_code(app: &App, request: &TrackingRequest, peer: &str) -> AppResult<Tracking> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    let keys = [format!("tracking:{}", request.code), format!("tracking-from:{peer}")];
    for key in &keys {
        brake::check(&mut conn, key, now).await?;
    }
    let row = rows::find(&mut conn, &DossierRef::Code(request.code.clone())).await?;
    let Some(row) = row.filter(|row| verifies(row, &request.verifier)) else {
        for key in &keys {
            brake::failed(&mut conn, key, now).await?;
        }
        return Err(AppError::not_found());
    };
    describe(app, &mut conn, &row).await?.ok_or_else(AppError::not_found)
}

/// By the secret in the QR code.
///
/// # Errors
/// 404 when no dossier has it.
pub async fn by_token(app: &App, token: &str) -> AppResult<Tracking> {
    let mut conn = app.db.get().await?;
    let row = dossier::table
        .filter(dossier::tracking_token.eq(token))
        .select(DossierRow::as_select())
        .first(&mut *conn)
        .await
        .optional()?
        .ok_or_else(AppError::not_found)?;
    describe(app, &mut conn, &row).await?.ok_or_else(AppError::not_found)
}

fn verifies(row: &DossierRow, verifier: &str) -> bool {
    [&row.applicant_phone, &row.applicant_identity]
        .into_iter()
        .flatten()
        .any(|text| text.chars().count() >= 8 && text.ends_with(verifier))
}

async fn describe(app: &App, conn: &mut Conn, row: &DossierRow) -> AppResult<Option<Tracking>> {
    let state = workflow::fold(row)?;
    let (Some(code), Some(status)) = (row.code.clone(), state.status()) else { return Ok(None) };
    let agency = rows::agency_names(conn, std::slice::from_ref(&row.agency_code)).await?;
    let mut events = Vec::new();
    for stored in rows::events(conn, row.id).await? {
        let (event, _) = workflow::read_event(&stored)?;
        if event.kind.name().is_public() {
            let name = event.kind.name();
            events.push(TrackedEvent {
                at: event.at,
                text: name.text_vi().to_owned(),
                text_en: name.text_en().to_owned(),
            });
        }
    }
    let current = state.current_steps();
    let steps = state
        .filing
        .process
        .steps()
        .iter()
        .zip(&state.steps)
        .enumerate()
        .map(|(index, (step, progress))| TrackedStep {
            name: step.name.clone(),
            unit: step.unit.clone(),
            state: if current.contains(index) {
                StepState::Current
            } else if progress.left_at.is_some() || row.state == StateKind::Delivered.as_str() {
                StepState::Done
            } else {
                StepState::Todo
            },
        })
        .collect();
    Ok(Some(Tracking {
        code,
        procedure_name: row.procedure_name.clone(),
        agency_name: agency.get(&row.agency_code).cloned().unwrap_or_default(),
        status,
        status_text: status.text_vi().to_owned(),
        entered_by: state.filing.assistance.as_ref().map(|said| said.kind),
        submitted_at: row.submitted_at.map(local),
        received_at: row.received_at.map(local),
        due_at: row.due_at.map(local),
        due_text: state.clock.text_vi().filter(|_| state.clock.started_at.is_some()),
        due_text_en: state.clock.text_en().filter(|_| state.clock.started_at.is_some()),
        due_state: state.clock.due_state(&app.catalogue.calendar_of(&row.agency_code), local(app.clock.now())),
        steps,
        events,
    }))
}
