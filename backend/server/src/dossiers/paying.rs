//! What is to be paid for a dossier, and what was: as the API tells it.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset};
use domain::{
    dossier::{ChargeGap, Filing, Payment, ReasonCode, Settlement},
    ids::AttachmentId,
};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A payment that was asked for.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PaymentDto {
    /// How much, in đồng.
    pub amount: i64,
    /// What for.
    pub purpose: String,
    /// How many pieces it is for, where it is paid by the piece.
    pub quantity: Option<u32>,
    /// What the fee rule asks for, in đồng; none where it gives no sum.
    pub rule_amount: Option<i64>,
    /// Why it is another amount than the rule's.
    pub reason: Option<String>,
    /// The reason of the list for it, or of the exemption.
    pub reason_code: Option<ReasonCode>,
    /// The file that proves a reduction or an exemption.
    pub proof: Option<Uuid>,
    /// Who confirmed or waived it; officials only.
    pub settled_by: Option<String>,
    /// When it was asked for.
    pub requested_at: DateTime<FixedOffset>,
    /// When it was settled.
    pub settled_at: Option<DateTime<FixedOffset>>,
    /// Number of the receipt, where it was paid.
    pub receipt: Option<String>,
    /// Ground of the exemption, where it was waived.
    pub waived_for: Option<String>,
}

/// What is to be paid by the fee rule of the procedure, for the way it is filed.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChargeDto {
    /// The sum, in đồng; none where the rule gives none.
    pub amount: Option<i64>,
    /// An amount to begin with, in đồng, where the rule names one: for one piece, where it is paid by the piece.
    pub proposed: Option<i64>,
    /// What is counted, where it is paid by the piece: `bản`.
    pub unit: Option<String>,
    /// Why there is no sum.
    pub gap: Option<ChargeGap>,
    /// The lines of the rule as published.
    pub lines: Vec<String>,
}

impl ChargeDto {
    /// From what a dossier is about.
    #[must_use]
    pub fn of(filing: &Filing) -> Self {
        let charge = filing.charge(None);
        Self {
            amount: charge.amount.map(|amount| amount.0),
            proposed: charge.proposed.map(|amount| amount.0),
            unit: charge.unit,
            gap: charge.gap,
            lines: filing.fees.iter().map(|line| line.text.clone()).collect(),
        }
    }
}

impl PaymentDto {
    /// As its reader may see it: the applicant hears of the office by its name, not by those of its people.
    #[must_use]
    pub fn of(asked: &Payment, names: &HashMap<Uuid, String>, official: bool) -> Self {
        let (receipt, waived_for, ground, waiver) = match &asked.settlement {
            Some(Settlement::Paid { receipt }) => (Some(receipt.clone()), None, None, None),
            Some(Settlement::Waived { reason, proof }) => (None, Some(reason.text.clone()), reason.code, *proof),
            None => (None, None, None, None),
        };
        let settled_by = asked.settled_by.filter(|_| official).and_then(|by| by.account);
        Self {
            amount: asked.amount.0,
            purpose: asked.purpose.clone(),
            quantity: asked.quantity,
            rule_amount: asked.charged.map(|amount| amount.0),
            reason: asked.reason.as_ref().map(|reason| reason.text.clone()),
            reason_code: ground.or(asked.reason.as_ref().and_then(|reason| reason.code)),
            proof: waiver.or(asked.proof).map(AttachmentId::uuid),
            settled_by: settled_by.and_then(|id| names.get(&id.uuid()).cloned()),
            requested_at: asked.requested_at,
            settled_at: asked.settled_at,
            receipt,
            waived_for,
        }
    }
}
