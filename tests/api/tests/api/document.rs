//! The OpenAPI document: 3.1, complete, committed, served.

use std::collections::BTreeSet;

use api_tests::TestApp;
use serde_json::Value;

/// Operations that need no sign-in. A new one is a decision: it is taken here.
const PUBLIC: &[&str] = &[
    "follow_tracking_link",
    "get_agency",
    "get_calendar",
    "get_cooperation",
    "get_deadline",
    "get_document",
    "get_procedure",
    "get_procedure_forecast",
    "get_procedure_form",
    "get_procedure_qr",
    "get_process_schema",
    "get_statistics_overview",
    "get_tracking_qr",
    "list_agencies",
    "list_agency_statistics",
    "list_banks",
    "list_calendars",
    "list_communes",
    "list_life_events",
    "list_procedure_agencies",
    "list_procedure_versions",
    "list_procedures",
    "list_provinces",
    "list_reasons",
    "list_sector_statistics",
    "list_sectors",
    "receive_exchange_message",
    "login",
    "logout",
    "refresh_session",
    "register_citizen",
    "search_former_units",
    "suggest_procedures",
    "track_dossier",
];

/// Verbs that are whole names.
const BARE_VERBS: &[&str] = &["login", "logout"];

const VERBS: &[&str] = &[
    "act", "answer", "check", "create", "decide", "delete", "download", "follow", "get", "list", "preview", "publish",
    "receive", "refresh", "register", "search", "suggest", "track", "update", "upload",
];

fn document() -> Value {
    serde_json::from_str(&server::wire::openapi_json().unwrap()).unwrap()
}

struct Operation<'a> {
    id: &'a str,
    method: &'a str,
    path: &'a str,
    json: &'a Value,
}

fn operations(document: &Value) -> Vec<Operation<'_>> {
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, json) in item.as_object().unwrap() {
            found.push(Operation { id: json["operationId"].as_str().unwrap_or_default(), method, path, json });
        }
    }
    found
}

fn filled(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.trim().is_empty())
}

#[test]
fn the_committed_document_is_the_present_one() {
    let committed = std::fs::read_to_string(api_tests::repository("openapi/openapi.json")).unwrap_or_default();
    assert!(
        committed == server::wire::openapi_json().unwrap(),
        "openapi/openapi.json is not what the program says now: run `make openapi`"
    );
}

#[tokio::test]
async fn the_served_document_is_the_committed_one() {
    let app = TestApp::start().await;
    let served = app.anonymous().get("/openapi.json").await.expect(200);
    assert!(String::from_utf8(served.bytes).unwrap() == server::wire::openapi_json().unwrap());
    assert_eq!(served.headers["content-type"], "application/json");
    let reader = reqwest::get(format!("{}/api/docs/", app.address)).await.unwrap();
    assert_eq!(reader.status().as_u16(), 200);
}

#[test]
fn it_is_openapi_3_1_with_title_version_licence_and_tags() {
    let document = document();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1."), "{}", document["openapi"]);
    for member in ["title", "version", "description"] {
        assert!(filled(&document["info"][member]), "info has no {member}");
    }
    assert_eq!(document["info"]["license"]["name"], "Apache-2.0");
    let tags: BTreeSet<&str> =
        document["tags"].as_array().unwrap().iter().map(|tag| tag["name"].as_str().unwrap()).collect();
    let used: BTreeSet<&str> = operations(&document)
        .iter()
        .flat_map(|it| it.json["tags"].as_array().unwrap())
        .map(|tag| tag.as_str().unwrap())
        .collect();
    assert_eq!(tags, used, "declared and used tags");
}

#[test]
fn every_operation_says_what_it_is_who_may_and_what_it_answers() {
    let document = document();
    let mut wrong = Vec::new();
    let mut ids = BTreeSet::new();
    let mut public = BTreeSet::new();
    for operation in operations(&document) {
        let Operation { id, method, path, json } = operation;
        let mut must = |holds: bool, what: &str| {
            if !holds {
                wrong.push(format!("{method} {path} ({id}): {what}"));
            }
        };
        must(ids.insert(id), "its operationId is there twice");
        let verb = id.split('_').next().unwrap_or_default();
        must(
            BARE_VERBS.contains(&id) || (VERBS.contains(&verb) && id.contains('_')),
            "its operationId is no verb_resource",
        );
        must(path.starts_with("/api/v1/"), "it is outside of /api/v1");
        must(filled(&json["summary"]), "no summary");
        must(json["tags"].as_array().is_some_and(|tags| tags.len() == 1), "not one tag");
        if json["security"].as_array().is_some_and(|needs| !needs.is_empty()) {
            must(
                json["responses"].get("401").is_some() && json["responses"].get("403").is_some(),
                "secured, without 401 and 403",
            );
        } else {
            public.insert(id);
        }
        for parameter in json["parameters"].as_array().into_iter().flatten() {
            must(filled(&parameter["description"]), &format!("parameter {} has no description", parameter["name"]));
        }
        for name in path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
            let known = json["parameters"]
                .as_array()
                .into_iter()
                .flatten()
                .any(|it| it["name"] == name && it["in"] == "path" && it["required"] == true);
            must(known, &format!("path parameter {name} is not described"));
        }
        let responses = json["responses"].as_object().unwrap();
        must(responses.keys().any(|status| status.starts_with('2')), "no success");
        must(responses.keys().any(|status| status.starts_with('4')), "no error");
        for (status, response) in responses {
            must(filled(&response["description"]), &format!("{status} has no description"));
            must(response["headers"].get("X-Request-Id").is_some(), &format!("{status} has no X-Request-Id"));
            if status.starts_with('4') || status.starts_with('5') {
                let problem = &response["content"]["application/problem+json"]["schema"]["$ref"];
                must(problem == "#/components/schemas/Problem", &format!("{status} is no problem document"));
            } else if !matches!(status.as_str(), "204" | "304") {
                must(
                    response["content"].as_object().is_some_and(|content| !content.is_empty()),
                    &format!("{status} has no content"),
                );
            }
        }
        if method == "post" || method == "patch" {
            let bare = matches!(id, "refresh_session" | "logout");
            must(bare || json["requestBody"]["required"] == true, "no required body");
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(public, PUBLIC.iter().copied().collect(), "public operations");
}

#[test]
fn every_schema_and_every_member_is_described() {
    let document = document();
    let mut wrong = Vec::new();
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        if !filled(&schema["description"]) {
            wrong.push(format!("{name} has no description"));
        }
        members(name, schema, &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn members(at: &str, schema: &Value, wrong: &mut Vec<String>) {
    for (name, member) in schema["properties"].as_object().into_iter().flatten() {
        // What may be null has its description beside the reference, one level down.
        let beside = member["oneOf"].as_array().into_iter().flatten().any(|one| filled(&one["description"]));
        if !beside && !filled(&member["description"]) {
            wrong.push(format!("{at}.{name} has no description"));
        }
        members(&format!("{at}.{name}"), member, wrong);
    }
    for kind in ["allOf", "oneOf", "anyOf"] {
        for part in schema[kind].as_array().into_iter().flatten() {
            members(at, part, wrong);
        }
    }
    if schema["items"].is_object() {
        members(&format!("{at}[]"), &schema["items"], wrong);
    }
}

#[test]
fn lists_are_pages_and_requests_take_no_unknown_members() {
    let document = document();
    let schema = |reference: &Value| -> Option<Value> {
        let name = reference["$ref"].as_str()?.rsplit('/').next()?;
        document["components"]["schemas"].get(name).cloned()
    };
    let mut wrong = Vec::new();
    for operation in operations(&document) {
        let answer = &operation.json["responses"]["200"]["content"]["application/json"]["schema"];
        if answer["type"] == "array" {
            wrong.push(format!("{} answers a bare list", operation.id));
        }
        if operation.id.starts_with("list_") {
            let page = schema(answer).unwrap_or_default();
            if !["items", "next"].iter().all(|member| page["properties"].get(member).is_some()) {
                wrong.push(format!("{} answers no page of items and next", operation.id));
            }
        }
        let body = &operation.json["requestBody"]["content"]["application/json"]["schema"];
        if schema(body).is_some_and(|body| body["additionalProperties"] != false) {
            wrong.push(format!("the body of {} takes unknown members", operation.id));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_reference_leads_somewhere_and_nothing_is_left_over() {
    let document = document();
    let mut used = BTreeSet::new();
    references(&document, &mut used);
    let defined: BTreeSet<String> = document["components"]["schemas"]
        .as_object()
        .unwrap()
        .keys()
        .map(|name| format!("#/components/schemas/{name}"))
        .collect();
    assert_eq!(used.difference(&defined).collect::<Vec<_>>(), Vec::<&String>::new(), "references to nothing");
    let unused: Vec<_> = defined.difference(&used).collect();
    assert!(unused.is_empty(), "schemas that nothing uses: {unused:?}");
}

fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get("$ref") {
                found.insert(reference.clone());
            }
            members.values().for_each(|member| references(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}
