//! The ten nationwide statuses (domain reference 4.2), derived from the state and never stored beside it.

use super::state::StateKind;
use crate::macros::text_enum;

text_enum! {
    /// Status of a dossier as the national portal counts it. Overdue is an attribute, never a status.
    pub enum Status {
        /// 1 Mới đăng ký.
        Registered => "registered",
        /// 2 Được tiếp nhận.
        Received => "received",
        /// 3 Không được tiếp nhận.
        Refused => "refused",
        /// 4 Đang xử lý.
        Processing => "processing",
        /// 5 Yêu cầu bổ sung giấy tờ.
        SupplementRequested => "supplementRequested",
        /// 6 Yêu cầu thực hiện nghĩa vụ tài chính.
        PaymentRequested => "paymentRequested",
        /// 7 Công dân yêu cầu rút hồ sơ.
        Withdrawn => "withdrawn",
        /// 8 Dừng xử lý.
        Halted => "halted",
        /// 9 Đã xử lý xong.
        Resolved => "resolved",
        /// 10 Đã trả kết quả.
        Returned => "returned",
    }
}

impl Status {
    /// The national code, 1 to 10.
    #[must_use]
    pub const fn code(self) -> i16 {
        match self {
            Self::Registered => 1,
            Self::Received => 2,
            Self::Refused => 3,
            Self::Processing => 4,
            Self::SupplementRequested => 5,
            Self::PaymentRequested => 6,
            Self::Withdrawn => 7,
            Self::Halted => 8,
            Self::Resolved => 9,
            Self::Returned => 10,
        }
    }

    /// The national Vietnamese text.
    #[must_use]
    pub const fn text_vi(self) -> &'static str {
        match self {
            Self::Registered => "Mới đăng ký",
            Self::Received => "Được tiếp nhận",
            Self::Refused => "Không được tiếp nhận",
            Self::Processing => "Đang xử lý",
            Self::SupplementRequested => "Yêu cầu bổ sung giấy tờ",
            Self::PaymentRequested => "Yêu cầu thực hiện nghĩa vụ tài chính",
            Self::Withdrawn => "Công dân yêu cầu rút hồ sơ",
            Self::Halted => "Dừng xử lý",
            Self::Resolved => "Đã xử lý xong",
            Self::Returned => "Đã trả kết quả",
        }
    }
}

impl StateKind {
    /// The national status; a draft has none. A refusal by the leader is 3: no procedure lists a refusal notice as its result yet (domain reference 4.3).
    #[must_use]
    pub const fn status(self) -> Option<Status> {
        match self {
            Self::Draft => None,
            Self::Submitted => Some(Status::Registered),
            Self::Received => Some(Status::Received),
            Self::InProgress | Self::Approved | Self::Suspended => Some(Status::Processing),
            Self::AwaitingSupplement => Some(Status::SupplementRequested),
            Self::AwaitingPayment => Some(Status::PaymentRequested),
            Self::Resolved => Some(Status::Resolved),
            Self::Halted => Some(Status::Halted),
            Self::Delivered => Some(Status::Returned),
            Self::Declined | Self::Refused => Some(Status::Refused),
            Self::Withdrawn => Some(Status::Withdrawn),
        }
    }

    /// The states with this status: for filters in SQL.
    pub fn with(status: Status) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |state| state.status() == Some(status))
    }
}
