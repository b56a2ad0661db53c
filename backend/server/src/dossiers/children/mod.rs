//! One matter, several dossiers (liên thông): opening the children that a process asks for, hearing how they stand, and gathering their results. Moved by
//! the outbox after each event of a parent or a child, and idempotent: what is done follows from how things stand, not from who says so how often.

mod exchange;
mod opening;
mod rows;
mod settling;
mod view;

use std::sync::Arc;

use uuid::Uuid;

use crate::{app::App, http::error::AppResult, outbox::Subscriber};

pub use exchange::{Deliveries, NewSystem, add_system, deliver, receive_exchange_message};
pub use view::{ChildDto, ParentDto, children, parent};

/// The component under which the result of a child lies with the dossier that it was opened for, before the child's key.
pub const RESULT_OF: &str = "result:";

/// A subscriber that first lets the dossiers of one matter hear of each other, then tells the next one.
#[must_use]
pub fn first(next: Subscriber) -> Subscriber {
    Arc::new(move |app, item| {
        let next = next.clone();
        Box::pin(async move {
            settle(&app, item.dossier_id).await?;
            next(app, item).await
        })
    })
}

/// Bring the dossiers of one matter up to date with each other after something happened to one of them.
///
/// # Errors
/// When the database fails, or a child cannot be opened.
pub async fn settle(app: &App, id: Uuid) -> AppResult<()> {
    let Some(place) = rows::place(&mut *app.db.get().await?, id).await? else { return Ok(()) };
    if place.interlinked {
        settling::whole(app, id).await?;
    }
    if let Some(parent) = place.parent_id {
        settling::whole(app, parent).await?;
    }
    if place.parent_system.is_some() {
        exchange::tell(app, id).await?;
    }
    Ok(())
}
