//! Who acts, what a role may do, and how an actor stands to a dossier.

use serde::{Deserialize, Serialize};

use crate::dossier::{Filing, State};
use crate::ids::{AccountId, AgencyCode};
use crate::macros::text_enum;
use crate::terms::Channel;

text_enum! {
    /// A role (domain reference 1.2). All but `submitter` and `apiClient` are held at an agency.
    pub enum Role {
        /// Người nộp hồ sơ: files for himself or for another.
        Submitter => "submitter",
        /// Công chức tiếp nhận (một cửa).
        CounterOfficial => "counterOfficial",
        /// Chuyên viên thụ lý.
        Specialist => "specialist",
        /// Lãnh đạo phòng.
        DivisionHead => "divisionHead",
        /// Lãnh đạo cơ quan.
        Leader => "leader",
        /// Văn thư.
        RecordsClerk => "recordsClerk",
        /// Kế toán, thủ quỹ.
        Cashier => "cashier",
        /// Người đứng đầu Bộ phận Một cửa, Giám đốc Trung tâm.
        DeskHead => "deskHead",
        /// Cán bộ giám sát, đầu mối kiểm soát thủ tục hành chính.
        Supervisor => "supervisor",
        /// Quản trị danh mục.
        CatalogueAdmin => "catalogueAdmin",
        /// Quản trị hệ thống.
        SystemAdmin => "systemAdmin",
        /// Hệ thống tích hợp.
        ApiClient => "apiClient",
    }
}

text_enum! {
    /// Something that a role allows. What may be done to one dossier, and when, is decided by [`crate::dossier::decide`].
    pub enum Permission {
        /// File, follow and withdraw dossiers of one's own or on behalf.
        FileDossiers => "fileDossiers",
        /// Read the dossiers of the agency.
        ReadDossiers => "readDossiers",
        /// Take in, decline, ask for supplements, hand out.
        ReceiveDossiers => "receiveDossiers",
        /// Appraise and propose.
        AppraiseDossiers => "appraiseDossiers",
        /// Review a proposal.
        ReviewDossiers => "reviewDossiers",
        /// Give dossiers to people.
        AssignDossiers => "assignDossiers",
        /// Approve and refuse.
        SignResults => "signResults",
        /// Number and issue results.
        IssueResults => "issueResults",
        /// Confirm payments, issue receipts.
        ConfirmPayments => "confirmPayments",
        /// Read dashboards and statistics of the agency and those below it.
        ReadStatistics => "readStatistics",
        /// Read the audit trail.
        ReadAudit => "readAudit",
        /// Import and edit procedures, forms, agencies and calendars.
        ManageCatalogue => "manageCatalogue",
        /// Accounts, roles, settings.
        ManageAccounts => "manageAccounts",
    }
}

impl Role {
    /// What the role allows.
    #[must_use]
    pub const fn permissions(self) -> &'static [Permission] {
        use Permission as P;
        match self {
            Self::Submitter => &[P::FileDossiers],
            Self::CounterOfficial => &[P::FileDossiers, P::ReadDossiers, P::ReceiveDossiers],
            Self::Specialist => &[P::ReadDossiers, P::AppraiseDossiers],
            Self::DivisionHead => &[P::ReadDossiers, P::ReviewDossiers, P::AssignDossiers, P::ReadStatistics],
            Self::Leader => &[P::ReadDossiers, P::AssignDossiers, P::SignResults, P::ReadStatistics],
            Self::RecordsClerk => &[P::ReadDossiers, P::IssueResults],
            Self::Cashier => &[P::ReadDossiers, P::ConfirmPayments],
            Self::DeskHead => &[P::ReadDossiers, P::AssignDossiers, P::ReadStatistics],
            Self::Supervisor => &[P::ReadDossiers, P::ReadStatistics, P::ReadAudit],
            Self::CatalogueAdmin => &[P::ManageCatalogue],
            Self::SystemAdmin => &[P::ManageAccounts, P::ReadAudit],
            Self::ApiClient => &[],
        }
    }

    /// Whether the role allows it.
    #[must_use]
    pub fn may(self, permission: Permission) -> bool {
        self.permissions().contains(&permission)
    }

    /// Name of the role in Vietnamese.
    #[must_use]
    pub const fn name_vi(self) -> &'static str {
        match self {
            Self::Submitter => "Người nộp hồ sơ",
            Self::CounterOfficial => "Công chức tiếp nhận",
            Self::Specialist => "Chuyên viên thụ lý",
            Self::DivisionHead => "Lãnh đạo phòng",
            Self::Leader => "Lãnh đạo cơ quan",
            Self::RecordsClerk => "Văn thư",
            Self::Cashier => "Kế toán, thủ quỹ",
            Self::DeskHead => "Người đứng đầu Bộ phận Một cửa",
            Self::Supervisor => "Cán bộ giám sát",
            Self::CatalogueAdmin => "Quản trị danh mục",
            Self::SystemAdmin => "Quản trị hệ thống",
            Self::ApiClient => "Hệ thống tích hợp",
        }
    }
}

/// A role held at an agency.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Assignment {
    /// The role.
    pub role: Role,
    /// Where it is held. It does not reach to agencies above or below.
    pub agency: AgencyCode,
}

/// Whoever asks for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in.
    Anonymous,
    /// A citizen or a person who acts for an enterprise, in his own matter or on behalf.
    Citizen {
        /// His account.
        account: AccountId,
    },
    /// A civil servant on duty.
    Official {
        /// His account.
        account: AccountId,
        /// Every role he holds, at every agency.
        assignments: Vec<Assignment>,
        /// Whose work he does now because they are away, see [`crate::absence`]. It gives no role: he does what his own roles allow.
        stands_in_for: Vec<AccountId>,
    },
    /// The program itself: schedules and jobs.
    System,
}

impl Actor {
    /// The account, where there is one.
    #[must_use]
    pub const fn account(&self) -> Option<AccountId> {
        match self {
            Self::Citizen { account } | Self::Official { account, .. } => Some(*account),
            Self::Anonymous | Self::System => None,
        }
    }

    /// An official who does nobody else's work.
    #[must_use]
    pub const fn official(account: AccountId, assignments: Vec<Assignment>) -> Self {
        Self::Official { account, assignments, stands_in_for: Vec::new() }
    }

    /// Whether the actor does the work of this account: it is his own, or that of somebody who is away.
    #[must_use]
    pub fn does_work_of(&self, holder: AccountId) -> bool {
        match self {
            Self::Official { account, stands_in_for, .. } => *account == holder || stands_in_for.contains(&holder),
            Self::Citizen { account } => *account == holder,
            Self::Anonymous | Self::System => false,
        }
    }

    /// The roles held at the agency itself.
    #[must_use]
    pub fn roles_at(&self, agency: &AgencyCode) -> Vec<Role> {
        match self {
            Self::Official { assignments, .. } => {
                assignments.iter().filter(|held| held.agency == *agency).map(|held| held.role).collect()
            }
            Self::Anonymous | Self::Citizen { .. } | Self::System => vec![],
        }
    }

    /// Whether any role, at any agency, allows it. For the doors of the API; a dossier asks more.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        match self {
            Self::Citizen { .. } => Role::Submitter.may(permission),
            Self::Official { assignments, .. } => assignments.iter().any(|held| held.role.may(permission)),
            Self::System => true,
            Self::Anonymous => false,
        }
    }

    /// How the actor stands to a dossier.
    #[must_use]
    pub fn relation(&self, filing: &Filing) -> Relation {
        match self {
            Self::Citizen { account } if filing.owner == Some(*account) => Relation::Owner,
            Self::Citizen { account } if filing.helper == Some(*account) => Relation::Helper,
            Self::Official { .. } => match self.roles_at(&filing.agency) {
                roles if roles.is_empty() && !self.is_partner(filing) => Relation::Stranger,
                roles => Relation::Handling(roles),
            },
            Self::System => Relation::System,
            Self::Anonymous | Self::Citizen { .. } => Relation::Stranger,
        }
    }

    /// Whether the actor works on dossiers at an agency that does steps of this one.
    fn is_partner(&self, filing: &Filing) -> bool {
        filing.workers().any(|worker| self.reads_at(worker))
    }

    fn reads_at(&self, agency: &AgencyCode) -> bool {
        self.roles_at(agency).into_iter().any(|role| role.may(Permission::ReadDossiers))
    }

    /// Whether the actor may know of the dossier and read it. Who may not, is to be answered as if there were none.
    #[must_use]
    pub fn may_read(&self, filing: &Filing, state: &State) -> bool {
        match self.relation(filing) {
            Relation::Owner | Relation::Helper | Relation::System => true,
            Relation::Handling(roles) if matches!(state, State::Draft) => {
                filing.channel != Channel::Online && roles.contains(&Role::CounterOfficial)
            }
            Relation::Handling(_) => self.reads_at(&filing.agency) || self.is_partner(filing),
            Relation::Stranger => false,
        }
    }
}

/// How an actor stands to a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The applicant (chủ hồ sơ).
    Owner,
    /// Filed it on behalf of the applicant (người nộp thay).
    Helper,
    /// Holds these roles at the agency that handles it; none where only steps of it are done by the official's own agency.
    Handling(Vec<Role>),
    /// The program itself.
    System,
    /// Has nothing to do with it.
    Stranger,
}
