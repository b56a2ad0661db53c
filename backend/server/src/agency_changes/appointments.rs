//! How many appointments a change would put up for decision: the look that is taken when it is carried out, at calendars that are only thought of.

use std::collections::{BTreeSet, HashMap};

use domain::agency_change::{Matter, Plan};

use super::equipment::Equipment;
use crate::{catalogue::calendars::Calendars, db::Conn, dossiers, http::error::AppResult};

/// Count them. Nothing is changed by it.
///
/// # Errors
/// When the database fails, or a due time could not be computed any more.
pub async fn count(conn: &mut Conn, plan: &Plan, from: &[String]) -> AppResult<u64> {
    let before = Calendars::read(conn).await?;
    let given = Equipment::Calendar.items(conn, plan, from).await?;
    let given: Vec<(String, String)> =
        given.into_iter().filter(|item| !item.left).map(|item| (item.from, item.to)).collect();
    let after = before.rearranged(superiors(&before, plan), &given)?;
    let heir = |agency: &str, matter: Matter<'_>| {
        plan.of(agency).and_then(|one| one.of_dossier(matter)).map(ToString::to_string)
    };
    dossiers::count_moving(conn, &before, &after, from, heir).await
}

/// Each agency with the one above it, after the change: those below an agency that ends come under its successor; a successor that was below it, under
/// whom the ended one was.
fn superiors(before: &Calendars, plan: &Plan) -> HashMap<String, String> {
    let mut above = before.superiors().clone();
    let opened = plan.opens.iter().filter_map(|one| Some((one.code.to_string(), one.superior.as_ref()?.to_string())));
    above.extend(opened);
    above.extend(plan.placings.iter().map(|one| (one.agency.to_string(), one.superior.to_string())));
    let ends: HashMap<&str, &str> = plan
        .moves
        .iter()
        .filter(|one| !one.remains)
        .filter_map(|one| Some((one.from.as_str(), one.to.as_ref()?.as_str())))
        .collect();
    let ended: BTreeSet<&str> = ends.keys().copied().collect();
    let placed = above.clone();
    for (below, superior) in &placed {
        let Some(to) = ends.get(superior.as_str()).filter(|_| !ended.contains(below.as_str())) else { continue };
        let over = if below == to { placed.get(superior).cloned() } else { Some((*to).to_owned()) };
        match over {
            Some(over) => above.insert(below.clone(), over),
            None => above.remove(below),
        };
    }
    above
}
