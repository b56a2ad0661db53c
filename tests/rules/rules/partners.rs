//! A step that another agency does has the time of that agency: its hours, its closures, its Saturdays. The whole is counted by the dossier's agency.

use std::collections::BTreeMap;

use domain::access::{Actor, Assignment, Role};
use domain::calendar::TimeLimit;
use domain::dossier::{
    By, Cause, Dossier, Event, EventKind, Filing, PartnerCalendars, StateKind, act, apply, fold, plan_process,
    repartner,
};
use domain::ids::AgencyCode;
use domain::reminder::{Leads, ReminderKind, reminders};

use crate::cast::*;
use crate::processes::{partner, process, work};
use crate::support::{account, at, calendar, citizen, filing, moment_with, tax, tax_calendar};

fn officer(agency: &AgencyCode) -> Actor {
    Actor::official(account(77), vec![Assignment { role: Role::Specialist, agency: agency.clone() }])
}

/// At the tax office from Monday 2 March 2026, 10:00, for eight working hours, and then at the commune. The whole has five days.
fn at_the_tax_office(partners: PartnerCalendars) -> Life {
    let filing = Filing {
        process: process(vec![partner("tax", work()), work()]),
        partners: BTreeMap::from([("tax".to_owned(), tax())]),
        ..filing(Some(TimeLimit::working_days(5)))
    };
    let mut life = Life { partners, ..Life::new(filing, &citizen(1), "2026-03-01 20:00") };
    life.does("2026-03-02 08:00", &citizen(1), &submit()).does("2026-03-02 09:00", &desk(), &receive()).does(
        "2026-03-02 10:00",
        &desk(),
        &forward(),
    );
    life
}

fn known() -> PartnerCalendars {
    PartnerCalendars::of(&[tax()], |_| tax_calendar())
}

fn counted_by(dossier: &Dossier) -> Option<&AgencyCode> {
    dossier.steps[dossier.current_step().unwrap()].counted_by.as_ref()
}

#[test]
fn a_partners_step_is_due_by_the_partners_own_days_and_hours_and_the_whole_is_not() {
    let mut life = at_the_tax_office(known());
    // Six hours on Monday, closed on Tuesday, two hours on Wednesday morning; at the commune it would be Tuesday 10:00.
    assert_eq!((life.step_due().unwrap().as_str(), counted_by(&life.dossier)), ("2026-03-04 10:00", Some(&tax())));
    assert_eq!(life.due().unwrap(), "2026-03-09 17:30", "the commune works on Tuesday");
    // The next step is the commune's own again.
    life.does("2026-03-04 09:00", &officer(&tax()), &forward());
    assert_eq!((life.step_due().unwrap().as_str(), counted_by(&life.dossier)), ("2026-03-05 09:00", None));
}

#[test]
fn what_stands_is_left_and_goes_on_by_the_partners_calendar() {
    let mut life = at_the_tax_office(known());
    life.does("2026-03-04 09:00", &officer(&tax()), &pause(Cause::OtherAgency));
    // An hour is left: half of it on the Saturday on which the tax office makes up for Tuesday, the other half on Monday from eight.
    life.does("2026-03-07 11:30", &officer(&tax()), &resume());
    assert_eq!((life.step_due().unwrap().as_str(), counted_by(&life.dossier)), ("2026-03-09 08:30", Some(&tax())));
    assert_eq!(life.dossier.kind(), StateKind::InProgress);
}

#[test]
fn a_partner_without_a_known_calendar_counts_as_the_dossiers_agency() {
    let life = at_the_tax_office(PartnerCalendars::default());
    assert_eq!(life.step_due().unwrap(), "2026-03-03 10:00");
}

#[test]
fn who_takes_a_partner_over_counts_on_by_its_own_calendar_and_the_due_time_stays() {
    let heir = AgencyCode::parse("G12.26.002").unwrap();
    let mut life = at_the_tax_office(known());
    let given = life.step_due();
    let moved = repartner(&life.dossier, &tax(), &heir, "12/NQ-HĐND", |_| true).unwrap();
    life.happens("2026-03-03 00:00", vec![moved]);
    assert_eq!((life.step_due(), counted_by(&life.dossier)), (given, Some(&heir)));
    // The heir works at the hours of the commune, on Tuesday too: five and a half of eight hours were over on Monday, the rest on Tuesday.
    life.partners = PartnerCalendars::of([&heir], |_| calendar().into());
    life.does("2026-03-03 09:30", &officer(&heir), &pause(Cause::OtherAgency));
    life.does("2026-03-05 07:30", &officer(&heir), &resume());
    assert_eq!(life.step_due().unwrap(), "2026-03-05 08:00", "half an hour was left");
}

/// A history from before partners had their own calendars.
fn of_old() -> Life {
    let mut life = at_the_tax_office(PartnerCalendars::default());
    for event in &mut life.history {
        if let EventKind::Forwarded { steps, .. } = &mut event.kind {
            steps[0].counted_by = None;
        }
    }
    life.dossier = fold(&life.history).unwrap().unwrap();
    life.partners = known();
    life
}

#[test]
fn what_began_before_keeps_its_due_time_and_goes_on_by_the_partners_calendar_when_it_has_stood() {
    let mut life = of_old();
    let text = serde_json::to_string(&life.history).unwrap();
    assert!(!text.contains("countedBy"), "nothing new is read into what is stored");
    assert_eq!((life.step_due().unwrap().as_str(), counted_by(&life.dossier)), ("2026-03-03 10:00", None));
    // Two and a half of eight hours are over by the calendar that it began by; the rest is counted by that of the tax office.
    life.does("2026-03-02 14:30", &officer(&tax()), &pause(Cause::OtherAgency));
    life.does("2026-03-04 08:00", &officer(&tax()), &resume());
    assert_eq!((life.step_due().unwrap().as_str(), counted_by(&life.dossier)), ("2026-03-04 14:30", Some(&tax())));
}

#[test]
fn a_step_that_comes_home_with_another_process_is_counted_by_the_dossiers_agency() {
    let life = at_the_tax_office(known());
    let here = moment_with(at("2026-03-02 15:00"), &life.calendar, &life.partners);
    let process = &life.dossier.filing.process;
    let home = plan_process(&life.dossier, process, &BTreeMap::new(), &[], &here).unwrap();
    let step = &home.steps[0];
    assert_eq!((step.due.map(text).unwrap().as_str(), step.counted_by.as_ref()), ("2026-03-03 10:00", None));
    // And back again.
    let event = Event {
        seq: life.dossier.seq + 1,
        at: at("2026-03-02 15:00"),
        actor: By::PROGRAM,
        kind: EventKind::ProcessChanged {
            reason: "Về xã".into(),
            process: Box::new(process.clone()),
            partners: BTreeMap::new(),
            pairs: home.pairs,
            steps: home.steps,
        },
    };
    let there = apply(Some(life.dossier.clone()), &event).unwrap();
    assert_eq!(counted_by(&there), None);
    let partners = BTreeMap::from([("tax".to_owned(), tax())]);
    let back = plan_process(&there, process, &partners, &[], &here).unwrap();
    let step = &back.steps[0];
    assert_eq!((step.due.map(text).unwrap().as_str(), step.counted_by.as_ref()), ("2026-03-04 10:00", Some(&tax())));
}

#[test]
fn a_partner_is_reminded_in_its_own_working_hours() {
    let life = at_the_tax_office(known());
    let told = |now: &str| {
        let leads = |_| Leads { holder: 480, superior: 0 };
        let found = reminders(&life.dossier, &life.calendar, &life.partners, leads, at(now));
        found.into_iter().map(|told| told.kind).collect::<Vec<_>>()
    };
    // The last third of eight hours: two hours and forty minutes before Wednesday 10:00, with Tuesday closed.
    assert_eq!(told("2026-03-02 16:19"), []);
    assert_eq!(told("2026-03-02 16:20"), [ReminderKind::StepDue]);
}

#[test]
fn the_whole_ends_a_partners_step_however_late_the_partner_works() {
    let mut life = at_the_tax_office(known());
    life.does("2026-03-03 09:00", &leader(), &apologize("2026-03-10"));
    assert_eq!((life.step_due().unwrap().as_str(), counted_by(&life.dossier)), ("2026-03-04 10:00", Some(&tax())));
    let near = Filing { limit: Some(TimeLimit::working_days(1)), ..life.dossier.filing.clone() };
    let mut near = Life { partners: known(), ..Life::new(near, &citizen(1), "2026-03-01 20:00") };
    near.does("2026-03-02 08:00", &citizen(1), &submit()).does("2026-03-02 09:00", &desk(), &receive());
    let here = moment_with(at("2026-03-02 10:00"), &near.calendar, &near.partners);
    let events = act(&near.dossier, &forward(), &desk(), &here).unwrap();
    let EventKind::Forwarded { steps, .. } = &events[0].kind else { panic!("it goes on") };
    assert_eq!(steps[0].due.map(text).unwrap(), "2026-03-03 17:30", "the end of the whole");
}
