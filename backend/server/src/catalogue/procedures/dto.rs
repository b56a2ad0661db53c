//! A procedure as the API tells it.

use chrono::{DateTime, FixedOffset};
use domain::{
    calendar::LimitUnit,
    procedure::{Audience, ComponentKind, Currency, Detail, FeeRule, fee, record},
    terms::{Channel, Level},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::published::Published;
use crate::{app::local, catalogue::Ref};

/// A procedure with everything that is published about it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Procedure {
    /// National code `d.dddddd`, or a local one.
    pub code: String,
    /// Name as published.
    pub name: String,
    /// Number of this version.
    pub version: i32,
    /// Whether the whole record is known, or its names only.
    pub detail: Detail,
    /// Subject area.
    pub sector: Ref,
    /// Publishing body.
    pub publisher: Ref,
    /// Number of the publishing decision.
    pub decision_number: Option<String>,
    /// Kind by the law's delegation (loại thủ tục).
    pub kind: Option<String>,
    /// Levels that carry it out.
    pub levels: Vec<Level>,
    /// Who may file.
    pub audience: Vec<Audience>,
    /// Executing agencies as text.
    pub executing_agencies: Vec<String>,
    /// Competent agency as text.
    pub competent_agency: Option<String>,
    /// Coordinating agency as text.
    pub coordinating_agency: Option<String>,
    /// Where dossiers are taken in, as text.
    pub intake_address: Option<String>,
    /// Order of work.
    pub steps: Steps,
    /// Filing channels, each with its own limit and fees.
    pub channels: Vec<FilingChannel>,
    /// Cases with their papers.
    pub case_variants: Vec<CaseVariant>,
    /// Conditions as text.
    pub conditions: String,
    /// Legal texts that it rests on.
    pub legal_bases: Vec<LegalBasis>,
    /// What the applicant gets.
    pub results: Vec<ResultType>,
    /// Published form files.
    pub forms: Vec<Ref>,
    /// Keywords as published.
    pub keywords: String,
    /// Description as published.
    pub description: String,
    /// Whether it can be filed on the national portal.
    pub online: bool,
    /// Whether its printed form can be filled in here.
    pub has_form: bool,
    /// Where the record comes from.
    pub source: String,
    /// The record was shortened or written by hand and must not be cited as official.
    pub unofficial: bool,
    /// Doubts about the record, as codes.
    pub quality: Vec<String>,
    /// When this version was published here.
    pub updated_at: DateTime<FixedOffset>,
}

/// Order of work.
#[derive(Debug, Serialize, ToSchema)]
pub struct Steps {
    /// The published text.
    pub text: String,
    /// The same text cut into steps.
    pub items: Vec<WorkStep>,
}

/// One step of the published order of work.
#[derive(Debug, Serialize, ToSchema)]
pub struct WorkStep {
    /// Who acts, where the sentence begins with the actor.
    pub actor: Option<String>,
    /// What happens.
    pub text: String,
}

/// A filing channel.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FilingChannel {
    /// How the dossier comes in.
    pub channel: Channel,
    /// The limit that the clock runs with; none when the text gives none.
    pub time_limit: Option<LimitAmount>,
    /// The limit as people read it; empty when nothing is known.
    pub time_limit_text: String,
    /// False when unit or amount had to be assumed.
    pub time_limit_certain: bool,
    /// Fees; an empty list: the source names none.
    pub fees: Vec<Fee>,
    /// What the source says about the channel.
    pub description: String,
}

/// A time limit.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TimeLimit)]
pub struct LimitAmount {
    /// How many units.
    #[schema(value_type = f64)]
    pub amount: domain::calendar::Amount,
    /// The unit.
    pub unit: LimitUnit,
}

/// A fee.
#[derive(Debug, Serialize, ToSchema)]
pub struct Fee {
    /// Whole units of the currency; none where the rule gives no single amount.
    pub amount: Option<i64>,
    /// Currency.
    pub currency: Currency,
    /// The note as published.
    pub note: String,
    /// How the fee is found.
    pub rule: FeeRule,
    /// What one amount pays for.
    pub unit: Option<String>,
    /// Text for people.
    pub text: String,
    /// False when amount or rule had to be assumed or looks wrong.
    pub certain: bool,
}

/// A case with the papers that it needs.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaseVariant {
    /// Stable inside one version.
    pub id: String,
    /// Name as published.
    pub name: String,
    /// Its papers and remarks.
    pub components: Vec<Component>,
}

/// A line of the paper list.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ProcedureComponent)]
pub struct Component {
    /// Stable inside one version.
    pub id: String,
    /// Name as published.
    pub name: String,
    /// Paper or remark.
    pub kind: ComponentKind,
    /// Originals asked for.
    pub originals: u32,
    /// Copies asked for.
    pub copies: u32,
    /// File names of the published forms.
    pub form_files: Vec<String>,
    /// Whether it must be there.
    pub required: bool,
    /// Shown and taken home again.
    pub presented: bool,
    /// Heading under which the source lists it, when that heading is not the case itself.
    pub group: Option<String>,
}

/// A legal text.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LegalBasis {
    /// Number.
    pub number: Option<String>,
    /// Title.
    pub name: String,
    /// Date, `YYYY-MM-DD`.
    pub issued_on: Option<String>,
    /// Issuing body.
    pub issuer: Option<String>,
}

/// A result document.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResultType {
    /// Result code.
    pub code: Option<String>,
    /// Name.
    pub name: String,
}

impl From<&Published> for Procedure {
    fn from(published: &Published) -> Self {
        let record = published.procedure.clone();
        Self {
            version: published.version,
            sector: published.sector.clone(),
            publisher: Ref::from(&record.publisher),
            has_form: published.form_code.is_some(),
            updated_at: local(published.published_at),
            code: record.code,
            name: record.name,
            detail: record.detail,
            decision_number: record.decision_number,
            kind: record.kind,
            levels: record.levels,
            audience: record.audience,
            executing_agencies: record.executing_agencies,
            competent_agency: record.competent_agency,
            coordinating_agency: record.coordinating_agency,
            intake_address: record.intake_address,
            steps: Steps {
                items: record
                    .steps
                    .items
                    .into_iter()
                    .map(|step| WorkStep { actor: step.actor, text: step.text })
                    .collect(),
                text: record.steps.text,
            },
            channels: record.channels.into_iter().map(FilingChannel::from).collect(),
            case_variants: record.case_variants.into_iter().map(CaseVariant::from).collect(),
            conditions: record.conditions,
            legal_bases: record.legal_bases.into_iter().map(LegalBasis::from).collect(),
            results: record
                .results
                .into_iter()
                .map(|result| ResultType { code: result.code, name: result.name })
                .collect(),
            forms: record.forms.iter().map(Ref::from).collect(),
            keywords: record.keywords,
            description: record.description,
            online: record.online,
            source: record.source,
            unofficial: record.unofficial,
            quality: record.quality,
        }
    }
}

impl From<record::FilingChannel> for FilingChannel {
    fn from(filing: record::FilingChannel) -> Self {
        Self {
            channel: filing.channel,
            time_limit: filing.time_limit.map(|limit| LimitAmount { amount: limit.amount, unit: limit.unit }),
            time_limit_text: filing.time_limit_text,
            time_limit_certain: filing.time_limit_certain,
            fees: filing.fees.into_iter().map(Fee::from).collect(),
            description: filing.description,
        }
    }
}

impl From<fee::Fee> for Fee {
    fn from(fee: fee::Fee) -> Self {
        let fee::Fee { amount, currency, note, rule, unit, text, certain, .. } = fee;
        Self { amount, currency, note, rule, unit, text, certain }
    }
}

impl From<record::CaseVariant> for CaseVariant {
    fn from(case: record::CaseVariant) -> Self {
        let components = case.components.into_iter().map(Component::from).collect();
        Self { id: case.id, name: case.name, components }
    }
}

impl From<record::Component> for Component {
    fn from(line: record::Component) -> Self {
        let record::Component { id, name, kind, originals, copies, form_files, required, presented, group } = line;
        Self { id, name, kind, originals, copies, form_files, required, presented, group }
    }
}

impl From<record::LegalBasis> for LegalBasis {
    fn from(basis: record::LegalBasis) -> Self {
        let record::LegalBasis { number, name, issued_on, issuer } = basis;
        Self { number, name, issued_on, issuer }
    }
}

/// A version of a procedure.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProcedureVersion {
    /// Its number.
    pub version: i32,
    /// When it was published here.
    pub published_at: DateTime<FixedOffset>,
    /// Members of the record that differ from the version before; empty for the first.
    pub changed: Vec<String>,
}

/// A page of versions.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProcedureVersionPage {
    /// Newest first.
    pub items: Vec<ProcedureVersion>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Which page of versions.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VersionQuery {
    /// Items on a page; default 20.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// From `next` of the page before.
    #[param(max_length = 500)]
    pub cursor: Option<String>,
}

/// Where to file.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlaceQuery {
    /// Code of the applicant's province.
    #[param(max_length = 60)]
    pub province: Option<String>,
    /// Code of the applicant's commune.
    #[param(max_length = 60)]
    pub commune: Option<String>,
    /// Items on a page; default 20.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// From `next` of the page before.
    #[param(max_length = 500)]
    pub cursor: Option<String>,
}
