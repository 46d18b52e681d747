//! The words of a source taken apart: who or what they name, describe or point to.

use super::list::is_many;
use crate::lexicon::function::PAST;
use crate::lexicon::list::{self, any_of};
use crate::mention::roles::Role;
use crate::mention::words::{self, Word};
use crate::mention::{EntityKind, Found, Gender, Mentions};
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
    /// Key of the owner's last name, when there is one; else 0.
    pub owned_by: u32,
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

/// How far a list of names behind a dash is read, in tokens.
pub(super) const LIST: usize = 40;

/// Bits of words that stand for people or things by pointing.
pub const PRONOUN: words::Flags =
    words::HE | words::SHE | words::THEY | words::IT | words::FIRST_PERSON | words::RELATIVE;

impl Phrases<'_> {
    pub(super) fn word(&self, at: usize) -> Word {
        self.mentions.words.get(at).copied().unwrap_or_default()
    }

    pub(super) fn slice(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.span.slice(self.text))
    }

    /// The phrase without what only leads up to it: "even", "While", "by", "both", and without "himself".
    fn trimmed(&self, lo: usize, hi: usize) -> (usize, usize) {
        let (mut lo, mut hi) = (self.after_based(self.after_dateline(lo, hi), hi), hi);
        while lo < hi && self.word(lo).is(words::MARK) && !matches!(self.slice(lo), "@" | "#") {
            lo += 1;
        }
        while hi > lo && self.word(hi - 1).is(words::MARK) {
            hi -= 1;
        }
        hi = self.before_time(lo, hi);
        // "a tax that critics say", "a pilot whom Hill called": who speaks stands behind the relative.
        let subject = words::CAP | words::DETERMINER | words::PLURAL | words::GROUP;
        if lo + 1 < hi
            && (self.slice(lo) == "whom"
                || matches!(self.slice(lo), "that" | "which")
                    && self.word(lo + 1).is(subject)
                    && self.slice(lo + 1) != "both")
        {
            lo += 1;
        }
        while lo + 1 < hi
            && (["especially", "particularly", "mostly", "notably", "even"].contains(&self.slice(lo))
                || self.slice(lo) == "from" && self.word(lo - usize::from(lo > 0)).is(words::LOWER))
        {
            lo += 1;
        }
        if hi > lo + 1 && ["himself", "herself", "itself", "themselves"].contains(&self.slice(hi - 1)) {
            hi -= 1;
        }
        if lo + 1 < hi && matches!(self.slice(lo), "by" | "By") {
            lo += 1;
        }
        if ["both", "neither", "either"].iter().any(|w| self.slice(lo).eq_ignore_ascii_case(w))
            && lo + 1 < hi
            && self.slice(lo + 1) != "of"
        {
            let next = self.word(lo + 1);
            if next.is(words::CAP) || next.is(PRONOUN) {
                lo += 1;
            }
        }
        (lo, hi)
    }

    /// The speakers named by tokens `lo..hi`.
    pub fn read(&self, lo: usize, hi: usize) -> Vec<Part> {
        let (lo, hi) = self.trimmed(lo, hi);
        // "one of his rivals (Hill, Park or Stone)".
        let aside = (lo + 1..hi)
            .find(|&i| self.word(i).is(words::MARK) && self.slice(i) == "(")
            .filter(|i| (*i..hi).any(|j| self.word(j).is(words::COMMA | words::AND)))
            .filter(|i| (*i..hi).all(|j| self.slice(j) != ")"));
        let hi = aside.unwrap_or(hi);
        // "insiders — about a third of them — say".
        let dash = (lo + 1..hi).find(|&i| {
            let word = self.word(i);
            word.is(words::MARK)
                && (any_of!("— – ― --").has(self.slice(i)) || self.slice(i) == "-" && !word.is(words::GLUED))
        });
        if let Some(names) = dash.and_then(|i| self.list_after_dash(lo, i, hi)) {
            return names;
        }
        let named = dash.and_then(|i| self.named_after_dash(lo, i, hi));
        let hi = dash.unwrap_or(hi);
        if let Some(n) = named.or_else(|| self.named(lo, hi)) {
            return vec![Part::Name(n)];
        }
        let mut parts: Vec<Part> = Vec::new();
        let mut apposed = false;
        let mut start = lo;
        let cuts = self.cuts(lo, hi);
        let listed = self.is_list(&cuts, lo, hi);
        for (end, next) in cuts {
            let age = start > lo && start + 1 == end && self.word(start).is(words::NUMBER);
            if !age && let Some(part) = self.part(start, end) {
                if parts.is_empty() || self.is_second_title(&parts, start, &part) {
                    parts = vec![part];
                } else if matches!(self.slice(start), "including" | "such" | "like") {
                    break;
                } else if !apposed
                    && (self.lists_many(&parts, start, end, &part)
                        || listed && parts.iter().chain([&part]).all(|p| self.is_body(p)))
                    || self.joins(lo, start, &part, apposed)
                {
                    parts.push(part);
                } else if !apposed
                    && matches!(parts.as_slice(), [Part::Description(d)] if !d.plural)
                    && self.word(start - 1).is(words::COMMA)
                    && self.is_name_at(start, &part)
                    && !matches!(part, Part::Name(n) if self.is_place(n))
                {
                    // "the mayor, Jane Hill", but not "the mayor of Ferris, Tarn".
                    parts = vec![part];
                } else {
                    apposed = true;
                }
            }
            start = next;
        }
        self.without_number(parts)
    }

    /// "her running mate — Gov. Ada Hill —": the person named behind the dash at `dash`, when the words before it
    /// describe one person.
    fn named_after_dash(&self, lo: usize, dash: usize, hi: usize) -> Option<u32> {
        let one = matches!(self.part(lo, dash)?, Part::Description(d) if !d.plural);
        let part = self.part(dash + 1, hi)?;
        match part {
            Part::Name(n) if one && self.is_name_at(dash + 1, &part) && self.is_person(n) => Some(n),
            _ => None,
        }
    }

    fn is_place(&self, name: u32) -> bool {
        self.mentions.traits[self.mentions.found[name as usize].entity.0 as usize].place
    }

    pub(super) fn is_person(&self, name: u32) -> bool {
        self.mentions.is_person(self.mentions.found[name as usize].entity)
    }

    /// "Former mayor and Senate candidate Ada Hill": whether `part`, from `start` on, is a name whose first title
    /// is all that was read before it.
    fn is_second_title(&self, parts: &[Part], start: usize, part: &Part) -> bool {
        let ([Part::Description(d)], Part::Name(n)) = (parts, part) else { return false };
        let bare = !d.plural && !self.word(d.first as usize).is(words::DETERMINER | words::OWNER);
        let titled = self.mentions.found[*n as usize].first as usize > start;
        bare && titled && d.kind.is_some() && self.is_person(*n) && self.word(start - 1).is(words::AND)
    }

    /// "of both men and women": whether a "both" after a preposition stands shortly before the "and" at `at`.
    fn has_both(&self, at: usize) -> bool {
        (at.saturating_sub(4)..at).any(|i| {
            matches!(self.slice(i), "both" | "between")
                && (i > 0 && self.word(i - 1).is(words::PREPOSITION) || self.slice(i) == "between")
        })
    }

    /// "the moderator, a teacher named Jane Hill": the name after "named".
    fn named(&self, lo: usize, hi: usize) -> Option<u32> {
        if self.mentions.at_token(lo).is_some() {
            return None;
        }
        let at = (lo..hi).find(|i| self.slice(*i) == "named")?;
        let n = self.name_index(at + 1)?;
        // "a group led by a pilot named Jane Hill".
        let led = (lo + 1..at).any(|i| self.slice(i) == "by");
        (at + 1 < hi && !led).then_some(n as u32)
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
        // "international businessman Ada Hill".
        let given =
            self.word(self.mentions.found[*n as usize].first as usize).is(words::MALE | words::FEMALE);
        let noun = lead > start && (given || self.word(lead - 1).is(words::ROLE | words::TITLE));
        lead <= start + 5
            && (start..lead).all(|i| {
                let w = self.word(i);
                w.is(leads | words::DETERMINER | words::MARK)
                    || any_of!("former then state year old based").has(self.slice(i))
                    || w.is(words::NUMBER)
                    || noun && w.is(words::LOWER) && !w.is(words::NO_NOUN)
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
            } else if w.is(words::AND)
                && i > lo
                && self.mentions.at_token(i).is_none()
                && self.may_part(i, hi)
            {
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
            && !is_many(self.slice(lo + 1))
            && next.is(words::LOWER | words::NUMBER)
            && !next.is(words::DETERMINER
                | words::AND
                | words::RELATIVE
                | words::STOPPER
                | words::PREPOSITION)
    }

    /// One past "(R-Ohio)" at token `at`, else `at`.
    pub fn after_brackets(&self, at: usize) -> usize {
        let close = (at..at + 8).find(|i| self.slice(*i) == ")").filter(|_| self.slice(at) == "(");
        close.map_or(at, |i| i + 1)
    }

    /// Where "(R-Ohio)" right before token `at` opens, else `at`.
    fn before_brackets(&self, at: usize) -> usize {
        let open = (at.saturating_sub(8)..at).rev().find(|i| self.slice(*i) == "(");
        open.filter(|i| *i > 0 && self.slice(at - 1) == ")").unwrap_or(at)
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
        let name_before = self.mentions.at_token(self.before_brackets(i) - 1).is_some();
        if name_after && name_before {
            // "the Hill and Park campaigns" is one phrase, "House and Senate Liberals" another.
            let end = self.mentions.at_token(i + 1).map_or(i + 2, |f| f.last as usize);
            return end >= hi
                || !self.word(end).is(words::LOWER | words::PLURAL)
                || self.word(end).is(words::STOPPER | words::PREPOSITION);
        }
        if before.is(words::ORG) && after.is(words::ORG) && self.word(i + 2).is(words::PLURAL) {
            // "House and Senate Liberals".
            return false;
        }
        if name_before || name_after {
            return true;
        }
        before.is(words::PLURAL | words::GROUP)
            && (after.is(words::PLURAL | words::GROUP) || after.is(words::LOWER))
    }

    /// Whether a later piece is one more speaker, not a description of the one before.
    fn joins(&self, lo: usize, start: usize, part: &Part, apposed: bool) -> bool {
        let and = start > 0 && self.word(start - 1).is(words::AND) && !self.in_clause(lo, start - 1);
        if self.lists_things(lo, start, part) {
            return false;
        }
        match part {
            // "and I", but not "the club Mother and Me".
            Part::Pronoun(t) => {
                and && (self.word(*t as usize).is(words::LOWER) || self.slice(*t as usize) == "I")
            }
            Part::Name(f) => {
                let person = self.is_person(*f);
                let inside = self.word(start - 1).is(words::AND) && self.has_both(start - 1);
                // "Hill, daughter of Ada Stone and Joe Hill,".
                let kin = |i: &usize| {
                    any_of!("daughter son wife husband sister brother mother father").has(self.slice(*i))
                };
                let kin = apposed && (lo..start).any(|i| kin(&i) && self.slice(i + 1) == "of");
                self.is_name_at(start, part)
                    && !inside
                    && !kin
                    && (and && (person || !apposed)
                        || person && !apposed && (self.list_goes_on(start) || self.is_headline_pair(start)))
            }
            Part::Description(d) => {
                let determined = self.word(start).is(words::DETERMINER | words::OWNER);
                // "polls taken for the Herald and other papers".
                let behind = !determined
                    && d.kind == Some(EntityKind::Group)
                    && (lo + 1..start).any(|i| matches!(self.slice(i), "by" | "for" | "from"));
                let several = d.plural && !behind || determined;
                and && !self.has_both(start - 1) && !apposed && d.kind.is_some() && several
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

    /// Where somebody is named behind "TARN, May 4 (Wire) - ".
    fn after_dateline(&self, lo: usize, hi: usize) -> usize {
        let dash = |i: &usize| self.slice(*i) == ")" && any_of!("- – — --").has(self.slice(i + 1));
        let opens = self.word(lo).is(words::FIRST) && self.word(lo).is(words::CAP);
        (lo..hi.min(lo + 12)).find(dash).filter(|i| opens && i + 2 < hi).map_or(lo, |i| i + 2)
    }

    /// Where "Tarn, Ore.-based Ada Motors" begins to name somebody.
    fn after_based(&self, lo: usize, hi: usize) -> usize {
        let based = |i: &usize| self.slice(*i) == "based" && self.slice(i - 1) == "-";
        // "the Tarn-based charity Ferry Watch".
        let name = |i: usize| i < hi && self.mentions.at_token(i).is_some();
        let named = |i: &usize| (name(i + 1) || name(i + 2)) && self.word(lo).is(words::CAP);
        let at = (lo + 2..(lo + 8).min(hi)).find(based).filter(named);
        at.map_or(lo, |i| i + 1)
    }

    /// What one piece names.
    pub(super) fn part(&self, lo: usize, hi: usize) -> Option<Part> {
        if lo >= hi {
            return None;
        }
        let the = lo + usize::from(self.word(lo).is(words::DETERMINER));
        let based = self.after_based(the, hi);
        let lo = if based > the { based } else { lo };
        let points = hi > lo + 1
            && matches!(self.slice(lo), "that" | "That")
            && self.word(lo + 1).is(words::LOWER)
            && !self.word(lo + 1).is(words::FUNCTION | words::STOPPER);
        // "US Senator Ada Hill" is no "us".
        let next = self.word(lo + 1);
        let country = self.word(lo).is(words::CAPS) && next.is(words::CAP) && hi > lo + 1
            || self.word(lo).is(words::INITIAL) && self.slice(lo + 1) == "." && next.is(words::GLUED);
        let other = country || points || self.word(lo).is(words::OWNER) && hi > lo + 1;
        if self.word(lo).is(PRONOUN) && !other {
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
            if (f.last as usize) >= core && (f.first as usize) < core {
                return Some(Part::Name(n as u32));
            }
        }
        if let Some(n) = self.named_before(lo, last) {
            return Some(Part::Name(n));
        }
        let described = self.describe(lo, core, hi);
        if let Some(n) = self.opening(lo, described.kind.is_none()) {
            return Some(Part::Name(n));
        }
        Some(Part::Description(Box::new(described)))
    }

    /// "Hill spent the week", "Hill the poet": the name that opens `lo..`, when what follows is no noun it tells
    /// of; `bare` says that no known noun follows.
    fn opening(&self, lo: usize, bare: bool) -> Option<u32> {
        let lo = lo + usize::from(self.slice(lo).eq_ignore_ascii_case("the"));
        let n = self.name_index(lo)?;
        let f = self.mentions.found[n];
        let end = f.last as usize;
        let next = self.word(end);
        let loud = next.is(words::LOUD) && next.is(words::CAP);
        let verb = loud || next.is(words::NO_NOUN) || opens_verb(next, self.slice(end));
        let apart = next.is(words::DETERMINER) || bare && verb;
        (f.lead as usize == lo && apart && !self.word(end - 1).is(words::POSSESSIVE)).then_some(n as u32)
    }

    /// "the nationalist Daily Lantern tabloid": the organisation whose name stands right before the noun at `head`
    /// that says what it is.
    fn named_before(&self, lo: usize, head: usize) -> Option<u32> {
        const KINDS: &str = "tabloid newspaper magazine website network newswire channel broadcaster agency firm group \
             company retailer";
        let the = self.word(lo).is(words::DEFINITE) && !self.word(lo).is(words::OWNER);
        if !the || !any_of!(KINDS).has(self.slice(head)) {
            return None;
        }
        let n = self.name_index(head.checked_sub(1)?)?;
        let f = self.mentions.found[n];
        let e = f.entity.0 as usize;
        let named =
            self.mentions.entities[e].kind == EntityKind::Organisation && !self.mentions.traits[e].place;
        let whole = f.last as usize == head
            && !self.word((f.lead as usize).max(1) - 1).is(words::POSSESSIVE | words::CAP);
        (named && whole && !self.word(head - 1).is(words::POSSESSIVE)).then_some(n as u32)
    }

    /// "chief of staff Ada Hill": the person's name that ends `lo..hi` behind a title of several words without an
    /// article, whose head ends at `core`.
    fn titled_with_of(&self, lo: usize, core: usize, hi: usize) -> Option<u32> {
        let n = self.name_index(hi - 1)?;
        let f = self.mentions.found[n];
        let before = self.word((f.lead as usize).checked_sub(1)?);
        let person = self.mentions.is_person(f.entity);
        let of = self.slice(core) == "of" && f.lead as usize <= core + 3 && f.lead as usize > core + 1;
        let head = self.word(core - 1);
        let title = !self.word(lo).is(words::DETERMINER | words::OWNER) && !head.is(words::PLURAL);
        let noun = (before.is(words::LOWER) || head.is(words::CAP) && before.is(words::ORG))
            && !before.is(words::ROLE | words::PREPOSITION | words::DETERMINER);
        // "Editor-in-Chief Ada Hill", "Mother-of-three Ada Hill".
        let chief = matches!(self.slice(core), "in" | "of") && self.word(core).is(words::GLUED);
        let based = self.slice(core) == "based" && f.lead as usize <= core + 6;
        // "Former Secretary of State and Senate candidate Ada Hill".
        let lead = f.lead as usize;
        let two = before.is(words::ROLE | words::TITLE)
            && (self.word(lo).is(words::CAP) || (core..lead).any(|i| self.word(i).is(words::AND)))
            && self.mentions.from_token(lo) == n;
        (person && (chief || based || of && noun || two) && title && f.last as usize == hi)
            .then_some(n as u32)
    }

    pub(super) fn name_index(&self, at: usize) -> Option<usize> {
        let n = self.mentions.from_token(at);
        self.mentions.found.get(n).filter(|f| (f.lead as usize) <= at).map(|_| n)
    }

    /// Whether a person's name ends right before token `i`.
    fn ends_name(&self, i: usize) -> bool {
        let person = |f: &Found| f.last as usize == i && self.mentions.is_person(f.entity);
        !self.word(i - 1).is(words::POSSESSIVE) && self.mentions.at_token(i - 1).is_some_and(person)
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
            let hyphen =
                w.is(words::MARK) && w.is(words::GLUED) && any_of!("- ‑ / . % ’ '").has(self.slice(i));
            let stop = w.is(words::PREPOSITION | words::STOPPER | words::RELATIVE)
                || w.is(words::MARK) && !hyphen && !w.is(words::QUOTE_MARK)
                || any_of!(ENDS).has(self.slice(i));
            // "Hill's running mate".
            let owned = i > lo && self.word(i - 1).is(words::POSSESSIVE) && w.is(words::STOPPER);
            // "the secretary of state's website".
            let owned = owned
                || self.slice(i) == "of"
                    && self.slice(i + 1).starts_with("state")
                    && self.word(i + 1).is(words::POSSESSIVE);
            // "groups urging Hill to run".
            let urging = w.is(words::LOWER)
                && self.slice(i).ends_with("ing")
                && i > lo
                && self.word(i - 1).is(words::PLURAL | words::ROLE)
                && self.word(i + 1).is(words::CAP | words::DETERMINER);
            // "Hill spent the week".
            let verb = i > lo && self.ends_name(i) && opens_verb(w, self.slice(i));
            if (stop || urging || verb)
                && i > lo
                && !opens
                && !owned
                && !(w.is(words::COMMA) && self.parts_adjectives(lo, i))
            {
                return i;
            }
            i += 1;
        }
        hi.min(i.max(lo + 1))
    }
}

/// Adverbs that stand behind the noun.
const ENDS: &str = "here there such now each both all less thus so too again alone";

/// Whether a word behind a name opens what its bearer did: a verb by its ending or one of the commonest, "quickly"
/// or "himself".
fn opens_verb(w: Word, word: &str) -> bool {
    const VERBS: &str = "goes uses gives takes makes comes reminds quickly himself herself wants needs sees has turns \
        looks seems remains hopes calls faces leads runs brings";
    w.is(words::LOWER)
        && (word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed")
            || any_of!(VERBS).has(word)
            || list::has(PAST, word))
}
