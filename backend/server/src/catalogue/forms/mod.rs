//! Forms: the schema that a browser shows and that answers are held to.

mod check;
mod dto;
mod handlers;

use std::sync::OnceLock;

use domain::procedure::{
    Procedure,
    form::{FormSchema, general_form, template::FormTemplate, to_json_schema},
};
use jsonschema::Validator;
use serde_json::Value;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::http::error::{AppResult, FieldError};

pub use dto::FormConfidence;

/// The routes of forms.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config.service(handlers::get_procedure_form);
}

/// A form with its validators, which are compiled when they are first needed.
#[derive(Debug)]
pub struct Form {
    /// Code of the template; none for the general form.
    pub code: Option<String>,
    /// Printed title.
    pub title: String,
    /// Version of the template; 1 for the general form.
    pub version: i32,
    /// How much of the printed form is in it.
    pub confidence: FormConfidence,
    /// JSON Schema draft-07.
    pub schema: Value,
    /// uiSchema of react-jsonschema-form.
    pub ui_schema: Value,
    whole: OnceLock<Option<Validator>>,
    shape: OnceLock<Option<Validator>>,
}

impl Form {
    /// The form made from a printed one.
    ///
    /// # Errors
    /// When the stored template is not in its format.
    pub fn from_template(version: i32, content: &str) -> AppResult<Self> {
        let template: FormTemplate = serde_json::from_str(content)?;
        let form = to_json_schema(&template);
        Ok(Self::new(Some(template.code), template.title, version, template.confidence.into(), form))
    }

    /// The form of a procedure whose printed form is not known.
    #[must_use]
    pub fn general(procedure: &Procedure) -> Self {
        Self::new(None, procedure.name.clone(), 1, FormConfidence::General, general_form(procedure))
    }

    fn new(code: Option<String>, title: String, version: i32, confidence: FormConfidence, form: FormSchema) -> Self {
        let FormSchema { schema, ui_schema } = form;
        Self { code, title, version, confidence, schema, ui_schema, whole: OnceLock::new(), shape: OnceLock::new() }
    }

    /// What the form calls a field, by its place in the answers; a name of its own where it has no title.
    #[must_use]
    pub fn field_title(&self, pointer: &str) -> Option<String> {
        let keys: Vec<&str> = pointer.strip_prefix('/')?.split('/').collect();
        let field = keys.iter().try_fold(vec![&self.schema], |found, key| {
            let next: Vec<&Value> = found.into_iter().flat_map(|schema| named(schema, key)).collect();
            (!next.is_empty()).then_some(next)
        })?;
        let title = field.iter().find_map(|schema| schema.get("title")?.as_str());
        title.or(keys.last().copied()).map(str::to_owned)
    }

    /// What is wrong with these answers; `complete`: everything that is asked must be there.
    #[must_use]
    pub fn check(&self, answers: &Value, complete: bool) -> Vec<FieldError> {
        let validator = if complete {
            self.whole.get_or_init(|| check::compile(&self.schema, self.code.as_deref()))
        } else {
            self.shape.get_or_init(|| check::compile(&check::shape_only(&self.schema), self.code.as_deref()))
        };
        match validator {
            Some(validator) => check::errors(validator, answers),
            None => vec![FieldError::new(
                "/answers",
                "formBroken",
                "The form of this procedure cannot be used; tell its administrator.",
            )],
        }
    }
}

/// The schemas of a field: its own, and those that rules give it under conditions.
fn named<'a>(schema: &'a Value, key: &str) -> Vec<&'a Value> {
    let own = schema.get("properties").and_then(|fields| fields.get(key));
    let rules = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    let under_conditions = rules.filter_map(|rule| rule.get("then")).flat_map(|then| named(then, key));
    own.into_iter().chain(under_conditions).collect()
}
