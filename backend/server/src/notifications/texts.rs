//! The words of notices, as an official would write them.

use domain::{
    dossier::{Event, EventKind},
    text::moment_vi,
};

use crate::dossiers::DossierRow;

/// A notice.
pub struct Text {
    pub subject: String,
    pub body: String,
}

/// What the applicant is written about an event; most inner events are not told.
pub fn mail(row: &DossierRow, event: &Event, tracking: &str) -> Option<Text> {
    let code = row.code.as_deref()?;
    let name = &row.procedure_name;
    let (subject, news) = match &event.kind {
        EventKind::Submitted { check_due, .. } => (
            "Đã nhận hồ sơ nộp trực tuyến",
            format!("Cơ quan tiếp nhận sẽ kiểm tra hồ sơ của bạn trước {}.", moment_vi(*check_due)),
        ),
        EventKind::Received { deadline, .. } => (
            "Hồ sơ đã được tiếp nhận",
            deadline.as_ref().map_or_else(
                || "Hồ sơ của bạn đã được tiếp nhận.".to_owned(),
                |deadline| format!("Hồ sơ của bạn đã được tiếp nhận. Hẹn trả kết quả: {}.", moment_vi(deadline.due)),
            ),
        ),
        EventKind::Declined { reason, .. } => ("Hồ sơ không được tiếp nhận", format!("Lý do: {reason}")),
        EventKind::SupplementRequested { reason, items, answer_by, .. } => {
            let list: String = items.iter().map(|item| format!("\n- {}", item.text)).collect();
            let until =
                answer_by.map(|at| format!("\n\nBạn vui lòng bổ sung trước {}.", moment_vi(at))).unwrap_or_default();
            ("Hồ sơ cần bổ sung", format!("Lý do: {reason}\n\nNội dung cần bổ sung:{list}{until}"))
        }
        EventKind::Refused { reason } => ("Hồ sơ không được giải quyết", format!("Lý do: {reason}")),
        EventKind::ResultIssued { number, .. } => (
            "Hồ sơ đã có kết quả",
            format!("Kết quả số {number} đã được phát hành. Bạn có thể nhận kết quả theo cách đã đăng ký."),
        ),
        EventKind::Delivered { .. } => ("Đã trả kết quả", "Kết quả đã được trả. Cảm ơn bạn.".to_owned()),
        EventKind::Opened { .. }
        | EventKind::Revised { .. }
        | EventKind::Supplemented { .. }
        | EventKind::Assigned { .. }
        | EventKind::Forwarded { .. }
        | EventKind::SentBack { .. }
        | EventKind::Proposed { .. }
        | EventKind::Approved { .. }
        | EventKind::Withdrawn { .. } => return None,
    };
    let body = format!("Mã hồ sơ: {code}\nThủ tục: {name}\n\n{news}\n\nTheo dõi tiến độ: {tracking}\n");
    Some(Text { subject: format!("{subject} – {code}"), body })
}
