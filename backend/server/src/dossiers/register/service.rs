//! The register, read and printed.

use chrono::{DateTime, Datelike as _, Utc};
use diesel_async::AsyncConnection as _;
use documents::{Date, FormSet, Head, Paper, Register, RegisterLine, Volume};
use domain::{
    access::{Permission, Role},
    terms::Delivery,
};
use serde_json::{Value, json};

use super::{
    dto::RegisterQuery,
    rows::{self, Book, RegisterRow},
};
use crate::{
    app::{App, local},
    audit,
    catalogue::{self, Agency},
    db::Conn,
    dossiers::{rows::holders, succession},
    http::{
        actor::Principal,
        error::{AppError, AppResult, Code},
    },
};

/// Dossiers of one volume: some 130 pages, as thick as a bound book may be.
const VOLUME: u32 = 1_000;
/// Dossiers of one workbook.
const WORKBOOK: u32 = 20_000;

/// How the register is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A book to print.
    Pdf,
    /// A workbook.
    Xlsx,
}

impl Format {
    /// Ending of its file.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// Dossiers of one answer.
    const fn most(self) -> u32 {
        match self {
            Self::Pdf => VOLUME,
            Self::Xlsx => WORKBOOK,
        }
    }
}

/// The register, or one volume of it.
///
/// # Errors
/// 404 when the book is not for the caller, or has no such volume; 413 when the year is too large for one answer.
pub async fn register(app: &App, caller: &Principal, query: RegisterQuery, format: Format) -> AppResult<Vec<u8>> {
    let register = {
        let mut conn = app.db.get().await?;
        let book = book(&mut conn, caller, &query).await?;
        read(app, &mut conn, caller, &book, &query, format).await?
    };
    // Setting a whole book is pure computing: not on a request thread.
    let made = actix_web::web::block(move || match format {
        Format::Pdf => documents::pdf(&register),
        Format::Xlsx => documents::register_xlsx(&register),
    });
    Ok(made.await.map_err(|error| anyhow::anyhow!("{error}"))??)
}

/// The book that is asked for, if the caller may know of it: it holds names and addresses, so the right is held at the agency itself, or at one that took
/// over from it when it ended.
async fn book(conn: &mut Conn, caller: &Principal, query: &RegisterQuery) -> AppResult<Book> {
    let reads = |role: Role| role.may(Permission::ReadStatistics);
    let mut held: Vec<String> =
        caller.assignments.iter().filter(|held| reads(held.role)).map(|held| held.agency.to_string()).collect();
    if !held.contains(&query.agency) {
        held.extend(succession::predecessors(conn, &held).await?);
    }
    if !held.contains(&query.agency) {
        return Err(AppError::not_found());
    }
    Ok(Book { agency: query.agency.clone(), held, year: query.year })
}

async fn read(
    app: &App,
    conn: &mut Conn,
    caller: &Principal,
    book: &Book,
    query: &RegisterQuery,
    format: Format,
) -> AppResult<Register> {
    let agency = catalogue::agency(conn, &book.agency).await?.ok_or_else(AppError::not_found)?;
    let stationery = catalogue::stationery(app, conn, &agency).await?;
    let now = app.clock.now();
    let heads = holders(conn, &book.agency, Role::DeskHead.as_str(), now).await?;
    let head_of_desk = heads.into_iter().next().map(|head| head.full_name);
    // The look is recorded with what was seen.
    let (volume, rows) = conn
        .transaction::<_, AppError, _>(async |tx| {
            let count = u32::try_from(rows::count(tx, book).await?)?;
            let (volume, before, most) = part(count, query, format)?;
            let rows = rows::lines(tx, book, before, most).await?;
            let act = audit::Act::by(caller.account, "read", &format!("register:{}:{}", book.agency, query.year))
                .with(json!({ "format": format.ending(), "volume": volume.number, "dossiers": rows.len() }));
            audit::record_in_tx(tx, now, &act).await?;
            Ok((volume, rows))
        })
        .await?;
    let lines = rows.into_iter().map(|row| line(row, &agency)).collect::<AppResult<_>>()?;
    let today = local(now);
    Ok(Register {
        head: Head {
            form_set: FormSet::on(Date { year: query.year, month: 12, day: 31 }),
            paper: Paper::default(),
            letterhead: stationery.letterhead,
            number: None,
            issued_on: day(now),
            dossier_code: None,
            tracking_url: Some(book_url(app, book, volume)),
            closing_note: None,
            entered_by: None,
        },
        year: query.year,
        volume,
        lines,
        closed: today.year() > query.year,
        head_of_desk,
    })
}

/// The page of the office that opens this volume anew, for who may read it.
fn book_url(app: &App, book: &Book, volume: Volume) -> String {
    let (address, Book { agency, year, .. }) = (&app.public_url, book);
    format!("{address}/office/overview?book={agency}&bookYear={year}&bookVolume={}#register", volume.number)
}

/// Which volume, how many dossiers stand before it, how many are in it.
fn part(count: u32, query: &RegisterQuery, format: Format) -> AppResult<(Volume, u32, u32)> {
    let of = count.div_ceil(VOLUME).max(1);
    match query.volume {
        Some(number) if number > of => Err(AppError::not_found()),
        Some(number) => Ok((Volume { number, of }, number.saturating_sub(1) * VOLUME, VOLUME)),
        None if count > format.most() => Err(AppError::detail(
            Code::TooLarge,
            format!(
                "The register of {} has {count} dossiers in {of} volumes; ask for one: volume=1 to {of}.",
                query.year
            ),
        )),
        None => Ok((Volume { number: 1, of: 1 }, 0, format.most())),
    }
}

fn line(row: RegisterRow, agency: &Agency) -> AppResult<RegisterLine> {
    let text = |member: &str| row.applicant.get(member).and_then(Value::as_str).map(str::to_owned);
    let delivery = match Delivery::parse(&row.result_delivery)? {
        Delivery::Counter => "Trực tiếp",
        Delivery::Post => "Bưu chính",
        Delivery::Electronic => "Trực tuyến",
    };
    Ok(RegisterLine {
        number: u32::try_from(row.number)?,
        dossier_code: row.code.clone().unwrap_or_default(),
        procedure: row.procedure_name.clone(),
        sets: u32::try_from(row.sets)?,
        applicant: row.applicant_name.clone(),
        address: text("address"),
        phone: text("phone"),
        agency: agency.name.clone(),
        received_on: day(row.received_at),
        due_on: row.original_due_at.filter(|_| row.stands).map(day),
        returned_on: row.closed_at.filter(|_| row.stands && row.state == "delivered").map(day),
        delivery: Some(delivery.to_owned()),
        note: note(&row),
    })
}

/// How it ended if not with a result, and the day that was promised later; of what was passed on, that it was.
fn note(row: &RegisterRow) -> Option<String> {
    if !row.stands {
        return Some("Chuyển cơ quan có thẩm quyền".to_owned());
    }
    let ended = match row.state.as_str() {
        "declined" => Some("Từ chối tiếp nhận"),
        "refused" => Some("Từ chối giải quyết"),
        "withdrawn" => Some("Rút hồ sơ"),
        "halted" => Some("Dừng giải quyết"),
        _ => None,
    };
    let moved = row.due_at.zip(row.original_due_at).map(|(due, original)| (day(due), day(original)));
    match (ended, moved) {
        (Some(ended), _) => Some(ended.to_owned()),
        (None, Some((due, original))) if due != original => {
            Some(format!("Hẹn lại {:02}/{:02}/{}", due.day, due.month, due.year))
        }
        _ => None,
    }
}

fn day(at: DateTime<Utc>) -> Date {
    let at = local(at);
    Date { year: at.year(), month: at.month(), day: at.day() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(volume: Option<u32>) -> RegisterQuery {
        RegisterQuery { agency: "H26".to_owned(), year: 2026, volume }
    }

    fn found(count: u32, volume: Option<u32>, format: Format) -> Option<(u32, u32, u32, u32)> {
        let (volume, before, most) = part(count, &asked(volume), format).ok()?;
        Some((volume.number, volume.of, before, most))
    }

    #[test]
    fn a_year_is_one_book_until_it_is_too_large_and_then_volumes() {
        assert_eq!(found(0, None, Format::Pdf), Some((1, 1, 0, 1_000)));
        assert_eq!(found(1_000, None, Format::Pdf), Some((1, 1, 0, 1_000)));
        assert_eq!(found(1_001, None, Format::Pdf), None);
        assert_eq!(found(1_001, Some(2), Format::Pdf), Some((2, 2, 1_000, 1_000)));
        assert_eq!(found(1_001, Some(3), Format::Pdf), None);
        assert_eq!(found(20_000, None, Format::Xlsx), Some((1, 1, 0, 20_000)));
        assert_eq!(found(20_001, None, Format::Xlsx), None);
        assert_eq!(found(20_001, Some(21), Format::Xlsx), Some((21, 21, 20_000, 1_000)));
        let Err(AppError::Refused { code, detail, .. }) = part(20_001, &asked(None), Format::Xlsx) else {
            panic!("20,001 dossiers in one answer")
        };
        assert_eq!(code, Code::TooLarge);
        assert_eq!(
            detail.unwrap_or_default(),
            "The register of 2026 has 20001 dossiers in 21 volumes; ask for one: volume=1 to 21."
        );
    }
}
