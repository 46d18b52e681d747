//! What the word lists say of a word.
//!
//! The build script packs the lists of [`lexicon`](crate::lexicon); the words themselves are not in the program. One
//! in 4,000 words of no list shares its key with a listed one, and gets its flags.

use std::sync::LazyLock;

use crate::coder::Decoder;
use crate::lexicon::packed::{Listed, Lists};

/// What is kept of the key, and the kind.
type Slots = Box<[(u32, u32)]>;

/// The lists, and the words in slots: open addressing.
static LISTS: LazyLock<(Lists, Slots)> = LazyLock::new(|| {
    let mut lists = Lists::default();
    lists.code(&mut Decoder::new(include_bytes!(concat!(env!("OUT_DIR"), "/lists.bin"))));
    let mut slots = vec![FREE; (lists.words.len() * 2).next_power_of_two()].into_boxed_slice();
    for word in lists.words.drain(..) {
        let last = slots.len() - 1;
        let mut at = word.0 as usize & last;
        while slots[at] != FREE {
            at = (at + 1) & last;
        }
        slots[at] = word;
    }
    (lists, slots)
});

/// No word: keys have fewer bits.
const FREE: (u32, u32) = (u32::MAX, 0);

/// What the lists say of the word with this [`key`](crate::lexicon::key::key).
pub fn listed(key: u32) -> Listed {
    let (lists, slots) = &*LISTS;
    let kept = lists.kept(key);
    let mut at = kept as usize;
    loop {
        let (word, kind) = slots[at & (slots.len() - 1)];
        if word == kept {
            return lists.kinds[kind as usize];
        }
        if word == FREE.0 {
            return Listed::default();
        }
        at += 1;
    }
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
