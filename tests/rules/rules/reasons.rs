//! Reasons from the list, and what an action would do to the due time.

use std::collections::BTreeSet;

use domain::calendar::TimeLimit;
use domain::dossier::{
    Action, Cause, ClockState, Event, EventKind, ProposalOutcome, Reason, ReasonCode, ReasonUse, RefusalCode,
    Settlement, SupplementItem, foresee,
};

use crate::cast::*;
use crate::support::{at, citizen, moment};

fn submitted() -> Life {
    let mut life = Life::online(TimeLimit::working_days(10));
    life.does("2026-03-02 08:30", &citizen(1), &submit());
    life
}

#[test]
fn every_action_with_a_reason_has_a_list_that_ends_in_free_words() {
    for what in ReasonUse::ALL {
        let offered: Vec<_> = ReasonCode::ALL.iter().filter(|code| code.is_for(*what)).collect();
        assert!(offered.len() > 1, "{what} has no reason of its own");
        assert_eq!(offered.last(), Some(&&ReasonCode::Other), "{what}");
    }
    let words: BTreeSet<_> = ReasonCode::ALL.iter().map(|code| code.words().vi).collect();
    assert_eq!(words.len(), ReasonCode::ALL.len(), "two reasons read alike");
    for code in ReasonCode::ALL {
        let words = code.words();
        assert!(words.vi.ends_with('.') && words.en.ends_with('.'), "{code} is no sentence");
        let defect = code.is_for(ReasonUse::PaperDefect) || code.is_for(ReasonUse::AnswerDefect);
        assert_eq!(words.remedy.is_some(), defect && *code != ReasonCode::Other, "{code}");
    }
}

#[test]
fn what_is_told_is_the_sentence_of_the_list_and_the_free_words() {
    let of = |code, words| Reason::of(code, words).text;
    let sentence = ReasonCode::NotCompetent.words().vi;
    assert_eq!(of(Some(ReasonCode::NotCompetent), None), sentence);
    assert_eq!(of(Some(ReasonCode::NotCompetent), Some(" Hãy nộp tại Sở. ")), format!("{sentence} Hãy nộp tại Sở."));
    assert_eq!(of(Some(ReasonCode::NotCompetent), Some(sentence)), sentence);
    assert_eq!(of(Some(ReasonCode::Other), Some("Vì lẽ khác.")), "Vì lẽ khác.");
    assert_eq!(of(Some(ReasonCode::Other), None), "");
    assert_eq!(of(None, Some("Vì lẽ khác.")), "Vì lẽ khác.");
}

#[test]
fn a_reason_of_another_list_and_an_empty_other_are_refused() {
    let life = submitted();
    let decline = |code, words| Action::Decline { reason: Reason::of(Some(code), words), legal_basis: None };
    let answer = |action: &Action| life.judge(at("2026-03-02 09:00"), &desk(), action);
    let refused = |action: &Action| {
        let refusal = answer(action).unwrap_err();
        (refusal.code, refusal.pointer)
    };
    assert_eq!(refused(&decline(ReasonCode::Workload, None)), (RefusalCode::ForeignReason, Some("/reasonCode")));
    assert_eq!(refused(&decline(ReasonCode::Other, None)), (RefusalCode::Required, Some("/reason")));
    let request = |field: Option<&str>, code| Action::RequestSupplement {
        reason: ReasonCode::PapersNotInOrder.into(),
        items: vec![SupplementItem {
            field: field.map(str::to_owned),
            reason_code: Some(code),
            text: "Hãy sửa.".to_owned(),
            ..SupplementItem::default()
        }],
        answer_within_days: None,
    };
    assert_eq!(refused(&request(None, ReasonCode::NotAnswered)), (RefusalCode::ForeignReason, Some("/items")));
    assert!(answer(&request(Some("/phan1/ten"), ReasonCode::NotAnswered)).is_ok());
}

#[test]
fn the_code_stands_in_the_event_beside_the_words_and_old_events_have_none() {
    let mut life = submitted();
    let reason = ReasonCode::NotEligible.into();
    life.does("2026-03-02 09:00", &desk(), &Action::Decline { reason, legal_basis: None });
    let event = life.history.last().unwrap();
    let stored = serde_json::to_value(event).unwrap();
    assert_eq!(stored["kind"]["reasonCode"], "notEligible");
    assert_eq!(stored["kind"]["reason"], ReasonCode::NotEligible.words().vi);
    assert_eq!(&serde_json::from_value::<Event>(stored.clone()).unwrap(), event);
    let mut old = stored;
    old["kind"].as_object_mut().unwrap().remove("reasonCode");
    let read: Event = serde_json::from_value(old).unwrap();
    assert!(matches!(&read.kind, EventKind::Declined { reason, .. } if reason.code.is_none()));
    let waived = Settlement::Waived { reason: ReasonCode::Merit.into(), proof: None };
    let stored = serde_json::to_value(&waived).unwrap();
    assert_eq!(stored["reasonCode"], "merit");
    assert_eq!(serde_json::from_value::<Settlement>(stored).unwrap(), waived);
}

#[test]
fn a_proposal_to_refuse_has_a_reason_of_the_list() {
    let mut life = submitted().appraising("2026-03-02 09:00");
    let propose = |outcome, reason_code| Action::Propose { outcome, reason_code, text: "Theo hồ sơ.".to_owned() };
    let refused = |life: &Life, action: &Action| {
        let refusal = life.judge(at("2026-03-03 09:00"), &specialist(), action).unwrap_err();
        (refusal.code, refusal.pointer)
    };
    let code = Some("/reasonCode");
    let (yes, no) = (ProposalOutcome::Approve, ProposalOutcome::Refuse);
    assert_eq!(refused(&life, &propose(no, None)), (RefusalCode::Required, code));
    assert_eq!(refused(&life, &propose(no, Some(ReasonCode::Workload))), (RefusalCode::ForeignReason, code));
    assert_eq!(refused(&life, &propose(yes, Some(ReasonCode::PapersInvalid))), (RefusalCode::ForeignReason, code));
    life.does("2026-03-03 09:00", &specialist(), &propose(no, Some(ReasonCode::PapersInvalid)));
    assert_eq!(life.history.last().unwrap().kind.reason_code(), Some(ReasonCode::PapersInvalid));
}

#[test]
fn the_effect_of_a_request_is_known_before_it_is_sent() {
    let effect = |life: &Life, now: &str, actor, action: &Action| {
        let effect = foresee(&life.dossier, action, &actor, &moment(at(now), &life.calendar)).unwrap();
        (
            effect.clock,
            effect.restarts,
            [effect.due_before, effect.due_if_at_once, effect.due_if_at_last].map(|due| due.map(text)),
        )
    };
    let some = |due: &str| Some(due.to_owned());
    // At the desk the clock has not begun: nothing moves.
    let life = submitted();
    assert_eq!(
        effect(&life, "2026-03-02 09:00", desk(), &request()),
        (ClockState::NotStarted, false, [None, None, None])
    );
    // Within the intake it begins anew: ten working days from the answer; five days are given for it.
    let mut life = submitted();
    life.does("2026-03-02 09:00", &desk(), &receive());
    assert_eq!(
        effect(&life, "2026-03-02 10:00", desk(), &request()),
        (ClockState::Paused, true, [some("2026-03-16 17:30"), some("2026-03-16 17:30"), some("2026-03-24 17:30")])
    );
    // Later it goes on with what was left: and nothing has been changed by looking.
    life.does("2026-03-02 09:00", &desk(), &forward());
    let (before, seen) = (life.dossier.clone(), effect(&life, "2026-03-04 10:00", specialist(), &request()));
    assert_eq!(
        seen,
        (ClockState::Paused, false, [some("2026-03-16 17:30"), some("2026-03-16 17:30"), some("2026-03-24 17:30")])
    );
    assert_eq!(life.dossier, before);
    // The applicant sees what his answer will do.
    life.does("2026-03-04 10:00", &specialist(), &request());
    let seen = foresee(&life.dossier, &supplement(), &citizen(1), &moment(at("2026-03-09 10:00"), &life.calendar));
    let seen = seen.unwrap();
    assert_eq!((seen.clock, seen.due.map(text)), (ClockState::Running, some("2026-03-19 17:30")));
    let refused = foresee(&life.dossier, &request(), &citizen(1), &moment(at("2026-03-09 10:00"), &life.calendar));
    assert_eq!(refused.unwrap_err().code, RefusalCode::WrongState);
}

/// Every turn that touches the clock can be shown with what it does, before it is taken.
#[test]
fn the_effect_of_every_turn_on_the_due_time_is_known_before() {
    let now = "2026-03-04 10:00";
    let effect = |life: &Life, actor, action: &Action| {
        let effect = foresee(&life.dossier, action, &actor, &moment(at(now), &life.calendar)).unwrap();
        let dues = [effect.due_before, effect.due, effect.due_if_at_once].map(|due| due.map(text));
        (effect.clock, dues)
    };
    let some = |due: &str| Some(due.to_owned());
    let (promise, none) = (some("2026-03-16 17:30"), None);
    let appraised = || submitted().appraising("2026-03-02 09:00");
    let stands = (ClockState::Paused, [promise.clone(), promise.clone(), promise.clone()]);
    assert_eq!(effect(&appraised(), specialist(), &request_payment()), stands);
    assert_eq!(effect(&appraised(), head(), &pause(Cause::Incident)), stands);
    let moved = (ClockState::Running, [promise.clone(), some("2026-03-20 17:30"), none.clone()]);
    assert_eq!(effect(&appraised(), leader(), &extend("2026-03-20")), moved);
    assert_eq!(effect(&appraised(), leader(), &apologize("2026-03-20")), moved);
    let mut paying = appraised();
    paying.does("2026-03-03 10:00", &specialist(), &request_payment());
    let on = (ClockState::Running, [promise.clone(), some("2026-03-17 17:30"), none.clone()]);
    assert_eq!(effect(&paying, cashier(), &paid()), on, "the day that it waited does not count");
    assert_eq!(
        effect(&submitted(), desk(), &receive()),
        (ClockState::Running, [none.clone(), some("2026-03-18 17:30"), none.clone()])
    );
    let mut received = submitted();
    received.does("2026-03-02 09:00", &desk(), &receive());
    let passed = transfer(&received.dossier.filing, "H26.00008");
    assert_eq!(effect(&received, desk(), &passed), (ClockState::NotStarted, [promise, none.clone(), none]));
}
