//! Application forms: the printed form as a field list, its JSON Schema for browser and server, and the general form for procedures without one.

pub mod answers;
pub mod general;
pub mod schema;
pub mod template;

pub use answers::{prune, sensitivity};
pub use general::general_form;
pub use schema::{FormSchema, to_json_schema};
pub use template::{Condition, Confidence, Field, FieldKind, FormTemplate, Sensitivity};
