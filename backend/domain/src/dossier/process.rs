//! The internal process (quy trình nội bộ) of a procedure: who does what, in which order, in how much time.

use serde::{Deserialize, Serialize};

use crate::access::Role;
use crate::calendar::{Amount, LimitUnit, TimeLimit};
use crate::macros::text_enum;
use crate::terms::Level;

text_enum! {
    /// What is done at a step, and so which actions it knows.
    pub enum StepKind {
        /// Check, take in, hand over.
        Intake => "intake",
        /// Appraise and propose.
        Appraise => "appraise",
        /// Review a proposal.
        Review => "review",
        /// Approve or refuse.
        Sign => "sign",
        /// Number, seal and issue.
        Issue => "issue",
        /// Hand out the result.
        Deliver => "deliver",
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Step {
    /// Shown name: "Thẩm định hồ sơ".
    pub name: String,
    /// What is done.
    pub kind: StepKind,
    /// Whose work it is, at the dossier's agency.
    pub role: Role,
    /// The unit (bộ phận, phòng) that does it, as people call it.
    pub unit: String,
    /// The time for it; none: as long as the whole allows.
    pub limit: Option<TimeLimit>,
}

/// Why a list of steps is no process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProcessError {
    /// The order is not intake, any appraisals and reviews, sign, issue, deliver.
    #[error("a process is: intake, any appraise and review steps, sign, issue, deliver")]
    Order,
    /// A name or unit is empty or longer than [`InternalProcess::MAX_TEXT`].
    #[error("a step's or process's name or unit is empty or too long")]
    Text,
    /// More than [`InternalProcess::MAX_STEPS`].
    #[error("a process has too many steps")]
    TooMany,
    /// The role does not handle dossiers.
    #[error("a step is given to a role that does not handle dossiers")]
    Role,
}

/// An approved list of steps, in order (Thông tư 01/2018/TT-VPCP điều 8). Always of the form intake, (appraise | review)*, sign, issue, deliver: nothing bypasses the desk
/// (Nghị định 61/2018/NĐ-CP điều 5), and nothing is issued unsigned.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub struct InternalProcess {
    name: String,
    steps: Vec<Step>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    name: String,
    steps: Vec<Step>,
}

impl TryFrom<Parts> for InternalProcess {
    type Error = ProcessError;
    fn try_from(parts: Parts) -> Result<Self, ProcessError> {
        Self::new(parts.name, parts.steps)
    }
}

impl From<InternalProcess> for Parts {
    fn from(process: InternalProcess) -> Self {
        Self { name: process.name, steps: process.steps }
    }
}

impl InternalProcess {
    /// Most steps; the longest real process known has fewer than thirty.
    pub const MAX_STEPS: usize = 60;
    /// Longest name, in characters.
    pub const MAX_TEXT: usize = 300;

    /// A process of these steps.
    ///
    /// # Errors
    /// The steps are in another order, too many, unnamed, or given to a role that does not handle dossiers.
    pub fn new(name: String, steps: Vec<Step>) -> Result<Self, ProcessError> {
        let working = |kind| matches!(kind, StepKind::Appraise | StepKind::Review);
        let ordered = match steps.as_slice() {
            [intake, middle @ .., sign, issue, deliver] => {
                [intake.kind, sign.kind, issue.kind, deliver.kind]
                    == [StepKind::Intake, StepKind::Sign, StepKind::Issue, StepKind::Deliver]
                    && middle.iter().all(|step| working(step.kind))
            }
            _ => false,
        };
        let named = |text: &str| !text.trim().is_empty() && text.chars().count() <= Self::MAX_TEXT;
        let handles = |role: Role| {
            matches!(
                role,
                Role::CounterOfficial
                    | Role::Specialist
                    | Role::DivisionHead
                    | Role::Leader
                    | Role::RecordsClerk
                    | Role::Cashier
                    | Role::DeskHead
            )
        };
        if steps.len() > Self::MAX_STEPS {
            Err(ProcessError::TooMany)
        } else if !ordered {
            Err(ProcessError::Order)
        } else if !named(&name) || !steps.iter().all(|step| named(&step.name) && named(&step.unit)) {
            Err(ProcessError::Text)
        } else if !steps.iter().all(|step| handles(step.role)) {
            Err(ProcessError::Role)
        } else {
            Ok(Self { name, steps })
        }
    }

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
        Self { name: "Quy trình mặc định".to_owned(), steps: steps.into_iter().flatten().collect() }
    }

    /// Shown name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The steps in order, at least four.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The step at an index.
    #[must_use]
    pub fn step(&self, index: usize) -> Option<&Step> {
        self.steps.get(index)
    }

    /// Index of the last appraisal, where a result is taken up again; the signature where there is none.
    #[must_use]
    pub fn last_appraisal(&self) -> usize {
        self.steps.iter().rposition(|step| step.kind == StepKind::Appraise).unwrap_or_else(|| self.sign())
    }

    /// Index of the signature.
    #[must_use]
    pub fn sign(&self) -> usize {
        self.steps.len() - 3
    }

    /// Index of the issue step.
    #[must_use]
    pub fn issue(&self) -> usize {
        self.steps.len() - 2
    }

    /// Index of the hand-out.
    #[must_use]
    pub fn deliver(&self) -> usize {
        self.steps.len() - 1
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
