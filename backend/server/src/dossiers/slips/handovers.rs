//! Who handed a dossier to whom, read off its events: the rows of the control sheet.

use documents::{Handover, Holder, Timeliness};
use domain::access::Role;
use domain::dossier::{Dossier, Event, EventKind, StepKind, apply};

use super::contents::moment;
use crate::{
    db::Conn,
    dossiers::{
        rows::{self, DossierRow},
        workflow,
    },
    http::error::AppResult,
};

/// The hand-overs of a dossier, in order.
#[derive(Debug, Default)]
pub struct Handed {
    /// On the way to the result.
    pub on_the_way: Vec<Handover>,
    /// The result to the desk, and to the applicant.
    pub back: Vec<Handover>,
}

/// Where a dossier lies: a step at an agency, or the applicant's hands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    agency: String,
    unit: String,
    role: Option<Role>,
    hand_out: bool,
    step: Option<usize>,
}

struct Passage {
    from: Place,
    to: Place,
    giver: String,
    taker: Option<String>,
    event: Event,
    timeliness: Option<Timeliness>,
}

/// Walk the events and keep each that moves the dossier from one place to another.
///
/// # Errors
/// When the stored history cannot be read.
pub async fn of(conn: &mut Conn, row: &DossierRow) -> AppResult<Handed> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut state: Option<Dossier> = None;
    for stored in rows::events(conn, row.id).await? {
        let (event, author) = workflow::read_event(&stored)?;
        let after = apply(state.clone(), &event)?;
        if let Some(passage) = state.as_ref().and_then(|before| passage(before, &after, event, author)) {
            passages.push(passage);
        }
        state = Some(after);
    }
    name_takers(&mut passages, conn, row).await?;
    let mut agencies: Vec<String> =
        passages.iter().flat_map(|it| [&it.from, &it.to]).map(|at| at.agency.clone()).collect();
    agencies.sort();
    agencies.dedup();
    let names = rows::agency_names(conn, &agencies).await?;
    let several = agencies.len() > 1;
    let unit = |place: &Place| match names.get(&place.agency).filter(|_| several && place.step.is_some()) {
        Some(agency) => format!("{} ({agency})", place.unit),
        None => place.unit.clone(),
    };
    let mut handed = Handed::default();
    for mut passage in passages {
        tell_apart(&mut passage);
        let list = if passage.to.hand_out { &mut handed.back } else { &mut handed.on_the_way };
        list.push(Handover {
            from: Holder { unit: unit(&passage.from), person: Some(passage.giver) },
            to: Holder { unit: unit(&passage.to), person: passage.taker },
            at: moment(passage.event.at),
            timeliness: passage.timeliness,
            note: note(&passage.event.kind),
        });
    }
    Ok(handed)
}

/// Inside one unit it goes from one role to another: each is named.
fn tell_apart(passage: &mut Passage) {
    if passage.from.unit != passage.to.unit || passage.from.agency != passage.to.agency {
        return;
    }
    for place in [&mut passage.from, &mut passage.to] {
        if let Some(role) = place.role {
            place.unit = format!("{} ({})", place.unit, role.name_vi());
        }
    }
}

/// What an event moved, if it moved the dossier.
fn passage(before: &Dossier, after: &Dossier, event: Event, giver: String) -> Option<Passage> {
    // A draft lies nowhere; an ended dossier that is taken up again lies at the desk that handed out its result.
    before.code.as_ref()?;
    let last = before.filing.process.steps().len().checked_sub(1)?;
    let from = before.current_step().unwrap_or(last);
    let to = match (after.current_step(), &event.kind) {
        (Some(to), _) if to != from || after.filing.agency != before.filing.agency => place(after, to)?,
        (None, EventKind::Delivered { .. }) => Place {
            agency: after.filing.agency.to_string(),
            unit: "Tổ chức, cá nhân nộp hồ sơ".to_owned(),
            role: None,
            hand_out: true,
            step: None,
        },
        _ => return None,
    };
    let due = before.steps.get(from).and_then(|step| step.due_at);
    let timeliness = due.map(|due| {
        if event.at > due {
            Timeliness::Late
        } else if event.at.date_naive() < due.with_timezone(event.at.offset()).date_naive() {
            Timeliness::Early
        } else {
            Timeliness::OnTime
        }
    });
    Some(Passage { from: place(before, from)?, to, giver, taker: None, event, timeliness })
}

fn place(dossier: &Dossier, index: usize) -> Option<Place> {
    let step = dossier.filing.process.step(index)?;
    Some(Place {
        agency: dossier.filing.agency_of(step).to_string(),
        unit: step.unit.clone(),
        role: Some(step.role),
        hand_out: step.kind == StepKind::Deliver,
        step: Some(index),
    })
}

/// Who took it is who handed it on; where it lies now, who it is given to; at the end, who came for the result.
async fn name_takers(passages: &mut [Passage], conn: &mut Conn, row: &DossierRow) -> AppResult<()> {
    let givers: Vec<(Place, String)> =
        passages.iter().skip(1).map(|next| (next.from.clone(), next.giver.clone())).collect();
    for (passage, (place, giver)) in passages.iter_mut().zip(givers) {
        passage.taker = (passage.to == place).then_some(giver);
    }
    let Some(last) = passages.last_mut() else { return Ok(()) };
    last.taker = match (&last.event.kind, row.assignee) {
        (EventKind::Delivered { received_by, .. }, _) => {
            received_by.clone().or_else(|| Some(row.applicant_name.clone()))
        }
        (_, Some(assignee)) => rows::names(conn, &[assignee]).await?.remove(&assignee),
        _ => None,
    };
    Ok(())
}

/// What the giver said, or the number of what he gave.
fn note(kind: &EventKind) -> Option<String> {
    match kind {
        EventKind::Forwarded { note, .. } => note.clone(),
        EventKind::SentBack { reason, .. } => Some(format!("Trả lại: {reason}")),
        EventKind::Corrected { reason, .. } => Some(format!("Đính chính: {reason}")),
        EventKind::Transferred { reason, .. } => Some(format!("Chuyển cơ quan có thẩm quyền: {reason}")),
        EventKind::ResultIssued { number, .. } => Some(format!("Kết quả số {number}")),
        _ => None,
    }
}
