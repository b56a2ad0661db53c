//! Where a dossier is in its process, and where it goes from there.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::condition::{Condition, Facts};

/// Some steps of a process, by index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct StepSet(u64);

impl StepSet {
    /// None.
    pub const EMPTY: Self = Self(0);
    /// Indexes lie below this.
    pub const ROOM: usize = 64;

    /// One step; none beyond [`Self::ROOM`], which no process reaches.
    #[must_use]
    pub const fn one(step: usize) -> Self {
        if step < Self::ROOM { Self(1 << step) } else { Self::EMPTY }
    }

    /// These and those.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These without those.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Those that are in both.
    #[must_use]
    pub const fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether it is among them.
    #[must_use]
    pub const fn contains(self, step: usize) -> bool {
        Self::one(step).0 & self.0 != 0
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The first.
    #[must_use]
    pub fn first(self) -> Option<usize> {
        self.iter().next()
    }

    /// The only one.
    #[must_use]
    pub fn only(self) -> Option<usize> {
        self.first().filter(|step| Self::one(*step) == self)
    }

    /// In order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..Self::ROOM).filter(move |step| self.contains(*step))
    }
}

impl FromIterator<usize> for StepSet {
    fn from_iter<I: IntoIterator<Item = usize>>(steps: I) -> Self {
        steps.into_iter().fold(Self::EMPTY, |set, step| set.and(Self::one(step)))
    }
}

/// A list of indexes: `[3, 4]`.
impl Serialize for StepSet {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for StepSet {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let steps = <Vec<usize>>::deserialize(from)?;
        if steps.iter().any(|step| *step >= Self::ROOM) {
            return Err(serde::de::Error::custom("a step beyond the end of any process"));
        }
        Ok(steps.into_iter().collect())
    }
}

/// A piece of the way. Nested pieces, not arrows: whatever is written so begins once, ends, and leaves no step that cannot be reached or left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// A step.
    Step(usize),
    /// Lines that run at the same time; the way goes on when all have ended.
    Parallel(Vec<Vec<Node>>),
    /// The first line whose condition holds; none holds: the way goes on.
    Choice(Vec<Branch>),
}

/// A line of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Branch {
    /// When; none: otherwise.
    pub when: Option<Condition>,
    /// What is done then.
    pub line: Vec<Node>,
}

/// What follows when a step is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Onward {
    /// These begin.
    Begin(StepSet),
    /// Nothing yet: others at the same time are not done.
    Wait,
    /// The line has ended.
    End,
}

impl Node {
    /// Its steps.
    pub fn steps(&self) -> StepSet {
        match self {
            Self::Step(step) => StepSet::one(*step),
            Self::Parallel(lines) => lines.iter().fold(StepSet::EMPTY, |set, line| set.and(steps(line))),
            Self::Choice(branches) => branches.iter().fold(StepSet::EMPTY, |set, branch| set.and(steps(&branch.line))),
        }
    }

    fn lines(&self) -> Vec<&[Self]> {
        match self {
            Self::Step(_) => vec![],
            Self::Parallel(lines) => lines.iter().map(Vec::as_slice).collect(),
            Self::Choice(branches) => branches.iter().map(|branch| branch.line.as_slice()).collect(),
        }
    }

    fn begin(&self, facts: &Facts<'_>) -> StepSet {
        match self {
            Self::Step(step) => StepSet::one(*step),
            Self::Parallel(lines) => lines.iter().fold(StepSet::EMPTY, |set, line| set.and(begin(line, facts))),
            Self::Choice(branches) => branches
                .iter()
                .find(|branch| branch.when.as_ref().is_none_or(|when| when.holds(facts)))
                .map_or(StepSet::EMPTY, |branch| begin(&branch.line, facts)),
        }
    }
}

/// The steps of a line.
pub(super) fn steps(line: &[Node]) -> StepSet {
    line.iter().fold(StepSet::EMPTY, |set, node| set.and(node.steps()))
}

/// The steps that a line begins with.
fn begin(line: &[Node], facts: &Facts<'_>) -> StepSet {
    line.iter().map(|node| node.begin(facts)).find(|begun| !begun.is_empty()).unwrap_or_default()
}

/// What follows in a line when `done`, one of the steps that it is `at`, is done; none where the step is not in the line.
pub(super) fn after(line: &[Node], at: StepSet, done: usize, facts: &Facts<'_>) -> Option<Onward> {
    let place = line.iter().position(|node| node.steps().contains(done))?;
    let (node, rest) = line.get(place..).and_then(<[Node]>::split_first)?;
    let inner = match node {
        Node::Step(_) => Onward::End,
        Node::Parallel(lines) => match lines.iter().find_map(|line| after(line, at, done, facts))? {
            Onward::End if !at.within(node.steps()).without(StepSet::one(done)).is_empty() => Onward::Wait,
            inner => inner,
        },
        Node::Choice(branches) => branches.iter().find_map(|branch| after(&branch.line, at, done, facts))?,
    };
    Some(match inner {
        Onward::End => match begin(rest, facts) {
            StepSet::EMPTY => Onward::End,
            begun => Onward::Begin(begun),
        },
        inner => inner,
    })
}

/// The steps that come after one, on whatever way.
pub(super) fn following(line: &[Node], step: usize) -> StepSet {
    let Some(place) = line.iter().position(|node| node.steps().contains(step)) else { return StepSet::EMPTY };
    let inner = line.get(place).map(Node::lines).unwrap_or_default();
    let inner = inner.into_iter().fold(StepSet::EMPTY, |set, line| set.and(following(line, step)));
    inner.and(steps(line.get(place + 1..).unwrap_or_default()))
}

/// The steps of the same line and of those that it lies in, as far as the innermost lines that run beside others: what a step may be sent back to.
pub(super) fn beside(line: &[Node], step: usize) -> StepSet {
    let Some(node) = line.iter().find(|node| node.steps().contains(step)) else { return StepSet::EMPTY };
    match node {
        Node::Step(_) => steps(line),
        Node::Parallel(lines) => lines.iter().fold(StepSet::EMPTY, |set, line| set.and(beside(line, step))),
        Node::Choice(branches) => {
            let inner = branches.iter().find(|branch| steps(&branch.line).contains(step));
            let bounded = inner.is_some_and(|branch| runs_beside(&branch.line, step));
            let inner = inner.map_or(StepSet::EMPTY, |branch| beside(&branch.line, step));
            if bounded { inner } else { inner.and(steps(line).without(node.steps())) }
        }
    }
}

/// Whether the step lies in lines that run at the same time, within this line.
fn runs_beside(line: &[Node], step: usize) -> bool {
    line.iter().filter(|node| node.steps().contains(step)).any(|node| match node {
        Node::Step(_) => false,
        Node::Parallel(_) => true,
        Node::Choice(branches) => branches.iter().any(|branch| runs_beside(&branch.line, step)),
    })
}

/// The longest way through a line by a measure of its steps.
pub(super) fn longest(line: &[Node], measure: &impl Fn(usize) -> i64) -> i64 {
    line.iter()
        .map(|node| match node {
            Node::Step(step) => measure(*step),
            Node::Parallel(_) | Node::Choice(_) => {
                node.lines().into_iter().map(|line| longest(line, measure)).max().unwrap_or(0)
            }
        })
        .sum()
}

/// Whether every way through a line comes by a step of some kind.
pub(super) fn always(line: &[Node], wanted: &impl Fn(usize) -> bool) -> bool {
    line.iter().any(|node| match node {
        Node::Step(step) => wanted(*step),
        Node::Parallel(lines) => lines.iter().any(|line| always(line, wanted)),
        Node::Choice(branches) => {
            branches.iter().any(|branch| branch.when.is_none())
                && branches.iter().all(|branch| always(&branch.line, wanted))
        }
    })
}

/// Whether every way on from a step, the step itself among them, comes by a step of some kind.
pub(super) fn comes_by(line: &[Node], from: usize, wanted: &impl Fn(usize) -> bool) -> bool {
    let Some(place) = line.iter().position(|node| node.steps().contains(from)) else { return false };
    let inner = line.get(place).is_some_and(|node| match node {
        Node::Step(step) => wanted(*step),
        Node::Parallel(_) | Node::Choice(_) => node.lines().into_iter().any(|line| comes_by(line, from, wanted)),
    });
    inner || always(line.get(place + 1..).unwrap_or_default(), wanted)
}

/// Where one is who was put `at` these steps of a line: lines beside them of which nothing is `done` begin too. None where the steps do not lie in lines that
/// run at the same time.
pub(super) fn settle(line: &[Node], at: StepSet, done: &impl Fn(usize) -> bool, facts: &Facts<'_>) -> Option<StepSet> {
    let mut nodes = line.iter().filter(|node| !node.steps().within(at).is_empty());
    let (node, None) = (nodes.next()?, nodes.next()) else { return None };
    if !at.without(node.steps()).is_empty() {
        return None;
    }
    match node {
        Node::Step(_) => Some(at),
        Node::Parallel(lines) => lines.iter().try_fold(StepSet::EMPTY, |set, line| {
            let here = at.within(steps(line));
            Some(set.and(if !here.is_empty() {
                settle(line, here, done, facts)?
            } else if steps(line).iter().any(done) {
                StepSet::EMPTY
            } else {
                begin(line, facts)
            }))
        }),
        Node::Choice(branches) => {
            let branch = branches.iter().find(|branch| at.without(steps(&branch.line)).is_empty())?;
            settle(&branch.line, at, done, facts)
        }
    }
}
