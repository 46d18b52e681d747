//! Byte offsets to counts of Unicode scalar values, the unit of the exports.

use crate::span::Span;

/// Bytes between two counted places.
const STEP: usize = 128;

/// Counts Unicode scalar values before any byte of a text.
#[derive(Clone, Debug)]
pub struct Offsets<'a> {
    text: &'a str,
    /// Scalar values that begin before each multiple of [`STEP`].
    counts: Vec<u32>,
    /// Added to every count.
    shift: u32,
}

const fn begins(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

impl<'a> Offsets<'a> {
    /// Prepares `text`; `shift` scalar values stand before it in the file (a byte order mark).
    pub fn new(text: &'a str, shift: u32) -> Self {
        let mut count = shift;
        let mut counts = Vec::with_capacity(text.len() / STEP + 1);
        for chunk in text.as_bytes().chunks(STEP) {
            counts.push(count);
            count += chunk.iter().filter(|b| begins(**b)).count() as u32;
        }
        Self { text, counts, shift }
    }

    /// Scalar values before the byte at `offset`; an offset past the end counts as the end.
    pub fn at(&self, offset: u32) -> u32 {
        let offset = (offset as usize).min(self.text.len());
        let step = (offset / STEP).min(self.counts.len().saturating_sub(1));
        let base = self.counts.get(step).copied().unwrap_or(self.shift);
        let rest = &self.text.as_bytes()[step * STEP..offset];
        base + rest.iter().filter(|b| begins(**b)).count() as u32
    }

    /// First and one past the last scalar value of `span`.
    pub fn pair(&self, span: Span) -> [u32; 2] {
        [self.at(span.start), self.at(span.end)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_scalar_values() {
        let text = "né😀x".repeat(100);
        let offsets = Offsets::new(&text, 0);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(offsets.at(byte as u32), count as u32);
        }
        assert_eq!(offsets.at(9999), 400);
        assert_eq!(Offsets::new(&text, 1).pair(Span::new(1, 3)), [2, 3], "after a byte order mark");
        assert_eq!(Offsets::new("", 1).at(5), 1);
    }
}
