//! From what a caller asks to an action of the rules: every missing member is told at once.

use chrono::{DateTime, Utc};
use domain::{
    access::Assignment,
    dossier::{Action, ActionKind, Assignee, Dossier, Filing, OPINES, Reason, Settlement, SupplementItem},
    ids::{AgencyCode, AttachmentId, DossierCode},
    money::Dong,
    terms::Delivery,
};
use uuid::Uuid;

use super::files::RESULT;
use crate::{
    app::{App, local},
    catalogue,
    db::Conn,
    dossiers::{
        dto::{ActRequest, Defect},
        rows::{self, DossierRow},
    },
    http::error::{AppError, AppResult, FieldError},
    identity, staff,
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

    /// A member that is there and cannot be.
    fn wrong<T>(&mut self, name: &str, code: &'static str, message: &str) -> Option<T> {
        self.errors.push(FieldError::new(format!("/{name}"), code, message));
        None
    }
}

/// Read the request. `code` is the number for a dossier that is filed now.
///
/// # Errors
/// 400 with everything that is missing or does not belong to the action.
pub async fn action_in_tx(
    app: &App,
    tx: &mut Conn,
    row: &DossierRow,
    state: &Dossier,
    request: ActRequest,
    code: Option<DossierCode>,
    now: DateTime<Utc>,
) -> AppResult<Action> {
    let mut errors = surplus(&request);
    let assignee = match request.assignee {
        Some(id) => match assignee_in_tx(tx, row, id, now).await? {
            Ok(assignee) => Some(assignee),
            Err((code, message)) => {
                errors.push(FieldError::new("/assignee", code, message));
                None
            }
        },
        None => None,
    };
    if let Some(items) = &request.items {
        errors.extend(unknown_places(app, tx, row, items).await?);
    }
    let mut needs = Needs { errors };
    let why = match (request.reason_code, &request.reason) {
        (None, None) => None,
        (code, words) => Some(Reason::of(code, words.as_deref())),
    };
    let action = match request.action {
        ActionKind::Submit => code.map(|code| Action::Submit { code }),
        ActionKind::Receive => {
            let sets = request.sets.map_or(1, u32::from);
            Some(Action::Receive { code: code.filter(|_| state.code.is_none()), sets })
        }
        ActionKind::Decline => {
            needs.take("reason", why).map(|reason| Action::Decline { reason, legal_basis: request.legal_basis })
        }
        ActionKind::RequestSupplement => {
            let (reason, items) = (needs.take("reason", why), needs.take("items", request.items));
            reason.zip(items).map(|(reason, items)| Action::RequestSupplement {
                reason,
                items: items
                    .into_iter()
                    .map(|item| SupplementItem {
                        reason: Some(Reason::of(item.reason_code, item.reason.as_deref()).text)
                            .filter(|reason| !reason.is_empty()),
                        component: item.component,
                        field: item.field,
                        reason_code: item.reason_code,
                        text: item.text,
                    })
                    .collect(),
                answer_within_days: request.answer_within_days.map(u32::from),
            })
        }
        ActionKind::Supplement => Some(Action::Supplement { note: request.note }),
        ActionKind::Assign => {
            if request.assignee.is_none() {
                needs.take::<()>("assignee", None);
            }
            assignee.map(|assignee| Action::Assign { assignee, step: request.step.map(usize::from) })
        }
        ActionKind::Forward => Some(Action::Forward { note: request.note, assignee }),
        ActionKind::SendBack => needs.take("reason", why).map(|reason| Action::SendBack { reason }),
        ActionKind::Propose => {
            let (outcome, text) = (needs.take("outcome", request.outcome), needs.take("text", request.text));
            let reason_code = request.reason_code;
            outcome.zip(text).map(|(outcome, text)| Action::Propose { outcome, reason_code, text })
        }
        ActionKind::Approve => Some(Action::Approve { note: request.note }),
        ActionKind::Refuse => needs.take("reason", why).map(|reason| Action::Refuse { reason }),
        ActionKind::IssueResult => {
            let number = needs.take("number", request.number);
            if request.attachment_id.is_none() {
                needs.take::<()>("attachmentId", None);
            }
            let file = file_in_tx(tx, row, request.attachment_id, Some(RESULT), &mut needs).await?;
            number.zip(file).map(|(number, attachment)| Action::IssueResult { number, attachment })
        }
        ActionKind::Deliver => {
            let how = request.how.or_else(|| Delivery::parse(&row.result_delivery).ok());
            needs.take("how", how).map(|how| Action::Deliver { received_by: request.received_by, how })
        }
        ActionKind::Withdraw => needs.take("reason", why).map(|reason| Action::Withdraw { reason }),
        ActionKind::RequestPayment => {
            let (amount, purpose) = (needs.take("amount", request.amount), needs.take("purpose", request.purpose));
            let proof = file_in_tx(tx, row, request.attachment_id, None, &mut needs).await?;
            amount.zip(purpose).map(|(amount, purpose)| Action::RequestPayment {
                amount: Dong(amount),
                purpose,
                quantity: request.quantity,
                reason: why,
                proof,
            })
        }
        ActionKind::ConfirmPayment => {
            let settlement = match (request.receipt, why) {
                (Some(receipt), None) => Some(Settlement::Paid { receipt }),
                (None, Some(reason)) => {
                    let proof = file_in_tx(tx, row, request.attachment_id, None, &mut needs).await?;
                    Some(Settlement::Waived { reason, proof })
                }
                (Some(_), Some(_)) => needs.wrong("receipt", "either", "Paid with a receipt, or waived for a reason."),
                (None, None) => needs.take("receipt", None),
            };
            settlement.map(|settlement| Action::ConfirmPayment { settlement })
        }
        ActionKind::Consult => {
            let named = request.agency.is_some();
            let asked = asked_in_tx(app, tx, request.agency, &mut needs).await?;
            let whom = request.whom.or_else(|| asked.as_ref().map(|agency| agency.name.clone()));
            let whom = if named { whom } else { needs.take("whom", whom) };
            let question = needs.take("question", request.question);
            let days = needs.take("answerWithinDays", request.answer_within_days);
            let attachments = shown_in_tx(tx, row, request.attachments, named, &mut needs).await?;
            let agency = asked.map(|agency| AgencyCode::parse(&agency.code)).transpose()?;
            whom.zip(question).zip(days).map(|((whom, question), days)| Action::Consult {
                whom,
                agency,
                question,
                attachments,
                answer_within_days: days.into(),
            })
        }
        ActionKind::AnswerConsult => {
            let (consult, answer) = (needs.take("consult", request.consult), needs.take("answer", request.answer));
            consult.zip(answer).map(|(consult, answer)| Action::AnswerConsult { consult: consult.into(), answer })
        }
        ActionKind::Pause => {
            let (cause, reason) = (needs.take("cause", request.cause), needs.take("reason", why));
            cause.zip(reason).map(|(cause, reason)| Action::Pause { cause, reason })
        }
        ActionKind::Resume => Some(Action::Resume { note: request.note }),
        ActionKind::Sign => {
            if request.attachment_id.is_none() {
                needs.take::<()>("attachmentId", None);
            }
            let file = file_in_tx(tx, row, request.attachment_id, Some(RESULT), &mut needs).await?;
            file.map(|attachment| Action::Sign { attachment })
        }
        ActionKind::NotifyResult => Some(Action::NotifyResult { note: request.note }),
        ActionKind::Extend => {
            let (reason, law) = (needs.take("reason", why), needs.take("legalBasis", request.legal_basis));
            let until = needs.take("until", request.until);
            reason.zip(law).zip(until).map(|((reason, legal_basis), until)| Action::Extend {
                reason,
                legal_basis,
                until,
            })
        }
        ActionKind::Apologize => {
            let (reason, until) = (needs.take("reason", why), needs.take("until", request.until));
            reason.zip(until).map(|(reason, until)| Action::Apologize { reason, until })
        }
        ActionKind::Transfer => {
            let (reason, code) = (needs.take("reason", why), needs.take("agency", request.agency));
            match reason.zip(code) {
                Some((reason, code)) => filing_at_in_tx(app, tx, row, state, &code, &mut needs)
                    .await?
                    .map(|filing| Action::Transfer { reason, filing: Box::new(filing) }),
                None => None,
            }
        }
        ActionKind::Terminate => {
            needs.take("reason", why).map(|reason| Action::Terminate { reason, legal_basis: request.legal_basis })
        }
        ActionKind::Correct => needs.take("reason", why).map(|reason| Action::Correct { reason }),
    };
    match action {
        Some(action) if needs.errors.is_empty() => Ok(action),
        _ => Err(AppError::invalid(needs.errors)),
    }
}

/// A file of the dossier; of one component, where it must be.
async fn file_in_tx(
    tx: &mut Conn,
    row: &DossierRow,
    id: Option<Uuid>,
    component: Option<&str>,
    needs: &mut Needs,
) -> AppResult<Option<AttachmentId>> {
    let Some(id) = id else { return Ok(None) };
    let file = rows::attachment(tx, row.id, id).await?;
    let file = file.filter(|file| component.is_none_or(|component| file.component == component));
    Ok(match (file, component) {
        (Some(file), _) => Some(AttachmentId::from(file.id)),
        (None, Some(_)) => needs.wrong("attachmentId", "notAResult", "Attach the file with component `result` first."),
        (None, None) => needs.wrong("attachmentId", "unknownFile", "The dossier has no such file."),
    })
}

/// The agency that is to answer here: it goes on, and somebody there can answer.
async fn asked_in_tx(
    app: &App,
    tx: &mut Conn,
    code: Option<String>,
    needs: &mut Needs,
) -> AppResult<Option<catalogue::Agency>> {
    let Some(code) = code else { return Ok(None) };
    let today = local(app.clock.now()).date_naive();
    let found = catalogue::agency(tx, &code).await?;
    let Some(agency) = found.filter(|agency| agency.valid_to.is_none_or(|end| today < end)) else {
        return Ok(needs.wrong("agency", "unknownAgency", "There is no agency with this code."));
    };
    let staff = identity::staff_of(tx, std::slice::from_ref(&agency.code)).await?;
    if !staff.iter().any(|(_, role, _)| OPINES.iter().any(|opines| opines.as_str() == role)) {
        let message =
            "Nobody of this agency answers here: leave it out, name it in `whom`, and record what comes on paper.";
        return Ok(needs.wrong("agency", "nobodyAnswers", message));
    }
    Ok(Some(agency))
}

/// The files that the agency is shown.
async fn shown_in_tx(
    tx: &mut Conn,
    row: &DossierRow,
    files: Option<Vec<Uuid>>,
    named: bool,
    needs: &mut Needs,
) -> AppResult<Vec<AttachmentId>> {
    let mut shown = Vec::new();
    for (place, id) in files.into_iter().flatten().enumerate() {
        if rows::attachment(tx, row.id, id).await?.is_some() {
            shown.push(AttachmentId::from(id));
        } else {
            needs.wrong::<()>(&format!("attachments/{place}"), "unknownFile", "The dossier has no such file.");
        }
    }
    if !named && !shown.is_empty() {
        needs.wrong::<()>("attachments", "notForPaper", "Only an agency that answers here is shown files.");
    }
    Ok(shown)
}

/// The same case at another agency.
async fn filing_at_in_tx(
    app: &App,
    tx: &mut Conn,
    row: &DossierRow,
    state: &Dossier,
    code: &str,
    needs: &mut Needs,
) -> AppResult<Option<Filing>> {
    let Some(agency) = catalogue::agency(tx, code).await?.filter(|agency| agency.accepts_dossiers) else {
        return Ok(needs.wrong("agency", "unknownAgency", "No agency with this code takes dossiers here."));
    };
    let published = catalogue::version(app, tx, &row.procedure_code, row.procedure_version).await?;
    if !published.is_executed_by(&agency) {
        return Ok(needs.wrong("agency", "wrongAgency", "The agency does not carry this procedure out."));
    }
    // Who stands at this desk does not stand at the other.
    let filing = Filing { agency: AgencyCode::parse(&agency.code)?, on_the_spot: false, ..state.filing.clone() };
    Ok(Some(catalogue::worked_by(tx, &published, &agency, &row.case_variant_id, filing).await?))
}

/// An official of the agencies that work on the dossier, with the roles held there; who stands in where that one is away. Else the code and the words
/// of why nobody is.
async fn assignee_in_tx(
    tx: &mut Conn,
    row: &DossierRow,
    named: Uuid,
    now: DateTime<Utc>,
) -> AppResult<Result<Assignee, (&'static str, &'static str)>> {
    let unknown = ("unknownOfficial", "No official of this agency has this account.");
    if held_in_tx(tx, row, named).await?.is_empty() {
        return Ok(Err(unknown));
    }
    let Some(doer) = staff::doer_for(tx, named, now).await? else {
        return Ok(Err(("away", "The official is away, and nobody stands in.")));
    };
    let held = held_in_tx(tx, row, doer).await?;
    let instead_of = Some(named.into()).filter(|_| doer != named);
    Ok(if held.is_empty() { Err(unknown) } else { Ok(Assignee { account: doer.into(), held, instead_of }) })
}

/// The roles of an official at the agencies that work on the dossier.
async fn held_in_tx(tx: &mut Conn, row: &DossierRow, id: Uuid) -> AppResult<Vec<Assignment>> {
    Ok(identity::assignments(tx, id)
        .await?
        .into_iter()
        .filter(|held| held.agency_code == row.agency_code || row.partners.contains(&held.agency_code))
        .filter_map(|held| {
            let agency = AgencyCode::parse(&held.agency_code).ok()?;
            Some(Assignment { role: held.role.parse().ok()?, agency })
        })
        .collect())
}

/// Actions that take a reason.
const WITH_REASON: &[ActionKind] = &[
    ActionKind::Decline,
    ActionKind::RequestSupplement,
    ActionKind::SendBack,
    ActionKind::Refuse,
    ActionKind::Withdraw,
    ActionKind::RequestPayment,
    ActionKind::ConfirmPayment,
    ActionKind::Pause,
    ActionKind::Extend,
    ActionKind::Apologize,
    ActionKind::Transfer,
    ActionKind::Terminate,
    ActionKind::Correct,
];

/// Defects of papers and answers that this dossier does not have.
async fn unknown_places(app: &App, tx: &mut Conn, row: &DossierRow, items: &[Defect]) -> AppResult<Vec<FieldError>> {
    let published = catalogue::version(app, tx, &row.procedure_code, row.procedure_version).await?;
    let papers = published.components(&row.case_variant_id).unwrap_or_default();
    let mut errors = Vec::new();
    for (place, item) in items.iter().enumerate() {
        if item.component.as_ref().is_some_and(|id| papers.iter().all(|paper| paper.id != *id)) {
            let pointer = format!("/items/{place}/component");
            errors.push(FieldError::new(pointer, "unknownComponent", "The case asks for no such paper."));
        }
        if item.field.as_ref().is_some_and(|field| published.field_title(field).is_none()) {
            let pointer = format!("/items/{place}/field");
            errors.push(FieldError::new(pointer, "unknownField", "The form asks for no such answer."));
        }
    }
    Ok(errors)
}

/// Members that the action does not know: a caller who sends them believes in an effect that is not there.
fn surplus(request: &ActRequest) -> Vec<FieldError> {
    use ActionKind as A;
    let action = request.action;
    let given = [
        ("reason", request.reason.is_some(), WITH_REASON),
        ("reasonCode", request.reason_code.is_some() && action != A::Propose, WITH_REASON),
        ("sets", request.sets.is_some(), &[A::Receive]),
        ("legalBasis", request.legal_basis.is_some(), &[A::Decline, A::Extend, A::Terminate]),
        ("items", request.items.is_some(), &[A::RequestSupplement]),
        ("answerWithinDays", request.answer_within_days.is_some(), &[A::RequestSupplement, A::Consult]),
        ("assignee", request.assignee.is_some(), &[A::Assign, A::Forward]),
        ("step", request.step.is_some(), &[A::Assign]),
        ("note", request.note.is_some(), &[A::Forward, A::Approve, A::Supplement, A::Resume, A::NotifyResult]),
        ("outcome", request.outcome.is_some(), &[A::Propose]),
        ("text", request.text.is_some(), &[A::Propose]),
        ("number", request.number.is_some(), &[A::IssueResult]),
        (
            "attachmentId",
            request.attachment_id.is_some(),
            &[A::IssueResult, A::Sign, A::RequestPayment, A::ConfirmPayment],
        ),
        ("receivedBy", request.received_by.is_some(), &[A::Deliver]),
        ("how", request.how.is_some(), &[A::Deliver]),
        ("amount", request.amount.is_some(), &[A::RequestPayment]),
        ("quantity", request.quantity.is_some(), &[A::RequestPayment]),
        ("purpose", request.purpose.is_some(), &[A::RequestPayment]),
        ("receipt", request.receipt.is_some(), &[A::ConfirmPayment]),
        ("whom", request.whom.is_some(), &[A::Consult]),
        ("question", request.question.is_some(), &[A::Consult]),
        ("consult", request.consult.is_some(), &[A::AnswerConsult]),
        ("answer", request.answer.is_some(), &[A::AnswerConsult]),
        ("cause", request.cause.is_some(), &[A::Pause]),
        ("until", request.until.is_some(), &[A::Extend, A::Apologize]),
        ("agency", request.agency.is_some(), &[A::Transfer, A::Consult]),
        ("attachments", request.attachments.is_some(), &[A::Consult]),
    ];
    given
        .into_iter()
        .filter(|(_, given, actions)| *given && !actions.contains(&action))
        .map(|(name, ..)| {
            FieldError::new(format!("/{name}"), "notForAction", format!("`{action}` does not take this."))
        })
        .collect()
}
