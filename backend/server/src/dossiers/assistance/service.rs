//! Use cases of filing for somebody else.

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    dossier::{self, Assistance, Notices, Refusal, RefusalCode, SentCode},
    ids::AccountId,
};
use rand::Rng as _;
use uuid::Uuid;

use super::{
    dto::{CodeWay, NewAssistance},
    rows::{self, CodeRow},
};
use crate::{
    app::{App, local},
    db::Conn,
    dossiers::{
        access,
        rows::{DossierRef, DossierRow, lock_free_in_tx},
        workflow::{self, refused},
    },
    http::{
        actor::{AccountKind, Principal},
        brake,
        error::{AppError, AppResult, Code, FieldError},
        extract::IfMatch,
    },
    identity,
};

/// Seconds after the proof of a number before it is looked what was filed for it: whoever files at that moment is done by then.
const SETTLED: i64 = 60;

/// In which capacity the caller files; none where it is the applicant himself.
///
/// # Errors
/// 400 when a capacity is named where there is none, or one that is not the caller's.
pub fn of_parties(
    caller: &Principal,
    helper: Option<AccountId>,
    said: Option<NewAssistance>,
) -> AppResult<Option<Assistance>> {
    let official = caller.kind == AccountKind::Official;
    match said.map(Assistance::from) {
        None if official => Ok(Some(Assistance::at_the_desk())),
        None => Ok(helper.map(|_| Assistance::unsaid())),
        Some(said) if (official || helper.is_some()) && said.fits(official) => Ok(Some(said)),
        Some(_) => {
            let words = "Say in which capacity only where it is filed for somebody else, and only one's own.";
            Err(AppError::invalid(vec![FieldError::new("/assistance", "notForFiler", words)]))
        }
    }
}

/// The owner of a draft, or who is told, changes. What was confirmed was confirmed as it stood, and a code that is out is nobody's any more.
///
/// # Errors
/// 400 when the owner has confirmed already.
pub async fn terms_change_in_tx(tx: &mut Conn, row: &DossierRow, pointer: &str) -> AppResult<()> {
    if workflow::fold(row)?.consent.confirmed_at.is_some() {
        let words = "The owner has confirmed it as it is.";
        return Err(AppError::invalid(vec![FieldError::new(pointer, RefusalCode::AlreadyConfirmed.as_str(), words)]));
    }
    rows::spend_code_in_tx(tx, row.id).await
}

/// Send the owner a code.
///
/// # Errors
/// 404, 412, 403; 409 where there is no address, or too many were sent; 429 where too many go to one address.
pub async fn send(
    app: &App,
    caller: &Principal,
    which: &DossierRef,
    version: IfMatch,
    way: CodeWay,
) -> AppResult<DossierRow> {
    let now = app.clock.now();
    let CodeWay::Email = way;
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let mut row = locked_in_tx(tx, caller, which, version).await?;
            let state = workflow::fold(&row)?;
            let address = owner_address(&row).unwrap_or_default();
            let kind = dossier::ask_owner(&state, masked(&address), &workflow::actor(caller)).map_err(refused)?;
            may_go_to(tx, caller, &address).await?;
            let last = rows::code(tx, row.id).await?;
            let next = SentCode::next(last.map(sent).as_ref(), local(now)).map_err(|code| refused(code.into()))?;
            // Nobody's mailbox is filled by many dossiers either.
            let key = format!("owner-code-to:{}", address.to_lowercase());
            brake::check(tx, &key, now).await?;
            brake::failed(tx, &key, now).await?;
            let code = format!("{:06}", rand::rng().random_range(0..1_000_000_u32));
            let code = CodeRow {
                dossier_id: row.id,
                code_hash: identity::hash_password(&code).await?,
                code: Some(code),
                sent_to: address,
                asked_at: next.asked_at.to_utc(),
                expires_at: next.expires_at.to_utc(),
                tries_left: i32::try_from(next.tries_left)?,
                sends: i32::try_from(next.sends)?,
            };
            rows::put_code_in_tx(tx, &code).await?;
            workflow::says_in_tx(tx, caller, &mut row, kind, now).await?;
            Ok(row)
        })
        .await
}

/// A code for the owner goes to the owner: an address there must be, and not that of who would pass the code on.
async fn may_go_to(tx: &mut Conn, caller: &Principal, address: &str) -> AppResult<()> {
    if address.is_empty() {
        return Err(refused(Refusal::of(RefusalCode::NoAddress, "/way")));
    }
    let own = identity::by_id(tx, caller.account).await?.and_then(|account| account.email);
    if own.is_some_and(|own| own.trim().to_lowercase() == address.to_lowercase()) {
        return Err(refused(Refusal::of(RefusalCode::OwnAddress, "/way")));
    }
    Ok(())
}

/// What came of a code that was entered. A wrong one is counted, so it is no error of the transaction.
enum Checked {
    Confirmed(Box<DossierRow>),
    Wrong(u32),
    Over,
}

/// Enter the code that the owner has told.
///
/// # Errors
/// 404, 412, 403; 409 where it is wrong, over or used up; 429 after many wrong ones.
pub async fn check(
    app: &App,
    caller: &Principal,
    which: &DossierRef,
    version: IfMatch,
    code: String,
) -> AppResult<DossierRow> {
    let now = app.clock.now();
    let key = format!("owner-code-by:{}", caller.account);
    let checked = app
        .db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let mut row = locked_in_tx(tx, caller, which, version).await?;
            let state = workflow::fold(&row)?;
            let kind = dossier::confirm_by_code(&state, &workflow::actor(caller)).map_err(refused)?;
            brake::check(tx, &key, now).await?;
            let Some((last, hash)) = rows::code(tx, row.id)
                .await?
                .map(|row| (sent(row.clone()), row.code_hash))
                .filter(|(last, _)| last.is_open(local(now)))
            else {
                return Ok(Checked::Over);
            };
            rows::count_try_in_tx(tx, row.id).await?;
            if !identity::verify_secret(&code, &hash).await? {
                brake::failed(tx, &key, now).await?;
                return Ok(Checked::Wrong(last.tries_left.saturating_sub(1)));
            }
            rows::drop_code_in_tx(tx, row.id).await?;
            workflow::says_in_tx(tx, caller, &mut row, kind, now).await?;
            Ok(Checked::Confirmed(Box::new(row)))
        })
        .await?;
    match checked {
        Checked::Confirmed(row) => Ok(*row),
        Checked::Wrong(left) => Err(AppError::Refused {
            code: Code::ActionRefused,
            detail: Some(format!("{} Còn {left} lần nhập.", RefusalCode::WrongCode.text_vi())),
            errors: vec![FieldError::new("/code", RefusalCode::WrongCode.as_str(), "This is not the code.")],
            retry_after: None,
            version: None,
        }),
        Checked::Over => Err(refused(Refusal::of(RefusalCode::CodeOver, "/code"))),
    }
}

/// The owner says that he knows of it, in his own account.
///
/// # Errors
/// 404, 412; 403 where it is not the caller's own; 409 where nobody else filed it, or it is confirmed or over.
pub async fn confirm(app: &App, caller: &Principal, which: &DossierRef, version: IfMatch) -> AppResult<DossierRow> {
    let now = app.clock.now();
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let mut row = locked_in_tx(tx, caller, which, version).await?;
            let state = workflow::fold(&row)?;
            let kind = dossier::confirm_as_owner(&state, &workflow::actor(caller)).map_err(refused)?;
            rows::drop_code_in_tx(tx, row.id).await?;
            workflow::says_in_tx(tx, caller, &mut row, kind, now).await?;
            Ok(row)
        })
        .await
}

/// Show what was filed for somebody in his own account, once its number is proved. Tells how many; forgets codes that are over besides.
///
/// # Errors
/// When the database fails; what was linked before stays so.
pub async fn link_proved(conn: &mut Conn, most: i64, now: DateTime<Utc>) -> AppResult<usize> {
    rows::forget_expired(conn, now).await?;
    let mut linked = 0;
    for (account, number) in identity::newly_proved(conn, now - TimeDelta::seconds(SETTLED), most).await? {
        let found = rows::unlinked(conn, &number, most).await?;
        let mut left = i64::try_from(found.len())? == most;
        for id in found {
            let done = conn
                .transaction::<_, AppError, _>(async |tx| {
                    let Some(mut row) = lock_free_in_tx(tx, id).await? else { return Ok(None) };
                    workflow::link_in_tx(tx, &mut row, now).await.map(Some)
                })
                .await?;
            // Whoever works on it now, goes first; the next look comes again.
            left |= done.is_none();
            linked += usize::from(done == Some(true));
        }
        if !left {
            identity::links_sought(conn, account, now).await?;
        }
    }
    Ok(linked)
}

/// Where notices of it go: to the owner, to who filed it for him, or to both, as its filing says. An owner who gave no address is told at
/// that of his account.
///
/// # Errors
/// When the database fails.
pub async fn addresses(conn: &mut Conn, row: &DossierRow) -> AppResult<Vec<String>> {
    let filing = workflow::fold(row)?.filing;
    let told = filing.assistance.map_or(Notices::Owner, |said| said.notices);
    let mut all = Vec::new();
    if told != Notices::Helper {
        all.extend(match owner_address(row) {
            Some(address) => Some(address),
            None => account_address(conn, row.owner).await?,
        });
    }
    if told != Notices::Owner {
        all.extend(account_address(conn, filing.helper.map(AccountId::uuid)).await?);
    }
    all.dedup_by(|one, other| one.to_lowercase() == other.to_lowercase());
    Ok(all)
}

async fn account_address(conn: &mut Conn, account: Option<Uuid>) -> AppResult<Option<String>> {
    let Some(account) = account else { return Ok(None) };
    let email = identity::by_id(conn, account).await?.and_then(|account| account.email);
    Ok(email.filter(|address| !address.is_empty()))
}

/// What a message with a code says, beside the dossier itself.
#[derive(Debug, Clone)]
pub struct Pending {
    /// The code.
    pub code: String,
    /// Where to.
    pub to: String,
    /// Who files it, and in which capacity.
    pub by: String,
    /// Who is told of what happens.
    pub notices: Notices,
}

/// The code that still has to leave; none where it has left, is over or used.
///
/// # Errors
/// When the database fails.
pub async fn pending_code(conn: &mut Conn, row: &DossierRow, now: DateTime<Utc>) -> AppResult<Option<Pending>> {
    let Some(stored) = rows::code(conn, row.id).await?.filter(|stored| now < stored.expires_at) else {
        return Ok(None);
    };
    let (Some(code), Some(said)) = (stored.code, workflow::fold(row)?.filing.assistance) else { return Ok(None) };
    let name = identity::by_id(conn, row.entered_by).await?.map(|account| account.full_name).unwrap_or_default();
    let by = format!("{name} ({})", said.capacity_vi());
    Ok(Some(Pending { code, to: stored.sent_to, by, notices: said.notices }))
}

/// The message with this code has left.
///
/// # Errors
/// When the database fails.
pub async fn code_left(conn: &mut Conn, dossier: Uuid, code: &str) -> AppResult<()> {
    rows::forget_clear(conn, dossier, code).await
}

async fn locked_in_tx(
    tx: &mut Conn,
    caller: &Principal,
    which: &DossierRef,
    version: IfMatch,
) -> AppResult<DossierRow> {
    let row = access::lock_in_tx(tx, caller, which).await?;
    if row.version == version.0 { Ok(row) } else { Err(AppError::stale(row.version, &row.state)) }
}

fn sent(row: CodeRow) -> SentCode {
    SentCode {
        asked_at: local(row.asked_at),
        expires_at: local(row.expires_at),
        tries_left: u32::try_from(row.tries_left).unwrap_or(0),
        sends: u32::try_from(row.sends).unwrap_or(u32::MAX),
    }
}

fn owner_address(row: &DossierRow) -> Option<String> {
    let address = row.applicant.get("email").and_then(serde_json::Value::as_str).map(str::trim)?;
    (!address.is_empty()).then(|| address.to_owned())
}

/// `l•••@truong.edu.vn`
fn masked(address: &str) -> String {
    match address.split_once('@') {
        Some((name, host)) => format!("{}•••@{host}", name.chars().next().unwrap_or_default()),
        None => String::new(),
    }
}
