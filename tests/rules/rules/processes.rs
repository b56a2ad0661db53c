//! Processes that are more than a row of steps: choices, lines at the same time, waits, other agencies.

use domain::access::{Actor, Assignment, Role};
use domain::calendar::{TimeLimit, Wait};
use domain::dossier::{
    Action, Assignee, Cause, ClockRules, Condition, Definition, Filing, InternalProcess, Item, Line, PartnerCalendars,
    ProblemCode, RefusalCode, StateKind, Step, StepKind, StepSet,
};
use domain::ids::AgencyCode;
use domain::money::Dong;
use domain::terms::{Channel, Level};
use proptest::prelude::*;
use serde_json::json;

use crate::cast::*;
use crate::support::{account, assignee, at, citizen, filing, official, stopping};

pub fn step(kind: StepKind, role: Role, hours: u32) -> Item {
    let limit = Some(TimeLimit::working_hours(hours)).filter(|_| hours > 0);
    Item::Step(Step {
        name: format!("{kind} {role}"),
        kind,
        role,
        unit: "Bộ phận chuyên môn".to_owned(),
        limit,
        difficult_limit: None,
        partner: None,
        phase: None,
        outside: false,
        silence_agrees: false,
        child: None,
    })
}

/// A step that is to say its opinion in so many hours; who says nothing may agree by that.
pub fn opinion(hours: u32, silence_agrees: bool) -> Item {
    match step(StepKind::Opinion, Role::Specialist, hours) {
        Item::Step(step) => Item::Step(Step { silence_agrees, ..step }),
        other => other,
    }
}

fn intake() -> Item {
    step(StepKind::Intake, Role::CounterOfficial, 4)
}
fn appraise() -> Item {
    step(StepKind::Appraise, Role::Specialist, 8)
}
pub fn work() -> Item {
    step(StepKind::Work, Role::Specialist, 8)
}
fn sign() -> Item {
    step(StepKind::Sign, Role::Leader, 4)
}
fn wait(kind: StepKind) -> Item {
    step(kind, Role::CounterOfficial, 0)
}

/// With the ends that every process has.
fn whole(middle: Vec<Item>) -> Definition {
    let ends =
        [sign(), step(StepKind::Issue, Role::RecordsClerk, 4), step(StepKind::Deliver, Role::CounterOfficial, 0)];
    let steps = [intake()].into_iter().chain(middle).chain(ends).collect();
    Definition { name: "Quy trình thử".to_owned(), clock: ClockRules::default(), steps }
}

pub fn process(middle: Vec<Item>) -> InternalProcess {
    stopping(whole(middle).try_into().unwrap())
}

fn choice(lines: Vec<(Option<Condition>, Vec<Item>)>) -> Item {
    Item::Choice { choice: lines.into_iter().map(|(when, steps)| Line { when, steps }).collect() }
}

/// Any sound process.
pub fn processes() -> impl Strategy<Value = InternalProcess> {
    let plain = prop::sample::select(vec![
        vec![work()],
        vec![appraise(), sign()],
        vec![step(StepKind::Review, Role::DivisionHead, 3)],
        vec![step(StepKind::Work, Role::CounterOfficial, 2)],
        vec![partner("tax", work())],
        vec![opinion(8, false)],
        vec![opinion(4, true)],
    ]);
    let waits = prop::sample::select(vec![
        vec![wait(StepKind::AwaitApplicant)],
        vec![work(), wait(StepKind::AwaitPayment)],
        vec![step(StepKind::AwaitPublication, Role::Specialist, 40)],
    ]);
    let when = prop::sample::select(vec![
        Condition::Channel(vec![Channel::Online]),
        Condition::Level(vec![Level::Commune, Level::Province]),
        Condition::DifficultArea(true),
        Condition::Not(Box::new(Condition::Channel(vec![Channel::Online]))),
    ]);
    let inner = plain.clone().prop_recursive(3, 12, 3, move |line| {
        prop_oneof![
            prop::collection::vec(line.clone(), 2..4).prop_map(|parallel| vec![Item::Parallel { parallel }]),
            (when.clone(), line.clone(), prop::option::of(line.clone())).prop_map(|(when, then, otherwise)| {
                let otherwise = otherwise.map(|line| (None, line));
                vec![choice([(Some(when), then)].into_iter().chain(otherwise).collect())]
            }),
            (line.clone(), line).prop_map(|(first, then)| first.into_iter().chain(then).collect()),
        ]
    });
    let stops = prop::sample::subsequence(vec![Wait::Payment, Wait::OtherAgency, Wait::Publication], 0..=3);
    (prop::collection::vec(prop_oneof![2 => plain, 2 => waits, 3 => inner], 0..6), stops)
        .prop_map(|(parts, stops)| {
            let clock = ClockRules { stops, ..ClockRules::default() };
            Definition { clock, ..whole(parts.into_iter().flatten().collect()) }
        })
        .prop_filter_map("a process has at most sixty steps", |definition| definition.try_into().ok())
}

fn codes(definition: Definition) -> Vec<(String, ProblemCode)> {
    let problems = InternalProcess::try_from(definition).unwrap_err().0;
    problems.into_iter().map(|problem| (problem.pointer, problem.code)).collect()
}

fn life_of(process: InternalProcess) -> Life {
    let filing = Filing { process, ..filing(Some(TimeLimit::working_days(20))) };
    let mut life = Life::new(filing, &citizen(1), "2026-03-01 20:00");
    life.does("2026-03-02 08:00", &citizen(1), &submit()).does("2026-03-02 09:00", &desk(), &receive());
    life
}

fn steps(life: &Life) -> Vec<usize> {
    life.dossier.current_steps().iter().collect()
}

pub fn partner(name: &str, item: Item) -> Item {
    match item {
        Item::Step(step) => Item::Step(Step { partner: Some(name.to_owned()), ..step }),
        other => other,
    }
}

#[test]
fn lines_at_the_same_time_are_joined_before_the_process_goes_on() {
    let parallel = Item::Parallel { parallel: vec![vec![appraise()], vec![work(), work()]] };
    let mut life = life_of(process(vec![parallel]));
    life.does("2026-03-02 10:00", &desk(), &forward());
    assert_eq!(steps(&life), [1, 2]);
    // The first that he may act at is the appraisal; the work beside it is left to another.
    life.does("2026-03-02 11:00", &specialist(), &propose());
    assert_eq!(steps(&life), [2], "the appraisal waits for the work beside it");
    assert_eq!(life.tries("2026-03-02 11:30", &leader(), &approve()), RefusalCode::WrongStep);
    life.does("2026-03-02 13:30", &specialist(), &forward());
    assert_eq!(steps(&life), [3]);
    // A second step of a line goes back to the first one, never over to the other line.
    life.does("2026-03-02 14:00", &specialist(), &send_back());
    assert_eq!(steps(&life), [2]);
    life.does("2026-03-02 14:30", &specialist(), &forward()).does("2026-03-02 15:00", &specialist(), &forward());
    assert_eq!(steps(&life), [4], "joined: the signature");
    life.does("2026-03-02 16:00", &leader(), &send_back());
    assert_eq!(steps(&life), [3], "back to the last work done");
    life.does("2026-03-02 16:30", &specialist(), &forward());
    assert_eq!(steps(&life), [4]);
    life.does("2026-03-03 08:00", &leader(), &approve());
    assert_eq!(life.dossier.kind(), StateKind::Approved);
}

#[test]
fn a_supplement_asked_for_at_one_line_holds_both_and_both_come_back() {
    let short = step(StepKind::Work, Role::Specialist, 4);
    let parallel = Item::Parallel { parallel: vec![vec![appraise()], vec![short]] };
    let mut life = life_of(process(vec![parallel]));
    life.does("2026-03-02 10:00", &desk(), &forward());
    let dues = |life: &Life| -> Vec<_> {
        steps(life).iter().map(|step| life.dossier.steps[*step].due_at.map(text).unwrap()).collect()
    };
    assert_eq!(dues(&life), ["2026-03-03 10:00", "2026-03-02 16:00"], "eight hours and four");
    life.does("2026-03-02 15:00", &specialist(), &request());
    assert_eq!(life.dossier.kind(), StateKind::AwaitingSupplement);
    life.does("2026-03-05 10:00", &citizen(1), &supplement());
    assert_eq!(steps(&life), [1, 2]);
    // Three hours of each are used up: five and one are left.
    assert_eq!(dues(&life), ["2026-03-05 17:00", "2026-03-05 11:00"]);
}

/// A step of eight hours has eight hours, however often the dossier stands or its appointment moves.
#[test]
fn no_pause_and_no_new_appointment_gives_a_step_its_time_anew() {
    let mut life = life_of(process(vec![appraise()]));
    life.does("2026-03-02 10:00", &desk(), &forward());
    assert_eq!(life.step_due().unwrap(), "2026-03-03 10:00");
    for (aside, on, due) in [
        ("2026-03-02 14:30", "2026-03-05 08:00", "2026-03-05 15:30"),
        ("2026-03-05 09:00", "2026-03-05 09:30", "2026-03-05 16:00"),
        ("2026-03-05 14:00", "2026-03-09 08:00", "2026-03-09 10:00"),
    ] {
        life.does(aside, &head(), &pause(Cause::Incident)).does(on, &head(), &resume());
        assert_eq!(life.step_due().unwrap(), due);
    }
    life.does("2026-03-09 08:30", &leader(), &extend("2026-04-20"));
    assert_eq!(life.step_due().unwrap(), "2026-03-09 10:00", "the law gives the whole more time");
    life.does("2026-03-09 08:45", &leader(), &apologize("2026-04-24"));
    assert_eq!(life.step_due().unwrap(), "2026-03-09 10:00");
    // What is late stays late.
    life.does("2026-03-09 10:30", &head(), &pause(Cause::Incident)).does("2026-03-10 10:00", &head(), &resume());
    assert_eq!(life.step_due().unwrap(), "2026-03-09 10:00");
    // The next step begins with all of its own.
    life.does("2026-03-10 10:00", &specialist(), &propose());
    assert_eq!(life.step_due().unwrap(), "2026-03-10 16:00");
}

#[test]
fn a_step_in_days_keeps_its_days_over_a_pause() {
    let Item::Step(days) = appraise() else { unreachable!() };
    let days = Step { limit: Some(TimeLimit::working_days(3)), ..days };
    let mut life = life_of(process(vec![Item::Step(days)]));
    life.does("2026-03-02 10:00", &desk(), &forward());
    assert_eq!(life.step_due().unwrap(), "2026-03-05 17:30");
    life.does("2026-03-03 15:20", &head(), &pause(Cause::Incident)).does("2026-03-03 15:21", &head(), &resume());
    assert_eq!(life.step_due().unwrap(), "2026-03-05 17:30");
    life.does("2026-03-04 10:00", &head(), &pause(Cause::Incident)).does("2026-03-09 10:00", &head(), &resume());
    assert_eq!(life.step_due().unwrap(), "2026-03-10 17:30");
}

#[test]
fn a_choice_is_made_on_facts_and_answers_when_it_is_reached() {
    let answer = json!({"answer": {"pointer": "/land/area", "atLeast": 500}});
    let big: Condition = serde_json::from_value(answer).unwrap();
    assert_eq!(big.text_vi(), "“land › area” từ 500");
    let ticked = json!({"answer": {"pointer": "/land/house", "label": "Đất có nhà ở", "in": [true]}});
    assert_eq!(serde_json::from_value::<Condition>(ticked).unwrap().text_vi(), "có “Đất có nhà ở”");
    let process = process(vec![choice(vec![
        (Some(big), vec![appraise()]),
        (Some(Condition::FeeAtLeast(Dong(1_000_000))), vec![work()]),
        (Some(Condition::Channel(vec![Channel::Post])), vec![work(), work()]),
    ])]);
    let reached = |filing: &Filing, answers: &serde_json::Value| {
        let facts = domain::dossier::Facts { filing, case_variant: "", answers };
        filing.process.after(StepSet::one(0), 0, &facts).only()
    };
    let filing = Filing { process, ..filing(None) };
    assert_eq!(reached(&filing, &json!({"land": {"area": 500.5}})), Some(1));
    assert_eq!(reached(&filing, &json!({"land": {"area": 499}})), Some(5), "none holds: the signature");
    assert_eq!(reached(&filing, &json!({"land": {"area": "500"}})), Some(5), "a text is no number");
    let dear = Filing { fee: Some(Dong(1_000_000)), ..filing.clone() };
    assert_eq!(reached(&dear, &json!({})), Some(2));
    let posted = Filing { channel: Channel::Post, ..filing };
    assert_eq!(reached(&posted, &json!(null)), Some(3));
}

#[test]
fn the_applicant_completes_between_two_phases_and_the_clock_stands() {
    let mut life = life_of(process(vec![appraise(), sign(), wait(StepKind::AwaitApplicant), appraise()]));
    life.does("2026-03-02 10:00", &desk(), &forward()).does("2026-03-03 10:00", &specialist(), &propose()).does(
        "2026-03-04 10:00",
        &leader(),
        &approve(),
    );
    assert_eq!((life.dossier.kind(), steps(&life)), (StateKind::Suspended, vec![3]));
    let due = life.due();
    assert_eq!(life.tries("2026-03-09 10:00", &specialist(), &resume()), RefusalCode::WrongRole);
    assert_eq!(life.tries("2026-03-09 10:00", &citizen(2), &resume()), RefusalCode::Stranger);
    life.does("2026-03-11 10:00", &citizen(1), &resume());
    assert_eq!((life.dossier.kind(), steps(&life)), (StateKind::InProgress, vec![4]));
    assert_eq!((due.unwrap().as_str(), life.due().unwrap().as_str()), ("2026-03-30 17:30", "2026-04-06 17:30"));
}

#[test]
fn a_payment_that_the_process_foresees_is_asked_for_or_said_not_to_be_due() {
    let land = || life_of(process(vec![work(), wait(StepKind::AwaitPayment), appraise()]));
    let mut life = land();
    life.does("2026-03-02 10:00", &desk(), &forward()).does("2026-03-03 10:00", &specialist(), &request_payment());
    assert_eq!((life.dossier.kind(), steps(&life)), (StateKind::AwaitingPayment, vec![2]));
    life.does("2026-03-05 10:00", &cashier(), &paid());
    assert_eq!((life.dossier.kind(), steps(&life)), (StateKind::InProgress, vec![3]), "past the payment");
    let mut life = land();
    life.does("2026-03-02 10:00", &desk(), &forward());
    assert_eq!(life.tries("2026-03-03 10:00", &specialist(), &forward()), RefusalCode::NothingToPay);
    let nothing = domain::dossier::Action::Forward { note: Some("Được miễn".to_owned()), assignee: None };
    life.does("2026-03-03 10:00", &specialist(), &nothing);
    assert_eq!(steps(&life), [3]);
}

/// Where the process gives the applicant a term, silence ends the dossier when it is over, and not before.
#[test]
fn who_does_not_pay_or_complete_in_time_ends_the_dossier() {
    let term = |kind| step(kind, Role::CounterOfficial, 40);
    let mut paying = life_of(process(vec![work(), term(StepKind::AwaitPayment), appraise()]));
    paying.does("2026-03-02 10:00", &desk(), &forward()).does("2026-03-03 10:00", &specialist(), &request_payment());
    assert_eq!(paying.dossier.answer_by().map(text).unwrap(), "2026-03-10 10:00");
    assert_eq!(paying.tries("2026-03-10 10:00", &Actor::System, &terminate()), RefusalCode::WrongRole);
    let mut late = Life {
        calendar: crate::support::calendar(),
        partners: PartnerCalendars::default(),
        dossier: paying.dossier.clone(),
        history: paying.history.clone(),
    };
    late.does("2026-03-10 10:01", &Actor::System, &terminate());
    assert_eq!(late.dossier.kind(), StateKind::Halted);
    paying.does("2026-03-09 09:00", &cashier(), &paid());
    assert_eq!(steps(&paying), [3]);

    let mut completing = life_of(process(vec![work(), term(StepKind::AwaitApplicant), appraise()]));
    completing.does("2026-03-02 10:00", &desk(), &forward()).does("2026-03-03 10:00", &specialist(), &forward());
    assert_eq!(completing.dossier.answer_by().map(text).unwrap(), "2026-03-10 10:00");
    let told = |now: &str| {
        let leads = |_| domain::reminder::Leads { holder: 480, superior: 240 };
        domain::reminder::reminders(&completing.dossier, &completing.calendar, &completing.partners, leads, at(now))
    };
    assert_eq!(told("2026-03-04 09:00"), []);
    let soon: Vec<_> = told("2026-03-09 09:00").into_iter().map(|one| (one.kind, one.days)).collect();
    assert_eq!(soon, [(domain::reminder::ReminderKind::SupplementEnding, 1)]);
    completing.does("2026-03-10 10:01", &Actor::System, &terminate());
    assert_eq!(completing.dossier.kind(), StateKind::Halted);
}

#[test]
fn a_public_notice_ends_by_itself_at_its_time() {
    let notice = step(StepKind::AwaitPublication, Role::Specialist, 40);
    let mut life = life_of(process(vec![work(), notice, appraise()]));
    life.does("2026-03-02 10:00", &desk(), &forward()).does("2026-03-03 10:00", &specialist(), &forward());
    assert_eq!((life.dossier.kind(), life.step_due().unwrap().as_str()), (StateKind::Suspended, "2026-03-10 10:00"));
    life.does("2026-03-10 10:00", &Actor::System, &resume());
    assert_eq!((life.dossier.kind(), steps(&life)), (StateKind::InProgress, vec![3]));
    let left = life.dossier.clock.remaining_minutes(&life.calendar, at("2026-03-10 10:00"));
    assert_eq!(left, Some(330 + 19 * 480), "what was left when the notice began");
}

#[test]
fn a_step_of_another_agency_is_its_officials_work_and_nothing_else_is() {
    let process = process(vec![partner("tax", work()), appraise()]);
    let tax = AgencyCode::parse("G12.01").unwrap();
    let filing = Filing {
        process,
        partners: [("tax".to_owned(), tax.clone())].into(),
        ..filing(Some(TimeLimit::working_days(20)))
    };
    let officer = |role| Actor::official(account(77), vec![Assignment { role, agency: tax.clone() }]);
    let mut life = Life::new(filing, &citizen(1), "2026-03-01 20:00");
    life.does("2026-03-02 08:00", &citizen(1), &submit()).does("2026-03-02 09:00", &desk(), &receive());
    assert_eq!(life.tries("2026-03-02 09:30", &officer(Role::CounterOfficial), &forward()), RefusalCode::WrongRole);
    life.does("2026-03-02 10:00", &desk(), &forward());
    assert_eq!(life.tries("2026-03-02 11:00", &specialist(), &forward()), RefusalCode::WrongRole, "not the commune's");
    assert_eq!(life.tries("2026-03-02 11:00", &officer(Role::Leader), &terminate()), RefusalCode::WrongRole);
    life.does("2026-03-02 11:00", &officer(Role::Specialist), &forward());
    assert_eq!(life.tries("2026-03-02 12:00", &officer(Role::Specialist), &propose()), RefusalCode::WrongRole);
    let stranger = Actor::official(
        account(78),
        vec![Assignment { role: Role::Specialist, agency: AgencyCode::parse("G12.02").unwrap() }],
    );
    assert_eq!(life.tries("2026-03-02 12:00", &stranger, &propose()), RefusalCode::Stranger);
}

#[test]
fn a_signed_dossier_is_not_taken_back_while_it_is_registered() {
    let mut definition = whole(vec![appraise()]);
    definition.steps.insert(3, work());
    let mut life = life_of(definition.try_into().unwrap());
    life.does("2026-03-02 10:00", &desk(), &forward()).does("2026-03-03 10:00", &specialist(), &propose()).does(
        "2026-03-04 10:00",
        &leader(),
        &approve(),
    );
    assert_eq!(life.dossier.kind(), StateKind::InProgress);
    assert_eq!(life.tries("2026-03-04 11:00", &citizen(1), &withdraw()), RefusalCode::AlreadySigned);
    life.does("2026-03-04 14:00", &specialist(), &forward());
    assert_eq!(life.dossier.kind(), StateKind::Approved);
}

#[test]
fn faults_of_a_definition_are_all_told_with_their_place() {
    let level = || Some(Condition::Level(vec![Level::Commune]));
    let payment_first = choice(vec![(level(), vec![wait(StepKind::AwaitPayment)])]);
    let dead =
        choice(vec![(level(), vec![work()]), (level(), vec![work()]), (None, vec![work()]), (None, vec![work()])]);
    let lonely = Item::Parallel { parallel: vec![vec![work()]] };
    let waiting = Item::Parallel { parallel: vec![vec![wait(StepKind::AwaitApplicant)], vec![work()]] };
    let empty: Condition = serde_json::from_value(json!({"answer": {"pointer": "land"}})).unwrap();
    let vague = choice(vec![(Some(empty), vec![work()])]);
    assert_eq!(
        codes(whole(vec![payment_first, dead, lonely, waiting, vague, intake()])),
        [
            ("/steps/1/choice/0/steps/0", ProblemCode::Payment),
            ("/steps/2/choice/1", ProblemCode::Dead),
            ("/steps/2/choice/3", ProblemCode::Dead),
            ("/steps/3", ProblemCode::Parallel),
            ("/steps/4/parallel/0/0", ProblemCode::Wait),
            ("/steps/5/choice/0/when", ProblemCode::Condition),
            ("/steps/6", ProblemCode::Intake),
        ]
        .map(|(pointer, code)| (pointer.to_owned(), code))
    );
    let unsigned = Definition {
        name: " ".to_owned(),
        clock: ClockRules { supplement_days: Some(0), stops: vec![Wait::Supplement], ..ClockRules::default() },
        steps: vec![work(), choice(vec![(level(), vec![sign()])]), step(StepKind::Issue, Role::Supervisor, 1)],
    };
    let found: Vec<_> = codes(unsigned).into_iter().map(|(_, code)| code).collect();
    for code in [
        ProblemCode::Text,
        ProblemCode::Clock,
        ProblemCode::Intake,
        ProblemCode::End,
        ProblemCode::Unsigned,
        ProblemCode::Role,
    ] {
        assert!(found.contains(&code), "{code} in {found:?}");
    }
}

#[test]
fn only_who_takes_dossiers_in_does_the_intake() {
    for role in Role::ALL.iter().copied() {
        let mut definition = whole(vec![appraise()]);
        definition.steps[0] = step(StepKind::Intake, role, 4);
        let refused = InternalProcess::try_from(definition).is_err();
        assert_eq!(refused, role != Role::CounterOfficial, "{role}");
    }
}

#[test]
fn the_whole_is_the_longest_way_without_waits() {
    let parallel = Item::Parallel { parallel: vec![vec![appraise()], vec![work(), work()]] };
    let process = process(vec![parallel, wait(StepKind::AwaitApplicant)]);
    let unit = domain::calendar::LimitUnit::WorkingHours;
    assert_eq!(process.total(unit, false).unwrap().to_string(), "28", "4 + 16 + 4 + 4");
    assert_eq!(process.gap(TimeLimit::working_hours(28), false), None);
    assert!(process.gap(TimeLimit::working_days(3), false).is_some());
}

proptest! {
    /// Whatever is sound is written in JSON as the published schema has it, and read back as it was.
    #[test]
    fn definitions_survive_storage_and_fit_the_schema(process in processes()) {
        let schema: serde_json::Value = serde_json::from_str(Definition::SCHEMA).unwrap();
        let json = serde_json::to_value(&process).unwrap();
        prop_assert!(jsonschema::is_valid(&schema, &json), "{json}");
        prop_assert_eq!(serde_json::from_value::<InternalProcess>(json).unwrap(), process);
    }
}

#[test]
fn a_step_can_be_given_to_somebody_while_another_runs() {
    let parallel = Item::Parallel { parallel: vec![vec![appraise()], vec![work()]] };
    let mut life = life_of(process(vec![parallel]));
    life.does("2026-03-02 10:00", &desk(), &forward());
    let give = |step| Action::Assign { assignee: assignee(Role::Specialist, 2), step };
    life.does("2026-03-02 11:00", &head(), &give(Some(2)));
    assert_eq!(life.tries("2026-03-02 11:30", &head(), &give(Some(3))), RefusalCode::NotCurrent);
    assert_eq!(life.dossier.steps[1].assignee, None);
    assert!(life.dossier.steps[2].assignee.is_some());
    life.does("2026-03-02 12:00", &official(Role::Specialist, 2), &propose());
    assert_eq!(steps(&life), [2]);
}

#[test]
fn each_agencys_people_are_directed_by_their_own_head() {
    let parallel = Item::Parallel { parallel: vec![vec![appraise()], vec![partner("tax", work())]] };
    let tax = AgencyCode::parse("G12.01").unwrap();
    let filing = Filing {
        process: process(vec![parallel]),
        partners: [("tax".to_owned(), tax.clone())].into(),
        ..filing(Some(TimeLimit::working_days(20)))
    };
    let there = |role, number| Actor::official(account(number), vec![Assignment { role, agency: tax.clone() }]);
    let give = |assignee, step| Action::Assign { assignee, step: Some(step) };
    let held = vec![Assignment { role: Role::Specialist, agency: tax.clone() }];
    let theirs = Assignee { account: account(77), held, instead_of: None };
    let mut life = Life::new(filing, &citizen(1), "2026-03-01 20:00");
    life.does("2026-03-02 08:00", &citizen(1), &submit()).does("2026-03-02 09:00", &desk(), &receive());
    life.does("2026-03-02 10:00", &desk(), &forward());
    let ours = assignee(Role::Specialist, 2);
    assert_eq!(
        life.tries("2026-03-02 11:00", &head(), &give(theirs.clone(), 2)),
        RefusalCode::WrongRole,
        "the tax office's people"
    );
    let tax_head = there(Role::DivisionHead, 79);
    assert_eq!(
        life.tries("2026-03-02 11:00", &tax_head, &give(ours.clone(), 1)),
        RefusalCode::WrongRole,
        "the commune's people"
    );
    life.does("2026-03-02 11:00", &tax_head, &give(theirs, 2)).does("2026-03-02 11:00", &head(), &give(ours, 1));
    let other = Assignee {
        account: account(80),
        held: vec![Assignment { role: Role::Specialist, agency: tax.clone() }],
        instead_of: None,
    };
    life.does("2026-03-02 12:00", &tax_head, &give(other, 2));
    assert_eq!(life.dossier.steps[2].assignee, Some(account(80)), "given again");
    // The whole is put aside by who answers for it or for what is worked on.
    life.does("2026-03-02 13:30", &head(), &pause(Cause::OtherAgency)).does("2026-03-03 09:00", &tax_head, &resume());
}

#[test]
fn an_open_question_holds_up_the_line_that_asked_and_no_other() {
    let parallel =
        Item::Parallel { parallel: vec![vec![appraise()], vec![step(StepKind::Work, Role::RecordsClerk, 8)]] };
    let mut life = life_of(process(vec![parallel]));
    life.does("2026-03-02 10:00", &desk(), &forward()).does("2026-03-02 10:30", &specialist(), &ask(None, 5));
    assert_eq!(life.dossier.consults[0].step, Some(1));
    assert_eq!(life.tries("2026-03-02 11:00", &specialist(), &propose()), RefusalCode::ConsultOpen);
    life.does("2026-03-02 11:00", &clerk(), &forward());
    assert_eq!(steps(&life), [1]);
    life.does("2026-03-03 09:00", &specialist(), &answer(0)).does("2026-03-03 10:00", &specialist(), &propose());
    assert_eq!(steps(&life), [3]);
}
