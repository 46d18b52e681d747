//! What the word lists say of a word.
//!
//! The build script packs the lists of [`lexicon`](crate::lexicon); the words themselves are not in the program. One
//! in 4,000 words of no list shares its key with a listed one, and gets its flags.

use std::sync::LazyLock;

use crate::coder::Decoder;
use crate::lexicon::packed::{Listed, Lists};
use crate::map::Map;

static LISTS: LazyLock<(Map<u32, u32>, Lists, Vec<u32>)> = LazyLock::new(|| {
    let mut lists = Lists::default();
    // A bit for each listed word: most others meet none and are not looked for.
    let mut bits = vec![0; 1 << (BITS - 5)];
    lists.code(&mut Decoder::new(include_bytes!(concat!(env!("OUT_DIR"), "/lists.bin"))));
    let mut words = Map::default();
    for (key, kind) in lists.words.drain(..) {
        bits[place(key)] |= 1 << (key & 31);
        words.insert(key, kind);
    }
    (words, lists, bits)
});

/// How many bits there are, as a power of two: some ten for each listed word.
const BITS: u32 = 16;

/// Where the bit of what is kept of a key stands.
const fn place(kept: u32) -> usize {
    (kept >> 5) as usize & ((1 << (BITS - 5)) - 1)
}

/// What the lists say of the word with this [`key`](crate::lexicon::key::key).
pub fn listed(key: u32) -> Listed {
    let (words, lists, bits) = &*LISTS;
    let kept = lists.kept(key);
    if bits[place(kept)] >> (kept & 31) & 1 == 0 {
        return Listed::default();
    }
    words.get(&kept).map_or(Listed::default(), |kind| lists.kinds[*kind as usize])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{issues, key::key, mentions, stance};

    #[test]
    fn every_word_has_the_flags_of_its_lists() {
        for (words, flags) in mentions::ROWS {
            assert!(words.split_whitespace().all(|w| listed(key(w)).mention & flags == *flags), "{words}");
        }
        for (words, flags) in issues::ROWS {
            assert!(words.split_whitespace().all(|w| listed(key(w)).issue & flags == *flags), "{words}");
        }
        for (row, words) in stance::ROWS {
            assert!(words.split_whitespace().all(|w| listed(key(w)).stance & *row as u32 != 0), "{words}");
        }
    }

    #[test]
    fn few_other_words_have_flags() {
        let made = (0..100_000).filter(|n| listed(key(&format!("zq{n}"))) != Listed::default()).count();
        assert!(made < 50, "{made} of 100,000");
    }
}
