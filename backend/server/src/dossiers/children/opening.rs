//! Opening a child: what goes over to it, and the dossier that is made of that, here or in the system that was asked.

use std::{collections::BTreeMap, sync::Arc};

use chrono::{DateTime, Utc};
use domain::{
    calendar::{Cutoff, TimeLimit},
    dossier::{self, Assistance, Child, ChildProblem, Dossier, Filing, InternalProcess, Parent, Sources, Step, Timing},
    ids::{AccountId, AgencyCode, ProcedureCode},
    search::fold,
    terms::Channel,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::RESULT_OF;
use crate::{
    app::{App, local},
    catalogue::{self, Agency, Published},
    db::Conn,
    dossiers::{
        dto::Applicant,
        rows::{self, AttachmentRow, DossierRow},
        workflow::{self, Beginning},
    },
    http::error::{AppError, AppResult, FieldError},
    identity,
};

/// What a child begins with.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Request {
    /// Its id, chosen by whoever opens it: asking twice opens one.
    pub child: Uuid,
    /// What it is opened for.
    pub parent: Parent,
    /// Its procedure.
    pub procedure: ProcedureCode,
    /// Its case; none: the first.
    pub case_variant: Option<String>,
    /// The agency that it is filed with.
    pub agency: AgencyCode,
    /// How the whole came in.
    pub channel: Channel,
    /// The time that the process of the whole gives it; none: what its procedure has.
    pub limit: Option<TimeLimit>,
    /// Who it is for.
    pub applicant: Applicant,
    /// Whether the applicant's number was proved where it was filed.
    pub proved: bool,
    /// Answers to its form.
    pub answers: Value,
    /// Its papers.
    pub papers: Vec<Paper>,
}

/// A paper that goes over.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Paper {
    /// The component that it is for.
    pub component: String,
    /// What it is called.
    pub file_name: String,
    /// What it is.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Its bytes in Base64, where it leaves this system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
}

/// What a step asks for.
pub async fn request_in_tx(
    tx: &mut Conn,
    row: &DossierRow,
    state: &Dossier,
    step: &Step,
    agency: &AgencyCode,
) -> AppResult<Request> {
    let spec = step.child.as_ref().ok_or_else(|| anyhow::anyhow!("the step {} opens nothing", step.name))?;
    let files = rows::attachments(tx, row.id).await?;
    let results = results(state)?;
    let sources = Sources { answers: &row.answers, applicant: &row.applicant, results: &results };
    let (answers, papers) = (spec.answers_from(&sources), papers(spec, &files));
    let owner = match row.owner {
        Some(owner) => identity::by_id(tx, owner).await?,
        None => None,
    };
    let applicant: Applicant = serde_json::from_value(row.applicant.clone())?;
    let proved = owner
        .is_some_and(|owner| owner.identity_proved_at.is_some() && owner.identity_number == applicant.identity_number);
    Ok(Request {
        child: Uuid::now_v7(),
        parent: Parent { dossier: row.id.into(), code: state.code.clone(), system: None },
        procedure: spec.procedure.clone(),
        case_variant: spec.case_variant.clone(),
        agency: agency.clone(),
        channel: state.filing.channel,
        limit: step.limit_in(state.filing.difficult_area),
        answers,
        papers,
        applicant,
        proved,
    })
}

/// The papers that go over.
fn papers(spec: &Child, files: &[AttachmentRow]) -> Vec<Paper> {
    let mut papers = Vec::new();
    for (to, from) in &spec.papers {
        let from = match from.strip_prefix("/results/") {
            Some(key) => format!("{RESULT_OF}{key}"),
            None => from.trim_start_matches("/components/").to_owned(),
        };
        let lies = files.iter().filter(|file| file.component == from);
        papers.extend(lies.map(|file| Paper::of(file, to.clone())));
    }
    papers
}

impl Paper {
    /// A stored file, for a component; its bytes follow when it leaves this system.
    pub fn of(file: &AttachmentRow, component: String) -> Self {
        Self {
            component,
            file_name: file.file_name.clone(),
            media_type: file.media_type.clone(),
            size: file.size,
            sha256: file.sha256.clone(),
            content: None,
        }
    }
}

/// What the children before had for results, by key.
fn results(state: &Dossier) -> AppResult<Value> {
    let mut results = BTreeMap::new();
    for child in state.granted() {
        let key = state.filing.process.step(child.step).and_then(|step| step.child.as_ref()).map(|spec| &spec.key);
        if let (Some(key), Some(end)) = (key, &child.end) {
            let day = end.at.date_naive();
            results.insert(key, json!({ "number": end.number, "code": end.code, "issuedOn": day }));
        }
    }
    Ok(serde_json::to_value(results)?)
}

/// Whose the new dossier is.
#[derive(Debug, Clone)]
pub struct Parties {
    pub owner: Option<Uuid>,
    pub helper: Option<AccountId>,
    pub assistance: Option<Assistance>,
    pub entered_by: Uuid,
}

/// What a child stands on here.
struct Ground {
    published: Arc<Published>,
    agency: Agency,
    case: String,
}

/// What a child asks for, if all of it is here.
async fn ground_in_tx(app: &App, tx: &mut Conn, request: &Request) -> AppResult<Result<Ground, Vec<ChildProblem>>> {
    let published = catalogue::current(app, tx, request.procedure.as_str()).await?;
    let agency = catalogue::agency(tx, request.agency.as_str()).await?.filter(|agency| agency.accepts_dossiers);
    Ok(match (published, agency) {
        (Some(published), Some(agency)) => {
            let case = request.case_variant.clone().unwrap_or_else(|| published.first_case());
            match published.components(&case) {
                Some(_) => Ok(Ground { published, agency, case }),
                None => Err(vec![ChildProblem::UnknownCase]),
            }
        }
        (published, agency) => Err([
            published.is_none().then_some(ChildProblem::UnknownProcedure),
            agency.is_none().then_some(ChildProblem::UnknownAgency),
        ]
        .into_iter()
        .flatten()
        .collect()),
    })
}

/// What stands against opening a child here.
///
/// # Errors
/// When the database fails.
pub async fn problem_in_tx(app: &App, tx: &mut Conn, request: &Request) -> AppResult<Option<ChildProblem>> {
    let problems = ground_in_tx(app, tx, request).await?.err();
    Ok(problems.and_then(|problems| problems.first().copied()))
}

/// A problem as another system is told of it.
fn told(problem: ChildProblem) -> FieldError {
    let (pointer, message) = match problem {
        ChildProblem::UnknownProcedure => ("/data/procedure", "There is no such procedure here."),
        ChildProblem::UnknownAgency => ("/data/agency", "No agency with this code takes dossiers here."),
        ChildProblem::UnknownCase => ("/data/caseVariant", "The procedure has no such case."),
    };
    FieldError::new(pointer, problem.as_str(), message)
}

/// Open and file a child here.
///
/// # Errors
/// 400 when its procedure, case or agency is not here.
pub async fn open_in_tx(
    app: &App,
    tx: &mut Conn,
    request: Request,
    parties: Parties,
    now: DateTime<Utc>,
) -> AppResult<DossierRow> {
    let Ground { published, agency, case } = match ground_in_tx(app, tx, &request).await? {
        Ok(ground) => ground,
        Err(problems) => return Err(AppError::invalid(problems.into_iter().map(told).collect())),
    };
    let limit = request.limit.or_else(|| published.limit(request.channel));
    let filing = Filing {
        procedure: request.procedure,
        procedure_version: published.version,
        agency: request.agency,
        channel: request.channel,
        owner: parties.owner.map(AccountId::from),
        helper: parties.helper,
        assistance: parties.assistance,
        process: InternalProcess::default_for(agency.level, limit),
        limit,
        cutoff: Cutoff::On,
        timing: Timing::default(),
        level: agency.level,
        difficult_area: false,
        fee: None,
        fees: published.fees(request.channel),
        on_the_spot: false,
        partners: BTreeMap::new(),
        parent: Some(request.parent),
    };
    let filing = catalogue::worked_by(tx, &published, &agency, &case, filing).await?;
    // The time that the whole has for it counts, whatever its own process says.
    let filing = Filing { limit: request.limit.or(filing.limit), ..filing };
    let beginning = Beginning {
        id: request.child,
        filing,
        procedure_name: published.procedure.name.clone(),
        sector_code: published.sector.code.clone(),
        applicant_folded: fold(&request.applicant.full_name),
        applicant_name: request.applicant.full_name.clone(),
        applicant_identity: request.applicant.identity_number.clone(),
        applicant_phone: request.applicant.phone.clone(),
        applicant: serde_json::to_value(&request.applicant)?,
        case_variant_id: case,
        answers: request.answers,
        handed_in: json!([]),
        // Its result goes to the whole, and is shown to the applicant at once.
        result_delivery: domain::terms::Delivery::Electronic.as_str().to_owned(),
        tracking_token: identity::random_secret(),
    };
    let mut row = workflow::begin_child_in_tx(tx, parties.entered_by, beginning, now).await?;
    for paper in request.papers {
        rows::insert_attachment_in_tx(tx, &attached(row.id, paper, parties.entered_by, now)).await?;
    }
    let code = workflow::next_code_in_tx(tx, &row, now).await?;
    let filed = workflow::judge(app, &row, now, |_, at| Ok(vec![dossier::file_child(code, at)?]))?;
    workflow::happens_in_tx(tx, &mut row, filed, now).await?;
    Ok(row)
}

/// A paper that came over, as a file of a dossier.
pub fn attached(dossier_id: Uuid, paper: Paper, by: Uuid, now: DateTime<Utc>) -> AttachmentRow {
    AttachmentRow {
        id: Uuid::now_v7(),
        dossier_id,
        component: paper.component,
        file_name: paper.file_name,
        media_type: paper.media_type,
        size: paper.size,
        sha256: paper.sha256,
        uploaded_by: by,
        // A moment before it is filed: what was filed stays.
        uploaded_at: local(now).with_timezone(&Utc),
        removed_at: None,
    }
}
