//! The weights of the models and their file.
//!
//! The file: `QEM1`; the floor of a cue's score and the threshold of keeping (little endian `i16`, sixteenths of a
//! logit); then per table (cue, role, keep) its scale (`u16`: sixteenths of the weight that is one logit), its
//! number of rows (`u32`), the gaps between the rows' keys (7 bits a byte, low first), and the weights, a signed
//! byte each, column by column. A key is the low [`BITS`] bits of a feature's hash: there is no word in the file.

use super::roles::{LABELS, ROW};
use crate::order::Order;

/// Bits of a feature's hash that are its key.
pub const BITS: u32 = 20;
const MASK: u32 = (1 << BITS) - 1;

/// Weights by feature: open addressing, a power of two of slots.
#[derive(Clone, Debug)]
pub struct Table<R> {
    slots: Vec<(u32, u32)>,
    rows: Vec<R>,
    scale: u16,
}

/// Marks an empty slot.
const EMPTY: u32 = u32::MAX;

impl<R: Copy + Default> Table<R> {
    /// A table of rows by feature; `scale` is sixteenths of the weight that is one logit.
    pub fn new(rows: impl Iterator<Item = (u32, R)>, scale: u16) -> Self {
        let (keys, mut values): (Vec<u32>, Vec<R>) = rows.unzip();
        let size = (keys.len() * 2 + 1).next_power_of_two();
        let mut slots = vec![(EMPTY, 0); size];
        for (i, key) in keys.iter().map(|k| k & MASK).enumerate() {
            let mut at = key as usize & (size - 1);
            while slots[at].0 != EMPTY {
                at = (at + 1) & (size - 1);
            }
            slots[at] = (key, i as u32);
        }
        // One row of nothing, for features without weights.
        values.push(R::default());
        Self { slots, rows: values, scale }
    }

    /// The row of a feature.
    pub fn get(&self, feature: u32) -> &R {
        let key = feature & MASK;
        let mut at = key as usize & (self.slots.len() - 1);
        loop {
            let (k, row) = self.slots[at];
            if k == key {
                return &self.rows[row as usize];
            }
            if k == EMPTY {
                return &self.rows[self.rows.len() - 1];
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// A sum of weights in sixteenths of a logit.
    pub fn logit(&self, sum: i32) -> i32 {
        sum.saturating_mul(256) / i32::from(self.scale.max(1))
    }

    fn entries(&self) -> Vec<(u32, R)> {
        let mut out: Vec<_> =
            self.slots.iter().filter(|s| s.0 != EMPTY).map(|&(k, i)| (k, self.rows[i as usize])).collect();
        out.order_by_key(|e| e.0);
        out
    }
}

impl<R: Copy + Default> Default for Table<R> {
    fn default() -> Self {
        Self::new(std::iter::empty(), 16)
    }
}

/// The weights.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    /// Whether a word is a cue.
    pub cues: Table<i8>,
    /// The labels of units.
    pub roles: Table<[i8; ROW]>,
    /// Whether to keep a candidate.
    pub keeps: Table<i8>,
    /// Words that score less are no candidates; sixteenths of a logit.
    pub floor: i16,
    /// Candidates that score less are dropped; sixteenths of a logit.
    pub threshold: i16,
}

const MAGIC: &[u8; 4] = b"QEM1";

/// Reads from the front of a slice.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(n)?;
        self.0 = rest;
        Some(head)
    }

    fn word(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.take(2)?.try_into().ok()?))
    }

    fn gap(&mut self) -> Option<u32> {
        let mut value = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.take(1)?[0];
            value |= u32::from(byte & 127) << shift;
            if byte < 128 {
                return Some(value);
            }
        }
        None
    }

    /// A table with `columns` weights a row.
    fn table<R: Copy + Default>(
        &mut self,
        columns: usize,
        set: impl Fn(&mut R, usize, i8),
    ) -> Option<Table<R>> {
        let scale = self.word()?;
        let n = u32::from_le_bytes(self.take(4)?.try_into().ok()?) as usize;
        if n > 1 << BITS {
            return None;
        }
        let mut key = 0_u32;
        let mut rows = Vec::with_capacity(n);
        for _ in 0..n {
            key = key.wrapping_add(self.gap()?);
            rows.push((key, R::default()));
        }
        for c in 0..columns {
            for (row, &w) in rows.iter_mut().zip(self.take(n)?) {
                set(&mut row.1, c, w.cast_signed());
            }
        }
        Some(Table::new(rows.into_iter(), scale))
    }
}

fn write_table<R: Copy + Default>(
    t: &Table<R>,
    columns: usize,
    get: impl Fn(&R, usize) -> i8,
    out: &mut Vec<u8>,
) {
    let rows = t.entries();
    out.extend(t.scale.to_le_bytes());
    out.extend((rows.len() as u32).to_le_bytes());
    let mut last = 0;
    for (key, _) in &rows {
        let mut gap = key - last;
        while gap > 127 {
            out.push(gap as u8 | 128);
            gap >>= 7;
        }
        out.push(gap as u8);
        last = *key;
    }
    for c in 0..columns {
        out.extend(rows.iter().map(|(_, r)| get(r, c).cast_unsigned()));
    }
}

impl Weights {
    /// Reads the file; `None` when it is none.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut r = Reader(bytes.strip_prefix(MAGIC)?);
        let (floor, threshold) = (r.word()?.cast_signed(), r.word()?.cast_signed());
        let cues = r.table(1, |row, _, w| *row = w)?;
        let roles = r.table(LABELS, |row: &mut [i8; ROW], c, w| row[c] = w)?;
        let keeps = r.table(1, |row, _, w| *row = w)?;
        r.0.is_empty().then_some(Self { cues, roles, keeps, floor, threshold })
    }

    /// The file.
    pub fn write(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend(self.floor.to_le_bytes());
        out.extend(self.threshold.to_le_bytes());
        write_table(&self.cues, 1, |r, _| *r, &mut out);
        write_table(&self.roles, LABELS, |r, c| r[c], &mut out);
        write_table(&self.keeps, 1, |r, _| *r, &mut out);
        out
    }

    /// Weight of a cue feature.
    pub fn cue(&self, feature: u32) -> i32 {
        i32::from(*self.cues.get(feature))
    }

    /// Weights of a role feature, one a label.
    pub fn role(&self, feature: u32) -> &[i8; ROW] {
        self.roles.get(feature)
    }

    /// Weight of a keep feature.
    pub fn keep(&self, feature: u32) -> i32 {
        i32::from(*self.keeps.get(feature))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_reads_back_the_same() {
        let mut w = Weights { floor: -32, threshold: 5, ..Weights::default() };
        w.cues = Table::new([(7, 3), (1 << 19, -128)].into_iter(), 99);
        w.roles = Table::new([(12, [1, 2, 3, 4, 5, 6, 7, 0])].into_iter(), 5);
        let bytes = w.write();
        let back = Weights::read(&bytes).unwrap();
        assert_eq!(back.write(), bytes);
        assert_eq!((back.cue(7), back.cue(8), back.cue(1 << 19)), (3, 0, -128));
        assert_eq!(back.role(12)[..LABELS], [1, 2, 3, 4, 5, 6, 7]);
        assert!((0..bytes.len()).all(|n| Weights::read(&bytes[..n]).is_none()), "a cut file is none");
    }
}
