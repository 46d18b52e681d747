//! Gradient boosting: trees that correct the scores of a linear model, each by what those before left wrong.

use quote_explorer::attribution::model::trees::{DEPTH, Forest, LEAVES, Tree};

use crate::fit::{Random, quantile, quantise};

/// Something to score.
pub struct Case {
    /// What the trees see of it.
    pub values: Vec<i8>,
    /// Its score before them, in logits.
    pub linear: f32,
    /// How right it is: 0 to 1.
    pub gold: f32,
}

/// Limits tried for each value, at most.
const LIMITS: usize = 40;
/// Steps between no leaf and the greatest.
const STEPS: f32 = 15.0;
/// How much of what is wrong each tree corrects.
const RATE: f32 = 0.15;
/// Against leaves of few cases.
const CALM: f32 = 8.0;

/// The slope of the loss at a case and how it bends; nothing for cases left out.
type Slope = [f32; 2];

pub fn fit(cases: &[Case], trees: usize) -> Forest {
    let table = Table::new(cases);
    let mut scores: Vec<f32> = cases.iter().map(|c| c.linear).collect();
    let mut random = Random(3);
    let mut out = Vec::new();
    for _ in 0..trees {
        let slope = |(c, z): (&Case, &f32)| {
            let p = 1.0 / (1.0 + (-z).exp());
            if random.next() % 10 < 7 { [c.gold - p, p * (1.0 - p)] } else { [0.0; 2] }
        };
        let slopes: Vec<Slope> = cases.iter().zip(&scores).map(slope).collect();
        let (asks, leaf) = table.grow(&slopes, &mut random);
        let mut sums = [[0.0; 2]; LEAVES];
        for (&l, slope) in leaf.iter().zip(&slopes) {
            add(&mut sums[usize::from(l)], *slope);
        }
        let leaves = sums.map(|[g, h]| RATE * g / (h + CALM));
        for (z, &l) in scores.iter_mut().zip(&leaf) {
            *z += leaves[usize::from(l)];
        }
        out.push((asks, leaves));
    }
    let loss = |(c, z): (&Case, &f32)| (1.0 + z.exp()).ln() - c.gold * z;
    let loss: f32 = cases.iter().zip(&scores).map(loss).sum();
    eprintln!("trees: loss {:.5} a case", loss / cases.len() as f32);
    let all: Vec<f32> = out.iter().flat_map(|t| t.1).collect();
    let scale = STEPS / quantile(&all, 0.999);
    let trees =
        out.into_iter().map(|(asks, leaves)| Tree { asks, leaves: leaves.map(|x| quantise(x, scale)) });
    Forest { trees: trees.collect(), scale: (scale * 16.0) as u16 }
}

fn add(sum: &mut Slope, more: Slope) {
    sum[0] += more[0];
    sum[1] += more[1];
}

/// The cases by value.
struct Table {
    limits: Vec<Vec<i8>>,
    /// For each value and case the number of limits below it.
    bins: Vec<Vec<u8>>,
}

impl Table {
    fn new(cases: &[Case]) -> Self {
        let limits: Vec<Vec<i8>> = (0..cases[0].values.len()).map(|v| limits(cases, v)).collect();
        let bin = |v: usize, c: &Case| limits[v].partition_point(|&limit| limit < c.values[v]) as u8;
        let bins = (0..limits.len()).map(|v| cases.iter().map(|c| bin(v, c)).collect()).collect();
        Self { limits, bins }
    }

    /// The questions of a tree, and the leaf of each case.
    fn grow(&self, slopes: &[Slope], random: &mut Random) -> ([(u8, i8); DEPTH], Vec<u8>) {
        let mut leaf = vec![0; slopes.len()];
        let mut asks = [(0, i8::MAX); DEPTH];
        for (level, ask) in asks.iter_mut().enumerate() {
            let some = (0..self.bins.len()).filter(|_| random.next() % 10 < 8);
            let gain =
                |v: usize| Some((gain(&self.bins[v], &leaf, slopes, self.limits[v].len(), 1 << level)?, v));
            let best = some.filter_map(gain).max_by(|a, b| a.0.0.total_cmp(&b.0.0));
            let Some(((_, limit), v)) = best else { continue };
            *ask = (v as u8, self.limits[v][limit]);
            for (l, &bin) in leaf.iter_mut().zip(&self.bins[v]) {
                *l |= u8::from(usize::from(bin) > limit) << level;
            }
        }
        (asks, leaf)
    }
}

/// Limits that part the cases by value `v` into about equally many.
fn limits(cases: &[Case], v: usize) -> Vec<i8> {
    let mut all: Vec<i8> = cases.iter().map(|c| c.values[v]).collect();
    all.sort_unstable();
    let mut out: Vec<i8> = (1..=LIMITS).map(|k| all[(all.len() - 1) * k / (LIMITS + 1)]).collect();
    out.dedup();
    out.retain(|limit| Some(limit) != all.last());
    out
}

/// How much is gained by the limit that parts the cases of all leaves best, and which it is.
fn gain(bins: &[u8], leaf: &[u8], slopes: &[Slope], limits: usize, leaves: usize) -> Option<(f32, usize)> {
    let mut sums = vec![[0.0; 2]; (limits + 1) * leaves];
    for ((&bin, &l), slope) in bins.iter().zip(leaf).zip(slopes) {
        add(&mut sums[usize::from(bin) * leaves + usize::from(l)], *slope);
    }
    let mut all = [[0.0; 2]; LEAVES];
    for (k, sum) in sums.iter().enumerate() {
        add(&mut all[k % leaves], *sum);
    }
    let worth = |[g, h]: Slope| g * g / (h + CALM);
    let mut below = [[0.0; 2]; LEAVES];
    let gains = (0..limits).map(|limit| {
        let parts = below.iter_mut().zip(&all).take(leaves).enumerate().map(|(l, (below, all))| {
            add(below, sums[limit * leaves + l]);
            worth(*below) + worth([all[0] - below[0], all[1] - below[1]])
        });
        (parts.sum(), limit)
    });
    gains.max_by(|a: &(f32, usize), b| a.0.total_cmp(&b.0))
}
