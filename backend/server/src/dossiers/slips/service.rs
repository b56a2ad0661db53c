//! The slip that is asked for, made and printed.

use documents::{ApologySlip, ControlSheet, ReceiptSlip, RefusalSlip, SupplementSlip, TerminationSlip, pdf as print};

use super::contents;
use crate::{
    app::App,
    dossiers::{access, rows::DossierRef},
    http::{
        actor::{AccountKind, Principal},
        error::{AppError, AppResult},
    },
};

/// Which slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Receipt and appointment.
    Receipt,
    /// Request to complete the dossier.
    Supplement,
    /// Refusal.
    Refusal,
    /// Apology and new day.
    Apology,
    /// Notice that it is stopped.
    Termination,
    /// Who handed it to whom: the office's own paper.
    Control,
}

/// What is printed.
pub enum Slip {
    Receipt(Box<ReceiptSlip>),
    Supplement(Box<SupplementSlip>),
    Refusal(Box<RefusalSlip>),
    Apology(Box<ApologySlip>),
    Termination(Box<TerminationSlip>),
    Control(Box<ControlSheet>),
}

/// The slip as PDF.
///
/// # Errors
/// 404 while the dossier has no such slip, or none for this caller.
pub async fn pdf(app: &App, caller: &Principal, which: &DossierRef, kind: Kind) -> AppResult<Vec<u8>> {
    if kind == Kind::Control && caller.kind != AccountKind::Official {
        return Err(AppError::not_found());
    }
    let slip = {
        let row = access::looked_at(app, caller, which, "slip").await?;
        contents::slip(app, &mut *app.db.get().await?, &row, kind).await?.ok_or_else(AppError::not_found)?
    };
    // Typesetting takes milliseconds of pure computing: not on a request thread.
    let made = actix_web::web::block(move || match slip {
        Slip::Receipt(slip) => print(&*slip),
        Slip::Supplement(slip) => print(&*slip),
        Slip::Refusal(slip) => print(&*slip),
        Slip::Apology(slip) => print(&*slip),
        Slip::Termination(slip) => print(&*slip),
        Slip::Control(slip) => print(&*slip),
    });
    Ok(made.await.map_err(|error| anyhow::anyhow!("{error}"))??)
}
