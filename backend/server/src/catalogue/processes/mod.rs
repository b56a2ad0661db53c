//! Internal processes: which one a dossier is worked by, and their catalogue with versions, checks and diagrams.

mod bpmn;
mod dto;
mod handlers;
mod rows;
mod service;

use domain::{
    calendar::{Cutoff, TimeLimit},
    dossier::{Filing, InternalProcess, Timing, is_longer},
    ids::AgencyCode,
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{Agency, Published};
use crate::{db::Conn, http::error::AppResult};

pub use dto::{PieceDto, pieces};

/// The routes of processes.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::check_process)
        .service(handlers::list_processes)
        .service(handlers::create_process)
        .service(handlers::get_process_diagram)
        .service(handlers::get_process)
        .service(handlers::update_process)
        .service(handlers::publish_process)
        .service(handlers::get_process_schema);
}

/// The filing as an agency works on it: by the nearest process approved for it and this case, else the default of its level; with the agencies that do its other
/// steps, and the time that a decision of its own gives, where that is not more than the law does.
///
/// # Errors
/// When the database fails.
pub async fn worked_by(
    conn: &mut Conn,
    published: &Published,
    agency: &Agency,
    case_variant_id: &str,
    filing: Filing,
) -> AppResult<Filing> {
    let found = rows::work_of(conn, &published.procedure.code, &agency.code, case_variant_id).await?;
    let limit = published.limit(filing.channel);
    // No agency promises more than the law gives for the channel (domain reference 3.6).
    let law =
        published.law_limits().find(|(channel, _, sure)| *channel == filing.channel && *sure).map(|(_, law, _)| law);
    let allowed = |whole: &TimeLimit| law.is_none_or(|law| is_longer(*whole, law) != Some(true));
    let read = |time: Option<serde_json::Value>| time.map(serde_json::from_value::<TimeLimit>).transpose();
    let difficult = read(found.difficult_whole)?.filter(|_| found.difficult_area);
    let partners = found.partners.unwrap_or_default();
    let partners =
        serde_json::from_value::<std::collections::BTreeMap<String, AgencyCode>>(partners).unwrap_or_default();
    let process = match found.content {
        Some(content) => serde_json::from_value(content)?,
        None => InternalProcess::default_for(agency.level, limit),
    };
    let (rule, says) = (Timing::default(), process.clock());
    let own = |set: Option<i32>, rule: u16| set.map_or(Ok(rule), u16::try_from);
    let timing = Timing {
        supplement_days: own(found.supplement_days, rule.supplement_days)?,
        check_hours: own(found.check_hours, rule.check_hours)?,
        restarts: found.restarts.unwrap_or(rule.restarts),
    };
    let cutoff = says.cutoff.or(found.cutoff).unwrap_or(true);
    Ok(Filing {
        timing: timing.under(says),
        cutoff: if cutoff { Cutoff::On } else { Cutoff::Off },
        limit: difficult.or(read(found.whole)?.filter(allowed)).or(limit),
        level: agency.level,
        difficult_area: found.difficult_area,
        partners: partners
            .into_iter()
            .filter(|(name, _)| process.steps().iter().any(|step| step.partner.as_ref() == Some(name)))
            .collect(),
        process,
        ..filing
    })
}
