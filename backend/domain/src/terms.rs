//! Plain words that procedures and dossiers share.

use crate::macros::text_enum;

text_enum! {
    /// Level of administration. Districts (cấp huyện) are gone since 1 July 2025.
    pub enum Level {
        /// Cấp Bộ.
        Ministry => "ministry",
        /// Cấp tỉnh.
        Province => "province",
        /// Cấp xã.
        Commune => "commune",
        /// Cơ quan khác.
        Other => "other",
    }
}

text_enum! {
    /// How a dossier comes in (hình thức nộp).
    pub enum Channel {
        /// Trực tuyến.
        Online => "online",
        /// Dịch vụ bưu chính.
        Post => "post",
        /// Trực tiếp.
        Counter => "counter",
    }
}

text_enum! {
    /// How the result reaches the applicant (hình thức nhận kết quả).
    pub enum Delivery {
        /// At the desk, against the slip.
        Counter => "counter",
        /// By post.
        Post => "post",
        /// As an electronic copy.
        Electronic => "electronic",
    }
}
