//! How the numbers of the model's file are coded: each bit by how probable it was so far.

use crate::coder::Code;

/// How probable a bit is, from those seen so far.
#[derive(Clone, Copy, Debug)]
struct Chance {
    p: u16,
    seen: u16,
}

impl Chance {
    const NEW: Self = Self { p: 1 << 15, seen: 0 };

    fn pass(&mut self, io: &mut impl Code, bit: bool) -> bool {
        let bit = io.pass(self.p.into(), bit.into());
        let (p, goal) = (i32::from(self.p), if bit == 1 { 65_535 } else { 0 });
        self.p = (p + (goal - p) / (i32::from(self.seen) + 2)).clamp(16, 65_519) as u16;
        self.seen = (self.seen + 1).min(400);
        bit == 1
    }
}

/// A number up to `chances.len()`, as so many bits of 1 and one of 0.
fn unary(io: &mut impl Code, chances: &mut [Chance], value: u32) -> u32 {
    let at = |(k, c): (usize, &mut Chance)| !c.pass(io, k < value as usize);
    let len = chances.len();
    chances.iter_mut().enumerate().position(at).unwrap_or(len) as u32
}

/// The chances of a gap between keys: of its number of binary digits, and of the three after the first.
#[derive(Debug)]
pub struct Gap {
    digits: [Chance; 24],
    next: [[Chance; 8]; 25],
}

impl Gap {
    /// Nothing seen yet.
    pub const NEW: Self = Self { digits: [Chance::NEW; 24], next: [[Chance::NEW; 8]; 25] };

    /// Passes a gap of at least 1.
    pub fn pass(&mut self, io: &mut impl Code, gap: u32) -> u32 {
        let digits = unary(io, &mut self.digits, gap.max(1).ilog2());
        let mut value = 1;
        for shift in (0..digits).rev() {
            let bit = gap >> shift & 1;
            value = value << 1
                | if value < 8 {
                    self.next[digits as usize][value as usize].pass(io, bit == 1).into()
                } else {
                    io.pass(1 << 15, bit)
                };
        }
        value
    }
}

/// The chances of the weights of a column.
#[derive(Debug)]
pub struct Column {
    some: Chance,
    negative: Chance,
    more: [Chance; 127],
}

impl Column {
    /// Nothing seen yet.
    pub const NEW: Self = Self { some: Chance::NEW, negative: Chance::NEW, more: [Chance::NEW; 127] };

    /// Passes a weight.
    pub fn pass(&mut self, io: &mut impl Code, weight: i8) -> i8 {
        if !self.some.pass(io, weight != 0) {
            return 0;
        }
        let negative = self.negative.pass(io, weight < 0);
        let size = unary(io, &mut self.more, u32::from(weight.unsigned_abs()).saturating_sub(1)) as i8;
        if negative { -1 - size } else { size.saturating_add(1) }
    }
}
