//! The text between the sources: whom it names, describes and makes the subject.

use super::Resolver;
use crate::lexicon::list::any_of;
use crate::mention::Found;
use crate::mention::gender::of_pronoun;
use crate::mention::words;

/// Words after which a clause begins with its subject.
pub fn is_joint(word: &str) -> bool {
    any_of!("but while when as because if after before although though since then said says")
        .has_in_any_case(word)
}

impl Resolver<'_> {
    /// Notes names and subject pronouns up to token `to`.
    pub(super) fn walk(&mut self, at: &mut usize, names: &mut usize, to: u32) {
        while *at < to as usize {
            if let Some(f) = self.mentions.found.get(*names).filter(|f| f.first as usize <= *at).copied() {
                *names += 1;
                if (f.last as usize) <= *at {
                    continue;
                }
                self.tell_kin(*names - 1);
                let f = self.mentions.found[*names - 1];
                let quoted = self.word(f.first as usize).is(words::QUOTED);
                let subject =
                    !quoted && (self.is_subject(f.lead as usize, f.last as usize) || self.is_introduced(&f));
                self.discourse.mention(f.entity, subject, quoted);
                self.note_pair(*names - 1);
                *at = f.last as usize;
                continue;
            }
            let w = self.word(*at);
            if w.is(words::DETERMINER) && !w.is(words::QUOTED) {
                self.note_description(*at);
            }
            if w.is(words::HE | words::SHE)
                && !w.is(words::QUOTED)
                && self.is_subject_pronoun(*at)
                && self.named_after(*at, of_pronoun(w.flags)).is_none()
                && let Some(pick) = self.discourse.person(self.mentions, w.flags, &[])
                && pick.score >= 640
            {
                self.discourse.mention(pick.entity, true, false);
            }
            *at += 1;
        }
    }

    /// "The official was less cheerful": a subject that is a description.
    fn note_description(&mut self, at: usize) {
        let starts = self.word(at).is(words::FIRST)
            || self.word(at - 1).is(words::MARK | words::AND)
            || self.opens_clause(at);
        let source = matches!(self.slice(at.saturating_sub(1)), "from" | "by");
        // ", a doctor," says who someone is.
        let apposition =
            at > 1 && self.word(at - 1).is(words::COMMA) && self.mentions.at_token(at - 2).is_some();
        if !(starts || source) || apposition {
            return;
        }
        let role = |w: words::Word| w.is(words::ROLE) && !w.is(words::PLURAL | words::POSSESSIVE);
        // "The president's victory".
        let owner = |w: words::Word| w.is(words::ROLE) && w.is(words::POSSESSIVE) && !w.is(words::PLURAL);
        let ends = |w: words::Word| !w.is(words::LOWER) || role(w) || w.is(words::POSSESSIVE);
        if self.word(at).is(words::DEFINITE)
            && let Some(head) = (at + 1..at + 4).find(|i| ends(self.word(*i)))
            && owner(self.word(head))
        {
            let d = self.phrases().describe(at, head + 1, head + 1);
            for e in self.described(&d).0 {
                self.discourse.mention(e, false, false);
            }
            return;
        }
        let mut head = at + 1;
        while head < at + 6 {
            let (w, next) = (self.word(head), self.word(head + 1));
            let stop =
                words::MARK | words::PREPOSITION | words::STOPPER | words::POSSESSIVE | words::DETERMINER;
            if w.is(stop) {
                return;
            }
            if role(w)
                && !next.is(words::ROLE | words::CAP | words::ORG | words::DOC | words::GROUP | words::MARK)
                || role(w) && next.is(words::COMMA)
            {
                break;
            }
            head += 1;
        }
        let mut end = head + 1;
        if self.word(end).is(words::PREPOSITION) {
            // "A vicar in Lower Marl rang", "A member of the town's board, who".
            let cap = self.word(end + 1).is(words::CAP);
            let stop = words::STOPPER | words::HUMAN_VERB | words::MARK;
            let close = (end + 1..end + 8)
                .find(|i| if cap { !self.word(*i).is(words::CAP) } else { self.word(*i).is(stop) });
            end = close
                .filter(|i| cap || self.word(*i).is(words::COMMA | words::HUMAN_VERB | words::STOPPER))
                .unwrap_or(end);
        }
        let next = self.word(end);
        // "From its head, Ada Hill", "The bishop, the Rev Ada Hill,": the name says who.
        let behind = end + 1 + usize::from(self.word(end + 1).is(words::DETERMINER));
        let named = self.mentions.at_token(behind).is_some_and(|f| self.mentions.is_person(f.entity));
        if next.is(words::COMMA) && named {
            return;
        }
        let verb = words::STOPPER | words::HUMAN_VERB | words::FUNCTION | words::COMMA;
        let goes_on = source
            || next.is(verb) && !next.is(words::AND | words::PREPOSITION)
            || next.is(words::LOWER) && (self.slice(end).ends_with("ed") || end > head + 1);
        if head == at + 6 || !goes_on || self.mentions.at_token(head).is_some() {
            return;
        }
        // "A graduate, Hill had": a phrase that opens a sentence describes the subject behind the comma.
        let new = self.word(at).is(words::FIRST) && !self.word(at).is(words::DEFINITE);
        let subject = |i: usize| {
            self.word(i).is(words::COMMA)
                && (i == end && self.mentions.at_token(i + 1).is_some()
                    || self.is_subject_pronoun(i + 1) && self.word(i + 2).is(words::LOWER))
        };
        if new && (end..end + 14).take_while(|i| !self.word(*i).is(words::FIRST)).any(subject) {
            return;
        }
        let d = self.phrases().describe(at, head + 1, end);
        let (who, _) = self.described(&d);
        for e in who {
            // "The comments from an official, however, were short, but he": the only person so far.
            self.discourse.mention(e, self.slice(at.saturating_sub(1)) != "by", false);
        }
    }

    /// "But the fighter is": "the" behind the first word of a sentence, which joins it to the one before.
    fn opens_clause(&self, at: usize) -> bool {
        let the = self.word(at).is(words::DEFINITE) && !self.word(at).is(words::OWNER);
        the && self.word(at - 1).is(words::FIRST) && is_joint(self.slice(at - 1))
    }

    fn is_subject_pronoun(&self, at: usize) -> bool {
        any_of!("he He she She").has(self.slice(at))
    }

    /// "It is the work of Ada Hill, 52,", "It helps Ada Hill, a pilot,": a new name, and then who that is.
    fn is_introduced(&self, f: &Found) -> bool {
        let comma = f.last as usize;
        let who = self.word(comma + 1).is(words::NUMBER)
            || any_of!("who whose the a an").has(self.slice(comma + 1));
        let first = self.mentions.entities[f.entity.0 as usize].mentions.first();
        let new = first.is_some_and(|m| m.span.start >= self.tokens[f.lead as usize].span.start);
        let sole = self.known.with_last(self.word(comma - 1).key).len() == 1;
        self.word(comma).is(words::COMMA)
            && who
            && f.last > f.first + 1
            && new
            && sole
            && self.mentions.is_person(f.entity)
    }

    /// Whether the phrase at `lead..last` looks like the subject of a clause.
    fn is_subject(&self, lead: usize, last: usize) -> bool {
        if self.word(last - 1).is(words::POSSESSIVE) {
            // "For Hill's part, he".
            return self.slice(last) == "part" && lead > 0 && matches!(self.slice(lead - 1), "For" | "for");
        }
        let next = self.word(last);
        let before = lead.checked_sub(1).map_or("", |b| self.slice(b));
        if (before == "For" || before == "for" && self.slice(lead.wrapping_sub(2)) == "As")
            && next.is(words::COMMA)
        {
            // "For Hill, a retired pilot, flying is", "As for Hill, he".
            return true;
        }
        // "Hill consultant Ada Park", "the Hill papers".
        let noun = words::ROLE | words::TITLE | words::ORG | words::GROUP | words::DOC;
        let the = any_of!("The the A a this This").has(before);
        if next.is(words::LOWER)
            && !next.is(words::NO_NOUN)
            && (next.is(noun) || the && !self.slice(last).ends_with("ed"))
        {
            return false;
        }
        // In "along with Hill and Park" neither is a subject.
        if lead > 1
            && self.word(lead - 1).is(words::AND)
            && let Some(f) = self.mentions.at_token(lead - 2).copied()
            && f.lead > 0
            && self.word(f.lead as usize - 1).is(words::PREPOSITION)
        {
            return false;
        }
        let mut b = lead;
        let leads = words::ROLE
            | words::DETERMINER
            | words::PARTY
            | words::NATION
            | words::PLACE
            | words::TITLE
            | words::ORG
            | words::CAP;
        let small = words::NO_NOUN | words::AND;
        while b > 0 && !self.word(b).is(words::FIRST) {
            let w = self.word(b - 1);
            // "campaign communications director Ada Hill".
            let noun = w.is(words::LOWER) && !w.is(small) && self.word(b).is(words::ROLE) && b < lead;
            if w.is(words::MARK | words::PREPOSITION) || !(w.is(leads) || noun) {
                break;
            }
            b -= 1;
        }
        let opens = self.word(b).is(words::FIRST)
            || b > 0 && {
                let w = self.word(b - 1);
                w.is(words::MARK | words::AND | words::RELATIVE) || is_joint(self.slice(b - 1))
            };
        opens
            && (next.is(words::LOWER) && !next.is(words::PREPOSITION)
                || next.is(words::COMMA | words::AND)
                || self.slice(last) == "("
                || next.is(words::DATE))
    }

    /// Where the small words and roles before a name begin: "former mayor" in "and former mayor Ada Hill".
    fn titles_start(&self, lead: usize) -> usize {
        let title = words::ROLE | words::TITLE | words::PARTY | words::NATION | words::PLACE;
        let mut at = lead;
        while at > 0 && lead - at < 4 {
            let w = self.word(at - 1);
            let former = matches!(self.slice(at - 1), "former" | "then" | "fellow");
            if !(former || w.is(title) && !w.is(words::PLURAL | words::POSSESSIVE))
                || self.mentions.at_token(at - 1).is_some()
            {
                break;
            }
            at -= 1;
        }
        at
    }

    /// "A and B", "A, B and C" in the text.
    fn note_pair(&mut self, n: usize) {
        let f = self.mentions.found[n];
        let mut lead = self.titles_start(f.lead as usize);
        if n == 0 || !self.word(lead.saturating_sub(1)).is(words::AND) {
            return;
        }
        let mut members = vec![f.entity];
        for m in (0..n).rev() {
            let b = self.mentions.found[m];
            let between = lead.saturating_sub(self.phrases().after_brackets(b.last as usize));
            let joined = between == 1 && self.word(lead - 1).is(words::AND | words::COMMA)
                || between == 2 && self.word(lead - 1).is(words::AND);
            if !joined || members.contains(&b.entity) {
                break;
            }
            members.push(b.entity);
            lead = self.titles_start(b.lead as usize);
        }
        members.reverse();
        let people = members.iter().all(|e| self.mentions.is_person(*e));
        if members.len() > 1 && people {
            self.discourse.named_together(members);
        }
    }
}
