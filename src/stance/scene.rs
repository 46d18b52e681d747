//! One sentence as the mechanisms see it: words, who is named where, and whose words they are.

use crate::clause::{Clauses, Form};
use crate::lexicon::list::any_of;
use crate::lexicon::people::HOLDERS;
use crate::lexicon::stance::Row;
use crate::lexicon::topics::{ACCORDS, DECISIONS, LAWS, WORDS};
use crate::lexicon::words::Class;
use crate::order::Order;
use crate::span::Span;

use super::doubt::{inner, unquoted};
use super::family::NOBODY;
use super::known::titled;

/// Bytes over which "it" may mean a bill.
const NEAR: u32 = 300;

/// Nouns for a body that "whose" ties to one named before.
const BODIES: &str = "union group organization organisation association alliance coalition party company";

/// Someone or something that the sentence speaks of: words `first..=last`, `who` numbers the one meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// First word.
    pub first: usize,
    /// Last word.
    pub last: usize,
    /// Who or what is meant: a number of the caller's.
    pub who: u32,
}

/// A sentence with its places and voices.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The words.
    pub clauses: Clauses<'a>,
    /// Who or what is named, in order, without overlaps.
    pub places: Vec<Place>,
    /// For each word: whose words these are; `None` for the article's own.
    pub voice: Vec<Option<u32>>,
    /// For each word: the place it belongs to.
    at: Vec<Option<u16>>,
}

/// Who holds a stance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The one with this number.
    Who(u32),
    /// The article itself: nobody is quoted.
    Article,
    /// Someone the sentence does not tie to a known name.
    Other,
}

/// A piece of evidence: who is for or against whom or what, by which words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Who holds it.
    pub holder: Holder,
    /// Number of the target.
    pub target: u32,
    /// More than 0: for; less than 0: against; 0: mixed.
    pub sign: i8,
    /// The words that decided it, in order.
    pub words: Vec<Span>,
    /// Name of the mechanism.
    pub mechanism: &'static str,
    /// How far to trust it, per mille.
    pub weight: u16,
    /// Another speaker who tells of it, when there is one.
    pub teller: Option<u32>,
}

/// "in dissent", "in a dissent", "for the majority" with the noun `i`: the preposition, and the side it tells.
pub fn bench(c: &Clauses, i: usize) -> Option<(usize, i8)> {
    if !matches!(c.word(i).as_bytes(), [b'd' | b'm', ..]) {
        return None;
    }
    let article = usize::from(matches!(c.class(i.wrapping_sub(1)), Class::A | Class::The));
    let led = i.checked_sub(1 + article)?;
    match c.class(led) {
        Class::In if c.is_word(i, any_of!("dissent")) => Some((led, -1)),
        Class::For if c.is_word(i, any_of!("majority")) && c.class(i + 1) != Class::Of => Some((led, 1)),
        _ => None,
    }
}

/// Whether the feeling `i` is about nothing that the sentence names: "said she was pleased and left".
fn felt(c: &Clauses, i: usize) -> bool {
    let quote = usize::from(c.class(i + 1) == Class::Quote);
    let be = (i.saturating_sub(4)..i)
        .rev()
        .find(|&j| !matches!(c.class(j), Class::Quote | Class::Ly | Class::Adverb));
    let said = |b: usize| {
        (b.saturating_sub(3)..b).any(|j| c.class(j) == Class::SayVerb || c.class(j) == Class::That)
    };
    (c.ends(i + 1 + quote) || matches!(c.class(i + 1 + quote), Class::Comma | Class::And | Class::But))
        && be.is_some_and(|b| c.class(b) == Class::Be && said(b))
}

/// Whether word `i` tells for or against what is voted on: "spoke in favor.", "voted against".
fn declares(c: &Clauses, i: usize) -> bool {
    if !matches!(c.word(i).as_bytes(), [b'a' | b'f', _, _, _, _, ..]) {
        return false;
    }
    let v = i.wrapping_sub(if c.class(i.wrapping_sub(1)) == Class::In { 2 } else { 1 });
    let side =
        c.is_word(i, any_of!("against")) && v + 1 == i || c.is_word(i, any_of!("favor favour")) && v + 2 == i;
    let next = c.class(i + 1);
    side && (c.ends(i + 1) || matches!(next, Class::Comma | Class::And | Class::But | Class::While))
        && c.is_verb(v)
        && c.begins(v, "vot spok speak testif")
        // "the levy, Hill voted against".
        && c.subject(v).heads.iter().any(|&h| c.phrase_start(h) == 0)
}

impl<'a> Scene<'a> {
    /// Puts places and voices over the words. Places must be in order; later ones that overlap are left out, and those
    /// that are only words ("the word levy").
    pub fn new(clauses: Clauses<'a>, places: &[Place], voice: Vec<Option<u32>>) -> Self {
        let mut at = vec![None; clauses.len()];
        let mut kept: Vec<Place> = Vec::new();
        for p in places {
            // "objected to the word levy".
            let word = |j: usize| clauses.is_word(j, any_of!(WORDS));
            if word(p.first) || word(p.first.wrapping_sub(1)) {
                continue;
            }
            let free = p.last < at.len() && p.first <= p.last && kept.last().is_none_or(|k| k.last < p.first);
            if free {
                at[p.first..=p.last].fill(Some(kept.len() as u16));
                kept.push(*p);
            }
        }
        Self { clauses, places: kept, voice, at }
    }

    /// The place that word `i` belongs to.
    pub fn place(&self, i: usize) -> Option<&Place> {
        self.at.get(i).copied().flatten().and_then(|p| self.places.get(p as usize))
    }

    /// Whether word `i` is a bill or an agreement.
    pub fn is_law(&self, i: usize) -> bool {
        self.clauses.is_word(i, any_of!(LAWS)) || self.clauses.is_word(i, any_of!(ACCORDS))
    }

    /// Adds word `i` as a place of `who`.
    fn put(&mut self, i: usize, who: u32) {
        self.at[i] = Some(self.places.len() as u16);
        self.places.push(Place { first: i, last: i, who });
    }

    /// Adds as places "it" as an object that means the issue named before it in the sentence, or else the bill named
    /// last, not long before; the "no" of "voted no" on that bill; and "dissented" and "was pleased", which are about the
    /// `matter` that was decided last. Issues have numbers from `issues` on; `bill` is that bill and where it was named,
    /// unless it is named `aside`, or, where it is long ago (`true`), not most of all.
    pub fn point(
        &mut self,
        issues: u32,
        bill: &mut (u32, u32),
        matter: &mut u32,
        aside: impl Fn(u32, bool) -> bool,
    ) {
        let mut last = NOBODY;
        for i in 0..self.clauses.len() {
            let (c, b) = (&self.clauses, i.wrapping_sub(1));
            // "The sponsor, Senator Hill,".
            if c.class(i) == Class::The
                && c.is_word(i + 1, any_of!("sponsor author"))
                && c.class(i + 2) == Class::Comma
                && bill.0 != NOBODY
            {
                self.put(i, bill.0);
                continue;
            }
            if let Some(p) = self.place(i) {
                // "an amendment to the bill" is not the bill.
                let to = c.phrase_start(p.first).checked_sub(1).is_some_and(|t| c.class(t) == Class::To);
                if p.who >= issues && p.who != NOBODY && !to {
                    last = if c.word(i).ends_with('s') { NOBODY } else { p.who };
                    if c.is_word(i, any_of!(DECISIONS)) {
                        *matter = p.who;
                    }
                    if !aside(p.who, false) && self.is_law(i) {
                        *bill = (p.who, c.span(i).end);
                    }
                }
                continue;
            }
            let meant = |bill: &(u32, u32)| {
                let far = bill.0 != NOBODY && c.span(i).start.saturating_sub(bill.1) > 2 * NEAR;
                if far && aside(bill.0, true) { NOBODY } else { bill.0 }
            };
            let led = c.is_verb(b) && c.class(b) != Class::SayVerb
                || c.is_preposition(b) && c.class(b) != Class::By
                || c.class(b) == Class::To;
            let who =
                match () {
                    () if c.class(i) == Class::It && led => {
                        if last == NOBODY && c.span(i).start - bill.1 < NEAR { bill.0 } else { last }
                    }
                    () if c.is_word(i, any_of!("yes no")) && c.begins(b, "vot") => meant(bill),
                    () if declares(c, i) => meant(bill),
                    () if c.word(i).starts_with("dissented") && c.is_verb(i) || bench(c, i).is_some() => {
                        *matter
                    }
                    () if c.sense(i).any(&[Row::Fond, Row::Averse]) && felt(c, i) => *matter,
                    () => continue,
                };
            if who != NOBODY {
                self.put(i, who);
            }
        }
        // "voted 6-3 to give that up": no longer the bill named before, but what this is about, if it is known.
        let c = &self.clauses;
        let to = |i: usize| {
            (i + 1..i + 9).take_while(|&j| !c.ends(j) && !c.is_verb(j)).any(|j| c.class(j) == Class::To)
        };
        if (0..c.len()).any(|i| c.word(i).starts_with("voted") && to(i)) {
            (*bill, *matter) = ((NOBODY, 0), NOBODY);
        }
        self.told_of();
    }

    /// "“He is late,” Hill said of Stone": adds as places the words "he" and "she" that nothing else explains.
    fn told_of(&mut self) {
        let c = &self.clauses;
        let said = |&j: &usize| c.class(j) == Class::Of && c.class(j - 1) == Class::SayVerb;
        let Some(of) = (1..c.len()).find(said) else { return };
        let named = (of + 1..of + 5).find_map(|j| self.place(j).copied());
        let Some(p) = named.filter(|p| c.capital(p.first) && c.phrase_end(p.last) == p.last) else { return };
        for i in 0..of {
            if self.clauses.class(i) == Class::He
                && self.at[i].is_none()
                && self.voice[i].is_some_and(|v| v != p.who)
            {
                self.put(i, p.who);
            }
        }
    }

    /// Whose words word `i` belongs to.
    pub fn voice(&self, i: usize) -> Holder {
        self.voice.get(i).copied().flatten().map_or(Holder::Article, Holder::Who)
    }

    /// Who is meant by the phrase that ends with word `head`.
    pub fn holder(&self, head: usize) -> Holder {
        let c = &self.clauses;
        if c.first_person(head) {
            return match self.voice(head) {
                _ if inner(c, head) || unquoted(c, head) => Holder::Other,
                Holder::Article => Holder::Other,
                who => who,
            };
        }
        // "Hill of the Guild, whose group opposes it": the group.
        let start = c.phrase_start(head);
        if c.is_word(head, any_of!(BODIES))
            && let Some(whose) = (start.saturating_sub(1)..=start).find(|&j| c.is_word(j, any_of!("whose")))
            && let Some(body) = whose.checked_sub(2).and_then(|j| self.place(j))
        {
            let first = c.phrase_start(body.first);
            let of = c.class(first) == Class::The || first > 0 && c.class(first - 1) == Class::Of;
            return if of { Holder::Who(body.who) } else { Holder::Other };
        }
        if start == 0
            && let Some(name) = self.renamed(head)
        {
            return Holder::Who(name.who);
        }
        if let Some(p) = self.place(head) {
            // "praising Hill is an attempt to win": not Hill's.
            let start = c.phrase_start(p.first);
            let gerund = start == 1 && c.capital(head) && c.is_verb(0) && c.form(0) == Form::Ing;
            // "all but two members".
            let but = start > 1
                && c.class(start - 1) == Class::But
                && c.is_word(start - 2, any_of!("all everyone"));
            // "Secretary of State Ann Hill" hangs on its first word.
            let office = p.first == head && p.last > head && titled(any_of!(HOLDERS), c.word(head));
            // "the organizers of the Harbor Run", "Mothers Against It".
            let hangs = |j: usize| {
                c.is_preposition(j) && (c.class(j) != Class::For || c.capital(head))
                    || c.is_word(j, any_of!("against"))
            };
            let of = head < p.last
                && c.phrase_end(p.last) == p.last
                && hangs(head + 1)
                && !(p.first..head).any(hangs);
            if (p.last == head || office || of) && !gerund && !but {
                return Holder::Who(p.who);
            }
            return Holder::Other;
        }
        // "they insist that they support it", "the board said it approved it".
        let reported = head > 0
            && (c.class(head - 1) == Class::That
                || matches!(c.class(head - 1), Class::SayVerb | Class::SpeechVerb));
        if reported && matches!(c.class(head), Class::It | Class::They) && self.voice(head) != Holder::Article
        {
            // "Hill said some told her they would leave": "they" are not Hill.
            // "said in a statement that it approved it".
            let said = (head.saturating_sub(6)..head).rev().find(|&v| c.is_verb(v));
            let voice = self.voice(head);
            let own = |v: usize| {
                c.subject(v)
                    .heads
                    .iter()
                    .any(|&h| h != head && self.place(h).map(|p| Holder::Who(p.who)) == Some(voice))
                    || self.voice(v) == Holder::Article
            };
            return if said.is_some_and(own) { voice } else { Holder::Other };
        }
        // "Hill's comments" speak for Hill; "Hill's lawyer" does not.
        if c.sense(head).is(Row::Words) {
            let first = c.phrase_start(head);
            if (first > 0 || c.class(first) == Class::Possessor)
                && let Some(p) = c.owner(head).and_then(|j| self.place(j))
            {
                return Holder::Who(p.who);
            }
        }
        Holder::Other
    }

    /// "One farmer who backs it, Ann Hill, left": the name behind what describes the one at the beginning.
    fn renamed(&self, head: usize) -> Option<&Place> {
        let c = &self.clauses;
        let told = c.class(head + 1) == Class::Who || c.is_verb(head + 1) && c.form(head + 1) == Form::Ing;
        if !(c.class(0) == Class::A || c.is_word(0, any_of!("one"))) || !told {
            return None;
        }
        let comma = (head + 2..head + 9).find(|&j| c.class(j) == Class::Comma)?;
        let name = self
            .place(comma + 1)
            .filter(|p| c.capital(p.first) && p.last > p.first || c.is_verb(p.last + 1))?;
        let next = name.last + 1;
        let tells =
            c.class(next) == Class::SayVerb && (c.ends(next + 1) || c.class(next + 1) == Class::Comma);
        (c.capital(name.first) && !tells).then_some(name)
    }

    /// The first of `heads` that stands for someone known.
    pub fn first_holder(&self, heads: &[usize]) -> Holder {
        heads.iter().map(|&h| self.holder(h)).find(|h| matches!(h, Holder::Who(_))).unwrap_or(Holder::Other)
    }

    /// The first of `heads` that stands for someone known, and those joined to it by "and"; never empty.
    pub fn holders(&self, heads: &[usize]) -> Vec<Holder> {
        let first = self.first_holder(heads);
        let joined = |p: &Place| {
            let before = p.first.checked_sub(1).is_some_and(|b| self.clauses.class(b) == Class::And);
            // "Former mayor and judge Ann Hill" is one.
            let role = matches!(self.clauses.class(p.last), Class::Role | Class::Title)
                && !matches!(self.clauses.class(p.last + 2), Class::The | Class::A);
            before || self.clauses.class(p.last + 1) == Class::And && !role
        };
        let places = heads.iter().filter_map(|&h| self.place(h).filter(|p| p.last == h && joined(p)));
        let mut out = vec![first];
        for p in places {
            if !out.contains(&Holder::Who(p.who)) && matches!(first, Holder::Who(_)) {
                out.push(Holder::Who(p.who));
            }
        }
        out
    }

    /// A finding of `mechanism`; the words are put in order.
    pub fn finding(
        &self,
        holder: Holder,
        target: u32,
        sign: i8,
        words: &[usize],
        mechanism: &'static str,
        weight: u16,
    ) -> Finding {
        let mut spans: Vec<Span> = words.iter().map(|&w| self.clauses.span(w)).collect();
        spans.order();
        spans.dedup();
        // What another says of someone's stance is that other's claim.
        let teller = match (words.first().map(|&w| self.voice(w)), holder) {
            (Some(Holder::Who(v)), Holder::Who(h)) if v != h => Some(v),
            _ => None,
        };
        Finding { holder, target, sign, words: spans, mechanism, weight, teller }
    }
}
