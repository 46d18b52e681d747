//! What the word lists say of a word.
//!
//! The build script packs the lists of [`lexicon`](crate::lexicon); the words themselves are not in the program. One
//! in 4,000 words of no list shares its key with a listed one, and gets its flags.

use std::sync::LazyLock;

use crate::coder::Decoder;
use crate::lexicon::packed::{Listed, Lists};
use crate::map::Map;

static LISTS: LazyLock<(Map<u32, u32>, Lists)> = LazyLock::new(|| {
    let mut lists = Lists::default();
    lists.code(&mut Decoder::new(include_bytes!(concat!(env!("OUT_DIR"), "/lists.bin"))));
    let mut words = Map::default();
    lists.words.drain(..).for_each(|(key, kind)| words.insert(key, kind));
    (words, lists)
});

/// What the lists say of the word with this [`key`](crate::lexicon::key::key).
pub fn listed(key: u32) -> Listed {
    let (words, lists) = &*LISTS;
    words.get(&lists.kept(key)).map_or(Listed::default(), |kind| lists.kinds[*kind as usize])
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
