//! The internal process (quy trình nội bộ) of a procedure: who does what, in which order, in how much time. A process is data: [`Definition`] is how it
//! is written and stored, [`InternalProcess`] what passed every check.

use serde::{Deserialize, Serialize};

use crate::access::Role;
use crate::calendar::{TimeLimit, Wait};
use crate::macros::text_enum;

mod check;
mod child;
mod condition;
mod default;
mod flow;
mod sum;

pub use check::{Problem, ProblemCode, Problems};
pub use child::{Child, Sources};
pub use condition::{Answer, Condition, Facts};
pub use flow::StepSet;
pub use sum::{Gap, SumProblem, is_longer};

use super::Cause;
use flow::{Branch, Node, Onward};

text_enum! {
    /// What is done at a step, and so which actions it knows.
    pub enum StepKind {
        /// Check, take in, hand over.
        Intake => "intake",
        /// Any work that ends with handing over: at the desk, at a tax office, in the land register.
        Work => "work",
        /// Appraise and propose.
        Appraise => "appraise",
        /// Review a proposal.
        Review => "review",
        /// Approve or refuse.
        Sign => "sign",
        /// Number, seal and issue.
        Issue => "issue",
        /// Hand out the result.
        Deliver => "deliver",
        /// The applicant completes the dossier, as the process foresees; the clock stands.
        AwaitApplicant => "awaitApplicant",
        /// The applicant pays; the clock stands.
        AwaitPayment => "awaitPayment",
        /// The public may object (niêm yết, đăng tin), for the time that the step has; the clock stands.
        AwaitPublication => "awaitPublication",
        /// Another dossier does it, of another procedure and mostly at another agency (liên thông).
        Child => "child",
        /// Another unit or agency gives its opinion, in its own time (lấy ý kiến): it agrees or does not, in its words.
        Opinion => "opinion",
    }
}

impl StepKind {
    /// Whether the agency waits here instead of working.
    #[must_use]
    pub const fn is_wait(self) -> bool {
        matches!(self, Self::AwaitApplicant | Self::AwaitPayment | Self::AwaitPublication)
    }

    /// What a dossier is put aside for here; a payment has a state of its own.
    #[must_use]
    pub const fn cause(self) -> Option<Cause> {
        match self {
            Self::AwaitApplicant => Some(Cause::Applicant),
            Self::AwaitPublication => Some(Cause::Publication),
            Self::Intake
            | Self::Work
            | Self::Appraise
            | Self::Review
            | Self::Sign
            | Self::Issue
            | Self::Deliver
            | Self::Child
            | Self::Opinion
            | Self::AwaitPayment => None,
        }
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Step {
    /// Shown name: "Thẩm định hồ sơ".
    pub name: String,
    /// What is done.
    pub kind: StepKind,
    /// Whose work it is; at a wait: who ends it; at a child: who decides when it is not granted.
    pub role: Role,
    /// The unit (bộ phận, phòng) that does it, as people call it.
    pub unit: String,
    /// The time for it; none: as long as the whole allows. At a wait: how long it takes.
    pub limit: Option<TimeLimit>,
    /// The time for it in a difficult area, where that is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difficult_limit: Option<TimeLimit>,
    /// The agency that does it, or that its child is filed with, by the name that the filing has for it ("tax"); none: the dossier's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// The phase that it belongs to, where the process has phases: "Giai đoạn 2".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// Its time is not part of the whole.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub outside: bool,
    /// At an opinion: who says nothing in its time agrees, because a law of the matter says so (quá thời hạn không trả lời thì coi như đồng ý).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub silence_agrees: bool,
    /// The dossier that it opens, where it is a child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<Box<Child>>,
}

impl Step {
    /// Its time where the agency lies.
    #[must_use]
    pub fn limit_in(&self, difficult_area: bool) -> Option<TimeLimit> {
        self.difficult_limit.filter(|_| difficult_area).or(self.limit)
    }
}

/// A piece of a process as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Item {
    /// A step.
    Step(Step),
    /// Lines that run at the same time; the process goes on when all have ended.
    Parallel {
        /// The lines.
        parallel: Vec<Vec<Item>>,
    },
    /// The first line whose condition holds; where none does, the process goes on.
    Choice {
        /// The lines.
        choice: Vec<Line>,
    },
}

/// A line of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Line {
    /// When it is taken; none: otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// What is done.
    pub steps: Vec<Item>,
}

/// What a process says of the clock beside its times; what it does not say is as the agency has set it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClockRules {
    /// Working days that the applicant has for a supplement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplement_days: Option<u16>,
    /// Working hours in which the desk checks what comes in online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check_hours: Option<u16>,
    /// Whether what is received after 15:00 counts from the next working day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cutoff: Option<bool>,
    /// Whether a supplement asked for at the desk begins the clock anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restarts: Option<bool>,
    /// Waits that stop the clock besides those that always do ([`Wait::always_stops`]) and those that are steps of the process: for a payment, for another
    /// agency, for objections of the public ("không tính thời gian…", domain reference 4.4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stops: Vec<Wait>,
}

impl ClockRules {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        *self == Self::default()
    }
}

/// A process as it is written; `process.schema.json` beside this file is its JSON Schema.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Definition {
    /// Shown name.
    pub name: String,
    /// What it says of the clock.
    #[serde(default, skip_serializing_if = "ClockRules::is_silent")]
    pub clock: ClockRules,
    /// What is done, in order.
    pub steps: Vec<Item>,
}

impl Definition {
    /// Its JSON Schema (2020-12), for whoever writes one.
    pub const SCHEMA: &'static str = include_str!("process.schema.json");
}

/// An approved process (Thông tư 01/2018/TT-VPCP điều 8). It begins with the one intake and ends with issue and hand-out, so that nothing bypasses the desk (Nghị định
/// 61/2018/NĐ-CP điều 5); every way comes by a signature before the issue; waits stand alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Definition", into = "Definition")]
pub struct InternalProcess {
    definition: Definition,
    steps: Vec<Step>,
    flow: Vec<Node>,
}

impl TryFrom<Definition> for InternalProcess {
    type Error = Problems;
    fn try_from(definition: Definition) -> Result<Self, Problems> {
        let mut steps = Vec::new();
        let flow = number(&definition.steps, &mut steps);
        let process = Self { definition, steps, flow };
        let problems = check::problems(&process);
        if problems.is_empty() { Ok(process) } else { Err(Problems(problems)) }
    }
}

impl From<InternalProcess> for Definition {
    fn from(process: InternalProcess) -> Self {
        process.definition
    }
}

/// Steps get their index in the order in which they are written.
fn number(items: &[Item], steps: &mut Vec<Step>) -> Vec<Node> {
    items
        .iter()
        .map(|item| match item {
            Item::Step(step) => {
                steps.push(step.clone());
                Node::Step(steps.len() - 1)
            }
            Item::Parallel { parallel } => Node::Parallel(parallel.iter().map(|line| number(line, steps)).collect()),
            Item::Choice { choice } => Node::Choice(
                choice
                    .iter()
                    .map(|line| Branch { when: line.when.clone(), line: number(&line.steps, steps) })
                    .collect(),
            ),
        })
        .collect()
}

impl InternalProcess {
    /// Most steps; the longest real process known has fewer than thirty.
    pub const MAX_STEPS: usize = 60;
    /// Longest name, in characters.
    pub const MAX_TEXT: usize = 600;

    /// A process of these steps, one after the other.
    ///
    /// # Errors
    /// As for a [`Definition`].
    pub fn new(name: String, steps: Vec<Step>) -> Result<Self, Problems> {
        let (clock, steps) = (ClockRules::default(), steps.into_iter().map(Item::Step).collect());
        Definition { name, clock, steps }.try_into()
    }

    /// Shown name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.definition.name
    }

    /// What it says of the clock.
    #[must_use]
    pub const fn clock(&self) -> &ClockRules {
        &self.definition.clock
    }

    /// As it is written.
    #[must_use]
    pub const fn definition(&self) -> &Definition {
        &self.definition
    }

    /// The steps in the order in which they are written, at least four.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The step at an index.
    #[must_use]
    pub fn step(&self, index: usize) -> Option<&Step> {
        self.steps.get(index)
    }

    /// Whether a step is of this kind.
    pub(super) fn is(&self, step: usize, kind: StepKind) -> bool {
        self.step(step).is_some_and(|step| step.kind == kind)
    }

    /// Index of the last appraisal, where a result is taken up again; the last signature where there is none.
    #[must_use]
    pub fn last_appraisal(&self) -> usize {
        self.steps.iter().rposition(|step| step.kind == StepKind::Appraise).or_else(|| self.sign()).unwrap_or(0)
    }

    /// Index of the last signature: what comes after it works on a signed result. None where its children sign, each its own.
    #[must_use]
    pub fn sign(&self) -> Option<usize> {
        self.steps.iter().rposition(|step| step.kind == StepKind::Sign)
    }

    /// Index of the issue step.
    #[must_use]
    pub fn issue(&self) -> usize {
        self.steps.len().saturating_sub(2)
    }

    /// Index of the hand-out.
    #[must_use]
    pub fn deliver(&self) -> usize {
        self.steps.len().saturating_sub(1)
    }

    /// The steps that begin when `done`, one of those that a dossier is `at`, is done: none while others at the same time are not.
    #[must_use]
    pub fn after(&self, at: StepSet, done: usize, facts: &Facts<'_>) -> StepSet {
        match flow::after(&self.flow, at, done, facts) {
            Some(Onward::Begin(begun)) => begun,
            Some(Onward::Wait | Onward::End) | None => StepSet::EMPTY,
        }
    }

    /// The step that a step may be sent back to: the nearest before it, on its own line, of those that were done. Never a wait, a child, nor the intake.
    #[must_use]
    pub fn before(&self, step: usize, done: impl Fn(usize) -> bool) -> Option<usize> {
        let reach = flow::beside(&self.flow, step);
        (1..step).rev().find(|earlier| {
            let works = |step: &Step| !step.kind.is_wait() && step.kind != StepKind::Child;
            reach.contains(*earlier) && done(*earlier) && self.step(*earlier).is_some_and(works)
        })
    }

    /// The steps that come after one, on whatever way: they are to be done again when it is.
    #[must_use]
    pub fn following(&self, step: usize) -> StepSet {
        flow::following(&self.flow, step)
    }

    /// The payment that a step leads to, where the next is one.
    #[must_use]
    pub fn payment_after(&self, step: usize) -> Option<usize> {
        Some(step + 1).filter(|next| self.is(*next, StepKind::AwaitPayment))
    }
}

/// Whether every way on from a step, the step itself among them, comes by a step of this kind.
pub(super) fn comes_by(process: &InternalProcess, from: usize, kind: StepKind) -> bool {
    flow::comes_by(&process.flow, from, &|step| process.is(step, kind))
}

/// Where one is who was put `at` these steps; as [`flow::settle`].
pub(super) fn settle(
    process: &InternalProcess,
    at: StepSet,
    done: impl Fn(usize) -> bool,
    facts: &Facts<'_>,
) -> Option<StepSet> {
    flow::settle(&process.flow, at, &done, facts)
}
