//! Who does the work of officials who are away.

use std::collections::BTreeMap;

use domain::absence::Away;
use domain::access::{Actor, Assignment, Role};
use domain::dossier::{Action, ActionKind, Assignee, EventKind, RefusalCode, allowed_actions};
use domain::ids::AccountId;
use proptest::prelude::*;

use crate::cast::*;
use crate::support::{account, assignee, at, commune, official, official_account};

fn away(named: &[(u128, Option<u128>)]) -> Away {
    named.iter().map(|(official, substitute)| (account(*official), substitute.map(account))).collect()
}

#[test]
fn the_first_of_the_chain_who_is_there_does_the_work() {
    let away = away(&[(1, Some(2)), (2, Some(3)), (4, None), (5, Some(4)), (6, Some(7)), (7, Some(6)), (8, Some(8))]);
    for (official, doer) in
        [(1, Some(3)), (2, Some(3)), (3, Some(3)), (4, None), (5, None), (6, None), (7, None), (8, None), (9, Some(9))]
    {
        assert_eq!(away.doer_for(account(official)), doer.map(account), "{official}");
    }
    assert_eq!(away.falling_to(account(3)), [account(1), account(2)]);
    assert_eq!(away.falling_to(account(2)), []);
}

/// Specialist 2 holds the step and is away; specialist 1 stands in.
fn held_by_one_who_is_away() -> (Life, Actor, AccountId) {
    let mut life = Life::online(domain::calendar::TimeLimit::working_days(20)).submitted_and_appraised();
    life.does("2026-03-03 09:00", &head(), &assign(Role::Specialist, 2));
    let absent = official_account(Role::Specialist, 2);
    let substitute = standing_in(Role::Specialist, absent);
    (life, substitute, absent)
}

fn standing_in(role: Role, absent: AccountId) -> Actor {
    let Actor::Official { account, assignments, .. } = official(role, 1) else { unreachable!("an official") };
    Actor::Official { account, assignments, stands_in_for: vec![absent] }
}

#[test]
fn the_substitute_does_what_the_absent_holds_and_the_event_tells_for_whom() {
    let (mut life, substitute, absent) = held_by_one_who_is_away();
    assert_eq!(life.tries("2026-03-04 09:00", &specialist(), &propose()), RefusalCode::NotAssignee);
    life.does("2026-03-04 09:00", &substitute, &propose());
    let proposed = life.history.last().unwrap();
    assert_eq!(proposed.actor.account, Some(official_account(Role::Specialist, 1)));
    assert_eq!(proposed.actor.in_place_of, Some(absent));
    // What is nobody's or his own, he does for himself.
    life.does("2026-03-04 10:00", &leader(), &approve());
    assert_eq!(life.history.last().unwrap().actor.in_place_of, None);
}

#[test]
fn the_step_stays_with_the_absent_who_may_work_on() {
    let (mut life, substitute, absent) = held_by_one_who_is_away();
    life.does("2026-03-04 09:00", &substitute, &consult());
    assert_eq!(life.dossier.assignee(), Some(absent));
    life.does("2026-03-05 09:00", &official(Role::Specialist, 2), &answer(0));
    assert_eq!(life.history.last().unwrap().actor.in_place_of, None);
}

#[test]
fn standing_in_gives_no_role() {
    let (life, _, absent) = held_by_one_who_is_away();
    let clerk = standing_in(Role::RecordsClerk, absent);
    assert_eq!(life.tries("2026-03-04 09:00", &clerk, &propose()), RefusalCode::WrongRole);
    let leader_for_him = standing_in(Role::Leader, absent);
    let propose = allowed_actions(&life.dossier, &leader_for_him, at("2026-03-04 09:00"));
    assert!(propose.iter().any(|(kind, answer)| *kind == ActionKind::Propose && answer.is_err()));
}

#[test]
fn who_is_named_in_place_of_another_is_told_in_the_event() {
    let mut life = Life::online(domain::calendar::TimeLimit::working_days(20)).submitted_and_appraised();
    let absent = official_account(Role::Specialist, 2);
    let for_him = Assignee { instead_of: Some(absent), ..assignee(Role::Specialist, 3) };
    life.does("2026-03-03 09:00", &head(), &Action::Assign { assignee: for_him, step: None });
    let expected =
        EventKind::Assigned { step: 1, assignee: official_account(Role::Specialist, 3), instead_of: Some(absent) };
    assert_eq!(life.history.last().unwrap().kind, expected);
}

/// What was stored before anybody could stand in reads as before, and is written as before: the hashes of the chain hold.
#[test]
fn an_event_without_a_substitute_is_written_as_ever() {
    let (life, ..) = held_by_one_who_is_away();
    let assigned = serde_json::to_value(life.history.last().unwrap()).unwrap();
    assert_eq!(assigned["actor"].as_object().unwrap().keys().collect::<Vec<_>>(), ["account", "role"]);
    assert_eq!(assigned["kind"].as_object().unwrap().keys().collect::<Vec<_>>(), ["assignee", "kind", "step"]);
    let read: domain::dossier::Event = serde_json::from_value(assigned).unwrap();
    assert_eq!(&read, life.history.last().unwrap());
}

#[test]
fn a_role_at_another_agency_does_not_help_a_substitute() {
    let (life, _, absent) = held_by_one_who_is_away();
    let role = Role::Specialist;
    let agency = domain::ids::AgencyCode::parse("H26.00008").unwrap();
    let assignments = vec![Assignment { role, agency }, Assignment { role: Role::Cashier, agency: commune() }];
    let elsewhere = Actor::Official { account: account(77), assignments, stands_in_for: vec![absent] };
    assert_eq!(life.tries("2026-03-04 09:00", &elsewhere, &propose()), RefusalCode::WrongRole);
}

proptest! {
    /// However people name each other: work falls to somebody who is there, to one person only, and to nobody only where the chain breaks.
    #[test]
    fn work_falls_to_one_who_is_there(named in prop::collection::btree_map(0_u128..12, prop::option::of(0_u128..12), 0..12)) {
        let away: Away = named.iter().map(|(official, substitute)| (account(*official), substitute.map(account))).collect();
        for official in 0..12 {
            let doer = away.doer_for(account(official));
            if !named.contains_key(&official) {
                prop_assert_eq!(doer, Some(account(official)));
            }
            if let Some(doer) = doer {
                prop_assert_eq!(away.doer_for(doer), Some(doer), "who does it is there");
            }
        }
        let mut falls: BTreeMap<AccountId, usize> = BTreeMap::new();
        for doer in 0..12 {
            for official in away.falling_to(account(doer)) {
                *falls.entry(official).or_default() += 1;
                prop_assert_eq!(away.doer_for(official), Some(account(doer)));
            }
        }
        prop_assert!(falls.values().all(|times| *times == 1));
    }
}
