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
use crate::children::{child, ended, waits};
use crate::processes::{opinion, partner, process, step};
use crate::support::{account, assignee, at, citizen, filing, official, official_account};

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
    let mut life = Life::new(filed(None), &citizen(1), "2026-03-01 20:00");
    life.does("2026-03-02 08:00", &citizen(3), &submit());
    life
}

fn tax() -> AgencyCode {
    AgencyCode::parse("H26.00011").unwrap()
}

fn police() -> AgencyCode {
    AgencyCode::parse("H26.00012").unwrap()
}

/// An official of a partner agency.
fn of(agency: AgencyCode, role: Role, number: u128) -> Actor {
    Actor::official(account(number), vec![Assignment { role, agency }])
}

/// Handed over by the desk to the first steps of a process.
fn through(middle: Vec<Item>) -> Life {
    let mut life = Life::new(filed(Some(process(middle))), &citizen(1), "2026-03-01 20:00");
    life.does("2026-03-02 08:00", &citizen(3), &submit()).does("2026-03-02 09:00", &desk(), &receive());
    life.does("2026-03-02 10:00", &desk(), &forward());
    life
}

fn work() -> Item {
    step(StepKind::Work, Role::Specialist, 8)
}

fn appraise() -> Item {
    step(StepKind::Appraise, Role::Specialist, 8)
}

/// The work of two partners, one after the other.
fn of_partners() -> Life {
    through(vec![partner("tax", work()), partner("police", work()), appraise()])
}

/// At a wait of the process, of so many working hours; none: without a term.
fn waiting(kind: StepKind, hours: u32) -> Life {
    let mut life = through(vec![work(), step(kind, Role::CounterOfficial, hours), appraise()]);
    let onward = if kind == StepKind::AwaitPayment { request_payment() } else { forward() };
    life.does("2026-03-09 09:00", &specialist(), &onward);
    life
}

/// At the tax office's opinion, which has so many working hours.
fn opining(hours: u32, silence_agrees: bool) -> Life {
    through(vec![partner("tax", opinion(hours, silence_agrees)), appraise()])
}

/// At a step that opened another dossier.
fn interlinked() -> Life {
    let mut life = through(vec![Item::Step(child("residence", "police", 5)), appraise()]);
    life.opens("2026-03-02 10:00");
    life
}

/// The tax office's work and the commune's appraisal, at the same time.
fn in_lines() -> Life {
    through(vec![Item::Parallel { parallel: vec![vec![partner("tax", work())], vec![appraise()]] }])
}

/// Two appraisals at the same time, each with a holder: specialist 1 has the first, specialist 2 the second.
fn in_held_lines() -> Life {
    let mut life = through(vec![Item::Parallel { parallel: vec![vec![appraise()], vec![appraise()]] }]);
    for (line, number) in [(1, 1), (2, 2)] {
        let give = Action::Assign { assignee: assignee(Role::Specialist, number), step: Some(line) };
        life.does("2026-03-03 09:00", &head(), &give);
    }
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

/// What only a process that is more than a row of steps leads to, and dossiers that somebody else filed.
fn further_situations() -> Vec<(&'static str, Life)> {
    use StepKind as K;
    let for_another = || Filing { owner: None, ..filed(None) };
    let heard = |news: &domain::dossier::ChildNews| {
        let mut life = interlinked();
        life.hears("2026-03-09 09:00", 1, news);
        life
    };
    vec![
        ("draft for another", Life::new(for_another(), &citizen(3), "2026-03-01 20:00")),
        ("submitted for another without an account", {
            let mut life = Life::new(for_another(), &citizen(3), "2026-03-01 20:00");
            life.does("2026-03-02 08:00", &citizen(3), &submit());
            life
        }),
        ("review", through(vec![step(K::Review, Role::DivisionHead, 8), appraise()])),
        ("a partner's step", of_partners()),
        ("a partner's step, another's of it", {
            let mut life = of_partners();
            let role = Role::Specialist;
            let held = vec![Assignment { role, agency: tax() }];
            let assignee = domain::dossier::Assignee { account: account(79), held, instead_of: None };
            life.does("2026-03-03 09:00", &of(tax(), Role::Leader, 72), &Action::Assign { assignee, step: None });
            life
        }),
        ("after the partners' steps", {
            let mut life = of_partners();
            life.does("2026-03-03 09:00", &of(tax(), Role::Specialist, 71), &forward());
            life.does("2026-03-04 09:00", &of(police(), Role::Specialist, 73), &forward());
            life
        }),
        ("the process waits for the applicant", waiting(K::AwaitApplicant, 0)),
        ("the process waits for the applicant, in a term", waiting(K::AwaitApplicant, 80)),
        ("the process waits for the applicant, its term is over", waiting(K::AwaitApplicant, 8)),
        ("the process waits for a payment", waiting(K::AwaitPayment, 0)),
        ("the process waits for a payment, in a term", waiting(K::AwaitPayment, 80)),
        ("the process waits for a payment, its term is over", waiting(K::AwaitPayment, 8)),
        ("a public notice without a time", waiting(K::AwaitPublication, 0)),
        ("a public notice", waiting(K::AwaitPublication, 80)),
        ("a public notice, its time is over", waiting(K::AwaitPublication, 8)),
        ("a partner's opinion", opining(160, true)),
        ("a partner's opinion, its time is over", opining(8, false)),
        ("a partner's opinion, its time is over and silence agrees", opining(8, true)),
        ("another dossier is worked on", interlinked()),
        ("another dossier waits for the applicant", heard(&waits())),
        ("another dossier was refused", heard(&ended(Outcome::Refused))),
        ("two lines", in_lines()),
        ("two lines, the partner's is done", {
            let mut life = in_lines();
            life.does("2026-03-03 09:00", &of(tax(), Role::Specialist, 71), &forward());
            life
        }),
        ("two lines, the agency's is done", {
            let mut life = in_lines();
            life.does("2026-03-03 09:00", &specialist(), &propose());
            life
        }),
        ("two lines, each somebody's", in_held_lines()),
        ("two lines, the first's holder is done", {
            let mut life = in_held_lines();
            life.does("2026-03-04 09:00", &specialist(), &propose());
            life
        }),
        ("two lines, put aside", after(in_lines(), &head(), &pause(Cause::Incident))),
    ]
}

fn all_situations() -> Vec<(&'static str, Life)> {
    situations().into_iter().chain(further_situations()).collect()
}

/// Specialist 3, who does the work of specialist 2, who is away.
fn substitute() -> Actor {
    let Actor::Official { account, assignments, .. } = official(Role::Specialist, 3) else {
        unreachable!("an official")
    };
    Actor::Official { account, assignments, stands_in_for: vec![official_account(Role::Specialist, 2)] }
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
        kinds.extend(
            life.dossier.current_steps().iter().map(|step| life.dossier.filing.process.steps()[step].kind.as_str()),
        );
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
