//! Storing what the rules decided: events, state row, outbox and audit, in the open transaction.

use chrono::{DateTime, Datelike as _, Utc};
use domain::{
    access::Role,
    dossier::{self, By, ClockState, Dossier, Event, EventKind, Filing, Refusal, RefusalClass, State, StepSet},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    actor,
    chain::{self, Author},
    distribute, refused,
};
use crate::{
    app::local,
    audit,
    db::Conn,
    dossiers::rows::{self, ConsultationRow, DossierRow, ParallelStepRow},
    http::{
        actor::Principal,
        error::{AppError, AppResult, Code},
    },
    outbox,
};

/// What a new dossier starts with, besides what it is about.
#[derive(Debug)]
pub struct Beginning {
    /// Its id.
    pub id: Uuid,
    /// What it is about, for the rules.
    pub filing: Filing,
    /// Name of the procedure.
    pub procedure_name: String,
    /// Sector of the procedure.
    pub sector_code: String,
    /// Who it is for, as JSON.
    pub applicant: Value,
    /// Name of who it is for.
    pub applicant_name: String,
    /// The same without diacritics.
    pub applicant_folded: String,
    /// Number of who it is for.
    pub applicant_identity: Option<String>,
    /// Telephone of who it is for.
    pub applicant_phone: Option<String>,
    /// The case of the procedure.
    pub case_variant_id: String,
    /// Answers to the form.
    pub answers: Value,
    /// The papers that lay on the desk, as JSON.
    pub handed_in: Value,
    /// How the result is handed over.
    pub result_delivery: String,
    /// Secret in the address of the tracking page.
    pub tracking_token: String,
}

/// The state that the rules work on.
///
/// # Errors
/// When the stored state cannot be read.
pub fn fold(row: &DossierRow) -> AppResult<Dossier> {
    Ok(serde_json::from_value(row.folded.clone())?)
}

/// Begin a draft.
///
/// # Errors
/// 403 when the caller may not file this way.
pub async fn begin_in_tx(
    tx: &mut Conn,
    caller: &Principal,
    beginning: Beginning,
    now: DateTime<Utc>,
) -> AppResult<DossierRow> {
    let kind = dossier::open(beginning.id.into(), beginning.filing.clone(), &actor(caller)).map_err(may_not_file)?;
    let event = Event { seq: 1, at: local(now), actor: chain::by(caller, None), kind };
    insert_in_tx(tx, Author::Person(caller), caller.account, beginning, event, now).await
}

/// Begin a child of another dossier: by the program, entered by whoever entered that one.
///
/// # Errors
/// When the database fails.
pub async fn begin_child_in_tx(
    tx: &mut Conn,
    entered_by: Uuid,
    beginning: Beginning,
    now: DateTime<Utc>,
) -> AppResult<DossierRow> {
    let kind = dossier::open_child(beginning.id.into(), beginning.filing.clone());
    let event = Event { seq: 1, at: local(now), actor: By::PROGRAM, kind };
    insert_in_tx(tx, Author::Program, entered_by, beginning, event, now).await
}

async fn insert_in_tx(
    tx: &mut Conn,
    author: Author<'_>,
    entered_by: Uuid,
    beginning: Beginning,
    event: Event,
    now: DateTime<Utc>,
) -> AppResult<DossierRow> {
    let state = dossier::apply(None, &event)?;
    let filing = &beginning.filing;
    let mut row = DossierRow {
        id: beginning.id,
        code: None,
        version: 0,
        procedure_code: filing.procedure.to_string(),
        procedure_version: filing.procedure_version,
        procedure_name: beginning.procedure_name,
        sector_code: beginning.sector_code,
        agency_code: filing.agency.to_string(),
        channel: filing.channel.as_str().to_owned(),
        owner: filing.owner.map(domain::ids::AccountId::uuid),
        entered_by,
        applicant: beginning.applicant,
        applicant_name: beginning.applicant_name,
        applicant_folded: beginning.applicant_folded,
        applicant_identity: beginning.applicant_identity,
        applicant_phone: beginning.applicant_phone,
        case_variant_id: beginning.case_variant_id,
        answers: beginning.answers,
        result_delivery: beginning.result_delivery,
        tracking_token: beginning.tracking_token,
        state: String::new(),
        folded: Value::Null,
        step: None,
        step_role: None,
        step_due_at: None,
        assignee: None,
        created_at: now,
        submitted_at: None,
        received_at: None,
        due_at: None,
        original_due_at: None,
        judged_due_at: None,
        paused: false,
        silence_at: None,
        resolved_at: None,
        closed_at: None,
        updated_at: now,
        event_seq: 0,
        event_head: domain::audit::Hash::GENESIS.to_string(),
        origin_agency_code: None,
        step_agency: None,
        partners: Vec::new(),
        parent_id: None,
        parent_system: None,
        interlinked: None,
        asked_again: false,
        asks: Vec::new(),
        handed_in: beginning.handed_in,
    };
    let events = chain::extend(&mut row, author, &[event])?;
    mirror(&mut row, &state, now)?;
    rows::insert_in_tx(tx, &row).await?;
    rows::append_in_tx(tx, &events).await?;
    record(tx, author, &row, "open", now).await?;
    Ok(row)
}

/// There is no dossier yet that one must not know of: who may not file is told so.
fn may_not_file(refusal: Refusal) -> AppError {
    match refusal.code.class() {
        RefusalClass::Unknown => AppError::code(Code::Forbidden),
        _ => refused(refusal),
    }
}

/// A draft now concerns another agency, case or channel.
///
/// # Errors
/// 409 when it is no draft any more, 403 when the caller may not file this way.
pub async fn revise_in_tx(
    tx: &mut Conn,
    caller: &Principal,
    row: &mut DossierRow,
    filing: Filing,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let state = fold(row)?;
    if state.filing == filing {
        return Ok(());
    }
    let kind = dossier::revise(&state, filing, &actor(caller)).map_err(refused)?;
    let event = Event { seq: state.seq + 1, at: local(now), actor: chain::by(caller, None), kind };
    store_in_tx(tx, Author::Person(caller), row, state, vec![event], now).await
}

/// Store a change of the draft's contents that is no event: answers, applicant, delivery.
///
/// # Errors
/// When the database fails.
pub async fn touch_in_tx(tx: &mut Conn, row: &mut DossierRow, now: DateTime<Utc>) -> AppResult<()> {
    row.version += 1;
    row.updated_at = now;
    rows::update_in_tx(tx, row).await
}

/// Append events and bring the row to the state that follows from them.
pub async fn store_in_tx(
    tx: &mut Conn,
    author: Author<'_>,
    row: &mut DossierRow,
    state: Dossier,
    events: Vec<Event>,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let mut state = state;
    let (before, open_before) = (state.current_steps(), dossier::unheld_steps(&state));
    let asked_before = asked(row.id, &state)?;
    for event in &events {
        state = dossier::apply(Some(state), event)?;
    }
    let mut stored = chain::extend(row, author, &events)?;
    let given_out = distribute::given_out_in_tx(tx, &state, open_before, now).await?;
    for event in &given_out {
        state = dossier::apply(Some(state), event)?;
    }
    stored.extend(chain::extend(row, Author::Program, &given_out)?);
    mirror(row, &state, now)?;
    rows::append_in_tx(tx, &stored).await?;
    rows::update_in_tx(tx, row).await?;
    let several = |steps: StepSet| !steps.is_empty() && steps.only().is_none();
    if several(before) || several(state.current_steps()) {
        rows::replace_parallel_in_tx(tx, row.id, &beside(row.id, &state)?).await?;
    }
    let asked = asked(row.id, &state)?;
    if asked != asked_before {
        rows::replace_consultations_in_tx(tx, row.id, &asked).await?;
    }
    for event in events.iter().chain(&given_out) {
        outbox::push_in_tx(tx, row.id, event.seq, now).await?;
        if let EventKind::Assigned { assignee, .. } = &event.kind {
            rows::note_assignment_in_tx(tx, assignee.uuid(), now).await?;
        }
        if let EventKind::Received { sets, .. } = event.kind {
            rows::register_in_tx(tx, row, event.seq, sets, now).await?;
        }
        if let Some(kind) = rows::numbered_slip(event.kind.name()) {
            rows::number_slip_in_tx(tx, row, event.seq, kind, local(now).year()).await?;
        }
    }
    let action = events.last().map_or("change", |event| event.kind.name().as_str());
    record(tx, author, row, action, now).await
}

/// The columns that serve queries follow from the state; nothing else sets them.
pub(super) fn mirror(row: &mut DossierRow, state: &Dossier, now: DateTime<Utc>) -> AppResult<()> {
    let utc = |at: Option<DateTime<chrono::FixedOffset>>| at.map(|at| at.with_timezone(&Utc));
    let step = state.current_step();
    row.version += 1;
    row.updated_at = now;
    row.code = state.code.as_ref().map(ToString::to_string);
    row.state = state.kind().as_str().to_owned();
    row.step = step.map(i32::try_from).transpose()?;
    row.agency_code = state.filing.agency.to_string();
    row.origin_agency_code = state.origin.as_ref().map(ToString::to_string);
    let role = match state.state {
        // Nobody's work here: the applicant's, or another's.
        State::AwaitingSupplement { .. } | State::Suspended { .. } => None,
        State::AwaitingPayment { .. } => Some(Role::Cashier),
        _ => step
            .filter(|step| !state.waits_for_child(*step))
            .and_then(|step| state.filing.process.step(step))
            .map(|step| step.role),
    };
    let agency = step.and_then(|step| state.filing.process.step(step)).map(|step| state.filing.agency_of(step));
    // Money is taken by the dossier's own agency.
    let agency =
        agency.filter(|_| !matches!(state.state, State::AwaitingPayment { .. })).unwrap_or(&state.filing.agency);
    row.step_agency = role.map(|_| agency.to_string());
    row.owner = state.filing.owner.map(domain::ids::AccountId::uuid);
    row.partners = state.filing.workers().map(ToString::to_string).collect();
    row.asks = state.still_asks().map(ToString::to_string).collect();
    row.step_role = role.map(|role| role.as_str().to_owned());
    row.step_due_at = utc(step.and_then(|step| state.steps.get(step)).and_then(|step| step.due_at));
    // While it waits for money it is the till's work, whoever's step it comes back to.
    let waits_for_money = matches!(state.state, State::AwaitingPayment { .. });
    row.assignee = state.assignee().filter(|_| !waits_for_money).map(domain::ids::AccountId::uuid);
    row.submitted_at = utc(state.submitted_at);
    row.received_at = utc(state.received_at);
    row.due_at = utc(state.clock.due_at());
    row.original_due_at = utc(state.clock.original_due_at);
    row.judged_due_at = utc(state.clock.judged_due_at);
    row.silence_at = utc(state.silence_counts_at());
    row.paused = state.clock.state() == ClockState::Paused;
    row.resolved_at = utc(state.resolved_at.filter(|_| state.received_at.is_some()));
    row.closed_at = utc(state.closed_at);
    let parent = state.filing.parent.as_ref();
    row.parent_system = parent.and_then(|parent| parent.system.clone());
    row.parent_id = parent.filter(|parent| parent.system.is_none()).map(|parent| parent.dossier.uuid());
    let opens = state.filing.process.steps().iter().any(|step| step.child.is_some());
    row.interlinked = opens.then_some(true);
    row.asked_again = state.supplements.len() > 1;
    row.folded = serde_json::to_value(state)?;
    Ok(())
}

/// The steps besides the first: work of others at the same time. While it waits there is none.
pub(super) fn beside(id: Uuid, state: &Dossier) -> AppResult<Vec<ParallelStepRow>> {
    let State::InProgress { steps } = state.state else { return Ok(Vec::new()) };
    let row = |index: usize| {
        let step = state.filing.process.step(index).filter(|_| !state.waits_for_child(index))?;
        let progress = state.steps.get(index)?;
        Some((index, step, progress))
    };
    let rows = steps.iter().skip(1).filter_map(row).map(|(index, step, progress)| {
        Ok(ParallelStepRow {
            dossier_id: id,
            step: i32::try_from(index)?,
            agency_code: state.filing.agency_of(step).to_string(),
            role: step.role.as_str().to_owned(),
            assignee: progress.assignee.map(domain::ids::AccountId::uuid),
            due_at: progress.due_at.map(|at| at.with_timezone(&Utc)),
        })
    });
    rows.collect()
}

/// The questions to agencies that answer here.
fn asked(id: Uuid, state: &Dossier) -> AppResult<Vec<ConsultationRow>> {
    let asked =
        state.consults.iter().enumerate().filter_map(|(place, asked)| Some((place, asked, asked.agency.as_ref()?)));
    asked
        .map(|(place, asked, agency)| {
            Ok(ConsultationRow {
                dossier_id: id,
                place: i32::try_from(place)?,
                agency_code: agency.to_string(),
                asked_at: asked.asked_at.with_timezone(&Utc),
                answer_by: asked.answer_by.with_timezone(&Utc),
                open: asked.answered_at.is_none() && state.state.takes_opinions(),
            })
        })
        .collect()
}

async fn record(
    tx: &mut Conn,
    author: Author<'_>,
    row: &DossierRow,
    action: &str,
    now: DateTime<Utc>,
) -> AppResult<()> {
    audit::record_in_tx(tx, now, &recorded(author, row, action)).await
}

/// What the audit keeps of a change of a dossier.
pub(super) fn recorded(author: Author<'_>, row: &DossierRow, action: &str) -> audit::Act {
    author.act(action, &format!("dossier:{}", row.id)).with(json!({ "version": row.version, "seq": row.event_seq }))
}
