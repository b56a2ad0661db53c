//! From a dossier to the contents of a slip.

use chrono::{DateTime, Datelike as _, FixedOffset, Timelike as _};
use documents::{
    ApologySlip, Component, Contact, Date, FormSet, Letterhead, Moment, Paper, Party, ReceiptSlip, RefusalSlip,
    SupplementItem, SupplementSlip, TerminationSlip,
};
use domain::{
    dossier::{Dossier, EventName, Payment, Settlement},
    terms::{Channel, Delivery},
};

use crate::{
    app::{App, local},
    catalogue::{self, Agency},
    db::Conn,
    dossiers::{
        access,
        dto::Applicant,
        rows::{self, DossierRef, DossierRow},
        view, workflow,
    },
    http::{
        actor::Principal,
        error::{AppError, AppResult},
    },
};

/// Which slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Form 01.
    Receipt,
    /// Form 02.
    Supplement,
    /// Form 03.
    Refusal,
    /// Form 04.
    Apology,
    /// Form 05.
    Termination,
}

enum Slip {
    Receipt(Box<ReceiptSlip>),
    Supplement(Box<SupplementSlip>),
    Refusal(Box<RefusalSlip>),
    Apology(Box<ApologySlip>),
    Termination(Box<TerminationSlip>),
}

/// The slip as PDF.
///
/// # Errors
/// 404 while the dossier has no such slip.
pub async fn pdf(app: &App, caller: &Principal, which: &DossierRef, kind: Kind) -> AppResult<Vec<u8>> {
    let slip = {
        let row = access::looked_at(app, caller, which, "slip").await?;
        slip(app, &mut *app.db.get().await?, &row, kind).await?.ok_or_else(AppError::not_found)?
    };
    // Typesetting takes milliseconds of pure computing: not on a request thread.
    let made = actix_web::web::block(move || match slip {
        Slip::Receipt(slip) => documents::receipt_slip(&slip),
        Slip::Supplement(slip) => documents::supplement_slip(&slip),
        Slip::Refusal(slip) => documents::refusal_slip(&slip),
        Slip::Apology(slip) => documents::apology_slip(&slip),
        Slip::Termination(slip) => documents::termination_slip(&slip),
    });
    Ok(made.await.map_err(|error| anyhow::anyhow!("{error}"))??)
}

async fn slip(app: &App, conn: &mut Conn, row: &DossierRow, kind: Kind) -> AppResult<Option<Slip>> {
    let Some(code) = row.code.clone() else { return Ok(None) };
    let state = workflow::fold(row)?;
    let Some(agency) = issuer(conn, row, issued(&state, kind)).await? else { return Ok(None) };
    let applicant: Applicant = serde_json::from_value(row.applicant.clone())?;
    let (letterhead, party) = (letterhead(&agency), party(&applicant));
    let tracking_url = Some(view::tracking_url(app, &row.tracking_token));
    let contact = Contact { website: Some(app.public_url.to_string()), person: None, phone: agency.phone.clone() };
    Ok(match kind {
        Kind::Receipt => {
            let Some(received) = state.received_at.or(state.submitted_at) else { return Ok(None) };
            let published = catalogue::version(app, conn, &row.procedure_code, row.procedure_version).await?;
            let files = rows::attachments(conn, row.id).await?;
            let components = published
                .components(&row.case_variant_id)
                .unwrap_or_default()
                .into_iter()
                .filter(|component| component.required || files.iter().any(|file| file.component == component.id))
                .map(|component| Component {
                    note: files.iter().any(|file| file.component == component.id).then(|| "Bản điện tử".to_owned()),
                    name: component.name,
                    originals: component.originals,
                    copies: component.copies,
                })
                .collect();
            Some(Slip::Receipt(Box::new(ReceiptSlip {
                form_set: FormSet::default(),
                paper: Paper::default(),
                letterhead,
                number: None,
                issued_on: date(received),
                dossier_code: code,
                tracking_url,
                submitter: party,
                channel: Some(channel_vi(row.channel.parse()?).to_owned()),
                content: row.procedure_name.clone(),
                applicant: None,
                fees: published.procedure.fee_summary(),
                components,
                sets: 1,
                time_limit: state.clock.limit.map(domain::calendar::TimeLimit::text_vi),
                received_at: moment(received),
                clock_starts_at: None,
                due_at: state.clock.due_at().map(moment),
                due_note: domain::calendar::note_vi(state.clock.ledger.iter().map(|line| &line.line)),
                result_place: Some(delivery_vi(Delivery::parse(&row.result_delivery)?, &agency)),
                register: None,
                contact,
                receiver: by(conn, row, EventName::Received).await?,
                submitter_signs: row.channel != "online",
            })))
        }
        Kind::Supplement => {
            let Some(request) = state.supplements.last() else { return Ok(None) };
            let published = catalogue::version(app, conn, &row.procedure_code, row.procedure_version).await?;
            let components = published.components(&row.case_variant_id).unwrap_or_default();
            let name = |id: &str| {
                components.iter().find(|component| component.id == id).map(|component| component.name.clone())
            };
            let items = request
                .items
                .iter()
                .map(|item| SupplementItem {
                    component: item.component.as_deref().and_then(name),
                    text: item.text.clone(),
                })
                .collect();
            Some(Slip::Supplement(Box::new(SupplementSlip {
                form_set: FormSet::default(),
                paper: Paper::default(),
                letterhead,
                number: None,
                issued_on: date(request.requested_at),
                dossier_code: Some(code),
                tracking_url,
                recipient: party,
                content: row.procedure_name.clone(),
                round: u32::try_from(state.supplements.len()).ok(),
                items,
                reason: request.reason.clone(),
                answer_by: request.answer_by.map(date),
                contact,
                official: by(conn, row, EventName::SupplementRequested).await?,
            })))
        }
        Kind::Refusal => {
            let refused = matches!(row.state.as_str(), "declined" | "refused");
            let (Some(ending), Some(closed)) = (state.ending.filter(|_| refused), state.closed_at) else {
                return Ok(None);
            };
            let event = if row.state == "declined" { EventName::Declined } else { EventName::Refused };
            Some(Slip::Refusal(Box::new(RefusalSlip {
                form_set: FormSet::default(),
                paper: Paper::default(),
                letterhead,
                number: None,
                issued_on: date(closed),
                dossier_code: Some(code),
                tracking_url,
                recipient: party,
                content: row.procedure_name.clone(),
                competent_agency: None,
                reason: ending.reason,
                legal_basis: ending.legal_basis,
                contact,
                official: by(conn, row, event).await?,
                submitter_signs: row.channel != "online",
            })))
        }
        Kind::Apology => {
            let (Some(apology), Some(received)) = (state.apology, state.received_at) else { return Ok(None) };
            Some(Slip::Apology(Box::new(ApologySlip {
                form_set: FormSet::default(),
                paper: Paper::default(),
                letterhead,
                number: None,
                issued_on: date(apology.at),
                dossier_code: Some(code),
                tracking_url,
                recipient: party,
                content: row.procedure_name.clone(),
                received_at: moment(received),
                due_at: moment(apology.from),
                reason: apology.reason,
                new_due_at: moment(apology.until),
                contact,
                official: by(conn, row, EventName::Apologized).await?,
            })))
        }
        Kind::Termination => {
            let halted = row.state == "halted";
            let (Some(ending), Some(closed)) = (state.ending.filter(|_| halted), state.closed_at) else {
                return Ok(None);
            };
            let stage = state.steps.iter().rposition(|step| step.entered_at.is_some());
            Some(Slip::Termination(Box::new(TerminationSlip {
                form_set: FormSet::default(),
                paper: Paper::default(),
                letterhead,
                number: None,
                issued_on: date(closed),
                dossier_code: Some(code),
                tracking_url,
                recipient: party,
                content: row.procedure_name.clone(),
                received_at: state.received_at.map(moment),
                stage: stage.and_then(|step| state.filing.process.step(step)).map(|step| step.name.clone()),
                reason: ending.reason,
                legal_basis: ending.legal_basis,
                money: paid(&state.payments),
                contact,
                official: by(conn, row, EventName::Terminated).await?,
            })))
        }
    })
}

/// When a slip was made out; none while there is none.
fn issued(state: &Dossier, kind: Kind) -> Option<DateTime<FixedOffset>> {
    match kind {
        Kind::Receipt => state.received_at.or(state.submitted_at),
        Kind::Supplement => state.supplements.last().map(|request| request.requested_at),
        Kind::Refusal | Kind::Termination => state.closed_at,
        Kind::Apology => state.apology.as_ref().map(|apology| apology.at),
    }
}

/// The agency that made it out, with its name of that day: what was printed before agencies changed is printed so again.
async fn issuer(conn: &mut Conn, row: &DossierRow, at: Option<DateTime<FixedOffset>>) -> AppResult<Option<Agency>> {
    let Some(at) = at else { return Ok(None) };
    let mut code = row.agency_code.clone();
    for stored in rows::events(conn, row.id).await? {
        let (event, _) = workflow::read_event(&stored)?;
        match event.kind.agency() {
            Some(agency) if event.at <= at => code = agency.to_string(),
            _ => {}
        }
    }
    let agency = catalogue::agency_on(conn, &code, local(at.to_utc()).date_naive()).await?;
    Ok(Some(agency.ok_or_else(|| anyhow::anyhow!("agency {code} is gone"))?))
}

/// What was paid; its refund follows the rules of each fee.
fn paid(payments: &[Payment]) -> Option<String> {
    let lines: Vec<String> = payments
        .iter()
        .filter_map(|payment| match &payment.settlement {
            Some(Settlement::Paid { receipt }) => {
                Some(format!("{} ({}), biên lai số {receipt}", payment.amount, payment.purpose))
            }
            Some(Settlement::Waived { .. }) | None => None,
        })
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

async fn by(conn: &mut Conn, row: &DossierRow, event: EventName) -> AppResult<Option<String>> {
    rows::last_actor(conn, row.id, event.as_str()).await
}

fn letterhead(agency: &Agency) -> Letterhead {
    let place = agency
        .name
        .rsplit_once(" xã ")
        .or_else(|| agency.name.rsplit_once(" phường "))
        .map(|(_, place)| place.to_owned());
    Letterhead {
        superior_agency: agency.parent.as_ref().map(|parent| parent.name.clone()),
        unit: agency.name.clone(),
        place: place.unwrap_or_else(|| "….".to_owned()),
    }
}

fn party(applicant: &Applicant) -> Party {
    Party {
        name: applicant.full_name.clone(),
        address: applicant.address.clone(),
        phone: applicant.phone.clone(),
        email: applicant.email.clone(),
        identity_number: applicant.identity_number.clone(),
    }
}

fn date(at: chrono::DateTime<chrono::FixedOffset>) -> Date {
    let at = local(at.to_utc());
    Date { year: at.year(), month: at.month(), day: at.day() }
}

fn moment(at: chrono::DateTime<chrono::FixedOffset>) -> Moment {
    let here = local(at.to_utc());
    Moment { date: date(at), hour: here.hour(), minute: here.minute() }
}

const fn channel_vi(channel: Channel) -> &'static str {
    match channel {
        Channel::Online => "Trực tuyến",
        Channel::Post => "Dịch vụ bưu chính",
        Channel::Counter => "Trực tiếp",
    }
}

fn delivery_vi(delivery: Delivery, agency: &Agency) -> String {
    match delivery {
        Delivery::Counter => agency.name.clone(),
        Delivery::Post => "Qua dịch vụ bưu chính".to_owned(),
        Delivery::Electronic => "Bản điện tử trong tài khoản trên Cổng dịch vụ công".to_owned(),
    }
}
