//! CSV as RFC 4180 has it, safe to open in a spreadsheet.

use super::document::{Document, Quote};

const COLUMNS: &[&str] = &[
    "doc",
    "id",
    "kind",
    "verb_class",
    "speaker",
    "speaker_kind",
    "unknown",
    "text",
    "cue",
    "source",
    "paragraph",
    "issues",
    "start",
    "end",
    "rule",
    "score",
];

/// Between the pieces of one quotation.
const PIECES: &str = " […] ";

/// The first row: names of the columns, with the line end.
pub fn csv_header() -> String {
    let mut out = String::new();
    push_row(&mut out, COLUMNS.iter().copied());
    out
}

/// One row for each quotation, each with its line end.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
pub fn csv_rows(document: &Document) -> String {
    let mut out = String::new();
    for quote in &document.quotes {
        let cells = cells(document, quote);
        push_row(&mut out, cells.iter().map(String::as_str));
    }
    out
}

fn cells(document: &Document, quote: &Quote) -> Vec<String> {
    let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    vec![
        document.doc.clone(),
        quote.id.to_string(),
        quote.kind.to_owned(),
        quote.verb_class.to_owned(),
        quote.speaker.names().join("; "),
        quote.speaker_kind.names().join("; "),
        quote.unknown.unwrap_or_default().to_owned(),
        quote.text.join(PIECES),
        quote.cue_text.join(" "),
        quote.source_text.join(" "),
        number(quote.paragraph),
        quote.issues.join("; "),
        number(quote.content.first().map(|p| p[0])),
        number(quote.content.last().map(|p| p[1])),
        quote.rule.to_owned(),
        quote.score.to_string(),
    ]
}

fn push_row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        push_cell(out, cell);
    }
    out.push_str("\r\n");
}

fn push_cell(out: &mut String, cell: &str) {
    let guard = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quoted = guard || cell.contains([',', '"', '\n', '\r']) || cell.trim().len() < cell.len();
    if !quoted {
        return out.push_str(cell);
    }
    out.push('"');
    if guard {
        out.push('\'');
    }
    out.push_str(&cell.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let mut out = String::new();
        push_cell(&mut out, text);
        out
    }

    #[test]
    fn quotes_and_guards_cells() {
        assert_eq!(cell("plain words"), "plain words");
        assert_eq!(cell("a, \"b\"\nc"), "\"a, \"\"b\"\"\nc\"");
        for formula in ["=1+1", "+1", "-1", "@x", "\tx"] {
            assert_eq!(cell(formula), format!("\"'{formula}\""));
        }
    }

    #[test]
    fn a_reader_gets_the_cells_back() {
        let cells = ["a", "b,c", "\"d\"", "e\r\nf", "", " g ", "=h"];
        let mut row = String::new();
        push_row(&mut row, cells.into_iter());
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(row.as_bytes());
        let record = reader.records().next().expect("a row").expect("a sound row");
        let got: Vec<&str> = record.iter().collect();
        assert_eq!(got, ["a", "b,c", "\"d\"", "e\r\nf", "", " g ", "'=h"]);
    }
}
