//! A dossier that moves with its agency keeps everything but the agency.

use domain::access::{Actor, Assignment, Role};
use domain::calendar::TimeLimit;
use domain::dossier::{
    Action, ActionKind, Assignee, Begun, By, Dossier, Event, EventKind, Inconsistent, Item, allowed_actions, apply,
    fold, rehouse, repartner,
};
use domain::ids::AgencyCode;

use crate::cast::{Life, answer, ask, assign, leader, submit, withdraw};
use crate::support::{at, citizen, commune, filing, official, official_account};

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
    let kind = EventKind::Received { code, sets: 1, deadline: None, begun: Begun::at(0, None) };
    let event = Event { seq: filed.seq + 1, at: at("2026-03-05 09:00"), actor: By::PROGRAM, kind };
    assert_eq!(apply(Some(filed), &event).unwrap().origin, None);
}

fn partner(code: &str) -> AgencyCode {
    AgencyCode::parse(code).unwrap()
}

fn repartnered(life: &Life, from: &AgencyCode, to: &AgencyCode, comes: bool) -> Option<Dossier> {
    let kind = repartner(&life.dossier, from, to, "12/NQ-HĐND", |_| comes)?;
    let (seq, at) = (life.dossier.seq + 1, at("2026-03-04 00:00"));
    let event = Event { seq, at, actor: By::PROGRAM, kind };
    let history: Vec<Event> = life.history.iter().cloned().chain([event]).collect();
    fold(&history).unwrap()
}

/// In appraisal by the tax office, which the process knows as "tax".
fn with_the_tax_office(tax: &AgencyCode) -> Life {
    let mut filing = filing(Some(TimeLimit::working_days(5)));
    let mut definition = filing.process.definition().clone();
    let Some(Item::Step(step)) = definition.steps.get_mut(1) else { panic!("another process") };
    step.partner = Some("tax".to_owned());
    filing.process = definition.try_into().unwrap();
    filing.partners.insert("tax".to_owned(), tax.clone());
    let mut life = Life::new(filing, &citizen(1), "2026-03-01 20:00");
    life.does("2026-03-01 21:00", &citizen(1), &submit());
    let mut life = life.appraising("2026-03-02 09:00");
    let held = vec![Assignment { role: Role::Specialist, agency: tax.clone() }];
    let there = Actor::official(official_account(Role::Specialist, 1), held.clone());
    let own = Assignee { account: there.account().unwrap(), held, instead_of: None };
    life.does("2026-03-02 10:00", &there, &Action::Assign { assignee: own, step: None });
    life
}

#[test]
fn the_steps_of_a_partner_go_to_who_takes_it_over_and_the_dossier_stays() {
    let (tax, heir) = (partner("G12.26.001"), partner("G12.26.002"));
    let life = with_the_tax_office(&tax);
    let comes = repartnered(&life, &tax, &heir, true).unwrap();
    let step = comes.filing.process.step(1).unwrap();
    assert_eq!((comes.filing.agency_of(step), &comes.filing.agency), (&heir, &commune()));
    assert_eq!(comes.assignee(), Some(official_account(Role::Specialist, 1)));
    assert_eq!((comes.state, &comes.clock, comes.origin.clone()), (life.dossier.state, &life.dossier.clock, None));
    let there = Actor::official(
        official_account(Role::Specialist, 1),
        vec![Assignment { role: Role::Specialist, agency: heir.clone() }],
    );
    let may = |dossier: &Dossier| {
        allowed_actions(dossier, &there, at("2026-03-04 09:00"))
            .into_iter()
            .any(|(kind, answer)| kind == ActionKind::Propose && answer.is_ok())
    };
    assert!(may(&comes) && !may(&life.dossier), "nothing is stuck with who is no more");
    let left = repartnered(&life, &tax, &heir, false).unwrap();
    assert_eq!(left.assignee(), None, "who did not come has it no more, and anybody there may take it");
    assert!(may(&left));
    // It happens once, and only to whom it concerns.
    assert_eq!(repartner(&comes, &tax, &heir, "1", |_| true), None);
    assert_eq!(repartnered(&life, &commune(), &heir, true), None, "the dossier's own agency is another matter");
}

#[test]
fn an_opinion_that_is_waited_for_is_given_by_who_takes_over() {
    let (police, heir) = (partner("G01.00004"), partner("G01.00099"));
    let mut life = appraised();
    life.does("2026-03-03 09:00", &official(Role::Specialist, 1), &ask(Some(police.clone()), 2));
    life.does("2026-03-03 09:00", &official(Role::Specialist, 1), &ask(Some(police.clone()), 2));
    life.does("2026-03-03 10:00", &official(Role::Specialist, 1), &answer(0));
    let after = repartnered(&life, &police, &heir, true).unwrap();
    let agencies: Vec<_> = after.consults.iter().map(|asked| asked.agency.clone().unwrap()).collect();
    assert_eq!(agencies, [police, heir], "what was answered was answered by who was there");
    assert_eq!(after.consults[1].answer_by, life.dossier.consults[1].answer_by);
}
