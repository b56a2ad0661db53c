//! "Thông báo dừng giải quyết hồ sơ": form 05 of 2025; the set of 2018 has none.

use serde::{Deserialize, Serialize};

use crate::{Contact, Form, Head, Moment, Party, Printable};

/// Form 05: the handling of a dossier is stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TerminationSlip {
    /// What every paper has.
    pub head: Head,
    /// Who is told.
    pub recipient: Party,
    /// Name of the procedure.
    pub content: String,
    /// When the dossier was received.
    pub received_at: Option<Moment>,
    /// The step at which it is stopped.
    pub stage: Option<String>,
    /// Why. May have several lines.
    pub reason: String,
    /// Rule that it rests on.
    pub legal_basis: Option<String>,
    /// What was paid and what becomes of it; none where nothing was paid.
    pub money: Option<String>,
    /// Where to ask.
    #[serde(default)]
    pub contact: Contact,
    /// Name of the head of the agency, who signs.
    pub official: Option<String>,
}

impl Printable for TerminationSlip {
    const FORM: Form = Form::Termination;

    fn head(&self) -> &Head {
        &self.head
    }
}
