//! Plans for agencies: what is wrong with them, and who takes over what.

use std::collections::{BTreeMap, BTreeSet};

use domain::agency_change::{
    Basis, ChangeKind, Decision, Exception, FaultCode, Known, Load, Matter, Move, Opening, Placing, Plan, Renaming,
    Surroundings, check, forecast,
};
use domain::ids::{AccountId, AgencyCode};
use domain::terms::Level;

use crate::support::{account, date};

fn agency(text: &str) -> AgencyCode {
    AgencyCode::parse(text).unwrap()
}

fn known(superior: Option<&str>) -> Known {
    Known {
        name: "Ủy ban nhân dân xã".to_owned(),
        level: Level::Commune,
        superior: superior.map(agency),
        valid_from: None,
        valid_to: None,
    }
}

/// A province H26 with the communes A, B, C; D ended in 2025; E is below C.
struct World {
    agencies: BTreeMap<AgencyCode, Known>,
    claimed: BTreeSet<AgencyCode>,
    communes: BTreeMap<String, String>,
}

impl World {
    fn new() -> Self {
        let mut agencies: BTreeMap<AgencyCode, Known> =
            ["H26.A", "H26.B", "H26.C"].into_iter().map(|code| (agency(code), known(Some("H26")))).collect();
        agencies.insert(agency("H26"), known(None));
        agencies.insert(agency("H26.D"), Known { valid_to: Some(date("2025-07-01")), ..known(Some("H26")) });
        agencies.insert(agency("H26.E"), known(Some("H26.C")));
        let communes = BTreeMap::from([("00004".to_owned(), "01".to_owned()), ("30000".to_owned(), "91".to_owned())]);
        Self { agencies, claimed: BTreeSet::new(), communes }
    }

    fn faults(&self, plan: &Plan) -> Vec<(String, FaultCode)> {
        let around = Surroundings {
            today: Some(date("2026-11-20")),
            agencies: &self.agencies,
            claimed: &self.claimed,
            communes: &self.communes,
        };
        check(plan, &around).into_iter().map(|fault| (fault.pointer, fault.code)).collect()
    }
}

fn plan(kind: ChangeKind) -> Plan {
    Plan {
        kind,
        decision: Decision { number: "12/NQ-HĐND".to_owned(), date: date("2026-11-10") },
        effective_on: date("2026-12-01"),
        note: None,
        opens: vec![],
        moves: vec![],
        renames: vec![],
        placings: vec![],
    }
}

fn moved(from: &str, to: &str) -> Move {
    Move { from: agency(from), to: Some(agency(to)), remains: false, exceptions: vec![] }
}

fn opening(code: &str) -> Opening {
    Opening {
        code: agency(code),
        name: "Ủy ban nhân dân phường Mới".to_owned(),
        level: Level::Commune,
        superior: Some(agency("H26")),
        province: Some("01".to_owned()),
        commune: Some("00004".to_owned()),
        address: None,
        phone: None,
    }
}

fn exception(by: Basis, value: &str, to: &str) -> Exception {
    Exception { by, value: value.to_owned(), to: agency(to) }
}

#[test]
fn sound_plans_of_every_kind_have_no_fault() {
    let world = World::new();
    let merge = Plan {
        opens: vec![opening("H26.N")],
        moves: vec![moved("H26.A", "H26.N"), moved("H26.B", "H26.N")],
        ..plan(ChangeKind::Merge)
    };
    let taken_in = Plan { moves: vec![moved("H26.A", "H26.B")], ..plan(ChangeKind::Merge) };
    let one = Move { exceptions: vec![exception(Basis::Commune, "00004", "H26.B")], ..moved("H26.A", "H26.C") };
    let split = Plan { moves: vec![one], ..plan(ChangeKind::Split) };
    let part =
        Move { remains: true, exceptions: vec![exception(Basis::Sector, "LV01", "H26.B")], ..moved("H26.A", "H26.A") };
    let part = Plan { moves: vec![part], ..plan(ChangeKind::Split) };
    let renames = vec![Renaming { agency: agency("H26.A"), name: "Ủy ban nhân dân phường A".to_owned() }];
    let rename = Plan { renames, ..plan(ChangeKind::Rename) };
    let abolish = Plan { moves: vec![moved("H26.E", "H26.C")], ..plan(ChangeKind::Abolish) };
    let placings = vec![Placing { agency: agency("H26.E"), superior: agency("H26.A") }];
    let place = Plan { placings, ..plan(ChangeKind::Place) };
    for plan in [merge, taken_in, split, part, rename, abolish, place] {
        assert_eq!(world.faults(&plan), [], "{:?}", plan.kind);
    }
}

#[test]
fn every_fault_is_told_at_once() {
    let mut world = World::new();
    world.claimed.insert(agency("H26.B"));
    let broken = Plan {
        decision: Decision { number: " ".to_owned(), date: date("2026-11-19") },
        effective_on: date("2026-11-18"),
        opens: vec![opening("H26.C"), Opening { commune: Some("99999".to_owned()), ..opening("H26.N") }],
        moves: vec![
            moved("H26.A", "H26.A"),
            moved("H26.A", "H26.B"),
            moved("H26.B", "H26.X"),
            moved("H26.X", "H26.C"),
            moved("H26.D", "H26.C"),
            Move { to: None, ..moved("H26.E", "H26.C") },
        ],
        ..plan(ChangeKind::Rearrange)
    };
    let faults = world.faults(&broken);
    for expected in [
        ("/decision/number", FaultCode::BadText),
        ("/decision/date", FaultCode::DecisionTooLate),
        ("/effectiveOn", FaultCode::Past),
        ("/opens/0/code", FaultCode::CodeTaken),
        ("/opens/1/commune", FaultCode::UnknownPlace),
        ("/moves/0/to", FaultCode::NoSuccessor),
        ("/moves/1/from", FaultCode::Twice),
        ("/moves/1/to", FaultCode::SuccessorEnds),
        ("/moves/2/from", FaultCode::InAnotherChange),
        ("/moves/2/to", FaultCode::SuccessorEnds),
        ("/moves/3/from", FaultCode::UnknownAgency),
        ("/moves/4/from", FaultCode::NotInForce),
        ("/moves/5/to", FaultCode::NoSuccessor),
    ] {
        assert!(faults.contains(&(expected.0.to_owned(), expected.1)), "{expected:?} in {faults:#?}");
    }
}

#[test]
fn today_is_no_past_and_an_accepted_plan_has_no_today() {
    let world = World::new();
    let late =
        Plan { effective_on: date("2026-11-20"), moves: vec![moved("H26.A", "H26.B")], ..plan(ChangeKind::Merge) };
    assert_eq!(world.faults(&late), []);
    let around =
        Surroundings { today: None, agencies: &world.agencies, claimed: &world.claimed, communes: &world.communes };
    assert_eq!(check(&Plan { effective_on: date("2026-11-11"), ..late }, &around), []);
}

#[test]
fn a_kind_does_what_it_says_and_nothing_else() {
    let world = World::new();
    let shape = |plan: &Plan| world.faults(plan).into_iter().map(|(_, code)| code).collect::<Vec<_>>();
    assert_eq!(shape(&plan(ChangeKind::Merge)), [FaultCode::Nothing]);
    let both = Plan { moves: vec![moved("H26.A", "H26.B"), moved("H26.E", "H26.C")], ..plan(ChangeKind::Merge) };
    assert_eq!(shape(&both), [FaultCode::TooMany]);
    let alone = Plan { opens: vec![opening("H26.N")], moves: vec![moved("H26.A", "H26.N")], ..plan(ChangeKind::Merge) };
    assert_eq!(shape(&alone), [FaultCode::TooFew]);
    let whole = Plan { moves: vec![moved("H26.A", "H26.B")], ..plan(ChangeKind::Split) };
    assert_eq!(shape(&whole), [FaultCode::TooFew]);
    let more =
        Plan { renames: vec![Renaming { agency: agency("H26.A"), name: "A".to_owned() }], ..plan(ChangeKind::Place) };
    assert!(shape(&more).contains(&FaultCode::NotForKind));
    let kept = Plan { moves: vec![Move { remains: true, ..moved("H26.A", "H26.B") }], ..plan(ChangeKind::Abolish) };
    assert!(shape(&kept).contains(&FaultCode::NotForKind));
}

#[test]
fn nobody_comes_below_himself() {
    let world = World::new();
    let placed = |one: &str, superior: &str| Placing { agency: agency(one), superior: agency(superior) };
    let ring = Plan { placings: vec![placed("H26.C", "H26.E")], ..plan(ChangeKind::Place) };
    assert_eq!(world.faults(&ring), [("/placings/0/superior".to_owned(), FaultCode::Cycle)]);
    let own = Plan { placings: vec![placed("H26.A", "H26.A")], ..plan(ChangeKind::Place) };
    assert_eq!(world.faults(&own), [("/placings/0/superior".to_owned(), FaultCode::Cycle)]);
    // Who takes over from his superior comes under that one's superior: no ring.
    let heir = Plan { moves: vec![moved("H26.C", "H26.E")], ..plan(ChangeKind::Merge) };
    assert_eq!(world.faults(&heir), []);
}

#[test]
fn an_exception_is_a_code_of_its_sort_and_stands_once() {
    let world = World::new();
    let exceptions = vec![
        exception(Basis::Procedure, "khai sinh", "H26.B"),
        exception(Basis::Commune, "4", "H26.B"),
        exception(Basis::Official, "an", "H26.B"),
        exception(Basis::Sector, "LV01", "H26.B"),
        exception(Basis::Sector, "LV01", "H26.C"),
        exception(Basis::Sector, "LV02", "H26.A"),
    ];
    let split = Plan { moves: vec![Move { exceptions, ..moved("H26.A", "H26.C") }], ..plan(ChangeKind::Split) };
    let here = |rest: &str| format!("/moves/0/exceptions/{rest}");
    assert_eq!(
        world.faults(&split),
        [
            (here("0/value"), FaultCode::BadValue),
            (here("1/value"), FaultCode::BadValue),
            (here("2/value"), FaultCode::BadValue),
            (here("4"), FaultCode::Twice),
            (here("5/to"), FaultCode::NoSuccessor),
        ]
    );
}

#[test]
fn the_first_exception_that_fits_counts() {
    let official: AccountId = account(5);
    let one = Move {
        exceptions: vec![
            exception(Basis::Procedure, "1.004873", "H26.B"),
            exception(Basis::Commune, "00004", "H26.E"),
            exception(Basis::Sector, "LV01", "H26"),
            exception(Basis::Official, &official.to_string(), "H26.B"),
        ],
        ..moved("H26.A", "H26.C")
    };
    let goes = |procedure, sector, commune| one.of_dossier(Matter { procedure, sector, commune }).unwrap().as_str();
    assert_eq!(goes("1.004873", "LV01", Some("00004")), "H26.B");
    assert_eq!(goes("1.000001", "LV01", Some("00004")), "H26.E");
    assert_eq!(goes("1.000001", "LV01", None), "H26");
    assert_eq!(goes("1.000001", "LV02", Some("00008")), "H26.C");
    assert_eq!(one.of_official(official), Some(&agency("H26.B")));
    assert_eq!(one.of_official(account(6)), Some(&agency("H26.C")));
    assert_eq!(one.of_procedure("1.004873", "LV01"), [&agency("H26.B")]);
    assert_eq!(one.of_procedure("1.000001", "LV02"), [&agency("H26.C"), &agency("H26.E")]);
}

#[test]
fn a_forecast_loses_and_doubles_nothing() {
    let part =
        Move { remains: true, exceptions: vec![exception(Basis::Sector, "LV01", "H26.B")], ..moved("H26.A", "H26.A") };
    let plan = Plan { moves: vec![part, moved("H26.E", "H26.C")], ..plan(ChangeKind::Rearrange) };
    let pile = |at: &str, sector: &str, many| (agency(at), "1.004873".to_owned(), sector.to_owned(), None, many);
    let load = Load {
        dossiers: vec![
            pile("H26.A", "LV01", 3),
            pile("H26.A", "LV02", 5),
            pile("H26.E", "LV02", 7),
            pile("H26.B", "LV01", 9),
        ],
        officials: vec![(agency("H26.A"), account(1)), (agency("H26.E"), account(2)), (agency("H26.E"), account(3))],
        procedures: vec![(agency("H26.E"), "1.004873".to_owned(), "LV02".to_owned())],
    };
    let told = forecast(&plan, &load);
    assert_eq!((told.dossiers, told.staying, told.officials, told.procedures), (10, 5, 2, 1));
    let lines: Vec<_> = told.lines.iter().map(|line| (line.from.as_str(), line.to.as_str(), line.dossiers)).collect();
    assert_eq!(lines, [("H26.A", "H26.A", 5), ("H26.A", "H26.B", 3), ("H26.E", "H26.C", 7)]);
}
