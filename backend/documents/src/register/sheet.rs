//! The register as a workbook: the same columns, but address and telephone apart, and every cell with its type.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{Register, RegisterLine};
use crate::{Date, Error, FormSet, Printable, text};

/// Head, width in characters.
const COLUMNS: [(&str, f64); 14] = [
    ("TT", 6.0),
    ("Mã hồ sơ", 24.0),
    ("Tên thủ tục hành chính", 44.0),
    ("Số lượng hồ sơ (bộ)", 10.0),
    ("Tên cá nhân, tổ chức", 28.0),
    ("Địa chỉ", 40.0),
    ("Số điện thoại", 15.0),
    ("Cơ quan chủ trì giải quyết", 32.0),
    ("Ngày nhận hồ sơ", 12.0),
    ("Ngày hẹn trả kết quả", 12.0),
    ("Ngày trả kết quả", 12.0),
    ("Phương thức nhận kết quả", 14.0),
    ("Ký nhận", 14.0),
    ("Ghi chú", 28.0),
];
/// The row of the heads; above it stand agency, title and year.
const HEAD_ROW: u32 = 4;
/// A4, as Excel counts papers.
const A4: u8 = 9;

struct Formats {
    unit: Format,
    title: Format,
    under: Format,
    head: Format,
    text: Format,
    quoted: Format,
    number: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        let plain = || Format::new().set_font_name("Times New Roman").set_font_size(11.0);
        let cell = || plain().set_border(FormatBorder::Thin).set_align(FormatAlign::Top).set_text_wrap();
        Self {
            unit: plain().set_bold(),
            title: plain().set_bold().set_font_size(14.0).set_align(FormatAlign::Center),
            under: plain().set_align(FormatAlign::Center),
            head: cell()
                .set_bold()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0x00EE_F3F2)),
            text: cell(),
            // Whoever edits the cell later does not turn it into a formula either.
            quoted: cell().set_quote_prefix(),
            number: cell().set_align(FormatAlign::Center),
            date: cell().set_align(FormatAlign::Center).set_num_format("dd/mm/yyyy"),
        }
    }
}

/// The register as XLSX. Dates are dates and numbers are numbers; every other cell is text whatever it begins with, so that the name of a person
/// is never a formula. The same data give the same bytes.
///
/// # Errors
/// [`Error::Workbook`]; with fewer lines than a sheet has rows it means a defect in this crate.
pub fn register_xlsx(register: &Register) -> Result<Vec<u8>, Error> {
    let mut book = Workbook::new();
    let head = &register.head;
    let properties = DocProperties::new()
        .set_title(format!("{} {}", head.form_set.title(Register::FORM), register.year))
        .set_author(text::clean(&head.letterhead.unit))
        .set_keywords(form_key(head.form_set));
    book.set_properties(&match moment_of(head.issued_on) {
        Some(day) => properties.set_creation_datetime(&day),
        None => properties,
    });
    write(book.add_worksheet(), register, &Formats::new())?;
    Ok(book.save_to_buffer()?)
}

/// The form among the keywords, as in a PDF: "TT03_2025/07".
fn form_key(set: FormSet) -> String {
    set.number(Register::FORM).map_or_else(String::new, |number| format!("{}/{number}", set.code()))
}

fn write(sheet: &mut Worksheet, register: &Register, formats: &Formats) -> Result<(), XlsxError> {
    let head = &register.head;
    sheet.set_name(format!("Sổ {}", register.year))?;
    let last = u16::try_from(COLUMNS.len()).unwrap_or(u16::MAX).saturating_sub(1);
    let title = head.form_set.title(Register::FORM).to_uppercase();
    let volume = register.volume;
    let under = match volume.of {
        1 => format!("Năm {}", register.year),
        of => format!("Năm {} – Quyển số {:02}/{of:02}", register.year, volume.number),
    };
    sheet.write_string_with_format(0, 0, text::clean(&head.letterhead.unit), &formats.unit)?;
    sheet.merge_range(1, 0, 1, last, &title, &formats.title)?;
    sheet.merge_range(2, 0, 2, last, &under, &formats.under)?;
    for (column, (name, width)) in (0_u16..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(HEAD_ROW, column, name, &formats.head)?;
    }
    let mut row = HEAD_ROW;
    for line in &register.lines {
        row = row.saturating_add(1);
        write_line(sheet, row, line, formats)?;
    }
    sheet.autofilter(HEAD_ROW, 0, row, last)?;
    sheet.set_freeze_panes(HEAD_ROW.saturating_add(1), 2)?;
    sheet.set_repeat_rows(HEAD_ROW, HEAD_ROW)?;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_footer(format!("&L{under}&C{}&RTrang &P/&N", circular(head.form_set)));
    Ok(())
}

fn circular(set: FormSet) -> String {
    let number = set.number(Register::FORM).unwrap_or_default();
    format!("Mẫu số {number}, Thông tư {}", set.circular())
}

fn write_line(sheet: &mut Worksheet, row: u32, line: &RegisterLine, formats: &Formats) -> Result<(), XlsxError> {
    sheet.write_number_with_format(row, 0, line.number, &formats.number)?;
    write_text(sheet, row, 1, Some(&line.dossier_code), formats)?;
    write_text(sheet, row, 2, Some(&line.procedure), formats)?;
    sheet.write_number_with_format(row, 3, line.sets, &formats.number)?;
    write_text(sheet, row, 4, Some(&line.applicant), formats)?;
    write_text(sheet, row, 5, line.address.as_deref(), formats)?;
    write_text(sheet, row, 6, line.phone.as_deref(), formats)?;
    write_text(sheet, row, 7, Some(&line.agency), formats)?;
    write_day(sheet, row, 8, Some(line.received_on), formats)?;
    write_day(sheet, row, 9, line.due_on, formats)?;
    write_day(sheet, row, 10, line.returned_on, formats)?;
    write_text(sheet, row, 11, line.delivery.as_deref(), formats)?;
    write_text(sheet, row, 12, None, formats)?;
    write_text(sheet, row, 13, line.note.as_deref(), formats)
}

/// Longest text of a cell, as Excel has it.
const LONGEST: usize = 32_767;

fn write_text(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: Option<&str>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let value: String = text::clean(value.unwrap_or_default()).chars().take(LONGEST).collect();
    let format = if value.starts_with(['=', '+', '-', '@']) { &formats.quoted } else { &formats.text };
    sheet.write_string_with_format(row, column, value, format).map(|_| ())
}

fn write_day(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    day: Option<Date>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match day.and_then(moment_of) {
        Some(day) => sheet.write_datetime_with_format(row, column, &day, &formats.date).map(|_| ()),
        None => sheet.write_blank(row, column, &formats.date).map(|_| ()),
    }
}

/// None for a day that Excel does not know.
fn moment_of(day: Date) -> Option<ExcelDateTime> {
    let (year, month, of_month) =
        (u16::try_from(day.year).ok()?, u8::try_from(day.month).ok()?, u8::try_from(day.day).ok()?);
    ExcelDateTime::from_ymd(year, month, of_month).ok()
}
