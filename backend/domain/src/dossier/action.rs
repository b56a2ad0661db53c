//! What can be asked of a dossier. The vocabulary grows with the rules: a word enters when `decide` can answer for it.

use serde::{Deserialize, Serialize};

use super::event::SupplementItem;
use crate::access::Role;
use crate::ids::{AccountId, AttachmentId, DossierCode};
use crate::macros::text_enum;
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
        /// Give the current step to somebody.
        Assign => "assign",
        /// Hand over to the next step.
        Forward => "forward",
        /// Return to the previous working step.
        SendBack => "sendBack",
        /// Close the appraisal with a proposal.
        Propose => "propose",
        /// Sign.
        Approve => "approve",
        /// Refuse what was asked for.
        Refuse => "refuse",
        /// Number and issue the result.
        IssueResult => "issueResult",
        /// Hand out the result.
        Deliver => "deliver",
        /// Take the dossier back.
        Withdraw => "withdraw",
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
    /// The roles that he holds at the dossier's agency.
    pub roles: Vec<Role>,
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
    },
    /// Refuse to take in.
    Decline {
        /// Why; printed on form 03.
        reason: String,
        /// Where the law says so.
        legal_basis: Option<String>,
    },
    /// Ask for everything that is missing.
    RequestSupplement {
        /// Why; printed on form 02.
        reason: String,
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
    /// Give the current step to somebody.
    Assign {
        /// To whom.
        assignee: Assignee,
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
        reason: String,
    },
    /// Close the appraisal.
    Propose {
        /// What is proposed.
        outcome: ProposalOutcome,
        /// The grounds.
        text: String,
    },
    /// Sign.
    Approve {
        /// A word to the clerk.
        note: Option<String>,
    },
    /// Refuse what was asked for.
    Refuse {
        /// Why; told to the applicant.
        reason: String,
    },
    /// Number and issue the result.
    IssueResult {
        /// Number of the result document: "163/GXN-UBND".
        number: String,
        /// The signed file.
        attachment: AttachmentId,
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
        reason: String,
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
        }
    }
}

/// What a specialist proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// To grant or not.
    pub outcome: ProposalOutcome,
    /// The grounds.
    pub text: String,
}
