//! Who is reminded of what, and when.

use domain::access::Role;
use domain::calendar::TimeLimit;
use domain::dossier::Cause;
use domain::reminder::{Leads, ReminderKind as K, reminders};

use crate::cast::*;
use crate::support::{at, citizen};

const LEADS: Leads = Leads { holder: 480, superior: 240 };

fn told(life: &Life, now: &str) -> Vec<(K, Option<usize>, i64)> {
    let found = reminders(&life.dossier, &life.calendar, &life.partners, |_| LEADS, at(now));
    found.into_iter().map(|one| (one.kind, one.step, one.days)).collect()
}

/// Taken in on Monday 2 March for five working days: the step of the specialist is due on Monday 9 March, 17:30.
fn appraising() -> Life {
    let mut life = Life::online(TimeLimit::working_days(5));
    life.does("2026-03-02 08:00", &citizen(1), &submit());
    let life = life.appraising("2026-03-02 09:00");
    assert!(life.step_due().unwrap() <= life.due().unwrap());
    life
}

#[test]
fn the_holder_is_told_before_the_superior_and_both_when_it_is_late() {
    let life = appraising();
    let due = life.dossier.steps[1].due_at.unwrap();
    let before = |minutes: i64| (due - chrono::TimeDelta::minutes(minutes)).format("%Y-%m-%d %H:%M").to_string();
    assert_eq!(told(&life, "2026-03-02 10:00"), []);
    // The last 4 hours of the afternoon are within both leads where the step is long enough.
    let last_hour = told(&life, &before(60));
    assert_eq!(last_hour, [(K::StepDue, Some(1), 0), (K::StepDueSuperior, Some(1), 0)]);
    let late = told(&life, &before(-1));
    assert_eq!(late[0], (K::StepOverdue, Some(1), 0));
    assert!(
        !late.iter().any(|(kind, ..)| matches!(kind, K::StepDue | K::StepDueSuperior)),
        "nobody is warned after the fact"
    );
}

#[test]
fn a_short_step_is_reminded_of_in_its_last_third_alone() {
    // The desk checks what came in online within 8 working hours: from Monday 08:00 to Tuesday 08:00.
    let mut life = Life::online(TimeLimit::working_days(5));
    life.does("2026-03-02 08:00", &citizen(1), &submit());
    assert_eq!(told(&life, "2026-03-02 14:30"), []);
    assert_eq!(told(&life, "2026-03-02 15:30"), [(K::StepDue, Some(0), 0)]);
    let last = told(&life, "2026-03-02 17:00");
    assert_eq!(last, [(K::StepDue, Some(0), 0), (K::StepDueSuperior, Some(0), 0)]);
    assert_eq!(told(&life, "2026-03-03 08:01"), [(K::StepOverdue, Some(0), 0)]);
}

#[test]
fn a_step_that_goes_on_after_waiting_is_not_reminded_of_at_once() {
    let mut life = appraising();
    life.does("2026-03-02 10:00", &specialist(), &pause(Cause::OtherAgency));
    life.does("2026-04-01 09:00", &specialist(), &resume());
    assert_eq!(told(&life, "2026-04-01 09:00"), []);
}

#[test]
fn a_late_dossier_is_told_to_the_heads_until_another_day_is_appointed() {
    let mut life = appraising();
    let late = |life: &Life, now: &str| told(life, now).iter().any(|(kind, ..)| *kind == K::DossierOverdue);
    assert!(!late(&life, "2026-03-09 17:30"));
    assert!(late(&life, "2026-03-10 08:00"));
    life.does("2026-03-09 10:00", &leader(), &apologize("2026-03-13"));
    assert!(!late(&life, "2026-03-10 08:00"), "what moves is reminded of at its new time");
    assert!(late(&life, "2026-03-16 08:00"));
}

#[test]
fn nothing_is_said_of_what_waits_or_is_over() {
    let mut paused = appraising();
    paused.does("2026-03-03 09:00", &specialist(), &pause(Cause::OtherAgency));
    assert_eq!(told(&paused, "2026-04-30 09:00"), []);
    let mut ended = appraising();
    ended.does("2026-03-03 09:00", &citizen(1), &withdraw());
    assert_eq!(told(&ended, "2026-04-30 09:00"), []);
    let mut paying = appraising();
    paying.does("2026-03-03 09:00", &specialist(), &request_payment());
    assert_eq!(told(&paying, "2026-04-30 09:00"), []);
}

/// Asked on Tuesday 3 March, to answer within five working days: until Tuesday 10 March.
#[test]
fn the_applicant_is_told_three_days_and_one_day_before_silence_ends_the_dossier() {
    let mut life = appraising();
    life.does("2026-03-03 09:00", &specialist(), &request());
    let days = |now: &str| told(&life, now).into_iter().map(|(kind, _, days)| (kind, days)).collect::<Vec<_>>();
    assert_eq!(days("2026-03-04 09:00"), []);
    assert_eq!(days("2026-03-05 06:59"), [], "not in the night");
    assert_eq!(days("2026-03-05 07:00"), [(K::SupplementEnding, 3)]);
    assert_eq!(days("2026-03-08 09:00"), [(K::SupplementEnding, 3)], "a Sunday: two working days are left");
    assert_eq!(days("2026-03-09 09:00"), [(K::SupplementEnding, 1)]);
    assert_eq!(days("2026-03-10 18:00"), [], "then it ends");
    life.does("2026-03-09 09:30", &citizen(1), &supplement());
    assert!(told(&life, "2026-03-09 10:00").iter().all(|(kind, ..)| *kind != K::SupplementEnding));
}

#[test]
fn a_term_shorter_than_a_notice_has_no_such_notice() {
    let mut life = appraising();
    let domain::dossier::Action::RequestSupplement { reason, items, .. } = request() else { unreachable!("a request") };
    let short = domain::dossier::Action::RequestSupplement { reason, items, answer_within_days: Some(2) };
    life.does("2026-03-03 09:00", &specialist(), &short);
    assert_eq!(told(&life, "2026-03-03 10:00"), [], "asked just now");
    assert_eq!(told(&life, "2026-03-04 09:00"), [(K::SupplementEnding, None, 1)]);
}

#[test]
fn everybody_who_does_steps_has_a_superior_but_the_leader() {
    for role in
        [Role::CounterOfficial, Role::Specialist, Role::DivisionHead, Role::RecordsClerk, Role::Cashier, Role::DeskHead]
    {
        assert_eq!(domain::reminder::superiors(role).last(), Some(&Role::Leader), "{role}");
    }
    assert!(domain::reminder::superiors(Role::Leader).is_empty());
}
