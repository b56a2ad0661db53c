//! Use case: read the clock of a dossier, with whose calendars it counts by.

use std::collections::HashMap;

use domain::{
    calendar::TimeLimit,
    dossier::{ClockState, Dossier, Phase},
};

use super::dto::{Clock, ClockCalendar, ClockLine, StepClock};
use crate::{
    app::{App, local},
    catalogue::{
        Ref,
        calendars::{COUNTRY, COUNTRY_NAME, Calendars},
    },
    db::Conn,
    dossiers::{
        access,
        rows::{self, DossierRef, DossierRow, agency_names},
        workflow,
    },
    http::{
        actor::{AccountKind, Principal},
        error::AppResult,
    },
};

/// The clock with its ledger.
///
/// # Errors
/// 404 when there is none for this caller.
pub async fn clock(app: &App, caller: &Principal, which: &DossierRef) -> AppResult<Clock> {
    let mut conn = app.db.get().await?;
    let row = access::visible(&mut conn, caller, which).await?;
    let state = workflow::fold(&row)?;
    let calendars = app.catalogue.calendars();
    let whose = Whose::read(&mut conn, &calendars, &row, &state).await?;
    drop(conn);
    let clock = &state.clock;
    let (calendar, now) = (calendars.of(&row.agency_code), local(app.clock.now()));
    let run_minutes = clock.started_at.map(|_| clock.run_minutes(&calendar, now));
    let passed = clock.started_at.map(|start| {
        calendar
            .working_minutes_between(start, if clock.state() == ClockState::Stopped { clock.reading(now) } else { now })
    });
    let ledger = clock
        .ledger
        .iter()
        .map(|line| ClockLine {
            at: line.line.at,
            kind: line.line.entry.kind(),
            text: line.line.text_vi(),
            text_en: line.line.text_en(),
            rule: line.line.entry.rule().source().to_owned(),
            rule_en: line.line.entry.rule().source_en().to_owned(),
            event_seq: line.event_seq,
        })
        .collect();
    let official = caller.kind == AccountKind::Official;
    Ok(Clock {
        limit: clock.limit.map(Into::into),
        limit_text: clock.limit.map(TimeLimit::text_vi),
        limit_text_en: clock.limit.map(TimeLimit::text_en),
        started_at: clock.started_at,
        due_at: clock.due_at(),
        original_due_at: clock.original_due_at,
        state: clock.state(),
        remaining_minutes: clock.remaining_minutes(&calendar, now),
        run_minutes,
        waited_minutes: passed.zip(run_minutes).map(|(passed, run)| (passed - run).max(0)),
        counted_by: whose.counts_by(&whose.whole),
        // How the time was shared out between the steps is the office's matter.
        steps: if official { steps(&whose, &row, &state, now) } else { Vec::new() },
        ledger,
    })
}

/// The present steps that have a time of their own.
fn steps(
    whose: &Whose<'_>,
    row: &DossierRow,
    state: &Dossier,
    now: chrono::DateTime<chrono::FixedOffset>,
) -> Vec<StepClock> {
    let filing = &state.filing;
    let one = |index: usize| {
        let (step, progress) = (filing.process.step(index)?, state.steps.get(index)?);
        progress.own?;
        let partner = progress.counted_by.as_ref().map(domain::ids::AgencyCode::as_str);
        let calendar = whose.calendars.of(partner.unwrap_or(&row.agency_code));
        let runs = matches!(state.clock.phase, Phase::Running { .. });
        let limit = step.limit_in(filing.difficult_area);
        Some(StepClock {
            index,
            name: step.name.clone(),
            agency: whose.named(filing.agency_of(step).as_str()),
            limit_text: limit.map(TimeLimit::text_vi),
            limit_text_en: limit.map(TimeLimit::text_en),
            due_at: progress.due_at,
            remaining_minutes: progress.due_at.filter(|_| runs).map(|due| calendar.working_minutes_between(now, due)),
            counted_by: whose.counts_by(partner.unwrap_or(&whose.whole)),
        })
    };
    state.current_steps().iter().filter_map(one).collect()
}

/// Whose calendars a dossier is counted by.
struct Whose<'a> {
    calendars: &'a Calendars,
    /// The agency by whose calendar the whole was last counted.
    whole: String,
    names: HashMap<String, String>,
}

impl<'a> Whose<'a> {
    async fn read(conn: &mut Conn, calendars: &'a Calendars, row: &DossierRow, state: &Dossier) -> AppResult<Self> {
        let whole = last_counted(conn, row, state).await?;
        let mut codes: Vec<String> = state.partners().map(ToString::to_string).collect();
        codes.extend([whole.clone(), row.agency_code.clone()]);
        let scopes: Vec<String> = codes.iter().map(|code| calendars.scope_of(code).to_owned()).collect();
        codes.extend(scopes);
        codes.sort_unstable();
        codes.dedup();
        Ok(Self { calendars, whole, names: agency_names(conn, &codes).await? })
    }

    fn named(&self, code: &str) -> Ref {
        let country = (code == COUNTRY).then(|| COUNTRY_NAME.to_owned());
        let name = country.or_else(|| self.names.get(code).cloned()).unwrap_or_default();
        Ref { code: code.to_owned(), name }
    }

    fn counts_by(&self, agency: &str) -> ClockCalendar {
        ClockCalendar { agency: self.named(agency), calendar: self.named(self.calendars.scope_of(agency)) }
    }
}

/// The agency that had the dossier when its clock was last set. What was promised before agencies changed was counted by the calendar of the one before.
async fn last_counted(conn: &mut Conn, row: &DossierRow, state: &Dossier) -> AppResult<String> {
    let last = state.clock.ledger.iter().map(|line| line.event_seq).max();
    let (Some(last), true) = (last, state.origin.is_some()) else { return Ok(row.agency_code.clone()) };
    let mut agency = row.agency_code.clone();
    for stored in rows::events(conn, row.id).await? {
        let (event, _) = workflow::read_event(&stored)?;
        if event.seq > last {
            break;
        }
        if let Some(code) = event.kind.agency() {
            agency = code.to_string();
        }
    }
    Ok(agency)
}
