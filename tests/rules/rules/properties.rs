//! What holds whatever comes: random calendars, receptions and limits; random people doing random things to a dossier.

use std::collections::BTreeMap;

use crate::processes::processes;
use crate::support::{
    assignee, attachment, citizen, code, commune, draft, filing, moment_with, official, official_account, tax,
    tax_calendar,
};
use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta};
use domain::access::{Actor, Assignment, Role};
use domain::calendar::{
    Amount, Count, Cutoff, Day, LimitUnit, Span, TimeLimit, VIETNAM, WorkingCalendar, count, deadline,
};
use domain::dossier::{
    Action, ActionKind, Assistance, Cause, ClockState, Consult, Dossier, Event, Filing, InternalProcess, Moment,
    PartnerCalendars, ProposalOutcome, ReasonCode, Settlement, State, StepKind, SupplementItem, Timing, act,
    allowed_actions, apply, decide, fold,
};
use domain::ids::{AgencyCode, DossierId};
use domain::money::Dong;
use domain::terms::{Channel, Delivery, Level};
use proptest::prelude::*;

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();

fn calendars() -> impl Strategy<Value = WorkingCalendar> {
    prop::collection::btree_map(0_u64..800, any::<bool>(), 0..120).prop_map(|days| {
        let day = |(place, off)| {
            let name = "x".to_owned();
            (FIRST + Days::new(place), if off { Day::Off { name } } else { Day::Working { name } })
        };
        WorkingCalendar::national(days.into_iter().map(day).collect::<BTreeMap<_, _>>())
    })
}

pub fn moments() -> impl Strategy<Value = DateTime<FixedOffset>> {
    (0_i64..500 * 24 * 3600).prop_map(|seconds| {
        (FIRST.and_hms_opt(0, 0, 0).unwrap() + TimeDelta::seconds(seconds)).and_local_timezone(VIETNAM).unwrap()
    })
}

fn cutoffs() -> impl Strategy<Value = Cutoff> {
    any::<bool>().prop_map(|on| if on { Cutoff::On } else { Cutoff::Off })
}

/// By which rule something goes on after it stood.
fn goings_on() -> impl Strategy<Value = Cutoff> {
    prop::sample::select(vec![Cutoff::On, Cutoff::Off, Cutoff::GoesOn])
}

/// Whole minutes, whatever the hour.
fn minutes() -> impl Strategy<Value = DateTime<FixedOffset>> {
    (0_i64..500 * 24 * 60).prop_map(|minutes| {
        (FIRST.and_hms_opt(0, 0, 0).unwrap() + TimeDelta::minutes(minutes)).and_local_timezone(VIETNAM).unwrap()
    })
}

fn units() -> impl Strategy<Value = LimitUnit> {
    prop::sample::select(LimitUnit::ALL)
}

fn limits() -> impl Strategy<Value = TimeLimit> {
    (0_i64..4_000, units())
        .prop_map(|(hundredths, unit)| TimeLimit::new(Amount::from_hundredths(hundredths).unwrap(), unit))
}

proptest! {
    #[test]
    fn working_time_added_is_working_time_measured(calendar in calendars(), start in moments(), minutes in 0_i64..50_000) {
        let end = calendar.add_working_minutes(start, minutes).unwrap();
        prop_assert!(end >= start);
        prop_assert_eq!(calendar.working_minutes_between(start, end), minutes);
        prop_assert_eq!(calendar.working_minutes_between(end, start), -minutes);
    }

    #[test]
    fn weeks_at_once_are_days_one_by_one(calendar in calendars(), a in moments(), b in moments()) {
        let (a, b) = (a.min(b), a.max(b));
        let (from, to) = (a.date_naive(), b.date_naive());
        let days = from.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| calendar.is_working_day(*day)).count();
        prop_assert_eq!(calendar.working_days_between(from, to), i64::try_from(days).unwrap());
        let seconds: i64 = from.iter_days().take_while(|day| *day <= to).flat_map(|day| calendar.intervals(day).iter().map(move |open| (day, open))).map(|(day, open)| {
            let (opens, closes) = (day.and_time(open.opens).max(a.naive_local()), day.and_time(open.closes).min(b.naive_local()));
            (closes - opens).num_seconds().max(0)
        }).sum();
        prop_assert_eq!(calendar.working_minutes_between(a, b), seconds / 60);
    }

    #[test]
    fn due_is_never_before_start_and_closes_a_working_day(calendar in calendars(), start in moments(), limit in limits(), cutoff in cutoffs()) {
        let deadline = deadline(&calendar, start, limit, cutoff).unwrap();
        prop_assert!(deadline.due >= start);
        let closing = calendar.closing_time(deadline.due.date_naive());
        prop_assert!(closing.is_some());
        if limit.unit != LimitUnit::WorkingHours && (limit.unit != LimitUnit::WorkingDays || limit.amount.fraction() == 0) {
            prop_assert_eq!(Some(deadline.due), closing);
        }
        prop_assert!(deadline.ledger.is_sorted_by_key(|line| line.at));
        prop_assert!(deadline.ledger.iter().all(|line| !line.text_vi().is_empty() && !line.entry.rule().source().is_empty()));
    }

    #[test]
    fn more_time_is_never_due_earlier(calendar in calendars(), start in moments(), a in 0_i64..4_000, b in 0_i64..4_000, unit in units(), cutoff in cutoffs()) {
        let due = |hundredths| deadline(&calendar, start, TimeLimit::new(Amount::from_hundredths(hundredths).unwrap(), unit), cutoff).unwrap().due;
        prop_assert!(due(a.min(b)) <= due(a.max(b)));
    }

    #[test]
    fn later_reception_is_never_due_earlier(calendar in calendars(), a in moments(), b in moments(), limit in limits(), cutoff in cutoffs()) {
        let due = |start| deadline(&calendar, start, limit, cutoff).unwrap().due;
        prop_assert!(due(a.min(b)) <= due(a.max(b)));
    }

    #[test]
    fn days_off_cost_nothing(calendar in calendars(), start in moments(), days in 1_u32..40) {
        let zero = deadline(&calendar, start, TimeLimit::working_days(0), Cutoff::On).unwrap().due.date_naive();
        let due = deadline(&calendar, start, TimeLimit::working_days(days), Cutoff::On).unwrap().due.date_naive();
        prop_assert_eq!(calendar.working_days_between(zero, due), i64::from(days));
    }

    #[test]
    fn a_pause_never_takes_time_away(calendar in calendars(), start in moments(), limit in limits(), cutoff in cutoffs(), by in goings_on(), before in 0_i64..20_000, pause in 0_i64..20_000) {
        let whole = count(&calendar, start, limit.into(), cutoff).unwrap();
        let asked = start + TimeDelta::minutes(before);
        let came = asked + TimeDelta::minutes(pause);
        if asked <= whole.due {
            let counted = Count { since: start, span: limit.into(), cutoff };
            let rest = counted.left(&calendar, asked).unwrap();
            let due = counted.again(&calendar, rest, came, by).unwrap().deadline(&calendar).unwrap().due;
            prop_assert!(due >= whole.due.min(came), "due {due} after {}", whole.due);
            if !matches!(rest, Span::WorkingMinutes(_)) && limit.amount.fraction() == 0 {
                prop_assert!(due >= whole.due, "due {due} before {}", whole.due);
            }
        }
    }

    /// Whatever the hour: the due time moves by exactly the working days, or the working minutes, that the pause takes; a hand-in after 15:00 counts
    /// as one of the next working day.
    #[test]
    fn a_pause_moves_the_due_time_by_what_it_takes(calendar in calendars(), start in minutes(), amount in 1_u32..40, cutoff in cutoffs(), by in goings_on(), before in 0_i64..20_000, pause in 0_i64..20_000) {
        let (asked, came) = (start + TimeDelta::minutes(before), start + TimeDelta::minutes(before + pause));
        let moved = |limit: TimeLimit| {
            let counted = Count { since: start, span: limit.into(), cutoff };
            let whole = counted.deadline(&calendar).unwrap().due;
            let rest = counted.left(&calendar, asked).unwrap();
            let due = counted.again(&calendar, rest, came, by).unwrap().deadline(&calendar).unwrap().due;
            (asked <= whole && rest != Span::WorkingDays(Amount::ZERO)).then_some((whole, due))
        };
        if let Some((whole, due)) = moved(TimeLimit::working_hours(amount)) {
            prop_assert_eq!(calendar.working_minutes_between(whole, due), calendar.working_minutes_between(asked, came));
        }
        if let Some((whole, due)) = moved(TimeLimit::working_days(amount)) {
            let works = |day: NaiveDate| calendar.is_working_day(day);
            let onward = |day: NaiveDate| day.iter_days().find(|day| works(*day)).unwrap();
            let received = |at: DateTime<FixedOffset>, cutoff: Cutoff| {
                let (day, late) = (at.date_naive(), cutoff == Cutoff::On && at.time() > chrono::NaiveTime::from_hms_opt(15, 0, 0).unwrap());
                onward(if late && works(day) { day.succ_opt().unwrap() } else { day })
            };
            let zero = received(start, cutoff);
            let day = if by == Cutoff::GoesOn || came.date_naive() < zero { came.date_naive() } else { received(came, by) };
            let waited = calendar.working_days_between(asked.date_naive().max(zero), day.max(zero));
            prop_assert_eq!(calendar.working_days_between(whole.date_naive(), due.date_naive()), waited);
        }
    }

    #[test]
    fn no_input_panics(seconds in any::<i64>(), hundredths in 0_i64.., unit in units(), cutoff in cutoffs()) {
        let start = DateTime::from_timestamp(seconds % 9_000_000_000_000, 0).unwrap_or_default().fixed_offset();
        let calendar = WorkingCalendar::default();
        let _ = deadline(&calendar, start, TimeLimit::new(Amount::from_hundredths(hundredths).unwrap(), unit), cutoff);
        let _ = calendar.working_minutes_between(start, DateTime::UNIX_EPOCH.fixed_offset());
        let _ = calendar.add_working_minutes(start, hundredths);
    }

    #[test]
    fn no_text_panics(text in "\\PC*") {
        let _ = domain::ids::ProcedureCode::parse(&text);
        let _ = domain::ids::DossierCode::parse(&text);
        let _ = text.parse::<Amount>();
        let _ = domain::identity::Phone::parse(&text).map(|phone| phone.masked());
        let _ = domain::identity::TaxCode::parse(&text);
        let _ = domain::identity::PersonalNumber::parse(&text).map(|number| number.masked());
        if let Ok(name) = domain::identity::FullName::parse(&text) {
            prop_assert_eq!(domain::identity::FullName::parse(name.as_str()).unwrap(), name);
        }
    }
}

/// Somebody at a moment trying something.
#[derive(Clone, Debug)]
pub struct Try {
    who: usize,
    what: ActionKind,
    after: i64,
    twist: u8,
}

/// Two of each role, who work at the commune and at the tax office, citizens, nobody and the program.
pub fn cast() -> Vec<Actor> {
    let roles = [
        Role::CounterOfficial,
        Role::Specialist,
        Role::DivisionHead,
        Role::Leader,
        Role::RecordsClerk,
        Role::Cashier,
        Role::DeskHead,
        Role::Supervisor,
    ];
    let works = |role| [commune(), tax()].map(|agency| Assignment { role, agency }).to_vec();
    let officials = roles
        .into_iter()
        .flat_map(|role| [1, 2].map(|number| Actor::official(official_account(role, number), works(role))));
    officials.chain([citizen(1), citizen(2), citizen(3), Actor::Anonymous, Actor::System]).collect()
}

pub fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (0..cast().len(), prop::sample::select(ActionKind::ALL), 0_i64..2_000, any::<u8>())
        .prop_map(|(who, what, after, twist)| Try { who, what, after, twist });
    prop::collection::vec(one, 1..60)
}

pub fn filings() -> impl Strategy<Value = Filing> {
    (
        prop::sample::select(Channel::ALL),
        prop::sample::select(Level::ALL),
        prop::option::of(limits()),
        cutoffs(),
        any::<bool>(),
        any::<bool>(),
        prop::option::of(processes()),
    )
        .prop_map(|(channel, level, limit, cutoff, helped, restarts, process)| {
            let online = channel == Channel::Online;
            Filing {
                channel,
                owner: (online && !helped).then(|| crate::support::account(1)),
                helper: (online && helped).then(|| crate::support::account(2)),
                assistance: (online && helped).then(Assistance::unsaid),
                process: process.unwrap_or_else(|| InternalProcess::default_for(level, limit)),
                level,
                cutoff,
                partners: BTreeMap::from([("tax".to_owned(), tax())]),
                timing: Timing { restarts, ..Timing::default() },
                ..filing(limit)
            }
        })
}

/// The next working day after the due time, and after now.
fn later(dossier: &Dossier, calendar: &WorkingCalendar, now: DateTime<FixedOffset>) -> NaiveDate {
    let after = dossier.clock.due_at().unwrap_or(now).max(now).with_timezone(&VIETNAM).date_naive();
    calendar.next_working_day(after).unwrap()
}

/// An open question: one that the actor's agency is asked, else any.
fn open_question(dossier: &Dossier, actor: &Actor) -> usize {
    let open = |asked: &Consult| asked.answered_at.is_none();
    let asked = |one: &Consult| open(one) && one.agency.as_ref().is_some_and(|code| actor.opines_for(code).is_some());
    let place = dossier.consults.iter().position(asked).or_else(|| dossier.consults.iter().position(open));
    place.unwrap_or(0)
}

/// The action with data that fits the dossier and the actor.
pub fn fitting(dossier: &Dossier, what: ActionKind, actor: &Actor, twist: u8, moment: &Moment<'_>) -> Action {
    let Moment { now, calendar, .. } = *moment;
    let text = || "vì lẽ ấy".to_owned();
    // The first step that he may give or take, as the rules have it.
    let held = |step: usize| {
        let step = dossier.filing.process.step(step);
        actor.roles_at(step.map_or(&dossier.filing.agency, |step| dossier.filing.agency_of(step)))
    };
    let heads = |step: usize| {
        held(step).into_iter().any(|role| matches!(role, Role::DeskHead | Role::DivisionHead | Role::Leader))
    };
    let role_of = |step: usize| dossier.filing.process.step(step).map_or(Role::Specialist, |step| step.role);
    let step = dossier
        .current_steps()
        .iter()
        .find(|step| heads(*step) || (held(*step).contains(&role_of(*step)) && dossier.steps[*step].assignee.is_none()))
        .or(dossier.current_step());
    let role = step.map_or(Role::Specialist, role_of);
    // Somebody who does not have it yet: the actor himself, if it is his work, else one of the two who hold the role.
    let mut chosen = assignee(role, 1 + u128::from(twist % 2));
    if [1, 2]
        .map(|number| official_account(role, number))
        .contains(&actor.account().unwrap_or(crate::support::account(0)))
    {
        chosen.account = actor.account().unwrap();
    }
    if step.is_some_and(|step| dossier.steps[step].assignee == Some(chosen.account)) {
        chosen = if chosen.account == official_account(role, 1) { assignee(role, 2) } else { assignee(role, 1) };
    }
    chosen.held.push(Assignment { role, agency: tax() });
    match what {
        ActionKind::Submit => Action::Submit { code: code() },
        ActionKind::Receive => Action::Receive { code: Some(code()), sets: 1 },
        ActionKind::Decline => Action::Decline { reason: text().into(), legal_basis: None },
        ActionKind::RequestSupplement => Action::RequestSupplement {
            reason: text().into(),
            items: vec![SupplementItem { text: text(), ..SupplementItem::default() }],
            answer_within_days: twist.is_multiple_of(2).then_some(5),
        },
        ActionKind::Supplement => Action::Supplement { note: None },
        ActionKind::Assign => Action::Assign { assignee: chosen, step: None },
        ActionKind::Forward => Action::Forward { note: Some(text()), assignee: None },
        ActionKind::SendBack => Action::SendBack { reason: text().into() },
        ActionKind::Propose => {
            let outcome = ProposalOutcome::ALL[usize::from(twist % 2)];
            let reason_code = (outcome == ProposalOutcome::Refuse).then_some(ReasonCode::ConditionsNotMet);
            Action::Propose { outcome, reason_code, text: text() }
        }
        ActionKind::Approve => Action::Approve { note: None },
        ActionKind::Refuse => Action::Refuse { reason: text().into() },
        ActionKind::IssueResult => Action::IssueResult { number: "1/QĐ".to_owned(), attachment: attachment() },
        ActionKind::Deliver => Action::Deliver { received_by: None, how: Delivery::Post },
        ActionKind::Withdraw => Action::Withdraw { reason: text().into() },
        ActionKind::RequestPayment => Action::RequestPayment {
            amount: Dong(1_000 * i64::from(twist) + 1),
            purpose: text(),
            quantity: twist.is_multiple_of(3).then_some(u32::from(twist) + 1),
            reason: twist.is_multiple_of(2).then(|| text().into()),
            proof: twist.is_multiple_of(5).then(attachment),
        },
        ActionKind::ConfirmPayment => Action::ConfirmPayment {
            settlement: if twist.is_multiple_of(2) {
                Settlement::Paid { receipt: text() }
            } else {
                Settlement::Waived { reason: text().into(), proof: Some(attachment()) }
            },
        },
        ActionKind::Consult => {
            let agency = twist.is_multiple_of(2).then(|| dossier.filing.agency.clone());
            let answer_within_days = u32::from(twist % 5);
            Action::Consult { whom: text(), agency, question: text(), attachments: vec![], answer_within_days }
        }
        ActionKind::AnswerConsult => Action::AnswerConsult { consult: open_question(dossier, actor), answer: text() },
        ActionKind::Pause => Action::Pause { cause: Cause::ALL[usize::from(twist % 4)], reason: text().into() },
        ActionKind::Resume => Action::Resume { note: None },
        ActionKind::Sign => Action::Sign { attachment: attachment() },
        ActionKind::NotifyResult => Action::NotifyResult { note: None },
        ActionKind::Extend => {
            Action::Extend { reason: text().into(), legal_basis: text(), until: later(dossier, calendar, now) }
        }
        ActionKind::Apologize => Action::Apologize { reason: text().into(), until: later(dossier, calendar, now) },
        ActionKind::Transfer => {
            let agency = if dossier.filing.agency == commune() { "H26.00008" } else { "H26.00004" };
            let filing = Filing { agency: AgencyCode::parse(agency).unwrap(), ..dossier.filing.clone() };
            Action::Transfer { reason: text().into(), filing: Box::new(filing) }
        }
        ActionKind::Terminate => Action::Terminate { reason: text().into(), legal_basis: None },
        ActionKind::Correct => Action::Correct { reason: text().into() },
    }
}

/// What brings a dossier on: half of the tries do, or few would come to their end among so many ways.
pub const ONWARD: [ActionKind; 10] = [
    ActionKind::Submit,
    ActionKind::Receive,
    ActionKind::Forward,
    ActionKind::Supplement,
    ActionKind::ConfirmPayment,
    ActionKind::Resume,
    ActionKind::Propose,
    ActionKind::Approve,
    ActionKind::IssueResult,
    ActionKind::Deliver,
];

/// A random draft lived through random tries; mostly things that are allowed, so that the far states are reached.
pub fn live(
    filing: Filing,
    begin: DateTime<FixedOffset>,
    calendar: &WorkingCalendar,
    tries: &[Try],
) -> Result<(Dossier, Vec<Event>), TestCaseError> {
    let writer = match (filing.channel, filing.owner) {
        (Channel::Online, Some(_)) => citizen(1),
        (Channel::Online, None) => citizen(2),
        (Channel::Counter | Channel::Post, _) => official(Role::CounterOfficial, 1),
    };
    let (mut dossier, opened) = draft(filing, &writer, begin);
    let (mut history, mut now) = (vec![opened], begin);
    let partners = PartnerCalendars::of(&[tax()], |_| tax_calendar());
    for Try { who, what, after, twist } in tries {
        now += TimeDelta::minutes(*after);
        let moment = moment_with(now, calendar, &partners);
        let mut doable = vec![];
        for actor in &cast() {
            for (kind, allowed) in allowed_actions(&dossier, actor, now) {
                let answer = decide(&dossier, &fitting(&dossier, kind, actor, *twist, &moment), actor, &moment);
                prop_assert_eq!(
                    answer.as_ref().map(drop).map_err(|refusal| refusal.code),
                    allowed,
                    "{:?} {} {}",
                    actor,
                    kind,
                    dossier.kind()
                );
                prop_assert!(!dossier.state.is_final() || answer.is_err() || kind == ActionKind::Correct);
                if allowed.is_ok() {
                    doable.push((actor.clone(), kind));
                }
            }
        }
        // The cast works at one agency; what is transferred leaves its sight.
        let here = dossier.filing.agency == commune();
        prop_assert!(!here || !doable.is_empty() || dossier.state.is_final(), "{:?} is a trap", dossier.state);
        let onward: Vec<_> = doable.iter().filter(|(_, kind)| ONWARD.contains(kind)).cloned().collect();
        let doable = if twist % 4 > 1 && !onward.is_empty() { onward } else { doable };
        let (actor, kind) = match doable.get(*who % doable.len().max(1)) {
            Some((actor, kind)) if twist % 4 != 0 => (actor.clone(), *kind),
            _ => (cast()[*who].clone(), *what),
        };
        let (before, paused) = (dossier.clone(), dossier.clock.state() == ClockState::Paused);
        if paused {
            let reading = |now| dossier.clock.remaining_minutes(calendar, now);
            prop_assert_eq!(reading(now), reading(now + TimeDelta::days(30)), "a paused clock never advances");
        }
        let events =
            act(&dossier, &fitting(&dossier, kind, &actor, *twist, &moment), &actor, &moment).unwrap_or_default();
        for event in events {
            dossier = apply(Some(dossier), &event).unwrap();
            history.push(event);
        }
        prop_assert!(
            !before.state.is_final() || before == dossier || dossier.is_corrected(),
            "nothing but a correction leads out of a final state"
        );
        prop_assert!(before.resolved_at.is_none() || before.resolved_at == dossier.resolved_at, "the first end counts");
        prop_assert_eq!(before.code.is_some() && before.code != dossier.code, false, "one code for life");
        prop_assert!(
            before.clock.original_due_at.is_none()
                || before.filing.agency != dossier.filing.agency
                || before.clock.original_due_at == dossier.clock.original_due_at,
            "the first promise stays"
        );
        if let (Some(whole), ClockState::Running) = (dossier.clock.due_at(), dossier.clock.state()) {
            let asked = |step: &usize| dossier.filing.process.steps()[*step].kind == StepKind::Opinion;
            for step in dossier.current_steps().iter().filter(|step| !asked(step)) {
                let due = dossier.steps[step].due_at;
                prop_assert!(due.is_some_and(|due| due <= whole), "a step is due within the whole");
            }
        }
        let steps: Vec<_> = dossier.current_steps().iter().collect();
        for step in &steps {
            let progress = &dossier.steps[*step];
            prop_assert!(
                progress.entered_at.is_some() && progress.left_at.is_none(),
                "a current step is begun, not left"
            );
        }
        let waiting = steps.iter().any(|step| dossier.filing.process.step(*step).unwrap().kind.is_wait());
        prop_assert!(
            !waiting || (steps.len() == 1 && !matches!(dossier.state, State::InProgress { .. })),
            "a wait stands alone, and nobody works meanwhile"
        );
        prop_assert!(dossier.clock.ledger.is_sorted_by_key(|line| line.line.at));
    }
    Ok((dossier, history))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn random_lives(filing in filings(), begin in moments(), calendar in calendars(), tries in tries()) {
        let (dossier, history) = live(filing, begin, &calendar, &tries)?;
        prop_assert_eq!(fold(&history).unwrap().unwrap(), dossier.clone(), "folding the events gives the row");
        let stored: Vec<Event> = serde_json::from_str(&serde_json::to_string(&history).unwrap()).unwrap();
        prop_assert_eq!(&stored, &history, "events survive storage");
        let row: Dossier = serde_json::from_str(&serde_json::to_string(&dossier).unwrap()).unwrap();
        prop_assert_eq!(row, dossier.clone(), "and so does the row");
        prop_assert_eq!(dossier.seq, i64::try_from(history.len()).unwrap());
        prop_assert_eq!(dossier.id, DossierId::new(uuid::Uuid::from_u128(7)));
    }
}

/// Random lives are worth something only if they get everywhere.
#[test]
fn random_lives_reach_every_state() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..400 {
        let (filing, tries) = (filings(), tries()).new_tree(&mut runner).unwrap().current();
        let begin = FIRST.and_hms_opt(9, 0, 0).unwrap().and_local_timezone(VIETNAM).unwrap();
        let (_, history) = live(filing, begin, &WorkingCalendar::default(), &tries).unwrap();
        let mut dossier = None;
        for event in &history {
            let next = apply(dossier, event).unwrap();
            seen.insert(next.kind());
            dossier = Some(next);
        }
    }
    assert_eq!(seen.len(), domain::dossier::StateKind::ALL.len(), "{seen:?}");
}
