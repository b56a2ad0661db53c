//! Dossiers, from filing to result. `workflow` is the only part that changes their state; the others call it.

mod access;
mod act_request;
mod appointments;
mod assistance;
mod attachments;
mod batch;
mod children;
mod completeness;
mod consultations;
mod dto;
mod duties;
mod forecast;
mod intake;
mod list;
mod paying;
mod process_moves;
mod reading;
mod reasons;
mod register;
mod rows;
mod slips;
mod succession;
mod tracking;
mod turns;
mod view;
mod workflow;

use utoipa_actix_web::service_config::ServiceConfig;

pub use appointments::{
    DaysOff, Noting, Taker, count_moving, import_days_off, list_moved_in_tx, list_recounted_in_tx, settle,
};
pub use assistance::{Pending, addresses, code_left, pending_code};
pub use attachments::{Upload, upload};
pub use children::{Deliveries, NewSystem, add_system, deliver, first as among_children};
pub use dto::{ActRequest, Applicant, ApplicantKind, Defect, NewDossier};
pub use duties::{Duties, do_all, forget};
pub use forecast::roll_up;
pub use intake::create;
pub use rows::{DossierRef, DossierRow, events, find};
pub use view::tracking_url;
pub use workflow::{
    RESULT, Rehoused, Taking, act, fold, partner_calendars, read_event, rehouse_in_tx, repartner_in_tx, verify_events,
};

/// The routes of dossiers and of public tracking.
pub fn routes(config: &mut ServiceConfig<'_>) {
    appointments::routes(config);
    consultations::routes(config);
    process_moves::routes(config);
    forecast::routes(config);
    assistance::routes(config);
    reasons::routes(config);
    config
        .service(list::search_dossiers)
        .service(list::list_dossiers)
        .service(batch::act_on_dossiers)
        .service(batch::create_reassignments)
        .service(intake::create_dossier)
        .service(reading::get_dossier)
        .service(intake::update_dossier)
        .service(intake::delete_dossier)
        .service(attachments::upload_attachment)
        .service(attachments::download_attachment)
        .service(attachments::delete_attachment)
        .service(workflow::act_on_dossier)
        .service(workflow::preview_action)
        .service(workflow::list_assignees)
        .service(reading::list_dossier_events)
        .service(reading::get_dossier_clock)
        .service(reading::get_dossier_result)
        .service(slips::get_slip)
        .service(children::receive_exchange_message)
        .service(register::get_register_pdf)
        .service(register::get_register_xlsx)
        .service(tracking::track_dossier)
        .service(tracking::follow_tracking_link)
        .service(tracking::get_tracking_qr);
}

/// Whether an agency has any dossier.
///
/// # Errors
/// When the database fails.
pub async fn exist_at(app: &crate::app::App, agency: &str) -> crate::http::error::AppResult<bool> {
    rows::exist_at(&mut *app.db.get().await?, agency).await
}
