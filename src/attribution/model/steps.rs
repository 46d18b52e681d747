//! Features of the step from one unit's label to the next.
//!
//! There are seven for each label before, far more than a unit has of its own. But they look at little, and the same
//! come again and again in an article: their sums are kept.

use super::lanes::Eight as Sum;
use super::roles::{LABELS, distance};
use super::weights::{Weights, sum_of};
use super::window::Window;
use super::{STEP, feature, pack, raw};
use crate::tag::mix;

/// Features of a step.
const FEATURES: usize = 7;

/// The first template of a step's features.
const FIRST: u32 = 200;

/// The values of the features of a step to unit `j`, but for the label before it: that is the lowest byte of the
/// first of each two.
fn values(w: &Window, j: usize) -> [(u32, u32); FEATURES] {
    let class = |k: Option<usize>| k.and_then(|k| w.units.get(k)).map_or(0, |u| u.class as u8);
    let u = &w.units[j];
    let c0 = u.class as u8;
    let side = u8::from(j > w.cue) * 2 + u8::from(j < w.cue);
    let last = j.checked_sub(1).and_then(|k| w.units.get(k));
    let ended = last.filter(|u| u.quoted).map_or(0, |u| u.word);
    let starts = u8::from(u.starts);
    [
        (pack(0, c0, side, starts), 0),
        (pack(0, class(j.checked_sub(1)), c0, 0), 0),
        (pack(0, side, distance(j, w.cue).min(4), starts), 0),
        (pack(0, c0, starts, side), ended),
        (pack(0, c0, class(Some(j + 1)), side), 0),
        (pack(0, c0, side, starts), w.stem),
        (pack(0, side, 0, 0), u.word),
    ]
}

/// Features of the step from label `before` to unit `j`.
pub fn features(w: &Window, j: usize, before: usize, sink: &mut impl FnMut(u32)) {
    for (k, (a, b)) in values(w, j).into_iter().enumerate() {
        sink(feature(FIRST + k as u32, a | before as u32, b));
    }
}

/// Features that are summed as one: the values of the others tell the same, but for the distance.
const SUMMED: [usize; 3] = [0, 2, 3];
/// The others.
const SINGLE: [usize; ROWS] = [1, 4, 5, 6];
/// Rows that are still to be added to the sums of a step.
pub const ROWS: usize = 4;

/// Sums of the labels after each label.
pub type Sums = [Sum; LABELS];
/// A row for each label before.
pub type Rows = [u64; LABELS];

/// What was made before, by the values of features; newer takes the place of older.
#[derive(Debug, Default)]
pub struct Memo {
    /// For the sums and for each row, places in what is kept, from 1 on; small, since it is looked at everywhere.
    places: Vec<u16>,
    /// Keys with what is kept of them. Rows are kept as they are, in half the memory of sums.
    sums: Vec<(u64, Sums)>,
    rows: Vec<(u64, Rows)>,
}

impl Memo {
    /// Places of each feature, as a power of two.
    const BITS: u32 = 10;

    /// The sums and rows of all steps to unit `j`.
    pub fn steps(&mut self, w: &Window, j: usize, weights: &Weights) -> (&Sums, [&Rows; ROWS]) {
        let Self { places, sums, rows } = self;
        places.resize((1 + ROWS) << Self::BITS, 0);
        let values = values(w, j);
        let of = |k: usize| u64::from(values[k].1) << 32 | u64::from(values[k].0);
        // The distance stands where the first has nothing.
        let key = of(0) | u64::from(values[2].0 & 0x00ff_0000) << 2 | u64::from(values[3].1) << 32;
        let sum = place(&mut places[..], sums, key, |sums| {
            *sums = [sum_of(0, SUMMED.len()); LABELS];
            for k in SUMMED {
                each(k, values[k], weights, |label, row| sums[label] = sums[label].add_bytes(row));
            }
        });
        let found = std::array::from_fn::<_, ROWS, _>(|at| {
            let k = SINGLE[at];
            place(&mut places[(1 + at) << Self::BITS..], rows, of(k), |rows| {
                each(k, values[k], weights, |label, row| rows[label] = row);
            })
        });
        (&sums[sum].1, found.map(|at| &rows[at].1))
    }
}

/// Where what is `kept` of `key` is, by the places of its feature; `make` makes it where it is not.
#[inline(always)]
fn place<T: Default>(
    places: &mut [u16],
    kept: &mut Vec<(u64, T)>,
    key: u64,
    make: impl FnOnce(&mut T),
) -> usize {
    let place = &mut places[(key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - Memo::BITS)) as usize];
    let new = *place == 0;
    if new {
        kept.push((key, T::default()));
        *place = kept.len() as u16;
    }
    let at = usize::from(*place) - 1;
    let own = &mut kept[at];
    if new || own.0 != key {
        own.0 = key;
        make(&mut own.1);
    }
    at
}

/// Calls `sink` with each label before a step and the row of feature `k`.
#[inline(always)]
fn each(k: usize, (a, b): (u32, u32), weights: &Weights, mut sink: impl FnMut(usize, u64)) {
    let (mut a, rest) = (raw(0, a, 0), raw(FIRST + k as u32, 0, b));
    for label in 0..LABELS {
        sink(label, weights.roles.get(mix(a ^ rest)).0);
        a = a.wrapping_add(STEP);
    }
}
