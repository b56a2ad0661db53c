//! The general form, for procedures whose printed form is not in the catalogue. Who applies is stored apart from the answers.

use serde_json::json;

use super::schema::FormSchema;
use crate::procedure::fee::FeeRule;
use crate::procedure::record::Procedure;
use crate::procedure::text;

/// What is asked, how many copies where the fee is per copy, and a remark.
#[must_use]
pub fn general_form(procedure: &Procedure) -> FormSchema {
    let mut properties = json!({
        "noiDung": {
            "type": "string", "title": "Nội dung yêu cầu", "minLength": 1, "maxLength": 5000, "pattern": r"\S",
            "description": "Nêu rõ việc cần giải quyết và thông tin chính của hồ sơ.",
        },
        "ghiChu": { "type": "string", "title": "Ghi chú cho cơ quan tiếp nhận", "maxLength": 2000 },
    });
    let mut order = vec!["noiDung", "ghiChu"];
    if let (true, Some(map)) = (charged_by_copy(procedure), properties.as_object_mut()) {
        map.insert(
            "soBan".to_owned(),
            json!({ "type": "integer", "title": "Số bản đề nghị cấp", "minimum": 1, "maximum": 100 }),
        );
        order.insert(1, "soBan");
    }
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "title": procedure.name, "additionalProperties": false, "required": ["yeuCau"],
        "properties": { "yeuCau": { "type": "object", "title": "Yêu cầu giải quyết thủ tục", "additionalProperties": false, "required": ["noiDung"], "properties": properties } },
    });
    let ui_schema = json!({
        "ui:order": ["yeuCau"],
        "yeuCau": { "ui:order": order, "noiDung": { "ui:widget": "textarea", "ui:options": { "rows": 6 } }, "ghiChu": { "ui:widget": "textarea", "ui:options": { "rows": 3 } } },
    });
    FormSchema { schema, ui_schema }
}

fn charged_by_copy(procedure: &Procedure) -> bool {
    let mut fees = procedure.channels.iter().flat_map(|channel| &channel.fees);
    fees.any(|fee| {
        fee.rule == FeeRule::PerUnit && fee.unit.as_deref().is_some_and(|unit| text::fold(unit).contains("ban"))
    })
}
