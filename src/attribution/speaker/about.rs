//! Obituaries: whom they are about.

use super::Resolver;
use crate::lexicon::list;
use crate::mention::EntityId;
use crate::mention::words;
use crate::token::Sentence;

/// Sentences that may tell that the article is an obituary.
const FIRST: usize = 12;

impl Resolver<'_> {
    /// "Ada Hill, botanist, dies at 91", "Ada Hill, who has died aged 91", "She was 91.": the one who died.
    pub(super) fn subject_of_obituary(&self, sentences: &[Sentence]) -> Option<EntityId> {
        let first = &sentences[..sentences.len().min(FIRST)];
        let tells = |s: &&Sentence| {
            let (from, to) = (s.first as usize, s.last as usize);
            // "She was 91."
            let age = to == from + 4
                && self.word(from).is(words::HE | words::SHE)
                && self.slice(from + 1) == "was"
                && self.word(from + 2).is(words::NUMBER);
            age || (from + 1..to).any(|i| {
                list::has("dies died Dies Died dead Dead", self.slice(i))
                    && list::has("at aged At Aged", self.slice(i + 1))
                    && self.word(i + 2).is(words::NUMBER)
            })
        };
        let end = first.iter().find(tells)?.last;
        let died = |i: usize| list::has("dies died Dies Died dead Dead", self.slice(i));
        let mut names = self.mentions.found.iter().take_while(|f| f.last < end);
        let one = names.find(|f| {
            self.mentions.is_person(f.entity) && self.mentions.traits[f.entity.0 as usize].count > 1
        })?;
        (one.last as usize..end as usize).any(died).then_some(one.entity)
    }
}
