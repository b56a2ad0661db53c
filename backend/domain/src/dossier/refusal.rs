//! Why an action is not done. A refusal is an answer, not an error of the program.

use crate::macros::text_enum;

text_enum! {
    /// The reason, as a code that programs read.
    pub enum RefusalCode {
        /// The actor has nothing to do with the dossier: to be answered as if there were none.
        Stranger => "stranger",
        /// The actor's role does not do this.
        WrongRole => "wrongRole",
        /// The step is somebody else's.
        NotAssignee => "notAssignee",
        /// The dossier is over.
        Final => "final",
        /// Not in this state.
        WrongState => "wrongState",
        /// Not at this step.
        WrongStep => "wrongStep",
        /// There is no earlier working step.
        NoPreviousStep => "noPreviousStep",
        /// A supplement was asked for before; only the leader may ask again.
        SupplementAlreadyRequested => "supplementAlreadyRequested",
        /// The result is signed: too late to withdraw.
        AlreadySigned => "alreadySigned",
        /// The result was out once and is being corrected: nothing is asked of the applicant now, and nothing taken back.
        BeingCorrected => "beingCorrected",
        /// The time that the applicant, the public or another agency has is not over.
        NotYet => "notYet",
        /// An opinion that was asked for is still due.
        ConsultOpen => "consultOpen",
        /// No opinion is being waited for, or not this one.
        NoConsult => "noConsult",
        /// The dossier that the step opened is still worked on, or was granted.
        ChildOpen => "childOpen",
        /// A new day was appointed before; the law allows it once.
        AlreadyApologized => "alreadyApologized",
        /// The due time is over: no law gives more time afterwards, the agency apologises.
        AlreadyLate => "alreadyLate",
        /// No due time runs that could be moved.
        NoDueTime => "noDueTime",
        /// The new day is no working day after the present due time.
        NotLater => "notLater",
        /// It is this agency's already.
        SameAgency => "sameAgency",
        /// The leader signed another file.
        NotTheSigned => "notTheSigned",
        /// The next step of the process is a payment: ask for it, or say in the note why nothing is to be paid.
        NothingToPay => "nothingToPay",
        /// The dossier is not at this step.
        NotCurrent => "notCurrent",
        /// No single step follows that somebody could be given.
        NotOneStep => "notOneStep",
        /// A desk takes in one set of a dossier at least, and no more than a few.
        WrongSets => "wrongSets",
        /// An amount must be more than nothing.
        NotPositive => "notPositive",
        /// The amount is not what the fee rule asks for: a reason must stand beside it.
        AmountDiffers => "amountDiffers",
        /// The ground of the exemption or reduction is proved by a paper, and there is none.
        ProofMissing => "proofMissing",
        /// It is already with him.
        AlreadyAssigned => "alreadyAssigned",
        /// The person to be assigned does not hold the step's role at the agency.
        AssigneeLacksRole => "assigneeLacksRole",
        /// The reason of the list is not one for this.
        ForeignReason => "foreignReason",
        /// The owner has confirmed it before.
        AlreadyConfirmed => "alreadyConfirmed",
        /// There is no address of the owner that a code could go to.
        NoAddress => "noAddress",
        /// The address given for the owner is that of who files for him.
        OwnAddress => "ownAddress",
        /// A code was sent just now.
        CodeTooSoon => "codeTooSoon",
        /// Too many codes were sent for this dossier.
        TooManyCodes => "tooManyCodes",
        /// It is not the code that was sent.
        WrongCode => "wrongCode",
        /// The code holds no more, or was tried too often.
        CodeOver => "codeOver",
        /// A text that must be there is empty.
        Required => "required",
        /// A text or a list is too long.
        TooLong => "tooLong",
        /// The due time cannot be computed: the limit or the calendar is absurd.
        NoDeadline => "noDeadline",
    }
}

text_enum! {
    /// What kind of answer a refusal is.
    pub enum RefusalClass {
        /// As if there were no such dossier.
        Unknown => "unknown",
        /// The actor may not.
        Forbidden => "forbidden",
        /// The dossier does not allow it now.
        Conflict => "conflict",
        /// The data of the action is wrong.
        Input => "input",
    }
}

/// A refusal, with the field that is wrong where it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("refused: {code}")]
pub struct Refusal {
    /// Why.
    pub code: RefusalCode,
    /// JSON pointer into the action: `/reason`.
    pub pointer: Option<&'static str>,
}

impl From<RefusalCode> for Refusal {
    fn from(code: RefusalCode) -> Self {
        Self { code, pointer: None }
    }
}

impl Refusal {
    /// A refusal of one field.
    #[must_use]
    pub const fn of(code: RefusalCode, pointer: &'static str) -> Self {
        Self { code, pointer: Some(pointer) }
    }
}

impl RefusalCode {
    /// What kind of answer it is.
    #[must_use]
    pub const fn class(self) -> RefusalClass {
        match self {
            Self::Stranger => RefusalClass::Unknown,
            Self::WrongRole | Self::NotAssignee => RefusalClass::Forbidden,
            Self::Final
            | Self::WrongState
            | Self::WrongStep
            | Self::NoPreviousStep
            | Self::SupplementAlreadyRequested
            | Self::AlreadySigned
            | Self::BeingCorrected
            | Self::NotYet
            | Self::ConsultOpen
            | Self::NoConsult
            | Self::ChildOpen
            | Self::AlreadyApologized
            | Self::AlreadyLate
            | Self::NoDueTime
            | Self::AlreadyAssigned
            | Self::AlreadyConfirmed
            | Self::NoAddress
            | Self::OwnAddress
            | Self::CodeTooSoon
            | Self::TooManyCodes
            | Self::WrongCode
            | Self::CodeOver
            | Self::NoDeadline => RefusalClass::Conflict,
            Self::NotLater
            | Self::SameAgency
            | Self::NotTheSigned
            | Self::NothingToPay
            | Self::NotCurrent
            | Self::NotOneStep
            | Self::WrongSets
            | Self::NotPositive
            | Self::AmountDiffers
            | Self::ProofMissing
            | Self::AssigneeLacksRole
            | Self::ForeignReason
            | Self::Required
            | Self::TooLong => RefusalClass::Input,
        }
    }

    /// For people, in Vietnamese.
    #[must_use]
    pub const fn text_vi(self) -> &'static str {
        match self {
            Self::Stranger => "Không tìm thấy hồ sơ.",
            Self::WrongRole => "Vai trò của bạn không được thực hiện việc này.",
            Self::NotAssignee => "Hồ sơ đang được giao cho người khác.",
            Self::Final => "Hồ sơ đã kết thúc.",
            Self::WrongState => "Hồ sơ chưa đến hoặc đã qua giai đoạn này.",
            Self::WrongStep => "Bước hiện tại của hồ sơ không có việc này.",
            Self::ChildOpen => "Hồ sơ liên thông của bước này đang được giải quyết.",
            Self::NoPreviousStep => "Không có bước xử lý nào trước bước này.",
            Self::SupplementAlreadyRequested => "Đã yêu cầu bổ sung một lần; chỉ lãnh đạo cơ quan được yêu cầu thêm.",
            Self::AlreadySigned => "Kết quả đã được ký, không rút hồ sơ được nữa.",
            Self::BeingCorrected => "Kết quả của hồ sơ đang được đính chính.",
            Self::NotYet => "Chưa hết thời hạn dành cho việc đang chờ.",
            Self::ConsultOpen => "Còn ý kiến phối hợp chưa trả lời và chưa hết hạn.",
            Self::NoConsult => "Không có ý kiến phối hợp nào đang chờ trả lời như vậy.",
            Self::AlreadyApologized => "Đã xin lỗi và hẹn lại một lần; pháp luật chỉ cho phép hẹn lại một lần.",
            Self::AlreadyLate => {
                "Hồ sơ đã quá hạn nên không gia hạn được nữa; hãy xin lỗi và hẹn lại ngày trả kết quả."
            }
            Self::NoDueTime => "Hồ sơ không có hạn trả kết quả đang chạy để thay đổi.",
            Self::NotLater => "Ngày mới phải là ngày làm việc sau hạn hiện tại.",
            Self::SameAgency => "Hồ sơ đã thuộc cơ quan này.",
            Self::NotTheSigned => "Tệp phát hành phải là tệp lãnh đạo đã ký số.",
            Self::NothingToPay => {
                "Bước tiếp theo là nghĩa vụ tài chính: hãy yêu cầu nộp, hoặc ghi rõ vì sao không phải nộp."
            }
            Self::NotCurrent => "Hồ sơ không ở bước này.",
            Self::NotOneStep => "Bước tiếp theo không phải là một bước duy nhất để giao cho một người.",
            Self::WrongSets => "Số bộ hồ sơ phải từ 1 đến 10.",
            Self::NotPositive => "Số tiền phải lớn hơn 0.",
            Self::AmountDiffers => "Số tiền khác mức thu theo quy định của thủ tục: hãy nêu lý do.",
            Self::ProofMissing => "Lý do miễn, giảm này phải có giấy tờ chứng minh kèm theo.",
            Self::AlreadyAssigned => "Hồ sơ đã được giao cho người này.",
            Self::AssigneeLacksRole => "Người được giao không giữ vai trò của bước này tại cơ quan.",
            Self::ForeignReason => "Lý do đã chọn không dùng cho việc này.",
            Self::AlreadyConfirmed => "Chủ hồ sơ đã xác nhận việc nộp hộ.",
            Self::NoAddress => "Chưa có thư điện tử của chủ hồ sơ để gửi mã.",
            Self::OwnAddress => "Thư điện tử này là của người nộp hộ. Mã phải gửi đến thư điện tử của chủ hồ sơ.",
            Self::CodeTooSoon => "Vừa gửi một mã. Hãy đợi một phút rồi gửi lại.",
            Self::TooManyCodes => {
                "Đã gửi quá nhiều mã cho hồ sơ này. Chủ hồ sơ có thể xác nhận bằng tài khoản của mình."
            }
            Self::WrongCode => "Mã chưa đúng.",
            Self::CodeOver => "Mã đã hết hạn hoặc đã nhập sai quá số lần. Hãy gửi mã mới.",
            Self::Required => "Nội dung bắt buộc còn trống.",
            Self::TooLong => "Nội dung quá dài.",
            Self::NoDeadline => "Không tính được hạn trả kết quả.",
        }
    }
}
