//! What a file is, by its first bytes: never by its name or by what the sender says.

/// Kinds of file that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// PDF.
    Pdf,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

impl Media {
    /// Tell the kind; `None` when it is none of ours.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        // A PDF may start with a little rubbish, readers accept the mark within the first kilobyte: so pictures first, which may hold the mark.
        let head = bytes.get(..1024.min(bytes.len())).unwrap_or_default();
        if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
            Some(Self::Jpeg)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if head.windows(5).any(|window| window == b"%PDF-") {
            Some(Self::Pdf)
        } else {
            None
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The ending that a file of this kind has.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// A file name that is safe to show and to store: the last part of a path, without control characters, at most 150 characters, with the
/// ending of what the file is.
#[must_use]
pub fn safe_name(name: &str, media: Media) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String =
        last.chars().filter(|letter| !letter.is_control() && !"<>:\"|?*".contains(*letter)).take(150).collect();
    let clean = clean.trim().trim_matches('.').to_owned();
    let clean = if clean.is_empty() { "giay-to".to_owned() } else { clean };
    let has_ending = clean.rsplit_once('.').is_some_and(|(_, end)| {
        let end = end.to_lowercase();
        end == media.ending() || (media == Media::Jpeg && end == "jpeg")
    });
    if has_ending { clean } else { format!("{clean}.{}", media.ending()) }
}

#[cfg(test)]
mod tests {
    use super::{Media, safe_name};

    #[test]
    fn content_decides() {
        assert_eq!(Media::of(b"%PDF-1.7\n"), Some(Media::Pdf));
        assert_eq!(Media::of(b"\xEF\xBB\xBF%PDF-1.4"), Some(Media::Pdf));
        assert_eq!(Media::of(&[0xFF, 0xD8, 0xFF, 0xE0]), Some(Media::Jpeg));
        assert_eq!(Media::of(b"\x89PNG\r\n\x1a\n\0"), Some(Media::Png));
        assert_eq!(Media::of(b"\xFF\xD8\xFF\xE1 %PDF-1.7"), Some(Media::Jpeg));
        assert_eq!(Media::of(b"<svg onload=alert(1)>"), None);
        assert_eq!(Media::of(b""), None);
    }

    #[test]
    fn names_are_safe() {
        assert_eq!(safe_name("../../etc/passwd", Media::Pdf), "passwd.pdf");
        assert_eq!(safe_name("C:\\Ảnh\\Giấy khai sinh.JPEG", Media::Jpeg), "Giấy khai sinh.JPEG");
        assert_eq!(safe_name("a\u{0}\r\n.png", Media::Png), "a.png");
        assert_eq!(safe_name("", Media::Png), "giay-to.png");
        assert_eq!(safe_name(&"x".repeat(400), Media::Pdf).chars().count(), 154);
    }
}
