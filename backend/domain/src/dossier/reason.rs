//! Why something is done to a dossier: reasons from a list, so that they can be counted, with free words beside them.

use serde::{Deserialize, Serialize};

use super::{EventKind, MAX_TEXT, Refusal, RefusalCode, Settlement};
use crate::macros::text_enum;

text_enum! {
    /// What a reason is given for.
    pub enum ReasonUse {
        /// Not taking in.
        Decline => "decline",
        /// Asking for a supplement, as a whole.
        RequestSupplement => "requestSupplement",
        /// One defect of a paper.
        PaperDefect => "paperDefect",
        /// One defect of an answer of the form.
        AnswerDefect => "answerDefect",
        /// Returning to the previous step.
        SendBack => "sendBack",
        /// Proposing to refuse.
        Propose => "propose",
        /// Refusing what was asked for.
        Refuse => "refuse",
        /// Taking the dossier back.
        Withdraw => "withdraw",
        /// Putting aside.
        Pause => "pause",
        /// The longer time of a law.
        Extend => "extend",
        /// Being late.
        Apologize => "apologize",
        /// Passing to another agency.
        Transfer => "transfer",
        /// Stopping.
        Terminate => "terminate",
        /// Correcting a result.
        Correct => "correct",
        /// Not having to pay.
        WaivePayment => "waivePayment",
        /// Asking for another amount than the fee rule says.
        ChangeAmount => "changeAmount",
        /// Deciding about an appointment after the calendar changed.
        Reschedule => "reschedule",
        /// Moving to another version of the process.
        ChangeProcess => "changeProcess",
    }
}

text_enum! {
    /// A reason of the list.
    pub enum ReasonCode {
        /// Not this agency's matter.
        NotCompetent => "notCompetent",
        /// Not one of those who may apply.
        NotEligible => "notEligible",
        /// Taken in before.
        Duplicate => "duplicate",
        /// No published procedure.
        NotPublished => "notPublished",
        /// Papers are missing.
        PapersMissing => "papersMissing",
        /// Papers are not in order.
        PapersNotInOrder => "papersNotInOrder",
        /// The form is incomplete or wrong.
        AnswersNotInOrder => "answersNotInOrder",
        /// The paper is not there.
        NotThere => "notThere",
        /// Cannot be read.
        Unreadable => "unreadable",
        /// Pages are missing.
        PagesMissing => "pagesMissing",
        /// Not signed.
        Unsigned => "unsigned",
        /// No longer valid.
        Expired => "expired",
        /// Not on the prescribed form.
        WrongForm => "wrongForm",
        /// Does not agree with the form or with other papers.
        Mismatch => "mismatch",
        /// A copy without certification.
        NotCertified => "notCertified",
        /// Not answered.
        NotAnswered => "notAnswered",
        /// Answered wrongly.
        WrongAnswer => "wrongAnswer",
        /// The proposal lacks grounds.
        GroundsLacking => "groundsLacking",
        /// The draft of the result is wrong.
        DraftWrong => "draftWrong",
        /// To be verified first.
        ToBeVerified => "toBeVerified",
        /// The conditions are not met.
        ConditionsNotMet => "conditionsNotMet",
        /// Papers without legal force.
        PapersInvalid => "papersInvalid",
        /// Untrue statements.
        UntrueStatement => "untrueStatement",
        /// No longer needed.
        NoLongerNeeded => "noLongerNeeded",
        /// Filed for the wrong procedure or at the wrong agency.
        FiledByMistake => "filedByMistake",
        /// To be filed anew.
        ToBeFiledAnew => "toBeFiledAnew",
        /// The system failed.
        SystemIncident => "systemIncident",
        /// The tax office sets what is owed.
        TaxAuthority => "taxAuthority",
        /// Another agency has the papers.
        PapersElsewhere => "papersElsewhere",
        /// The applicant has something to do.
        ApplicantActs => "applicantActs",
        /// Posted for objections.
        PublicNotice => "publicNotice",
        /// Verification that a law foresees.
        VerificationByLaw => "verificationByLaw",
        /// A complex case.
        ComplexCase => "complexCase",
        /// The opinion of another agency is late.
        OpinionLate => "opinionLate",
        /// Too many dossiers.
        Workload => "workload",
        /// Another agency's matter.
        OtherCompetence => "otherCompetence",
        /// The applicant did not answer in time.
        ApplicantSilent => "applicantSilent",
        /// The applicant did not pay in time.
        NotPaid => "notPaid",
        /// The applicant did not complete in time what was his to do.
        NotCompleted => "notCompleted",
        /// An authority decided so.
        AuthorityDecision => "authorityDecision",
        /// A dispute is being settled.
        Dispute => "dispute",
        /// The applicant asked for it.
        OnRequest => "onRequest",
        /// The result says something wrong.
        ResultWrong => "resultWrong",
        /// The result was lost.
        ResultLost => "resultLost",
        /// The result was issued against the rules.
        ResultUnlawful => "resultUnlawful",
        /// A child.
        Child => "child",
        /// A poor household.
        PoorHousehold => "poorHousehold",
        /// An elderly person.
        Elderly => "elderly",
        /// A disabled person.
        Disabled => "disabled",
        /// A person with merit to the revolution.
        Merit => "merit",
        /// An ethnic minority in a commune of special difficulty.
        EthnicMinority => "ethnicMinority",
        /// Another exemption or reduction by law.
        ByLaw => "byLaw",
        /// Filed online.
        FiledOnline => "filedOnline",
        /// The amount of the province.
        ProvincialAmount => "provincialAmount",
        /// The tax office has told what is owed.
        TaxNotice => "taxNotice",
        /// Days off or working days were decided anew.
        WorkingDaysDecided => "workingDaysDecided",
        /// The agency works other hours.
        HoursChanged => "hoursChanged",
        /// The calendar had been entered wrongly.
        CalendarWrong => "calendarWrong",
        /// Another process was approved.
        ProcessApproved => "processApproved",
        /// The rules of the law changed.
        LawChanged => "lawChanged",
        /// Units or tasks were arranged anew.
        UnitsArranged => "unitsArranged",
        /// The process had been set up wrongly.
        ProcessWrong => "processWrong",
        /// None of the list: in free words alone.
        Other => "other",
    }
}

/// What the list says of a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReasonWords {
    /// In Vietnamese, a whole sentence: it is told to the applicant and printed.
    pub vi: &'static str,
    /// In English, for officials who read English.
    pub en: &'static str,
    /// What would put it right, for a defect.
    pub remedy: Option<&'static str>,
    /// Where the law says so, where one rule stands behind it.
    pub source: Option<&'static str>,
}

impl ReasonCode {
    /// What it is given for.
    #[must_use]
    pub const fn uses(self) -> &'static [ReasonUse] {
        use ReasonUse as U;
        match self {
            Self::NotCompetent | Self::NotEligible | Self::Duplicate | Self::NotPublished => &[U::Decline],
            Self::PapersMissing | Self::PapersNotInOrder | Self::AnswersNotInOrder => &[U::RequestSupplement],
            Self::NotThere
            | Self::Unreadable
            | Self::PagesMissing
            | Self::Unsigned
            | Self::Expired
            | Self::WrongForm
            | Self::NotCertified => &[U::PaperDefect],
            Self::Mismatch => &[U::PaperDefect, U::AnswerDefect, U::SendBack],
            Self::NotAnswered | Self::WrongAnswer => &[U::AnswerDefect],
            Self::GroundsLacking | Self::DraftWrong => &[U::SendBack],
            Self::ToBeVerified => &[U::SendBack, U::Apologize],
            Self::ConditionsNotMet | Self::PapersInvalid | Self::UntrueStatement => &[U::Propose, U::Refuse],
            Self::NoLongerNeeded | Self::FiledByMistake | Self::ToBeFiledAnew => &[U::Withdraw],
            Self::SystemIncident => &[U::Pause, U::Apologize],
            Self::TaxAuthority | Self::PapersElsewhere | Self::ApplicantActs | Self::PublicNotice => &[U::Pause],
            Self::VerificationByLaw | Self::ComplexCase => &[U::Extend],
            Self::OpinionLate | Self::Workload => &[U::Apologize],
            Self::OtherCompetence => &[U::Transfer],
            Self::ApplicantSilent
            | Self::NotPaid
            | Self::NotCompleted
            | Self::AuthorityDecision
            | Self::Dispute
            | Self::OnRequest => &[U::Terminate],
            Self::ResultWrong | Self::ResultLost | Self::ResultUnlawful => &[U::Correct],
            Self::Child
            | Self::PoorHousehold
            | Self::Elderly
            | Self::Disabled
            | Self::Merit
            | Self::EthnicMinority
            | Self::ByLaw => &[U::WaivePayment, U::ChangeAmount],
            Self::FiledOnline | Self::ProvincialAmount | Self::TaxNotice => &[U::ChangeAmount],
            Self::WorkingDaysDecided | Self::HoursChanged | Self::CalendarWrong => &[U::Reschedule],
            Self::ProcessApproved | Self::LawChanged | Self::UnitsArranged | Self::ProcessWrong => &[U::ChangeProcess],
            Self::Other => ReasonUse::ALL,
        }
    }

    /// Whether it can be given for this.
    #[must_use]
    pub fn is_for(self, what: ReasonUse) -> bool {
        self.uses().contains(&what)
    }

    /// Whether a ground of exemption or reduction that only a paper proves; a person's age stands in the dossier.
    #[must_use]
    pub const fn is_proved_by_paper(self) -> bool {
        matches!(self, Self::PoorHousehold | Self::Disabled | Self::Merit | Self::EthnicMinority | Self::ByLaw)
    }

    /// What the list says of it.
    #[must_use]
    pub const fn words(self) -> ReasonWords {
        match self {
            Self::NotCompetent => by(
                "Thủ tục không thuộc thẩm quyền giải quyết của cơ quan này.",
                "The procedure is not within this agency's competence.",
                "Nghị định 61/2018/NĐ-CP, Điều 17",
            ),
            Self::NotEligible => by(
                "Người nộp không thuộc đối tượng thực hiện thủ tục.",
                "The applicant is not one of those who may apply.",
                "Nghị định 61/2018/NĐ-CP, Điều 17",
            ),
            Self::Duplicate => {
                just("Hồ sơ trùng với hồ sơ đã được tiếp nhận trước đó.", "The same dossier was taken in before.")
            }
            Self::NotPublished => by(
                "Nội dung đề nghị không thuộc danh mục thủ tục hành chính đã công bố.",
                "What is asked for is no published procedure.",
                "Nghị định 61/2018/NĐ-CP, Điều 5",
            ),
            Self::PapersMissing => by(
                "Hồ sơ chưa đầy đủ giấy tờ theo quy định.",
                "Papers that the procedure asks for are missing.",
                "Nghị định 61/2018/NĐ-CP, Điều 17",
            ),
            Self::PapersNotInOrder => {
                by("Hồ sơ có giấy tờ chưa hợp lệ.", "Papers are not in order.", "Nghị định 61/2018/NĐ-CP, Điều 17")
            }
            Self::AnswersNotInOrder => by(
                "Thông tin kê khai chưa đầy đủ hoặc chưa chính xác.",
                "The form is incomplete or not correct.",
                "Nghị định 61/2018/NĐ-CP, Điều 17",
            ),
            Self::NotThere => {
                defect("Chưa có giấy tờ này trong hồ sơ.", "The paper is missing.", "Hãy bổ sung giấy tờ này.")
            }
            Self::Unreadable => defect(
                "Ảnh chụp bị mờ, không đọc được.",
                "The image is blurred and cannot be read.",
                "Hãy chụp lại ở nơi đủ sáng, rõ cả bốn góc.",
            ),
            Self::PagesMissing => {
                defect("Giấy tờ thiếu trang.", "Pages are missing.", "Hãy gửi đủ các trang theo thứ tự.")
            }
            Self::Unsigned => defect(
                "Chưa ký hoặc chưa ghi rõ họ tên.",
                "Signature or name is missing.",
                "Hãy ký, ghi rõ họ tên rồi gửi lại.",
            ),
            Self::Expired => defect("Giấy tờ đã hết hạn.", "The paper is no longer valid.", "Hãy gửi giấy tờ còn hạn."),
            Self::WrongForm => {
                defect("Không đúng mẫu quy định.", "Not on the prescribed form.", "Hãy dùng mẫu kèm theo thủ tục.")
            }
            Self::Mismatch => defect(
                "Thông tin trong hồ sơ chưa khớp nhau.",
                "What the dossier says does not agree.",
                "Hãy kiểm tra và sửa lại cho khớp.",
            ),
            Self::NotCertified => defect(
                "Bản sao chưa được chứng thực.",
                "The copy is not certified.",
                "Hãy nộp bản sao chứng thực hoặc mang bản chính để đối chiếu.",
            ),
            Self::NotAnswered => {
                defect("Chưa kê khai mục này.", "This was not filled in.", "Hãy kê khai đầy đủ mục này.")
            }
            Self::WrongAnswer => defect(
                "Thông tin kê khai chưa chính xác.",
                "What was filled in is not correct.",
                "Hãy sửa lại cho đúng với giấy tờ.",
            ),
            Self::GroundsLacking => just("Đề xuất chưa nêu đủ căn cứ.", "The proposal lacks grounds."),
            Self::DraftWrong => {
                just("Dự thảo kết quả có sai sót về thông tin.", "The draft of the result has mistakes.")
            }
            Self::ToBeVerified => just("Hồ sơ cần xác minh thêm.", "The dossier needs to be verified further."),
            Self::ConditionsNotMet => by(
                "Hồ sơ không đủ điều kiện giải quyết theo quy định của pháp luật.",
                "The conditions of the law are not met.",
                "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 8",
            ),
            Self::PapersInvalid => {
                just("Giấy tờ trong hồ sơ không có giá trị pháp lý.", "Papers of the dossier have no legal force.")
            }
            Self::UntrueStatement => just("Thông tin kê khai không đúng sự thật.", "What was stated is not true."),
            Self::NoLongerNeeded => just("Không còn nhu cầu giải quyết thủ tục.", "The procedure is no longer needed."),
            Self::FiledByMistake => {
                just("Nộp nhầm thủ tục hoặc nhầm cơ quan.", "Filed for the wrong procedure or at the wrong agency.")
            }
            Self::ToBeFiledAnew => just("Cần sửa lại thông tin và nộp hồ sơ khác.", "To be corrected and filed anew."),
            Self::SystemIncident => {
                by("Hệ thống gặp sự cố, chưa thể xử lý hồ sơ.", "The system failed.", "Nghị định 301/2026/NĐ-CP")
            }
            Self::TaxAuthority => {
                just("Chờ cơ quan thuế xác định nghĩa vụ tài chính.", "The tax office has yet to set what is owed.")
            }
            Self::PapersElsewhere => {
                just("Chờ cơ quan khác trả lại hồ sơ, tài liệu.", "Another agency has the papers.")
            }
            Self::ApplicantActs => just(
                "Chờ người nộp hồ sơ hoàn thành việc phải tự thực hiện.",
                "The applicant has something to complete.",
            ),
            Self::PublicNotice => {
                just("Đang niêm yết, đăng tin để lấy ý kiến theo quy định.", "Posted for objections, as the law asks.")
            }
            Self::VerificationByLaw => just("Hồ sơ phải xác minh theo quy định.", "The law asks for a verification."),
            Self::ComplexCase => just("Hồ sơ có tình tiết phức tạp.", "The case is complex."),
            Self::OpinionLate => {
                just("Cơ quan phối hợp chưa có ý kiến đúng thời hạn.", "The opinion of another agency is late.")
            }
            Self::Workload => just(
                "Số lượng hồ sơ tăng đột biến, cơ quan chưa giải quyết kịp.",
                "There are suddenly more dossiers than the agency can handle.",
            ),
            Self::OtherCompetence => by(
                "Hồ sơ thuộc thẩm quyền giải quyết của cơ quan khác.",
                "The matter is another agency's.",
                "Nghị định 61/2018/NĐ-CP, Điều 17",
            ),
            Self::ApplicantSilent => by(
                "Đã hết thời hạn bổ sung mà cơ quan chưa nhận được hồ sơ bổ sung.",
                "The applicant did not supplement the dossier in time.",
                "Thông tư 03/2025/TT-VPCP",
            ),
            Self::NotPaid => by(
                "Đã hết thời hạn mà người nộp hồ sơ chưa thực hiện nghĩa vụ tài chính.",
                "The applicant did not pay in time.",
                "Thông tư 03/2025/TT-VPCP",
            ),
            Self::NotCompleted => by(
                "Đã hết thời hạn mà người nộp hồ sơ chưa hoàn thành việc phải tự thực hiện.",
                "The applicant did not complete in time what was his to do.",
                "Thông tư 03/2025/TT-VPCP",
            ),
            Self::AuthorityDecision => just(
                "Có quyết định của cơ quan có thẩm quyền về việc dừng giải quyết.",
                "An authority decided to stop it.",
            ),
            Self::Dispute => just(
                "Có tranh chấp đang được cơ quan có thẩm quyền giải quyết.",
                "A dispute is being settled by an authority.",
            ),
            Self::OnRequest => by(
                "Người nộp đề nghị dừng giải quyết hồ sơ.",
                "The applicant asked to stop it.",
                "Thông tư 03/2025/TT-VPCP",
            ),
            Self::ResultWrong => by(
                "Kết quả có sai sót về thông tin.",
                "The result says something wrong.",
                "Nghị định 61/2018/NĐ-CP, Điều 21",
            ),
            Self::ResultLost => by(
                "Kết quả bị mất trước khi trả.",
                "The result was lost before it was handed over.",
                "Nghị định 61/2018/NĐ-CP, Điều 21",
            ),
            Self::ResultUnlawful => by(
                "Kết quả được cấp không đúng quy định.",
                "The result was issued against the rules.",
                "Nghị định 61/2018/NĐ-CP, Điều 21",
            ),
            Self::Child => exempt("Người nộp là trẻ em.", "The applicant is a child."),
            Self::PoorHousehold => exempt("Người nộp thuộc hộ nghèo.", "The applicant belongs to a poor household."),
            Self::Elderly => exempt("Người nộp là người cao tuổi.", "The applicant is elderly."),
            Self::Disabled => exempt("Người nộp là người khuyết tật.", "The applicant is disabled."),
            Self::Merit => {
                exempt("Người nộp là người có công với cách mạng.", "The applicant has merit to the revolution.")
            }
            Self::EthnicMinority => exempt(
                "Người nộp là đồng bào dân tộc thiểu số ở xã có điều kiện kinh tế - xã hội đặc biệt khó khăn.",
                "The applicant belongs to an ethnic minority in a commune of special difficulty.",
            ),
            Self::ByLaw => exempt(
                "Thuộc trường hợp khác được miễn, giảm theo quy định của pháp luật.",
                "Another exemption or reduction by law.",
            ),
            Self::FiledOnline => by(
                "Giảm phí, lệ phí khi nộp hồ sơ trực tuyến.",
                "Reduced because it was filed online.",
                "Thông tư 117/2026/TT-BTC",
            ),
            Self::ProvincialAmount => by(
                "Mức thu do Hội đồng nhân dân cấp tỉnh quy định.",
                "The amount is set by the provincial council.",
                "Luật Phí và lệ phí 97/2015/QH13",
            ),
            Self::TaxNotice => {
                just("Theo thông báo nghĩa vụ tài chính của cơ quan thuế.", "As the tax office has notified.")
            }
            Self::WorkingDaysDecided => by(
                "Cơ quan có thẩm quyền quyết định lại ngày nghỉ, ngày làm việc.",
                "An authority decided anew which days are working days.",
                "Bộ luật Lao động 45/2019/QH14, Điều 112",
            ),
            Self::HoursChanged => just("Cơ quan thay đổi giờ làm việc.", "The agency changed its working hours."),
            Self::CalendarWrong => just(
                "Lịch làm việc đã nhập trước đây chưa đúng, nay được sửa lại.",
                "The calendar had been entered wrongly and was put right.",
            ),
            Self::ProcessApproved => by(
                "Quy trình nội bộ mới đã được phê duyệt, thay thế quy trình cũ.",
                "A new internal process was approved in place of the old one.",
                "Thông tư 01/2018/TT-VPCP, Điều 8",
            ),
            Self::LawChanged => just(
                "Quy định của pháp luật về trình tự, thời hạn giải quyết đã thay đổi.",
                "The law on the steps or the time of the procedure changed.",
            ),
            Self::UnitsArranged => just(
                "Đơn vị hoặc phân công nhiệm vụ của cơ quan được sắp xếp lại.",
                "Units or tasks of the agency were arranged anew.",
            ),
            Self::ProcessWrong => just(
                "Quy trình đã thiết lập trước đây chưa đúng với quy trình được phê duyệt.",
                "The process had been set up otherwise than it was approved.",
            ),
            Self::Other => just("Lý do khác.", "Another reason."),
        }
    }
}

const fn just(vi: &'static str, en: &'static str) -> ReasonWords {
    ReasonWords { vi, en, remedy: None, source: None }
}

const fn by(vi: &'static str, en: &'static str, source: &'static str) -> ReasonWords {
    ReasonWords { vi, en, remedy: None, source: Some(source) }
}

const fn defect(vi: &'static str, en: &'static str, remedy: &'static str) -> ReasonWords {
    ReasonWords { vi, en, remedy: Some(remedy), source: None }
}

const fn exempt(vi: &'static str, en: &'static str) -> ReasonWords {
    by(vi, en, "Luật Phí và lệ phí 97/2015/QH13, Điều 10")
}

/// Why, as it is told: the sentence of the list and the free words, put together once, so that a later change of the list does not
/// change what was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// The words.
    #[serde(rename = "reason")]
    pub text: String,
    /// The reason of the list, for counting; none where somebody used only words of his own.
    #[serde(rename = "reasonCode", default, skip_serializing_if = "Option::is_none")]
    pub code: Option<ReasonCode>,
}

impl Reason {
    /// From a code, free words, or both. Neither gives an empty text, which no action takes.
    #[must_use]
    pub fn of(code: Option<ReasonCode>, words: Option<&str>) -> Self {
        let sentence = code.filter(|code| *code != ReasonCode::Other).map(|code| code.words().vi);
        let words = words.map(str::trim).filter(|words| !words.is_empty() && Some(*words) != sentence);
        let text = sentence.into_iter().chain(words).collect::<Vec<_>>().join(" ");
        Self { text, code }
    }

    /// Whether it may be given for this: of the list for it, with words, and not endless.
    ///
    /// # Errors
    /// What is wrong with it, at `/reasonCode` or `/reason`.
    pub fn check(&self, what: ReasonUse) -> Result<(), Refusal> {
        if self.code.is_some_and(|code| !code.is_for(what)) {
            return Err(Refusal::of(RefusalCode::ForeignReason, "/reasonCode"));
        }
        if self.text.trim().is_empty() {
            return Err(Refusal::of(RefusalCode::Required, "/reason"));
        }
        if self.text.chars().count() > MAX_TEXT {
            return Err(Refusal::of(RefusalCode::TooLong, "/reason"));
        }
        Ok(())
    }
}

impl From<ReasonCode> for Reason {
    fn from(code: ReasonCode) -> Self {
        Self::of(Some(code), None)
    }
}

impl From<String> for Reason {
    fn from(text: String) -> Self {
        Self { text, code: None }
    }
}

impl From<&str> for Reason {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl std::fmt::Display for Reason {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.text)
    }
}

impl EventKind {
    /// The reason of the list, where one was given.
    #[must_use]
    pub const fn reason_code(&self) -> Option<ReasonCode> {
        match self {
            Self::Declined { reason, .. }
            | Self::SupplementRequested { reason, .. }
            | Self::SentBack { reason, .. }
            | Self::Refused { reason }
            | Self::Withdrawn { reason }
            | Self::Paused { reason, .. }
            | Self::Extended { reason, .. }
            | Self::Apologized { reason, .. }
            | Self::Transferred { reason, .. }
            | Self::Terminated { reason, .. }
            | Self::Corrected { reason, .. }
            | Self::ProcessChanged { reason, .. }
            | Self::Rescheduled { reason: Some(reason), .. }
            | Self::PaymentSettled { settlement: Settlement::Waived { reason, .. }, .. }
            | Self::PaymentRequested { reason: Some(reason), .. } => reason.code,
            Self::Proposed { proposal, .. } | Self::Opined { opinion: proposal, .. } => proposal.reason_code,
            _ => None,
        }
    }
}
