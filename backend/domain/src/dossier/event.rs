//! What has happened to a dossier. An event carries everything that the rules computed at that moment (due times, what was left of the clock), so that
//! folding events needs no calendar and a promise stays what it was.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::Filing;
use super::action::Proposal;
use crate::access::Role;
use crate::calendar::{Deadline, Span};
use crate::ids::{AccountId, AttachmentId, DossierCode, DossierId};
use crate::macros::text_enum;
use crate::terms::Delivery;

/// Who did something, and in which capacity. Neither for the program itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct By {
    /// The account.
    pub account: Option<AccountId>,
    /// The role acted in; `submitter` for citizens.
    pub role: Option<Role>,
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

/// One thing to supplement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SupplementItem {
    /// The component that it belongs to, if any.
    pub component: Option<String>,
    /// What to do.
    pub text: String,
}

text_enum! {
    /// The name of an event.
    pub enum EventName {
        /// A draft was begun.
        Opened => "opened",
        /// The draft now concerns something else.
        Revised => "revised",
        /// Filed.
        Submitted => "submitted",
        /// Taken in.
        Received => "received",
        /// Not taken in.
        Declined => "declined",
        /// A supplement was asked for.
        SupplementRequested => "supplementRequested",
        /// Supplemented.
        Supplemented => "supplemented",
        /// Given to somebody.
        Assigned => "assigned",
        /// Handed over.
        Forwarded => "forwarded",
        /// Returned to an earlier step.
        SentBack => "sentBack",
        /// Appraised.
        Proposed => "proposed",
        /// Signed.
        Approved => "approved",
        /// Refused.
        Refused => "refused",
        /// Issued.
        ResultIssued => "resultIssued",
        /// Handed out.
        Delivered => "delivered",
        /// Taken back.
        Withdrawn => "withdrawn",
    }
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
        /// The promise; none for procedures without a limit.
        deadline: Option<Deadline>,
        /// Until when it must be handed over.
        step_due: Option<DateTime<FixedOffset>>,
    },
    /// Not taken in.
    Declined {
        /// Why.
        reason: String,
        /// Where the law says so.
        legal_basis: Option<String>,
    },
    /// A supplement was asked for.
    SupplementRequested {
        /// Why.
        reason: String,
        /// What is missing.
        items: Vec<SupplementItem>,
        /// Until when to answer.
        answer_by: Option<DateTime<FixedOffset>>,
        /// What is left of the clock; none where it does not run, is to restart, or had run out.
        left: Option<Span>,
    },
    /// Supplemented.
    Supplemented {
        /// A word to the officials.
        note: Option<String>,
        /// The new promise; none where no clock runs, or it had run out.
        deadline: Option<Deadline>,
        /// New due time of the step.
        step_due: Option<DateTime<FixedOffset>>,
    },
    /// Given to somebody.
    Assigned {
        /// The step.
        step: usize,
        /// To whom.
        assignee: AccountId,
    },
    /// Handed over.
    Forwarded {
        /// The step it is at now.
        to: usize,
        /// A word to the next.
        note: Option<String>,
        /// Due time of that step.
        step_due: Option<DateTime<FixedOffset>>,
    },
    /// Returned to an earlier step.
    SentBack {
        /// The step it is at now.
        to: usize,
        /// Why.
        reason: String,
        /// New due time of that step.
        step_due: Option<DateTime<FixedOffset>>,
    },
    /// Appraised.
    Proposed {
        /// The proposal.
        #[serde(flatten)]
        proposal: Proposal,
        /// The step it is at now.
        to: usize,
        /// Due time of that step.
        step_due: Option<DateTime<FixedOffset>>,
    },
    /// Signed.
    Approved {
        /// A word to the clerk.
        note: Option<String>,
        /// Until when it must be issued.
        step_due: Option<DateTime<FixedOffset>>,
    },
    /// Refused.
    Refused {
        /// Why.
        reason: String,
    },
    /// Issued.
    ResultIssued {
        /// Number of the document.
        number: String,
        /// The file.
        attachment: AttachmentId,
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
        reason: String,
    },
}

impl EventKind {
    /// Its name.
    #[must_use]
    pub const fn name(&self) -> EventName {
        match self {
            Self::Opened { .. } => EventName::Opened,
            Self::Revised { .. } => EventName::Revised,
            Self::Submitted { .. } => EventName::Submitted,
            Self::Received { .. } => EventName::Received,
            Self::Declined { .. } => EventName::Declined,
            Self::SupplementRequested { .. } => EventName::SupplementRequested,
            Self::Supplemented { .. } => EventName::Supplemented,
            Self::Assigned { .. } => EventName::Assigned,
            Self::Forwarded { .. } => EventName::Forwarded,
            Self::SentBack { .. } => EventName::SentBack,
            Self::Proposed { .. } => EventName::Proposed,
            Self::Approved { .. } => EventName::Approved,
            Self::Refused { .. } => EventName::Refused,
            Self::ResultIssued { .. } => EventName::ResultIssued,
            Self::Delivered { .. } => EventName::Delivered,
            Self::Withdrawn { .. } => EventName::Withdrawn,
        }
    }

    /// The reason given, where the event has one.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Declined { reason, .. }
            | Self::SupplementRequested { reason, .. }
            | Self::SentBack { reason, .. }
            | Self::Refused { reason }
            | Self::Withdrawn { reason } => Some(reason),
            Self::Proposed { proposal, .. } => Some(&proposal.text),
            Self::Opened { .. }
            | Self::Revised { .. }
            | Self::Submitted { .. }
            | Self::Received { .. }
            | Self::Supplemented { .. }
            | Self::Assigned { .. }
            | Self::Forwarded { .. }
            | Self::Approved { .. }
            | Self::ResultIssued { .. }
            | Self::Delivered { .. } => None,
        }
    }
}

impl EventName {
    /// A line for the timeline in Vietnamese, without any name of a person.
    #[must_use]
    pub const fn text_vi(self) -> &'static str {
        match self {
            Self::Opened => "Bắt đầu soạn hồ sơ",
            Self::Revised => "Sửa thông tin nộp hồ sơ",
            Self::Submitted => "Nộp hồ sơ",
            Self::Received => "Tiếp nhận hồ sơ, hẹn trả kết quả",
            Self::Declined => "Từ chối tiếp nhận hồ sơ",
            Self::SupplementRequested => "Yêu cầu bổ sung, hoàn thiện hồ sơ",
            Self::Supplemented => "Bổ sung hồ sơ",
            Self::Assigned => "Phân công xử lý",
            Self::Forwarded => "Chuyển bước tiếp theo",
            Self::SentBack => "Trả lại bước trước",
            Self::Proposed => "Thẩm định xong, trình đề xuất",
            Self::Approved => "Ký duyệt",
            Self::Refused => "Từ chối giải quyết",
            Self::ResultIssued => "Phát hành kết quả",
            Self::Delivered => "Trả kết quả",
            Self::Withdrawn => "Rút hồ sơ",
        }
    }

    /// Whether the applicant and the public see it: not the inner ways of the agency.
    #[must_use]
    pub const fn is_public(self) -> bool {
        match self {
            Self::Submitted
            | Self::Received
            | Self::Declined
            | Self::SupplementRequested
            | Self::Supplemented
            | Self::Forwarded
            | Self::Approved
            | Self::Refused
            | Self::ResultIssued
            | Self::Delivered
            | Self::Withdrawn => true,
            Self::Opened | Self::Revised | Self::Assigned | Self::SentBack | Self::Proposed => false,
        }
    }
}
