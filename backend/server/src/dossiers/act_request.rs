//! What a caller asks to be done to a dossier.

use chrono::NaiveDate;
use domain::{
    dossier::{ActionKind, Cause, ProposalOutcome, ReasonCode},
    terms::Delivery,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// One thing that is wrong with a dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Defect {
    /// The component, if it is about one.
    #[schema(max_length = 60)]
    pub component: Option<String>,
    /// The answer of the form, if it is about one, by its place in `answers`: `/phan2/muc_dich`.
    #[schema(max_length = 200)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The reason of the list (`GET /reasons`) for a defect of a paper or of an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_code: Option<ReasonCode>,
    /// What is wrong with it, where that is not the reason of the whole request: in a request beside the words of the list, in an answer with them.
    #[schema(max_length = 2000)]
    pub reason: Option<String>,
    /// What would be right.
    #[schema(min_length = 1, max_length = 2000)]
    pub text: String,
}

/// Take an action. Which members belong to which action: see each.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActRequest {
    /// The action.
    pub action: ActionKind,
    /// Why: `decline`, `requestSupplement`, `sendBack`, `refuse`, `withdraw`, `pause`, `extend`, `apologize`, `transfer`, `terminate`,
    /// `correct`; with `confirmPayment` the ground of an exemption, with `requestPayment` why it is another
    /// amount than the fee rule's. In free words, alone or beside `reasonCode`.
    #[schema(min_length = 1, max_length = 2000)]
    pub reason: Option<String>,
    /// The reason of the list (`GET /reasons`), where one fits; with `propose` that of a proposal to refuse, which must have one.
    pub reason_code: Option<ReasonCode>,
    /// How many sets of the dossier (bộ) are taken in: `receive`; default: 1. Printed on form 01.
    #[schema(minimum = 1, maximum = 10)]
    pub sets: Option<u8>,
    /// The law behind it: `decline`, `extend`, `terminate`.
    #[schema(max_length = 500)]
    pub legal_basis: Option<String>,
    /// Everything that is wrong, at once: `requestSupplement`.
    #[schema(min_items = 1, max_items = 60)]
    pub items: Option<Vec<Defect>>,
    /// Working days for the answer: `consult`; `requestSupplement`, where absent as the process or the agency has it.
    #[schema(minimum = 1, maximum = 365)]
    pub answer_within_days: Option<u16>,
    /// The official who takes it: `assign`, and where wished `forward`.
    pub assignee: Option<Uuid>,
    /// Which of the steps that run at the same time: `assign`; absent: the first that the caller may give.
    #[schema(maximum = 60)]
    pub step: Option<u8>,
    /// A remark: `forward`, `approve`, `supplement`, `resume`, `notifyResult`.
    #[schema(max_length = 2000)]
    pub note: Option<String>,
    /// What is proposed: `propose`; at a step that is to say its opinion: whether it agrees.
    pub outcome: Option<ProposalOutcome>,
    /// The proposal, or the opinion, in words: `propose`.
    #[schema(max_length = 5000)]
    pub text: Option<String>,
    /// Number of the result document: `issueResult`.
    #[schema(min_length = 1, max_length = 60)]
    pub number: Option<String>,
    /// The result document, attached before with component `result`: `issueResult`, `sign`; the proof of an exemption or reduction
    /// (component `exemption`): `confirmPayment`, `requestPayment`.
    pub attachment_id: Option<Uuid>,
    /// Who took the result: `deliver`.
    #[schema(max_length = 200)]
    pub received_by: Option<String>,
    /// How it was handed over: `deliver`; default: as the applicant chose.
    pub how: Option<Delivery>,
    /// How much is owed, in đồng: `requestPayment`.
    #[schema(minimum = 1, maximum = 1_000_000_000_000_i64)]
    pub amount: Option<i64>,
    /// How many pieces, where it is paid by the piece: `requestPayment`.
    #[schema(minimum = 1, maximum = 100_000)]
    pub quantity: Option<u32>,
    /// What for: `requestPayment`.
    #[schema(min_length = 1, max_length = 500)]
    pub purpose: Option<String>,
    /// Number of the receipt: `confirmPayment`, where it was paid.
    #[schema(min_length = 1, max_length = 60)]
    pub receipt: Option<String>,
    /// The unit or person that is asked, as people call it: `consult`; with `agency` its name where this is absent.
    #[schema(min_length = 1, max_length = 200)]
    pub whom: Option<String>,
    /// What it is asked: `consult`.
    #[schema(min_length = 1, max_length = 2000)]
    pub question: Option<String>,
    /// Which opinion came, its place in `consults` from 0: `answerConsult`.
    #[schema(maximum = 1000)]
    pub consult: Option<u16>,
    /// What the opinion says: `answerConsult`.
    #[schema(min_length = 1, max_length = 2000)]
    pub answer: Option<String>,
    /// Why it is put aside: `pause`.
    pub cause: Option<Cause>,
    /// The new last day, a working day after the present one: `extend`, `apologize`.
    pub until: Option<NaiveDate>,
    /// Code of the agency whose matter it is: `transfer`; of that which is asked and answers here: `consult`.
    #[schema(max_length = 40)]
    pub agency: Option<String>,
    /// Files of the dossier that the agency is shown: `consult`.
    #[schema(max_items = 50)]
    pub attachments: Option<Vec<Uuid>>,
}

impl ActRequest {
    /// An action that takes no members.
    #[must_use]
    pub const fn plain(action: ActionKind) -> Self {
        Self {
            action,
            reason: None,
            reason_code: None,
            sets: None,
            legal_basis: None,
            items: None,
            answer_within_days: None,
            assignee: None,
            step: None,
            note: None,
            outcome: None,
            text: None,
            number: None,
            attachment_id: None,
            received_by: None,
            how: None,
            amount: None,
            quantity: None,
            purpose: None,
            receipt: None,
            whom: None,
            question: None,
            consult: None,
            answer: None,
            cause: None,
            until: None,
            agency: None,
            attachments: None,
        }
    }
}
