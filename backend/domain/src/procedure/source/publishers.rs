//! Publishing bodies, sectors and codes.

use super::super::record::Named;
use super::super::text;

/// Central bodies: code of level 1 (Quyết định 20/2020/QĐ-TTg), today's name, and words that older names contain.
const PUBLISHERS: [(&str, &str, &[&str]); 22] = [
    ("G01", "Bộ Công an", &["bo cong an"]),
    ("G02", "Bộ Công Thương", &["bo cong thuong"]),
    ("G03", "Bộ Giáo dục và Đào tạo", &["bo giao duc"]),
    ("G06", "Bộ Khoa học và Công nghệ", &["bo khoa hoc", "bo thong tin va truyen thong"]),
    ("G08", "Bộ Ngoại giao", &["bo ngoai giao"]),
    ("G09", "Bộ Nội vụ", &["bo noi vu", "bo lao dong"]),
    ("G10", "Bộ Nông nghiệp và Môi trường", &["bo nong nghiep", "bo tai nguyen"]),
    ("G11", "Bộ Quốc phòng", &["bo quoc phong"]),
    ("G12", "Bộ Tài chính", &["bo tai chinh", "bo ke hoach", "bao hiem xa hoi viet nam"]),
    ("G15", "Bộ Tư pháp", &["bo tu phap"]),
    ("G16", "Bộ Văn hóa, Thể thao và Du lịch", &["bo van hoa"]),
    ("G17", "Bộ Xây dựng", &["bo xay dung", "bo giao thong"]),
    ("G18", "Bộ Y tế", &["bo y te"]),
    ("G19", "Ngân hàng Nhà nước Việt Nam", &["ngan hang nha nuoc"]),
    ("G20", "Thanh tra Chính phủ", &["thanh tra chinh phu"]),
    ("G21", "Bộ Dân tộc và Tôn giáo", &["bo dan toc", "uy ban dan toc"]),
    ("G22", "Văn phòng Chính phủ", &["van phong chinh phu"]),
    ("X-TAND", "Tòa án nhân dân", &["toa an nhan dan"]),
    ("X-EVN", "Tập đoàn Điện lực Việt Nam", &["tap doan dien luc"]),
    ("X-NHCSXH", "Ngân hàng Chính sách xã hội", &["ngan hang chinh sach"]),
    ("X-NHPT", "Ngân hàng Phát triển Việt Nam", &["ngan hang phat trien"]),
    ("X-VPTW", "Văn phòng Trung ương Đảng", &["van phong trung uong"]),
];

/// The publishing bodies that this program knows by code: ministries (`Gxx`) and others without a national code (`X-…`).
pub fn publishers() -> impl Iterator<Item = Named> {
    PUBLISHERS.iter().map(|(code, name, _)| Named { code: (*code).to_owned(), name: (*name).to_owned() })
}

/// The publisher of this name, by today's code and name; an unknown one gets a code made of its name.
#[must_use]
pub fn publisher(name: &str) -> Named {
    let folded = text::fold(name);
    match PUBLISHERS.iter().find(|(_, _, words)| words.iter().any(|words| folded.starts_with(words))) {
        Some((code, name, _)) => Named { code: (*code).to_owned(), name: (*name).to_owned() },
        None => Named { code: format!("X-{}", text::slug(name)).to_uppercase(), name: text::one_line(name) },
    }
}

/// The sector of this name under a publisher; its code is made of both.
#[must_use]
pub fn sector(publisher: &Named, name: &str) -> Named {
    Named { code: format!("{}-{}", publisher.code.to_lowercase(), text::slug(name)), name: text::one_line(name) }
}

/// A national code `d.dddddd`.
#[must_use]
pub fn is_national_code(code: &str) -> bool {
    let mut parts = code.split('.');
    let digits = |part: Option<&str>, length| {
        part.is_some_and(|part| part.len() == length && part.chars().all(|c| c.is_ascii_digit()))
    };
    digits(parts.next(), 1) && digits(parts.next(), 6) && parts.next().is_none()
}

/// A code that a record may have: a national one, that with a local tail (`1.012753.H19`), or another of letters, digits and dots.
#[must_use]
pub fn is_code(code: &str) -> bool {
    (3..=40).contains(&code.len())
        && code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
        && code.chars().any(|c| c.is_ascii_digit())
}
