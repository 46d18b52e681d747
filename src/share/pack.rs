//! Bytes to fewer bytes and back: an arithmetic coder driven by the [`model`](super::model).
//!
//! The packed form is the length (a varint) and the code. It is the same on every machine.

use super::model::Model;
use crate::coder::{Decoder, Encoder};

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

/// Packs `content` with a model that has read `primer`; `None` when it is longer than [`LONGEST`].
pub fn pack(content: &[u8], primer: &[u8]) -> Option<Vec<u8>> {
    if content.len() > LONGEST {
        return None;
    }
    let mut encoder = Encoder::default();
    let mut model = Model::new(primer, content.len());
    for byte in content {
        for i in (0..8).rev() {
            let bit = u32::from(byte >> i & 1);
            encoder.bit(model.p(), bit);
            model.learn(bit);
        }
    }
    let mut out = encoder.finish();
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
    let mut decoder = Decoder::new(code);
    let mut model = Model::new(primer, len);
    let mut out = Vec::with_capacity(len.min(code.len() * 8));
    while out.len() < len {
        let mut byte = 0;
        for _ in 0..8 {
            let bit = decoder.bit(model.p());
            model.learn(bit);
            byte = byte << 1 | bit as u8;
        }
        out.push(byte);
        if decoder.is_past_end() {
            return Err(UnpackError::Broken);
        }
    }
    if decoder.is_left() { Err(UnpackError::Broken) } else { Ok(out) }
}

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
