//! What the tests share: the national calendar of 2020 to 2026, and the cast of one commune.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, Weekday};
use domain::access::{Actor, Assignment, Role};
use domain::calendar::{Cutoff, Day, Interval, TimeLimit, VIETNAM, Wait, WorkingCalendar};
use domain::dossier::{
    Assignee, By, Definition, Dossier, Event, Filing, InternalProcess, Moment, PartnerCalendars, Timing, apply, open,
};
use domain::ids::{AccountId, AgencyCode, AttachmentId, DossierCode, DossierId, ProcedureCode};
use domain::terms::{Channel, Level};
use serde_json::Value;
use uuid::Uuid;

/// The civil-service calendar as published.
pub fn calendar() -> WorkingCalendar {
    let csv = include_str!("../data/ngay_nghi_va_lam_bu_2020_2026.csv");
    let day = |line: &str| {
        let fields: Vec<_> = line.split(',').collect();
        let name = fields[3].to_owned();
        let day = if fields[2] == "lam_bu" { Day::Working { name } } else { Day::Off { name } };
        (fields[0].parse().unwrap(), day)
    };
    WorkingCalendar::national(csv.lines().skip(1).map(day).collect::<BTreeMap<_, _>>())
}

/// The tax office, which does steps of other agencies' dossiers.
pub fn tax() -> AgencyCode {
    AgencyCode::parse("G12.26.001").unwrap()
}

/// Its calendar: from 08:00 to 17:00, on the first Tuesday of every month closed for the balance, on the Saturday after it open in the morning.
pub fn tax_calendar() -> Arc<WorkingCalendar> {
    static CALENDAR: std::sync::LazyLock<Arc<WorkingCalendar>> = std::sync::LazyLock::new(|| {
        let open = |from, to| Interval::new((from, 0), (to, 0)).unwrap();
        let day = vec![open(8, 12), open(13, 17)];
        let hours = [day.clone(), day.clone(), day.clone(), day.clone(), day, vec![], vec![]];
        let tuesdays = (2021..2030).flat_map(|year| {
            (1..=12).map(move |month| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Tue, 1).unwrap())
        });
        let days = tuesdays.flat_map(|tuesday| {
            let name = "Chốt sổ hằng tháng".to_owned();
            let saturday = Day::Hours { name: name.clone(), hours: vec![open(8, 12)] };
            [(tuesday, Day::Closed { name }), (tuesday + Days::new(4), saturday)]
        });
        Arc::new(calendar().under(Some(hours), days.collect()).unwrap())
    });
    CALENDAR.clone()
}

/// `2026-11-20 09:00`, Vietnamese time.
pub fn at(text: &str) -> DateTime<FixedOffset> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap().and_local_timezone(VIETNAM).unwrap()
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn account(number: u128) -> AccountId {
    AccountId::new(Uuid::from_u128(number))
}

pub fn commune() -> AgencyCode {
    AgencyCode::parse("H26.00004").unwrap()
}

pub fn code() -> DossierCode {
    DossierCode::parse("H26.00004-261120-0001").unwrap()
}

pub fn attachment() -> AttachmentId {
    AttachmentId::new(Uuid::from_u128(900))
}

pub fn citizen(number: u128) -> Actor {
    Actor::Citizen { account: account(number) }
}

/// An official of the commune with one role; the account follows from role and number.
pub fn official(role: Role, number: u128) -> Actor {
    Actor::official(official_account(role, number), vec![Assignment { role, agency: commune() }])
}

pub fn official_account(role: Role, number: u128) -> AccountId {
    let place = Role::ALL.iter().position(|other| *other == role).unwrap();
    account(1_000 * (1 + u128::try_from(place).unwrap()) + number)
}

pub fn assignee(role: Role, number: u128) -> Assignee {
    let held = vec![Assignment { role, agency: commune() }];
    Assignee { account: official_account(role, number), held, instead_of: None }
}

/// The process with every wait stopping the clock.
pub fn stopping(process: InternalProcess) -> InternalProcess {
    let mut definition = Definition::from(process);
    definition.clock.stops = vec![Wait::Payment, Wait::OtherAgency, Wait::Publication];
    definition.try_into().unwrap()
}

/// Filed online by citizen 1 for himself; every wait stops the clock.
pub fn filing(limit: Option<TimeLimit>) -> Filing {
    Filing {
        procedure: ProcedureCode::parse("1.004873").unwrap(),
        procedure_version: 1,
        agency: commune(),
        channel: Channel::Online,
        owner: Some(account(1)),
        helper: None,
        assistance: None,
        process: stopping(InternalProcess::default_for(Level::Commune, limit)),
        limit,
        cutoff: Cutoff::On,
        timing: Timing::default(),
        level: Level::Commune,
        difficult_area: false,
        fee: None,
        fees: vec![],
        on_the_spot: false,
        partners: BTreeMap::new(),
        parent: None,
    }
}

static NO_ANSWERS: Value = Value::Null;

/// A moment of a dossier without answers.
pub fn moment(now: DateTime<FixedOffset>, calendar: &WorkingCalendar) -> Moment<'_> {
    Moment { now, calendar, partners: PartnerCalendars::none(), case_variant: "", answers: &NO_ANSWERS }
}

/// The same of one whose partners have calendars of their own.
pub fn moment_with<'a>(
    now: DateTime<FixedOffset>,
    calendar: &'a WorkingCalendar,
    partners: &'a PartnerCalendars,
) -> Moment<'a> {
    Moment { partners, ..moment(now, calendar) }
}

/// A fresh draft with the event that made it.
pub fn draft(filing: Filing, actor: &Actor, now: DateTime<FixedOffset>) -> (Dossier, Event) {
    let kind = open(DossierId::new(Uuid::from_u128(7)), filing, actor).unwrap();
    let event = Event { seq: 1, at: now, actor: By::new(actor.account(), None), kind };
    (apply(None, &event).unwrap(), event)
}
