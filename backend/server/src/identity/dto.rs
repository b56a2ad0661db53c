//! Requests and answers of sign-in.

use domain::access::Role;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{catalogue::Ref, http::actor::AccountKind};

/// Register a citizen.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RegisterRequest {
    /// Personal identification number (số định danh cá nhân), 12 digits.
    #[schema(pattern = r"^\d{12}$", example = "001099999123")]
    pub identity_number: String,
    /// Full name as on the identity card.
    #[schema(min_length = 1, max_length = 150, example = "Nguyễn Thị An")]
    pub full_name: String,
    /// Mobile telephone.
    #[schema(min_length = 9, max_length = 16, example = "0912345678")]
    pub phone: String,
    /// E-mail, for notices.
    #[schema(format = "email", max_length = 200)]
    pub email: Option<String>,
    /// At least 10 characters; any characters.
    #[schema(min_length = 10, max_length = 200)]
    pub password: String,
}

/// Sign in.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LoginRequest {
    /// The 12-digit number of a citizen, or the user name of an official.
    #[schema(min_length = 1, max_length = 100)]
    pub username: String,
    /// The password.
    #[schema(min_length = 1, max_length = 200)]
    pub password: String,
}

/// An open session. The refresh token is in an HttpOnly cookie.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// Bearer token for the API.
    pub access_token: String,
    /// Seconds until it ends.
    pub expires_in: u32,
    /// Who signed in.
    pub me: Me,
}

/// The signed-in person.
#[derive(Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Me {
    /// Account.
    pub id: Uuid,
    /// Citizen or official.
    pub kind: AccountKind,
    /// Full name.
    pub full_name: String,
    /// Name for sign-in; masked for citizens, whose number it is.
    pub username: String,
    /// Personal identification number, masked.
    pub identity_number: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Roles, for officials.
    pub roles: Vec<RoleAt>,
}

/// A role at an agency.
#[derive(Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RoleAt {
    /// The role.
    pub role: Role,
    /// The agency.
    pub agency: Ref,
}
