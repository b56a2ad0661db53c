//! Children between systems: they go and return as signed events (CloudEvents 1.0, signed after Standard Webhooks 1.0.0), each stored until the other side took it,
//! those of one child in their order. What comes is taken once, however often it is sent.

mod handlers;
mod message;
mod receiving;
mod rows;
mod sending;
mod signing;

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use domain::dossier::ChildNews;
use uuid::Uuid;

use super::{
    opening::{Paper, Request},
    rows as belonging, settling,
};
use crate::{
    app::App,
    audit,
    db::{Conn, Db},
    dossiers::{rows as dossiers, workflow},
    http::{
        actor::AccountKind,
        error::{AppError, AppResult},
    },
    identity::{self, AccountRow},
};

pub use handlers::receive_exchange_message;
use message::{Message, Told, Withdrawn};
pub use sending::{Deliveries, deliver};

/// Make another system known, or change its address or key, and say which agencies work there.
///
/// # Errors
/// When the database fails, an agency is unknown, or the name or key is malformed.
pub async fn add_system(db: &Db, system: &NewSystem, now: DateTime<Utc>) -> AppResult<()> {
    signing::key(&system.secret)?;
    let password_hash = identity::hash_password(&identity::random_secret()).await?;
    db.get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let known = rows::system(tx, &system.name).await?.map(|row| row.account_id);
            let account_id = match known {
                Some(account) => account,
                None => {
                    let account = account(system, password_hash, now);
                    identity::insert_in_tx(tx, &account).await?;
                    account.id
                }
            };
            rows::put_system_in_tx(tx, system, account_id, now).await?;
            rows::put_agencies_in_tx(tx, &system.name, &system.agencies).await?;
            audit::record_in_tx(tx, now, &audit::Act::by_system("addSystem", &format!("system:{}", system.name))).await
        })
        .await
}

/// Another system.
#[derive(Debug)]
pub struct NewSystem {
    /// Short name here.
    pub name: String,
    /// What people call it.
    pub title: String,
    /// Where its API begins.
    pub url: String,
    /// Key that both sign with: `whsec_` and Base64.
    pub secret: String,
    /// Agencies that work there.
    pub agencies: Vec<String>,
}

/// Who has entered what comes from it; nobody can sign in with it.
fn account(system: &NewSystem, password_hash: String, now: DateTime<Utc>) -> AccountRow {
    AccountRow {
        id: Uuid::now_v7(),
        kind: AccountKind::Official.as_str().to_owned(),
        username: format!("hethong.{}", system.name),
        identity_number: None,
        full_name: system.title.clone(),
        phone: None,
        email: None,
        password_hash,
        active: false,
        identity_proved_at: None,
        created_at: now,
    }
}

/// Ask another system for a child.
pub async fn request_in_tx(
    tx: &mut Conn,
    system: &str,
    parent: Uuid,
    request: Request,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let child = belonging::ElsewhereRow {
        child_id: request.child,
        parent_id: Some(parent),
        system: system.to_owned(),
        news: None,
        due_at: None,
        updated_at: now,
    };
    belonging::put_elsewhere_in_tx(tx, &child).await?;
    rows::push_in_tx(tx, system, child.child_id, &Message::Requested(Box::new(request)), now).await
}

/// Tell another system that its child is not needed any more; nothing where no such child is known.
pub async fn withdraw_in_tx(tx: &mut Conn, child: Uuid, reason: &str, now: DateTime<Utc>) -> AppResult<()> {
    let Some(elsewhere) = belonging::elsewhere(tx, child).await? else { return Ok(()) };
    let message = Message::Withdrawn(Withdrawn { child, reason: reason.to_owned() });
    rows::push_in_tx(tx, &elsewhere.system, child, &message, now).await
}

/// Tell the system that opened a child how it stands, if that changed since it was last told.
///
/// # Errors
/// When the database fails.
pub async fn tell(app: &App, id: Uuid) -> AppResult<()> {
    let now = app.clock.now();
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let Some(mut row) = belonging::lock_in_tx(tx, id).await? else { return Ok(()) };
            let Some(system) = row.parent_system.clone() else { return Ok(()) };
            let state = workflow::fold(&row)?;
            let news = ChildNews::of(&state);
            let last = belonging::elsewhere(tx, id).await?;
            let known = last.as_ref().map(belonging::ElsewhereRow::news).transpose()?.flatten();
            let due = last.as_ref().and_then(|last| last.due_at);
            if known.as_ref() == Some(&news) && due == row.due_at {
                return Ok(());
            }
            let result = match (news.outcome, &state.result) {
                (Some(_), Some(issued)) => dossiers::attachment(tx, id, issued.attachment.uuid()).await?,
                _ => None,
            };
            let result = result.map(|file| Paper::of(&file, file.component.clone()));
            let told = belonging::ElsewhereRow {
                child_id: id,
                parent_id: None,
                system: system.clone(),
                news: Some(serde_json::to_value(&news)?),
                due_at: row.due_at,
                updated_at: now,
            };
            belonging::put_elsewhere_in_tx(tx, &told).await?;
            let message = Message::Told(Box::new(Told { child: id, news, due_at: row.due_at, result }));
            rows::push_in_tx(tx, &system, id, &message, now).await?;
            settling::hand_over_in_tx(tx, &mut row, now).await
        })
        .await
}
