//! What tells a noun phrase from others of its kind: "the deal with the town", "a bill to ban the fee", "Hill's plan".

use super::part::Part;
use super::phrase::{Phrase, Reader};
use super::words::{FILLER, FUNCTION, GENERAL, INSTRUMENT, TOPIC, VERB};
use crate::case::Lower;
use crate::lexicon::list::any_of;
use crate::lexicon::words::Class;
use crate::span::Span;

impl Reader<'_> {
    /// Notes that the phrase `before` is about what `run` names: "the deal with the town", "a bill to ban the fee".
    pub(super) fn tell(&self, run: &[(usize, Part)], before: &mut Phrase) {
        let (Some(&(start, _)), Some(&(end, _)), Some(head)) = (run.first(), run.last(), before.words.last())
        else {
            return;
        };
        let led =
            start > 0 && matches!(self.tags[start - 1].class, Class::The | Class::A | Class::Demonstrative);
        // The last word before the article.
        let link = start.saturating_sub(1 + usize::from(led));
        let from = (1..5).find(|n| link.checked_sub(*n).is_some_and(|at| self.tokens[at].span == head.span));
        let word = |n: usize| self.word(link + 1 - n);
        let links = match from {
            Some(1) => {
                matches!(word(1), "of" | "on" | "to" | "with" | "against" | "about" | "over" | "between")
                    || word(1) == "for" && before.head & (INSTRUMENT | GENERAL) != 0
                    || word(1) == "in" && self.tags[start].capital
                    || self.tags[link].class == Class::Ing && !self.asked(link - 1)
            }
            Some(2) => word(2) == "to",
            Some(3) => matches!(word(3), "that" | "which") && matches!(word(2), "would" | "will"),
            _ => false,
        };
        // "to allow riders to": what follows tells.
        let links =
            links && !any_of!("allow let help require force prevent get make keep take").has(self.word(link));
        // "with something", "on the same" tell nothing; "of U.S." is cut.
        let tells =
            |r: &(usize, Part)| r.1 != Part::Join && self.listed[r.0] & (GENERAL | FUNCTION | FILLER) == 0;
        // "the closing of the pool hurt".
        let verb =
            run.len() > 1 && self.listed[end] & VERB != 0 && self.listed[end] & (INSTRUMENT | TOPIC) == 0;
        let whole = matches!(run[run.len() - 1].1, Part::Noun | Part::Name)
            && !verb
            && self.tokens[end].word
            && !self.glued(end + 1)
            && !self.tags.get(end + 1).is_some_and(|t| t.capital)
            && self.tags[link].class != Class::Ly;
        // "welcomed the ruling on social media".
        let links = links && !any_of!("media twitter facebook").has(&self.word(end).lowered());
        if links && run.len() < 5 && whole && run.iter().any(tells) {
            before.about = Some(self.tokens[end].span);
        }
    }

    /// The first byte of the year that the sentence `first..last` tells of ("In 2019").
    pub(super) fn year(&self, first: usize, last: usize) -> Option<u32> {
        let year = |at: &usize| {
            let word = self.word(*at);
            word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
        };
        let at = (first + 1..last).find(|at| self.tags[at - 1].class == Class::In && year(at))?;
        Some(self.tokens[at].span.start)
    }

    /// "Are the fees helping": whether "is" stands before the noun at `head`.
    fn asked(&self, head: usize) -> bool {
        let article = usize::from(head > 0 && self.tags[head - 1].class == Class::The);
        // A capital hides the class.
        let is = |at: usize| {
            let opens = |be: &&str| self.word(at).eq_ignore_ascii_case(be);
            self.tags[at].class == Class::Be || ["are", "is", "were", "was"].iter().any(opens)
        };
        head.checked_sub(1 + article).is_some_and(is)
    }

    /// Whose the phrase that begins at `start` is, where a name says so: "Hill's plan".
    pub(super) fn whose(&self, start: usize, first: usize) -> Option<Span> {
        let owner = start.checked_sub(1).filter(|&at| at >= first)?;
        let is_name = self.tags[owner].class == Class::Possessor && self.tags[owner].capital;
        // "the Justice Department's plan", but "Senator Hill's plan".
        let names = |at: &usize| {
            let named = matches!(self.tags[*at].class, Class::Name | Class::Acronym);
            named || self.tags[*at].capital && !self.person[owner]
        };
        let start = (first..owner).rev().take_while(names).last().unwrap_or(owner);
        is_name.then(|| self.tokens[start].span.cover(self.tokens[owner].span))
    }
}
