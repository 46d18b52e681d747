//! Keys of words: equal words have equal keys, whatever their case and apostrophes.

use crate::case::lower;

/// The key of a word: case, curly apostrophes and nothing else are folded.
pub fn key(word: &str) -> u32 {
    key_of(&[word])
}

/// The key of a word given in pieces.
pub fn key_of(pieces: &[&str]) -> u32 {
    // FNV-1a with 64 bits.
    let mut h = 0xcbf2_9ce4_8422_2325_u64;
    let mut step = |b: u8| h = (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3);
    for piece in pieces {
        if piece.is_ascii() {
            for b in piece.as_bytes() {
                step(b.to_ascii_lowercase());
            }
            continue;
        }
        for c in piece.chars() {
            match c {
                '’' => step(b'\''),
                c => lower(c).encode_utf8(&mut [0; 4]).bytes().for_each(&mut step),
            }
        }
    }
    ((h ^ h >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}
