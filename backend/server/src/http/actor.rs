//! Who calls: put into the request by the gate, asked for by handlers in their signature.

use actix_web::{FromRequest, HttpMessage as _, HttpRequest, dev::Payload};
use domain::access::{Assignment, Role};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::{AppError, AppResult, Code};

/// The two kinds of people who sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum AccountKind {
    /// Files dossiers, for themselves or for others.
    Citizen,
    /// Works on dossiers, by role and agency.
    Official,
}

impl AccountKind {
    /// As stored in `account.kind`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Official => "official",
        }
    }
}

/// A signed-in caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    /// The account.
    pub account: Uuid,
    /// Citizen or official.
    pub kind: AccountKind,
    /// Full name.
    pub name: String,
    /// Roles, for officials.
    pub assignments: Vec<Assignment>,
}

impl Principal {
    /// Whether the caller holds one of `roles` anywhere.
    #[must_use]
    pub fn has_role(&self, roles: &[Role]) -> bool {
        self.assignments.iter().any(|assignment| roles.contains(&assignment.role))
    }

    /// Codes of the agencies where the caller holds a role.
    #[must_use]
    pub fn agencies(&self) -> Vec<String> {
        let mut codes: Vec<String> = self.assignments.iter().map(|assignment| assignment.agency.to_string()).collect();
        codes.sort();
        codes.dedup();
        codes
    }
}

fn principal(request: &HttpRequest) -> AppResult<Principal> {
    request.extensions().get::<Principal>().cloned().ok_or_else(|| AppError::code(Code::Unauthenticated))
}

/// Anyone who is signed in.
#[derive(Debug, Clone)]
pub struct Signed(pub Principal);

/// An official.
#[derive(Debug, Clone)]
pub struct Official(pub Principal);

/// An official who administers the catalogue or the system.
#[derive(Debug, Clone)]
pub struct Administrator(pub Principal);

/// A signed-in caller, or nobody.
#[derive(Debug, Clone)]
pub struct Visitor(pub Option<Principal>);

macro_rules! from_request {
    ($name:ident, $read:expr) => {
        impl FromRequest for $name {
            type Error = AppError;
            type Future = std::future::Ready<AppResult<Self>>;

            fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                let read: fn(&HttpRequest) -> AppResult<Self> = $read;
                std::future::ready(read(request))
            }
        }
    };
}

from_request!(Signed, |request| principal(request).map(Self));
from_request!(Visitor, |request| Ok(Self(principal(request).ok())));
from_request!(Official, |request| {
    let caller = principal(request)?;
    if caller.kind == AccountKind::Official { Ok(Self(caller)) } else { Err(AppError::code(Code::Forbidden)) }
});
from_request!(Administrator, |request| {
    let caller = principal(request)?;
    if caller.has_role(&[Role::SystemAdmin, Role::CatalogueAdmin]) {
        Ok(Self(caller))
    } else {
        Err(AppError::code(Code::Forbidden))
    }
});
