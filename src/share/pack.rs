//! Bytes to fewer bytes and back: an arithmetic coder driven by the [`model`](super::model).
//!
//! The packed form is the length (a varint) and the code. It is the same on every machine.

use super::model::Model;

/// Longest content that is packed or unpacked, in bytes: about five times the longest article of the corpora.
pub const LONGEST: usize = 256 * 1024;

/// Why bytes cannot be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnpackError {
    /// The length it states is above [`LONGEST`].
    TooLong,
    /// The code ends before the content does, or goes on after it.
    Broken,
}

/// Appends `value` in groups of seven bits, lowest first.
pub fn put_varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Takes a varint off the front of `bytes`; `None` when there is none, or not in its shortest form.
pub fn take_varint(bytes: &mut &[u8]) -> Option<u32> {
    let mut value = 0;
    for i in 0..5 {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        let part = u32::from(byte & 0x7F);
        if i == 4 && part > 0x0F || i > 0 && byte == 0 {
            return None;
        }
        value |= part << (7 * i);
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

/// The range that is left, and where it parts.
struct Range {
    low: u32,
    high: u32,
}

impl Range {
    const fn middle(&self, p: u32) -> u32 {
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
    const fn shift(&mut self) -> bool {
        let agree = (self.low ^ self.high) >> 24 == 0;
        if agree {
            self.low <<= 8;
            self.high = self.high << 8 | 0xFF;
        }
        agree
    }
}

/// Packs `content` with a model that has read `primer`; `None` when it is longer than [`LONGEST`].
pub fn pack(content: &[u8], primer: &[u8]) -> Option<Vec<u8>> {
    if content.len() > LONGEST {
        return None;
    }
    let mut out = Vec::new();
    let mut model = Model::new(primer, content.len());
    let mut range = Range { low: 0, high: u32::MAX };
    for byte in content {
        for i in (0..8).rev() {
            let bit = u32::from(byte >> i & 1);
            range.narrow(range.middle(model.p()), bit);
            model.learn(bit);
            loop {
                let first = (range.high >> 24) as u8;
                if !range.shift() {
                    break;
                }
                out.push(first);
            }
        }
    }
    // The shortest number inside the range; the unpacker reads zeros after the end.
    let mut kept = 8_u32;
    loop {
        let mask = u32::MAX >> kept;
        let rounded = range.low.checked_add(mask).map(|n| n & !mask);
        if range.low == 0 {
            break;
        }
        if let Some(n) = rounded.filter(|&n| n <= range.high) {
            out.extend(&n.to_be_bytes()[..kept as usize / 8]);
            break;
        }
        kept += 8;
        if kept == 32 {
            out.extend(range.low.to_be_bytes());
            break;
        }
    }
    for _ in 0..ZEROS {
        out.pop_if(|last| *last == 0);
    }
    let mut packed = Vec::with_capacity(out.len() + 4);
    put_varint(&mut packed, content.len() as u32);
    packed.append(&mut out);
    Some(packed)
}

/// Unpacks what [`pack`] made with the same `primer`.
///
/// Time and memory are bounded by [`LONGEST`] whatever the input.
///
/// # Errors
/// When it states too great a length or the code does not end where the content does.
pub fn unpack(packed: &[u8], primer: &[u8]) -> Result<Vec<u8>, UnpackError> {
    let mut code = packed;
    let len = take_varint(&mut code).ok_or(UnpackError::Broken)? as usize;
    if len > LONGEST {
        return Err(UnpackError::TooLong);
    }
    let mut at = 0;
    let mut next = || {
        at += 1;
        (u32::from(code.get(at - 1).copied().unwrap_or(0)), at)
    };
    let mut value = 0;
    for _ in 0..4 {
        value = value << 8 | next().0;
    }
    let mut model = Model::new(primer, len);
    let mut range = Range { low: 0, high: u32::MAX };
    let mut out = Vec::with_capacity(len.min(code.len() * 8));
    let mut read = 4;
    while out.len() < len {
        let mut byte = 0;
        for _ in 0..8 {
            let middle = range.middle(model.p());
            let bit = u32::from(value <= middle);
            range.narrow(middle, bit);
            model.learn(bit);
            while range.shift() {
                let (b, n) = next();
                value = value << 8 | b;
                read = n;
            }
            byte = byte << 1 | bit as u8;
        }
        out.push(byte);
        if read > code.len() + 4 + ZEROS {
            return Err(UnpackError::Broken);
        }
    }
    if read < code.len() { Err(UnpackError::Broken) } else { Ok(out) }
}

/// Zero bytes that [`pack`] may have dropped at the end of the code.
const ZEROS: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    const PRIMER: &[u8] = b"The mayor said the bridge stays. \"We will not close it,\" she said.";

    fn there_and_back(content: &[u8]) -> usize {
        let packed = pack(content, PRIMER).unwrap();
        assert_eq!(unpack(&packed, PRIMER).unwrap(), content);
        packed.len()
    }

    #[test]
    fn comes_back_byte_for_byte() {
        there_and_back(b"");
        there_and_back(b"\0");
        there_and_back(&[0; 3000]);
        there_and_back(&[255; 3000]);
        there_and_back("“Ça va ?” — ελληνικά, עברית, 😀".as_bytes());
        let mut x = 1_u32;
        let noise: Vec<u8> = (0..5000)
            .map(|_| {
                x = x.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (x >> 24) as u8
            })
            .collect();
        assert!(there_and_back(&noise) < 5200, "noise hardly grows");
        for len in 0..40 {
            there_and_back(&noise[..len]);
        }
    }

    #[test]
    fn what_the_primer_has_costs_little() {
        let len = there_and_back(b"\"We will not close it,\" the mayor said.");
        assert!(len < 14, "{len} bytes");
    }

    #[test]
    fn a_bomb_is_refused_before_it_grows() {
        let mut bomb = Vec::new();
        put_varint(&mut bomb, LONGEST as u32 + 1);
        assert_eq!(unpack(&bomb, b""), Err(UnpackError::TooLong));
        assert!(pack(&vec![b'a'; LONGEST + 1], b"").is_none());
    }

    #[test]
    fn varints_have_one_form() {
        for n in [0, 1, 127, 128, 300, 65_535, u32::MAX] {
            let mut out = Vec::new();
            put_varint(&mut out, n);
            assert_eq!(take_varint(&mut &out[..]), Some(n));
        }
        assert_eq!(take_varint(&mut &[0x80, 0x00][..]), None, "longer than needed");
        assert_eq!(take_varint(&mut &[0xFF, 0xFF, 0xFF, 0xFF, 0x7F][..]), None, "too great");
        assert_eq!(take_varint(&mut &[0x80][..]), None, "cut");
    }
}
