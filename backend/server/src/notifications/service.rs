//! Use cases of notices.

use super::{
    dto::{Notification, NotificationChange, NotificationPage, NotificationQuery, Unread},
    rows::{self, NoticeRow},
};
use crate::{
    app::{App, local},
    catalogue::Ref,
    db::page,
    http::{
        actor::{AccountKind, Principal},
        error::AppResult,
    },
};

/// A page of the caller's notices.
///
/// # Errors
/// 400 for a bad cursor.
pub async fn list(app: &App, caller: &Principal, query: NotificationQuery) -> AppResult<NotificationPage> {
    let limit = query.limit.unwrap_or(page::DEFAULT_LIMIT);
    let after = page::decode(query.cursor.as_deref())?;
    let mut conn = app.db.get().await?;
    let only_unread = query.unread.unwrap_or(false);
    let rows = rows::page(&mut conn, caller.account, only_unread, after, i64::from(limit) + 1).await?;
    let unread = rows::unread(&mut conn, caller.account).await?;
    let (rows, next) = page::cut(rows, limit, |row| (row.created_at, row.id))?;
    let items = rows.into_iter().map(|row| notice(caller, row)).collect::<AppResult<_>>()?;
    Ok(NotificationPage { items, next, unread })
}

fn notice(caller: &Principal, row: NoticeRow) -> AppResult<Notification> {
    let works = |agency: &String| caller.assignments.iter().any(|held| held.agency.as_str() == agency);
    let may_open = caller.kind == AccountKind::Citizen || works(&row.agency_code) || row.partners.iter().any(works);
    Ok(Notification {
        id: row.id,
        kind: row.kind.parse()?,
        dossier_id: row.dossier_id,
        code: row.code,
        procedure_name: row.procedure_name,
        agency: Ref { code: row.agency_code, name: row.agency_name },
        step_name: row.step_name,
        due_at: local(row.due_at),
        created_at: local(row.created_at),
        read_at: row.read_at.map(local),
        may_open,
    })
}

/// Mark notices of the caller as read; those of others are left alone.
///
/// # Errors
/// When the database fails.
pub async fn mark_read(app: &App, caller: &Principal, change: NotificationChange) -> AppResult<Unread> {
    let mut conn = app.db.get().await?;
    rows::mark_read(&mut conn, caller.account, change.read, app.clock.now()).await?;
    Ok(Unread { unread: rows::unread(&mut conn, caller.account).await? })
}
