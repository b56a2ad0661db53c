//! What a process must fulfil before anybody works by it: all faults at once, each with its place.

use std::collections::BTreeSet;
use std::fmt;

use super::flow::{Branch, Node, always, steps};
use super::{InternalProcess, Item, Step, StepKind};
use crate::access::{Permission, Role};
use crate::calendar::Wait;
use crate::dossier::Timing;
use crate::macros::text_enum;

text_enum! {
    /// What is wrong.
    pub enum ProblemCode {
        /// A name or unit is empty or longer than [`InternalProcess::MAX_TEXT`].
        Text => "text",
        /// More than [`InternalProcess::MAX_STEPS`].
        TooMany => "tooMany",
        /// It does not begin with its one intake.
        Intake => "intake",
        /// It does not end with its one issue and its one hand-out.
        End => "end",
        /// Some way leads to the issue without a signature, its own or a child's.
        Unsigned => "unsigned",
        /// The role does not handle dossiers; or, at the intake, does not take them in.
        Role => "role",
        /// A wait stands among lines that run at the same time, or after the last signature.
        Wait => "wait",
        /// A payment does not follow a step of work, which ends by asking for it.
        Payment => "payment",
        /// Lines at the same time: fewer than two, or an empty one.
        Parallel => "parallel",
        /// A choice without a line, or a line without a step.
        Choice => "choice",
        /// A line that is never taken: after one without a condition, or with the condition of an earlier one.
        Dead => "dead",
        /// A condition that asks nothing.
        Condition => "condition",
        /// A term for a supplement that is of no day or longer than a year, or a time for the check that is of no hour or longer than two weeks,
        /// or a wait that stops the clock anyway.
        Clock => "clock",
        /// An opinion without a time, or silence that counts at a step that is none.
        Opinion => "opinion",
        /// A child without a procedure, with a key that another has, or that takes up the result of one that does not come before it.
        Child => "child",
    }
}

/// A fault, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// JSON pointer into the definition: `/steps/3/parallel/0/1`.
    pub pointer: String,
    /// What is wrong there.
    pub code: ProblemCode,
}

/// All faults of a definition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: Vec<_> = self.0.iter().map(|problem| format!("{} at {:?}", problem.code, problem.pointer)).collect();
        write!(out, "the process is not sound: {}", all.join(", "))
    }
}

/// How deep conditions may be nested.
const DEPTH: usize = 8;

struct Check<'a> {
    process: &'a InternalProcess,
    found: Vec<Problem>,
    /// Keys of the children so far.
    children: BTreeSet<String>,
    /// Index of the step that is looked at next.
    step: usize,
}

pub(super) fn problems(process: &InternalProcess) -> Vec<Problem> {
    let mut check = Check { process, found: vec![], children: BTreeSet::new(), step: 0 };
    let count = process.steps.len();
    if count > InternalProcess::MAX_STEPS {
        check.report("/steps", ProblemCode::TooMany);
        return check.found;
    }
    if !named(process.name()) {
        check.report("/name", ProblemCode::Text);
    }
    if process.clock().supplement_days.is_some_and(|days| !(1..=Timing::MOST_DAYS).contains(&days)) {
        check.report("/clock/supplementDays", ProblemCode::Clock);
    }
    if process.clock().check_hours.is_some_and(|hours| !(1..=Timing::MOST_HOURS).contains(&hours)) {
        check.report("/clock/checkHours", ProblemCode::Clock);
    }
    let stops = &process.clock().stops;
    let twice = |place: usize, wait: &Wait| stops.iter().take(place).any(|other| other == wait);
    if stops.iter().enumerate().any(|(place, wait)| wait.always_stops() || twice(place, wait)) {
        check.report("/clock/stops", ProblemCode::Clock);
    }
    let main = |step: usize| process.flow.contains(&Node::Step(step));
    if count == 0 || !main(0) || !process.is(0, StepKind::Intake) {
        check.report("/steps/0", ProblemCode::Intake);
    }
    let ends = count >= 2
        && [(process.issue(), StepKind::Issue), (process.deliver(), StepKind::Deliver)]
            .iter()
            .all(|(step, kind)| main(*step) && process.is(*step, *kind));
    if !ends {
        check.report("/steps", ProblemCode::End);
    }
    if !always(&process.flow, &|step| process.is(step, StepKind::Sign) || process.is(step, StepKind::Child)) {
        check.report("/steps", ProblemCode::Unsigned);
    }
    check.line(&process.definition.steps, &process.flow, "/steps", false);
    check.found
}

fn named(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= InternalProcess::MAX_TEXT
}

const fn handles(role: Role) -> bool {
    matches!(
        role,
        Role::CounterOfficial
            | Role::Specialist
            | Role::DivisionHead
            | Role::Leader
            | Role::RecordsClerk
            | Role::Cashier
            | Role::DeskHead
    )
}

impl Check<'_> {
    fn report(&mut self, pointer: &str, code: ProblemCode) {
        self.found.push(Problem { pointer: pointer.to_owned(), code });
    }

    fn line(&mut self, items: &[Item], nodes: &[Node], at: &str, parallel: bool) {
        for (place, (item, node)) in items.iter().zip(nodes).enumerate() {
            let at = format!("{at}/{place}");
            let before = place.checked_sub(1).and_then(|before| nodes.get(before));
            match (item, node) {
                (Item::Step(step), _) => self.step(step, before, &at, parallel),
                (Item::Parallel { parallel: lines }, Node::Parallel(nodes)) => {
                    if lines.len() < 2 || nodes.iter().any(|line| steps(line).is_empty()) {
                        self.report(&at, ProblemCode::Parallel);
                    }
                    for (place, (items, nodes)) in lines.iter().zip(nodes).enumerate() {
                        self.line(items, nodes, &format!("{at}/parallel/{place}"), true);
                    }
                }
                (Item::Choice { choice }, Node::Choice(branches)) => {
                    self.choice(branches, &at);
                    for (place, (line, branch)) in choice.iter().zip(branches).enumerate() {
                        self.line(&line.steps, &branch.line, &format!("{at}/choice/{place}/steps"), parallel);
                    }
                }
                _ => {}
            }
        }
    }

    fn step(&mut self, step: &Step, before: Option<&Node>, at: &str, parallel: bool) {
        let index = self.step;
        self.step += 1;
        if !named(&step.name) || !named(&step.unit) || step.phase.as_deref().is_some_and(|phase| !named(phase)) {
            self.report(at, ProblemCode::Text);
        }
        let takes_in = step.kind != StepKind::Intake || step.role.may(Permission::ReceiveDossiers);
        if !handles(step.role) || !takes_in {
            self.report(at, ProblemCode::Role);
        }
        let once = [
            (StepKind::Intake, 0),
            (StepKind::Issue, self.process.issue()),
            (StepKind::Deliver, self.process.deliver()),
        ];
        if once.iter().any(|(kind, place)| step.kind == *kind && index != *place) {
            self.report(at, if step.kind == StepKind::Intake { ProblemCode::Intake } else { ProblemCode::End });
        }
        if (step.kind == StepKind::Child) != step.child.is_some() || !self.takes_up(step) {
            self.report(at, ProblemCode::Child);
        }
        let opinion = step.kind == StepKind::Opinion;
        if (opinion && step.limit.is_none()) || (step.silence_agrees && !opinion) {
            self.report(at, ProblemCode::Opinion);
        }
        if !step.kind.is_wait() {
            return;
        }
        if parallel || index > self.process.sign().unwrap_or_else(|| self.process.issue()) {
            self.report(at, ProblemCode::Wait);
        }
        let asks = matches!(before, Some(Node::Step(before)) if self.process.is(*before, StepKind::Work));
        if step.kind == StepKind::AwaitPayment && !asks {
            self.report(at, ProblemCode::Payment);
        }
    }

    /// Whether its child, if it has one, is sound, new, and takes up what is there.
    fn takes_up(&mut self, step: &Step) -> bool {
        let Some(child) = &step.child else { return true };
        let known = child.takes_up().all(|key| self.children.contains(key));
        child.is_sound() && known && self.children.insert(child.key.clone())
    }

    fn choice(&mut self, branches: &[Branch], at: &str) {
        if branches.is_empty() || branches.iter().any(|branch| steps(&branch.line).is_empty()) {
            self.report(at, ProblemCode::Choice);
        }
        let mut asked: BTreeSet<String> = BTreeSet::new();
        let mut open = true;
        for (place, branch) in branches.iter().enumerate() {
            let text = branch.when.as_ref().and_then(|when| serde_json::to_string(when).ok());
            if !open || text.clone().is_some_and(|text| !asked.insert(text)) {
                self.report(&format!("{at}/choice/{place}"), ProblemCode::Dead);
            }
            if branch.when.as_ref().is_some_and(|when| !when.is_sound(DEPTH)) {
                self.report(&format!("{at}/choice/{place}/when"), ProblemCode::Condition);
            }
            open &= branch.when.is_some();
        }
    }
}
