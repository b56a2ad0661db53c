//! The published internal processes (quy trình nội bộ), read into [`InternalProcess`]: steps with unit and time, phases between which the applicant completes or
//! pays, public notices. What a source leaves out and what does not add up is told with its place; nothing is corrected in silence.

use serde::Deserialize;
use serde_json::Number;

use super::{Finding, Severity};
use crate::access::Role;
use crate::calendar::{Amount, LimitUnit, TimeLimit};
use crate::dossier::{ClockRules, Definition, InternalProcess, Item, Step, StepKind};

/// A process as its source has it.
#[derive(Clone, Debug)]
pub struct SourceProcess {
    /// The source's own id: `QN295-XA-9.1`.
    pub id: String,
    /// The procedure, where the source or its name tells.
    pub procedure: Option<String>,
    /// Name of the procedure in the source.
    pub name: String,
    /// The case of the procedure that it is for.
    pub case: Option<String>,
    /// Whether it is a pattern for many procedures, no process of one.
    pub pattern: bool,
    /// The province whose decision it is.
    pub province: Option<String>,
    /// The decision, its annex and item.
    pub source: String,
    /// The time of the whole.
    pub limit: Option<TimeLimit>,
    /// The time of the whole in difficult areas, where that is another.
    pub difficult_limit: Option<TimeLimit>,
    /// The process; none where it was rejected.
    pub process: Option<InternalProcess>,
    /// Everything that its editor should know.
    pub findings: Vec<Finding>,
}

#[derive(Deserialize)]
struct Record {
    id: String,
    ma_tthc: Option<String>,
    ten_tthc: String,
    truong_hop: Option<String>,
    cap: String,
    tong_thoi_gian: Option<Time>,
    tong_thoi_gian_vung_kho_khan: Option<Time>,
    la_mau: Option<bool>,
    nguon: Option<Origin>,
    buoc: Vec<Row>,
}

#[derive(Deserialize)]
struct Origin {
    so_quyet_dinh: Option<String>,
    tinh: Option<String>,
    phu_luc: Option<String>,
    muc: Option<String>,
}

#[derive(Deserialize)]
struct Row {
    ten: Option<String>,
    vai_tro: String,
    don_vi: Option<String>,
    thoi_gian: Option<Time>,
    thoi_gian_vung_kho_khan: Option<Time>,
    giai_doan: Option<String>,
    song_song: Option<String>,
    ngoai_tong: Option<bool>,
    cho_ngoai_thoi_han: Option<bool>,
    ghi_chu: Option<String>,
}

#[derive(Deserialize)]
struct Time {
    so: Option<Number>,
    don_vi: Option<String>,
}

impl Time {
    fn limit(&self) -> Option<TimeLimit> {
        let unit = match self.don_vi.as_deref()? {
            "gio" => LimitUnit::WorkingHours,
            "ngay_lam_viec" => LimitUnit::WorkingDays,
            "ngay" => LimitUnit::CalendarDays,
            _ => return None,
        };
        let text = self.so.as_ref()?.to_string();
        Some(TimeLimit::new(text.strip_suffix(".0").unwrap_or(&text).parse().ok()?, unit))
    }
}

const NOT_AGREED: &str = "stepsDifferFromWhole";

/// Read one process.
///
/// # Errors
/// It is no record of a process at all.
pub fn read_process(line: &str) -> Result<SourceProcess, serde_json::Error> {
    let record: Record = serde_json::from_str(line)?;
    let mut findings = Vec::new();
    let limit = record.tong_thoi_gian.as_ref().and_then(Time::limit);
    let difficult_limit = record.tong_thoi_gian_vung_kho_khan.as_ref().and_then(Time::limit);
    let items = items(&record, &mut findings);
    let name = record.truong_hop.clone().unwrap_or_else(|| record.ten_tthc.clone());
    let name: String = name.chars().take(InternalProcess::MAX_TEXT).collect();
    let process = match InternalProcess::try_from(Definition { name, clock: ClockRules::default(), steps: items }) {
        Ok(process) => Some(process),
        Err(problems) => {
            findings.extend(problems.0.into_iter().map(|problem| Finding {
                pointer: problem.pointer,
                code: problem.code.as_str().to_owned(),
                message: "Quy trình không chạy được: xem mã lỗi tại vị trí này.".to_owned(),
                severity: Severity::Reject,
            }));
            None
        }
    };
    if let Some(process) = &process {
        sums(process, limit, difficult_limit, &mut findings);
    }
    let origin = record.nguon.as_ref();
    let parts = origin.map(|origin| [&origin.so_quyet_dinh, &origin.phu_luc, &origin.muc]);
    let source: Vec<_> = parts.into_iter().flatten().flatten().map(String::as_str).collect();
    Ok(SourceProcess {
        source: source.join(", "),
        province: origin.and_then(|origin| origin.tinh.clone()),
        pattern: record.la_mau.unwrap_or(false),
        id: record.id,
        procedure: record.ma_tthc,
        name: record.ten_tthc,
        case: record.truong_hop,
        limit,
        difficult_limit,
        process,
        findings,
    })
}

fn doubt(pointer: String, code: &str, message: String) -> Finding {
    Finding { pointer, code: code.to_owned(), message, severity: Severity::Doubt }
}

fn sums(
    process: &InternalProcess,
    limit: Option<TimeLimit>,
    difficult_limit: Option<TimeLimit>,
    findings: &mut Vec<Finding>,
) {
    let Some(whole) = limit else {
        findings.push(doubt("/tong_thoi_gian".to_owned(), "noWhole", "Nguồn không nêu tổng thời gian.".to_owned()));
        return;
    };
    let wholes = [(Some(whole), false, "/tong_thoi_gian"), (difficult_limit, true, "/tong_thoi_gian_vung_kho_khan")];
    for (whole, difficult, pointer) in wholes {
        let Some(gap) = whole.and_then(|whole| process.gap(whole, difficult)) else { continue };
        let steps = gap.steps.map_or_else(|| "không cộng được".to_owned(), |sum| sum.to_string());
        let message = format!("Tổng các bước: {steps}; tổng ghi trong nguồn: {}.", gap.whole.text_vi());
        findings.push(doubt(pointer.to_owned(), NOT_AGREED, message));
    }
}

/// The steps with what the source leaves out: waits between phases, issue and hand-out.
fn items(record: &Record, findings: &mut Vec<Finding>) -> Vec<Item> {
    let at = |place: usize| format!("/buoc/{place}");
    let rows: Vec<(usize, &Row)> = record
        .buoc
        .iter()
        .enumerate()
        .filter(|(place, row)| {
            let before = row.vai_tro == "nguoi_nop";
            if before {
                let message = "Việc của người nộp trước khi nộp hồ sơ: không phải bước của cơ quan.".to_owned();
                findings.push(doubt(at(*place), "beforeIntake", message));
            }
            !before
        })
        .collect();
    let roles: Vec<&str> = rows.iter().map(|(_, row)| row.vai_tro.as_str()).collect();
    let leads =
        |place: usize| roles.get(place).is_some_and(|role| role.starts_with("lanh_dao_") && *role != "lanh_dao_phong");
    let last_sign = (0..rows.len()).rev().find(|place| leads(*place));
    let after_sign = |place: usize| last_sign.is_some_and(|sign| place > sign);
    let handed_out = roles.len() > 1 && roles.last() == Some(&"cong_chuc_mot_cua");
    let end = if handed_out { rows.len() - 1 } else { rows.len() };
    // The clerk's step after the last signature; where there is none, the last work of whoever hands the result over to the desk.
    let issue = (0..end).rev().find(|place| after_sign(*place) && roles.get(*place) == Some(&"van_thu"));
    let issue = issue.or_else(|| end.checked_sub(1).filter(|place| after_sign(*place)));
    let mut out: Vec<Item> = Vec::new();
    let mut label: Option<&str> = None;
    if roles.first() != Some(&"cong_chuc_mot_cua") && !opens_at_the_desk(roles.first()) {
        findings.push(doubt(
            at(0),
            "intakeAdded",
            "Nguồn không có bước tiếp nhận: thêm vào, không tính thời gian.".to_owned(),
        ));
        out.push(Item::Step(added(StepKind::Intake)));
    }
    for (place, (source, row)) in rows.iter().enumerate() {
        let next = rows.get(place + 1).map(|(_, row)| *row);
        let kind = match roles.get(place).copied().unwrap_or_default() {
            _ if place == 0 && out.is_empty() => StepKind::Intake,
            "cong_chuc_mot_cua" if handed_out && place + 1 == rows.len() => StepKind::Deliver,
            _ if issue == Some(place) => StepKind::Issue,
            "lanh_dao_phong" => StepKind::Review,
            _ if leads(place) && row.cho_ngoai_thoi_han != Some(true) => StepKind::Sign,
            "chuyen_vien" | "cong_chuc_tu_phap"
                if next.is_some_and(|next| next.vai_tro.starts_with("lanh_dao_")) && !after_sign(place) =>
            {
                StepKind::Appraise
            }
            _ => StepKind::Work,
        };
        let step = step(kind, row, &record.cap, &at(*source), findings);
        match (row.song_song.as_deref(), label, out.last_mut()) {
            (Some(this), Some(last), Some(Item::Parallel { parallel })) if this == last => {
                parallel.push(vec![Item::Step(step)]);
            }
            (Some(this), _, _) if next.is_some_and(|next| next.song_song.as_deref() == Some(this)) => {
                out.push(Item::Parallel { parallel: vec![vec![Item::Step(step)]] });
            }
            _ => out.push(Item::Step(step)),
        }
        label = row.song_song.as_deref();
        if let Some(wait) = next.and_then(|next| wait(row, next, after_sign(place), &at(*source), findings)) {
            out.push(Item::Step(wait));
        }
    }
    if last_sign.is_none() {
        let message = "Nguồn không có bước ký duyệt: thêm vào, không tính thời gian.".to_owned();
        findings.push(doubt("/buoc".to_owned(), "signatureAdded", message));
        let before_hand_out = out.len() - usize::from(handed_out);
        out.insert(before_hand_out, Item::Step(added(StepKind::Sign)));
    }
    if issue.is_none() {
        let message = "Nguồn không có bước cấp số, phát hành: thêm vào, không tính thời gian.".to_owned();
        findings.push(doubt("/buoc".to_owned(), "issueAdded", message));
        let before_hand_out = out.len() - usize::from(handed_out);
        out.insert(before_hand_out, Item::Step(added(StepKind::Issue)));
    }
    if !handed_out {
        let message = "Nguồn không có bước trả kết quả: thêm vào, không tính thời gian.".to_owned();
        findings.push(doubt("/buoc".to_owned(), "handOutAdded", message));
        out.push(Item::Step(added(StepKind::Deliver)));
    }
    out
}

/// Whoever works first at the commune's one-stop desk takes in.
fn opens_at_the_desk(role: Option<&&str>) -> bool {
    matches!(role, Some(&"cong_chuc_tu_phap"))
}

/// The wait between two steps: a public notice; else, where a new phase begins, the applicant's payment after the tax office, his completion after others.
fn wait(row: &Row, next: &Row, signed: bool, at: &str, findings: &mut Vec<Finding>) -> Option<Step> {
    let published = row.cho_ngoai_thoi_han == Some(true);
    if !published && (row.giai_doan == next.giai_doan || row.giai_doan.is_none() || signed) {
        return None;
    }
    let (kind, role, name) = if published {
        (StepKind::AwaitPublication, Role::Specialist, "Chờ hết thời gian niêm yết, đăng tin công khai")
    } else if row.vai_tro == "co_quan_thue" {
        (StepKind::AwaitPayment, Role::Cashier, "Người nộp hồ sơ thực hiện nghĩa vụ tài chính")
    } else {
        (StepKind::AwaitApplicant, Role::CounterOfficial, "Người nộp hồ sơ hoàn thiện hồ sơ theo thông báo")
    };
    let limit = row.ghi_chu.as_deref().filter(|_| published).and_then(notice_days);
    if published && limit.is_none() {
        let message = "Nguồn không nêu thời gian niêm yết, đăng tin: người thụ lý tự kết thúc.".to_owned();
        findings.push(doubt(at.to_owned(), "noticeWithoutTime", message));
    }
    Some(Step { name: name.to_owned(), role, limit, phase: row.giai_doan.clone(), ..added(kind) })
}

/// `15 ngày` in a note about a notice: calendar days, unless it says working days.
fn notice_days(note: &str) -> Option<TimeLimit> {
    let words: Vec<&str> = note.split_whitespace().collect();
    let found = words.windows(2).filter_map(|pair| match pair {
        [number, unit] if unit.starts_with("ngày") => {
            number.parse::<u32>().ok().filter(|days| (5..=60).contains(days))
        }
        _ => None,
    });
    found.max().map(TimeLimit::calendar_days)
}

/// A step that the source does not have.
fn added(kind: StepKind) -> Step {
    let (role, unit, name) = match kind {
        StepKind::Intake => (Role::CounterOfficial, DESK, "Tiếp nhận hồ sơ"),
        StepKind::Sign => (Role::Leader, "Lãnh đạo cơ quan", "Ký duyệt"),
        StepKind::Issue => (Role::RecordsClerk, "Văn thư", "Cấp số, đóng dấu, phát hành"),
        StepKind::Deliver => (Role::CounterOfficial, DESK, "Trả kết quả"),
        StepKind::Work
        | StepKind::Appraise
        | StepKind::Review
        | StepKind::AwaitApplicant
        | StepKind::AwaitPayment
        | StepKind::AwaitPublication
        | StepKind::Child
        | StepKind::Opinion => (Role::Specialist, "Bộ phận chuyên môn", "Chờ"),
    };
    let limit =
        (!kind.is_wait() && kind != StepKind::Deliver).then(|| TimeLimit::new(Amount::ZERO, LimitUnit::WorkingHours));
    Step {
        name: name.to_owned(),
        kind,
        role,
        unit: unit.to_owned(),
        limit,
        difficult_limit: None,
        partner: None,
        phase: None,
        outside: false,
        silence_agrees: false,
        child: None,
    }
}

const DESK: &str = "Bộ phận Tiếp nhận và Trả kết quả";

fn step(kind: StepKind, row: &Row, level: &str, at: &str, findings: &mut Vec<Finding>) -> Step {
    let unit = row.don_vi.as_deref().map(str::trim).filter(|unit| !unit.is_empty());
    let (role, place) = match row.vai_tro.as_str() {
        "cong_chuc_mot_cua" => (Role::CounterOfficial, DESK),
        "lanh_dao_phong" => (Role::DivisionHead, "Lãnh đạo phòng"),
        "lanh_dao_ubnd" | "lanh_dao_co_quan" => (Role::Leader, "Lãnh đạo cơ quan"),
        "van_thu" => (Role::RecordsClerk, "Văn thư"),
        _ => (Role::Specialist, "Bộ phận chuyên môn"),
    };
    // The result is issued by whoever hands it over where the source names no clerk; taken in by the desk whoever works there.
    let role = if kind == StepKind::Intake { Role::CounterOfficial } else { role };
    let name = row.ten.as_deref().map(str::trim).filter(|name| !name.is_empty());
    if name.is_none() {
        findings.push(doubt(at.to_owned(), "nameless", "Bước không có tên trong nguồn.".to_owned()));
    }
    let limit = row.thoi_gian.as_ref().and_then(Time::limit);
    if limit.is_none() && kind != StepKind::Deliver {
        findings.push(doubt(format!("{at}/thoi_gian"), "noTime", "Bước không ghi thời gian.".to_owned()));
    }
    Step {
        name: name
            .unwrap_or(match kind {
                StepKind::Sign => "Lãnh đạo duyệt",
                StepKind::Review => "Lãnh đạo phòng xem xét",
                _ => "Xử lý hồ sơ",
            })
            .to_owned(),
        kind,
        role,
        partner: partner(row, level).map(str::to_owned),
        unit: unit.unwrap_or(place).to_owned(),
        // The clock has ended when the result is handed out.
        limit: limit.filter(|_| kind != StepKind::Deliver),
        difficult_limit: row
            .thoi_gian_vung_kho_khan
            .as_ref()
            .and_then(Time::limit)
            .filter(|other| kind != StepKind::Deliver && Some(*other) != limit),
        phase: row.giai_doan.clone(),
        outside: row.ngoai_tong.unwrap_or(false),
        silence_agrees: false,
        child: None,
    }
}

/// The agency of a step that is not the dossier's own.
fn partner(row: &Row, level: &str) -> Option<&'static str> {
    let unit = row.don_vi.as_deref().unwrap_or_default();
    match row.vai_tro.as_str() {
        "co_quan_thue" => Some("tax"),
        "cong_an" => Some("police"),
        "bao_hiem_xa_hoi" => Some("socialInsurance"),
        "co_quan_phoi_hop" => Some("coordinating"),
        _ if level == "xa" && unit.contains("Đăng ký đất đai") => Some("landRegistry"),
        _ if level == "tinh" && (unit.contains("cấp xã") || unit.contains("UBND xã")) => Some("commune"),
        _ => None,
    }
}
