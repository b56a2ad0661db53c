//! Filing for somebody else under one's own identity (nộp hộ): in which capacity, who is told, and the word of the owner that it is so.
//!
//! None of it changes who may do what: the helper has the rights of a helper, and nobody becomes the owner by a number that was typed.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::{Dossier, EventKind, Refusal, RefusalCode, State};
use crate::access::{Actor, Relation, Role};
use crate::ids::AccountId;
use crate::macros::text_enum;
use crate::terms::Channel;

text_enum! {
    /// In which capacity somebody files for another.
    pub enum HelperKind {
        /// A relative.
        Relative => "relative",
        /// A school or training place.
        School => "school",
        /// A firm, for its people or clients.
        Firm => "firm",
        /// An official of the desk, for who stands there or has written.
        Official => "official",
        /// Anybody else who was asked to.
        Other => "other",
    }
}

impl HelperKind {
    /// In Vietnamese, after the name of who entered it.
    #[must_use]
    pub const fn name_vi(self) -> &'static str {
        match self {
            Self::Relative => "người thân",
            Self::School => "cơ sở giáo dục",
            Self::Firm => "doanh nghiệp",
            Self::Official => "công chức một cửa",
            Self::Other => "người được nhờ",
        }
    }
}

text_enum! {
    /// Who is told of what happens.
    pub enum Notices {
        /// The owner alone.
        Owner => "owner",
        /// The helper alone.
        Helper => "helper",
        /// Both.
        Both => "both",
    }
}

text_enum! {
    /// How the owner has confirmed.
    pub enum ConfirmedBy {
        /// By the code that was sent to him.
        Code => "code",
        /// By an account whose number is proved.
        Account => "account",
    }
}

/// That a dossier is filed for somebody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Assistance {
    /// In which capacity.
    pub kind: HelperKind,
    /// For whom the helper acts: the name of the school or firm.
    pub organisation: Option<String>,
    /// Who is told.
    pub notices: Notices,
}

impl Assistance {
    /// An official's, at the desk.
    #[must_use]
    pub const fn at_the_desk() -> Self {
        Self { kind: HelperKind::Official, organisation: None, notices: Notices::Owner }
    }

    /// Where a helper has said nothing.
    #[must_use]
    pub const fn unsaid() -> Self {
        Self { kind: HelperKind::Other, organisation: None, notices: Notices::Both }
    }
}

/// How far the owner has confirmed what was filed for him.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnerConsent {
    /// When a code was last sent.
    pub asked_at: Option<DateTime<FixedOffset>>,
    /// Where to, masked.
    pub asked_to: Option<String>,
    /// When he confirmed.
    pub confirmed_at: Option<DateTime<FixedOffset>>,
    /// How.
    pub confirmed_by: Option<ConfirmedBy>,
}

/// A code is sent to the owner; `to` is the masked address.
///
/// # Errors
/// The actor neither files it nor takes it in, it is nobody else's, confirmed, or over.
pub fn ask_owner(dossier: &Dossier, to: String, actor: &Actor) -> Result<EventKind, Refusal> {
    may_confirm(dossier, actor)?;
    Ok(EventKind::OwnerAsked { to })
}

/// The owner has told the helper the code that was sent to him.
///
/// # Errors
/// As [`ask_owner`].
pub fn confirm_by_code(dossier: &Dossier, actor: &Actor) -> Result<EventKind, Refusal> {
    may_confirm(dossier, actor)?;
    if dossier.consent.asked_at.is_none() {
        return Err(RefusalCode::WrongState.into());
    }
    Ok(EventKind::OwnerConfirmed { by: ConfirmedBy::Code, owner: None })
}

/// An account whose number is proved turns out to be the owner's: the dossier is shown there from now on.
///
/// # Errors
/// It is a draft, which its writer alone sees, or has an owner.
pub fn link_owner(dossier: &Dossier, owner: AccountId) -> Result<EventKind, Refusal> {
    if dossier.state == State::Draft || dossier.filing.owner.is_some() {
        return Err(RefusalCode::WrongState.into());
    }
    Ok(EventKind::OwnerConfirmed { by: ConfirmedBy::Account, owner: Some(owner) })
}

fn may_confirm(dossier: &Dossier, actor: &Actor) -> Result<(), Refusal> {
    if !actor.may_read(&dossier.filing, &dossier.state) {
        return Err(RefusalCode::Stranger.into());
    }
    match actor.relation(&dossier.filing) {
        Relation::Helper => {}
        Relation::Handling(roles)
            if dossier.filing.channel != Channel::Online && roles.contains(&Role::CounterOfficial) => {}
        _ => return Err(RefusalCode::WrongRole.into()),
    }
    if dossier.filing.assistance.is_none() || dossier.state.is_final() {
        return Err(RefusalCode::WrongState.into());
    }
    if dossier.consent.confirmed_at.is_some() {
        return Err(RefusalCode::AlreadyConfirmed.into());
    }
    Ok(())
}
