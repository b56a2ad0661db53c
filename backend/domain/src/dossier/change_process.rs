//! A running dossier moves to another version of its process: what stands for what, what changes, and what stands against it. Nothing moves by
//! itself; the appointment of the whole stays as it was given.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::decide::timed;
use super::process::{comes_by, settle};
use super::{
    Back, Begun, ClockState, Dossier, EventKind, Facts, Filing, InternalProcess, Moment, Reason, ReasonUse, Refusal,
    RefusalCode, State, StepKind, StepProgress, StepSet,
};
use crate::access::Role;
use crate::calendar::{CalendarError, TimeLimit};
use crate::ids::AgencyCode;
use crate::macros::text_enum;

/// Who may move dossiers to another version: at their agency its leader and the head of its desk, and the administrators of the catalogue.
pub const CHANGES_PROCESS: [Role; 3] = [Role::Leader, Role::DeskHead, Role::CatalogueAdmin];

text_enum! {
    /// What stands against the move of a dossier.
    pub enum MoveProblem {
        /// It is over; or it is a draft, which has a process from the day on which it is filed.
        NotOpen => "notOpen",
        /// It is worked by this very process.
        Same => "same",
        /// A step that it is at stands for nothing in the other version: say which step takes its place.
        NoCounterpart => "noCounterpart",
        /// The step that was chosen cannot take its place: a wait for work, or an end for what lies before it.
        Unfit => "unfit",
        /// A child was opened by a step that has none in the other version, or another one.
        OtherChild => "otherChild",
        /// The steps that it is at would not run at the same time.
        Apart => "apart",
        /// It would come past the signature without one.
        Unsigned => "unsigned",
        /// The due time of a step cannot be computed.
        NoDeadline => "noDeadline",
    }
}

impl MoveProblem {
    /// For people, in Vietnamese.
    #[must_use]
    pub const fn text_vi(self) -> &'static str {
        match self {
            Self::NotOpen => "Hồ sơ đã kết thúc hoặc chưa nộp.",
            Self::Same => "Hồ sơ đang theo đúng phiên bản này.",
            Self::NoCounterpart => "Bước hiện tại không có trong phiên bản mới; hãy chọn bước thay thế.",
            Self::Unfit => "Bước được chọn không thay được bước hiện tại.",
            Self::OtherChild => "Đã chuyển hồ sơ liên thông mà phiên bản mới không có.",
            Self::Apart => "Các bước đang làm song song không còn song song trong phiên bản mới.",
            Self::Unsigned => "Hồ sơ sẽ qua bước ký duyệt mà chưa được ký.",
            Self::NoDeadline => "Không tính được hạn của bước.",
        }
    }
}

impl From<CalendarError> for MoveProblem {
    fn from(_: CalendarError) -> Self {
        Self::NoDeadline
    }
}

/// A step of the old version and the step of the new one that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StepPair {
    /// Index in the old version.
    pub from: usize,
    /// Index in the new version.
    pub to: usize,
}

/// A choice by hand: what takes the place of the steps of this name and kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Counterpart {
    /// Name of the old step.
    pub name: String,
    /// Its kind.
    pub kind: StepKind,
    /// Index in the new version.
    pub to: usize,
}

/// What a move would do to a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcessPlan {
    /// What stands for what.
    pub pairs: Vec<StepPair>,
    /// The steps that it would be at, with their due times.
    pub steps: Vec<Begun>,
    /// Of these, those that begin with the move: the new version has them run beside where it is.
    pub begins: StepSet,
    /// Steps of the new version that lie before, and that nobody has done: they are passed by.
    pub passed: StepSet,
    /// Steps of the old version that were done and stand for nothing in the new one.
    pub dropped: StepSet,
}

/// The steps of the old version with those that they stand for: the ends for the ends; where the dossier is, what was chosen; else the same name and
/// kind in their order.
fn pairs(old: &InternalProcess, new: &InternalProcess, chosen: &[Counterpart], here: StepSet) -> Vec<StepPair> {
    let mut pairs = vec![
        StepPair { from: 0, to: 0 },
        StepPair { from: old.issue(), to: new.issue() },
        StepPair { from: old.deliver(), to: new.deliver() },
    ];
    let free = |pairs: &[StepPair], to: usize| pairs.iter().all(|pair| pair.to != to);
    let open = |pairs: &[StepPair], from: usize| pairs.iter().all(|pair| pair.from != from);
    let middle = |process: &InternalProcess| 1..process.issue();
    for (from, step) in old.steps().iter().enumerate().filter(|(from, _)| here.contains(*from)) {
        let by_hand = chosen.iter().find(|one| one.name == step.name && one.kind == step.kind).map(|one| one.to);
        if let Some(to) = by_hand.filter(|to| middle(new).contains(to) && open(&pairs, from) && free(&pairs, *to)) {
            pairs.push(StepPair { from, to });
        }
    }
    for (from, step) in old.steps().iter().enumerate().filter(|(from, _)| middle(old).contains(from)) {
        let same = |to: &usize| {
            free(&pairs, *to) && new.step(*to).is_some_and(|other| other.name == step.name && other.kind == step.kind)
        };
        if let Some(to) = middle(new).find(same).filter(|_| open(&pairs, from)) {
            pairs.push(StepPair { from, to });
        }
    }
    pairs.sort_by_key(|pair| pair.from);
    pairs
}

/// What the move to this process would do; `partners` are the agencies that do its steps elsewhere.
///
/// # Errors
/// What stands against it.
pub fn plan_process(
    dossier: &Dossier,
    process: &InternalProcess,
    partners: &BTreeMap<String, AgencyCode>,
    chosen: &[Counterpart],
    at: &Moment<'_>,
) -> Result<ProcessPlan, MoveProblem> {
    let (old, filing) = (&dossier.filing.process, &dossier.filing);
    if dossier.state.is_final() || dossier.state == State::Draft {
        return Err(MoveProblem::NotOpen);
    }
    if old == process && filing.partners == *partners {
        return Err(MoveProblem::Same);
    }
    let here = dossier.current_steps();
    let pairs = pairs(old, process, chosen, here);
    let counterpart = |from: usize| pairs.iter().find(|pair| pair.from == from).map(|pair| pair.to);
    let there = Filing { process: process.clone(), partners: partners.clone(), ..filing.clone() };
    let done = |to: usize| {
        let from = pairs.iter().find(|pair| pair.to == to).map(|pair| pair.from);
        from.and_then(|from| dossier.steps.get(from)).is_some_and(|step| step.left_at.is_some())
    };
    let key = |process: &InternalProcess, step: usize| {
        process
            .step(step)
            .and_then(|step| step.child.as_ref())
            .map(|child| (child.key.clone(), child.procedure.clone()))
    };
    for child in &dossier.children {
        let same = counterpart(child.step).and_then(|to| key(process, to)) == key(old, child.step);
        if !same {
            return Err(MoveProblem::OtherChild);
        }
    }
    let mut mapped = StepSet::EMPTY;
    for from in here.iter() {
        let to = counterpart(from).ok_or(MoveProblem::NoCounterpart)?;
        let (before, after) = old.step(from).zip(process.step(to)).ok_or(MoveProblem::NoCounterpart)?;
        if (before.kind.is_wait() || after.kind.is_wait()) && before.kind != after.kind {
            return Err(MoveProblem::Unfit);
        }
        mapped = mapped.and(StepSet::one(to));
    }
    let facts = Facts { filing: &there, case_variant: at.case_variant, answers: at.answers };
    let is_in_the_middle = matches!(dossier.state.working(), State::InProgress { .. });
    let now_at =
        if is_in_the_middle { settle(process, mapped, done, &facts).ok_or(MoveProblem::Apart)? } else { mapped };
    if is_in_the_middle && signs(old, here) && !signs(process, now_at) {
        return Err(MoveProblem::Unsigned);
    }
    let mut steps = Vec::new();
    for to in now_at.iter() {
        let from = pairs.iter().find(|pair| pair.to == to && here.contains(pair.from)).map(|pair| pair.from);
        let progress = from.and_then(|from| dossier.steps.get(from)).cloned().unwrap_or_default();
        let same = from.is_some_and(|from| limit(filing, from) == limit(&there, to));
        // Whoever does the step from now on counts what is left of it by the calendar of the place.
        let stays = from.is_some_and(|from| filing.counts_at(from) == there.counts_at(to));
        let theirs = progress.own.and(there.counts_at(to));
        let partner = if stays { progress.counted_by.clone() } else { theirs.cloned() };
        let had = StepProgress { counted_by: partner, ..progress };
        steps.push(begun(dossier, &there, to, had, same, at)?);
    }
    let all: StepSet = (0..process.steps().len()).collect();
    let before = |step: &usize| !process.following(*step).within(now_at).is_empty();
    Ok(ProcessPlan {
        begins: now_at.without(mapped),
        passed: all.without(now_at).iter().filter(|step| before(step) && !done(*step)).collect(),
        dropped: dossier
            .steps
            .iter()
            .enumerate()
            .filter(|(from, step)| step.left_at.is_some() && counterpart(*from).is_none())
            .map(|(from, _)| from)
            .collect(),
        pairs,
        steps,
    })
}

/// Whether every way on from one of these steps comes by a signature.
fn signs(process: &InternalProcess, at: StepSet) -> bool {
    at.iter().any(|step| comes_by(process, step, StepKind::Sign))
}

fn limit(filing: &Filing, step: usize) -> Option<TimeLimit> {
    filing.process.step(step).and_then(|step| step.limit_in(filing.difficult_area))
}

/// Where its time is the same, what the step had; else by its new limit from where it began, never later than the whole. While the clock stands or has
/// ended, what it was.
fn begun(
    dossier: &Dossier,
    there: &Filing,
    step: usize,
    progress: StepProgress,
    same: bool,
    at: &Moment<'_>,
) -> Result<Begun, CalendarError> {
    let clock = &dossier.clock;
    let Some(since) = clock.running_since().filter(|_| clock.state() == ClockState::Running) else {
        return Ok(Begun { step, due: progress.due_at, own: progress.own, counted_by: progress.counted_by });
    };
    let entered = progress.entered_at.unwrap_or(at.now).max(since);
    if same {
        return timed(there, step, progress.own, progress.counted_by.as_ref(), clock.due_at(), at);
    }
    timed(there, step, there.own_time(step, entered), there.counts_at(step), clock.due_at(), at)
}

/// Judges the decision to move a dossier to this process.
///
/// # Errors
/// The role may not, or the reason is missing or endless. What stands against the move itself is an answer of its own.
pub fn change_process(
    dossier: &Dossier,
    role: Role,
    (process, partners): (&InternalProcess, &BTreeMap<String, AgencyCode>),
    chosen: &[Counterpart],
    reason: &Reason,
    at: &Moment<'_>,
) -> Result<Result<EventKind, MoveProblem>, Refusal> {
    if !CHANGES_PROCESS.contains(&role) {
        return Err(RefusalCode::WrongRole.into());
    }
    reason.check(ReasonUse::ChangeProcess)?;
    Ok(plan_process(dossier, process, partners, chosen, at).map(|plan| EventKind::ProcessChanged {
        reason: reason.clone(),
        process: Box::new(process.clone()),
        partners: partners.clone(),
        pairs: plan.pairs,
        steps: plan.steps,
    }))
}

/// The state after the move; none where the event does not fit.
pub(super) fn state_after(state: State, process: &InternalProcess, steps: &[Begun]) -> Option<State> {
    let set: StepSet = steps.iter().map(|begun| begun.step).collect();
    let sound = !set.is_empty() && set.iter().all(|step| (1..process.issue()).contains(&step));
    let back = |back: Back| match back {
        Back::Steps { .. } => sound.then_some(Back::Steps { steps: set }),
        other => Some(other),
    };
    match state {
        State::Draft | State::Closed { .. } => None,
        State::InProgress { .. } => sound.then_some(State::InProgress { steps: set }),
        State::AwaitingSupplement { back: before } => back(before).map(|back| State::AwaitingSupplement { back }),
        State::AwaitingPayment { back: before } => back(before).map(|back| State::AwaitingPayment { back }),
        State::Suspended { back: before, cause } => back(before).map(|back| State::Suspended { back, cause }),
        State::Submitted | State::Received | State::Approved | State::Resolved => Some(state),
    }
}

/// It has happened. Who has a step keeps it where it is the same work at the same agency.
pub(super) fn changed(
    dossier: &mut Dossier,
    process: InternalProcess,
    partners: BTreeMap<String, AgencyCode>,
    pairs: &[StepPair],
    steps: &[Begun],
    at: super::deadline::At,
) {
    let there = Filing { process, partners, ..dossier.filing.clone() };
    let before = std::mem::replace(&mut dossier.filing, there);
    let after = &dossier.filing;
    let mut progress = vec![StepProgress::default(); after.process.steps().len()];
    for pair in pairs {
        let Some((was, is)) = before.process.step(pair.from).zip(after.process.step(pair.to)) else { continue };
        let same = was.role == is.role && before.agency_of(was) == after.agency_of(is);
        if let Some((old, new)) = dossier.steps.get(pair.from).zip(progress.get_mut(pair.to)) {
            *new = StepProgress { assignee: old.assignee.filter(|_| same), ..old.clone() };
        }
    }
    for begun in steps {
        if let Some(step) = progress.get_mut(begun.step) {
            let entered_at = step.entered_at.or(Some(at));
            let (due_at, own, counted_by) = (begun.due, begun.own, begun.counted_by.clone());
            *step = StepProgress { entered_at, left_at: None, due_at, own, counted_by, ..step.clone() };
        }
    }
    dossier.steps = progress;
    for asked in &mut dossier.consults {
        // Where its step has no counterpart, whatever the dossier is at waits for the answer.
        asked.step = asked.step.and_then(|step| pairs.iter().find(|pair| pair.from == step)).map(|pair| pair.to);
    }
    let counterpart = |step: usize| pairs.iter().find(|pair| pair.from == step).map(|pair| pair.to);
    dossier.opinions.retain_mut(|given| match counterpart(given.step) {
        Some(to) => {
            given.step = to;
            true
        }
        // What is no step of it any more says nothing to it; the history keeps it.
        None => false,
    });
    for child in &mut dossier.children {
        if let Some(pair) = pairs.iter().find(|pair| pair.from == child.step) {
            child.step = pair.to;
        }
    }
}
