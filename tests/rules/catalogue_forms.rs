//! Every form of the data pack as JSON Schema: valid, closed, and judging answers as the printed form does.
#![expect(clippy::unwrap_used, reason = "a test")]

use std::collections::BTreeSet;
use std::path::Path;

use domain::procedure::form::{Condition, Confidence, FormTemplate, prune, to_json_schema};
use serde_json::{Value, json};

fn forms() -> Vec<FormTemplate> {
    // Asked for at run time: checkouts share a target folder, so that this may have been built in another one.
    let path =
        Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../backend/server/data/forms.jsonl.zst");
    let text = String::from_utf8(zstd::decode_all(std::fs::File::open(path).unwrap()).unwrap()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn form(code: &str) -> FormTemplate {
    forms().into_iter().find(|form| form.code == code).unwrap()
}

fn errors(schema: &Value, answers: &Value) -> Vec<String> {
    let validator = jsonschema::options()
        .with_draft(jsonschema::Draft::Draft7)
        .should_validate_formats(true)
        .build(schema)
        .unwrap();
    validator.iter_errors(answers).map(|error| format!("{} {error}", error.instance_path())).collect()
}

#[test]
fn all_57_are_valid_schemas() {
    let forms = forms();
    assert_eq!(forms.len(), 59);
    assert_eq!(forms.iter().filter(|form| form.confidence == Confidence::Official).count(), 32);
    let (mut bytes, mut rules) = (0, 0);
    for form in &forms {
        let made = to_json_schema(form);
        assert!(jsonschema::meta::is_valid(&made.schema), "{}", form.code);
        closed(&made.schema, &form.code);
        bytes += made.schema.to_string().len() + made.ui_schema.to_string().len();
        rules += made.schema.to_string().matches("\"if\"").count();
        // Every field that the applicant fills in is in schema and order, and every key of the order is a property.
        for (name, section) in
            made.schema["properties"].as_object().unwrap().iter().filter(|(name, _)| *name != "camDoan")
        {
            let order: BTreeSet<_> = made.ui_schema[name]["ui:order"]
                .as_array()
                .unwrap()
                .iter()
                .map(|key| key.as_str().unwrap().to_owned())
                .collect();
            let keys: BTreeSet<_> = section["properties"].as_object().unwrap().keys().cloned().collect();
            assert_eq!(order, keys, "{} {name}", form.code);
        }
        assert!(!errors(&made.schema, &json!({})).is_empty() || form.declaration.is_none(), "{}", form.code);
        assert!(!errors(&made.schema, &json!({ "khac": 1 })).is_empty(), "{}: unknown keys must be refused", form.code);
    }
    println!("57 forms: {bytes} bytes of schema and uiSchema, {rules} conditional rules");
}

/// No object takes unknown keys.
fn closed(schema: &Value, code: &str) {
    let Some(map) = schema.as_object() else { return };
    if map.get("type") == Some(&json!("object")) && map.contains_key("properties") && map.contains_key("title") {
        assert_eq!(map.get("additionalProperties"), Some(&json!(false)), "{code}: {}", map["title"]);
    }
    for value in map.get("properties").and_then(Value::as_object).into_iter().flat_map(|properties| properties.values())
    {
        closed(value, code);
    }
}

/// Every condition of every form: required only when it holds. Tried on a form cut down to the deciding field and the field itself.
#[test]
fn conditions_hold() {
    let mut tried = 0;
    for form in forms() {
        for (position, section) in form.sections.iter().enumerate().filter(|(_, section)| !section.by_office()) {
            for field in &section.fields {
                let Some(Condition { field: decider, one_of, .. }) = &field.condition else { continue };
                let (at, deciding) = form.field(decider).unwrap();
                if deciding.condition.is_some()
                    || deciding.choices.is_empty()
                    || one_of.is_empty()
                    || form.sections[at].by_office()
                {
                    continue;
                }
                let mut small = form.clone();
                small.declaration = None;
                for section in &mut small.sections {
                    section.fields.retain(|other| other.key == field.key || other.key == *decider);
                    section.fields.iter_mut().for_each(|other| other.required = other.key == field.key);
                }
                let schema = to_json_schema(&small).schema;
                let answer = |value: &str| {
                    let value = if deciding.kind == domain::procedure::form::FieldKind::NhieuLuaChon {
                        json!([value])
                    } else {
                        json!(value)
                    };
                    let mut answers = json!({});
                    answers[format!("phan{}", at + 1)] = json!({ decider.clone(): value });
                    answers
                };
                assert!(!errors(&schema, &answer(&one_of[0])).is_empty(), "{} {}: {schema}", form.code, field.key);
                if let Some(other) = deciding.choices.iter().find(|choice| !one_of.contains(&choice.value)) {
                    let mut given = answer(&other.value);
                    assert_eq!(errors(&schema, &given), Vec::<String>::new(), "{} {}", form.code, field.key);
                    // A value left over from before is tolerated by the schema and dropped by the server.
                    let part = format!("phan{}", position + 1);
                    given[&part][&field.key] = json!("left over");
                    assert!(prune(&small, &given)[&part].get(&field.key).is_none());
                }
                tried += 1;
            }
        }
    }
    println!("{tried} conditions tried");
    assert!(tried > 150);
}

#[test]
fn birth_registration() {
    let form = form("to_khai_dang_ky_khai_sinh");
    let schema = to_json_schema(&form).schema;
    let mut answers = json!({
        "phan1": { "nguoi_yeu_cau_ho_ten": "Nguyễn Thị Hoa", "nguoi_yeu_cau_ngay_sinh": "1990-05-12", "nguoi_yeu_cau_giay_to": { "loai": "so_dinh_danh", "so": "001190999001" }, "quan_he": "me" },
        "phan2": {
            "tre_ho_ten": "Trần An", "tre_ngay_sinh": "2026-11-02", "tre_ngay_sinh_chu": "Ngày hai tháng mười một năm hai nghìn không trăm hai mươi sáu", "tre_gioi_tinh": "nam",
            "tre_dan_toc": "Kinh", "tre_quoc_tich": "Việt Nam", "tre_noi_sinh": "Bệnh viện đa khoa tỉnh", "tre_que_quan": { "xa": "Phường Kỳ Lừa", "tinh": "Tỉnh Lạng Sơn" },
        },
        "phan6": { "cap_ban_sao": "co", "so_ban_sao": 2 },
        "phan7": { "lam_tai": "Lạng Sơn", "ngay_lap": "2026-11-20" },
        "camDoan": true,
    });
    assert_eq!(errors(&schema, &answers), Vec::<String>::new());
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut copy = answers.clone();
        change(&mut copy);
        errors(&schema, &copy).len()
    };
    assert_eq!(broken(&|a| a["phan1"]["nguoi_yeu_cau_giay_to"]["so"] = json!("12")), 1);
    assert_eq!(broken(&|a| a["phan2"]["tre_ngay_sinh"] = json!("02/11/2026")), 1);
    assert_eq!(broken(&|a| a["phan2"]["tre_que_quan"] = json!({ "tinh": "Tỉnh Lạng Sơn" })), 1);
    assert_eq!(broken(&|a| a["phan2"]["tre_que_quan"] = json!({ "nuoc": "Cộng hòa Pháp" })), 0);
    assert_eq!(broken(&|a| a["phan2"]["tre_ho_ten"] = json!("  ")), 1);
    assert_eq!(broken(&|a| a["phan2"]["tre_gioi_tinh"] = json!("khac")), 1);
    assert_eq!(broken(&|a| a["camDoan"] = json!(false)), 1);
    assert!(broken(&|a| drop(a["phan6"].as_object_mut().unwrap().remove("so_ban_sao"))) > 0);
    assert_eq!(broken(&|a| a["phan6"] = json!({ "cap_ban_sao": "khong" })), 0);
    answers["phan1"]["nguoi_yeu_cau_giay_to"]["loai"] = json!("ho_chieu");
    answers["phan1"]["nguoi_yeu_cau_noi_cu_tru"] = json!({ "xa": "X", "tinh": "Y" });
    assert_eq!(errors(&schema, &answers), Vec::<String>::new());
}

/// The six forms of the first release exist, with the procedures that use them.
#[test]
fn everyday_forms() {
    for (code, procedure) in [
        ("to_khai_dang_ky_khai_sinh", "1.001193"),
        ("to_khai_cap_giay_xac_nhan_tinh_trang_hon_nhan", "1.004873"),
        ("to_khai_cap_ban_sao_trich_luc_ho_tich", "2.000635"),
        ("hkd_01_giay_de_nghi_dang_ky_ho_kinh_doanh", "1.001612"),
        ("xd_01_don_de_nghi_cap_giay_phep_xay_dung", "1.013225"),
        ("ct01_to_khai_thay_doi_thong_tin_cu_tru", "1.004222"),
    ] {
        assert!(form(code).procedures.iter().any(|used| used == procedure));
    }
}
