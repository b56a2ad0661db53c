//! A letter of an agency: a result document that has no form of its own.

use serde::{Deserialize, Serialize};

use crate::{Form, Head, Printable};

/// A plain letter of an agency: a result document without a form of its own, or a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Letter {
    /// What every paper has.
    pub head: Head,
    /// Title, printed in bold.
    pub title: String,
    /// Text, one entry a paragraph.
    pub paragraphs: Vec<String>,
    /// Name under the signature.
    pub signed_by: Option<String>,
}

impl Printable for Letter {
    const FORM: Form = Form::Letter;

    fn head(&self) -> &Head {
        &self.head
    }
}
