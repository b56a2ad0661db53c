//! Use cases of choosing what is done on the spot.

use diesel_async::AsyncConnection as _;

use super::rows;
use crate::{
    app::App,
    audit,
    catalogue::{Ref, agency, current, slip_texts},
    http::{
        actor::Principal,
        error::{AppError, AppResult},
    },
};

/// What an agency does on the spot, by name.
///
/// # Errors
/// 404 when there is no such agency.
pub async fn list(app: &App, code: &str) -> AppResult<Vec<Ref>> {
    let mut conn = app.db.get().await?;
    let agency = agency(&mut conn, code).await?.ok_or_else(AppError::not_found)?;
    let procedures = rows::of_agency(&mut conn, &agency.code).await?;
    Ok(procedures.into_iter().map(|(code, name)| Ref { code, name }).collect())
}

/// Do a procedure on the spot.
///
/// # Errors
/// 404 when there is no such agency or procedure, 403 when it is not the caller's to choose.
pub async fn choose(app: &App, caller: &Principal, code: &str, procedure: &str) -> AppResult<()> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    conn.transaction::<_, AppError, _>(async |tx| {
        let agency = slip_texts::theirs(tx, caller, code).await?;
        current(app, tx, procedure).await?.ok_or_else(AppError::not_found)?;
        if rows::put_in_tx(tx, &agency.code, procedure, caller.account, now).await? {
            let subject = format!("agency:{}", agency.code);
            let act = audit::Act::by(caller.account, "chooseOnTheSpot", &subject);
            audit::record_in_tx(tx, now, &act.with(serde_json::json!({ "procedure": procedure }))).await?;
        }
        Ok(())
    })
    .await
}

/// Do a procedure on the spot no longer.
///
/// # Errors
/// As [`choose`].
pub async fn unchoose(app: &App, caller: &Principal, code: &str, procedure: &str) -> AppResult<()> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    conn.transaction::<_, AppError, _>(async |tx| {
        let agency = slip_texts::theirs(tx, caller, code).await?;
        if rows::remove_in_tx(tx, &agency.code, procedure).await? {
            let subject = format!("agency:{}", agency.code);
            let act = audit::Act::by(caller.account, "dropOnTheSpot", &subject);
            audit::record_in_tx(tx, now, &act.with(serde_json::json!({ "procedure": procedure }))).await?;
        }
        Ok(())
    })
    .await
}
