//! Use cases of slip texts.

use diesel_async::AsyncConnection as _;
use documents::{Contact, Letterhead};
use domain::access::{Permission, Role};
use serde_json::json;

use super::{
    dto::{SlipDefaults, SlipTexts, SlipWords},
    rows::{self, SlipTextRow},
    sample,
};
use crate::{
    app::{App, local},
    audit,
    catalogue::{Agency, Ref, agency},
    db::Conn,
    http::{
        actor::Principal,
        error::{AppError, AppResult, Code},
        extract::IfMatch,
    },
};

/// What stands on every paper of an agency, whatever the paper says.
#[derive(Debug, Clone)]
pub struct Stationery {
    /// The head.
    pub letterhead: Letterhead,
    /// Where to ask.
    pub contact: Contact,
    /// The last sentence.
    pub closing_note: Option<String>,
}

/// The stationery of an agency.
///
/// # Errors
/// When the database fails.
pub async fn stationery(app: &App, conn: &mut Conn, agency: &Agency) -> AppResult<Stationery> {
    let words = rows::texts(conn, &agency.code).await?.map(words).unwrap_or_default();
    Ok(printed(app, agency, words))
}

fn printed(app: &App, agency: &Agency, words: SlipWords) -> Stationery {
    let defaults = defaults(agency);
    Stationery {
        letterhead: Letterhead {
            superior_agency: words.superior.or(defaults.superior),
            unit: words.unit.unwrap_or(defaults.unit),
            place: words.place.or(defaults.place).unwrap_or_else(|| "….".to_owned()),
        },
        contact: Contact {
            website: Some(app.public_url.to_string()),
            person: None,
            phone: defaults.phone,
            line: words.contact,
        },
        closing_note: words.closing_note,
    }
}

fn defaults(agency: &Agency) -> SlipDefaults {
    SlipDefaults {
        superior: agency.parent.as_ref().map(|parent| parent.name.clone()),
        unit: agency.name.clone(),
        place: place(&agency.name).map(str::to_owned),
        phone: agency.phone.clone(),
    }
}

/// The place that an agency is named after: "Ba Đình" of "Ủy ban nhân dân phường Ba Đình" (Nghị định 30/2020/NĐ-CP, Annex I, part I, section II.4).
fn place(name: &str) -> Option<&str> {
    [" xã ", " phường ", " đặc khu ", " tỉnh ", " thành phố "]
        .iter()
        .find_map(|kind| name.rsplit_once(kind).map(|(_, place)| place))
}

fn words(row: SlipTextRow) -> SlipWords {
    SlipWords {
        superior: row.superior,
        unit: row.unit,
        place: row.place,
        contact: row.contact,
        closing_note: row.closing_note,
    }
}

/// Read the texts.
///
/// # Errors
/// 403 for who may not change them, 404 when there is no such agency.
pub async fn read(app: &App, caller: &Principal, code: &str) -> AppResult<SlipTexts> {
    let mut conn = app.db.get().await?;
    let agency = theirs(&mut conn, caller, code).await?;
    let row = rows::texts(&mut conn, &agency.code).await?;
    Ok(told(&agency, row))
}

/// Change the texts, all at once.
///
/// # Errors
/// 412 when somebody changed them since; as [`read`].
pub async fn change(
    app: &App,
    caller: &Principal,
    code: &str,
    version: IfMatch,
    words: SlipWords,
) -> AppResult<SlipTexts> {
    let now = app.clock.now();
    let mut conn = app.db.get().await?;
    conn.transaction::<_, AppError, _>(async |tx| {
        let agency = theirs(tx, caller, code).await?;
        let stale = || AppError::code(Code::StaleVersion);
        let row = SlipTextRow {
            agency_code: agency.code.clone(),
            version: version.0.checked_add(1).filter(|next| *next > 0).ok_or_else(stale)?,
            superior: words.superior.map(|text| text.trim().to_owned()),
            unit: trimmed(words.unit),
            place: trimmed(words.place),
            contact: trimmed(words.contact),
            closing_note: trimmed(words.closing_note),
            updated_at: now,
        };
        if !rows::put_in_tx(tx, &row).await? {
            return Err(stale());
        }
        let told = told(&agency, Some(row));
        let act = audit::Act::by(caller.account, "change", &format!("slipTexts:{}", agency.code))
            .with(json!({ "version": told.version, "texts": told.texts }));
        audit::record_in_tx(tx, now, &act).await?;
        Ok(told)
    })
    .await
}

/// A text of blanks says nothing: the catalogue's stands.
fn trimmed(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// An invented receipt with these texts, as PDF.
///
/// # Errors
/// As [`read`].
pub async fn preview(app: &App, caller: &Principal, code: &str, words: SlipWords) -> AppResult<Vec<u8>> {
    let agency = theirs(&mut *app.db.get().await?, caller, code).await?;
    let slip = sample::receipt(&agency, printed(app, &agency, words), local(app.clock.now()), &app.public_url);
    let made = actix_web::web::block(move || documents::pdf(&slip)).await;
    Ok(made.map_err(|error| anyhow::anyhow!("{error}"))??)
}

fn told(agency: &Agency, row: Option<SlipTextRow>) -> SlipTexts {
    SlipTexts {
        agency: Ref { code: agency.code.clone(), name: agency.name.clone() },
        version: row.as_ref().map_or(0, |row| row.version),
        updated_at: row.as_ref().map(|row| local(row.updated_at)),
        texts: row.map(words).unwrap_or_default(),
        defaults: defaults(agency),
    }
}

/// The agency, if its words are the caller's to choose: who heads its desk, and who keeps the catalogue there or above.
pub(in crate::catalogue) async fn theirs(conn: &mut Conn, caller: &Principal, code: &str) -> AppResult<Agency> {
    let agency = agency(conn, code).await?.ok_or_else(AppError::not_found)?;
    let held = |fits: fn(Role) -> bool| {
        let fitting = caller.assignments.iter().filter(|held| fits(held.role));
        fitting.map(|held| held.agency.to_string()).collect::<Vec<_>>()
    };
    let heads = held(|role| role == Role::DeskHead).contains(&agency.code);
    let keeps = held(|role| role.may(Permission::ManageCatalogue));
    if heads || rows::is_under(conn, &agency.code, &keeps).await? {
        Ok(agency)
    } else {
        Err(AppError::code(Code::Forbidden))
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn the_place_is_what_the_agency_is_named_after() {
        for (name, expected) in [
            ("Ủy ban nhân dân phường Ba Đình", Some("Ba Đình")),
            ("Ủy ban nhân dân xã Tam Thanh", Some("Tam Thanh")),
            ("Ủy ban nhân dân đặc khu Phú Quốc", Some("Phú Quốc")),
            ("Ủy ban nhân dân tỉnh Gia Lai", Some("Gia Lai")),
            ("Ủy ban nhân dân thành phố Hà Nội", Some("Hà Nội")),
            ("Sở Tư pháp", None),
        ] {
            assert_eq!(place(name), expected, "{name}");
        }
    }
}
