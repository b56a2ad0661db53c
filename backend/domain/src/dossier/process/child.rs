//! The dossier that a step opens with another agency, or under another procedure (thủ tục liên thông: Nghị định 61/2018/NĐ-CP điều 19, Nghị định
//! 301/2026/NĐ-CP). What goes over to it is data: pointers into what the dossier knows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::ids::ProcedureCode;

/// What a step of kind `child` opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Child {
    /// Short name, by which later steps take up its result: "birth".
    pub key: String,
    /// The procedure.
    pub procedure: ProcedureCode,
    /// Its case; none: the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case_variant: Option<String>,
    /// Its answers: where each goes, and where it comes from (see [`Sources`]), both as JSON pointers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, String>,
    /// Its papers: its component, and where they come from: `/components/<id>` or `/results/<key>`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub papers: BTreeMap<String, String>,
    /// The process goes on also where it is not granted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

/// What pointers look into: `/answers/…` of the form, `/applicant/…`, `/results/<key>/number|issuedOn|code` of children that were granted.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// The answers of the form.
    pub answers: &'a Value,
    /// Who it is for.
    pub applicant: &'a Value,
    /// What the children before had for results, by key.
    pub results: &'a Value,
}

impl Child {
    /// Whether it can be carried out as it is written: a key, pointers that are some, papers from a place that there is.
    pub(super) fn is_sound(&self) -> bool {
        let key = |text: &str| {
            !text.is_empty() && text.len() <= 40 && text.chars().all(|letter| letter.is_ascii_alphanumeric())
        };
        let source = |from: &String| ["/answers/", "/applicant/", "/results/"].iter().any(|of| from.starts_with(of));
        let paper = |from: &String| ["/components/", "/results/"].iter().any(|of| from.starts_with(of));
        key(&self.key)
            && self.answers.iter().all(|(to, from)| to.len() > 1 && to.starts_with('/') && source(from))
            && self.papers.iter().all(|(to, from)| !to.is_empty() && paper(from))
    }

    /// The keys of the children whose results it takes up.
    pub(super) fn takes_up(&self) -> impl Iterator<Item = &str> {
        let of = |from: &'_ String| from.strip_prefix("/results/").map(str::len).map(|rest| from.len() - rest);
        self.answers
            .values()
            .chain(self.papers.values())
            .filter_map(move |from| of(from).and_then(|start| from.get(start..)))
            .filter_map(|rest| rest.split('/').next())
    }

    /// Its answers. What the sources do not have is left out: its agency asks for it.
    #[must_use]
    pub fn answers_from(&self, sources: &Sources<'_>) -> Value {
        let whole = json!({ "answers": sources.answers, "applicant": sources.applicant, "results": sources.results });
        let mut answers = Value::Object(Map::new());
        for (to, from) in &self.answers {
            if let Some(value) = whole.pointer(from).filter(|value| !value.is_null()) {
                put(&mut answers, to, value.clone());
            }
        }
        answers
    }
}

/// Write a value where a pointer leads, through objects that are made on the way.
fn put(into: &mut Value, pointer: &str, value: Value) {
    let mut here = into;
    for name in pointer.split('/').skip(1) {
        let name = name.replace("~1", "/").replace("~0", "~");
        let Some(object) = here.as_object_mut() else { return };
        here = object.entry(name).or_insert_with(|| Value::Object(Map::new()));
    }
    *here = value;
}
