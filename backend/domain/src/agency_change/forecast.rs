//! What a plan would move: the dry run.

use std::collections::BTreeMap;

use super::{Matter, Plan};
use crate::ids::{AccountId, AgencyCode};

/// What is at the agencies that change, as it stands now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Open dossiers: agency, procedure, sector, commune of the applicant's address, how many.
    pub dossiers: Vec<(AgencyCode, String, String, Option<String>, u64)>,
    /// Officials: agency, account; each once.
    pub officials: Vec<(AgencyCode, AccountId)>,
    /// Processes that agencies approved for themselves: agency, procedure, sector.
    pub procedures: Vec<(AgencyCode, String, String)>,
}

/// What goes from one agency to another, or stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The agency.
    pub from: AgencyCode,
    /// Who takes over; the agency itself for what stays.
    pub to: AgencyCode,
    /// Open dossiers.
    pub dossiers: u64,
    /// Officials.
    pub officials: u64,
    /// Procedures with a process of the agency's own.
    pub procedures: u64,
}

/// What a plan would move.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forecast {
    /// One line for each pair of agencies, in the order of their codes; also where nothing is to move.
    pub lines: Vec<Line>,
    /// Open dossiers that move.
    pub dossiers: u64,
    /// Officials who move.
    pub officials: u64,
    /// Procedures that move.
    pub procedures: u64,
    /// Open dossiers that stay where they are.
    pub staying: u64,
}

/// Who would take over what. What is at agencies that the plan does not move is left out.
#[must_use]
pub fn forecast(plan: &Plan, load: &Load) -> Forecast {
    let moves: BTreeMap<&AgencyCode, _> = plan.moves.iter().map(|one| (&one.from, one)).collect();
    let mut counts: BTreeMap<(&AgencyCode, &AgencyCode), (u64, u64, u64)> = BTreeMap::new();
    for one in &plan.moves {
        for to in one.successors() {
            counts.entry((&one.from, to)).or_default();
        }
    }
    for (from, procedure, sector, commune, many) in &load.dossiers {
        let matter = Matter { procedure, sector, commune: commune.as_deref() };
        if let Some((one, to)) = moves.get(from).and_then(|one| Some((one, one.of_dossier(matter)?))) {
            counts.entry((&one.from, to)).or_default().0 += many;
        }
    }
    for (from, account) in &load.officials {
        if let Some((one, to)) = moves.get(from).and_then(|one| Some((one, one.of_official(*account)?))) {
            counts.entry((&one.from, to)).or_default().1 += 1;
        }
    }
    for (from, procedure, sector) in &load.procedures {
        let Some(one) = moves.get(from) else { continue };
        for to in one.of_procedure(procedure, sector) {
            counts.entry((&one.from, to)).or_default().2 += 1;
        }
    }
    let mut found = Forecast::default();
    for ((from, to), (dossiers, officials, procedures)) in counts {
        if from == to {
            found.staying += dossiers;
        } else {
            found.dossiers += dossiers;
            found.officials += officials;
            found.procedures += procedures;
        }
        found.lines.push(Line { from: from.clone(), to: to.clone(), dossiers, officials, procedures });
    }
    found
}
