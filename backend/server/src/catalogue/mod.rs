//! What can be asked for, of whom, by which rules: agencies, units, calendar, procedures, forms, search, import.
//!
//! Names and summaries are read from memory ([`Catalogue`]), whole records by primary key from the database; versions never change, so
//! they are kept once read.

mod agencies;
mod answer;
pub mod calendars;
mod cooperation;
mod forms;
mod memory;
mod on_the_spot;
mod procedures;
mod processes;
mod search;
mod slip_texts;
pub mod transfer;
mod working_time;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::{
    db::Conn,
    http::{
        actor::Principal,
        error::{AppError, AppResult, Code},
    },
};

pub use agencies::{Agency, agency, agency_on};
pub use memory::Catalogue;
pub use on_the_spot::chosen as is_on_the_spot;
pub use procedures::{Published, current, version};
pub use processes::{PieceDto, pieces, worked_by};
pub use slip_texts::{Stationery, stationery};
pub use transfer::{PackReading, import_packed_if_empty};

/// A code and the name that people read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Ref {
    /// Stable code.
    pub code: String,
    /// Name in Vietnamese.
    pub name: String,
}

impl From<&domain::procedure::Named> for Ref {
    fn from(named: &domain::procedure::Named) -> Self {
        Self { code: named.code.clone(), name: named.name.clone() }
    }
}

/// Whether the caller administers the catalogue or the system at an agency or at one above it.
///
/// # Errors
/// When the database fails.
pub async fn administers(conn: &mut Conn, caller: &Principal, agency: &str) -> AppResult<bool> {
    calendars::administers(conn, caller, agency).await
}

/// The caller must administer all these agencies, each by itself or from above; the country where none is named. What is no agency is told by other checks.
///
/// # Errors
/// 403 with the first agency that is not the caller's.
pub async fn must_administer(conn: &mut Conn, caller: &Principal, agencies: &[String]) -> AppResult<()> {
    let forbidden = |detail: &str| Err(AppError::detail(Code::Forbidden, detail));
    if agencies.is_empty() {
        return if calendars::keeps_country(conn, caller.account).await? {
            Ok(())
        } else {
            forbidden("Việc chung của cả nước do quản trị cấp quốc gia thực hiện.")
        };
    }
    match calendars::foreign(conn, caller, agencies).await? {
        Some(code) => forbidden(&format!("Bạn không quản trị cơ quan {code}.")),
        None => Ok(()),
    }
}

/// The routes of the catalogue; fixed words before parameters, since the first match wins.
pub fn routes(config: &mut ServiceConfig<'_>) {
    search::routes(config);
    procedures::routes(config);
    processes::routes(config);
    forms::routes(config);
    slip_texts::routes(config);
    cooperation::routes(config);
    on_the_spot::routes(config);
    agencies::routes(config);
    calendars::routes(config);
    working_time::routes(config);
}
