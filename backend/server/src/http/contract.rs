//! The OpenAPI document as the judge of input: the schemas that callers read are the ones that their requests are held to, so that the
//! two cannot drift, and every error of a request is told at once. Also knows which operations need a signed-in caller.

use std::sync::Arc;

use actix_web::http::Method;
use jsonschema::{Draft, ValidationError, Validator, error::ValidationErrorKind};
use serde_json::{Map, Value, json};

use super::error::{AppError, AppResult, Code, FieldError};

/// All operations of the document.
#[derive(Debug)]
pub struct Contract {
    operations: Vec<Arc<Operation>>,
}

/// One method on one path.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`.
    pub id: String,
    /// Whether a caller must be signed in.
    pub secured: bool,
    method: Method,
    segments: Vec<Segment>,
    body: Option<Validator>,
    query: QuerySchema,
}

#[derive(Debug)]
enum Segment {
    Literal(String),
    Parameter,
    /// `{kind}.pdf`: a parameter with a fixed ending.
    Suffixed(String),
}

#[derive(Debug)]
struct QuerySchema {
    validator: Validator,
    /// Parameters that are numbers or booleans, which a query string spells as text.
    typed: Vec<(String, &'static str)>,
}

/// What a method and a path name.
#[derive(Debug)]
pub enum Match {
    /// An operation of the document.
    Operation(Arc<Operation>),
    /// The path is known, with these methods only.
    OtherMethods(String),
    /// No such path.
    Unknown,
}

impl Contract {
    /// Read the document and compile its schemas.
    ///
    /// # Errors
    /// When the document holds a schema that cannot be compiled.
    pub fn new(document: &Value) -> anyhow::Result<Self> {
        let none = Value::Null;
        let components = document.get("components").unwrap_or(&none);
        let mut operations = Vec::new();
        for (path, item) in document.get("paths").and_then(Value::as_object).into_iter().flatten() {
            for (method, operation) in item.as_object().into_iter().flatten() {
                let Ok(method) = method.to_uppercase().parse::<Method>() else { continue };
                operations.push(Arc::new(Operation::new(method, path, operation, components)?));
            }
        }
        Ok(Self { operations })
    }

    /// Find the operation for a request.
    #[must_use]
    pub fn find(&self, method: &Method, path: &str) -> Match {
        let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        let fitting: Vec<_> = self.operations.iter().filter(|operation| operation.fits(&parts)).collect();
        // A fixed word wins over a parameter: `/dossiers/search` is no dossier.
        let Some(fixed) = fitting.iter().map(|operation| operation.literals()).max() else { return Match::Unknown };
        let here = || fitting.iter().filter(|operation| operation.literals() == fixed);
        let wanted = if *method == Method::HEAD { &Method::GET } else { method };
        match here().find(|operation| operation.method == *wanted) {
            Some(operation) => Match::Operation(Arc::clone(operation)),
            None => {
                Match::OtherMethods(here().map(|operation| operation.method.as_str()).collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// Every operation.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.operations.iter().map(AsRef::as_ref)
    }
}

impl Operation {
    fn new(method: Method, path: &str, operation: &Value, components: &Value) -> anyhow::Result<Self> {
        let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default().to_owned();
        let secured = operation.get("security").and_then(Value::as_array).is_some_and(|needs| !needs.is_empty());
        let body = operation
            .pointer("/requestBody/content/application~1json/schema")
            .map(|schema| compile(schema, components))
            .transpose()
            .map_err(|error| anyhow::anyhow!("{id}: {error}"))?;
        let query = QuerySchema::new(operation, components).map_err(|error| anyhow::anyhow!("{id}: {error}"))?;
        Ok(Self { id, secured, method, segments: segments(path), body, query })
    }

    fn literals(&self) -> usize {
        self.segments.iter().filter(|segment| matches!(segment, Segment::Literal(_))).count()
    }

    fn fits(&self, parts: &[&str]) -> bool {
        self.segments.len() == parts.len()
            && self.segments.iter().zip(parts).all(|(segment, part)| match segment {
                Segment::Literal(text) => text == part,
                Segment::Parameter => !part.is_empty(),
                Segment::Suffixed(end) => part.len() > end.len() && part.ends_with(end.as_str()),
            })
    }

    /// Hold a JSON body to the schema.
    ///
    /// # Errors
    /// 400 with every error of the body.
    pub fn check_body(&self, body: &Value) -> AppResult<()> {
        let Some(validator) = &self.body else { return Ok(()) };
        let mut errors: Vec<_> = validator.iter_errors(body).flat_map(|error| field_errors(&error, "")).collect();
        nul_errors(body, "", &mut errors);
        refuse(errors)
    }

    /// Turn a query string into JSON by the types of the parameters, and hold it to them.
    ///
    /// # Errors
    /// 400 with every error of the query.
    pub fn check_query(&self, query: &str) -> AppResult<Value> {
        let pairs: Vec<(String, String)> =
            serde_json::from_value(pairs(query)?).map_err(|_| AppError::code(Code::InvalidInput))?;
        let mut object = Map::new();
        let mut errors = Vec::new();
        for (name, text) in pairs {
            let value = self.query.read(&name, text);
            if object.insert(name.clone(), value).is_some() {
                errors.push(FieldError::new(format!("/query/{name}"), "repeated", "Give this parameter once."));
            }
        }
        let object = Value::Object(object);
        errors.extend(self.query.validator.iter_errors(&object).flat_map(|error| field_errors(&error, "/query")));
        nul_errors(&object, "/query", &mut errors);
        refuse(errors)?;
        Ok(object)
    }
}

impl QuerySchema {
    fn new(operation: &Value, components: &Value) -> anyhow::Result<Self> {
        let (mut properties, mut required, mut typed) = (Map::new(), Vec::new(), Vec::new());
        for parameter in operation.get("parameters").and_then(Value::as_array).into_iter().flatten() {
            let (Some("query"), Some(name)) =
                (parameter.get("in").and_then(Value::as_str), parameter.get("name").and_then(Value::as_str))
            else {
                continue;
            };
            let schema = parameter.get("schema").cloned().unwrap_or(Value::Bool(true));
            for kind in ["integer", "number", "boolean"] {
                if has_type(&schema, kind) {
                    typed.push((name.to_owned(), kind));
                }
            }
            if parameter.get("required").and_then(Value::as_bool).unwrap_or(false) {
                required.push(name.to_owned());
            }
            properties.insert(name.to_owned(), schema);
        }
        let schema =
            json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false });
        Ok(Self { validator: compile(&schema, components)?, typed })
    }

    fn read(&self, name: &str, text: String) -> Value {
        let Some((_, kind)) = self.typed.iter().find(|(typed, _)| typed == name) else { return Value::String(text) };
        match *kind {
            "boolean" => text.parse::<bool>().map_or(Value::String(text), Value::Bool),
            // JSON's own grammar: "+5", "5.", " 5" and "0x5" are not numbers.
            _ => match serde_json::from_str::<Value>(&text) {
                Ok(number @ Value::Number(_)) => number,
                _ => Value::String(text),
            },
        }
    }
}

fn has_type(schema: &Value, kind: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(one)) => one == kind,
        Some(Value::Array(many)) => many.iter().any(|one| one == kind),
        _ => false,
    }
}

fn pairs(query: &str) -> AppResult<Value> {
    actix_web::web::Query::<Vec<(String, String)>>::from_query(query).map(|pairs| json!(pairs.into_inner())).map_err(
        |_| AppError::invalid(vec![FieldError::new("/query", "malformed", "The query string cannot be read.")]),
    )
}

fn segments(path: &str) -> Vec<Segment> {
    path.trim_start_matches('/')
        .split('/')
        .map(|part| match part.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            Some((_, "")) => Segment::Parameter,
            Some((_, end)) => Segment::Suffixed(end.to_owned()),
            None => Segment::Literal(part.to_owned()),
        })
        .collect()
}

fn compile(schema: &Value, components: &Value) -> anyhow::Result<Validator> {
    let whole = json!({ "allOf": [schema], "components": { "schemas": needed(schema, components) } });
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .should_ignore_unknown_formats(true)
        .build(&whole)
        .map_err(|error| anyhow::anyhow!("{error}"))
}

/// The named schemas that a schema refers to, itself or through others. Each validator keeps a copy of all that it is given: with the whole
/// document in each of them they held 80 MB.
fn needed(schema: &Value, components: &Value) -> Map<String, Value> {
    let named = |to: &str| {
        let name = to.strip_prefix("#/components/schemas/")?;
        Some((name.to_owned(), components.get("schemas")?.get(name)?))
    };
    let mut found = Map::new();
    let mut open = vec![schema];
    while let Some(value) = open.pop() {
        match value {
            Value::Object(members) => {
                if let Some((name, named)) = members.get("$ref").and_then(Value::as_str).and_then(named)
                    && !found.contains_key(&name)
                {
                    found.insert(name, named.clone());
                    open.push(named);
                }
                open.extend(members.values());
            }
            Value::Array(items) => open.extend(items),
            _ => {}
        }
    }
    found
}

/// A NUL character is valid JSON and no text; PostgreSQL takes none.
fn nul_errors(value: &Value, at: &str, errors: &mut Vec<FieldError>) {
    let wrong = |pointer: &str| FieldError::new(pointer, "nul", "A text cannot hold the character NUL.");
    match value {
        Value::String(text) if text.contains('\0') => errors.push(wrong(at)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| nul_errors(item, &format!("{at}/{place}"), errors))
        }
        Value::Object(members) => {
            for (name, member) in members {
                if name.contains('\0') {
                    errors.push(wrong(at));
                }
                nul_errors(member, &format!("{at}/{}", escape(name)), errors);
            }
        }
        _ => {}
    }
}

fn refuse(errors: Vec<FieldError>) -> AppResult<()> {
    if errors.is_empty() { Ok(()) } else { Err(AppError::invalid(errors)) }
}

/// Every error inside one schema error: a missing or unknown member is told at the member itself.
#[must_use]
pub fn field_errors(error: &ValidationError<'_>, prefix: &str) -> Vec<FieldError> {
    let at = format!("{prefix}{}", error.instance_path().as_str());
    let keyword = error.kind().keyword().to_owned();
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            vec![FieldError::new(format!("{at}/{}", escape(name)), "required", "This is needed.")]
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => unexpected
            .iter()
            .map(|name| {
                FieldError::new(format!("{at}/{}", escape(name)), "unknownField", "There is no such field here.")
            })
            .collect(),
        ValidationErrorKind::OneOfNotValid { context } | ValidationErrorKind::AnyOf { context } => {
            // A nullable member is "null or …": what is wrong with the other branch is what helps.
            let other = context.iter().find(|branch| !branch.iter().any(|inner| wants_null(inner)));
            match other {
                Some(branch) if !branch.is_empty() => {
                    branch.iter().flat_map(|inner| field_errors(inner, prefix)).collect()
                }
                _ => vec![FieldError::new(at, keyword, error.masked().to_string())],
            }
        }
        _ => vec![FieldError::new(at, keyword, error.masked().to_string())],
    }
}

fn wants_null(error: &ValidationError<'_>) -> bool {
    matches!(error.kind(), ValidationErrorKind::Type { .. }) && error.masked().to_string().contains("\"null\"")
}

fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_validator_holds_the_named_schemas_that_it_needs() {
        let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        let components = json!({ "schemas": {
            "Letter": { "properties": { "to": { "oneOf": [{ "type": "null" }, to("Person")] } } },
            "Person": { "properties": { "friends": { "items": to("Person") }, "seat": to("Seat") } },
            "Seat": { "type": "string" },
            "Other": { "items": to("Letter") },
        } });
        let named = needed(&to("Letter"), &components);
        assert_eq!(named.keys().collect::<Vec<_>>(), ["Letter", "Person", "Seat"]);
        let validator = compile(&to("Letter"), &components).unwrap();
        assert!(validator.is_valid(&json!({ "to": { "friends": [{ "seat": "A" }] } })));
        assert!(!validator.is_valid(&json!({ "to": { "friends": [{ "seat": 1 }] } })));
    }
}
