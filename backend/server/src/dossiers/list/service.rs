//! Use cases of the lists.

use chrono::{NaiveTime, TimeZone as _, Utc};
use domain::{
    calendar::{VIETNAM, WorkingCalendar},
    dossier::StateKind,
    ids::AccountId,
    search::fold,
};
use uuid::Uuid;

use super::{
    dto::{DossierPage, DossierSummary, Due, Holder, ListQuery, SearchRequest, View},
    rows::{self, DueRange, Filter},
};
use crate::{
    app::{App, local},
    catalogue::Ref,
    db::page,
    dossiers::{
        access::Scope,
        rows::{DossierRow, agency_names, names},
        workflow,
    },
    http::{
        actor::{AccountKind, Principal},
        error::{AppError, AppResult, FieldError},
    },
    staff,
};

/// A page of dossiers.
///
/// # Errors
/// 400 for a cursor that is not ours.
pub async fn list(app: &App, caller: &Principal, query: ListQuery) -> AppResult<DossierPage> {
    let official = caller.kind == AccountKind::Official;
    let view = query.view.unwrap_or(if official { View::Todo } else { View::Mine });
    let mut filter = empty(caller, view);
    if view == View::Todo {
        let stood_in_for = staff::stood_in_for(&mut *app.db.get().await?, caller.account, app.clock.now()).await?;
        filter.doing.extend(stood_in_for.into_iter().map(AccountId::uuid));
    }
    filter.states = query.status.map(|status| StateKind::with(status).map(|state| state.as_str().to_owned()).collect());
    filter.step = query.step;
    filter.due = query.due.map(|due| due_range(app, due, &filter.scope)).transpose()?;
    filter.procedure = query.procedure;
    filter.agency = query.agency;
    filter.assignee = query.assignee;
    let after = page::decode(query.cursor.as_deref())?;
    answer(app, caller, &filter, after, query.limit.unwrap_or(page::DEFAULT_LIMIT), query.total.unwrap_or(false)).await
}

/// Search in what the caller may see.
///
/// # Errors
/// 400 when nothing is asked for.
pub async fn search(app: &App, caller: &Principal, request: SearchRequest) -> AppResult<DossierPage> {
    let official = caller.kind == AccountKind::Official;
    let mut filter = empty(caller, if official { View::Agency } else { View::Mine });
    filter.code_prefix = request.code.map(|code| code.trim().to_uppercase());
    filter.identity = request.identity_number.map(|number| number.trim().to_owned());
    filter.name_prefix = request.name.map(|name| fold(&name));
    filter.phone = request
        .phone
        .map(|phone| domain::identity::Phone::parse(&phone).map_or(phone, |phone| phone.as_str().to_owned()));
    let nothing = filter.code_prefix.is_none()
        && filter.identity.is_none()
        && filter.name_prefix.is_none()
        && filter.phone.is_none();
    if nothing {
        return Err(AppError::invalid(vec![FieldError::new(
            "",
            "required",
            "Give a code, a number, a name or a telephone.",
        )]));
    }
    answer(app, caller, &filter, None, 50, false).await
}

fn empty(caller: &Principal, view: View) -> Filter {
    Filter {
        view,
        scope: Scope::of(caller),
        doing: vec![caller.account],
        held: caller.assignments.iter().map(|held| (held.role.as_str().to_owned(), held.agency.to_string())).collect(),
        states: None,
        step: None,
        due: None,
        procedure: None,
        agency: None,
        assignee: None,
        code_prefix: None,
        identity: None,
        name_prefix: None,
        phone: None,
    }
}

async fn answer(
    app: &App,
    caller: &Principal,
    filter: &Filter,
    after: Option<rows::Key>,
    limit: u8,
    total: bool,
) -> AppResult<DossierPage> {
    let mut conn = app.db.get().await?;
    let rows = rows::page(&mut conn, filter, after, limit).await?;
    let (rows, next) = page::cut(rows, limit, |row| rows::key(filter.view, row))?;
    let total = if total { Some(rows::count(&mut conn, filter).await?) } else { None };
    let mut people: Vec<Uuid> = rows.iter().filter_map(|row| row.assignee).collect();
    people.sort_unstable();
    people.dedup();
    let mut codes: Vec<String> = rows.iter().map(|row| row.agency_code.clone()).collect();
    codes.sort();
    codes.dedup();
    let (people, agencies) = (names(&mut conn, &people).await?, agency_names(&mut conn, &codes).await?);
    drop(conn);
    let items = rows.into_iter().map(|row| summary(app, caller, row, &people, &agencies)).collect::<AppResult<_>>()?;
    Ok(DossierPage { items, next, total })
}

fn summary(
    app: &App,
    caller: &Principal,
    row: DossierRow,
    people: &std::collections::HashMap<Uuid, String>,
    agencies: &std::collections::HashMap<String, String>,
) -> AppResult<DossierSummary> {
    let state = workflow::fold(&row)?;
    let (now, calendar) = (local(app.clock.now()), app.catalogue.calendar_of(&row.agency_code));
    let status = state.status();
    let step = state.current_step();
    let official = caller.kind == AccountKind::Official;
    Ok(DossierSummary {
        id: row.id,
        code: row.code,
        version: row.version,
        procedure: Ref { code: row.procedure_code, name: row.procedure_name },
        agency: Ref { name: agencies.get(&row.agency_code).cloned().unwrap_or_default(), code: row.agency_code },
        applicant_name: row.applicant_name,
        status,
        status_code: status.map(domain::dossier::Status::code),
        state: state.kind(),
        step_index: step,
        step_name: step.and_then(|step| state.filing.process.step(step)).map(|step| step.name.clone()),
        step_count: state.filing.process.steps().len(),
        step_due_at: row.step_due_at.map(local).filter(|_| official),
        assignee: row
            .assignee
            .filter(|_| official)
            .map(|id| Holder { id, name: people.get(&id).cloned().unwrap_or_default() }),
        created_at: local(row.created_at),
        updated_at: local(row.updated_at),
        submitted_at: row.submitted_at.map(local),
        received_at: row.received_at.map(local),
        due_at: row.due_at.map(local),
        due_state: state.clock.due_state(&calendar, now),
        remaining_minutes: state.clock.remaining_minutes(&calendar, now),
        channel: row.channel.parse()?,
    })
}

/// Due times that count as over, today's, or by the end of the next working day of each agency.
fn due_range(app: &App, due: Due, scope: &Scope) -> AppResult<DueRange> {
    let now = app.clock.now();
    let today = local(now).date_naive();
    let midnight_after = |day: chrono::NaiveDate| {
        let next = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
        VIETNAM.from_local_datetime(&next).single().map_or(now, |at| at.with_timezone(&Utc))
    };
    Ok(match due {
        Due::Overdue => DueRange { from: None, until: now, elsewhere: Vec::new() },
        Due::Today => DueRange { from: Some(now), until: midnight_after(today), elsewhere: Vec::new() },
        Due::Soon => {
            let soon = |calendar: &WorkingCalendar| calendar.next_working_day(today).map_or(now, midnight_after);
            let calendars = app.catalogue.calendars();
            let mut elsewhere = calendars.exceptions(soon);
            elsewhere.retain(|(agency, _)| scope.citizen.is_some() || scope.agencies.contains(agency));
            DueRange { from: Some(now), until: soon(&calendars.country()), elsewhere }
        }
    })
}
