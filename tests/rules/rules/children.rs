//! One matter, several dossiers: children in a row and at the same time, that wait, end, fail; and what the whole makes of it.

use domain::access::Role;
use domain::calendar::TimeLimit;
use domain::dossier::{
    Child, ChildNews, ChildProblem, ClockRules, Definition, EventKind, Filing, InternalProcess, Item, Moment, Outcome,
    ProblemCode, RefusalCode, Sources, State, StateKind, Step, StepKind, correct_child, gather, hear, not_opened,
    revoke_child, unheld_steps, withdraw_child,
};
use domain::ids::{AgencyCode, AttachmentId, DossierId, ProcedureCode};
use domain::reminder::{Leads, ReminderKind, reminders};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::cast::*;
use crate::processes::step;
use crate::support::{at, calendar, citizen, code, filing, moment};

pub fn child(key: &str, partner: &str, days: u32) -> Step {
    let Item::Step(step) = step(StepKind::Child, Role::CounterOfficial, 1) else { unreachable!() };
    Step {
        name: format!("Hồ sơ {key}"),
        limit: Some(TimeLimit::working_days(days)),
        partner: Some(partner.to_owned()),
        child: Some(Box::new(Child {
            key: key.to_owned(),
            procedure: ProcedureCode::parse("1.001193").unwrap(),
            case_variant: None,
            answers: Default::default(),
            papers: Default::default(),
            optional: false,
        })),
        ..step
    }
}

fn whole(middle: Vec<Item>) -> Result<InternalProcess, Vec<ProblemCode>> {
    let ends = [step(StepKind::Issue, Role::RecordsClerk, 0), step(StepKind::Deliver, Role::CounterOfficial, 0)];
    let steps = [step(StepKind::Intake, Role::CounterOfficial, 2)].into_iter().chain(middle).chain(ends).collect();
    Definition { name: "Nhóm thử".to_owned(), clock: ClockRules::default(), steps }
        .try_into()
        .map_err(|problems: domain::dossier::Problems| problems.0.into_iter().map(|problem| problem.code).collect())
}

/// Birth first; then residence and insurance at the same time, the card where it is wanted.
fn birth() -> InternalProcess {
    let optional =
        |step: Step| Step { child: step.child.map(|child| Box::new(Child { optional: true, ..*child })), ..step };
    whole(vec![
        Item::Step(child("birth", "civilStatus", 1)),
        Item::Parallel {
            parallel: vec![
                vec![Item::Step(child("residence", "police", 2))],
                vec![Item::Step(optional(child("insurance", "socialInsurance", 2)))],
            ],
        },
    ])
    .unwrap()
}

fn begun(process: InternalProcess) -> Life {
    let agency = |code: &str| AgencyCode::parse(code).unwrap();
    let partners = [("police".to_owned(), agency("H26.00011")), ("socialInsurance".to_owned(), agency("H26.00012"))];
    let filing = Filing { process, partners: partners.into(), ..filing(Some(TimeLimit::working_days(3))) };
    let mut life = Life::new(filing, &citizen(1), "2026-03-01 20:00");
    life.does("2026-03-02 08:00", &citizen(1), &submit()).does("2026-03-02 08:30", &desk(), &receive());
    life.does("2026-03-02 09:00", &desk(), &forward());
    life
}

fn id(number: u128) -> DossierId {
    DossierId::new(Uuid::from_u128(7_000 + number))
}

impl Life {
    /// Opens what is to be opened; each child has the number of its step.
    pub fn opens(&mut self, now: &str) -> &mut Self {
        let steps: Vec<_> = self.dossier.children_to_open().iter().collect();
        for step in steps {
            let agency = self.dossier.filing.partner_of(&self.dossier.filing.process.steps()[step]).clone();
            let child = id(u128::try_from(step).unwrap());
            self.happens(now, vec![EventKind::ChildOpened { step, child, agency }]);
        }
        self
    }

    pub fn hears(&mut self, now: &str, step: u128, news: &ChildNews) -> usize {
        let (calendar, answers) = (calendar(), Value::Null);
        let moment =
            Moment { now: at(now), calendar: &calendar, partners: &self.partners, case_variant: "", answers: &answers };
        let events = hear(&self.dossier, id(step), news, &moment).unwrap();
        self.happens(now, events)
    }

    /// What follows from the correction of a child.
    fn corrected(&self, now: &str, step: u128, news: &ChildNews, copy: Option<AttachmentId>) -> Vec<EventKind> {
        let (calendar, answers) = (calendar(), Value::Null);
        let moment =
            Moment { now: at(now), calendar: &calendar, partners: &self.partners, case_variant: "", answers: &answers };
        correct_child(&self.dossier, id(step), news, copy, &moment).unwrap()
    }

    fn at_steps(&self) -> Vec<usize> {
        self.dossier.current_steps().iter().collect()
    }
}

fn works() -> ChildNews {
    ChildNews { code: Some(code()), status: None, waits: false, outcome: None, number: None, issued_at: None }
}
pub fn waits() -> ChildNews {
    ChildNews { waits: true, ..works() }
}
fn granted(number: &str) -> ChildNews {
    ChildNews { outcome: Some(Outcome::Delivered), number: Some(number.to_owned()), ..works() }
}
pub fn ended(outcome: Outcome) -> ChildNews {
    ChildNews { outcome: Some(outcome), ..works() }
}

#[test]
fn the_birth_group_goes_through_its_children_to_one_result() {
    let mut life = begun(birth());
    assert_eq!(life.due().unwrap(), "2026-03-05 17:30", "one appointment for the whole");
    life.opens("2026-03-02 09:00");
    assert_eq!((life.at_steps(), life.dossier.children[0].agency.as_str()), (vec![1], "H26.00004"));
    assert!(life.dossier.children_to_open().is_empty(), "one child for a step");
    assert_eq!(life.tries("2026-03-02 10:00", &desk(), &forward()), RefusalCode::ChildOpen);
    assert_eq!(life.hears("2026-03-02 10:00", 1, &works()), 0);
    life.hears("2026-03-02 15:00", 1, &granted("12/2026"));
    assert_eq!(life.at_steps(), [2, 3], "both at the same time");
    life.opens("2026-03-02 15:00");
    assert_eq!(life.dossier.children[1].agency.as_str(), "H26.00011");
    assert_eq!(life.hears("2026-03-02 16:00", 1, &granted("12/2026")), 0, "heard twice, nothing more");
    life.hears("2026-03-03 09:00", 3, &granted("BH-1"));
    assert_eq!(life.at_steps(), [2]);
    life.hears("2026-03-04 09:00", 2, &granted("TT-9"));
    assert_eq!(life.dossier.kind(), StateKind::Approved);
    let file = AttachmentId::new(Uuid::from_u128(900));
    let result = gather(&life.dossier, file).unwrap();
    life.happens("2026-03-04 09:00", vec![result]);
    assert_eq!(life.dossier.result.as_ref().unwrap().number, "12/2026; TT-9; BH-1", "in the order of the process");
    life.does("2026-03-04 10:00", &desk(), &deliver());
    assert_eq!(life.dossier.state, State::Closed { outcome: Outcome::Delivered });
    assert_eq!(life.tries("2026-03-05 10:00", &leader(), &correct()), RefusalCode::WrongStep);
}

#[test]
fn the_whole_stands_while_any_child_waits_for_the_applicant() {
    let mut life = begun(birth());
    life.opens("2026-03-02 09:00");
    life.hears("2026-03-02 10:00", 1, &granted("12/2026"));
    life.opens("2026-03-02 10:00");
    life.hears("2026-03-03 08:00", 2, &waits());
    assert_eq!(life.dossier.clock.state().as_str(), "paused");
    assert_eq!(life.dossier.kind(), StateKind::InProgress, "the others work on");
    life.hears("2026-03-03 09:00", 3, &waits());
    life.hears("2026-03-04 08:00", 2, &works());
    assert_eq!(life.dossier.clock.state().as_str(), "paused", "the other still waits");
    life.hears("2026-03-05 08:00", 3, &works());
    // Two working days lie between: the appointment moves by as much.
    assert_eq!(life.due().unwrap(), "2026-03-09 17:30");
    // A child may also end while it waits.
    life.hears("2026-03-05 09:00", 2, &waits());
    life.hears("2026-03-06 09:00", 2, &granted("TT-9"));
    assert_eq!((life.at_steps(), life.dossier.clock.state().as_str()), (vec![3], "running"));
}

#[test]
fn a_child_that_fails_stops_the_whole_until_somebody_decides_and_an_optional_one_does_not() {
    let mut life = begun(birth());
    life.opens("2026-03-02 09:00");
    life.hears("2026-03-02 10:00", 1, &ended(Outcome::Refused));
    assert_eq!(life.at_steps(), [1]);
    assert!(life.dossier.children_to_open().is_empty(), "it is not asked again");
    life.does("2026-03-02 11:00", &desk(), &forward());
    assert_eq!(life.at_steps(), [2, 3], "the desk went on without it");
    life.opens("2026-03-02 11:00");
    life.hears("2026-03-02 14:00", 3, &ended(Outcome::Halted));
    assert_eq!(life.at_steps(), [2], "insurance is optional here");
    life.does("2026-03-02 15:00", &leader(), &terminate());
    assert_eq!(life.dossier.kind(), StateKind::Halted);
    assert_eq!(life.hears("2026-03-02 16:00", 2, &granted("TT-9")), 0, "what is over hears nothing");
}

#[test]
fn a_step_whose_child_ended_without_a_result_may_ask_once_more() {
    let mut life = begun(birth());
    assert_eq!(life.dossier.still_asks().map(AgencyCode::as_str).collect::<Vec<_>>(), ["H26.00011", "H26.00012"]);
    life.opens("2026-03-02 09:00");
    assert_eq!(life.tries("2026-03-02 10:00", &desk(), &send_back()), RefusalCode::WrongStep, "it is worked on");
    life.hears("2026-03-02 10:00", 1, &ended(Outcome::Declined));
    life.does("2026-03-02 11:00", &desk(), &send_back());
    assert_eq!((life.at_steps(), life.dossier.children_to_open().iter().collect::<Vec<_>>()), (vec![1], vec![1]));
    let (step, agency) = (1, life.dossier.filing.agency.clone());
    life.happens("2026-03-02 11:00", vec![EventKind::ChildOpened { step, child: id(11), agency: agency.clone() }]);
    assert_eq!(life.hears("2026-03-02 14:00", 1, &granted("9/2026")), 0, "the one before counts no longer");
    life.hears("2026-03-02 15:00", 11, &granted("12/2026"));
    assert_eq!(life.at_steps(), [2, 3]);
    // One that could not even be opened is its desk's, and an optional one is passed by.
    let calendar = calendar();
    let there = moment(at("2026-03-02 15:00"), &calendar);
    for (step, here) in [(2, vec![2, 3]), (3, vec![2])] {
        let what = (agency.clone(), ChildProblem::UnknownAgency);
        let failed = not_opened(&life.dossier, step, id(20), what, &there).unwrap();
        life.happens("2026-03-02 15:00", failed);
        assert_eq!(life.at_steps(), here);
    }
    assert!(life.dossier.children_to_open().is_empty());
    assert_eq!(life.dossier.still_asks().count(), 2, "until there is a result");
    life.does("2026-03-02 16:00", &desk(), &forward());
    assert_eq!(life.dossier.kind(), StateKind::Approved);
}

#[test]
fn a_result_that_was_corrected_is_heard_whenever_it_comes_and_once() {
    let mut life = begun(birth());
    let issued = |number: &str, day: &str| ChildNews { issued_at: Some(at(day)), ..granted(number) };
    for (step, number) in [(1, "12/2026"), (2, "TT-9"), (3, "BH-1")] {
        life.opens("2026-03-02 09:00");
        life.hears("2026-03-02 10:00", step, &issued(number, "2026-03-02 10:00"));
    }
    let file = |number| AttachmentId::new(Uuid::from_u128(number));
    life.happens("2026-03-02 11:00", vec![gather(&life.dossier, file(900)).unwrap()]);
    life.does("2026-03-02 14:00", &desk(), &deliver());
    let now = "2026-03-09 10:00";
    assert_eq!(life.corrected(now, 1, &issued("12/2026", "2026-03-02 10:00"), None), [], "nothing new");
    assert_eq!(life.corrected(now, 9, &issued("1", "2026-03-09 10:00"), None), [], "nobody's");
    let second = life.corrected(now, 2, &issued("TT-10", "2026-03-09 10:00"), Some(file(901)));
    life.happens(now, second);
    assert_eq!(life.corrected(now, 2, &issued("TT-10", "2026-03-09 10:00"), Some(file(901))), []);
    let result = |life: &Life| life.dossier.result.clone().map(|result| (result.number, result.attachment)).unwrap();
    assert_eq!(result(&life), ("12/2026; TT-10; BH-1".to_owned(), file(900)), "named after the first");
    let first = life.corrected("2026-03-10 10:00", 1, &issued("13/2026", "2026-03-10 10:00"), Some(file(902)));
    life.happens("2026-03-10 10:00", first);
    assert_eq!(result(&life), ("13/2026; TT-10; BH-1".to_owned(), file(902)));
    assert_eq!(life.dossier.state, State::Closed { outcome: Outcome::Delivered });
}

#[test]
fn a_correction_that_ends_without_a_result_takes_the_result_away_and_one_that_comes_after_all_brings_it_back() {
    let mut life = begun(birth());
    let issued = |number: &str, day: &str| ChildNews { issued_at: Some(at(day)), ..granted(number) };
    for (step, number) in [(1, "12/2026"), (2, "TT-9"), (3, "BH-1")] {
        life.opens("2026-03-02 09:00");
        life.hears("2026-03-02 10:00", step, &issued(number, "2026-03-02 10:00"));
    }
    let file = |number| AttachmentId::new(Uuid::from_u128(number));
    life.happens("2026-03-02 11:00", vec![gather(&life.dossier, file(900)).unwrap()]);
    life.does("2026-03-02 14:00", &desk(), &deliver());
    let refused = ended(Outcome::Refused);
    assert_eq!(revoke_child(&life.dossier, id(1), &works(), None), None, "its correction has only begun");
    assert_eq!(revoke_child(&life.dossier, id(9), &refused, None), None, "nobody's");
    let numbers = |life: &Life| life.dossier.result.as_ref().map(|result| result.number.clone());
    let now = "2026-03-09 10:00";
    life.happens(now, vec![revoke_child(&life.dossier, id(1), &refused, Some(file(901))).unwrap()]);
    assert_eq!(revoke_child(&life.dossier, id(1), &refused, Some(file(901))), None, "heard twice, nothing more");
    assert_eq!(numbers(&life).unwrap(), "TT-9; BH-1");
    assert_eq!(life.dossier.result.as_ref().unwrap().attachment, file(901), "the first of those that are left");
    assert_eq!(life.dossier.state, State::Closed { outcome: Outcome::Delivered }, "what was done stands");
    // Its agency takes it up once more.
    assert_eq!(life.corrected(now, 1, &works(), None), []);
    let again = life.corrected(now, 1, &issued("14/2026", "2026-03-11 10:00"), Some(file(902)));
    life.happens("2026-03-11 10:00", again);
    assert_eq!(numbers(&life).unwrap(), "14/2026; TT-9; BH-1");
    for (step, left) in [(1, Some(file(903))), (2, Some(file(903))), (3, None)] {
        let gone = revoke_child(&life.dossier, id(step), &refused, left).unwrap();
        life.happens("2026-03-12 10:00", vec![gone]);
    }
    assert_eq!(life.dossier.result, None, "nothing of it is left");
}

#[test]
fn a_refusal_that_is_corrected_into_a_result_moves_the_step_that_stood_for_it() {
    let mut life = begun(birth());
    life.opens("2026-03-02 09:00");
    life.hears("2026-03-02 10:00", 1, &ended(Outcome::Refused));
    assert_eq!(life.at_steps(), [1], "the desk is to decide");
    let news = ChildNews { issued_at: Some(at("2026-03-04 10:00")), ..granted("12/2026") };
    let file = AttachmentId::new(Uuid::from_u128(901));
    let after_all = life.corrected("2026-03-04 10:00", 1, &news, Some(file));
    life.happens("2026-03-04 10:00", after_all);
    assert_eq!(life.at_steps(), [2, 3]);
    // Where the desk went on without one, its result comes late and goes up nonetheless.
    life.opens("2026-03-04 10:00");
    life.hears("2026-03-04 11:00", 2, &ended(Outcome::Refused));
    life.hears("2026-03-04 11:00", 3, &granted("BH-1"));
    life.does("2026-03-04 14:00", &desk(), &forward());
    assert_eq!(life.dossier.kind(), StateKind::Approved);
    let late = ChildNews { issued_at: Some(at("2026-03-05 10:00")), ..granted("TT-9") };
    let late = life.corrected("2026-03-05 10:00", 2, &late, None);
    life.happens("2026-03-05 10:00", late);
    assert_eq!(life.dossier.granted().count(), 3);
}

#[test]
fn nobody_here_is_given_or_reminded_of_what_a_child_does_until_it_fails() {
    let theirs = |step: Step| Item::Step(Step { role: Role::Specialist, ..step });
    let mut life = begun(whole(vec![theirs(child("birth", "civilStatus", 1))]).unwrap());
    let told = |life: &Life, now: &str| {
        let leads = |_| Leads { holder: 480, superior: 240 };
        reminders(&life.dossier, &life.calendar, &life.partners, leads, at(now))
            .into_iter()
            .map(|one| one.kind)
            .collect::<Vec<_>>()
    };
    life.opens("2026-03-02 09:00");
    assert!(unheld_steps(&life.dossier).is_empty());
    assert_eq!(told(&life, "2026-03-04 09:00"), [], "its own agency is reminded of it");
    assert_eq!(told(&life, "2026-03-06 09:00"), [ReminderKind::DossierOverdue], "the appointment is the whole's");
    life.hears("2026-03-02 10:00", 1, &waits());
    assert_eq!(told(&life, "2026-03-06 09:00"), [], "the applicant is waited for");
    life.hears("2026-03-02 11:00", 1, &ended(Outcome::Refused));
    assert_eq!(unheld_steps(&life.dossier).iter().collect::<Vec<_>>(), [1], "now somebody has to decide");
    assert_eq!(told(&life, "2026-03-16 09:00"), [ReminderKind::StepOverdue, ReminderKind::DossierOverdue]);
}

#[test]
fn what_is_granted_once_is_not_asked_again_when_the_work_is_repeated() {
    let sign = [step(StepKind::Appraise, Role::Specialist, 8), step(StepKind::Sign, Role::Leader, 4)];
    let [appraise, sign] = sign;
    let process =
        whole(vec![step(StepKind::Work, Role::Specialist, 4), Item::Step(child("tax", "tax", 5)), appraise, sign]);
    let mut life = begun(process.unwrap());
    life.does("2026-03-02 10:00", &specialist(), &forward()).opens("2026-03-02 10:00");
    life.hears("2026-03-03 10:00", 2, &granted("TB-77"));
    assert_eq!(life.at_steps(), [3]);
    life.does("2026-03-03 11:00", &specialist(), &send_back());
    assert_eq!(life.at_steps(), [1], "back past the child, to the work");
    life.does("2026-03-03 14:00", &specialist(), &forward());
    assert_eq!(life.at_steps(), [3], "the child was granted");
    life.does("2026-03-03 15:00", &specialist(), &propose());
    life.does("2026-03-03 16:00", &leader(), &approve());
    assert!(!life.dossier.gathers(), "this one has a result of its own");
}

#[test]
fn the_children_of_a_whole_that_is_over_are_taken_back_unless_they_are_signed() {
    let mut child = Life::online(TimeLimit::working_days(3));
    assert_eq!(withdraw_child(&child.dossier, "x"), None, "a draft is nobody's yet");
    child.does("2026-03-02 08:00", &citizen(1), &submit());
    assert!(matches!(withdraw_child(&child.dossier, "x"), Some(EventKind::Withdrawn { .. })));
    child = child.appraising("2026-03-02 09:00");
    child.does("2026-03-02 10:00", &specialist(), &propose()).does("2026-03-02 11:00", &leader(), &approve());
    assert_eq!(withdraw_child(&child.dossier, "x"), None);
    let news = |life: &Life| ChildNews { status: None, issued_at: None, ..ChildNews::of(&life.dossier) };
    assert_eq!(news(&child), works());
    child.does("2026-03-02 14:00", &clerk(), &issue());
    assert_eq!(news(&child), granted("163/GXN-UBND"));
}

#[test]
fn partners_of_children_do_not_read_the_whole() {
    let life = begun(birth());
    assert_eq!(life.dossier.filing.workers().count(), 0);
}

#[test]
fn a_child_must_be_written_so_that_it_can_be_opened() {
    let broken = |change: &dyn Fn(&mut Child)| {
        let mut step = child("residence", "police", 2);
        change(step.child.as_mut().unwrap());
        whole(vec![Item::Step(child("birth", "civilStatus", 1)), Item::Step(step)])
    };
    let wrong = Err(vec![ProblemCode::Child]);
    assert!(broken(&|_| ()).is_ok());
    assert_eq!(broken(&|child| child.key.clear()), wrong);
    assert_eq!(broken(&|child| child.key = "birth".to_owned()), wrong);
    let maps = |from: &str| broken(&|child| drop(child.answers.insert("/number".to_owned(), from.to_owned())));
    assert!(maps("/results/birth/number").is_ok());
    assert_eq!(maps("/results/later/number"), wrong);
    assert_eq!(maps("somewhere"), wrong);
    let bare = Step { child: None, ..child("birth", "civilStatus", 1) };
    assert_eq!(whole(vec![Item::Step(bare)]), wrong);
    assert_eq!(whole(vec![]), Err(vec![ProblemCode::Unsigned]), "neither signature nor child");
}

#[test]
fn answers_go_over_by_the_mapping() {
    let child = Child {
        answers: [
            ("/khai/ho_ten".to_owned(), "/answers/tre/ho_ten".to_owned()),
            ("/khai/so_dinh_danh".to_owned(), "/results/birth/number".to_owned()),
            ("/nguoi_yeu_cau".to_owned(), "/applicant/fullName".to_owned()),
            ("/khai/khong_co".to_owned(), "/answers/nothing".to_owned()),
        ]
        .into(),
        ..*child("residence", "police", 2).child.unwrap()
    };
    let sources = Sources {
        answers: &json!({ "tre": { "ho_ten": "Nguyễn An" } }),
        applicant: &json!({ "fullName": "Trần Thị Bình" }),
        results: &json!({ "birth": { "number": "12/2026" } }),
    };
    let there =
        json!({ "khai": { "ho_ten": "Nguyễn An", "so_dinh_danh": "12/2026" }, "nguoi_yeu_cau": "Trần Thị Bình" });
    assert_eq!(child.answers_from(&sources), there);
}

proptest! {
    /// Whatever is heard, in whatever order and however often: the history folds, nothing is heard twice, and once all children are granted the whole is too.
    #[test]
    fn news_in_any_order_lead_to_the_same_end(heard in prop::collection::vec((1_u128..4, 0_u8..4), 0..40)) {
        let mut life = begun(birth());
        let mut minutes = 0;
        for (step, what) in heard.into_iter().chain([(1, 3), (2, 3), (3, 3)]) {
            let now = at("2026-03-02 09:00") + chrono::TimeDelta::minutes(minutes);
            minutes += 45;
            let now = now.format("%Y-%m-%d %H:%M").to_string();
            life.opens(&now);
            let news = match what {
                0 | 1 => works(),
                2 => waits(),
                _ => granted(&format!("{step}/2026")),
            };
            life.hears(&now, step, &news);
            prop_assert_eq!(life.hears(&now, step, &news), 0);
        }
        prop_assert_eq!(life.dossier.kind(), StateKind::Approved);
        prop_assert_eq!(life.dossier.clock.state().as_str(), "running");
        prop_assert_eq!(life.dossier.granted().count(), 3);
    }
}
