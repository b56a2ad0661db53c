//! Use cases of filing for somebody else.

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    dossier::{self, Assistance, Notices},
    ids::AccountId,
};
use rand::Rng as _;
use uuid::Uuid;

use super::{
    dto::{CodeWay, NewAssistance},
    rows::{self, CodeRow},
};
use crate::{
    app::App,
    db::Conn,
    dossiers::{
        access,
        rows::{DossierRef, DossierRow, lock_free_in_tx},
        workflow::{self, refused},
    },
    http::{
        actor::{AccountKind, Principal},
        error::{AppError, AppResult, Code, FieldError},
        extract::IfMatch,
    },
    identity,
};

/// How long a code holds, in minutes.
const HOLDS: i64 = 15;
/// Wrong codes that are taken before a new one must be sent.
const TRIES: i32 = 5;
/// Codes that one dossier may cost at most.
const SENDS: i32 = 5;
/// Seconds between two codes.
const PAUSE: i64 = 60;

/// In which capacity the caller files; none where it is the applicant himself.
///
/// # Errors
/// 400 when a capacity is named where there is none, or a desk names another than its own.
pub fn of_parties(
    caller: &Principal,
    helper: Option<AccountId>,
    said: Option<NewAssistance>,
) -> AppResult<Option<Assistance>> {
    let official = caller.kind == AccountKind::Official;
    match said {
        None if official => Ok(Some(Assistance::at_the_desk())),
        None => Ok(helper.map(|_| Assistance::unsaid())),
        Some(said) => {
            let fits = if official {
                said.kind == dossier::HelperKind::Official
            } else {
                helper.is_some() && said.kind != dossier::HelperKind::Official
            };
            if fits {
                Ok(Some(said.into()))
            } else {
                let words = "Say in which capacity only where it is filed for somebody else, and only one's own.";
                Err(AppError::invalid(vec![FieldError::new("/assistance", "notForFiler", words)]))
            }
        }
    }
}

fn no_way(why: &str) -> AppError {
    AppError::detail(Code::ActionRefused, why)
}

/// Send the owner a code.
///
/// # Errors
/// 404, 412, 403; 409 where there is no address, or too many were sent.
pub async fn send(
    app: &App,
    caller: &Principal,
    which: &DossierRef,
    version: IfMatch,
    way: CodeWay,
) -> AppResult<DossierRow> {
    let now = app.clock.now();
    let CodeWay::Email = way;
    let code = format!("{:06}", rand::rng().random_range(0..1_000_000_u32));
    let code_hash = identity::hash_password(&code).await?;
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let mut row = locked_in_tx(tx, caller, which, version).await?;
            let state = workflow::fold(&row)?;
            let address = row.applicant.get("email").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
            let to = masked(&address);
            let kind = dossier::ask_owner(&state, to, &workflow::actor(caller)).map_err(refused)?;
            if address.is_empty() {
                return Err(no_way("Chưa có thư điện tử của chủ hồ sơ để gửi mã."));
            }
            let last = rows::code(tx, row.id).await?;
            let sends = last.as_ref().map_or(0, |last| last.sends) + 1;
            if sends > SENDS {
                return Err(no_way(
                    "Đã gửi quá nhiều mã cho hồ sơ này. Chủ hồ sơ có thể xác nhận bằng tài khoản của mình.",
                ));
            }
            if last.is_some_and(|last| now < last.asked_at + TimeDelta::seconds(PAUSE)) {
                return Err(no_way("Vừa gửi một mã. Hãy đợi một phút rồi gửi lại."));
            }
            let expires_at = now + TimeDelta::minutes(HOLDS);
            let code = CodeRow {
                dossier_id: row.id,
                code_hash,
                code: Some(code),
                sent_to: address,
                asked_at: now,
                expires_at,
                tries_left: TRIES,
                sends,
            };
            rows::put_code_in_tx(tx, &code).await?;
            workflow::happened_in_tx(tx, Some(caller), &mut row, kind, now).await?;
            Ok(row)
        })
        .await
}

/// What came of a code that was entered. A wrong one is counted, so it is no error of the transaction.
enum Checked {
    Confirmed(Box<DossierRow>),
    Wrong(i32),
    Over,
}

/// Enter the code that the owner has told.
///
/// # Errors
/// 404, 412, 403; 409 where it is wrong, over or used up.
pub async fn check(
    app: &App,
    caller: &Principal,
    which: &DossierRef,
    version: IfMatch,
    code: String,
) -> AppResult<DossierRow> {
    let now = app.clock.now();
    let checked = app
        .db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let mut row = locked_in_tx(tx, caller, which, version).await?;
            let state = workflow::fold(&row)?;
            let kind = dossier::confirm_by_code(&state, &workflow::actor(caller)).map_err(refused)?;
            let Some(sent) = rows::code(tx, row.id).await?.filter(|sent| now < sent.expires_at && sent.tries_left > 0)
            else {
                return Ok(Checked::Over);
            };
            rows::count_try_in_tx(tx, row.id).await?;
            if !identity::verify_secret(&code, &sent.code_hash).await? {
                return Ok(Checked::Wrong(sent.tries_left - 1));
            }
            rows::drop_code_in_tx(tx, row.id).await?;
            workflow::happened_in_tx(tx, Some(caller), &mut row, kind, now).await?;
            Ok(Checked::Confirmed(Box::new(row)))
        })
        .await?;
    match checked {
        Checked::Confirmed(row) => Ok(*row),
        Checked::Wrong(left) => Err(AppError::Refused {
            code: Code::ActionRefused,
            detail: Some(format!("Mã chưa đúng. Còn {left} lần nhập.")),
            errors: vec![FieldError::new("/code", "wrongCode", "This is not the code.")],
            retry_after: None,
            version: None,
        }),
        Checked::Over => Err(no_way("Mã đã hết hạn hoặc đã nhập sai quá số lần. Hãy gửi mã mới.")),
    }
}

/// Show what was filed for somebody in his own account, once its number is proved. Tells how many.
///
/// # Errors
/// When the database fails; what was linked before stays so.
pub async fn link_proved(app: &App, conn: &mut Conn, most: i64, now: DateTime<Utc>) -> AppResult<usize> {
    let mut linked = 0;
    for (id, account) in rows::unlinked(conn, most).await? {
        let done = conn
            .transaction::<_, AppError, _>(async |tx| {
                let Some(mut row) = lock_free_in_tx(tx, id).await? else { return Ok(false) };
                let state = workflow::fold(&row)?;
                let Ok(kind) = dossier::link_owner(&state, account.into()) else { return Ok(false) };
                workflow::happened_in_tx(tx, None, &mut row, kind, now).await?;
                Ok(true)
            })
            .await?;
        linked += usize::from(done);
    }
    Ok(linked)
}

/// Where notices of it go: to the applicant, to who filed it for him, or to both, as its filing says.
///
/// # Errors
/// When the database fails.
pub async fn addresses(app: &App, row: &DossierRow) -> AppResult<Vec<String>> {
    let filing = workflow::fold(row)?.filing;
    let told = filing.assistance.map_or(Notices::Owner, |said| said.notices);
    let owner = row.applicant.get("email").and_then(serde_json::Value::as_str).map(str::to_owned);
    let helper = match filing.helper {
        Some(account) if told != Notices::Owner => {
            identity::by_id(&mut *app.db.get().await?, account.uuid()).await?.and_then(|account| account.email)
        }
        _ => None,
    };
    let mut all: Vec<String> = owner.filter(|_| told != Notices::Helper).into_iter().chain(helper).collect();
    all.retain(|address| !address.is_empty());
    all.dedup();
    Ok(all)
}

/// The code that still has to leave, and where to; none where it has left, is over or used.
///
/// # Errors
/// When the database fails.
pub async fn pending_code(conn: &mut Conn, dossier: Uuid, now: DateTime<Utc>) -> AppResult<Option<(String, String)>> {
    let row = rows::code(conn, dossier).await?.filter(|row| now < row.expires_at);
    Ok(row.and_then(|row| Some((row.sent_to, row.code?))))
}

/// The message with the code has left.
///
/// # Errors
/// When the database fails.
pub async fn code_left(conn: &mut Conn, dossier: Uuid) -> AppResult<()> {
    rows::forget_clear(conn, dossier).await
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

/// `l•••@truong.edu.vn`
fn masked(address: &str) -> String {
    match address.split_once('@') {
        Some((name, host)) => format!("{}•••@{host}", name.chars().next().unwrap_or_default()),
        None => String::new(),
    }
}
