//! Obituaries: whom they are about.

use super::Resolver;
use crate::lexicon::list;
use crate::mention::EntityId;
use crate::mention::words;

/// Tokens that may tell that the article is an obituary.
const FIRST: usize = 200;

impl Resolver<'_> {
    /// "Ada Hill, botanist, dies at 91", "Ada Hill, who has died aged 91", "... died. She was 91.": the one who died.
    pub(super) fn subject_of_obituary(&self) -> Option<EntityId> {
        let end = self.tokens.len().min(FIRST);
        let died = (0..end).find(|&i| list::has("dies died Dies Died dead Dead", self.slice(i)))?;
        let age = (died..end).any(|i| {
            let told = list::has("at aged At Aged", self.slice(i)) && i == died + 1
                || self.slice(i) == "was" && self.word(i - 1).is(words::HE | words::SHE);
            told && self.word(i + 1).is(words::NUMBER) && (i == died + 1 || self.slice(i + 2) == ".")
        });
        let named = |f: &&crate::mention::Found| {
            self.mentions.is_person(f.entity) && self.mentions.traits[f.entity.0 as usize].count > 1
        };
        let one = self.mentions.found.iter().take_while(|f| (f.first as usize) < died).find(named)?;
        age.then_some(one.entity)
    }
}
