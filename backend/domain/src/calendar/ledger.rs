//! The lines by which a deadline explains itself.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::local;
use crate::macros::text_enum;
use crate::text::{date_vi, day_month, moment_vi, weekday_en, weekday_vi};

text_enum! {
    /// What a ledger line tells.
    pub enum LedgerKind {
        /// The count begins.
        Start => "start",
        /// Day 0 is a later day than that of reception.
        StartMoved => "startMoved",
        /// A day on which the clock does not run.
        DayOff => "dayOff",
        /// A rest day that counts as a working day.
        Worked => "worked",
        /// A day with hours of its own.
        ShortDay => "shortDay",
        /// The end falls on a day off and moves.
        Rolled => "rolled",
        /// The promised moment.
        Due => "due",
        /// The clock stands.
        Pause => "pause",
        /// The clock goes on with what was left.
        Resume => "resume",
        /// The clock begins again from zero.
        Restart => "restart",
        /// The due time is another one.
        Extend => "extend",
        /// The due time is another one because the calendar is.
        Rescheduled => "rescheduled",
        /// The clock has ended.
        Stop => "stop",
    }
}

text_enum! {
    /// What the clock stands for.
    pub enum Wait {
        /// The applicant's supplement.
        Supplement => "supplement",
        /// The applicant's payment.
        Payment => "payment",
        /// The end of an incident of the system.
        Incident => "incident",
        /// Another agency, where the time of the procedure leaves it out.
        OtherAgency => "otherAgency",
        /// Something else that the applicant does himself.
        Applicant => "applicant",
        /// The time in which the public may object.
        Publication => "publication",
    }
}

impl Wait {
    /// Whether it never counts against the agency: the applicant's own time, and an incident of the system (Quyết định 766/QĐ-TTg, 2.1; Nghị định
    /// 301/2026/NĐ-CP). The others count unless the process says that they do not.
    #[must_use]
    pub const fn always_stops(self) -> bool {
        matches!(self, Self::Supplement | Self::Applicant | Self::Incident)
    }

    /// `chờ bổ sung`.
    #[must_use]
    pub const fn text_vi(self) -> &'static str {
        match self {
            Self::Supplement => "chờ bổ sung",
            Self::Payment => "chờ thực hiện nghĩa vụ tài chính",
            Self::Incident => "sự cố hệ thống",
            Self::OtherAgency => "chờ cơ quan khác",
            Self::Applicant => "chờ người nộp hồ sơ thực hiện",
            Self::Publication => "niêm yết, đăng tin công khai",
        }
    }
}

text_enum! {
    /// Why a due time is another one.
    pub enum Extension {
        /// The agency is late, apologises and appoints a new day, once.
        Apology => "apology",
        /// A law gives the case more time.
        Law => "law",
    }
}

text_enum! {
    /// The rule behind a ledger line.
    pub enum Rule {
        /// A limit in days or months: the day of the event is not counted.
        FirstDayNotCounted => "firstDayNotCounted",
        /// A limit in hours starts at the moment itself.
        HoursStartAtOnce => "hoursStartAtOnce",
        /// Received after 15:00: as if on the next working day.
        AfterCutoff => "afterCutoff",
        /// Received on a day off: as if on the next working day.
        ReceivedOnDayOff => "receivedOnDayOff",
        /// Holidays, days in lieu and swapped days off do not count.
        HolidayNotCounted => "holidayNotCounted",
        /// A day on which the agency is closed does not count.
        ClosureNotCounted => "closureNotCounted",
        /// A worked rest day counts in full.
        MakeUpDayCounted => "makeUpDayCounted",
        /// A limit that ends on a day off ends with the next working day.
        EndsOnWorkingDay => "endsOnWorkingDay",
        /// A limit in days ends with its last day.
        EndOfLastDay => "endOfLastDay",
        /// Waiting for the applicant's supplement does not count.
        SupplementSuspends => "supplementSuspends",
        /// A supplement asked for at intake: the limit begins anew with the complete dossier.
        SupplementRestarts => "supplementRestarts",
        /// Waiting for a payment does not count.
        PaymentSuspends => "paymentSuspends",
        /// The time of an incident does not count.
        IncidentSuspends => "incidentSuspends",
        /// Waiting for another agency does not count where the procedure says so.
        OtherAgencySuspends => "otherAgencySuspends",
        /// What the applicant does himself does not count.
        ApplicantSuspends => "applicantSuspends",
        /// The time of a public notice does not count where the procedure says so.
        PublicationSuspends => "publicationSuspends",
        /// A late agency apologises and appoints a new day, at most once.
        ApologyMovesDue => "apologyMovesDue",
        /// A law gives the case more time.
        LawExtends => "lawExtends",
        /// A day worked at hours of its own counts as a day; hours count as they are worked.
        OwnHoursCounted => "ownHoursCounted",
        /// The working-time calendar was changed, and an authorised person moved the appointment after it.
        CalendarChanged => "calendarChanged",
        /// The result, or the end of the case, ends the clock.
        EndStopsClock => "endStopsClock",
    }
}

impl Rule {
    /// The law (or the practice) that the rule stands on, in Vietnamese.
    #[must_use]
    pub const fn source(self) -> &'static str {
        match self {
            Self::FirstDayNotCounted | Self::HoursStartAtOnce => "Bộ luật Dân sự 91/2015/QH13, điều 147",
            Self::AfterCutoff => "Nghị định 118/2025/NĐ-CP, điều 18 khoản 2 (sửa đổi bởi Nghị định 309/2026/NĐ-CP)",
            Self::ReceivedOnDayOff => {
                "Nghị định 118/2025/NĐ-CP, điều 17 (sửa đổi bởi Nghị định 309/2026/NĐ-CP); thực hành"
            }
            Self::HolidayNotCounted => "Bộ luật Lao động 45/2019/QH14, điều 111 và 112",
            Self::MakeUpDayCounted => "Thông báo hoán đổi ngày làm việc của năm hoặc lịch làm việc của cơ quan",
            Self::EndsOnWorkingDay | Self::EndOfLastDay => "Bộ luật Dân sự 91/2015/QH13, điều 148",
            Self::SupplementSuspends => "Quyết định 766/QĐ-TTg, cách tính chỉ số, mục 2.1",
            Self::SupplementRestarts => "Nghị định 61/2018/NĐ-CP, điều 19 khoản 4",
            Self::PaymentSuspends => {
                "Thực hành: thời gian chờ thực hiện nghĩa vụ tài chính không tính vào thời hạn giải quyết"
            }
            Self::IncidentSuspends | Self::ApplicantSuspends => "Nghị định 301/2026/NĐ-CP; thực hành với thủ tục khác",
            Self::OtherAgencySuspends => "Quy định của thủ tục: không tính thời gian chờ cơ quan khác",
            Self::PublicationSuspends => "Quy định của thủ tục: không tính thời gian niêm yết, đăng tin công khai",
            Self::ApologyMovesDue => "Nghị định 61/2018/NĐ-CP, điều 19 khoản 9",
            Self::LawExtends => "Quy định của pháp luật chuyên ngành, nêu tại lần gia hạn",
            Self::ClosureNotCounted | Self::OwnHoursCounted => "Lịch làm việc của cơ quan",
            Self::CalendarChanged => {
                "Lịch làm việc của cơ quan và quyết định của người có thẩm quyền, nêu tại lần hẹn lại"
            }
            Self::EndStopsClock => "Quyết định 766/QĐ-TTg, cách tính chỉ số, mục 2.1",
        }
    }
}

/// Why day 0 is not the day of reception.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Moved {
    /// Received after 15:00.
    AfterCutoff,
    /// Received on a day on which no work is done.
    DayOff,
}

/// One line of a ledger, without its moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Entry {
    /// The count begins at the line's moment: the first one of a dossier, or that of a public computation.
    Start {
        /// The limit is in hours, so it runs at once.
        at_once: bool,
    },
    /// Day 0 is `to`.
    StartMoved {
        /// The day that takes the place of the day of reception.
        to: NaiveDate,
        /// Why.
        why: Moved,
    },
    /// The line's day does not count.
    DayOff {
        /// Name of the holiday.
        name: String,
    },
    /// The agency is closed on the line's day.
    Closed {
        /// Why.
        name: String,
    },
    /// The line's day, a rest day, counts.
    Worked {
        /// What it makes up for.
        name: String,
    },
    /// The line's day is worked at hours of its own.
    ShortDay {
        /// Why.
        name: String,
    },
    /// The nominal last day is a day off.
    Rolled {
        /// The nominal last day.
        from: NaiveDate,
    },
    /// The line's moment is the due time.
    Due,
    /// The clock stands from the line's moment on.
    Pause {
        /// What for.
        why: Wait,
        /// It will begin anew, not go on.
        restarts: bool,
    },
    /// The clock goes on.
    Resume {
        /// What it stood for.
        why: Wait,
    },
    /// The clock begins anew.
    Restart,
    /// The due time is another one.
    Extend {
        /// The due time before.
        from: DateTime<FixedOffset>,
        /// Why.
        why: Extension,
    },
    /// The due time follows a changed calendar.
    Rescheduled {
        /// The due time before.
        from: DateTime<FixedOffset>,
    },
    /// The clock has ended.
    Stop,
}

/// One line of a ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LedgerLine {
    /// When; for whole days their first moment.
    pub at: DateTime<FixedOffset>,
    /// What.
    #[serde(flatten)]
    pub entry: Entry,
}

impl Entry {
    /// The kind of line.
    #[must_use]
    pub const fn kind(&self) -> LedgerKind {
        match self {
            Self::Start { .. } => LedgerKind::Start,
            Self::StartMoved { .. } => LedgerKind::StartMoved,
            Self::DayOff { .. } | Self::Closed { .. } => LedgerKind::DayOff,
            Self::Worked { .. } => LedgerKind::Worked,
            Self::ShortDay { .. } => LedgerKind::ShortDay,
            Self::Rolled { .. } => LedgerKind::Rolled,
            Self::Due => LedgerKind::Due,
            Self::Pause { .. } => LedgerKind::Pause,
            Self::Resume { .. } => LedgerKind::Resume,
            Self::Restart => LedgerKind::Restart,
            Self::Extend { .. } => LedgerKind::Extend,
            Self::Rescheduled { .. } => LedgerKind::Rescheduled,
            Self::Stop => LedgerKind::Stop,
        }
    }

    /// The rule behind it.
    #[must_use]
    pub const fn rule(&self) -> Rule {
        match self {
            Self::Start { at_once: true } => Rule::HoursStartAtOnce,
            Self::Start { at_once: false } => Rule::FirstDayNotCounted,
            Self::StartMoved { why: Moved::AfterCutoff, .. } => Rule::AfterCutoff,
            Self::StartMoved { why: Moved::DayOff, .. } => Rule::ReceivedOnDayOff,
            Self::DayOff { .. } => Rule::HolidayNotCounted,
            Self::Closed { .. } => Rule::ClosureNotCounted,
            Self::Worked { .. } => Rule::MakeUpDayCounted,
            Self::ShortDay { .. } => Rule::OwnHoursCounted,
            Self::Rolled { .. } => Rule::EndsOnWorkingDay,
            Self::Due => Rule::EndOfLastDay,
            Self::Pause { restarts: true, .. } | Self::Restart => Rule::SupplementRestarts,
            Self::Pause { why, .. } | Self::Resume { why } => match why {
                Wait::Supplement => Rule::SupplementSuspends,
                Wait::Payment => Rule::PaymentSuspends,
                Wait::Incident => Rule::IncidentSuspends,
                Wait::OtherAgency => Rule::OtherAgencySuspends,
                Wait::Applicant => Rule::ApplicantSuspends,
                Wait::Publication => Rule::PublicationSuspends,
            },
            Self::Extend { why: Extension::Apology, .. } => Rule::ApologyMovesDue,
            Self::Extend { why: Extension::Law, .. } => Rule::LawExtends,
            Self::Rescheduled { .. } => Rule::CalendarChanged,
            Self::Stop => Rule::EndStopsClock,
        }
    }
}

impl LedgerLine {
    /// The day of the line, Vietnamese time.
    #[must_use]
    pub fn date(&self) -> NaiveDate {
        local(self.at).date()
    }

    /// The line in Vietnamese, to stand alone.
    #[must_use]
    pub fn text_vi(&self) -> String {
        let (date, at) = (self.date(), moment_vi(self.at));
        match &self.entry {
            Entry::Start { at_once: true } => format!("bắt đầu {at}, tính ngay từ lúc này"),
            Entry::Start { at_once: false } => format!("bắt đầu {at}, ngày đầu không tính"),
            Entry::StartMoved { to, why: Moved::AfterCutoff } => {
                format!("nhận sau 15:00, coi như nhận {}", date_vi(*to))
            }
            Entry::StartMoved { to, why: Moved::DayOff } => {
                format!("nhận ngoài ngày làm việc, coi như nhận {}", date_vi(*to))
            }
            Entry::DayOff { name } => format!("nghỉ lễ {} ({name})", day_month(date)),
            Entry::Closed { name } => format!("cơ quan nghỉ {} ({name})", day_month(date)),
            Entry::Worked { .. } => format!("làm bù {} {}", weekday_vi(date.weekday()), day_month(date)),
            Entry::ShortDay { name } => format!("làm việc theo giờ riêng {} ({name})", day_month(date)),
            Entry::Rolled { from } => {
                format!("ngày cuối {} là ngày nghỉ, chuyển sang {}", day_month(*from), date_vi(date))
            }
            Entry::Due => format!("hạn trả kết quả {at}"),
            Entry::Pause { restarts: true, .. } => {
                format!("chờ bổ sung từ {at}, sẽ tính lại từ đầu khi hồ sơ đầy đủ")
            }
            Entry::Pause { why, .. } => format!("tạm dừng từ {at}: {}", why.text_vi()),
            Entry::Resume { why } => format!("tính tiếp phần còn lại từ {at}, hết {}", why.text_vi()),
            Entry::Extend { from, why: Extension::Apology } => {
                format!("xin lỗi và hẹn lại {at}; hạn trước đó {}", moment_vi(*from))
            }
            Entry::Extend { from, why: Extension::Law } => {
                format!("gia hạn theo quy định {at}; hạn trước đó {}", moment_vi(*from))
            }
            Entry::Rescheduled { from } => {
                format!("hẹn lại {at} do lịch làm việc thay đổi; hạn trước đó {}", moment_vi(*from))
            }
            Entry::Restart => format!("đã bổ sung {at}, tính lại từ đầu"),
            Entry::Stop => format!("kết thúc {at}"),
        }
    }
}

/// The days off and the worked rest days in a few words: `nghỉ lễ 16–20/2, 24/11; làm bù thứ Bảy 22/8`. Nothing where there are none.
#[must_use]
pub fn note_vi<'a>(lines: impl IntoIterator<Item = &'a LedgerLine>) -> Option<String> {
    note(lines, ["nghỉ lễ", "cơ quan nghỉ", "làm bù"], weekday_vi)
}

/// The same in English: `public holiday 16–20/2`.
#[must_use]
pub fn note_en<'a>(lines: impl IntoIterator<Item = &'a LedgerLine>) -> Option<String> {
    note(lines, ["public holiday", "agency closed", "worked"], weekday_en)
}

fn note<'a>(
    lines: impl IntoIterator<Item = &'a LedgerLine>,
    [holiday, closure, make_up]: [&str; 3],
    weekday: fn(Weekday) -> &'static str,
) -> Option<String> {
    let (mut off, mut closed) = (Vec::new(), Vec::new());
    let mut worked = Vec::new();
    for line in lines {
        let date = line.date();
        match &line.entry {
            Entry::DayOff { .. } => join(&mut off, date),
            Entry::Closed { .. } => join(&mut closed, date),
            Entry::Worked { .. } => worked.push(format!("{} {}", weekday(date.weekday()), day_month(date))),
            _ => {}
        }
    }
    let days = |days: Vec<_>| days.into_iter().map(days_vi).collect::<Vec<_>>();
    let parts: Vec<_> = [(holiday, days(off)), (closure, days(closed)), (make_up, worked)]
        .into_iter()
        .filter(|(_, days)| !days.is_empty())
        .map(|(what, days)| format!("{what} {}", days.join(", ")))
        .collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// The date as a day more of the last run of days, or as a new one.
fn join(runs: &mut Vec<(NaiveDate, NaiveDate)>, date: NaiveDate) {
    match runs.last_mut() {
        Some((_, last)) if last.succ_opt() == Some(date) => *last = date,
        _ => runs.push((date, date)),
    }
}

/// `24/11`, `16–20/2`, `30/4–1/5`.
fn days_vi((first, last): (NaiveDate, NaiveDate)) -> String {
    match (first == last, first.month() == last.month()) {
        (true, _) => day_month(first),
        (false, true) => format!("{}–{}", first.day(), day_month(last)),
        (false, false) => format!("{}–{}", day_month(first), day_month(last)),
    }
}
