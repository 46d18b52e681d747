//! Predicts the next bit of a news text from what came before it.
//!
//! Contexts of one to six bytes, of words, and of the shape of the text each keep a count of what
//! followed them; repeats of longer strings are looked up; [`mixer`](super::mixer) weighs them all.
//! Time per byte is constant and memory is fixed but for a copy of the text.
#![allow(clippy::cast_sign_loss, clippy::cast_possible_wrap, reason = "all values are far below 2^31")]

use super::mixer::{HALF, Mixer, Refiner, squash, stretch_table};
use crate::coder::learn;

/// Number of contexts.
const CONTEXTS: usize = 11;
/// Values given to the mixers: two for each context, two for each matcher, one constant.
const INPUTS: usize = CONTEXTS * 2 + 5;
/// Counters for each byte that is to be read, and the least and most there are.
const COUNTERS: (usize, usize, usize) = (100, 1 << 16, 1 << 22);
/// Bytes at the end of the primer that are learned from as content is; the rest is only counted.
const STUDIED: usize = 24 * 1024;
/// Counters of a bucket: a check value and the 15 nodes of half a byte.
const BUCKET: usize = 16;
/// A counter that has seen nothing: 12 bits of probability, then 4 of how often it was used.
const FRESH: u16 = 2048 << 4;
/// A counter's count stops here, so that it keeps learning.
const FULL: u16 = 15;
/// Counts and probability levels of the second-stage table.
const LEVELS: (usize, usize) = (16, 64);
/// How far an unproven counter is trusted, by confidence level, in 1/24.
const TRUST: [i32; 16] = [0, 10, 14, 16, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30];

#[inline]
fn scatter(x: u32) -> u32 {
    let x = (x ^ (x >> 15)).wrapping_mul(0x7FEB_352D);
    (x ^ (x >> 16)).wrapping_mul(0x846C_A68B)
}

#[inline]
fn join(a: u32, b: u32) -> u32 {
    scatter(a.wrapping_mul(0x9E37_79B1).wrapping_add(b)).wrapping_add(b)
}

/// Finds the last place where the text went on from the same few bytes.
#[derive(Clone)]
struct Matcher {
    least: usize,
    places: Box<[u32]>,
    at: usize,
    len: usize,
    right: [u16; 32],
    bit: Option<u32>,
}

impl Matcher {
    fn new(least: usize) -> Self {
        Self { least, places: vec![0; 1 << 16].into(), at: 0, len: 0, right: [HALF as u16; 32], bit: None }
    }

    /// Two values for the mixers; 0 without a match.
    fn predict(&mut self, model: &Text, stretch: &[i16]) -> [i32; 2] {
        self.bit = None;
        if self.len == 0 {
            return [0, 0];
        }
        let expected = u32::from(model.bytes[self.at]) | 0x100;
        if expected >> (8 - model.bits) != model.node {
            self.len = 0;
            return [0, 0];
        }
        let bit = expected >> (7 - model.bits) & 1;
        self.bit = Some(bit);
        let p = i32::from(self.right[self.len.min(31)]);
        let sign = if bit == 1 { 1 } else { -1 };
        [sign * i32::from(stretch[(p >> 4) as usize]), sign * ((p - HALF) >> 3)]
    }

    fn learn(&mut self, bit: u32) {
        let Some(expected) = self.bit else { return };
        let hit = expected == bit;
        learn(&mut self.right[self.len.min(31)], u32::from(hit), 6);
        if !hit {
            self.len = 0;
        }
    }

    /// After a whole byte: follow the match, or look for one.
    fn advance(&mut self, bytes: &[u8]) {
        if self.len > 0 {
            self.len += 1;
            self.at += 1;
        }
        let Some(tail) = bytes.len().checked_sub(self.least).map(|from| &bytes[from..]) else { return };
        let hash = tail.iter().fold(0, |h, &b| join(h, u32::from(b))) >> 16;
        let place = &mut self.places[hash as usize];
        if self.len == 0 {
            let found = *place as usize;
            let before = bytes[..found].iter().rev().zip(bytes.iter().rev());
            let len = before.take(40).take_while(|(a, b)| a == b).count();
            if len >= self.least {
                self.len = len;
                self.at = found;
            }
        }
        *place = bytes.len() as u32;
    }
}

/// The text so far and what it ends in.
#[derive(Clone, Default)]
struct Text {
    bytes: Vec<u8>,
    /// The bits of the byte under way, after a leading 1.
    node: u32,
    /// How many bits of it are known.
    bits: u32,
    last4: u32,
    last8: u32,
    /// Hash of the word under way, case folded; 0 outside words.
    word: u32,
    /// The word before it.
    before: u32,
    /// Kinds of the last characters, three bits each, runs of small letters as one.
    shape: u32,
}

impl Text {
    fn push(&mut self, byte: u8) {
        self.last8 = self.last8 << 8 | self.last4 >> 24;
        self.last4 = self.last4 << 8 | u32::from(byte);
        self.bytes.push(byte);
        if byte.is_ascii_alphabetic() || byte >= 128 || byte == b'\'' {
            self.word = join(self.word, u32::from(byte.to_ascii_lowercase()) + 1) | 1;
        } else if self.word != 0 {
            self.before = self.word;
            self.word = 0;
        }
        let kind = match byte {
            b'a'..=b'z' => 0,
            b'A'..=b'Z' => 1,
            b' ' => 2,
            b'0'..=b'9' => 3,
            b'\n' => 4,
            128.. => 5,
            b',' | b'.' => 6,
            _ => 7,
        };
        if kind != 0 || self.shape & 7 != 0 {
            self.shape = self.shape << 3 | kind;
        }
    }

    fn contexts(&self) -> [u32; CONTEXTS] {
        let (a, b, word, w1) = (self.last4, self.last8, self.word, self.before);
        let all = [
            0,
            a & 0xFF,
            a & 0xFFFF,
            a & 0x00FF_FFFF,
            a,
            join(a, b & 0xFF),
            join(a, b & 0xFFFF),
            join(word, a & 0xFF),
            join(word, w1),
            self.shape & 0xFFFF,
            join(word, self.shape & 0xFFF),
        ];
        let mut i = 0;
        all.map(|context| {
            i += 1;
            join(context, i)
        })
    }
}

/// The predictor: ask [`p`](Self::p), then tell it the bit with [`learn`](Self::learn).
#[derive(Clone)]
pub struct Model {
    text: Text,
    stretch: Box<[i16]>,
    /// `32768 / (count + 1.6)`.
    pace: [i32; FULL as usize + 1],
    counters: Box<[u16]>,
    contexts: [u32; CONTEXTS],
    /// First counter of each context's bucket.
    buckets: [usize; CONTEXTS],
    /// What a counter's value has meant so far, by context, confidence and value.
    meaning: Box<[u16]>,
    meant: [usize; CONTEXTS],
    matchers: [Matcher; 2],
    inputs: [i32; INPUTS],
    mixers: [Mixer; 3],
    mixed: [i32; 3],
    last: Mixer,
    refiners: [Refiner; 2],
    p: i32,
}

fn meanings() -> Box<[u16]> {
    let (levels, values) = LEVELS;
    let one: Vec<u16> = (0..levels * values)
        .map(|i| squash((i as i32 % values as i32 - 32) * 64 * TRUST[i / values] / 24) as u16)
        .collect();
    one.repeat(CONTEXTS).into()
}

impl Model {
    /// A model that has read `primer`, for a content of `len` bytes; both change what it predicts.
    pub fn new(primer: &[u8], len: usize) -> Self {
        let (each, least, most) = COUNTERS;
        let counters = ((primer.len() + len) * each).next_power_of_two().clamp(least, most);
        let mut model = Self {
            text: Text { node: 1, ..Text::default() },
            stretch: stretch_table(),
            pace: std::array::from_fn(|count| 327_680 / (count as i32 * 10 + 16)),
            counters: vec![0; counters].into(),
            contexts: [0; CONTEXTS],
            buckets: [0; CONTEXTS],
            meaning: meanings(),
            meant: [0; CONTEXTS],
            matchers: [Matcher::new(12), Matcher::new(6)],
            inputs: [0; INPUTS],
            mixers: [256, 3 * 256, 14 * 8].map(|sets| Mixer::new(INPUTS, sets, 7_000, 3)),
            mixed: [0; 3],
            last: Mixer::new(3, 16, 65_536 / 3, 1),
            refiners: [Refiner::new(256), Refiner::new(1 << 12)],
            p: HALF,
        };
        model.contexts = model.text.contexts();
        model.predict();
        let (counted, studied) = primer.split_at(primer.len().saturating_sub(STUDIED));
        for &byte in counted {
            model.absorb(byte);
        }
        model.predict();
        for byte in studied {
            for i in (0..8).rev() {
                model.learn(u32::from(byte >> i & 1));
            }
        }
        model
    }

    /// Probability that the next bit is 1, in 1/65536: from 24 to 65,512.
    pub const fn p(&self) -> u32 {
        self.p as u32
    }

    /// Takes the next bit, 0 or 1.
    pub fn learn(&mut self, bit: u32) {
        for mixer in &mut self.mixers {
            mixer.learn(&self.inputs, bit);
        }
        self.last.learn(&self.mixed, bit);
        for refiner in &mut self.refiners {
            refiner.learn(bit);
        }
        for (meant, bucket) in self.meant.iter().zip(self.buckets) {
            if self.counters[bucket + self.nibble()] & 15 > 0 {
                learn(&mut self.meaning[*meant], bit, 7);
            }
        }
        self.count(bit);
        for matcher in &mut self.matchers {
            matcher.learn(bit);
        }
        self.text.node = self.text.node << 1 | bit;
        self.text.bits += 1;
        if self.text.bits == 8 {
            self.turn(self.text.node as u8);
        }
        self.predict();
    }

    /// Takes a byte into the counts alone, in a quarter of the time of [`learn`](Self::learn).
    fn absorb(&mut self, byte: u8) {
        for i in (0..8).rev() {
            if self.text.bits.is_multiple_of(4) {
                self.seek();
            }
            let bit = u32::from(byte >> i & 1);
            self.count(bit);
            self.text.node = self.text.node << 1 | bit;
            self.text.bits += 1;
        }
        self.turn(byte);
    }

    /// After the last bit of a byte.
    fn turn(&mut self, byte: u8) {
        self.text.push(byte);
        (self.text.node, self.text.bits) = (1, 0);
        self.contexts = self.text.contexts();
        for matcher in &mut self.matchers {
            matcher.advance(&self.text.bytes);
        }
    }

    /// Place in a bucket of the bits of this half byte so far.
    const fn nibble(&self) -> usize {
        let known = self.text.bits & 3;
        (1 << known | self.text.node & ((1 << known) - 1)) as usize
    }

    fn count(&mut self, bit: u32) {
        let nibble = self.nibble();
        for bucket in &self.buckets {
            let counter = &mut self.counters[bucket + nibble];
            let (p, count) = (i32::from(*counter >> 4), *counter & 15);
            let goal = if bit == 1 { 4095 } else { 0 };
            let moved = p + (((goal - p) * self.pace[usize::from(count)] + 0x4000) >> 15);
            *counter = (moved as u16) << 4 | (count + 1).min(FULL);
        }
    }

    /// Finds or makes the bucket of each context for the coming half byte.
    fn seek(&mut self) {
        for (context, bucket) in self.contexts.iter().zip(&mut self.buckets) {
            let hash = join(*context, self.text.node);
            let check = (scatter(hash) >> 16) as u16 | 1;
            let first = (hash as usize & (self.counters.len() / BUCKET - 1)) * BUCKET;
            // Of the four places it may be in, the one with its check value; else the least used is cleared.
            let (mut at, mut least, mut fewest) = (first, first, u16::MAX);
            for way in 0..4 {
                at = first ^ (way * BUCKET);
                if self.counters[at] == check {
                    break;
                }
                let uses = self.counters[at + 1] & 15;
                if uses < fewest {
                    (least, fewest) = (at, uses);
                }
            }
            if self.counters[at] != check {
                at = least;
                self.counters[at..at + BUCKET].fill(FRESH);
                self.counters[at] = check;
            }
            *bucket = at;
        }
    }

    fn predict(&mut self) {
        if self.text.bits.is_multiple_of(4) {
            self.seek();
        }
        let nibble = self.nibble();
        // The longest context of bytes that has been seen, and whether the pair of words has.
        let (mut known, mut pair) = (0, 0);
        for i in 0..CONTEXTS {
            let counter = self.counters[self.buckets[i] + nibble];
            let count = usize::from(counter & 15);
            let stretched = i32::from(self.stretch[usize::from(counter >> 4)]);
            self.meant[i] = (i * LEVELS.0 + count) * LEVELS.1 + ((stretched + 2048) >> 6) as usize;
            if count == 0 {
                self.inputs[2 * i..][..2].fill(0);
                continue;
            }
            let means = self.meaning[self.meant[i]];
            self.inputs[2 * i] = i32::from(self.stretch[usize::from(means >> 4)]);
            self.inputs[2 * i + 1] = stretched;
            known = if i < 7 { i } else { known };
            pair |= usize::from(i == 8);
        }
        for (i, matcher) in self.matchers.iter_mut().enumerate() {
            let values = matcher.predict(&self.text, &self.stretch);
            self.inputs[2 * (CONTEXTS + i)..][..2].copy_from_slice(&values);
        }
        self.inputs[INPUTS - 1] = 256;
        self.combine(known * 2 + pair);
    }

    fn combine(&mut self, known: usize) {
        let node = self.text.node as usize;
        let last = (self.text.last4 & 0xFF) as usize;
        let repeat = match &self.matchers[0] {
            Matcher { bit: None, .. } => 0,
            Matcher { len: 0..16, .. } => 1,
            _ => 2,
        };
        let sets = [node, repeat * 256 + last, known * 8 + self.text.bits as usize];
        for ((mixer, set), mixed) in self.mixers.iter_mut().zip(sets).zip(&mut self.mixed) {
            *mixed = mixer.mix(&self.inputs, set);
        }
        let mixed = self.last.mix(&self.mixed, known);
        let refined = self.refiners[0].refine(mixed, node)
            + self.refiners[1].refine(mixed, ((last * 48) ^ node) & 0xFFF);
        self.p = ((squash(mixed) * 2 + refined + 2) >> 2).clamp(24, 65_512);
    }
}
