//! The opinion of another agency: asked of several at once, answered by each through its own door.

use domain::access::{Actor, Assignment, Role};
use domain::calendar::TimeLimit;
use domain::dossier::{
    Action, ActionKind, Cause, Definition, EventKind, Filing, InternalProcess, Item, OPINES, ProblemCode,
    ProposalOutcome, ReasonCode, RefusalCode, Step, StepKind, allowed_actions, silence,
};
use domain::ids::AgencyCode;

use crate::cast::*;
use crate::processes::{opinion, partner, process, step};
use crate::support::{account, at, citizen, commune, filing, official};

fn agency(code: &str) -> AgencyCode {
    AgencyCode::parse(code).unwrap()
}

fn police() -> AgencyCode {
    agency("G01.00004")
}

fn insurance() -> AgencyCode {
    agency("G24.00004")
}

fn of(agency: AgencyCode, role: Role) -> Actor {
    Actor::official(account(70), vec![Assignment { role, agency }])
}

/// In appraisal, with a question to the police and one to the insurance.
fn asked() -> Life {
    let mut life = Life::online(TimeLimit::working_days(20));
    life.does("2026-03-02 08:00", &citizen(1), &submit());
    let mut life = life.appraising("2026-03-02 09:00");
    life.does("2026-03-03 09:00", &specialist(), &ask(Some(police()), 2));
    life.does("2026-03-03 09:00", &specialist(), &ask(Some(insurance()), 5));
    life
}

fn may(life: &Life, actor: &Actor) -> Result<(), RefusalCode> {
    let all = allowed_actions(&life.dossier, actor, at("2026-03-04 09:00"));
    all.into_iter().find(|(kind, _)| *kind == ActionKind::AnswerConsult).unwrap().1
}

#[test]
fn who_may_answer_is_the_agency_that_was_asked_and_the_step_that_asked() {
    let life = asked();
    for role in Role::ALL.iter().copied() {
        let there = may(&life, &of(police(), role));
        let expected = if OPINES.contains(&role) { Ok(()) } else { Err(RefusalCode::Stranger) };
        assert_eq!(there, expected, "{role} of the police");
        assert_eq!(may(&life, &of(agency("H37.05986"), role)), Err(RefusalCode::Stranger), "{role} of a third");
    }
    assert_eq!(may(&life, &specialist()), Ok(()), "who asks writes down what came on paper");
    assert_eq!(may(&life, &official(Role::Specialist, 2)), Err(RefusalCode::NotAssignee));
    assert_eq!(may(&life, &citizen(1)), Err(RefusalCode::WrongRole));
    // Nothing but the answer is theirs.
    let asked = of(police(), Role::Leader);
    for (kind, answer) in allowed_actions(&life.dossier, &asked, at("2026-03-04 09:00")) {
        assert_eq!(answer.is_ok(), kind == ActionKind::AnswerConsult, "{kind}");
    }
}

#[test]
fn each_agency_answers_its_own_question_in_its_own_time() {
    let mut life = asked();
    let due: Vec<_> = life.dossier.consults.iter().map(|asked| text(asked.answer_by)).collect();
    assert_eq!(due, ["2026-03-05 17:30", "2026-03-10 17:30"]);
    let (police, insurance) = (of(police(), Role::Specialist), of(insurance(), Role::DivisionHead));
    assert_eq!(life.tries("2026-03-04 09:00", &police, &answer(1)), RefusalCode::NoConsult);
    let before = life.dossier.clock.clone();
    life.does("2026-03-04 09:00", &police, &answer(0));
    assert_eq!(life.dossier.clock, before, "the clock of who asked runs on");
    assert_eq!(
        (life.dossier.consults[0].on_behalf, life.history.last().unwrap().actor.role),
        (false, Some(Role::Specialist))
    );
    assert_eq!(
        life.tries("2026-03-04 10:00", &police, &answer(0)),
        RefusalCode::NoConsult,
        "once answered, it is closed"
    );
    // The other is still due: the appraisal waits for it, then no longer.
    assert_eq!(life.tries("2026-03-04 10:00", &specialist(), &propose()), RefusalCode::ConsultOpen);
    life.does("2026-03-11 09:00", &specialist(), &propose());
    // Late, but before the result is out, it is heard all the same.
    life.does("2026-03-11 10:00", &insurance, &answer(1));
    assert!(life.dossier.consults[1].answered_at.unwrap() > life.dossier.consults[1].answer_by);
}

#[test]
fn what_came_on_paper_is_said_to_be_so() {
    let mut life = asked();
    life.does("2026-03-04 09:00", &specialist(), &answer(1));
    assert!(life.dossier.consults[1].on_behalf);
    assert!(matches!(life.history.last().unwrap().kind, EventKind::ConsultAnswered { on_behalf: true, .. }));
    // Of whom nobody could have answered here it is not said.
    life.does("2026-03-04 09:00", &specialist(), &consult()).does("2026-03-04 10:00", &specialist(), &answer(2));
    assert!(!life.dossier.consults[2].on_behalf);
    // Whoever belongs to both houses answers for the one that was asked.
    let both = Actor::official(
        specialist().account().unwrap(),
        vec![
            Assignment { role: Role::Specialist, agency: commune() },
            Assignment { role: Role::Specialist, agency: police() },
        ],
    );
    life.does("2026-03-04 10:00", &both, &answer(0));
    assert!(!life.dossier.consults[0].on_behalf);
}

#[test]
fn a_unit_of_the_own_agency_answers_and_its_asker_does_not_answer_himself() {
    let mut life = asked();
    life.does("2026-03-03 10:00", &specialist(), &ask(Some(commune()), 2));
    let mut by_hand = Life {
        calendar: life.calendar.clone(),
        partners: life.partners.clone(),
        dossier: life.dossier.clone(),
        history: life.history.clone(),
    };
    life.does("2026-03-03 11:00", &official(Role::Specialist, 2), &answer(2));
    assert!(!life.dossier.consults[2].on_behalf);
    by_hand.does("2026-03-03 11:00", &specialist(), &answer(2));
    assert!(by_hand.dossier.consults[2].on_behalf);
}

#[test]
fn the_door_is_open_until_the_result_is_out_also_while_the_dossier_waits() {
    let police = of(police(), Role::Leader);
    let mut waiting = asked();
    waiting.does("2026-03-04 09:00", &specialist(), &pause(Cause::OtherAgency));
    assert_eq!(may(&waiting, &police), Ok(()));
    waiting.does("2026-03-04 10:00", &police, &answer(0));
    let mut life = asked();
    life.does("2026-03-11 09:00", &specialist(), &propose()).does("2026-03-11 10:00", &leader(), &approve());
    assert_eq!(may(&life, &police), Ok(()));
    life.does("2026-03-11 11:00", &clerk(), &issue());
    assert_eq!(may(&life, &police), Err(RefusalCode::WrongState));
    life.does("2026-03-11 12:00", &desk(), &deliver());
    assert_eq!(may(&life, &police), Err(RefusalCode::Final));
}

/// At the police's step of the process, which is to say its opinion in eight hours: until 3 March, 10:00.
fn opining(silence_agrees: bool) -> Life {
    let steps = vec![partner("police", opinion(8, silence_agrees)), step(StepKind::Appraise, Role::Specialist, 8)];
    let partners = [("police".to_owned(), police())].into();
    let filing = Filing { process: process(steps), partners, ..filing(Some(TimeLimit::working_days(20))) };
    let mut life = Life::new(filing, &citizen(1), "2026-03-01 20:00");
    life.does("2026-03-02 08:00", &citizen(1), &submit()).does("2026-03-02 09:00", &desk(), &receive());
    life.does("2026-03-02 10:00", &desk(), &forward());
    life
}

fn objects() -> Action {
    let (outcome, text) = (ProposalOutcome::Refuse, "Thửa đất đang có tranh chấp.".to_owned());
    Action::Propose { outcome, reason_code: Some(ReasonCode::ConditionsNotMet), text }
}

#[test]
fn a_step_of_the_process_takes_an_opinion_with_it_and_leaves_the_decision_to_the_agency() {
    let asked = || of(police(), Role::Specialist);
    for (action, outcome) in [(propose(), ProposalOutcome::Approve), (objects(), ProposalOutcome::Refuse)] {
        let mut life = opining(true);
        assert_eq!(life.step_due().unwrap(), "2026-03-03 10:00", "its own limit");
        assert_eq!(life.tries("2026-03-02 11:00", &specialist(), &action), RefusalCode::WrongRole, "not the commune's");
        life.does("2026-03-02 11:00", &asked(), &action);
        let given = &life.dossier.opinions[0];
        assert_eq!((given.step, given.given.outcome, given.silent), (1, outcome, false));
        assert_eq!(life.dossier.current_step(), Some(2), "the appraisal goes on, whatever was said");
        assert_eq!(life.dossier.proposal, None, "an opinion is no proposal of the appraisal");
        // Asked once more, the last word counts.
        life.does("2026-03-02 14:00", &specialist(), &send_back()).does("2026-03-02 15:00", &asked(), &propose());
        assert_eq!(life.dossier.opinions.len(), 1);
        assert_eq!(life.dossier.opinions[0].given.outcome, ProposalOutcome::Approve);
        life.does("2026-03-02 16:00", &specialist(), &propose()).does("2026-03-03 09:00", &leader(), &approve());
        assert!(life.dossier.proposal.is_some() && life.dossier.opinions.len() == 1);
    }
}

#[test]
fn silence_agrees_after_the_limit_where_the_definition_says_so_and_only_there() {
    let (before, after) = ("2026-03-03 10:00", "2026-03-03 10:01");
    let mut life = opining(true);
    assert_eq!(life.dossier.silence_counts_at().map(text).unwrap(), before);
    assert_eq!(life.tries(before, &Actor::System, &silence()), RefusalCode::WrongRole);
    life.does(after, &Actor::System, &silence());
    let given = &life.dossier.opinions[0];
    assert_eq!((given.given.outcome, given.silent), (ProposalOutcome::Approve, true));
    assert_eq!(life.history.last().unwrap().kind.reason(), Some("Quá thời hạn không trả lời: coi như đồng ý."));
    assert_eq!(life.dossier.silence_counts_at(), None);
    // Silence cannot object, whoever would say so for it.
    let mut life = opining(true);
    life.does(after, &Actor::System, &objects());
    assert_eq!(life.dossier.opinions[0].given.outcome, ProposalOutcome::Approve);
    // Elsewhere silence is no consent: the heads of the agency go on without the opinion, and not before its time is over.
    let mut life = opining(false);
    assert_eq!(life.dossier.silence_counts_at(), None);
    assert_eq!(life.tries(after, &Actor::System, &silence()), RefusalCode::WrongRole);
    assert_eq!(life.tries(before, &head(), &forward()), RefusalCode::ConsultOpen);
    assert_eq!(life.tries(after, &specialist(), &forward()), RefusalCode::WrongRole);
    life.does(after, &head(), &forward());
    assert_eq!((life.dossier.current_step(), life.dossier.opinions.len()), (Some(2), 0));
    // While the dossier stands, nobody is silent: the rest of the time comes afterwards.
    let mut life = opining(true);
    life.does("2026-03-02 14:00", &head(), &pause(Cause::Incident));
    assert_eq!(life.dossier.silence_counts_at(), None);
    life.does("2026-03-05 14:00", &head(), &resume());
    assert_eq!(life.dossier.silence_counts_at().map(text).unwrap(), "2026-03-06 10:00");
}

#[test]
fn an_opinion_has_a_time_and_silence_counts_at_an_opinion_alone() {
    let faults = |change: &dyn Fn(&mut Step)| {
        let Item::Step(mut asked) = opinion(8, true) else { unreachable!() };
        change(&mut asked);
        let mut definition = process(vec![opinion(8, false)]).definition().clone();
        definition.steps[1] = Item::Step(asked);
        InternalProcess::try_from(definition).map_err(|problems| problems.0[0].code)
    };
    assert!(faults(&|_| ()).is_ok());
    assert_eq!(faults(&|step| step.limit = None), Err(ProblemCode::Opinion));
    assert_eq!(faults(&|step| step.kind = StepKind::Work), Err(ProblemCode::Opinion));
}

/// The definition that docs/interlinked.md shows.
#[test]
fn the_example_of_the_documentation_is_a_sound_process() {
    let docs = include_str!("../../../docs/interlinked.md");
    let example = docs.split("```json").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let definition: Definition = serde_json::from_str(example).unwrap();
    let process = InternalProcess::try_from(definition).unwrap();
    let asked: Vec<_> = process.steps().iter().filter(|step| step.kind == StepKind::Opinion).collect();
    assert_eq!(asked.iter().map(|step| step.silence_agrees).collect::<Vec<_>>(), [true, false]);
}
