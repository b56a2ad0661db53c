//! The case of one applicant under one procedure (hồ sơ): where it stands, what may be done to it, what has happened.
//!
//! [`decide`] judges an action and answers with events, [`apply`] folds events into a [`Dossier`]; nothing else changes one.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::access::Role;
use crate::calendar::{Count, Cutoff, Span, TimeLimit, Wait, WorkingCalendar};
use crate::ids::{AccountId, AgencyCode, AttachmentId, DossierCode, DossierId, ProcedureCode};
use crate::money::Dong;
use crate::terms::{Channel, Level};

mod action;
mod apply;
mod assist;
mod begun;
mod change_process;
mod charge;
mod children;
mod consult;
mod deadline;
mod decide;
mod effect;
mod event;
mod event_name;
mod owner_code;
mod partners;
mod permit;
mod process;
mod reason;
mod refusal;
mod rehouse;
mod reschedule;
mod state;
mod status;
mod supplement;
mod timing;

pub use action::{Action, ActionKind, Assignee, Proposal, ProposalOutcome, Settlement};
pub use apply::{Inconsistent, apply, fold};
pub use assist::{
    Assistance, ConfirmedBy, HelperKind, Notices, OwnerConsent, ask_owner, confirm_as_owner, confirm_by_code,
    link_owner,
};
pub use begun::Begun;
pub use change_process::{
    CHANGES_PROCESS, Counterpart, MoveProblem, ProcessPlan, StepPair, change_process, plan_process,
};
pub use charge::{Charge, ChargeGap, FeeLine};
pub use children::{
    ChildDossier, ChildEnd, ChildNews, ChildProblem, Parent, correct_child, file_child, gather, hear, not_opened,
    open_child, revoke_child, withdraw_child,
};
pub use consult::{Consult, OPINES, Opinion, silence};
pub use deadline::{Clock, ClockLine, ClockState, Counts, DueState, Judged, Phase, Rest, StepRest, due_state};
pub use decide::{INTAKE_CHECK_HOURS, MAX_ITEMS, MAX_NOTE, MAX_SETS, MAX_TEXT, act, decide, open, revise};
pub use effect::{Effect, foresee};
pub use event::{By, Event, EventKind};
pub use event_name::EventName;
pub use owner_code::SentCode;
pub use partners::PartnerCalendars;
pub use permit::{allowed_actions, unheld_steps};
pub use process::{
    Answer, Child, ClockRules, Condition, Definition, Facts, Gap, InternalProcess, Item, Line, Problem, ProblemCode,
    Problems, Sources, Step, StepKind, StepSet, SumProblem, is_longer,
};
pub use reason::{Reason, ReasonCode, ReasonUse, ReasonWords};
pub use refusal::{Refusal, RefusalClass, RefusalCode};
pub use rehouse::{rehouse, repartner};
pub use reschedule::{CalendarVersion, RESCHEDULES, reschedule};
pub use state::{Back, Cause, Outcome, State, StateKind};
pub use status::Status;
pub use supplement::SupplementItem;
pub use timing::Timing;

/// What a dossier is about, as fixed when it is filed: it keeps the version of the procedure and of the process that were in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Filing {
    /// The procedure.
    pub procedure: ProcedureCode,
    /// Its version.
    pub procedure_version: i32,
    /// The agency that takes in and handles.
    pub agency: AgencyCode,
    /// How it comes in.
    pub channel: Channel,
    /// Account of the applicant (chủ hồ sơ), where he has one.
    pub owner: Option<AccountId>,
    /// Account of who files on behalf of the applicant (người nộp thay).
    pub helper: Option<AccountId>,
    /// In which capacity somebody files it for the applicant; none: the applicant himself does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assistance: Option<Assistance>,
    /// Who does what.
    pub process: InternalProcess,
    /// The time limit promised; none where the procedure has none.
    pub limit: Option<TimeLimit>,
    /// Whether reception after 15:00 moves its start.
    pub cutoff: Cutoff,
    /// How time is counted beside the limit.
    #[serde(default)]
    pub timing: Timing,
    /// Level of the agency.
    pub level: Level,
    /// Whether the agency lies in a difficult area (vùng khó khăn), where steps may have more time.
    #[serde(default)]
    pub difficult_area: bool,
    /// What the fee rule asks for, where that is one known sum.
    #[serde(default)]
    pub fee: Option<Dong>,
    /// The lines of the fee rule for its channel; none in what was filed before they were kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fees: Vec<FeeLine>,
    /// Whether it is done at the desk in one sitting, while the person waits (5 tại chỗ). A matter of the screen, not of the rules.
    #[serde(default)]
    pub on_the_spot: bool,
    /// The agencies that do steps outside the dossier's own, by the name that the process has for them.
    #[serde(default)]
    pub partners: BTreeMap<String, AgencyCode>,
    /// The dossier that it was opened for; none: it stands for itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Parent>,
}

impl Filing {
    /// The agency whose work a step is: of a child, that of the whole, which waits for it.
    #[must_use]
    pub fn agency_of(&self, step: &Step) -> &AgencyCode {
        if step.kind == StepKind::Child { &self.agency } else { self.partner_of(step) }
    }

    /// The agency that does a step, or that its child is filed with. A partner that nobody named is stood in for by the dossier's own agency.
    #[must_use]
    pub fn partner_of(&self, step: &Step) -> &AgencyCode {
        step.partner.as_ref().and_then(|partner| self.partners.get(partner)).unwrap_or(&self.agency)
    }

    /// Whether the clock stops for this wait: by the rule, because the process says so, or because the process itself waits here.
    #[must_use]
    pub fn stops(&self, wait: Wait, step: Option<usize>) -> bool {
        let waits = step.and_then(|step| self.process.step(step)).is_some_and(|step| step.kind.is_wait());
        waits || wait.always_stops() || self.process.clock().stops.contains(&wait)
    }

    /// The time that a step has of its own from a moment on; at a wait nobody works.
    #[must_use]
    pub fn own_time(&self, step: usize, since: DateTime<FixedOffset>) -> Option<Count> {
        let step = self.process.step(step).filter(|step| !step.kind.is_wait())?;
        let limit = step.limit_in(self.difficult_area)?;
        Some(Count { since, span: limit.into(), cutoff: self.cutoff })
    }

    /// Other agencies that do steps of it, and so may read it. Those of its children read the children.
    pub fn workers(&self) -> impl Iterator<Item = &AgencyCode> {
        let works = |name: &&String| {
            let does = |step: &Step| step.partner.as_ref() == Some(name) && step.kind != StepKind::Child;
            self.process.steps().iter().any(does)
        };
        self.partners.iter().filter(move |(name, _)| works(name)).map(|(_, agency)| agency)
    }
}

/// How far a step has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StepProgress {
    /// When it was (last) reached.
    pub entered_at: Option<DateTime<FixedOffset>>,
    /// When it was left; none while it is current.
    pub left_at: Option<DateTime<FixedOffset>>,
    /// Until when it should be done: its own limit, never later than the whole.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// Its own time; none where it has none, and at a wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<Count>,
    /// The partner by whose calendar its own time is counted; none: by that of the dossier's agency, as was all that began before partners had their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_by: Option<AgencyCode>,
    /// What is left of its own time while the dossier stands; none where that is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Span>,
    /// Whose it is; none: of everybody with the role.
    pub assignee: Option<AccountId>,
}

/// A supplement that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SupplementRequest {
    /// When.
    pub requested_at: DateTime<FixedOffset>,
    /// Why.
    #[serde(flatten)]
    pub reason: Reason,
    /// What is missing.
    pub items: Vec<SupplementItem>,
    /// Until when to answer; then silence ends the dossier.
    pub answer_by: DateTime<FixedOffset>,
    /// When it came.
    pub answered_at: Option<DateTime<FixedOffset>>,
}

/// A payment that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Payment {
    /// How much.
    pub amount: Dong,
    /// What for.
    pub purpose: String,
    /// How many pieces it is for, where it is paid by the piece.
    #[serde(default)]
    pub quantity: Option<u32>,
    /// What the fee rule asks for; none where it gives no sum.
    #[serde(default)]
    pub charged: Option<Dong>,
    /// Why it is another amount than the rule's.
    #[serde(flatten)]
    pub reason: Option<Reason>,
    /// The paper that proves a reduction.
    #[serde(default)]
    pub proof: Option<AttachmentId>,
    /// When it was asked for.
    pub requested_at: DateTime<FixedOffset>,
    /// Until when to pay, where the process gives a term; then silence ends the dossier.
    #[serde(default)]
    pub pay_by: Option<DateTime<FixedOffset>>,
    /// When it was settled.
    pub settled_at: Option<DateTime<FixedOffset>>,
    /// How it was settled.
    pub settlement: Option<Settlement>,
    /// Who confirmed or waived it.
    #[serde(default)]
    pub settled_by: Option<By>,
}

/// An apology with a new day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Apology {
    /// When it was made.
    pub at: DateTime<FixedOffset>,
    /// Why the agency is late.
    #[serde(flatten)]
    pub reason: Reason,
    /// Whether it came a working day before the due time.
    pub in_time: bool,
    /// The due time before.
    pub from: DateTime<FixedOffset>,
    /// The new due time.
    pub until: DateTime<FixedOffset>,
}

/// A result that was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IssuedResult {
    /// Number of the document.
    pub number: String,
    /// The file.
    pub attachment: AttachmentId,
    /// When.
    pub issued_at: DateTime<FixedOffset>,
}

/// Why a dossier ended without a result: declined, refused, withdrawn or stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Ending {
    /// The reason given.
    #[serde(flatten)]
    pub reason: Reason,
    /// Where the law says so.
    pub legal_basis: Option<String>,
}

/// The state of one dossier: its events, folded. Made by [`apply`] only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Dossier {
    /// Its id.
    pub id: DossierId,
    /// Seq of the last event.
    pub seq: i64,
    /// What it is about.
    pub filing: Filing,
    /// Where it stands.
    pub state: State,
    /// Its code, from filing on; for a draft of the desk from reception on.
    pub code: Option<DossierCode>,
    /// As many as the process has steps.
    pub steps: Vec<StepProgress>,
    /// Its clock.
    pub clock: Clock,
    /// How many sets of it (bộ) the desk took in; one until then.
    #[serde(default = "event::one")]
    pub sets: u32,
    /// Every supplement asked for; the last may be open.
    pub supplements: Vec<SupplementRequest>,
    /// Every payment asked for; the last may be open.
    pub payments: Vec<Payment>,
    /// Every opinion asked for.
    pub consults: Vec<Consult>,
    /// The opinions that its process asks for, the last of each step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opinions: Vec<Opinion>,
    /// The dossiers that its steps opened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<ChildDossier>,
    /// The last proposal.
    pub proposal: Option<Proposal>,
    /// The signed file, not issued yet.
    pub signed: Option<AttachmentId>,
    /// The result.
    pub result: Option<IssuedResult>,
    /// The end without a result.
    pub ending: Option<Ending>,
    /// The apology for being late.
    pub apology: Option<Apology>,
    /// The agency that had it before agencies changed; none: it has not moved since it was filed or taken in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<AgencyCode>,
    /// How far the owner has confirmed what was filed for him.
    #[serde(default)]
    pub consent: OwnerConsent,
    /// When the draft was begun.
    pub created_at: DateTime<FixedOffset>,
    /// When it was filed online.
    pub submitted_at: Option<DateTime<FixedOffset>>,
    /// When it was taken in.
    pub received_at: Option<DateTime<FixedOffset>>,
    /// When its handling ended: issued, or closed without a result. The time stamp that statistics count (domain reference 8.2).
    pub resolved_at: Option<DateTime<FixedOffset>>,
    /// When it was over.
    pub closed_at: Option<DateTime<FixedOffset>>,
}

impl Dossier {
    /// The steps that it is at, also while it waits for the applicant; none in a draft and at the end.
    #[must_use]
    pub fn current_steps(&self) -> StepSet {
        match self.state.working() {
            State::Submitted | State::Received => StepSet::one(0),
            State::InProgress { steps } => steps,
            State::Approved => StepSet::one(self.filing.process.issue()),
            State::Resolved => StepSet::one(self.filing.process.deliver()),
            // A waiting state works on in none of these.
            State::Draft
            | State::Closed { .. }
            | State::AwaitingSupplement { .. }
            | State::AwaitingPayment { .. }
            | State::Suspended { .. } => StepSet::EMPTY,
        }
    }

    /// The first of [`Self::current_steps`]: mostly the only one.
    #[must_use]
    pub fn current_step(&self) -> Option<usize> {
        self.current_steps().first()
    }

    /// Whether the result is signed: no way leads back but an official's.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        let process = &self.filing.process;
        let last = process.sign().unwrap_or_else(|| process.issue().saturating_sub(1));
        self.current_step().is_some_and(|step| step > last)
    }

    /// Whose the first current step is, if it is anybody's.
    #[must_use]
    pub fn assignee(&self) -> Option<AccountId> {
        self.current_step().and_then(|step| self.steps.get(step)).and_then(|step| step.assignee)
    }

    /// The name of its state.
    #[must_use]
    pub const fn kind(&self) -> StateKind {
        self.state.kind()
    }

    /// What day 0 of its clock is when what it waits for comes now. What the applicant hands in is received; a payment, a decision of an official and
    /// news of a child are not.
    pub(super) fn goes_on_by(&self) -> Cutoff {
        match self.state {
            State::AwaitingSupplement { .. } => self.clock.cutoff,
            State::Suspended { cause: Cause::Applicant, .. } if self.completes() => self.clock.cutoff,
            _ => Cutoff::GoesOn,
        }
    }

    /// Whether it is where the process has the applicant complete it.
    fn completes(&self) -> bool {
        let step = self.current_step().and_then(|step| self.filing.process.step(step));
        step.is_some_and(|step| step.kind == StepKind::AwaitApplicant)
    }

    /// Its national status; a draft has none.
    #[must_use]
    pub const fn status(&self) -> Option<Status> {
        self.state.kind().status()
    }

    /// Whether the result was out before and is being corrected, also while that waits: its time has been counted.
    #[must_use]
    pub const fn is_corrected(&self) -> bool {
        self.resolved_at.is_some() && matches!(self.state.working(), State::InProgress { .. } | State::Approved)
    }

    /// The open demand.
    #[must_use]
    pub fn open_payment(&self) -> Option<&Payment> {
        self.payments.last().filter(|payment| payment.settled_at.is_none())
    }

    /// Until when the applicant it waits for has to do something, where that is known: then the dossier ends by the rule.
    #[must_use]
    pub fn answer_by(&self) -> Option<DateTime<FixedOffset>> {
        match self.state {
            State::AwaitingSupplement { .. } => self.open_supplement().map(|request| request.answer_by),
            State::AwaitingPayment { .. } => self.open_payment().and_then(|payment| payment.pay_by),
            State::Suspended { cause: Cause::Applicant, .. } if self.completes() => {
                self.current_step().and_then(|step| self.steps.get(step)).and_then(|step| step.due_at)
            }
            _ => None,
        }
    }

    /// Since when it waits for the applicant; none while it does not.
    #[must_use]
    pub fn waits_since(&self) -> Option<DateTime<FixedOffset>> {
        match self.state {
            State::AwaitingSupplement { .. } => self.open_supplement().map(|request| request.requested_at),
            State::AwaitingPayment { .. } => self.open_payment().map(|payment| payment.requested_at),
            State::Suspended { cause: Cause::Applicant, .. } if self.completes() => {
                self.current_step().and_then(|step| self.steps.get(step)).and_then(|step| step.entered_at)
            }
            _ => None,
        }
    }

    /// The open supplement request.
    #[must_use]
    pub fn open_supplement(&self) -> Option<&SupplementRequest> {
        self.supplements.last().filter(|request| request.answered_at.is_none())
    }
}

/// What `decide` needs to know of the world.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// Now.
    pub now: DateTime<FixedOffset>,
    /// The calendar of the dossier's agency; for `transfer` and `consult` that of who takes it over or is asked.
    pub calendar: &'a WorkingCalendar,
    /// The calendars of the agencies that do its steps elsewhere.
    pub partners: &'a PartnerCalendars,
    /// The case of the procedure, for conditions of the process.
    pub case_variant: &'a str,
    /// The answers of the form, for conditions of the process.
    pub answers: &'a Value,
}

/// Roles that may give work to people.
const HEADS: [Role; 3] = [Role::DeskHead, Role::DivisionHead, Role::Leader];
