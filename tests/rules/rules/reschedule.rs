//! A changed calendar moves no appointment by itself; a decision does, and says so.

use std::collections::BTreeMap;

use chrono::{Days, TimeDelta};
use domain::access::Role;
use domain::calendar::{Day, Interval, LedgerKind, TimeLimit, WorkingCalendar};
use domain::dossier::{
    By, CalendarVersion, Cause, Dossier, Event, EventKind, Reason, ReasonCode, Refusal, RefusalClass, RefusalCode,
    apply, fold, reschedule,
};
use proptest::prelude::*;

use crate::cast::*;
use crate::support::{at, date, moment, official_account};

fn closed(days: &[&str]) -> WorkingCalendar {
    let days = days.iter().map(|day| (date(day), Day::Closed { name: "Bão số 12".to_owned() })).collect();
    crate::support::calendar().under(None, days).unwrap()
}

fn version() -> CalendarVersion {
    CalendarVersion { scope: "H26.00004".to_owned(), version: 2 }
}

fn would_be(dossier: &Dossier, calendar: &WorkingCalendar) -> Option<String> {
    dossier.clock.recount(calendar).unwrap().map(|(deadline, _)| text(deadline.due))
}

/// Move it by the leader's decision.
fn moves(life: &mut Life, now: &str, calendar: &WorkingCalendar, reason: Option<&str>) -> Result<(), Refusal> {
    let moment = moment(at(now), calendar);
    let kind = reschedule(&life.dossier, Role::Leader, version(), reason.map(Into::into), &moment)?;
    let actor = By::new(Some(official_account(Role::Leader, 1)), Some(Role::Leader));
    let event = Event { seq: life.dossier.seq + 1, at: at(now), actor, kind };
    life.dossier = apply(Some(life.dossier.clone()), &event).unwrap();
    life.history.push(event);
    assert_eq!(fold(&life.history).unwrap().unwrap(), life.dossier);
    let stored: Vec<Event> = serde_json::from_str(&serde_json::to_string(&life.history).unwrap()).unwrap();
    assert_eq!(stored, life.history);
    Ok(())
}

#[test]
fn a_closed_day_moves_the_appointment_when_the_leader_says_so() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(5)).appraising("2026-03-02 09:00");
    assert_eq!(life.due().unwrap(), "2026-03-09 17:30");
    let storm = closed(&["2026-03-05", "2026-03-06"]);
    assert_eq!(would_be(&life.dossier, &storm).unwrap(), "2026-03-11 17:30");
    assert_eq!(life.due().unwrap(), "2026-03-09 17:30", "nothing moved by itself");
    moves(&mut life, "2026-03-04 10:00", &storm, None).unwrap();
    assert_eq!(life.due().unwrap(), "2026-03-11 17:30");
    let clock = &life.dossier.clock;
    assert_eq!(clock.original_due_at.map(text).unwrap(), "2026-03-09 17:30", "the first promise stays");
    assert_eq!(clock.judged_due_at.map(text).unwrap(), "2026-03-11 17:30", "closed days are not the agency's delay");
    assert!(life.step_due().unwrap() <= life.due().unwrap());
    let lines: Vec<_> = clock.ledger.iter().map(|line| (line.line.entry.kind(), line.event_seq)).collect();
    let seq = life.dossier.seq;
    assert_eq!(
        lines,
        [
            (LedgerKind::Start, 2),
            (LedgerKind::Rescheduled, seq),
            (LedgerKind::DayOff, seq),
            (LedgerKind::DayOff, seq),
            (LedgerKind::Due, seq)
        ]
    );
    assert_eq!(clock.text_vi().unwrap(), "5 ngày làm việc; cơ quan nghỉ 5–6/3", "a storm is no holiday");
    assert_eq!(clock.ledger[2].line.text_en(), "agency closed 5/3 (Bão số 12)");
    assert_eq!(clock.ledger[2].line.entry.rule().source(), "Lịch làm việc của cơ quan");
    let told = &clock.ledger[1].line;
    assert_eq!(
        told.text_vi(),
        "hẹn lại 10:00 thứ Tư, 04/03/2026 do lịch làm việc thay đổi; hạn trước đó 17:30 thứ Hai, 09/03/2026"
    );
    assert_eq!(
        told.text_en(),
        "new appointment at 10:00 on Wednesday 04/03/2026 because the calendar changed; it was due at 17:30 on Monday 09/03/2026"
    );
    // It is where the calendar puts it: there is nothing more to move.
    assert_eq!(moves(&mut life, "2026-03-04 11:00", &storm, None).unwrap_err().code, RefusalCode::NoDueTime);
    // The storm turned away: back to the old day, which is earlier than promised now.
    let clear = crate::support::calendar();
    let refused = moves(&mut life, "2026-03-04 15:00", &clear, None).unwrap_err();
    assert_eq!((refused.code, refused.pointer), (RefusalCode::Required, Some("/reason")));
    moves(&mut life, "2026-03-04 15:00", &clear, Some("Bão đã tan, cơ quan làm việc bình thường")).unwrap();
    assert_eq!(life.due().unwrap(), "2026-03-09 17:30");
    let kinds: Vec<_> = life.dossier.clock.ledger.iter().map(|line| line.line.entry.kind()).collect();
    assert_eq!(kinds, [LedgerKind::Start, LedgerKind::Rescheduled, LedgerKind::Rescheduled, LedgerKind::Due]);
}

#[test]
fn a_moved_dossier_goes_on_by_what_it_has_left() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(5)).appraising("2026-03-02 09:00");
    let storm = closed(&["2026-03-05"]);
    moves(&mut life, "2026-03-04 10:00", &storm, None).unwrap();
    life.calendar = storm;
    life.does("2026-03-06 09:00", &specialist(), &pause(Cause::OtherAgency));
    life.does("2026-03-09 09:00", &specialist(), &resume());
    // Three of five days were used by Friday: Tuesday, Wednesday, Friday.
    assert_eq!(life.due().unwrap(), "2026-03-11 17:30");
}

#[test]
fn who_waits_or_is_done_has_nothing_to_move() {
    let storm = closed(&["2026-03-05"]);
    let life = Life::at_the_counter(TimeLimit::working_days(5));
    assert_eq!(would_be(&life.dossier, &storm), None);
    let mut life = life.appraising("2026-03-02 09:00");
    life.does("2026-03-03 10:00", &specialist(), &request_payment());
    assert_eq!(would_be(&life.dossier, &storm), None);
    assert_eq!(moves(&mut life, "2026-03-03 11:00", &storm, None).unwrap_err().code, RefusalCode::NoDueTime);
    life.does("2026-03-04 10:00", &cashier(), &paid());
    assert_eq!(life.due().unwrap(), "2026-03-10 17:30");
    assert_eq!(would_be(&life.dossier, &storm).unwrap(), "2026-03-11 17:30");
    life.does("2026-03-04 11:00", &citizen_of(&life), &withdraw());
    assert_eq!(would_be(&life.dossier, &storm), None);
}

/// Who may take it back: at the counter the desk.
fn citizen_of(_: &Life) -> domain::access::Actor {
    desk()
}

#[test]
fn a_named_day_stays_while_it_is_worked_on() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(2)).appraising("2026-03-02 09:00");
    life.does("2026-03-03 10:00", &leader(), &apologize("2026-03-10"));
    assert_eq!(would_be(&life.dossier, &closed(&["2026-03-05", "2026-03-06"])).unwrap(), "2026-03-10 17:30");
    let storm = closed(&["2026-03-10", "2026-03-11"]);
    assert_eq!(would_be(&life.dossier, &storm).unwrap(), "2026-03-12 17:30");
    moves(&mut life, "2026-03-09 10:00", &storm, None).unwrap();
    assert_eq!(life.due().unwrap(), "2026-03-12 17:30");
    assert_eq!(
        life.dossier.clock.judged_due_at.map(text).unwrap(),
        "2026-03-04 17:30",
        "an apology keeps being judged by the first promise"
    );
    // Still a named day.
    assert_eq!(would_be(&life.dossier, &closed(&["2026-03-05"])).unwrap(), "2026-03-12 17:30");
}

#[test]
fn only_some_may_move_and_never_into_the_past() {
    let life = Life::at_the_counter(TimeLimit::working_days(5)).appraising("2026-03-02 09:00");
    let storm = closed(&["2026-03-05"]);
    let then = moment(at("2026-03-04 10:00"), &storm);
    for role in Role::ALL {
        let answer = reschedule(&life.dossier, *role, version(), None, &then);
        let may = matches!(role, Role::Leader | Role::DeskHead | Role::CatalogueAdmin | Role::SystemAdmin);
        assert_eq!(answer.is_ok(), may, "{role}");
        assert!(may || answer.unwrap_err().code.class() == RefusalClass::Forbidden);
    }
    // Seven days a week: the limit would have been over on Saturday.
    let mut week = storm.week().clone();
    week[5] = vec![Interval::new((7, 30), (17, 30)).unwrap()];
    week[6] = week[5].clone();
    let always = crate::support::calendar().under(Some(week), BTreeMap::new()).unwrap();
    assert_eq!(would_be(&life.dossier, &always).unwrap(), "2026-03-07 17:30");
    let reason = Some(Reason::from("Làm việc cả tuần"));
    let late = moment(at("2026-03-09 08:00"), &always);
    let refused = reschedule(&life.dossier, Role::Leader, version(), reason.clone(), &late).unwrap_err();
    assert_eq!(refused.code, RefusalCode::NotLater);
    let early = moment(at("2026-03-05 08:00"), &always);
    assert!(reschedule(&life.dossier, Role::Leader, version(), reason, &early).is_ok());
    let endless = Some("x".repeat(4_001).into());
    let refused = reschedule(&life.dossier, Role::Leader, version(), endless, &early).unwrap_err();
    assert_eq!((refused.code, refused.pointer), (RefusalCode::TooLong, Some("/reason")));
    // One of the list is enough, if it is one for this.
    let listed = |code| reschedule(&life.dossier, Role::Leader, version(), Some(Reason::of(Some(code), None)), &early);
    assert_eq!(listed(ReasonCode::Workload).unwrap_err().pointer, Some("/reasonCode"));
    assert_eq!(listed(ReasonCode::Other).unwrap_err().pointer, Some("/reason"));
    assert_eq!(listed(ReasonCode::HoursChanged).unwrap().reason_code(), Some(ReasonCode::HoursChanged));
}

#[test]
fn what_was_decided_before_reasons_were_listed_is_read_as_it_was_said() {
    let mut life = Life::online(TimeLimit::working_days(3)).submitted_and_appraised();
    moves(&mut life, "2026-03-02 11:00", &closed(&["2026-03-04"]), None).unwrap();
    let stored = serde_json::to_value(life.history.last().unwrap()).unwrap();
    let read = |reason: serde_json::Value| {
        let mut old = stored.clone();
        old["kind"]["reason"] = reason;
        serde_json::from_value::<Event>(old).unwrap().kind
    };
    assert_eq!(read(serde_json::Value::Null).reason(), None);
    let said = read("Bão đã tan".into());
    assert_eq!((said.reason(), said.reason_code()), (Some("Bão đã tan"), None));
}

#[test]
fn what_ran_is_counted_without_the_waits() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(5)).appraising("2026-03-02 09:00");
    life.does("2026-03-02 10:00", &specialist(), &request_payment());
    life.does("2026-03-04 10:00", &cashier(), &paid());
    let run = |life: &Life, now: &str| life.dossier.clock.run_minutes(&life.calendar, at(now));
    assert_eq!(run(&life, "2026-03-04 11:00"), 120);
    life.does("2026-03-04 11:30", &desk(), &withdraw());
    assert_eq!(run(&life, "2026-04-04 11:00"), 150, "what has ended runs no more");
}

proptest! {
    /// Whatever days are closed, opened or shortened: a decision brings the appointment to where the calendar puts it, and counts again from the
    /// same start, so that moving twice is moving once.
    #[test]
    fn moving_follows_the_last_calendar_alone(
        amount in 1_u32..30, first in prop::collection::btree_map(0_u64..90, 0_u8..3, 0..30), second in prop::collection::btree_map(0_u64..90, 0_u8..3, 0..30),
    ) {
        let changed = |days: &BTreeMap<u64, u8>| {
            let day = |(place, kind): (&u64, &u8)| {
                let name = "x".to_owned();
                let day = match kind {
                    0 => Day::Off { name },
                    1 => Day::Working { name },
                    _ => Day::Hours { name, hours: vec![Interval::new((8, 0), (10, 0)).unwrap()] },
                };
                (date("2026-02-20") + Days::new(*place), day)
            };
            crate::support::calendar().under(None, days.iter().map(day).collect()).unwrap()
        };
        let (one, other) = (changed(&first), changed(&second));
        let now = at("2026-03-02 09:05");
        let mut both = Life::at_the_counter(TimeLimit::working_days(amount)).appraising("2026-03-02 09:00").dossier;
        let mut once = both.clone();
        let step = |dossier: &mut Dossier, calendar: &WorkingCalendar| {
            let reason = Some("vì lẽ ấy".into());
            if let Ok(kind) = reschedule(dossier, Role::DeskHead, version(), reason, &moment(now, calendar)) {
                let actor = By::new(None, Some(Role::DeskHead));
                let due = match &kind {
                    EventKind::Rescheduled { deadline, .. } => deadline.due,
                    _ => unreachable!(),
                };
                *dossier = apply(Some(dossier.clone()), &Event { seq: dossier.seq + 1, at: now, actor, kind }).unwrap();
                assert_eq!(dossier.clock.due_at(), Some(due));
            }
            assert!(dossier.clock.ledger.is_sorted_by_key(|line| line.line.at));
            let step = dossier.current_step().unwrap();
            assert!(dossier.steps[step].due_at <= dossier.clock.due_at());
        };
        step(&mut both, &one);
        step(&mut both, &other);
        step(&mut once, &other);
        prop_assert_eq!(both.clock.due_at(), once.clock.due_at());
        prop_assert_eq!(both.clock.original_due_at, once.clock.original_due_at);
        prop_assert_eq!(both.clock.remaining_minutes(&other, now + TimeDelta::days(1)), once.clock.remaining_minutes(&other, now + TimeDelta::days(1)));
    }
}
