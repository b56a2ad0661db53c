//! A long random simulation: `make soak`. Thousands of dossiers under random processes, a million legal and illegal actions, a clock that moves on.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::calendar::WorkingCalendar;
use domain::dossier::{ActionKind, Event, PartnerCalendars, act, allowed_actions, apply, fold};
use domain::terms::Channel;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::properties::{ONWARD, cast, filings, fitting};
use crate::slow::Slow;
use crate::support::{at, calendar, citizen, commune, draft, moment_with, official, tax, tax_calendar};

/// Random numbers enough for a game (xorshift; the same run every time for the same seed).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(most.max(1)).unwrap()).unwrap()
    }
}

#[derive(Debug, Default)]
struct Tally {
    actions: u64,
    legal: u64,
    dossiers: u64,
    ended: u64,
    dues: u64,
    dues_elsewhere: u64,
    kinds: BTreeMap<ActionKind, u64>,
}

/// Lives one dossier for a while, holding it to everything that must always be so.
fn live(dice: &mut Dice, runner: &mut TestRunner, calendar: &WorkingCalendar, tally: &mut Tally) {
    let filing = filings().new_tree(runner).unwrap().current();
    let writer = match (filing.channel, filing.owner) {
        (Channel::Online, Some(_)) => citizen(1),
        (Channel::Online, None) => citizen(2),
        (Channel::Counter | Channel::Post, _) => official(domain::access::Role::CounterOfficial, 1),
    };
    let mut now = at("2021-01-04 08:00") + TimeDelta::minutes(i64::try_from(dice.below(1_000_000)).unwrap());
    let (mut dossier, opened) = draft(filing, &writer, now);
    let others = BTreeMap::from([(tax(), tax_calendar())]);
    let partners = PartnerCalendars::of(others.keys(), |agency| others[agency].clone());
    let (mut history, mut slow) = (vec![opened], Slow::new(calendar, &others));
    let people = cast();
    tally.dossiers += 1;
    for _ in 0..120 {
        now += TimeDelta::minutes(i64::try_from(dice.below(900)).unwrap());
        let here = moment_with(now, calendar, &partners);
        // One in four blindly, legal or not; the rest something that somebody may, more often onward than out.
        let roll = dice.below(8);
        let (who, kind) = if roll < 2 {
            (&people[dice.below(people.len())], ActionKind::ALL[dice.below(ActionKind::ALL.len())])
        } else {
            let able: Vec<_> = people
                .iter()
                .flat_map(|who| {
                    allowed_actions(&dossier, who, now).into_iter().map(move |(kind, answer)| (who, kind, answer))
                })
                .filter_map(|(who, kind, answer)| answer.is_ok().then_some((who, kind)))
                .collect();
            let onward: Vec<_> = able.iter().copied().filter(|(_, kind)| ONWARD.contains(kind)).collect();
            let able = if roll > 3 && !onward.is_empty() { onward } else { able };
            if able.is_empty() { break } else { able[dice.below(able.len())] }
        };
        let able = allowed_actions(&dossier, who, now).contains(&(kind, Ok(())));
        let twist = u8::try_from(dice.below(256)).unwrap();
        tally.actions += 1;
        let before = dossier.clone();
        let Ok(events) = act(&dossier, &fitting(&dossier, kind, who, twist, &here), who, &here) else {
            assert!(!able, "{kind} was offered and refused");
            continue;
        };
        assert!(able, "{kind} was done and not offered");
        tally.legal += 1;
        *tally.kinds.entry(kind).or_default() += 1;
        for event in events {
            let was = dossier.clone();
            dossier = apply(Some(dossier), &event).unwrap();
            slow.hear(&was, &event, &dossier);
            history.push(event);
        }
        assert!(dossier.seq > before.seq, "{kind} left no event");
        if dossier.state.is_final() && dice.below(3) > 0 {
            break;
        }
    }
    tally.dues += slow.compared;
    tally.dues_elsewhere += slow.elsewhere;
    tally.ended += u64::from(dossier.state.is_final());
    assert_eq!(fold(&history).unwrap().unwrap(), dossier, "folding the events gives the row");
    let stored: Vec<Event> = serde_json::from_str(&serde_json::to_string(&history).unwrap()).unwrap();
    assert_eq!(stored, history, "events survive storage");
    let stuck = !dossier.state.is_final()
        && dossier.filing.agency == commune()
        && people.iter().all(|who| allowed_actions(&dossier, who, now).iter().all(|(_, answer)| answer.is_err()));
    assert!(!stuck, "{:?} is stuck", dossier.state);
}

#[test]
#[ignore = "minutes: make soak"]
fn a_million_actions() {
    let most: u64 = std::env::var("MOTCUA_SOAK").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    let seed: u64 = std::env::var("MOTCUA_SOAK_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(20_261_122);
    let bytes: Vec<u8> = seed.to_le_bytes().into_iter().cycle().take(32).collect();
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let (mut dice, calendar, mut tally) = (Dice(seed | 1), calendar(), Tally::default());
    while tally.actions < most {
        live(&mut dice, &mut runner, &calendar, &mut tally);
    }
    println!("{tally:#?}");
    assert_eq!(tally.kinds.len(), ActionKind::ALL.len(), "every action was done");
}

/// A small one in every run of the tests.
#[test]
fn ten_thousand_actions() {
    let mut runner = TestRunner::deterministic();
    let (mut dice, calendar, mut tally) = (Dice(7), calendar(), Tally::default());
    while tally.actions < 10_000 {
        live(&mut dice, &mut runner, &calendar, &mut tally);
    }
    println!("{tally:#?}");
    assert!(tally.legal > 5_000 && tally.dues > 500 && tally.dues_elsewhere > 50, "{tally:?}");
}
