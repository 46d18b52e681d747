//! The weights of the models and their file.
//!
//! The file: `QEM4`; its length (little endian `u32`); the floor of a cue's score and the threshold of keeping
//! (`i16`, sixteenths of a logit); per table (cue, role, keep) and forest (keep, choice) its scale (`u16`: sixteenths of
//! the weight that is one logit) and its number of rows or trees (`u32`); then, in one arithmetic code, for each row of
//! each table the gap from the key before and the weights, each by the signs of those before it, and the trees. A key is
//! the low [`BITS`] bits of a feature's hash: there is no word in the file.

use super::lanes::{Eight as Sum, mix_four};
use super::numbers::{Column, Gap};
use super::roles::{LABELS, ROW};
use super::trees::{Forest, Tree};
use crate::coder::{Code, Decoder, Encoder};
use crate::order::Order;
use crate::tag::mix;
use std::iter::once;

/// Bits of a feature's hash that are its key.
pub const BITS: u32 = 18;
const MASK: u32 = (1 << BITS) - 1;
const WORDS: usize = 1 << BITS >> 6;

/// Weights by feature.
///
/// A bit for each key there can be tells whether it has a row; rows stand in the order of their keys, so that the
/// bits before a key count up to its row. There are at most 65,535.
#[derive(Clone, Debug)]
pub struct Table<R> {
    keys: Box<[u64; WORDS]>,
    /// For each 64 keys, how many rows the keys before have.
    before: Box<[u16; WORDS]>,
    /// Nothing, and the rows.
    rows: Box<[R]>,
    scale: u16,
}

impl<R: Copy + Default> Table<R> {
    /// A table of rows by feature, in any order; `scale` is sixteenths of the weight that is one logit.
    pub fn new(rows: impl Iterator<Item = (u32, R)>, scale: u16) -> Self {
        let mut rows: Vec<(u32, R)> = rows.map(|(feature, row)| (feature & MASK, row)).collect();
        rows.order_by_key(|row| row.0);
        rows.dedup_by_key(|row| row.0);
        Self::in_order(&rows, scale)
    }

    /// A table of rows by key, in the order of the keys.
    fn in_order(rows: &[(u32, R)], scale: u16) -> Self {
        let mut keys: Box<[u64; WORDS]> = array();
        let mut before: Box<[u16; WORDS]> = array();
        for (key, _) in rows {
            keys[*key as usize >> 6] |= 1 << (key & 63);
        }
        let mut all = 0;
        for (keys, before) in keys.iter().zip(&mut *before) {
            *before = all;
            all += keys.count_ones() as u16;
        }
        Self { keys, before, rows: once(R::default()).chain(rows.iter().map(|row| row.1)).collect(), scale }
    }

    /// Where the row of a feature is; 0 when it has none. Without a branch, which nobody could foretell.
    #[inline(always)]
    fn place(&self, feature: u32) -> usize {
        let at = feature & MASK;
        let word = at as usize >> 6;
        // The key's own bit is the highest, those of keys before it stand below.
        let bits = self.keys[word] << (!at & 63);
        let row = u64::from(self.before[word]) + u64::from(bits.count_ones());
        (row & (bits.cast_signed() >> 63).cast_unsigned()) as usize
    }

    /// The row of a feature; nothing when it has none.
    #[inline(always)]
    pub fn get(&self, feature: u32) -> R {
        self.rows[self.place(feature)]
    }

    /// The rows of features whose bits are not spread yet.
    ///
    /// With all it calls put into it: nowhere else does the analysis spend so much time.
    #[inline(always)]
    fn each(&self, raw: &[u32], mut sink: impl FnMut(R)) {
        let (fours, rest) = raw.as_chunks();
        for four in fours {
            let [a, b, c, d] = mix_four(*four);
            sink(self.get(a));
            sink(self.get(b));
            sink(self.get(c));
            sink(self.get(d));
        }
        for one in rest {
            sink(self.get(mix(*one)));
        }
    }

    /// A sum of weights in sixteenths of a logit.
    pub fn logit(&self, sum: i32) -> i32 {
        sum.saturating_mul(256) / i32::from(self.scale.max(1))
    }

    fn entries(&self) -> impl Iterator<Item = (u32, R)> {
        (0..=MASK).filter(|key| self.place(*key) != 0).map(|key| (key, self.get(key)))
    }
}

/// A table of nothing, made where it stays.
#[expect(clippy::unnecessary_box_returns, reason = "an array would be made on the stack")]
fn array<T: Copy + Default, const N: usize>() -> Box<[T; N]> {
    vec![T::default(); N]
        .into_boxed_slice()
        .try_into()
        .unwrap_or_else(|_| unreachable!("made with this length"))
}

impl<R: Copy + Default> Default for Table<R> {
    fn default() -> Self {
        Self::new(std::iter::empty(), 16)
    }
}

/// The weights of a role feature, one a label: a byte each, 128 more than the weight, label 0 lowest.
#[derive(Clone, Copy, Debug)]
pub struct Row(pub u64);

impl Row {
    /// Packs the weights.
    pub fn new(weights: [i8; ROW]) -> Self {
        Self(u64::from_le_bytes(weights.map(|w| w.cast_unsigned() ^ 0x80)))
    }

    fn weights(self) -> [i8; ROW] {
        self.0.to_le_bytes().map(|b| (b ^ 0x80).cast_signed())
    }
}

impl Default for Row {
    fn default() -> Self {
        Self::new([0; ROW])
    }
}

/// A sum of `each` for all labels, to which so many rows are to be added: the 128 that a row has too much are taken off
/// before.
pub fn sum_of(each: i16, rows: usize) -> Sum {
    Sum::splat(each - (rows as u16).cast_signed() * 0x80)
}

/// The weights.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    /// Whether a word is a cue.
    pub cues: Table<i8>,
    /// The labels of units.
    pub roles: Table<Row>,
    /// Whether to keep a candidate.
    pub keeps: Table<i8>,
    /// What is added to that.
    pub trees: Forest,
    /// Which reading of a cue to take.
    pub choice: Forest,
    /// Words that score less are no candidates; sixteenths of a logit.
    pub floor: i16,
    /// Candidates that score less are dropped; sixteenths of a logit.
    pub threshold: i16,
}

const MAGIC: &[u8; 4] = b"QEM4";

/// Passes a table of `n` rows with `N` weights each.
fn pass_table<const N: usize>(io: &mut impl Code, rows: &mut [(u32, [i8; N])]) {
    let (mut gap, mut columns) =
        (Gap::NEW, std::array::from_fn::<_, N, _>(|l| Column::new(3_usize.pow(l as u32))));
    let mut last = u32::MAX;
    for (key, weights) in rows {
        last = last.wrapping_add(gap.pass(io, key.wrapping_sub(last)));
        *key = last;
        // The signs of a row go together.
        let mut signs = 0;
        for (column, weight) in columns.iter_mut().zip(weights) {
            *weight = column.pass(io, signs, *weight);
            signs = signs * 3 + usize::from((weight.signum() + 1).cast_unsigned());
        }
    }
}

/// Reads numbers from the front of a slice.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn word(&mut self) -> Option<u16> {
        let (head, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u16::from_le_bytes(*head))
    }

    fn long(&mut self) -> Option<u32> {
        Some(u32::from(self.word()?) | u32::from(self.word()?) << 16)
    }

    /// Scale and number of rows.
    fn head(&mut self) -> Option<(u16, usize)> {
        let head = (self.word()?, self.long()? as usize);
        u16::try_from(head.1).is_ok().then_some(head)
    }
}

impl Weights {
    /// Reads the file; `None` when it is none.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut r = Reader(bytes.strip_prefix(MAGIC)?);
        if r.long()? as usize != bytes.len() {
            return None;
        }
        let (floor, threshold) = (r.word()?.cast_signed(), r.word()?.cast_signed());
        let heads = [r.head()?, r.head()?, r.head()?];
        let forests = [r.head()?, r.head()?];
        let mut io = Decoder::new(r.0);
        let cues = read_table(&mut io, heads[0], |[w]| w);
        let roles = read_table(&mut io, heads[1], |w: [i8; LABELS]| {
            let mut row = [0; ROW];
            row[..LABELS].copy_from_slice(&w);
            Row::new(row)
        });
        let keeps = read_table(&mut io, heads[2], |[w]| w);
        let [trees, choice] = forests.map(|(scale, n)| {
            let mut forest = Forest { trees: vec![Tree::default(); n], scale };
            forest.pass(&mut io);
            forest
        });
        (!io.is_past_end()).then_some(Self { cues, roles, keeps, trees, choice, floor, threshold })
    }

    /// The file.
    pub fn write(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend([0; 4]);
        out.extend(self.floor.to_le_bytes());
        out.extend(self.threshold.to_le_bytes());
        let mut io = Encoder::default();
        write_table(&self.cues, |w| [w], &mut out, &mut io);
        write_table(
            &self.roles,
            |row: Row| std::array::from_fn::<_, LABELS, _>(|l| row.weights()[l]),
            &mut out,
            &mut io,
        );
        write_table(&self.keeps, |w| [w], &mut out, &mut io);
        for forest in [&self.trees, &self.choice] {
            out.extend(forest.scale.to_le_bytes());
            out.extend((forest.trees.len() as u32).to_le_bytes());
            forest.clone().pass(&mut io);
        }
        out.extend(io.finish());
        let len = out.len() as u32;
        out[4..8].copy_from_slice(&len.to_le_bytes());
        out
    }

    /// The sum of the weights of cue features, whose bits are not spread yet.
    pub fn sum_cue(&self, raw: &[u32]) -> i32 {
        let mut sum = 0;
        self.cues.each(raw, |w| sum += i32::from(w));
        sum
    }

    /// Adds the weights of role features, whose bits are not spread yet.
    pub fn add_roles(&self, raw: &[u32], sum: &mut Sum) {
        let mut all = *sum;
        self.roles.each(raw, |row| all = all.add_bytes(row.0));
        *sum = all;
    }

    /// Weight of a keep feature.
    pub fn keep(&self, feature: u32) -> i32 {
        self.keeps.get(feature).into()
    }
}

fn read_table<R: Copy + Default, const N: usize>(
    io: &mut Decoder,
    (scale, n): (u16, usize),
    row: impl Fn([i8; N]) -> R,
) -> Table<R> {
    let mut rows = vec![(0, [0; N]); n];
    pass_table(io, &mut rows);
    let rows: Vec<_> = rows.into_iter().map(|(key, w)| (key & MASK, row(w))).collect();
    Table::in_order(&rows, scale)
}

/// Appends scale and number of rows to `out` and codes the rows.
fn write_table<R: Copy + Default, const N: usize>(
    t: &Table<R>,
    weights: impl Fn(R) -> [i8; N],
    out: &mut Vec<u8>,
    io: &mut Encoder,
) {
    let mut rows: Vec<_> = t.entries().map(|(key, r)| (key, weights(r))).collect();
    out.extend(t.scale.to_le_bytes());
    out.extend((rows.len() as u32).to_le_bytes());
    pass_table(io, &mut rows);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_reads_back_the_same() {
        let mut w = Weights { floor: -32, threshold: 5, ..Weights::default() };
        w.cues = Table::new([(7, 3), (1 << 19, -128)].into_iter(), 99);
        w.roles = Table::new(
            [(12, Row::new([-1, 2, -3, 4, 5, 6, 127, 0])), (13, Row::new([-128; ROW]))].into_iter(),
            5,
        );
        let tree = Tree {
            asks: [(3, -128), (63, 127), (0, 0), (7, 40)],
            leaves: std::array::from_fn(|l| l as i8 - 9),
        };
        w.trees = Forest { trees: vec![tree; 3], scale: 77 };
        let bytes = w.write();
        let back = Weights::read(&bytes).unwrap();
        assert_eq!(back.write(), bytes);
        assert_eq!((back.trees.trees[2].asks, back.trees.scale), (w.trees.trees[0].asks, 77));
        assert_eq!([7, 8, 1 << 19].map(|key| back.cues.get(key)), [3, 0, -128]);
        let sum = (11..14).fold(sum_of(200, 3), |sum, key| sum.add_bytes(back.roles.get(key).0));
        let first = [sum.get::<0>(), sum.get::<1>(), sum.get::<2>(), sum.get::<3>()];
        let rest = [sum.get::<4>(), sum.get::<5>(), sum.get::<6>()];
        assert_eq!((first, rest), ([71, 74, 69, 76], [77, 78, 199]));
        assert!((0..bytes.len()).all(|n| Weights::read(&bytes[..n]).is_none()), "a cut file is none");
    }
}
