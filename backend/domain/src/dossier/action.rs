//! What can be asked of a dossier. The vocabulary grows with the rules: a word enters when `decide` can answer for it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Cause, Filing, Reason, ReasonCode, ReasonUse, SupplementItem};
use crate::access::Assignment;
use crate::ids::{AccountId, AgencyCode, AttachmentId, DossierCode};
use crate::macros::text_enum;
use crate::money::Dong;
use crate::terms::Delivery;

text_enum! {
    /// The name of an action.
    pub enum ActionKind {
        /// File a draft.
        Submit => "submit",
        /// Take in: code, receipt slip, start of the clock.
        Receive => "receive",
        /// Refuse to take in (từ chối tiếp nhận).
        Decline => "decline",
        /// Ask for everything that is missing, at once.
        RequestSupplement => "requestSupplement",
        /// Hand in what was asked for.
        Supplement => "supplement",
        /// Ask for what the applicant owes.
        RequestPayment => "requestPayment",
        /// Confirm that it is paid, or that it need not be.
        ConfirmPayment => "confirmPayment",
        /// Give the current step to somebody.
        Assign => "assign",
        /// Hand over to the next step.
        Forward => "forward",
        /// Return to the previous working step.
        SendBack => "sendBack",
        /// Ask another unit or agency for its opinion.
        Consult => "consult",
        /// Give the opinion, or record what came on paper.
        AnswerConsult => "answerConsult",
        /// Put aside for a cause outside the agency.
        Pause => "pause",
        /// Take up again.
        Resume => "resume",
        /// Close the appraisal with a proposal.
        Propose => "propose",
        /// Grant.
        Approve => "approve",
        /// Refuse what was asked for.
        Refuse => "refuse",
        /// Put the signed file to it.
        Sign => "sign",
        /// Number and issue the result.
        IssueResult => "issueResult",
        /// Tell the applicant (again) that the result is there.
        NotifyResult => "notifyResult",
        /// Hand out the result.
        Deliver => "deliver",
        /// Take the dossier back.
        Withdraw => "withdraw",
        /// Give it the longer time that a law allows.
        Extend => "extend",
        /// Apologise for being late and appoint a new day.
        Apologize => "apologize",
        /// Pass it to the agency whose matter it is.
        Transfer => "transfer",
        /// Stop handling it (dừng giải quyết).
        Terminate => "terminate",
        /// Take up a wrong, lost or invalid result again.
        Correct => "correct",
    }
}

text_enum! {
    /// What an appraisal proposes.
    pub enum ProposalOutcome {
        /// Grant.
        Approve => "approve",
        /// Not grant.
        Refuse => "refuse",
    }
}

/// Somebody to whom work is given, with what the server knows of him.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignee {
    /// His account.
    pub account: AccountId,
    /// The roles that he holds, and where.
    pub held: Vec<Assignment>,
    /// Who was named and is away, where he does the work of another.
    pub instead_of: Option<AccountId>,
}

/// An action with its data. Texts are checked by `decide`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// File a draft.
    Submit {
        /// The new code, numbered by the server in the same transaction: what is filed can be named and followed.
        code: DossierCode,
    },
    /// Take in.
    Receive {
        /// The new code, for what comes in at the counter or by post; what was filed online has one.
        code: Option<DossierCode>,
        /// How many sets of the dossier (bộ) are taken in, 1 to [`super::MAX_SETS`]; printed on form 01 and in the register.
        sets: u32,
    },
    /// Refuse to take in.
    Decline {
        /// Why; printed on form 03.
        reason: Reason,
        /// Where the law says so.
        legal_basis: Option<String>,
    },
    /// Ask for everything that is missing.
    RequestSupplement {
        /// Why; printed on form 02.
        reason: Reason,
        /// What is missing, all at once.
        items: Vec<SupplementItem>,
        /// Working days to answer in.
        answer_within_days: Option<u32>,
    },
    /// Hand in what was asked for.
    Supplement {
        /// A word to the officials.
        note: Option<String>,
    },
    /// Ask for what the applicant owes.
    RequestPayment {
        /// How much.
        amount: Dong,
        /// What for: "Lệ phí trước bạ".
        purpose: String,
        /// How many pieces, where it is paid by the piece.
        quantity: Option<u32>,
        /// Why it is another amount than the fee rule's: the ground of a reduction, a tax notice.
        reason: Option<Reason>,
        /// The paper that proves it.
        proof: Option<AttachmentId>,
    },
    /// Confirm that the open demand is settled.
    ConfirmPayment {
        /// How.
        settlement: Settlement,
    },
    /// Give a current step to somebody.
    Assign {
        /// To whom.
        assignee: Assignee,
        /// Which of the steps that run at the same time; none: the first that the actor may give.
        step: Option<usize>,
    },
    /// Hand over to the next step.
    Forward {
        /// A word to the next.
        note: Option<String>,
        /// Who is to do the next step.
        assignee: Option<Assignee>,
    },
    /// Return to the previous working step.
    SendBack {
        /// Why.
        reason: Reason,
    },
    /// Ask another unit or agency for its opinion; the clock runs on.
    Consult {
        /// Whom, as people call it.
        whom: String,
        /// The agency, where it is to answer here.
        agency: Option<AgencyCode>,
        /// What is asked.
        question: String,
        /// The papers that it is shown.
        attachments: Vec<AttachmentId>,
        /// Working days to answer in.
        answer_within_days: u32,
    },
    /// Give the opinion, or record what came on paper.
    AnswerConsult {
        /// Which one: its place in the list of the dossier, from 0.
        consult: usize,
        /// What it says.
        answer: String,
    },
    /// Put aside.
    Pause {
        /// The cause.
        cause: Cause,
        /// In words; told to the applicant.
        reason: Reason,
    },
    /// Take up again.
    Resume {
        /// A word to the officials.
        note: Option<String>,
    },
    /// Close the appraisal.
    Propose {
        /// What is proposed.
        outcome: ProposalOutcome,
        /// Why to refuse, of the list; a proposal to grant has none.
        reason_code: Option<ReasonCode>,
        /// The grounds.
        text: String,
    },
    /// Grant.
    Approve {
        /// A word to the clerk.
        note: Option<String>,
    },
    /// Refuse what was asked for.
    Refuse {
        /// Why; told to the applicant.
        reason: Reason,
    },
    /// Put the signed file to it.
    Sign {
        /// The signed file.
        attachment: AttachmentId,
    },
    /// Number and issue the result.
    IssueResult {
        /// Number of the result document: "163/GXN-UBND".
        number: String,
        /// The signed file.
        attachment: AttachmentId,
    },
    /// Tell the applicant (again) that the result is there.
    NotifyResult {
        /// A word to the applicant.
        note: Option<String>,
    },
    /// Hand out the result.
    Deliver {
        /// Who took it, where it is not the applicant.
        received_by: Option<String>,
        /// How.
        how: Delivery,
    },
    /// Take the dossier back.
    Withdraw {
        /// Why.
        reason: Reason,
    },
    /// Give it the longer time that a law allows.
    Extend {
        /// Why.
        reason: Reason,
        /// The law.
        legal_basis: String,
        /// The new last day, a working day after the present one.
        until: NaiveDate,
    },
    /// Apologise and appoint a new day.
    Apologize {
        /// Why it is late; printed on form 04.
        reason: Reason,
        /// The new last day, a working day after the present one.
        until: NaiveDate,
    },
    /// Pass it to the agency whose matter it is.
    Transfer {
        /// Why.
        reason: Reason,
        /// What it is about there, prepared by the server: the same procedure at another agency, with its process.
        filing: Box<Filing>,
    },
    /// Stop handling it.
    Terminate {
        /// Why; printed on form 05.
        reason: Reason,
        /// Where the law says so.
        legal_basis: Option<String>,
    },
    /// Take up a wrong, lost or invalid result again.
    Correct {
        /// What is wrong.
        reason: Reason,
    },
}

/// How a demand is settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Settlement {
    /// Paid.
    Paid {
        /// Number of the receipt (biên lai).
        receipt: String,
    },
    /// Need not be paid (miễn).
    Waived {
        /// Why: the ground of the exemption.
        #[serde(flatten)]
        reason: Reason,
        /// The paper that proves it.
        proof: Option<AttachmentId>,
    },
}

impl Action {
    /// Its name.
    #[must_use]
    pub const fn kind(&self) -> ActionKind {
        match self {
            Self::Submit { .. } => ActionKind::Submit,
            Self::Receive { .. } => ActionKind::Receive,
            Self::Decline { .. } => ActionKind::Decline,
            Self::RequestSupplement { .. } => ActionKind::RequestSupplement,
            Self::Supplement { .. } => ActionKind::Supplement,
            Self::Assign { .. } => ActionKind::Assign,
            Self::Forward { .. } => ActionKind::Forward,
            Self::SendBack { .. } => ActionKind::SendBack,
            Self::Propose { .. } => ActionKind::Propose,
            Self::Approve { .. } => ActionKind::Approve,
            Self::Refuse { .. } => ActionKind::Refuse,
            Self::IssueResult { .. } => ActionKind::IssueResult,
            Self::Deliver { .. } => ActionKind::Deliver,
            Self::Withdraw { .. } => ActionKind::Withdraw,
            Self::RequestPayment { .. } => ActionKind::RequestPayment,
            Self::ConfirmPayment { .. } => ActionKind::ConfirmPayment,
            Self::Consult { .. } => ActionKind::Consult,
            Self::AnswerConsult { .. } => ActionKind::AnswerConsult,
            Self::Pause { .. } => ActionKind::Pause,
            Self::Resume { .. } => ActionKind::Resume,
            Self::Sign { .. } => ActionKind::Sign,
            Self::NotifyResult { .. } => ActionKind::NotifyResult,
            Self::Extend { .. } => ActionKind::Extend,
            Self::Apologize { .. } => ActionKind::Apologize,
            Self::Transfer { .. } => ActionKind::Transfer,
            Self::Terminate { .. } => ActionKind::Terminate,
            Self::Correct { .. } => ActionKind::Correct,
        }
    }

    /// Its reason, where it needs one, and what that is given for.
    #[must_use]
    pub const fn reason(&self) -> Option<(&Reason, ReasonUse)> {
        use ReasonUse as U;
        match self {
            Self::Decline { reason, .. } => Some((reason, U::Decline)),
            Self::RequestSupplement { reason, .. } => Some((reason, U::RequestSupplement)),
            Self::SendBack { reason } => Some((reason, U::SendBack)),
            Self::Refuse { reason } => Some((reason, U::Refuse)),
            Self::Withdraw { reason } => Some((reason, U::Withdraw)),
            Self::Pause { reason, .. } => Some((reason, U::Pause)),
            Self::Extend { reason, .. } => Some((reason, U::Extend)),
            Self::Apologize { reason, .. } => Some((reason, U::Apologize)),
            Self::Transfer { reason, .. } => Some((reason, U::Transfer)),
            Self::Terminate { reason, .. } => Some((reason, U::Terminate)),
            Self::Correct { reason } => Some((reason, U::Correct)),
            Self::ConfirmPayment { settlement: Settlement::Waived { reason, .. } } => Some((reason, U::WaivePayment)),
            Self::RequestPayment { reason: Some(reason), .. } => Some((reason, U::ChangeAmount)),
            Self::Submit { .. }
            | Self::Receive { .. }
            | Self::Supplement { .. }
            | Self::RequestPayment { reason: None, .. }
            | Self::ConfirmPayment { settlement: Settlement::Paid { .. } }
            | Self::Assign { .. }
            | Self::Forward { .. }
            | Self::Consult { .. }
            | Self::AnswerConsult { .. }
            | Self::Resume { .. }
            | Self::Propose { .. }
            | Self::Approve { .. }
            | Self::Sign { .. }
            | Self::IssueResult { .. }
            | Self::NotifyResult { .. }
            | Self::Deliver { .. } => None,
        }
    }
}

/// What a specialist proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// To grant or not.
    pub outcome: ProposalOutcome,
    /// Why not, of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_code: Option<ReasonCode>,
    /// The grounds.
    pub text: String,
}
