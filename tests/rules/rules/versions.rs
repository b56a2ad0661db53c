//! A running dossier and another version of its process: what is kept, what changes, what cannot be.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::access::{Actor, Role};
use domain::calendar::TimeLimit;
use domain::dossier::{
    ActionKind, By, ClockRules, Counterpart, Definition, Dossier, Event, EventKind, Filing, InternalProcess, Item,
    MoveProblem, ProcessPlan, Reason, ReasonCode, RefusalCode, State, StateKind, StepKind, act, allowed_actions, apply,
    change_process, fold, plan_process,
};
use proptest::prelude::*;

use crate::cast::*;
use crate::processes::{processes, step};
use crate::properties::{ONWARD, cast, filings, fitting, live, moments, tries};
use crate::support::{at, calendar, citizen, commune, filing, moment};

const NOW: &str = "2026-03-04 09:00";

fn named(name: &str, item: Item) -> Item {
    match item {
        Item::Step(step) => Item::Step(domain::dossier::Step { name: name.to_owned(), ..step }),
        other => other,
    }
}

fn appraise(hours: u32) -> Item {
    named("Thẩm định", step(StepKind::Appraise, Role::Specialist, hours))
}

fn verify() -> Item {
    named("Xác minh", step(StepKind::Work, Role::Specialist, 8))
}

fn sign() -> Item {
    named("Ký duyệt", step(StepKind::Sign, Role::Leader, 4))
}

fn process(middle: Vec<Item>) -> InternalProcess {
    let ends = [step(StepKind::Issue, Role::RecordsClerk, 4), step(StepKind::Deliver, Role::CounterOfficial, 0)];
    let first = [step(StepKind::Intake, Role::CounterOfficial, 4)];
    let steps = first.into_iter().chain(middle).chain(ends).collect();
    Definition { name: "Quy trình thử".to_owned(), clock: ClockRules::default(), steps }.try_into().unwrap()
}

/// At the first step after the desk, by this process.
fn life_of(process: InternalProcess) -> Life {
    let filing = Filing { process, ..filing(Some(TimeLimit::working_days(20))) };
    let mut life = Life::new(filing, &citizen(1), "2026-03-01 20:00");
    life.does("2026-03-02 08:00", &citizen(1), &submit()).does("2026-03-02 09:00", &desk(), &receive());
    life.does("2026-03-02 10:00", &desk(), &forward());
    life
}

fn planned(life: &Life, to: &InternalProcess, chosen: &[Counterpart]) -> Result<ProcessPlan, MoveProblem> {
    plan_process(&life.dossier, to, &BTreeMap::new(), chosen, &moment(at(NOW), &life.calendar))
}

fn moved(life: &mut Life, to: &InternalProcess, chosen: &[Counterpart]) {
    let partners = BTreeMap::new();
    let here = moment(at(NOW), &life.calendar);
    let kind = change_process(&life.dossier, Role::Leader, (to, &partners), chosen, &"Quy trình mới".into(), &here);
    let event = Event {
        seq: life.dossier.seq + 1,
        at: at(NOW),
        actor: By::new(None, Some(Role::Leader)),
        kind: kind.unwrap().unwrap(),
    };
    life.dossier = apply(Some(life.dossier.clone()), &event).unwrap();
    life.history.push(event);
    assert_eq!(fold(&life.history).unwrap().unwrap(), life.dossier);
}

fn steps(dossier: &Dossier) -> Vec<usize> {
    dossier.current_steps().iter().collect()
}

#[test]
fn what_is_done_stays_and_what_is_under_way_goes_on_with_its_new_time() {
    let mut life = life_of(process(vec![verify(), appraise(8), sign()]));
    life.does("2026-03-03 09:00", &specialist(), &forward());
    let before = life.dossier.clone();
    let newer = process(vec![verify(), named("Họp thẩm định", verify()), appraise(40), sign()]);
    let plan = planned(&life, &newer, &[]).unwrap();
    assert_eq!(plan.passed.iter().collect::<Vec<_>>(), [2], "the new meeting lies behind it");
    assert!(plan.dropped.is_empty() && plan.begins.is_empty());
    moved(&mut life, &newer, &[]);
    assert_eq!(steps(&life.dossier), [3]);
    assert!(life.dossier.steps[1].left_at.is_some() && life.dossier.steps[2].left_at.is_none());
    // The step has five days from where it began; the whole stays as it was promised.
    assert_eq!(before.steps[2].due_at.map(text).unwrap(), "2026-03-04 09:00");
    assert_eq!(life.step_due().unwrap(), "2026-03-10 09:00");
    assert_eq!((&life.dossier.clock, life.dossier.filing.limit), (&before.clock, before.filing.limit));
    assert_eq!(life.dossier.steps[3].entered_at, before.steps[2].entered_at);
    life.does("2026-03-05 09:00", &specialist(), &propose());
    assert_eq!(steps(&life.dossier), [4]);
}

#[test]
fn a_step_without_a_counterpart_waits_for_somebody_to_choose() {
    let mut life = life_of(process(vec![verify(), appraise(8), sign()]));
    let newer = process(vec![appraise(8), sign()]);
    assert_eq!(planned(&life, &newer, &[]), Err(MoveProblem::NoCounterpart));
    let choose = |to| [Counterpart { name: "Xác minh".to_owned(), kind: StepKind::Work, to }];
    for end in [0, 3, 4, 9] {
        assert_eq!(planned(&life, &newer, &choose(end)), Err(MoveProblem::NoCounterpart), "{end} is an end, or none");
    }
    assert_eq!(planned(&life, &newer, &choose(1)).unwrap().steps[0].step, 1);
    moved(&mut life, &newer, &choose(1));
    life.does("2026-03-05 09:00", &specialist(), &propose());
}

#[test]
fn nobody_comes_past_the_signature_without_one() {
    let life = life_of(process(vec![verify(), appraise(8), sign()]));
    let after = named("Vào sổ", step(StepKind::Work, Role::RecordsClerk, 2));
    let newer = process(vec![appraise(8), sign(), after]);
    let choose = |to| [Counterpart { name: "Xác minh".to_owned(), kind: StepKind::Work, to }];
    assert_eq!(planned(&life, &newer, &choose(3)), Err(MoveProblem::Unsigned));
    assert!(planned(&life, &newer, &choose(2)).is_ok());
}

#[test]
fn lines_that_now_run_beside_begin_and_those_that_ran_beside_must_still() {
    let survey = || named("Đo đạc", step(StepKind::Work, Role::DivisionHead, 8));
    let beside = process(vec![Item::Parallel { parallel: vec![vec![verify()], vec![survey()]] }, appraise(8), sign()]);
    let mut life = life_of(process(vec![verify(), appraise(8), sign()]));
    let plan = planned(&life, &beside, &[]).unwrap();
    assert_eq!(plan.begins.iter().collect::<Vec<_>>(), [2]);
    moved(&mut life, &beside, &[]);
    assert_eq!(steps(&life.dossier), [1, 2]);
    life.does("2026-03-05 09:00", &specialist(), &forward());
    assert_eq!(steps(&life.dossier), [2], "the appraisal waits for both");
    // What was done in the old version is not begun again.
    let mut late = life_of(process(vec![survey(), verify(), appraise(8), sign()]));
    late.does("2026-03-03 09:00", &official_head(), &forward());
    assert!(planned(&late, &beside, &[]).unwrap().begins.is_empty());
    // Two at once cannot become one after the other.
    let both = life_of(beside);
    assert_eq!(planned(&both, &process(vec![verify(), survey(), appraise(8), sign()]), &[]), Err(MoveProblem::Apart));
}

fn official_head() -> Actor {
    crate::support::official(Role::DivisionHead, 1)
}

#[test]
fn a_wait_stays_a_wait() {
    let pay = || named("Nộp lệ phí", step(StepKind::AwaitPayment, Role::Cashier, 0));
    let mut life = life_of(process(vec![verify(), pay(), appraise(8), sign()]));
    life.does("2026-03-03 09:00", &specialist(), &request_payment());
    let choose = [Counterpart { name: "Nộp lệ phí".to_owned(), kind: StepKind::AwaitPayment, to: 1 }];
    let without = process(vec![appraise(8), sign()]);
    assert_eq!(planned(&life, &without, &choose), Err(MoveProblem::Unfit));
    let newer = process(vec![verify(), pay(), named("Họp", verify()), appraise(8), sign()]);
    moved(&mut life, &newer, &[]);
    assert_eq!((life.dossier.kind(), steps(&life.dossier)), (StateKind::AwaitingPayment, vec![2]));
    life.does("2026-03-05 09:00", &cashier(), &paid());
    assert_eq!(steps(&life.dossier), [3]);
}

#[test]
fn who_has_a_step_keeps_it_where_it_is_the_same_work() {
    let mut life = life_of(process(vec![appraise(8), sign()]));
    life.does("2026-03-03 09:00", &head(), &assign(Role::Specialist, 2));
    let mut other = Life {
        calendar: life.calendar.clone(),
        partners: life.partners.clone(),
        dossier: life.dossier.clone(),
        history: life.history.clone(),
    };
    moved(&mut life, &process(vec![appraise(8), verify(), sign()]), &[]);
    assert!(life.dossier.assignee().is_some());
    let head_does_it = named("Thẩm định", step(StepKind::Appraise, Role::DivisionHead, 8));
    moved(&mut other, &process(vec![head_does_it, sign()]), &[]);
    assert_eq!(other.dossier.assignee(), None, "a specialist has no step of the head's");
}

#[test]
fn who_may_not_and_who_gives_no_reason_moves_nothing() {
    let life = life_of(process(vec![appraise(8), sign()]));
    let newer = process(vec![appraise(8), verify(), sign()]);
    let (partners, here) = (BTreeMap::new(), moment(at(NOW), &life.calendar));
    let tried =
        |role, reason: &str| change_process(&life.dossier, role, (&newer, &partners), &[], &reason.into(), &here);
    for role in Role::ALL.iter().copied() {
        let may = matches!(role, Role::Leader | Role::DeskHead | Role::CatalogueAdmin);
        assert_eq!(tried(role, "Quy trình mới").is_ok(), may, "{role}");
    }
    assert_eq!(tried(Role::Leader, " ").unwrap_err().code, RefusalCode::Required);
    assert_eq!(tried(Role::Leader, &"x".repeat(5_000)).unwrap_err().code, RefusalCode::TooLong);
    // A reason of the list is one for this.
    let listed = |code: ReasonCode| {
        let reason = Reason::of(Some(code), None);
        change_process(&life.dossier, Role::Leader, (&newer, &partners), &[], &reason, &here)
    };
    assert_eq!(listed(ReasonCode::Workload).unwrap_err().pointer, Some("/reasonCode"));
    assert_eq!(listed(ReasonCode::Other).unwrap_err().pointer, Some("/reason"));
    let moved = listed(ReasonCode::LawChanged).unwrap().unwrap();
    assert_eq!(moved.reason_code(), Some(ReasonCode::LawChanged));
    assert_eq!(moved.reason(), Some(ReasonCode::LawChanged.words().vi));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// Wherever a dossier is, and whatever the other version looks like: the move is told impossible, or it leaves the dossier as sound as it was, with
    /// its appointment, and it comes to its end.
    #[test]
    fn a_dossier_is_never_stuck_after_a_move(filing in filings(), other in processes(), begin in moments(), tries in tries()) {
        let calendar = calendar();
        let (dossier, history) = live(filing, begin, &calendar, &tries)?;
        let mut now = history.last().unwrap().at + TimeDelta::minutes(1);
        let same = plan_process(&dossier, &dossier.filing.process, &dossier.filing.partners, &[], &moment(now, &calendar));
        prop_assert!(matches!(same, Err(MoveProblem::Same | MoveProblem::NotOpen)), "{same:?}");
        let partners = BTreeMap::new();
        let kind = change_process(&dossier, Role::Leader, (&other, &partners), &[], &"vì lẽ ấy".into(), &moment(now, &calendar)).unwrap();
        let Ok(kind) = kind else { return Ok(()) };
        let event = Event { seq: dossier.seq + 1, at: now, actor: By::PROGRAM, kind };
        let mut after = apply(Some(dossier.clone()), &event).unwrap();
        let whole: Vec<Event> = history.into_iter().chain([event.clone()]).collect();
        prop_assert_eq!(fold(&whole).unwrap().unwrap(), after.clone());
        let stored: Event = serde_json::from_str(&serde_json::to_string(&event).unwrap()).unwrap();
        prop_assert_eq!(stored, event);
        prop_assert_eq!((&after.clock, after.kind(), after.filing.limit), (&dossier.clock, dossier.kind(), dossier.filing.limit));
        prop_assert_eq!(after.steps.len(), other.steps().len());
        let again = plan_process(&after, &other, &partners, &[], &moment(now, &calendar));
        prop_assert_eq!(again, Err(MoveProblem::Same), "done twice, nothing happens");
        if after.filing.agency != commune() {
            return Ok(());
        }
        let signed = |dossier: &Dossier, history: &[Event]| {
            dossier.is_signed() || history.iter().any(|event| matches!(event.kind, EventKind::Approved { .. }))
        };
        let had = dossier.is_signed();
        let mut further: Vec<Event> = Vec::new();
        for _ in 0..200 {
            if matches!(after.state, State::Closed { .. }) {
                break;
            }
            now += TimeDelta::days(3);
            let able = cast().into_iter().find_map(|who| {
                let all = allowed_actions(&after, &who, now);
                let kind = all.into_iter().find(|(kind, answer)| (ONWARD.contains(kind) || *kind == ActionKind::AnswerConsult) && answer.is_ok())?.0;
                Some((who, kind))
            });
            // A public notice is waited for.
            let Some((who, kind)) = able else { continue };
            let here = moment(now, &calendar);
            for event in act(&after, &fitting(&after, kind, &who, 0, &here), &who, &here).unwrap() {
                after = apply(Some(after), &event).unwrap();
                further.push(event);
            }
        }
        prop_assert!(after.state.is_final(), "it is stuck in {:?}", after.state);
        prop_assert!(had || signed(&after, &further) || dossier.is_signed(), "nothing is issued without a signature");
    }
}
