//! How people say things: abbreviations, everyday words, regional words, filler and subjects that are nobody's procedure.

use super::fold::{Word, word_list};

/// What a row of the table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters for words: `gplx` → giấy phép lái xe.
    Abbreviation,
    /// Another word for the same: `bằng lái` → giấy phép lái xe.
    Synonym,
    /// Everyday or slang word.
    Colloquial,
    /// Word of the North, the Centre or the South.
    Regional,
    /// Spelling that many people use and no edit distance explains.
    Misspelling,
    /// Number of a form: `ct01`.
    Form,
    /// A thing that leads to a procedure without meaning the same: `cưới` → kết hôn, `đám tang` → khai tử.
    Related,
    /// Words that every question has and that say nothing about its subject.
    Filler,
    /// Subjects that no procedure answers: weather, football, prices.
    Outside,
}

impl Kind {
    /// Reads the kind of a CSV row; the Vietnamese names of the first list are understood, too.
    fn read(text: &str) -> Option<Self> {
        Some(match text {
            "abbreviation" | "viet_tat" => Self::Abbreviation,
            "synonym" | "dong_nghia" => Self::Synonym,
            "colloquial" | "khau_ngu" => Self::Colloquial,
            "regional" => Self::Regional,
            "misspelling" => Self::Misspelling,
            "form" | "bieu_mau" => Self::Form,
            "related" => Self::Related,
            "filler" => Self::Filler,
            "outside" => Self::Outside,
            _ => return None,
        })
    }

    /// How much a match through such a row counts beside a match of the word itself (1).
    pub(super) fn trust(self) -> f32 {
        match self {
            Self::Abbreviation | Self::Misspelling | Self::Form => 1.0,
            Self::Synonym | Self::Regional => 0.95,
            Self::Colloquial => 0.9,
            Self::Related => 0.75,
            Self::Filler | Self::Outside => 0.0,
        }
    }
}

/// One row: what people write and what the catalogue calls it.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) everyday: Vec<Word>,
    pub(super) official: Vec<Word>,
    pub(super) kind: Kind,
}

/// The table of everyday words.
#[derive(Debug, Clone, Default)]
pub struct Synonyms {
    pub(super) rows: Vec<Row>,
    /// Line numbers (from 1) that could not be read.
    rejected: Vec<usize>,
}

impl Synonyms {
    /// Reads CSV text with the columns everyday, official, kind and a header line. Lines that cannot be read are left out and kept in
    /// [`Self::rejected`].
    #[must_use]
    pub fn parse(csv: &str) -> Self {
        let mut table = Self::default();
        for (number, line) in csv.lines().enumerate().skip(1) {
            let line = line.trim_end_matches('\r');
            if line.trim().is_empty() {
                continue;
            }
            let fields = split(line);
            let row = match fields.as_slice() {
                [everyday, official, kind] => Kind::read(kind.trim()).map(|kind| Row {
                    everyday: word_list(everyday),
                    official: word_list(official),
                    kind,
                }),
                _ => None,
            };
            match row {
                Some(row)
                    if !row.everyday.is_empty()
                        && (!row.official.is_empty() || matches!(row.kind, Kind::Filler | Kind::Outside)) =>
                {
                    table.rows.push(row);
                }
                _ => table.rejected.push(number + 1),
            }
        }
        table
    }

    /// Number of rows read.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether the table has no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Line numbers (from 1) that were not understood.
    #[must_use]
    pub fn rejected(&self) -> &[usize] {
        &self.rejected
    }
}

/// Splits one CSV line (RFC 4180 quoting, no line break inside a field).
fn split(line: &str) -> Vec<String> {
    let mut fields = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                field.push('"');
                chars.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(std::mem::take(&mut field)),
            _ => field.push(c),
        }
    }
    fields.push(field);
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_rows_and_reports_the_rest() {
        let table = Synonyms::parse(
            "everyday,official,kind\ngplx,giấy phép lái xe,abbreviation\n\"a, b\",c,synonym\nở đâu,,filler\nx,,synonym\nx,y,z\n",
        );
        assert_eq!(table.len(), 3);
        assert_eq!(table.rejected(), [5, 6]);
        assert_eq!(table.rows[0].official.len(), 4);
    }
}
