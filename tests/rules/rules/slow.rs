//! The times of a dossier worked out slowly from what happened to it: minute by minute and day by day, from the hours of the calendar and the kinds and
//! moments of the events. What the events carry of the program's own counting is not looked at.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use domain::calendar::{Count, Cutoff, LimitUnit, Span, TimeLimit, VIETNAM, Wait, WorkingCalendar};
use domain::dossier::{Dossier, Event, EventKind, Phase, State, StepKind};
use domain::ids::AgencyCode;

type At = DateTime<FixedOffset>;

/// Days and minutes of a calendar, one after the other. Shares nothing with the program but the hours of the days.
#[derive(Clone, Copy)]
struct Walk<'a>(&'a WorkingCalendar);

impl Walk<'_> {
    fn works(self, day: NaiveDate) -> bool {
        !self.0.intervals(day).is_empty()
    }

    fn next(self, day: NaiveDate) -> NaiveDate {
        (1..).map(|ahead| day + TimeDelta::days(ahead)).find(|day| self.works(*day)).unwrap()
    }

    fn closing(self, day: NaiveDate) -> NaiveDateTime {
        day.and_time(self.0.intervals(day).last().unwrap().closes)
    }

    fn open(self, at: NaiveDateTime) -> bool {
        self.0.intervals(at.date()).iter().any(|open| open.opens <= at.time() && at.time() < open.closes)
    }

    /// The next moment that is worth looking at where nothing is open.
    fn skip(self, at: NaiveDateTime) -> NaiveDateTime {
        match self.0.intervals(at.date()).iter().find(|open| open.opens > at.time()) {
            Some(open) => at.date().and_time(open.opens),
            None => (at.date() + TimeDelta::days(1)).and_time(NaiveTime::MIN),
        }
    }

    fn minutes_on(self, mut here: NaiveDateTime, minutes: i64) -> NaiveDateTime {
        let mut left = minutes;
        loop {
            if !self.open(here) {
                here = self.skip(here);
            } else if left <= 0 {
                return here;
            } else {
                (here, left) = (here + TimeDelta::minutes(1), left - 1);
                if left == 0 {
                    return here;
                }
            }
        }
    }

    fn minutes_between(self, mut here: NaiveDateTime, end: NaiveDateTime) -> i64 {
        let mut passed = 0;
        while here < end {
            if self.open(here) {
                (here, passed) = (here + TimeDelta::minutes(1), passed + 1);
            } else {
                here = self.skip(here);
            }
        }
        passed
    }

    /// The day that is not counted.
    fn zero(self, count: Count) -> NaiveDate {
        let start = local(count.since);
        let late = count.cutoff == Cutoff::On && start.time() > NaiveTime::from_hms_opt(15, 0, 0).unwrap();
        let stays = count.cutoff == Cutoff::GoesOn || self.works(start.date()) && !late;
        if stays { start.date() } else { self.next(start.date()) }
    }

    /// The last day of a span in calendar days or months, days off and all.
    fn last_day(self, count: Count) -> NaiveDate {
        let zero = self.zero(count);
        let month = |months: i64| {
            let month = zero.year() * 12 + i32::try_from(zero.month0()).unwrap() + i32::try_from(months).unwrap();
            let (year, month) = (month.div_euclid(12), u32::try_from(month.rem_euclid(12)).unwrap() + 1);
            (1..=zero.day()).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day)).unwrap()
        };
        match count.span {
            Span::CalendarDays(days) => zero + TimeDelta::days(days),
            Span::Months(amount) => {
                let (whole, part) = (amount.hundredths() / 100, amount.hundredths() % 100);
                let days = (part * 30 + 99) / 100;
                if part == 0 { month(whole) } else { (month(whole) + TimeDelta::days(days)).min(month(whole + 1)) }
            }
            Span::WorkingDays(_) | Span::WorkingMinutes(_) => unreachable!("no span of calendar days"),
        }
    }

    fn due(self, count: Count) -> At {
        let start = local(count.since);
        let day = match count.span {
            Span::WorkingMinutes(minutes) => return instant(self.minutes_on(start, minutes)),
            Span::WorkingDays(amount) => {
                let day = (0..amount.hundredths() / 100).fold(self.zero(count), |day, _| self.next(day));
                let part = amount.hundredths() % 100;
                if part > 0 {
                    let morning = self.next(day).and_time(NaiveTime::MIN);
                    let whole = self.minutes_between(morning, self.closing(morning.date()));
                    return instant(self.minutes_on(morning, (part * whole + 99) / 100));
                }
                day
            }
            Span::CalendarDays(_) | Span::Months(_) => self.last_day(count),
        };
        let mut end = if self.works(day) { day } else { self.next(day) };
        while self.closing(end) < start {
            end = self.next(end);
        }
        instant(self.closing(end))
    }

    fn left(self, count: Count, at: At) -> Span {
        let (zero, today) = (self.zero(count), local(at).date());
        match count.span {
            Span::WorkingMinutes(minutes) => {
                Span::WorkingMinutes((minutes - self.minutes_between(local(count.since), local(at))).max(0))
            }
            Span::WorkingDays(amount) => {
                let (mut day, mut used) = (zero, 0);
                while self.next(day) <= today {
                    (day, used) = (self.next(day), used + 1);
                }
                let left = (amount.hundredths() - 100 * used).max(0);
                Span::WorkingDays(domain::calendar::Amount::from_hundredths(left).unwrap())
            }
            Span::CalendarDays(_) | Span::Months(_) => {
                let (mut day, mut left) = (today.max(zero), 0);
                while day < self.last_day(count) {
                    (day, left) = (day + TimeDelta::days(1), left + 1);
                }
                Span::CalendarDays(left)
            }
        }
    }
}

fn local(at: At) -> NaiveDateTime {
    at.with_timezone(&VIETNAM).naive_local()
}

fn instant(wall: NaiveDateTime) -> At {
    wall.and_local_timezone(VIETNAM).single().unwrap()
}

fn span(limit: TimeLimit) -> Span {
    let hundredths = limit.amount.hundredths();
    match limit.unit {
        LimitUnit::WorkingDays => Span::WorkingDays(limit.amount),
        LimitUnit::WorkingHours => Span::WorkingMinutes((hundredths * 60 + 99) / 100),
        LimitUnit::CalendarDays => Span::CalendarDays((hundredths + 99) / 100),
        LimitUnit::Months => Span::Months(limit.amount),
    }
}

/// Something that is counted, with its due time; no count: there is none, or it was over when the dossier stood.
#[derive(Clone, Copy, Default)]
struct Part {
    count: Option<Count>,
    due: Option<At>,
}

impl Part {
    fn of(walk: Walk<'_>, count: Option<Count>) -> Self {
        Self { count, due: count.map(|count| walk.due(count)) }
    }

    fn stands(&mut self, walk: Walk<'_>, at: At) {
        let open = self.due.is_some_and(|due| at <= due);
        self.count = self.count.filter(|_| open).map(|count| Count { span: walk.left(count, at), ..count });
    }

    fn goes_on(&mut self, walk: Walk<'_>, at: At, by: Cutoff) {
        if let Some(count) = self.count {
            // What had not begun has not begun yet.
            let cutoff = if local(at).date() < walk.zero(count) { count.cutoff } else { by };
            *self = Self::of(walk, Some(Count { since: at, cutoff, ..count }));
        }
    }
}

/// What the clock does.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Runs {
    #[default]
    NotYet,
    On,
    Stands {
        anew: bool,
    },
    Over,
}

/// All times of one dossier.
pub struct Slow<'a> {
    walk: Walk<'a>,
    partners: &'a BTreeMap<AgencyCode, Arc<WorkingCalendar>>,
    runs: Runs,
    whole: Part,
    judged: Part,
    steps: BTreeMap<usize, Part>,
    /// How many due times were compared.
    pub compared: u64,
    /// How many of them are counted by the calendar of a partner.
    pub elsewhere: u64,
}

impl<'a> Slow<'a> {
    pub fn new(calendar: &'a WorkingCalendar, partners: &'a BTreeMap<AgencyCode, Arc<WorkingCalendar>>) -> Self {
        let (runs, whole, judged, steps) = (Runs::NotYet, Part::default(), Part::default(), BTreeMap::new());
        Self { walk: Walk(calendar), partners, runs, whole, judged, steps, compared: 0, elsewhere: 0 }
    }

    /// Who does a step, if it is another agency than the dossier's.
    fn partner(dossier: &Dossier, index: usize) -> Option<&AgencyCode> {
        let name = dossier.filing.process.steps()[index].partner.as_ref()?;
        dossier.filing.partners.get(name).filter(|agency| **agency != dossier.filing.agency)
    }

    /// The days and hours of whoever does a step.
    fn walk_at(&self, dossier: &Dossier, index: usize) -> Walk<'a> {
        Self::partner(dossier, index).map_or(self.walk, |partner| Walk(&self.partners[partner]))
    }

    fn fresh(walk: Walk<'_>, dossier: &Dossier, at: At, limit: Option<TimeLimit>) -> Part {
        let cutoff = dossier.filing.cutoff;
        Part::of(walk, limit.map(|limit| Count { since: at, span: span(limit), cutoff }))
    }

    fn begin(&mut self, dossier: &Dossier, at: At, steps: impl IntoIterator<Item = usize>) {
        for index in steps {
            let step = dossier.filing.process.step(index).unwrap();
            let limit = step.limit_in(dossier.filing.difficult_area).filter(|_| !step.kind.is_wait());
            let own = Self::fresh(self.walk_at(dossier, index), dossier, at, limit);
            self.steps.insert(index, own);
        }
    }

    fn stand(&mut self, before: &Dossier, at: At, anew: bool) {
        if self.runs == Runs::On {
            self.runs = Runs::Stands { anew };
            self.whole.stands(self.walk, at);
            self.judged.stands(self.walk, at);
        }
        for step in before.current_steps().iter() {
            let walk = self.walk_at(before, step);
            self.steps.entry(step).or_default().stands(walk, at);
        }
    }

    fn go_on(&mut self, before: &Dossier, at: At, by: Cutoff) {
        let Runs::Stands { anew } = self.runs else { return };
        self.runs = Runs::On;
        if anew {
            let fresh = Self::fresh(self.walk, before, at, before.filing.limit);
            self.whole = fresh;
            self.judged = if self.judged.count.is_some() { fresh } else { self.judged };
            self.begin(before, at, before.current_steps().iter());
        } else {
            self.whole.goes_on(self.walk, at, by);
            self.judged.goes_on(self.walk, at, by);
            for step in before.current_steps().iter() {
                let walk = self.walk_at(before, step);
                self.steps.entry(step).or_default().goes_on(walk, at, by);
            }
        }
    }

    /// Whether the clock stands for a wait: what the law leaves out, what the process leaves out, and where the process itself waits.
    fn waits(&self, before: &Dossier, wait: Wait) -> bool {
        let process = &before.filing.process;
        let waiting = |step: usize| {
            let kind = process.steps()[step].kind;
            matches!(kind, StepKind::AwaitApplicant | StepKind::AwaitPayment | StepKind::AwaitPublication)
        };
        let law = matches!(wait, Wait::Supplement | Wait::Applicant | Wait::Incident);
        law || process.definition().clock.stops.contains(&wait) || before.current_steps().iter().any(waiting)
    }

    /// The rule of a moment at which something goes on: what the applicant hands in is received, by the rule of the procedure.
    fn by(before: &Dossier, handed_in: bool) -> Cutoff {
        if handed_in { before.filing.cutoff } else { Cutoff::GoesOn }
    }

    /// What happened, and that the dossier has the times that follow from it.
    pub fn hear(&mut self, before: &Dossier, event: &Event, after: &Dossier) {
        let at = event.at;
        match &event.kind {
            EventKind::Revised { .. } | EventKind::Transferred { .. } => {
                *self = Self {
                    compared: self.compared,
                    elsewhere: self.elsewhere,
                    ..Self::new(self.walk.0, self.partners)
                };
            }
            EventKind::Received { begun, .. } => {
                self.runs = Runs::On;
                self.whole = Self::fresh(self.walk, before, at, before.filing.limit);
                self.judged = self.whole;
                self.begin(before, at, [begun.step]);
            }
            EventKind::SupplementRequested { .. } => {
                let open = self.whole.due.is_none_or(|due| at <= due);
                let anew = before.state == State::Received && before.filing.timing.restarts && open;
                self.stand(before, at, anew);
            }
            EventKind::PaymentRequested { .. } if self.waits(before, Wait::Payment) => self.stand(before, at, false),
            EventKind::Paused { cause, .. } if self.waits(before, cause.wait()) => self.stand(before, at, false),
            EventKind::Supplemented { .. } => self.go_on(before, at, Self::by(before, true)),
            EventKind::PaymentSettled { .. } => self.go_on(before, at, Self::by(before, false)),
            EventKind::Resumed { .. } => {
                let kind =
                    before.current_step().and_then(|step| before.filing.process.step(step)).map(|step| step.kind);
                self.go_on(before, at, Self::by(before, kind == Some(StepKind::AwaitApplicant)));
            }
            EventKind::Extended { deadline, .. } | EventKind::Apologized { deadline, .. } => {
                assert_eq!(local(deadline.due), self.walk.closing(local(deadline.due).date()), "to the end of a day");
                let span = Span::WorkingMinutes(self.walk.minutes_between(local(at), local(deadline.due)));
                let count = Count { since: at, span, cutoff: Cutoff::Off };
                self.whole = Part { count: Some(count), due: Some(deadline.due) };
                if matches!(event.kind, EventKind::Extended { .. }) {
                    assert!(self.judged.due.is_some_and(|due| at <= due), "no law heals what is late");
                    self.judged = self.whole;
                }
            }
            EventKind::Forwarded { steps, .. }
            | EventKind::Proposed { steps, .. }
            | EventKind::Opined { steps, .. }
            | EventKind::Approved { steps, .. } => self.begin(before, at, steps.iter().map(|begun| begun.step)),
            EventKind::SentBack { begun, .. } | EventKind::Corrected { begun, .. } => {
                self.begin(before, at, [begun.step]);
            }
            EventKind::ResultIssued { .. }
            | EventKind::Declined { .. }
            | EventKind::Refused { .. }
            | EventKind::Withdrawn { .. }
            | EventKind::Terminated { .. } => self.runs = Runs::Over,
            _ => {}
        }
        self.compare(after);
    }

    fn compare(&mut self, dossier: &Dossier) {
        let clock = &dossier.clock;
        if self.runs == Runs::NotYet {
            return;
        }
        assert_eq!(clock.judged_due_at, self.judged.due, "what statistics judge by");
        self.compared += 1;
        if self.runs != Runs::On {
            return;
        }
        assert!(matches!(clock.phase, Phase::Running { .. }), "{:?}", clock.phase);
        assert_eq!(clock.due_at(), self.whole.due, "{:?}", self.whole.count);
        self.compared += 1;
        // At a wait nobody works: nothing is due there.
        let works = |step: &usize| !dossier.filing.process.steps()[*step].kind.is_wait();
        for step in dossier.current_steps().iter().filter(works) {
            let own = self.steps.get(&step).copied().unwrap_or_default();
            // Who is asked for an opinion has all of the time that the process gives.
            let asked = dossier.filing.process.steps()[step].kind == StepKind::Opinion;
            let due = own.due.into_iter().chain(self.whole.due.filter(|_| !asked)).min();
            assert_eq!(dossier.steps[step].due_at, due, "step {step}: {:?}", own.count);
            if let Some(partner) = Self::partner(dossier, step).filter(|_| dossier.steps[step].own.is_some()) {
                assert_eq!(dossier.steps[step].counted_by.as_ref(), Some(partner), "step {step}");
                self.elsewhere += 1;
            }
            self.compared += 1;
        }
    }
}
