//! Motcua: the catalogue of administrative procedures and the workflow of dossiers, as one program.
//!
//! `main` → `cli` → `wire` → the features; `app`, `config`, `db`, `http`, `audit`, `outbox` are the platform that features stand on.

pub mod agency_changes;
pub mod app;
pub mod audit;
pub mod catalogue;
pub mod cli;
pub mod config;
pub mod db;
pub mod demo;
pub mod dossiers;
pub mod http;
pub mod identity;
pub mod monitoring;
pub mod notifications;
pub mod outbox;
pub mod staff;
pub mod wire;
