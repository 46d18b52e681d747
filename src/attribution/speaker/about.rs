//! Obituaries: whom they are about.

use super::Resolver;
use crate::lexicon::list::{self, any_of};
use crate::mention::EntityId;
use crate::mention::words;

/// Tokens that may tell that the article is an obituary.
const FIRST: usize = 200;

impl Resolver<'_> {
    /// "Ada Hill, botanist, dies at 91", "Ada Hill, who has died aged 91", "... died. She was 91.": the one who died.
    pub(super) fn subject_of_obituary(&self) -> Option<EntityId> {
        let end = self.tokens.len().min(FIRST);
        let died = (0..end).find(|&i| any_of!("dies died Dies Died dead Dead").has(self.slice(i)))?;
        let age = (died..end).any(|i| {
            let told = list::has("at aged At Aged", self.slice(i)) && i == died + 1
                || self.slice(i) == "was" && self.word(i - 1).is(words::HE | words::SHE);
            told && self.word(i + 1).is(words::NUMBER) && (i == died + 1 || self.slice(i + 2) == ".")
        });
        let before = self.mentions.found.iter().take_while(|f| (f.first as usize) < died);
        let mut people = before.map(|f| f.entity).filter(|e| self.mentions.is_person(*e));
        let one = people.next().filter(|e| self.count(*e) > 1)?;
        // The article is about others too where they are named before.
        (age && people.all(|e| e == one)).then_some(one)
    }
}
