//! Answers to a form: which are asked, and how careful they must be handled.

use serde_json::{Map, Value};

use super::template::{Condition, DECLARATION, Field, FieldKind, FormTemplate, Sensitivity, section_key};

/// Answers without what is not asked: unknown sections and keys, office sections, and fields whose condition does not hold. What is asked is left as it is.
#[must_use]
pub fn prune(template: &FormTemplate, answers: &Value) -> Value {
    let mut kept = Map::new();
    for (position, section) in template.sections.iter().enumerate().filter(|(_, section)| !section.by_office()) {
        let key = section_key(position);
        let Some(given) = answers.get(&key) else { continue };
        let Some(given) = given.as_object() else {
            kept.insert(key, given.clone());
            continue;
        };
        let asked = section.fields.iter().filter(|field| holds(template, answers, field, 0));
        let part: Map<String, Value> =
            asked.filter_map(|field| given.get(&field.key).map(|value| (field.key.clone(), value.clone()))).collect();
        kept.insert(key, Value::Object(part));
    }
    if let Some(accepted) = answers.get(DECLARATION) {
        kept.insert(DECLARATION.to_owned(), accepted.clone());
    }
    Value::Object(kept)
}

/// True when the field is asked, given these answers.
fn holds(template: &FormTemplate, answers: &Value, field: &Field, depth: u32) -> bool {
    let Some(condition) = &field.condition else { return true };
    let Some((position, decider)) = template.field(&condition.field) else { return true };
    if depth > 4 || template.sections.get(position).is_none_or(super::template::Section::by_office) {
        return true;
    }
    let value = answers
        .get(section_key(position))
        .and_then(|section| section.get(&decider.key))
        .filter(|_| holds(template, answers, decider, depth + 1));
    matches(decider, condition, value) && (decider.condition.is_none() || holds(template, answers, decider, depth + 1))
}

fn matches(decider: &Field, condition: &Condition, value: Option<&Value>) -> bool {
    let listed =
        |value: &Value| value.as_str().is_some_and(|text| condition.one_of.iter().any(|option| option == text));
    if !condition.one_of.is_empty() {
        return value.is_some_and(|value| match decider.kind {
            FieldKind::NhieuLuaChon => value.as_array().is_some_and(|items| items.iter().any(listed)),
            FieldKind::GiayToTuyThan => value.get("loai").is_some_and(listed),
            _ => listed(value),
        });
    }
    let filled = value.is_some_and(|value| match value {
        Value::Null => false,
        Value::Bool(yes) => *yes,
        Value::Number(_) => true,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(map) => !map.is_empty(),
    });
    if condition.empty { !filled } else { filled }
}

/// How careful the answer must be handled; none for what is about no person.
#[must_use]
pub fn sensitivity(field: &Field) -> Option<Sensitivity> {
    const SPECIAL: [&str; 17] = [
        "dan_toc",
        "ton_giao",
        "hiv",
        "khuyet_tat",
        "suc_khoe",
        "benh",
        "tien_an",
        "an_tich",
        "toi_danh",
        "hinh_phat",
        "ban_an",
        "tai_khoan",
        "ngan_hang",
        "nhom_mau",
        "thuong_tat",
        "dang_tat",
        "y_te",
    ];
    if field.kind == FieldKind::DanToc || SPECIAL.iter().any(|word| field.key.contains(word)) {
        return Some(Sensitivity::Special);
    }
    let personal = matches!(
        field.kind,
        FieldKind::HoTen
            | FieldKind::DienThoai
            | FieldKind::ThuDienTu
            | FieldKind::SoDinhDanh
            | FieldKind::DiaChi
            | FieldKind::GiayToTuyThan
            | FieldKind::QuocTich
    );
    let born = field.key.contains("ngay_sinh")
        || field.key.contains("nam_sinh")
        || field.key.contains("noi_sinh")
        || field.key.contains("gioi_tinh");
    let inside = field.columns.iter().filter_map(sensitivity).max();
    inside.max((personal || born).then_some(Sensitivity::Personal))
}
