//! A binary arithmetic coder: bits to fewer bytes, given how probable each is.
//!
//! Probabilities are of the next bit being 1, in 1/65536, and lie in `1..65536`. All is done in whole numbers,
//! so that what one machine packs another can read.

/// The range that is left, and where it parts.
#[derive(Clone, Copy, Debug)]
struct Range {
    low: u32,
    high: u32,
}

impl Range {
    const ALL: Self = Self { low: 0, high: u32::MAX };

    const fn middle(self, p: u32) -> u32 {
        self.low + (((self.high - self.low) as u64 * p as u64) >> 16) as u32
    }

    const fn narrow(&mut self, middle: u32, bit: u32) {
        if bit == 1 {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
    }

    /// Drops the first byte when both ends agree in it.
    #[inline(always)]
    const fn shift(&mut self) -> bool {
        let agree = (self.low ^ self.high) >> 24 == 0;
        if agree {
            self.low <<= 8;
            self.high = self.high << 8 | 0xFF;
        }
        agree
    }
}

/// Zero bytes that the encoder may have dropped at the end of the code.
const ZEROS: usize = 64;

/// Codes bits.
#[derive(Debug)]
pub struct Encoder {
    range: Range,
    out: Vec<u8>,
}

impl Default for Encoder {
    fn default() -> Self {
        Self { range: Range::ALL, out: Vec::new() }
    }
}

impl Encoder {
    /// Codes `bit`, which was 1 with probability `p`.
    pub fn bit(&mut self, p: u32, bit: u32) {
        self.range.narrow(self.range.middle(p), bit);
        loop {
            let first = (self.range.high >> 24) as u8;
            if !self.range.shift() {
                break;
            }
            self.out.push(first);
        }
    }

    /// The code: ends with the shortest number inside the range, as the decoder reads zeros after the end.
    pub fn finish(mut self) -> Vec<u8> {
        let Range { low, high } = self.range;
        let number = [24, 16, 8, 0].into_iter().find_map(|free| {
            let mask = (1_u32 << free) - 1;
            low.checked_add(mask).map(|n| n & !mask).filter(|n| *n <= high)
        });
        self.out.extend(number.unwrap_or(low).to_be_bytes());
        for _ in 0..ZEROS {
            self.out.pop_if(|last| *last == 0);
        }
        self.out
    }
}

/// Reads bits back.
#[derive(Debug)]
pub struct Decoder<'a> {
    range: Range,
    value: u32,
    code: &'a [u8],
    read: usize,
}

impl<'a> Decoder<'a> {
    /// A decoder of what [`Encoder::finish`] gave.
    pub fn new(code: &'a [u8]) -> Self {
        let mut decoder = Self { range: Range::ALL, value: 0, code, read: 0 };
        for _ in 0..4 {
            decoder.next();
        }
        decoder
    }

    fn next(&mut self) {
        let byte = self.code.get(self.read).copied().unwrap_or(0);
        self.value = self.value << 8 | u32::from(byte);
        self.read += 1;
    }

    /// The next bit, which is 1 with probability `p`. After the end of the code bits have no meaning.
    #[inline(always)]
    pub fn bit(&mut self, p: u32) -> u32 {
        let middle = self.range.middle(p);
        let bit = u32::from(self.value <= middle);
        self.range.narrow(middle, bit);
        while self.range.shift() {
            self.next();
        }
        bit
    }

    /// Whether more was read than the code can hold.
    pub const fn is_past_end(&self) -> bool {
        self.read > self.code.len() + 4 + ZEROS
    }

    /// Whether the code goes on after what was read.
    pub const fn is_left(&self) -> bool {
        self.read < self.code.len()
    }
}

/// Moves a probability towards the bit seen by `1 / 2^rate` of the way.
#[inline]
pub fn learn(p: &mut u16, bit: u32, rate: u32) {
    let now = i32::from(*p);
    let goal = if bit == 1 { 65_535 } else { 0 };
    *p = (now + ((goal - now) >> rate)).clamp(16, 65_519) as u16;
}

/// Takes bits in or gives them out, so that one walk over a form serves both.
pub trait Code {
    /// Codes `bit`, which was 1 with probability `p`, or reads one and does not look at `bit`.
    fn pass(&mut self, p: u32, bit: u32) -> u32;

    /// The same with a probability that learns from the bit.
    fn code(&mut self, chance: &mut u16, bit: u32) -> u32 {
        let bit = self.pass((*chance).into(), bit);
        learn(chance, bit, 5);
        bit
    }
}

impl Code for Encoder {
    fn pass(&mut self, p: u32, bit: u32) -> u32 {
        self.bit(p, bit);
        bit
    }
}

impl Code for Decoder<'_> {
    #[inline(always)]
    fn pass(&mut self, p: u32, _: u32) -> u32 {
        self.bit(p)
    }
}

/// How probable a bit is of which nothing is known.
pub const EVEN: u16 = 1 << 15;

/// Numbers of one kind: learns how long they are, and their first bits.
#[derive(Clone, Debug)]
pub struct Numbers {
    lengths: [u16; 64],
    first: [[u16; 8]; 33],
}

impl Default for Numbers {
    fn default() -> Self {
        Self { lengths: [EVEN; 64], first: [[EVEN; 8]; 33] }
    }
}

impl Numbers {
    /// Codes `number`, or gives the next one.
    pub fn code(&mut self, code: &mut impl Code, number: u32) -> u32 {
        let length = 32 - number.leading_zeros();
        let mut read = 1;
        for at in (0..6).rev() {
            read = read << 1 | code.code(&mut self.lengths[read as usize], length >> at & 1);
        }
        let length = read & 63;
        let mut read = length.min(1);
        for at in (0..length.saturating_sub(1).min(31)).rev() {
            let known = self.first.get_mut(length as usize).and_then(|first| first.get_mut(read as usize));
            read = read << 1 | code.code(known.unwrap_or(&mut { EVEN }), number >> at & 1);
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_come_back_and_cost_what_they_tell() {
        let bits: Vec<u32> = (0..8000_u32).map(|i| u32::from(i % 10 == 0)).collect();
        let mut encoder = Encoder::default();
        for bit in &bits {
            encoder.bit(6554, *bit);
        }
        let code = encoder.finish();
        // 0.469 bits each.
        assert!((465..475).contains(&code.len()), "{} bytes", code.len());
        let mut decoder = Decoder::new(&code);
        assert!(bits.iter().all(|b| decoder.bit(6554) == *b));
        assert!(!decoder.is_left() && !decoder.is_past_end());
        for _ in 0..2000 {
            decoder.bit(32_768);
        }
        assert!(decoder.is_past_end());
    }

    #[test]
    fn numbers_come_back() {
        let all: Vec<u32> = (0..2000_u32).map(|i| i.wrapping_mul(0x9e37_79b9) >> (i % 33).min(31)).collect();
        let (mut numbers, mut encoder) = (Numbers::default(), Encoder::default());
        assert!(all.iter().all(|n| numbers.code(&mut encoder, *n) == *n));
        let code = encoder.finish();
        let (mut numbers, mut decoder) = (Numbers::default(), Decoder::new(&code));
        assert!(all.iter().all(|n| numbers.code(&mut decoder, 0) == *n));
    }
}
