//! What the word lists say of a word.
//!
//! The build script packs the lists of [`lexicon`](crate::lexicon); the words themselves are not in the program. One
//! in 4,000 words of no list shares its key with a listed one, and gets its flags.

use std::sync::LazyLock;

use crate::coder::Decoder;
use crate::lexicon::packed::{BITS, Listed, Lists};

/// The lists, in form for looking up: little memory, since each word of an article is looked up several times.
struct Table {
    lists: Lists,
    /// Of each word, in order, the lower half of what is kept of its key, and its kind.
    words: Vec<(u16, u16)>,
    /// For each upper half, how many words are below it.
    below: Vec<u16>,
}

/// Bits of the lower half.
const LOW: u32 = 12;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut lists = Lists::default();
    lists.code(&mut Decoder::new(include_bytes!(concat!(env!("OUT_DIR"), "/lists.bin"))));
    let all = std::mem::take(&mut lists.words);
    let mut below = vec![all.len() as u16; (1 << (BITS - LOW)) + 1];
    for (at, (kept, _)) in all.iter().enumerate().rev() {
        below[(kept >> LOW) as usize] = at as u16;
    }
    // An upper half without words begins where the next one does.
    for upper in (1..below.len()).rev() {
        below[upper - 1] = below[upper - 1].min(below[upper]);
    }
    Table {
        below,
        words: all.iter().map(|&(kept, kind)| ((kept & ((1 << LOW) - 1)) as u16, kind as u16)).collect(),
        lists,
    }
});

/// What the lists say of the word with this [`key`](crate::lexicon::key::key).
pub fn listed(key: u32) -> Listed {
    let Table { lists, words, below } = &*TABLE;
    let kept = lists.kept(key);
    let (upper, lower) = ((kept >> LOW) as usize, (kept & ((1 << LOW) - 1)) as u16);
    let near = &words[usize::from(below[upper])..usize::from(below[upper + 1])];
    let kind = near.iter().find(|word| word.0 == lower);
    kind.map_or_else(Listed::default, |word| lists.kinds[usize::from(word.1)])
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
        assert!(made < 200, "{made} of 100,000");
    }
}
