//! A dossier as its reader may see it.

use std::collections::HashMap;

use actix_web::HttpResponse;
use domain::{
    dossier::{self, Outcome, State, StateKind},
    ids::AccountId,
    terms::Delivery,
};
use uuid::Uuid;

use super::{
    access,
    assistance::AssistanceDto,
    children::{self, RESULT_OF},
    consultations::{ConsultDto, OpinionDto},
    dto::{
        AllowedAction, Applicant, Attachment, ComponentFiles, Defect, Dossier, DuplicateDto, EnteredBy, ProcedureRef,
        ProcessDto, ResultDto, StepDto, StepState, SupplementDto,
    },
    paying::{ChargeDto, PaymentDto},
    rows::{self, AttachmentRow, DossierRow},
    turns::{ApologyDto, EndingDto, ProposalDto, RefusalDto},
    workflow::{self, EXEMPTION, RESULT, STEP_PAPER},
};
use crate::{
    app::{App, local},
    catalogue::{self, Ref},
    db::Conn,
    http::{
        actor::{AccountKind, Principal},
        error::{AppError, AppResult},
        extract::etag,
    },
};

/// The answer to a write: the dossier as it now is, with its version.
///
/// # Errors
/// When the database fails.
pub async fn answer(app: &App, caller: &Principal, row: DossierRow) -> AppResult<HttpResponse> {
    let seen = dossier(app, caller, row).await?;
    Ok(HttpResponse::Ok().insert_header(etag(seen.version)).json(seen))
}

/// Describe a dossier to a caller who may see it.
///
/// # Errors
/// When the database fails.
pub async fn dossier(app: &App, caller: &Principal, row: DossierRow) -> AppResult<Dossier> {
    let mut conn = app.db.get().await?;
    dossier_in(app, &mut conn, caller, row).await
}

/// Only while it can still be thought over: a draft, or what the desk has not taken in.
async fn duplicates(conn: &mut Conn, caller: &Principal, row: &DossierRow) -> AppResult<Vec<DuplicateDto>> {
    let Some(identity) =
        row.applicant_identity.as_deref().filter(|_| matches!(row.state.as_str(), "draft" | "submitted"))
    else {
        return Ok(Vec::new());
    };
    let rows = access::open_of_person(conn, caller, &row.procedure_code, identity, row.id).await?;
    let codes: Vec<String> = rows.iter().map(|row| row.agency_code.clone()).collect();
    let agencies = rows::agency_names(conn, &codes).await?;
    rows.into_iter()
        .map(|row| {
            Ok(DuplicateDto {
                id: row.id,
                code: row.code,
                status: row.state.parse::<StateKind>()?.status(),
                applicant_name: row.applicant_name,
                agency: Ref {
                    name: agencies.get(&row.agency_code).cloned().unwrap_or_default(),
                    code: row.agency_code,
                },
                channel: row.channel.parse()?,
                created_at: local(row.created_at),
                submitted_at: row.submitted_at.map(local),
                due_at: row.due_at.map(local),
            })
        })
        .collect()
}

/// The same on an open connection or transaction.
///
/// # Errors
/// When the database fails.
pub async fn dossier_in(app: &App, conn: &mut Conn, caller: &Principal, row: DossierRow) -> AppResult<Dossier> {
    let state = workflow::fold(&row)?;
    let published = catalogue::version(app, conn, &row.procedure_code, row.procedure_version).await?;
    let agency = catalogue::agency(conn, &row.agency_code)
        .await?
        .ok_or_else(|| anyhow::anyhow!("agency {} is gone", row.agency_code))?;
    let mut files = rows::attachments(conn, row.id).await?;
    let official = caller.kind == AccountKind::Official;
    let mut names = names(conn, &row, &state, &files).await?;
    if !official {
        // The applicant's side hears of the office by its name, not by those of its people.
        for file in
            files.iter().filter(|file| file.uploaded_by != row.entered_by && Some(file.uploaded_by) != row.owner)
        {
            names.insert(file.uploaded_by, agency.name.clone());
        }
    }
    let result = result(&state, &files);
    if !official {
        files.retain(|file| !workflow::is_internal(&file.component) && (file.component != RESULT || result.is_some()));
    }
    let duplicates = duplicates(conn, caller, &row).await?;
    let children = children::children(conn, &row, &state, official).await?;
    let components = components(&published.components(&row.case_variant_id).unwrap_or_default(), files, &names, &state);
    let (now, calendar) = (local(app.clock.now()), app.catalogue.calendar_of(&row.agency_code));
    let clock = &state.clock;
    let kind = state.kind();
    let status = state.status();
    let refused = matches!(state.state, State::Closed { outcome: Outcome::Declined | Outcome::Refused });
    let actor = workflow::actor_for(conn, caller, &state, app.clock.now()).await?;
    let allowed_actions = dossier::allowed_actions(&state, &actor, now)
        .into_iter()
        .map(|(action, answer)| AllowedAction {
            action,
            allowed: answer.is_ok(),
            reason: answer.err().map(|code| code.as_str().to_owned()),
        })
        .collect();
    Ok(Dossier {
        id: row.id,
        version: row.version,
        procedure: ProcedureRef { code: row.procedure_code, name: row.procedure_name, version: row.procedure_version },
        agency: Ref { code: agency.code, name: agency.name },
        channel: row.channel.parse()?,
        status,
        status_code: status.map(dossier::Status::code),
        on_the_spot: state.filing.on_the_spot,
        state: kind,
        case_variant_id: row.case_variant_id,
        applicant: serde_json::from_value::<Applicant>(row.applicant)?,
        submitted_by: EnteredBy { name: name_of(&names, row.entered_by), on_behalf: row.owner != Some(row.entered_by) },
        assistance: AssistanceDto::of(&state, &workflow::actor(caller)),
        answers: row.answers,
        result_delivery: Delivery::parse(&row.result_delivery)?,
        components,
        papers: serde_json::from_value(row.handed_in)?,
        sets: state.sets,
        duplicates,
        created_at: local(row.created_at),
        submitted_at: row.submitted_at.map(local),
        received_at: row.received_at.map(local),
        due_at: row.due_at.map(local),
        original_due_at: row.original_due_at.map(local),
        due_text: clock.text_vi().filter(|_| clock.started_at.is_some()),
        due_text_en: clock.text_en().filter(|_| clock.started_at.is_some()),
        resolved_at: row.resolved_at.map(local),
        closed_at: row.closed_at.map(local),
        overdue: clock.is_overdue(now),
        due_state: clock.due_state(&calendar, now),
        remaining_minutes: clock.remaining_minutes(&calendar, now),
        process: process(&state, &names, official, &workflow::doable(&state, caller)),
        supplement_request: state.open_supplement().map(|request| SupplementDto {
            requested_at: request.requested_at,
            reason: request.reason.text.clone(),
            reason_code: request.reason.code,
            items: request
                .items
                .iter()
                .map(|item| Defect {
                    component: item.component.clone(),
                    field: item.field.clone(),
                    reason_code: item.reason_code,
                    reason: item.reason.clone(),
                    text: item.text.clone(),
                })
                .collect(),
            answer_by: request.answer_by,
        }),
        proposal: state.proposal.as_ref().filter(|_| official).map(|proposal| ProposalDto {
            outcome: proposal.outcome,
            reason_code: proposal.reason_code,
            text: proposal.text.clone(),
        }),
        result,
        refusal: state
            .ending
            .as_ref()
            .filter(|_| refused)
            .map(|ending| RefusalDto { reason: ending.reason.text.clone() }),
        ending: state.ending.as_ref().map(|ending| EndingDto {
            reason: ending.reason.text.clone(),
            reason_code: ending.reason.code,
            legal_basis: ending.legal_basis.clone(),
        }),
        charge: ChargeDto::of(&state.filing),
        payments: state.payments.iter().map(|asked| PaymentDto::of(asked, &names, official)).collect(),
        consults: state.consults.iter().filter(|_| official).map(|asked| ConsultDto::new(asked, now)).collect(),
        opinions: state
            .opinions
            .iter()
            .filter(|_| official)
            .map(|given| OpinionDto::new(given, &state.filing.process))
            .collect(),
        apology: state.apology.as_ref().map(|apology| ApologyDto {
            at: apology.at,
            reason: apology.reason.text.clone(),
            from: apology.from,
            until: apology.until,
        }),
        suspended_for: match state.state {
            State::Suspended { cause, .. } => Some(cause),
            _ => None,
        },
        parent: state.filing.parent.as_ref().map(children::parent),
        children,
        tracking_url: (kind != StateKind::Draft).then(|| tracking_url(app, &row.tracking_token)),
        code: row.code,
        allowed_actions,
    })
}

/// The page that shows the progress without sign-in.
#[must_use]
pub fn tracking_url(app: &App, token: &str) -> String {
    format!("{}/tracking/{token}", app.public_url)
}

async fn names(
    conn: &mut Conn,
    row: &DossierRow,
    state: &dossier::Dossier,
    files: &[AttachmentRow],
) -> AppResult<HashMap<Uuid, String>> {
    let mut ids: Vec<Uuid> = vec![row.entered_by];
    ids.extend(state.steps.iter().filter_map(|step| step.assignee).map(AccountId::uuid));
    ids.extend(state.payments.iter().filter_map(|paid| paid.settled_by?.account).map(AccountId::uuid));
    ids.extend(files.iter().map(|file| file.uploaded_by));
    ids.sort_unstable();
    ids.dedup();
    rows::names(conn, &ids).await
}

fn name_of(names: &HashMap<Uuid, String>, id: Uuid) -> String {
    names.get(&id).cloned().unwrap_or_default()
}

fn components(
    wanted: &[domain::procedure::Component],
    files: Vec<AttachmentRow>,
    names: &HashMap<Uuid, String>,
    state: &dossier::Dossier,
) -> Vec<ComponentFiles> {
    let mut by_component: HashMap<String, Vec<Attachment>> = HashMap::new();
    let mut order = Vec::new();
    for file in files {
        let by = name_of(names, file.uploaded_by);
        if !by_component.contains_key(&file.component) {
            order.push(file.component.clone());
        }
        by_component.entry(file.component.clone()).or_default().push(Attachment::new(file, by));
    }
    let mut all: Vec<ComponentFiles> = wanted
        .iter()
        .map(|component| ComponentFiles {
            id: component.id.clone(),
            name: component.name.clone(),
            required: component.required,
            originals: component.originals,
            copies: component.copies,
            attachments: by_component.remove(&component.id).unwrap_or_default(),
        })
        .collect();
    // Files for something that this case does not ask for, and the result, come after.
    for id in order {
        if let Some(attachments) = by_component.remove(&id) {
            let name = match id.as_str() {
                RESULT => "Kết quả giải quyết".to_owned(),
                EXEMPTION => "Giấy tờ chứng minh được miễn, giảm".to_owned(),
                other => match (other.strip_prefix(RESULT_OF), other.strip_prefix(STEP_PAPER)) {
                    (Some(key), _) => format!("Kết quả: {}", name_of_child(state, key)),
                    (_, Some(step)) => format!("Tài liệu của bước: {}", name_of_step(state, step)),
                    (None, None) => "Giấy tờ khác".to_owned(),
                },
            };
            all.push(ComponentFiles { id, name, required: false, originals: 0, copies: 0, attachments });
        }
    }
    all
}

/// What the step is called whose paper it is.
fn name_of_step<'a>(state: &'a dossier::Dossier, index: &'a str) -> &'a str {
    let step = index.parse().ok().and_then(|index| state.filing.process.step(index));
    step.map_or(index, |step| &step.name)
}

/// What people call the child whose result it is.
fn name_of_child<'a>(state: &'a dossier::Dossier, key: &'a str) -> &'a str {
    let opens = |step: &&dossier::Step| step.child.as_ref().is_some_and(|child| child.key == key);
    state.filing.process.steps().iter().find(opens).map_or(key, |step| &step.name)
}

fn process(state: &dossier::Dossier, names: &HashMap<Uuid, String>, official: bool, theirs: &[usize]) -> ProcessDto {
    let current = state.current_steps();
    let filing = &state.filing;
    let steps = state
        .filing
        .process
        .steps()
        .iter()
        .zip(&state.steps)
        .enumerate()
        .map(|(index, (step, progress))| StepDto {
            index,
            name: step.name.clone(),
            kind: step.kind,
            role: step.role,
            unit: step.unit.clone(),
            agency_code: Some(filing.agency_of(step))
                .filter(|agency| **agency != filing.agency)
                .map(ToString::to_string),
            phase: step.phase.clone(),
            limit_text: step
                .limit_in(filing.difficult_area)
                .map(domain::calendar::TimeLimit::text_vi)
                .unwrap_or_default(),
            state: if current.contains(index) {
                StepState::Current
            } else if progress.left_at.is_some() {
                StepState::Done
            } else {
                StepState::Todo
            },
            entered_at: progress.entered_at,
            left_at: progress.left_at,
            // The applicant is told since when and until when the present step is worked on; how the others were shared out is the office's matter.
            due_at: progress.due_at.filter(|_| official || current.contains(index)),
            // Whom a citizen may ask is the unit; who holds the file inside is the office's matter.
            assignee: progress.assignee.filter(|_| official).map(|id| name_of(names, id.uuid())),
            takes_papers: theirs.contains(&index),
        })
        .collect();
    let process = &state.filing.process;
    ProcessDto { name: process.name().to_owned(), current: current.first(), steps, flow: catalogue::pieces(process) }
}

fn result(state: &dossier::Dossier, files: &[AttachmentRow]) -> Option<ResultDto> {
    let issued = state.result.as_ref()?;
    let file = files.iter().find(|file| file.id == issued.attachment.uuid())?;
    Some(ResultDto {
        number: issued.number.clone(),
        issued_at: issued.issued_at,
        file_name: file.file_name.clone(),
        media_type: file.media_type.clone(),
        size: file.size,
        sha256: file.sha256.clone(),
    })
}

/// The file of the result, when it is issued.
///
/// # Errors
/// 404 before.
pub async fn result_file(conn: &mut Conn, row: &DossierRow) -> AppResult<AttachmentRow> {
    let state = workflow::fold(row)?;
    let issued = state.result.ok_or_else(AppError::not_found)?;
    rows::attachment(conn, row.id, issued.attachment.uuid()).await?.ok_or_else(AppError::not_found)
}
