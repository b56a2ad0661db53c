//! The same words in English: for readers of the English face; slips and books stay Vietnamese.

use chrono::Datelike as _;

use super::{Amount, Entry, Extension, LedgerLine, LimitUnit, Moved, Rule, TimeLimit, Wait};
use crate::text::{date_en, day_month, moment_en, weekday_en};

impl Wait {
    /// `supplement awaited`.
    #[must_use]
    pub const fn text_en(self) -> &'static str {
        match self {
            Self::Supplement => "waiting for the supplement",
            Self::Payment => "waiting for the payment",
            Self::Incident => "an incident of the system",
            Self::OtherAgency => "waiting for another agency",
            Self::Applicant => "waiting for the applicant",
            Self::Publication => "a public notice",
        }
    }
}

impl Rule {
    /// The law (or the practice) that the rule stands on, in English; numbers of acts as they are.
    #[must_use]
    pub const fn source_en(self) -> &'static str {
        match self {
            Self::FirstDayNotCounted | Self::HoursStartAtOnce => "Civil Code 91/2015/QH13, article 147",
            Self::AfterCutoff => "Decree 118/2025/NĐ-CP, article 18.2 (amended by Decree 309/2026/NĐ-CP)",
            Self::ReceivedOnDayOff => "Decree 118/2025/NĐ-CP, article 17 (amended by Decree 309/2026/NĐ-CP); practice",
            Self::HolidayNotCounted => "Labour Code 45/2019/QH14, articles 111 and 112",
            Self::MakeUpDayCounted => {
                "The year's notice of exchanged working days, or the agency's working-time calendar"
            }
            Self::EndsOnWorkingDay | Self::EndOfLastDay => "Civil Code 91/2015/QH13, article 148",
            Self::SupplementSuspends | Self::EndStopsClock => {
                "Decision 766/QĐ-TTg, how the index is computed, section 2.1"
            }
            Self::SupplementRestarts => "Decree 61/2018/NĐ-CP, article 19.4",
            Self::PaymentSuspends => "Practice: waiting for a payment does not count",
            Self::IncidentSuspends | Self::ApplicantSuspends => "Decree 301/2026/NĐ-CP; practice for other procedures",
            Self::OtherAgencySuspends => "The procedure's own rule: waiting for another agency does not count",
            Self::PublicationSuspends => "The procedure's own rule: the time of a public notice does not count",
            Self::ApologyMovesDue => "Decree 61/2018/NĐ-CP, article 19.9",
            Self::LawExtends => "The law of the field, named with the extension",
            Self::ClosureNotCounted | Self::OwnHoursCounted => "The agency's working-time calendar",
            Self::CalendarChanged => {
                "The agency's working-time calendar and the decision of an authorised person, named with the new appointment"
            }
        }
    }
}

impl TimeLimit {
    /// `3 working days`, `the same day`.
    #[must_use]
    pub fn text_en(self) -> String {
        let one = self.amount == Amount::from(1);
        let unit = match (self.unit, one) {
            (LimitUnit::WorkingDays | LimitUnit::CalendarDays, _) if self.amount == Amount::ZERO => {
                return "the same day".to_owned();
            }
            (LimitUnit::WorkingDays, true) => "working day",
            (LimitUnit::WorkingDays, false) => "working days",
            (LimitUnit::WorkingHours, true) => "working hour",
            (LimitUnit::WorkingHours, false) => "working hours",
            (LimitUnit::CalendarDays, true) => "day",
            (LimitUnit::CalendarDays, false) => "days",
            (LimitUnit::Months, true) => "month",
            (LimitUnit::Months, false) => "months",
        };
        format!("{} {unit}", self.amount.to_string().replace(',', "."))
    }
}

impl LedgerLine {
    /// The line in English, to stand alone. Names of days off are names and stay Vietnamese.
    #[must_use]
    pub fn text_en(&self) -> String {
        let (date, at) = (self.date(), moment_en(self.at));
        match &self.entry {
            Entry::Start { at_once: true } => format!("starts at {at}, counted from this moment"),
            Entry::Start { at_once: false } => format!("starts at {at}, the first day is not counted"),
            Entry::StartMoved { to, why: Moved::AfterCutoff } => {
                format!("received after 15:00, as if received on {}", date_en(*to))
            }
            Entry::StartMoved { to, why: Moved::DayOff } => {
                format!("received on a day off, as if received on {}", date_en(*to))
            }
            Entry::DayOff { name } => format!("public holiday {} ({name})", day_month(date)),
            Entry::Closed { name } => format!("agency closed {} ({name})", day_month(date)),
            Entry::Worked { .. } => format!("worked {} {}", weekday_en(date.weekday()), day_month(date)),
            Entry::ShortDay { name } => format!("own working hours on {} ({name})", day_month(date)),
            Entry::Rolled { from } => {
                format!("the last day {} is a day off, so {} instead", day_month(*from), date_en(date))
            }
            Entry::Due => format!("due at {at}"),
            Entry::Pause { restarts: true, .. } => {
                format!("waiting for the supplement from {at}; counted anew when the dossier is complete")
            }
            Entry::Pause { why, .. } => format!("stopped at {at}: {}", why.text_en()),
            Entry::Resume { why } => format!("the rest is counted from {at}, after {}", why.text_en()),
            Entry::Restart => format!("supplemented at {at}, counted anew"),
            Entry::Extend { from, why: Extension::Apology } => {
                format!("apology and new appointment at {at}; it was due at {}", moment_en(*from))
            }
            Entry::Extend { from, why: Extension::Law } => {
                format!("more time by law, given at {at}; it was due at {}", moment_en(*from))
            }
            Entry::Rescheduled { from } => {
                format!("new appointment at {at} because the calendar changed; it was due at {}", moment_en(*from))
            }
            Entry::Stop => format!("ended at {at}"),
        }
    }
}
