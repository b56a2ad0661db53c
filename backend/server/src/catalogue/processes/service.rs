//! Use cases of processes: check, write, publish.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    access::Role,
    calendar::{Amount, TimeLimit},
    dossier::{Definition, InternalProcess, ProblemCode, StepKind, is_longer},
    terms::Channel,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    dto::{FindingDto, ProcessCheck, ProcessDraft, ProcessQuery, ProcessState, WholeTime, pieces, planned},
    rows::{self, Filter, Target},
};
use crate::{
    app::App,
    audit, catalogue,
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
const REPLACES: &str = "replacesInForce";
const NO_PARTNER: &str = "partnerUnknown";
const UNSURE: &str = "notComparable";
const LONG_DIFFICULT: &str = "difficultLongerThanProcedure";
/// Code of the one that does, whoever takes note of it: a draft may be kept with it.
const TOO_LONG: &str = "longerThanProcedure";

/// Agencies at which a general process is held against who works there.
const LOOKED_AT: i64 = 50;

/// The published schema, compiled once.
static SCHEMA: LazyLock<anyhow::Result<jsonschema::Validator>> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(Definition::SCHEMA)?;
    Ok(jsonschema::validator_for(&schema)?)
});

/// A definition, read, with everything that is wrong with it.
#[derive(Default)]
struct Checked {
    process: Option<InternalProcess>,
    faults: Vec<FindingDto>,
    /// What a draft may be kept with, and nothing is put in force with.
    illegal: Vec<FindingDto>,
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
        return Ok(Checked { faults, ..Checked::default() });
    }
    let written: Definition = serde_json::from_value(definition.clone())?;
    Ok(match InternalProcess::try_from(written) {
        Ok(process) => Checked { process: Some(process), ..Checked::default() },
        Err(problems) => {
            let faults = problems
                .0
                .into_iter()
                .map(|problem| finding(problem.pointer, problem.code.as_str(), explain(problem.code)));
            Checked { faults: faults.collect(), ..Checked::default() }
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
        ProblemCode::Role => "Vai trò này không xử lý hồ sơ, hoặc không được tiếp nhận hồ sơ.",
        ProblemCode::Wait => "Bước chờ không được nằm trong nhánh song song hoặc sau bước ký cuối cùng.",
        ProblemCode::Payment => "Bước chờ nộp tiền phải đứng ngay sau một bước công việc.",
        ProblemCode::Clock => {
            "Quy định về thời hạn chưa đúng: thời hạn bổ sung từ 1 đến 365 ngày làm việc, thời hạn kiểm tra từ 1 đến 80 giờ làm việc, mỗi trường hợp dừng tính thời hạn nêu một lần."
        }
        ProblemCode::Parallel => "Song song cần ít nhất hai nhánh, nhánh nào cũng có bước.",
        ProblemCode::Choice => "Rẽ nhánh cần ít nhất một nhánh, nhánh nào cũng có bước.",
        ProblemCode::Dead => "Nhánh này không bao giờ được chọn.",
        ProblemCode::Condition => "Điều kiện không hỏi gì.",
        ProblemCode::Opinion => {
            "Bước lấy ý kiến phải có thời hạn; chỉ bước lấy ý kiến mới được coi việc không trả lời là đồng ý."
        }
        ProblemCode::Child => {
            "Hồ sơ liên thông phải có thủ tục, tên ngắn riêng, và chỉ lấy kết quả của bước đứng trước."
        }
    }
}

/// What can only be known with the database: agency, procedure, whether anybody holds the roles, and what else is in force for the same.
async fn check_in(app: &App, conn: &mut Conn, draft: &ProcessDraft, itself: Option<&str>) -> AppResult<Checked> {
    let mut checked = examine(&draft.definition)?;
    hold_to_law(app, conn, draft, &mut checked).await?;
    for (difficult, whole, pointer) in
        [(false, draft.whole, "/whole"), (true, draft.difficult_whole, "/difficultWhole")]
    {
        let (Some(process), Some(whole)) = (&checked.process, limit(whole)?) else { continue };
        let Some(gap) = process.gap(whole, difficult) else { continue };
        checked.doubts.push(finding(pointer, DIFFERS, differs(gap.steps, whole)));
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
    if let Some(process) = &checked.process {
        let doubts = match &draft.agency_code {
            Some(agency) => staffed_at(conn, process, agency).await?,
            None => staffed_everywhere(app, conn, process, draft.procedure_code.as_deref()).await?,
        };
        checked.doubts.extend(doubts);
    }
    let target = Target {
        procedure: draft.procedure_code.as_deref(),
        agency: draft.agency_code.as_deref(),
        case_variant: draft.case_variant_id.as_deref(),
    };
    checked.doubts.extend(rows::in_force(conn, target, itself).await?.into_iter().map(|(id, version, title)| {
        let message = format!(
            "Cho cùng thủ tục, cơ quan và trường hợp này đang áp dụng quy trình “{title}” ({id}, phiên bản {version}): ban hành quy trình này sẽ thay thế."
        );
        finding("/procedureCode", REPLACES, message)
    }));
    Ok(checked)
}

/// Whether every role of the process is held where its steps are done: at the agency, and at those that it works with.
async fn staffed_at(conn: &mut Conn, process: &InternalProcess, agency: &str) -> AppResult<Vec<FindingDto>> {
    let partners: BTreeMap<String, String> = rows::partners(conn, agency).await?.into_iter().collect();
    let (mut wanted, mut doubts, mut nameless) = (Vec::new(), Vec::new(), BTreeSet::new());
    for step in process.steps() {
        // A child comes to the desk of its agency.
        let role = if step.kind == StepKind::Child { Role::CounterOfficial } else { step.role };
        match step.partner.as_ref().map(|name| partners.get(name).ok_or(name)) {
            None => wanted.push((agency.to_owned(), step.role.as_str().to_owned())),
            Some(Ok(partner)) => wanted.push((partner.clone(), role.as_str().to_owned())),
            Some(Err(name)) => {
                nameless.insert(name);
            }
        }
    }
    for name in nameless {
        let message =
            format!("Cơ quan {agency} chưa khai cơ quan phối hợp “{name}”: bước của cơ quan đó sẽ do {agency} làm.");
        doubts.push(finding("/definition/steps", NO_PARTNER, message));
    }
    doubts.extend(rows::unheld(conn, &wanted).await?.into_iter().map(|unheld| {
        let role = role_vi(&unheld.role);
        let pointer = if unheld.agency_code == agency { "/agencyCode" } else { "/definition/steps" };
        finding(pointer, NOBODY, format!("Tại cơ quan {} chưa có ai giữ vai trò {role}.", unheld.agency_code))
    }));
    Ok(doubts)
}

fn role_vi(role: &str) -> String {
    role.parse::<Role>().map_or_else(|_| role.to_owned(), |role| role.name_vi().to_owned())
}

/// The same for a general process, at the agencies that would work by it: the first of them, where there are many. Whom each works with is each one's matter.
async fn staffed_everywhere(
    app: &App,
    conn: &mut Conn,
    process: &InternalProcess,
    procedure: Option<&str>,
) -> AppResult<Vec<FindingDto>> {
    let Some(code) = procedure else { return Ok(Vec::new()) };
    let Some(published) = catalogue::current(app, conn, code).await? else { return Ok(Vec::new()) };
    let levels: Vec<String> = published.procedure.levels.iter().map(|level| level.as_str().to_owned()).collect();
    let (agencies, total) = rows::users(conn, code, &levels, LOOKED_AT).await?;
    let roles: BTreeSet<&str> =
        process.steps().iter().filter(|step| step.partner.is_none()).map(|step| step.role.as_str()).collect();
    let wanted: Vec<(String, String)> =
        agencies.iter().flat_map(|agency| roles.iter().map(|role| (agency.clone(), (*role).to_owned()))).collect();
    let mut lacking: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for unheld in rows::unheld(conn, &wanted).await? {
        lacking.entry(unheld.role).or_default().push(unheld.agency_code);
    }
    let looked_at = agencies.len();
    let told = |(role, agencies): (String, Vec<String>)| {
        let name = role_vi(&role);
        let first: Vec<&str> = agencies.iter().take(3).map(String::as_str).collect();
        let message = format!(
            "Chưa có ai giữ vai trò {name} tại {} trong {looked_at} cơ quan đã xem (tất cả {total}): {}{}.",
            agencies.len(),
            first.join(", "),
            if agencies.len() > first.len() { "…" } else { "" }
        );
        finding("/definition/steps", NOBODY, message)
    };
    Ok(lacking.into_iter().map(told).collect())
}

/// The time of the process beside what the law gives the procedure, channel by channel (domain reference 3.6: what an agency promises is never more).
/// Where the record leaves open what the law gives, more than it seems to give is a doubt.
async fn hold_to_law(app: &App, conn: &mut Conn, draft: &ProcessDraft, checked: &mut Checked) -> AppResult<()> {
    let (Some(process), Some(code)) = (&checked.process, &draft.procedure_code) else { return Ok(()) };
    let Some(published) = catalogue::current(app, conn, code).await? else { return Ok(()) };
    let laws: Vec<(Channel, TimeLimit, bool)> = published.law_limits().collect();
    let (mut illegal, mut doubts) = (Vec::new(), Vec::new());
    match limit(draft.whole)? {
        Some(whole) => {
            for (channel, law, sure) in &laws {
                let told = |what: &str| {
                    format!("{what}: {}; thủ tục nộp {}: {}.", whole.text_vi(), channel_vi(*channel), law.text_vi())
                };
                match is_longer(whole, *law) {
                    Some(true) => {
                        let found = if *sure { &mut illegal } else { &mut doubts };
                        found.push(finding("/whole", TOO_LONG, told("Tổng thời gian dài hơn thời hạn của thủ tục")));
                    }
                    None => doubts.push(finding("/whole", UNSURE, told("Không so sánh được hai cách tính thời gian"))),
                    Some(false) => {}
                }
            }
        }
        // What the procedure has is promised then: the steps fit in it.
        None => {
            let sums = laws.iter().map(|(channel, law, sure)| (*channel, *law, *sure, process.gap(*law, false)));
            let gaps: Vec<_> = sums.collect();
            for (channel, law, sure, gap) in &gaps {
                let sum = gap.and_then(|gap| gap.steps).filter(|sum| *sum > law.amount);
                let Some(sum) = sum else { continue };
                let sum = TimeLimit::new(sum, law.unit).text_vi();
                let message = format!(
                    "Tổng các bước ({sum}) dài hơn thời hạn của thủ tục nộp {}: {}.",
                    channel_vi(*channel),
                    law.text_vi()
                );
                let found = if *sure { &mut illegal } else { &mut doubts };
                found.push(finding("/whole", TOO_LONG, message));
            }
            if illegal.is_empty() && doubts.is_empty() && gaps.iter().all(|(_, _, _, gap)| gap.is_some()) {
                let first = gaps.first().and_then(|(_, law, _, gap)| Some((law, gap.as_ref()?)));
                doubts.extend(first.map(|(law, gap)| finding("/whole", DIFFERS, differs(gap.steps, *law))));
            }
        }
    }
    let beyond = |whole: TimeLimit| laws.iter().any(|(_, law, _)| is_longer(whole, *law) != Some(false));
    if limit(draft.difficult_whole)?.is_some_and(beyond) {
        let message =
            "Thời gian ở vùng khó khăn dài hơn thời hạn chung của thủ tục: chỉ đúng nếu pháp luật cho thêm thời gian.";
        doubts.push(finding("/difficultWhole", LONG_DIFFICULT, message));
    }
    checked.illegal.extend(illegal);
    checked.doubts.extend(doubts);
    Ok(())
}

fn differs(sum: Option<Amount>, whole: TimeLimit) -> String {
    let sum = sum.map_or_else(|| "không cộng được".to_owned(), |sum| sum.to_string());
    format!("Tổng các bước: {sum}; tổng thời gian: {}.", whole.text_vi())
}

const fn channel_vi(channel: Channel) -> &'static str {
    match channel {
        Channel::Online => "trực tuyến",
        Channel::Post => "qua bưu chính",
        Channel::Counter => "trực tiếp",
    }
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
    let checked = check_in(app, &mut conn, draft, None).await?;
    let unit = limit(draft.whole)?.map(|whole| whole.unit);
    let process = checked.process.as_ref();
    let total = process.zip(unit).and_then(|(process, unit)| {
        process.total(unit, false).ok().map(|amount| TimeLimit::new(amount, unit).text_vi())
    });
    Ok(ProcessCheck {
        sound: checked.faults.is_empty() && checked.illegal.is_empty(),
        total_text: total,
        steps: process.map(|process| planned(process.steps())).unwrap_or_default(),
        flow: process.map(pieces).unwrap_or_default(),
        findings: checked.faults.into_iter().chain(checked.illegal).chain(checked.doubts).collect(),
    })
}

/// Begin a process: version 1, a draft.
///
/// # Errors
/// 403 for another's agency, 400 with everything that is wrong.
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
            must_keep(tx, caller, draft.agency_code.as_ref()).await?;
            let id = Uuid::now_v7().to_string();
            let row = write(app, tx, caller, &draft, &id, (1, 1), now).await?;
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
/// 404, 403 for another's agency, 412, 400 with everything that is wrong.
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
            let present = found(tx, id).await?;
            must_keep(tx, caller, present.agency_code.as_ref()).await?;
            must_keep(tx, caller, draft.agency_code.as_ref()).await?;
            must_match(&present, edition)?;
            let edition = present.edition + 1;
            let row = if present.state == ProcessState::Draft.as_str() {
                let row = write(app, tx, caller, &draft, id, (present.version, edition), now).await?;
                rows::update_in_tx(tx, &row).await?;
                row
            } else {
                let row = write(app, tx, caller, &draft, id, (present.version + 1, edition), now).await?;
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
/// 404, 403 for another's agency, 412; 409 when it is no draft; 400 with what stands in the way.
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
            let mut row = found(tx, id).await?;
            must_keep(tx, caller, row.agency_code.as_ref()).await?;
            must_match(&row, edition)?;
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
            let checked = check_in(app, tx, &draft, Some(id)).await?;
            let lasting: Vec<_> = checked.doubts.iter().filter(|doubt| doubt.code != REPLACES).cloned().collect();
            row.findings = serde_json::to_value(lasting)?;
            let doubts = checked.doubts.into_iter().filter(|_| !acknowledged);
            let stands_in_the_way = checked.faults.into_iter().chain(checked.illegal).chain(doubts);
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
            rows::retire_before_in_tx(tx, &row).await?;
            rows::update_in_tx(tx, &row).await?;
            record(tx, caller, &row, "publishProcess", now).await?;
            Ok(row)
        })
        .await
}

/// A process is written by whoever administers its agency; a general one by whoever administers the country.
async fn must_keep(conn: &mut Conn, caller: &Principal, agency: Option<&String>) -> AppResult<()> {
    catalogue::must_administer(conn, caller, agency.map(std::slice::from_ref).unwrap_or_default()).await
}

async fn found(tx: &mut Conn, id: &str) -> AppResult<ProcessRow> {
    rows::lock_in_tx(tx, id).await?.ok_or_else(AppError::not_found)
}

fn must_match(row: &ProcessRow, edition: IfMatch) -> AppResult<()> {
    if row.edition == edition.0 { Ok(()) } else { Err(AppError::stale(row.edition, &row.state)) }
}

async fn write(
    app: &App,
    tx: &mut Conn,
    caller: &Principal,
    draft: &ProcessDraft,
    id: &str,
    (version, edition): (i32, i64),
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
    let checked =
        if errors.is_empty() { check_in(app, tx, draft, Some(id)).await? } else { examine(&draft.definition)? };
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
        findings: serde_json::to_value(checked.illegal.into_iter().chain(checked.doubts).collect::<Vec<_>>())?,
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
