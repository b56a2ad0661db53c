//! A dossier that moves with its agency keeps everything but the agency.

use domain::access::Role;
use domain::calendar::TimeLimit;
use domain::dossier::{Begun, By, Dossier, Event, EventKind, Inconsistent, apply, fold, rehouse};
use domain::ids::AgencyCode;

use crate::cast::{Life, assign, leader, submit, withdraw};
use crate::support::{at, citizen, commune, official_account};

fn successor() -> AgencyCode {
    AgencyCode::parse("H26.00099").unwrap()
}

fn moved(life: &Life, to: &AgencyCode, comes: bool) -> (Dossier, Event) {
    let kind = rehouse(&life.dossier, to, "1656/NQ-UBTVQH15", |_| comes).unwrap();
    let event = Event { seq: life.dossier.seq + 1, at: at("2026-03-04 00:00"), actor: By::PROGRAM, kind };
    (apply(Some(life.dossier.clone()), &event).unwrap(), event)
}

fn filed() -> Life {
    let mut life = Life::online(TimeLimit::working_days(5));
    life.does("2026-03-01 21:00", &citizen(1), &submit());
    life
}

fn appraised() -> Life {
    let mut life = filed().appraising("2026-03-02 09:00");
    life.does("2026-03-02 10:00", &leader(), &assign(Role::Specialist, 1));
    life
}

#[test]
fn only_the_agency_changes() {
    let life = appraised();
    let (after, event) = moved(&life, &successor(), true);
    let mut expected = life.dossier.clone();
    expected.filing.agency = successor();
    expected.origin = Some(commune());
    expected.seq += 1;
    assert_eq!(after, expected);
    assert_eq!(after.assignee(), Some(official_account(Role::Specialist, 1)));
    let history: Vec<Event> = life.history.iter().cloned().chain([event]).collect();
    assert_eq!(fold(&history).unwrap().unwrap(), expected);
}

#[test]
fn who_does_not_come_holds_no_step_of_it_any_more() {
    let life = appraised();
    let (after, event) = moved(&life, &successor(), false);
    assert_eq!(after.assignee(), None);
    assert!(after.steps.iter().all(|step| step.assignee.is_none()));
    let EventKind::Rehoused { released, from, .. } = event.kind else { panic!("another event") };
    assert!(released.contains(&official_account(Role::Specialist, 1)));
    assert_eq!(from, commune());
    assert_eq!((after.state, after.clock.due_at()), (life.dossier.state, life.dossier.clock.due_at()));
}

#[test]
fn it_moves_once_and_what_is_over_does_not() {
    let mut life = appraised();
    let (after, event) = moved(&life, &successor(), true);
    assert_eq!(rehouse(&after, &successor(), "1", |_| true), None);
    // The event of another agency does not follow.
    let again = Event { seq: after.seq + 1, ..event };
    assert!(matches!(apply(Some(after), &again), Err(Inconsistent::Impossible { .. })));
    life.does("2026-03-03 09:00", &citizen(1), &withdraw());
    assert_eq!(rehouse(&life.dossier, &successor(), "1", |_| true), None);
}

#[test]
fn a_second_change_keeps_the_first_agency_and_a_reception_makes_a_new_one() {
    let life = appraised();
    let (once, _) = moved(&life, &successor(), true);
    let third = AgencyCode::parse("H26.00100").unwrap();
    let kind = rehouse(&once, &third, "2", |_| true).unwrap();
    let event = Event { seq: once.seq + 1, at: at("2026-03-05 00:00"), actor: By::PROGRAM, kind };
    assert_eq!(apply(Some(once), &event).unwrap().origin, Some(commune()));

    let (filed, _) = moved(&filed(), &successor(), true);
    assert_eq!(filed.origin, Some(commune()));
    let code = filed.code.clone().unwrap();
    let kind = EventKind::Received { code, deadline: None, begun: Begun { step: 0, due: None } };
    let event = Event { seq: filed.seq + 1, at: at("2026-03-05 09:00"), actor: By::PROGRAM, kind };
    assert_eq!(apply(Some(filed), &event).unwrap().origin, None);
}
