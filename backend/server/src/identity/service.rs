//! Use cases of sign-in.

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use domain::{
    access::{Assignment, Role},
    identity::{FullName, PersonalNumber, Phone},
    ids::AgencyCode,
};
use uuid::Uuid;

use super::{
    dto::{LoginRequest, Me, RegisterRequest, RoleAt, Session},
    password, rows,
    tokens::{self, ACCESS_LIFE, REFRESH_GRACE, REFRESH_LIFE},
};
use crate::{
    app::App,
    audit,
    catalogue::Ref,
    db::Conn,
    http::{
        actor::{AccountKind, Principal},
        brake,
        error::{AppError, AppResult, Code, FieldError},
    },
};

/// A session and the refresh token for its cookie.
pub struct Opened {
    pub session: Session,
    pub refresh: String,
}

/// Register a citizen and sign in.
///
/// # Errors
/// 400 with all errors of the input; 409 when the number has an account.
pub async fn register(app: &App, request: RegisterRequest) -> AppResult<Opened> {
    let mut errors = Vec::new();
    let number = PersonalNumber::parse(&request.identity_number)
        .map_err(|error| errors.push(FieldError::new("/identityNumber", "personalNumber", error.to_string())));
    let name = FullName::parse(&request.full_name)
        .map_err(|error| errors.push(FieldError::new("/fullName", "fullName", error.to_string())));
    let phone = Phone::parse(&request.phone)
        .map_err(|error| errors.push(FieldError::new("/phone", "phone", error.to_string())));
    let (Ok(number), Ok(name), Ok(phone)) = (number, name, phone) else { return Err(AppError::invalid(errors)) };
    let now = app.clock.now();
    let row = rows::AccountRow {
        id: Uuid::now_v7(),
        kind: AccountKind::Citizen.as_str().to_owned(),
        username: number.as_str().to_owned(),
        identity_number: Some(number.as_str().to_owned()),
        full_name: name.as_str().to_owned(),
        phone: Some(phone.as_str().to_owned()),
        email: request.email,
        password_hash: password::hash(request.password).await?,
        active: true,
        identity_proved_at: None,
        created_at: now,
    };
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            if !rows::insert_in_tx(tx, &row).await? {
                return Err(AppError::code(Code::AlreadyRegistered));
            }
            audit::record_in_tx(tx, now, &audit::Act::by(row.id, "register", &format!("account:{}", row.id))).await?;
            open_in_tx(app, tx, &row, Uuid::now_v7(), now).await
        })
        .await
}

/// Sign in.
///
/// # Errors
/// 401 when name or password is wrong, 429 after several failures.
pub async fn login(app: &App, request: LoginRequest) -> AppResult<Opened> {
    let now = app.clock.now();
    let username = request.username.trim().to_lowercase();
    let key = format!("sign-in:{}", tokens::hash(&username));
    let account = {
        let mut conn = app.db.get().await?;
        brake::check(&mut conn, &key, now).await?;
        rows::by_username(&mut conn, &username).await?.filter(|row| row.active)
    };
    let right = password::verify(request.password, account.as_ref().map(|row| row.password_hash.clone())).await?;
    let mut conn = app.db.get().await?;
    let Some(row) = account.filter(|_| right) else {
        brake::failed(&mut conn, &key, now).await?;
        return Err(AppError::code(Code::WrongCredentials));
    };
    conn.transaction::<_, AppError, _>(async |tx| {
        brake::succeeded(tx, &key).await?;
        audit::record_in_tx(tx, now, &audit::Act::by(row.id, "signIn", &format!("account:{}", row.id))).await?;
        open_in_tx(app, tx, &row, Uuid::now_v7(), now).await
    })
    .await
}

/// Renew a session: the old refresh token is used up, a new one is given; a used one that comes back ends the whole sign-in.
///
/// # Errors
/// 401 when the session has ended.
pub async fn refresh(app: &App, token: &str) -> AppResult<Opened> {
    let now = app.clock.now();
    let hash = tokens::hash(token);
    let opened = app
        .db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            let Some(row) = rows::lock_refresh_in_tx(tx, &hash).await? else { return Ok(None) };
            if row.revoked_at.is_some() || row.expires_at <= now {
                return Ok(None);
            }
            if row.used_at.is_some_and(|used| used + REFRESH_GRACE < now) {
                rows::revoke_family_in_tx(tx, row.family, now).await?;
                let act = audit::Act::by(row.account_id, "refreshReused", &format!("account:{}", row.account_id));
                audit::record_in_tx(tx, now, &act).await?;
                return Ok(None); // commits the revocation
            }
            let Some(account) = rows::by_id(tx, row.account_id).await?.filter(|account| account.active) else {
                return Ok(None);
            };
            rows::mark_used_in_tx(tx, &hash, now).await?;
            open_in_tx(app, tx, &account, row.family, now).await.map(Some)
        })
        .await?;
    opened.ok_or_else(|| AppError::code(Code::SessionEnded))
}

/// Sign out: end every token of this sign-in.
///
/// # Errors
/// When the database fails.
pub async fn logout(app: &App, token: &str) -> AppResult<()> {
    let now = app.clock.now();
    let hash = tokens::hash(token);
    app.db
        .get()
        .await?
        .transaction::<_, AppError, _>(async |tx| {
            if let Some(row) = rows::lock_refresh_in_tx(tx, &hash).await? {
                rows::revoke_family_in_tx(tx, row.family, now).await?;
                let act = audit::Act::by(row.account_id, "signOut", &format!("account:{}", row.account_id));
                audit::record_in_tx(tx, now, &act).await?;
            }
            Ok(())
        })
        .await
}

/// Who is signed in, as the database knows it now.
///
/// # Errors
/// 401 when the account is gone or closed.
pub async fn me(app: &App, caller: &Principal) -> AppResult<Me> {
    let mut conn = app.db.get().await?;
    let row = rows::by_id(&mut conn, caller.account).await?.filter(|row| row.active);
    let row = row.ok_or_else(|| AppError::code(Code::Unauthenticated))?;
    let roles = rows::assignments(&mut conn, row.id).await?;
    describe(&row, &roles)
}

async fn open_in_tx(
    app: &App,
    tx: &mut Conn,
    row: &rows::AccountRow,
    family: Uuid,
    now: DateTime<Utc>,
) -> AppResult<Opened> {
    let roles = rows::assignments(tx, row.id).await?;
    let me = describe(row, &roles)?;
    let caller = Principal {
        account: row.id,
        kind: me.kind,
        name: row.full_name.clone(),
        assignments: me
            .roles
            .iter()
            .map(|at| Ok(Assignment { role: at.role, agency: AgencyCode::parse(&at.agency.code)? }))
            .collect::<AppResult<_>>()?,
    };
    let refresh = tokens::random_secret();
    let session = rows::RefreshRow {
        token_hash: tokens::hash(&refresh),
        family,
        account_id: row.id,
        issued_at: now,
        expires_at: now + REFRESH_LIFE,
        used_at: None,
        revoked_at: None,
    };
    rows::insert_refresh_in_tx(tx, &session).await?;
    let expires_in = u32::try_from(ACCESS_LIFE.num_seconds())?;
    Ok(Opened { session: Session { access_token: app.tokens.issue(&caller, now)?, expires_in, me }, refresh })
}

fn describe(row: &rows::AccountRow, roles: &[rows::AssignmentRow]) -> AppResult<Me> {
    let masked = row
        .identity_number
        .as_deref()
        .map(|number| PersonalNumber::parse(number).map(|number| number.masked()))
        .transpose()?;
    let kind = if row.kind == AccountKind::Official.as_str() { AccountKind::Official } else { AccountKind::Citizen };
    Ok(Me {
        id: row.id,
        kind,
        full_name: row.full_name.clone(),
        username: if kind == AccountKind::Citizen { masked.clone().unwrap_or_default() } else { row.username.clone() },
        identity_number: masked,
        phone: row.phone.clone(),
        email: row.email.clone(),
        roles: roles
            .iter()
            .map(|at| {
                let role =
                    at.role.parse::<Role>().map_err(|_| anyhow::anyhow!("a role that nobody knows: {}", at.role))?;
                Ok(RoleAt { role, agency: Ref { code: at.agency_code.clone(), name: at.agency_name.clone() } })
            })
            .collect::<AppResult<_>>()?,
    })
}
