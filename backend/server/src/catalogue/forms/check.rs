//! Answers held to a form's schema.

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value};

use crate::http::{contract::field_errors, error::FieldError};

/// Compile a schema; a broken one is told in the log and to whoever files.
pub fn compile(schema: &Value, form: Option<&str>) -> Option<Validator> {
    let built = jsonschema::options()
        .with_draft(Draft::Draft7)
        .should_validate_formats(true)
        .should_ignore_unknown_formats(true)
        .build(schema);
    built
        .inspect_err(
            |error| tracing::error!(form.code = form.unwrap_or("general"), %error, "a form schema cannot be compiled"),
        )
        .ok()
}

/// Every error of the answers, each place told once per rule.
pub fn errors(validator: &Validator, answers: &Value) -> Vec<FieldError> {
    let mut found: Vec<FieldError> = Vec::new();
    for error in validator.iter_errors(answers).flat_map(|error| field_errors(&error, "/answers")) {
        if !found.contains(&error) {
            found.push(error);
        }
    }
    found
}

/// What a draft may lack: rules about presence, least sizes and spelling, which a half-typed answer cannot keep yet.
const FOR_LATER: [&str; 11] = [
    "required",
    "minLength",
    "minItems",
    "minProperties",
    "minimum",
    "exclusiveMinimum",
    "pattern",
    "format",
    "dependencies",
    "contains",
    "not",
];

/// The schema of a draft: unknown fields, wrong types and too large values are errors, gaps are not. Conditions stay as they are.
pub fn shape_only(schema: &Value) -> Value {
    match schema {
        Value::Object(members) => {
            let yes_needed = members.get("enum") == Some(&serde_json::json!([true]));
            let mut kept = Map::new();
            for (key, value) in members {
                let later = FOR_LATER.contains(&key.as_str()) || (key == "enum" && yes_needed);
                match key.as_str() {
                    // The names in here are fields, not keywords.
                    "properties" | "patternProperties" | "definitions" => {
                        kept.insert(key.clone(), each_value(value));
                    }
                    "if" | "enum" | "const" if !later => {
                        kept.insert(key.clone(), value.clone());
                    }
                    _ if !later => {
                        kept.insert(key.clone(), shape_only(value));
                    }
                    _ => {}
                }
            }
            Value::Object(kept)
        }
        Value::Array(items) => Value::Array(items.iter().map(shape_only).collect()),
        plain => plain.clone(),
    }
}

fn each_value(fields: &Value) -> Value {
    match fields {
        Value::Object(members) => {
            Value::Object(members.iter().map(|(key, value)| (key.clone(), shape_only(value))).collect())
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_draft_may_have_gaps_but_no_wrong_shapes() {
        let schema = json!({
            "type": "object", "additionalProperties": false, "required": ["name", "required"],
            "properties": {
                "name": { "type": "string", "minLength": 3, "maxLength": 5 },
                "required": { "type": "boolean", "enum": [true] },
                "kind": { "enum": ["a", "b"] },
                "more": {},
            },
            "allOf": [{ "if": { "properties": { "kind": { "const": "a" } }, "required": ["kind"] }, "then": { "properties": { "more": { "type": "string", "pattern": "^x" } }, "required": ["more"] } }],
        });
        let (whole, shape) = (compile(&schema, None).unwrap(), compile(&shape_only(&schema), None).unwrap());
        let codes = |validator: &Validator, answers: Value| {
            let mut found: Vec<_> = errors(validator, &answers)
                .into_iter()
                .map(|error| format!("{} {}", error.pointer, error.code))
                .collect();
            found.sort();
            found
        };
        let gaps = json!({ "name": "a", "required": false, "kind": "a" });
        assert_eq!(codes(&shape, gaps.clone()), Vec::<String>::new());
        assert_eq!(
            codes(&whole, gaps),
            ["/answers/more required", "/answers/name minLength", "/answers/required enum"]
        );
        let wrong = json!({ "name": 7, "kind": "a", "more": 1, "else": 1 });
        assert_eq!(codes(&shape, wrong), ["/answers/else unknownField", "/answers/more type", "/answers/name type"]);
        assert_eq!(codes(&shape, json!({ "name": "abcdef" })), ["/answers/name maxLength"]);
    }
}
