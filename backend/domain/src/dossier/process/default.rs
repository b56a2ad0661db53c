//! The process where none is approved.

use super::{ClockRules, Definition, InternalProcess, Item, Step, StepKind, number};
use crate::access::Role;
use crate::calendar::{Amount, LimitUnit, TimeLimit};
use crate::terms::Level;

impl InternalProcess {
    /// The process where none is approved: intake, appraisal, at province and ministry a review, signature, issue, hand-out.
    ///
    /// The time is split as agencies use to: half a day for hand-over (Nghị định 118/2025/NĐ-CP điều 18: the same working day) and for issue, up to two days
    /// each for review and signature, an eighth of the whole at most for any of them; the rest is the appraisal's. Hand-out has no time of its own: the clock has ended.
    #[must_use]
    pub fn default_for(level: Level, limit: Option<TimeLimit>) -> Self {
        let reviewed = matches!(level, Level::Province | Level::Ministry);
        let desk = if reviewed {
            "Trung tâm Phục vụ hành chính công"
        } else {
            "Bộ phận Tiếp nhận và Trả kết quả"
        };
        let hours = limit.map(working_hundredths).filter(|hours| *hours > 0);
        let part = |most: u32| hours.map(|hours| (hours / 8).min(Amount::from(most).hundredths()));
        let (short, long) = (part(4), part(16));
        let appraisal = hours
            .zip(short)
            .zip(long)
            .map(|((hours, short), long)| hours - 2 * short - long * if reviewed { 2 } else { 1 });
        let step = |name: &str, kind, role, unit: &str, hours: Option<i64>| Step {
            name: name.to_owned(),
            kind,
            role,
            unit: unit.to_owned(),
            limit: hours
                .and_then(|hours| Amount::from_hundredths(hours).ok())
                .map(|amount| TimeLimit::new(amount, LimitUnit::WorkingHours)),
            difficult_limit: None,
            partner: None,
            phase: None,
            outside: false,
            silence_agrees: false,
            child: None,
        };
        let unit = if reviewed { "Phòng chuyên môn" } else { "Bộ phận chuyên môn" };
        let steps = [
            Some(step("Tiếp nhận và chuyển hồ sơ", StepKind::Intake, Role::CounterOfficial, desk, short)),
            Some(step("Thẩm định hồ sơ", StepKind::Appraise, Role::Specialist, unit, appraisal)),
            reviewed.then(|| step("Xem xét, kiểm tra", StepKind::Review, Role::DivisionHead, unit, long)),
            Some(step("Ký duyệt", StepKind::Sign, Role::Leader, "Lãnh đạo cơ quan", long)),
            Some(step("Cấp số, đóng dấu, phát hành", StepKind::Issue, Role::RecordsClerk, "Văn thư", short)),
            Some(step("Trả kết quả", StepKind::Deliver, Role::CounterOfficial, desk, None)),
        ];
        let items: Vec<_> = steps.into_iter().flatten().map(Item::Step).collect();
        let mut steps = Vec::new();
        let flow = number(&items, &mut steps);
        Self {
            definition: Definition {
                name: "Quy trình mặc định".to_owned(),
                clock: ClockRules::default(),
                steps: items,
            },
            steps,
            flow,
        }
    }
}

/// The whole in hundredths of working hours, only to share it out: a working day has 8 hours by practice, a month 22 working days, a week of calendar days 5.
fn working_hundredths(limit: TimeLimit) -> i64 {
    let amount = limit.amount.hundredths();
    match limit.unit {
        LimitUnit::WorkingHours => amount,
        LimitUnit::WorkingDays => amount.saturating_mul(8),
        LimitUnit::CalendarDays => amount.saturating_mul(40) / 7,
        LimitUnit::Months => amount.saturating_mul(22 * 8),
    }
}
