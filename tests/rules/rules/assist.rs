//! Filing for somebody else: whose word confirms it, and that nothing is taken over by it.

use domain::access::Actor;
use domain::calendar::TimeLimit;
use domain::dossier::{
    Assistance, By, ConfirmedBy, Event, EventKind, EventName, Filing, HelperKind, Inconsistent, Notices, Refusal,
    RefusalCode, SentCode, StateKind, apply, ask_owner, confirm_as_owner, confirm_by_code, link_owner,
};
use domain::terms::Channel;

use crate::cast::*;
use crate::support::{account, at, citizen, filing};

/// Citizen 2 files for somebody without an account.
fn assisted() -> Life {
    let assistance =
        Assistance { kind: HelperKind::School, organisation: Some("Trường A".to_owned()), notices: Notices::Both };
    let filing = Filing {
        owner: None,
        helper: Some(account(2)),
        assistance: Some(assistance),
        ..filing(Some(TimeLimit::working_days(10)))
    };
    Life::new(filing, &citizen(2), "2026-03-01 20:00")
}

fn code(answer: Result<EventKind, Refusal>) -> RefusalCode {
    answer.unwrap_err().code
}

fn asks(life: &Life, actor: &Actor) -> Result<EventKind, Refusal> {
    ask_owner(&life.dossier, "l•••@x.vn".to_owned(), actor)
}

#[test]
fn the_helper_passes_on_the_code_and_gains_nothing_by_it() {
    let mut life = assisted();
    assert_eq!(code(confirm_by_code(&life.dossier, &citizen(2))), RefusalCode::WrongState, "no code was sent");
    assert_eq!(code(asks(&life, &citizen(3))), RefusalCode::Stranger);
    assert_eq!(code(asks(&life, &Actor::Anonymous)), RefusalCode::Stranger);
    assert_eq!(code(asks(&life, &desk())), RefusalCode::Stranger, "a draft is its writer's");
    let asked = asks(&life, &citizen(2)).unwrap();
    life.happens("2026-03-02 08:00", vec![asked]);
    assert_eq!(life.dossier.consent.asked_to.as_deref(), Some("l•••@x.vn"));
    life.does("2026-03-02 08:30", &citizen(2), &submit());
    assert_eq!(code(asks(&life, &desk())), RefusalCode::WrongRole, "the desk took no part");
    let told = confirm_by_code(&life.dossier, &citizen(2)).unwrap();
    life.happens("2026-03-02 09:00", vec![told]);
    assert_eq!(life.dossier.consent.confirmed_at, Some(at("2026-03-02 09:00")));
    assert_eq!(life.dossier.consent.confirmed_by, Some(ConfirmedBy::Code));
    assert_eq!(life.dossier.filing.owner, None, "a code makes nobody the owner");
    assert_eq!(code(confirm_by_code(&life.dossier, &citizen(2))), RefusalCode::AlreadyConfirmed);
    assert_eq!(code(asks(&life, &citizen(2))), RefusalCode::AlreadyConfirmed);
}

#[test]
fn the_desk_asks_for_what_it_has_entered() {
    let filing = Filing {
        channel: Channel::Counter,
        owner: None,
        assistance: Some(Assistance::at_the_desk()),
        ..filing(Some(TimeLimit::working_days(10)))
    };
    let mut life = Life::new(filing, &desk(), "2026-03-02 08:00");
    assert_eq!(code(asks(&life, &specialist())), RefusalCode::Stranger, "a draft is the desk's");
    life.does("2026-03-02 08:00", &desk(), &receive());
    assert_eq!(code(asks(&life, &specialist())), RefusalCode::WrongRole);
    let asked = asks(&life, &desk()).unwrap();
    life.happens("2026-03-02 08:05", vec![asked]);
    let told = confirm_by_code(&life.dossier, &desk()).unwrap();
    life.happens("2026-03-02 08:10", vec![told]);
    assert_eq!(life.dossier.consent.confirmed_by, Some(ConfirmedBy::Code));
}

#[test]
fn a_proved_account_is_linked_but_never_to_a_draft_or_twice_and_that_is_no_word_of_its_bearer() {
    let mut life = assisted();
    assert_eq!(code(link_owner(&life.dossier, account(9))), RefusalCode::WrongState);
    life.does("2026-03-02 08:30", &citizen(2), &submit());
    assert_eq!(life.tries("2026-03-02 09:00", &citizen(9), &withdraw()), RefusalCode::Stranger);
    assert_eq!(code(confirm_as_owner(&life.dossier, &citizen(9))), RefusalCode::Stranger);
    let linked = link_owner(&life.dossier, account(9)).unwrap();
    life.happens("2026-03-02 09:00", vec![linked]);
    assert_eq!(life.dossier.consent.confirmed_at, None);
    assert_eq!(code(link_owner(&life.dossier, account(8))), RefusalCode::WrongState);
    assert_eq!(code(confirm_as_owner(&life.dossier, &citizen(2))), RefusalCode::WrongRole, "the helper");
    assert_eq!(code(confirm_as_owner(&life.dossier, &desk())), RefusalCode::WrongRole);
    let said = confirm_as_owner(&life.dossier, &citizen(9)).unwrap();
    life.happens("2026-03-02 09:30", vec![said]);
    assert_eq!(life.dossier.consent.confirmed_by, Some(ConfirmedBy::Account));
    assert_eq!(code(confirm_as_owner(&life.dossier, &citizen(9))), RefusalCode::AlreadyConfirmed);
    // The owner acts, and so does the helper still: he sees what he filed.
    assert!(life.judge(at("2026-03-02 10:00"), &citizen(2), &withdraw()).is_ok());
    life.does("2026-03-02 10:00", &citizen(9), &withdraw());
}

#[test]
fn what_is_over_is_confirmed_no_more() {
    let mut life = assisted();
    life.does("2026-03-02 08:30", &citizen(2), &submit());
    let linked = link_owner(&life.dossier, account(9)).unwrap();
    life.happens("2026-03-02 09:00", vec![linked]);
    life.does("2026-03-02 09:30", &citizen(2), &withdraw());
    assert_eq!(code(asks(&life, &citizen(2))), RefusalCode::WrongState);
    assert_eq!(code(confirm_as_owner(&life.dossier, &citizen(9))), RefusalCode::WrongState);
}

#[test]
fn nobody_is_asked_to_confirm_his_own() {
    let life = Life::online(TimeLimit::working_days(10));
    assert_eq!(code(asks(&life, &citizen(1))), RefusalCode::WrongRole);
    assert_eq!(code(confirm_as_owner(&life.dossier, &citizen(1))), RefusalCode::WrongState);
    let counter = Life::at_the_counter(TimeLimit::working_days(10));
    assert_eq!(code(asks(&counter, &desk())), RefusalCode::WrongState, "this one says that the applicant entered it");
}

#[test]
fn a_history_cannot_confirm_twice_or_take_an_owner_away() {
    let mut life = assisted();
    life.does("2026-03-02 08:30", &citizen(2), &submit());
    life.happens("2026-03-02 09:00", vec![EventKind::OwnerLinked { owner: account(9) }]);
    life.happens("2026-03-02 09:00", vec![EventKind::OwnerConfirmed { by: ConfirmedBy::Account }]);
    for (kind, name) in [
        (EventKind::OwnerConfirmed { by: ConfirmedBy::Code }, EventName::OwnerConfirmed),
        (EventKind::OwnerLinked { owner: account(8) }, EventName::OwnerLinked),
    ] {
        let actor = By::PROGRAM;
        let event = Event { seq: life.dossier.seq + 1, at: at("2026-03-02 10:00"), actor, kind };
        let impossible = Inconsistent::Impossible { event: name, state: StateKind::Submitted };
        assert_eq!(apply(Some(life.dossier.clone()), &event), Err(impossible));
    }
}

#[test]
fn a_capacity_fits_who_says_it() {
    let of = |kind, organisation: Option<&str>, notices| Assistance {
        kind,
        organisation: organisation.map(str::to_owned),
        notices,
    };
    assert!(Assistance::at_the_desk().fits(true));
    assert!(!Assistance::at_the_desk().fits(false));
    assert!(!of(HelperKind::Official, None, Notices::Helper).fits(true), "nobody would be told");
    assert!(!of(HelperKind::Relative, None, Notices::Both).fits(true));
    for (kind, fits) in [
        (HelperKind::School, true),
        (HelperKind::Firm, true),
        (HelperKind::Relative, false),
        (HelperKind::Other, false),
        (HelperKind::Official, false),
    ] {
        assert_eq!(of(kind, Some("Trường A"), Notices::Helper).fits(false), fits, "{kind}");
    }
    assert_eq!(of(HelperKind::School, Some("Trường A"), Notices::Both).capacity_vi(), "Trường A");
    assert_eq!(of(HelperKind::Relative, None, Notices::Both).capacity_vi(), "người thân");
}

#[test]
fn a_code_ends_bears_few_tries_and_is_not_sent_without_end() {
    let first = SentCode::next(None, at("2026-03-02 08:00")).unwrap();
    assert!(first.is_open(at("2026-03-02 08:14")));
    assert!(!first.is_open(at("2026-03-02 08:15")));
    assert_eq!(first.tries_left, 5);
    assert!(!SentCode { tries_left: 0, ..first }.is_open(at("2026-03-02 08:01")));
    let soon = at("2026-03-02 08:01") - chrono::TimeDelta::seconds(1);
    assert_eq!(SentCode::next(Some(&first), soon), Err(RefusalCode::CodeTooSoon));
    let mut last = first;
    for minute in 1..5 {
        last = SentCode::next(Some(&last), at(&format!("2026-03-02 08:0{minute}"))).unwrap();
    }
    assert_eq!(last.sends, 5);
    assert_eq!(SentCode::next(Some(&last), at("2026-03-02 20:00")), Err(RefusalCode::TooManyCodes));
}
