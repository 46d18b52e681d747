//! Subjects: who does what a verb says, past what stands between.

use super::Form;
use crate::lexicon::list::any_of;
use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::{Clauses, REACH};

/// Things that do what an infinitive after them says.
const THINGS: &str = "legislation measure measures rule rules order policy policies motion";

/// Where someone speaks: what they do, their speaker does.
const EVENTS: &str = "rally event conference appearance video ad ads spot call";

/// Nouns with an infinitive that tells nothing of what their owner does.
const OPAQUE: &str = "way ways reason reasons chance chances time right authority ability capability capacity power \
    means opportunity";

/// Nouns that only count what follows.
const QUANTITIES: &str = "number majority handful dozens scores lot lots couple pair hundreds thousands group coalition \
    bloc all some many most several both none";

/// The subject of a verb and what stands between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The last words of the noun phrases that may be the subject; several when joined or in apposition.
    pub heads: Vec<usize>,
    /// Words of negation or refusal on the way: each turns the sense.
    pub turns: Vec<usize>,
    /// Words of will on the way ("vowed to").
    pub wills: Vec<usize>,
}

impl Clauses<'_> {
    /// The heads of the phrase that ends at word `t`, as a subject.
    pub fn heads(&self, t: usize) -> Vec<usize> {
        let mut out = Subject::default();
        self.push_heads(self.skip_paren(t), &mut out);
        out.heads
    }

    /// The subject of the verb `i`; without heads when there is none in reach.
    pub fn subject(&self, i: usize) -> Subject {
        let mut out = Subject::default();
        self.climb(i, 4, &mut out);
        out
    }

    fn climb(&self, i: usize, depth: u8, out: &mut Subject) {
        let g = self.group(i);
        out.turns.extend(g.not);
        if depth == 0 || g.first == 0 {
            if g.first == 0 && self.ing(i) {
                self.after_participle(i, out);
            }
            return;
        }
        if g.to {
            self.climb_infinitive(g.first, depth, out);
        } else if self.ing(i) && (g.first..i).all(|j| self.is_adverb(j)) {
            self.climb_participle(g.first, depth, out);
        } else {
            self.climb_finite(g.first, depth, out);
        }
    }

    /// Whether word `i` is a participle, also of a verb that the word lists do not know.
    fn ing(&self, i: usize) -> bool {
        self.form(i) == Form::Ing || self.sense(i).is_empty() && self.word(i).ends_with("ing")
    }

    /// "Praising the plan, Hill said": the subject follows the comma.
    fn after_participle(&self, i: usize, out: &mut Subject) {
        let comma = (i..self.len()).take(REACH).find(|&j| self.class(j) == Class::Comma);
        if let Some(c) = comma
            && (self.nominal(c + 1) || self.inside_phrase(c + 1))
        {
            out.heads.push(self.phrase_end(c + 1));
        }
    }

    /// `to` is the place of "to": the subject is that of the word that governs it.
    fn climb_infinitive(&self, to: usize, depth: u8, out: &mut Subject) {
        let mut to = to;
        if to > 1 && self.class(to - 1) == Class::Not {
            out.turns.push(to - 1);
            to -= 1;
        }
        let Some(k) = self.before(to) else { return };
        let note = |out: &mut Subject, v: usize| {
            if self.sense(v).is(Row::Refuse) {
                out.turns.push(v);
            } else if self.sense(v).is(Row::Will) || self.is_word(v, any_of!("going")) {
                out.wills.push(v);
            }
        };
        if self.is_verb(k) {
            note(out, k);
            return self.climb(k, depth - 1, out);
        }
        if self.class(k) == Class::Have || self.is_word(k, any_of!("ought")) {
            return self.climb(k, depth - 1, out);
        }
        // "it would be hard to back her".
        if self.is_word(k, any_of!("hard difficult tough impossible easy tempting")) {
            return;
        }
        // "Hill, the only member of the board to oppose it".
        let only = |&j: &usize| self.is_word(j, any_of!("only lone sole")) && self.class(j - 1) == Class::The;
        if let Some(j) = (k.saturating_sub(7).max(3)..k).rev().find(only) {
            match self.class(j - 2) {
                Class::Comma if self.nominal(j - 3) => self.push_heads(j - 3, out),
                Class::Be => self.climb_joined(j - 1, depth, out),
                _ => {}
            }
            if !out.heads.is_empty() {
                return;
            }
        }
        note(out, k);
        let willing = |w: usize| self.sense(w).any(&[Row::Will, Row::Refuse, Row::Side]);
        // "his plan to end it"; "pressed Hill's board to end it" is not Hill's act.
        let own = willing(k);
        if own && k > 0 && self.is_owner(k - 1) {
            out.heads.push(k - 1);
            return;
        }
        let start = self.phrase_start(k);
        // "the hope is for the council to pass it": not passed yet; "was flooded with calls to end it": not its own.
        let before = start.checked_sub(1).map(|b| self.class(b));
        if before == Some(Class::With) || before == Some(Class::For) && !willing(k) {
            return;
        }
        let Some(v) = (0..k).rev().take(10).find(|&j| self.is_verb(j) || self.class(j) == Class::Be) else {
            return;
        };
        // "said it would be a mistake to end it".
        if self.class(v) == Class::Be
            && self.group(v).first.checked_sub(1).is_some_and(|b| self.class(b) == Class::It)
        {
            return;
        }
        // "doubted that it had a plan to end it": its, not the doubter's.
        if (v + 1..k).any(|j| self.class(j) == Class::That) {
            return;
        }
        // "backed a bill to end it", "criticized the plan to end it": what the thing does is not yet what the
        // subject does.
        let thing = self.class(k) == Class::Document
            || self.is_word(k, any_of!(THINGS))
            || self.sense(k).any(&[Row::Attack, Row::Undo, Row::Approval]);
        let against = self.sense(v).any(&[Row::Blame, Row::Harm, Row::Praise]) && self.is_verb(v);
        // "found no way to end it"; "a speech at a rally to protest it": not what the subject does.
        let far = !willing(k)
            && !willing(v)
            && self.class(k) != Class::Time
            && (v + 1..start).any(|j| self.is_preposition(j));
        let opaque = self.is_word(k, any_of!(OPAQUE))
            || self.is_word(start, any_of!("no"))
            || start > 0 && self.is_word(start - 1, any_of!("no"));
        if against || far || opaque || thing && !willing(k) {
            return;
        }
        if !willing(k) && !willing(v) {
            out.wills.push(v);
        }
        if self.is_verb(v) {
            note(out, v);
        }
        self.climb(v, depth - 1, out);
    }

    fn climb_participle(&self, i: usize, depth: u8, out: &mut Subject) {
        use Class as C;
        let p = i - 1;
        if p > 0 && matches!(self.word(p), "'" | "’") && self.word(p - 1).ends_with('s') {
            out.heads.push(p - 1);
            return;
        }
        match self.class(p) {
            C::Comma | C::And | C::Or | C::While | C::Quote | C::After => self.climb_joined(p, depth, out),
            // "is vocal in opposing it".
            C::In
                if (i.saturating_sub(5)..p)
                    .rev()
                    .take_while(|&j| !self.is_preposition(j) && !self.is_verb(j))
                    .any(|j| self.class(j) == C::Be) =>
            {
                self.climb_joined(p, depth, out);
            }
            C::Of | C::By | C::For | C::From | C::With | C::In | C::Preposition | C::About | C::As => {
                // "accused Hill of hiding": the object hides; "insisted on hiding": the subject does.
                if p > 0
                    && (self.nominal(p - 1) || self.class(p - 1) == C::CloseParen)
                    && !(self.class(p) == C::By || self.is_word(p, any_of!("despite")))
                {
                    out.heads.push(p - 1);
                } else if let Some(v) = self.verb_before(p) {
                    // "called her weak for backing it": the one called so backed it.
                    let judged = self.class(p) == C::For
                        && self.sense(v).any(&[Row::Praise, Row::Blame, Row::Call])
                        && self.class(v) != C::SayVerb;
                    if !judged {
                        self.climb_joined(p, depth, out);
                    }
                } else {
                    self.after_participle(i, out);
                }
            }
            // "couldn't see herself supporting him".
            _ if p > 0 && self.is_word(p, any_of!("himself herself themselves myself ourselves")) => {
                self.climb(p - 1, depth - 1, out);
            }
            // "I understand supporting him", "said ending it would hurt": not what I do.
            // "opposes ending it".
            _ if self.is_verb(p)
                && (matches!(self.class(p), C::ThoughtVerb | C::SayVerb) || self.sense(p).is(Row::Blame)) => {
            }
            _ if self.is_verb(p) => {
                if self.sense(p).is(Row::Refuse) {
                    out.turns.push(p);
                }
                self.climb(p, depth - 1, out);
            }
            // "voted against a motion asking it", "troubles, including a letter asking it": not the subject.
            _ if self.is_paper(p)
                && self.is_word(self.phrase_start(p).wrapping_sub(1), any_of!("against including")) => {}
            // "put out a statement on Monday defending it", "sent a letter urging it": the author does it.
            _ if self.class(p) == C::Time || self.is_paper(p) => self.climb_joined(p, depth, out),
            // "Hill, who's backing it".
            _ if p > 1 && self.is_word(p, any_of!("who's who’s")) => {
                self.push_heads(self.before_comma(p), out);
            }
            // "a case filed in the county court challenging it": not the court.
            _ if self.nominal(p) => {
                let start = self.phrase_start(p);
                // "Hill, a farmer backing it".
                if start > 1
                    && self.class(start) == C::A
                    && self.class(start - 1) == C::Comma
                    && self.nominal(start - 2)
                {
                    self.push_heads(start - 2, out);
                }
                if start == 0 || self.class(start - 1) != C::In {
                    out.heads.push(p);
                }
            }
            _ => {}
        }
    }

    /// Whether word `i` is a text, speech or event, which does what its author does.
    fn is_paper(&self, i: usize) -> bool {
        self.class(i) == Class::Document || self.sense(i).is(Row::Words) || self.is_word(i, any_of!(EVENTS))
    }

    fn climb_finite(&self, first: usize, depth: u8, out: &mut Subject) {
        use Class as C;
        let mut t = first - 1;
        if self.class(t) == C::Quote && t > 0 {
            t -= 1;
        }
        match self.class(t) {
            // "who led it and who now opposes it".
            C::Who
                if t > 0
                    && self.class(t - 1) == C::And
                    && let Some(w) = (0..t).rev().take(REACH).find(|&j| self.class(j) == C::Who) =>
            {
                self.climb_finite(w + 1, depth, out);
            }
            C::Who | C::Which | C::That if t > 0 => {
                let mark = matches!(self.class(t - 1), C::Comma | C::OpenParen);
                let a = if mark { t.saturating_sub(2) } else { t - 1 };
                let a = self.skip_paren(a);
                let start = self.phrase_start(a);
                // "said Hill, 24, from Lee, who backs it": not Lee.
                if start > 1 && self.is_preposition(start - 1) && self.class(start - 2) == C::Comma {
                    return;
                }
                // "opposes a bill that would end it": the bill ends it.
                let against = || {
                    self.verb_before(a)
                        .is_some_and(|v| self.sense(v).any(&[Row::Blame, Row::Harm, Row::Refuse]))
                };
                // "tied the bill to Hill, who backs it": not the bill.
                let named = self.class(t - 1) == C::Comma || self.word(a).starts_with(char::is_uppercase);
                let led = start > 0
                    && self.is_word(start - 1, any_of!("to with by about against for"))
                    && self.class(t) == C::Who
                    && named;
                if led && self.nominal(a) {
                    out.heads.push(a);
                } else if self.is_paper(a) && !against() {
                    self.climb_joined(a, depth, out);
                } else if self.class(t) != C::That || self.nominal(a) {
                    // "the head of the board, which backs it".
                    if self.class(t) == C::Which {
                        out.heads.push(a);
                    }
                    self.push_described(a, depth, out);
                }
            }
            C::And | C::Or | C::But => self.climb_joined(t, depth, out),
            C::Time => self.climb_past_time(t, depth, out),
            C::Comma => self.climb_comma(t, depth, out),
            C::Dash => {
                // "one of them — Ann Hill (R-Lee) — has backed it".
                if let Some(open) = (0..t).rev().take(REACH).find(|&j| self.class(j) == C::Dash)
                    && open > 0
                {
                    let inner = self.skip_paren(t - 1);
                    if self.nominal(inner) {
                        out.heads.push(inner);
                    }
                    if self.nominal(open - 1) {
                        self.push_heads(open - 1, out);
                    }
                }
            }
            C::CloseParen => {
                let a = self.skip_paren(t);
                if a < t {
                    self.push_heads(a, out);
                }
            }
            C::Possessor => out.heads.push(t),
            _ if self.nominal(t) => match self.described(t) {
                Some(whole) => self.push_heads(whole, out),
                None => self.push_heads(t, out),
            },
            _ => {}
        }
    }

    /// Adds the noun `a` before "who", and whom it describes: "Hill, a farmer who backs it"; "Hill, one of two who back
    /// it", "is one of two who back it".
    fn push_described(&self, a: usize, depth: u8, out: &mut Subject) {
        let start = self.phrase_start(a);
        let one = start > 1 && self.is_word(start - 2, any_of!("one"));
        let first = if one { start - 2 } else { start };
        if !one {
            self.push_heads(a, out);
            // "Hill, the head of the board, who backs it".
            let head = self.phrase_start(self.attach(a, &mut Subject::default()));
            let of = head < start && matches!(self.class(head), Class::The | Class::A);
            if of && head > 1 && self.class(head - 1) == Class::Comma && self.nominal(head - 2) {
                self.push_heads(head - 2, out);
            }
        }
        // "One of those who back it, Ann Hill, left".
        if one
            && first == 0
            && let Some(comma) = (a..self.len()).take(REACH).find(|&j| self.class(j) == Class::Comma)
            && self.capital(comma + 1)
        {
            out.heads.push(self.phrase_end(comma + 1));
        }
        if first > 1 && (one || self.class(start) == Class::A) {
            match self.class(first - 1) {
                Class::Comma if self.nominal(first - 2) => {
                    self.push_heads(first - 2, out);
                    out.heads.push(first - 2);
                }
                Class::Be => self.climb_joined(first, depth, out),
                _ => {}
            }
        }
    }

    /// "a group backing Hill", "a group backed by Hill", "those who backed Hill": the noun described, when `t` ends
    /// what describes it.
    fn described(&self, t: usize) -> Option<usize> {
        use Class as C;
        let mut v = self.phrase_start(t).checked_sub(1)?;
        let agent = self.class(v) == C::By;
        v -= usize::from(agent && v > 0);
        let tells = matches!(self.class(v), C::SayVerb | C::ThoughtVerb | C::SpeechVerb);
        if !self.is_verb(v) || tells && !agent {
            return None;
        }
        let before = self.group(v).first.checked_sub(1)?;
        let relative = matches!(self.class(before), C::Who | C::Which | C::That);
        let noun = if relative { before.checked_sub(1)? } else { before };
        let reduced = self.form(v) == Form::Ing && !agent || self.form(v) == Form::Past && agent;
        (self.nominal(noun) && (relative || reduced)).then_some(noun)
    }

    /// The word before the bracket that ends at `i`; `i` itself when there is no bracket.
    fn skip_paren(&self, i: usize) -> usize {
        if self.class(i) != Class::CloseParen {
            return i;
        }
        (0..i).rev().take(12).find(|&j| self.class(j) == Class::OpenParen).map_or(i, |j| j.saturating_sub(1))
    }

    /// A comma before the verb closes an apposition or a relative clause, or joins two verbs.
    fn climb_comma(&self, comma: usize, depth: u8, out: &mut Subject) {
        let mut comma = comma;
        for _ in 0..3 {
            let open = (0..comma).rev().take(REACH).find(|&j| self.class(j) == Class::Comma);
            let Some(o) = open.filter(|&o| o > 0) else { break };
            // "Ann Hill, R-Lee., who left, backs it".
            if o > 3 && self.class(o - 1) == Class::Stop && self.class(o - 3) == Class::Hyphen {
                comma = o;
                continue;
            }
            let stop = usize::from(self.class(o - 1) == Class::Stop);
            let a = self.skip_paren((o - 1).saturating_sub(stop));
            let adverbs = (o + 1..comma).all(|j| self.is_adverb(j));
            // ", D-Calif.," after a name.
            let home = comma - o <= 6 && (o + 1..comma).any(|j| self.class(j) == Class::Hyphen);
            if adverbs || home && self.class(o - 1) == Class::Stop {
                comma = o;
                continue;
            }
            if !self.nominal(a) {
                break;
            }
            // "those who backed Hill, R-Lee, now reject it": not Hill.
            let start = self.phrase_start(a);
            if start > 0 && self.is_verb(start - 1) && (home || !self.nominal(comma - 1)) {
                return self.climb_joined(start, depth, out);
            }
            let from = out.heads.len();
            self.push_heads(a, out);
            let like = self.is_word(o + 1, any_of!("like including"));
            let apposed =
                self.nominal(comma - 1) && self.phrase_start(comma - 1) == o + 1 + usize::from(like);
            if apposed && !home && comma - o <= 7 {
                // "The head of a group backing Stone, Ann Hill, praised it": not Stone.
                let object =
                    |h: &usize| self.phrase_start(*h).checked_sub(1).is_some_and(|b| self.is_verb(b));
                if out.heads[from..].iter().any(object) {
                    out.heads.truncate(from);
                }
                out.heads.push(comma - 1);
            }
            // "two members, Hill and Stone, back it".
            let last = self.phrase_start(comma - 1);
            if last > o + 2
                && self.class(last - 1) == Class::And
                && self.phrase_start(last - 2) == o + 1
                && self.capital(last)
                && self.capital(o + 1)
            {
                out.heads.truncate(from);
                out.heads.extend([comma - 1, last - 2]);
            }
            return;
        }
        self.climb_joined(comma, depth, out);
    }

    /// The subject of the verb before `i`, without what negates that verb.
    fn climb_joined(&self, i: usize, depth: u8, out: &mut Subject) {
        let full = self.verb_before(i);
        let auxiliary = (full.map_or(0, |v| v + 1)..i)
            .rev()
            .take(REACH)
            .take_while(|&j| !self.ends(j))
            .find(|&j| matches!(self.class(j), Class::Be | Class::Have | Class::Modal));
        if let Some(v) = auxiliary.or(full) {
            let mut other = Subject::default();
            self.climb(v, depth - 1, &mut other);
            // "would not defend or praise it", "failed to see and fight it".
            let both = self.group(v).to && self.form(v) == Form::Base && self.form(i + 1) == Form::Base;
            if self.class(i) == Class::Or || both && self.is_verb(i + 1) {
                out.turns.append(&mut other.turns);
            }
            out.heads.append(&mut other.heads);
            out.wills.append(&mut other.wills);
            if self.sense(v).is(Row::Will) && self.is_verb(i + 1) && self.form(i + 1) == Form::Base {
                out.wills.push(v);
            }
        }
    }

    /// "Hill on Monday rejected": a time between subject and verb.
    fn climb_past_time(&self, t: usize, depth: u8, out: &mut Subject) {
        use Class as C;
        let skips = |j: &usize| {
            matches!(self.class(*j), C::Time | C::Number | C::In | C::The | C::A)
                || self.is_word(*j, any_of!("on late early at during"))
        };
        let first = (0..=t).rev().take(6).take_while(skips).last().unwrap_or(t);
        if first > 0 && first <= t && self.nominal(first - 1) {
            self.push_heads(first - 1, out);
        } else if first > 0 && self.class(first - 1) == C::CloseParen {
            self.push_heads(self.skip_paren(first - 1), out);
        } else if first > 0 && self.class(first - 1) == C::Comma {
            self.climb_comma(first - 1, depth, out);
        } else if first > 0 && matches!(self.class(first - 1), C::Who | C::Which) {
            self.climb_finite(first, depth, out);
        }
    }

    /// Adds the head of the phrase that ends at `t`: the noun before its prepositions, and those joined to it.
    fn push_heads(&self, t: usize, out: &mut Subject) {
        use Class as C;
        let head = self.attach(t, out);
        out.heads.push(head);
        let first = self.phrase_start(head);
        let object = |start: usize| start > 0 && (self.is_verb(start - 1) || self.class(start - 1) == C::Be);
        // "Hill backed the dam and Stone opposed it": the dam does not oppose.
        if first > 1
            && self.class(first - 1) == C::And
            && self.nominal(first - 2)
            && !object(self.phrase_start(first - 2))
        {
            let joined = self.attach(first - 2, out);
            // "members from Lee and Stone": neither place.
            if joined != first - 2 {
                out.heads.pop();
            }
            out.heads.push(joined);
        }
    }

    /// The noun that the phrase ending at `t` hangs on by prepositions; names after "like" count as well.
    fn attach(&self, t: usize, out: &mut Subject) -> usize {
        use Class as C;
        let mut head = t;
        for _ in 0..3 {
            let first = self.phrase_start(head);
            let attached = first > 1
                && matches!(
                    self.class(first - 1),
                    C::Of | C::In | C::For | C::From | C::With | C::About | C::Preposition | C::To
                );
            // "the folks here in the Senate".
            let before =
                first.saturating_sub(if attached && self.class(first - 2) == C::There { 3 } else { 2 });
            if !attached || !self.nominal(before) {
                break;
            }
            if self.is_word(first - 1, any_of!("like")) {
                out.heads.push(head);
            }
            // "a number of senators" are senators.
            if self.class(first - 1) == C::Of && self.is_word(first - 2, any_of!(QUANTITIES)) {
                break;
            }
            head = before;
        }
        head
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::with;

    /// The subject heads of the word `verb`, joined.
    fn subject(text: &str, verb: &str) -> String {
        with(text, |c| {
            let i = (0..c.len()).find(|&i| c.word(i) == verb).expect("the verb stands in the text");
            assert!(c.is_verb(i), "{verb} is a verb in {text}");
            c.subject(i).heads.iter().map(|&h| c.word(h)).collect::<Vec<_>>().join(" ")
        })
    }

    #[test]
    fn subjects_are_found_past_what_stands_between() {
        for (text, verb, head) in [
            ("Mayor Hill praised the plan.", "praised", "Hill"),
            ("Hill, the mayor of Stone, has never backed it.", "backed", "Hill"),
            ("Hill vowed to repeal the law.", "repeal", "Hill"),
            ("Hill urged the council to pass the law.", "pass", "Hill"),
            ("The leader of the party opposes the tax.", "opposes", "leader"),
            ("Stone, who opposes the tax, left.", "opposes", "Stone"),
            ("Hill accused Stone of hiding the report.", "hiding", "Stone"),
            ("Hill spoke on Monday, praising the plan.", "praising", "Hill"),
            ("Praising the plan, Hill left.", "Praising", "Hill"),
            ("Hill (R-Lee) rejected it.", "rejected", "Hill"),
            ("Hill and Stone rejected it.", "rejected", "Stone Hill"),
            ("Sen. Ann Hill on Monday rejected it.", "rejected", "Hill"),
            ("Hill refused to leave, blaming Stone.", "blaming", "Hill"),
            ("Hill, R-Lee, meanwhile, rejected it.", "rejected", "Hill"),
            ("One member — Ann Hill (R-Lee) — has backed it.", "backed", "Hill member"),
            ("In trying to end it, Hill failed.", "end", "Hill"),
            ("Hill, a farmer who left Stone and who now opposes it, slept.", "opposes", "farmer Hill Hill"),
            ("Ann Hill of Lee, a farmer who opposes it, slept.", "opposes", "farmer Hill Lee"),
            ("Hill, one of two farmers who oppose it, slept.", "oppose", "Hill Hill"),
            ("Hill was one of two farmers who opposed it.", "opposed", "Hill"),
            ("Hill, who on Monday rejected it, slept.", "rejected", "Hill"),
            ("It was a setback for Hill, who opposed it.", "opposed", "Hill"),
            ("Ann Hill, R-Ore., who wrote it, praised the plan.", "praised", "Hill"),
            ("Stone leads the board of Hill Bank, which opposes it.", "opposes", "Bank board"),
        ] {
            assert_eq!(subject(text, verb), head, "{text}");
        }
    }
}
