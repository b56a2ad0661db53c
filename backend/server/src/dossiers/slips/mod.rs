//! Slips of a dossier as PDF: receipt and appointment, supplement request, refusal (Thông tư 03/2025/TT-VPCP, forms 01 to 03). A slip is made
//! anew from what is stored each time it is asked for.

mod handlers;
mod service;

pub use handlers::get_slip;
