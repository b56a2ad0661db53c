//! Use cases of processes: check, write, publish.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    calendar::TimeLimit,
    dossier::{Definition, InternalProcess, ProblemCode},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    dto::{FindingDto, ProcessCheck, ProcessDraft, ProcessQuery, ProcessState, WholeTime, pieces, planned},
    rows::{self, Filter},
};
use crate::{
    app::App,
    audit,
    db::{Conn, page},
    http::{
        actor::Principal,
        error::{AppError, AppResult, Code, FieldError},
        extract::{IdempotencyKey, IfMatch},
        idempotency::{self, Answer},
    },
};

pub use super::rows::ProcessRow;

/// Codes of findings that do not stand in the way of publication.
const DIFFERS: &str = "stepsDifferFromWhole";
const NOBODY: &str = "roleWithoutHolder";

/// The published schema, compiled once.
static SCHEMA: LazyLock<anyhow::Result<jsonschema::Validator>> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(Definition::SCHEMA)?;
    Ok(jsonschema::validator_for(&schema)?)
});

/// A definition, read, with everything that is wrong with it.
struct Checked {
    process: Option<InternalProcess>,
    faults: Vec<FindingDto>,
    doubts: Vec<FindingDto>,
}

fn finding(pointer: impl Into<String>, code: &str, message: impl Into<String>) -> FindingDto {
    FindingDto { pointer: pointer.into(), code: code.to_owned(), message: message.into() }
}

fn limit(dto: Option<WholeTime>) -> AppResult<Option<TimeLimit>> {
    Ok(dto.map(|dto| serde_json::from_value(serde_json::to_value(dto)?)).transpose()?)
}

fn examine(definition: &Value) -> AppResult<Checked> {
    let schema = SCHEMA.as_ref().map_err(|error| anyhow::anyhow!("the schema of processes: {error}"))?;
    let faults: Vec<_> = schema
        .iter_errors(definition)
        .map(|error| finding(error.instance_path().to_string(), "schema", error.to_string()))
        .collect();
    if !faults.is_empty() {
        return Ok(Checked { process: None, faults, doubts: Vec::new() });
    }
    let written: Definition = serde_json::from_value(definition.clone())?;
    Ok(match InternalProcess::try_from(written) {
        Ok(process) => Checked { process: Some(process), faults, doubts: Vec::new() },
        Err(problems) => {
            let faults = problems
                .0
                .into_iter()
                .map(|problem| finding(problem.pointer, problem.code.as_str(), explain(problem.code)));
            Checked { process: None, faults: faults.collect(), doubts: Vec::new() }
        }
    })
}

/// What a problem means, for whoever writes a process.
const fn explain(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::Text => "Tên hoặc đơn vị còn trống hoặc quá dài.",
        ProblemCode::TooMany => "Quy trình có quá nhiều bước.",
        ProblemCode::Intake => "Quy trình phải bắt đầu bằng đúng một bước tiếp nhận.",
        ProblemCode::End => "Quy trình phải kết thúc bằng phát hành rồi trả kết quả, mỗi bước đúng một lần.",
        ProblemCode::Unsigned => "Có đường đi đến phát hành mà không qua bước ký.",
        ProblemCode::Role => "Vai trò này không xử lý hồ sơ.",
        ProblemCode::Wait => "Bước chờ không được nằm trong nhánh song song hoặc sau bước ký cuối cùng.",
        ProblemCode::Payment => "Bước chờ nộp tiền phải đứng ngay sau một bước công việc.",
        ProblemCode::Clock => {
            "Quy định về thời hạn chưa đúng: thời hạn bổ sung từ 1 đến 365 ngày làm việc, thời hạn kiểm tra từ 1 đến 80 giờ làm việc, mỗi trường hợp dừng tính thời hạn nêu một lần."
        }
        ProblemCode::Parallel => "Song song cần ít nhất hai nhánh, nhánh nào cũng có bước.",
        ProblemCode::Choice => "Rẽ nhánh cần ít nhất một nhánh, nhánh nào cũng có bước.",
        ProblemCode::Dead => "Nhánh này không bao giờ được chọn.",
        ProblemCode::Condition => "Điều kiện không hỏi gì.",
        ProblemCode::Child => {
            "Hồ sơ liên thông phải có thủ tục, tên ngắn riêng, và chỉ lấy kết quả của bước đứng trước."
        }
    }
}

/// What can only be known with the database: agency, procedure, and whether anybody holds the roles.
async fn check_in(conn: &mut Conn, draft: &ProcessDraft) -> AppResult<Checked> {
    let mut checked = examine(&draft.definition)?;
    for (difficult, whole, pointer) in
        [(false, draft.whole, "/whole"), (true, draft.difficult_whole, "/difficultWhole")]
    {
        let (Some(process), Some(whole)) = (&checked.process, limit(whole)?) else { continue };
        let Some(gap) = process.gap(whole, difficult) else { continue };
        let sum = gap.steps.map_or_else(|| "không cộng được".to_owned(), |sum| sum.to_string());
        let message = format!("Tổng các bước: {sum}; tổng thời gian: {}.", whole.text_vi());
        checked.doubts.push(finding(pointer, DIFFERS, message));
    }
    let children = checked.process.as_ref().into_iter().flat_map(|process| process.steps().iter().enumerate());
    let children: Vec<(usize, String)> = children
        .filter_map(|(place, step)| step.child.as_ref().map(|child| (place, child.procedure.to_string())))
        .collect();
    for (place, procedure) in children {
        if !rows::procedure_exists(conn, &procedure).await? {
            let message = format!("Bước {}: không có thủ tục {procedure}.", place + 1);
            checked.faults.push(finding("/definition/steps", "unknownProcedure", message));
        }
    }
    if let (Some(process), Some(agency)) = (&checked.process, &draft.agency_code) {
        let mut roles: Vec<String> = process
            .steps()
            .iter()
            .filter(|step| step.partner.is_none())
            .map(|step| step.role.as_str().to_owned())
            .collect();
        roles.sort();
        roles.dedup();
        for role in rows::roles_without_holder(conn, agency, &roles).await? {
            let message = format!("Tại cơ quan {agency} chưa có ai giữ vai trò {role}.");
            checked.doubts.push(finding("/agencyCode", NOBODY, message));
        }
    }
    Ok(checked)
}

/// One page of processes, and the cursor of the next.
///
/// # Errors
/// 400 when the cursor is none of ours.
pub async fn list(app: &App, query: ProcessQuery) -> AppResult<(Vec<ProcessRow>, Option<String>)> {
    let limit = query.limit.unwrap_or(page::DEFAULT_LIMIT);
    let filter = Filter {
        procedure: query.procedure,
        agency: query.agency,
        state: query.state.map(|state| state.as_str().to_owned()),
        doubtful: query.doubtful.unwrap_or(false),
        after: page::decode(query.cursor.as_deref())?,
    };
    let rows = rows::page(&mut *app.db.get().await?, filter, i64::from(limit) + 1).await?;
    page::cut(rows, limit, |row| (row.id.clone(), row.version))
}

/// A version of a process; the newest without a number.
///
/// # Errors
/// 404.
pub async fn read(app: &App, id: &str, version: Option<i32>) -> AppResult<ProcessRow> {
    let id = id.replace('\0', "");
    rows::process(&mut *app.db.get().await?, &id, version).await?.ok_or_else(AppError::not_found)
}

/// Check a process without keeping it.
///
/// # Errors
/// When the database fails.
pub async fn check(app: &App, draft: &ProcessDraft) -> AppResult<ProcessCheck> {
    let mut conn = app.db.get().await?;
    let checked = check_in(&mut conn, draft).await?;
    let unit = limit(draft.whole)?.map(|whole| whole.unit);
    let process = checked.process.as_ref();
    let total = process.zip(unit).and_then(|(process, unit)| {
        process.total(unit, false).ok().map(|amount| TimeLimit::new(amount, unit).text_vi())
    });
    Ok(ProcessCheck {
        sound: checked.faults.is_empty(),
        total_text: total,
        steps: process.map(|process| planned(process.steps())).unwrap_or_default(),
        flow: process.map(pieces).unwrap_or_default(),
        findings: checked.faults.into_iter().chain(checked.doubts).collect(),
    })
}

/// Begin a process: version 1, a draft.
///
/// # Errors
/// 400 with everything that is wrong.
pub async fn create(app: &App, caller: &Principal, key: &IdempotencyKey, draft: ProcessDraft) -> AppResult<Answer> {
    let now = app.clock.now();
    let print = idempotency::fingerprint("create_process", &draft)?;
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            if let Some(answer) = idempotency::claim_in_tx(tx, caller.account, key, &print).await? {
                return Ok(answer);
            }
            let id = Uuid::now_v7().to_string();
            let row = write(tx, caller, &draft, &id, 1, 1, now).await?;
            rows::insert_in_tx(tx, &row).await?;
            record(tx, caller, &row, "createProcess", now).await?;
            let seen = super::handlers::detail(row)?;
            let answer = Answer::created(format!("/api/v1/processes/{id}"), 1, &seen)?;
            idempotency::store_in_tx(tx, caller.account, key, &print, &answer, now).await?;
            Ok(answer)
        })
        .await
}

/// Write the draft of a process: the present one anew, or the next version of one that is in force.
///
/// # Errors
/// 404, 412, 400 with everything that is wrong.
pub async fn update(
    app: &App,
    caller: &Principal,
    id: &str,
    edition: IfMatch,
    draft: ProcessDraft,
) -> AppResult<ProcessRow> {
    let now = app.clock.now();
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let present = locked(tx, id, edition).await?;
            let edition = present.edition + 1;
            let row = if present.state == ProcessState::Draft.as_str() {
                let row = write(tx, caller, &draft, id, present.version, edition, now).await?;
                rows::update_in_tx(tx, &row).await?;
                row
            } else {
                let row = write(tx, caller, &draft, id, present.version + 1, edition, now).await?;
                rows::insert_in_tx(tx, &row).await?;
                row
            };
            record(tx, caller, &row, "updateProcess", now).await?;
            Ok(row)
        })
        .await
}

/// Put the draft in force: new dossiers are worked by it, those under way keep theirs.
///
/// # Errors
/// 404, 412; 409 when it is no draft; 400 with what stands in the way.
pub async fn publish(
    app: &App,
    caller: &Principal,
    id: &str,
    edition: IfMatch,
    acknowledged: bool,
) -> AppResult<ProcessRow> {
    let now = app.clock.now();
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let mut row = locked(tx, id, edition).await?;
            if row.state != ProcessState::Draft.as_str() {
                return Err(AppError::detail(Code::ActionRefused, "This version is no draft."));
            }
            let draft = ProcessDraft {
                title: row.title.clone(),
                procedure_code: row.procedure_code.clone(),
                agency_code: row.agency_code.clone(),
                case_variant_id: row.case_variant_id.clone(),
                source: Some(row.source.clone()),
                whole: row.whole.clone().map(serde_json::from_value).transpose()?,
                difficult_whole: row.difficult_whole.clone().map(serde_json::from_value).transpose()?,
                definition: row.content.clone(),
            };
            let checked = check_in(tx, &draft).await?;
            let stands_in_the_way =
                checked.faults.into_iter().chain(checked.doubts.into_iter().filter(|_| !acknowledged));
            let mut errors: Vec<_> = stands_in_the_way
                .map(|fault| FieldError::new(fault.pointer, "process", format!("{}: {}", fault.code, fault.message)))
                .collect();
            if row.procedure_code.is_none() {
                errors.push(FieldError::new(
                    "/procedureCode",
                    "required",
                    "A pattern is not put in force; give it a procedure.",
                ));
            }
            if !errors.is_empty() {
                return Err(AppError::invalid(errors));
            }
            ProcessState::Published.as_str().clone_into(&mut row.state);
            (row.edition, row.changed_at, row.changed_by) = (row.edition + 1, Some(now), Some(caller.account));
            rows::retire_before_in_tx(tx, id, row.version).await?;
            rows::update_in_tx(tx, &row).await?;
            record(tx, caller, &row, "publishProcess", now).await?;
            Ok(row)
        })
        .await
}

async fn locked(tx: &mut Conn, id: &str, edition: IfMatch) -> AppResult<ProcessRow> {
    let row = rows::lock_in_tx(tx, id).await?.ok_or_else(AppError::not_found)?;
    if row.edition == edition.0 { Ok(row) } else { Err(AppError::stale(row.edition, &row.state)) }
}

async fn write(
    tx: &mut Conn,
    caller: &Principal,
    draft: &ProcessDraft,
    id: &str,
    version: i32,
    edition: i64,
    now: DateTime<Utc>,
) -> AppResult<ProcessRow> {
    let mut errors = Vec::new();
    if let Some(code) = &draft.agency_code
        && !rows::agency_exists(tx, code).await?
    {
        errors.push(FieldError::new("/agencyCode", "unknownAgency", "There is no such agency."));
    }
    if let Some(code) = &draft.procedure_code
        && !rows::procedure_exists(tx, code).await?
    {
        errors.push(FieldError::new("/procedureCode", "unknownProcedure", "There is no such procedure."));
    }
    for (name, dto) in [("whole", draft.whole), ("difficultWhole", draft.difficult_whole)] {
        if limit(dto).is_err() {
            errors.push(FieldError::new(format!("/{name}/amount"), "decimals", "At most two decimals."));
        }
    }
    let checked = if errors.is_empty() { check_in(tx, draft).await? } else { examine(&draft.definition)? };
    errors.extend(checked.faults.into_iter().map(|fault| {
        FieldError::new(
            format!("/definition{}", fault.pointer),
            "process",
            format!("{}: {}", fault.code, fault.message),
        )
    }));
    let Some(process) = checked.process.filter(|_| errors.is_empty()) else { return Err(AppError::invalid(errors)) };
    Ok(ProcessRow {
        id: id.to_owned(),
        version,
        title: draft.title.clone(),
        procedure_code: draft.procedure_code.clone(),
        agency_code: draft.agency_code.clone(),
        case_variant_id: draft.case_variant_id.clone(),
        state: ProcessState::Draft.as_str().to_owned(),
        source: draft.source.clone().unwrap_or_default(),
        whole: draft.whole.map(serde_json::to_value).transpose()?,
        difficult_whole: draft.difficult_whole.map(serde_json::to_value).transpose()?,
        content: serde_json::to_value(process)?,
        findings: serde_json::to_value(checked.doubts)?,
        edition,
        changed_at: Some(now),
        changed_by: Some(caller.account),
    })
}

async fn record(tx: &mut Conn, caller: &Principal, row: &ProcessRow, act: &str, now: DateTime<Utc>) -> AppResult<()> {
    let act = audit::Act::by(caller.account, act, &format!("process:{}", row.id))
        .with(json!({ "version": row.version, "edition": row.edition }));
    audit::record_in_tx(tx, now, &act).await
}
