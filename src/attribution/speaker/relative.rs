//! "who", "which" and "that" to the noun phrase before them.

use super::Resolver;
use crate::mention::EntityId;
use crate::mention::words;

/// How far back an antecedent is looked for, in tokens.
const REACH: usize = 16;

impl Resolver<'_> {
    /// Whom the relative at token `t` follows.
    pub fn antecedent(&mut self, t: usize) -> Option<(Vec<EntityId>, u16)> {
        // "who says and who claims": the same as the first.
        let and = t > 0 && self.word(t - 1).is(words::AND);
        let sentence = self.discourse.sentence;
        let last = self.last_relative.take().filter(|(s, _)| and && *s == sentence);
        let found = match last {
            Some((_, found)) => Some(found),
            None => self.look_back(t),
        };
        self.last_relative = found.clone().map(|f| (sentence, f));
        found
    }

    fn look_back(&mut self, t: usize) -> Option<(Vec<EntityId>, u16)> {
        let mut end = t;
        while end > 0 && t - end < 3 && self.word(end - 1).is(words::MARK) && !self.word(end).is(words::FIRST)
        {
            end -= 1;
        }
        if end == 0 || self.word(end).is(words::FIRST) {
            return None;
        }
        if let Some(f) = self.mentions.at_token(end - 1).copied()
            && f.last as usize == end
            && !self.after_preposition(f.lead as usize)
        {
            return Some((vec![f.entity], f.score.min(920)));
        }
        let mut fallback = None;
        let mut i = end;
        while i > 0 && end - i < REACH && !self.word(i).is(words::FIRST) {
            i -= 1;
            let w = self.word(i);
            if w.is(words::DETERMINER) && !self.after_preposition(i) {
                if i > 1
                    && self.word(i - 1).is(words::COMMA)
                    && !matches!(self.slice(i), "those" | "these" | "that")
                    && let Some(f) = self.mentions.at_token(i - 2).copied()
                    && f.last as usize == i - 1
                {
                    return Some((vec![f.entity], 900));
                }
                return Some(self.phrase_at(i, end, 840));
            }
            if let Some(f) = self.mentions.at_token(i).copied()
                && f.last as usize == i + 1
                && fallback.is_none()
            {
                fallback = Some((vec![f.entity], 640));
            }
            let bare =
                w.is(words::GROUP) || w.is(words::PLURAL) && w.is(words::ROLE | words::ORG | words::DOC);
            if bare && i + 4 >= end && (i + 1 == end || !self.word(i + 1).is(words::LOWER)) {
                let mut from = i;
                while from > 0
                    && self.word(from - 1).is(words::LOWER | words::CAP)
                    && !self.word(from).is(words::FIRST)
                    && !self
                        .word(from - 1)
                        .is(words::PREPOSITION | words::STOPPER | words::HUMAN_VERB | words::FUNCTION)
                {
                    from -= 1;
                }
                return Some(self.phrase_at(from, end, 780));
            }
        }
        // "Hacker who exposed": a headline leaves out the article.
        let role = (i..end)
            .rev()
            .find(|r| self.word(*r).is(words::ROLE | words::TITLE) && !self.after_preposition(*r));
        match (fallback, role) {
            (None, Some(r)) => Some(self.phrase_at(r, end, 640)),
            (found, _) => found,
        }
    }

    fn phrase_at(&mut self, lo: usize, hi: usize, score: u16) -> (Vec<EntityId>, u16) {
        let parts = self.phrases().read(lo, hi);
        match parts.into_iter().next() {
            Some(super::Part::Name(n)) => {
                let f = self.mentions.found[n as usize];
                (vec![f.entity], f.score.min(score))
            }
            Some(super::Part::Description(d)) => {
                let (e, s) = self.described(&d);
                (e, s.min(score))
            }
            _ => (Vec::new(), 0),
        }
    }

    /// Whether the noun phrase at `at` belongs to another one before it ("a professor at the university").
    fn after_preposition(&self, at: usize) -> bool {
        let mut b = at;
        while b > 0 && self.word(b - 1).is(words::DETERMINER) {
            b -= 1;
        }
        b > 0
            && matches!(self.slice(b - 1), "of" | "at" | "in" | "from" | "for" | "to")
            && b > 1
            && self.word(b - 2).is(words::ROLE | words::PLURAL | words::GROUP | words::ORG)
    }
}
