//! Features of the step from one unit's label to the next.
//!
//! There are seven for each label before, far more than a unit has of its own. But they look at little, and the same
//! come again and again in an article: their sums are kept.

use super::roles::{LABELS, distance};
use super::weights::{Sum, Weights};
use super::window::Window;
use super::{feature, pack};

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
    /// For each part a row of keys, each with the place of its sums.
    keys: Vec<(u64, u32)>,
    sums: Vec<Steps>,
}

/// No key.
const FREE: u64 = u64::MAX;

impl Memo {
    /// Sums of each part that are kept at most, as a power of two.
    const BITS: u32 = 10;

    /// The sums of the parts of all steps to unit `j`.
    pub fn steps(&mut self, w: &Window, j: usize, weights: &Weights) -> [&Steps; PARTS.len()] {
        if self.keys.is_empty() {
            self.keys = vec![(FREE, 0); PARTS.len() << Self::BITS];
            self.sums.reserve_exact(self.keys.len());
        }
        let values = values(w, j);
        let mut places = [0; PARTS.len()];
        for (part, of) in PARTS.iter().enumerate() {
            let (mut a, mut b) = values[of[0]];
            if part == 0 {
                a |= (values[2].0 & 0x00ff_0000) << 2;
                b = values[3].1;
            }
            let key = u64::from(b) << 32 | u64::from(a);
            let at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - Self::BITS)) as usize;
            let (kept, place) = &mut self.keys[part << Self::BITS | at];
            if *kept == FREE {
                *place = self.sums.len() as u32;
                self.sums.push(Steps::default());
            }
            places[part] = *place as usize;
            if *kept != key {
                *kept = key;
                make(&mut self.sums[places[part]], of, &values, weights);
            }
        }
        places.map(|at| &self.sums[at])
    }
}

/// The sums of the features `of` a step.
fn make(steps: &mut Steps, of: &[usize], values: &[(u32, u32); FEATURES], weights: &Weights) {
    *steps = [Sum::of(0, of.len()); LABELS];
    for &k in of {
        let (a, b) = values[k];
        for (before, sum) in (0..).zip(&mut *steps) {
            sum.add(weights.roles.get(feature(FIRST + k as u32, a | before, b)));
        }
    }
}
