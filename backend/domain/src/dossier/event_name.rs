//! What happened, in a word and in a line for people.

use super::{EventKind, Settlement};
use crate::macros::text_enum;

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
        /// A payment was asked for.
        PaymentRequested => "paymentRequested",
        /// Paid, or waived.
        PaymentSettled => "paymentSettled",
        /// Given to somebody.
        Assigned => "assigned",
        /// Handed over.
        Forwarded => "forwarded",
        /// Returned to an earlier step.
        SentBack => "sentBack",
        /// An opinion was asked for.
        Consulted => "consulted",
        /// The opinion came.
        ConsultAnswered => "consultAnswered",
        /// Put aside.
        Paused => "paused",
        /// Taken up again.
        Resumed => "resumed",
        /// Appraised.
        Proposed => "proposed",
        /// Granted.
        Approved => "approved",
        /// Refused.
        Refused => "refused",
        /// The signed file was put to it.
        Signed => "signed",
        /// Issued.
        ResultIssued => "resultIssued",
        /// The applicant was told of the result.
        ResultNotified => "resultNotified",
        /// Handed out.
        Delivered => "delivered",
        /// Taken back.
        Withdrawn => "withdrawn",
        /// Given more time by law.
        Extended => "extended",
        /// Apologised for, with a new day.
        Apologized => "apologized",
        /// Passed to another agency.
        Transferred => "transferred",
        /// Stopped.
        Terminated => "terminated",
        /// Taken up again to correct the result.
        Corrected => "corrected",
        /// Moved with its agency.
        Rehoused => "rehoused",
        /// A partner's part moved with the partner.
        PartnerRehoused => "partnerRehoused",
        /// Moved to another version of its process.
        ProcessChanged => "processChanged",
        /// Appointed anew after a change of the calendar.
        Rescheduled => "rescheduled",
        /// A dossier was opened for a step.
        ChildOpened => "childOpened",
        /// It waits for the applicant.
        ChildWaits => "childWaits",
        /// It is worked on again.
        ChildGoesOn => "childGoesOn",
        /// It has a result, or ended without one.
        ChildEnded => "childEnded",
        /// A dossier for a step could not be opened.
        ChildNotOpened => "childNotOpened",
        /// The result of one was corrected.
        ChildCorrected => "childCorrected",
        /// The result of one is no more.
        ChildRevoked => "childRevoked",
        /// A step that is to say its opinion has said it.
        Opined => "opined",
        /// A code was sent to the owner of what somebody files for him.
        OwnerAsked => "ownerAsked",
        /// The owner confirmed it.
        OwnerConfirmed => "ownerConfirmed",
        /// It is shown in the owner's account from now on.
        OwnerLinked => "ownerLinked",
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
            Self::PaymentRequested => "Yêu cầu thực hiện nghĩa vụ tài chính",
            Self::PaymentSettled => "Hoàn thành nghĩa vụ tài chính",
            Self::Consulted => "Lấy ý kiến phối hợp",
            Self::ConsultAnswered => "Nhận ý kiến phối hợp",
            Self::Paused => "Tạm dừng giải quyết",
            Self::Resumed => "Tiếp tục giải quyết",
            Self::Signed => "Ký số kết quả",
            Self::ResultNotified => "Thông báo đã có kết quả",
            Self::Extended => "Gia hạn giải quyết theo quy định",
            Self::Apologized => "Xin lỗi và hẹn lại ngày trả kết quả",
            Self::Transferred => "Chuyển đến cơ quan có thẩm quyền",
            Self::Terminated => "Dừng giải quyết hồ sơ",
            Self::Corrected => "Đính chính kết quả",
            Self::Rehoused => "Chuyển theo sắp xếp cơ quan",
            Self::PartnerRehoused => "Chuyển phần việc phối hợp theo sắp xếp cơ quan",
            Self::ProcessChanged => "Chuyển sang phiên bản quy trình mới",
            Self::Rescheduled => "Hẹn lại do lịch làm việc thay đổi",
            Self::ChildOpened => "Chuyển hồ sơ liên thông đến cơ quan giải quyết",
            Self::ChildWaits => "Hồ sơ liên thông chờ người nộp bổ sung hoặc nộp tiền",
            Self::ChildGoesOn => "Hồ sơ liên thông được tiếp tục giải quyết",
            Self::ChildEnded => "Hồ sơ liên thông đã giải quyết xong",
            Self::ChildNotOpened => "Chưa chuyển được hồ sơ liên thông",
            Self::ChildCorrected => "Kết quả của hồ sơ liên thông được đính chính",
            Self::ChildRevoked => "Kết quả của hồ sơ liên thông không còn giá trị",
            Self::Opined => "Cho ý kiến theo quy trình",
            Self::OwnerAsked => "Gửi mã xác nhận cho chủ hồ sơ",
            Self::OwnerConfirmed => "Chủ hồ sơ xác nhận việc nộp hộ",
            Self::OwnerLinked => "Đưa hồ sơ vào tài khoản đã định danh của chủ hồ sơ",
        }
    }

    /// The same line in English.
    #[must_use]
    pub const fn text_en(self) -> &'static str {
        match self {
            Self::Opened => "Began to prepare the dossier",
            Self::Revised => "Changed what is filed",
            Self::Submitted => "Filed",
            Self::Received => "Received, with an appointment for the result",
            Self::Declined => "Not accepted",
            Self::SupplementRequested => "Asked to supplement or complete the dossier",
            Self::Supplemented => "Supplemented",
            Self::Assigned => "Given to an official",
            Self::Forwarded => "Passed on to the next step",
            Self::SentBack => "Sent back to the step before",
            Self::Proposed => "Appraised, with a proposal to the leader",
            Self::Approved => "Approved and signed",
            Self::Refused => "Refused",
            Self::ResultIssued => "Result issued",
            Self::Delivered => "Result handed out",
            Self::Withdrawn => "Withdrawn",
            Self::PaymentRequested => "Asked to pay",
            Self::PaymentSettled => "Payment settled",
            Self::Consulted => "Asked another agency or unit for its opinion",
            Self::ConsultAnswered => "Opinion received",
            Self::Paused => "Put on hold",
            Self::Resumed => "Taken up again",
            Self::Signed => "Result signed digitally",
            Self::ResultNotified => "Told that the result is ready",
            Self::Extended => "More time, as the law allows",
            Self::Apologized => "Apology, with a new appointment",
            Self::Transferred => "Passed on to the competent agency",
            Self::Terminated => "Ended without a result",
            Self::Corrected => "Result corrected",
            Self::Rehoused => "Moved in a reorganisation of agencies",
            Self::PartnerRehoused => "A partner agency's part moved in a reorganisation",
            Self::ProcessChanged => "Moved to a new version of the process",
            Self::Rescheduled => "New appointment, because working days changed",
            Self::ChildOpened => "Interlinked dossier opened at the agency in charge",
            Self::ChildWaits => "Interlinked dossier waits for a supplement or a payment",
            Self::ChildGoesOn => "Interlinked dossier goes on",
            Self::ChildEnded => "Interlinked dossier finished",
            Self::ChildNotOpened => "Interlinked dossier could not be opened",
            Self::ChildCorrected => "Result of an interlinked dossier corrected",
            Self::ChildRevoked => "Result of an interlinked dossier no longer valid",
            Self::Opined => "Opinion given, as the process foresees",
            Self::OwnerAsked => "Confirmation code sent to the owner",
            Self::OwnerConfirmed => "Owner confirmed the filing by somebody else",
            Self::OwnerLinked => "Shown in the owner's proved account",
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
            | Self::Withdrawn
            | Self::PaymentRequested
            | Self::PaymentSettled
            | Self::Paused
            | Self::Resumed
            | Self::ResultNotified
            | Self::Extended
            | Self::Apologized
            | Self::Transferred
            | Self::Terminated
            | Self::Corrected
            | Self::Rehoused
            | Self::Rescheduled
            | Self::ChildOpened
            | Self::ChildWaits
            | Self::ChildGoesOn
            | Self::ChildEnded
            | Self::ChildCorrected
            | Self::ChildRevoked
            | Self::OwnerAsked
            | Self::OwnerConfirmed => true,
            Self::Opened
            | Self::Revised
            | Self::Assigned
            | Self::SentBack
            // The desk's to put right, not the applicant's.
            | Self::ChildNotOpened
            | Self::Consulted
            | Self::ConsultAnswered
            | Self::Opined
            // Whether a number has a proved account is not for who has merely typed it.
            | Self::OwnerLinked
            | Self::PartnerRehoused
            | Self::ProcessChanged
            | Self::Proposed
            | Self::Signed => false,
        }
    }
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
            Self::PaymentRequested { .. } => EventName::PaymentRequested,
            Self::PaymentSettled { .. } => EventName::PaymentSettled,
            Self::Consulted { .. } => EventName::Consulted,
            Self::ConsultAnswered { .. } => EventName::ConsultAnswered,
            Self::Paused { .. } => EventName::Paused,
            Self::Resumed { .. } => EventName::Resumed,
            Self::Signed { .. } => EventName::Signed,
            Self::ResultNotified { .. } => EventName::ResultNotified,
            Self::Extended { .. } => EventName::Extended,
            Self::Apologized { .. } => EventName::Apologized,
            Self::Transferred { .. } => EventName::Transferred,
            Self::Terminated { .. } => EventName::Terminated,
            Self::Corrected { .. } => EventName::Corrected,
            Self::Rehoused { .. } => EventName::Rehoused,
            Self::PartnerRehoused { .. } => EventName::PartnerRehoused,
            Self::ProcessChanged { .. } => EventName::ProcessChanged,
            Self::Rescheduled { .. } => EventName::Rescheduled,
            Self::ChildOpened { .. } => EventName::ChildOpened,
            Self::ChildWaits { .. } => EventName::ChildWaits,
            Self::ChildGoesOn { .. } => EventName::ChildGoesOn,
            Self::ChildEnded { .. } => EventName::ChildEnded,
            Self::ChildNotOpened { .. } => EventName::ChildNotOpened,
            Self::ChildCorrected { .. } => EventName::ChildCorrected,
            Self::ChildRevoked { .. } => EventName::ChildRevoked,
            Self::Opined { .. } => EventName::Opined,
            Self::OwnerAsked { .. } => EventName::OwnerAsked,
            Self::OwnerConfirmed { .. } => EventName::OwnerConfirmed,
            Self::OwnerLinked { .. } => EventName::OwnerLinked,
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
            | Self::Withdrawn { reason }
            | Self::Paused { reason, .. }
            | Self::Extended { reason, .. }
            | Self::Apologized { reason, .. }
            | Self::Transferred { reason, .. }
            | Self::Terminated { reason, .. }
            | Self::Corrected { reason, .. }
            | Self::ProcessChanged { reason, .. }
            | Self::PaymentSettled { settlement: Settlement::Waived { reason, .. }, .. } => Some(reason.text.as_str()),
            Self::Rescheduled { reason, .. } => reason.as_ref().map(|reason| reason.text.as_str()),
            Self::PaymentRequested { purpose, .. } => Some(purpose),
            Self::Consulted { question, .. } => Some(question),
            Self::ConsultAnswered { answer, .. } => Some(answer),
            Self::Proposed { proposal, .. } | Self::Opined { opinion: proposal, .. } => Some(&proposal.text),
            Self::Rehoused { decision, .. } | Self::PartnerRehoused { decision, .. } => Some(decision),
            Self::ChildEnded { number, .. } | Self::ChildCorrected { number, .. } => number.as_deref(),
            Self::ChildNotOpened { problem, .. } => Some(problem.text_vi()),
            Self::Opened { .. }
            | Self::Revised { .. }
            | Self::Submitted { .. }
            | Self::Received { .. }
            | Self::Supplemented { .. }
            | Self::Assigned { .. }
            | Self::Forwarded { .. }
            | Self::Approved { .. }
            | Self::PaymentSettled { .. }
            | Self::Resumed { .. }
            | Self::Signed { .. }
            | Self::ResultIssued { .. }
            | Self::ResultNotified { .. }
            | Self::Delivered { .. }
            | Self::ChildOpened { .. }
            | Self::ChildWaits { .. }
            | Self::ChildGoesOn { .. }
            | Self::ChildRevoked { .. }
            | Self::OwnerAsked { .. }
            | Self::OwnerConfirmed { .. }
            | Self::OwnerLinked { .. } => None,
        }
    }
}
