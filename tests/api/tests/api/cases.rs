//! One valid, minimal request for each operation, and for each action of a dossier in a state that suits it.

use serde_json::{Value, json};

use crate::{
    life::WARD,
    support::{Stage, request_supplement},
};

/// What a request is about.
#[derive(Debug, Default)]
pub struct Subject {
    pub id: String,
    pub etag: String,
    pub code: String,
    pub paper: String,
    pub result: String,
    pub token: String,
    pub colleague: String,
    /// Filed by a helper for somebody else.
    pub for_somebody: bool,
}

impl Subject {
    /// The path with what it names.
    pub fn fill(&self, path: &str) -> String {
        path.replace("{id}", &self.id)
            .replace("{paper}", &self.paper)
            .replace("{result}", &self.result)
            .replace("{token}", &self.token)
    }
}

/// What is sent; the text is one that was not used before.
#[derive(Debug, Clone, Copy)]
pub enum Body {
    None,
    Json(fn(&Subject, &str) -> Value),
    /// A small PDF for this component.
    File(&'static str),
}

/// A request that would be right for somebody.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    pub operation: &'static str,
    pub what: &'static str,
    pub stage: Option<Stage>,
    pub method: &'static str,
    pub path: &'static str,
    pub body: Body,
}

impl Case {
    /// The first columns of its line.
    pub fn name(&self) -> String {
        let stage = self.stage.map(|stage| format!("{stage:?}").to_lowercase()).unwrap_or_default();
        format!("{},{},{stage}", self.operation, self.what)
    }
}

const fn get(operation: &'static str, path: &'static str) -> Case {
    Case { operation, what: "", stage: None, method: "GET", path, body: Body::None }
}

const fn post(operation: &'static str, path: &'static str, body: fn(&Subject, &str) -> Value) -> Case {
    Case { operation, what: "", stage: None, method: "POST", path, body: Body::Json(body) }
}

const fn at(stage: Stage, case: Case) -> Case {
    Case { stage: Some(stage), ..case }
}

const fn named(what: &'static str, case: Case) -> Case {
    Case { what, ..case }
}

const fn without_body(operation: &'static str, method: &'static str, path: &'static str) -> Case {
    Case { operation, what: "", stage: None, method, path, body: Body::None }
}

const fn file(component: &'static str) -> Case {
    let body = Body::File(component);
    Case {
        operation: "upload_attachment",
        what: component,
        stage: None,
        method: "POST",
        path: "/dossiers/{id}/attachments",
        body,
    }
}

const fn act(what: &'static str, stage: Stage, body: fn(&Subject, &str) -> Value) -> Case {
    at(stage, named(what, post("act_on_dossier", "/dossiers/{id}/actions", body)))
}

/// Over a version that is not there, so that nobody's line depends on the one before: who may is told 412.
const fn put(operation: &'static str, path: &'static str, body: fn(&Subject, &str) -> Value) -> Case {
    Case { operation, what: "", stage: None, method: "PUT", path, body: Body::Json(body) }
}

const fn patch(stage: Stage) -> Case {
    let body = Body::Json(|_, _| json!({ "resultDelivery": "post" }));
    Case { operation: "update_dossier", what: "", stage: Some(stage), method: "PATCH", path: "/dossiers/{id}", body }
}

/// What has a version but is no dossier: the caller has read it before.
pub const SLIP_TEXTS: &str = "/agencies/H26.00004/slip-texts";
/// Written over a version that is not there: who may is told 412.
pub const WORK_SETTINGS: &str = "/agencies/H26.00004/work-settings";
/// With whom the ward works.
pub const COOPERATION: &str = "/agencies/H26.00004/cooperation";
const PAPER: &str = "/dossiers/{id}/attachments/{paper}";
const RESULT: &str = "/dossiers/{id}/attachments/{result}";

fn register(_: &Subject, key: &str) -> Value {
    let number: u32 = key.rsplit('-').next().and_then(|number| number.parse().ok()).unwrap_or_default();
    json!({ "identityNumber": format!("0010{number:08}"), "fullName": "Người Mới", "phone": "0912345678", "password": "mat khau rat dai" })
}

const NO_CHANGE: &str = "/agency-changes/0198a000-0000-7000-8000-0000000000ff";

/// A name for an agency that no other case touches; each planned change takes another agency.
fn agency_change(_: &Subject, key: &str) -> Value {
    let number: usize = key.rsplit('-').next().and_then(|number| number.parse().ok()).unwrap_or_default();
    let agency = if (number / 2).is_multiple_of(2) { "H26.00008" } else { "H26.00025" };
    json!({ "kind": "rename", "decision": { "number": "1/NQ", "date": "2026-11-19" }, "effectiveOn": "2026-12-01",
        "renames": [{ "agency": agency, "name": "Ủy ban nhân dân phường Mới" }] })
}

/// A calendar that says nothing of its own.
fn calendar(_: &Subject, _: &str) -> Value {
    json!({ "hours": null, "days": [], "note": "Không thay đổi gì" })
}

fn applicant() -> Value {
    json!({ "kind": "citizen", "fullName": "Nguyễn Thị An", "identityNumber": "001190999001", "phone": "0912000001" })
}

fn process(_: &Subject, _: &str) -> Value {
    json!({ "title": "Quy trình mẫu", "definition": crate::processes::plain() })
}

/// All of them.
pub const CASES: &[Case] = &[
    // Identity.
    // First, while nobody's cookies are nobody's.
    without_body("refresh_session", "POST", "/auth/refresh"),
    post("register_citizen", "/auth/register", register),
    post("login", "/auth/login", |_, _| json!({ "username": "001190999001", "password": server::demo::PASSWORD })),
    without_body("logout", "POST", "/auth/logout"),
    get("get_me", "/me"),
    get("list_notifications", "/me/notifications"),
    Case { method: "PATCH", ..post("update_notifications", "/me/notifications", |_, _| json!({})) },
    // Catalogue.
    get("list_procedures", "/procedures"),
    get("suggest_procedures", "/procedures/suggest?q=khai"),
    get("get_procedure", "/procedures/1.004873"),
    get("list_procedure_versions", "/procedures/1.004873/versions"),
    get("list_procedure_agencies", "/procedures/1.004873/agencies"),
    get("get_procedure_form", "/procedures/1.004873/form"),
    get("get_procedure_qr", "/procedures/1.004873/qr.svg"),
    get("list_on_the_spot", "/agencies/H26.00004/on-the-spot"),
    without_body("update_on_the_spot", "PUT", "/agencies/H26.00004/on-the-spot/2.000635"),
    without_body("delete_on_the_spot", "DELETE", "/agencies/H26.00004/on-the-spot/2.000635"),
    get("list_sectors", "/sectors"),
    get("list_life_events", "/life-events"),
    get("list_agencies", "/agencies"),
    get("get_agency", "/agencies/H26.00004"),
    get("list_provinces", "/provinces"),
    get("list_communes", "/provinces/01/communes"),
    get("search_former_units", "/former-units?q=doi%20can"),
    get("list_banks", "/banks"),
    get("get_process_schema", "/schemas/process.json"),
    get("list_processes", "/processes?limit=2"),
    get("get_process", "/processes/AD-1.004873"),
    get("get_process_diagram", "/processes/AD-1.004873/bpmn"),
    post("check_process", "/processes/check", process),
    post("create_process", "/processes", process),
    Case { method: "PUT", ..post("update_process", "/processes/MAU-MOT_DON_VI_2N/draft", process) },
    post("publish_process", "/processes/AD-1.013225-B/publish", |_, _| json!({ "acknowledge": true })),
    get("get_deadline", "/working-time/deadline?amount=3&unit=workingDays"),
    get("get_document", "/openapi.json"),
    // Agencies that change. The one that is looked at is not there: who may not know of changes is told 403, who may, 404.
    get("list_agency_changes", "/agency-changes"),
    post("create_agency_change", "/agency-changes", agency_change),
    get("get_agency_change", NO_CHANGE),
    get("get_agency_change_dry_run", "/agency-changes/0198a000-0000-7000-8000-0000000000ff/dry-run"),
    get("get_agency_change_progress", "/agency-changes/0198a000-0000-7000-8000-0000000000ff/progress"),
    post(
        "act_on_agency_change",
        "/agency-changes/0198a000-0000-7000-8000-0000000000ff/actions",
        |_, _| json!({ "action": "cancel", "reason": "Hoãn." }),
    ),
    get("get_slip_texts", SLIP_TEXTS),
    Case {
        operation: "update_slip_texts",
        what: "",
        stage: None,
        method: "PUT",
        path: SLIP_TEXTS,
        body: Body::Json(|_, _| json!({ "place": "Ba Đình" })),
    },
    post("preview_slip_texts", "/agencies/H26.00004/slip-texts/preview.pdf", |_, _| json!({})),
    // Officials. The absence that is looked at is not there: every official is told 404, whoever records one for others.
    get("list_absences", "/absences"),
    post(
        "create_absence",
        "/absences",
        |_, _| json!({ "from": "2027-01-04T00:00:00+07:00", "until": "2027-01-05T00:00:00+07:00", "reason": "Nghỉ phép" }),
    ),
    at(
        Stage::Draft,
        named(
            "for another",
            post("create_absence", "/absences", |subject, key| {
                let day: u32 = key.rsplit('-').next().and_then(|number| number.parse().ok()).unwrap_or_default();
                let year = 2027 + day % 50;
                json!({ "official": subject.colleague, "from": format!("{year}-02-01T00:00:00+07:00"),
                "until": format!("{year}-02-02T00:00:00+07:00"), "reason": "Nghỉ phép" })
            }),
        ),
    ),
    get("get_absence", "/absences/0198a000-0000-7000-8000-0000000000ff"),
    without_body("delete_absence", "DELETE", "/absences/0198a000-0000-7000-8000-0000000000ff"),
    get("list_officials", "/agencies/H26.00004/officials"),
    get("get_work_settings", WORK_SETTINGS),
    put(
        "update_work_settings",
        WORK_SETTINGS,
        |_, _| json!({ "distribution": "off", "holderHours": 8, "superiorHours": 4, "supplementDays": 7, "checkHours": 8, "cutoff": true, "restarts": true }),
    ),
    post(
        "create_reassignments",
        "/officials/0198a000-0000-7000-8000-0000000000ff/reassignments",
        |_, _| json!({ "agency": WARD }),
    ),
    // Books.
    get("get_register_pdf", "/reports/register.pdf?agency=H26.00004&year=2026"),
    get("get_register_xlsx", "/reports/register.xlsx?agency=H26.00004&year=2026"),
    get("list_calendars", "/calendars"),
    get("get_calendar", "/calendars/H26.00004"),
    named("of the country", post("preview_calendar", "/calendars/VN/preview", calendar)),
    named("of the province", post("preview_calendar", "/calendars/H26/preview", calendar)),
    named("of the ward", post("preview_calendar", "/calendars/H26.00004/preview", calendar)),
    named("elsewhere", post("preview_calendar", "/calendars/H37.05986/preview", calendar)),
    named("of the country", put("update_calendar", "/calendars/VN", calendar)),
    named("of the ward", put("update_calendar", "/calendars/H26.00004", calendar)),
    named("elsewhere", put("update_calendar", "/calendars/H37.05986", calendar)),
    get("list_calendar_moves", "/calendar-moves"),
    post(
        "decide_calendar_moves",
        "/calendar-moves/decisions",
        |_, _| json!({ "moves": ["0198a000-0000-7000-8000-000000000001"], "decision": "keep" }),
    ),
    get("get_procedure_forecast", "/procedures/1.004873/forecast"),
    // Figures and progress.
    get("get_statistics_overview", "/statistics/overview"),
    get("list_agency_statistics", "/statistics/agencies"),
    get("list_sector_statistics", "/statistics/sectors"),
    at(
        Stage::Received,
        post("track_dossier", "/tracking", |subject, _| json!({ "code": subject.code, "verifier": verifier(subject) })),
    ),
    // Whoever has no key of the exchange is nobody, whatever role they hold.
    post("receive_exchange_message", "/exchange/messages", |_, _| json!({})),
    at(Stage::Received, get("follow_tracking_link", "/tracking/{token}")),
    at(Stage::Received, get("get_tracking_qr", "/tracking/{token}/qr.svg")),
    // Dossiers.
    get("list_dossiers", "/dossiers"),
    named("mine", get("list_dossiers", "/dossiers?view=mine")),
    named("todo", get("list_dossiers", "/dossiers?view=todo")),
    named("agency", get("list_dossiers", "/dossiers?view=agency")),
    post(
        "act_on_dossiers",
        "/dossiers/batch-actions",
        |_, _| json!({ "act": { "action": "approve" }, "dossiers": [{ "id": "0198a000-0000-7000-8000-0000000000ff", "version": 1 }] }),
    ),
    post("search_dossiers", "/dossiers/search", |_, _| json!({ "identityNumber": "001190999001" })),
    named(
        "draft",
        post(
            "create_dossier",
            "/dossiers",
            |_, _| json!({ "procedureCode": "1.004873", "agencyCode": WARD, "applicant": applicant() }),
        ),
    ),
    named(
        "file at once",
        post(
            "create_dossier",
            "/dossiers",
            |_, _| json!({ "procedureCode": "1.004873", "agencyCode": WARD, "applicant": applicant(), "channel": "counter", "sets": 2, "submit": true }),
        ),
    ),
    at(Stage::Draft, get("get_dossier", "/dossiers/{id}")),
    at(Stage::Submitted, get("get_dossier", "/dossiers/{id}")),
    at(Stage::Delivered, get("get_dossier", "/dossiers/{id}")),
    patch(Stage::Draft),
    patch(Stage::Submitted),
    patch(Stage::Awaiting),
    at(Stage::Draft, without_body("delete_dossier", "DELETE", "/dossiers/{id}")),
    at(Stage::Submitted, without_body("delete_dossier", "DELETE", "/dossiers/{id}")),
    at(Stage::Draft, get("list_dossier_events", "/dossiers/{id}/timeline")),
    at(Stage::Received, get("list_dossier_events", "/dossiers/{id}/timeline")),
    at(Stage::Draft, get("get_dossier_clock", "/dossiers/{id}/clock")),
    at(Stage::Received, get("get_dossier_clock", "/dossiers/{id}/clock")),
    get("list_reasons", "/reasons"),
    at(Stage::Appraisal, post("preview_action", "/dossiers/{id}/actions/preview", |_, _| request_supplement())),
    at(Stage::Submitted, post("create_owner_code", "/dossiers/{id}/owner-code", |_, _| json!({ "way": "email" }))),
    at(
        Stage::Submitted,
        post("check_owner_code", "/dossiers/{id}/owner-code/check", |_, _| json!({ "code": "000000" })),
    ),
    at(Stage::Submitted, post("create_owner_confirmation", "/dossiers/{id}/owner-confirmation", |_, _| json!({}))),
    at(Stage::Received, get("list_assignees", "/dossiers/{id}/assignees")),
    at(Stage::Draft, named("receipt", get("get_slip", "/dossiers/{id}/slips/receipt.pdf"))),
    at(Stage::Received, named("receipt", get("get_slip", "/dossiers/{id}/slips/receipt.pdf"))),
    at(Stage::Awaiting, named("supplement", get("get_slip", "/dossiers/{id}/slips/supplement.pdf"))),
    at(Stage::Received, named("refusal", get("get_slip", "/dossiers/{id}/slips/refusal.pdf"))),
    at(Stage::Submitted, named("control", get("get_slip", "/dossiers/{id}/slips/control.pdf"))),
    at(Stage::Received, named("control", get("get_slip", "/dossiers/{id}/slips/control.pdf"))),
    at(Stage::Approved, get("get_dossier_result", "/dossiers/{id}/result")),
    at(Stage::Resolved, get("get_dossier_result", "/dossiers/{id}/result")),
    // Papers.
    at(Stage::Draft, file("other")),
    at(Stage::Submitted, file("other")),
    at(Stage::Received, file("other")),
    at(Stage::Appraisal, file("other")),
    at(Stage::Awaiting, file("other")),
    at(Stage::Submitted, file("result")),
    at(Stage::Appraisal, file("result")),
    at(Stage::Approved, file("result")),
    at(Stage::Resolved, file("result")),
    at(Stage::Draft, get("download_attachment", PAPER)),
    at(Stage::Submitted, get("download_attachment", PAPER)),
    at(Stage::Approved, named("result", get("download_attachment", RESULT))),
    at(Stage::Draft, without_body("delete_attachment", "DELETE", PAPER)),
    at(Stage::Submitted, without_body("delete_attachment", "DELETE", PAPER)),
    at(Stage::Approved, named("result", without_body("delete_attachment", "DELETE", RESULT))),
    // Actions, each in the state that it is for.
    act("submit", Stage::Draft, |_, _| json!({ "action": "submit" })),
    act("receive", Stage::Submitted, |_, _| json!({ "action": "receive" })),
    act("decline", Stage::Submitted, |_, _| json!({ "action": "decline", "reason": "Không thuộc thẩm quyền." })),
    act("requestSupplement", Stage::Submitted, |_, _| request_supplement()),
    act("requestSupplement", Stage::Appraisal, |_, _| request_supplement()),
    act("supplement", Stage::Awaiting, |_, _| json!({ "action": "supplement" })),
    act("forward", Stage::Received, |_, _| json!({ "action": "forward" })),
    act("assign", Stage::Appraisal, |subject, _| json!({ "action": "assign", "assignee": subject.colleague })),
    act(
        "propose",
        Stage::Appraisal,
        |_, _| json!({ "action": "propose", "outcome": "approve", "text": "Đủ điều kiện." }),
    ),
    act("sendBack", Stage::Signing, |_, _| json!({ "action": "sendBack", "reason": "Nêu rõ căn cứ." })),
    act("approve", Stage::Signing, |_, _| json!({ "action": "approve" })),
    act("refuse", Stage::Signing, |_, _| json!({ "action": "refuse", "reason": "Không đủ điều kiện." })),
    act(
        "issueResult",
        Stage::Approved,
        |subject, _| json!({ "action": "issueResult", "number": "1/GXN", "attachmentId": subject.result }),
    ),
    act("deliver", Stage::Resolved, |_, _| json!({ "action": "deliver", "how": "counter" })),
    act("withdraw", Stage::Submitted, |_, _| json!({ "action": "withdraw", "reason": "Nộp nhầm." })),
    act("withdraw", Stage::Appraisal, |_, _| json!({ "action": "withdraw", "reason": "Nộp nhầm." })),
    act("withdraw", Stage::Approved, |_, _| json!({ "action": "withdraw", "reason": "Nộp nhầm." })),
    act(
        "requestPayment",
        Stage::Appraisal,
        |_, _| json!({ "action": "requestPayment", "amount": 150_000, "purpose": "Lệ phí cấp giấy" }),
    ),
    act(
        "consult",
        Stage::Appraisal,
        |_, _| json!({ "action": "consult", "whom": "Công an phường", "question": "Xác nhận.", "answerWithinDays": 2 }),
    ),
    act(
        "pause",
        Stage::Appraisal,
        |_, _| json!({ "action": "pause", "cause": "otherAgency", "reason": "Chờ cơ quan thuế." }),
    ),
    act(
        "extend",
        Stage::Appraisal,
        |_, _| json!({ "action": "extend", "reason": "Phải xác minh.", "legalBasis": "Điều 15.", "until": "2026-12-08" }),
    ),
    act(
        "apologize",
        Stage::Appraisal,
        |_, _| json!({ "action": "apologize", "reason": "Cần xác minh.", "until": "2026-12-08" }),
    ),
    act(
        "transfer",
        Stage::Submitted,
        |_, _| json!({ "action": "transfer", "agency": "H37.05986", "reason": "Thuộc thẩm quyền nơi khác." }),
    ),
    act("terminate", Stage::Appraisal, |_, _| json!({ "action": "terminate", "reason": "Có tranh chấp." })),
    act("sign", Stage::Approved, |subject, _| json!({ "action": "sign", "attachmentId": subject.result })),
    act("notifyResult", Stage::Resolved, |_, _| json!({ "action": "notifyResult" })),
    act("correct", Stage::Delivered, |_, _| json!({ "action": "correct", "reason": "Sai ngày sinh." })),
    get("get_cooperation", "/agencies/H26.00004/cooperation"),
    put("update_cooperation", COOPERATION, |_, _| json!({ "difficultArea": false, "partners": [] })),
    post(
        "preview_process_move",
        "/process-moves/preview",
        |_, _| json!({ "procedureCode": "1.004873", "agencyCode": WARD }),
    ),
    post(
        "create_process_move",
        "/process-moves",
        |_, _| json!({ "procedureCode": "1.004873", "agencyCode": WARD, "reason": "Quy trình mới.", "stamp": "another" }),
    ),
    get("get_process_move", "/process-moves/0198a000-0000-7000-8000-0000000000fd"),
    get("list_consultations", "/consultations"),
    get("get_consultation", "/consultations/0198a000-0000-7000-8000-0000000000fe/0"),
    post(
        "answer_consultation",
        "/consultations/0198a000-0000-7000-8000-0000000000fe/0/answer",
        |_, _| json!({ "answer": "Đúng." }),
    ),
    get(
        "download_consultation_attachment",
        "/consultations/0198a000-0000-7000-8000-0000000000fe/0/attachments/0198a000-0000-7000-8000-0000000000fe",
    ),
    act("approve too late", Stage::Delivered, |_, _| json!({ "action": "approve" })),
];

/// The digits of whose dossier it is: the helper's is Lê Thị Cúc's.
fn verifier(subject: &Subject) -> &'static str {
    if subject.for_somebody { "0003" } else { "0001" }
}
