//! Use cases of officials.

use super::{
    dto::{OfficialPage, OfficialSummary},
    rows,
};
use crate::{
    app::{App, local},
    http::{
        actor::Principal,
        error::{AppError, AppResult, Code},
    },
};

/// The officials of an agency where the caller works.
///
/// # Errors
/// 403 for who works elsewhere.
pub async fn list(app: &App, caller: &Principal, agency: &str) -> AppResult<OfficialPage> {
    if !caller.assignments.iter().any(|held| held.agency.as_str() == agency) {
        return Err(AppError::code(Code::Forbidden));
    }
    let found = rows::of_agency(&mut *app.db.get().await?, agency, app.clock.now()).await?;
    let told = found.into_iter().map(|row| {
        Ok(OfficialSummary {
            id: row.id,
            full_name: row.full_name,
            active: row.active,
            roles: row.roles.iter().map(|role| role.parse()).collect::<Result<_, _>>()?,
            open_steps: row.open_steps,
            absent_until: row.absent_until.map(local),
        })
    });
    Ok(OfficialPage { items: told.collect::<AppResult<_>>()?, next: None })
}
