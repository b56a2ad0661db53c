//! What a dossier needs before it can be filed: told all at once.

use domain::{
    identity::{FullName, PersonalNumber, Phone, TaxCode},
    terms::Channel,
};

use super::{
    dto::{Applicant, ApplicantKind},
    rows::{self, DossierRow},
};
use crate::{
    app::App,
    catalogue,
    db::Conn,
    http::error::{AppError, AppResult, Code, FieldError},
};

/// Hold a dossier to what its procedure asks for.
///
/// # Errors
/// 400 `incomplete` with every missing or wrong piece.
pub async fn check_in_tx(app: &App, tx: &mut Conn, row: &DossierRow) -> AppResult<()> {
    let published = catalogue::version(app, tx, &row.procedure_code, row.procedure_version).await?;
    let applicant: Applicant = serde_json::from_value(row.applicant.clone())?;
    let channel: Channel = row.channel.parse()?;
    let mut errors = applicant_errors(&applicant, channel);
    if channel == Channel::Online {
        errors.extend(published.check_answers(&row.answers, true));
        let files = rows::attachments(tx, row.id).await?;
        for component in published.components(&row.case_variant_id).unwrap_or_default() {
            if component.required && !files.iter().any(|file| file.component == component.id) {
                errors.push(FieldError::new(format!("/components/{}", component.id), "missingFile", component.name));
            }
        }
    } else {
        // On paper the desk has the papers before it; what it types must still be of the right shape.
        errors.extend(published.check_answers(&row.answers, false));
    }
    if errors.is_empty() {
        return Ok(());
    }
    Err(AppError::Refused { code: Code::Incomplete, detail: None, errors, retry_after: None, version: None })
}

/// What is wrong with who the dossier is for.
pub fn applicant_errors(applicant: &Applicant, channel: Channel) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if let Err(error) = FullName::parse(&applicant.full_name) {
        errors.push(FieldError::new("/applicant/fullName", "fullName", error.to_string()));
    }
    let number = applicant.identity_number.as_deref().filter(|text| !text.is_empty());
    match (applicant.kind, number) {
        (ApplicantKind::Citizen, Some(number)) => {
            if let Err(error) = PersonalNumber::parse(number) {
                errors.push(FieldError::new("/applicant/identityNumber", "personalNumber", error.to_string()));
            }
        }
        (ApplicantKind::Enterprise, Some(number)) => {
            // A household business has its owner's number as tax code since 1 July 2025 (Thông tư 86/2024/TT-BTC).
            if TaxCode::parse(number).is_err() && PersonalNumber::parse(number).is_err() {
                errors.push(FieldError::new(
                    "/applicant/identityNumber",
                    "taxCode",
                    "Give the tax code, or the owner's 12-digit number.",
                ));
            }
        }
        (ApplicantKind::Organisation, _) => {}
        (ApplicantKind::Citizen | ApplicantKind::Enterprise, None) => {
            errors.push(FieldError::new("/applicant/identityNumber", "required", "This is needed."));
        }
    }
    match applicant.phone.as_deref().filter(|text| !text.is_empty()) {
        Some(phone) => {
            if let Err(error) = Phone::parse(phone) {
                errors.push(FieldError::new("/applicant/phone", "phone", error.to_string()));
            }
        }
        None if channel == Channel::Online => {
            errors.push(FieldError::new("/applicant/phone", "required", "Notices go to this number."))
        }
        None => {}
    }
    errors
}
