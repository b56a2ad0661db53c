//! The rarer turns of a life: payment, opinions, standstill, more time, apology, another agency, the end by silence, correction.

use domain::access::{Actor, Role};
use domain::calendar::{LedgerKind, TimeLimit};
use domain::dossier::{
    Action, Cause, ClockRules, ClockState, DueState, Filing, InternalProcess, Reason, ReasonCode, RefusalCode,
    Settlement, State, StateKind, Status, StepKind, StepSet, Timing, foresee,
};
use domain::money::Dong;
use domain::terms::{Channel, Level};

use crate::cast::*;
use crate::processes::step;
use crate::support::{at, citizen, filing, official};

/// At the specialist's since 2 March 2026, due on 16 March.
fn appraised() -> Life {
    Life::at_the_counter(TimeLimit::working_days(10)).appraising("2026-03-02 09:00")
}

#[test]
fn a_payment_stops_the_clock_until_it_is_made() {
    let mut life = appraised();
    life.does("2026-03-05 10:00", &specialist(), &request_payment());
    assert_eq!(life.dossier.status(), Some(Status::PaymentRequested));
    assert_eq!(life.tries("2026-03-05 11:00", &specialist(), &paid()), RefusalCode::WrongRole);
    assert_eq!(life.dossier.clock.due_state(&life.calendar, at("2026-03-30 09:00")), DueState::Paused);
    life.does("2026-03-12 10:00", &cashier(), &paid());
    assert_eq!((life.dossier.kind(), life.due().unwrap().as_str()), (StateKind::InProgress, "2026-03-23 17:30"));
    let payment = &life.dossier.payments[0];
    assert_eq!(payment.settled_at, Some(at("2026-03-12 10:00")));
    assert_eq!(life.dossier.clock.original_due_at.map(text).unwrap(), "2026-03-16 17:30");
    assert_eq!(life.dossier.clock.judged_due_at.map(text).unwrap(), "2026-03-23 17:30", "waiting is not lateness");
    let why: Vec<_> = life.dossier.clock.ledger.iter().map(|line| line.line.text_vi()).collect();
    assert!(why.iter().any(|line| line.contains("chờ thực hiện nghĩa vụ tài chính")), "{why:?}");
}

/// Ten days from Monday 2 March end on Monday 16 March. What an official puts aside after 15:00 and takes up a minute later costs no day: nothing was
/// handed in. What the applicant hands in after 15:00 is received the next working day.
#[test]
fn only_what_is_handed_in_comes_after_the_cutoff() {
    for cause in Cause::ALL {
        let mut life = appraised();
        life.does("2026-03-03 15:20", &head(), &pause(*cause)).does("2026-03-03 15:21", &head(), &resume());
        assert_eq!(life.due().unwrap(), "2026-03-16 17:30", "{cause}");
    }
    let mut life = appraised();
    life.does("2026-03-03 15:20", &specialist(), &request_payment()).does("2026-03-03 15:21", &cashier(), &paid());
    assert_eq!(life.due().unwrap(), "2026-03-16 17:30", "a payment is no dossier");
    let mut life = appraised();
    life.does("2026-03-03 15:20", &specialist(), &request()).does("2026-03-03 15:21", &desk(), &supplement());
    assert_eq!(life.due().unwrap(), "2026-03-17 17:30", "a supplement is received");
}

/// Over a weekend: Friday's pause has used Friday, and Monday counts.
#[test]
fn what_is_taken_up_on_a_day_off_counts_the_next_working_day() {
    let mut life = appraised();
    life.does("2026-03-06 10:00", &head(), &pause(Cause::Incident)).does("2026-03-08 20:00", &head(), &resume());
    assert_eq!(life.due().unwrap(), "2026-03-16 17:30");
    let mut life = appraised();
    life.does("2026-03-07 10:00", &head(), &pause(Cause::Incident)).does("2026-03-07 10:01", &head(), &resume());
    assert_eq!(life.due().unwrap(), "2026-03-16 17:30");
}

/// Received after 15:00: day 0 is the next day, and stays so over a pause of the same evening, however often.
#[test]
fn a_pause_before_the_first_day_takes_none_away() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(10)).appraising("2026-03-02 15:10");
    assert_eq!(life.due().unwrap(), "2026-03-17 17:30");
    for (aside, on) in [("2026-03-02 15:20", "2026-03-02 15:21"), ("2026-03-02 16:00", "2026-03-02 17:00")] {
        life.does(aside, &head(), &pause(Cause::Incident)).does(on, &head(), &resume());
        assert_eq!(life.due().unwrap(), "2026-03-17 17:30");
    }
    life.does("2026-03-02 17:10", &head(), &pause(Cause::Incident)).does("2026-03-03 16:00", &head(), &resume());
    assert_eq!(life.due().unwrap(), "2026-03-17 17:30");
}

/// What the process does not leave out counts: the agency's clock runs on while it waits for money, another agency or the public.
#[test]
fn a_wait_that_the_process_does_not_name_stops_no_clock() {
    let plain = || {
        let limit = Some(TimeLimit::working_days(10));
        let process = InternalProcess::default_for(Level::Commune, limit);
        let own = Filing { process, channel: Channel::Counter, owner: None, ..filing(limit) };
        Life::new(own, &desk(), "2026-03-01 20:00").appraising("2026-03-02 09:00")
    };
    let runs_on = |mut life: Life, who: &Actor, aside: &Action, back: &Actor, on: &Action| {
        let (due, step) = (life.due(), life.step_due());
        life.does("2026-03-05 10:00", who, aside);
        assert_eq!(
            (life.dossier.clock.state(), life.due(), life.step_due()),
            (ClockState::Running, due.clone(), step.clone())
        );
        assert!(
            life.judge(at("2026-03-12 09:00"), &leader(), &apologize("2026-03-20")).is_ok(),
            "its leader may say sorry"
        );
        life.does("2026-03-12 10:00", back, on);
        assert_eq!((life.due(), life.step_due()), (due, step));
    };
    runs_on(plain(), &specialist(), &request_payment(), &cashier(), &paid());
    for cause in [Cause::OtherAgency, Cause::Publication] {
        runs_on(plain(), &head(), &pause(cause), &head(), &resume());
    }
    for cause in [Cause::Incident, Cause::Applicant] {
        let mut life = plain();
        life.does("2026-03-05 10:00", &head(), &pause(cause));
        assert_eq!(life.dossier.clock.state(), ClockState::Paused, "{cause}");
    }
    // The answer is known before it is sent.
    let calendar = crate::support::calendar();
    let here = crate::support::moment(at("2026-03-05 10:00"), &calendar);
    let effect = |life: &Life| foresee(&life.dossier, &request_payment(), &specialist(), &here).unwrap().clock;
    assert_eq!((effect(&plain()), effect(&appraised())), (ClockState::Running, ClockState::Paused));
}

#[test]
fn who_need_not_pay_shows_why() {
    let mut life = Life::online(TimeLimit::working_days(10));
    life.does("2026-03-02 08:00", &citizen(1), &submit()).does("2026-03-02 09:00", &desk(), &request_payment());
    life.does("2026-03-02 10:00", &cashier(), &waived());
    assert_eq!(life.dossier.kind(), StateKind::Submitted);
    assert!(matches!(life.dossier.payments[0].settlement, Some(Settlement::Waived { proof: Some(_), .. })));
}

#[test]
fn a_ground_that_a_paper_proves_is_no_ground_without_it() {
    let mut life = appraised();
    life.does("2026-03-05 10:00", &specialist(), &request_payment());
    let waive = |reason: Reason| Action::ConfirmPayment { settlement: Settlement::Waived { reason, proof: None } };
    let unproved = [
        ReasonCode::PoorHousehold.into(),
        ReasonCode::ByLaw.into(),
        "Hộ nghèo".into(),
        Reason::of(Some(ReasonCode::Other), Some("Hộ nghèo.")),
    ];
    for reason in unproved {
        let refused = life.judge(at("2026-03-05 11:00"), &cashier(), &waive(reason)).unwrap_err();
        assert_eq!((refused.code, refused.pointer), (RefusalCode::ProofMissing, Some("/attachmentId")));
    }
    life.does("2026-03-05 11:00", &cashier(), &waive(ReasonCode::Child.into()));
    let reduced = Action::RequestPayment {
        amount: Dong(1),
        purpose: "Lệ phí".to_owned(),
        quantity: None,
        reason: Some(ReasonCode::Merit.into()),
        proof: None,
    };
    assert_eq!(life.tries("2026-03-05 14:00", &specialist(), &reduced), RefusalCode::ProofMissing);
}

#[test]
fn what_is_paid_at_the_end_is_paid_before_the_hand_out() {
    let mut life = appraised();
    life.does("2026-03-03 09:00", &specialist(), &propose()).does("2026-03-03 10:00", &leader(), &approve());
    life.does("2026-03-03 11:00", &clerk(), &issue()).does("2026-03-04 09:00", &cashier(), &request_payment());
    assert_eq!(life.tries("2026-03-04 10:00", &desk(), &deliver()), RefusalCode::WrongState);
    assert_eq!(life.tries("2026-03-04 10:00", &desk(), &withdraw()), RefusalCode::AlreadySigned);
    life.does("2026-03-04 10:00", &Actor::System, &paid()).does("2026-03-04 11:00", &desk(), &deliver());
    assert_eq!(life.dossier.status(), Some(Status::Returned));
}

#[test]
fn an_opinion_holds_the_proposal_only_until_it_is_due() {
    let mut life = appraised();
    life.does("2026-03-03 09:00", &specialist(), &consult());
    assert_eq!(life.tries("2026-03-04 09:00", &specialist(), &propose()), RefusalCode::ConsultOpen);
    assert_eq!(life.dossier.clock.state(), ClockState::Running, "another unit's time is the agency's own");
    let mut silent = appraised();
    silent.does("2026-03-03 09:00", &specialist(), &consult()).does("2026-03-06 09:00", &specialist(), &propose());
    assert_eq!(life.tries("2026-03-04 10:00", &specialist(), &answer(1)), RefusalCode::NoConsult);
    life.does("2026-03-04 10:00", &specialist(), &answer(0)).does("2026-03-04 11:00", &specialist(), &propose());
    assert_eq!(life.dossier.consults[0].answer.as_deref(), Some("Đúng nơi cư trú"));
}

#[test]
fn an_incident_stops_the_clock_and_anyone_above_or_the_program_may_say_so() {
    for (who, cause) in
        [(Actor::System, Cause::Incident), (head(), Cause::OtherAgency), (specialist(), Cause::Applicant)]
    {
        let mut life = appraised();
        life.does("2026-03-05 10:00", &who, &pause(cause));
        assert_eq!(
            life.dossier.state,
            State::Suspended { back: domain::dossier::Back::Steps { steps: StepSet::one(1) }, cause }
        );
        assert_eq!(life.dossier.status(), Some(Status::Processing));
        assert_eq!(life.tries("2026-03-05 11:00", &specialist(), &propose()), RefusalCode::WrongState);
        life.does("2026-03-12 10:00", &who, &resume());
        assert_eq!(life.due().unwrap(), "2026-03-23 17:30");
    }
}

#[test]
fn an_apology_moves_the_due_time_once_and_statistics_keep_the_first() {
    let mut life = appraised();
    assert_eq!(life.tries("2026-03-13 09:00", &specialist(), &apologize("2026-03-20")), RefusalCode::WrongRole);
    for wrong in ["2026-03-16", "2026-03-21", "2026-03-02"] {
        assert_eq!(life.tries("2026-03-13 09:00", &leader(), &apologize(wrong)), RefusalCode::NotLater, "{wrong}");
    }
    life.does("2026-03-13 09:00", &leader(), &apologize("2026-03-20"));
    assert_eq!(life.due().unwrap(), "2026-03-20 17:30");
    assert_eq!(life.dossier.clock.original_due_at.map(text).unwrap(), "2026-03-16 17:30");
    let apology = life.dossier.apology.clone().unwrap();
    assert!(apology.in_time && text(apology.from) == "2026-03-16 17:30");
    assert_eq!(life.tries("2026-03-18 09:00", &leader(), &apologize("2026-03-27")), RefusalCode::AlreadyApologized);
    // A pause after it counts what the new promise leaves.
    life.does("2026-03-18 10:00", &specialist(), &request_payment()).does("2026-03-25 10:00", &cashier(), &paid());
    assert_eq!(life.due().unwrap(), "2026-03-27 17:30");
    assert_eq!(
        life.dossier.clock.judged_due_at.map(text).unwrap(),
        "2026-03-16 17:30",
        "the wait began after it was over"
    );
    let kinds: Vec<_> = life.dossier.clock.ledger.iter().map(|line| line.line.entry.kind()).collect();
    assert!(kinds.contains(&LedgerKind::Extend), "{kinds:?}");
}

/// The applicant's time is the applicant's: who apologises early is not judged late for a supplement that came in between.
#[test]
fn after_an_apology_waits_are_still_subtracted() {
    let judged = |life: &Life| life.dossier.clock.judged_due_at.map(text).unwrap();
    let mut life = appraised();
    life.does("2026-03-10 09:00", &leader(), &apologize("2026-03-20"));
    life.does("2026-03-11 09:00", &specialist(), &request()).does("2026-03-18 09:00", &desk(), &supplement());
    // Seven of the ten days were used by the 11th: three are left from the 18th on.
    assert_eq!((life.due().unwrap().as_str(), judged(&life).as_str()), ("2026-03-27 17:30", "2026-03-23 17:30"));
    life.does("2026-03-19 09:00", &specialist(), &propose()).does("2026-03-19 10:00", &leader(), &approve());
    life.does("2026-03-19 11:00", &clerk(), &issue());
    assert!(life.dossier.resolved_at < life.dossier.clock.judged_due_at);
    // As far as there was time left: what was late before the wait stays late.
    let mut late = appraised();
    late.does("2026-03-10 09:00", &leader(), &apologize("2026-03-27"));
    late.does("2026-03-18 09:00", &specialist(), &request()).does("2026-03-24 09:00", &desk(), &supplement());
    assert_eq!(judged(&late), "2026-03-16 17:30");
    assert_eq!(late.due().unwrap(), "2026-04-02 17:30");
}

#[test]
fn an_apology_after_the_fact_is_told_as_late() {
    let mut life = appraised();
    life.does("2026-03-17 09:00", &leader(), &apologize("2026-03-20"));
    assert!(!life.dossier.apology.as_ref().unwrap().in_time);
    assert_eq!(life.dossier.clock.due_state(&life.calendar, at("2026-03-18 09:00")), DueState::Ok);
}

/// Example 18 of the domain reference: due on Monday 4 May, the last working day before it is Wednesday 29 April.
#[test]
fn an_apology_in_time_comes_on_the_last_working_day_before() {
    for (day, in_time) in [("2026-04-29 17:00", true), ("2026-04-30 09:00", false), ("2026-05-03 20:00", false)] {
        let mut life = Life::at_the_counter(TimeLimit::working_days(4)).appraising("2026-04-23 09:00");
        assert_eq!(life.due().unwrap(), "2026-05-04 17:30");
        life.does(day, &leader(), &apologize("2026-05-08"));
        assert_eq!(life.dossier.apology.as_ref().unwrap().in_time, in_time, "{day}");
    }
}

#[test]
fn a_law_gives_more_time_as_often_as_it_says() {
    let mut life = appraised();
    life.does("2026-03-10 09:00", &leader(), &extend("2026-03-23")).does(
        "2026-03-20 09:00",
        &leader(),
        &extend("2026-03-30"),
    );
    assert_eq!((life.due().unwrap().as_str(), life.dossier.apology.is_none()), ("2026-03-30 17:30", true));
    life.does("2026-03-26 09:00", &leader(), &apologize("2026-04-02"));
    let nothing =
        Life::new(Filing { channel: Channel::Counter, owner: None, ..filing(None) }, &desk(), "2026-03-01 20:00")
            .appraising("2026-03-02 09:00");
    assert_eq!(nothing.tries("2026-03-03 09:00", &leader(), &extend("2026-03-30")), RefusalCode::NoDueTime);
}

#[test]
fn no_law_gives_more_time_to_what_is_late() {
    let mut life = appraised();
    assert_eq!(life.due().unwrap(), "2026-03-16 17:30");
    assert!(life.judge(at("2026-03-16 17:30"), &leader(), &extend("2026-04-01")).is_ok(), "at the last moment");
    for late in ["2026-03-16 17:31", "2026-03-20 09:00"] {
        assert_eq!(life.tries(late, &leader(), &extend("2026-04-01")), RefusalCode::AlreadyLate, "{late}");
    }
    // An apology moves the appointment, and no law comes after it by that.
    life.does("2026-03-20 09:00", &leader(), &apologize("2026-03-27"));
    assert_eq!(life.tries("2026-03-23 09:00", &leader(), &extend("2026-04-01")), RefusalCode::AlreadyLate);
    assert_eq!(life.dossier.clock.judged_due_at.map(text).unwrap(), "2026-03-16 17:30");
    // Nor where the apology was made in time.
    let mut life = appraised();
    life.does("2026-03-13 09:00", &leader(), &apologize("2026-03-27"));
    assert_eq!(life.tries("2026-03-23 09:00", &leader(), &extend("2026-04-01")), RefusalCode::AlreadyLate);
}

#[test]
fn a_dossier_of_another_ward_goes_there_with_its_code() {
    let mut life = Life::at_the_counter(TimeLimit::working_days(10));
    life.does("2026-03-02 09:00", &desk(), &receive());
    assert_eq!(
        life.tries("2026-03-02 10:00", &desk(), &transfer(&life.dossier.filing, "H26.00004")),
        RefusalCode::SameAgency
    );
    let (to, code) = (transfer(&life.dossier.filing, "H26.00008"), life.dossier.code.clone());
    life.does("2026-03-02 10:00", &desk(), &to);
    assert_eq!((life.dossier.kind(), life.due(), &life.dossier.code), (StateKind::Submitted, None, &code));
    assert_eq!(life.tries("2026-03-02 11:00", &desk(), &receive()), RefusalCode::Stranger, "it is not ours any more");
    let there = Actor::official(
        crate::support::account(77),
        vec![domain::access::Assignment {
            role: Role::CounterOfficial,
            agency: domain::ids::AgencyCode::parse("H26.00008").unwrap(),
        }],
    );
    life.does("2026-03-03 09:00", &there, &receive());
    assert_eq!((life.due().unwrap().as_str(), &life.dossier.code), ("2026-03-17 17:30", &code));
}

#[test]
fn silence_ends_a_dossier_by_the_rule_and_not_before() {
    let mut life = appraised();
    life.does("2026-03-04 09:00", &specialist(), &request());
    assert_eq!(text(life.dossier.supplements[0].answer_by), "2026-03-11 17:30");
    for who in [leader(), head(), desk(), Actor::System] {
        assert_eq!(life.tries("2026-03-11 17:30", &who, &terminate()), RefusalCode::NotYet);
    }
    life.does("2026-03-12 00:05", &Actor::System, &terminate());
    assert_eq!((life.dossier.status(), life.dossier.clock.state()), (Some(Status::Halted), ClockState::Stopped));
    assert_eq!(life.tries("2026-03-12 09:00", &leader(), &correct()), RefusalCode::Final);
}

/// Nothing is asked for without an end: where the request names none, the term of the process or of the agency holds.
#[test]
fn a_supplement_without_a_term_has_the_general_one() {
    let Action::RequestSupplement { reason, items, .. } = request() else { unreachable!("a request") };
    let open = Action::RequestSupplement { reason, items, answer_within_days: None };
    let mut life = appraised();
    life.does("2026-03-04 09:00", &specialist(), &open);
    assert_eq!(text(life.dossier.supplements[0].answer_by), "2026-03-13 17:30", "seven working days");
    let timing = Timing { supplement_days: 15, ..Timing::default() };
    let own = Filing { timing: timing.clone(), channel: Channel::Counter, owner: None, ..filing(None) };
    let mut life = Life::new(own, &desk(), "2026-03-01 20:00").appraising("2026-03-02 09:00");
    life.does("2026-03-04 09:00", &specialist(), &open);
    assert_eq!(text(life.dossier.supplements[0].answer_by), "2026-03-25 17:30", "as the agency has set it");
    let rules = ClockRules { supplement_days: Some(10), ..ClockRules::default() };
    assert_eq!(timing.clone().under(&rules).supplement_days, 10);
    assert_eq!(timing.under(&ClockRules::default()).supplement_days, 15);
}

#[test]
fn a_wrong_result_is_corrected_at_the_agencys_own_cost() {
    let mut life = appraised();
    life.does("2026-03-03 09:00", &specialist(), &propose()).does("2026-03-03 10:00", &leader(), &approve());
    life.does("2026-03-03 10:30", &leader(), &sign()).does("2026-03-03 11:00", &clerk(), &issue());
    life.does("2026-03-03 14:00", &desk(), &notify()).does("2026-03-04 09:00", &desk(), &deliver());
    let (resolved, due) = (life.dossier.resolved_at, life.due());
    assert_eq!(life.tries("2026-04-01 09:00", &desk(), &correct()), RefusalCode::WrongRole);
    life.does("2026-04-01 09:00", &leader(), &correct());
    assert!(life.dossier.is_corrected() && life.dossier.result.is_none() && life.dossier.closed_at.is_none());
    for (who, action) in [(specialist(), request()), (specialist(), request_payment()), (desk(), withdraw())] {
        assert_eq!(life.tries("2026-04-01 10:00", &who, &action), RefusalCode::BeingCorrected);
    }
    life.does("2026-04-01 10:00", &specialist(), &propose()).does("2026-04-01 11:00", &leader(), &approve());
    life.does("2026-04-02 09:00", &clerk(), &issue()).does("2026-04-02 10:00", &desk(), &deliver());
    assert_eq!((life.dossier.resolved_at, life.due()), (resolved, due), "what was counted stays counted");
    assert_eq!(life.dossier.status(), Some(Status::Returned));
}

#[test]
fn what_was_delivered_is_not_taken_back_or_stopped_while_its_correction_waits() {
    let notice = step(StepKind::AwaitPublication, Role::Specialist, 40);
    let mut filing = filing(Some(TimeLimit::working_days(20)));
    let mut definition = filing.process.definition().clone();
    definition.steps.insert(2, notice);
    filing.process = definition.try_into().unwrap();
    let mut life = Life::new(filing, &citizen(1), "2026-03-01 20:00").submitted_and_appraised();
    life.does("2026-03-03 09:00", &specialist(), &propose()).does("2026-03-16 09:00", &Actor::System, &resume());
    life.does("2026-03-16 10:00", &leader(), &approve()).does("2026-03-16 11:00", &clerk(), &issue());
    life.does("2026-03-17 09:00", &desk(), &deliver()).does("2026-04-01 09:00", &leader(), &correct());
    life.does("2026-04-01 10:00", &specialist(), &propose());
    assert_eq!(life.dossier.kind(), StateKind::Suspended);
    assert_eq!(life.tries("2026-04-02 09:00", &citizen(1), &withdraw()), RefusalCode::BeingCorrected);
    assert_eq!(life.tries("2026-04-02 09:00", &leader(), &terminate()), RefusalCode::BeingCorrected);
}

#[test]
fn what_is_issued_is_what_was_signed() {
    let mut life = appraised();
    life.does("2026-03-03 09:00", &specialist(), &propose()).does("2026-03-03 10:00", &leader(), &approve());
    life.does("2026-03-03 10:30", &leader(), &sign());
    let other = domain::dossier::Action::IssueResult {
        number: "163/GXN-UBND".to_owned(),
        attachment: domain::ids::AttachmentId::new(uuid::Uuid::from_u128(901)),
    };
    assert_eq!(life.tries("2026-03-03 11:00", &clerk(), &other), RefusalCode::NotTheSigned);
    life.does("2026-03-03 11:00", &clerk(), &issue());
}

#[test]
fn amounts_and_amount_of_text_are_checked() {
    let life = appraised();
    let free = demand(0, "x");
    assert_eq!(life.tries("2026-03-03 09:00", &specialist(), &free), RefusalCode::NotPositive);
    let nameless = demand(1, " ");
    assert_eq!(life.tries("2026-03-03 09:00", &specialist(), &nameless), RefusalCode::Required);
    assert_eq!(life.tries("2026-03-03 09:00", &official(Role::Supervisor, 1), &consult()), RefusalCode::WrongRole);
}
