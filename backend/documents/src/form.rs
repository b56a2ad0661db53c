//! Which form a paper is, and what each set of forms calls it. A bare number says nothing: the control sheet is form 05 of the circular of
//! 2018 and form 06 of that of 2025.

use serde::{Deserialize, Serialize};

use crate::Date;

/// A paper of the desk, by what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Receipt and appointment.
    Receipt,
    /// Request to complete the dossier.
    Supplement,
    /// Refusal to take it in.
    Refusal,
    /// Apology and new day.
    Apology,
    /// Notice that it is stopped.
    Termination,
    /// Who handed it to whom, and when.
    Control,
    /// The book of the year.
    Register,
    /// A letter without a form.
    Letter,
}

/// The circular whose forms a paper follows. Names of the forms: Thông tư 01/2018/TT-VPCP, annex; Thông tư 03/2025/TT-VPCP, Annex I.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum FormSet {
    /// Thông tư 03/2025/TT-VPCP, in force.
    #[default]
    #[serde(rename = "03/2025/TT-VPCP")]
    Circular2025,
    /// Thông tư 01/2018/TT-VPCP, for reprints of older papers.
    #[serde(rename = "01/2018/TT-VPCP")]
    Circular2018,
}

impl FormSet {
    /// Every set, the newest first.
    pub const ALL: [Self; 2] = [Self::Circular2025, Self::Circular2018];

    /// The set that a paper of a day follows, however often it is printed again: that of 2025 from the day on which desks work by Nghị định
    /// 118/2025/NĐ-CP, 1 July 2025.
    #[must_use]
    pub fn on(day: Date) -> Self {
        if (day.year, day.month) < (2025, 7) { Self::Circular2018 } else { Self::Circular2025 }
    }

    /// Number of the circular, as printed.
    #[must_use]
    pub const fn circular(self) -> &'static str {
        match self {
            Self::Circular2025 => "03/2025/TT-VPCP",
            Self::Circular2018 => "01/2018/TT-VPCP",
        }
    }

    /// Short name, for programs: stands with the number of the form among the keywords of the PDF ("TT03_2025/06").
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Circular2025 => "TT03_2025",
            Self::Circular2018 => "TT01_2018",
        }
    }

    /// Number of the form in this set; none where the set has no such form.
    #[must_use]
    pub const fn number(self, form: Form) -> Option<&'static str> {
        match (form, self) {
            (Form::Receipt, _) => Some("01"),
            (Form::Supplement, _) => Some("02"),
            (Form::Refusal, _) => Some("03"),
            (Form::Apology, _) => Some("04"),
            (Form::Termination, Self::Circular2025) | (Form::Control, Self::Circular2018) => Some("05"),
            (Form::Control, Self::Circular2025) | (Form::Register, Self::Circular2018) => Some("06"),
            (Form::Register, Self::Circular2025) => Some("07"),
            (Form::Termination, Self::Circular2018) | (Form::Letter, _) => None,
        }
    }

    /// Title of the form in this set; a letter brings its own.
    #[must_use]
    pub const fn title(self, form: Form) -> &'static str {
        match (form, self) {
            (Form::Receipt, _) => "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
            (Form::Supplement, _) => "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
            (Form::Refusal, _) => "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
            (Form::Apology, Self::Circular2025) => "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
            (Form::Apology, Self::Circular2018) => "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
            (Form::Termination, _) => "Thông báo dừng giải quyết hồ sơ",
            (Form::Control, _) => "Phiếu kiểm soát quá trình giải quyết hồ sơ",
            (Form::Register, _) => "Sổ theo dõi hồ sơ",
            (Form::Letter, _) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_follows_the_set_of_its_day() {
        let on = |year, month, day| FormSet::on(Date { year, month, day });
        assert_eq!((on(2025, 6, 30), on(2025, 7, 1)), (FormSet::Circular2018, FormSet::Circular2025));
        assert_eq!((on(2024, 12, 31), on(2026, 1, 1)), (FormSet::Circular2018, FormSet::Circular2025));
    }
}
