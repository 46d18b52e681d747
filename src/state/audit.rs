//! What is in quotation marks but quotes nobody, and what of the page was not read.

use super::page::Page;
use crate::analysis::Analysis;
use crate::span::{Span, char_at};

/// The two lists, and the count of marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audit {
    /// Double quotation marks in the article.
    pub marks: u32,
    /// Those that belong to a quotation.
    pub quoted: u32,
    /// Those that belong to words listed as no quotation.
    pub listed: u32,
    /// Those that belong to neither.
    pub unmatched: Vec<Unmatched>,
    /// Blocks set aside or put back, in order.
    pub left: Vec<Left>,
}

/// A mark that nothing accounts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// Where (bytes).
    pub span: Span,
}

/// A block that is not read, or was put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Where (bytes); its start names it in [`Options::put_back`](crate::analysis::Options).
    pub span: Span,
    /// Why it is set aside.
    pub reason: &'static str,
    /// Whether the reader put it back.
    pub put_back: bool,
}

impl Audit {
    /// The audit of `analysis`.
    pub fn new(analysis: &Analysis, page: &Page) -> Self {
        let mut audit = Self { left: left(analysis), ..Self::default() };
        for block in &page.blocks {
            for piece in &block.pieces {
                for span in marks(&analysis.article.text, piece.span) {
                    audit.marks += 1;
                    match (piece.quotes.is_empty(), piece.not) {
                        (_, Some(_)) => audit.listed += 1,
                        (false, None) => audit.quoted += 1,
                        (true, None) => audit.unmatched.push(Unmatched { span }),
                    }
                }
            }
        }
        audit
    }
}

/// The double quotation marks in `range`.
fn marks(text: &str, range: Span) -> impl Iterator<Item = Span> {
    let is_mark = |c: &char| matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂');
    let words = range.slice(text);
    // So begin all of them.
    let begins = words.bytes().enumerate().filter(|(_, b)| matches!(b, b'"' | 0xc2 | 0xe2 | 0xef));
    begins.filter_map(move |(at, _)| {
        let mark = char_at(words, at).filter(is_mark)?;
        Some(Span::of(range.start as usize + at, range.start as usize + at + mark.len_utf8()))
    })
}

fn left(analysis: &Analysis) -> Vec<Left> {
    let blocks = analysis.article.blocks.iter().filter(|b| !b.kind.is_read());
    blocks.map(|b| Left { span: b.span, reason: b.kind.reason(), put_back: b.put_back }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::{TEXT, document};

    #[test]
    fn every_mark_is_counted_once() {
        let audit = document(TEXT).audit;
        assert_eq!(audit.marks, 6);
        assert_eq!(audit.quoted + audit.listed + audit.unmatched.len() as u32, audit.marks);
    }
}
