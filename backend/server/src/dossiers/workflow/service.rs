//! Use case: take an action on a dossier.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    access::{Actor, Role},
    dossier::{
        self, Action, ActionKind, By, CalendarVersion, Counterpart, Effect, Event, EventKind, Facts, InternalProcess,
        Moment, MoveProblem, PartnerCalendars, Reason, Refusal, StepSet,
    },
    ids::{AgencyCode, DossierCode},
};

use super::{
    actor_for,
    chain::{self, Author},
    refused, rehouse, renewal, request, store,
};
use crate::{
    app::{App, local},
    catalogue::calendars::Calendars,
    db::Conn,
    dossiers::{
        access, completeness,
        dto::ActRequest,
        rows::{self, DossierRef, DossierRow, HolderRow},
        view,
    },
    http::{
        actor::Principal,
        error::{AppError, AppResult},
        extract::{IdempotencyKey, IfMatch},
        idempotency::{self, Answer},
    },
    identity,
};

/// Take an action on the version that the caller read.
///
/// # Errors
/// 404, 412, and the refusals of the rules.
pub async fn act(
    app: &App,
    caller: &Principal,
    which: &DossierRef,
    version: IfMatch,
    request: ActRequest,
) -> AppResult<DossierRow> {
    let now = app.clock.now();
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| act_on_in_tx(app, tx, caller, which, version, request, now).await)
        .await
}

/// Take an action once per key: who did not get the answer asks again with the key, and gets it.
///
/// # Errors
/// Those of [`act`], 409 and 422 of the key.
pub async fn act_once(
    app: &App,
    caller: &Principal,
    which: &DossierRef,
    version: IfMatch,
    key: &IdempotencyKey,
    request: ActRequest,
) -> AppResult<Answer> {
    let now = app.clock.now();
    // Not the version: who asks again may have read a newer one meanwhile.
    let print = idempotency::fingerprint(&format!("act_on_dossier {which:?}"), &request)?;
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            if let Some(answer) = idempotency::claim_in_tx(tx, caller.account, key, &print).await? {
                return Ok(answer);
            }
            let row = act_on_in_tx(app, tx, caller, which, version, request, now).await?;
            let seen = view::dossier_in(app, tx, caller, row).await?;
            let answer = Answer::changed(seen.version, &seen)?;
            idempotency::store_in_tx(tx, caller.account, key, &print, &answer, now).await?;
            Ok(answer)
        })
        .await
}

async fn act_on_in_tx(
    app: &App,
    tx: &mut Conn,
    caller: &Principal,
    which: &DossierRef,
    version: IfMatch,
    request: ActRequest,
    now: DateTime<Utc>,
) -> AppResult<DossierRow> {
    let mut row = access::lock_for_action_in_tx(tx, caller, which).await?;
    if row.version != version.0 {
        return Err(AppError::stale(row.version, &row.state));
    }
    act_in_tx(app, tx, caller, &mut row, request, now).await?;
    Ok(row)
}

/// Take an action on a locked dossier.
///
/// # Errors
/// The refusals of the rules; 400 with everything that is missing when it is to be filed.
pub async fn act_in_tx(
    app: &App,
    tx: &mut Conn,
    caller: &Principal,
    row: &mut DossierRow,
    request: ActRequest,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let mut state = store::fold(row)?;
    let (case_variant, answers) = (row.case_variant_id.clone(), row.answers.clone());
    let kind = request.action;
    let actor = actor_for(tx, caller, &state, now).await?;
    // Who may not, is told so before what is missing: the one is not to be learnt by the other.
    if let Some((_, Err(code))) =
        dossier::allowed_actions(&state, &actor, local(now)).into_iter().find(|(action, _)| *action == kind)
    {
        return Err(refused(code.into()));
    }
    // What was opened for another dossier has what came over; its agency asks for the rest, and what it asked for is enough.
    let typed = state.filing.parent.is_none();
    let files = kind == ActionKind::Submit || (kind == ActionKind::Receive && row.submitted_at.is_none());
    if typed && files {
        renewal::renew_in_tx(app, tx, caller, row, now).await?;
        state = store::fold(row)?;
    }
    if typed && (files || kind == ActionKind::Supplement) {
        completeness::check_in_tx(app, tx, row).await?;
    }
    let code = match kind {
        ActionKind::Submit | ActionKind::Receive if state.code.is_none() => Some(next_code_in_tx(tx, row, now).await?),
        _ => None,
    };
    let action = request::action_in_tx(app, tx, row, &state, request, code, now).await?;
    let calendars = app.catalogue.calendars();
    let (calendar, partners) = (calendars.of(counts_by(row, &action)), partner_calendars(&calendars, &state));
    let moment = Moment {
        now: local(now),
        calendar: &calendar,
        partners: &partners,
        case_variant: &case_variant,
        answers: &answers,
    };
    let events = dossier::act(&state, &action, &actor, &moment).map_err(refused)?;
    store::store_in_tx(tx, Author::Person(caller), row, state, events, now).await?;
    match kind {
        ActionKind::Submit | ActionKind::Receive => link_in_tx(tx, row, now).await.map(drop),
        ActionKind::Correct => rehouse::follow_in_tx(tx, caller, row, now).await,
        _ => Ok(()),
    }
}

/// Show a locked dossier in the account whose number is proved to be the applicant's; tells whether there was one to be shown it. What
/// another system opened is linked by that system's word alone.
///
/// # Errors
/// When the database fails.
pub async fn link_in_tx(tx: &mut Conn, row: &mut DossierRow, now: DateTime<Utc>) -> AppResult<bool> {
    let citizen = row.applicant.get("kind").and_then(serde_json::Value::as_str) == Some("citizen");
    let number = row.applicant_identity.as_deref().filter(|_| citizen && row.parent_system.is_none());
    let (Some(number), None) = (number, row.owner) else { return Ok(false) };
    let Some(owner) = identity::by_proved_number(tx, number).await? else { return Ok(false) };
    let Ok(kind) = dossier::link_owner(&store::fold(row)?, owner.into()) else { return Ok(false) };
    happens_in_tx(tx, row, vec![kind], now).await?;
    Ok(true)
}

/// What an action would do to the due time. Nothing is changed, and nothing is numbered.
///
/// # Errors
/// 404, and the refusals of the rules.
pub async fn preview(app: &App, caller: &Principal, which: &DossierRef, request: ActRequest) -> AppResult<Effect> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    let row = access::visible(&mut conn, caller, which).await?;
    let state = store::fold(&row)?;
    let actor = actor_for(&mut conn, caller, &state, now).await?;
    let kind = request.action;
    if let Some((_, Err(code))) =
        dossier::allowed_actions(&state, &actor, local(now)).into_iter().find(|(action, _)| *action == kind)
    {
        return Err(refused(code.into()));
    }
    // Only for the look of it: a code is given when something happens.
    let code = DossierCode::new(&AgencyCode::parse(&row.agency_code)?, local(now).date_naive(), 1)?;
    let action = request::action_in_tx(app, &mut conn, &row, &state, request, Some(code), now).await?;
    let calendars = app.catalogue.calendars();
    let (calendar, partners) = (calendars.of(counts_by(&row, &action)), partner_calendars(&calendars, &state));
    let moment = Moment {
        now: local(now),
        calendar: &calendar,
        partners: &partners,
        case_variant: &row.case_variant_id,
        answers: &row.answers,
    };
    dossier::foresee(&state, &action, &actor, &moment).map_err(refused)
}

/// The agency by whose calendar an action counts: who takes the dossier over, or is asked, counts by the calendar of the place.
fn counts_by<'a>(row: &'a DossierRow, action: &'a Action) -> &'a str {
    match action {
        Action::Transfer { filing, .. } => filing.agency.as_str(),
        Action::Consult { agency: Some(agency), .. } => agency.as_str(),
        _ => &row.agency_code,
    }
}

/// The calendars of the agencies that do steps of a dossier beside its own.
#[must_use]
pub fn partner_calendars(calendars: &Calendars, state: &dossier::Dossier) -> PartnerCalendars {
    PartnerCalendars::of(state.partners(), |agency| calendars.of(agency.as_str()))
}

/// What the program does to a locked dossier by a rule of time.
///
/// # Errors
/// The refusals of the rules.
pub async fn act_as_program_in_tx(
    app: &App,
    tx: &mut Conn,
    row: &mut DossierRow,
    action: &Action,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let state = store::fold(row)?;
    let (case_variant, answers) = (row.case_variant_id.clone(), row.answers.clone());
    let calendars = app.catalogue.calendars();
    let (calendar, partners) = (calendars.of(&row.agency_code), partner_calendars(&calendars, &state));
    let moment = Moment {
        now: local(now),
        calendar: &calendar,
        partners: &partners,
        case_variant: &case_variant,
        answers: &answers,
    };
    let events = dossier::act(&state, action, &Actor::System, &moment).map_err(refused)?;
    store::store_in_tx(tx, Author::Program, row, state, events, now).await
}

/// What the rules say of a dossier at this moment.
///
/// # Errors
/// The refusals of the rules.
pub fn judge(
    app: &App,
    row: &DossierRow,
    now: DateTime<Utc>,
    rules: impl FnOnce(&dossier::Dossier, &Moment<'_>) -> Result<Vec<EventKind>, Refusal>,
) -> AppResult<Vec<EventKind>> {
    let state = store::fold(row)?;
    let calendars = app.catalogue.calendars();
    let (calendar, partners) = (calendars.of(&row.agency_code), partner_calendars(&calendars, &state));
    let (case_variant, answers) = (row.case_variant_id.as_str(), &row.answers);
    let moment = Moment { now: local(now), calendar: &calendar, partners: &partners, case_variant, answers };
    rules(&state, &moment).map_err(refused)
}

/// What happens to a locked dossier by no action of anybody: how its children stand.
///
/// # Errors
/// When the events do not follow, or the database fails.
pub async fn happens_in_tx(
    tx: &mut Conn,
    row: &mut DossierRow,
    kinds: Vec<EventKind>,
    now: DateTime<Utc>,
) -> AppResult<()> {
    if kinds.is_empty() {
        return Ok(());
    }
    let state = store::fold(row)?;
    let (seq, actor) = (state.seq, By::PROGRAM);
    let event = |(place, kind)| Event { seq: seq + place, at: local(now), actor, kind };
    let events = (1..).zip(kinds).map(event).collect();
    store::store_in_tx(tx, Author::Program, row, state, events, now).await
}

/// What somebody says of a locked dossier beside the actions: that its owner knows of it.
///
/// # Errors
/// When the event does not follow, or the database fails.
pub async fn says_in_tx(
    tx: &mut Conn,
    caller: &Principal,
    row: &mut DossierRow,
    kind: EventKind,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let state = store::fold(row)?;
    let event = Event { seq: state.seq + 1, at: local(now), actor: chain::by(caller, None), kind };
    store::store_in_tx(tx, Author::Person(caller), row, state, vec![event], now).await
}

/// Move the appointment of a locked dossier to where its calendar puts it.
///
/// # Errors
/// The refusals of the rules.
pub async fn reschedule_in_tx(
    tx: &mut Conn,
    row: &mut DossierRow,
    caller: &Principal,
    decision: Decision<'_>,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let state = store::fold(row)?;
    let (case_variant, answers) = (row.case_variant_id.clone(), row.answers.clone());
    let Decision { role, version, calendars, reason } = decision;
    let (calendar, partners) = (calendars.of(&row.agency_code), partner_calendars(calendars, &state));
    let moment = Moment {
        now: local(now),
        calendar: &calendar,
        partners: &partners,
        case_variant: &case_variant,
        answers: &answers,
    };
    let kind = dossier::reschedule(&state, role, version, reason, &moment).map_err(refused)?;
    let actor = By::new(Some(caller.account.into()), Some(role));
    let event = Event { seq: state.seq + 1, at: local(now), actor, kind };
    store::store_in_tx(tx, Author::Person(caller), row, state, vec![event], now).await
}

/// What an authorised person decided about an appointment.
#[derive(Debug)]
pub struct Decision<'a> {
    /// The role decided in.
    pub role: Role,
    /// The change of the calendar.
    pub version: CalendarVersion,
    /// The calendars with the change.
    pub calendars: &'a Calendars,
    /// Why; needed where the new time is earlier.
    pub reason: Option<Reason>,
}

/// Move a locked dossier to another process; gives what stands against it, where something does.
///
/// # Errors
/// The refusals of the rules.
pub async fn change_process_in_tx(
    tx: &mut Conn,
    row: &mut DossierRow,
    author: &Principal,
    decision: ProcessDecision<'_>,
    now: DateTime<Utc>,
) -> AppResult<Option<MoveProblem>> {
    let state = store::fold(row)?;
    let (case_variant, answers) = (row.case_variant_id.clone(), row.answers.clone());
    let ProcessDecision { role, process, partners: to, chosen, reason, calendars } = decision;
    let calendar = calendars.of(&row.agency_code);
    let partners = PartnerCalendars::of(state.partners().chain(to.values()), |agency| calendars.of(agency.as_str()));
    let moment = Moment {
        now: local(now),
        calendar: &calendar,
        partners: &partners,
        case_variant: &case_variant,
        answers: &answers,
    };
    let kind = match dossier::change_process(&state, role, (process, to), chosen, reason, &moment) {
        Ok(Ok(kind)) => kind,
        Ok(Err(problem)) => return Ok(Some(problem)),
        Err(refusal) => return Err(refused(refusal)),
    };
    let actor = By::new(Some(author.account.into()), Some(role));
    let event = Event { seq: state.seq + 1, at: local(now), actor, kind };
    store::store_in_tx(tx, Author::Person(author), row, state, vec![event], now).await?;
    Ok(None)
}

/// What an authorised person decided about the process of a dossier.
#[derive(Debug)]
pub struct ProcessDecision<'a> {
    /// The role decided in.
    pub role: Role,
    /// The process from now on.
    pub process: &'a InternalProcess,
    /// The agencies that do its steps elsewhere.
    pub partners: &'a BTreeMap<String, AgencyCode>,
    /// What takes the place of what, chosen by hand.
    pub chosen: &'a [Counterpart],
    /// Why.
    pub reason: &'a Reason,
    /// The calendars that it is counted by.
    pub calendars: &'a Calendars,
}

/// Officials who can take the present step, or the next one while the dossier is at the desk; of several present steps the one that is asked for.
///
/// # Errors
/// 404 when there is no dossier for this caller.
pub async fn candidates(
    app: &App,
    caller: &Principal,
    which: &DossierRef,
    wanted: Option<usize>,
) -> AppResult<Vec<HolderRow>> {
    let mut conn = app.db.get().await?;
    let row = access::visible(&mut conn, caller, which).await?;
    let state = store::fold(&row)?;
    let process = &state.filing.process;
    let facts = Facts { filing: &state.filing, case_variant: &row.case_variant_id, answers: &row.answers };
    let step = match state.current_step() {
        Some(0) => process.after(StepSet::one(0), 0, &facts).only(),
        step => wanted.filter(|wanted| state.current_steps().contains(*wanted)).or(step),
    };
    match step.and_then(|step| process.step(step)) {
        Some(step) => {
            let agency = state.filing.agency_of(step).as_str();
            rows::holders(&mut conn, agency, step.role.as_str(), app.clock.now()).await
        }
        None => Ok(Vec::new()),
    }
}

/// The code of a dossier that is filed or taken in now.
///
/// # Errors
/// When the database fails.
pub async fn next_code_in_tx(tx: &mut Conn, row: &DossierRow, now: DateTime<Utc>) -> AppResult<DossierCode> {
    let day = local(now).date_naive();
    let number = rows::next_number_in_tx(tx, &row.agency_code, day).await?;
    Ok(DossierCode::new(&AgencyCode::parse(&row.agency_code)?, day, number)?)
}
