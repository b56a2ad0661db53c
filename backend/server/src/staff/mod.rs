//! The officials of an agency: who works there with how much, who is away and who stands in, how work is given out.

mod absences;
mod officials;
mod work_settings;

use utoipa_actix_web::service_config::ServiceConfig;

pub use absences::{doer_for, stood_in_for};
pub use work_settings::{Working, working};

/// The routes of officials, their absences and the settings of their work.
pub fn routes(config: &mut ServiceConfig<'_>) {
    absences::routes(config);
    officials::routes(config);
    work_settings::routes(config);
}
