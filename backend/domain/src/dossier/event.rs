//! What has happened to a dossier. An event carries everything that the rules computed at that moment (due times, what was left of the clock), so that
//! folding events needs no calendar and a promise stays what it was.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::action::{Proposal, Settlement};
use super::{
    Begun, CalendarVersion, Cause, ChildProblem, ConfirmedBy, Counts, Filing, InternalProcess, Outcome, Reason, Rest,
    StepPair, SupplementItem,
};
use crate::access::Role;
use crate::calendar::{Deadline, Span};
use crate::ids::{AccountId, AgencyCode, AttachmentId, DossierCode, DossierId};
use crate::money::Dong;
use crate::terms::Delivery;

/// Who did something, and in which capacity. Neither for the program itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct By {
    /// The account.
    pub account: Option<AccountId>,
    /// The role acted in; `submitter` for citizens.
    pub role: Option<Role>,
    /// Whose work it was, where he did it for somebody who was away (làm thay).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<AccountId>,
}

impl By {
    /// The program itself.
    pub const PROGRAM: Self = Self { account: None, role: None, in_place_of: None };

    /// Somebody in his own matter or work.
    #[must_use]
    pub const fn new(account: Option<AccountId>, role: Option<Role>) -> Self {
        Self { account, role, in_place_of: None }
    }
}

/// One entry of a dossier's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Place in the history, from 1, without gaps.
    pub seq: i64,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// Who.
    pub actor: By,
    /// What.
    pub kind: EventKind,
}

/// What happened, with its data; in JSON `{"kind": name, …}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum EventKind {
    /// A draft was begun.
    Opened {
        /// The new dossier.
        id: DossierId,
        /// What it is about.
        filing: Box<Filing>,
    },
    /// The draft now concerns another agency, case or channel.
    Revised {
        /// What it is about from now on.
        filing: Box<Filing>,
    },
    /// Filed.
    Submitted {
        /// Its code for life.
        code: DossierCode,
        /// Until when the desk must have checked it.
        check_due: DateTime<FixedOffset>,
    },
    /// Taken in.
    Received {
        /// Its code for life.
        code: DossierCode,
        /// How many sets were taken in.
        #[serde(default = "one", skip_serializing_if = "is_one")]
        sets: u32,
        /// The promise; none for procedures without a limit.
        deadline: Option<Deadline>,
        /// The step of the desk, until it is handed over.
        begun: Begun,
    },
    /// Not taken in.
    Declined {
        /// Why.
        #[serde(flatten)]
        reason: Reason,
        /// Where the law says so.
        legal_basis: Option<String>,
    },
    /// A supplement was asked for.
    SupplementRequested {
        /// Why.
        #[serde(flatten)]
        reason: Reason,
        /// What is missing.
        items: Vec<SupplementItem>,
        /// Until when to answer.
        answer_by: DateTime<FixedOffset>,
        /// Whether the clock begins anew with the answer, instead of going on.
        restarts: bool,
        /// What is left of the clock.
        rest: Rest,
    },
    /// Supplemented.
    Supplemented {
        /// A word to the officials.
        note: Option<String>,
        /// The new promise; none where no clock runs, or it had run out.
        deadline: Option<Deadline>,
        /// What is counted until then.
        counts: Counts,
        /// The steps that it comes back to.
        steps: Vec<Begun>,
    },
    /// A payment was asked for.
    PaymentRequested {
        /// How much.
        amount: Dong,
        /// What for.
        purpose: String,
        /// How many pieces it is for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        quantity: Option<u32>,
        /// What the fee rule asks for; none where it gives no sum.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        charged: Option<Dong>,
        /// Why it is another amount than the rule's.
        #[serde(flatten)]
        reason: Option<Reason>,
        /// The paper that proves a reduction.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proof: Option<AttachmentId>,
        /// Until when to pay, where the process gives a term.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pay_by: Option<DateTime<FixedOffset>>,
        /// Whether the clock stands meanwhile.
        stops: bool,
        /// What is left of the clock where it stands.
        rest: Rest,
    },
    /// Paid, or waived.
    PaymentSettled {
        /// How.
        settlement: Settlement,
        /// The new promise; none where no clock runs, or it had run out.
        deadline: Option<Deadline>,
        /// What is counted until then.
        counts: Counts,
        /// The steps that it comes back to.
        steps: Vec<Begun>,
    },
    /// Given to somebody.
    Assigned {
        /// The step.
        step: usize,
        /// To whom.
        assignee: AccountId,
        /// Who was meant, and is away: the assignee does the work of this one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<AccountId>,
    },
    /// Handed over.
    Forwarded {
        /// The step that was done.
        from: usize,
        /// A word to the next.
        note: Option<String>,
        /// The steps that begin; none while others at the same time are not done.
        steps: Vec<Begun>,
    },
    /// Returned to an earlier step.
    SentBack {
        /// The step that was done.
        from: usize,
        /// Why.
        #[serde(flatten)]
        reason: Reason,
        /// The step that it is sent back to.
        begun: Begun,
    },
    /// An opinion was asked for.
    Consulted {
        /// Whom, as people call it.
        whom: String,
        /// The agency, where it is to answer here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agency: Option<AgencyCode>,
        /// The step that asks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<usize>,
        /// What was asked.
        question: String,
        /// The papers that it is shown.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attachments: Vec<AttachmentId>,
        /// Until when to answer.
        answer_by: DateTime<FixedOffset>,
    },
    /// The opinion came.
    ConsultAnswered {
        /// Which one.
        consult: usize,
        /// What it says.
        answer: String,
        /// Who asked wrote it down, for an agency that could have given it here.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        on_behalf: bool,
    },
    /// Put aside.
    Paused {
        /// The cause.
        cause: Cause,
        /// In words.
        #[serde(flatten)]
        reason: Reason,
        /// When it is over, where that is known.
        until: Option<DateTime<FixedOffset>>,
        /// Whether the clock stands meanwhile.
        stops: bool,
        /// What is left of the clock where it stands.
        rest: Rest,
    },
    /// Taken up again.
    Resumed {
        /// A word to the officials.
        note: Option<String>,
        /// The new promise; none where no clock runs, or it had run out.
        deadline: Option<Deadline>,
        /// What is counted until then.
        counts: Counts,
        /// The steps that it comes back to.
        steps: Vec<Begun>,
    },
    /// Appraised.
    Proposed {
        /// The step that was done.
        from: usize,
        /// The proposal.
        #[serde(flatten)]
        proposal: Proposal,
        /// The steps that begin.
        steps: Vec<Begun>,
    },
    /// Granted.
    Approved {
        /// The step that was done.
        from: usize,
        /// A word to the clerk.
        note: Option<String>,
        /// The steps that begin.
        steps: Vec<Begun>,
    },
    /// Refused.
    Refused {
        /// Why.
        #[serde(flatten)]
        reason: Reason,
    },
    /// The signed file was put to it.
    Signed {
        /// The file.
        attachment: AttachmentId,
    },
    /// Issued.
    ResultIssued {
        /// Number of the document.
        number: String,
        /// The file.
        attachment: AttachmentId,
    },
    /// The applicant was told of the result.
    ResultNotified {
        /// A word to the applicant.
        note: Option<String>,
    },
    /// Handed out.
    Delivered {
        /// Who took it, where it is not the applicant.
        received_by: Option<String>,
        /// How.
        how: Delivery,
    },
    /// Taken back.
    Withdrawn {
        /// Why.
        #[serde(flatten)]
        reason: Reason,
    },
    /// Given more time by law.
    Extended {
        /// Why.
        #[serde(flatten)]
        reason: Reason,
        /// The law.
        legal_basis: String,
        /// The new promise.
        deadline: Deadline,
        /// What is left to count until then.
        span: Span,
        /// The steps that it is at.
        steps: Vec<Begun>,
    },
    /// Apologised for, with a new day.
    Apologized {
        /// Why it is late.
        #[serde(flatten)]
        reason: Reason,
        /// Whether it was said a working day before the due time, as the law asks.
        in_time: bool,
        /// The new promise.
        deadline: Deadline,
        /// What is left to count until then.
        span: Span,
        /// The steps that it is at.
        steps: Vec<Begun>,
    },
    /// Passed to another agency.
    Transferred {
        /// Why.
        #[serde(flatten)]
        reason: Reason,
        /// What it is about there.
        filing: Box<Filing>,
        /// Until when the desk there must have checked it.
        check_due: DateTime<FixedOffset>,
    },
    /// Stopped.
    Terminated {
        /// Why.
        #[serde(flatten)]
        reason: Reason,
        /// Where the law says so.
        legal_basis: Option<String>,
    },
    /// Taken up again to correct the result.
    Corrected {
        /// What is wrong.
        #[serde(flatten)]
        reason: Reason,
        /// The step at which it is taken up.
        begun: Begun,
    },
    /// Moved with its agency, which merged, split or ended.
    Rehoused {
        /// The agency before.
        from: AgencyCode,
        /// The agency that took over.
        to: AgencyCode,
        /// Number of the decision.
        decision: String,
        /// Who had a step of it and did not move with it.
        released: Vec<AccountId>,
    },
    /// Steps and questions of another agency moved with it, which merged, split or ended.
    PartnerRehoused {
        /// The agency before.
        from: AgencyCode,
        /// The agency that took over.
        to: AgencyCode,
        /// Number of the decision.
        decision: String,
        /// Who had a step of it there and did not move with it.
        released: Vec<AccountId>,
    },
    /// A step that is to say its opinion has said it, or its silence counts.
    Opined {
        /// Whether it agrees, and its words.
        opinion: Proposal,
        /// The step.
        from: usize,
        /// Nothing was said in its time: by the definition of the process it agrees.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        silent: bool,
        /// The next steps; none while others at the same time are not done.
        steps: Vec<Begun>,
    },
    /// Moved to another version of its process; the appointment stays.
    ProcessChanged {
        /// Why.
        #[serde(flatten)]
        reason: Reason,
        /// The process from now on.
        process: Box<InternalProcess>,
        /// The agencies that do its steps elsewhere.
        partners: BTreeMap<String, AgencyCode>,
        /// What stands for what.
        pairs: Vec<StepPair>,
        /// The steps that it is at.
        steps: Vec<Begun>,
    },
    /// Appointed anew after a change of the calendar.
    Rescheduled {
        /// The change.
        calendar: CalendarVersion,
        /// Why; needed where the new time is earlier than the promised one.
        #[serde(flatten)]
        reason: Option<Reason>,
        /// The new promise, counted from where the old one was.
        deadline: Deadline,
        /// What is counted.
        counts: Counts,
        /// The steps that it is at.
        steps: Vec<Begun>,
    },
    /// A dossier was opened for a step.
    ChildOpened {
        /// The step.
        step: usize,
        /// The new dossier.
        child: DossierId,
        /// The agency that it is filed with.
        agency: AgencyCode,
    },
    /// It waits for the applicant; so does the whole.
    ChildWaits {
        /// Which one.
        child: DossierId,
        /// What is left of the clock; nothing where it stands already.
        rest: Rest,
    },
    /// It is worked on again.
    ChildGoesOn {
        /// Which one.
        child: DossierId,
        /// The new promise; none where another still waits, no clock runs, or it had run out.
        deadline: Option<Deadline>,
        /// What is counted until then.
        counts: Counts,
        /// The steps that the whole is at.
        steps: Vec<Begun>,
    },
    /// It has a result, or ended without one.
    ChildEnded {
        /// Which one.
        child: DossierId,
        /// Its code.
        code: Option<DossierCode>,
        /// How: `delivered` as soon as its result is issued.
        outcome: Outcome,
        /// Number of its result.
        number: Option<String>,
        /// When its result was issued.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        issued_at: Option<DateTime<FixedOffset>>,
    },
    /// A dossier for a step could not be opened.
    ChildNotOpened {
        /// The step.
        step: usize,
        /// The id that it would have had.
        child: DossierId,
        /// The agency that it was meant for.
        agency: AgencyCode,
        /// Why.
        problem: ChildProblem,
    },
    /// The result of one that had ended was corrected, or it has one after all.
    ChildCorrected {
        /// Which one.
        child: DossierId,
        /// Number of the new result.
        number: Option<String>,
        /// When it was issued.
        issued_at: DateTime<FixedOffset>,
        /// Its copy with the whole.
        attachment: Option<AttachmentId>,
    },
    /// The result of one that had ended is no more: its correction ended without one.
    ChildRevoked {
        /// Which one.
        child: DossierId,
        /// How it ended now.
        outcome: Outcome,
        /// The first of the results that are left with the whole.
        attachment: Option<AttachmentId>,
    },
    /// A code was sent to the owner of what somebody files for him.
    OwnerAsked {
        /// Where to, masked.
        to: String,
    },
    /// The owner confirmed it.
    OwnerConfirmed {
        /// How.
        by: ConfirmedBy,
    },
    /// An account whose number is proved is the owner's: the dossier is shown there from now on.
    OwnerLinked {
        /// The account.
        owner: AccountId,
    },
}

/// What was received before sets were counted came in one.
pub(super) const fn one() -> u32 {
    1
}

const fn is_one(sets: &u32) -> bool {
    *sets == 1
}
