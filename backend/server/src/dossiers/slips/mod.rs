//! Slips of a dossier as PDF: receipt and appointment, supplement request, refusal, apology, notice of stopping, control sheet (Thông tư
//! 03/2025/TT-VPCP, forms 01 to 06). A slip is made anew from what is stored each time it is asked for.

mod contents;
mod handlers;
mod handovers;
mod service;

pub use handlers::get_slip;
