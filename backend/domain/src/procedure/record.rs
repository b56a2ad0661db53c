//! The record of one procedure: everything that the national catalogue publishes about it, as typed data.
//!
//! This JSON is what the database keeps as the content of a version. Whether a form exists, the version number and its date are the server's to add.

use serde::{Deserialize, Serialize};

use crate::macros::text_enum;

use super::fee::Fee;
use super::limit::{LimitBasis, TimeLimit};
pub use crate::terms::{Channel, Level};

/// A code with the name that people read.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Named {
    /// Stable code.
    pub code: String,
    /// Vietnamese name.
    pub name: String,
}

text_enum! {
    /// How much of the procedure is known.
    pub enum Detail {
        /// A full record.
        Full => "full",
        /// Code, name, publisher, sector and agencies only.
        Index => "index",
    }
}

text_enum! {
    /// Who may file.
    pub enum Audience {
        /// Công dân Việt Nam.
        Citizen => "citizen",
        /// Người Việt Nam định cư ở nước ngoài.
        OverseasVietnamese => "overseasVietnamese",
        /// Người nước ngoài.
        Foreigner => "foreigner",
        /// Cán bộ, công chức, viên chức.
        Official => "official",
        /// Doanh nghiệp.
        Enterprise => "enterprise",
        /// Doanh nghiệp có vốn đầu tư nước ngoài.
        ForeignInvestedEnterprise => "foreignInvestedEnterprise",
        /// Hợp tác xã.
        Cooperative => "cooperative",
        /// Tổ chức (không bao gồm doanh nghiệp, hợp tác xã).
        Organisation => "organisation",
        /// Tổ chức nước ngoài.
        ForeignOrganisation => "foreignOrganisation",
        /// Đảng viên.
        PartyMember => "partyMember",
        /// Tổ chức Đảng.
        PartyOrganisation => "partyOrganisation",
    }
}

/// One filing channel with its own time limit and fees; both belong to the channel, not to the procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FilingChannel {
    /// How the dossier comes in.
    pub channel: Channel,
    /// The limit that the clock runs with; none when the text gives none.
    pub time_limit: Option<TimeLimit>,
    /// The limit as people read it; empty when nothing is known.
    pub time_limit_text: String,
    /// False when unit or amount had to be assumed.
    pub time_limit_certain: bool,
    /// What the limit rests on.
    pub time_limit_basis: LimitBasis,
    /// The limit as the source writes it.
    pub time_limit_source: String,
    /// Fees of this channel; an empty list means that the source names none.
    pub fees: Vec<Fee>,
    /// What the source says about the channel.
    pub description: String,
}

text_enum! {
    /// What a line of the paper list is.
    pub enum ComponentKind {
        /// A paper to hand in or to show.
        Paper => "paper",
        /// A remark: the source asks for 0 originals and 0 copies.
        Note => "note",
    }
}

/// A line of the paper list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Component {
    /// Stable inside one version: `t1`, `t2`, … in the order of the source.
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
    /// False for remarks, for papers that are only shown, and where the text itself says that the paper depends on the case.
    pub required: bool,
    /// True for papers that are shown and taken home again (giấy tờ phải xuất trình).
    pub presented: bool,
    /// Heading under which the source lists it, when that heading is not the case itself.
    pub group: Option<String>,
}

/// A case of the procedure with the papers that it needs. Lines that every case needs are in every case, with the same id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CaseVariant {
    /// Stable inside one version: `c1`, `c2`, ….
    pub id: String,
    /// Name as published; the only case of a procedure is called `Hồ sơ`.
    pub name: String,
    /// Its papers and remarks.
    pub components: Vec<Component>,
}

/// A legal text that the procedure rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LegalBasis {
    /// Number, such as `60/2014/QH13`.
    pub number: Option<String>,
    /// Title.
    pub name: String,
    /// Date as `YYYY-MM-DD`.
    pub issued_on: Option<String>,
    /// Issuing body.
    pub issuer: Option<String>,
}

/// What the applicant gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ResultType {
    /// Result code, such as `KQ.G15.000031`.
    pub code: Option<String>,
    /// Name.
    pub name: String,
}

/// One step of the published order of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Who acts, where the sentence begins with the actor.
    pub actor: Option<String>,
    /// What happens, as published.
    pub text: String,
}

/// Order of work: the source text, and the same text cut into steps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Steps {
    /// Source text.
    pub text: String,
    /// Steps found in it.
    pub items: Vec<Step>,
}

/// A procedure (thủ tục hành chính) as published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Procedure {
    /// National code `d.dddddd`, or a local one.
    pub code: String,
    /// Name as published.
    pub name: String,
    /// How much is known.
    pub detail: Detail,
    /// Subject area (lĩnh vực) of its publisher.
    pub sector: Named,
    /// Publishing body.
    pub publisher: Named,
    /// The publisher as the source writes it, when it differs from today's name.
    pub publisher_text: Option<String>,
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
    /// Filing channels.
    pub channels: Vec<FilingChannel>,
    /// Cases with their papers; never empty in a full record.
    pub case_variants: Vec<CaseVariant>,
    /// Conditions as text.
    pub conditions: String,
    /// Legal texts.
    pub legal_bases: Vec<LegalBasis>,
    /// Results.
    pub results: Vec<ResultType>,
    /// Published form files, each once.
    pub forms: Vec<Named>,
    /// Keywords as published.
    pub keywords: String,
    /// Description as published.
    pub description: String,
    /// Can be filed on the national portal.
    pub online: bool,
    /// Where the record comes from.
    pub source: String,
    /// True when the record was shortened or written by hand and must not be cited as official.
    pub unofficial: bool,
    /// Quality flags of the source, kept, and those that reading it added.
    pub quality: Vec<String>,
}

impl Procedure {
    /// The time limit for a card: one text for all channels, or a range when they differ.
    #[must_use]
    pub fn time_limit_summary(&self) -> Option<String> {
        super::limit::summary(&self.channels)
    }

    /// The fee for a card.
    #[must_use]
    pub fn fee_summary(&self) -> Option<String> {
        super::fee::summary(self.channels.iter().flat_map(|channel| &channel.fees))
    }

    /// Executing agencies in one line.
    #[must_use]
    pub fn agency_summary(&self) -> Option<String> {
        (!self.executing_agencies.is_empty()).then(|| self.executing_agencies.join("; "))
    }

    /// What the applicant gets, in one line.
    #[must_use]
    pub fn result_summary(&self) -> Option<String> {
        self.results.first().map(|result| result.name.clone())
    }

    /// The case with this id.
    #[must_use]
    pub fn case_variant(&self, id: &str) -> Option<&CaseVariant> {
        self.case_variants.iter().find(|case| case.id == id)
    }

    /// The channel, if the procedure can be filed through it.
    #[must_use]
    pub fn channel(&self, channel: Channel) -> Option<&FilingChannel> {
        self.channels.iter().find(|filing| filing.channel == channel)
    }
}
