//! The words of notices, as an official would write them.

use chrono::{DateTime, FixedOffset};
use domain::{
    calendar::Deadline,
    dossier::{Event, EventKind, Outcome, Settlement},
    terms::Channel,
    text::moment_vi,
};

use crate::dossiers::{DossierRow, Pending};

/// A notice.
pub struct Text {
    pub subject: String,
    pub body: String,
}

/// The code by which the owner confirms what somebody files for him.
pub fn owner_code(row: &DossierRow, pending: &Pending) -> Text {
    let Pending { code, by, notices, .. } = pending;
    Text {
        subject: "Mã xác nhận hồ sơ được nộp hộ bạn".to_owned(),
        body: format!(
            "{by} đang nộp hộ bạn hồ sơ “{}”. Thông báo về hồ sơ sẽ gửi cho {}.\n\nNếu bạn đồng ý, hãy đọc mã sau cho người nộp hộ: {code}\n\nMã có hiệu lực trong 15 phút. Nếu bạn không nhờ nộp hộ, hãy bỏ qua thư này và không đưa mã cho bất kỳ ai.\n",
            row.procedure_name,
            notices.name_vi()
        ),
    }
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
            let list: String = items.iter().map(|item| format!("\n- {}", item.told())).collect();
            let until = moment_vi(*answer_by);
            let after = "quá thời hạn này, hồ sơ dừng giải quyết theo quy định";
            let news = format!(
                "Lý do: {reason}\n\nNội dung cần bổ sung:{list}\n\nBạn vui lòng bổ sung trước {until}; {after}."
            );
            ("Hồ sơ cần bổ sung", news)
        }
        EventKind::Refused { reason } => ("Hồ sơ không được giải quyết", format!("Lý do: {reason}")),
        EventKind::ResultIssued { number, .. } => (
            "Hồ sơ đã có kết quả",
            format!("Kết quả số {number} đã được phát hành. Bạn có thể nhận kết quả theo cách đã đăng ký."),
        ),
        EventKind::Delivered { .. } => ("Đã trả kết quả", "Kết quả đã được trả. Cảm ơn bạn.".to_owned()),
        EventKind::PaymentRequested { amount, purpose, reason, pay_by, stops, .. } => (
            "Hồ sơ cần thực hiện nghĩa vụ tài chính",
            format!(
                "Bạn cần nộp {amount} ({purpose}).{}{}{}",
                reason.as_ref().map(|reason| format!(" {reason}")).unwrap_or_default(),
                if *stops { " Thời gian chờ nộp không tính vào thời hạn giải quyết." } else { "" },
                pay_by.map(|at| format!("\n\nBạn vui lòng nộp trước {}.", moment_vi(at))).unwrap_or_default()
            ),
        ),
        EventKind::PaymentSettled { settlement, deadline, .. } => (
            "Đã hoàn thành nghĩa vụ tài chính",
            format!(
                "{}{}",
                match settlement {
                    Settlement::Paid { receipt } => format!("Đã ghi nhận khoản nộp, biên lai số {receipt}."),
                    Settlement::Waived { reason, .. } => format!("Bạn được miễn nộp. Căn cứ: {reason}"),
                },
                due(deadline.as_ref())
            ),
        ),
        EventKind::Supplemented { deadline: Some(deadline), .. } => {
            ("Đã nhận hồ sơ bổ sung", format!("Cơ quan đã nhận phần bổ sung của bạn.{}", due(Some(deadline))))
        }
        EventKind::Paused { reason, stops, .. } => (
            "Hồ sơ tạm dừng giải quyết",
            if *stops {
                format!("Lý do: {reason}\n\nThời gian tạm dừng không tính vào thời hạn giải quyết.")
            } else {
                format!("Lý do: {reason}\n\nNgày hẹn trả kết quả không thay đổi.")
            },
        ),
        EventKind::Resumed { deadline, .. } => {
            ("Hồ sơ được tiếp tục giải quyết", format!("Hồ sơ của bạn được giải quyết tiếp.{}", due(deadline.as_ref())))
        }
        EventKind::Apologized { reason, deadline, .. } => (
            "Xin lỗi và hẹn lại ngày trả kết quả",
            format!(
                "Cơ quan chưa giải quyết xong hồ sơ đúng hạn và xin lỗi bạn về sự chậm trễ này.\nLý do: {reason}{}",
                due(Some(deadline))
            ),
        ),
        EventKind::Extended { reason, legal_basis, deadline, .. } => {
            ("Gia hạn giải quyết hồ sơ", format!("Lý do: {reason}\nCăn cứ: {legal_basis}{}", due(Some(deadline))))
        }
        EventKind::Rescheduled { reason, deadline, .. } => (
            "Hẹn lại ngày trả kết quả do lịch làm việc thay đổi",
            format!(
                "Lịch làm việc của cơ quan đã thay đổi nên ngày hẹn trả kết quả của bạn thay đổi theo.{}{}",
                reason.as_ref().map(|reason| format!("\nLý do: {reason}")).unwrap_or_default(),
                due(Some(deadline))
            ),
        ),
        EventKind::Transferred { reason, .. } => (
            "Hồ sơ được chuyển đến cơ quan có thẩm quyền",
            format!("Lý do: {reason}\n\nMã hồ sơ không thay đổi; bạn không phải nộp lại."),
        ),
        EventKind::Rehoused { decision, .. } => (
            "Hồ sơ được chuyển đến cơ quan kế thừa",
            format!(
                "Cơ quan giải quyết hồ sơ của bạn được sắp xếp theo {decision}.\n\nMã hồ sơ và ngày hẹn trả không thay đổi; bạn không phải làm gì."
            ),
        ),
        EventKind::Terminated { reason, .. } => ("Dừng giải quyết hồ sơ", format!("Lý do: {reason}")),
        EventKind::Corrected { reason, .. } => (
            "Đính chính kết quả giải quyết",
            format!("Cơ quan đang đính chính kết quả đã trả và chịu mọi chi phí. Nội dung: {reason}"),
        ),
        EventKind::ResultNotified { note } => (
            "Nhắc nhận kết quả",
            format!(
                "Kết quả hồ sơ của bạn đã có và đang chờ bạn nhận.{}",
                note.as_ref().map(|note| format!(" {note}")).unwrap_or_default()
            ),
        ),
        EventKind::ChildEnded { outcome: Outcome::Delivered, number, .. } => (
            "Đã có một kết quả của hồ sơ liên thông",
            format!(
                "Kết quả{} đã có và được chuyển ngay cho bước tiếp theo. Bạn xem và tải về trong trang hồ sơ.",
                number.as_ref().map(|number| format!(" số {number}")).unwrap_or_default()
            ),
        ),
        EventKind::ChildCorrected { number, .. } => (
            "Một kết quả của hồ sơ liên thông được đính chính",
            format!(
                "Kết quả{} đã được cấp sau khi đính chính. Bạn xem và tải về trong trang hồ sơ; bản đã trả trước đây, nếu có, không còn giá trị.",
                number.as_ref().map(|number| format!(" số {number}")).unwrap_or_default()
            ),
        ),
        EventKind::ChildRevoked { .. } => (
            "Một kết quả của hồ sơ liên thông không còn giá trị",
            "Cơ quan giải quyết đã xem xét lại một kết quả của hồ sơ liên thông và không cấp kết quả đó nữa. Bản đã trả trước đây không còn giá trị. Bạn xem chi tiết và lý do trong trang hồ sơ."
                .to_owned(),
        ),
        EventKind::OwnerConfirmed { .. } => (
            "Chủ hồ sơ đã xác nhận việc nộp hộ",
            "Chủ hồ sơ đã xác nhận biết việc nộp hộ hồ sơ này.".to_owned(),
        ),
        EventKind::OwnerLinked { .. } if row.channel == Channel::Online.as_str() => (
            "Hồ sơ được nộp hộ bạn",
            "Có người đã nộp hộ bạn hồ sơ này. Hồ sơ đã có trong tài khoản của bạn: bạn có thể xem, xác nhận có nhờ nộp hộ, hoặc rút hồ sơ nếu không nhờ.".to_owned(),
        ),
        EventKind::OwnerLinked { .. } => (
            "Hồ sơ của bạn đã có trong tài khoản",
            "Hồ sơ bạn nộp tại Bộ phận Một cửa đã có trong tài khoản của bạn để theo dõi.".to_owned(),
        ),
        EventKind::OwnerAsked { .. }
        | EventKind::Opened { .. }
        | EventKind::ChildOpened { .. }
        | EventKind::ChildWaits { .. }
        | EventKind::ChildGoesOn { .. }
        | EventKind::ChildEnded { .. }
        | EventKind::ChildNotOpened { .. }
        | EventKind::Revised { .. }
        | EventKind::Supplemented { .. }
        | EventKind::Consulted { .. }
        | EventKind::ConsultAnswered { .. }
        | EventKind::PartnerRehoused { .. }
        | EventKind::ProcessChanged { .. }
        | EventKind::Signed { .. }
        | EventKind::Assigned { .. }
        | EventKind::Forwarded { .. }
        | EventKind::SentBack { .. }
        | EventKind::Proposed { .. }
        | EventKind::Opined { .. }
        | EventKind::Approved { .. }
        | EventKind::Withdrawn { .. } => return None,
    };
    let body = format!("Mã hồ sơ: {code}\nThủ tục: {name}\n\n{news}\n\nTheo dõi tiến độ: {tracking}\n");
    Some(Text { subject: format!("{subject} – {code}"), body })
}

/// What the officials of an agency are written that is asked for its opinion. What the question says, they read after signing in.
pub fn to_the_asked(row: &DossierRow, event: &Event, place: usize, address: &str) -> Option<Text> {
    let EventKind::Consulted { answer_by, .. } = &event.kind else { return None };
    let code = row.code.as_deref()?;
    let (name, id) = (&row.procedure_name, row.id);
    let body = format!(
        "Cơ quan vừa nhận được đề nghị cho ý kiến về hồ sơ {code}.\nThủ tục: {name}\nHạn trả lời: {}.\n\nXem nội dung và trả lời: {address}/office/consultations/{id}/{place}\n",
        moment_vi(*answer_by)
    );
    Some(Text { subject: format!("Đề nghị cho ý kiến phối hợp – {code}"), body })
}

/// What the official is written who asked, when the opinion is there.
pub fn to_the_asker(row: &DossierRow, address: &str) -> Option<Text> {
    let code = row.code.as_deref()?;
    let (name, id) = (&row.procedure_name, row.id);
    let body = format!(
        "Đã có ý kiến trả lời về hồ sơ {code}.\nThủ tục: {name}\n\nXem ý kiến trong hồ sơ: {address}/office/dossiers/{id}\n"
    );
    Some(Text { subject: format!("Đã có ý kiến phối hợp – {code}"), body })
}

/// The new appointment, where there is one.
fn due(deadline: Option<&Deadline>) -> String {
    deadline.map(|deadline| format!("\n\nHẹn trả kết quả: {}.", moment_vi(deadline.due))).unwrap_or_default()
}

/// What the applicant is written so many working days before the dossier ends because the supplement has not come.
pub fn ending(row: &DossierRow, until: DateTime<FixedOffset>, days: i32, tracking: &str) -> Option<Text> {
    let code = row.code.as_deref()?;
    let name = &row.procedure_name;
    let (todo, missing) = match row.state.as_str() {
        "awaitingPayment" => ("thực hiện nghĩa vụ tài chính", "chưa ghi nhận khoản bạn phải nộp. Bạn vui lòng nộp"),
        "suspended" => ("hoàn thành hồ sơ", "đang chờ phần việc của bạn. Bạn vui lòng hoàn thành"),
        _ => ("bổ sung hồ sơ", "chưa nhận được phần bổ sung của bạn. Bạn vui lòng bổ sung"),
    };
    let subject = format!("Còn {days} ngày làm việc để {todo} – {code}");
    let body = format!(
        "Mã hồ sơ: {code}\nThủ tục: {name}\n\nCơ quan {missing} trước {}; quá thời hạn này, hồ sơ dừng giải quyết theo quy định.\n\nTheo dõi tiến độ: {tracking}\n",
        moment_vi(until)
    );
    Some(Text { subject, body })
}
