//! A quotation's name in a link: where it stands and a check of its words.

use super::link::check;
use crate::analysis::Analysis;
use crate::correction::{Found, extent, find};
use crate::quote::QuoteId;
use crate::span::Span;
use std::fmt;

/// Points to a quotation; finds it again even when the article or its reading has changed a little.
///
/// Written as `start-end-check`: byte offsets in decimal digits, then six hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// From the first to the last byte of its content.
    pub span: Span,
    /// Checksum of the words there, 24 bits.
    pub words: u32,
}

fn sum(words: &str) -> u32 {
    check(words.as_bytes()) & 0x00FF_FFFF
}

/// The place of a quotation; `None` when there is no such quotation.
pub fn place_of(analysis: &Analysis, quote: QuoteId) -> Option<Place> {
    let span = extent(analysis.quotations.get(quote.0 as usize)?);
    Some(Place { span, words: sum(span.slice(&analysis.article.text)) })
}

impl Place {
    /// Reads the written form; `None` when it is anything else.
    pub fn parse(written: &str) -> Option<Self> {
        let mut fields = written.splitn(3, '-');
        let mut next = || fields.next().filter(|f| f.len() <= 9 && f.bytes().all(|c| c.is_ascii_hexdigit()));
        let (start, end, words) = (next()?.parse().ok()?, next()?.parse().ok()?, next()?);
        let words = u32::from_str_radix(words, 16).ok()?;
        (start < end && words <= 0x00FF_FFFF).then_some(Self { span: Span::new(start, end), words })
    }

    /// The quotation it points to: in its place, moved, or the nearest; `None` when nothing fits.
    pub fn find(&self, analysis: &Analysis) -> Option<Found> {
        find(analysis, self.span, |words| sum(words) == self.words)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{:06x}", self.span.start, self.span.end, self.words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    #[test]
    fn is_found_where_it_was_and_where_it_moved() {
        let text = "“The bridge stays,” Hill said.\n\n“The bridge goes,” Stone said.\n";
        let found = analyze(text, &Options::default());
        let place = place_of(&found, QuoteId(1)).unwrap();
        assert_eq!(Place::parse(&place.to_string()), Some(place));
        assert_eq!(place.find(&found), Some(Found::Exact(QuoteId(1))));
        let moved = analyze(&format!("“No,” Hill said.\n\n{text}"), &Options::default());
        assert_eq!(place.find(&moved), Some(Found::Near(QuoteId(2))));
        let other = analyze("Nobody spoke.\n", &Options::default());
        assert_eq!(place.find(&other), None);
    }

    #[test]
    fn other_writings_are_no_place() {
        for bad in
            ["", "1", "1-2", "2-1-00ff00", "1-2-x", "1-2-1000000", "-1-2-3", "1-2-3-4", "99999999999-2-3"]
        {
            assert_eq!(Place::parse(bad), None, "{bad}");
        }
    }
}
