//! From what a caller asks to an action of the rules: every missing member is told at once.

use domain::{
    dossier::{Action, ActionKind, Assignee, Dossier, SupplementItem},
    ids::{AttachmentId, DossierCode},
    terms::Delivery,
};
use uuid::Uuid;

use super::files::RESULT;
use crate::{
    db::Conn,
    dossiers::{
        dto::ActRequest,
        rows::{self, DossierRow},
    },
    http::error::{AppError, AppResult, FieldError},
    identity,
};

/// Members that an action cannot do without.
struct Needs {
    errors: Vec<FieldError>,
}

impl Needs {
    fn take<T>(&mut self, name: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.errors.push(FieldError::new(format!("/{name}"), "required", "This action needs it."));
        }
        value
    }
}

/// Read the request. `code` is the number for a dossier that is filed now.
///
/// # Errors
/// 400 with everything that is missing or does not belong to the action.
pub async fn action_in_tx(
    tx: &mut Conn,
    row: &DossierRow,
    state: &Dossier,
    request: ActRequest,
    code: Option<DossierCode>,
) -> AppResult<Action> {
    let mut errors = surplus(&request);
    let assignee = match request.assignee {
        Some(id) => {
            let found = assignee_in_tx(tx, row, id).await?;
            if found.is_none() {
                errors.push(FieldError::new(
                    "/assignee",
                    "unknownOfficial",
                    "No official of this agency has this account.",
                ));
            }
            found
        }
        None => None,
    };
    let mut needs = Needs { errors };
    let action = match request.action {
        ActionKind::Submit => code.map(|code| Action::Submit { code }),
        ActionKind::Receive => Some(Action::Receive { code: code.filter(|_| state.code.is_none()) }),
        ActionKind::Decline => needs
            .take("reason", request.reason)
            .map(|reason| Action::Decline { reason, legal_basis: request.legal_basis }),
        ActionKind::RequestSupplement => {
            let (reason, items) = (needs.take("reason", request.reason), needs.take("items", request.items));
            reason.zip(items).map(|(reason, items)| Action::RequestSupplement {
                reason,
                items: items
                    .into_iter()
                    .map(|item| SupplementItem { component: item.component, text: item.text })
                    .collect(),
                answer_within_days: request.answer_within_days.map(u32::from),
            })
        }
        ActionKind::Supplement => Some(Action::Supplement { note: request.note }),
        ActionKind::Assign => {
            if request.assignee.is_none() {
                needs.take::<()>("assignee", None);
            }
            assignee.map(|assignee| Action::Assign { assignee })
        }
        ActionKind::Forward => Some(Action::Forward { note: request.note, assignee }),
        ActionKind::SendBack => needs.take("reason", request.reason).map(|reason| Action::SendBack { reason }),
        ActionKind::Propose => {
            let (outcome, text) = (needs.take("outcome", request.outcome), needs.take("text", request.text));
            outcome.zip(text).map(|(outcome, text)| Action::Propose { outcome, text })
        }
        ActionKind::Approve => Some(Action::Approve { note: request.note }),
        ActionKind::Refuse => needs.take("reason", request.reason).map(|reason| Action::Refuse { reason }),
        ActionKind::IssueResult => {
            let number = needs.take("number", request.number);
            let file = match needs.take("attachmentId", request.attachment_id) {
                Some(id) => {
                    let file = rows::attachment(tx, row.id, id).await?.filter(|file| file.component == RESULT);
                    if file.is_none() {
                        needs.errors.push(FieldError::new(
                            "/attachmentId",
                            "notAResult",
                            "Attach the file with component `result` first.",
                        ));
                    }
                    file
                }
                None => None,
            };
            number
                .zip(file)
                .map(|(number, file)| Action::IssueResult { number, attachment: AttachmentId::from(file.id) })
        }
        ActionKind::Deliver => {
            let how = request.how.or_else(|| Delivery::parse(&row.result_delivery).ok());
            needs.take("how", how).map(|how| Action::Deliver { received_by: request.received_by, how })
        }
        ActionKind::Withdraw => needs.take("reason", request.reason).map(|reason| Action::Withdraw { reason }),
    };
    match action {
        Some(action) if needs.errors.is_empty() => Ok(action),
        _ => Err(AppError::invalid(needs.errors)),
    }
}

/// An official of the dossier's agency, with the roles held there.
async fn assignee_in_tx(tx: &mut Conn, row: &DossierRow, id: Uuid) -> AppResult<Option<Assignee>> {
    let roles: Vec<_> = identity::assignments(tx, id)
        .await?
        .into_iter()
        .filter(|held| held.agency_code == row.agency_code)
        .filter_map(|held| held.role.parse().ok())
        .collect();
    Ok((!roles.is_empty()).then_some(Assignee { account: id.into(), roles }))
}

/// Members that the action does not know: a caller who sends them believes in an effect that is not there.
fn surplus(request: &ActRequest) -> Vec<FieldError> {
    use ActionKind as A;
    let action = request.action;
    let given = [
        (
            "reason",
            request.reason.is_some(),
            &[A::Decline, A::RequestSupplement, A::SendBack, A::Refuse, A::Withdraw][..],
        ),
        ("legalBasis", request.legal_basis.is_some(), &[A::Decline]),
        ("items", request.items.is_some(), &[A::RequestSupplement]),
        ("answerWithinDays", request.answer_within_days.is_some(), &[A::RequestSupplement]),
        ("assignee", request.assignee.is_some(), &[A::Assign, A::Forward]),
        ("note", request.note.is_some(), &[A::Forward, A::Approve, A::Supplement]),
        ("outcome", request.outcome.is_some(), &[A::Propose]),
        ("text", request.text.is_some(), &[A::Propose]),
        ("number", request.number.is_some(), &[A::IssueResult]),
        ("attachmentId", request.attachment_id.is_some(), &[A::IssueResult]),
        ("receivedBy", request.received_by.is_some(), &[A::Deliver]),
        ("how", request.how.is_some(), &[A::Deliver]),
    ];
    given
        .into_iter()
        .filter(|(_, given, actions)| *given && !actions.contains(&action))
        .map(|(name, ..)| {
            FieldError::new(format!("/{name}"), "notForAction", format!("`{action}` does not take this."))
        })
        .collect()
}
