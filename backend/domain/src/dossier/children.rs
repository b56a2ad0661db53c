//! One matter, several dossiers (hồ sơ liên thông): a step opens a child with its own procedure, agency, code and clock; the whole waits for it, stands while
//! it waits for the applicant, and goes on with its result. What is known of a child is a state, not a message: hearing it twice, or late, changes nothing.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::apply::due;
use super::decide::{MAX_NOTE, by_itself, goes_on, step_stands};
use super::{
    Cause, ClockState, Counts, Dossier, Event, EventKind, Filing, Moment, Outcome, Refusal, State, Status, StepKind,
    StepSet,
};
use crate::calendar::{CalendarError, Cutoff, TimeLimit, Wait, deadline};
use crate::ids::{AgencyCode, AttachmentId, DossierCode, DossierId};
use crate::macros::text_enum;

text_enum! {
    /// Why a child could not be opened.
    pub enum ChildProblem {
        /// The procedure is not in the catalogue.
        UnknownProcedure => "unknownProcedure",
        /// No agency with this code takes dossiers.
        UnknownAgency => "unknownAgency",
        /// The procedure has no such case.
        UnknownCase => "unknownCase",
    }
}

impl ChildProblem {
    /// What is wrong, in Vietnamese.
    #[must_use]
    pub const fn text_vi(self) -> &'static str {
        match self {
            Self::UnknownProcedure => "Không có thủ tục này trong danh mục.",
            Self::UnknownAgency => "Không có cơ quan mang mã này tiếp nhận hồ sơ.",
            Self::UnknownCase => "Thủ tục không có trường hợp này.",
        }
    }
}

/// Working hours in which an agency confirms what comes to it from another (Nghị định 301/2026/NĐ-CP, domain reference 9.2).
pub const CHILD_CHECK_HOURS: u32 = 2;

/// What a child was opened for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Parent {
    /// The dossier.
    pub dossier: DossierId,
    /// Its code.
    pub code: Option<DossierCode>,
    /// The system that holds it; none: this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
}

/// What a dossier knows of a child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChildDossier {
    /// The child.
    pub id: DossierId,
    /// The step that opened it.
    pub step: usize,
    /// The agency that it was filed with.
    pub agency: AgencyCode,
    /// When it was opened.
    pub opened_at: DateTime<FixedOffset>,
    /// Whether it waits for the applicant.
    pub waits: bool,
    /// How it ended, if it has.
    pub end: Option<ChildEnd>,
    /// Why it never began: it was not opened, and counts as declined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<ChildProblem>,
    /// Another was asked for in its place, after it had ended without a result.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub replaced: bool,
}

/// How a child ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChildEnd {
    /// When the whole heard of it.
    pub at: DateTime<FixedOffset>,
    /// Its code.
    pub code: Option<DossierCode>,
    /// How.
    pub outcome: Outcome,
    /// Number of its result.
    pub number: Option<String>,
    /// When its result was issued, the last time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_at: Option<DateTime<FixedOffset>>,
}

/// How a child stands, as its agency tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChildNews {
    /// Its code.
    pub code: Option<DossierCode>,
    /// Its national status.
    pub status: Option<Status>,
    /// Whether it waits for the applicant.
    pub waits: bool,
    /// How it ended: `delivered` as soon as its result is issued.
    pub outcome: Option<Outcome>,
    /// Number of its result.
    pub number: Option<String>,
    /// When its result was issued; later than it was told before: it was corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_at: Option<DateTime<FixedOffset>>,
}

impl ChildNews {
    /// What a child has to tell.
    #[must_use]
    pub fn of(child: &Dossier) -> Self {
        let waits = matches!(
            child.state,
            State::AwaitingSupplement { .. }
                | State::AwaitingPayment { .. }
                | State::Suspended { cause: Cause::Applicant, .. }
        );
        let outcome = match child.state {
            State::Resolved => Some(Outcome::Delivered),
            State::Closed { outcome } => Some(outcome),
            _ => None,
        };
        let number = child.result.as_ref().map(|result| result.number.clone());
        let issued_at = child.result.as_ref().map(|result| result.issued_at);
        Self { code: child.code.clone(), status: child.status(), waits, outcome, number, issued_at }
    }
}

impl Dossier {
    /// The steps for which a child is to be opened now.
    #[must_use]
    pub fn children_to_open(&self) -> StepSet {
        let State::InProgress { steps } = self.state else { return StepSet::EMPTY };
        let opens = |step: &usize| self.filing.process.step(*step).is_some_and(|step| step.kind == StepKind::Child);
        steps.iter().filter(opens).filter(|step| self.children_of(*step).next().is_none()).collect()
    }

    /// The other agencies at which it may still open children: those that ended with a result are not asked for again.
    pub fn still_asks(&self) -> impl Iterator<Item = &AgencyCode> {
        let steps = self.filing.process.steps().iter().enumerate();
        let asks = move |(index, step): &(usize, &super::Step)| {
            step.kind == StepKind::Child && self.children_of(*index).all(|child| !child.granted())
        };
        let mut agencies: Vec<&AgencyCode> =
            steps.filter(asks).filter_map(|(_, step)| self.filing.partners.get(step.partner.as_ref()?)).collect();
        agencies.sort_unstable();
        agencies.dedup();
        agencies.into_iter()
    }

    /// Whether a child that had ended has another result now: it was corrected, or granted after all.
    #[must_use]
    pub fn corrects(&self, id: DossierId, news: &ChildNews) -> bool {
        let told = news.issued_at.filter(|_| news.outcome == Some(Outcome::Delivered));
        self.ended_child(id).zip(told).is_some_and(|(end, told)| {
            end.outcome != Outcome::Delivered || end.issued_at.is_some_and(|known| told > known)
        })
    }

    /// Whether the result of a child that was granted is no more: its correction ended without one.
    #[must_use]
    pub fn revokes(&self, id: DossierId, news: &ChildNews) -> bool {
        let granted = self.ended_child(id).is_some_and(|end| end.outcome == Outcome::Delivered);
        granted && news.outcome.is_some_and(|outcome| outcome != Outcome::Delivered)
    }

    /// How a child ended; none where another was asked for in its place.
    fn ended_child(&self, id: DossierId) -> Option<&ChildEnd> {
        self.children.iter().find(|child| child.id == id && !child.replaced).and_then(|child| child.end.as_ref())
    }

    /// A child that has not ended.
    #[must_use]
    pub fn open_child(&self, id: DossierId) -> Option<&ChildDossier> {
        self.children.iter().find(|child| child.id == id && child.end.is_none())
    }

    /// Whether it gathers the results of its children, and has none of its own.
    #[must_use]
    pub fn gathers(&self) -> bool {
        self.state == State::Approved && self.filing.process.sign().is_none()
    }

    /// The children that were granted, in the order of the process.
    pub fn granted(&self) -> impl Iterator<Item = &ChildDossier> {
        (0..self.steps.len()).flat_map(|step| self.children_of(step)).filter(|child| child.granted())
    }

    /// Whether a step is another dossier's work now.
    #[must_use]
    pub fn waits_for_child(&self, step: usize) -> bool {
        let opens = self.filing.process.step(step).is_some_and(|step| step.kind == StepKind::Child);
        opens && !self.failed_at(step)
    }

    /// Numbers of the results of its children, in the order of the process.
    fn numbers(&self) -> String {
        let numbers: Vec<_> =
            self.granted().filter_map(|child| child.end.as_ref()).filter_map(|end| end.number.as_deref()).collect();
        numbers.join("; ").chars().take(MAX_NOTE).collect()
    }

    fn children_of(&self, step: usize) -> impl Iterator<Item = &ChildDossier> {
        self.children.iter().filter(move |child| child.step == step && !child.replaced)
    }

    /// Whether the child of a step has ended so that the process goes on.
    pub(super) fn passes(&self, step: usize) -> bool {
        let optional = || {
            let child = self.filing.process.step(step).and_then(|step| step.child.as_ref());
            child.is_some_and(|child| child.optional)
        };
        let passes = |end: &ChildEnd| end.outcome == Outcome::Delivered || optional();
        self.children_of(step).filter_map(|child| child.end.as_ref()).any(passes)
    }

    /// Whether the child of a step has ended, and not so that the process goes on.
    pub(super) fn failed_at(&self, step: usize) -> bool {
        self.children_of(step).any(|child| child.end.is_some()) && !self.passes(step)
    }
}

impl ChildDossier {
    fn granted(&self) -> bool {
        self.end.as_ref().is_some_and(|end| end.outcome == Outcome::Delivered)
    }
}

/// A child begins, by the program: what it is about follows from the process of the whole.
#[must_use]
pub fn open_child(id: DossierId, filing: Filing) -> EventKind {
    EventKind::Opened { id, filing: Box::new(filing) }
}

/// It is filed at once.
///
/// # Errors
/// The calendar ends.
pub fn file_child(code: DossierCode, at: &Moment<'_>) -> Result<EventKind, CalendarError> {
    let limit = TimeLimit::working_hours(CHILD_CHECK_HOURS);
    Ok(EventKind::Submitted { code, check_due: deadline(at.calendar, at.now, limit, Cutoff::Off)?.due })
}

/// The whole is over: its child is taken back, unless its result is signed.
#[must_use]
pub fn withdraw_child(child: &Dossier, reason: &str) -> Option<EventKind> {
    let open = !child.state.is_final() && !child.is_signed() && child.resolved_at.is_none();
    (open && child.state != State::Draft).then(|| EventKind::Withdrawn { reason: reason.to_owned().into() })
}

/// What follows for the whole from how its child stands.
///
/// # Errors
/// The calendar ends.
pub fn hear(dossier: &Dossier, id: DossierId, news: &ChildNews, at: &Moment<'_>) -> Result<Vec<EventKind>, Refusal> {
    let Some(child) = dossier.open_child(id) else { return Ok(vec![]) };
    // Whoever holds the whole up now goes first; it hears when it goes on.
    if !matches!(dossier.state, State::InProgress { steps } if steps.contains(child.step)) {
        return Ok(vec![]);
    }
    let mut events = Vec::new();
    let waits = news.waits && news.outcome.is_none();
    if waits != child.waits {
        events.push(if waits {
            // The others work on: only the step of this child stands.
            let mut rest = dossier.clock.plan_pause(at.calendar, at.now)?;
            rest.steps.extend(step_stands(dossier, child.step, at)?);
            EventKind::ChildWaits { child: id, rest }
        } else {
            let another = dossier.children.iter().any(|other| other.waits && other.id != id && other.end.is_none());
            let stands = dossier.clock.state() == ClockState::Paused && !another;
            let (deadline, counts, steps) =
                if stands { goes_on(dossier, at)? } else { (None, Counts::default(), vec![]) };
            EventKind::ChildGoesOn { child: id, deadline, counts, steps }
        });
    }
    if let Some(outcome) = news.outcome {
        let (code, number, issued_at) = (news.code.clone(), news.number.clone(), news.issued_at);
        events.push(EventKind::ChildEnded { child: id, code, outcome, number, issued_at });
    }
    by_itself(dossier, &mut events, at)?;
    Ok(events)
}

/// A child cannot be opened: the step is its desk's, as if it had been declined.
///
/// # Errors
/// The calendar ends.
pub fn not_opened(
    dossier: &Dossier,
    step: usize,
    child: DossierId,
    (agency, problem): (AgencyCode, ChildProblem),
    at: &Moment<'_>,
) -> Result<Vec<EventKind>, Refusal> {
    let mut events = vec![EventKind::ChildNotOpened { step, child, agency, problem }];
    by_itself(dossier, &mut events, at)?;
    Ok(events)
}

/// The result of a child was corrected: the copy that lies with the whole now takes the place of the one before. A step that stood because its child had
/// ended without a result is left.
///
/// # Errors
/// The calendar ends.
pub fn correct_child(
    dossier: &Dossier,
    id: DossierId,
    news: &ChildNews,
    copy: Option<AttachmentId>,
    at: &Moment<'_>,
) -> Result<Vec<EventKind>, Refusal> {
    let Some(issued_at) = news.issued_at.filter(|_| dossier.corrects(id, news)) else { return Ok(vec![]) };
    let number = news.number.clone();
    let mut events = vec![EventKind::ChildCorrected { child: id, number, issued_at, attachment: copy }];
    by_itself(dossier, &mut events, at)?;
    Ok(events)
}

/// The result of a child is no more: its correction ended without one. `copy` is the first of the results that are left with the whole. What the whole has
/// done since stands, until its own agency decides otherwise.
#[must_use]
pub fn revoke_child(
    dossier: &Dossier,
    id: DossierId,
    news: &ChildNews,
    copy: Option<AttachmentId>,
) -> Option<EventKind> {
    let outcome = news.outcome.filter(|_| dossier.revokes(id, news))?;
    Some(EventKind::ChildRevoked { child: id, outcome, attachment: copy })
}

/// All children that had to come have come: their results are the result.
#[must_use]
pub fn gather(dossier: &Dossier, attachment: AttachmentId) -> Option<EventKind> {
    if !dossier.gathers() {
        return None;
    }
    Some(EventKind::ResultIssued { number: dossier.numbers(), attachment })
}

/// It has happened.
pub(super) fn heard(d: &mut Dossier, kind: EventKind, event: &Event) {
    let at = event.at;
    let mut with = |id: DossierId, change: &mut dyn FnMut(&mut ChildDossier)| {
        d.children.iter_mut().filter(|child| child.id == id).for_each(change);
    };
    match kind {
        EventKind::ChildOpened { step, child: id, agency } => {
            d.children.push(begun(id, step, agency, at));
        }
        EventKind::ChildNotOpened { step, child: id, agency, problem } => {
            let end = ChildEnd { at, code: None, outcome: Outcome::Declined, number: None, issued_at: None };
            d.children.push(ChildDossier { end: Some(end), problem: Some(problem), ..begun(id, step, agency, at) });
        }
        EventKind::ChildCorrected { child, number, issued_at, attachment } => {
            with(child, &mut |child| {
                if let Some(end) = &mut child.end {
                    (end.outcome, end.number, end.issued_at) = (Outcome::Delivered, number.clone(), Some(issued_at));
                }
            });
            // A whole that has no result of its own is named after those of its children, the first before all.
            if d.filing.process.sign().is_none() {
                let (numbers, first) = (d.numbers(), d.granted().next().map(|child| child.id));
                if let Some(result) = &mut d.result {
                    result.number = numbers;
                    result.attachment = attachment.filter(|_| first == Some(child)).unwrap_or(result.attachment);
                }
            }
        }
        EventKind::ChildRevoked { child, outcome, attachment } => {
            with(child, &mut |child| {
                if let Some(end) = &mut child.end {
                    (end.outcome, end.number, end.issued_at) = (outcome, None, None);
                }
            });
            if d.filing.process.sign().is_none() {
                let numbers = d.numbers();
                d.result = d.result.take().zip(attachment).map(|(result, attachment)| super::IssuedResult {
                    number: numbers,
                    attachment,
                    ..result
                });
            }
        }
        EventKind::ChildWaits { child, rest } => {
            with(child, &mut |child| child.waits = true);
            for stands in &rest.steps {
                if let Some(step) = d.steps.get_mut(stands.step) {
                    step.left = Some(stands.left);
                }
            }
            d.clock.pause(at, &rest, Wait::Applicant, false, event.seq);
        }
        EventKind::ChildGoesOn { child, deadline, counts, steps } => {
            with(child, &mut |child| child.waits = false);
            // While another waits, the clock stands on; nothing of the steps changes either.
            if !steps.is_empty() {
                d.clock.resume(at, deadline.as_ref(), &counts, event.seq);
                due(d, &steps);
            }
        }
        EventKind::ChildEnded { child, code, outcome, number, issued_at } => {
            with(child, &mut |child| {
                child.end = Some(ChildEnd { at, code: code.clone(), outcome, number: number.clone(), issued_at });
            });
        }
        _ => {}
    }
}

fn begun(id: DossierId, step: usize, agency: AgencyCode, at: DateTime<FixedOffset>) -> ChildDossier {
    ChildDossier { id, step, agency, opened_at: at, waits: false, end: None, problem: None, replaced: false }
}

/// The step asks once more: what ended there without a result counts no longer.
pub(super) fn asked_again(d: &mut Dossier, step: usize) {
    for child in d.children.iter_mut().filter(|child| child.step == step && !child.granted()) {
        child.replaced = true;
    }
}
