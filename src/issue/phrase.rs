//! Noun phrases, told by small words, word lists and endings; no grammar.

use std::borrow::Cow;

use super::part::{Open, Part};
use super::words::{
    ACTOR, DATE, FILLER, FUNCTION, Flags, GENERAL, INSTRUMENT, PLACE, PLACE_PREFIX, TOPIC, flags, stem,
};
use crate::case::Lower;
use crate::clause::{Form, look_up};
use crate::lexicon::list::any_of;
use crate::lexicon::marks::may_contract;
use crate::lexicon::stance::{Row, Sense};
use crate::lexicon::topics;
use crate::lexicon::words::Class;
use crate::mention::words::without_possessive;
use crate::span::Span;
use crate::tag::Tag;
use crate::token::{Sentence, Token};

/// A word of a noun phrase.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent marks of one word")]
pub(super) struct Word<'a> {
    /// In lower case and singular.
    pub stem: Cow<'a, str>,
    /// Where it stands.
    pub span: Span,
    /// Says nothing of the issue: general adjectives and nouns, places, nations.
    pub weak: bool,
    /// An adjective that only grades or dates: left out of names.
    pub filler: bool,
    /// Capitalised inside the sentence.
    pub name: bool,
    /// Names a place or comes from one.
    pub place: bool,
    /// A word of public affairs.
    pub topic: bool,
    /// An adjective or participle.
    pub adjective: bool,
    /// Ends the names of places.
    pub tail: bool,
    /// All capitals.
    pub acronym: bool,
}

/// A noun phrase without its article; its last word is its head.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent marks of one phrase")]
pub(super) struct Phrase<'a> {
    /// Never empty.
    pub words: Vec<Word<'a>>,
    /// What the lists say of the head.
    pub head: Flags,
    /// One of its words is a word of public affairs, and it is no general noun.
    pub topic: bool,
    /// The head is someone: a role, a group that acts.
    pub actor: bool,
    /// The name of an organisation and nothing else.
    pub body: bool,
    /// After "the", "this", "that".
    pub definite: bool,
    /// One law, not law at large: after a small word, a name or an owner, or a plural or a name itself.
    pub single: bool,
    /// Followed by what it is about ("their dialog on energy").
    pub complement: bool,
    /// One word, and no name behind it tells which one is meant ("war in Iraq").
    pub bare: bool,
    /// One of several of its kind, by a word like "joint" or "rival".
    pub apart: bool,
    /// Its head is a plural.
    pub plural: bool,
    /// A word of stance or "against" governs it: "opposes the plan", "support for the plan".
    pub judged: bool,
    /// Something is said of it: "the plan is", "the plan would".
    pub subject: bool,
    /// The word before that undoes it, when there is one: "the lifting of the ban", "lift the ban".
    pub undone: Option<Undone>,
    /// Told of a year: "In 2019 he wrote a harbor bill".
    pub dated: bool,
    /// The end of what it is about: "the deal with the harbor town".
    pub about: Option<Span>,
    /// Whose it is, where a name tells: "Hill's plan".
    pub owner: Option<Span>,
}

/// What undoes a noun phrase.
#[derive(Clone, Copy, Debug)]
pub(super) struct Undone {
    /// First byte of the undoing word.
    pub start: u32,
    /// It is a noun, or a participle that acts as one.
    pub noun: bool,
}

/// The word before a noun phrase, with or without a preposition between them.
struct Governor<'a> {
    /// Its first byte.
    start: u32,
    /// It is "against".
    against: bool,
    /// The preposition between.
    link: &'a str,
    sense: Sense,
    form: Form,
}

impl Governor<'_> {
    /// The word undoes the phrase.
    fn undone(&self) -> Option<Undone> {
        let Self { start, link, sense, form, .. } = *self;
        let noun =
            matches!(link, "of" | "on") && (sense.is(Row::Undo) || sense.is(Row::Harm) && form == Form::Ing);
        let verb = link.is_empty() && sense.is(Row::Harm) && form != Form::Past;
        (noun || verb).then_some(Undone { start, noun })
    }

    /// The word is for or against the phrase, or furthers or hinders it.
    fn judges(&self) -> bool {
        const JUDGING: &[Row] = &[
            Row::Praise,
            Row::Blame,
            Row::Help,
            Row::Harm,
            Row::Approval,
            Row::Attack,
            Row::Friend,
            Row::Foe,
            Row::Undo,
            Row::Fond,
            Row::Averse,
        ];
        self.against || self.sense.any(JUDGING)
    }
}

impl Phrase<'_> {
    /// From the first to the last word.
    pub(super) fn span(&self) -> Span {
        self.words.iter().fold(self.words[0].span, |all, w| all.cover(w.span))
    }

    /// The head's stem.
    pub(super) fn head_stem(&self) -> &str {
        self.words.last().map_or("", |w| &w.stem)
    }

    /// The stem of the word that says what it is: the head, or "rule" of "Rule 9".
    pub(super) fn kind_stem(&self) -> &str {
        match &self.words[..] {
            [.., kind, number] if number.stem.starts_with(|c: char| c.is_ascii_digit()) => &kind.stem,
            _ => self.head_stem(),
        }
    }
}

/// Reads noun phrases of sentences.
pub(super) struct Reader<'a> {
    /// The article's text.
    pub text: &'a str,
    /// All tokens.
    pub tokens: &'a [Token],
    /// One for each token.
    pub tags: &'a [Tag],
    /// For each token, whether it is part of a person's name.
    pub person: &'a [bool],
    /// For each token, whether it is part of an organisation's name.
    pub body: &'a [bool],
    /// For each token, what the lists say of it.
    pub listed: &'a [Flags],
}

impl<'a> Reader<'a> {
    /// The noun phrases of a sentence, in order.
    pub(super) fn read(&self, sentence: &Sentence, out: &mut Vec<Phrase<'a>>) {
        let (first, last) = (sentence.first as usize, sentence.last as usize);
        let from = out.len();
        let mut run: Vec<(usize, Part)> = Vec::new();
        let mut at = first;
        while at < last {
            let before = run.last().map_or(Part::Break, |r| r.1);
            let part = self.part(at, before, sentence);
            match part {
                Part::Break => {
                    // "the harbor tax's critics" speaks of the tax.
                    if self.class(at, sentence) == Class::Possessor && self.listed[at] & INSTRUMENT != 0 {
                        run.push((at, Part::Noun));
                    } else if let Some(skip) = self.link(at, last, &run) {
                        run.extend((at..at + skip).map(|i| (i, Part::Join)));
                        at += skip;
                        continue;
                    }
                    self.close(&mut run, first, out);
                }
                // "the Harbor Agency's rule" is no "Agency's rule".
                Part::Owner if before == Part::Name || at > first && self.tags[at - 1].capital => run.clear(),
                Part::Owner => {
                    self.close(&mut run, first, out);
                    run.push((at, part));
                }
                _ => run.push((at, part)),
            }
            at += 1;
        }
        self.close(&mut run, first, out);
        if let Some(year) = self.year(first, last) {
            for phrase in &mut out[from..] {
                phrase.dated = year < phrase.span().start;
            }
        }
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens[at].span.slice(self.text)
    }

    fn class(&self, at: usize, sentence: &Sentence) -> Class {
        let inside = at >= sentence.first as usize && at < sentence.last as usize;
        if inside { self.tags.get(at).map_or(Class::None, |t| t.class) } else { Class::None }
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        let end = |i: usize| self.tokens.get(i).map(|t| t.span);
        at > 0
            && matches!((end(at - 1), end(at), end(at + 1)), (Some(a), Some(b), Some(c)) if a.end == b.start && b.end == c.start)
    }

    fn part(&self, at: usize, before: Part, sentence: &Sentence) -> Part {
        let class = self.class(at, sentence);
        let previous = if at > 0 { self.class(at - 1, sentence) } else { Class::None };
        let next = self.class(at + 1, sentence);
        let (word, listed) = (self.word(at), self.listed[at]);
        if listed & DATE != 0 && self.tags[at].capital || is_contraction(word) {
            return Part::Break;
        }
        match class {
            Class::Hyphen if self.glued(at) && before != Part::Break => Part::Join,
            Class::Stop if before != Part::Break && self.abbreviates(at) => Part::Join,
            Class::OtherMark if word == "&" && before == Part::Name => Part::Join,
            Class::Number if next == Class::Hyphen && self.glued(at + 1) => Part::Modifier,
            Class::Number if before == Part::Name && self.is_numbered(at) => Part::Name,
            Class::Possessor => self.owner(at, listed),
            Class::Name | Class::Acronym => Part::Name,
            Class::NameStart if listed & FUNCTION != 0 => Part::Break,
            Class::NameStart if listed == 0 => Part::Name,
            // "the Justice Department".
            Class::Title if self.tags[at].capital && self.body[at] => Part::Name,
            Class::Title if self.tags[at].capital => Part::Break,
            c if c < Class::Title => Part::Break,
            Class::According => Part::Break,
            Class::Nationality => Part::Modifier,
            Class::Title | Class::Role | Class::Group => Part::Noun,
            _ => {
                let after_plural = at > 0 && self.is_common_plural(at - 1);
                let plural = self.is_common_plural(at);
                let behind = self.listed.get(at + 1).copied().unwrap_or_default();
                let word = &word.lowered();
                Open { class, word, listed, previous, next, before, after_plural, plural, behind }.part()
            }
        }
    }

    /// Whether the number at `at` belongs to the name before it: "Section 9", "HB 1180", "Rule 9(c)".
    fn is_numbered(&self, at: usize) -> bool {
        let word = self.word(at - 1);
        let short = word.len() < 4 && word.bytes().all(|b| b.is_ascii_uppercase());
        let part = || any_of!("section article title phase chapter question increment").has(&word.lowered());
        short || self.listed[at - 1] & INSTRUMENT != 0 || part()
    }

    fn abbreviates(&self, at: usize) -> bool {
        let word = self.word(at - 1);
        let glued = self.tokens[at - 1].span.end == self.tokens[at].span.start;
        glued && word.contains('.') && word.len() <= 6
    }

    fn owner(&self, at: usize, listed: Flags) -> Part {
        let useful = self.tags[at].capital && !self.person[at] && listed & (PLACE | FUNCTION | ACTOR) == 0;
        if useful { Part::Owner } else { Part::Break }
    }

    /// Whether the token at `at` is a plural.
    fn is_plural(&self, at: usize) -> bool {
        let word = self.word(at).as_bytes();
        self.tags[at].class != Class::Possessor && word.ends_with(b"s") && !word.ends_with(b"ss")
    }

    /// Whether the token at `at` is a plural in small letters of those that seldom stand before a noun.
    fn is_common_plural(&self, at: usize) -> bool {
        let word = self.word(at);
        let plural = match word.as_bytes() {
            [.., b'i' | b'u' | b'a' | b's', b's'] => false,
            [b's'] | [b'a'..=b'z', .., b's'] => true,
            _ => false,
        };
        plural && self.tags[at].class != Class::Possessor && !any_of!(topics::PLURALS_BEFORE_NOUNS).has(word)
    }

    /// Whether a number and a hyphen stand before.
    fn after_number(&self, at: usize) -> bool {
        at > 1 && self.glued(at - 1) && self.word(at - 1) == "-" && self.tags[at - 2].class == Class::Number
    }

    /// How many tokens join two names into one: "Department of Justice", "Treaty on Open Skies".
    fn link(&self, at: usize, last: usize, run: &[(usize, Part)]) -> Option<usize> {
        let (head, part) = *run.last()?;
        if part != Part::Name || !matches!(self.word(at), "of" | "on" | "for" | "in" | "against") {
            return None;
        }
        // "Harbor Care for All".
        if self.word(at) == "for" && at + 1 < last && self.word(at + 1) == "All" {
            return Some(1);
        }
        let head_word = self.word(head).lowered();
        let opens = matches!(self.tags[head].class, Class::Group | Class::Document)
            || flags(&head_word) & (INSTRUMENT | ACTOR) != 0
            || matches!(
                &*head_word,
                "department"
                    | "treaty"
                    | "bill"
                    | "secretary"
                    | "church"
                    | "freedom"
                    | "forces"
                    | "court"
                    | "statute"
                    | "charter"
            );
        let word = |i: usize| (i < last).then(|| self.word(i));
        let name = |i: usize| {
            i < last && matches!(self.tags[i].class, Class::Name | Class::Acronym) && !self.person[i]
        };
        if !opens {
            None
        } else if name(at + 1) {
            Some(1)
        } else if word(at + 1) == Some("the") && name(at + 2) {
            Some(2)
        } else {
            None
        }
    }

    /// Makes a phrase of a run of parts, unless nothing is left of it.
    fn close(&self, run: &mut Vec<(usize, Part)>, first: usize, out: &mut Vec<Phrase<'a>>) {
        if run.is_empty() {
            return;
        }
        if let Some(before) = out.last_mut() {
            self.tell(run, before);
        }
        self.trim(run);
        let Some(&(head, _)) = run.last() else { return };
        let start = run[0].0;
        let linked = |r: &&(usize, Part)| r.1 != Part::Join || self.tokens[r.0].word;
        let mut words: Vec<Word<'a>> = run.iter().filter(linked).map(|r| self.make(r.0, r.1)).collect();
        for at in 1..words.len() {
            let prefix =
                words[at].place && words[at - 1].name && flags(&words[at - 1].stem) & PLACE_PREFIX != 0;
            words[at - 1].weak |= prefix;
        }
        let class = self.tags[head].class;
        // "Rule 9" is a rule.
        let kind = head - usize::from(class == Class::Number && run.len() > 1);
        let mut listed = self.listed[kind];
        // "Voting Rights Act", but "a balancing act".
        if matches!(self.word(head), "act" | "acts") {
            listed = listed & !INSTRUMENT | GENERAL;
        }
        let body = run.iter().all(|r| self.body[r.0]);
        let plural = self.is_plural(head);
        let people =
            plural && listed & (INSTRUMENT | TOPIC | GENERAL) == 0 && is_people(&words[words.len() - 1].stem);
        let someone = matches!(class, Class::Role | Class::Title) || listed & ACTOR != 0 || people;
        let group = class == Class::Group && listed & INSTRUMENT == 0;
        let definite = start > first
            && matches!(self.tags[start - 1].class, Class::The | Class::Demonstrative | Class::That);
        let single = definite
            || start > first
                && matches!(self.tags[start - 1].class, Class::A | Class::Possessive | Class::Possessor)
            || plural
            || words.iter().any(|w| w.name);
        let topic = words.iter().any(|w| w.topic);
        let apart = words.iter().any(|w| any_of!(topics::APART).has(&w.stem));
        let after = self.tokens.get(head + 1).map_or("", |t| t.span.slice(self.text));
        let complement = matches!(after, "of" | "on" | "about" | "between" | "against")
            || after == "that" && self.word(head).eq_ignore_ascii_case("idea");
        let which = matches!(after, "in" | "with" | "on" | "against")
            && self.tags.get(head + 2).is_some_and(|t| t.capital);
        let bare = words.len() == 1 && !which;
        let governor = self.governor(start, first);
        let undone = governor.as_ref().and_then(Governor::undone);
        let judged = governor.is_some_and(|g| g.judges());
        let subject = self
            .tags
            .get(head + 1)
            .is_some_and(|t| matches!(t.class, Class::Be | Class::Modal | Class::Do | Class::Have));
        let actor = someone || group;
        out.push(Phrase {
            words,
            head: listed,
            topic,
            actor,
            body,
            definite,
            single,
            complement,
            bare,
            apart,
            undone,
            plural,
            judged,
            subject,
            dated: false,
            about: None,
            owner: self.whose(start, first),
        });
        run.clear();
    }

    /// The word before the phrase that begins at `start`, in the sentence that begins at `first`.
    fn governor(&self, start: usize, first: usize) -> Option<Governor<'_>> {
        let before = |at: usize| at.checked_sub(1).filter(|&at| at >= first);
        let mut at = before(start)?;
        let small = [Class::The, Class::A, Class::Possessive, Class::Demonstrative];
        if small.contains(&self.tags[at].class) {
            at = before(at)?;
        }
        let linked = matches!(self.word(at), "of" | "on" | "for" | "to" | "with" | "about");
        let link = if linked { self.word(at) } else { "" };
        if linked {
            at = before(at)?;
        }
        let word = self.word(at);
        let (sense, form) = look_up(&word.lowered());
        Some(Governor { start: self.tokens[at].span.start, against: word == "against", link, sense, form })
    }

    /// Takes off what is no part of the phrase: at its end what is no noun, at its beginning a person's name.
    fn trim(&self, run: &mut Vec<(usize, Part)>) {
        while let Some(&(at, part)) = run.last() {
            // Half a word with a hyphen is no word.
            let half = at + 1 < self.tokens.len() && self.glued(at + 1) && self.word(at + 1) == "-";
            if !half && !matches!(part, Part::Join | Part::Modifier | Part::Owner) {
                break;
            }
            run.pop();
        }
        // "the word levy" is a levy, "the levy levy" as well.
        let lower = |r: &(usize, Part)| self.word(r.0).lowered();
        if run.len() > 1 && any_of!(topics::WORDS).has(&lower(&run[0])) {
            run.remove(0);
        }
        if let [.., a, b] = run[..]
            && lower(&a) == lower(&b)
        {
            run.pop();
        }
        // "Super Tuesday" is a day, "Defense Secretary" an office.
        if let Some(&(at, Part::Name)) = run.last() {
            let next = self.tokens.get(at + 1).map_or("", |t| t.span.slice(self.text));
            let office = self.tags.get(at + 1).is_some_and(|t| t.class == Class::Title);
            if next.starts_with(char::is_uppercase) && (office || flags(&next.lowered()) & DATE != 0) {
                run.clear();
            }
        }
        // A person's name before a noun says whose it is; a person's name alone is no issue.
        let person = run.iter().rposition(|r| self.person[r.0]).filter(|&p| !self.is_act(run, p));
        run.drain(..person.map_or(0, |p| p + 1));
        let torn = |at: usize| at > 0 && self.glued(at - 1) && self.word(at - 1) == "-";
        let start = run.iter().position(|r| r.1 != Part::Join && !torn(r.0)).unwrap_or(run.len());
        run.drain(..start);
    }

    /// Whether the names up to `person` are those of an act, not of a person: "Smith-Jones amendment".
    fn is_act(&self, run: &[(usize, Part)], person: usize) -> bool {
        let two = person > 0 && self.word(run[person].0 - 1) == "-";
        let head = run.get(person + 1).filter(|_| two);
        head.is_some_and(|h| flags(&self.word(h.0).lowered()) & INSTRUMENT != 0)
    }

    fn make(&self, at: usize, part: Part) -> Word<'a> {
        let word = self.word(at);
        let lower = word.lowered();
        let listed = self.listed[at];
        let class = self.tags[at].class;
        let compound = at + 1 < self.tokens.len() && self.glued(at + 1);
        // "nine-page", but "long-term" is a word of its own.
        let counted = class == Class::Number || self.after_number(at);
        let name = matches!(part, Part::Name | Part::Owner);
        let filler = counted && !name || !name && listed & FILLER != 0 && !compound;
        let place =
            listed & PLACE != 0 || name && matches!(&*lower, "united" | "states" | "kingdom" | "nations");
        let weak = filler
            || part == Part::Join
            || place
            || !name && listed & GENERAL != 0 && listed & TOPIC == 0
            || matches!(
                class,
                Class::Nationality
                    | Class::Role
                    | Class::Title
                    | Class::Group
                    | Class::Number
                    | Class::Document
            );
        let tail = name && any_of!(topics::PLACE_TAILS).has(&lower);
        let mut span = self.tokens[at].span;
        // "Rule 9(c)".
        let letter = self.text.as_bytes().get(span.end as usize..);
        if name
            && class == Class::Number
            && matches!(letter, Some([b'(', l, b')', ..]) if l.is_ascii_alphanumeric())
        {
            span.end += 3;
        }
        if class == Class::Possessor && part == Part::Noun {
            span.end = span.start + without_possessive(word).0.len() as u32;
        }
        Word {
            stem: stem(lower),
            span,
            weak,
            filler,
            name,
            place,
            topic: listed & TOPIC != 0,
            adjective: part == Part::Modifier,
            acronym: class == Class::Acronym,
            tail,
        }
    }
}

/// Whether the plural of this stem is people by its form: "riders".
fn is_people(stem: &str) -> bool {
    ["er", "or", "ist"].iter().any(|e| stem.ends_with(e)) && !any_of!(topics::NO_PEOPLE).has(stem)
}

/// What the lists say of a token, without `'s` and the full stop of an abbreviation.
pub(super) fn listed(word: &str) -> Flags {
    let lower = word.lowered();
    let mut bare = &*lower;
    while matches!(bare.as_bytes().last(), Some(b's' | b'.'))
        && let Some(rest) = ["'s", "’s", "."].iter().find_map(|end| bare.strip_suffix(end))
    {
        bare = rest;
    }
    flags(bare)
}

/// "you're", "I've", "can't".
fn is_contraction(word: &str) -> bool {
    if !may_contract(word) {
        return false;
    }
    let lower = word.lowered();
    let (_, end) = lower.rsplit_once('\'').or_else(|| lower.rsplit_once('’')).unwrap_or_default();
    matches!(end, "re" | "ve" | "ll" | "d" | "m" | "t")
}
