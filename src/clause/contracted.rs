//! Pronouns and verbs in one word: "I'm", "they've", "couldn't".

use super::Clauses;
use crate::lexicon::marks::{before_apostrophe, may_contract};
use crate::lexicon::words::Class;

impl Clauses<'_> {
    /// Whether word `i` is a pronoun and "is" or "are" in one: "he's", "they're", "I'm".
    #[inline(always)] // most words are told by their class
    pub fn contracted_be(&self, i: usize) -> bool {
        matches!(self.class(i), Class::I | Class::They | Class::He | Class::It)
            && contracted(self.word(i)).is_some_and(|(_, end)| matches!(end, "s" | "re" | "m"))
    }

    /// Whether word `i` is "I" or "we", alone, as owner or with a verb ("I'm").
    pub fn first_person(&self, i: usize) -> bool {
        let word = self.word(i);
        matches!(word.as_bytes(), [b'i' | b'I' | b'w' | b'W' | b'm' | b'M' | b'o' | b'O', ..])
            && ["i", "we", "my", "our"].iter().any(|p| before_apostrophe(word).eq_ignore_ascii_case(p))
    }

    /// Whether word `i` ends in "n't".
    pub fn contracted_not(&self, i: usize) -> bool {
        let word = self.word(i);
        word.as_bytes().last() == Some(&b't') && (word.ends_with("n't") || word.ends_with("n’t"))
    }
}

/// The class of the pronoun in "I'm", "they've", "he's", and what stands for the verb.
pub(super) fn contracted(word: &str) -> Option<(Class, &str)> {
    // "they’ve" is the longest.
    let begins = |b: &u8| matches!(b | 0x20, b'i' | b'y' | b'w' | b't' | b'h' | b's');
    if word.len() > 9 || !may_contract(word) || !word.as_bytes().first().is_some_and(begins) {
        return None;
    }
    let (pronoun, end) = word.split_once(['\'', '’'])?;
    let is = |words: &[&str]| words.iter().any(|w| pronoun.eq_ignore_ascii_case(w));
    let class = match () {
        () if is(&["i", "you"]) => Class::I,
        () if is(&["we", "they"]) => Class::They,
        () if is(&["he", "she"]) => Class::He,
        () if is(&["it"]) => Class::It,
        () => return None,
    };
    matches!(end, "m" | "ve" | "ll" | "re" | "d" | "s").then_some((class, end))
}
