//! A dossier is filed under the procedure as it is on the day of filing, not as it was when the draft was begun.

use chrono::{DateTime, Utc};
use domain::dossier::{Filing, InternalProcess};

use super::store;
use crate::{
    app::App,
    catalogue,
    db::Conn,
    dossiers::rows::DossierRow,
    http::{
        actor::Principal,
        error::{AppError, AppResult, FieldError},
    },
};

/// Bring a draft that is about to be filed under the version in force. The answers are held to that version's form afterwards, by whoever
/// looks whether the dossier is complete.
///
/// # Errors
/// 400 when the procedure is no more, has no longer such a case, or the agency does not carry it out any more.
pub(super) async fn renew_in_tx(
    app: &App,
    tx: &mut Conn,
    caller: &Principal,
    row: &mut DossierRow,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let wrong =
        |pointer: &str, code: &'static str, words: &str| AppError::invalid(vec![FieldError::new(pointer, code, words)]);
    let Some(published) = catalogue::current(app, tx, &row.procedure_code).await? else {
        return Err(wrong("/procedureCode", "unknownProcedure", "The procedure is not in force any more."));
    };
    let agency = catalogue::agency(tx, &row.agency_code).await?.filter(|agency| agency.accepts_dossiers);
    let Some(agency) = agency.filter(|agency| published.is_executed_by(agency)) else {
        return Err(wrong("/agencyCode", "wrongAgency", "The agency does not carry this procedure out any more."));
    };
    if published.version == row.procedure_version {
        return Ok(());
    }
    if published.components(&row.case_variant_id).is_none() {
        return Err(wrong("/caseVariantId", "unknownCase", "The procedure has changed and has no such case any more."));
    }
    let before = store::fold(row)?.filing;
    let limit = published.limit(before.channel);
    let mut filing = Filing {
        procedure_version: published.version,
        process: InternalProcess::default_for(agency.level, limit),
        limit,
        fees: published.fees(before.channel),
        ..before
    };
    filing.fee = filing.charge(None).amount;
    let filing = catalogue::worked_by(tx, &published, &agency, &row.case_variant_id, filing).await?;
    row.procedure_version = published.version;
    row.procedure_name.clone_from(&published.procedure.name);
    row.sector_code.clone_from(&published.sector.code);
    store::revise_in_tx(tx, caller, row, filing, now).await
}
