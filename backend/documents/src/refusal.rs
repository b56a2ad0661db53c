//! "Phiếu từ chối tiếp nhận giải quyết hồ sơ": form 03 of both circulars.

use serde::{Deserialize, Serialize};

use crate::{Contact, Form, Head, Party, Printable};

/// Form 03, "Phiếu từ chối tiếp nhận giải quyết hồ sơ" (Thông tư 03/2025/TT-VPCP; form 03 of Thông tư 01/2018/TT-VPCP as well).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RefusalSlip {
    /// What every paper has.
    pub head: Head,
    /// Who handed it in.
    pub recipient: Party,
    /// Name of the procedure.
    pub content: String,
    /// Agency that would decide ("cơ quan giải quyết"), if not the issuing unit.
    pub competent_agency: Option<String>,
    /// Reason. May have several lines.
    pub reason: String,
    /// Rule the refusal rests on.
    pub legal_basis: Option<String>,
    /// Where to ask.
    #[serde(default)]
    pub contact: Contact,
    /// Name under "NGƯỜI TỪ CHỐI".
    pub official: Option<String>,
    /// Whether the submitter signs too.
    pub submitter_signs: bool,
}

impl Printable for RefusalSlip {
    const FORM: Form = Form::Refusal;

    fn head(&self) -> &Head {
        &self.head
    }
}
