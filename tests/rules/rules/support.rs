//! What the tests share: the national calendar of 2020 to 2026, and the cast of one commune.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use domain::access::{Actor, Assignment, Role};
use domain::calendar::{Cutoff, Day, TimeLimit, VIETNAM, Wait, WorkingCalendar};
use domain::dossier::{Assignee, By, Definition, Dossier, Event, Filing, InternalProcess, Moment, Timing, apply, open};
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
    Moment { now, calendar, case_variant: "", answers: &NO_ANSWERS }
}

/// A fresh draft with the event that made it.
pub fn draft(filing: Filing, actor: &Actor, now: DateTime<FixedOffset>) -> (Dossier, Event) {
    let kind = open(DossierId::new(Uuid::from_u128(7)), filing, actor).unwrap();
    let event = Event { seq: 1, at: now, actor: By::new(actor.account(), None), kind };
    (apply(None, &event).unwrap(), event)
}
