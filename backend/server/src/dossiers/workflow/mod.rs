//! The only part that changes the state of a dossier: judge by `domain::dossier`, then store events, state, audit and outbox together.

mod chain;
mod effect;
mod files;
mod handlers;
mod rehouse;
mod request;
mod service;
mod store;

pub use chain::{read_event, verify_events};
pub use files::{
    EXEMPTION, RESULT, is_the_offices, must_release_file, must_see_result, must_take_file, on_the_applicants_side,
    waits_for_the_applicant,
};
pub use handlers::{act_on_dossier, list_assignees, preview_action};
pub use rehouse::{Rehoused, Taking, rehouse_in_tx, repartner_in_tx};
pub use service::{
    Decision, ProcessDecision, act, act_as_program_in_tx, act_in_tx, change_process_in_tx, happens_in_tx, judge,
    next_code_in_tx, reschedule_in_tx,
};
pub use store::{Beginning, begin_child_in_tx, begin_in_tx, fold, revise_in_tx, touch_in_tx};

use domain::{
    access::Actor,
    dossier::{Refusal, RefusalClass},
    ids::AccountId,
};

use crate::http::{
    actor::{AccountKind, Principal},
    error::{AppError, Code, FieldError},
};

/// The caller as the rules know it.
#[must_use]
pub fn actor(caller: &Principal) -> Actor {
    let account = AccountId::from(caller.account);
    match caller.kind {
        AccountKind::Citizen => Actor::Citizen { account },
        AccountKind::Official => Actor::Official { account, assignments: caller.assignments.clone() },
    }
}

/// A refusal of the rules as an answer; `errors` names the rule.
#[must_use]
pub fn refused(refusal: Refusal) -> AppError {
    let rule = |pointer: &str| vec![FieldError::new(pointer, refusal.code.as_str(), refusal.code.text_vi())];
    let answer = |code| AppError::Refused {
        code,
        detail: Some(refusal.code.text_vi().to_owned()),
        errors: rule(refusal.pointer.unwrap_or("/action")),
        retry_after: None,
        version: None,
    };
    match refusal.code.class() {
        RefusalClass::Unknown => AppError::not_found(),
        RefusalClass::Forbidden => answer(Code::Forbidden),
        RefusalClass::Conflict => answer(Code::ActionRefused),
        RefusalClass::Input => answer(Code::InvalidInput),
    }
}
