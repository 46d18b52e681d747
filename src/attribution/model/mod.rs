//! The learned part: which words are cues, and which words around a cue are its source and content.
//!
//! Two linear models over hashed features. [`cue`] scores each word; [`roles`] labels the units of a
//! [`window`] around a cue with a Viterbi search. The weights are integers made by the `train` binary;
//! the same feature code serves both.

pub mod before;
pub mod candidate;
pub mod cue;
pub mod keep;
mod lanes;
mod numbers;
pub mod roles;
pub mod source;
pub mod steps;
pub mod trees;
pub mod weights;
pub mod window;

use crate::lexicon::cues::VerbClass;
use crate::lexicon::words::Class;
use crate::quote::marks::Quoted;
use crate::span::Span;
use crate::tag::{self, Tag, mix};
use crate::token::{Sentence, Token};

/// One block of the article with everything the features look at.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The article's text.
    pub text: &'a str,
    /// All tokens of the article so far; those of the block are `from..to`.
    pub tokens: &'a [Token],
    /// Tags, one a token.
    pub tags: &'a [Tag],
    /// The sentences of the block.
    pub sentences: &'a [Sentence],
    /// Quoted strings of the block that lie in no other, in order.
    pub quoted: &'a [Quoted],
    /// For each token of the block the quoted string around it: index into `quoted`, or [`NONE`].
    pub inside: &'a [u32],
    /// First token of the block.
    pub from: usize,
    /// One past its last token.
    pub to: usize,
}

/// "In no quoted string".
pub const NONE: u32 = u32::MAX;

impl Context<'_> {
    /// The word at token `i`; nothing behind the last.
    pub fn word(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |t| t.span.slice(self.text))
    }

    /// Whether token `i` is a verb of saying or writing.
    pub fn says(&self, i: usize) -> bool {
        // Of most words the tag tells that they are none.
        let may = |t: &Tag| {
            t.capital
                || t.possessive
                || matches!(t.class, Class::SpeechVerb | Class::SayVerb | Class::CueNoun)
        };
        self.tags.get(i).is_some_and(may) && tag::verb_class(self.word(i)) == Some(VerbClass::Speech)
    }

    /// The quoted string that holds token `i`.
    pub fn quoted_at(&self, i: usize) -> Option<&Quoted> {
        let k = *self.inside.get(i.checked_sub(self.from)?)?;
        self.quoted.get(k as usize)
    }

    /// The sentence that holds token `i`.
    pub fn sentence(&self, i: usize) -> Option<&Sentence> {
        self.sentences.get(self.sentence_index(i))
    }

    /// The index of the sentence that holds token `i`; the number of sentences behind the last.
    pub fn sentence_index(&self, i: usize) -> usize {
        self.sentences.partition_point(|s| s.last as usize <= i)
    }

    /// Whether a sentence begins with token `i`.
    pub fn starts_sentence(&self, i: u32) -> bool {
        self.sentences.binary_search_by_key(&i, |s| s.first).is_ok()
    }

    /// The sentences that share a byte with `span`: indices into `sentences`.
    pub fn sentences_of(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.sentences.partition_point(|s| s.span.end <= span.start);
        first..self.sentences.partition_point(|s| s.span.start < span.end).max(first)
    }

    /// The block's first colon.
    pub fn colon(&self) -> Option<u32> {
        (self.from..self.to).find(|&i| self.class(i, 0) == Class::Colon).map(|i| i as u32)
    }

    /// The tag of token `i` if it lies in the block.
    #[inline(never)] // asked everywhere
    pub fn tag(&self, i: usize) -> Option<&Tag> {
        self.at(i)
    }

    #[inline(always)]
    fn at(&self, i: usize) -> Option<&Tag> {
        if i.wrapping_sub(self.from) < self.to - self.from { self.tags.get(i) } else { None }
    }

    /// The class of the token at `i + by`, [`Class::None`] outside the block.
    #[inline(never)] // asked everywhere
    pub fn class(&self, i: usize, by: isize) -> Class {
        self.at(i.wrapping_add_signed(by)).map_or(Class::None, |t| t.class)
    }
}

/// A feature: template `t` with two values.
#[inline(always)]
pub const fn feature(t: u32, a: u32, b: u32) -> u32 {
    mix(raw(t, a, b))
}

/// The same before its bits are spread.
#[inline(always)]
const fn raw(t: u32, a: u32, b: u32) -> u32 {
    a.wrapping_mul(STEP) ^ b.wrapping_mul(0x85eb_ca77).rotate_left(13) ^ t.wrapping_mul(0xc2b2_ae3d)
}

/// What 1 more in the first value adds.
const STEP: u32 = 0x9e37_79b1;

/// Packs up to four small values into one.
pub const fn pack(a: u8, b: u8, c: u8, d: u8) -> u32 {
    u32::from_le_bytes([a, b, c, d])
}

/// What a block's quotation marks give to the features.
#[derive(Clone, Debug, Default)]
pub struct Quotes {
    /// Quoted strings that lie in no other, in order.
    pub top: Vec<Quoted>,
    /// For each token of the block the index of the string around it in `top`, or [`NONE`].
    pub inside: Vec<u32>,
}

impl Quotes {
    /// Takes the quoted strings of the block whose tokens are `from..to`.
    pub fn new(quoted: &[Quoted], from: usize, to: usize) -> Self {
        let top: Vec<Quoted> = quoted.iter().filter(|q| !q.nested).copied().collect();
        let mut inside = vec![NONE; to - from];
        for (k, q) in top.iter().enumerate() {
            inside[q.first as usize - from..q.last as usize - from].fill(k as u32);
        }
        Self { top, inside }
    }
}
