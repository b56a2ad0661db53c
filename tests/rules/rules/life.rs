//! Lives of dossiers, told step by step: who may do what, and where it leads.

use domain::access::{Actor, Assignment, Role};
use domain::calendar::TimeLimit;
use domain::dossier::{
    Action, Begun, ClockState, Event, EventKind, EventName, Filing, Inconsistent, InternalProcess, ProposalOutcome,
    ReasonCode, RefusalCode, StateKind, Status, SupplementItem, allowed_actions, apply, fold, open, revise,
};
use domain::ids::{AgencyCode, DossierId};
use domain::terms::{Channel, Delivery, Level};

use crate::cast::*;
use crate::support::{account, assignee, at, citizen, code, filing, official, official_account};

#[test]
fn from_filing_to_the_result_in_hand() {
    let mut life = Life::online(TimeLimit::working_days(3));
    assert_eq!((life.dossier.kind(), life.dossier.status()), (StateKind::Draft, None));

    life.does("2026-11-19 21:00", &citizen(1), &submit());
    assert_eq!(life.dossier.status(), Some(Status::Registered));
    assert_eq!(life.step_due().unwrap(), "2026-11-20 17:30", "8 working hours to check what came in at night");
    assert_eq!(life.due(), None);

    life.does("2026-11-20 09:00", &desk(), &receive());
    assert_eq!(life.dossier.status(), Some(Status::Received));
    assert_eq!(life.dossier.code, Some(code()));
    assert_eq!(life.due().unwrap(), "2026-11-26 17:30");
    assert_eq!(life.dossier.clock.text_vi().unwrap(), "3 ngày làm việc; nghỉ lễ 24/11");
    assert_eq!(life.step_due().unwrap(), "2026-11-20 14:00", "an eighth of three days to hand over: 3 hours");

    life.does("2026-11-20 09:30", &desk(), &forward());
    life.does("2026-11-20 10:00", &leader(), &assign(Role::Specialist, 1));
    assert_eq!(life.dossier.assignee(), Some(official_account(Role::Specialist, 1)));
    assert_eq!(life.dossier.status(), Some(Status::Processing));
    life.does("2026-11-23 10:00", &specialist(), &propose());
    life.does("2026-11-23 16:00", &leader(), &approve());
    assert_eq!((life.dossier.kind(), life.dossier.status()), (StateKind::Approved, Some(Status::Processing)));
    life.does("2026-11-25 08:00", &clerk(), &issue());
    assert_eq!(life.dossier.status(), Some(Status::Resolved));
    assert_eq!(life.dossier.clock.state(), ClockState::Stopped);
    assert_eq!(life.dossier.resolved_at, Some(at("2026-11-25 08:00")));
    life.does("2026-12-01 09:00", &desk(), &deliver());
    assert_eq!((life.dossier.kind(), life.dossier.status()), (StateKind::Delivered, Some(Status::Returned)));
    assert!(!life.dossier.clock.is_overdue(at("2027-01-01 00:00")), "late hand-out of a timely result is not late");
    assert_eq!(life.dossier.resolved_at, Some(at("2026-11-25 08:00")));
    assert!(life.dossier.steps.iter().all(|step| step.entered_at.is_some() && step.left_at.is_some()));
    let names: Vec<_> = life.history.iter().map(|event| event.kind.name()).collect();
    use EventName as N;
    assert_eq!(
        names,
        [
            N::Opened,
            N::Submitted,
            N::Received,
            N::Forwarded,
            N::Assigned,
            N::Proposed,
            N::Approved,
            N::ResultIssued,
            N::Delivered
        ]
    );
    assert_eq!(life.history.iter().map(|event| event.seq).collect::<Vec<_>>(), (1..=9).collect::<Vec<_>>());
    assert_eq!(life.history[4].actor.role, Some(Role::Leader));
}

#[test]
fn filed_at_the_counter() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(3));
    assert_eq!(life.tries("2026-11-20 09:00", &citizen(1), &submit()), RefusalCode::Stranger);
    life.does("2026-11-20 09:00", &desk(), &receive());
    assert_eq!(life.dossier.submitted_at, None);
    assert_eq!(life.due().unwrap(), "2026-11-26 17:30");
    life.does("2026-11-20 10:00", &desk(), &withdraw());
    assert_eq!(
        life.dossier.status(),
        Some(Status::Withdrawn),
        "the desk writes down what the person who stands there says"
    );
}

#[test]
fn who_may_open_and_revise_a_draft() {
    let id = DossierId::new(uuid::Uuid::nil());
    let online = filing(None);
    let paper = Filing { channel: Channel::Post, owner: None, ..filing(None) };
    let helped = Filing { owner: None, helper: Some(account(2)), ..filing(None) };
    assert!(open(id, online.clone(), &citizen(1)).is_ok());
    assert!(open(id, helped, &citizen(2)).is_ok());
    assert_eq!(open(id, online.clone(), &citizen(2)).unwrap_err().code, RefusalCode::Stranger);
    assert_eq!(open(id, online.clone(), &desk()).unwrap_err().code, RefusalCode::WrongRole);
    assert!(open(id, paper.clone(), &desk()).is_ok());
    assert_eq!(open(id, paper.clone(), &specialist()).unwrap_err().code, RefusalCode::WrongRole);
    assert_eq!(open(id, paper, &Actor::Anonymous).unwrap_err().code, RefusalCode::Stranger);

    let mut life = Life::online(TimeLimit::working_days(3));
    let elsewhere = Filing {
        agency: AgencyCode::parse("H26.00008").unwrap(),
        limit: Some(TimeLimit::working_days(1)),
        ..filing(None)
    };
    assert_eq!(revise(&life.dossier, elsewhere.clone(), &citizen(2)).unwrap_err().code, RefusalCode::Stranger);
    let kind = revise(&life.dossier, elsewhere.clone(), &citizen(1)).unwrap();
    let event = Event { seq: 2, at: at("2026-03-01 20:01"), actor: life.history[0].actor, kind };
    life.dossier = apply(Some(life.dossier), &event).unwrap();
    assert_eq!(life.dossier.filing, elsewhere);
    assert_eq!(life.dossier.clock.limit, Some(TimeLimit::working_days(1)));
    life.history.push(event);
    life.does("2026-03-02 08:00", &citizen(1), &submit());
    assert_eq!(revise(&life.dossier, elsewhere, &citizen(1)).unwrap_err().code, RefusalCode::WrongState);
}

#[test]
fn one_supplement_only_unless_the_leader_says_so() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(10)).appraising("2026-03-02 09:00");
    assert_eq!(
        life.tries("2026-03-03 09:00", &leader(), &request()),
        RefusalCode::WrongRole,
        "the first is the specialist's"
    );
    life.does("2026-03-03 09:00", &specialist(), &request()).does("2026-03-04 09:00", &desk(), &supplement());
    assert_eq!(life.tries("2026-03-05 09:00", &specialist(), &request()), RefusalCode::SupplementAlreadyRequested);
    for head in [Role::DeskHead, Role::DivisionHead] {
        let refused = life.tries("2026-03-05 09:00", &official(head, 1), &request());
        assert_eq!(refused, RefusalCode::SupplementAlreadyRequested, "{head}");
    }
    life.does("2026-03-05 09:00", &leader(), &request());
    assert_eq!(life.dossier.supplements.len(), 2);
}

#[test]
fn a_step_is_its_assignees() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(10)).appraising("2026-03-02 09:00");
    let (now, other) = ("2026-03-03 09:00", official(Role::Specialist, 2));
    assert_eq!(life.tries(now, &specialist(), &assign(Role::Specialist, 2)), RefusalCode::WrongRole, "not to others");
    assert_eq!(life.tries(now, &leader(), &assign(Role::Leader, 1)), RefusalCode::AssigneeLacksRole);
    life.does(now, &specialist(), &assign(Role::Specialist, 1));
    assert_eq!(life.tries(now, &other, &assign(Role::Specialist, 2)), RefusalCode::NotAssignee);
    assert_eq!(life.tries(now, &other, &propose()), RefusalCode::NotAssignee);
    assert_eq!(life.tries(now, &leader(), &assign(Role::Specialist, 1)), RefusalCode::AlreadyAssigned);
    life.does(now, &leader(), &assign(Role::Specialist, 2)).does(now, &other, &propose());
    assert_eq!(life.tries(now, &other, &approve()), RefusalCode::WrongRole);
}

#[test]
fn a_proposal_goes_back_and_forth() {
    let mut filing = Filing { channel: Channel::Counter, owner: None, ..filing(Some(TimeLimit::working_days(10))) };
    filing.process = InternalProcess::default_for(Level::Province, filing.limit);
    let mut life = Life::new(filing, &desk(), "2026-03-01 20:00").appraising("2026-03-02 09:00");
    let head = official(Role::DivisionHead, 1);
    assert_eq!(
        life.tries("2026-03-02 10:00", &specialist(), &send_back()),
        RefusalCode::NoPreviousStep,
        "the desk is no working step"
    );
    life.does("2026-03-03 09:00", &specialist(), &propose());
    life.does("2026-03-03 10:00", &head, &send_back());
    assert_eq!(life.dossier.assignee(), Some(official_account(Role::Specialist, 1)));
    assert_eq!(life.dossier.steps[2].entered_at, None);
    life.does(
        "2026-03-03 11:00",
        &specialist(),
        &Action::Propose {
            outcome: ProposalOutcome::Refuse,
            reason_code: Some(ReasonCode::ConditionsNotMet),
            text: "Thiếu điều kiện".to_owned(),
        },
    );
    life.does("2026-03-03 14:00", &head, &Action::Forward { note: None, assignee: Some(assignee(Role::Leader, 2)) });
    assert_eq!(life.tries("2026-03-04 09:00", &leader(), &approve()), RefusalCode::NotAssignee);
    let leader = official(Role::Leader, 2);
    life.does("2026-03-04 09:00", &leader, &approve()).does("2026-03-04 10:00", &clerk(), &send_back());
    assert_eq!(life.dossier.kind(), StateKind::InProgress);
    life.does("2026-03-04 11:00", &leader, &refuse());
    assert_eq!((life.dossier.kind(), life.dossier.status()), (StateKind::Refused, Some(Status::Refused)));
    assert_eq!(life.dossier.proposal.as_ref().unwrap().outcome, ProposalOutcome::Refuse);
    assert_eq!(life.tries("2026-03-05 09:00", &leader, &approve()), RefusalCode::Final);
}

#[test]
fn withdrawing_ends_with_the_signature() {
    let mut life = Life::online(TimeLimit::working_days(10));
    assert_eq!(life.tries("2026-03-02 08:00", &citizen(1), &withdraw()), RefusalCode::WrongState, "a draft is deleted");
    life.does("2026-03-02 08:30", &citizen(1), &submit());
    assert_eq!(
        life.tries("2026-03-02 08:40", &desk(), &withdraw()),
        RefusalCode::WrongRole,
        "who filed online withdraws online"
    );
    let mut life = life.appraising("2026-03-02 09:00");
    assert!(life.judge(at("2026-03-02 10:00"), &citizen(1), &withdraw()).is_ok());
    life.does("2026-03-03 09:00", &specialist(), &propose()).does("2026-03-03 10:00", &leader(), &approve());
    assert_eq!(life.tries("2026-03-03 11:00", &citizen(1), &withdraw()), RefusalCode::AlreadySigned);
}

#[test]
fn declined_at_the_desk() {
    let mut life = Life::online(TimeLimit::working_days(10));
    life.does("2026-03-02 08:30", &citizen(1), &submit()).does("2026-03-02 09:00", &desk(), &decline());
    assert_eq!((life.dossier.kind(), life.dossier.status()), (StateKind::Declined, Some(Status::Refused)));
    assert_eq!(life.dossier.ending.as_ref().unwrap().reason.text, "Không thuộc thẩm quyền");
    assert_eq!(life.dossier.closed_at, Some(at("2026-03-02 09:00")));
}

#[test]
fn strangers_learn_nothing() {
    let mut life = Life::online(TimeLimit::working_days(10));
    let elsewhere = Actor::official(
        account(99),
        vec![Assignment { role: Role::Leader, agency: AgencyCode::parse("H26").unwrap() }],
    );
    for stranger in [citizen(2), desk(), elsewhere.clone(), Actor::Anonymous, official(Role::SystemAdmin, 1)] {
        assert!(
            allowed_actions(&life.dossier, &stranger, at("2026-03-02 09:00"))
                .into_iter()
                .all(|(_, answer)| answer == Err(RefusalCode::Stranger)),
            "{stranger:?} and a draft"
        );
    }
    life.does("2026-03-02 08:30", &citizen(1), &submit());
    for stranger in [citizen(2), elsewhere, Actor::Anonymous, official(Role::CatalogueAdmin, 1)] {
        assert!(!stranger.may_read(&life.dossier.filing, &life.dossier.state));
        assert_eq!(life.tries("2026-03-02 09:00", &stranger, &receive()), RefusalCode::Stranger);
    }
    assert!(official(Role::Supervisor, 1).may_read(&life.dossier.filing, &life.dossier.state));
}

#[test]
fn wrong_texts_are_named() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(10));
    let answer = |life: &Life, action: &Action| {
        let refusal = life.judge(at("2026-03-02 09:00"), &desk(), action).unwrap_err();
        (refusal.code, refusal.pointer)
    };
    life.does("2026-03-02 08:00", &desk(), &receive());
    let request =
        |reason: &str, items| Action::RequestSupplement { reason: reason.into(), items, answer_within_days: None };
    let item = SupplementItem { text: "Ảnh 4×6".to_owned(), ..SupplementItem::default() };
    assert_eq!(
        answer(&life, &Action::Decline { reason: " \n".into(), legal_basis: None }),
        (RefusalCode::Required, Some("/reason"))
    );
    assert_eq!(
        answer(&life, &Action::Decline { reason: "a".repeat(4_001).into(), legal_basis: None }),
        (RefusalCode::TooLong, Some("/reason"))
    );
    assert_eq!(answer(&life, &request("x", vec![])), (RefusalCode::Required, Some("/items")));
    assert_eq!(answer(&life, &request("x", vec![item.clone(); 51])), (RefusalCode::TooLong, Some("/items")));
    assert_eq!(answer(&life, &request("", vec![item])), (RefusalCode::Required, Some("/reason")));
    let nobody = Action::Forward { note: None, assignee: Some(assignee(Role::Leader, 1)) };
    assert_eq!(answer(&life, &nobody), (RefusalCode::AssigneeLacksRole, Some("/assignee")));
}

#[test]
fn a_desk_takes_in_one_set_or_a_few_and_the_dossier_says_how_many() {
    let counter = || Life::at_the_counter(TimeLimit::working_days(10));
    let receive = |sets| Action::Receive { code: Some(code()), sets };
    for sets in [0, 11] {
        assert_eq!(counter().tries("2026-03-02 08:00", &desk(), &receive(sets)), RefusalCode::WrongSets);
    }
    for sets in [1, 10] {
        let mut life = counter();
        life.does("2026-03-02 08:00", &desk(), &receive(sets));
        assert_eq!(life.dossier.sets, sets);
    }
    // What was stored before sets were counted came in one.
    let mut life = counter();
    life.does("2026-03-02 08:00", &desk(), &receive(1));
    let stored = serde_json::to_value(life.history.last().unwrap()).unwrap();
    assert_eq!(stored["kind"].get("sets"), None);
    let mut row = serde_json::to_value(&life.dossier).unwrap();
    row.as_object_mut().unwrap().remove("sets");
    assert_eq!(serde_json::from_value::<domain::dossier::Dossier>(row).unwrap(), life.dossier);
}

#[test]
fn a_damaged_history_is_noticed() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(10));
    life.does("2026-03-02 08:00", &desk(), &receive()).does("2026-03-02 09:00", &desk(), &forward());
    let history = &life.history;
    assert_eq!(fold(&history[1..]), Err(Inconsistent::Opening { event: EventName::Received }));
    assert_eq!(fold([&history[0], &history[2]]), Err(Inconsistent::Order { last: 1, found: 3 }));
    assert_eq!(fold([&history[0], &history[0]]), Err(Inconsistent::Opening { event: EventName::Opened }));
    let early =
        Event { seq: 2, kind: EventKind::Delivered { received_by: None, how: Delivery::Post }, ..history[0].clone() };
    assert_eq!(
        fold([&history[0], &early]),
        Err(Inconsistent::Impossible { event: EventName::Delivered, state: StateKind::Draft })
    );
    let beyond = Event {
        seq: 3,
        kind: EventKind::Forwarded { from: 0, note: None, steps: vec![Begun::at(9, None)] },
        ..history[0].clone()
    };
    assert!(fold([&history[0], &history[1], &beyond]).is_err());
    assert_eq!(fold([]), Ok(None));
}
