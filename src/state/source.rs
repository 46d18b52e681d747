//! The text a reader opened and where it came from.

use std::rc::Rc;

use crate::article::{EXAMPLES, FIRST};
use crate::correction::Correction;
use crate::share::Opened;

/// One article as the reader opened it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The text as given.
    pub text: Rc<str>,
    /// Where it came from.
    pub origin: Origin,
    /// What was corrected by hand, in order of place.
    pub corrections: Vec<Correction>,
    /// Start offsets (bytes) of blocks the reader put back among the paragraphs.
    pub put_back: Vec<u32>,
}

/// Where a text came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// One of the built-in articles, by id.
    Builtin(&'static str),
    /// Pasted or dropped as text.
    Pasted,
    /// A file, by name.
    File(Rc<str>),
    /// A link, with all it holds but the text.
    Link(Rc<Opened>),
}

impl Source {
    /// The article the explorer opens with.
    pub fn first() -> Self {
        Self::new(FIRST, Origin::Builtin(EXAMPLES[0].id))
    }

    /// A text the reader brought.
    pub fn new(text: &str, origin: Origin) -> Self {
        Self { text: Rc::from(text), origin, corrections: Vec::new(), put_back: Vec::new() }
    }

    /// Where it came from, in words for the reader.
    pub fn label(&self) -> Rc<str> {
        match &self.origin {
            Origin::Builtin(_) => Rc::from("Example"),
            Origin::Pasted => Rc::from("Pasted text"),
            Origin::File(name) => name.clone(),
            Origin::Link(_) => Rc::from("Shared by link"),
        }
    }
}

/// The text of a file: by its byte-order mark, else UTF-8 when it is valid, else windows-1252.
///
/// Gives the text and, when it is not UTF-8, the name of the encoding for the browser's decoder:
/// `Err(label)` asks the caller to decode `bytes` with it.
///
/// # Errors
/// The label of the encoding when the bytes are not UTF-8.
pub fn decode(bytes: &[u8]) -> Result<&str, &'static str> {
    match bytes {
        [0xFF, 0xFE, ..] => Err("utf-16le"),
        [0xFE, 0xFF, ..] => Err("utf-16be"),
        [0xEF, 0xBB, 0xBF, rest @ ..] => str::from_utf8(rest).map_err(|_| "windows-1252"),
        _ => str::from_utf8(bytes).map_err(|_| "windows-1252"),
    }
}

/// Whether bytes of one byte a character, or of UTF-8, are text: a hundredth of control characters at most, and none
/// that is zero.
pub fn is_text(bytes: &[u8]) -> bool {
    let controls = bytes.iter().filter(|b| matches!(b, 1..=8 | 14..=26 | 28..=31)).count();
    !bytes.contains(&0) && controls * 100 <= bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_other_kinds_are_told_from_text() {
        assert!(is_text("“a”\r\n\tb\u{c}".as_bytes()) && is_text(b"\x93a\x94") && is_text(b""));
        assert!(!is_text(b"PK\x03\x04\x14\x14\x08\x81\x90") && !is_text(b"a\0b"));
    }

    #[test]
    fn encodings_are_told_by_mark_then_by_validity() {
        assert_eq!(decode("\u{feff}“a”".as_bytes()), Ok("“a”"));
        assert_eq!(decode("é".as_bytes()), Ok("é"));
        assert_eq!(decode(b"\x93a\x94"), Err("windows-1252"));
        assert_eq!(decode(b"\xff\xfea\0"), Err("utf-16le"));
        assert_eq!(decode(b"\xfe\xff\0a"), Err("utf-16be"));
        assert_eq!(decode(b""), Ok(""));
    }

    #[test]
    fn the_first_article_is_built_in() {
        let first = Source::first();
        assert!(first.text.len() > 1_000 && matches!(first.origin, Origin::Builtin(_)));
    }
}
