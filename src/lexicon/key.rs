//! Keys of words: equal words have equal keys, whatever their case and apostrophes.

use crate::case::lower;

/// The key of a word: case and curly apostrophes are folded (and marks that no word holds, with others of those).
pub fn key(word: &str) -> u32 {
    key_of(&[word])
}

/// The key of a word given in pieces. A loop without iterators: it is run for each letter of an article several times.
pub fn key_of(pieces: &[&str]) -> u32 {
    let mut h = START;
    for piece in pieces {
        let (bytes, mut at) = (piece.as_bytes(), 0);
        while at < bytes.len() && bytes[at].is_ascii() {
            h = step(h, small(bytes[at]));
            at += 1;
        }
        if at < bytes.len() {
            h = others(h, &piece[at..]);
        }
    }
    end(h)
}

/// The key of a word of ASCII, for constants.
pub const fn fixed(word: &str) -> u32 {
    let (mut h, mut bytes) = (START, word.as_bytes());
    while let [first, rest @ ..] = bytes {
        h = step(h, small(*first));
        bytes = rest;
    }
    end(h)
}

/// The keys of words of ASCII, for constants.
pub const fn keys<const N: usize>(words: [&str; N]) -> [u32; N] {
    let (mut out, mut at) = ([0; N], 0);
    while at < N {
        out[at] = fixed(words[at]);
        at += 1;
    }
    out
}

const START: u64 = 0xcbf2_9ce4_8422_2325;

const fn end(h: u64) -> u32 {
    ((h ^ h >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// The small letter of an ASCII letter.
const fn small(byte: u8) -> u8 {
    byte | 0x20
}

/// FNV-1a with 64 bits.
#[inline(always)]
const fn step(h: u64, byte: u8) -> u64 {
    (h ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}

fn others(h: u64, text: &str) -> u64 {
    text.chars().fold(h, |h, c| {
        let c = if c == '’' { '\'' } else { lower(c) };
        let step = |h, b: u8| step(h, if b.is_ascii() { small(b) } else { b });
        c.encode_utf8(&mut [0; 4]).bytes().fold(h, step)
    })
}
