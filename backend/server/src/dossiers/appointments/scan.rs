//! Walking over the running dossiers with two calendars: which appointments a change moves. Memory stays the same however many there are.

use std::{collections::HashMap, sync::Arc};

use chrono::{DateTime, FixedOffset, Utc};
use domain::{
    calendar::{CalendarError, WorkingCalendar},
    dossier::Clock,
};
use uuid::Uuid;

use super::rows::{self, Running};
use crate::{
    catalogue::calendars::Calendars,
    db::Conn,
    http::error::{AppError, AppResult, FieldError},
};

/// Dossiers read at once.
pub(super) const BATCH: i64 = 500;

/// An appointment that the change moves.
#[derive(Debug)]
pub struct Moving {
    /// The dossier.
    pub dossier: Running,
    /// The appointment given.
    pub due: DateTime<FixedOffset>,
    /// Where the new calendar puts it.
    pub would_be: DateTime<FixedOffset>,
}

/// What the change does to one dossier.
#[derive(Debug)]
pub enum Effect {
    /// Its appointment would be another one.
    Moves(Box<Moving>),
    /// The change brings it back to where its appointment is: what was listed before is over.
    Settles(Uuid),
}

/// An agency's calendar before and after.
type Pair = (Arc<WorkingCalendar>, Arc<WorkingCalendar>);

/// A walk over the dossiers that a change of a calendar may touch, batch by batch.
#[derive(Debug)]
pub struct Walk<'a> {
    before: &'a Calendars,
    after: &'a Calendars,
    agencies: Option<Vec<String>>,
    /// The calendars of each agency met, where they differ.
    pairs: HashMap<String, Option<Pair>>,
    last: Uuid,
}

impl<'a> Walk<'a> {
    /// From the first dossier on, for a change of the calendar of this scope.
    #[must_use]
    pub fn new(before: &'a Calendars, after: &'a Calendars, scope: &str) -> Self {
        Self { before, after, agencies: after.below(scope), pairs: HashMap::new(), last: Uuid::nil() }
    }

    /// From the first dossier of these agencies on.
    #[must_use]
    pub fn over(before: &'a Calendars, after: &'a Calendars, agencies: Vec<String>) -> Self {
        Self { before, after, agencies: Some(agencies), pairs: HashMap::new(), last: Uuid::nil() }
    }

    /// What the change does to the next dossiers, in the order of their ids; none at the end.
    ///
    /// # Errors
    /// 400 when a due time cannot be computed by the new calendar; when the database fails.
    pub async fn next(&mut self, conn: &mut Conn) -> AppResult<Option<Vec<Effect>>> {
        let batch = rows::running(conn, self.agencies.as_deref(), None, self.last, BATCH).await?;
        let Some(last) = batch.last() else { return Ok(None) };
        self.last = last.id;
        let mut effects = Vec::new();
        for dossier in batch {
            if !self.pairs.contains_key(&dossier.agency_code) {
                let (old, new) = (self.before.of(&dossier.agency_code), self.after.of(&dossier.agency_code));
                self.pairs.insert(dossier.agency_code.clone(), (old != new).then_some((old, new)));
            }
            if let Some(Some((old, new))) = self.pairs.get(&dossier.agency_code) {
                effects.extend(effect(dossier, old, new)?);
            }
        }
        Ok(Some(effects))
    }
}

/// What it does to a dossier to be counted by another calendar.
///
/// # Errors
/// 400 when a due time cannot be computed by the new one.
pub fn effect(dossier: Running, old: &WorkingCalendar, new: &WorkingCalendar) -> AppResult<Option<Effect>> {
    let clock: Clock = serde_json::from_value(dossier.clock.clone())?;
    let (Some(due), Some(after)) = (clock.due_at(), recount(&clock, new)?) else { return Ok(None) };
    // Where both calendars say the same, the change is not what the appointment differs by.
    if recount(&clock, old).is_ok_and(|before| before == Some(after)) {
        return Ok(None);
    }
    Ok(Some(if after == due {
        Effect::Settles(dossier.id)
    } else {
        Effect::Moves(Box::new(Moving { dossier, due, would_be: after }))
    }))
}

fn recount(clock: &Clock, calendar: &WorkingCalendar) -> AppResult<Option<DateTime<FixedOffset>>> {
    let counted = clock.recount(calendar).map_err(|error: CalendarError| {
        let text = format!("An open dossier could not be given a due time any more: {error}.");
        AppError::invalid(vec![FieldError::new("/days", "noDeadline", text)])
    })?;
    Ok(counted.map(|(deadline, _)| deadline.due))
}

/// Appointments given since a change by a process that did not know of it: the span began after the change and does not end where the calendar
/// puts it.
///
/// # Errors
/// When the database fails.
pub async fn given_meanwhile(
    conn: &mut Conn,
    calendars: &Calendars,
    scope: &str,
    since: DateTime<Utc>,
) -> AppResult<Vec<Moving>> {
    let agencies = calendars.below(scope);
    let (mut after, mut found) = (Uuid::nil(), Vec::new());
    loop {
        let batch = rows::running(conn, agencies.as_deref(), Some(since), after, BATCH).await?;
        let Some(last) = batch.last() else { return Ok(found) };
        after = last.id;
        for dossier in batch {
            let clock: Clock = serde_json::from_value(dossier.clock.clone())?;
            let fresh = clock.running_since().is_some_and(|at| at >= since);
            let (Some(due), true) = (clock.due_at(), fresh) else { continue };
            if let Some(would_be) = recount(&clock, &calendars.of(&dossier.agency_code))?.filter(|at| *at != due) {
                found.push(Moving { dossier, due, would_be });
            }
        }
    }
}
