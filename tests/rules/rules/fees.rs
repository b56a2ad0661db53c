//! What the fee rule asks for, and what an official must say who asks for something else.

use domain::calendar::TimeLimit;
use domain::dossier::{Action, ChargeGap, FeeLine, Filing, Reason, ReasonCode, RefusalCode};
use domain::money::Dong;
use domain::procedure::{Currency, Fee, FeeRule};
use domain::terms::Channel;

use crate::cast::*;
use crate::support::{at, attachment, filing};

fn fee(rule: FeeRule, amount: Option<i64>) -> Fee {
    let unit = (rule == FeeRule::PerUnit).then(|| "bản".to_owned());
    Fee {
        amount,
        currency: Currency::Vnd,
        note: String::new(),
        rule,
        unit,
        text: "8.000 đ".to_owned(),
        certain: true,
        suspicious: false,
    }
}

fn filed(fees: &[Fee]) -> Filing {
    Filing { fees: fees.iter().map(FeeLine::from).collect(), ..filing(Some(TimeLimit::working_days(10))) }
}

#[test]
fn a_sum_by_rule_or_why_there_is_none() {
    let charge = |fees: &[Fee], quantity| {
        let charge = filed(fees).charge(quantity);
        (charge.amount.map(|amount| amount.0), charge.proposed.map(|amount| amount.0), charge.gap)
    };
    let fixed = |amount| fee(FeeRule::Fixed, Some(amount));
    let piece = fee(FeeRule::PerUnit, Some(8_000));
    assert_eq!(charge(&[fixed(8_000)], None), (Some(8_000), Some(8_000), None));
    assert_eq!(charge(&[fixed(8_000), fixed(2_000)], None), (Some(10_000), Some(10_000), None));
    assert_eq!(charge(&[fee(FeeRule::Free, Some(0))], None), (Some(0), None, None));
    assert_eq!(charge(std::slice::from_ref(&piece), None), (None, Some(8_000), Some(ChargeGap::Quantity)));
    assert_eq!(charge(std::slice::from_ref(&piece), Some(3)), (Some(24_000), Some(24_000), None));
    assert_eq!(charge(&[piece, fixed(2_000)], Some(3)), (None, None, Some(ChargeGap::ByCase)));
    assert_eq!(charge(&[], None), (None, None, Some(ChargeGap::NotListed)));
    let gap = |fee: Fee| charge(&[fee], None).2.unwrap();
    assert_eq!(gap(Fee { certain: false, ..fixed(8_000) }), ChargeGap::Conditional);
    assert_eq!(gap(Fee { suspicious: true, ..fixed(40) }), ChargeGap::Suspicious);
    assert_eq!(gap(Fee { currency: Currency::Usd, ..fixed(155) }), ChargeGap::ForeignCurrency);
    assert_eq!(gap(fee(FeeRule::ByProvince, None)), ChargeGap::ByProvince);
    assert_eq!(gap(fee(FeeRule::ByNote, None)), ChargeGap::ByCase);
    assert_eq!(gap(fee(FeeRule::Unknown, None)), ChargeGap::Unclear);
    assert_eq!(charge(&[fixed(i64::MAX), fixed(1)], None).0, None);
}

#[test]
fn another_amount_than_the_rule_needs_a_reason() {
    let filing = Filing { channel: Channel::Counter, owner: None, ..filed(&[fee(FeeRule::PerUnit, Some(8_000))]) };
    let mut life = Life::new(filing, &desk(), "2026-03-01 20:00").appraising("2026-03-02 09:00");
    let ask = |amount, quantity, reason: Option<ReasonCode>| Action::RequestPayment {
        amount: Dong(amount),
        purpose: "Lệ phí".to_owned(),
        quantity,
        reason: reason.map(Reason::from),
        proof: reason.map(|_| attachment()),
    };
    let answer = |action: &Action| {
        let refusal = life.judge(at("2026-03-03 09:00"), &specialist(), action).unwrap_err();
        (refusal.code, refusal.pointer)
    };
    assert_eq!(answer(&ask(8_000, Some(3), None)), (RefusalCode::AmountDiffers, Some("/reason")));
    assert_eq!(
        answer(&ask(12_000, Some(3), Some(ReasonCode::Workload))),
        (RefusalCode::ForeignReason, Some("/reasonCode"))
    );
    life.does("2026-03-03 09:00", &specialist(), &ask(12_000, Some(3), Some(ReasonCode::Merit)));
    let asked = life.dossier.open_payment().unwrap();
    assert_eq!((asked.amount, asked.charged, asked.quantity), (Dong(12_000), Some(Dong(24_000)), Some(3)));
    assert_eq!(asked.reason.as_ref().and_then(|reason| reason.code), Some(ReasonCode::Merit));
    assert_eq!(asked.proof, Some(attachment()));
    life.does("2026-03-04 09:00", &cashier(), &waived());
    let by = life.dossier.payments[0].settled_by.unwrap();
    assert_eq!(by.account, cashier().account(), "who waived is known");
}
