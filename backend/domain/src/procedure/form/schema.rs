//! JSON Schema (draft-07) and uiSchema of a form: the same schema is checked in the browser (ajv) and at the server.
//!
//! Rules that make one schema work for both:
//! * answers are one object per section, `additionalProperties: false` everywhere;
//! * a conditional field stands in its section's `properties` as `{}` (rendered as nothing, any left-over value tolerated) and gets its type and
//!   its `required` inside the `then` of an `if`; conditions inside one section live in that section, others at the root;
//! * choices are `enum` with `ui:enumNames`: `oneOf` with `const` would make react-jsonschema-form choose the first option by itself;
//! * patterns use `[0-9]`, which means the same in every engine.

use serde_json::{Map, Value, json};

use super::answers::sensitivity;
use super::template::{Condition, DECLARATION, Field, FieldKind, FormTemplate, section_key};

/// A form as the API gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct FormSchema {
    /// JSON Schema draft-07.
    pub schema: Value,
    /// uiSchema of react-jsonschema-form.
    pub ui_schema: Value,
}

/// The 54 ethnic groups are offered by the widget; the text itself stays free for names that the list spells otherwise.
const SHORT: u32 = 100;
const LINE: u32 = 500;
const LONG: u32 = 5000;

/// Schema and uiSchema of a printed form, without the sections that the office fills in.
#[must_use]
pub fn to_json_schema(template: &FormTemplate) -> FormSchema {
    let mut properties = Map::new();
    let mut ui = Map::new();
    let mut order: Vec<Value> = Vec::new();
    let mut required: Vec<Value> = Vec::new();
    let mut root_rules: Vec<Value> = Vec::new();
    for (position, section) in template.sections.iter().enumerate().filter(|(_, section)| !section.by_office()) {
        let key = section_key(position);
        let mut part = SectionParts::default();
        for field in section.fields.iter().filter(|field| field.kind != FieldKind::ChuKy) {
            part.add(template, position, field);
        }
        if part.properties.is_empty() {
            continue;
        }
        let mut schema = json!({ "type": "object", "title": section.title, "additionalProperties": false, "properties": part.properties });
        set_list(&mut schema, "required", part.required.clone());
        set_list(&mut schema, "allOf", part.inner_rules);
        if let Some(help) = &section.help {
            set(&mut schema, "description", json!(help));
        }
        part.ui.insert("ui:order".to_owned(), Value::Array(part.order));
        root_rules.extend(part.outer_rules);
        if !part.required.is_empty() {
            required.push(json!(key));
        }
        order.push(json!(key));
        properties.insert(key.clone(), schema);
        ui.insert(key, Value::Object(part.ui));
    }
    if let Some(text) = &template.declaration {
        // `enum`, not `const`: a constant would be filled in by the form itself.
        properties.insert(
            DECLARATION.to_owned(),
            json!({ "type": "boolean", "title": "Tôi cam đoan", "description": text, "enum": [true] }),
        );
        ui.insert(DECLARATION.to_owned(), json!({ "ui:widget": "checkbox", "ui:options": { "kind": "cam_doan" } }));
        required.push(json!(DECLARATION));
        order.push(json!(DECLARATION));
    }
    let mut schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object", "title": template.title, "additionalProperties": false, "properties": properties,
    });
    set_list(&mut schema, "required", required);
    set_list(&mut schema, "allOf", root_rules);
    ui.insert("ui:order".to_owned(), Value::Array(order));
    ui.insert("ui:options".to_owned(), json!({
        "printedCode": template.printed_code, "legalSource": template.legal_source, "addressee": template.addressee, "signers": template.signers, "remarks": template.remarks,
    }));
    FormSchema { schema, ui_schema: Value::Object(ui) }
}

fn set(target: &mut Value, key: &str, value: Value) {
    if let Some(map) = target.as_object_mut() {
        map.insert(key.to_owned(), value);
    }
}

fn set_list(target: &mut Value, key: &str, list: Vec<Value>) {
    if !list.is_empty() {
        set(target, key, Value::Array(list));
    }
}

#[derive(Default)]
struct SectionParts {
    properties: Map<String, Value>,
    required: Vec<Value>,
    order: Vec<Value>,
    ui: Map<String, Value>,
    inner_rules: Vec<Value>,
    outer_rules: Vec<Value>,
}

impl SectionParts {
    fn add(&mut self, template: &FormTemplate, position: usize, field: &Field) {
        self.order.push(json!(field.key));
        self.ui.insert(field.key.clone(), ui_of(field));
        let Some((test, inside)) =
            field.condition.as_ref().and_then(|condition| test_of(template, position, condition, 0))
        else {
            self.properties.insert(field.key.clone(), value_schema(field));
            if field.required {
                self.required.push(json!(field.key));
            }
            return;
        };
        self.properties.insert(field.key.clone(), json!({}));
        let section = section_key(position);
        let (rules, path) =
            if inside { (&mut self.inner_rules, None) } else { (&mut self.outer_rules, Some(section.as_str())) };
        let rule = match rules.iter_mut().find(|rule| rule.get("if") == Some(&test)) {
            Some(rule) => rule,
            None => {
                rules.push(json!({ "if": test, "then": {} }));
                match rules.last_mut() {
                    Some(rule) => rule,
                    None => return,
                }
            }
        };
        let Some(then) = rule.get_mut("then") else { return };
        if let Some(section) = path.filter(|_| field.required) {
            require(then, section);
        }
        let target = match path {
            Some(section) => child(then, section),
            None => Some(then),
        };
        if let Some(target) = target {
            if let Some(properties) = object_at(target, "properties") {
                properties.insert(field.key.clone(), value_schema(field));
            }
            if field.required {
                require(target, &field.key);
            }
        }
    }
}

/// `value.key`, made an object when it is missing.
fn object_at<'a>(value: &'a mut Value, key: &str) -> Option<&'a mut Map<String, Value>> {
    value.as_object_mut()?.entry(key).or_insert_with(|| json!({})).as_object_mut()
}

fn child<'a>(then: &'a mut Value, section: &str) -> Option<&'a mut Value> {
    Some(object_at(then, "properties")?.entry(section).or_insert_with(|| json!({})))
}

fn require(target: &mut Value, key: &str) {
    let Some(map) = target.as_object_mut() else { return };
    if let Some(list) = map.entry("required").or_insert_with(|| json!([])).as_array_mut()
        && !list.iter().any(|known| known == key)
    {
        list.push(json!(key));
    }
}

/// The `if` of a condition, and whether it can stand inside the section at `position`. A condition on a field that is itself conditional includes that one.
fn test_of(template: &FormTemplate, position: usize, condition: &Condition, depth: u32) -> Option<(Value, bool)> {
    let (at, decider) = template.field(&condition.field)?;
    if depth > 4 || template.sections.get(at).is_none_or(super::template::Section::by_office) {
        return None;
    }
    let inside = at == position;
    let mut test = json!({ "type": "object", "properties": { &*decider.key: value_test(decider, condition) }, "required": [decider.key] });
    if condition.empty {
        test = json!({ "not": test });
    }
    let at_root = |test: Value, at: usize| json!({ "type": "object", "properties": { section_key(at): test }, "required": [section_key(at)] });
    let outer = |test: Value, inside: bool, at: usize| match (inside, condition.empty) {
        (true, _) => test,
        // Empty also when the whole section is missing.
        (false, true) => json!({ "not": at_root(test.get("not").cloned().unwrap_or_default(), at) }),
        (false, false) => at_root(test, at),
    };
    let Some(before) = &decider.condition else { return Some((outer(test, inside, at), inside)) };
    let Some((before, before_inside)) = test_of(template, at, before, depth + 1) else {
        return Some((outer(test, inside, at), inside));
    };
    if inside && before_inside {
        return Some((json!({ "allOf": [before, test] }), true));
    }
    let before = if before_inside { at_root(before, at) } else { before };
    let test = if condition.empty {
        json!({ "not": at_root(test.get("not").cloned().unwrap_or_default(), at) })
    } else {
        at_root(test, at)
    };
    Some((json!({ "allOf": [before, test] }), false))
}

/// What the deciding value has to look like. For "empty" this is the test of "filled in", which the caller negates.
fn value_test(decider: &Field, condition: &Condition) -> Value {
    if !condition.one_of.is_empty() {
        let listed = json!({ "enum": condition.one_of });
        return match decider.kind {
            FieldKind::NhieuLuaChon => json!({ "type": "array", "contains": listed }),
            FieldKind::GiayToTuyThan => {
                json!({ "type": "object", "properties": { "loai": listed }, "required": ["loai"] })
            }
            _ => listed,
        };
    }
    match decider.kind {
        FieldKind::CoKhong | FieldKind::CamDoan => json!({ "enum": [true] }),
        FieldKind::So | FieldKind::SoThapPhan | FieldKind::Tien | FieldKind::Nam => json!({ "type": "number" }),
        FieldKind::NhieuLuaChon | FieldKind::Bang => json!({ "type": "array", "minItems": 1 }),
        FieldKind::DiaChi | FieldKind::GiayToTuyThan => json!({ "type": "object", "minProperties": 1 }),
        _ => json!({ "type": "string", "minLength": 1 }),
    }
}

/// The schema of a field's value, with title and help text.
fn value_schema(field: &Field) -> Value {
    let mut schema = match field.kind {
        FieldKind::Text | FieldKind::CoQuan | FieldKind::Tep | FieldKind::ChuKy => text(field, LINE),
        FieldKind::VanBanDai => text(field, LONG),
        FieldKind::HoTen => text(field, 150),
        FieldKind::QuanHe if field.choices.is_empty() => text(field, SHORT),
        FieldKind::LoaiDat | FieldKind::DanToc | FieldKind::QuocTich => text(field, SHORT),
        FieldKind::DienThoai => pattern(r"^(\+84|0)[0-9]{9,10}$"),
        FieldKind::ThuDienTu => json!({ "type": "string", "format": "email", "maxLength": 254 }),
        FieldKind::SoDinhDanh => pattern("^[0-9]{12}$"),
        FieldKind::MaSoThue => pattern("^([0-9]{10}(-?[0-9]{3})?|[0-9]{12})$"),
        FieldKind::MaNganh => pattern("^([A-U]|[0-9]{2,5})$"),
        FieldKind::DonViXa => pattern("^[0-9]{5}$"),
        FieldKind::DonViTinh => pattern("^[0-9]{2}$"),
        FieldKind::Ngay => json!({ "type": "string", "format": "date" }),
        FieldKind::NgayGio => {
            pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]$")
        }
        FieldKind::NgayKhuyet => pattern("^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"),
        FieldKind::Nam => json!({ "type": "integer", "minimum": 1800, "maximum": 2200 }),
        FieldKind::So => json!({ "type": "integer", "minimum": 0, "maximum": 1_000_000_000_000_i64 }),
        FieldKind::SoThapPhan => json!({ "type": "number", "minimum": 0, "maximum": 1_000_000_000_000_i64 }),
        FieldKind::Tien => json!({ "type": "integer", "minimum": 0, "maximum": 9_000_000_000_000_000_i64 }),
        FieldKind::LuaChon | FieldKind::QuanHe => json!({ "type": "string", "enum": codes(field) }),
        FieldKind::NhieuLuaChon => {
            let mut list =
                json!({ "type": "array", "uniqueItems": true, "items": { "type": "string", "enum": codes(field) } });
            if field.required {
                set(&mut list, "minItems", json!(1));
            }
            list
        }
        FieldKind::CoKhong => json!({ "type": "boolean" }),
        FieldKind::CamDoan if field.required => json!({ "type": "boolean", "enum": [true] }),
        FieldKind::CamDoan => json!({ "type": "boolean" }),
        FieldKind::DiaChi => address(field.required),
        FieldKind::GiayToTuyThan => identity_paper(field.required),
        FieldKind::Bang => table(field),
    };
    let title = match &field.unit {
        Some(unit) if !field.label.contains(unit.as_str()) => format!("{} ({unit})", field.label),
        _ => field.label.clone(),
    };
    set(&mut schema, "title", json!(title));
    if let Some(help) = &field.help {
        set(&mut schema, "description", json!(help));
    }
    schema
}

fn codes(field: &Field) -> Vec<&str> {
    field.choices.iter().map(|choice| choice.value.as_str()).collect()
}

/// A required text must hold something that can be seen.
fn text(field: &Field, longest: u32) -> Value {
    if field.required {
        json!({ "type": "string", "minLength": 1, "maxLength": longest, "pattern": r"\S" })
    } else {
        json!({ "type": "string", "maxLength": longest })
    }
}

fn pattern(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

fn short(title: &str, longest: u32) -> Value {
    json!({ "type": "string", "title": title, "maxLength": longest })
}

/// Two levels since 1 July 2025. At home a required address names commune and province; abroad the country is enough.
fn address(required: bool) -> Value {
    let mut schema = json!({
        "type": "object", "additionalProperties": false,
        "properties": {
            "so_nha": short("Số nhà, đường", 200), "thon_to": short("Thôn, tổ dân phố", 200), "xa": short("Xã, phường, đặc khu", 150),
            "tinh": short("Tỉnh, thành phố", 150), "nuoc": short("Nước (nếu ở nước ngoài)", SHORT),
        },
    });
    if required {
        set(
            &mut schema,
            "allOf",
            json!([{
                "if": { "properties": { "nuoc": { "enum": ["", "VN", "Việt Nam"] } } },
                "then": { "required": ["xa", "tinh"], "properties": { "xa": { "minLength": 1 }, "tinh": { "minLength": 1 } } },
            }]),
        );
    }
    schema
}

fn identity_paper(required: bool) -> Value {
    let number = json!({ "if": { "properties": { "loai": { "enum": ["so_dinh_danh", "can_cuoc"] } }, "required": ["loai"] }, "then": { "properties": { "so": { "pattern": "^[0-9]{12}$" } } } });
    let mut schema = json!({
        "type": "object", "additionalProperties": false,
        "properties": {
            "loai": { "type": "string", "title": "Loại giấy tờ", "enum": ["so_dinh_danh", "can_cuoc", "ho_chieu", "khac"] },
            "so": { "type": "string", "title": "Số", "minLength": 1, "maxLength": 50 },
            "ngay_cap": { "type": "string", "title": "Ngày cấp", "format": "date" },
            "noi_cap": short("Nơi cấp", 200),
        },
        "allOf": [number],
    });
    if required {
        set(&mut schema, "required", json!(["loai", "so"]));
    }
    schema
}

fn table(field: &Field) -> Value {
    let mut properties = Map::new();
    let mut required: Vec<Value> = Vec::new();
    for column in field.columns.iter().filter(|column| column.kind != FieldKind::ChuKy) {
        properties.insert(column.key.clone(), value_schema(column));
        if column.required {
            required.push(json!(column.key));
        }
    }
    let mut row = json!({ "type": "object", "additionalProperties": false, "properties": properties });
    set_list(&mut row, "required", required);
    let mut schema = json!({ "type": "array", "maxItems": 100, "items": row });
    if field.required {
        set(&mut schema, "minItems", json!(1));
    }
    schema
}

/// Widgets that every theme has, and hints (`kind`, `prefill`, `sensitivity`) for those that the SPA brings.
fn ui_of(field: &Field) -> Value {
    let mut ui = Map::new();
    let mut options = json!({ "kind": field.kind });
    if let Some(prefill) = &field.prefill {
        set(&mut options, "prefill", json!(prefill));
    }
    if let Some(sensitivity) = sensitivity(field) {
        set(&mut options, "sensitivity", json!(sensitivity));
    }
    if let Some(unit) = &field.unit {
        set(&mut options, "unit", json!(unit));
    }
    match field.kind {
        FieldKind::VanBanDai => {
            widget(&mut ui, "textarea");
            set(&mut options, "rows", json!(4));
        }
        FieldKind::LuaChon | FieldKind::QuanHe if !field.choices.is_empty() => {
            widget(&mut ui, if field.choices.len() <= 5 { "radio" } else { "select" });
            ui.insert(
                "ui:enumNames".to_owned(),
                json!(field.choices.iter().map(|choice| &choice.label).collect::<Vec<_>>()),
            );
        }
        FieldKind::NhieuLuaChon => {
            widget(&mut ui, "checkboxes");
            let names: Vec<_> = field.choices.iter().map(|choice| &choice.label).collect();
            ui.insert("ui:enumNames".to_owned(), json!(names));
            ui.insert("items".to_owned(), json!({ "ui:enumNames": names }));
        }
        FieldKind::CoKhong => {
            widget(&mut ui, "radio");
            ui.insert("ui:enumNames".to_owned(), json!(["Có", "Không"]));
        }
        FieldKind::CamDoan => widget(&mut ui, "checkbox"),
        FieldKind::Ngay => widget(&mut ui, "date"),
        FieldKind::ThuDienTu => widget(&mut ui, "email"),
        FieldKind::NgayGio => set(&mut options, "inputType", json!("datetime-local")),
        FieldKind::DienThoai => set(&mut options, "inputType", json!("tel")),
        FieldKind::NgayKhuyet => {
            ui.insert("ui:placeholder".to_owned(), json!("1990, 1990-05 hoặc 1990-05-20"));
        }
        FieldKind::DiaChi => {
            ui.insert("ui:order".to_owned(), json!(["so_nha", "thon_to", "xa", "tinh", "nuoc"]));
        }
        FieldKind::GiayToTuyThan => {
            ui.insert("ui:order".to_owned(), json!(["loai", "so", "ngay_cap", "noi_cap"]));
            ui.insert("loai".to_owned(), json!({ "ui:widget": "select", "ui:enumNames": ["Số định danh cá nhân", "Thẻ căn cước", "Hộ chiếu", "Giấy tờ khác"] }));
            ui.insert("ngay_cap".to_owned(), json!({ "ui:widget": "date" }));
        }
        FieldKind::Bang => {
            let columns = field.columns.iter().filter(|column| column.kind != FieldKind::ChuKy);
            let mut row: Map<String, Value> =
                columns.clone().map(|column| (column.key.clone(), ui_of(column))).collect();
            row.insert("ui:order".to_owned(), json!(columns.map(|column| &column.key).collect::<Vec<_>>()));
            ui.insert("items".to_owned(), Value::Object(row));
        }
        _ => {}
    }
    ui.insert("ui:options".to_owned(), options);
    Value::Object(ui)
}

fn widget(ui: &mut Map<String, Value>, name: &str) {
    ui.insert("ui:widget".to_owned(), json!(name));
}
