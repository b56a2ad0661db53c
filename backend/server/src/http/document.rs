//! The base of the OpenAPI document, and what every operation answers besides its own.

use utoipa::{
    Modify, OpenApi,
    openapi::{
        Content, Header, ObjectBuilder, Ref, RefOr, Response, ResponseBuilder,
        header::HeaderBuilder,
        path::Operation,
        schema::Type,
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

use super::error::{FieldError, Problem};

/// The document before the operations are added.
#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "Motcua",
        description = "The open platform of the administrative one-stop shop: the catalogue of procedures, and dossiers from filing to result.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
        contact(name = "Motcua")
    ),
    components(schemas(Problem, FieldError)),
    tags(
        (name = "catalogue", description = "Procedures, sectors, agencies, units, forms: public."),
        (name = "working-time", description = "Deadlines by the working-time calendar: public."),
        (name = "agency-changes", description = "Agencies that merge, split, get another name or end: planned ahead, executed on their day."),
        (name = "identity", description = "Sign-in of citizens and officials."),
        (name = "staff", description = "Officials of an agency: who works there, who is away and who stands in, how work is given out."),
        (name = "dossiers", description = "Dossiers: filing, papers, actions, progress."),
        (name = "exchange", description = "Dossiers of one matter that several systems work on."),
        (name = "tracking", description = "Progress without sign-in."),
        (name = "statistics", description = "Figures for leaders and the public."),
        (name = "reports", description = "Books and reports of an agency, to print or to work with.")
    ),
    modifiers(&Base)
)]
pub struct Document;

struct Base;

impl Modify for Base {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let components = openapi.components.get_or_insert_default();
        let scheme = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("JWT")
            .description(Some("Access token from `POST /api/v1/auth/login`."))
            .build();
        components.add_security_scheme("bearer", SecurityScheme::Http(scheme));
    }
}

/// Add the answers that any operation may give: written once, here.
pub fn add_common_responses(document: &mut utoipa::openapi::OpenApi) {
    for item in document.paths.paths.values_mut() {
        let operations =
            [&mut item.get, &mut item.put, &mut item.post, &mut item.delete, &mut item.patch, &mut item.head];
        for operation in operations.into_iter().flatten() {
            complete(operation);
        }
    }
}

fn complete(operation: &mut Operation) {
    let mut answers = vec![
        ("400", "The input is not valid."),
        ("429", "Too many tries."),
        ("500", "Our fault."),
        ("503", "Not ready."),
    ];
    let has_parameters = operation.parameters.as_ref().is_some_and(|all| !all.is_empty());
    if operation.security.as_ref().is_some_and(|needs| !needs.is_empty()) {
        answers.extend([("403", "Not with this right.")]);
    }
    // A bad token is refused on public operations too.
    answers.push(("401", "Not signed in."));
    if has_parameters {
        answers.extend([("404", "Not there, or not for you.")]);
    }
    if operation.request_body.is_some() {
        answers.extend([("413", "Too large."), ("415", "Wrong content type.")]);
    }
    for (status, description) in answers {
        operation.responses.responses.entry(status.to_owned()).or_insert_with(|| RefOr::T(problem(description)));
    }
    for response in operation.responses.responses.values_mut() {
        if let RefOr::T(response) = response {
            response.headers.entry("X-Request-Id".to_owned()).or_insert_with(request_id_header);
        }
    }
}

/// A problem document as an answer.
#[must_use]
pub fn problem(description: &str) -> Response {
    ResponseBuilder::new()
        .description(description)
        .content("application/problem+json", Content::new(Some(Ref::from_schema_name("Problem"))))
        .build()
}

fn request_id_header() -> RefOr<Header> {
    RefOr::T(
        HeaderBuilder::new()
            .description(Some("Number of this request, as in the logs."))
            .schema(Some(ObjectBuilder::new().schema_type(Type::String).build()))
            .build(),
    )
}
