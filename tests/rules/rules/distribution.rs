//! Work is given out evenly.

use chrono::TimeDelta;
use domain::access::Role;
use domain::calendar::TimeLimit;
use domain::distribution::{Candidate, least_loaded};
use domain::dossier::unheld_steps;
use proptest::prelude::*;

use crate::cast::*;
use crate::support::{account, at, citizen};

fn candidate(number: u128, open: i64, last_given: Option<i64>) -> Candidate {
    let last_given = last_given.map(|minutes| at("2026-03-02 08:00") + TimeDelta::minutes(minutes));
    Candidate { account: account(number), open, last_given }
}

#[test]
fn the_least_loaded_is_chosen_then_who_waited_longest_then_the_first() {
    let of = |candidates: &[Candidate]| least_loaded(candidates);
    assert_eq!(of(&[]), None);
    assert_eq!(of(&[candidate(1, 2, None), candidate(2, 1, Some(9))]), Some(account(2)));
    assert_eq!(of(&[candidate(1, 1, Some(5)), candidate(2, 1, Some(3))]), Some(account(2)));
    assert_eq!(of(&[candidate(1, 1, Some(5)), candidate(2, 1, None)]), Some(account(2)));
    assert_eq!(of(&[candidate(3, 1, Some(5)), candidate(2, 1, Some(5))]), Some(account(2)));
}

/// Specialists' steps that nobody has are given out; the desk, the clerk and the leader share theirs.
#[test]
fn only_a_specialists_step_that_nobody_has_waits_for_a_holder() {
    let mut life = Life::online(TimeLimit::working_days(20));
    assert!(unheld_steps(&life.dossier).is_empty());
    life.does("2026-03-02 08:00", &citizen(1), &submit()).does("2026-03-02 09:00", &desk(), &receive());
    assert!(unheld_steps(&life.dossier).is_empty());
    life.does("2026-03-02 10:00", &desk(), &forward());
    assert_eq!(unheld_steps(&life.dossier).iter().collect::<Vec<_>>(), [1]);
    life.does("2026-03-03 09:00", &specialist(), &pause(domain::dossier::Cause::OtherAgency));
    assert!(unheld_steps(&life.dossier).is_empty(), "nothing is given out that waits");
    let mut given = Life::online(TimeLimit::working_days(20)).submitted_and_appraised();
    given.does("2026-03-03 09:00", &head(), &assign(Role::Specialist, 2));
    assert!(unheld_steps(&given.dossier).is_empty());
}

proptest! {
    #[test]
    fn nobody_has_less_than_the_chosen_and_order_does_not_matter(
        loads in prop::collection::vec((0_i64..5, prop::option::of(0_i64..5)), 1..8), turn in 0_usize..8,
    ) {
        let mut candidates: Vec<_> = (1_u128..).zip(&loads).map(|(number, (open, last))| candidate(number, *open, *last)).collect();
        let chosen = least_loaded(&candidates).unwrap();
        let load = candidates.iter().find(|one| one.account == chosen).unwrap();
        for other in &candidates {
            prop_assert!((load.open, load.last_given) <= (other.open, other.last_given));
        }
        let places = candidates.len();
        candidates.rotate_left(turn % places);
        prop_assert_eq!(least_loaded(&candidates), Some(chosen));
    }

    /// Given out one after another, no one ends with two more than another.
    #[test]
    fn equal_people_end_with_equal_loads(people in 1_u128..6, steps in 0_i64..40) {
        let mut candidates: Vec<_> = (1..=people).map(|number| candidate(number, 0, None)).collect();
        for turn in 0..steps {
            let chosen = least_loaded(&candidates).unwrap();
            let one = candidates.iter_mut().find(|one| one.account == chosen).unwrap();
            *one = Candidate { open: one.open + 1, last_given: Some(at("2026-03-02 08:00") + TimeDelta::minutes(turn)), ..*one };
        }
        let loads: Vec<_> = candidates.iter().map(|one| one.open).collect();
        prop_assert!(loads.iter().max().unwrap() - loads.iter().min().unwrap() <= 1, "{:?}", loads);
    }
}
