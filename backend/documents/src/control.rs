//! "Phiếu kiểm soát quá trình giải quyết hồ sơ": form 06 of 2025, form 05 of 2018. Goes with the dossier from hand to hand.

use serde::{Deserialize, Serialize};

use crate::{Form, Head, Moment, Printable, RegisterEntry};

/// How a step stood to its due time when it handed the dossier on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Timeliness {
    /// "Trước hạn": on a day before the due day.
    Early,
    /// "Đúng hạn": on the due day, in time.
    OnTime,
    /// "Quá hạn".
    Late,
}

/// Who gives or takes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Holder {
    /// The unit (bộ phận, phòng), or the applicant.
    pub unit: String,
    /// Name under the signature.
    pub person: Option<String>,
}

/// The dossier goes from one hand to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Handover {
    /// "Giao".
    pub from: Holder,
    /// "Nhận".
    pub to: Holder,
    /// When.
    pub at: Moment,
    /// "Kết quả giải quyết hồ sơ": whether the giver kept the time of his step; none where the step has none.
    pub timeliness: Option<Timeliness>,
    /// "Ghi chú".
    pub note: Option<String>,
}

/// The control sheet. Rows and columns: as printed by Hà Tĩnh, Phú Yên and Ninh Thuận; the two parts: as Thanh Hóa has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ControlSheet {
    /// What every paper has.
    pub head: Head,
    /// "Kèm theo hồ sơ của".
    pub applicant: String,
    /// Name of the procedure.
    pub content: String,
    /// When it was received.
    pub received_at: Option<Moment>,
    /// Promised moment.
    pub due_at: Option<Moment>,
    /// "Cơ quan (bộ phận) giải quyết hồ sơ".
    pub agency: String,
    /// "Cơ quan phối hợp giải quyết hồ sơ".
    pub partners: Option<String>,
    /// Entry in the register book.
    pub register: Option<RegisterEntry>,
    /// "I. Giao hồ sơ": every hand-over on the way to the result.
    pub handovers: Vec<Handover>,
    /// "II. Nhận kết quả": the result back to the desk and to the applicant.
    pub returns: Vec<Handover>,
    /// Still on its way: an empty row follows, to be filled in by hand.
    pub open: bool,
}

impl Printable for ControlSheet {
    const FORM: Form = Form::Control;

    fn head(&self) -> &Head {
        &self.head
    }
}
