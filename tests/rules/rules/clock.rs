//! The clock of a dossier through its life.

use domain::access::Role;
use domain::calendar::{LedgerKind, TimeLimit};
use domain::dossier::{DueState, Filing, InternalProcess, StateKind, Status, Timing};
use domain::terms::{Channel, Level};

use crate::cast::*;
use crate::support::{at, citizen, filing, official_account};

#[test]
fn a_supplement_at_the_desk_restarts_the_clock() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(10));
    life.does("2026-03-02 09:00", &desk(), &receive());
    assert_eq!(life.due().unwrap(), "2026-03-16 17:30");
    life.does("2026-03-05 10:00", &desk(), &request());
    assert_eq!(life.dossier.status(), Some(Status::SupplementRequested));
    assert_eq!(life.dossier.open_supplement().map(|asked| text(asked.answer_by)).unwrap(), "2026-03-12 17:30");
    assert_eq!(life.dossier.clock.due_state(&life.calendar, at("2026-03-20 09:00")), DueState::Paused);
    life.does("2026-03-12 10:00", &desk(), &supplement());
    assert_eq!(life.due().unwrap(), "2026-03-26 17:30");
    assert_eq!(life.dossier.clock.original_due_at.map(text).unwrap(), "2026-03-16 17:30");
    assert_eq!(life.dossier.kind(), StateKind::Received);
    let kinds: Vec<_> = life.dossier.clock.ledger.iter().map(|line| (line.line.entry.kind(), line.event_seq)).collect();
    assert_eq!(kinds, [(LedgerKind::Start, 2), (LedgerKind::Pause, 3), (LedgerKind::Restart, 4), (LedgerKind::Due, 4)]);
}

/// Where the procedure or the agency has it so, it goes on with what was left; and what is late is healed by neither.
#[test]
fn a_supplement_at_the_desk_suspends_the_clock_where_it_is_set_so_and_heals_nothing() {
    let asked = |restarts, now: &str| {
        let timing = Timing { restarts, ..Timing::default() };
        let limit = Some(TimeLimit::working_days(10));
        let own = Filing { timing, channel: Channel::Counter, owner: None, ..filing(limit) };
        let mut life = Life::new(own, &desk(), "2026-03-01 20:00");
        life.does("2026-03-02 09:00", &desk(), &receive()).does(now, &desk(), &request());
        life
    };
    let mut suspended = asked(false, "2026-03-05 10:00");
    suspended.does("2026-03-12 10:00", &desk(), &supplement());
    assert_eq!(suspended.due().unwrap(), "2026-03-23 17:30", "example 17, the suspend rule");
    let mut late = asked(true, "2026-03-17 10:00");
    late.does("2026-03-18 10:00", &desk(), &supplement());
    assert_eq!(late.due().unwrap(), "2026-03-16 17:30");
}

#[test]
fn the_check_takes_as_long_as_it_is_set() {
    let timing = Timing { check_hours: 4, ..Timing::default() };
    let own = Filing { timing, ..filing(None) };
    let mut life = Life::new(own, &citizen(1), "2026-03-01 20:00");
    life.does("2026-03-02 09:00", &citizen(1), &submit());
    assert_eq!(life.step_due().unwrap(), "2026-03-02 15:00");
}

#[test]
fn a_supplement_at_appraisal_suspends_the_clock() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(10)).appraising("2026-03-02 09:00");
    life.does("2026-03-05 10:00", &specialist(), &request());
    assert_eq!(life.step_due(), None, "the step waits too");
    let left = life.dossier.clock.remaining_minutes(&life.calendar, at("2026-03-05 10:00"));
    assert_eq!(life.dossier.clock.remaining_minutes(&life.calendar, at("2026-03-31 10:00")), left);
    life.does("2026-03-12 10:00", &desk(), &supplement());
    assert_eq!(life.due().unwrap(), "2026-03-23 17:30");
    assert_eq!(life.dossier.kind(), StateKind::InProgress);
    assert_eq!(life.dossier.assignee(), Some(official_account(Role::Specialist, 1)), "he took it by asking");
    let kinds: Vec<_> = life.dossier.clock.ledger.iter().map(|line| line.line.entry.kind()).collect();
    assert_eq!(kinds, [LedgerKind::Start, LedgerKind::Pause, LedgerKind::Resume, LedgerKind::Due]);
}

#[test]
fn a_supplement_before_reception_starts_nothing() {
    let mut life = Life::online(TimeLimit::working_days(10));
    life.does("2026-03-02 09:00", &citizen(1), &submit()).does("2026-03-02 10:00", &desk(), &request());
    life.does("2026-03-04 09:00", &citizen(1), &supplement());
    assert_eq!((life.dossier.kind(), life.due()), (StateKind::Submitted, None));
    assert_eq!(life.step_due().unwrap(), "2026-03-05 09:00", "8 hours to check it again");
    assert!(life.dossier.clock.ledger.is_empty());
}

#[test]
fn a_pause_does_not_heal_what_is_late() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(1)).appraising("2026-03-02 09:00");
    life.does("2026-03-05 10:00", &specialist(), &request());
    assert!(life.dossier.clock.is_overdue(at("2026-03-05 10:00")));
    life.does("2026-03-12 10:00", &desk(), &supplement());
    assert_eq!(life.due().unwrap(), "2026-03-03 17:30");
    assert_eq!(life.dossier.clock.due_state(&life.calendar, at("2026-03-12 10:00")), DueState::Overdue);
}

#[test]
fn due_states_by_the_day() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(3));
    let state = |life: &Life, now: &str| life.dossier.clock.due_state(&life.calendar, at(now));
    assert_eq!(state(&life, "2026-11-20 08:00"), DueState::None);
    life.does("2026-11-20 09:00", &desk(), &receive());
    assert_eq!(state(&life, "2026-11-20 10:00"), DueState::Ok);
    assert_eq!(state(&life, "2026-11-25 08:00"), DueState::Soon);
    assert_eq!(state(&life, "2026-11-26 08:00"), DueState::Today);
    assert_eq!(state(&life, "2026-11-26 17:30"), DueState::Today);
    assert_eq!(state(&life, "2026-11-26 17:31"), DueState::Overdue);
    assert_eq!(life.dossier.clock.remaining_minutes(&life.calendar, at("2026-11-27 08:30")), Some(-60));
    life.does("2026-11-27 09:00", &desk(), &decline());
    assert_eq!(state(&life, "2026-11-27 09:00"), DueState::Done);
    assert!(life.dossier.clock.is_overdue(at("2026-11-27 09:00")));
}

#[test]
fn the_default_process_shares_the_whole_out() {
    for (level, steps) in [(Level::Commune, 5), (Level::Province, 6), (Level::Ministry, 6), (Level::Other, 5)] {
        for days in [1, 3, 10, 60] {
            let process = InternalProcess::default_for(level, Some(TimeLimit::working_days(days)));
            assert_eq!(process.steps().len(), steps);
            let sum: i64 =
                process.steps().iter().filter_map(|step| step.limit).map(|limit| limit.amount.hundredths()).sum();
            assert_eq!(sum, i64::from(days) * 8 * 100, "{level} {days}");
            let again: InternalProcess = serde_json::from_str(&serde_json::to_string(&process).unwrap()).unwrap();
            assert_eq!(again, process);
        }
        for none in [None, Some(TimeLimit::working_days(0))] {
            assert!(InternalProcess::default_for(level, none).steps().iter().all(|step| step.limit.is_none()));
        }
    }
}
