//! Use cases of intake.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    calendar::Cutoff,
    dossier::{ActionKind, Filing, InternalProcess, Timing},
    ids::{AccountId, AgencyCode, ProcedureCode},
    search::fold,
    terms::{Channel, Delivery},
};
use serde_json::json;
use uuid::Uuid;

use crate::{
    app::App,
    audit,
    catalogue::{self, Agency, Published},
    db::Conn,
    dossiers::{
        access, assistance,
        dto::{ActRequest, Applicant, ApplicantKind, Dossier, DossierChange, HandedIn, NewDossier},
        rows::{self, DossierRef, DossierRow},
        view,
        workflow::{self, Beginning},
    },
    http::{
        actor::{AccountKind, Principal},
        error::{AppError, AppResult, Code, FieldError},
        extract::{IdempotencyKey, IfMatch},
        idempotency::{self, Answer},
    },
    identity,
};

/// Begin a dossier, once per key; with `submit` it is filed at once.
///
/// # Errors
/// 400 with everything that is wrong, 409 and 422 of the key.
pub async fn create(app: &App, caller: &Principal, key: &IdempotencyKey, request: NewDossier) -> AppResult<Answer> {
    let now = app.clock.now();
    let print = idempotency::fingerprint("create_dossier", &request)?;
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            if let Some(answer) = idempotency::claim_in_tx(tx, caller.account, key, &print).await? {
                return Ok(answer);
            }
            let seen = create_in_tx(app, tx, caller, request, now).await?;
            let answer = Answer::created(format!("/api/v1/dossiers/{}", seen.id), seen.version, &seen)?;
            idempotency::store_in_tx(tx, caller.account, key, &print, &answer, now).await?;
            Ok(answer)
        })
        .await
}

async fn create_in_tx(
    app: &App,
    tx: &mut Conn,
    caller: &Principal,
    request: NewDossier,
    now: DateTime<Utc>,
) -> AppResult<Dossier> {
    let mut errors = Vec::new();
    let published = procedure(app, tx, &request.procedure_code, &mut errors).await?;
    let agency = agency(tx, &request.agency_code, published.as_deref(), &mut errors).await?;
    let official = caller.kind == AccountKind::Official;
    let channel = request.channel.unwrap_or(if official { Channel::Counter } else { Channel::Online });
    let applicant = match request.applicant {
        Some(applicant) => applicant,
        None if official => {
            errors.push(FieldError::new("/applicant", "required", "Say who the dossier is for."));
            return Err(AppError::invalid(errors));
        }
        None => own_applicant(tx, caller).await?,
    };
    let (Some(published), Some(agency)) = (published, agency) else { return Err(AppError::invalid(errors)) };
    let case = request.case_variant_id.unwrap_or_else(|| published.first_case());
    errors.extend(wrong_case(&published, &case));
    let answers = request.answers.unwrap_or_else(|| json!({}));
    errors.extend(published.check_answers(&answers, false));
    let papers = request.papers.unwrap_or_default();
    errors.extend(wrong_papers(&published, &case, channel, &papers));
    if request.sets.is_some() && (channel == Channel::Online || !request.submit) {
        errors.push(FieldError::new("/sets", "notReceived", "Sets are counted where the desk receives at once."));
    }
    if !errors.is_empty() {
        return Err(AppError::invalid(errors));
    }
    let (owner, helper) = parties(tx, caller, &applicant).await?;
    let assistance = assistance::of_parties(caller, helper, request.assistance)?;
    let limit = published.limit(channel);
    let mut filing = Filing {
        procedure: ProcedureCode::parse(&published.procedure.code)?,
        procedure_version: published.version,
        agency: AgencyCode::parse(&agency.code)?,
        channel,
        owner,
        helper,
        assistance,
        process: InternalProcess::default_for(agency.level, limit),
        limit,
        cutoff: Cutoff::On,
        timing: Timing::default(),
        level: agency.level,
        difficult_area: false,
        fee: None,
        fees: published.fees(channel),
        on_the_spot: on_the_spot(tx, channel, &agency, &published).await?,
        partners: BTreeMap::new(),
        parent: None,
    };
    filing.fee = filing.charge(None).amount;
    let filing = catalogue::worked_by(tx, &published, &agency, &case, filing).await?;
    let beginning = Beginning {
        id: Uuid::now_v7(),
        filing,
        procedure_name: published.procedure.name.clone(),
        sector_code: published.sector.code.clone(),
        applicant_folded: fold(&applicant.full_name),
        applicant_name: applicant.full_name.clone(),
        applicant_identity: applicant.identity_number.clone(),
        applicant_phone: applicant.phone.clone(),
        applicant: serde_json::to_value(&applicant)?,
        case_variant_id: case,
        answers,
        handed_in: serde_json::to_value(papers)?,
        result_delivery: request.result_delivery.unwrap_or(Delivery::Counter).as_str().to_owned(),
        tracking_token: identity::random_secret(),
    };
    let mut row = workflow::begin_in_tx(tx, caller, beginning, now).await?;
    if request.submit {
        // At the counter the person stands there: to file is to be received.
        let action = if channel == Channel::Online { ActionKind::Submit } else { ActionKind::Receive };
        let act = ActRequest { sets: request.sets, ..ActRequest::plain(action) };
        workflow::act_in_tx(app, tx, caller, &mut row, act, now).await?;
    }
    view::dossier_in(app, tx, caller, row).await
}

/// Change a draft, or the contents of a dossier that waits for its supplement.
///
/// # Errors
/// 404, 412, 409 when it cannot be changed any more, 400 with everything that is wrong.
pub async fn update(
    app: &App,
    caller: &Principal,
    which: &DossierRef,
    version: IfMatch,
    change: DossierChange,
) -> AppResult<DossierRow> {
    let now = app.clock.now();
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let mut row = access::lock_in_tx(tx, caller, which).await?;
            if row.version != version.0 {
                return Err(AppError::stale(row.version, &row.state));
            }
            must_be_editable(&row, caller)?;
            change_in_tx(app, tx, caller, &mut row, change, now).await?;
            Ok(row)
        })
        .await
}

async fn change_in_tx(
    app: &App,
    tx: &mut Conn,
    caller: &Principal,
    row: &mut DossierRow,
    change: DossierChange,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let published = catalogue::version(app, tx, &row.procedure_code, row.procedure_version).await?;
    let mut errors = Vec::new();
    if row.state != "draft" {
        for (name, given) in [
            ("agencyCode", change.agency_code.is_some()),
            ("caseVariantId", change.case_variant_id.is_some()),
            ("applicant", change.applicant.is_some()),
            ("assistance", change.assistance.is_some()),
        ] {
            if given {
                errors.push(FieldError::new(
                    format!("/{name}"),
                    "fixed",
                    "This cannot be changed once the dossier is filed.",
                ));
            }
        }
    }
    let agency = match &change.agency_code {
        Some(code) => agency(tx, code, Some(&published), &mut errors).await?,
        None => None,
    };
    let other_case = change.case_variant_id.as_ref().is_some_and(|case| *case != row.case_variant_id);
    if let Some(case) = change.case_variant_id {
        errors.extend(wrong_case(&published, &case));
        row.case_variant_id = case;
    }
    if let Some(answers) = change.answers {
        errors.extend(published.check_answers(&answers, false));
        row.answers = answers;
    }
    if let Some(papers) = change.papers {
        errors.extend(wrong_papers(&published, &row.case_variant_id, row.channel.parse()?, &papers));
        row.handed_in = serde_json::to_value(papers)?;
    } else if other_case {
        row.handed_in = json!([]);
    }
    if !errors.is_empty() {
        return Err(AppError::invalid(errors));
    }
    if let Some(delivery) = change.result_delivery {
        delivery.as_str().clone_into(&mut row.result_delivery);
    }
    let mut filing = workflow::fold(row)?.filing;
    if let Some(applicant) = change.applicant {
        let told = serde_json::to_value(&applicant)?;
        if told != row.applicant {
            assistance::terms_change_in_tx(tx, row, "/applicant").await?;
        }
        (filing.owner, filing.helper) = parties(tx, caller, &applicant).await?;
        row.owner = filing.owner.map(AccountId::uuid);
        row.applicant_folded = fold(&applicant.full_name);
        row.applicant_name.clone_from(&applicant.full_name);
        row.applicant_identity.clone_from(&applicant.identity_number);
        row.applicant_phone.clone_from(&applicant.phone);
        row.applicant = told;
    }
    if row.state == "draft" {
        let said = change.assistance.is_some();
        // What was said before holds as long as it is still filed for somebody else.
        let now_said = match (change.assistance, &filing.assistance, filing.helper) {
            (None, Some(said), Some(_)) => Some(said.clone()),
            (said, ..) => assistance::of_parties(caller, filing.helper, said)?,
        };
        if said && now_said != filing.assistance {
            assistance::terms_change_in_tx(tx, row, "/assistance").await?;
        }
        filing.assistance = now_said;
    }
    if let Some(agency) = agency {
        filing.agency = AgencyCode::parse(&agency.code)?;
        filing.on_the_spot = on_the_spot(tx, filing.channel, &agency, &published).await?;
        filing = catalogue::worked_by(tx, &published, &agency, &row.case_variant_id, filing).await?;
    } else if other_case {
        let agency = catalogue::agency(tx, filing.agency.as_str()).await?.ok_or_else(AppError::not_found)?;
        filing = catalogue::worked_by(tx, &published, &agency, &row.case_variant_id, filing).await?;
    }
    workflow::revise_in_tx(tx, caller, row, filing, now).await?;
    workflow::touch_in_tx(tx, row, now).await
}

/// Throw a draft away.
///
/// # Errors
/// 404; 409 when it is filed already.
pub async fn delete(app: &App, caller: &Principal, which: &DossierRef) -> AppResult<()> {
    let now = app.clock.now();
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let row = access::lock_in_tx(tx, caller, which).await?;
            if row.state != "draft" {
                return Err(AppError::detail(Code::ActionRefused, "It is filed; withdraw it instead."));
            }
            rows::delete_draft_in_tx(tx, row.id).await?;
            audit::record_in_tx(tx, now, &audit::Act::by(caller.account, "deleteDraft", &format!("dossier:{}", row.id)))
                .await
        })
        .await
}

/// Only who stands at the counter can wait for it.
async fn on_the_spot(tx: &mut Conn, channel: Channel, agency: &Agency, published: &Published) -> AppResult<bool> {
    Ok(channel == Channel::Counter && catalogue::is_on_the_spot(tx, &agency.code, &published.procedure.code).await?)
}

fn must_be_editable(row: &DossierRow, caller: &Principal) -> AppResult<()> {
    if workflow::on_the_applicants_side(row, caller)
        && (matches!(row.state.as_str(), "draft" | "awaitingSupplement") || workflow::waits_for_the_applicant(row))
    {
        return Ok(());
    }
    Err(AppError::detail(Code::ActionRefused, "The dossier cannot be changed now."))
}

async fn procedure(
    app: &App,
    tx: &mut Conn,
    code: &str,
    errors: &mut Vec<FieldError>,
) -> AppResult<Option<std::sync::Arc<Published>>> {
    let found = catalogue::current(app, tx, code).await?;
    if found.is_none() {
        errors.push(FieldError::new("/procedureCode", "unknownProcedure", "There is no such procedure."));
    }
    Ok(found)
}

async fn agency(
    tx: &mut Conn,
    code: &str,
    published: Option<&Published>,
    errors: &mut Vec<FieldError>,
) -> AppResult<Option<Agency>> {
    let Some(agency) = catalogue::agency(tx, code).await?.filter(|agency| agency.accepts_dossiers) else {
        errors.push(FieldError::new("/agencyCode", "unknownAgency", "No agency with this code takes dossiers here."));
        return Ok(None);
    };
    if published.is_some_and(|published| !published.is_executed_by(&agency)) {
        errors.push(FieldError::new("/agencyCode", "wrongAgency", "The agency does not carry this procedure out."));
    }
    Ok(Some(agency))
}

fn wrong_case(published: &Published, case: &str) -> Option<FieldError> {
    published
        .components(case)
        .is_none()
        .then(|| FieldError::new("/caseVariantId", "unknownCase", "The procedure has no such case."))
}

/// What lies on the desk is of the case, each once; nothing lies there of what comes online.
fn wrong_papers(published: &Published, case: &str, channel: Channel, papers: &[HandedIn]) -> Vec<FieldError> {
    if channel == Channel::Online && !papers.is_empty() {
        return vec![FieldError::new(
            "/papers",
            "notHere",
            "Only what comes in at the desk or by post lies on the desk.",
        )];
    }
    let known = published.components(case).unwrap_or_default();
    let wrong = papers.iter().enumerate().filter_map(|(place, paper)| {
        let pointer = format!("/papers/{place}/component");
        if !known.iter().any(|component| component.id == paper.component) {
            return Some(FieldError::new(pointer, "unknownComponent", "This case has no such paper."));
        }
        let before = papers.iter().take(place).any(|before| before.component == paper.component);
        before.then(|| FieldError::new(pointer, "twice", "This paper is in the list already."))
    });
    wrong.collect()
}

/// The signed-in citizen as applicant.
async fn own_applicant(tx: &mut Conn, caller: &Principal) -> AppResult<Applicant> {
    let account = identity::by_id(tx, caller.account).await?.ok_or_else(|| AppError::code(Code::Unauthenticated))?;
    Ok(Applicant {
        kind: ApplicantKind::Citizen,
        identity_number: account.identity_number,
        full_name: account.full_name,
        birth_date: None,
        phone: account.phone,
        email: account.email,
        address: None,
        commune_code: None,
    })
}

/// Whose dossier it is, and who helps. A citizen owns what bears their own number; anything else they file as a helper. The owner of
/// somebody else's is not linked here: knowing a number is no proof of being asked by its bearer.
async fn parties(
    tx: &mut Conn,
    caller: &Principal,
    applicant: &Applicant,
) -> AppResult<(Option<AccountId>, Option<AccountId>)> {
    let account = AccountId::from(caller.account);
    if caller.kind == AccountKind::Official {
        // At the desk the official has seen the identity card: the dossier shows in the account that is proved to be
        // this person's, if there is one.
        let owner = match applicant.identity_number.as_deref() {
            Some(number) if applicant.kind == ApplicantKind::Citizen => identity::by_proved_number(tx, number).await?,
            _ => None,
        };
        return Ok((owner.map(AccountId::from), None));
    }
    let own = identity::by_id(tx, caller.account).await?.and_then(|account| account.identity_number);
    // A business has no account of its own: who acts for it owns its dossiers.
    if applicant.kind != ApplicantKind::Citizen || own == applicant.identity_number {
        Ok((Some(account), None))
    } else {
        Ok((None, Some(account)))
    }
}

#[cfg(test)]
mod tests {
    use crate::dossiers::completeness::applicant_errors;
    use crate::dossiers::dto::{Applicant, ApplicantKind};
    use domain::terms::Channel;

    #[test]
    fn every_fault_of_an_applicant_is_told_at_once() {
        let nobody = Applicant {
            kind: ApplicantKind::Citizen,
            identity_number: Some("12".to_owned()),
            full_name: "  ".to_owned(),
            birth_date: None,
            phone: None,
            email: None,
            address: None,
            commune_code: None,
        };
        let pointers: Vec<_> =
            applicant_errors(&nobody, Channel::Online).into_iter().map(|error| error.pointer).collect();
        assert_eq!(pointers, ["/applicant/fullName", "/applicant/identityNumber", "/applicant/phone"]);
    }
}
