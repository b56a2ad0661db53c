//! Forms as the API tells them.

use domain::procedure::form::template::Confidence;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// How much of the printed form is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum FormConfidence {
    /// The text of the official form was read.
    Official,
    /// Read in part.
    Partial,
    /// Not the printed form: the general one, or one written from knowledge.
    General,
}

impl From<Confidence> for FormConfidence {
    fn from(confidence: Confidence) -> Self {
        match confidence {
            Confidence::Official => Self::Official,
            Confidence::Partial => Self::Partial,
            Confidence::General => Self::General,
        }
    }
}

/// The form of a procedure.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProcedureForm {
    /// Code of the procedure.
    pub procedure_code: String,
    /// Code of the printed form; none for the general form.
    pub form_code: Option<String>,
    /// Title.
    pub title: String,
    /// Version of the form.
    pub version: i32,
    /// How much of the printed form is in it.
    pub confidence: FormConfidence,
    /// JSON Schema (draft-07) that answers are held to.
    #[schema(value_type = Object)]
    pub schema: Value,
    /// How react-jsonschema-form shows it.
    #[schema(value_type = Object)]
    pub ui_schema: Value,
}
