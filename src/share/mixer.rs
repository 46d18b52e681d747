//! The arithmetic of prediction: logistic mixing of bit probabilities, in whole numbers only.
//!
//! Every result is the same on every machine, since a link packed by one must open on another.
//! Probabilities are of the next bit being 1, in 1/65536; their logistic form ("stretched") is
//! `ln(p / (1 - p))` in 1/256, from -2047 to 2047. The design follows the mixers of lpaq and paq8
//! (M. Mahoney, "Adaptive weighing of context models for lossless data compression", 2005).
#![allow(clippy::cast_sign_loss, clippy::cast_possible_wrap, reason = "all values are far below 2^31")]

use crate::coder::learn;

/// One half.
pub const HALF: i32 = 32_768;

/// Probability for every 128th stretched value.
const CURVE: [i32; 33] = [
    22, 36, 60, 98, 162, 267, 440, 724, 1190, 1951, 3176, 5115, 8083, 12379, 18102, 24904, 32768, 40632,
    47434, 53157, 57453, 60421, 62360, 63585, 64346, 64812, 65096, 65269, 65374, 65438, 65476, 65500, 65514,
];

/// The probability of a stretched value.
#[inline]
pub fn squash(stretched: i32) -> i32 {
    let x = stretched.clamp(-2047, 2047) + 2048;
    let (i, part) = ((x >> 7) as usize, x & 127);
    (CURVE[i] * (128 - part) + CURVE[i + 1] * part + 64) >> 7
}

/// The inverse of [`squash`], as a table over the upper 12 bits of a probability.
pub fn stretch_table() -> Box<[i16]> {
    let mut table: Box<[i16]> = vec![2047; 4096].into();
    let mut next = 0;
    for x in -2047..=2047_i16 {
        let reached = (squash(i32::from(x)) >> 4) as usize;
        while next <= reached {
            table[next] = x;
            next += 1;
        }
    }
    table
}

/// Weighs stretched predictions; a set of weights is chosen by context.
#[derive(Clone)]
pub struct Mixer {
    weights: Box<[i32]>,
    inputs: usize,
    set: usize,
    p: i32,
    rate: i32,
}

impl Mixer {
    /// A mixer of `inputs` values with `sets` sets of weights, each weight `first` (1/65536) at the start.
    pub fn new(inputs: usize, sets: usize, first: i32, rate: i32) -> Self {
        Self { weights: vec![first; inputs * sets].into(), inputs, set: 0, p: HALF, rate }
    }

    /// The stretched mixture of `values` by the weights of `set`.
    pub fn mix(&mut self, values: &[i32], set: usize) -> i32 {
        self.set = set * self.inputs;
        let weights = &self.weights[self.set..self.set + self.inputs];
        let sum: i32 = values.iter().zip(weights).map(|(v, w)| (v * w) >> 8).sum();
        let mixed = (sum >> 8).clamp(-2047, 2047);
        self.p = squash(mixed);
        mixed
    }

    /// Gives more weight to what predicted `bit` well.
    pub fn learn(&mut self, values: &[i32], bit: u32) {
        let error = ((((bit as i32) << 16) - self.p) * self.rate) >> 3;
        let weights = &mut self.weights[self.set..self.set + self.inputs];
        for (v, w) in values.iter().zip(weights) {
            *w = (*w + ((v * error + 0x4000) >> 15)).clamp(-500_000, 500_000);
        }
    }
}

/// Corrects a prediction by what came of similar ones in the same context.
#[derive(Clone)]
pub struct Refiner {
    table: Box<[u16]>,
    at: usize,
}

impl Refiner {
    /// A refiner for `contexts` contexts that changes nothing at first.
    pub fn new(contexts: usize) -> Self {
        let row: Vec<u16> = (-16..=16).map(|x| squash(x * 128) as u16).collect();
        Self { table: row.repeat(contexts).into(), at: 0 }
    }

    /// The refined probability of a stretched prediction.
    pub fn refine(&mut self, stretched: i32, context: usize) -> i32 {
        let x = stretched.clamp(-2047, 2047) + 2048;
        let (low, part) = (context * 33 + (x >> 7) as usize, x & 127);
        self.at = low + (part >> 6) as usize;
        (i32::from(self.table[low]) * (128 - part) + i32::from(self.table[low + 1]) * part) >> 7
    }

    /// Notes the bit that came.
    pub fn learn(&mut self, bit: u32) {
        learn(&mut self.table[self.at], bit, 6);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretch_undoes_squash() {
        let table = stretch_table();
        for x in (-1500..1500).step_by(7) {
            let back = i32::from(table[(squash(x) >> 4) as usize]);
            assert!((back - x).abs() <= 48, "{x} came back as {back}");
        }
        assert_eq!(squash(0), HALF);
    }

    #[test]
    fn mixer_learns_whom_to_trust() {
        let mut mixer = Mixer::new(2, 1, 20_000, 6);
        for i in 0..2_000_u32 {
            let bit = i * 7 % 3 % 2;
            let right = if bit == 1 { 1000 } else { -1000 };
            mixer.mix(&[right, 500], 0);
            mixer.learn(&[right, 500], bit);
        }
        assert!(mixer.mix(&[1000, 500], 0) > 1000);
        assert!(mixer.mix(&[-1000, 500], 0) < -1000);
    }
}
