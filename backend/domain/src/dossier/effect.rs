//! What an action would do to the due time, told before it is taken.

use chrono::{DateTime, FixedOffset};

use super::{Action, ClockState, Dossier, Moment, Phase, Refusal, RefusalCode, StateKind, act, apply};
use crate::access::Actor;
use crate::calendar::CalendarError;

/// The dossier and its clock as they would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The state.
    pub state: StateKind,
    /// What the clock does.
    pub clock: ClockState,
    /// The due time that holds now; none where none runs.
    pub due_before: Option<DateTime<FixedOffset>>,
    /// The due time afterwards, which stands still while the applicant is waited for.
    pub due: Option<DateTime<FixedOffset>>,
    /// Until when the applicant is to answer.
    pub answer_by: Option<DateTime<FixedOffset>>,
    /// Whether the clock begins anew with the answer, instead of going on.
    pub restarts: bool,
    /// The due time if the answer came at once.
    pub due_if_at_once: Option<DateTime<FixedOffset>>,
    /// The due time if the answer came at the last moment.
    pub due_if_at_last: Option<DateTime<FixedOffset>>,
}

/// Judges an action and tells its effect. Changes nothing.
///
/// # Errors
/// As [`super::decide`].
pub fn foresee(dossier: &Dossier, action: &Action, actor: &Actor, at: &Moment<'_>) -> Result<Effect, Refusal> {
    let events = act(dossier, action, actor, at)?;
    let after = events
        .iter()
        .try_fold(dossier.clone(), |dossier, event| apply(Some(dossier), event))
        .map_err(|_| Refusal::from(RefusalCode::WrongState))?;
    let clock = &after.clock;
    let answer_by = after.answer_by();
    let waits = clock.state() == ClockState::Paused;
    let resumed = |when: Option<DateTime<FixedOffset>>| -> Result<_, CalendarError> {
        let Some(when) = when.filter(|_| waits) else { return Ok(None) };
        let (plan, _) = clock.plan_resume(at.calendar, when, after.goes_on_by())?;
        Ok(clock.due_after(plan.as_ref()))
    };
    Ok(Effect {
        state: after.kind(),
        clock: clock.state(),
        due_before: dossier.clock.due_at(),
        due: clock.due_at(),
        answer_by,
        restarts: matches!(clock.phase, Phase::Paused { restarts: true, .. }),
        due_if_at_once: resumed(Some(at.now))?,
        due_if_at_last: resumed(answer_by)?,
    })
}
