//! Lines to blocks: which single line ends part paragraphs and which only wrap them.
//!
//! Pasted text comes one paragraph to a line, hard-wrapped, or both; an empty line parts blocks always.

use super::dateline;
use super::form;
use super::lines::{Line, Marker};
use crate::span::Span;

/// A block whose kind is not known yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Raw {
    /// Its words, over all its lines.
    pub span: Span,
    /// What its first line is marked with.
    pub marker: Marker,
    /// Whether an empty line is before it.
    pub gap: bool,
    /// Length of its words in characters.
    pub chars: u32,
}

/// Lines longer than this (characters) are not wrapped by hand or by a program.
const WIDEST: usize = 120;
/// A narrower column is a list or a poem.
const NARROWEST: u32 = 40;

/// Joins the lines that are one paragraph.
pub(super) fn join(text: &str, lines: &[Line]) -> Vec<Raw> {
    let width = wrap_width(text, lines);
    let mut out: Vec<Raw> = Vec::new();
    let mut run_indent = 0;
    for (i, b) in lines.iter().enumerate() {
        if let (Some(a), Some(last)) = (i.checked_sub(1).map(|p| &lines[p]), out.last_mut())
            && !b.gap
            && joined(text, a, b, width, run_indent)
        {
            last.span.end = b.span.end;
            last.chars += b.chars + 1;
            run_indent = run_indent.min(b.indent);
            continue;
        }
        run_indent = b.indent;
        out.push(Raw { span: b.span, marker: b.marker, gap: b.gap, chars: b.chars });
    }
    out
}

fn joined(text: &str, a: &Line, b: &Line, width: Option<u32>, run_indent: u32) -> bool {
    // A dash that a wrapped line begins with is no item of a list.
    let dash = b.marker == Marker::Item
        && a.marker != Marker::Item
        && width.is_some_and(|w| a.chars * 10 >= w * 8)
        && open_end(text, a)
        && starts_lower(text, b);
    let nested = b.marker == Marker::Heading || (b.marker == Marker::Item && !dash);
    if nested || a.marker == Marker::Heading || (a.marker == Marker::Quote) != (b.marker == Marker::Quote) {
        return false;
    }
    if a.chars >= NARROWEST && open_end(text, a) && starts_lower(text, b) {
        return true;
    }
    let Some(width) = width else { return false };
    if a.chars > 2 * width || b.indent >= run_indent + 2 && b.indent >= a.indent + 2 {
        return false;
    }
    let short = a.chars * 10 < width * 8;
    let opens_report = (short || !open_end(text, a)) && dateline::at_start(b.span.slice(text)).is_some();
    if opens_report || (short && form::stands_alone(a.span.slice(text))) {
        return false;
    }
    let reach = a.chars + 1 + first_word(text, b);
    reach * 20 > width * 17 || (open_end(text, a) && a.chars * 10 > width * 6)
}

/// The column at which the text is wrapped, if it is.
///
/// It is when most lines that another line follows reach that column, and many of the following lines
/// begin in mid-sentence.
fn wrap_width(text: &str, lines: &[Line]) -> Option<u32> {
    let mut lengths = [0u32; WIDEST + 1];
    let (mut pairs, mut long, mut lower) = (0u32, 0u32, 0u32);
    for w in lines.windows(2).filter(|w| !w[1].gap) {
        pairs += 1;
        lower += u32::from(starts_lower(text, &w[1]));
        match lengths.get_mut(w[0].chars as usize) {
            Some(n) => *n += 1,
            None => long += 1,
        }
    }
    if pairs < 2 || long * 20 > pairs || lower * 5 < pairs * 2 {
        return None;
    }
    let mut seen = 0;
    let width = lengths.iter().position(|n| {
        seen += n;
        seen * 100 >= (pairs - long) * 97
    })? as u32;
    let full = lines.windows(2).filter(|w| !w[1].gap && reaches(text, &w[0], &w[1], width)).count() as u32;
    (width >= NARROWEST && full * 100 >= pairs * 65).then_some(width)
}

fn reaches(text: &str, a: &Line, b: &Line, width: u32) -> bool {
    a.chars * 10 >= width * 8 || a.chars + 1 + first_word(text, b) > width
}

/// Length in characters of the first word, at most the widest column.
fn first_word(text: &str, line: &Line) -> u32 {
    line.span.slice(text).chars().take(WIDEST).take_while(|&c| !c.is_whitespace() || c == '\u{a0}').count()
        as u32
}

fn starts_lower(text: &str, line: &Line) -> bool {
    line.span.slice(text).starts_with(char::is_lowercase)
}

/// Whether a line ends in mid-sentence: with a letter, digit or comma.
fn open_end(text: &str, line: &Line) -> bool {
    line.span
        .slice(text)
        .chars()
        .next_back()
        .is_some_and(|c| c.is_alphanumeric() || matches!(c, ',' | '-' | '—' | '’'))
}
