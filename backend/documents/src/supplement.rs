//! "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ": form 02 of both circulars.

use serde::{Deserialize, Serialize};

use crate::{Contact, Date, Form, Head, Party, Printable};

/// One thing to complete or correct.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SupplementItem {
    /// Name of the paper concerned; none for a remark on the dossier as a whole.
    pub component: Option<String>,
    /// What to do. May have several lines.
    pub text: String,
}

/// Form 02, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ" (Thông tư 03/2025/TT-VPCP; form 02 of Thông tư 01/2018/TT-VPCP as well).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SupplementSlip {
    /// What every paper has.
    pub head: Head,
    /// Whom it is addressed to.
    pub recipient: Party,
    /// Name of the procedure.
    pub content: String,
    /// Which request it is, counted from 1. More than one is against the rule (Nghị định 63/2010/NĐ-CP art. 20.4): shown when given.
    pub round: Option<u32>,
    /// What to complete.
    pub items: Vec<SupplementItem>,
    /// Reason ("lý do"). May have several lines.
    pub reason: String,
    /// Last day for the answer.
    pub answer_by: Option<Date>,
    /// Where to ask.
    #[serde(default)]
    pub contact: Contact,
    /// Name under "NGƯỜI HƯỚNG DẪN".
    pub official: Option<String>,
}

impl Printable for SupplementSlip {
    const FORM: Form = Form::Supplement;

    fn head(&self) -> &Head {
        &self.head
    }
}
