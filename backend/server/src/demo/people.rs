//! Agencies that take dossiers in the demo, and who works there.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use diesel::{prelude::*, sql_types::Text};
use diesel_async::{AsyncConnection as _, RunQueryDsl};
use domain::access::Role;
use uuid::Uuid;

use crate::{
    audit,
    db::{Conn, Db, schema::agency},
    http::{
        actor::AccountKind,
        error::{AppError, AppResult},
    },
    identity::{self, AccountRow},
};

/// Password of every demo account.
pub const PASSWORD: &str = "motcua-demo-2026";

/// The ward in Hà Nội whose officials live the demo's stories.
pub const WARD: &str = "H26.00004";

/// Agencies that the demo opens, by code, with the short name that their accounts bear.
const AGENCIES: [(&str, &str); 2] = [(WARD, "badinh"), ("H37.05986", "tamthanh")];

/// Agencies of other branches beside the ward, made for the demo: their real codes are not published yet. Code, name, the name that processes have for such an
/// agency, the branch above, the short name that their accounts bear.
const PARTNERS: [(&str, &str, &str, &str, &str); 2] = [
    ("G01.00004", "Công an phường Ba Đình", "police", "G01", "congan"),
    ("G12.00004", "Bảo hiểm xã hội cơ sở Ba Đình", "socialInsurance", "G12", "bhxh"),
];

/// Roles at those: a few people do everything.
const PARTNER_OFFICIALS: [(&str, Role, &str); 5] = [
    ("tiepnhan", Role::CounterOfficial, "Lý Thu Trang"),
    ("chuyenvien", Role::Specialist, "Mai Quang Huy"),
    ("truongphong", Role::DivisionHead, "Tạ Đình Khôi"),
    ("lanhdao", Role::Leader, "Chu Văn Thịnh"),
    ("vanthu", Role::RecordsClerk, "Hồ Bích Liên"),
];

/// Roles at each agency: user name before the dot, role, full name.
const OFFICIALS: [(&str, Role, &str); 8] = [
    ("tiepnhan", Role::CounterOfficial, "Phạm Thu Hằng"),
    ("chuyenvien", Role::Specialist, "Lê Minh Đức"),
    ("chuyenvien2", Role::Specialist, "Hoàng Thị Mai"),
    ("truongphong", Role::DivisionHead, "Vũ Quốc Toàn"),
    ("lanhdao", Role::Leader, "Nguyễn Hữu Phước"),
    ("vanthu", Role::RecordsClerk, "Đỗ Thanh Tâm"),
    ("ketoan", Role::Cashier, "Bùi Ngọc Lan"),
    ("truongbpmc", Role::DeskHead, "Trịnh Văn Sơn"),
];

/// Officials above the agencies.
const OTHERS: [(&str, Role, &str, &str); 3] = [
    ("giamsat", Role::Supervisor, "Đặng Thị Hòa", "H26"),
    ("danhmuc", Role::CatalogueAdmin, "Ngô Gia Bảo", "H26"),
    ("quantri", Role::SystemAdmin, "Phan Anh Tuấn", "H26"),
];

/// Citizens: number in the range kept for examples, name, telephone.
pub const CITIZENS: [(&str, &str, &str); 2] =
    [("001190999001", "Nguyễn Thị An", "0912000001"), ("020085999002", "Trần Văn Bình", "0912000002")];

/// Open the demo's agencies and make its accounts, if they are not there. Gives the list to print.
///
/// # Errors
/// When the database fails, or the catalogue lacks the demo's agencies.
pub async fn set_up(db: &Db, now: DateTime<Utc>) -> AppResult<String> {
    let mut conn = db.get().await?;
    if identity::by_username(&mut conn, "quantri").await?.is_none() {
        let password_hash = identity::hash_password(PASSWORD).await?;
        conn.transaction::<_, AppError, _>(async |tx| make_in_tx(tx, &password_hash, now).await).await?;
    }
    list()
}

async fn make_in_tx(tx: &mut Conn, password_hash: &str, now: DateTime<Utc>) -> AppResult<()> {
    for (number, name, phone) in CITIZENS {
        let row = account(AccountKind::Citizen, number, name, password_hash, now);
        let email = Some(format!("{number}@congdan.example"));
        identity::insert_in_tx(
            tx,
            &AccountRow {
                identity_number: Some(number.to_owned()),
                identity_proved_at: Some(now),
                phone: Some(phone.to_owned()),
                email,
                ..row
            },
        )
        .await?;
    }
    for (code, short) in AGENCIES {
        let opened = diesel::update(agency::table.find(code))
            .set((agency::accepts_dossiers.eq(true), agency::phone.eq("024 0000 0000")))
            .execute(tx)
            .await?;
        if opened == 0 {
            return Err(anyhow::anyhow!("the catalogue has no agency {code}").into());
        }
        for (user, role, name) in OFFICIALS {
            official_in_tx(tx, &format!("{user}.{short}"), name, role, code, password_hash, now).await?;
        }
    }
    for (code, agency_name, partner, branch, short) in PARTNERS {
        diesel::sql_query(
            "INSERT INTO agency (code, name, level, parent_code, province_code, commune_code, accepts_dossiers, phone, provisional, difficult_area)
             SELECT $1, $2, 'other', $3, w.province_code, w.commune_code, true, w.phone, true, false FROM agency w WHERE w.code = $4",
        )
        .bind::<Text, _>(code)
        .bind::<Text, _>(agency_name)
        .bind::<Text, _>(branch)
        .bind::<Text, _>(WARD)
        .execute(tx)
        .await?;
        diesel::sql_query("INSERT INTO agency_partner (agency_code, partner, partner_agency_code) VALUES ($1, $2, $3)")
            .bind::<Text, _>(WARD)
            .bind::<Text, _>(partner)
            .bind::<Text, _>(code)
            .execute(tx)
            .await?;
        for (user, role, name) in PARTNER_OFFICIALS {
            official_in_tx(tx, &format!("{user}.{short}"), name, role, code, password_hash, now).await?;
        }
    }
    for (user, role, name, code) in OTHERS {
        official_in_tx(tx, user, name, role, code, password_hash, now).await?;
    }
    audit::record_in_tx(tx, now, &audit::Act::by_system("demo", "system")).await
}

async fn official_in_tx(
    tx: &mut Conn,
    user: &str,
    name: &str,
    role: Role,
    agency: &str,
    hash: &str,
    now: DateTime<Utc>,
) -> AppResult<()> {
    let row = account(AccountKind::Official, user, name, hash, now);
    identity::insert_in_tx(tx, &row).await?;
    identity::assign_in_tx(tx, row.id, role.as_str(), agency).await
}

fn account(kind: AccountKind, username: &str, name: &str, hash: &str, now: DateTime<Utc>) -> AccountRow {
    AccountRow {
        id: Uuid::now_v7(),
        kind: kind.as_str().to_owned(),
        username: username.to_owned(),
        identity_number: None,
        full_name: name.to_owned(),
        phone: None,
        email: None,
        password_hash: hash.to_owned(),
        active: true,
        identity_proved_at: None,
        created_at: now,
    }
}

/// User name of the ward's official with a role.
pub fn holder(role: Role) -> Option<String> {
    OFFICIALS.iter().find(|(_, held, _)| *held == role).map(|(user, ..)| format!("{user}.badinh"))
}

fn list() -> AppResult<String> {
    let mut text = String::new();
    for (number, name, _) in CITIZENS {
        writeln!(text, "  {number:<22} {name} (citizen)")?;
    }
    for (user, role, name) in OFFICIALS {
        writeln!(
            text,
            "  {:<22} {name} ({}, Phường Ba Đình; also {user}.tamthanh)",
            format!("{user}.badinh"),
            role.as_str()
        )?;
    }
    for (_, agency, _, _, short) in PARTNERS {
        let users: Vec<_> = PARTNER_OFFICIALS.iter().map(|(user, ..)| format!("{user}.{short}")).collect();
        writeln!(text, "  {} ({agency})", users.join(", "))?;
    }
    for (user, role, name, _) in OTHERS {
        writeln!(text, "  {user:<22} {name} ({}, Hà Nội)", role.as_str())?;
    }
    Ok(text)
}
