//! "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", in 2018 "Phiếu xin lỗi và hẹn lại ngày trả kết quả": form 04.

use serde::{Deserialize, Serialize};

use crate::{Contact, Form, Head, Moment, Party, Printable};

/// Form 04: an agency that is late apologises and appoints a new day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ApologySlip {
    /// What every paper has.
    pub head: Head,
    /// Who is apologised to.
    pub recipient: Party,
    /// Name of the procedure.
    pub content: String,
    /// When the dossier was received.
    pub received_at: Moment,
    /// The day promised before.
    pub due_at: Moment,
    /// Why it is late. May have several lines.
    pub reason: String,
    /// The new day.
    pub new_due_at: Moment,
    /// Where to ask.
    #[serde(default)]
    pub contact: Contact,
    /// Name of the head of the agency, who signs.
    pub official: Option<String>,
}

impl Printable for ApologySlip {
    const FORM: Form = Form::Apology;

    fn head(&self) -> &Head {
        &self.head
    }
}
