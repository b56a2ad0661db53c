//! Filing for somebody else: whose word confirms it, and that nothing is taken over by it.

use domain::access::Actor;
use domain::calendar::TimeLimit;
use domain::dossier::{
    Assistance, ConfirmedBy, EventKind, Filing, HelperKind, Notices, RefusalCode, ask_owner, confirm_by_code,
    link_owner,
};

use crate::cast::*;
use crate::support::{account, citizen, filing};

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

#[test]
fn the_helper_passes_on_the_code_and_gains_nothing_by_it() {
    let mut life = assisted();
    let code = |answer: Result<EventKind, domain::dossier::Refusal>| answer.unwrap_err().code;
    assert_eq!(code(confirm_by_code(&life.dossier, &citizen(2))), RefusalCode::WrongState, "no code was sent");
    assert_eq!(code(ask_owner(&life.dossier, "l•••@x.vn".to_owned(), &citizen(3))), RefusalCode::Stranger);
    assert_eq!(code(ask_owner(&life.dossier, "l•••@x.vn".to_owned(), &desk())), RefusalCode::Stranger);
    life.happens("2026-03-02 08:00", ask_owner(&life.dossier, "l•••@x.vn".to_owned(), &citizen(2)).unwrap());
    life.does("2026-03-02 08:30", &citizen(2), &submit());
    assert_eq!(
        code(ask_owner(&life.dossier, "x".to_owned(), &desk())),
        RefusalCode::WrongRole,
        "the desk took no part"
    );
    life.happens("2026-03-02 09:00", confirm_by_code(&life.dossier, &citizen(2)).unwrap());
    assert_eq!(life.dossier.consent.confirmed_by, Some(ConfirmedBy::Code));
    assert_eq!(life.dossier.filing.owner, None, "a code makes nobody the owner");
    assert_eq!(code(confirm_by_code(&life.dossier, &citizen(2))), RefusalCode::AlreadyConfirmed);
    assert_eq!(code(ask_owner(&life.dossier, "x".to_owned(), &citizen(2))), RefusalCode::AlreadyConfirmed);
}

#[test]
fn an_account_with_a_proved_number_is_linked_but_never_to_a_draft_or_twice() {
    let mut life = assisted();
    assert_eq!(link_owner(&life.dossier, account(9)).unwrap_err().code, RefusalCode::WrongState);
    life.does("2026-03-02 08:30", &citizen(2), &submit());
    assert_eq!(life.tries("2026-03-02 09:00", &citizen(9), &withdraw()), RefusalCode::Stranger);
    life.happens("2026-03-02 09:00", link_owner(&life.dossier, account(9)).unwrap());
    assert_eq!(link_owner(&life.dossier, account(8)).unwrap_err().code, RefusalCode::WrongState);
    // The owner acts, and so does the helper still: he sees what he filed.
    assert!(life.judge(crate::support::at("2026-03-02 10:00"), &citizen(2), &withdraw()).is_ok());
    life.does("2026-03-02 10:00", &citizen(9), &withdraw());
}

#[test]
fn nobody_is_asked_to_confirm_his_own() {
    let life = Life::online(TimeLimit::working_days(10));
    let refused = |actor: &Actor| ask_owner(&life.dossier, "x".to_owned(), actor).unwrap_err().code;
    assert_eq!(refused(&citizen(1)), RefusalCode::WrongRole);
    let counter = Life::at_the_counter(TimeLimit::working_days(10));
    let refused = ask_owner(&counter.dossier, "x".to_owned(), &desk()).unwrap_err().code;
    assert_eq!(refused, RefusalCode::WrongState, "this one says that the applicant entered it");
}
