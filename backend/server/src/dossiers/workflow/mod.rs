//! The only part that changes the state of a dossier: judge by `domain::dossier`, then store events, state, audit and outbox together.

mod chain;
mod distribute;
mod effect;
mod files;
mod handlers;
mod rehouse;
mod renewal;
mod request;
mod service;
mod store;

pub use chain::{read_event, verify_events};
pub use distribute::choose_in_tx;
pub use files::{
    EXEMPTION, RESULT, STEP_PAPER, doable, is_internal, is_the_offices, must_release_file, must_see_result,
    must_take_file, on_the_applicants_side, waits_for_the_applicant,
};
pub use handlers::{act_on_dossier, list_assignees, preview_action};
pub use rehouse::{Rehoused, Taking, rehouse_in_tx, repartner_in_tx};
pub use service::{
    Decision, ProcessDecision, act, act_as_program_in_tx, act_in_tx, change_process_in_tx, happens_in_tx, judge,
    link_in_tx, next_code_in_tx, partner_calendars, reschedule_in_tx, says_in_tx,
};
pub use store::{Beginning, begin_child_in_tx, begin_in_tx, fold, revise_in_tx, touch_in_tx};

use chrono::{DateTime, Utc};
use domain::{
    access::{Actor, Assignment},
    dossier::{Dossier, Refusal, RefusalClass, Step},
    ids::AccountId,
};

use crate::{
    db::Conn,
    dossiers::succession,
    http::{
        actor::{AccountKind, Principal},
        error::{AppError, AppResult, Code, FieldError},
    },
    staff,
};

/// The caller as the rules know it, for what nobody holds yet.
#[must_use]
pub fn actor(caller: &Principal) -> Actor {
    let account = AccountId::from(caller.account);
    match caller.kind {
        AccountKind::Citizen => Actor::Citizen { account },
        AccountKind::Official => Actor::official(account, caller.assignments.clone()),
    }
}

/// The caller as the rules of this dossier know it, also where the caller's agency took over from the dossier's. Whom an official stands in for is asked only where somebody else holds a step that he could do.
///
/// # Errors
/// When the database fails.
pub async fn actor_for(conn: &mut Conn, caller: &Principal, dossier: &Dossier, now: DateTime<Utc>) -> AppResult<Actor> {
    let mut actor = actor(caller);
    if let Actor::Official { account, assignments, stands_in_for } = &mut actor {
        let holder = |step: usize| dossier.steps.get(step).and_then(|progress| progress.assignee);
        let anothers = |step: &usize| holder(*step).is_some_and(|holder| holder != *account);
        let could = |step: usize| {
            let held = |step: &Step| Assignment { role: step.role, agency: dossier.filing.agency_of(step).clone() };
            dossier.filing.process.step(step).is_some_and(|step| assignments.contains(&held(step)))
        };
        if dossier.current_steps().iter().filter(anothers).any(could) {
            *stands_in_for = staff::stood_in_for(conn, caller.account, now).await?;
        }
        // What an agency closed before it ended is its successor's to correct: there everybody is what he is at home.
        let ended = &dossier.filing.agency;
        if dossier.state.is_final() && !assignments.iter().any(|held| held.agency == *ended) {
            let heir = succession::heir_among(conn, ended.as_str(), &caller.agencies()).await?;
            let code = heir.map(|heir| heir.code).unwrap_or_default();
            let taken = assignments.iter().filter(|held| held.agency.as_str() == code);
            let taken: Vec<_> = taken.map(|held| Assignment { role: held.role, agency: ended.clone() }).collect();
            assignments.extend(taken);
        }
    }
    Ok(actor)
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
