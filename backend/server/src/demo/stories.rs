//! Life stories of dossiers: each a list of days ago, hour, who, what. They end in every state that an inbox can show.

use bytes::Bytes;
use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveTime, TimeZone as _, Utc};
use documents::{Date, FormSet, Head, Letter, Letterhead, Paper};
use domain::{
    access::{Assignment, Role},
    calendar::VIETNAM,
    dossier::{ActionKind, Dossier, ProposalOutcome, ReasonCode, StepKind},
    ids::AgencyCode,
    terms::{Channel, Delivery},
};
use serde_json::Value;

use super::people::{self, CITIZENS, WARD};
use crate::{
    app::{App, Clock, local},
    dossiers::{self, ActRequest, Applicant, ApplicantKind, Defect, DossierRef, NewDossier, RESULT, Upload},
    http::{
        actor::{AccountKind, Principal},
        error::AppResult,
        extract::{IdempotencyKey, IfMatch},
    },
    identity,
};

/// How far a story goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Until {
    Received,
    Appraisal,
    Proposed,
    Approved,
    Issued,
    Delivered,
    Declined,
    Supplement,
    Refused,
    Withdrawn,
}

struct Story {
    /// Working days ago on which it is filed.
    days_ago: u32,
    procedure: &'static str,
    citizen: usize,
    channel: Channel,
    until: Until,
}

const fn story(days_ago: u32, procedure: &'static str, citizen: usize, channel: Channel, until: Until) -> Story {
    Story { days_ago, procedure, citizen, channel, until }
}

const STORIES: [Story; 14] = [
    story(12, "1.004873", 0, Channel::Counter, Until::Delivered),
    story(10, "2.000635", 1, Channel::Counter, Until::Delivered),
    story(9, "1.001193", 0, Channel::Counter, Until::Delivered),
    story(8, "1.004873", 1, Channel::Counter, Until::Appraisal),
    story(7, "1.001612", 1, Channel::Counter, Until::Refused),
    story(6, "1.004222", 0, Channel::Counter, Until::Appraisal),
    story(5, "1.004873", 0, Channel::Counter, Until::Supplement),
    story(4, "1.004222", 1, Channel::Counter, Until::Proposed),
    story(3, "1.004873", 1, Channel::Counter, Until::Appraisal),
    story(2, "1.004222", 0, Channel::Counter, Until::Approved),
    story(2, "1.004873", 0, Channel::Counter, Until::Issued),
    story(1, "1.004873", 1, Channel::Counter, Until::Received),
    story(1, "1.004222", 1, Channel::Counter, Until::Withdrawn),
    story(1, "1.001612", 0, Channel::Counter, Until::Received),
];

/// Tell the stories, if none was told before. Gives how many.
///
/// # Errors
/// When a service refuses what the story wants.
pub async fn tell(app: &App) -> AppResult<usize> {
    let caller = holder(app, Role::CounterOfficial).await?;
    if dossiers::exist_at(app, WARD).await? {
        return Ok(0);
    }
    for (number, story) in STORIES.iter().enumerate() {
        live(app, &caller, number, story).await?;
    }
    Ok(STORIES.len())
}

async fn live(app: &App, desk: &Principal, number: usize, story: &Story) -> AppResult<()> {
    let (identity_number, name, phone) = CITIZENS.get(story.citizen).copied().unwrap_or_default();
    let applicant = Applicant {
        kind: ApplicantKind::Citizen,
        identity_number: Some(identity_number.to_owned()),
        full_name: name.to_owned(),
        birth_date: NaiveDate::from_ymd_opt(1990, 5, 12),
        phone: Some(phone.to_owned()),
        email: None,
        address: Some("Số 12 ngõ 5 phố Đội Cấn, phường Ba Đình, thành phố Hà Nội".to_owned()),
        commune_code: None,
    };
    let mut day = Day::new(app, story.days_ago, u32::try_from(number)?)?;
    let request = NewDossier {
        procedure_code: story.procedure.to_owned(),
        agency_code: WARD.to_owned(),
        case_variant_id: None,
        channel: Some(story.channel),
        answers: None,
        applicant: Some(applicant),
        assistance: None,
        result_delivery: Some(Delivery::Counter),
        papers: None,
        sets: None,
        submit: true,
    };
    let key = IdempotencyKey(format!("demo-story-{number}"));
    let created = dossiers::create(&day.app(), desk, &key, request).await?;
    let id = created.body().get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut life = Life {
        app,
        which: id.parse()?,
        version: created.body().get("version").and_then(Value::as_i64).unwrap_or_default(),
        day: &mut day,
    };
    if story.until == Until::Received {
        return Ok(());
    }
    if story.until == Until::Declined {
        let reason_code = Some(ReasonCode::NotCompetent);
        return life.act(desk, ActRequest { reason_code, ..ActRequest::plain(ActionKind::Decline) }).await;
    }
    life.act(desk, ActRequest::plain(ActionKind::Forward)).await?;
    match story.until {
        Until::Withdrawn => {
            let reason_code = Some(ReasonCode::NoLongerNeeded);
            life.act(desk, ActRequest { reason_code, ..ActRequest::plain(ActionKind::Withdraw) }).await
        }
        Until::Supplement => {
            let text = "Bản chụp quyết định ly hôn bị mờ, cần bản rõ số và ngày của quyết định.".to_owned();
            let request = ActRequest {
                reason: Some("Giấy tờ chưa đọc được đầy đủ.".to_owned()),
                items: Some(vec![Defect { text, ..Defect::default() }]),
                answer_within_days: Some(7),
                ..ActRequest::plain(ActionKind::RequestSupplement)
            };
            let (_, role) = life.step().await?;
            let specialist = holder(app, role).await?;
            life.act(&specialist, request).await
        }
        _ => life.go_on(name, number, story.until).await,
    }
}

/// A dossier under way, with the clock of its story.
struct Life<'a> {
    app: &'a App,
    which: DossierRef,
    version: i64,
    day: &'a mut Day,
}

impl Life<'_> {
    /// Kind and role of the present step.
    async fn step(&self) -> AppResult<(StepKind, Role)> {
        let row = dossiers::find(&mut *self.app.db.get().await?, &self.which)
            .await?
            .ok_or_else(|| anyhow::anyhow!("a story lost its dossier"))?;
        let state: Dossier = serde_json::from_value(row.folded)?;
        let step = state.current_step().and_then(|step| state.filing.process.step(step).cloned());
        Ok(step.map(|step| (step.kind, step.role)).ok_or_else(|| anyhow::anyhow!("a story went past its end"))?)
    }

    /// Step by step, as the procedure's own process wants it, until the story ends.
    async fn go_on(&mut self, name: &str, number: usize, until: Until) -> AppResult<()> {
        let refused = until == Until::Refused;
        loop {
            let (kind, role) = self.step().await?;
            let stop = match until {
                Until::Appraisal => kind == StepKind::Appraise,
                Until::Proposed => kind == StepKind::Sign,
                Until::Approved => kind == StepKind::Issue,
                Until::Issued => kind == StepKind::Deliver,
                _ => false,
            };
            if stop {
                return Ok(());
            }
            let who = holder(self.app, role).await?;
            let text = if refused {
                "Tên hộ kinh doanh trùng với tên đã đăng ký trên địa bàn phường."
            } else {
                "Hồ sơ đủ điều kiện, thông tin khớp với cơ sở dữ liệu."
            };
            let request = match kind {
                StepKind::Intake | StepKind::Review | StepKind::Work => ActRequest::plain(ActionKind::Forward),
                StepKind::AwaitApplicant | StepKind::AwaitPayment | StepKind::AwaitPublication | StepKind::Child => {
                    return Ok(());
                }
                StepKind::Appraise | StepKind::Opinion => ActRequest {
                    outcome: Some(if refused { ProposalOutcome::Refuse } else { ProposalOutcome::Approve }),
                    reason_code: refused.then_some(ReasonCode::ConditionsNotMet),
                    text: Some(text.to_owned()),
                    ..ActRequest::plain(ActionKind::Propose)
                },
                StepKind::Sign if refused => {
                    ActRequest { reason: Some(text.to_owned()), ..ActRequest::plain(ActionKind::Refuse) }
                }
                StepKind::Sign => ActRequest::plain(ActionKind::Approve),
                StepKind::Issue => {
                    let file = self.attach(&who, name).await?;
                    ActRequest {
                        number: Some(format!("{:02}/GXN-UBND", number + 1)),
                        attachment_id: Some(file),
                        ..ActRequest::plain(ActionKind::IssueResult)
                    }
                }
                StepKind::Deliver => {
                    ActRequest { how: Some(Delivery::Counter), ..ActRequest::plain(ActionKind::Deliver) }
                }
            };
            self.act(&who, request).await?;
            if kind == StepKind::Deliver || (kind == StepKind::Sign && refused) {
                return Ok(());
            }
        }
    }

    async fn act(&mut self, who: &Principal, request: ActRequest) -> AppResult<()> {
        self.day.later(self.app)?;
        let row = dossiers::act(&self.day.app(), who, &self.which, IfMatch(self.version), request).await?;
        self.version = row.version;
        Ok(())
    }

    async fn attach(&self, who: &Principal, name: &str) -> AppResult<uuid::Uuid> {
        let letter = Letter {
            head: Head {
                form_set: FormSet::default(),
                paper: Paper::default(),
                letterhead: Letterhead {
                    superior_agency: Some("Ủy ban nhân dân thành phố Hà Nội".to_owned()),
                    unit: "Ủy ban nhân dân phường Ba Đình".to_owned(),
                    place: "Ba Đình".to_owned(),
                },
                number: None,
                issued_on: Date { year: 2026, month: 11, day: 1 },
                dossier_code: None,
                tracking_url: None,
                closing_note: None,
                entered_by: None,
            },
            title: "Kết quả giải quyết".to_owned(),
            paragraphs: vec![
                format!("Xác nhận yêu cầu của ông/bà {name} đã được giải quyết theo quy định."),
                "Văn bản này là dữ liệu minh họa, không có giá trị pháp lý.".to_owned(),
            ],
            signed_by: Some("Nguyễn Hữu Phước".to_owned()),
        };
        let bytes = Bytes::from(documents::pdf(&letter)?);
        let upload = Upload { component: RESULT.to_owned(), file_name: "ket-qua.pdf".to_owned(), bytes };
        Ok(dossiers::upload(&self.day.app(), who, &self.which, upload).await?.id)
    }
}

/// The moment of a story: working hours of a working day in the past, moving on with each act, never past now.
struct Day {
    base: App,
    at: DateTime<FixedOffset>,
}

impl Day {
    fn new(app: &App, days_ago: u32, number: u32) -> AppResult<Self> {
        let calendar = app.catalogue.calendar_of(WARD);
        let mut day = local(app.clock.now()).date_naive();
        for _ in 0..days_ago {
            day = calendar.previous_working_day(day)?;
        }
        let time = NaiveTime::from_hms_opt(8, (number * 7) % 50, 0).unwrap_or_default();
        let at = VIETNAM.from_local_datetime(&day.and_time(time)).single().unwrap_or_else(|| local(app.clock.now()));
        Ok(Self { base: app.clone(), at })
    }

    fn app(&self) -> App {
        let at = self.at.with_timezone(&Utc);
        App { clock: Clock::from_fn(move || at), ..self.base.clone() }
    }

    fn later(&mut self, app: &App) -> AppResult<()> {
        let next = app.catalogue.calendar_of(WARD).add_working_minutes(self.at, 95)?;
        let now = local(app.clock.now());
        self.at = if next < now { next } else { now.max(self.at + Duration::seconds(1)) };
        Ok(())
    }
}

/// The official of the ward who holds a role.
async fn holder(app: &App, role: Role) -> AppResult<Principal> {
    let user = people::holder(role).ok_or_else(|| anyhow::anyhow!("nobody in the demo is {role}"))?;
    let row = identity::by_username(&mut *app.db.get().await?, &user)
        .await?
        .ok_or_else(|| anyhow::anyhow!("no demo account {user}"))?;
    let assignments = vec![Assignment { role, agency: AgencyCode::parse(WARD)? }];
    Ok(Principal { account: row.id, kind: AccountKind::Official, name: row.full_name, assignments })
}
