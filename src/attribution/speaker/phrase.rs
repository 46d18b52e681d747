//! The words of a source taken apart: who or what they name, describe or point to.

use crate::case::Lower;
use crate::mention::roles::{Role, head_key, mod_key};
use crate::mention::words::{self, Word};
use crate::mention::{EntityKind, Gender, Mentions};
use crate::token::Token;

/// One speaker of a source; token indices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A name: index into `Mentions::found`.
    Name(u32),
    /// A pronoun.
    Pronoun(u32),
    /// A noun phrase without a name as its head.
    Description(Box<Description>),
}

/// A noun phrase that describes who speaks; token indices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// First token.
    pub first: u32,
    /// One past the last token that belongs to its name.
    pub last: u32,
    /// The head noun.
    pub head: u32,
    /// What can be compared.
    pub role: Role,
    /// "the", "his": about something known.
    pub definite: bool,
    /// More than one.
    pub plural: bool,
    /// "another", "a second".
    pub other: bool,
    /// What the head noun tells.
    pub kind: Option<EntityKind>,
    /// Gender by the head noun.
    pub gender: Gender,
    /// The one it belongs to ("his campaign", "Hill's campaign", "the Hill campaign").
    pub owner: Option<Owner>,
    /// "two", "both": how many, or 0.
    pub number: u8,
}

/// Whose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A possessive pronoun at this token.
    Pronoun(u32),
    /// A name: index into `Mentions::found`.
    Name(u32),
}

/// The reader of phrases.
#[derive(Clone, Copy)]
pub struct Phrases<'a> {
    /// The article's text.
    pub text: &'a str,
    /// All tokens.
    pub tokens: &'a [Token],
    /// Names and words.
    pub mentions: &'a Mentions,
}

/// Bits of words that stand for people or things by pointing.
pub const PRONOUN: words::Flags =
    words::HE | words::SHE | words::THEY | words::IT | words::FIRST_PERSON | words::RELATIVE;

impl Phrases<'_> {
    fn word(&self, at: usize) -> Word {
        self.mentions.words.get(at).copied().unwrap_or_default()
    }

    fn slice(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.span.slice(self.text))
    }

    /// The speakers named by tokens `lo..hi`.
    pub fn read(&self, lo: usize, hi: usize) -> Vec<Part> {
        let (mut lo, mut hi) = (lo, hi);
        while lo < hi && self.word(lo).is(words::MARK) && !matches!(self.slice(lo), "@" | "#") {
            lo += 1;
        }
        while hi > lo && self.word(hi - 1).is(words::MARK) {
            hi -= 1;
        }
        if self.slice(lo).eq_ignore_ascii_case("both") && lo + 1 < hi && self.slice(lo + 1) != "of" {
            let next = self.word(lo + 1);
            if next.is(words::CAP) || next.is(PRONOUN) {
                lo += 1;
            }
        }
        // "insiders — about a third of them — say".
        let dash =
            (lo + 1..hi).find(|i| matches!(self.slice(*i), "—" | "–") && self.word(*i).is(words::MARK));
        let hi = dash.unwrap_or(hi);
        let lo = self.after_participle(lo, hi);
        if let Some(n) = self.named(lo, hi) {
            return vec![Part::Name(n)];
        }
        let mut parts: Vec<Part> = Vec::new();
        let mut apposed = false;
        let mut start = lo;
        for (end, next) in self.cuts(lo, hi) {
            if let Some(part) = self.part(start, end) {
                if parts.is_empty() {
                    parts.push(part);
                } else if matches!(self.slice(start), "including" | "such" | "like") {
                    break;
                } else if (self.joins(start, &part, apposed) || self.are_both(lo, hi, start, &part))
                    && !(first_is_description(&parts) && self.is_bare_thing(start, &part))
                {
                    parts.push(part);
                } else if !apposed
                    && matches!(parts.as_slice(), [Part::Description(d)] if !d.plural)
                    && self.is_name_at(start, &part)
                {
                    // "the mayor, Jane Hill".
                    parts = vec![part];
                } else {
                    apposed = true;
                }
            }
            start = next;
        }
        parts
    }

    /// "Speaking of the treaty, they": where the subject starts when a participle opens the phrase; else `lo`.
    fn after_participle(&self, lo: usize, hi: usize) -> usize {
        if !(self.word(lo).is(words::FIRST) && self.slice(lo).ends_with("ing")) {
            return lo;
        }
        let starts = |i: usize| {
            let name = self.mentions.at_token(i).is_some_and(|f| f.lead as usize == i);
            self.word(i - 1).is(words::COMMA) && (name || i + 1 == hi && self.word(i).is(PRONOUN))
        };
        (lo + 2..hi).rev().find(|i| starts(*i)).unwrap_or(lo)
    }

    /// "of both men and women": whether a "both" after a preposition stands shortly before the "and" at `at`.
    fn has_both(&self, at: usize) -> bool {
        (at.saturating_sub(4)..at).any(|i| {
            matches!(self.slice(i), "both" | "between")
                && (i > 0 && self.word(i - 1).is(words::PREPOSITION) || self.slice(i) == "between")
        })
    }

    /// A place or organisation without an article: "the cities of Varna and Odessa".
    fn is_bare_thing(&self, start: usize, part: &Part) -> bool {
        let Part::Name(n) = part else { return false };
        let e = &self.mentions.entities[self.mentions.found[*n as usize].entity.0 as usize];
        e.kind != EntityKind::Person && !self.word(start).is(words::DETERMINER)
    }

    /// "the moderator, a teacher named Jane Hill": the name after "named".
    fn named(&self, lo: usize, hi: usize) -> Option<u32> {
        if self.mentions.at_token(lo).is_some() {
            return None;
        }
        let at = (lo..hi).find(|i| self.slice(*i) == "named")?;
        let n = self.name_index(at + 1)?;
        (at + 1 < hi).then_some(n as u32)
    }

    /// Whether the piece from `start` on is a person's name with at most titles before it.
    fn is_name_at(&self, start: usize, part: &Part) -> bool {
        let Part::Name(n) = part else { return false };
        let lead = self.mentions.found[*n as usize].lead as usize;
        let leads = words::ROLE
            | words::TITLE
            | words::PARTY
            | words::NATION
            | words::PLACE
            | words::CAP
            | words::ORG;
        lead <= start + 5
            && (start..lead).all(|i| {
                let w = self.word(i);
                w.is(leads | words::DETERMINER | words::MARK)
                    || matches!(self.slice(i), "former" | "then" | "state")
            })
    }

    /// Where the phrase falls into pieces: end of each piece and start of the next.
    fn cuts(&self, lo: usize, hi: usize) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        let mut i = lo;
        while i < hi {
            if let Some(f) = self.mentions.at_token(i)
                && (f.first as usize) <= i
            {
                i = (f.last as usize).max(i + 1);
                continue;
            }
            let w = self.word(i);
            if w.is(words::COMMA) && self.parts_adjectives(lo, i) {
                i += 1;
            } else if w.is(words::COMMA) {
                let and = usize::from(self.word(i + 1).is(words::AND));
                out.push((i, i + 1 + and));
                i += 1 + and;
            } else if w.is(words::AND) && i > lo && self.may_part(i, hi) {
                out.push((i, i + 1));
                i += 1;
            } else {
                i += 1;
            }
        }
        out.push((hi, hi));
        out
    }

    /// Whether the comma at `i` stands between adjectives: "the tall, quiet diplomat".
    fn parts_adjectives(&self, lo: usize, i: usize) -> bool {
        let noun = words::ROLE
            | words::ORG
            | words::GROUP
            | words::DOC
            | words::PLURAL
            | words::TITLE
            | words::PARTY;
        let next = self.word(i + 1);
        i == lo + 2
            && self.word(lo).is(words::DETERMINER)
            && self.word(lo + 1).is(words::LOWER)
            && !self.word(lo + 1).is(noun)
            && next.is(words::LOWER | words::NUMBER)
            && !next.is(words::DETERMINER
                | words::AND
                | words::RELATIVE
                | words::STOPPER
                | words::PREPOSITION)
    }

    /// Whether the "and" at `i` joins two speakers rather than two words of one phrase.
    fn may_part(&self, i: usize, hi: usize) -> bool {
        let (before, after) = (self.word(i - 1), self.word(i + 1));
        if i + 1 >= hi {
            return false;
        }
        if after.is(PRONOUN | words::DETERMINER) || before.is(PRONOUN) {
            return true;
        }
        let name_after = self.mentions.at_token(i + 1).is_some();
        let name_before = self.mentions.at_token(i - 1).is_some();
        if name_after && name_before {
            // "the Hill and Park campaigns" is one phrase.
            let end = self.mentions.at_token(i + 1).map_or(i + 2, |f| f.last as usize);
            return end >= hi
                || !self.word(end).is(words::LOWER)
                || self.word(end).is(words::STOPPER | words::PREPOSITION);
        }
        if name_before || name_after {
            return true;
        }
        before.is(words::PLURAL | words::GROUP)
            && (after.is(words::PLURAL | words::GROUP) || after.is(words::LOWER))
    }

    /// Whether a later piece is one more speaker, not a description of the one before.
    fn joins(&self, start: usize, part: &Part, apposed: bool) -> bool {
        let and = start > 0 && self.word(start - 1).is(words::AND);
        match part {
            // "and I", but not "the club Mother and Me".
            Part::Pronoun(t) => {
                and && (self.word(*t as usize).is(words::LOWER) || self.slice(*t as usize) == "I")
            }
            Part::Name(f) => {
                let kind = self.mentions.entities[self.mentions.found[*f as usize].entity.0 as usize].kind;
                let person = kind == EntityKind::Person;
                let inside = self.word(start - 1).is(words::AND) && self.has_both(start - 1);
                self.is_name_at(start, part)
                    && !inside
                    && (and && (person || !apposed)
                        || person && !apposed && (self.list_goes_on(start) || self.is_headline_pair(start)))
            }
            Part::Description(d) => {
                let determined = self.word(start).is(words::DETERMINER | words::OWNER);
                and && !self.has_both(start - 1) && !apposed && d.kind.is_some() && (d.plural || determined)
            }
        }
    }

    /// "Hill, Park agree": in a headline a comma stands for "and". `start` is where the second name starts.
    fn is_headline_pair(&self, start: usize) -> bool {
        let first = start.checked_sub(2).and_then(|i| self.mentions.at_token(i));
        let opens = |f: &crate::mention::Found| self.word(f.lead as usize).is(words::FIRST);
        let end = self.mentions.at_token(start).map_or(start, |f| f.last as usize);
        first.is_some_and(opens)
            && self.word(end).is(words::LOWER)
            && !self.word(end).is(words::PREPOSITION | words::POSSESSIVE)
    }

    /// "Hill, Park Agree": whether the phrase `lo..hi` is two people's names and a comma, `part` the second from
    /// `start` on.
    fn are_both(&self, lo: usize, hi: usize, start: usize, part: &Part) -> bool {
        let Part::Name(n) = part else { return false };
        let second = self.mentions.found[*n as usize];
        let Some(first) = self.mentions.at_token(lo) else { return false };
        let person =
            |e: crate::mention::EntityId| self.mentions.entities[e.0 as usize].kind == EntityKind::Person;
        let bare =
            first.last as usize + 1 == start && second.lead as usize == start && second.last as usize == hi;
        bare && person(first.entity) && person(second.entity) && !self.word(hi - 1).is(words::POSSESSIVE)
    }

    /// "A, B and C": whether an "and" and a name follow within a few tokens.
    fn list_goes_on(&self, start: usize) -> bool {
        let end = self.mentions.at_token(start).map_or(start, |f| f.last as usize);
        let next = self.word(end);
        let and = next.is(words::AND) || next.is(words::COMMA) && self.word(end + 1).is(words::AND);
        let at = end + 1 + usize::from(next.is(words::COMMA));
        let others = self.slice(at) == "other" && self.word(at + 1).is(words::PLURAL);
        (and && (others || self.mentions.at_token(at).is_some()))
            || next.is(words::COMMA) && self.mentions.at_token(end + 1).is_some()
    }

    /// What one piece names.
    fn part(&self, lo: usize, hi: usize) -> Option<Part> {
        if lo >= hi {
            return None;
        }
        let points = hi > lo + 1
            && matches!(self.slice(lo), "that" | "That")
            && self.word(lo + 1).is(words::LOWER)
            && !self.word(lo + 1).is(words::FUNCTION | words::STOPPER);
        if self.word(lo).is(PRONOUN) && !points && !(self.word(lo).is(words::OWNER) && hi > lo + 1) {
            return Some(Part::Pronoun(lo as u32));
        }
        let core = self.core_end(lo, hi);
        if let Some(n) = self.titled_with_of(lo, core, hi) {
            return Some(Part::Name(n));
        }
        let mut last = core - 1;
        while last > lo && self.word(last).is(words::MARK) {
            last -= 1;
        }
        let core = last + 1;
        if let Some(n) = self.name_index(last) {
            let f = self.mentions.found[n];
            if (f.last as usize) >= core {
                return Some(Part::Name(n as u32));
            }
        }
        Some(Part::Description(Box::new(self.describe(lo, core, hi))))
    }

    /// "chief of staff Ada Hill": the person's name that ends `lo..hi` behind a title of several words without an
    /// article, whose head ends at `core`.
    fn titled_with_of(&self, lo: usize, core: usize, hi: usize) -> Option<u32> {
        let n = self.name_index(hi - 1)?;
        let f = self.mentions.found[n];
        let before = self.word((f.lead as usize).checked_sub(1)?);
        let person = self.mentions.entities[f.entity.0 as usize].kind == EntityKind::Person;
        let of = self.slice(core) == "of" && f.lead as usize <= core + 3 && f.lead as usize > core + 1;
        let head = self.word(core - 1);
        let title = !self.word(lo).is(words::DETERMINER | words::OWNER) && !head.is(words::PLURAL);
        let noun =
            before.is(words::LOWER) && !before.is(words::ROLE | words::PREPOSITION | words::DETERMINER);
        // "Editor-in-Chief Ada Hill".
        let chief = self.slice(core) == "in" && self.word(core).is(words::GLUED);
        let based = self.slice(core) == "based" && f.lead as usize == core + 1;
        (person && (chief || based || of && noun) && title && f.last as usize == hi).then_some(n as u32)
    }

    fn name_index(&self, at: usize) -> Option<usize> {
        let n = self.mentions.from_token(at);
        self.mentions.found.get(n).filter(|f| (f.lead as usize) <= at).map(|_| n)
    }

    /// One past the head: before the first preposition, relative or mark that is in no name.
    fn core_end(&self, lo: usize, hi: usize) -> usize {
        let mut i = lo;
        while i < hi {
            if let Some(f) = self.mentions.at_token(i)
                && i > lo.saturating_sub(1)
                && (f.last as usize) > i
            {
                i = f.last as usize;
                continue;
            }
            let w = self.word(i);
            let opens = i == lo && w.is(words::DETERMINER);
            let hyphen = w.is(words::MARK)
                && w.is(words::GLUED)
                && matches!(self.slice(i), "-" | "‑" | "/" | "." | "%" | "’" | "'");
            let stop = w.is(words::PREPOSITION | words::STOPPER | words::RELATIVE)
                || w.is(words::MARK) && !hyphen && !w.is(words::QUOTE_MARK);
            if stop && i > lo && !opens && !(w.is(words::COMMA) && self.parts_adjectives(lo, i)) {
                return i;
            }
            i += 1;
        }
        hi.min(i.max(lo + 1))
    }

    /// Reads `lo..core` as a description; `hi` ends the words that may belong to its name.
    pub fn describe(&self, lo: usize, core: usize, hi: usize) -> Description {
        let mut head = core - 1;
        while head > lo && self.word(head).is(words::MARK) {
            head -= 1;
        }
        let opens = self.word(lo);
        let open = self.slice(lo).lower();
        let w = self.word(head);
        let mut d = Description {
            first: lo as u32,
            head: head as u32,
            definite: opens.is(words::DEFINITE) && !matches!(open.as_str(), "those"),
            plural: w.is(words::PLURAL)
                || w.is(words::GROUP) && !opens_single(&open)
                || plural_by_form(self.slice(head), w),
            other: matches!(open.as_str(), "another" | "one" | "more")
                || (lo + 1..core).any(|i| matches!(self.slice(i), "second" | "third" | "other" | "another")),
            kind: None,
            gender: crate::mention::roles::gender(w),
            number: number(&open).max(number(self.slice(lo + 1))),
            ..Description::default()
        };
        d.plural |= d.number > 1
            || matches!(
                open.as_str(),
                "some" | "many" | "more" | "most" | "several" | "few" | "both" | "these" | "those"
            );
        d.kind = kind(w, d.plural);
        d.role.head = head_key(self.text, &self.tokens[head], w);
        let last = self.name_end(core, hi);
        d.last = last as u32;
        for i in (lo..last).filter(|i| *i != head) {
            let m = self.word(i);
            let skip = words::MARK
                | words::FUNCTION
                | words::DETERMINER
                | words::PREPOSITION
                | words::AND
                | words::STOPPER;
            let key = mod_key(m);
            if !m.is(skip) && !d.role.mods.contains(&key) {
                d.role.mods.push(key);
            }
        }
        if open == "more" {
            // "more members" are others than "some members".
            d.role.mods.push(self.word(lo).key);
        }
        d.owner = self.owner(lo, head);
        d
    }

    fn owner(&self, lo: usize, head: usize) -> Option<Owner> {
        if self.word(lo).is(words::OWNER) {
            return Some(Owner::Pronoun(lo as u32));
        }
        let name = (lo..head).rev().find_map(|i| {
            let n = self.name_index(i)?;
            let f = self.mentions.found[n];
            let place = self.mentions.traits[f.entity.0 as usize].place;
            let next = self.word(i).is(words::POSSESSIVE) || i + 1 == head && !place;
            (next && f.last as usize == i + 1).then_some(n)
        });
        name.map(|n| Owner::Name(n as u32))
    }

    /// The end of the words that name it: prepositional phrases stay, clauses and appositions go.
    fn name_end(&self, core: usize, hi: usize) -> usize {
        let mut i = core;
        while i < hi && i < core + 10 {
            let w = self.word(i);
            let who = w.is(words::RELATIVE)
                || matches!(
                    self.slice(i),
                    "speaking" | "while" | "when" | "but" | "whose" | "including" | "also"
                );
            let verb = matches!(
                self.slice(i),
                "is" | "was" | "are" | "were" | "has" | "had" | "have" | "be" | "said" | "says"
            );
            if who
                || verb
                || w.is(words::MARK) && !w.is(words::GLUED)
                || w.is(words::COMMA | words::QUOTE_MARK)
            {
                break;
            }
            i += 1;
        }
        let loose = words::AND | words::PREPOSITION | words::STOPPER | words::FUNCTION | words::COMMA;
        while i > core && self.word(i - 1).is(loose) {
            i -= 1;
        }
        i.max(core)
    }
}

fn first_is_description(parts: &[Part]) -> bool {
    matches!(parts, [Part::Description(_)])
}

fn opens_single(open: &str) -> bool {
    matches!(open, "a" | "an" | "the" | "his" | "her" | "its" | "their")
}

fn plural_by_form(word: &str, w: Word) -> bool {
    let known = words::ROLE | words::ORG | words::DOC | words::MAN | words::WOMAN;
    !w.is(known)
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("'s")
        && !word.ends_with("’s")
}

fn number(word: &str) -> u8 {
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        .iter()
        .position(|n| *n == word)
        .map_or(u8::from(word == "both") * 2, |n| n as u8 + 2)
}

/// What a head noun tells of what it is.
fn kind(w: Word, plural: bool) -> Option<EntityKind> {
    if w.is(words::GROUP) && !w.is(words::ORG) {
        return Some(EntityKind::Group);
    }
    if w.is(words::ROLE | words::TITLE | words::PARTY | words::MAN | words::WOMAN | words::NATION) {
        return Some(if plural { EntityKind::Group } else { EntityKind::Described });
    }
    if w.is(words::DOC) {
        return Some(EntityKind::Document);
    }
    w.is(words::ORG).then_some(if plural { EntityKind::Group } else { EntityKind::Organisation })
}
