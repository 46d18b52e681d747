//! "who", "which" and "that" to the noun phrase before them.

use super::Resolver;
use crate::lexicon::list::any_of;
use crate::mention::words;
use crate::mention::{EntityId, Found};

/// Prepositions behind which stands no one who could act.
const PLACES: &str = "in at around across throughout near with about on over";

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
            None => self.look_back(self.first_of_two(t).filter(|_| and).unwrap_or(t)),
        };
        self.last_relative = found.clone().map(|f| (sentence, f));
        found
    }

    /// "voters, who came early and who left", "Hill, whose boat sank and who swam": the relative before the one at
    /// `t`, where nothing was said by it.
    fn first_of_two(&self, t: usize) -> Option<usize> {
        let relative = |i: &usize| self.slice(*i) == self.slice(t) || self.slice(*i) == "whose";
        (t.saturating_sub(40)..t).rev().take_while(|i| !self.word(i + 1).is(words::FIRST)).find(relative)
    }

    /// Whom the relative at token `t` follows, whatever was said by another before it.
    pub(super) fn look_back(&mut self, t: usize) -> Option<(Vec<EntityId>, u16)> {
        let mut end = t;
        while end > 0 && t - end < 3 && self.word(end - 1).is(words::MARK) && !self.word(end).is(words::FIRST)
        {
            end -= 1;
        }
        if end == 0 || self.word(end).is(words::FIRST) {
            return None;
        }
        if let Some(f) = self.mentions.at_token(end - 1).copied().filter(|f| f.last as usize == end) {
            if let Some(e) = self.person_behind(&f).filter(|_| self.slice(t) == "who") {
                return Some((vec![e], 900));
            } else if self.slice(t) == "who"
                && (matches!(self.slice(t + 1), "are" | "were" | "have")
                    && self.person_before_and(&f).is_none()
                    || self.mentions.traits[f.entity.0 as usize].place)
            {
                // "those for Hill, who are"; "the aides who came from Tarn, who".
                end = f.lead as usize;
            } else if !self.after_preposition(f.lead as usize) {
                if let Some(e) = self.person_before_and(&f).filter(|_| self.is_many_verb(t + 1)) {
                    return Some((vec![e, f.entity], 830));
                }
                return Some((vec![f.entity], f.score.min(920)));
            }
        }
        let mut fallback = None;
        let mut i = end;
        while i > 0 && end - i < REACH && t - i < 2 * REACH && !self.word(i).is(words::FIRST) {
            i -= 1;
            let w = self.word(i);
            if w.is(words::DETERMINER) && self.slice(t) == "who" && self.is_place(i, end) {
                // "members around the world who".
                end = i - 1;
                i = end;
                continue;
            }
            if let Some(f) = self.mentions.at_token(i).copied()
                && w.is(words::POSSESSIVE)
                && f.last as usize == i + 1
                && (i + 2..=i + 3).contains(&end)
                && (i + 1..end).all(|j| self.word(j).is(words::LOWER))
                && (self.slice(t) != "who" || self.word(end - 1).is(words::ROLE | words::GROUP))
            {
                // "Hill's campaign, which".
                return Some(self.phrase_at(f.lead as usize, end, 840));
            }
            let next = self.word(i + 1);
            let verb = next.is(words::STOPPER | words::HUMAN_VERB) && !next.is(words::RELATIVE);
            let the = self.slice(i) == "the" && i + 1 == end;
            if w.is(words::DETERMINER) && !the && !verb && !self.after_preposition(i) {
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
                // "a member of his team, who" is no team.
                let from = self.bare_start(i);
                let no_article = |i: usize| !self.word(i).is(words::DETERMINER | words::OWNER);
                if no_article(from) && no_article(from.wrapping_sub(1)) {
                    return Some(self.phrase_at(from, end, 780));
                }
            }
        }
        // "Hacker who exposed": a headline leaves out the article.
        let role = (i..end)
            .rev()
            .find(|r| self.word(*r).is(words::ROLE | words::TITLE) && !self.after_preposition(*r));
        match (fallback, role) {
            (None, Some(r)) => Some(self.phrase_at(self.bare_start(r), end, 640)),
            (found, _) => found,
        }
    }

    /// "Senator Hill, Liberal of Tarn, who", "Hill of Tarn, the chair of the House Committee, who": the person behind
    /// whose name the name `f` of a place or an organisation only says more.
    fn person_behind(&self, f: &Found) -> Option<EntityId> {
        let is_person = |f: &&Found| {
            self.mentions.is_person(f.entity) && !self.mentions.traits[f.entity.0 as usize].place
        };
        if is_person(&f) {
            return None;
        }
        let mut i = f.lead as usize;
        let from = i.saturating_sub(REACH);
        while i > from + 1 && !self.word(i).is(words::FIRST) {
            i -= 1;
            let w = self.word(i);
            let of = self.slice(i) == "of";
            if of || w.is(words::COMMA) {
                let before = self.mentions.at_token(i - 1).filter(|b| b.last as usize == i);
                if let Some(b) = before.filter(is_person) {
                    return Some(b.entity);
                }
            } else if w.is(words::RELATIVE | words::STOPPER | words::HUMAN_VERB | words::QUOTE_MARK)
                && !w.is(words::PREPOSITION)
            {
                return None;
            }
        }
        None
    }

    /// "Hill and Park, who say": the person named before the "and" before `f`.
    fn person_before_and(&self, f: &Found) -> Option<EntityId> {
        let and = (f.lead as usize).checked_sub(1).filter(|a| self.word(*a).is(words::AND))?;
        let first = self.mentions.at_token(and.checked_sub(1)?).filter(|b| b.last as usize == and)?;
        let person = |f: &Found| self.mentions.is_person(f.entity);
        (person(first) && person(f)).then_some(first.entity)
    }

    /// Whether the verb at `at` has the form that goes with several.
    fn is_many_verb(&self, at: usize) -> bool {
        const MANY: &str =
            "are were have say want think believe call argue see hope insist agree disagree claim";
        any_of!(MANY).has(self.slice(at))
    }

    /// Where the noun phrase begins that has its head at `head`: "the 4,210 voters".
    fn bare_start(&self, head: usize) -> usize {
        let mut from = head;
        while from > 0 && !self.word(from).is(words::FIRST) {
            let b = self.word(from - 1);
            let part = b.is(words::LOWER | words::CAP | words::NUMBER) && !b.is(words::NO_NOUN);
            let the = matches!(self.slice(from - 1), "the" | "The");
            from -= usize::from(part || the);
            if the || !part {
                break;
            }
        }
        from
    }

    /// Whether the noun phrase at `i..end` stands behind a preposition and its head is nobody: "around the world".
    fn is_place(&self, i: usize, end: usize) -> bool {
        let head = self.word(end - 1);
        let human = words::ROLE
            | words::TITLE
            | words::GROUP
            | words::PARTY
            | words::NATION
            | words::PLURAL
            | words::CAP;
        let place = i > 1 && any_of!(PLACES).has(self.slice(i - 1));
        place && i + 1 < end && head.is(words::LOWER) && !head.is(human)
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
            && any_of!("of at in from for to").has(self.slice(b - 1))
            && b > 1
            && self.word(b - 2).is(words::ROLE | words::PLURAL | words::GROUP | words::ORG)
    }
}
