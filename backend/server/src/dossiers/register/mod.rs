//! The register ("Sổ theo dõi hồ sơ"): the dossiers that an agency received in a year, numbered in the order of reception; a book to print and a
//! workbook to work with (Thông tư 01/2018/TT-VPCP art. 10; Thông tư 03/2025/TT-VPCP, form 07).

mod dto;
mod handlers;
mod rows;
mod service;

pub use handlers::{get_register_pdf, get_register_xlsx};
