//! Use cases: see what a change would move, save it, decide about what it would move.

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    access::Role,
    dossier::{CalendarVersion, Reason, ReasonUse},
};
use serde_json::json;
use uuid::Uuid;

use super::{
    dto::{
        CalendarChange, CalendarMove, CalendarMovePage, DecidedMove, DecidedMoves, DecisionRequest, MoveOutcome,
        MoveQuery, Preview, PreviewQuery, SavedCalendar, Verdict, WouldMove,
    },
    rows::{self, MoveRow, Pending, PendingFilter},
    scan::{self, Effect, Moving, Walk},
};
use crate::{
    app::{App, local},
    audit,
    catalogue::{
        Ref,
        calendars::{self, CalendarDraft, Calendars, Own},
    },
    db::{Conn, page},
    dossiers::{
        rows::{DossierRef, agency_names, find},
        workflow::{self, Decision},
    },
    http::{
        actor::Principal,
        error::{AppError, AppResult, FieldError},
        extract::{IdempotencyKey, IfMatch},
        idempotency::{Answer, claim_in_tx, fingerprint, store_in_tx},
    },
};

/// When every process surely counts by a saved calendar, in seconds: three looks of the catalogue's memory.
const KNOWN_AFTER: i64 = 30;

/// What saving the draft would move; changes nothing.
///
/// # Errors
/// 404 and 403 for the calendar, 400 for the draft.
pub async fn preview(
    app: &App,
    caller: &Principal,
    scope: &str,
    draft: &CalendarDraft,
    query: &PreviewQuery,
) -> AppResult<Preview> {
    let mut conn = app.db.get().await?;
    calendars::must_write(&mut conn, caller, scope).await?;
    let after: Option<Uuid> = page::decode(query.cursor.as_deref())?;
    let limit = query.limit.unwrap_or(page::DEFAULT_LIMIT);
    let before = Calendars::read(&mut conn).await?;
    let changed = before.with(scope, Own::try_from(draft)?)?;
    let (mut total, mut found) = (0, Vec::new());
    let mut walk = Walk::new(&before, &changed, scope);
    while let Some(effects) = walk.next(&mut conn).await? {
        for effect in effects {
            let Effect::Moves(moving) = effect else { continue };
            total += 1;
            if after.is_none_or(|after| moving.dossier.id > after) && found.len() <= usize::from(limit) {
                found.push(*moving);
            }
        }
    }
    let (found, next) = page::cut(found, limit, |moving: &Moving| moving.dossier.id)?;
    let mut codes: Vec<String> = found.iter().map(|moving| moving.dossier.agency_code.clone()).collect();
    codes.sort();
    codes.dedup();
    let names = agency_names(&mut conn, &codes).await?;
    let items = found
        .into_iter()
        .map(|Moving { dossier, due, would_be }| WouldMove {
            dossier_id: dossier.id,
            code: dossier.code,
            agency: Ref {
                name: names.get(&dossier.agency_code).cloned().unwrap_or_default(),
                code: dossier.agency_code,
            },
            procedure: Ref { code: dossier.procedure_code, name: dossier.procedure_name },
            due_at: due,
            would_be_at: would_be,
        })
        .collect();
    Ok(Preview { items, next, total })
}

/// Save a calendar: from now on deadlines are counted by it, the appointments given stay, and those that it would move wait for a decision.
///
/// # Errors
/// 404 and 403 for the calendar, 400 for the draft, 412 when somebody changed it since.
pub async fn save(
    app: &App,
    caller: &Principal,
    scope: &str,
    version: IfMatch,
    draft: &CalendarDraft,
) -> AppResult<SavedCalendar> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    calendars::must_write(&mut conn, caller, scope).await?;
    let own = Own::try_from(draft)?;
    let moves = conn
        .transaction::<_, AppError, _>(async |tx| {
            let note = draft.note.trim();
            if note.is_empty() {
                let text = "Say why the calendar changes.";
                return Err(AppError::invalid(vec![FieldError::new("/note", "required", text)]));
            }
            let (change, before) = calendars::save_in_tx(tx, caller, scope, version.0, &own, note, now).await?;
            list_in_tx(tx, scope, change, &before, &before.with(scope, own)?).await
        })
        .await?;
    app.catalogue.reload_calendars().await?;
    Ok(SavedCalendar { calendar: calendars::read(app, &mut conn, scope).await?, moves })
}

/// How many appointments a change would move. Changes nothing.
pub(super) async fn count_moves(conn: &mut Conn, scope: &str, before: &Calendars, after: &Calendars) -> AppResult<i64> {
    let mut total = 0;
    let mut walk = Walk::new(before, after, scope);
    while let Some(effects) = walk.next(conn).await? {
        total += i64::try_from(effects.iter().filter(|effect| matches!(effect, Effect::Moves(_))).count())?;
    }
    Ok(total)
}

/// List what a saved change would move; gives how many.
pub(super) async fn list_in_tx(
    tx: &mut Conn,
    scope: &str,
    change: Uuid,
    before: &Calendars,
    after: &Calendars,
) -> AppResult<i64> {
    let mut total = 0;
    let mut walk = Walk::new(before, after, scope);
    while let Some(effects) = walk.next(tx).await? {
        let (mut touched, mut moves) = (Vec::new(), Vec::new());
        for effect in effects {
            match effect {
                Effect::Settles(dossier) => touched.push(dossier),
                Effect::Moves(moving) => {
                    total += 1;
                    touched.push(moving.dossier.id);
                    moves.push(row(change, &moving));
                }
            }
        }
        rows::list_in_tx(tx, &touched, &moves).await?;
    }
    Ok(total)
}

pub(super) fn row(change: Uuid, moving: &Moving) -> MoveRow {
    MoveRow {
        id: Uuid::now_v7(),
        change_id: change,
        dossier_id: moving.dossier.id,
        due_at: moving.due.with_timezone(&Utc),
        would_be_at: moving.would_be.with_timezone(&Utc),
        state: "pending".to_owned(),
    }
}

/// What the caller may decide about.
///
/// # Errors
/// 400 for a cursor that is not ours.
pub async fn list(app: &App, caller: &Principal, query: MoveQuery) -> AppResult<CalendarMovePage> {
    let limit = query.limit.unwrap_or(page::DEFAULT_LIMIT);
    let after: Option<(DateTime<Utc>, Uuid)> = page::decode(query.cursor.as_deref())?;
    let filter = PendingFilter { scope: query.scope, agency: query.agency, after };
    let found = rows::pending(&mut *app.db.get().await?, caller.account, &filter, i64::from(limit) + 1).await?;
    let total = found.first().map_or(0, |first| first.total);
    let (found, next) = page::cut(found, limit, |pending: &Pending| (pending.due_at, pending.id))?;
    Ok(CalendarMovePage { items: found.into_iter().map(pending).collect(), next, total })
}

fn pending(row: Pending) -> CalendarMove {
    CalendarMove {
        id: row.id,
        dossier: WouldMove {
            dossier_id: row.dossier_id,
            code: row.code,
            agency: Ref { code: row.agency_code, name: row.agency_name },
            procedure: Ref { code: row.procedure_code, name: row.procedure_name },
            due_at: local(row.due_at),
            would_be_at: local(row.would_be_at),
        },
        change: CalendarChange {
            scope: row.scope,
            version: row.version,
            note: row.note,
            saved_at: local(row.saved_at),
        },
    }
}

/// Decide about appointments: all in one transaction, or none.
///
/// # Errors
/// 404 when one is not the caller's to decide, 400 when a reason is missing, 409 when one would move into the past.
pub async fn decide(
    app: &App,
    caller: &Principal,
    key: &IdempotencyKey,
    request: &DecisionRequest,
) -> AppResult<Answer> {
    let now = app.clock.now();
    let print = fingerprint("decideCalendarMoves", request)?;
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            if let Some(answer) = claim_in_tx(tx, caller.account, key, &print).await? {
                return Ok(answer);
            }
            let decided = decide_in_tx(tx, caller, request, now).await?;
            let answer = Answer::done(&decided)?;
            store_in_tx(tx, caller.account, key, &print, &answer, now).await?;
            Ok(answer)
        })
        .await
}

async fn decide_in_tx(
    tx: &mut Conn,
    caller: &Principal,
    request: &DecisionRequest,
    now: DateTime<Utc>,
) -> AppResult<DecidedMoves> {
    let words = request.reason.as_deref().map(str::trim).filter(|words| !words.is_empty());
    let said = words.is_some() || request.reason_code.is_some();
    let reason = said.then(|| Reason::of(request.reason_code, words));
    if let Some(reason) = &reason {
        reason.check(ReasonUse::Reschedule).map_err(workflow::refused)?;
    }
    let listed = rows::lock_in_tx(tx, caller.account, &request.moves).await?;
    if request.moves.iter().any(|id| !listed.iter().any(|listed| listed.id == *id)) {
        return Err(AppError::not_found());
    }
    // The calendars of this very moment: another process may have saved one a second ago.
    let calendars = Calendars::read(tx).await?;
    let (mut items, mut errors) = (Vec::new(), Vec::new());
    for found in &listed {
        let place = request.moves.iter().position(|id| *id == found.id).unwrap_or_default();
        match decide_one_in_tx(tx, caller, &calendars, found, (request.decision, reason.as_ref()), now).await {
            Ok(item) => items.push((place, item)),
            Err(AppError::Refused { code, errors: rules, .. }) => errors.push((place, code, rules)),
            Err(error) => return Err(error),
        }
    }
    if let Some((_, code, _)) = errors.first() {
        let code = *code;
        let pointed = errors.into_iter().flat_map(|(place, _, rules)| {
            rules.into_iter().map(move |rule| {
                let whole = if rule.pointer == "/reason" { rule.pointer } else { format!("/moves/{place}") };
                FieldError::new(whole, rule.code, rule.message)
            })
        });
        let mut errors: Vec<FieldError> = pointed.collect();
        errors.dedup();
        return Err(AppError::Refused { code, detail: None, errors, retry_after: None, version: None });
    }
    items.sort_by_key(|(place, _)| *place);
    Ok(DecidedMoves { items: items.into_iter().map(|(_, item)| item).collect() })
}

async fn decide_one_in_tx(
    tx: &mut Conn,
    caller: &Principal,
    calendars: &Calendars,
    found: &rows::Listed,
    (verdict, reason): (Verdict, Option<&Reason>),
    now: DateTime<Utc>,
) -> AppResult<DecidedMove> {
    let mut row = find(tx, &DossierRef::Id(found.dossier_id)).await?.ok_or_else(AppError::not_found)?;
    let stands = found.state == "pending"
        && row.due_at == Some(found.due_at)
        && !row.paused
        && row.resolved_at.is_none()
        && row.closed_at.is_none();
    let outcome = match verdict {
        _ if !stands => MoveOutcome::Lapsed,
        Verdict::Keep => MoveOutcome::Kept,
        Verdict::Move => {
            let decision = Decision {
                role: Role::parse(&found.role)?,
                version: CalendarVersion { scope: found.scope.clone(), version: found.version },
                calendars,
                reason: reason.cloned(),
            };
            workflow::reschedule_in_tx(tx, &mut row, caller, decision, now).await?;
            MoveOutcome::Moved
        }
    };
    if found.state == "pending" {
        let state = match outcome {
            MoveOutcome::Kept => "kept",
            MoveOutcome::Moved => "moved",
            MoveOutcome::Lapsed => "lapsed",
        };
        rows::decided_in_tx(tx, found.id, state, reason.map(|reason| reason.text.as_str()), Some(caller.account), now)
            .await?;
    }
    if outcome == MoveOutcome::Kept {
        // What moves is recorded with its event.
        let act = audit::Act::by(caller.account, "keepAppointment", &format!("dossier:{}", row.id))
            .with(json!({ "calendar": found.scope, "version": found.version,
                "reason": reason.map(|reason| &reason.text), "reasonCode": reason.and_then(|reason| reason.code) }));
        audit::record_in_tx(tx, now, &act).await?;
    }
    Ok(DecidedMove { id: found.id, dossier_id: row.id, outcome, due_at: row.due_at.map(local) })
}

/// What the program does about pending appointments from time to time: lays aside those that stand no more, and lists those that were given
/// while some process did not know of a change yet. Gives how many were listed.
///
/// # Errors
/// When the database fails.
pub async fn settle(app: &App) -> AppResult<usize> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    rows::lapse(&mut conn, now).await?;
    let mut listed = 0;
    for (change, scope, saved_at) in rows::unsettled(&mut conn, now - TimeDelta::seconds(KNOWN_AFTER)).await? {
        listed += conn
            .transaction::<_, AppError, _>(async |tx| {
                if rows::settled_in_tx(tx, change, now).await? == 0 {
                    return Ok(0);
                }
                let calendars = Calendars::read(tx).await?;
                let late = scan::given_meanwhile(tx, &calendars, &scope, saved_at).await?;
                let late: Vec<MoveRow> = late.iter().map(|moving| row(change, moving)).collect();
                rows::list_late_in_tx(tx, &late).await
            })
            .await?;
    }
    Ok(listed)
}
