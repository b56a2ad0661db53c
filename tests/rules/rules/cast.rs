//! A dossier and the people around it, for tests that tell its life.

use chrono::{DateTime, FixedOffset};
use domain::access::{Actor, Role};
use domain::calendar::{TimeLimit, VIETNAM, WorkingCalendar};
use domain::dossier::{
    Action, By, Cause, Dossier, Event, EventKind, Filing, PartnerCalendars, ProposalOutcome, Refusal, RefusalCode,
    Settlement, SupplementItem, act, apply, fold,
};
use domain::ids::AgencyCode;
use domain::money::Dong;
use domain::terms::{Channel, Delivery};

use crate::support::{assignee, at, attachment, calendar, citizen, code, date, draft, filing, moment_with, official};

/// A dossier with everything that has happened to it.
pub struct Life {
    pub calendar: WorkingCalendar,
    pub partners: PartnerCalendars,
    pub dossier: Dossier,
    pub history: Vec<Event>,
}

impl Life {
    pub fn new(filing: Filing, actor: &Actor, now: &str) -> Self {
        let (dossier, opened) = draft(filing, actor, at(now));
        Self { calendar: calendar(), partners: PartnerCalendars::default(), dossier, history: vec![opened] }
    }

    pub fn online(limit: TimeLimit) -> Self {
        Self::new(filing(Some(limit)), &citizen(1), "2026-03-01 20:00")
    }

    pub fn at_the_counter(limit: TimeLimit) -> Self {
        let filing = Filing { channel: Channel::Counter, owner: None, ..filing(Some(limit)) };
        Self::new(filing, &official(Role::CounterOfficial, 1), "2026-03-01 20:00")
    }

    pub fn judge(&self, now: DateTime<FixedOffset>, actor: &Actor, action: &Action) -> Result<Vec<Event>, Refusal> {
        act(&self.dossier, action, actor, &moment_with(now, &self.calendar, &self.partners))
    }

    pub fn tries(&self, now: &str, actor: &Actor, action: &Action) -> RefusalCode {
        self.judge(at(now), actor, action).unwrap_err().code
    }

    pub fn does(&mut self, now: &str, actor: &Actor, action: &Action) -> &mut Self {
        for event in self.judge(at(now), actor, action).unwrap() {
            self.dossier = apply(Some(self.dossier.clone()), &event).unwrap();
            self.history.push(event);
        }
        assert_eq!(fold(&self.history).unwrap().unwrap(), self.dossier);
        self
    }

    /// What happens beside the actions; tells how much.
    pub fn happens(&mut self, now: &str, kinds: Vec<EventKind>) -> usize {
        for kind in &kinds {
            let actor = By::PROGRAM;
            let event = Event { seq: self.dossier.seq + 1, at: at(now), actor, kind: kind.clone() };
            self.dossier = apply(Some(self.dossier.clone()), &event).unwrap();
            self.history.push(event);
        }
        assert_eq!(fold(&self.history).unwrap().unwrap(), self.dossier);
        kinds.len()
    }

    pub fn appraising(mut self, received: &str) -> Self {
        self.does(received, &desk(), &receive()).does(received, &desk(), &forward());
        self
    }

    /// Filed and handed to a specialist.
    pub fn submitted_and_appraised(mut self) -> Self {
        self.does("2026-03-02 08:00", &citizen(1), &submit());
        self.appraising("2026-03-02 09:00")
    }

    pub fn due(&self) -> Option<String> {
        self.dossier.clock.due_at().map(text)
    }

    pub fn step_due(&self) -> Option<String> {
        self.dossier.steps[self.dossier.current_step().unwrap()].due_at.map(text)
    }
}

pub fn text(at: DateTime<FixedOffset>) -> String {
    at.with_timezone(&VIETNAM).format("%Y-%m-%d %H:%M").to_string()
}

pub fn desk() -> Actor {
    official(Role::CounterOfficial, 1)
}
pub fn specialist() -> Actor {
    official(Role::Specialist, 1)
}
pub fn leader() -> Actor {
    official(Role::Leader, 1)
}
pub fn clerk() -> Actor {
    official(Role::RecordsClerk, 1)
}
pub fn submit() -> Action {
    Action::Submit { code: code() }
}
pub fn receive() -> Action {
    Action::Receive { code: Some(code()), sets: 1 }
}
pub fn forward() -> Action {
    Action::Forward { note: None, assignee: None }
}
pub fn propose() -> Action {
    Action::Propose { outcome: ProposalOutcome::Approve, reason_code: None, text: "Đủ điều kiện".to_owned() }
}
pub fn approve() -> Action {
    Action::Approve { note: None }
}
pub fn refuse() -> Action {
    Action::Refuse { reason: "Không đủ điều kiện".into() }
}
pub fn issue() -> Action {
    Action::IssueResult { number: "163/GXN-UBND".to_owned(), attachment: attachment() }
}
pub fn deliver() -> Action {
    Action::Deliver { received_by: None, how: Delivery::Counter }
}
pub fn withdraw() -> Action {
    Action::Withdraw { reason: "Không còn nhu cầu".into() }
}
pub fn decline() -> Action {
    Action::Decline { reason: "Không thuộc thẩm quyền".into(), legal_basis: None }
}
pub fn send_back() -> Action {
    Action::SendBack { reason: "Cần xem lại".into() }
}
pub fn supplement() -> Action {
    Action::Supplement { note: None }
}
pub fn request() -> Action {
    let items = vec![SupplementItem {
        component: Some("t1".to_owned()),
        text: "Bản sao có chứng thực".to_owned(),
        ..SupplementItem::default()
    }];
    Action::RequestSupplement { reason: "Thiếu giấy tờ".into(), items, answer_within_days: Some(5) }
}
pub fn assign(role: Role, number: u128) -> Action {
    Action::Assign { assignee: assignee(role, number), step: None }
}

pub fn head() -> Actor {
    official(Role::DeskHead, 1)
}
pub fn cashier() -> Actor {
    official(Role::Cashier, 1)
}
/// A demand as the rule has it.
pub fn demand(amount: i64, purpose: &str) -> Action {
    Action::RequestPayment {
        amount: Dong(amount),
        purpose: purpose.to_owned(),
        quantity: None,
        reason: None,
        proof: None,
    }
}
pub fn request_payment() -> Action {
    demand(150_000, "Lệ phí cấp giấy")
}
pub fn paid() -> Action {
    Action::ConfirmPayment { settlement: Settlement::Paid { receipt: "0000123".to_owned() } }
}
pub fn waived() -> Action {
    let reason = "Người có công với cách mạng".into();
    Action::ConfirmPayment { settlement: Settlement::Waived { reason, proof: Some(attachment()) } }
}
pub fn consult() -> Action {
    ask(None, 2)
}
/// Asks an agency that answers here; none: one that answers on paper.
pub fn ask(agency: Option<AgencyCode>, answer_within_days: u32) -> Action {
    let (whom, question) = ("Công an phường".to_owned(), "Xác nhận nơi cư trú".to_owned());
    Action::Consult { whom, agency, question, attachments: vec![attachment()], answer_within_days }
}
pub fn answer(consult: usize) -> Action {
    Action::AnswerConsult { consult, answer: "Đúng nơi cư trú".to_owned() }
}
pub fn pause(cause: Cause) -> Action {
    Action::Pause { cause, reason: "Chờ cơ quan thuế".into() }
}
pub fn resume() -> Action {
    Action::Resume { note: None }
}
pub fn extend(until: &str) -> Action {
    Action::Extend {
        reason: "Cần xác minh".into(),
        legal_basis: "Luật Hộ tịch, điều 15".to_owned(),
        until: date(until),
    }
}
pub fn apologize(until: &str) -> Action {
    Action::Apologize { reason: "Thiếu người thẩm định".into(), until: date(until) }
}
pub fn transfer(filing: &Filing, agency: &str) -> Action {
    let filing = Filing { agency: AgencyCode::parse(agency).unwrap(), ..filing.clone() };
    Action::Transfer { reason: "Thuộc thẩm quyền phường khác".into(), filing: Box::new(filing) }
}
pub fn terminate() -> Action {
    Action::Terminate { reason: "Quá hạn bổ sung".into(), legal_basis: None }
}
pub fn correct() -> Action {
    Action::Correct { reason: "Sai ngày sinh".into() }
}
pub fn sign() -> Action {
    Action::Sign { attachment: attachment() }
}
pub fn notify() -> Action {
    Action::NotifyResult { note: None }
}
