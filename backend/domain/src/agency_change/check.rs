//! Everything that is wrong with a plan, at once.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Basis, ChangeKind, Move, Opening, Plan};
use crate::ids::{AccountId, AgencyCode, ProcedureCode};
use crate::macros::text_enum;
use crate::terms::Level;

/// Longest name or number, in characters.
const MAX_NAME: usize = 300;

text_enum! {
    /// What is wrong.
    pub enum FaultCode {
        /// The plan changes nothing.
        Nothing => "nothing",
        /// This kind of change does not do this.
        NotForKind => "notForKind",
        /// A merge needs several agencies that become one, a split one that becomes several.
        TooFew => "tooFew",
        /// A merge has one successor, a split one predecessor.
        TooMany => "tooMany",
        /// A text is empty or too long.
        BadText => "badText",
        /// The value is no code of this sort.
        BadValue => "badValue",
        /// The same thing stands there twice.
        Twice => "twice",
        /// There is no such agency.
        UnknownAgency => "unknownAgency",
        /// There is no such province or commune, or the commune is of another province.
        UnknownPlace => "unknownPlace",
        /// The agency will not be there on that day.
        NotInForce => "notInForce",
        /// It ends, and nobody takes over.
        NoSuccessor => "noSuccessor",
        /// Whoever takes over ends by the same plan.
        SuccessorEnds => "successorEnds",
        /// There is an agency with this code already.
        CodeTaken => "codeTaken",
        /// An agency would be below itself.
        Cycle => "cycle",
        /// It has this name, or this superior, already.
        Same => "same",
        /// Another change that is under way concerns it too.
        InAnotherChange => "inAnotherChange",
        /// The day is over.
        Past => "past",
        /// The decision is dated after the day from which it holds.
        DecisionTooLate => "decisionTooLate",
    }
}

impl FaultCode {
    /// What is wrong and what would be right.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Nothing => "The plan changes nothing: name at least one agency.",
            Self::NotForKind => "This kind of change does not do this; use `rearrange` for several things at once.",
            Self::TooFew => "A merge needs two agencies that become one, a split one that becomes two.",
            Self::TooMany => "A merge has one successor, a split one predecessor.",
            Self::BadText => "Give 1 to 300 characters.",
            Self::BadValue => "Give a code of this sort.",
            Self::Twice => "It stands there twice.",
            Self::UnknownAgency => "There is no agency with this code.",
            Self::UnknownPlace => "There is no such place, or the commune is of another province.",
            Self::NotInForce => "The agency will not be there on that day.",
            Self::NoSuccessor => "The agency ends: say who takes over.",
            Self::SuccessorEnds => "Who takes over ends on the same day: name the last successor.",
            Self::CodeTaken => "There is an agency with this code already.",
            Self::Cycle => "An agency would be below itself.",
            Self::Same => "It is so already.",
            Self::InAnotherChange => "Another change that is under way concerns this agency.",
            Self::Past => "The day is over: choose today or a later day.",
            Self::DecisionTooLate => "The decision is dated after the day from which it holds.",
        }
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, as a JSON pointer into the plan.
    pub pointer: String,
    /// What.
    pub code: FaultCode,
}

/// What is known of an agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its name.
    pub name: String,
    /// Level of administration.
    pub level: Level,
    /// The agency above it.
    pub superior: Option<AgencyCode>,
    /// Its first day; none: before anybody noted it.
    pub valid_from: Option<NaiveDate>,
    /// The first day on which it is no longer, also by an approved change; none: it goes on.
    pub valid_to: Option<NaiveDate>,
}

impl Known {
    fn in_force(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day < to)
    }
}

/// What a plan is judged against.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// Today; none where the plan was accepted before and its day has come.
    pub today: Option<NaiveDate>,
    /// Every agency.
    pub agencies: &'a BTreeMap<AgencyCode, Known>,
    /// Agencies that other changes, planned or approved, concern or open.
    pub claimed: &'a BTreeSet<AgencyCode>,
    /// Every commune, with its province.
    pub communes: &'a BTreeMap<String, String>,
}

/// Judge a plan: everything that is wrong with it, in the order of its members; nothing for a sound one.
#[must_use]
pub fn check(plan: &Plan, around: &Surroundings<'_>) -> Vec<Fault> {
    let ends = plan.moves.iter().filter(|one| !one.remains).map(|one| &one.from).collect();
    let opens = plan.opens.iter().map(|one| &one.code).collect();
    let mut judge = Judge { plan, around, ends, opens, faults: Vec::new() };
    judge.frame();
    judge.shape();
    for (at, opening) in plan.opens.iter().enumerate() {
        judge.opening(at, opening);
    }
    for (at, one) in plan.moves.iter().enumerate() {
        judge.one_move(at, one);
    }
    judge.same_agencies();
    judge.cycles();
    judge.faults
}

struct Judge<'a> {
    plan: &'a Plan,
    around: &'a Surroundings<'a>,
    ends: BTreeSet<&'a AgencyCode>,
    opens: BTreeSet<&'a AgencyCode>,
    faults: Vec<Fault>,
}

fn good(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= MAX_NAME
}

impl Judge<'_> {
    fn fault(&mut self, pointer: impl Into<String>, code: FaultCode) {
        self.faults.push(Fault { pointer: pointer.into(), code });
    }

    fn unless(&mut self, holds: bool, pointer: &str, code: FaultCode) {
        if !holds {
            self.fault(pointer, code);
        }
    }

    fn frame(&mut self) {
        let plan = self.plan;
        self.unless(good(&plan.decision.number), "/decision/number", FaultCode::BadText);
        self.unless(plan.decision.date <= plan.effective_on, "/decision/date", FaultCode::DecisionTooLate);
        let past = self.around.today.is_some_and(|today| plan.effective_on < today);
        self.unless(!past, "/effectiveOn", FaultCode::Past);
    }

    /// Whether the plan does what its kind says, and nothing else.
    fn shape(&mut self) {
        use ChangeKind as K;
        let plan = self.plan;
        let kind = plan.kind;
        if plan.moves.is_empty() && plan.renames.is_empty() && plan.placings.is_empty() && plan.opens.is_empty() {
            return self.fault("", FaultCode::Nothing);
        }
        let allowed = |kinds: &[ChangeKind], empty: bool| empty || kinds.contains(&kind);
        self.unless(
            allowed(&[K::Merge, K::Split, K::Rearrange], plan.opens.is_empty()),
            "/opens",
            FaultCode::NotForKind,
        );
        let movers = [K::Merge, K::Split, K::Abolish, K::Rearrange];
        self.unless(allowed(&movers, plan.moves.is_empty()), "/moves", FaultCode::NotForKind);
        self.unless(
            allowed(&[K::Rename, K::Merge, K::Rearrange], plan.renames.is_empty()),
            "/renames",
            FaultCode::NotForKind,
        );
        self.unless(allowed(&[K::Place, K::Rearrange], plan.placings.is_empty()), "/placings", FaultCode::NotForKind);
        let successors: BTreeSet<&AgencyCode> = plan.moves.iter().flat_map(Move::successors).collect();
        match kind {
            K::Merge => {
                // One that goes on and takes in another is a merge of two.
                let joined = successors.iter().filter(|code| self.around.agencies.contains_key(**code)).count();
                self.unless(plan.moves.len() + joined >= 2, "/moves", FaultCode::TooFew);
                self.unless(successors.len() <= 1, "/moves", FaultCode::TooMany);
            }
            K::Split => {
                let kept = plan.moves.iter().filter(|one| one.remains).count();
                self.unless(plan.moves.len() <= 1, "/moves", FaultCode::TooMany);
                self.unless(!plan.moves.is_empty() && successors.len() + kept >= 2, "/moves", FaultCode::TooFew);
            }
            K::Rename => self.unless(!plan.renames.is_empty(), "/renames", FaultCode::TooFew),
            K::Place => self.unless(!plan.placings.is_empty(), "/placings", FaultCode::TooFew),
            K::Abolish => {
                self.unless(!plan.moves.is_empty(), "/moves", FaultCode::TooFew);
                for (at, one) in plan.moves.iter().enumerate() {
                    self.unless(!one.remains, &format!("/moves/{at}/remains"), FaultCode::NotForKind);
                }
            }
            K::Rearrange => {}
        }
    }

    fn opening(&mut self, at: usize, opening: &Opening) {
        let here = format!("/opens/{at}");
        self.unless(good(&opening.name), &format!("{here}/name"), FaultCode::BadText);
        self.unless(!self.around.agencies.contains_key(&opening.code), &format!("{here}/code"), FaultCode::CodeTaken);
        let claimed = self.around.claimed.contains(&opening.code);
        self.unless(!claimed, &format!("{here}/code"), FaultCode::InAnotherChange);
        let province = match &opening.commune {
            Some(commune) => match self.around.communes.get(commune) {
                None => return self.fault(format!("{here}/commune"), FaultCode::UnknownPlace),
                province => province,
            },
            None => None,
        };
        if let Some(own) = &opening.province {
            let known = self.around.communes.values().any(|known| known == own);
            let fits = known && province.is_none_or(|province| province == own);
            self.unless(fits, &format!("{here}/province"), FaultCode::UnknownPlace);
        }
        if let Some(superior) = &opening.superior {
            self.there(superior, &format!("{here}/superior"));
        }
    }

    fn one_move(&mut self, at: usize, one: &Move) {
        let here = format!("/moves/{at}");
        self.known(&one.from, &format!("{here}/from"));
        match &one.to {
            Some(to) if *to == one.from && !one.remains => self.fault(format!("{here}/to"), FaultCode::NoSuccessor),
            Some(to) if *to == one.from => {
                self.unless(!one.exceptions.is_empty(), &format!("{here}/exceptions"), FaultCode::Nothing);
            }
            Some(to) => self.there(to, &format!("{here}/to")),
            None => self.fault(format!("{here}/to"), FaultCode::NoSuccessor),
        }
        let mut seen = BTreeSet::new();
        for (number, exception) in one.exceptions.iter().enumerate() {
            let there = format!("{here}/exceptions/{number}");
            self.unless(seen.insert((exception.by, &exception.value)), &there, FaultCode::Twice);
            let fits = match exception.by {
                Basis::Procedure => ProcedureCode::parse(&exception.value).is_ok(),
                Basis::Official => AccountId::parse(&exception.value).is_ok(),
                Basis::Commune => {
                    exception.value.len() == 5 && exception.value.bytes().all(|byte| byte.is_ascii_digit())
                }
                Basis::Sector => good(&exception.value),
            };
            self.unless(fits, &format!("{there}/value"), FaultCode::BadValue);
            if exception.to == one.from {
                self.unless(one.remains, &format!("{there}/to"), FaultCode::NoSuccessor);
            } else {
                self.there(&exception.to, &format!("{there}/to"));
            }
        }
    }

    /// An agency of today that is there when the change comes, and that no other change concerns.
    fn known(&mut self, code: &AgencyCode, pointer: &str) {
        match self.around.agencies.get(code) {
            None => self.fault(pointer, FaultCode::UnknownAgency),
            Some(known) if !known.in_force(self.plan.effective_on) => self.fault(pointer, FaultCode::NotInForce),
            Some(_) if self.around.claimed.contains(code) => self.fault(pointer, FaultCode::InAnotherChange),
            Some(_) => {}
        }
    }

    /// An agency that is there from that day on.
    fn there(&mut self, code: &AgencyCode, pointer: &str) {
        if self.ends.contains(code) {
            self.fault(pointer, FaultCode::SuccessorEnds);
        } else if !self.opens.contains(code) {
            match self.around.agencies.get(code) {
                None => self.fault(pointer, FaultCode::UnknownAgency),
                Some(known) if !known.in_force(self.plan.effective_on) => self.fault(pointer, FaultCode::NotInForce),
                Some(_) => {}
            }
        }
    }

    /// Names, superiors, and what stands twice.
    fn same_agencies(&mut self) {
        let plan = self.plan;
        let mut opened = BTreeSet::new();
        for (at, one) in plan.opens.iter().enumerate() {
            self.unless(opened.insert(&one.code), &format!("/opens/{at}/code"), FaultCode::Twice);
        }
        let mut moved = BTreeSet::new();
        for (at, one) in plan.moves.iter().enumerate() {
            self.unless(moved.insert(&one.from), &format!("/moves/{at}/from"), FaultCode::Twice);
        }
        let mut renamed = BTreeSet::new();
        for (at, one) in plan.renames.iter().enumerate() {
            let here = format!("/renames/{at}");
            self.known(&one.agency, &format!("{here}/agency"));
            self.unless(renamed.insert(&one.agency), &format!("{here}/agency"), FaultCode::Twice);
            self.unless(!self.ends.contains(&one.agency), &format!("{here}/agency"), FaultCode::SuccessorEnds);
            self.unless(good(&one.name), &format!("{here}/name"), FaultCode::BadText);
            let same = self.around.agencies.get(&one.agency).is_some_and(|known| known.name == one.name);
            self.unless(!same, &format!("{here}/name"), FaultCode::Same);
        }
        let mut placed = BTreeSet::new();
        for (at, one) in plan.placings.iter().enumerate() {
            let here = format!("/placings/{at}");
            self.known(&one.agency, &format!("{here}/agency"));
            self.unless(placed.insert(&one.agency), &format!("{here}/agency"), FaultCode::Twice);
            self.unless(!self.ends.contains(&one.agency), &format!("{here}/agency"), FaultCode::SuccessorEnds);
            self.there(&one.superior, &format!("{here}/superior"));
            let known = self.around.agencies.get(&one.agency);
            let same = known.is_some_and(|known| known.superior.as_ref() == Some(&one.superior));
            self.unless(!same, &format!("{here}/superior"), FaultCode::Same);
        }
    }

    /// Whether somebody would be below himself afterwards. Those below an agency that ends come under its successor.
    fn cycles(&mut self) {
        let plan = self.plan;
        let mut above: BTreeMap<&AgencyCode, &AgencyCode> =
            self.around.agencies.iter().filter_map(|(code, known)| Some((code, known.superior.as_ref()?))).collect();
        above.extend(plan.opens.iter().filter_map(|one| Some((&one.code, one.superior.as_ref()?))));
        above.extend(plan.placings.iter().map(|one| (&one.agency, &one.superior)));
        let heirs: BTreeMap<&AgencyCode, &AgencyCode> = plan
            .moves
            .iter()
            .filter(|one| !one.remains)
            .filter_map(|one| Some((&one.from, one.to.as_ref().filter(|to| **to != one.from)?)))
            .collect();
        let superior = |code: &AgencyCode| {
            let over = *above.get(code)?;
            match heirs.get(over) {
                // Who takes over from his own superior comes under that one's.
                Some(heir) if *heir == code => {
                    above.get(over).copied().map(|over| heirs.get(over).copied().unwrap_or(over))
                }
                Some(heir) => Some(*heir),
                None => Some(over),
            }
        };
        let placings =
            plan.placings.iter().enumerate().map(|(at, one)| (format!("/placings/{at}/superior"), &one.agency));
        let opens = plan.opens.iter().enumerate().map(|(at, one)| (format!("/opens/{at}/superior"), &one.code));
        let moves =
            plan.moves.iter().enumerate().filter_map(|(at, one)| Some((format!("/moves/{at}/to"), one.to.as_ref()?)));
        let starts: Vec<(String, &AgencyCode)> = placings.chain(opens).chain(moves).collect();
        for (pointer, start) in starts {
            let mut seen = BTreeSet::from([start]);
            let mut next = superior(start);
            while let Some(code) = next {
                if !seen.insert(code) {
                    self.fault(pointer, FaultCode::Cycle);
                    break;
                }
                next = superior(code);
            }
        }
    }
}
