//! Filing for somebody else under one's own identity (nộp hộ): in which capacity, who is told, and the word of the owner that it is so.
//!
//! None of it changes who may do what: the helper has the rights of a helper, and nobody becomes the owner by a number or a code that was typed.

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

impl Notices {
    /// In Vietnamese, after "thông báo gửi cho".
    #[must_use]
    pub const fn name_vi(self) -> &'static str {
        match self {
            Self::Owner => "bạn",
            Self::Helper => "người nộp hộ",
            Self::Both => "bạn và người nộp hộ",
        }
    }
}

text_enum! {
    /// How the owner has confirmed.
    pub enum ConfirmedBy {
        /// By the code that was sent to him.
        Code => "code",
        /// In an account whose number is proved.
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
    /// An official's, at the desk: he does not hear of it as a helper, it is his work.
    #[must_use]
    pub const fn at_the_desk() -> Self {
        Self { kind: HelperKind::Official, organisation: None, notices: Notices::Owner }
    }

    /// Where a helper has said nothing.
    #[must_use]
    pub const fn unsaid() -> Self {
        Self { kind: HelperKind::Other, organisation: None, notices: Notices::Both }
    }

    /// Whether this may be said by an official, or by a citizen who files for another.
    #[must_use]
    pub fn fits(&self, official: bool) -> bool {
        if official {
            *self == Self::at_the_desk()
        } else {
            let of_a_body = matches!(self.kind, HelperKind::School | HelperKind::Firm);
            self.kind != HelperKind::Official && (of_a_body || self.organisation.is_none())
        }
    }

    /// In which capacity, in Vietnamese: the school or firm by its name.
    #[must_use]
    pub fn capacity_vi(&self) -> &str {
        self.organisation.as_deref().unwrap_or(self.kind.name_vi())
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
    may_pass_on(dossier, actor)?;
    Ok(EventKind::OwnerAsked { to })
}

/// The owner has told the helper the code that was sent to him.
///
/// # Errors
/// As [`ask_owner`].
pub fn confirm_by_code(dossier: &Dossier, actor: &Actor) -> Result<EventKind, Refusal> {
    may_pass_on(dossier, actor)?;
    if dossier.consent.asked_at.is_none() {
        return Err(RefusalCode::WrongState.into());
    }
    Ok(EventKind::OwnerConfirmed { by: ConfirmedBy::Code })
}

/// The owner says in his own account that he knows of it.
///
/// # Errors
/// It is not the actor's own, nobody else filed it, or it is confirmed or over.
pub fn confirm_as_owner(dossier: &Dossier, actor: &Actor) -> Result<EventKind, Refusal> {
    match actor.relation(&dossier.filing) {
        Relation::Owner => {}
        Relation::Stranger => return Err(RefusalCode::Stranger.into()),
        _ => return Err(RefusalCode::WrongRole.into()),
    }
    waits_for_the_owner(dossier)?;
    Ok(EventKind::OwnerConfirmed { by: ConfirmedBy::Account })
}

/// An account whose number is proved turns out to be the owner's: the dossier is shown there from now on. It is no word of the owner yet.
///
/// # Errors
/// It is a draft, which its writer alone sees, or has an owner.
pub fn link_owner(dossier: &Dossier, owner: AccountId) -> Result<EventKind, Refusal> {
    let kind = EventKind::OwnerLinked { owner };
    if follows(dossier, &kind) { Ok(kind) } else { Err(RefusalCode::WrongState.into()) }
}

/// Whether it can happen at all.
pub(super) fn follows(dossier: &Dossier, kind: &EventKind) -> bool {
    match kind {
        EventKind::OwnerAsked { .. } | EventKind::OwnerConfirmed { .. } => {
            dossier.filing.assistance.is_some() && dossier.consent.confirmed_at.is_none()
        }
        EventKind::OwnerLinked { .. } => dossier.state != State::Draft && dossier.filing.owner.is_none(),
        _ => false,
    }
}

fn may_pass_on(dossier: &Dossier, actor: &Actor) -> Result<(), Refusal> {
    if !actor.may_read(&dossier.filing, &dossier.state) {
        return Err(RefusalCode::Stranger.into());
    }
    match actor.relation(&dossier.filing) {
        Relation::Helper => {}
        Relation::Handling(roles)
            if dossier.filing.channel != Channel::Online && roles.contains(&Role::CounterOfficial) => {}
        _ => return Err(RefusalCode::WrongRole.into()),
    }
    waits_for_the_owner(dossier)
}

/// Whether the owner's word is still to come. For what was opened for another dossier, that one's counts.
fn waits_for_the_owner(dossier: &Dossier) -> Result<(), Refusal> {
    let filing = &dossier.filing;
    if filing.assistance.is_none() || filing.parent.is_some() || dossier.state.is_final() {
        return Err(RefusalCode::WrongState.into());
    }
    if dossier.consent.confirmed_at.is_some() {
        return Err(RefusalCode::AlreadyConfirmed.into());
    }
    Ok(())
}
