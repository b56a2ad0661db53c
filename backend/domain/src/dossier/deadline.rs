//! The clock of a dossier: when it runs, stands, goes on and ends, and why (domain reference 4.4).

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Refusal, RefusalCode};
use crate::calendar::{
    CalendarError, Count, Cutoff, Deadline, Entry, Extension, LedgerLine, Span, TimeLimit, Wait, WorkingCalendar,
    count, deadline, local, note_en, note_vi,
};
use crate::macros::text_enum;

/// An instant with its offset.
pub(super) type At = DateTime<FixedOffset>;

text_enum! {
    /// How near the due time is: the colour of the inbox.
    pub enum DueState {
        /// There is no due time: not received yet, or a procedure without a limit.
        None => "none",
        /// Due later than the next working day.
        Ok => "ok",
        /// Due on the next working day.
        Soon => "soon",
        /// Due today.
        Today => "today",
        /// Past its due time.
        Overdue => "overdue",
        /// Waiting for the applicant.
        Paused => "paused",
        /// The clock has ended.
        Done => "done",
    }
}

text_enum! {
    /// What the clock does.
    pub enum ClockState {
        /// No complete dossier yet.
        NotStarted => "notStarted",
        /// It runs.
        Running => "running",
        /// It waits for the applicant.
        Paused => "paused",
        /// It has ended.
        Stopped => "stopped",
    }
}

/// What the clock does, with what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Phase {
    /// No complete dossier yet.
    NotStarted,
    /// It runs.
    Running {
        /// Since when.
        since: At,
        /// What it counts; none without a limit, or after the due time was over at a pause.
        count: Option<Count>,
        /// The due time, if there is a limit.
        due: Option<At>,
    },
    /// It stands.
    Paused {
        /// Since when.
        since: At,
        /// The due time as it was.
        due: Option<At>,
        /// What for.
        why: Wait,
        /// What it counted, with what is left of it; none without a limit, or if the due time was over.
        left: Option<Count>,
        /// It will begin anew.
        restarts: bool,
    },
    /// It has ended.
    Stopped {
        /// When.
        at: At,
        /// The due time at the end.
        due: Option<At>,
    },
}

/// What is left of what was counted when the clock begins to stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rest {
    /// Of the whole; none where no clock runs, or it had run out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<Span>,
    /// Of what statistics judge by; none where that had run out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged: Option<Span>,
    /// Of the steps' own times; those that had run out are not among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepRest>,
}

/// What is left of a step's own time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StepRest {
    /// Index of the step.
    pub step: usize,
    /// What is left.
    pub left: Span,
}

/// What is counted from when the clock goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// For the whole; none where no clock runs, or it had run out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<Count>,
    /// For what statistics judge by; none where that had run out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged: Option<Judged>,
}

/// What statistics judge by: as the whole, but that no apology moves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Judged {
    /// What is counted; while the clock stands, with what is left.
    pub count: Count,
    /// The due time that it gives.
    pub due: At,
}

/// A ledger line with the event behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClockLine {
    /// The line.
    #[serde(flatten)]
    pub line: LedgerLine,
    /// Seq of the event that wrote it.
    pub event_seq: i64,
}

/// The clock of one dossier. It changes by events only; the `plan_` functions compute what those events carry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Clock {
    /// The limit promised.
    pub limit: Option<TimeLimit>,
    /// Whether 15:00 moves the start.
    pub cutoff: Cutoff,
    /// What it does.
    pub phase: Phase,
    /// When it first started.
    pub started_at: Option<At>,
    /// The first due time promised; nothing changes it.
    pub original_due_at: Option<At>,
    /// The due time that statistics judge by: waiting for others and the longer time of a law move it, an apology does not (domain reference
    /// 4.5, 8.2). Once it is over nothing moves it any more.
    pub judged_due_at: Option<At>,
    /// What is counted until then; none without a limit, or where it was over when the clock stood.
    pub judged: Option<Count>,
    /// Runs, pauses and days off in order of time.
    pub ledger: Vec<ClockLine>,
}

impl Clock {
    /// A clock that has not started.
    #[must_use]
    pub const fn new(limit: Option<TimeLimit>, cutoff: Cutoff) -> Self {
        Self {
            limit,
            cutoff,
            phase: Phase::NotStarted,
            started_at: None,
            original_due_at: None,
            judged_due_at: None,
            judged: None,
            ledger: Vec::new(),
        }
    }

    /// What it does.
    #[must_use]
    pub const fn state(&self) -> ClockState {
        match self.phase {
            Phase::NotStarted => ClockState::NotStarted,
            Phase::Running { .. } => ClockState::Running,
            Phase::Paused { .. } => ClockState::Paused,
            Phase::Stopped { .. } => ClockState::Stopped,
        }
    }

    /// The due time; while it stands, the one before the pause.
    #[must_use]
    pub const fn due_at(&self) -> Option<At> {
        match self.phase {
            Phase::NotStarted => None,
            Phase::Running { due, .. } | Phase::Paused { due, .. } | Phase::Stopped { due, .. } => due,
        }
    }

    /// The moment that counts against the due time: now while it runs, else when it stood still.
    #[must_use]
    pub const fn reading(&self, now: At) -> At {
        match self.phase {
            Phase::NotStarted | Phase::Running { .. } => now,
            Phase::Paused { since, .. } => since,
            Phase::Stopped { at, .. } => at,
        }
    }

    /// Whether the due time is, or was at the end, over.
    #[must_use]
    pub fn is_overdue(&self, now: At) -> bool {
        self.due_at().is_some_and(|due| self.reading(now) > due)
    }

    /// Working minutes left until the due time, negative when over; the same all through a pause. None without a due time or at the end.
    #[must_use]
    pub fn remaining_minutes(&self, calendar: &WorkingCalendar, now: At) -> Option<i64> {
        match self.phase {
            Phase::NotStarted | Phase::Stopped { .. } => None,
            Phase::Running { due, .. } | Phase::Paused { due, .. } => {
                due.map(|due| calendar.working_minutes_between(self.reading(now), due))
            }
        }
    }

    /// Working minutes that the clock has run: what it waited for others is left out, also where it began anew afterwards.
    #[must_use]
    pub fn run_minutes(&self, calendar: &WorkingCalendar, now: At) -> i64 {
        let (mut since, mut run) = (self.started_at, 0);
        for line in &self.ledger {
            match line.line.entry {
                Entry::Pause { .. } | Entry::Stop => {
                    run += since.take().map_or(0, |since| calendar.working_minutes_between(since, line.line.at));
                }
                Entry::Resume { .. } | Entry::Restart => since = Some(line.line.at),
                _ => {}
            }
        }
        run + since.map_or(0, |since| calendar.working_minutes_between(since, self.reading(now)))
    }

    /// How near the due time is.
    #[must_use]
    pub fn due_state(&self, calendar: &WorkingCalendar, now: At) -> DueState {
        match self.phase {
            Phase::NotStarted | Phase::Running { due: None, .. } => DueState::None,
            Phase::Paused { .. } => DueState::Paused,
            Phase::Stopped { .. } => DueState::Done,
            Phase::Running { due: Some(due), .. } => due_state(calendar, now, due),
        }
    }

    /// The limit and the days off on the way: `3 ngày làm việc; nghỉ lễ 24/11`.
    #[must_use]
    pub fn text_vi(&self) -> Option<String> {
        let limit = self.limit?.text_vi();
        Some(match note_vi(self.ledger.iter().map(|line| &line.line)) {
            Some(note) => format!("{limit}; {note}"),
            None => limit,
        })
    }

    /// The same in English.
    #[must_use]
    pub fn text_en(&self) -> Option<String> {
        let limit = self.limit?.text_en();
        Some(match note_en(self.ledger.iter().map(|line| &line.line)) {
            Some(note) => format!("{limit}; {note}"),
            None => limit,
        })
    }

    /// The promise if it starts (or begins anew) now.
    pub(crate) fn plan_start(&self, calendar: &WorkingCalendar, now: At) -> Result<Option<Deadline>, CalendarError> {
        self.limit.map(|limit| deadline(calendar, now, limit, self.cutoff)).transpose()
    }

    /// What is left if it pauses now, to go on later; none where nothing is: a due time that is over stays so, a supplement does not heal it.
    pub(crate) fn plan_pause(&self, calendar: &WorkingCalendar, now: At) -> Result<Rest, CalendarError> {
        let whole = match self.phase {
            Phase::Running { count: Some(count), due: Some(due), .. } if now <= due => Some(count.left(calendar, now)?),
            Phase::Running { .. } | Phase::NotStarted | Phase::Paused { .. } | Phase::Stopped { .. } => None,
        };
        let judged = match (self.phase, self.judged, self.judged_due_at) {
            (Phase::Running { .. }, Some(count), Some(due)) if now <= due => Some(count.left(calendar, now)?),
            _ => None,
        };
        Ok(Rest { whole, judged, steps: Vec::new() })
    }

    /// The new promise if what it waited for comes now, and what is counted; `cutoff` holds for what somebody hands in.
    pub(crate) fn plan_resume(
        &self,
        calendar: &WorkingCalendar,
        now: At,
        cutoff: Cutoff,
    ) -> Result<(Option<Deadline>, Counts), CalendarError> {
        let whole = match self.phase {
            Phase::Paused { restarts: true, .. } => self.fresh(now),
            Phase::Paused { left: Some(left), .. } => Some(left.again(calendar, left.span, now, cutoff)?),
            Phase::Paused { .. } | Phase::NotStarted | Phase::Running { .. } | Phase::Stopped { .. } => None,
        };
        let judged = match (self.phase, self.judged) {
            (Phase::Paused { restarts: true, .. }, Some(_)) => self.fresh(now),
            (Phase::Paused { .. }, Some(left)) => Some(left.again(calendar, left.span, now, cutoff)?),
            _ => None,
        };
        let judged = match judged {
            Some(count) => Some(Judged { count, due: count.deadline(calendar)?.due }),
            None => None,
        };
        let deadline = whole.map(|whole| whole.deadline(calendar)).transpose()?;
        Ok((deadline, Counts { whole, judged }))
    }

    /// The limit, counted from a moment on at which the dossier is handed in.
    fn fresh(&self, since: At) -> Option<Count> {
        self.limit.map(|limit| Count { since, span: limit.into(), cutoff: self.cutoff })
    }

    /// The new promise if the due time moves to the end of a day, and what is to count until then; none where no due time runs.
    pub(crate) fn plan_extension(
        &self,
        calendar: &WorkingCalendar,
        now: At,
        until: NaiveDate,
    ) -> Result<Option<(Deadline, Span)>, Refusal> {
        let Phase::Running { due: Some(due), .. } = self.phase else { return Ok(None) };
        let end = calendar.closing_time(until).filter(|end| *end > due && *end > now);
        let end = end.ok_or(Refusal::of(RefusalCode::NotLater, "/until"))?;
        let span = Span::WorkingMinutes(calendar.working_minutes_between(now, end));
        let counted = count(calendar, now, span, Cutoff::Off)?;
        Ok(Some((Deadline { due: end, ..counted }, span)))
    }

    /// The due time that a plan would give.
    pub(crate) fn due_after(&self, plan: Option<&Deadline>) -> Option<At> {
        plan.map(|plan| plan.due).or(self.due_at())
    }

    pub(crate) fn start(&mut self, at: At, plan: Option<&Deadline>, seq: i64) {
        self.started_at = Some(at);
        self.original_due_at = plan.map(|plan| plan.due);
        (self.judged_due_at, self.judged) = (self.original_due_at, self.fresh(at));
        self.phase = Phase::Running { since: at, count: self.fresh(at), due: self.original_due_at };
        if let Some(plan) = plan {
            self.write(plan.ledger.clone(), seq);
        }
    }

    pub(crate) fn pause(&mut self, at: At, rest: &Rest, why: Wait, restarts: bool, seq: i64) {
        if let Phase::Running { due, count, .. } = self.phase {
            let left =
                |count: Option<Count>, rest: Option<Span>| count.zip(rest).map(|(count, span)| Count { span, ..count });
            self.judged = left(self.judged, rest.judged);
            let left = left(count, rest.whole);
            self.phase = Phase::Paused { since: at, due, why, left, restarts };
            self.ledger.retain(|line| line.line.at <= at);
            self.write(vec![LedgerLine { at, entry: Entry::Pause { why, restarts } }], seq);
        }
    }

    pub(crate) fn resume(&mut self, at: At, plan: Option<&Deadline>, counts: &Counts, seq: i64) {
        if let Phase::Paused { due, why, restarts, .. } = self.phase {
            self.phase = Phase::Running { since: at, count: counts.whole, due: plan.map(|plan| plan.due).or(due) };
            self.judge(counts.judged);
            self.write(
                vec![LedgerLine { at, entry: if restarts { Entry::Restart } else { Entry::Resume { why } } }],
                seq,
            );
            self.go_on(plan, seq);
        }
    }

    /// A new due time; after an apology the one before stays what statistics judge by.
    pub(crate) fn extend(&mut self, at: At, plan: &Deadline, span: Span, why: Extension, seq: i64) {
        if let Phase::Running { due: Some(from), .. } = self.phase {
            let count = Count { since: at, span, cutoff: Cutoff::Off };
            self.phase = Phase::Running { since: at, count: Some(count), due: Some(plan.due) };
            self.ledger.retain(|line| line.line.at <= at);
            // No law comes to what is late: nobody may extend it then.
            if why == Extension::Law {
                self.judge(Some(Judged { count, due: plan.due }));
            }
            self.write(vec![LedgerLine { at, entry: Entry::Extend { from, why } }], seq);
            self.go_on(Some(plan), seq);
        }
    }

    /// Judged anew; what is over stays what it was.
    pub(super) fn judge(&mut self, judged: Option<Judged>) {
        self.judged = judged.map(|judged| judged.count);
        self.judged_due_at = judged.map(|judged| judged.due).or(self.judged_due_at);
    }

    /// The lines of a plan that do not tell of a beginning.
    fn go_on(&mut self, plan: Option<&Deadline>, seq: i64) {
        let begun = |line: &&LedgerLine| !matches!(line.entry, Entry::Start { .. });
        let lines = plan.into_iter().flat_map(|plan| plan.ledger.iter().filter(begun).cloned());
        self.write(lines.collect(), seq);
    }

    /// Ends it; what has ended stays ended when it was.
    pub(crate) fn stop(&mut self, at: At, seq: i64) {
        if matches!(self.phase, Phase::Stopped { .. }) {
            return;
        }
        let (started, due) = (self.started_at.is_some(), self.due_at());
        self.phase = Phase::Stopped { at, due };
        if started {
            self.write(vec![LedgerLine { at, entry: Entry::Stop }], seq);
        }
    }

    pub(super) fn write(&mut self, lines: Vec<LedgerLine>, event_seq: i64) {
        self.ledger.extend(lines.into_iter().map(|line| ClockLine { line, event_seq }));
        self.ledger.sort_by_key(|line| line.line.at);
    }
}

/// How near a due time is: of the whole, or of a step.
#[must_use]
pub fn due_state(calendar: &WorkingCalendar, now: At, due: At) -> DueState {
    let (today, day) = (local(now).date(), local(due).date());
    if now > due {
        DueState::Overdue
    } else if day == today {
        DueState::Today
    } else if calendar.next_working_day(today).is_ok_and(|next| day <= next) {
        DueState::Soon
    } else {
        DueState::Ok
    }
}
