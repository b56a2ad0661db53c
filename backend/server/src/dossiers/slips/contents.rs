//! From a dossier to the contents of a slip.

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, TimeZone as _, Timelike as _};
use documents::{
    ApologySlip, Component, ControlSheet, Date, FormSet, Head, Moment, Paper, Party, ReceiptSlip, RefusalSlip,
    RegisterEntry, SupplementItem, SupplementSlip, TerminationSlip,
};
use domain::{
    calendar::{Entry, VIETNAM, WorkingCalendar},
    dossier::{Dossier, EventName, HelperKind, Payment, Settlement},
    terms::{Channel, Delivery},
};

use super::{
    handovers,
    service::{Kind, Slip},
};
use crate::{
    app::{App, local},
    catalogue::{self, Agency, Published, Stationery},
    db::Conn,
    dossiers::{
        dto::{Applicant, HandedIn},
        rows::{self, AttachmentRow, DossierRow},
        view, workflow,
    },
    http::error::AppResult,
    identity,
};

/// Lines of one volume of the register.
const VOLUME: i32 = 1_000;

/// What a slip of a dossier says; none while there is no such slip.
///
/// # Errors
/// When the database fails, or what is stored cannot be read.
pub async fn slip(app: &App, conn: &mut Conn, row: &DossierRow, kind: Kind) -> AppResult<Option<Slip>> {
    let Some(code) = row.code.clone() else { return Ok(None) };
    let state = workflow::fold(row)?;
    let Some(agency) = issuer(conn, row, issued(&state, kind)).await? else { return Ok(None) };
    let applicant: Applicant = serde_json::from_value(row.applicant.clone())?;
    let party = party(&applicant);
    let Stationery { letterhead, contact, closing_note } = catalogue::stationery(app, conn, &agency).await?;
    let number = number(conn, row, kind).await?;
    let entered_by = entered_by(conn, row, &state).await?;
    let register = rows::register_line(conn, row.id).await?.map(|(_, number)| number);
    let register = register.map(|number| RegisterEntry {
        book: format!("{:02}", number.saturating_sub(1) / VOLUME + 1),
        number: format!("{number:02}"),
    });
    let head = |issued_on| Head {
        form_set: FormSet::on(issued_on),
        paper: Paper::default(),
        letterhead,
        number,
        issued_on,
        dossier_code: Some(code),
        tracking_url: Some(view::tracking_url(app, &row.tracking_token)),
        closing_note,
        entered_by,
    };
    Ok(match kind {
        Kind::Receipt => {
            let Some(received) = state.received_at else { return Ok(None) };
            let published = catalogue::version(app, conn, &row.procedure_code, row.procedure_version).await?;
            let files = rows::attachments(conn, row.id).await?;
            let components = handed_in(row, &published, &files)?;
            let helper = helper(conn, &state).await?;
            let calendar = app.catalogue.calendar_of(&row.agency_code);
            Some(Slip::Receipt(Box::new(ReceiptSlip {
                head: head(date(received)),
                applicant: helper.is_some().then(|| party.clone()),
                submitter: helper.unwrap_or(party),
                channel: Some(channel_vi(row.channel.parse()?).to_owned()),
                content: row.procedure_name.clone(),
                fees: published.procedure.fee_summary(),
                components,
                sets: state.sets,
                time_limit: state.clock.limit.map(domain::calendar::TimeLimit::text_vi),
                received_at: moment(received),
                clock_starts_at: starts(&state, &calendar).map(moment),
                due_at: state.clock.due_at().map(moment),
                due_note: domain::calendar::note_vi(state.clock.ledger.iter().map(|line| &line.line)),
                result_place: Some(delivery_vi(Delivery::parse(&row.result_delivery)?, &agency)),
                register,
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
                    component: match (&item.component, &item.field) {
                        (Some(component), _) => name(component),
                        (None, Some(field)) => {
                            published.field_title(field).map(|title| format!("Tờ khai, mục “{title}”"))
                        }
                        (None, None) => None,
                    },
                    text: item.told(),
                })
                .collect();
            Some(Slip::Supplement(Box::new(SupplementSlip {
                head: head(date(request.requested_at)),
                recipient: party,
                content: row.procedure_name.clone(),
                round: u32::try_from(state.supplements.len()).ok(),
                items,
                reason: request.reason.text.clone(),
                answer_by: Some(date(request.answer_by)),
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
                head: head(date(closed)),
                recipient: party,
                content: row.procedure_name.clone(),
                competent_agency: None,
                reason: ending.reason.text,
                legal_basis: ending.legal_basis,
                contact,
                official: by(conn, row, event).await?,
                submitter_signs: row.channel != "online",
            })))
        }
        Kind::Apology => {
            let (Some(apology), Some(received)) = (state.apology, state.received_at) else { return Ok(None) };
            Some(Slip::Apology(Box::new(ApologySlip {
                head: head(date(apology.at)),
                recipient: party,
                content: row.procedure_name.clone(),
                received_at: moment(received),
                due_at: moment(apology.from),
                reason: apology.reason.text,
                new_due_at: moment(apology.until),
                contact,
                official: by(conn, row, EventName::Apologized).await?,
            })))
        }
        Kind::Control => {
            let Some(received) = state.received_at else { return Ok(None) };
            let handed = handovers::of(conn, row).await?;
            let mut partners: Vec<&str> = state.consults.iter().map(|consult| consult.whom.as_str()).collect();
            partners.dedup();
            Some(Slip::Control(Box::new(ControlSheet {
                head: head(date(received)),
                applicant: party.name,
                content: row.procedure_name.clone(),
                received_at: Some(moment(received)),
                due_at: state.clock.due_at().map(moment),
                agency: agency.name,
                partners: (!partners.is_empty()).then(|| partners.join("; ")),
                register,
                handovers: handed.on_the_way,
                returns: handed.back,
                open: state.closed_at.is_none(),
            })))
        }
        Kind::Termination => {
            let halted = row.state == "halted";
            let (Some(ending), Some(closed)) = (state.ending.filter(|_| halted), state.closed_at) else {
                return Ok(None);
            };
            let stage = state.steps.iter().rposition(|step| step.entered_at.is_some());
            Some(Slip::Termination(Box::new(TerminationSlip {
                head: head(date(closed)),
                recipient: party,
                content: row.procedure_name.clone(),
                received_at: state.received_at.map(moment),
                stage: stage.and_then(|step| state.filing.process.step(step)).map(|step| step.name.clone()),
                reason: ending.reason.text,
                legal_basis: ending.legal_basis,
                money: paid(&state.payments),
                contact,
                official: by(conn, row, EventName::Terminated).await?,
            })))
        }
    })
}

/// Who entered what is another's, and in which capacity; an official of the desk stands on the slip by his signature.
async fn entered_by(conn: &mut Conn, row: &DossierRow, state: &Dossier) -> AppResult<Option<String>> {
    let Some(said) = state.filing.assistance.as_ref().filter(|said| said.kind != HelperKind::Official) else {
        return Ok(None);
    };
    let names = rows::names(conn, &[row.entered_by]).await?;
    let name = names.get(&row.entered_by).cloned().unwrap_or_default();
    Ok(Some(format!("{name} ({})", said.capacity_vi())))
}

/// What was handed in: on the desk, with its numbers; as a file; or not needed in this case, which is said.
fn handed_in(row: &DossierRow, published: &Published, files: &[AttachmentRow]) -> AppResult<Vec<Component>> {
    let on_the_desk: Vec<HandedIn> = serde_json::from_value(row.handed_in.clone())?;
    let listed = published.components(&row.case_variant_id).unwrap_or_default().into_iter();
    let line = |component: domain::procedure::Component| {
        let paper = on_the_desk.iter().find(|paper| paper.component == component.id);
        let file = files.iter().any(|file| file.component == component.id);
        if paper.is_none() && !file {
            return None;
        }
        let waived = paper.is_some_and(|paper| paper.waived);
        let note =
            if waived { Some("Không cần trong trường hợp này") } else { file.then_some("Bản điện tử") };
        Some(Component {
            name: component.name,
            originals: paper.map_or(0, |paper| paper.originals),
            copies: paper.map_or(0, |paper| paper.copies),
            note: note.map(str::to_owned),
        })
    };
    Ok(listed.filter_map(line).collect())
}

/// Who filed it for the applicant, as the account says; none where the applicant did, or the desk on his word.
async fn helper(conn: &mut Conn, state: &Dossier) -> AppResult<Option<Party>> {
    let Some(helper) = state.filing.helper else { return Ok(None) };
    let account = identity::by_id(conn, helper.uuid()).await?;
    Ok(account.map(|account| Party {
        name: account.full_name,
        address: None,
        phone: account.phone,
        email: account.email,
        identity_number: account.identity_number,
    }))
}

/// From when the time runs: the reception, or the opening of the day to which the count was moved (Nghị định 118/2025/NĐ-CP điều 17, sửa đổi bởi Nghị định
/// 309/2026/NĐ-CP: the slip shows it).
fn starts(state: &Dossier, calendar: &WorkingCalendar) -> Option<DateTime<FixedOffset>> {
    let moved = state.clock.ledger.iter().find_map(|line| match line.line.entry {
        Entry::StartMoved { to, .. } => Some(to),
        _ => None,
    });
    let opens = |day: NaiveDate| {
        let opens = calendar.intervals(day).first()?.opens;
        VIETNAM.from_local_datetime(&day.and_time(opens)).single()
    };
    state.clock.limit.and(state.clock.started_at).map(|at| moved.and_then(opens).unwrap_or(at))
}

/// The number of a slip that has one, with the letters of its kind; form 02 brings its own.
async fn number(conn: &mut Conn, row: &DossierRow, kind: Kind) -> AppResult<Option<String>> {
    let (kind, letters) = match kind {
        Kind::Supplement => ("supplement", ""),
        Kind::Refusal => ("refusal", "/PTC"),
        Kind::Apology => ("apology", "/PXL"),
        Kind::Termination => ("termination", "/TB"),
        // A receipt has the number of its line in the register, and the control sheet goes with it.
        Kind::Receipt => {
            let line = rows::register_line(conn, row.id).await?;
            return Ok(line.map(|(_, number)| format!("{number:02}/GTN")));
        }
        Kind::Control => return Ok(None),
    };
    let number = rows::slip_number(conn, row.id, kind).await?;
    Ok(number.map(|number| format!("{number:02}{letters}")))
}

/// When a slip was made out; none while there is none.
fn issued(state: &Dossier, kind: Kind) -> Option<DateTime<FixedOffset>> {
    match kind {
        Kind::Receipt => state.received_at,
        Kind::Supplement => state.supplements.last().map(|request| request.requested_at),
        Kind::Refusal | Kind::Termination => state.closed_at,
        Kind::Apology => state.apology.as_ref().map(|apology| apology.at),
        // It tells of the whole way, up to now.
        Kind::Control => Some(DateTime::<FixedOffset>::MAX_UTC.fixed_offset()),
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
    let day = at.to_utc().min(row.updated_at);
    let agency = catalogue::agency_on(conn, &code, local(day).date_naive()).await?;
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

fn party(applicant: &Applicant) -> Party {
    Party {
        name: applicant.full_name.clone(),
        address: applicant.address.clone(),
        phone: applicant.phone.clone(),
        email: applicant.email.clone(),
        identity_number: applicant.identity_number.clone(),
    }
}

/// A day of the paper.
pub fn date(at: chrono::DateTime<chrono::FixedOffset>) -> Date {
    let at = local(at.to_utc());
    Date { year: at.year(), month: at.month(), day: at.day() }
}

/// A minute of the paper.
pub fn moment(at: chrono::DateTime<chrono::FixedOffset>) -> Moment {
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
