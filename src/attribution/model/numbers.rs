//! How the numbers of the model's file are coded: each bit by how probable it was so far.

use crate::coder::Code;

/// How probable a bit is, from those seen so far.
#[derive(Clone, Copy, Debug)]
struct Chance {
    p: u16,
    /// Two more than the bits seen, at most [`CALM`].
    part: u16,
    /// What to multiply with in place of dividing by `part`, in 1/2^26.
    by: u32,
}

/// The least part of the way that a chance is moved by a bit.
const CALM: u16 = 402;

impl Chance {
    const NEW: Self = Self { p: 1 << 15, part: 2, by: (1 << 25) + 1 };

    fn pass(&mut self, io: &mut impl Code, bit: bool) -> bool {
        let bit = io.pass(self.p.into(), bit.into()) == 1;
        let way = |far: u16| ((u64::from(far) * u64::from(self.by)) >> 26) as u16;
        self.p =
            if bit { (self.p + way(u16::MAX - self.p)).min(65_519) } else { (self.p - way(self.p)).max(16) };
        if self.part < CALM {
            self.part += 1;
            self.by = (1 << 26) / u32::from(self.part) + 1;
        }
        bit
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
    some: Vec<[Chance; 2]>,
    more: [Chance; 127],
}

impl Column {
    /// Nothing seen yet. What is known of a weight before is a number below `known`.
    pub fn new(known: usize) -> Self {
        Self { some: vec![[Chance::NEW; 2]; known], more: [Chance::NEW; 127] }
    }

    /// Passes a weight of which so much is `known`.
    pub fn pass(&mut self, io: &mut impl Code, known: usize, weight: i8) -> i8 {
        let [some, negative] = &mut self.some[known];
        if !some.pass(io, weight != 0) {
            return 0;
        }
        let negative = negative.pass(io, weight < 0);
        let size = unary(io, &mut self.more, u32::from(weight.unsigned_abs()).saturating_sub(1)) as i8;
        if negative { -1 - size } else { size.saturating_add(1) }
    }
}
