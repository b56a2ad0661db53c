//! When a dossier takes files, gives them back, and shows its result.

use domain::{
    access::Role,
    dossier::{Dossier, State},
};

use super::store;
use crate::{
    dossiers::{
        children::RESULT_OF,
        rows::{AttachmentRow, DossierRow},
    },
    http::{
        actor::{AccountKind, Principal},
        error::{AppError, AppResult, Code},
    },
};

/// The component under which the outcome document is attached.
pub const RESULT: &str = "result";

/// The component under which the desk keeps what proves that less is to be paid, or nothing.
pub const EXEMPTION: &str = "exemption";

/// The component under which whoever does a step keeps its papers, before the step's index: for the office alone.
pub const STEP_PAPER: &str = "step:";

/// The steps that a dossier is worked on at, which an official does: at the dossier's own agency or at a partner. Their papers are his to attach.
#[must_use]
pub fn doable(state: &Dossier, caller: &Principal) -> Vec<usize> {
    let does = |step: &usize| {
        let step = state.filing.process.step(*step).filter(|_| !state.waits_for_child(*step));
        step.is_some_and(|step| {
            let agency = state.filing.agency_of(step);
            caller.assignments.iter().any(|held| held.role == step.role && held.agency == *agency)
        })
    };
    match state.state {
        State::InProgress { .. } | State::Approved => state.current_steps().iter().filter(does).collect(),
        _ => Vec::new(),
    }
}

/// Whether the caller holds one of the roles at the dossier's own agency.
fn holds(row: &DossierRow, caller: &Principal, roles: &[Role]) -> bool {
    caller.assignments.iter().any(|held| roles.contains(&held.role) && held.agency.as_str() == row.agency_code)
}

/// The applicant's side: the applicant or helper; for what came in on paper, the desk on their word.
#[must_use]
pub fn on_the_applicants_side(row: &DossierRow, caller: &Principal) -> bool {
    match caller.kind {
        AccountKind::Citizen => true,
        AccountKind::Official => row.channel != "online" && holds(row, caller, &[Role::CounterOfficial]),
    }
}

/// Whether it is put aside until the applicant has done something.
#[must_use]
pub fn waits_for_the_applicant(row: &DossierRow) -> bool {
    row.state == "suspended"
        && row.folded.pointer("/state/cause").and_then(serde_json::Value::as_str) == Some("applicant")
}

fn refuse(why: &str) -> AppResult<()> {
    Err(AppError::detail(Code::ActionRefused, why))
}

/// Whether only the office attaches files of this component: results and proofs of exemption.
pub fn is_the_offices(component: &str) -> bool {
    component == RESULT
        || component == EXEMPTION
        || component.starts_with(RESULT_OF)
        || component.starts_with(STEP_PAPER)
}

/// Whether a file of this component is none of the applicant's matter.
pub fn is_internal(component: &str) -> bool {
    component.starts_with(STEP_PAPER)
}

/// Papers are taken from the applicant's side while the dossier is a draft or waits for its supplement, and from the desk until it is handed
/// over (paper is scanned there); the result from those who write or issue it; the papers of a step from whoever does it, also at a partner.
///
/// # Errors
/// 409 when the dossier takes no such file now.
pub fn must_take_file(row: &DossierRow, caller: &Principal, component: &str) -> AppResult<()> {
    let state = row.state.as_str();
    if component == RESULT {
        let writers = [Role::Specialist, Role::Leader, Role::RecordsClerk];
        let beside = || -> AppResult<bool> {
            let writes = caller.assignments.iter().any(|held| writers.contains(&held.role));
            Ok(writes && !doable(&store::fold(row)?, caller).is_empty())
        };
        return if matches!(state, "inProgress" | "approved") && (holds(row, caller, &writers) || beside()?) {
            Ok(())
        } else {
            refuse("The result is attached by the office, between appraisal and issue.")
        };
    }
    if component.starts_with(RESULT_OF) {
        return refuse("The results of other agencies come from them.");
    }
    if let Some(step) = component.strip_prefix(STEP_PAPER) {
        let step = step.parse::<usize>().ok();
        let steps = doable(&store::fold(row)?, caller);
        return if step.is_some_and(|step| steps.contains(&step)) {
            Ok(())
        } else {
            refuse("The papers of a step are attached by whoever does it, while it is done.")
        };
    }
    let desk = holds(row, caller, &[Role::CounterOfficial]);
    if component == EXEMPTION {
        let judges = desk || holds(row, caller, &[Role::Cashier, Role::Specialist]);
        let open = !matches!(state, "draft" | "delivered" | "declined" | "refused" | "withdrawn" | "halted");
        return if judges && open {
            Ok(())
        } else {
            refuse("The proof of an exemption is attached by the office, while the dossier is open.")
        };
    }
    let open = match state {
        "draft" | "awaitingSupplement" => on_the_applicants_side(row, caller),
        _ if waits_for_the_applicant(row) => on_the_applicants_side(row, caller),
        "submitted" | "received" => desk,
        _ => false,
    };
    if open { Ok(()) } else { refuse("The dossier takes no files now.") }
}

/// What was filed stays; a file goes only while nobody relies on it.
///
/// # Errors
/// 409 when it must stay.
pub fn must_release_file(row: &DossierRow, file: &AttachmentRow) -> AppResult<()> {
    let filed = row.submitted_at.or(row.received_at).is_some_and(|at| file.uploaded_at <= at);
    if file.component != RESULT && !is_internal(&file.component) && filed {
        return refuse("This file was filed; send a better one beside it.");
    }
    // What was signed or issued is named by what happened, and stays to be looked at.
    let named = |pointer: &str| row.folded.pointer(pointer).and_then(serde_json::Value::as_str).map(str::to_owned);
    let id = file.id.to_string();
    if [named("/signed"), named("/result/attachment")].contains(&Some(id)) {
        return refuse("This file was signed or issued; attach a corrected one beside it.");
    }
    Ok(())
}

/// The result is for the applicant when it is issued, for the office before.
///
/// # Errors
/// 404 before it is issued.
pub fn must_see_result(row: &DossierRow, caller: &Principal) -> AppResult<()> {
    let issued = matches!(row.state.as_str(), "resolved" | "delivered");
    if issued || caller.kind == AccountKind::Official { Ok(()) } else { Err(AppError::not_found()) }
}
