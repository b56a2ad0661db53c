//! Which register.

use serde::Deserialize;
use utoipa::IntoParams;

/// Which register, and how much of it.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RegisterQuery {
    /// Code of the agency whose book it is: that which received, whoever has the dossiers now.
    #[param(min_length = 1, max_length = 60)]
    pub agency: String,
    /// The year; a dossier belongs to the year in which it was received.
    #[param(minimum = 2000, maximum = 2100)]
    pub year: i32,
    /// Which volume ("quyển"), from 1; each holds 1,000 dossiers. Needed where the year is too large for one answer.
    #[param(minimum = 1, maximum = 10000)]
    pub volume: Option<u32>,
}
