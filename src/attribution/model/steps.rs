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

/// Which features are summed as one: of the first three the values tell the same, but for the distance.
const PARTS: [&[usize]; 5] = [&[0, 2, 3], &[1], &[4], &[5], &[6]];

/// Sums of the labels after each label.
pub type Steps = [Sum; LABELS];

/// Sums that were made before, by part and the values of its features; newer ones take the place of older ones.
#[derive(Debug, Default)]
pub struct Memo {
    /// For each part a row of places in `kept`, from 1 on; small, since it is looked at everywhere.
    places: Vec<u16>,
    /// Keys with their sums.
    kept: Vec<(u64, Steps)>,
}

impl Memo {
    /// Sums of each part that are kept at most, as a power of two.
    const BITS: u32 = 10;

    /// The sums of the parts of all steps to unit `j`.
    pub fn steps(&mut self, w: &Window, j: usize, weights: &Weights) -> [&Steps; PARTS.len()] {
        self.places.resize(PARTS.len() << Self::BITS, 0);
        let values = values(w, j);
        let of = |k: usize| u64::from(values[k].1) << 32 | u64::from(values[k].0);
        // The distance stands where the first has nothing.
        let first = of(0) | u64::from(values[2].0 & 0x00ff_0000) << 2 | u64::from(values[3].1) << 32;
        let keys = [first, of(1), of(4), of(5), of(6)];
        let places: [usize; PARTS.len()] =
            std::array::from_fn(|part| self.place(part, keys[part], &values, weights));
        places.map(|at| &self.kept[at].1)
    }

    /// Where the sums of a part are kept.
    #[inline(always)]
    fn place(&mut self, part: usize, key: u64, values: &[(u32, u32); FEATURES], weights: &Weights) -> usize {
        let at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - Self::BITS)) as usize;
        let place = &mut self.places[part << Self::BITS | at];
        let new = *place == 0;
        if new {
            self.kept.reserve_exact(if self.kept.is_empty() { PARTS.len() << Self::BITS } else { 1 });
            self.kept.push((key, Steps::default()));
            *place = self.kept.len() as u16;
        }
        let at = usize::from(*place) - 1;
        let kept = &mut self.kept[at];
        if new || kept.0 != key {
            kept.0 = key;
            make(&mut kept.1, PARTS[part], values, weights);
        }
        at
    }
}

/// The sums of the features `of` a step.
fn make(steps: &mut Steps, of: &[usize], values: &[(u32, u32); FEATURES], weights: &Weights) {
    let mut start = Some(sum_of(0, of.len()));
    for &k in of {
        let (mut a, rest) = (raw(0, values[k].0, 0), raw(FIRST + k as u32, 0, values[k].1));
        for sum in &mut *steps {
            *sum = start.unwrap_or(*sum).add_bytes(weights.roles.get(mix(a ^ rest)).0);
            a = a.wrapping_add(STEP);
        }
        start = None;
    }
}
