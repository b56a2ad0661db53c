//! A whole and its children: whatever of them has happened is brought to the other, under the lock of the whole.

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    dossier::{self, ChildNews, Dossier, EventKind, State, Step},
    ids::AgencyCode,
    terms::Delivery,
};
use uuid::Uuid;

use super::{
    RESULT_OF, exchange,
    opening::{self, Paper, Parties},
    rows as belonging,
};
use crate::{
    app::App,
    db::Conn,
    dossiers::{
        rows::{self, AttachmentRow, DossierRow},
        succession, workflow,
    },
    http::error::{AppError, AppResult},
};

/// What the history of a child says when the whole is over.
const OVER: &str = "Hồ sơ liên thông đã kết thúc.";

/// Hear all children, open those that are due, gather when all have come.
///
/// # Errors
/// When the database fails, or a child cannot be opened.
pub async fn whole(app: &App, id: Uuid) -> AppResult<()> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    conn.transaction::<_, AppError, _>(async |tx| whole_in_tx(app, tx, id, now).await).await
}

/// The same in an open transaction.
///
/// # Errors
/// As [`whole`].
pub async fn whole_in_tx(app: &App, tx: &mut Conn, id: Uuid, now: DateTime<Utc>) -> AppResult<()> {
    let Some(mut row) = belonging::lock_in_tx(tx, id).await? else { return Ok(()) };
    for child in ended_of(&workflow::fold(&row)?) {
        hear_correction_in_tx(app, tx, &mut row, child, now).await?;
    }
    let state = workflow::fold(&row)?;
    if matches!(state.state, State::Closed { .. }) {
        return take_back_in_tx(tx, &state, now).await;
    }
    for child in open_of(&state) {
        hear_in_tx(app, tx, &mut row, child, now).await?;
    }
    open_in_tx(app, tx, &mut row, now).await?;
    gather_in_tx(tx, &mut row, now).await
}

/// How a child stands, and its row if it lives here.
async fn news_in_tx(tx: &mut Conn, id: Uuid) -> AppResult<Option<(ChildNews, Option<DossierRow>)>> {
    Ok(match belonging::lock_in_tx(tx, id).await? {
        Some(child) => Some((ChildNews::of(&workflow::fold(&child)?), Some(child))),
        None => {
            let news = belonging::elsewhere(tx, id).await?.map(|child| child.news()).transpose()?.flatten();
            news.map(|news| (news, None))
        }
    })
}

/// A result that was corrected goes up again: its copy takes the place of the one before, also when the whole is over. One whose correction ended without a
/// result is taken away.
async fn hear_correction_in_tx(
    app: &App,
    tx: &mut Conn,
    row: &mut DossierRow,
    id: Uuid,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let Some((news, here)) = news_in_tx(tx, id).await? else { return Ok(()) };
    let state = workflow::fold(row)?;
    if state.revokes(id.into(), &news) {
        return revoke_in_tx(tx, row, (id, &news), now).await;
    }
    if !state.corrects(id.into(), &news) {
        return Ok(());
    }
    if let Some(child) = &here {
        bring_result_in_tx(tx, row, child, now).await?;
    }
    let files = rows::attachments(tx, row.id).await?;
    let component = component_of(&state, id);
    let mut copies: Vec<Uuid> =
        files.iter().filter(|file| Some(&file.component) == component.as_ref()).map(|file| file.id).collect();
    let copy = copies.pop();
    for before in copies {
        rows::remove_attachment_in_tx(tx, before, now).await?;
    }
    let corrected = workflow::judge(app, row, now, |state, at| {
        dossier::correct_child(state, id.into(), &news, copy.map(Into::into), at)
    })?;
    workflow::happens_in_tx(tx, row, corrected, now).await?;
    match here {
        Some(mut child) => hand_over_in_tx(tx, &mut child, now).await,
        None => Ok(()),
    }
}

/// The copy of a result that is no more leaves the whole; the first of the others stands for it.
async fn revoke_in_tx(
    tx: &mut Conn,
    row: &mut DossierRow,
    (id, news): (Uuid, &ChildNews),
    now: DateTime<Utc>,
) -> AppResult<()> {
    let state = workflow::fold(row)?;
    let component = component_of(&state, id);
    let files = rows::attachments(tx, row.id).await?;
    let (gone, left): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| Some(&file.component) == component.as_ref());
    for copy in gone {
        rows::remove_attachment_in_tx(tx, copy.id, now).await?;
    }
    let first = first_result(&state, &left).map(Into::into);
    let revoked = dossier::revoke_child(&state, id.into(), news, first).into_iter().collect();
    workflow::happens_in_tx(tx, row, revoked, now).await
}

async fn hear_in_tx(app: &App, tx: &mut Conn, row: &mut DossierRow, id: Uuid, now: DateTime<Utc>) -> AppResult<()> {
    let Some((news, here)) = news_in_tx(tx, id).await? else { return Ok(()) };
    let before = row.event_seq;
    let heard = workflow::judge(app, row, now, |state, at| dossier::hear(state, id.into(), &news, at))?;
    workflow::happens_in_tx(tx, row, heard, now).await?;
    if row.event_seq == before || news.outcome.is_none() {
        return Ok(());
    }
    if let Some(mut child) = here {
        bring_result_in_tx(tx, row, &child, now).await?;
        hand_over_in_tx(tx, &mut child, now).await?;
    }
    Ok(())
}

/// The result of a child that lives here lies with the whole too.
async fn bring_result_in_tx(tx: &mut Conn, row: &DossierRow, child: &DossierRow, now: DateTime<Utc>) -> AppResult<()> {
    let (state, issued) = (workflow::fold(row)?, workflow::fold(child)?.result);
    let Some(issued) = issued else { return Ok(()) };
    let Some(file) = rows::attachment(tx, child.id, issued.attachment.uuid()).await? else { return Ok(()) };
    let Some(component) = component_of(&state, child.id) else { return Ok(()) };
    let paper = Paper::of(&file, component);
    rows::insert_attachment_in_tx(tx, &opening::attached(row.id, paper, file.uploaded_by, now)).await
}

/// Where the result of a child lies with the whole.
pub fn component_of(whole: &Dossier, child: Uuid) -> Option<String> {
    let child = whole.children.iter().find(|known| known.id.uuid() == child)?;
    let spec = whole.filing.process.step(child.step)?.child.as_ref()?;
    Some(format!("{RESULT_OF}{}", spec.key))
}

/// Whoever it was opened for has the result: nobody needs to hand it out.
pub async fn hand_over_in_tx(tx: &mut Conn, child: &mut DossierRow, now: DateTime<Utc>) -> AppResult<()> {
    if workflow::fold(child)?.state != State::Resolved {
        return Ok(());
    }
    let handed = EventKind::Delivered { received_by: None, how: Delivery::Electronic };
    workflow::happens_in_tx(tx, child, vec![handed], now).await
}

async fn open_in_tx(app: &App, tx: &mut Conn, row: &mut DossierRow, now: DateTime<Utc>) -> AppResult<()> {
    let state = workflow::fold(row)?;
    let steps: Vec<usize> = state.children_to_open().iter().collect();
    for step in steps {
        let Some(asked) = state.filing.process.step(step) else { continue };
        let agency = partner_in_tx(tx, row, asked, now).await?;
        let request = opening::request_in_tx(tx, row, &state, asked, &agency).await?;
        let child = request.child;
        match belonging::system_of(tx, agency.as_str()).await? {
            Some(system) => exchange::request_in_tx(tx, &system, row.id, request, now).await?,
            None => {
                // What was heard stays heard; the desk is told, and puts it right or goes on without it.
                if let Some(problem) = opening::problem_in_tx(app, tx, &request).await? {
                    let failed = workflow::judge(app, row, now, |state, at| {
                        dossier::not_opened(state, step, child.into(), (agency, problem), at)
                    })?;
                    workflow::happens_in_tx(tx, row, failed, now).await?;
                    continue;
                }
                let parties = Parties {
                    owner: row.owner,
                    helper: state.filing.helper,
                    assistance: state.filing.assistance.clone(),
                    entered_by: row.entered_by,
                };
                opening::open_in_tx(app, tx, request, parties, now).await?;
            }
        }
        let opened = EventKind::ChildOpened { step, child: child.into(), agency };
        workflow::happens_in_tx(tx, row, vec![opened], now).await?;
    }
    Ok(())
}

/// The agency that a child is filed with. Whoever took over from one that has ended meanwhile takes its place.
async fn partner_in_tx(tx: &mut Conn, row: &mut DossierRow, step: &Step, now: DateTime<Utc>) -> AppResult<AgencyCode> {
    let state = workflow::fold(row)?;
    let agency = state.filing.partner_of(step).clone();
    let Some(heir) = succession::heir(tx, agency.as_str()).await? else { return Ok(agency) };
    let to = AgencyCode::parse(&heir.code)?;
    let follows = dossier::repartner(&state, &agency, &to, &heir.decision_number, |_| true);
    workflow::happens_in_tx(tx, row, follows.into_iter().collect(), now).await?;
    Ok(workflow::fold(row)?.filing.partner_of(step).clone())
}

async fn gather_in_tx(tx: &mut Conn, row: &mut DossierRow, now: DateTime<Utc>) -> AppResult<()> {
    let state = workflow::fold(row)?;
    if !state.gathers() {
        return Ok(());
    }
    let files = rows::attachments(tx, row.id).await?;
    let Some(file) = first_result(&state, &files) else { return Ok(()) };
    let gathered = dossier::gather(&state, file.into()).into_iter().collect();
    workflow::happens_in_tx(tx, row, gathered, now).await
}

/// The result that the whole is named after: the first of the process.
fn first_result(whole: &Dossier, files: &[AttachmentRow]) -> Option<Uuid> {
    let mut components = whole.granted().filter_map(|child| component_of(whole, child.id.uuid()));
    components.find_map(|component| files.iter().rfind(|file| file.component == component)).map(|file| file.id)
}

/// The whole is over: what is still worked on for it is not needed any more.
async fn take_back_in_tx(tx: &mut Conn, state: &Dossier, now: DateTime<Utc>) -> AppResult<()> {
    for child in open_of(state) {
        match belonging::lock_in_tx(tx, child).await? {
            Some(mut row) => take_one_back_in_tx(tx, &mut row, OVER, now).await?,
            None => exchange::withdraw_in_tx(tx, child, OVER, now).await?,
        }
    }
    Ok(())
}

/// A child is not needed any more; what is signed goes on.
pub async fn take_one_back_in_tx(
    tx: &mut Conn,
    child: &mut DossierRow,
    reason: &str,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let back = dossier::withdraw_child(&workflow::fold(child)?, reason).into_iter().collect();
    workflow::happens_in_tx(tx, child, back, now).await
}

/// Its children that have ended: each may be taken up again.
fn ended_of(state: &Dossier) -> Vec<Uuid> {
    let ended = |child: &&dossier::ChildDossier| child.end.is_some() && child.problem.is_none() && !child.replaced;
    state.children.iter().filter(ended).map(|child| child.id.uuid()).collect()
}

/// Its children that have not ended.
fn open_of(state: &Dossier) -> Vec<Uuid> {
    state.children.iter().filter(|child| child.end.is_none()).map(|child| child.id.uuid()).collect()
}
