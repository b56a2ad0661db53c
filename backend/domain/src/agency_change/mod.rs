//! Agencies change by a decision from a day on: they merge, split, get another name, end, or come under another superior (domain reference 2.1,
//! Luật Tổ chức chính quyền địa phương 72/2025/QH15). A [`Plan`] says what changes; [`check`] tells everything that is wrong with it at once; [`Move`]
//! decides who takes over what, for the dry run and for the execution alike.

mod check;
mod forecast;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, AgencyCode};
use crate::macros::text_enum;
use crate::terms::Level;

pub use check::{Fault, FaultCode, Known, Surroundings, check};
pub use forecast::{Forecast, Line, Load, forecast};

text_enum! {
    /// What a decision does to agencies.
    pub enum ChangeKind {
        /// Hợp nhất, sáp nhập: several become one, new or already there.
        Merge => "merge",
        /// Chia, tách: one becomes several; it may go on as one of them.
        Split => "split",
        /// Đổi tên: the same agency under another name.
        Rename => "rename",
        /// Giải thể: it ends, others take over.
        Abolish => "abolish",
        /// Chuyển cơ quan chủ quản: the same agency under another superior.
        Place => "place",
        /// Sắp xếp: merges, splits and names together in one decision, as for the communes of a province.
        Rearrange => "rearrange",
    }
}

text_enum! {
    /// How far a change has come.
    pub enum ChangeState {
        /// Written down; nothing happens yet.
        Planned => "planned",
        /// A second administrator agreed; it happens on its day.
        Approved => "approved",
        /// Its day has come; agencies have changed, dossiers are on their way.
        Running => "running",
        /// Everything is where it belongs.
        Done => "done",
        /// Taken back before its day.
        Cancelled => "cancelled",
    }
}

text_enum! {
    /// By what an exception is recognised.
    pub enum Basis {
        /// Code of a procedure.
        Procedure => "procedure",
        /// Code of a sector.
        Sector => "sector",
        /// Code of the commune of the applicant's address.
        Commune => "commune",
        /// Account of an official.
        Official => "official",
    }
}

/// The decision (quyết định, nghị quyết) behind a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Decision {
    /// Its number, as in `202/2025/QH15`.
    pub number: String,
    /// The day on which it was signed.
    pub date: NaiveDate,
}

/// An agency that begins with the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Opening {
    /// Its code.
    pub code: AgencyCode,
    /// Its name.
    pub name: String,
    /// Level of administration.
    pub level: Level,
    /// The agency above it.
    pub superior: Option<AgencyCode>,
    /// Code of its province.
    pub province: Option<String>,
    /// Code of its commune.
    pub commune: Option<String>,
    /// Where it is.
    pub address: Option<String>,
    /// Its telephone number.
    pub phone: Option<String>,
}

/// What goes elsewhere than the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Exception {
    /// By what it is recognised.
    pub by: Basis,
    /// The code or account.
    pub value: String,
    /// Where it goes; the agency itself, where that goes on.
    pub to: AgencyCode,
}

/// What a dossier is recognised by when its agency changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matter<'a> {
    /// Code of the procedure.
    pub procedure: &'a str,
    /// Code of the sector.
    pub sector: &'a str,
    /// Code of the commune of the applicant's address, where known.
    pub commune: Option<&'a str>,
}

/// An agency whose work goes to others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Move {
    /// The agency.
    pub from: AgencyCode,
    /// Who takes over what no exception names. A sound plan has one: nothing ends without a successor.
    pub to: Option<AgencyCode>,
    /// It goes on itself, with what is not moved.
    #[serde(default)]
    pub remains: bool,
    /// What goes elsewhere; the first that fits counts.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
}

impl Move {
    /// Who takes over a dossier; the agency itself, where it stays.
    #[must_use]
    pub fn of_dossier(&self, matter: Matter<'_>) -> Option<&AgencyCode> {
        self.first(|exception| match exception.by {
            Basis::Procedure => exception.value == matter.procedure,
            Basis::Sector => exception.value == matter.sector,
            Basis::Commune => Some(exception.value.as_str()) == matter.commune,
            Basis::Official => false,
        })
    }

    /// Where an official goes.
    #[must_use]
    pub fn of_official(&self, account: AccountId) -> Option<&AgencyCode> {
        let account = account.to_string();
        self.first(|exception| exception.by == Basis::Official && exception.value == account)
    }

    /// Who carries out a procedure from now on: one agency where the procedure or its sector is named, else everyone who takes over dossiers of it.
    #[must_use]
    pub fn of_procedure(&self, procedure: &str, sector: &str) -> Vec<&AgencyCode> {
        let named = self.exceptions.iter().find(|exception| match exception.by {
            Basis::Procedure => exception.value == procedure,
            Basis::Sector => exception.value == sector,
            Basis::Commune | Basis::Official => false,
        });
        let mut found: Vec<&AgencyCode> = match named {
            Some(exception) => vec![&exception.to],
            None => {
                let by_place = self.exceptions.iter().filter(|exception| exception.by == Basis::Commune);
                self.to.iter().chain(by_place.map(|exception| &exception.to)).collect()
            }
        };
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Everyone who takes over something, the default first; never the agency itself.
    #[must_use]
    pub fn successors(&self) -> Vec<&AgencyCode> {
        let mut found: Vec<&AgencyCode> = Vec::new();
        for code in self.to.iter().chain(self.exceptions.iter().map(|exception| &exception.to)) {
            if *code != self.from && !found.contains(&code) {
                found.push(code);
            }
        }
        found
    }

    fn first(&self, fits: impl Fn(&Exception) -> bool) -> Option<&AgencyCode> {
        self.exceptions.iter().find(|exception| fits(exception)).map(|exception| &exception.to).or(self.to.as_ref())
    }
}

/// An agency that gets another name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Renaming {
    /// The agency.
    pub agency: AgencyCode,
    /// Its new name.
    pub name: String,
}

/// An agency that comes under another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Placing {
    /// The agency.
    pub agency: AgencyCode,
    /// The agency above it from then on.
    pub superior: AgencyCode,
}

/// What a decision changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// What it does.
    pub kind: ChangeKind,
    /// The decision.
    pub decision: Decision,
    /// The first day on which it holds.
    pub effective_on: NaiveDate,
    /// A word to those who read it.
    pub note: Option<String>,
    /// Agencies that begin.
    #[serde(default)]
    pub opens: Vec<Opening>,
    /// Agencies whose work goes to others.
    #[serde(default)]
    pub moves: Vec<Move>,
    /// Agencies with a new name.
    #[serde(default)]
    pub renames: Vec<Renaming>,
    /// Agencies with a new superior.
    #[serde(default)]
    pub placings: Vec<Placing>,
}

impl Plan {
    /// The move of an agency.
    #[must_use]
    pub fn of(&self, from: &str) -> Option<&Move> {
        self.moves.iter().find(|one| one.from.as_str() == from)
    }

    /// Every agency that is there already and changes.
    pub fn touched(&self) -> impl Iterator<Item = &AgencyCode> {
        let moved = self.moves.iter().map(|one| &one.from);
        let renamed = self.renames.iter().map(|one| &one.agency);
        moved.chain(renamed).chain(self.placings.iter().map(|one| &one.agency))
    }
}
