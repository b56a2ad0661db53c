//! Requests and answers about dossiers.

use chrono::{DateTime, FixedOffset, NaiveDate};
use domain::{
    access::Role,
    dossier::{ActionKind, Cause, DueState, ReasonCode, StateKind, Status, StepKind},
    terms::{Channel, Delivery},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

pub use super::act_request::{ActRequest, Defect};
use super::{
    assistance::{AssistanceDto, NewAssistance},
    children::{ChildDto, ParentDto},
    consultations::{ConsultDto, OpinionDto},
    paying::{ChargeDto, PaymentDto},
    rows::AttachmentRow,
    turns::{ApologyDto, EndingDto, ProposalDto, RefusalDto},
};
use crate::{
    app::local,
    catalogue::{PieceDto, Ref},
};

/// Who the dossier is for (chủ hồ sơ).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Applicant {
    /// Person, enterprise or other organisation.
    pub kind: ApplicantKind,
    /// Personal identification number (12 digits) or tax code (10 or 13 digits).
    #[schema(max_length = 20)]
    pub identity_number: Option<String>,
    /// Full name, or the name of the organisation.
    #[schema(max_length = 200)]
    pub full_name: String,
    /// Date of birth, for persons.
    pub birth_date: Option<NaiveDate>,
    /// Telephone for notices.
    #[schema(max_length = 20)]
    pub phone: Option<String>,
    /// E-mail for notices.
    #[schema(max_length = 200)]
    pub email: Option<String>,
    /// Address for letters.
    #[schema(max_length = 500)]
    pub address: Option<String>,
    /// Code of the commune of the address, where known; a dossier goes by it when an agency is split.
    #[schema(pattern = r"^\d{5}$")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune_code: Option<String>,
}

/// What kind of applicant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum ApplicantKind {
    /// A person.
    Citizen,
    /// An enterprise or household business.
    Enterprise,
    /// Any other organisation.
    Organisation,
}

/// Begin a dossier: a draft, or filed at once.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewDossier {
    /// Which procedure.
    #[schema(max_length = 40, example = "1.004873")]
    pub procedure_code: String,
    /// Which agency it goes to.
    #[schema(max_length = 60, example = "H26.00004")]
    pub agency_code: String,
    /// Which case of the procedure; default: the first.
    #[schema(max_length = 40)]
    pub case_variant_id: Option<String>,
    /// Default: `online` for citizens, `counter` for officials.
    pub channel: Option<Channel>,
    /// Answers to the form of the procedure.
    #[schema(value_type = Option<Object>)]
    pub answers: Option<Value>,
    /// Who it is for; default: the signed-in citizen.
    pub applicant: Option<Applicant>,
    /// In which capacity it is filed, where that is for somebody else.
    pub assistance: Option<NewAssistance>,
    /// How the result is handed over; default: at the desk.
    pub result_delivery: Option<Delivery>,
    /// The papers that lie on the desk, for what comes in there.
    #[schema(max_items = 100)]
    pub papers: Option<Vec<HandedIn>>,
    /// How many sets of it (bộ) lie on the desk, where it is received at once; default: 1.
    #[schema(minimum = 1, maximum = 10)]
    pub sets: Option<u8>,
    /// File at once instead of keeping a draft.
    #[serde(default)]
    #[schema(default = false)]
    pub submit: bool,
}

/// Change a draft, or a dossier that waits for its supplement. Absent members stay.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DossierChange {
    /// Another agency.
    #[schema(max_length = 60)]
    pub agency_code: Option<String>,
    /// Another case.
    #[schema(max_length = 40)]
    pub case_variant_id: Option<String>,
    /// All answers anew.
    #[schema(value_type = Option<Object>)]
    pub answers: Option<Value>,
    /// The applicant anew.
    pub applicant: Option<Applicant>,
    /// In which capacity it is filed, anew.
    pub assistance: Option<NewAssistance>,
    /// Another way of handing over.
    pub result_delivery: Option<Delivery>,
    /// All papers that lie on the desk, anew.
    #[schema(max_items = 100)]
    pub papers: Option<Vec<HandedIn>>,
}

/// A paper that lay on the desk, or was not needed there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HandedIn {
    /// The component that it is for.
    #[schema(max_length = 60)]
    pub component: String,
    /// Originals.
    #[serde(default)]
    #[schema(default = 0, maximum = 999)]
    pub originals: u32,
    /// Copies.
    #[serde(default)]
    #[schema(default = 0, maximum = 999)]
    pub copies: u32,
    /// The desk judged that this case does not need it.
    #[serde(default)]
    #[schema(default = false)]
    pub waived: bool,
}

/// A file of a dossier.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    /// The file.
    pub id: Uuid,
    /// Which component it is for.
    pub component: String,
    /// Its name.
    pub file_name: String,
    /// What it is.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// When it came.
    pub uploaded_at: DateTime<FixedOffset>,
    /// Who sent it.
    pub uploaded_by: String,
}

impl Attachment {
    /// From its row and the name of who sent it.
    #[must_use]
    pub fn new(row: AttachmentRow, uploaded_by: String) -> Self {
        Self {
            id: row.id,
            component: row.component,
            file_name: row.file_name,
            media_type: row.media_type,
            size: row.size,
            sha256: row.sha256,
            uploaded_at: local(row.uploaded_at),
            uploaded_by,
        }
    }
}

/// A paper that the procedure asks for, with the files given for it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ComponentFiles {
    /// The component.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether the dossier cannot be filed online without it.
    pub required: bool,
    /// Originals asked for.
    pub originals: u32,
    /// Copies asked for.
    pub copies: u32,
    /// The files.
    pub attachments: Vec<Attachment>,
}

/// A procedure as it was when the dossier was begun.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProcedureRef {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Version.
    pub version: i32,
}

/// Who entered the dossier.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct EnteredBy {
    /// Name.
    pub name: String,
    /// Whether it was somebody else than the applicant.
    pub on_behalf: bool,
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum StepState {
    /// Behind us.
    Done,
    /// Here.
    Current,
    /// Ahead.
    Todo,
}

/// A step of the internal process, as it went.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StepDto {
    /// Number, from 0.
    pub index: usize,
    /// What is done.
    pub name: String,
    /// What kind of work it is.
    pub kind: StepKind,
    /// Who does it.
    pub role: Role,
    /// Which unit.
    pub unit: String,
    /// The agency, where it is not the dossier's own.
    pub agency_code: Option<String>,
    /// The phase that it belongs to.
    pub phase: Option<String>,
    /// Its own limit.
    pub limit_text: String,
    /// Where it stands.
    pub state: StepState,
    /// When the dossier came to it.
    pub entered_at: Option<DateTime<FixedOffset>>,
    /// When it left it.
    pub left_at: Option<DateTime<FixedOffset>>,
    /// When it is due.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// Who holds it.
    pub assignee: Option<String>,
    /// Whether the caller may attach its papers now, as files of the component `step:<index>`.
    pub takes_papers: bool,
}

/// Another open dossier of the same person under the same procedure.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateDto {
    /// The dossier.
    pub id: Uuid,
    /// Its code; a draft has none.
    pub code: Option<String>,
    /// National status; none for a draft.
    pub status: Option<Status>,
    /// Who it is for, as typed there.
    pub applicant_name: String,
    /// Its agency.
    pub agency: Ref,
    /// How it came in.
    pub channel: Channel,
    /// When it was begun.
    pub created_at: DateTime<FixedOffset>,
    /// When it was filed.
    pub submitted_at: Option<DateTime<FixedOffset>>,
    /// When it is due.
    pub due_at: Option<DateTime<FixedOffset>>,
}

/// The internal process, as it went.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProcessDto {
    /// Its name.
    pub name: String,
    /// The present step; the first of them where several run at the same time.
    pub current: Option<usize>,
    /// All steps.
    pub steps: Vec<StepDto>,
    /// The way through them.
    pub flow: Vec<PieceDto>,
}

/// What the applicant was asked to supply.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SupplementDto {
    /// When.
    pub requested_at: DateTime<FixedOffset>,
    /// Why.
    pub reason: String,
    /// The reason of the list.
    pub reason_code: Option<ReasonCode>,
    /// Everything that is wrong.
    pub items: Vec<Defect>,
    /// Until when to answer; then silence ends the dossier.
    pub answer_by: DateTime<FixedOffset>,
}

/// The outcome document.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ResultDto {
    /// Its number.
    pub number: String,
    /// When it was issued.
    pub issued_at: DateTime<FixedOffset>,
    /// File name.
    pub file_name: String,
    /// What the file is.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
}

/// Whether an action can be taken now, and if not, why.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AllowedAction {
    /// The action.
    pub action: ActionKind,
    /// Whether it can be taken.
    pub allowed: bool,
    /// Code of what stands against it.
    pub reason: Option<String>,
}

/// A dossier, as its reader may see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Dossier {
    /// The dossier.
    pub id: Uuid,
    /// Code on the slip; given when it is filed.
    pub code: Option<String>,
    /// Version for `If-Match`.
    pub version: i64,
    /// The procedure.
    pub procedure: ProcedureRef,
    /// The competent agency.
    pub agency: Ref,
    /// How it came.
    pub channel: Channel,
    /// National status; none for a draft.
    pub status: Option<Status>,
    /// National status code, 1 to 10.
    pub status_code: Option<i16>,
    /// Whether it is done at the desk in one sitting.
    pub on_the_spot: bool,
    /// State of the workflow.
    pub state: StateKind,
    /// The case of the procedure.
    pub case_variant_id: String,
    /// Who it is for.
    pub applicant: Applicant,
    /// Who entered it.
    pub submitted_by: EnteredBy,
    /// In which capacity, and whether the owner has confirmed it; none where the applicant entered it himself.
    pub assistance: Option<AssistanceDto>,
    /// Answers to the form.
    #[schema(value_type = Object)]
    pub answers: Value,
    /// How the result is handed over.
    pub result_delivery: Delivery,
    /// Papers asked for, with their files.
    pub components: Vec<ComponentFiles>,
    /// The papers that lay on the desk, and those that were not needed.
    pub papers: Vec<HandedIn>,
    /// How many sets of it (bộ) the desk took in; 1 until then.
    pub sets: u32,
    /// When the draft was begun.
    pub created_at: DateTime<FixedOffset>,
    /// When it was filed.
    pub submitted_at: Option<DateTime<FixedOffset>>,
    /// When it was received; the clock starts.
    pub received_at: Option<DateTime<FixedOffset>>,
    /// When it is due.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// When it was first due.
    pub original_due_at: Option<DateTime<FixedOffset>>,
    /// Why then: the limit and the days off on the way.
    pub due_text: Option<String>,
    /// The same in English.
    pub due_text_en: Option<String>,
    /// When the result was there.
    pub resolved_at: Option<DateTime<FixedOffset>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<FixedOffset>>,
    /// Whether it is or was late.
    pub overdue: bool,
    /// How near the due time is.
    pub due_state: DueState,
    /// Working minutes left; negative when late.
    pub remaining_minutes: Option<i64>,
    /// The internal process, as it went.
    pub process: ProcessDto,
    /// What is to be supplied.
    pub supplement_request: Option<SupplementDto>,
    /// What is proposed; officials only.
    pub proposal: Option<ProposalDto>,
    /// The outcome.
    pub result: Option<ResultDto>,
    /// Why it was declined or refused.
    pub refusal: Option<RefusalDto>,
    /// How it ended without a result.
    pub ending: Option<EndingDto>,
    /// What is to be paid by the fee rule.
    pub charge: ChargeDto,
    /// Every payment asked for; the last may be open.
    pub payments: Vec<PaymentDto>,
    /// Every opinion asked for; officials only.
    pub consults: Vec<ConsultDto>,
    /// The opinions that the process itself asked for, the last of each step; officials only.
    pub opinions: Vec<OpinionDto>,
    /// The apology for being late.
    pub apology: Option<ApologyDto>,
    /// Why it is put aside, while it is.
    pub suspended_for: Option<Cause>,
    /// Open dossiers of the same person under the same procedure that the caller may see, while this one is a draft or just filed: a warning, nothing is held up.
    pub duplicates: Vec<DuplicateDto>,
    /// The dossier that this one was opened for (liên thông).
    pub parent: Option<ParentDto>,
    /// The dossiers that its steps opened with other agencies.
    pub children: Vec<ChildDto>,
    /// Page that shows the progress without sign-in; stands in the QR code.
    pub tracking_url: Option<String>,
    /// What the reader can do now.
    pub allowed_actions: Vec<AllowedAction>,
}
