//! The source formats of procedure records, read into [`Procedure`], with a finding for everything rejected or doubtful.
//!
//! Two formats: the full record (JSON, unaccented Vietnamese keys) and the index row (code, name, publisher, executing agencies, sector), which
//! is also what the national portal exports as XLSX.

use serde::{Deserialize, Serialize};
use serde_json::Value;

mod fields;
mod index;
mod processes;
mod publishers;

use fields::{Fields, Notes};
pub use index::{IndexRow, read_index};
pub use processes::{SourceProcess, read_process};
pub use publishers::{is_code, is_national_code, publisher, publishers, sector};

use super::components::{self, Group, Line};
use super::fee::{self, Fee, FeeSource};
use super::limit::{self, LimitSource};
use super::record::{Audience, Channel, Detail, FilingChannel, LegalBasis, Level, Named, Procedure, ResultType};
use super::{steps, text};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// The record cannot be taken.
    Reject,
    /// The record is taken; somebody should look at this field.
    Doubt,
}

/// Something about a record that its editor should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// JSON pointer into the source record; empty for the record as a whole.
    pub pointer: String,
    /// Stable code, such as `unknown_field`.
    pub code: String,
    /// What is wrong, in Vietnamese.
    pub message: String,
    /// How bad it is.
    pub severity: Severity,
}

/// What reading one record gave.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The procedure, unless the record was rejected.
    pub procedure: Option<Procedure>,
    /// Findings in the order of the record.
    pub findings: Vec<Finding>,
}

const KNOWN_FIELDS: [&str; 25] = [
    "ma",
    "ten",
    "linh_vuc",
    "co_quan_cong_bo",
    "ma_co_quan_cong_bo",
    "so_quyet_dinh",
    "cap_thuc_hien",
    "loai_tthc",
    "doi_tuong",
    "co_quan_thuc_hien",
    "co_quan_co_tham_quyen",
    "co_quan_phoi_hop",
    "dia_chi_tiep_nhan",
    "trinh_tu",
    "cach_thuc",
    "thanh_phan_ho_so",
    "yeu_cau_dieu_kien",
    "can_cu_phap_ly",
    "ket_qua",
    "tu_khoa",
    "mo_ta",
    "nop_truc_tuyen_tren_cong",
    "nguon",
    "loai_nguon",
    "chat_luong",
];

/// Read a full record.
#[must_use]
pub fn read_record(record: &Value) -> Reading {
    let mut notes = Notes::default();
    let Some(map) = record.as_object() else {
        notes.reject("", "not_an_object", "Bản ghi phải là một đối tượng JSON.");
        return Reading { procedure: None, findings: notes.findings };
    };
    let fields = Fields { map, at: String::new() };
    for key in map.keys().filter(|key| !KNOWN_FIELDS.contains(&key.as_str())) {
        notes.doubt(
            format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            "unknown_field",
            "Trường không có trong định dạng; bỏ qua.",
        );
    }
    let procedure = full(&fields, &mut notes);
    let procedure = if notes.rejected() { None } else { Some(procedure) };
    Reading { procedure, findings: notes.findings }
}

fn identity(code: &str, name: &str, notes: &mut Notes) {
    if !is_code(code) {
        notes.reject("/ma", "invalid_code", format!("Mã thủ tục “{code}” không hợp lệ."));
    } else if !is_national_code(code) {
        notes.doubt("/ma", "local_code", format!("Mã “{code}” không theo dạng quốc gia d.dddddd."));
    }
    if name.is_empty() {
        notes.reject("/ten", "missing_name", "Thiếu tên thủ tục.");
    } else if name.chars().count() > 2000 {
        notes.reject("/ten", "name_too_long", "Tên thủ tục dài hơn 2.000 ký tự.");
    }
}

fn full(fields: &Fields<'_>, notes: &mut Notes) -> Procedure {
    let code = fields.text("ma", notes).trim().to_owned();
    let name = text::one_line(fields.text("ten", notes));
    identity(&code, &name, notes);
    let publisher_text = text::one_line(fields.text("co_quan_cong_bo", notes));
    let publisher = publisher_of(&publisher_text, fields.text("ma_co_quan_cong_bo", notes), notes);
    let sector_name = fields.text("linh_vuc", notes);
    if sector_name.trim().is_empty() {
        notes.reject("/linh_vuc", "missing_sector", "Thiếu lĩnh vực.");
    }
    let steps_text = fields.text("trinh_tu", notes);
    if steps_text.trim().is_empty() {
        notes.doubt("/trinh_tu", "missing_steps", "Thiếu trình tự thực hiện.");
    }
    let groups = groups(fields, notes);
    let forms = forms(&groups);
    let mut procedure = Procedure {
        sector: sector(&publisher, sector_name),
        publisher_text: Some(publisher_text).filter(|text| *text != publisher.name),
        publisher,
        detail: Detail::Full,
        decision_number: fields.optional("so_quyet_dinh", notes),
        kind: fields.optional("loai_tthc", notes),
        levels: levels(fields, notes),
        audience: audience(fields, notes),
        executing_agencies: fields.texts("co_quan_thuc_hien", notes),
        competent_agency: fields.optional("co_quan_co_tham_quyen", notes),
        coordinating_agency: fields.optional("co_quan_phoi_hop", notes),
        intake_address: fields.optional("dia_chi_tiep_nhan", notes),
        channels: channels(fields, steps_text, notes),
        steps: steps::split(steps_text),
        case_variants: components::cases(&groups),
        conditions: text::tidy(fields.text("yeu_cau_dieu_kien", notes)),
        legal_bases: legal_bases(fields, notes),
        results: results(fields, notes),
        forms,
        keywords: text::tidy(fields.text("tu_khoa", notes)),
        description: text::tidy(fields.text("mo_ta", notes)),
        online: fields.yes("nop_truc_tuyen_tren_cong", notes),
        source: text::one_line(fields.text("nguon", notes)),
        unofficial: matches!(fields.text("loai_nguon", notes), "soan_tay" | "chep_rut_gon"),
        quality: fields.texts("chat_luong", notes),
        code,
        name,
    };
    doubts(&mut procedure, notes);
    procedure
}

fn publisher_of(name: &str, code: &str, notes: &mut Notes) -> Named {
    let found = publisher(name);
    if name.is_empty() {
        notes.reject("/co_quan_cong_bo", "missing_publisher", "Thiếu cơ quan công bố.");
    } else if !code.is_empty() && code != found.code {
        notes.doubt(
            "/ma_co_quan_cong_bo",
            "publisher_mismatch",
            format!("Mã {code} không khớp tên cơ quan; dùng {}.", found.code),
        );
    }
    found
}

fn levels(fields: &Fields<'_>, notes: &mut Notes) -> Vec<Level> {
    let mut found = Vec::new();
    for (index, text) in fields.texts("cap_thuc_hien", notes).iter().enumerate() {
        match level(text) {
            Some(level) if !found.contains(&level) => found.push(level),
            Some(_) => {}
            None => notes.doubt(
                format!("/cap_thuc_hien/{index}"),
                "unknown_level",
                format!("Cấp thực hiện “{text}” không có trong danh mục; bỏ qua."),
            ),
        }
    }
    if found.is_empty() {
        notes.doubt("/cap_thuc_hien", "missing_level", "Thiếu cấp thực hiện.");
    }
    found
}

fn level(text: &str) -> Option<Level> {
    Some(match text::fold(text).as_str() {
        "bo" | "cap bo" => Level::Ministry,
        "tinh" | "cap tinh" => Level::Province,
        "xa" | "cap xa" => Level::Commune,
        "khac" | "co quan khac" => Level::Other,
        _ => return None,
    })
}

fn audience(fields: &Fields<'_>, notes: &mut Notes) -> Vec<Audience> {
    let mut found = Vec::new();
    for (index, text) in fields.texts("doi_tuong", notes).iter().enumerate() {
        let kind = match text::fold(text).as_str() {
            "cong dan viet nam" => Audience::Citizen,
            "nguoi viet nam dinh cu o nuoc ngoai" => Audience::OverseasVietnamese,
            "nguoi nuoc ngoai" => Audience::Foreigner,
            "can bo, cong chuc, vien chuc" => Audience::Official,
            "doanh nghiep" | "doanh nghiep viet nam" => Audience::Enterprise,
            "doanh nghiep co von dau tu nuoc ngoai" => Audience::ForeignInvestedEnterprise,
            "hop tac xa" => Audience::Cooperative,
            "to chuc (khong bao gom doanh nghiep, htx)" | "to chuc" => Audience::Organisation,
            "to chuc nuoc ngoai" => Audience::ForeignOrganisation,
            "dang vien" => Audience::PartyMember,
            "to chuc dang" => Audience::PartyOrganisation,
            _ => {
                notes.doubt(
                    format!("/doi_tuong/{index}"),
                    "unknown_audience",
                    format!("Đối tượng “{text}” không có trong danh mục; bỏ qua."),
                );
                continue;
            }
        };
        if !found.contains(&kind) {
            found.push(kind);
        }
    }
    found
}

fn channels(fields: &Fields<'_>, steps: &str, notes: &mut Notes) -> Vec<FilingChannel> {
    let mut found: Vec<FilingChannel> = Vec::new();
    for row in fields.objects("cach_thuc", notes) {
        let kind = match row.text("hinh_thuc", notes) {
            "truc_tuyen" => Channel::Online,
            "buu_chinh" => Channel::Post,
            "truc_tiep" => Channel::Counter,
            other => {
                notes.doubt(
                    format!("{}/hinh_thuc", row.at),
                    "unknown_channel",
                    format!("Hình thức nộp “{other}” không có trong danh mục; bỏ qua."),
                );
                continue;
            }
        };
        let number = row.map.get("thoi_gian").filter(|value| !value.is_null()).map(Value::to_string);
        let source_text = row.text("thoi_gian_goc", notes);
        let description = row.text("mo_ta", notes);
        let unit = Some(row.text("don_vi", notes)).filter(|unit| !unit.is_empty());
        let parsed =
            limit::parse(&LimitSource { number: number.as_deref(), unit, text: source_text, description, steps });
        if !parsed.understood() {
            notes.doubt(format!("{}/thoi_gian", row.at), "limit_unknown", "Không đọc được thời hạn giải quyết.");
        } else if !parsed.certain() {
            notes.doubt(
                format!("{}/thoi_gian", row.at),
                "limit_assumed",
                format!("Thời hạn được hiểu là “{}”.", parsed.text),
            );
        }
        let certain = parsed.certain();
        found.push(FilingChannel {
            channel: kind,
            time_limit: parsed.limit,
            time_limit_text: parsed.text,
            time_limit_certain: certain,
            time_limit_basis: parsed.basis,
            time_limit_source: text::one_line(source_text),
            fees: fees(&row, description, notes),
            description: text::tidy(description),
        });
    }
    merge(found)
}

/// One entry per channel: rows of the same channel and limit put their fees together; a row with another limit keeps the shorter promise out.
fn merge(rows: Vec<FilingChannel>) -> Vec<FilingChannel> {
    let mut found: Vec<FilingChannel> = Vec::new();
    for row in rows {
        let Some(known) = found.iter_mut().find(|known| known.channel == row.channel) else {
            found.push(row);
            continue;
        };
        for fee in row.fees {
            if !known.fees.contains(&fee) {
                known.fees.push(fee);
            }
        }
        if !row.description.is_empty() && !known.description.contains(&row.description) {
            known.description = text::tidy(&format!("{}\n{}", known.description, row.description));
        }
        let longer = match (known.time_limit, row.time_limit) {
            (Some(known), Some(row)) => known.unit == row.unit && row.amount > known.amount,
            (None, Some(_)) => true,
            _ => false,
        };
        if row.time_limit_source != known.time_limit_source && !row.time_limit_source.is_empty() {
            known.time_limit_certain = false;
            known.time_limit_source = text::tidy(&format!("{}\n{}", known.time_limit_source, row.time_limit_source));
        }
        if longer {
            known.time_limit = row.time_limit;
            known.time_limit_text = row.time_limit_text;
            known.time_limit_basis = row.time_limit_basis;
        }
    }
    found
}

fn fees(row: &Fields<'_>, description: &str, notes: &mut Notes) -> Vec<Fee> {
    let mut found: Vec<Fee> = Vec::new();
    for line in row.objects("phi", notes) {
        let amount = match line.map.get("so_tien") {
            None | Some(Value::Null) => 0,
            Some(value) => value.as_i64().filter(|amount| *amount >= 0).unwrap_or_else(|| {
                notes.doubt(
                    format!("{}/so_tien", line.at),
                    "wrong_type",
                    "Số tiền phải là số nguyên không âm; hiểu là 0.",
                );
                0
            }),
        };
        let fee = fee::parse(&FeeSource {
            amount,
            currency: line.text("tien_te", notes),
            note: line.text("ghi_chu", notes),
            description,
        });
        if fee.suspicious {
            notes.doubt(
                format!("{}/so_tien", line.at),
                "fee_suspicious",
                format!("Số tiền {amount} đồng có thể sai đơn vị; giữ nguyên."),
            );
        } else if fee.rule == fee::FeeRule::Unknown {
            notes.doubt(format!("{}/ghi_chu", line.at), "fee_unknown", "Không đọc được mức phí từ ghi chú.");
        } else if amount == 0 && fee.amount.is_some_and(|amount| amount > 0) {
            notes.doubt(
                format!("{}/so_tien", line.at),
                "fee_in_note",
                format!("Số tiền là 0 nhưng ghi chú nêu {}.", fee.text),
            );
        }
        if !found.contains(&fee) {
            found.push(fee);
        }
    }
    found
}

fn groups(fields: &Fields<'_>, notes: &mut Notes) -> Vec<Group> {
    let mut found = Vec::new();
    for group in fields.objects("thanh_phan_ho_so", notes) {
        let mut lines = Vec::new();
        for line in group.objects("giay_to", notes) {
            let name = line.text("ten", notes);
            if name.trim().is_empty() {
                notes.doubt(format!("{}/ten", line.at), "missing_paper_name", "Thiếu tên giấy tờ; bỏ qua dòng này.");
            }
            lines.push(Line {
                name: name.to_owned(),
                form_files: line.texts("bieu_mau", notes),
                originals: line.count("ban_chinh", notes),
                copies: line.count("ban_sao", notes),
            });
        }
        found.push(Group { heading: group.text("truong_hop", notes).to_owned(), lines });
    }
    found
}

/// Every form file once; the code is the file name without its extension.
fn forms(groups: &[Group]) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for file in groups.iter().flat_map(|group| &group.lines).flat_map(|line| &line.form_files) {
        let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
        if !found.iter().any(|known| known.name == *file) {
            found.push(Named { code: stem.to_owned(), name: file.clone() });
        }
    }
    found
}

fn legal_bases(fields: &Fields<'_>, notes: &mut Notes) -> Vec<LegalBasis> {
    let mut found: Vec<LegalBasis> = Vec::new();
    for row in fields.objects("can_cu_phap_ly", notes) {
        let issued = row.text("ngay_ban_hanh", notes).trim();
        let issued_on = iso_date(issued);
        if !issued.is_empty() && issued_on.is_none() {
            notes.doubt(
                format!("{}/ngay_ban_hanh", row.at),
                "invalid_date",
                format!("Ngày ban hành “{issued}” không đọc được; bỏ qua."),
            );
        }
        let basis = LegalBasis {
            number: row.optional("so_ky_hieu", notes),
            name: text::one_line(row.text("ten", notes)),
            issued_on,
            issuer: row.optional("co_quan_ban_hanh", notes),
        };
        if (basis.number.is_some() || !basis.name.is_empty()) && !found.contains(&basis) {
            found.push(basis);
        }
    }
    found
}

/// `24-03-2021`, `24/03/2021` or `2021-03-24` as `2021-03-24`.
fn iso_date(source: &str) -> Option<String> {
    let parts: Vec<&str> = source.split(['-', '/']).collect();
    let (year, month, day) = match parts.as_slice() {
        [first, second, third] if first.len() == 4 => (*first, *second, *third),
        [first, second, third] if third.len() == 4 => (*third, *second, *first),
        _ => return None,
    };
    let date = chrono::NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    Some(date.format("%Y-%m-%d").to_string())
}

fn results(fields: &Fields<'_>, notes: &mut Notes) -> Vec<ResultType> {
    let mut found: Vec<ResultType> = Vec::new();
    for row in fields.objects("ket_qua", notes) {
        let result = ResultType { code: row.optional("ma", notes), name: text::one_line(row.text("ten", notes)) };
        if !result.name.is_empty() && !found.contains(&result) {
            found.push(result);
        }
    }
    found
}

/// Doubts that show only when the record is whole, as findings and as quality flags.
fn doubts(procedure: &mut Procedure, notes: &mut Notes) {
    let mut flag = |condition: bool, flag: &str, pointer: &str, message: &str| {
        if condition {
            if !procedure.quality.iter().any(|known| known == flag) {
                procedure.quality.push(flag.to_owned());
            }
            notes.doubt(pointer, flag, message);
        }
    };
    flag(
        procedure.executing_agencies.is_empty(),
        "khong_co_co_quan_thuc_hien",
        "/co_quan_thuc_hien",
        "Thiếu cơ quan thực hiện.",
    );
    flag(procedure.channels.is_empty(), "thieu_cach_thuc", "/cach_thuc", "Thiếu cách thức thực hiện.");
    flag(procedure.legal_bases.is_empty(), "khong_co_can_cu", "/can_cu_phap_ly", "Thiếu căn cứ pháp lý.");
    flag(procedure.results.is_empty(), "thieu_ket_qua", "/ket_qua", "Thiếu kết quả.");
    flag(procedure.audience.is_empty(), "thieu_doi_tuong", "/doi_tuong", "Thiếu đối tượng thực hiện.");
    let papers = procedure.case_variants.iter().flat_map(|case| &case.components);
    let long = papers.clone().any(|paper| paper.name.chars().count() > 1500);
    flag(
        papers.clone().next().is_none(),
        "khong_tach_duoc_thanh_phan",
        "/thanh_phan_ho_so",
        "Không có thành phần hồ sơ.",
    );
    flag(long, "giay_to_dai_bat_thuong", "/thanh_phan_ho_so", "Có giấy tờ dài bất thường.");
    let suspicious = procedure.channels.iter().flat_map(|channel| &channel.fees).any(|fee| fee.suspicious);
    flag(suspicious, "phi_nghi_sai_don_vi", "/cach_thuc", "Có mức phí nghi sai đơn vị.");
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_record_with_faults_is_taken_with_doubts() {
        let reading = read_record(&json!({
            "ma": "1.000001", "ten": "Cấp  bản sao", "linh_vuc": "Hộ tịch", "co_quan_cong_bo": "Bộ Tư pháp", "ma_co_quan_cong_bo": "G15", "cap_thuc_hien": ["xa", "huyen"],
            "doi_tuong": ["Công dân Việt Nam", "Người lạ"], "trinh_tu": "Nộp hồ sơ", "moi": 1,
            "cach_thuc": [{"hinh_thuc": "truc_tuyen", "thoi_gian": 1, "don_vi": null, "thoi_gian_goc": "1", "phi": [{"so_tien": 40, "tien_te": "VND", "ghi_chu": ""}], "mo_ta": ""}],
            "can_cu_phap_ly": [{"ten": "Luật Hộ tịch", "so_ky_hieu": "60/2014/QH13", "ngay_ban_hanh": "20-11-2014"}],
        }));
        let procedure = reading.procedure.unwrap();
        assert_eq!((procedure.name.as_str(), procedure.sector.code.as_str()), ("Cấp bản sao", "g15-ho-tich"));
        assert_eq!(procedure.legal_bases[0].issued_on.as_deref(), Some("2014-11-20"));
        let codes: Vec<_> = reading.findings.iter().map(|finding| finding.code.as_str()).collect();
        for code in
            ["unknown_field", "unknown_level", "unknown_audience", "limit_assumed", "fee_suspicious", "thieu_ket_qua"]
        {
            assert!(codes.contains(&code), "{code} not in {codes:?}");
        }
    }

    #[test]
    fn rejects() {
        for record in [
            json!([]),
            json!({"ma": "x"}),
            json!({"ma": "1.000001", "ten": "", "linh_vuc": "A", "co_quan_cong_bo": "B"}),
        ] {
            assert!(read_record(&record).procedure.is_none());
        }
        assert!(read_index(&IndexRow { code: "1.000001".into(), ..IndexRow::default() }).procedure.is_none());
    }

    #[test]
    fn index_rows() {
        let row = IndexRow {
            code: "1.000009".into(),
            name: "Cấp CITES".into(),
            publisher: "Bộ Công thương".into(),
            agencies: "Sở Tư pháp; Sở Tư pháp\nỦy ban nhân dân cấp xã".into(),
            sector: "Kiểm lâm".into(),
            ..IndexRow::default()
        };
        let procedure = read_index(&row).procedure.unwrap();
        assert_eq!((procedure.publisher.code.as_str(), procedure.executing_agencies.len()), ("G02", 2));
        assert_eq!(procedure.levels, [Level::Province, Level::Commune]);
    }

    #[test]
    fn codes() {
        assert!(is_national_code("1.001193") && !is_national_code("1.001193.H37"));
        assert!(is_code("1.012753.H19") && is_code("NUOC.0001") && !is_code("a b") && !is_code(""));
    }
}
