//! Names that a source lists but that are no speakers: in a clause, behind a preposition.

use super::phrase::{Part, Phrases};
use crate::mention::EntityKind;
use crate::mention::words;

impl Phrases<'_> {
    /// Whether a relative stands between the comma before `at` and `at`: an "and" there joins what the clause names.
    pub(super) fn in_clause(&self, lo: usize, at: usize) -> bool {
        let mut i = at;
        while i > lo && !self.word(i - 1).is(words::COMMA) {
            i -= 1;
            let w = self.word(i);
            // "groups representing colleges and".
            let participle = i > lo
                && w.is(words::LOWER)
                && self.slice(i).ends_with("ing")
                && self.word(i - 1).is(words::PLURAL)
                && !w.is(words::PREPOSITION);
            if i > lo && w.is(words::RELATIVE) || participle {
                return true;
            }
        }
        false
    }

    /// "polls in Tarn, Ferris and Marl": whether the names up to `start` are where something is.
    pub(super) fn lists_places(&self, lo: usize, start: usize) -> bool {
        let comma = (lo..start).find(|i| self.word(*i).is(words::COMMA));
        let first = comma.and_then(|i| self.mentions.at_token(i.checked_sub(1)?));
        first.is_some_and(|f| {
            f.lead as usize > lo
                && matches!(self.slice(f.lead as usize - 1), "in" | "at" | "from" | "across" | "near")
        }) && self.mentions.at_token(start).is_some_and(|f| f.lead as usize == start)
            && (0..2).all(|n| {
                let found = self.mentions.found.get(self.mentions.from_token(start) + n);
                found.is_none_or(|f| f.lead as usize > start + 6 || !self.is_sure_person(f))
            })
    }

    /// "leaders in the Senate and the House": whether "and" joins two things behind a preposition.
    pub(super) fn lists_things(&self, lo: usize, start: usize, part: &Part) -> bool {
        let Part::Name(n) = part else { return false };
        let and = start > lo + 2 && self.word(start - 1).is(words::AND);
        let Some(f) = self.mentions.at_token(start.saturating_sub(2)).filter(|_| and) else { return false };
        let mut lead = f.lead as usize;
        while lead > lo && self.word(lead - 1).is(words::DETERMINER) {
            lead -= 1;
        }
        let thing = |n: usize| {
            let e = self.mentions.found[n].entity.0 as usize;
            self.mentions.entities[e].kind != EntityKind::Person
        };
        lead > lo + 1
            && self.word(lead - 1).is(words::PREPOSITION)
            && thing(self.mentions.from_token(start - 2))
            && thing(*n as usize)
    }

    /// "women, farmers and others": whether `part`, the tokens `start..end`, goes on a list of people who are all
    /// named by a bare noun or two.
    pub(super) fn lists_many(&self, parts: &[Part], start: usize, end: usize, part: &Part) -> bool {
        const WORDS: u32 = 3;
        let short = |p: &Part| match p {
            Part::Description(d) => d.plural && d.last <= d.first + WORDS && d.owner.is_none(),
            _ => false,
        };
        let comma = self.word(start - 1).is(words::COMMA);
        let last = self.word(start - 1).is(words::AND);
        let to = end + usize::from(self.word(end).is(words::COMMA));
        let next = to + 1;
        let goes_on = self.word(to).is(words::AND)
            && (self.word(next).is(words::PLURAL | words::GROUP)
                || is_many(self.slice(next))
                || self.word(next).is(words::LOWER)
                    && (is_many(self.slice(next + 1))
                        || self.word(next + 1).is(words::PLURAL | words::GROUP)));
        let bare = !self.word(start).is(words::DETERMINER | words::RELATIVE | words::PREPOSITION);
        short(part) && bare && parts.iter().all(short) && (comma && goes_on || last && parts.len() > 1)
    }

    /// Whether a name is that of a person by more than its form.
    fn is_sure_person(&self, f: &crate::mention::Found) -> bool {
        let e = f.entity.0 as usize;
        self.mentions.entities[e].kind == EntityKind::Person && !self.mentions.traits[e].weak
    }
}

/// Whether a word in lower case has the form of a plural.
pub(super) fn is_many(word: &str) -> bool {
    word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
}
