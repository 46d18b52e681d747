//! The form in which the word lists are packed: keys in order and, for each, one of the kinds of words there are.

use crate::coder::{Code, EVEN, Numbers};

/// How much of a word's key is kept, in bits: a word of no list is taken for a listed one about once in 800.
pub const BITS: u32 = 22;

/// The flags of a word; all 0 for a word of no list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// As part of a mention: flags of [`mentions`](super::mentions).
    pub mention: u64,
    /// As part of an issue: flags of [`issues`](super::issues).
    pub issue: u16,
    /// What it can do: rows of [`stance`](super::stance).
    pub stance: u32,
}

/// The word lists without the words.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// Odd: chosen so that no two words share what is kept of their keys.
    pub seed: u32,
    /// What is kept of each word's key, ascending, and its index into `kinds`.
    pub words: Vec<(u32, u32)>,
    /// All sets of flags that a word has, each once.
    pub kinds: Vec<Listed>,
}

impl Lists {
    /// What is kept of a key: 22 bits of 32.
    pub const fn kept(&self, key: u32) -> u32 {
        key.wrapping_mul(self.seed) >> (32 - BITS)
    }

    /// Codes the lists, or reads them back into empty ones.
    pub fn code(&mut self, code: &mut impl Code) {
        let mut sizes = Numbers::default();
        self.seed = sizes.code(code, self.seed);
        self.kinds.resize(sizes.code(code, self.kinds.len() as u32) as usize, Listed::default());
        self.words.resize(sizes.code(code, self.words.len() as u32) as usize, (0, 0));
        let mut chances = [EVEN / 32; 112];
        for kind in &mut self.kinds {
            let (mut mention, mut rest) =
                (kind.mention, u64::from(kind.issue) << 32 | u64::from(kind.stance));
            let (low, high) = chances.split_at_mut(64);
            low.iter_mut().enumerate().for_each(|(at, chance)| bit(code, chance, &mut mention, at));
            high.iter_mut().enumerate().for_each(|(at, chance)| bit(code, chance, &mut rest, at));
            *kind = Listed { mention, issue: (rest >> 32) as u16, stance: rest as u32 };
        }
        let (mut gaps, mut kinds, mut before) = (Numbers::default(), Numbers::default(), 0);
        for (key, kind) in &mut self.words {
            *key = before + gaps.code(code, key.wrapping_sub(before));
            before = *key;
            *kind = kinds.code(code, *kind);
        }
    }
}

/// Codes one flag of a set, or reads it into the set.
fn bit(code: &mut impl Code, chance: &mut u16, set: &mut u64, at: usize) {
    let read = u64::from(code.code(chance, (*set >> at) as u32 & 1));
    *set = *set & !(1 << at) | read << at;
}
