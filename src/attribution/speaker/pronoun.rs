//! Pronouns: who the text has been speaking of, less whom the words around the pronoun rule out.

use super::discourse::Pick;
use super::walk::is_joint;
use super::{AMBIGUOUS, Resolver};
use crate::lexicon::list::any_of;
use crate::mention::gender::of_pronoun;
use crate::mention::words::{self, Flags};
use crate::mention::{EntityId, EntityKind, Found, Gender};
use crate::quote::{Kind, UnknownReason};

/// From this score on a pronoun tells the gender of the one it stands for.
const SURE: u16 = 900;
/// The score, per mille, of one whom the quotation itself names.
const GUESS: u16 = 600;
/// The score, per mille, of a pronoun that hardly means anybody else.
const CLEAR: u16 = 830;
/// Below this score, per mille, whoever spoke last may be somebody else, and so may who goes on.
const UNSURE: u16 = 700;
/// The score, per mille, of "they" for one.
const SINGLE: u16 = 700;
/// At most this has one whom the words before the pronoun name, in what it says.
const BESIDE: u16 = 740;

impl Resolver<'_> {
    /// Whom the pronoun at token `t` stands for; `outer` is the kind and the speakers of the quotation around it.
    pub(super) fn pronoun(
        &mut self,
        t: usize,
        outer: Option<&(Kind, Vec<EntityId>)>,
    ) -> Result<(Vec<EntityId>, u16), UnknownReason> {
        let w = self.word(t);
        if w.is(words::RELATIVE) {
            return self.antecedent(t).ok_or(UnknownReason::NoSource);
        }
        if w.is(words::FIRST_PERSON) {
            return Ok(match outer {
                Some((_, speakers)) if !speakers.is_empty() => (speakers.clone(), 900),
                _ if w.is(words::QUOTED) && !self.discourse.last_speakers.0.is_empty() => {
                    (self.discourse.last_speakers.0.clone(), 700)
                }
                _ => (vec![self.author()], 700),
            });
        }
        if w.is(words::HE | words::SHE) {
            return self.person(t, w.flags, outer);
        }
        if w.is(words::THEY) {
            if let Some(e) = self.single(t) {
                return Ok((vec![e], SINGLE));
            }
            let found = self.discourse.several(self.mentions);
            let found = match found {
                Some(sure) if sure.1 >= 700 => Some(sure),
                unsure => self.plural_before(t).or(unsure),
            };
            return found.filter(|f| f.1 >= AMBIGUOUS).ok_or(UnknownReason::AmbiguousPronoun);
        }
        let pick = self.discourse.thing(self.mentions);
        pick.map(|p| (vec![p.entity], p.score)).ok_or(UnknownReason::NoSource)
    }

    fn person(
        &mut self,
        t: usize,
        flags: Flags,
        outer: Option<&(Kind, Vec<EntityId>)>,
    ) -> Result<(Vec<EntityId>, u16), UnknownReason> {
        let want = of_pronoun(flags);
        // Those whom the words around the quotation rule out.
        let mut outside: Vec<EntityId> = Vec::new();
        if let Some((kind, speakers)) = outer {
            if *kind == Kind::Direct {
                outside.extend(speakers);
                if !self.word(t).is(words::QUOTED) {
                    // Whoever is spoken to in a transcript is "you".
                    outside.extend(&self.parties);
                }
            } else if let [one] = speakers.as_slice() {
                let g = self.mentions.traits[one.0 as usize].gender;
                if g == Gender::Unknown || g == want {
                    return Ok((vec![*one], if g == want { 880 } else { 700 }));
                }
            }
        }
        let owner = self.word(t).is(words::OWNER);
        // "“...,” Hill said. “...,” she added": whoever spoke last goes on, though nothing told Hill's gender.
        if let [e] = self.discourse.last_speakers.0[..]
            && any_of!("added adds continued continues concluded").has(self.slice(t + 1))
            && self.discourse.distance(e) <= 2
            && self.mentions.is_person(e)
            // "Craig" alone may be a last name.
            && (!self.mentions.entities[e.0 as usize].name.contains(' ')
                || [Gender::Unknown, want].contains(&self.mentions.traits[e.0 as usize].gender))
            && !(outside.contains(&e) || self.named_inside.contains(&e))
        {
            return Ok((vec![e], CLEAR));
        }
        if let Some(e) = self
            .named_after(t, want)
            .filter(|e| owner && !self.named_inside.contains(e) && !outside.contains(e))
        {
            return Ok((vec![e], 780));
        }
        let after = if owner { Vec::new() } else { self.named_later(t + 1) };
        if let (true, Some(first)) = (self.word(t + 1).is(words::AND), after.first()) {
            // "he and Hill".
            outside.push(*first);
        }
        let mut not = [self.named_inside.as_slice(), &outside, &self.named_in_question(t)].concat();
        let first = self.discourse.pick(self.mentions, want, &not, &after);
        let pick = if first.is_some_and(|p| self.goes_on(p)) || self.named_before.is_empty() {
            first
        } else {
            // "When Park saw Hill, her eyes widened, he said": the words before may name him.
            not.retain(|e| !self.named_before.contains(e) || outside.contains(e));
            let second = self.discourse.pick(self.mentions, want, &not, &after);
            second.map(|p| Pick { score: p.score.min(BESIDE), ..p })
        };
        match pick {
            Some(pick) if pick.score >= AMBIGUOUS => {
                let t = &mut self.mentions.traits[pick.entity.0 as usize];
                if t.gender == Gender::Unknown && pick.score >= SURE && !owner {
                    t.gender = want;
                }
                let score = if self.goes_on(pick) && self.last_score < UNSURE {
                    // "The senator", whoever that was, and then "he".
                    pick.score.min(self.last_score.max(AMBIGUOUS))
                } else {
                    pick.score
                };
                Ok((vec![pick.entity], score))
            }
            Some(_) => Err(UnknownReason::AmbiguousPronoun),
            // "As Hill came in, she said, they left".
            None => match self.discourse.pick(self.mentions, want, &outside, &after) {
                Some(pick) if pick.score >= AMBIGUOUS => Ok((vec![pick.entity], pick.score.min(GUESS))),
                _ => Err(UnknownReason::NoSource),
            },
        }
    }

    /// "A spokesperson said no. They added": the one of no known gender who spoke last, where no group has been
    /// named since.
    fn single(&self, t: usize) -> Option<EntityId> {
        let [e] = self.discourse.last_speakers.0.as_slice() else { return None };
        let described = matches!(
            self.mentions.entities[e.0 as usize].kind,
            EntityKind::Described | EntityKind::Anonymous
        );
        let adds = ["added", "also", "continued", "went"].contains(&self.slice(t + 1));
        let t = &self.mentions.traits[e.0 as usize];
        let told = t.gender != Gender::Unknown || t.weak || self.author == Some(*e);
        let person = described || adds && self.mentions.is_person(*e);
        let near = self.discourse.block.saturating_sub(self.discourse.last_speakers.2) <= 1;
        let free = described && adds || !self.discourse.has_group_since_last(self.mentions);
        (person && !told && near && free).then_some(*e)
    }

    /// Whether this one spoke just before and nobody else comes near.
    fn goes_on(&self, pick: Pick) -> bool {
        pick.score >= CLEAR
            && self.discourse.last_speakers.0.contains(&pick.entity)
            && self.discourse.distance(pick.entity) <= 1
    }

    /// People named after token `at` in its sentence, outside quotation marks.
    pub(super) fn named_later(&self, at: usize) -> Vec<EntityId> {
        // ", Jane Hill," right after it is who it is.
        let comma = usize::from(self.word(at).is(words::COMMA));
        let from = self.mentions.from_token(at);
        let apposed = self.mentions.found.get(from).is_some_and(|f| f.lead as usize <= at + comma);
        let from = from + usize::from(apposed && (comma == 1 || !self.word(at).is(words::AND)));
        let here = |f: &&Found| {
            let first = f.first as usize;
            first < at + 40 && !(at + 1..=first).any(|i| i + 40 > first && self.word(i).is(words::FIRST))
        };
        let names = self.mentions.found[from..].iter().take_while(here);
        names.filter(|f| !self.word(f.first as usize).is(words::QUOTED)).map(|f| f.entity).collect()
    }

    /// "Asked by Park what Hill will do, he said": those named in the phrase that opens the sentence.
    fn named_in_question(&self, t: usize) -> Vec<EntityId> {
        let Some(from) = (t.saturating_sub(40)..t).rev().find(|i| self.word(*i).is(words::FIRST)) else {
            return Vec::new();
        };
        let opens = (from..from + 2).any(|i| any_of!("Asked asked Pressed pressed").has(self.slice(i)));
        if !opens || !self.word(t - 1).is(words::COMMA) {
            return Vec::new();
        }
        let names = self.mentions.found[self.mentions.from_token(from)..].iter();
        names.take_while(|f| (f.first as usize) < t).map(|f| f.entity).collect()
    }

    /// "Asked about his plans, Hill said": the person named right after the opening phrase that holds the
    /// pronoun at `t`.
    pub(super) fn named_after(&self, t: usize, want: Gender) -> Option<EntityId> {
        let mut from = t;
        while from > 0 && !self.word(from).is(words::FIRST) {
            from -= 1;
            if t - from > 8 || self.word(from).is(words::COMMA) {
                return None;
            }
        }
        // "In her view, Hill has lost" is someone else's view.
        let view = any_of!("view words opinion telling account").has(self.slice(t + 1));
        let opens = !view && (self.word(from).is(words::PREPOSITION) || self.slice(from) == "Asked");
        let comma = (t..t + 14).find(|i| self.word(*i).is(words::COMMA | words::FIRST))?;
        let f = self.mentions.at_token(comma + 1).filter(|f| f.lead as usize == comma + 1)?;
        let person = self.mentions.is_person(f.entity);
        let gender = self.mentions.traits[f.entity.0 as usize].gender;
        let fits = gender == want || gender == Gender::Unknown && self.slice(from) == "Asked";
        (opens && person && fits && self.word(comma).is(words::COMMA)).then_some(f.entity)
    }

    /// "As the voters left, they said": the plural subject that stands last before token `t`, in its sentence or the
    /// one before.
    fn plural_before(&mut self, t: usize) -> Option<(Vec<EntityId>, u16)> {
        let quoted = self.word(t).is(words::QUOTED);
        let mut sentences = 0;
        let mut head = t;
        while head > 0 && t - head < 60 {
            sentences += usize::from(self.word(head).is(words::FIRST));
            if sentences > 1 {
                return None;
            }
            head -= 1;
            let (w, next) = (self.word(head), self.word(head + 1));
            let people = w.is(words::PLURAL) && w.is(words::ROLE | words::PARTY | words::TITLE)
                || w.is(words::GROUP)
                    && !w.is(words::DETERMINER | words::FUNCTION)
                    && self.slice(head + 1) != "of";
            let people = people && (w.is(words::LOWER | words::FIRST | words::PARTY));
            let ends = next.is(words::STOPPER | words::HUMAN_VERB | words::MARK | words::FUNCTION)
                || next.is(words::LOWER) && !next.is(words::ROLE | words::ORG | words::DOC | words::GROUP);
            if !people || !(ends || w.is(words::POSSESSIVE)) || w.is(words::QUOTED) != quoted {
                continue;
            }
            let first = self.phrase_start(head);
            // "Hill and Park, scholars at Stone College, wrote a book. They".
            let apposed = first > 1
                && self.word(first - 1).is(words::COMMA)
                && self.mentions.at_token(first - 2).is_some_and(|f| self.mentions.is_person(f.entity));
            let opens = self.word(first).is(words::FIRST)
                || self.word(first - 1).is(words::MARK) && !apposed
                || is_joint(self.slice(first - 1));
            if opens && self.mentions.at_token(head).is_none() {
                let d = self.phrases().describe(first, head + 1, head + 1);
                let (who, _) = self.described(&d);
                return Some((who, 640));
            }
        }
        None
    }

    /// Where the noun phrase with its head at `head` begins: at most three words before it.
    fn phrase_start(&self, head: usize) -> usize {
        let mut first = head;
        while first > 0 && head - first < 3 && !self.word(first).is(words::FIRST | words::DETERMINER) {
            let (b, word) = (self.word(first - 1), self.slice(first - 1));
            let small = words::PREPOSITION | words::STOPPER | words::HUMAN_VERB | words::AND | words::MARK;
            let verb = b.is(words::LOWER) && (word.ends_with("ed") || word.ends_with('s'));
            let known = b.is(words::FUNCTION) && !b.is(words::DETERMINER);
            if b.is(small) || known || verb && !b.is(words::DETERMINER) || is_joint(word) {
                break;
            }
            first -= 1;
        }
        first
    }
}
