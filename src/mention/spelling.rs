//! How the words of an article are spelled: which are capitalised only where a sentence or headline asks for it.

use super::words::{self, Map, Word};
use crate::token::Sentence;

/// What is known of the spelling of words over the whole article.
#[derive(Clone, Debug, Default)]
pub struct Spelling(Map<u8>);

impl Spelling {
    const LOWER: u8 = 1;
    const INSIDE: u8 = 2;

    /// Looks at each word once.
    pub fn read(words: &[Word], sentences: &[Sentence]) -> Self {
        let mut map: Map<u8> = Map::default();
        for s in sentences {
            if words[s.first as usize].is(words::LOUD) {
                continue;
            }
            let (mut open, mut before) = (true, Word::default());
            let close = const { words::fixed(")") };
            for (i, w) in words[s.first as usize..s.last as usize].iter().enumerate() {
                let alias = || words.get(s.first as usize + i + 1).is_some_and(|n| n.key == close);
                if w.is(words::LOWER) && !w.is(words::GLUED) {
                    *map.or_default(w.key) |= Self::LOWER;
                } else if w.is(words::CAP) && (!open || alias()) {
                    *map.or_default(w.key) |= Self::INSIDE;
                }
                // "J. Hill", `Paul "Red" Stone`: the name goes on behind the mark.
                let goes_on = w.is(words::GLUED)
                    && (before.is(words::INITIAL)
                        || before.is(words::CAP) && (w.is(words::QUOTE_MARK) || w.key == close));
                open = w.is(words::MARK) && !goes_on;
                before = *w;
            }
        }
        Self(map)
    }

    /// Whether the word is written with a small letter somewhere.
    pub fn lower(&self, w: Word) -> bool {
        self.0.get(&w.key).is_some_and(|f| f & Self::LOWER != 0)
    }

    /// Whether it is capitalised inside a sentence somewhere.
    pub fn inside(&self, w: Word) -> bool {
        self.0.get(&w.key).is_some_and(|f| f & Self::INSIDE != 0)
    }
}

/// Whether most words of a sentence are capitalised, as in a headline.
///
/// In the body a small verb ("has", "said") shows that it is none.
pub fn is_loud(words: &[Word], title: bool) -> bool {
    let (mut cap, mut low) = (0, 0);
    for w in words.iter().filter(|w| !w.is(words::MARK | words::NUMBER | words::FIRST)) {
        if w.is(words::CAP) {
            cap += 1;
        } else if !w.is(words::FUNCTION | words::PREPOSITION | words::AND)
            || !title && w.is(words::STOPPER | words::HUMAN_VERB)
        {
            low += 1;
        }
    }
    cap >= 3 && low * 10 <= cap
}
