//! Use cases of cooperation.

use std::collections::BTreeSet;

use diesel_async::AsyncConnection as _;
use domain::access::{Permission, Role};
use serde_json::json;

use super::{
    dto::{Cooperation, CooperationDraft, NewPartner, PartnerAgency},
    rows::{self, PartnerRow},
};
use crate::{
    app::{App, local},
    audit,
    catalogue::{Ref, agency, calendars},
    db::Conn,
    http::{
        actor::Principal,
        error::{AppError, AppResult, Code, FieldError},
        extract::IfMatch,
    },
};

/// With whom an agency works.
///
/// # Errors
/// 404 when there is no such agency.
pub async fn read(app: &App, code: &str) -> AppResult<Cooperation> {
    told(&mut *app.db.get().await?, code).await
}

async fn told(conn: &mut Conn, code: &str) -> AppResult<Cooperation> {
    let agency = agency(conn, code).await?.ok_or_else(AppError::not_found)?;
    let (version, difficult_area) = rows::head(conn, code).await?.ok_or_else(AppError::not_found)?;
    let works: Vec<&str> = Role::ALL
        .iter()
        .filter(|role| role.may(Permission::ReadDossiers) && **role != Role::Supervisor)
        .map(|role| role.as_str())
        .collect();
    let found = rows::partners(conn, code, &works).await?;
    let mut named = BTreeSet::new();
    let (mut partners, mut inherited) = (Vec::new(), Vec::new());
    for row in found {
        // What is nearer counts.
        if named.insert(row.partner.clone()) {
            if row.depth == 0 { partners.push(partner(row, false)) } else { inherited.push(partner(row, true)) }
        }
    }
    let missing = rows::wanted(conn, code).await?.into_iter().filter(|name| !named.contains(name)).collect();
    let agency = Ref { code: agency.code, name: agency.name };
    Ok(Cooperation { agency, version, difficult_area, partners, inherited, missing })
}

fn partner(row: PartnerRow, inherited: bool) -> PartnerAgency {
    PartnerAgency {
        partner: row.partner,
        agency: Ref { code: row.code, name: row.name },
        from: inherited.then_some(Ref { code: row.from_code, name: row.from_name }),
        staffed: row.staffed,
    }
}

/// Change with whom an agency works, for dossiers that are begun from now on.
///
/// # Errors
/// 403 for who does not administer it, 404, 412, and 400 with every partner that cannot be one.
pub async fn change(
    app: &App,
    caller: &Principal,
    code: &str,
    version: IfMatch,
    draft: CooperationDraft,
) -> AppResult<Cooperation> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    conn.transaction::<_, AppError, _>(async |tx| {
        calendars::must_write(tx, caller, code).await?;
        if agency(tx, code).await?.is_none() {
            return Err(AppError::not_found());
        }
        check_in_tx(app, tx, code, &draft.partners).await?;
        let partners: Vec<_> = draft.partners.into_iter().map(|one| (one.partner, one.agency_code)).collect();
        if !rows::put_in_tx(tx, code, version.0, draft.difficult_area, &partners).await? {
            return Err(AppError::code(Code::StaleVersion));
        }
        let told = told(tx, code).await?;
        let act = audit::Act::by(caller.account, "change", &format!("cooperation:{code}"))
            .with(json!({ "version": told.version, "difficultArea": told.difficult_area, "partners": partners }));
        audit::record_in_tx(tx, now, &act).await?;
        Ok(told)
    })
    .await
}

async fn check_in_tx(app: &App, tx: &mut Conn, code: &str, partners: &[NewPartner]) -> AppResult<()> {
    let today = local(app.clock.now()).date_naive();
    let (mut errors, mut named) = (Vec::new(), BTreeSet::new());
    for (at, one) in partners.iter().enumerate() {
        if !named.insert(&one.partner) {
            let message = "This partner stands there twice.";
            errors.push(FieldError::new(format!("/partners/{at}/partner"), "twice", message));
        }
        let pointer = format!("/partners/{at}/agencyCode");
        let found = agency(tx, &one.agency_code).await?;
        if one.agency_code == code {
            errors.push(FieldError::new(
                pointer,
                "itself",
                "What nobody is named for, the agency does itself: leave it out.",
            ));
        } else if found.is_none_or(|agency| agency.valid_to.is_some_and(|end| today >= end)) {
            errors.push(FieldError::new(pointer, "unknownAgency", "There is no agency with this code."));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(AppError::invalid(errors)) }
}
