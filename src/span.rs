//! A place in the article: two byte offsets.
//!
//! Every later layer points into [`Article::text`](crate::article::Article) with these and never
//! copies or edits text. UTF-16 offsets and counts of Unicode scalar values are made only at the
//! border (the browser and the exports).

/// A half-open range of byte offsets into the article's text, on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end` in bytes; an `end` before `start` gives an empty span.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The span of a `usize` range.
    pub const fn of(start: usize, end: usize) -> Self {
        Self::new(start as u32, end as u32)
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The words themselves: a slice of the article, never a copy.
    ///
    /// Gives the empty string when the span does not lie in `text`.
    #[inline(always)]
    pub fn slice(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// Whether `other` lies inside this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `offset` lies inside this span.
    pub const fn holds(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// The character that begins at byte `at` of `text`; most are found without a call.
#[inline(always)]
pub fn char_at(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() { Some(byte.into()) } else { text.get(at..)?.chars().next() }
}

/// Whether `c` is a letter or digit; most are told without a call.
#[inline(always)]
pub fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_by_bytes_and_never_panics() {
        let text = "a “b” c";
        assert_eq!(Span::new(2, 9).slice(text), "“b”");
        assert_eq!(Span::new(3, 9).slice(text), "", "not on a boundary");
        assert_eq!(Span::new(2, 99).slice(text), "", "outside");
        assert_eq!(Span::new(5, 2).len(), 0);
    }
}
