//! The table of every situation x action x actor with its answer: generated, committed, compared. A change of a rule shows in its diff.
//! `MOTCUA_WRITE_ACTIONS=1` writes it anew.

use std::collections::BTreeSet;

use domain::access::{Actor, Assignment, Role};
use domain::calendar::TimeLimit;
use domain::dossier::{
    Action, ActionKind, Assistance, Cause, Filing, InternalProcess, Item, Outcome, RefusalCode, StateKind, StepKind,
    allowed_actions,
};
use domain::ids::AgencyCode;

use crate::cast::*;
use crate::support::{at, citizen, official};

const NOW: &str = "2026-03-13 09:00";

/// Filed by citizen 3 for citizen 1, who has an account.
fn filed(process: Option<InternalProcess>) -> Filing {
    let plain = filing(Some(TimeLimit::working_days(20)));
    Filing {
        helper: Some(account(3)),
        assistance: Some(Assistance::unsaid()),
        process: process.unwrap_or_else(|| plain.process.clone()),
        partners: [("tax".to_owned(), tax()), ("police".to_owned(), police())].into(),
        ..plain
    }
}

fn online() -> Life {
    let mut life = Life::online(TimeLimit::working_days(20));
    life.does("2026-03-02 08:00", &citizen(1), &submit());
    life
}

fn received() -> Life {
    let mut life = online();
    life.does("2026-03-02 09:00", &desk(), &receive());
    life
}

fn appraising() -> Life {
    let mut life = received();
    life.does("2026-03-02 10:00", &desk(), &forward());
    life
}

fn signing() -> Life {
    let mut life = appraising();
    life.does("2026-03-03 09:00", &specialist(), &propose());
    life
}

fn approved() -> Life {
    let mut life = signing();
    life.does("2026-03-04 09:00", &leader(), &approve());
    life
}

fn resolved() -> Life {
    let mut life = approved();
    life.does("2026-03-05 09:00", &clerk(), &issue());
    life
}

fn after(mut life: Life, actor: &Actor, action: &domain::dossier::Action) -> Life {
    life.does("2026-03-09 09:00", actor, action);
    life
}

/// Every state, and within it what makes a difference.
fn situations() -> Vec<(&'static str, Life)> {
    let delivered = || after(resolved(), &desk(), &deliver());
    vec![
        ("draft", Life::online(TimeLimit::working_days(20))),
        ("draft of the desk", Life::at_the_counter(TimeLimit::working_days(20))),
        ("submitted", online()),
        ("received", received()),
        ("received at the counter", {
            let mut life = Life::at_the_counter(TimeLimit::working_days(20));
            life.does("2026-03-02 09:00", &desk(), &receive());
            life
        }),
        ("appraisal", appraising()),
        ("appraisal, another specialist's", {
            let mut life = appraising();
            life.does("2026-03-03 09:00", &head(), &assign(Role::Specialist, 2));
            life
        }),
        ("appraisal, an opinion is due", {
            let mut life = appraising();
            life.does("2026-03-12 09:00", &specialist(), &consult());
            life
        }),
        ("appraisal, an opinion is overdue", after(appraising(), &specialist(), &consult())),
        ("appraisal, supplemented once", {
            let mut life = after(appraising(), &specialist(), &request());
            life.does("2026-03-10 09:00", &citizen(1), &supplement());
            life
        }),
        ("appraisal, apologised", after(appraising(), &leader(), &apologize("2026-04-10"))),
        ("appraisal, late", {
            let mut life = Life::at_the_counter(TimeLimit::working_days(5));
            life.does("2026-03-02 09:00", &desk(), &receive()).does("2026-03-02 10:00", &desk(), &forward());
            life
        }),
        ("appraisal, to correct", after(delivered(), &leader(), &correct())),
        ("signature", signing()),
        ("approved", approved()),
        ("resolved", resolved()),
        ("supplement asked before reception", after(online(), &desk(), &request())),
        ("supplement asked", after(appraising(), &specialist(), &request())),
        ("supplement asked, its time is over", {
            let mut life = appraising();
            life.does("2026-03-03 09:00", &specialist(), &request());
            life
        }),
        ("payment asked", after(appraising(), &specialist(), &request_payment())),
        ("payment asked before the hand-out", after(resolved(), &cashier(), &request_payment())),
        ("suspended", after(appraising(), &specialist(), &pause(Cause::OtherAgency))),
        ("suspended after the signature", after(approved(), &head(), &pause(Cause::Incident))),
        ("delivered", delivered()),
        ("declined", after(received(), &desk(), &decline())),
        ("refused", after(signing(), &leader(), &refuse())),
        ("withdrawn", after(received(), &citizen(1), &withdraw())),
        ("halted", after(appraising(), &leader(), &terminate())),
    ]
}

fn actors() -> Vec<(&'static str, Actor)> {
    let roles = Role::ALL.iter().filter(|role| !matches!(role, Role::Submitter | Role::ApiClient));
    let officials = roles.map(|role| (role.as_str(), official(*role, 1)));
    let partners = [
        ("taxOfficial", of(tax(), Role::Specialist, 71)),
        ("taxLeader", of(tax(), Role::Leader, 72)),
        ("policeOfficial", of(police(), Role::Specialist, 73)),
    ];
    [("owner", citizen(1)), ("helper", citizen(3))]
        .into_iter()
        .chain(officials)
        .chain([("substitute", substitute())])
        .chain(partners)
        .chain([("stranger", citizen(2)), ("program", Actor::System)])
        .collect()
}

fn table() -> String {
    let actors = actors();
    let names: Vec<_> = actors.iter().map(|(name, _)| *name).collect();
    let mut lines = vec![format!("situation,state,action,{}", names.join(","))];
    let (mut seen, mut kinds) = (BTreeSet::new(), BTreeSet::new());
    for (situation, life) in all_situations() {
        seen.insert(life.dossier.kind());
        kinds.extend(life.dossier.current_steps().iter().map(|step| life.dossier.filing.process.steps()[step].kind.as_str()));
        let answers: Vec<_> = actors.iter().map(|(_, actor)| allowed_actions(&life.dossier, actor, at(NOW))).collect();
        for (place, action) in ActionKind::ALL.iter().enumerate() {
            let cells: Vec<_> = answers
                .iter()
                .map(|answers| match answers[place] {
                    (kind, answer) if kind == *action => answer.map_or_else(|code| code.as_str(), |()| "yes"),
                    _ => unreachable!("one answer for each action, in their order"),
                })
                .collect();
            lines.push(format!("\"{situation}\",{},{action},{}", life.dossier.kind(), cells.join(",")));
        }
    }
    assert_eq!(seen.len(), StateKind::ALL.len(), "every state has its situation");
    assert_eq!(kinds.len(), StepKind::ALL.len(), "every kind of step has its situation");
    lines.join("\n") + "\n"
}

#[test]
fn the_table_of_actions_is_the_committed_one() {
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap();
    let path = std::path::Path::new(&here).join("data/actions.csv");
    let table = table();
    if std::env::var_os("MOTCUA_WRITE_ACTIONS").is_some() {
        std::fs::write(&path, &table).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    for (now, before) in table.lines().zip(committed.lines()) {
        assert_eq!(now, before, "MOTCUA_WRITE_ACTIONS=1 writes the table anew");
    }
    assert_eq!(table.lines().count(), committed.lines().count(), "MOTCUA_WRITE_ACTIONS=1 writes the table anew");
}

/// No state is a trap: somebody can always take a dossier out of it, and everybody's way leads to an end.
#[test]
fn no_state_is_a_trap_and_no_action_is_never_possible() {
    let table = table();
    for action in ActionKind::ALL {
        assert!(
            table.lines().any(|line| line.contains(&format!(",{action},")) && line.contains(",yes")),
            "{action} is never possible"
        );
    }
    for (situation, life) in all_situations() {
        let ways = actors()
            .iter()
            .any(|(_, actor)| allowed_actions(&life.dossier, actor, at(NOW)).iter().any(|(_, answer)| answer.is_ok()));
        assert!(ways || life.dossier.state.is_final(), "{situation} is a trap");
    }
}

/// Of two lines each is its holder's alone, whatever is done: who has done his own does nothing at the other's.
#[test]
fn of_two_lines_each_is_its_holders_alone() {
    let second = official(Role::Specialist, 2);
    let mut life = in_held_lines();
    assert_eq!(life.tries("2026-03-04 09:00", &official(Role::Specialist, 3), &propose()), RefusalCode::NotAssignee);
    life.does("2026-03-04 09:00", &specialist(), &propose());
    assert_eq!(life.dossier.current_steps().iter().collect::<Vec<_>>(), [2]);
    for action in [propose(), consult(), request(), request_payment(), pause(Cause::OtherAgency)] {
        assert_eq!(life.tries("2026-03-04 10:00", &specialist(), &action), RefusalCode::NotAssignee, "{action:?}");
    }
    life.does("2026-03-04 10:00", &substitute(), &propose());
    assert_eq!(life.history.last().unwrap().actor.in_place_of, second.account());
}

/// To put a dossier aside stops the time of everybody who works on it: that is the heads', where there are several.
#[test]
fn who_has_one_line_does_not_put_the_others_aside() {
    let may = |life: &Life, actor: &Actor, action: ActionKind| {
        allowed_actions(&life.dossier, actor, at(NOW)).contains(&(action, Ok(())))
    };
    let aside = after(in_lines(), &head(), &pause(Cause::Incident));
    for (actor, yes) in [
        (specialist(), false),
        (of(tax(), Role::Specialist, 71), false),
        (of(tax(), Role::Leader, 72), true),
        (leader(), true),
        (Actor::System, true),
    ] {
        assert_eq!(may(&in_lines(), &actor, ActionKind::Pause), yes, "{actor:?}");
        assert_eq!(may(&aside, &actor, ActionKind::Resume), yes, "{actor:?}");
    }
    assert!(may(&of_partners(), &of(tax(), Role::Specialist, 71), ActionKind::Pause), "his alone");
}

/// The time that the public has is the law's: nobody at all ends it before.
#[test]
fn a_public_notice_is_not_cut_short() {
    for (life, answer) in [
        (waiting(StepKind::AwaitPublication, 80), Err(RefusalCode::NotYet)),
        (waiting(StepKind::AwaitPublication, 8), Ok(())),
        (waiting(StepKind::AwaitPublication, 0), Ok(())),
    ] {
        for actor in [head(), leader(), desk(), Actor::System] {
            let all = allowed_actions(&life.dossier, &actor, at(NOW));
            assert!(all.contains(&(ActionKind::Resume, answer)), "{actor:?}: {all:?}");
        }
    }
}
