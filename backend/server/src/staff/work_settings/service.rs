//! Use cases of work settings.

use diesel_async::AsyncConnection as _;
use domain::{access::Role, distribution::Distribution, dossier::Timing};
use serde_json::json;

use super::{
    dto::{WorkRules, WorkSettings},
    rows::{self, WorkSettingRow},
};
use crate::{
    app::{App, local},
    audit,
    catalogue::{Agency, Ref, agency},
    db::Conn,
    http::{
        actor::Principal,
        error::{AppError, AppResult, Code, FieldError},
        extract::IfMatch,
    },
};

/// Who decides how an agency works.
const DECIDE: [Role; 2] = [Role::Leader, Role::DeskHead];

/// How an agency works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Working {
    /// What becomes of work that nobody was named for.
    pub distribution: Distribution,
    /// Working hours before a step is due in which its holder is reminded.
    pub holder_hours: u8,
    /// The same for the superior.
    pub superior_hours: u8,
    /// How time is counted beside the limit.
    pub timing: Timing,
    /// Whether what is received after 15:00 counts from the next working day.
    pub cutoff: bool,
}

/// Until an agency says otherwise: work lies open, the holder is reminded one working day before (domain reference 4.5, after Nghị định 61/2018/NĐ-CP
/// điều 19 khoản 9: who will be late says so a day before), the superior half a day before.
fn default() -> Working {
    let (distribution, timing) = (Distribution::Off, Timing::default());
    Working { distribution, holder_hours: 8, superior_hours: 4, timing, cutoff: true }
}

/// How an agency works.
///
/// # Errors
/// When the database fails.
pub async fn working(conn: &mut Conn, agency: &str) -> AppResult<Working> {
    rows::of_agency(conn, agency).await?.map_or_else(|| Ok(default()), |row| read_row(&row))
}

fn read_row(row: &WorkSettingRow) -> AppResult<Working> {
    Ok(Working {
        distribution: row.distribution.parse()?,
        holder_hours: row.holder_hours.try_into()?,
        superior_hours: row.superior_hours.try_into()?,
        timing: Timing {
            supplement_days: row.supplement_days.try_into()?,
            check_hours: row.check_hours.try_into()?,
            restarts: row.restarts,
        },
        cutoff: row.cutoff,
    })
}

/// The settings.
///
/// # Errors
/// 403 for who works elsewhere.
pub async fn read(app: &App, caller: &Principal, code: &str) -> AppResult<WorkSettings> {
    let mut conn = app.db.get().await?;
    let agency = theirs(&mut conn, caller, code, Role::ALL).await?;
    let row = rows::of_agency(&mut conn, &agency.code).await?;
    told(caller, &agency, row.as_ref())
}

/// Change the settings, all at once.
///
/// # Errors
/// 403 for who does not decide there, 412 when somebody changed them since.
pub async fn change(
    app: &App,
    caller: &Principal,
    code: &str,
    version: IfMatch,
    rules: WorkRules,
) -> AppResult<WorkSettings> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    conn.transaction::<_, AppError, _>(async |tx| {
        let agency = theirs(tx, caller, code, &DECIDE).await?;
        if rules.superior_hours > rules.holder_hours {
            let later = "The superior is reminded after the holder.";
            return Err(AppError::invalid(vec![FieldError::new("/superiorHours", "beforeHolder", later)]));
        }
        let stale = || AppError::code(Code::StaleVersion);
        let row = WorkSettingRow {
            agency_code: agency.code.clone(),
            version: version.0.checked_add(1).filter(|next| *next > 0).ok_or_else(stale)?,
            distribution: rules.distribution.as_str().to_owned(),
            holder_hours: rules.holder_hours.into(),
            superior_hours: rules.superior_hours.into(),
            supplement_days: rules.supplement_days.into(),
            check_hours: rules.check_hours.into(),
            cutoff: rules.cutoff,
            restarts: rules.restarts,
            updated_at: now,
        };
        if !rows::put_in_tx(tx, &row).await? {
            return Err(stale());
        }
        let act = audit::Act::by(caller.account, "change", &format!("workSettings:{}", agency.code))
            .with(json!({ "version": row.version, "rules": rules }));
        audit::record_in_tx(tx, now, &act).await?;
        told(caller, &agency, Some(&row))
    })
    .await
}

fn told(caller: &Principal, agency: &Agency, row: Option<&WorkSettingRow>) -> AppResult<WorkSettings> {
    let working = row.map_or_else(|| Ok(default()), read_row)?;
    Ok(WorkSettings {
        agency: Ref { code: agency.code.clone(), name: agency.name.clone() },
        version: row.map_or(0, |row| row.version),
        rules: WorkRules {
            distribution: working.distribution,
            holder_hours: working.holder_hours,
            superior_hours: working.superior_hours,
            supplement_days: working.timing.supplement_days,
            check_hours: working.timing.check_hours,
            cutoff: working.cutoff,
            restarts: working.timing.restarts,
        },
        may_change: holds(caller, &agency.code, &DECIDE),
        updated_at: row.map(|row| local(row.updated_at)),
    })
}

fn holds(caller: &Principal, agency: &str, roles: &[Role]) -> bool {
    caller.assignments.iter().any(|held| held.agency.as_str() == agency && roles.contains(&held.role))
}

/// The agency, if the caller holds one of the roles there.
async fn theirs(conn: &mut Conn, caller: &Principal, code: &str, roles: &[Role]) -> AppResult<Agency> {
    if holds(caller, code, roles) {
        agency(conn, code).await?.ok_or_else(AppError::not_found)
    } else {
        Err(AppError::code(Code::Forbidden))
    }
}
