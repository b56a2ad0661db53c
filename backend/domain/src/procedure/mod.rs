//! What can be asked for: the procedure record, its time limits and fees, its papers by case, and its forms.
//!
//! Pure: source text in, typed values out. What cannot be read safely stays as text, with a finding.

pub mod components;
pub mod fee;
pub mod form;
pub mod json;
pub mod limit;
pub mod record;
pub mod source;
pub mod steps;
pub mod text;

pub use fee::{Currency, Fee, FeeRule};
pub use limit::{LimitBasis, LimitUnit, TimeLimit};
pub use record::{
    Audience, CaseVariant, Channel, Component, ComponentKind, Detail, FilingChannel, LegalBasis, Level, Named,
    Procedure, ResultType, Step, Steps,
};
pub use source::{Finding, IndexRow, Reading, Severity};
